"""Edits of the roster in the store: small ones at once, large ones by a job, in the order of the steps."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Slot

from coordinator.domain.edit import Edit
from coordinator.domain.errors import Stale
from coordinator.progress import Progress
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context, Store
from coordinator.ui.kit.undo import Work
from coordinator.ui.roster.quiet import quiet

LARGE = 3_000
"""More values than this are written off the GUI thread: 100,000 take some ten seconds."""
PATIENCE_S = 2.0


class Writing(QObject):
    """``perform`` stores an edit as one step of undo; undone and redone, a large one is a job again.

    A job that is refused or cancelled has changed nothing: then its step is taken back, too.
    """

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._begun: dict[QObject, Work] = {}

    def perform(self, text: str, edit: Edit) -> bool:
        """Store ``edit`` as a step called ``text``; False when it was refused at once."""
        if not _is_large(edit):
            return self._context.undo.perform_edit(text, edit)
        return self._step(text, edit)

    def remember(self, text: str, edit: Edit) -> None:
        """A step called ``text`` for an edit that is stored already: its first redo does nothing."""
        self._step(text, edit, is_stored=True)

    def _step(self, text: str, edit: Edit, *, is_stored: bool = False) -> bool:
        back, first = edit.reversed(), iter([Edit()] if is_stored else [])

        def redo() -> None:
            self._apply(text, next(first, edit), redo)

        def undo() -> None:
            self._apply(text, back, undo)

        return self._context.undo.perform(text, redo, undo)

    def _apply(self, text: str, edit: Edit, work: Work) -> None:
        """Store ``edit`` now, or begin to; raises what the store refuses only in the first case."""
        if not _is_large(edit):
            if edit:
                with self._context.store.write() as writer:
                    apply_edit(writer, edit)
            return
        holds = Event()
        job = self._context.jobs.start(
            text, _write, self._context.store, edit, holds, cancelled=self._on_cancelled
        )
        self._begun[job] = work
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)
        # Not before the job has its turn: the next step must find the store as this one leaves it.
        holds.wait(PATIENCE_S)

    @Slot()
    def _on_cancelled(self) -> None:
        self._context.undo.came_to_nothing(self._begun[self.sender()], stale=False)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._context.undo.came_to_nothing(self._begun[self.sender()], stale=isinstance(error, Stale))

    @Slot()
    def _on_finished(self) -> None:
        del self._begun[self.sender()]


def _is_large(edit: Edit) -> bool:
    return len(edit.before) + len(edit.after) > LARGE


def _write(progress: Progress, store: Store, edit: Edit, holds: Event) -> None:
    """In one transaction; cancelled before the end it is rolled back."""
    try:
        with quiet(), store.write() as writer:
            holds.set()
            progress(0, 1)
            apply_edit(writer, edit)
            progress(1, 1)
    finally:
        holds.set()
