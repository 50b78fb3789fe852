"""Undo for every gesture. The work is done first and only then remembered; see `UndoStack.perform`.

A list and an index, and not a QUndoStack: its commands would have to be empty (a `redo()` that raises inside
`push()` stays on Qt's stack), and PySide6 6.11 deletes a Python command that it holds a second time when the
garbage collector meets both (a segmentation fault in `QUndoStack::clear`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from coordinator.domain.edit import Edit
from coordinator.domain.errors import KnownFailure, RuleError, Stale
from coordinator.ui.kit import messages

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class _Step:
    text: str
    redo: Work
    undo: Work


class UndoStack(QObject):
    """The steps of one open store. A refusal is announced by `refused` and changes nothing here."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, apply_edit: Callable[[Edit], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._apply_edit = apply_edit
        self._steps: list[_Step] = []
        self._done = 0

    def perform(self, text: str, redo: Work, undo: Work) -> bool:
        """Run `redo` now and remember the pair as `text`; False when it was refused (nothing remembered)."""
        if not self._attempt(redo):
            return False
        del self._steps[self._done :]
        self._steps.append(_Step(text, redo, undo))
        self._done += 1
        self.changed.emit()
        return True

    def perform_edit(self, text: str, edit: Edit) -> bool:
        """Apply `edit` and remember its reverse; an edit that changes nothing is done without a trace."""
        if not edit:
            return True
        back = edit.reversed()
        return self.perform(text, lambda: self._apply_edit(edit), lambda: self._apply_edit(back))

    def came_to_nothing(self, work: Work, *, stale: bool) -> None:
        """`work`, a `redo` or an `undo` that only began something, has changed nothing in the end.

        Its step stands where it stood before; a stale one is dropped, as one that others were built on.
        """
        at = next((n for n, step in enumerate(self._steps) if work in (step.redo, step.undo)), None)
        if at is None:
            return
        was_redo, is_done = work == self._steps[at].redo, at < self._done
        if stale or at not in (self._done - 1, self._done):
            del self._steps[at]
            self._done -= is_done
        elif was_redo is is_done:
            self._done += -1 if was_redo else 1
        self.changed.emit()

    def undo(self) -> bool:
        """Take the newest step back; a step that became stale is dropped, a failed one stays."""
        if not self.can_undo:
            return False
        done = self._move(self._done - 1, self._steps[self._done - 1].undo)
        self._done -= 0 if done is False else 1
        self.changed.emit()
        return bool(done)

    def redo(self) -> bool:
        """Do the step again that was undone last."""
        if not self.can_redo:
            return False
        done = self._move(self._done, self._steps[self._done].redo)
        self._done += 1 if done else 0
        self.changed.emit()
        return bool(done)

    def clear(self) -> None:
        """Forget everything (another store was opened)."""
        self._steps.clear()
        self._done = 0
        self.changed.emit()

    @property
    def can_undo(self) -> bool:
        """True when `undo` has something to take back."""
        return self._done > 0

    @property
    def can_redo(self) -> bool:
        """True when `redo` has something to do again."""
        return self._done < len(self._steps)

    @property
    def undo_text(self) -> str:
        """The name of the step that `undo` takes back, or an empty text."""
        return self._steps[self._done - 1].text if self.can_undo else ""

    @property
    def redo_text(self) -> str:
        """The name of the step that `redo` does again, or an empty text."""
        return self._steps[self._done].text if self.can_redo else ""

    def count(self) -> int:
        """How many steps are remembered, undone ones included."""
        return len(self._steps)

    def _move(self, number: int, work: Work) -> bool | None:
        """True: done. False: refused for now. None: stale, so the step is gone; the store is untouched."""
        try:
            return self._attempt(work, raise_stale=True)
        except Stale as error:
            del self._steps[number]
            self.refused.emit(messages.sentence(error))
            return None

    def _attempt(self, work: Work, *, raise_stale: bool = False) -> bool:
        try:
            work()
        except (RuleError, KnownFailure) as error:
            if raise_stale and isinstance(error, Stale):
                raise
            self.refused.emit(messages.sentence(error))
            return False
        return True
