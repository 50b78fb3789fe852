"""Tables 時間／課程／講者 as course days with blocks, each row with what is odd about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.columns import Head, Stretch, find_head, stretches
from coordinator.domain.letter.finding import Finding, Status, attention, refusal, status_of
from coordinator.domain.letter.headings import HANDS_ON, DayHead, read_day_head
from coordinator.domain.letter.lines import pieces
from coordinator.domain.letter.page import Cell, Letter, Line, Row
from coordinator.domain.letter.times import Times, read_times
from coordinator.domain.letter.topics import Course, TopicDraft, read_course
from coordinator.domain.roc import format_minutes
from coordinator.domain.rules import check
from coordinator.domain.text import clean

WORDS = {
    "time": ("時間", "時段", "起訖", "時程"),
    "until": ("結束時間", "結束", "終止時間"),
    "course": ("課程", "議程", "內容", "主題", "活動", "項目", "研習名稱"),
    "speaker": ("講者", "講師", "主講", "主持", "負責", "授課者", "擔任"),
    "note": ("備註", "備考"),
}
_BY_PLACE = {"time": 0, "course": 1, "speaker": 2}
_SPACED_OUT = re.compile(r"\S(?:\s\S)+")
_SIDE_BY_SIDE = frozenset({BlockKind.PRACTICE, BlockKind.LECTURE})


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One block as the table has it; ``number`` is its row in what was pasted.

    ``starts`` is None where no time was found; then the row cannot be taken. ``repeats`` is the distance in
    minutes to a second time in the same cell: the agenda is held twice.
    """

    number: int
    starts: int | None
    ends: int | None
    kind: BlockKind
    title: str
    topics: tuple[TopicDraft, ...] = ()
    speaker: str = ""
    printed_minutes: int | None = None
    note: str = ""
    track: int = 0
    repeats: int | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def status(self) -> Status:
        """Whether the row can be taken."""
        return status_of(self.findings)

    def block(self, key: str, course_day_id: str) -> Block:
        """The block to store; only for a row that can be taken."""
        assert self.starts is not None
        return Block(
            key, course_day_id, self.starts, self.ends, self.kind, self.title,
            self.speaker, self.printed_minutes, self.note, self.track,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """A course day as the letter has it; ``shift`` in minutes is that of a second session the same day."""

    name: str
    title: str
    rows: tuple[AgendaRow, ...]
    shift: int = 0

    @property
    def hands_on(self) -> bool:
        """Whether it is a day of practice 駐點實機場."""
        return self.name == HANDS_ON or any(row.kind is BlockKind.PRACTICE for row in self.rows)

    @property
    def takeable(self) -> tuple[AgendaRow, ...]:
        """The rows that are not refused."""
        return tuple(row for row in self.rows if row.status is not Status.BAD)


@dataclass(slots=True)
class _Open:
    """A row while rows below may still continue it."""

    number: int
    times: Cell
    course: list[Line]
    speaker: str
    note: str
    track: int = 0
    beside: bool = False


@dataclass(slots=True)
class _Day:
    head: DayHead
    rows: list[_Open] = field(default_factory=list)


def read_agenda(letter: Letter) -> tuple[AgendaDay, ...]:
    """Every agenda of the letter in its order. Raises ``RuleError`` (``letter_no_agenda``)."""
    found = stretches(letter, WORDS, ("time", "course")) or _headless(letter)
    days: list[_Day] = []
    for stretch in found:
        resumed = stretch.resumed and bool(days)
        if not resumed:
            days.append(_Day(read_day_head(stretch.lead)))
        _gather(days[-1].rows, stretch, resumed=resumed)
    understood = tuple(_day(day) for day in days if day.rows)
    if not any(row.starts is not None for day in understood for row in day.rows):
        raise RuleError("letter_no_agenda")
    return understood


def _headless(letter: Letter) -> list[Stretch]:
    """Rows copied without their head: the first column holds times."""
    found = []
    for table in letter.tables:
        rows = [row for row in table.rows if any(cell.text.strip() for cell in row)]
        timed = sum(_has_time(row[0]) for row in rows if row)
        if timed and 2 * timed >= len(rows) and find_head(table, WORDS, ("time", "course")) is None:
            numbered = tuple(enumerate(rows, 1))
            found.append(Stretch(Head(-1, _BY_PLACE), numbered))
    return found


def _has_time(cell: Cell) -> bool:
    """A span, or a beginning with ``~``: a clock alone may be the first of two columns of times."""
    try:
        times = read_times(cell.text)
    except RuleError:
        return False
    return not times.rest and (times.spans[0][1] is not None or cell.text.strip()[-1] in "~～-")


def _gather(rows: list[_Open], stretch: Stretch, *, resumed: bool) -> None:
    """Add the rows of a stretch; one without a time goes on with the one above or stands beside it."""
    for place, (number, row) in enumerate(stretch.rows):
        one = _opened(stretch.head, number, row)
        if one.times.text.strip() or not rows:
            rows.append(one)
            continue
        above = rows[-1]
        broken = resumed and place == 0
        if not broken and one.beside and one.course:
            one.times, one.track = above.times, above.track + 1
            rows.append(one)
        else:
            above.course += one.course
            above.speaker = above.speaker or one.speaker
            above.note = above.note or one.note


def _opened(head: Head, number: int, row: Row) -> _Open:
    course = head.cell(row, "course")
    speaker = _unspaced(clean(head.cell(row, "speaker").text).text)
    heading = next((piece.rank.name for piece in pieces(course.lines)), "")
    times = _from_to(head.cell(row, "time"), head.cell(row, "until"))
    merged = times.above and bool(course.lines)
    return _Open(
        number=number,
        times=times,
        course=list(course.lines),
        speaker=speaker,
        note=clean(head.cell(row, "note").text).text,
        beside=merged or (heading == "HEADING" and bool(speaker)),
    )


def _from_to(begins: Cell, ends: Cell) -> Cell:
    """Beginning and end from columns of their own, as one cell."""
    if not begins.text.strip() or not ends.text.strip():
        return begins
    return replace(begins, lines=(Line(f"{begins.text}~{ends.text}"),))


def _unspaced(text: str) -> str:
    """``系 統 管 理 團 隊``, set wide on paper, is one word."""
    return text.replace(" ", "") if _SPACED_OUT.fullmatch(text) else text


def _day(day: _Day) -> AgendaDay:
    rows = tuple(_row(one) for one in day.rows)
    shifts = {row.repeats for row in rows if row.repeats is not None}
    shift = shifts.pop() if len(shifts) == 1 else 0
    alone = [
        row if row.repeats in (None, shift) else _with(row, Finding("letter_times_uneven")) for row in rows
    ]
    head = day.head
    title = "" if head.title == head.name else head.title
    return AgendaDay(head.name, title, tuple(_overlapping(alone)), shift)


def _row(one: _Open) -> AgendaRow:
    """The row understood, with every finding about it."""
    course = read_course(pieces(one.course))
    findings: list[Finding] = []
    times = Times(())
    try:
        times = read_times(one.times.text)
    except RuleError as error:
        missing = RuleError("letter_time_missing")
        findings.append(refusal(error if one.times.text.strip() else missing))
    if times.rest:
        findings.append(attention(RuleError("letter_time_more", text=times.rest)))
    row = _filled(one, course, times)
    findings += _judged(row)
    return replace(row, findings=tuple(findings))


def _filled(one: _Open, course: Course, times: Times) -> AgendaRow:
    starts, ends = times.spans[0] if times.spans else (None, None)
    again = times.spans[1][0] - times.spans[0][0] if len(times.spans) > 1 else None
    return AgendaRow(
        number=one.number,
        starts=starts,
        ends=ends,
        kind=course.kind,
        title=course.title,
        topics=course.topics,
        speaker=one.speaker,
        printed_minutes=times.minutes,
        note=one.note,
        track=one.track,
        repeats=again,
    )


def _judged(row: AgendaRow) -> list[Finding]:
    """What the rules of a stored block refuse, and what a person should look at."""
    if not row.title:
        return [refusal(RuleError("letter_course_missing"))]
    if row.starts is None:
        return []
    try:
        block = row.block("", "")
        check(block)
    except RuleError as error:
        return [refusal(error)]
    if block.misprinted:
        differ = RuleError("letter_minutes_differ", printed=row.printed_minutes, clock=block.minutes or 0)
        return [attention(differ)]
    return []


def _overlapping(rows: Sequence[AgendaRow]) -> list[AgendaRow]:
    """The later of two rows of a track that overlap says so."""
    told: list[AgendaRow] = []
    for row in rows:
        clash = next((other for other in told if _clash(other, row)), None)
        if clash is not None and clash.starts is not None:
            found = RuleError("letter_overlaps", title=clash.title, start=format_minutes(clash.starts))
            row = _with(row, attention(found))  # noqa: PLW2901  the row as it is shown
        told.append(row)
    return told


def _clash(one: AgendaRow, two: AgendaRow) -> bool:
    if one.starts is None or two.starts is None or one.track != two.track:
        return False
    return one.starts < (two.ends or two.starts) and two.starts < (one.ends or one.starts)


def _with(row: AgendaRow, finding: Finding) -> AgendaRow:
    return replace(row, findings=(*row.findings, finding))
