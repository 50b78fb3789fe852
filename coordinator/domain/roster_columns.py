"""Where the table of a roster begins, and what its columns are: by known words, never by position."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from coordinator.domain.errors import RuleError
from coordinator.domain.roster_cells import TrainingDays, read_session_days
from coordinator.domain.text import fold

Cells = Sequence[str]


class ColumnKind(StrEnum):
    """What a column of a roster can hold; the two ``*_TICK`` are one column for each possible answer."""

    SEQ = "seq"
    NAME = "name"
    SCHOOL = "school"
    SCHOOL_CODE = "school_code"
    TOWNSHIP = "township"
    JOB_TITLE = "job_title"
    ID = "id"
    EMAIL = "email"
    PHONE = "phone"
    MEAL = "meal"
    SESSIONS = "sessions"
    ROLES = "roles"
    KIND = "kind"
    CONSENT = "consent"
    SUBMITTED_AT = "submitted_at"
    NOTE = "note"
    SESSION_TICK = "session_tick"
    MEAL_TICK = "meal_tick"


# Read from the top: "服務學校電話" is a phone, "學校代碼" no school name, "身分證字號" no kind of person.
_WORDS: tuple[tuple[ColumnKind, tuple[str, ...]], ...] = (
    (ColumnKind.EMAIL, ("電子郵件", "電子信箱", "信箱", "email", "e-mail")),
    (ColumnKind.SUBMITTED_AT, ("時間戳記", "填報時間", "填表時間", "提交時間", "報名時間", "timestamp")),
    (ColumnKind.CONSENT, ("個資", "同意")),
    (ColumnKind.PHONE, ("電話", "手機", "行動", "phone", "mobile")),
    (ColumnKind.ID, ("身分證", "身份證", "統一證號", "居留證", "身證字號", "nationalid", "idnumber")),
    (ColumnKind.SCHOOL_CODE, ("學校代碼", "學校代號", "學校編號", "校代碼", "單位代碼", "schoolcode")),
    (ColumnKind.SESSIONS, ("場次", "參加日期", "研習日期", "上課日期", "session")),
    (ColumnKind.MEAL, ("用餐", "午餐", "餐點", "餐食", "葷素", "葷/素", "便當", "膳食", "飲食", "meal")),
    (ColumnKind.TOWNSHIP, ("鄉鎮", "行政區", "township")),
    (ColumnKind.ROLES, ("業務",)),
    (ColumnKind.JOB_TITLE, ("職稱", "職務", "職別", "jobtitle")),
    (ColumnKind.KIND, ("身分", "身份", "人員類別", "參加類別")),
    (ColumnKind.SCHOOL, ("服務單位", "服務學校", "學校", "單位", "機關", "校名", "school")),
    (ColumnKind.NAME, ("姓名", "name")),
    (ColumnKind.NOTE, ("備註", "建議", "附註", "說明", "意見", "note", "remark")),
    (ColumnKind.SEQ, ("序號", "編號", "項次", "號次")),
)
_WHOLE_WORDS = {
    "日期": ColumnKind.SESSIONS,
    "id": ColumnKind.ID,
    "類別": ColumnKind.KIND,
    "no": ColumnKind.SEQ,
    "#": ColumnKind.SEQ,
    "title": ColumnKind.JOB_TITLE,
}
_MEAL_TICKS = {"葷": "葷", "葷食": "葷", "素": "素", "素食": "素", "不用餐": "不用餐"}

_LOOK_AT = 30
_LONGEST_TITLE = 40
_KNOWN_WORDS_NEEDED = 3
# Of these a second column is a question for a person; of others the first filled cell of the row counts.
_ONLY_ONCE = {ColumnKind.NAME, ColumnKind.ID, ColumnKind.SCHOOL, ColumnKind.SCHOOL_CODE}


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its place (from 0); ``answer`` is the ISO date or meal word of a tick column."""

    index: int
    kind: ColumnKind
    title: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """The header row or rows (from 0, ``last`` included), known columns, titles of the others by place."""

    first: int
    last: int
    columns: tuple[Column, ...]
    unknown: tuple[tuple[int, str], ...]
    width: int

    def places(self, kind: ColumnKind) -> tuple[Column, ...]:
        """The columns of one kind, from the left."""
        return tuple(column for column in self.columns if column.kind == kind)


def kind_of_title(title: str) -> ColumnKind | None:
    """The kind a column title names, with or without what stands in parentheses; None for unknown words."""
    flat = fold(title)
    if not flat or len(flat) > _LONGEST_TITLE:
        return None
    bare = flat.split("(", 1)[0] or flat
    if bare in _WHOLE_WORDS:
        return _WHOLE_WORDS[bare]
    for text in (bare, flat):
        for kind, words in _WORDS:
            if any(word in text for word in words):
                return kind
    return None


def find_header(rows: Sequence[Cells], days: TrainingDays) -> Header:
    """The row, or two rows joined, with most known words in the first thirty.

    It needs a column for names and three known words (two in a table of two or three columns). Raises
    ``RuleError``: ``roster_no_header``, or ``roster_column_twice`` where only one column can be meant.
    """
    found = [header for header in _candidates(rows, days) if _is_header(header)]
    if not found:
        raise RuleError("roster_no_header")
    best = max(found, key=lambda header: (len(header.columns), header.first == header.last, -header.first))
    _refuse_doubles(best)
    return best


def _candidates(rows: Sequence[Cells], days: TrainingDays) -> Iterator[Header]:
    """Each of the first rows as a header alone, and under the row above it."""
    above: Cells = ()
    for index, row in enumerate(rows[:_LOOK_AT]):
        yield _header_of(index, index, row, (), days)
        if any(above):
            yield _header_of(index - 1, index, row, above, days)
        above = row


def _header_of(first: int, last: int, titles: Cells, groups: Cells, days: TrainingDays) -> Header:
    """The columns that a row of titles makes; where it is empty the group above is the title."""
    columns: list[Column] = []
    unknown: list[tuple[int, str]] = []
    for index, (own, above) in enumerate(zip_longest(titles, groups, fillvalue="")):
        title = own if own.strip() else above
        column = _column(index, title, days)
        if column is not None:
            columns.append(column)
        elif title.strip():
            unknown.append((index, title))
    return Header(first, last, tuple(columns), tuple(unknown), max(len(titles), len(groups)))


def _column(index: int, title: str, days: TrainingDays) -> Column | None:
    """A column by its title; a single date or a meal word as title makes a tick column."""
    answer = _MEAL_TICKS.get(fold(title))
    if answer:
        return Column(index, ColumnKind.MEAL_TICK, title, answer)
    kind = kind_of_title(title)
    if kind in (None, ColumnKind.SESSIONS) and len(title) <= _LONGEST_TITLE:
        dates = read_session_days(title, days).dates
        if len(dates) == 1:
            return Column(index, ColumnKind.SESSION_TICK, title, dates[0].isoformat())
    return Column(index, kind, title) if kind else None


def _is_header(header: Header) -> bool:
    kinds = {column.kind for column in header.columns}
    titles = len(header.columns) + len(header.unknown)
    return ColumnKind.NAME in kinds and len(kinds) >= min(_KNOWN_WORDS_NEEDED, max(2, titles - 1))


def _refuse_doubles(header: Header) -> None:
    counts = Counter(column.kind for column in header.columns)
    for kind in _ONLY_ONCE:
        if counts[kind] > 1:
            numbers = "、".join(str(column.index + 1) for column in header.places(kind))
            raise RuleError("roster_column_twice", kind=kind.value, columns=numbers)
