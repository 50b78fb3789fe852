"""A foreign table read as a roster, before anything is stored: nothing is guessed, the unclear is flagged."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from coordinator.domain.errors import RuleError
from coordinator.domain.national_id import IdKind, read_id
from coordinator.domain.roster import Meal
from coordinator.domain.roster_cells import (
    TrainingDays,
    is_ticked,
    read_consent,
    read_meal,
    read_person_kind,
    read_phone,
    read_roles,
    read_session_days,
    read_timestamp,
    vegetarian_kind,
)
from coordinator.domain.roster_columns import Cells, ColumnKind, Header, find_header
from coordinator.domain.roster_furniture import why_no_person
from coordinator.domain.roster_merged import Merged, fill_merged_schools
from coordinator.domain.roster_repeats import settle_repeats
from coordinator.domain.roster_report import RosterReport, RosterRow, RowStatus, status_of
from coordinator.domain.roster_schools import SchoolDirectory, SchoolMatch
from coordinator.domain.text import clean, read_name

_LONGEST = {ColumnKind.NOTE: 1_000, ColumnKind.SESSIONS: 500, ColumnKind.EMAIL: 200}
_LONGEST_OTHER = 100
_JOINED = {ColumnKind.NOTE, ColumnKind.PHONE, ColumnKind.SESSIONS, ColumnKind.ROLES}
_CANCELLED = re.compile(r"取消(?:報名|參加|研習)?|不克(?:參加|出席)|撤銷報名")
_ODD_IN_A_NAME = set("?？□�、,，;；/／")

Texts = dict[ColumnKind, str]


class _Table(NamedTuple):
    """What reading one row needs to know of the table and the training."""

    header: Header
    days: TrainingDays
    directory: SchoolDirectory | None


def read_roster(
    rows: Sequence[Cells],
    days: TrainingDays,
    directory: SchoolDirectory | None = None,
    merged: Iterable[Merged] = (),
) -> RosterReport:
    """Every row judged. Without a directory schools stay as written and none is unknown.

    Raises ``RuleError`` ``roster_no_header`` or ``roster_column_twice``.
    """
    header = find_header(rows, days)
    table = _Table(header, days, directory)
    header_rows = rows[header.first : header.last + 1]
    filled = fill_merged_schools(rows, header, merged)
    read: list[RosterRow] = []
    for index, cells in enumerate(rows):
        if index < header.first:
            reason = "TITLE_ROW" if any(cell.strip() for cell in cells) else "BLANK_ROW"
            read.append(_ignored(index + 1, reason))
        elif index > header.last:
            reason = why_no_person(cells, header, header_rows)
            from_merged = ("SCHOOL_FROM_MERGED_CELL",) if index in filled else ()
            read.append(
                _ignored(index + 1, reason)
                if reason
                else _read_row(index + 1, filled.get(index, cells), table, from_merged)
            )
    return RosterReport(header, settle_repeats(read))


def _ignored(number: int, reason: str) -> RosterRow:
    return RosterRow(number, RowStatus.IGNORED, reason=reason)


def _read_row(number: int, cells: Cells, table: _Table, known: tuple[str, ...]) -> RosterRow:
    """A person, or a row that cannot be one; ``known`` are flags from before."""

    def rejected(reason: str, detail: str = "", name: str = "") -> RosterRow:
        return RosterRow(number, RowStatus.REJECTED, name=name, reason=reason, detail=detail)

    try:
        name = read_name(_name_cell(cells, table.header))
        texts, tidied = _texts(cells, table.header)
    except RuleError:
        return rejected("BAD_CHARACTERS")
    for kind, text in {**texts, ColumnKind.NAME: name.text}.items():
        if len(text) > _LONGEST.get(kind, _LONGEST_OTHER):
            return rejected("TOO_LONG", kind.value, name.text[:_LONGEST_OTHER])
    if not name.text:
        return rejected("NO_NAME")
    if _CANCELLED.fullmatch(texts.get(ColumnKind.NOTE, "")):
        return rejected("CANCELLED", texts[ColumnKind.NOTE], name.text)
    flags = [*known, *name.flags, *_name_flags(name.text), *tidied]
    if any(cell.strip() for cell in cells[table.header.width :]):
        flags.append("EXTRA_CELLS")
    return _person(number, name.text, texts, cells, table, flags)


def _person(number: int, name: str, texts: Texts, cells: Cells, table: _Table, flags: list[str]) -> RosterRow:
    """The fields of a row that names a person; each reader adds its flags."""
    school_raw = texts.get(ColumnKind.SCHOOL, "")
    code, school = _school(texts, table, flags)
    national_id, id_kind = _national_id(texts, table.header, flags)
    phone, restored = read_phone(texts.get(ColumnKind.PHONE, ""))
    flags += ["PHONE_LEADING_ZERO_RESTORED"] if restored else []
    sessions = _sessions(texts, cells, table, flags)
    meal, meal_note = _meal(texts, cells, table.header, flags)
    asked = table.header.places(ColumnKind.CONSENT)
    consent = read_consent(texts.get(ColumnKind.CONSENT, "")) if asked else None
    flags += ["NO_CONSENT"] if consent is False else []
    return RosterRow(
        row=number,
        status=status_of(tuple(flags)),
        name=name,
        school_raw=school_raw,
        school_code=code,
        school_name=school.entry.name if school.entry else "",
        school_candidates=school.candidates,
        branch=school.branch,
        township=school.entry.township if school.entry else texts.get(ColumnKind.TOWNSHIP, ""),
        township_code=school.entry.township_code if school.entry else "",
        job_title=texts.get(ColumnKind.JOB_TITLE, ""),
        national_id=national_id,
        id_kind=id_kind,
        email=texts.get(ColumnKind.EMAIL, ""),
        phone=phone,
        sessions=sessions,
        roles=read_roles(texts.get(ColumnKind.ROLES, "")),
        meal=meal,
        meal_note=meal_note,
        kind=read_person_kind(texts.get(ColumnKind.KIND, "")),
        consent=consent,
        submitted_at=read_timestamp(texts.get(ColumnKind.SUBMITTED_AT, "")),
        note=texts.get(ColumnKind.NOTE, ""),
        flags=tuple(flags),
    )


def _name_cell(cells: Cells, header: Header) -> str:
    """The raw name; a header has exactly one column for it."""
    index = header.places(ColumnKind.NAME)[0].index
    return cells[index] if index < len(cells) else ""


def _texts(cells: Cells, header: Header) -> tuple[Texts, tuple[str, ...]]:
    """Clean text by kind, and how it was tidied; some kinds join their columns, of others one counts."""
    texts: Texts = {}
    flags: dict[str, None] = {}
    for column in header.columns:
        if column.kind is ColumnKind.NAME or column.index >= len(cells):
            continue
        cleaned = clean(cells[column.index])
        flags.update(dict.fromkeys(cleaned.flags))
        before = texts.get(column.kind)
        if before and cleaned.text and column.kind in _JOINED:
            texts[column.kind] = f"{before}、{cleaned.text}"
        elif cleaned.text and not before:
            texts[column.kind] = cleaned.text
    return texts, tuple(flags)


def _name_flags(name: str) -> Iterable[str]:
    """Questions a name itself raises: lost characters, two people, digits; characters without a meaning."""
    categories = {unicodedata.category(char) for char in name}
    if _ODD_IN_A_NAME & set(name) or "Nd" in categories or not categories & {"Lo", "Lu", "Ll", "Lt", "Co"}:
        yield "NAME_ODD"
    if "Co" in categories:
        yield "NAME_PRIVATE_USE"


def _school(texts: Texts, table: _Table, flags: list[str]) -> tuple[str, SchoolMatch]:
    """The school's code and entry. A code decides, unless the name beside it says another school."""
    written = texts.get(ColumnKind.SCHOOL, "")
    code = texts.get(ColumnKind.SCHOOL_CODE, "").removeprefix("'").upper()
    if re.fullmatch(r"\d{5}", code):
        code = "0" + code
        flags.append("SCHOOL_CODE_ZERO_RESTORED")
    if not written and not code:
        flags += ["NO_SCHOOL"] if table.header.places(ColumnKind.SCHOOL) else []
        return "", SchoolMatch()
    if table.directory is None:
        return code, SchoolMatch()
    by_name = table.directory.match(written) if written else SchoolMatch()
    by_code = table.directory.by_code(code) if code else None
    if by_code is None:
        flags += ["SCHOOL_CODE_UNKNOWN"] if code else []
        flags += by_name.flags
        return by_name.entry.code if by_name.entry else "", by_name
    if by_name.entry and by_name.entry.code != code:
        flags.append("SCHOOL_CODE_MISMATCH")
        return "", SchoolMatch(candidates=tuple(sorted({code, by_name.entry.code})))
    return code, SchoolMatch(by_code, branch=by_name.branch)


