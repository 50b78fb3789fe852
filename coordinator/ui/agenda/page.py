"""The page 議程: course days at the left; the chosen one's facts, blocks and topics at the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.edit import change
from coordinator.domain.order import moved
from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay
from coordinator.ui.agenda import edits
from coordinator.ui.agenda.blocks_card import BlocksCard
from coordinator.ui.agenda.columns import day_columns, session_columns
from coordinator.ui.agenda.day_card import DayCard
from coordinator.ui.agenda.rows import SessionRow, session_rows
from coordinator.ui.agenda.topics_card import TopicsCard
from coordinator.ui.context import Context
from coordinator.ui.kit.cards import EmptyState, button, primary_button
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView

HAN_NUMBERS = "一二三四五六七八九十"


class AgendaPage(Page):
    """An agenda belongs to a course day and is shared by all sessions that use it."""

    slug = "agenda"
    watches = frozenset(
        {"trainings", "course_days", "audiences", "roles", "formats", "blocks", "topics"}
        | {"sessions", "batches", "districts"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._editor = Editor(self)
        self._plan: Plan | None = None
        self.set_head(self.tr("Agenda"))
        add_day = self.add_head_button(button(self.tr("Add course day"), "calendar-plus"))
        add_day.clicked.connect(self._add_day)
        self.add_block_button = self.add_head_button(primary_button(self.tr("Add block"), "plus"))
        self._build_days()
        self._build_sessions()
        self.day_card = DayCard()
        self.blocks = BlocksCard(self._editor, context.settings)
        self.topics = TopicsCard(self._editor, context.settings)
        self._lay_out(context)
        self._connect()

    def _build_days(self) -> None:
        model: RowsModel[CourseDay] = RowsModel(
            day_columns(), lambda day: day.id, self._day_cell_edited, self
        )
        self.days = TableView(model, self.tr("Course days"))
        self.days.remember(self.context.settings, "course-days")
        self.days_card = ListCard(self.tr("Course days"), self.days)
        self.days_card.add_moves(self._move_day)
        self.days_card.add_delete(self._delete_days)

    def _build_sessions(self) -> None:
        model: RowsModel[SessionRow] = RowsModel(session_columns(), lambda row: row.session.id, parent=self)
        self.sessions = TableView(model, self.tr("Sessions with this agenda"))
        self.sessions.remember(self.context.settings, "agenda-sessions")
        sentence = self.tr("No session has this agenda yet.")
        empty = EmptyList(sentence, self.tr("Go to Plan"))
        empty.pressed.connect(lambda: self.context.go_to("plan"))
        self.sessions_card = ListCard(self.tr("Sessions with this agenda"), self.sessions, empty)

    def _lay_out(self, context: Context) -> None:
        down, across, settings = Qt.Orientation.Vertical, Qt.Orientation.Horizontal, context.settings
        left = splitter(down, settings, "agenda-left", (self.days_card, 1), (self.sessions_card, 1))
        tables = splitter(down, settings, "agenda-right", (self.blocks, 2), (self.topics, 1))
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.day_card)
        column.addWidget(tables, 1)
        self.body.addWidget(splitter(across, settings, "agenda", (left, 6), (right, 17)))
        sentence = self.tr("Course days go here; each has a timetable that its sessions share.")
        self._empty = EmptyState("calendar-clock", sentence, self.tr("Add course day"))

    def _connect(self) -> None:
        self.add_block_button.clicked.connect(self.blocks.add)
        self._empty.pressed.connect(self._add_day)
        self.days.selection_changed.connect(self._show_day)
        self.blocks.table.selection_changed.connect(self._show_topics)
        self.day_card.field_edited.connect(self._field_edited)
        self.day_card.role_toggled.connect(self._role_toggled)
        self.day_card.roles_wanted.connect(lambda: self.context.go_to("plan"))

    # -- showing ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        plan = self._plan = current_plan(self.context)
        if plan is None or not plan.course_days:
            self.days.rows.set_rows(())
            self.add_block_button.setEnabled(False)
            self.set_head(self.tr("Agenda"))
            self.show_empty(self._empty)
            return
        self.show_body()
        self.add_block_button.setEnabled(True)
        self.days.rows.set_rows(plan.course_days)
        text = self.tr("{days} course days, {blocks} blocks")
        self.set_head(self.tr("Agenda"), text.format(days=len(plan.course_days), blocks=len(plan.blocks)))
        self.days_card.select_something()
        self._show_day()

    def _show_day(self) -> None:
        plan, day = self._plan, self._day()
        if plan is None or day is None:
            return
        self.day_card.show_day(plan, day)
        self.sessions.rows.set_rows(session_rows(plan, day))
        self.blocks.show_day(plan, day)
        self._show_topics()

    def _show_topics(self) -> None:
        if self._plan is not None:
            self.topics.show_block(self._plan, self.blocks.chosen())

    def _day(self) -> CourseDay | None:
        days = self.days.selected_rows()
        return days[0] if days else None

    def show_item(self, key: str) -> None:
        if self._plan is None:
            return
        topic = next((topic for topic in self._plan.topics if topic.id == key), None)
        block_key = topic.block_id if topic else key
        block = next((block for block in self._plan.blocks if block.id == block_key), None)
        self.days_card.select(block.course_day_id if block else key)
        self.blocks.select(block_key)
        self.topics.select(key)

    def run_action(self, action_id: str) -> None:
        if action_id == "add" and self._day() is None:
            self._add_day()
        elif action_id == "add":
            self.blocks.add()
        elif action_id == "find":
            self.blocks.table.setFocus()

    # -- course days -----------------------------------------------------------------------------

    def _add_day(self) -> None:
        plan = self._plan
        if plan is None:
            return
        name = self.tr("Day {n}").format(n=_in_words(len(plan.course_days) + 1))
        edit = edits.new_course_day(plan, name, self._day(), self.tr("On-site briefing"))
        if self._editor.do(self.tr("Add course day"), lambda: edit):
            self.days_card.edit_when_shown(edit.after[-1].id, "name")

    def _day_cell_edited(self, day: CourseDay, column: Column[CourseDay], text: str) -> None:
        self._change(day, column.name, text)

    def _field_edited(self, field: str, value: object) -> None:
        day = self._day()
        if day is None:
            return
        if field == "format_id":
            act = self.tr("Change “{name}”").format(name=day.name)
            self._editor.do(act, lambda: change(day, replace(day, format_id=str(value))))
        elif not self._change(day, field, str(value)) and self._plan is not None:
            # The field still shows what was refused; the store's value comes back.
            self.day_card.show_day(self._plan, day)

    def _change(self, day: CourseDay, field: str, text: str) -> bool:
        act = self.tr("Change “{name}”").format(name=day.name)
        return self._editor.do(act, lambda: change(day, edits.course_day_with(day, field, text)))

    def _role_toggled(self, role_id: str, meant: bool) -> None:
        plan, day = self._plan, self._day()
        if plan is None or day is None:
            return
        role = next(role for role in plan.roles if role.id == role_id)
        text = self.tr("“{day}” is meant for {role}") if meant else self.tr("“{day}” is not meant for {role}")
        self._editor.do(
            text.format(day=day.name, role=role.name),
            lambda: edits.audience_edit(plan, day, role, meant=meant),
        )

    def _move_day(self, step: int) -> None:
        chosen = self.days.selected_rows()
        if self._plan is not None and chosen:
            edit = moved(self._plan.course_days, chosen, step)
            self._editor.do(self.tr("Move “{name}”").format(name=chosen[0].name), lambda: edit)

    def _delete_days(self) -> None:
        chosen = self.days.selected_rows()
        if self._plan is None or not chosen:
            return
        lost = sum(len(self._plan.sessions_of(day)) for day in chosen)
        along = self.tr(", and {n} sessions with them").format(n=lost) if lost else ""
        self._editor.delete(chosen, [day.name for day in chosen], along)


def _in_words(number: int) -> str:
    """A small number as the plan's language writes it in 第五天."""
    if QLocale().language() != QLocale.Language.Chinese or number > len(HAN_NUMBERS):
        return str(number)
    return HAN_NUMBERS[number - 1]
