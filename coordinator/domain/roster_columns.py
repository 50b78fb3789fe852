"""Where the table of a roster begins, and what its columns are: by known words, never by position."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coordinator.domain.errors import RuleError
from coordinator.domain.roster_cells import TrainingDays, read_session_days
from coordinator.domain.roster_corrections import NO_CORRECTIONS, Corrections
from coordinator.domain.roster_table import Cells, Merged
from coordinator.domain.roster_titles import ColumnKind, kind_of_title, title_rank
from coordinator.domain.text import fold

__all__ = ["Cells", "Column", "ColumnKind", "Header", "find_header", "kind_of_title"]

_MEAL_TICKS = {"葷": "葷", "葷食": "葷", "素": "素", "素食": "素", "不用餐": "不用餐", "自備": "不用餐"}
_KINDS = frozenset(kind.value for kind in ColumnKind)
_LOOK_AT = 30
_MOST_HEADER_ROWS = 3
_LONGEST_TITLE = 40
_KNOWN_WORDS_NEEDED = 3
# Of these a second column is a question for a person; of others the first filled cell of the row counts.
_ONLY_ONCE = (ColumnKind.NAME, ColumnKind.ID, ColumnKind.SCHOOL, ColumnKind.SCHOOL_CODE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its place (from 0); ``answer`` is what its title says beside its kind.

    For a tick column the answer that is chosen by a mark: an ISO date, words for sessions of the plan (第一天
    上午), or a meal. For a meal column of one day the ISO date.
    """

    index: int
    kind: ColumnKind
    title: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """The header row or rows (from 0, ``last`` included), known columns, titles of the others by place.

    Columns of ``hidden`` are hidden in the file and therefore not read.
    """

    first: int
    last: int
    columns: tuple[Column, ...]
    unknown: tuple[tuple[int, str], ...]
    width: int
    hidden: tuple[tuple[int, str], ...] = ()

    def places(self, kind: ColumnKind) -> tuple[Column, ...]:
        """The columns of one kind, from the left."""
        return tuple(column for column in self.columns if column.kind == kind)


@dataclass(frozen=True, slots=True)
class _Titles:
    """The titles of a span of rows: per column its texts from the top down, groups spread over theirs."""

    first: int
    last: int
    texts: tuple[tuple[str, ...], ...]


def find_header(
    rows: Sequence[Cells],
    days: TrainingDays,
    merged: Sequence[Merged] = (),
    hidden: frozenset[int] = frozenset(),
    corrections: Corrections = NO_CORRECTIONS,
) -> Header:
    """The row, or up to three rows joined, with most known words in the first thirty.

    It needs a column for names and three known words (two in a table of two or three columns). Raises
    ``RuleError``: ``roster_no_header``, or ``roster_column_twice`` where only one column can be meant.
    """
    if corrections.header is not None:
        best = _header_of(_titles(rows, *corrections.header, merged), days, hidden, corrections)
        if not best.places(ColumnKind.NAME):
            raise RuleError("roster_no_header")
    else:
        spans = _spans(rows, merged)
        found = [
            header
            for span in spans
            if _is_header(header := _header_of(span, days, hidden, corrections), span.texts)
        ]
        if not found:
            raise RuleError("roster_no_header")
        best = _with_groups(max(found, key=_worth), rows, merged)
    return _only_once(best, corrections)


def _with_groups(header: Header, rows: Sequence[Cells], merged: Sequence[Merged]) -> Header:
    """The header with the rows of groups (服務學校, 參加人員) above it, up to three rows in all."""
    first = header.first
    while first > 0 and header.last - first < _MOST_HEADER_ROWS - 1:
        above = first - 1
        reaches_down = any(top == above and first <= bottom <= header.last for top, _, bottom, _ in merged)
        if not (reaches_down or _names_groups(rows[above])):
            break
        first = above
    return replace(header, first=first)


def _names_groups(cells: Cells) -> bool:
    """Two words of columns or more, and none of the lines with a colon that stand above lists."""
    texts = {cell.strip() for cell in cells if cell.strip()}
    known = [text for text in texts if len(text) <= _LONGEST_TITLE and kind_of_title(text)]
    return len(known) > 1 and not any(mark in text for text in texts for mark in ":：")


def _worth(header: Header) -> tuple[int, int, int, int]:
    """More known columns, more of them answers to tick, fewer rows, higher up."""
    ticks = len(header.places(ColumnKind.SESSION_TICK)) + len(header.places(ColumnKind.MEAL_TICK))
    return len(header.columns), ticks, header.first - header.last, -header.first


def _spans(rows: Sequence[Cells], merged: Sequence[Merged]) -> Iterator[_Titles]:
    """Each of the first rows as a header alone, and under one and two rows above it."""
    for last in range(min(len(rows), _LOOK_AT)):
        if not any(rows[last]):
            continue
        for first in range(last, max(-1, last - _MOST_HEADER_ROWS), -1):
            if first < last and not any(rows[first]):
                break
            yield _titles(rows, first, last, merged)