def _national_id(texts: Texts, header: Header, flags: list[str]) -> tuple[str, IdKind | None]:
    """The ID number; a wrong one is kept and flagged, because only its owner knows the right one."""
    written = texts.get(ColumnKind.ID, "")
    if not written:
        flags += ["ID_MISSING"] if header.places(ColumnKind.ID) else []
        return "", None
    found = read_id(written)
    if any("\uff01" <= char <= "\uff5e" for char in written):
        flags.append("ID_FULLWIDTH_FOLDED")
    if found.kind is None:
        flags.append("ID_UNKNOWN_FORMAT")
    elif not found.check_holds:
        flags.append("ID_CHECK_FAILED")
    return found.text, found.kind


def _sessions(texts: Texts, cells: Cells, table: _Table, flags: list[str]) -> tuple[date, ...]:
    """Dates from a cell that lists them and from columns that are ticked."""
    listed = read_session_days(texts.get(ColumnKind.SESSIONS, ""), table.days)
    flags += listed.flags
    ticked = _ticked(ColumnKind.SESSION_TICK, cells, table.header, flags)
    dates = sorted({*listed.dates, *map(date.fromisoformat, ticked)})
    asked = {ColumnKind.SESSIONS, ColumnKind.SESSION_TICK} & {column.kind for column in table.header.columns}
    if asked and not dates and not listed.flags:
        flags.append("NO_SESSION")
    return tuple(dates)


