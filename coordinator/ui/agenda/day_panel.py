"""One course day: its facts, whom it is meant for, and the sessions that use its agenda."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.edit import change
from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay
from coordinator.ui.agenda import edits
from coordinator.ui.agenda.columns import session_columns
from coordinator.ui.agenda.day_card import DayCard
from coordinator.ui.agenda.days_card import DaysCard
from coordinator.ui.agenda.rows import SessionRow, session_rows
from coordinator.ui.kit import theme
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate


class DayPanel(QWidget):
    """Stores what is typed into the facts through ``days``."""

    plan_wanted = Signal()
    """The page 計畫, where sessions and business roles are entered."""

    def __init__(
        self, editor: Editor, days: DaysCard, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor, self._days = editor, days
        self._plan: Plan | None = None
        self._day: CourseDay | None = None
        self.facts = DayCard()
        model: RowsModel[SessionRow] = RowsModel(session_columns(), lambda row: row.session.id, parent=self)
        self.sessions = TableView(model, translate("Agenda", "Sessions with this agenda"))
        # Two rows and the heading: it stands under a form, and the page need not scroll for it.
        self.sessions.setMinimumHeight(theme.px(108))
        self.sessions.remember(settings, "agenda-sessions")
        sentence = translate("Agenda", "No session has this agenda yet.")
        empty = EmptyList(sentence, translate("Agenda", "Go to Plan"))
        empty.pressed.connect(self.plan_wanted)
        self.facts.roles_wanted.connect(self.plan_wanted)
        self.facts.field_edited.connect(self._field_edited)
        self.facts.role_toggled.connect(self._role_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.facts)
        card = ListCard(translate("Agenda", "Sessions with this agenda"), self.sessions, empty)
        column.addWidget(card, 1)

    def show_day(self, plan: Plan, day: CourseDay) -> None:
        """Show what is stored about ``day``."""
        self._plan, self._day = plan, day
        self.facts.show_day(plan, day)
        self.sessions.rows.set_rows(session_rows(plan, day))

    def _field_edited(self, field: str, value: object) -> None:
        plan, day = self._plan, self._day
        if plan is None or day is None:
            return
        if field == "format_id":
            act = translate("Agenda", "Change “{name}”").format(name=day.name)
            self._editor.do(act, lambda: change(day, replace(day, format_id=str(value))))
        elif not self._days.change(day, field, str(value)):
            # The field still shows what was refused; the store's value comes back.
            self.facts.show_day(plan, day)

    def _role_toggled(self, role_id: str, meant: bool) -> None:
        plan, day = self._plan, self._day
        if plan is None or day is None:
            return
        role = next(role for role in plan.roles if role.id == role_id)
        added = translate("Agenda", "“{day}” is meant for {role}")
        removed = translate("Agenda", "“{day}” is not meant for {role}")
        text = (added if meant else removed).format(day=day.name, role=role.name)
        self._editor.do(text, lambda: edits.audience_edit(plan, day, role, meant=meant))
