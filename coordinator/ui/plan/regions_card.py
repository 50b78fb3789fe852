"""線上辦理: one row a region with its areas, the date of each online course day, and how to join."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.area import District
from coordinator.domain.counts import format_count
from coordinator.domain.edit import Edit, create
from coordinator.domain.order import moved
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_minutes, format_roc, format_short
from coordinator.domain.training import CourseDay, Meeting, Session
from coordinator.planning.holidays import DayKind, day_note
from coordinator.ui.kit.calendar.days import note_words
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.plan.lists import lost_sessions
from coordinator.ui.plan.region_edits import (
    DAY,
    Half,
    Speech,
    half_of,
    meeting_for,
    new_region,
    online_days,
    pasted_regions,
    session_for,
    typed,
)
from coordinator.ui.plan.schedule import in_words

translate = QCoreApplication.translate
CLOSED = (DayKind.WEEKEND, DayKind.HOLIDAY)


@dataclass(frozen=True, slots=True)
class Held:
    """A session of a region with its clock and half of the day."""

    session: Session
    half: str
    clock: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region; ``held`` has one entry for each online course day, None where there is no date yet."""

    district: District
    areas: str
    schools: int | None
    held: tuple[Held | None, ...]
    meeting: Meeting | None


def half_words() -> dict[str, str]:
    """全天, 上午, 下午."""
    return {
        Half.WHOLE: translate("Regions", "all day"),
        Half.MORNING: translate("Regions", "a.m."),
        Half.AFTERNOON: translate("Regions", "p.m."),
    }


def speech_for(areas: Mapping[str, str]) -> Speech:
    """The words of the program's language; ``areas`` are the official names by code."""
    region = translate("Regions", "Region {n}")
    meeting = translate("Regions", "{region} online meeting")
    return Speech(
        region_name=lambda n: region.format(n=in_words(n)),
        meeting_name=lambda name: meeting.format(region=name),
        halves=half_words(),
        areas=areas,
    )


def region_rows(plan: Plan, days: Sequence[CourseDay], speech: Speech) -> tuple[RegionRow, ...]:
    """The districts of a plan in printed order."""
    return tuple(
        RegionRow(
            district=district,
            areas="、".join(member.as_written for member in plan.members_of(district)),
            schools=plan.school_count(district),
            held=tuple(_held(plan, session_for(plan, district, day.id)) for day in days),
            meeting=meeting_for(plan, district, speech),
        )
        for district in plan.districts
    )


def _held(plan: Plan, session: Session | None) -> Held | None:
    return None if session is None else Held(session, half_of(plan, session), plan.clock_of(session))