def _meal(texts: Texts, cells: Cells, header: Header, flags: list[str]) -> tuple[Meal, str]:
    """The meal from a word or from ticks; two answers are no answer."""
    ticked = _ticked(ColumnKind.MEAL_TICK, cells, header, flags)
    written = texts.get(ColumnKind.MEAL, "")
    choice = read_meal("".join([*ticked, written]))
    if choice.both or len(ticked) > 1:
        flags.append("MEAL_BOTH_TICKED")
        return Meal.UNKNOWN, ""
    if choice.meal is Meal.UNKNOWN and (
        header.places(ColumnKind.MEAL) or header.places(ColumnKind.MEAL_TICK)
    ):
        flags.append("MEAL_UNCLEAR" if written else "MEAL_MISSING")
    note = vegetarian_kind(written + texts.get(ColumnKind.NOTE, "")) if choice.meal is Meal.VEGETARIAN else ""
    return choice.meal, note


def _ticked(kind: ColumnKind, cells: Cells, header: Header, flags: list[str]) -> list[str]:
    """The answers of the tick columns that are chosen; ``TICK_UNCLEAR`` for a mark nobody can read."""
    answers = []
    for column in header.places(kind):
        mark = clean(cells[column.index]).text if column.index < len(cells) else ""
        chosen = is_ticked(mark, column.title)
        if chosen is None:
            flags.append("TICK_UNCLEAR")
        elif chosen:
            answers.append(column.answer)
    return answers
