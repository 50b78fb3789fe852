"""The tab of batches and sessions beside a calendar: lists and calendar are one selection and one truth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator.db.keys import new_id
from coordinator.domain.edit import Edit
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import ROC_OFFSET, format_roc
from coordinator.domain.scheduling import after, difference, moved_by
from coordinator.domain.training import Batch, Session
from coordinator.planning.holidays import DayKind, day_note
from coordinator.ui.context import Context
from coordinator.ui.kit.calendar import CalendarPanel, Entry, Moved
from coordinator.ui.kit.calendar.days import note_words
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.editing import Editor, list_of
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.plan import schedule
from coordinator.ui.plan.layout import layout_edit
from coordinator.ui.plan.layout_dialog import LayOutDialog
from coordinator.ui.plan.listing import PlanList
from coordinator.ui.plan.marks import marks_edit
from coordinator.ui.plan.marks_dialog import MarksDialog
from coordinator.ui.plan.rows import BatchRow, SessionRow, Shown

NOBODY = DayKind.WEEKEND, DayKind.HOLIDAY


class DatesTab(QWidget):
    """Batches above, their sessions below, the calendar at the right."""

    def __init__(
        self,
        page: Page,
        editor: Editor,
        shown: Shown,
        next_number: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        context: Context = page.context
        self._page, self._editor, self._shown, self._number = page, editor, shown, next_number
        self.dialog: Dialog | None = None
        today = context.clock().date
        listings = schedule.batches(shown), schedule.sessions(shown, self.chosen_batch, next_number, today)
        self.batches: PlanList[BatchRow] = PlanList(listings[0], editor, context.settings, shown)
        self.sessions: PlanList[SessionRow] = PlanList(listings[1], editor, context.settings, shown)
        self.batches.add_tool(
            "calendar-plus", self.tr("Lay out…"), self.lay_out, "Ctrl+L", needs_rows=False, worded=True
        )
        self.sessions.add_tool("clock", self.tr("Mark plan…"), self.set_marks, "Ctrl+M", worded=True)
        self.calendar = CalendarPanel(self.tr("Calendar of the sessions"))
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        lists = splitter(down, context.settings, "plan-dates", (self.batches, 2), (self.sessions, 4))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(splitter(across, context.settings, "plan-calendar", (lists, 10), (self.calendar, 9)))
        self._connect()

    def _connect(self) -> None:
        view = self.calendar.view
        view.moved.connect(self._entry_moved)
        view.picked.connect(self.sessions.select)
        view.opened.connect(lambda key: self.sessions.table.edit_cell(key, "day"))
        view.day_opened.connect(self._add_on)
        self.sessions.table.selection_changed.connect(self._show_chosen)

    # -- showing ---------------------------------------------------------------------------------

    def show_plan(self, plan: Plan) -> None:
        """Show what ``plan`` holds; the calendar goes from the academic year's August to its July."""
        self.batches.show_plan(plan)
        self.sessions.show_plan(plan)
        year = plan.training.academic_year + ROC_OFFSET
        days = [session.day for session in plan.sessions]
        first = min([date(year, 8, 1), *days])
        last = max([date(year + 1, 7, 31), *days])
        self.calendar.show_entries(first, last, entries_of(plan))
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self.sessions.table.selected_rows()
        if rows:
            self.calendar.view.pick(rows[0].session.id)

    def chosen_batch(self) -> Batch | None:
        """The batch that is selected."""
        rows = self.batches.table.selected_rows()
        return rows[0].batch if rows else None

    # -- moving ----------------------------------------------------------------------------------

    def _entry_moved(self, moved: Moved) -> None:
        plan = self._shown.plan
        session = by_id(plan.sessions).get(moved.key) if plan else None
        if plan is None or session is None:
            return
        batch = by_id(plan.batches).get(session.batch_id or "")
        going = plan.sessions_of(batch) if moved.whole and batch is not None else (session,)
        name = batch.name if moved.whole and batch is not None else self._called(plan, session)
        edit = moved_by(going, moved.days)
        if self._editor.do(self.tr("Move “{name}”").format(name=name), lambda: edit):
            self.tell_closed([s.day for s in edit.after if isinstance(s, Session)])

    def _called(self, plan: Plan, session: Session) -> str:
        course_day = by_id(plan.course_days)[session.course_day_id].name
        return f"{format_roc(session.day)} {course_day}"

    def tell_closed(self, days: Sequence[date]) -> None:
        """Say which of these days nobody works on; a better choice takes the sentence back."""
        closed = [day for day in days if day_note(day).kind in NOBODY]
        if not closed:
            self._page.notice.clear()
            return
        words = (f"{format_roc(day)}：{note_words(day_note(day))}" for day in closed)
        self._page.say(self.tr("Not a working day: {days}").format(days="、".join(words)), Severity.WARNING)

    def _add_on(self, day: date) -> None:
        """A session on the day that was opened in the calendar, continuing the chosen batch."""
        plan = self._shown.plan
        if plan is None:
            return
        grown, needed = schedule.with_course_day(plan)
        made = schedule.session_on(grown, self.chosen_batch(), self._number(), day)
        if self._editor.do(self.sessions.listing.add, lambda: Edit((), (*needed, *made.values()))):
            self.sessions.select(made.session.id)
            self.calendar.view.pick(made.session.id)
            self.tell_closed([day])

    # -- dialogs ---------------------------------------------------------------------------------

    def lay_out(self) -> None:
        """Ask what the chosen batch shall be, a new one where none is chosen."""
        plan = self._shown.plan
        if plan is None:
            return
        grown, _ = schedule.with_course_day(plan)
        batch = self.chosen_batch() or schedule.fresh_batch(grown)
        dialog = LayOutDialog(grown, batch, self)
        dialog.accepted.connect(lambda: self._lay_out(plan, grown, batch, dialog))
        self._open(dialog)

    def _lay_out(self, plan: Plan, grown: Plan, batch: Batch, dialog: LayOutDialog) -> None:
        asked = dialog.layout_asked()
        edit = layout_edit(grown, batch, asked, self._number(), new_id)
        whole = difference(plan, after(grown, edit))
        if self._editor.do(self.tr("Lay out “{name}”").format(name=asked.name), lambda: whole):
            self.batches.select(batch.id)
            self.tell_closed([day for _, day in asked.days])

    def set_marks(self) -> None:
        """Ask for the mark plan of the chosen sessions."""
        plan, rows = self._shown.plan, self.sessions.table.selected_rows()
        if plan is None or not rows:
            return
        sessions = [row.session for row in rows]
        names = list_of([self._called(plan, session) for session in sessions])
        dialog = MarksDialog(plan, sessions, self)
        act = self.tr("Mark plan of {names}").format(names=names)
        dialog.accepted.connect(
            lambda: self._editor.do(
                act, lambda: marks_edit(plan, sessions, dialog.slots, dialog.times, new_id)
            )
        )
        self._open(dialog)

    def _open(self, dialog: Dialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def entries_of(plan: Plan) -> list[Entry]:
    """Every session as the calendar shows it; those of a batch or region have its colour."""
    # Regions hold sessions where there are no batches: a county plan's districts belong to batches.
    parts = [batch.id for batch in plan.batches] or [district.id for district in plan.districts]
    days = by_id(plan.course_days)
    entries = []
    for session in plan.sessions:
        part = plan.part_of(session)
        number = parts.index(part.id) if part is not None and part.id in parts else len(parts)
        day = days[session.course_day_id].name
        short, whole = (part.name, f"{part.name} {day}") if part else (day, day)
        entries.append(Entry(session.id, session.day, short, session.batch_id or "", number, whole))
    return entries
