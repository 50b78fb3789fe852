"""From the menu to one undoable step: the new plan is stored and becomes the current training."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from coordinator.domain.edit import Edit
from coordinator.domain.next_year import NextYear, Wanted
from coordinator.services.edits import apply_edit
from coordinator.services.next_year import prepare_next_year, start_next_year
from coordinator.ui.context import Context
from coordinator.ui.kit.current import current_plan
from coordinator.ui.next_year.dialog import NextYearDialog


class NextYearQuestion(QObject):
    """Lives as long as its window; ``dialog`` is the open one or None."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self.dialog: NextYearDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Open the dialog on the current training; without one nothing happens."""
        plan = current_plan(self._context)
        if plan is None or self.dialog is not None:
            return
        key = plan.training.id
        self.dialog = NextYearDialog(plan, lambda wanted: self._prepared(key, wanted), self._window)
        self.dialog.accepted.connect(lambda: self._make(key))
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _prepared(self, training_id: str, wanted: Wanted) -> NextYear:
        with self._context.store.read() as reader:
            return prepare_next_year(reader, training_id, wanted)

    def _make(self, old_id: str) -> None:
        dialog = self.dialog
        wanted = dialog.wanted if dialog else None
        if dialog is None or wanted is None:
            return
        done: list[tuple[str, Edit]] = []
        take_counts = dialog.take_counts.value()

        def redo() -> None:
            if done:
                self._apply(done[0][1])
                return
            with self._context.store.write() as writer:
                made, edit = start_next_year(writer, old_id, wanted, take_counts=take_counts)
            done.append((made.plan.training.id, edit))

        def undo() -> None:
            key, edit = done[0]
            self._apply(edit.reversed())
            if self._context.training_id == key:
                self._context.set_training(old_id)

        text = self.tr("New plan “{slug}”").format(slug=wanted.slug)
        if self._context.undo.perform(text, redo, undo):
            self._context.set_training(done[0][0])
            self._context.go_to("plan")

    def _apply(self, edit: Edit) -> None:
        with self._context.store.write() as writer:
            apply_edit(writer, edit)

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
