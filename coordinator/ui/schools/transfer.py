"""Lists come in: read and weighed off the GUI thread, stored in one transaction, one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from coordinator.db.queries.schools import schools_in_use
from coordinator.documents.school_lists import read_school_lists
from coordinator.domain.edit import Edit
from coordinator.domain.school_lists import SchoolList
from coordinator.domain.school_merge import MergeStatus, SchoolMerge
from coordinator.progress import Progress
from coordinator.services.edits import apply_edit
from coordinator.services.school_import import prepare_school_import
from coordinator.ui.context import Context, Store
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder


@dataclass(frozen=True, slots=True)
class Weighed:
    """Lists that were read, and what importing them would do; nothing is stored."""

    lists: tuple[SchoolList, ...]
    merge: SchoolMerge
    used: frozenset[str] = frozenset()
    """Those it would close although people come from them, or somebody called or met them."""


class SchoolTransfer(QObject):
    """Starts the long work of the page; refusals become its notice by themselves."""

    weighed = Signal(object)
    """A ``Weighed``."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reading: Job | None = None

    def read(self, paths: Sequence[Path]) -> None:
        """Read files of any kind; what was being read before is let go."""
        if self._reading is not None and self._reading.is_running:
            self._reading.cancel()
        title = self.tr("Reading {name}").format(name=paths[0].name)
        self._reading = self._context.jobs.start(
            title, read_and_weigh, tuple(paths), self._context.store, succeeded=self._on_read
        )

    def weigh(self, lists: Sequence[SchoolList]) -> Weighed:
        """What these lists would do now (a tenth of a second for all of Taiwan)."""
        return weigh(self._context.store, lists)

    @Slot(object)
    def _on_read(self, weighed: object) -> None:
        if self.sender() is self._reading:
            self._reading = None
            self.weighed.emit(weighed)

    def store(self, count: int, edit: Edit) -> None:
        """Store an import, then remember it as one step of undo."""
        title = self.tr("Importing {n} schools").format(n=f"{count:,}")
        self._context.jobs.start(
            title, store_import, self._context.store, count, edit, succeeded=self._on_stored
        )

    @Slot(object)
    def _on_stored(self, stored: tuple[int, Edit]) -> None:
        """The job has done the step already: its first redo does nothing."""
        count, edit = stored
        first = iter([Edit()])
        self._context.undo.perform(
            self.tr("Import {n} schools").format(n=f"{count:,}"),
            redo=lambda: self._apply(next(first, edit)),
            undo=lambda: self._apply(edit.reversed()),
        )
        self._context.toast(self.tr("{n} schools imported").format(n=f"{count:,}"), undo=True)

    def _apply(self, edit: Edit) -> None:
        if edit:
            with self._context.store.write() as writer:
                apply_edit(writer, edit)

    @property
    def folder(self) -> Path:
        """Where the next file is looked for."""
        return last_folder(self._context.settings)

    def remember(self, path: Path) -> None:
        """The folder of this file is where the next one is looked for."""
        self._context.settings.set(LAST_FOLDER, str(path.parent))


def read_and_weigh(progress: Progress, paths: Sequence[Path], store: Store) -> Weighed:
    """Understand files; nothing is stored. Raises ``CodedError`` and lets ``Cancelled`` pass."""
    return weigh(store, read_school_lists(paths, progress=progress))


def weigh(store: Store, lists: Sequence[SchoolList]) -> Weighed:
    """What importing these lists would do now."""
    with store.read() as reader:
        merge = prepare_school_import(reader, lists)
        used = schools_in_use(reader, merge.of(MergeStatus.GONE))
    return Weighed(tuple(lists), merge, frozenset(used))


def store_import(progress: Progress, store: Store, count: int, edit: Edit) -> tuple[int, Edit]:
    """Back the store up, then apply ``edit`` in one transaction; cancelled in time it is rolled back."""
    progress(0, 1)
    store.backup("import")
    with store.write() as writer:
        apply_edit(writer, edit)
        progress(1, 1)
    return count, edit
