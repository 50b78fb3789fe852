"""What comes in as a list: read off the GUI thread, shown in the review, stored as one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from coordinator.db.queries.imports import read_remembered
from coordinator.domain.edit import Edit
from coordinator.domain.roster import PersonStatus
from coordinator.domain.roster_corrections import Corrections
from coordinator.progress import Progress
from coordinator.services.answers import answers_edit
from coordinator.services.edits import apply_edit
from coordinator.services.roster_import import Fate
from coordinator.ui.context import Context, Store
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder
from coordinator.ui.roster.review.dialog import ImportDialog
from coordinator.ui.roster.review.judging import Cells, Judged, Source, read_list
from coordinator.ui.roster.review.lines import State
from coordinator.ui.roster.writing import Writing
from coordinator.uncollected import uncollected


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did, for the page: how many came, how many were changed, how many are to be checked."""

    file: str
    added: int
    changed: int
    to_check: int
    rejected: int
    asked: int = 0


class Transfer(QObject):
    """Starts the long work of the roster page; refusals become the page's notice by themselves."""

    understood = Signal(object)
    """A ``Judged`` list for ``review``: nothing of it is stored yet."""
    imported = Signal(object)
    """An ``Outcome``: the list is in the store."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._writing = Writing(context, self)
        self._reading: Job | None = None
        context.training_changed.connect(self._stop_reading)

    def read(self, path: Path) -> None:
        """Read a file of any kind off the GUI thread; the one before, if it is still read, is let go."""
        self._read(Source(path.name, path), self.tr("Reading {name}").format(name=path.name))

    def read_cells(self, name: str, cells: Cells, headings: Sequence[str]) -> None:
        """Cells of the clipboard go the same way; without column names they stand under ``headings``."""
        rows = tuple(tuple(row) for row in cells)
        self._read(Source(name, None, rows, tuple(headings)), self.tr("Reading {name}").format(name=name))

    def _read(self, source: Source, title: str) -> None:
        training = self._context.training_id
        if training is None:
            return
        self._stop_reading()
        self._reading = self._context.jobs.start(
            title, read_list, self._context.store, training, source, self._now_ms(), succeeded=self._on_read
        )

    @Slot()
    def _stop_reading(self) -> None:
        """What is read for one training is not for another."""
        if self._reading is not None and self._reading.is_running:
            self._reading.cancel()
        self._reading = None

    @Slot(object)
    def _on_read(self, judged: object) -> None:
        """A job that was told to stop may have been past its last look."""
        if self.sender() is self._reading:
            self._reading = None
            self.understood.emit(judged)

    def review(self, judged: Judged, parent: QWidget) -> ImportDialog:
        """The dialog that shows a list; accepted it stores what was chosen."""
        dialog = ImportDialog(self._context, judged, parent)
        dialog.accepted.connect(lambda: self.store(dialog.judged))
        return dialog

    def store(self, judged: Judged) -> None:
        """Store an import in one transaction, then remember it as one step of undo; answers stay known."""
        outcome = _outcome(judged)
        self._context.jobs.start(
            self.tr("Importing {n} people").format(n=f"{outcome.added:,}"),
            _store, self._context.store, outcome, judged.outcome.edit, judged.answers.given,
            succeeded=self._on_stored,
        )  # fmt: skip

    @Slot(object)
    def _on_stored(self, stored: tuple[Outcome, Edit]) -> None:
        """The job has done the step already."""
        outcome, edit = stored
        text = self.tr("Import {n} people from {name}").format(n=f"{outcome.added:,}", name=outcome.file)
        self._writing.remember(text, edit)
        said = self.tr("{n} people imported").format(n=f"{outcome.added:,}")
        if outcome.changed:
            said = self.tr("{n} people imported, {m} updated").format(
                n=f"{outcome.added:,}", m=f"{outcome.changed:,}"
            )
        elif not outcome.added:
            said = self.tr("Noted what the list says; nobody was changed")
        if outcome.asked:
            waits = self.tr("{n} rows were not imported, because nobody said who they are")
            said = f"{said}；{waits.format(n=f'{outcome.asked:,}')}"
        self._context.toast(said, undo=True)
        self.imported.emit(outcome)

    def _now_ms(self) -> int:
        return int(self._context.clock().astimezone(UTC).timestamp() * 1000)

    @property
    def folder(self) -> Path:
        """Where the next file is looked for."""
        return last_folder(self._context.settings)

    def remember(self, path: Path) -> None:
        """The folder of this file is where the next one is looked for."""
        self._context.settings.set(LAST_FOLDER, str(path.parent))


def _outcome(judged: Judged) -> Outcome:
    made, counts = judged.outcome, judged.counts
    gone = sum(entry.person.status is PersonStatus.REGISTERED for entry in made.gone)
    written = [one.after for one in made.with_fate(Fate.NEW, Fate.CHANGED) if one.after is not None]
    flagged = len({entry.id for entry in written if entry.person.flags})
    changed = made.count(Fate.CHANGED) + gone
    return Outcome(
        judged.file, made.people, changed, flagged + gone, counts[State.REJECTED], made.count(Fate.ASKED)
    )


def _store(
    progress: Progress, store: Store, outcome: Outcome, edit: Edit, given: Corrections
) -> tuple[Outcome, Edit]:
    """Back the store up, then apply all in one transaction; cancelled in time it is rolled back.

    What was answered about schools, columns and names stays known when the import is taken back.
    """
    progress(0, 1)
    store.backup("import")
    with uncollected(), store.write() as writer:
        apply_edit(writer, edit)
        apply_edit(writer, answers_edit(given, read_remembered(writer)))
        progress(1, 1)
    return outcome, edit