def _titles(rows: Sequence[Cells], first: int, last: int, merged: Sequence[Merged]) -> _Titles:
    """The texts above each column; a merged group, or one with blanks to its right, stands above them all."""
    span = [[cell.strip() for cell in row] for row in rows[first : last + 1]]
    width = max((len(row) for row in span), default=0)
    grid = [row + [""] * (width - len(row)) for row in span]
    own = [list(row) for row in grid]
    for top, left, _, right in merged:
        if first <= top < last and right > left:
            for column in range(left + 1, min(right + 1, width)):
                grid[top - first][column] = grid[top - first][column] or grid[top - first][left]
    for upper in range(len(grid) - 1):
        for column in range(1, width):
            group = grid[upper][column - 1]
            if not grid[upper][column] and own[upper + 1][column] and own[upper + 1][column - 1] and group:
                grid[upper][column] = group
    texts = tuple(tuple(dict.fromkeys(row[column] for row in grid if row[column])) for column in range(width))
    return _Titles(first, last, texts)


def _header_of(
    titles: _Titles, days: TrainingDays, hidden: frozenset[int], corrections: Corrections
) -> Header:
    """The columns that the titles make; of hidden ones only those a person chose."""
    columns: list[Column] = []
    unknown: list[tuple[int, str]] = []
    unseen: list[tuple[int, str]] = []
    for index, texts in enumerate(titles.texts):
        title = texts[-1] if texts else ""
        said = _said(index, texts, corrections)
        if said is None and index in hidden:
            unseen += [(index, title)] if title else []
            continue
        column = _column(index, texts, days) if said is None else _as_said(index, title, said)
        if column is not None:
            columns.append(column)
        elif title:
            unknown.append((index, title))
    return Header(titles.first, titles.last, tuple(columns), tuple(unknown), len(titles.texts), tuple(unseen))


def _said(index: int, texts: Sequence[str], corrections: Corrections) -> str | None:
    """What a person or a preset said the column holds; None when nobody did."""
    if index in corrections.columns:
        return corrections.columns[index]
    titles = corrections.titles
    return next(
        (titles[key] for text in (" ".join(texts), *texts[-1:]) if (key := fold(text)) in titles), None
    )


def _as_said(index: int, title: str, said: str) -> Column | None:
    """The column a word such as ``meal_tick:葷`` says; a word of another version of the program is none."""
    kind, _, answer = said.partition(":")
    return Column(index, ColumnKind(kind), title, answer) if kind in _KINDS else None


def _column(index: int, texts: Sequence[str], days: TrainingDays) -> Column | None:
    """A column by its titles: a date or session as title makes a tick column, and so does a meal word."""
    if not texts:
        return None
    own, joined = texts[-1], " ".join(texts)
    day = _single_date(joined, days)
    answer = _MEAL_TICKS.get(fold(own))
    if answer:
        return Column(index, ColumnKind.MEAL_TICK, own, answer)
    kind = kind_of_title(own) or (kind_of_title("".join(texts)) if len(texts) > 1 else None)
    if kind in (None, ColumnKind.SESSIONS) and len(own) <= _LONGEST_TITLE:
        session = day or _named_session(joined, days) if len(joined) <= 2 * _LONGEST_TITLE else ""
        if session:
            return Column(index, ColumnKind.SESSION_TICK, own, session)
    if kind is None and fold(own) in {fold(role) for role in days.roles}:
        return Column(index, ColumnKind.ROLES, own)
    if kind is ColumnKind.MEAL and day:
        return Column(index, kind, own, day)
    return Column(index, kind, own) if kind else None


def _single_date(title: str, days: TrainingDays) -> str:
    """The one date of a title as ISO, unless its words tell sessions of that date apart."""
    found = read_session_days(title, days)
    day = found.dates[0].isoformat() if len(found.dates) == 1 else ""
    return day if day and read_session_days(day, days).asked == found.asked else ""


def _named_session(title: str, days: TrainingDays) -> str:
    return title if days.names_session(title) else ""


def _is_header(header: Header, texts: Sequence[Sequence[str]]) -> bool:
    """Known words enough, and one title for the names: two would be a title and the first person under it."""
    kinds = {column.kind for column in header.columns}
    titles = len(header.columns) + len(header.unknown)
    named = all(len(texts[column.index]) == 1 for column in header.places(ColumnKind.NAME))
    named = named and not any(text.isdecimal() for column in texts for text in column)
    return ColumnKind.NAME in kinds and named and len(kinds) >= min(_KNOWN_WORDS_NEEDED, max(2, titles - 1))


def _only_once(header: Header, corrections: Corrections) -> Header:
    """Of two columns of names the one with the plainer title; two as plain are a question for a person."""
    for kind in _ONLY_ONCE:
        places = header.places(kind)
        chosen = [column for column in places if corrections.columns.get(column.index)] or list(places)
        plainest = min((title_rank(column.title) for column in chosen), default=0)
        chosen = [column for column in chosen if title_rank(column.title) == plainest]
        if len(chosen) > 1:
            numbers = "、".join(str(column.index + 1) for column in places)
            raise RuleError("roster_column_twice", kind=kind.value, columns=numbers)
        others = [column for column in places if column not in chosen]
        if others:
            header = replace(
                header,
                columns=tuple(column for column in header.columns if column not in others),
                unknown=tuple(sorted([*header.unknown, *((c.index, c.title) for c in others)])),
            )
    return header
