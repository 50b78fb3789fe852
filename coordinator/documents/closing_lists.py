"""The lists after the days as they leave the program: cells for a workbook, an outline for paper.

Their words are those of the offices and stay Chinese in every language of the screen.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path

from coordinator.documents.pdf.sign_in_sheet import SheetsWritten
from coordinator.documents.plan_document.pdf import write_pdf
from coordinator.documents.table_form import TableForm, save_table
from coordinator.domain.area import District
from coordinator.domain.closing import Closing
from coordinator.domain.closing_lists import absent_schools, duties, leaves, meal_counts, no_shows
from coordinator.domain.errors import RuleError
from coordinator.domain.hours_session import place_name
from coordinator.domain.outline import Align, Cell, Outline, Table, Text, cell, head
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_minutes, format_roc, format_short
from coordinator.domain.roster import Meal
from coordinator.domain.training import Session
from coordinator.progress import Progress, silent

TAIWAN = timezone(timedelta(hours=8))
NO_DISTRICT = "未分區"


class ClosingKind(StrEnum):
    """Which list it is."""

    NO_SHOW = "no_show"
    ABSENT_SCHOOLS = "absent_schools"
    LEAVE = "leave"
    MEALS = "meals"
    DUTIES = "duties"


TITLES = {
    ClosingKind.NO_SHOW: "報名未到名單",
    ClosingKind.ABSENT_SCHOOLS: "未出席學校名單",
    ClosingKind.LEAVE: "各校公假名單",
    ClosingKind.MEALS: "用餐統計",
    ClosingKind.DUTIES: "工作人員名單（公假、敘獎）",
}

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its key for the screen, its word on paper, and its share of a page's width.

    A column without a share stands in the head of the group on paper.
    """

    key: str
    word: str
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """A line; ``group`` is what stands above it on paper, ``person_id`` whom it is about."""

    group: str
    cells: Cells
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class ClosingList:
    """One list, ready for the screen, a workbook or paper."""

    kind: ClosingKind
    training: str
    summary: str
    headings: tuple[Heading, ...]
    rows: tuple[ClosingRow, ...]

    @property
    def title(self) -> str:
        """How the list is called."""
        return TITLES[self.kind]

    @property
    def persons(self) -> int:
        """How many people it names."""
        return len({row.person_id for row in self.rows if row.person_id})


DISTRICT, SCHOOL = Heading("district", "分區", 15), Heading("school", "學校", 38)
NAME, TITLE = Heading("name", "姓名", 18), Heading("job_title", "職稱", 22)
PHONE, DAY = Heading("phone", "電話", 26), Heading("day", "日期", 18)
COURSE, PLACE = Heading("course", "課程", 18), Heading("place", "場次", 18)

_HEADINGS: Mapping[ClosingKind, tuple[Heading, ...]] = {
    ClosingKind.NO_SHOW: (Heading("district", "分區"), SCHOOL, PHONE, NAME, TITLE, COURSE, PLACE, DAY),
    ClosingKind.ABSENT_SCHOOLS: (
        Heading("district", "分區"), Heading("township", "鄉鎮市區", 20), Heading("code", "學校代碼", 18),
        SCHOOL, PHONE, Heading("registered", "已報名", 14), Heading("state", "情形", 26),
    ),
    ClosingKind.LEAVE: (
        Heading("district", "分區"), Heading("school", "學校"), NAME, TITLE, DAY, COURSE, PLACE,
        Heading("clock", "研習時間", 24), Heading("from", "簽到", 13), Heading("to", "簽退", 13),
        Heading("marks", "簽到退", 14),
    ),
    ClosingKind.MEALS: (
        DAY, PLACE, COURSE, Heading("meat", "葷 到/訂", 17), Heading("vegetarian", "素 到/訂", 17),
        Heading("none", "不用餐 到/訂", 20), Heading("unknown", "未填 到/訂", 18),
        Heading("total", "合計 到/訂", 18),
    ),
    ClosingKind.DUTIES: (
        Heading("kind", "身分"), SCHOOL, NAME, TITLE, Heading("days", "到場日期", 46),
        Heading("count", "天數", 11), Heading("note", "備註", 20),
    ),
}  # fmt: skip


def closing_list(closing: Closing, kind: ClosingKind) -> ClosingList:
    """Make one of the lists."""
    rows = tuple(_MAKERS[kind](closing))
    return ClosingList(
        kind, closing.plan.training.title, _summary(kind, closing, rows), _HEADINGS[kind], rows
    )


def save_list(target: Path, made: ClosingList, printed: date, progress: Progress = silent) -> SheetsWritten:
    """Write it in the form its ending names. Raises ``RuleError`` (nothing_to_print) and OSError."""
    if not made.rows:
        raise RuleError("nothing_to_print")
    if target.suffix.lower() == ".pdf":
        return write_pdf([list_outline(made, printed)], target, progress)
    form = next(form for form in TableForm if form.suffix == target.suffix.lower())
    words = [heading.word for heading in made.headings]
    save_table(form, target, made.title, words, [row.cells for row in made.rows], progress)
    return SheetsWritten(0, ())


