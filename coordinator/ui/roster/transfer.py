"""What comes in and goes out as files: jobs, and the one step of undo that an import is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from coordinator.db.queries.roster import SchoolLine
from coordinator.domain.edit import Edit
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder
from coordinator.ui.roster import work


class Transfer(QObject):
    """Starts the long work of the roster page; refusals become the page's notice by themselves."""

    understood = Signal(object)
    """A ``RosterFile``: nothing of it is stored yet."""
    exported = Signal(object)
    """The ``Path`` of the Excel file."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reading: Job | None = None
        context.training_changed.connect(self._stop_reading)

    def read(self, path: Path, plan: Plan, schools: Sequence[SchoolLine]) -> None:
        """Read a file of any kind off the GUI thread; the one before, if it is still read, is let go."""
        self._stop_reading()
        title = self.tr("Reading {name}").format(name=path.name)
        self._reading = self._context.jobs.start(
            title, work.read_file, path, plan, schools, succeeded=self._on_read
        )

    @Slot()
    def _stop_reading(self) -> None:
        """What is read for one training is not for another."""
        if self._reading is not None and self._reading.is_running:
            self._reading.cancel()
        self._reading = None

    @Slot(object)
    def _on_read(self, roster: object) -> None:
        """A job that was told to stop may have been past its last look."""
        if self.sender() is self._reading:
            self._reading = None
            self.understood.emit(roster)

    def store(self, name: str, people: int, edit: Edit) -> None:
        """Store an import in one transaction, then remember it as one step of undo."""
        self._context.jobs.start(
            self.tr("Importing {n} people").format(n=f"{people:,}"),
            work.store_import, self._context.store, name, people, edit, succeeded=self._on_stored,
        )  # fmt: skip

    @Slot(object)
    def _on_stored(self, stored: work.Stored) -> None:
        """The job has done the step already: its first redo does nothing."""
        text = self.tr("Import {n} people from {name}").format(n=f"{stored.people:,}", name=stored.name)
        first = iter([Edit()])
        self._context.undo.perform(
            text,
            redo=lambda: self._apply(next(first, stored.edit)),
            undo=lambda: self._apply(stored.edit.reversed()),
        )
        self._context.toast(self.tr("{n} people imported").format(n=f"{stored.people:,}"), undo=True)

    def _apply(self, edit: Edit) -> None:
        if edit:
            with self._context.store.write() as writer:
                apply_edit(writer, edit)

    def export(self, target: Path, plan: Plan, entries: Sequence[RosterEntry]) -> None:
        """Write the roster as Excel; ID numbers stay here."""
        at_ms = int(self._context.clock().astimezone(UTC).timestamp() * 1000)
        self._context.jobs.start(
            self.tr("Exporting to Excel"),
            work.export, self._context.store, target, plan, entries, at_ms, succeeded=self._on_exported,
        )  # fmt: skip

    @Slot(object)
    def _on_exported(self, target: object) -> None:
        self.exported.emit(target)

    @property
    def folder(self) -> Path:
        """Where the next file is looked for."""
        return last_folder(self._context.settings)

    def remember(self, path: Path) -> None:
        """The folder of this file is where the next one is looked for."""
        self._context.settings.set(LAST_FOLDER, str(path.parent))