class RegionsCard(QWidget):
    """The table is made anew when the plan's online course days change, because each is a column."""

    built = Signal()
    """The table is another one: whoever added tools to it adds them again."""

    def __init__(
        self, page: Page, editor: Editor, next_number: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._page, self._editor, self._number = page, editor, next_number
        self.plan: Plan | None = None
        self.speech = speech_for({})
        self._headings: object = None
        self._line = QVBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self.card = self._built((), national=True)

    @property
    def table(self) -> TableView[RegionRow]:
        """The table as it is just now."""
        table: TableView[RegionRow] = self.card.table
        return table

    def show_plan(self, plan: Plan, areas: Mapping[str, str]) -> None:
        """Show the regions of ``plan``; ``areas`` are the official names by code."""
        self.plan, self.speech = plan, speech_for(areas)
        days, national = online_days(plan), plan.training.national
        headings = (national, [(day.id, day.name) for day in days])
        if headings != self._headings:
            self._headings = headings
            self._line.removeWidget(self.card)
            self.card.deleteLater()
            self.card = self._built(days, national=national)
            self.built.emit()
        rows = region_rows(plan, days, self.speech)
        self.table.rows.set_rows(rows)
        detail = "" if days else self.tr("A delivery format of the kind Online with course days gives dates.")
        self.card.set_title(self.tr("Online regions"), detail)

    def select(self, key: str) -> bool:
        """Select a region; False when there is none with this key."""
        return self.card.select(key)

    def _built(self, days: tuple[CourseDay, ...], *, national: bool) -> ListCard:
        """A card with a column for each of ``days``, in its place."""
        columns = _columns(days, national=national)
        model: RowsModel[RegionRow] = RowsModel(columns, lambda r: r.district.id, self._typed)
        table: TableView[RegionRow] = TableView(model, self.tr("Online regions"))
        empty = EmptyList(
            self.tr("One row a region: its counties, a date for each online course day, link and passcode."),
            self.tr("Add region"),
        )
        card = ListCard(self.tr("Online regions"), table, empty)
        model.setParent(card)
        table.remember(self._page.context.settings, f"plan-regions-{len(days)}")
        empty.pressed.connect(self.add)
        card.add_tool("plus", self.tr("Add region"), self.add, "Ins", needs_rows=False, worded=True)
        card.add_moves(self._move)
        card.add_delete(self._delete)
        card.rows_pasted.connect(self._paste)
        self._line.addWidget(card)
        return card

    # -- doing -----------------------------------------------------------------------------------

    def add(self) -> None:
        """A region behind the others, opened for typing."""
        if self.plan is None:
            return
        district = new_region(self.plan, self.speech)
        if self._editor.do(self.tr("Add region"), lambda: create(district)):
            self.card.edit_when_shown(district.id, "name")

    def _typed(self, row: RegionRow, column: Column[RegionRow], text: str) -> None:
        plan = self.plan
        if plan is None:
            return
        if column.name.startswith(DAY) and not text.strip():
            self._clear_date(plan, row, column)
            return
        act = self.tr("Change “{name}”").format(name=row.district.name)
        edit = Edit()

        def make() -> Edit:
            nonlocal edit
            edit = typed(plan, row.district, column.name, text, self._number(), self.speech)
            return edit

        if self._editor.do(act, make):
            self._tell_closed(edit)

    def _clear_date(self, plan: Plan, row: RegionRow, column: Column[RegionRow]) -> None:
        session = session_for(plan, row.district, column.name.removeprefix(DAY))
        if session is not None:
            name = f"{row.district.name} {column.title} {format_short(session.day)}"
            self._editor.delete([session], [name])

    def _tell_closed(self, edit: Edit) -> None:
        days = [e.day for e in edit.after if isinstance(e, Session) and day_note(e.day).kind in CLOSED]
        if not days:
            self._page.notice.clear()
            return
        words = (f"{format_roc(day)}：{note_words(day_note(day))}" for day in days)
        self._page.say(self.tr("Not a working day: {days}").format(days="、".join(words)), Severity.WARNING)

    def _paste(self, lines: Sequence[Mapping[str, str]]) -> None:
        plan = self.plan
        if plan is not None:
            act = self.tr("Paste {n} regions").format(n=len(lines))
            self._editor.do(act, lambda: pasted_regions(plan, lines, self._number(), self.speech))

    def _move(self, step: int) -> None:
        chosen = [row.district for row in self.table.selected_rows()]
        if self.plan is not None and chosen:
            edit = moved(self.plan.districts, chosen, step)
            self._editor.do(self.tr("Move “{name}”").format(name=chosen[0].name), lambda: edit)

    def _delete(self) -> None:
        plan, chosen = self.plan, [row.district for row in self.table.selected_rows()]
        if plan is not None and chosen:
            lost = [session for district in chosen for session in plan.sessions_of(district)]
            names = [district.name for district in chosen]
            self._editor.delete([*chosen, *lost], names, lost_sessions(len(lost)))


def _columns(days: Sequence[CourseDay], *, national: bool) -> list[Column[RegionRow]]:
    areas = translate("Regions", "Counties") if national else translate("Regions", "Townships")
    return [
        Column("name", translate("Regions", "Region"), lambda r: r.district.name, editable=True, width=84),
        Column("areas", areas, lambda r: r.areas, editable=True, width=160,
               tip=lambda r: r.areas),
        Column("schools", translate("Regions", "Schools"), lambda r: format_count(r.schools), editable=True,
               key=lambda r: r.schools or 0, align_right=True, width=70),
        *(_day_column(number, day) for number, day in enumerate(days)),
        Column("software", translate("Regions", "Software"), lambda r: _of(r, "software"), editable=True,
               width=84),
        Column("link", translate("Regions", "Link"), lambda r: _of(r, "link"), editable=True, width=130,
               tip=lambda r: _of(r, "link")),
        Column("number", translate("Regions", "Meeting number"), lambda r: _of(r, "number"), editable=True,
               width=122),
        Column("passcode", translate("Regions", "Passcode"), lambda r: _of(r, "passcode"), editable=True,
               width=100),
        Column("cap", translate("Regions", "Places"), lambda r: format_count(_cap(r)), editable=True,
               key=lambda r: _cap(r) or 0, align_right=True, width=70),
    ]  # fmt: skip


def _day_column(number: int, day: CourseDay) -> Column[RegionRow]:
    return Column(
        f"{DAY}{day.id}",
        day.name,
        lambda r: _when(r.held[number]),
        editable=True,
        key=lambda r: (str(h.session.day), h.session.shift_minutes) if (h := r.held[number]) else ("9", 0),
        mark=lambda r: _day_mark(r.held[number]),
        tip=lambda r: _day_tip(r.held[number]),
        width=126,
    )


def _when(held: Held | None) -> str:
    return "" if held is None else f"{format_short(held.session.day)} {half_words()[held.half]}"


def _day_mark(held: Held | None) -> Severity | None:
    return Severity.WARNING if held is not None and day_note(held.session.day).kind in CLOSED else None


def _day_tip(held: Held | None) -> str:
    if held is None:
        return translate("Regions", "Type a date, for example 8/20, 8/20 p.m. or 8/20 13:00")
    clock = "–".join(format_minutes(minutes) for minutes in held.clock) if held.clock else ""
    kind = note_words(day_note(held.session.day))
    return " ".join(part for part in (format_roc(held.session.day), clock, kind) if part)


def _of(row: RegionRow, field: str) -> str:
    return "" if row.meeting is None else str(getattr(row.meeting, field))


def _cap(row: RegionRow) -> int | None:
    return row.meeting.cap if row.meeting else None