def list_outline(made: ClosingList, printed: date) -> Outline:
    """The list on paper: a table for each group."""
    shown = [n for n, heading in enumerate(made.headings) if heading.share]
    widths = tuple(made.headings[n].share for n in shown)
    heads = head(*(made.headings[n].word for n in shown))
    parts: list[Text | Table] = []
    for group, rows in _grouped(made.rows).items():
        if group:
            parts.append(Text(lead=group))
        lines = tuple(tuple(_cell(made.headings[n], row.cells[n]) for n in shown) for row in rows)
        parts.append(Table(widths, (heads, *lines)))
    under = (f"{made.summary}（{format_roc(printed)}）",)
    return Outline(made.training, made.title, made.title, under, tuple(parts))


_LEFT = frozenset({"school", "name", "job_title", "days", "state", "note", "phone"})


def _cell(heading: Heading, text: str) -> Cell:
    return cell(text, Align.LEFT if heading.key in _LEFT else Align.CENTRE)


def _grouped(rows: Sequence[ClosingRow]) -> dict[str, list[ClosingRow]]:
    found: dict[str, list[ClosingRow]] = {}
    for row in rows:
        found.setdefault(row.group, []).append(row)
    return found


def clock(at_ms: int) -> str:
    """``08:52`` in Taiwan."""
    return f"{datetime.fromtimestamp(at_ms / 1000, TAIWAN):%H:%M}"


def _summary(kind: ClosingKind, closing: Closing, rows: Sequence[ClosingRow]) -> str:
    people = len({row.person_id for row in rows if row.person_id})
    if kind is ClosingKind.ABSENT_SCHOOLS:
        return f"研習對象 {len(closing.schools):,} 校；未出席 {len(rows):,} 校"
    if kind is ClosingKind.MEALS:
        return f"共 {len(rows):,} 場；「到/訂」為實到人數與名冊所訂人數"
    if kind is ClosingKind.DUTIES:
        return f"共 {people:,} 人"
    return f"共 {people:,} 人，{len(rows):,} 人次"


def _no_show_rows(closing: Closing) -> Iterator[ClosingRow]:
    for line in no_shows(closing):
        person, district = line.person, _district(line.district)
        course, place, day = line.course_day.name, _place(closing.plan, line.session), _day(line.session)
        cells = (
            district, person.school_name, closing.phone_of(person), person.name, person.job_title,
            course, place, day,
        )  # fmt: skip
        yield ClosingRow(district, cells, person.id)


def _absent_rows(closing: Closing) -> Iterator[ClosingRow]:
    for school in absent_schools(closing):
        state = "已報名，無人到場" if school.registered else "未報名，無人到場"
        district = _district(school.district)
        cells = (
            district, school.township, school.code, school.name, school.phone, str(school.registered), state,
        )  # fmt: skip
        yield ClosingRow(district, cells)


def _leave_rows(closing: Closing) -> Iterator[ClosingRow]:
    for leave in leaves(closing):
        person, stay = leave.line.person, leave.stay
        district = _district(leave.line.district)
        whole = stay.marks > 1
        cells = (
            district, person.school_name, person.name, person.job_title, format_short(stay.session.day),
            leave.line.course_day.name, _place(closing.plan, stay.session),
            _session_clock(closing.plan, stay.session), clock(stay.first_ms),
            clock(stay.last_ms) if whole else "", "齊全" if stay.complete else "不齊",
        )  # fmt: skip
        yield ClosingRow(person.school_name or "（未填學校）", cells, person.id)


def _meal_rows(closing: Closing) -> Iterator[ClosingRow]:
    for count in meal_counts(closing):
        session = count.session
        day = next(d for d in closing.plan.course_days if d.id == session.course_day_id)
        both = [f"{count.eaten[meal]:,} / {count.ordered[meal]:,}" for meal in Meal]
        total = f"{count.eaten.total():,} / {count.ordered.total():,}"
        cells = (format_short(session.day), _place(closing.plan, session), day.name, *both, total)
        yield ClosingRow("", cells)


def _duty_rows(closing: Closing) -> Iterator[ClosingRow]:
    for duty in duties(closing):
        person = duty.entry.person
        days = "、".join(format_short(day) for day in duty.days)
        cells = (
            duty.kind, person.school_name, person.name, person.job_title, days, str(len(duty.days)),
            "" if duty.days else "無簽到紀錄",
        )  # fmt: skip
        yield ClosingRow(duty.kind, cells, person.id)


_MAKERS: Mapping[ClosingKind, Callable[[Closing], Iterator[ClosingRow]]] = {
    ClosingKind.NO_SHOW: _no_show_rows,
    ClosingKind.ABSENT_SCHOOLS: _absent_rows,
    ClosingKind.LEAVE: _leave_rows,
    ClosingKind.MEALS: _meal_rows,
    ClosingKind.DUTIES: _duty_rows,
}


def _district(district: District | None) -> str:
    return district.name if district else NO_DISTRICT


def _place(plan: Plan, session: Session | None) -> str:
    return place_name(plan, session) if session else ""


def _day(session: Session | None) -> str:
    return format_short(session.day) if session else ""


def _session_clock(plan: Plan, session: Session) -> str:
    times = plan.clock_of(session)
    return f"{format_minutes(times[0])}–{format_minutes(times[1])}" if times else ""
