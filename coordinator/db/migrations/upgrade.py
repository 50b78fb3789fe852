"""How an old store becomes a new one: on a copy, which takes the store's place only when it is proved.

Alembic's batch mode makes a table anew and drops the old one; with foreign keys on, that drop once deleted
every row that pointed to it, and reported success. So: a verified backup first; a copy; foreign keys off
and one immediate transaction on it; references checked before the commit; then every row that no
revision meant to change is compared with the backup. Until the last rename the store is as it was.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext

from coordinator.db.backup import Vault, verify
from coordinator.db.failures import Notice, told
from coordinator.db.files import beside, discard, put_in_place, sync
from coordinator.db.migrations import REVISIONS, versions
from coordinator.db.schema.columns import metadata
from coordinator.db.schema.events import EVENTS
from coordinator.db.sqlite import Database, check_references, losses, lost_triggers
from coordinator.domain.errors import KnownFailure


@dataclass(frozen=True, slots=True)
class Step:
    """A revision with its work; ``rewrites`` and ``resizes`` as in ``versions``."""

    number: int
    upgrade: Callable[[], None]
    rewrites: frozenset[str] = frozenset()
    resizes: frozenset[str] = frozenset()

    @classmethod
    def of(cls, number: int, module: ModuleType) -> "Step":
        """The step that a module of ``versions`` describes."""
        nothing: frozenset[str] = frozenset()
        rewrites, resizes = getattr(module, "REWRITES", nothing), getattr(module, "RESIZES", nothing)
        return cls(number, module.upgrade, frozenset(rewrites), frozenset(resizes))


def steps() -> tuple[Step, ...]:
    """Every revision of this program, oldest first."""
    return tuple(Step.of(r.number, import_module(f"{versions.__name__}.{r.module}")) for r in REVISIONS)


def upgrade(database: Database, vault: Vault, at: datetime) -> Notice:
    """Bring an open store to the newest revision; it is closed afterwards, whether that worked or not.

    Raises ``KnownFailure`` (``store_upgrade_failed`` with what was lost), and then the store is as it was.
    """
    old, path = database.revision(), database.path
    copy = beside(path, ".upgrading")
    todo = [step for step in steps() if step.number > old]
    try:
        backup = vault.take(database.copy_to, "upgrade", at)
        discard(copy)
        database.copy_to(copy)
        migrate(copy, backup, todo)
        verify(copy)
        sync(copy)
        database.close()
        put_in_place(copy, path)
    finally:
        database.close()
        discard(copy)
    return Notice("store_upgraded", {"old": old, "new": todo[-1].number, "backup": str(backup)})


def migrate(copy: Path, original: Path, todo: Sequence[Step]) -> None:
    """Take a file through ``todo`` and compare it with ``original``, which has the rows from before."""
    # What happened at a desk is for no revision to change, whatever it says of itself.
    rewritten = frozenset[str]().union(*(step.rewrites for step in todo)) - {EVENTS.name}
    resized = frozenset[str]().union(*(step.resizes for step in todo)) - {EVENTS.name}
    try:
        _run(copy, todo)
        lost = losses(original, copy, rewritten=rewritten, resized=resized)
        lost += lost_triggers(original, copy)
    except Exception as error:
        # Whatever a revision trips over in data we have not seen: the user keeps the store, and hears of it.
        known = told(error) or error
        if isinstance(known, KnownFailure) and known.code == "disk_full":
            raise known from error
        raise KnownFailure("store_upgrade_failed", detail=str(known)) from error
    if lost:
        raise KnownFailure("store_upgrade_failed", detail=", ".join(lost))


def _run(copy: Path, todo: Sequence[Step]) -> None:
    database = Database(copy)
    try:
        database.stop_enforcing_references()
        with database.transaction(writing=True) as connection:
            names = sa.MetaData(naming_convention=metadata.naming_convention)
            context = MigrationContext.configure(connection, opts={"target_metadata": names})
            with Operations.context(context):
                for step in todo:
                    step.upgrade()
            check_references(database.raw)
            database.sign(todo[-1].number)
    finally:
        database.close()
