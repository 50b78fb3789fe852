"""The course days: typed, added, put in order, deleted; hours stand beside the taught minutes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from coordinator.domain.edit import change
from coordinator.domain.order import moved
from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay
from coordinator.ui.agenda import edits
from coordinator.ui.agenda.columns import day_columns
from coordinator.ui.agenda.rows import DayRow, day_rows
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate
HAN_NUMBERS = "一二三四五六七八九十"


class DaysCard(ListCard):
    """In the order in which they are printed."""

    def __init__(self, editor: Editor, settings: Settings, parent: QWidget | None = None) -> None:
        self._editor = editor
        self._plan: Plan | None = None
        model: RowsModel[DayRow] = RowsModel(day_columns(), lambda row: row.day.id, self._edited)
        table = TableView(model, translate("Agenda", "Course days"))
        super().__init__(translate("Agenda", "Course days"), table, parent=parent)
        model.setParent(self)
        table.remember(settings, "agenda-days")
        self.add_moves(self._move_chosen)
        self.add_delete(self._delete)

    def show_plan(self, plan: Plan | None) -> None:
        """Show the course days of ``plan``."""
        self._plan = plan
        self.table.rows.set_rows(day_rows(plan) if plan is not None else ())

    def chosen(self) -> list[CourseDay]:
        """The selected course days."""
        return [row.day for row in self.table.selected_rows()]

    def add(self, beside: CourseDay | None) -> str | None:
        """A course day behind the others, in the format of ``beside``; its key, or None when refused."""
        plan = self._plan
        if plan is None:
            return None
        name = translate("Agenda", "Day {n}").format(n=in_words(len(plan.course_days) + 1))
        edit = edits.new_course_day(plan, name, beside, translate("Agenda", "On-site briefing"))
        if not self._editor.do(translate("Agenda", "Add course day"), lambda: edit):
            return None
        return edit.after[-1].id

    def change(self, day: CourseDay, field: str, text: str) -> bool:
        """Store what was typed about ``day``; False when it was refused."""
        act = translate("Agenda", "Change “{name}”").format(name=day.name)
        return self._editor.do(act, lambda: change(day, edits.course_day_with(day, field, text)))

    def _edited(self, row: DayRow, column: Column[DayRow], text: str) -> None:
        self.change(row.day, column.name, text)

    def _move_chosen(self, step: int) -> None:
        chosen = self.chosen()
        if self._plan is not None and chosen:
            edit = moved(self._plan.course_days, chosen, step)
            self._editor.do(translate("Agenda", "Move “{name}”").format(name=chosen[0].name), lambda: edit)

    def _delete(self) -> None:
        chosen = self.chosen()
        if self._plan is None or not chosen:
            return
        lost = sum(len(self._plan.sessions_of(day)) for day in chosen)
        along = translate("Agenda", ", and {n} sessions with them").format(n=lost) if lost else ""
        self._editor.delete(chosen, [day.name for day in chosen], along)


def in_words(number: int) -> str:
    """A small number as the plan's language writes it in 第五天."""
    if QLocale().language() != QLocale.Language.Chinese or number > len(HAN_NUMBERS):
        return str(number)
    return HAN_NUMBERS[number - 1]
