"""The answers that were given about files: shown, and forgotten when they were wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coordinator.db.queries.imports import read_remembered
from coordinator.db.queries.roster import read_schools
from coordinator.domain.edit import Edit
from coordinator.domain.remembered import Question, Remembered
from coordinator.ui.context import Context
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.cards import Card, EmptyState
from coordinator.ui.kit.column_words import COLUMNS, column_word
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.roster.review.words import said

_QUESTIONS: dict[Question, str] = {
    Question.SCHOOL: QT_TRANSLATE_NOOP("review", "School"),
    Question.COLUMN: QT_TRANSLATE_NOOP("review", "Column"),
    Question.CHARACTER: QT_TRANSLATE_NOOP("review", "Character"),
    Question.NAME: QT_TRANSLATE_NOOP("review", "Name"),
}
_AS_WRITTEN = QT_TRANSLATE_NOOP("review", "as written")
_NOT_USED = QT_TRANSLATE_NOOP("review", "not used")


class RememberedDialog(Dialog):
    """A table of answers; forgetting some is one step of undo."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Remembered answers"),
            self.tr("What was answered once about lists is not asked again. Forget what was wrong."),
            parent=parent,
        )
        self._context = context
        self._schools: dict[str, str] = {}
        self.model: RowsModel[Remembered] = RowsModel(
            self._columns(), row_key=lambda one: one.id, parent=self
        )
        self.table: TableView[Remembered] = TableView(self.model, self.tr("Remembered answers"))
        self.table.delete_pressed.connect(self.forget)
        self.table.selection_changed.connect(self._allow)
        self._card = Card(margin=1)
        self._card.body.addWidget(self.table)
        self._empty = EmptyState("inbox", self.tr("Nothing is remembered yet."))
        self.body.addWidget(self._card, 1)
        self.body.addWidget(self._empty, 1)
        self.forget_button = self.add_button(button(self.tr("Forget"), "trash-2"))
        self.forget_button.clicked.connect(self.forget)
        self._read()
        self.take_room(760, 520)

    def _columns(self) -> list[Column[Remembered]]:
        return [
            Column("question", self.tr("About"), lambda r: said(_QUESTIONS[r.question]), width=110),
            Column("key", self.tr("In the file"), lambda r: r.key, tip=lambda r: r.key, width=230),
            Column("answer", self.tr("Means"), self._answer, tip=self._answer, width=280),
        ]

    def _answer(self, one: Remembered) -> str:
        match one.question:
            case Question.SCHOOL:
                return self._schools.get(one.answer, one.answer) or said(_AS_WRITTEN)
            case Question.COLUMN if one.answer.partition(":")[0] in COLUMNS:
                return column_word(one.answer)
            case Question.COLUMN:
                return one.answer or said(_NOT_USED)
        return one.answer

    def _read(self) -> None:
        with self._context.store.read() as reader:
            found = read_remembered(reader)
            self._schools = {line.id: f"{line.name} {line.code}" for line in read_schools(reader)}
        self.model.set_rows(found)
        self._card.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._allow()

    def _allow(self) -> None:
        self.forget_button.setEnabled(bool(self.table.selected_rows()))

    def forget(self) -> None:
        """The selected answers are asked again."""
        chosen = tuple(self.table.selected_rows())
        if chosen:
            title = self.tr("Forget {n} answers").format(n=len(chosen))
            self._context.undo.perform_edit(title, Edit(chosen, ()))
            self._read()
