"""From a page code, or from lists, to the rows of that page as they were printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from coordinator.documents.pdf.sheet_pages import PrintedPage, printed_pages
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import by_id
from coordinator.domain.roc import format_short
from coordinator.domain.sheet import Grouping, Half, PageCode, SheetMark, SheetOptions, parts_of_day
from coordinator.domain.sheet_rows import make_sheets
from coordinator.domain.training import Mark, Session
from coordinator.services.paper_entry import PaperSource

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """Which sheet: its session, part of the day, what starts a page, and the blank rows it had."""

    session_id: str
    half: Half
    grouping: Grouping
    spare: int


@dataclass(frozen=True, slots=True)
class PageKey:
    """Which page of which sheet; what is ticked on it is kept under this."""

    session_id: str
    half: Half
    grouping: Grouping
    page: int


@dataclass(frozen=True, slots=True)
class Line:
    """One row on paper: ``number`` 0 is a blank row that somebody wrote into."""

    key: str
    number: int
    name: str
    school: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet: its marks, its pages, and who stands in which row of its session.

    ``printed``: row numbers of this session are on paper; else they are what would be printed now.
    """

    session: Session
    marks: tuple[Mark, ...]
    pages: tuple[PrintedPage, ...]
    people: Mapping[int, str]
    printed: bool

    def page(self, number: int) -> PrintedPage | None:
        """A page by its number, or None where the sheet has fewer by now."""
        return self.pages[number - 1] if 1 <= number <= len(self.pages) else None


def open_sheet(source: PaperSource, choice: SheetChoice) -> Sheet:
    """The sheet with the rows it was printed with. Raises ``RuleError``: ``sheet_half_unknown``."""
    session = source.session(choice.session_id)
    whole_day = choice.half is Half.DAY
    marks = marks_of_half(source, session, choice.half)
    numbers = {key: number for key, number in source.numbers.items() if key[0] == session.id}
    # Whoever came onto the roster after printing stands on no paper yet.
    roster = [e for e in source.roster.values() if not numbers or (session.id, e.id) in numbers]
    options = SheetOptions(choice.grouping, whole_day, choice.spare)
    made = make_sheets(source.plan, roster, numbers, [session], options, frozenset({choice.half}))
    people = {number: person for (_, person), number in (*numbers.items(), *made.new_rows)}
    return Sheet(session, marks, printed_pages(made.sheets[0]), people, bool(numbers))


def marks_of_half(source: PaperSource, session: Session, half: Half) -> tuple[Mark, ...]:
    """The marks a sheet of this part of the day has columns for. Raises ``RuleError``."""
    marks = source.plan.marks_of(session)
    parts = dict(parts_of_day([SheetMark(m.slot) for m in marks], whole_day=half is Half.DAY))
    if not parts.get(half):
        raise RuleError("sheet_half_unknown")
    slots = {mark.slot for mark in parts[half]}
    return tuple(mark for mark in marks if mark.slot in slots)


def halves_of(source: PaperSource, session: Session) -> tuple[Half, ...]:
    """The sheets a session may have: morning and afternoon before the one for the whole day."""
    marks = [SheetMark(mark.slot) for mark in source.plan.marks_of(session)]
    halves = [half for half, part in parts_of_day(marks) if part]
    whole = [half for half, part in parts_of_day(marks, whole_day=True) if part and half not in halves]
    return tuple(sorted(halves) + whole)


def line_of(source: PaperSource, key: str, number: int) -> Line:
    """A row by its person; who has left the roster is still on paper."""
    entry = source.roster.get(key)
    if entry is not None:
        return Line(key, number, entry.person.name, entry.person.school_name)
    walk_in = source.attendance.walk_ins.get(key)
    return Line(key, number, walk_in.name if walk_in else "", walk_in.school if walk_in else "")


def choice_of(code: PageCode, session: Session, spare: int) -> tuple[SheetChoice, PageKey]:
    """The sheet and the page that a code names."""
    choice = SheetChoice(session.id, code.half, code.grouping, spare)
    return choice, PageKey(session.id, code.half, code.grouping, code.page)


def key_of(choice: SheetChoice, page: int) -> PageKey:
    """A page of a sheet."""
    return PageKey(choice.session_id, choice.half, choice.grouping, page)


def with_spare(choice: SheetChoice, spare: int) -> SheetChoice:
    """The same sheet printed with so many blank rows."""
    return replace(choice, spare=spare)


def session_title(source: PaperSource, session: Session) -> str:
    """``8/7(一) 第一天 · 第一梯次``."""
    day = by_id(source.plan.course_days)[session.course_day_id]
    part = source.plan.part_of(session)
    text = f"{format_short(session.day)} {day.name}"
    return f"{text} · {part.name}" if part else text


def page_title(number: int, page: PrintedPage) -> str:
    """``3 · 北區 · 26–50``."""
    rows = [person.number for person in page.people]
    span = f"{rows[0]}–{rows[-1]}" if rows else translate("Paper", "blank rows")
    return " · ".join(part for part in (str(number), page.label, span) if part)
