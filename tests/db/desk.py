"""A store in a folder of the test's own, with a clock that only the test moves."""

import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coordinator.db.store import Store, open_store
from coordinator.domain.area import County, Township
from coordinator.domain.office import Setting

AREAS = ((County("10013", "屏東縣"),), (Township("10013010", "10013", "屏東市"),))


@dataclass
class Clock:
    """A clock that steps one second whenever it is read."""

    now: datetime = field(default_factory=lambda: datetime(2023, 8, 7, 1, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Desk:
    """One store that a test opens, closes and looks at from outside."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "data" / "coordinator.sqlite"
        self.backups = folder / "backups"
        self.clock = Clock()
        self._open: list[Store] = []

    def open(self) -> Store:
        store = open_store(self.path, clock=self.clock, backups=self.backups, areas=AREAS)
        self._open.append(store)
        return store

    def with_settings(self, *names: str) -> None:
        """One program's life: open, store each name in a commit of its own, close."""
        store = self.open()
        for name in names:
            put(store, name)
        store.close()

    def crashed(self, folder: Path) -> "Desk":
        """The files as a kill at this moment would leave them, as a desk of their own."""
        image = Desk(folder)
        shutil.copytree(self.path.parent, image.path.parent, ignore=shutil.ignore_patterns("*.lock"))
        if self.backups.exists():
            shutil.copytree(self.backups, image.backups)
        image.clock.now = self.clock.now
        return image

    def files(self) -> list[str]:
        return sorted(path.name for path in self.path.parent.iterdir())

    def copies(self) -> list[Path]:
        return sorted(self.backups.glob("*")) if self.backups.exists() else []

    def close_all(self) -> None:
        for store in self._open:
            store.close()


def put(store: Store, name: str, value: str = "") -> None:
    with store.write() as writer:
        writer.insert([Setting(name, value)])


def names(store: Store) -> list[str]:
    with store.read() as reader:
        return [setting.id for setting in reader.all(Setting)]
