"""One row of a roster as a person: each field read from its columns, its questions kept as flags."""

from collections.abc import Mapping
from typing import Any

from coordinator.domain.errors import RuleError
from coordinator.domain.national_id import IdKind, read_id
from coordinator.domain.roster import PersonKind
from coordinator.domain.roster_cells import (
    TrainingDays,
    is_cancelled,
    is_open,
    is_ticked,
    may_be_cancelled,
    read_approval,
    read_birth_date,
    read_consent,
    read_person_kind,
    read_roles,
    read_session_days,
    read_timestamp,
)
from coordinator.domain.roster_columns import Column, Header
from coordinator.domain.roster_corrections import Corrections
from coordinator.domain.roster_meals import MealFound, find_meal
from coordinator.domain.roster_names import PersonName, read_person_name
from coordinator.domain.roster_phones import Phones, read_phones
from coordinator.domain.roster_report import RosterRow, RowStatus, status_of
from coordinator.domain.roster_school_cells import SchoolCells, SchoolFound, find_school
from coordinator.domain.roster_schools import SchoolDirectory
from coordinator.domain.roster_sessions import SessionDays, of_district
from coordinator.domain.roster_table import Cells
from coordinator.domain.roster_texts import RowTexts, TextReader, Texts, unwrapped
from coordinator.domain.roster_titles import NOT_STORED, ColumnKind
from coordinator.domain.text import clean, fold

_LONGEST = {
    ColumnKind.NOTE: 1_000,
    ColumnKind.SESSIONS: 500,
    ColumnKind.EMAIL: 200,
    ColumnKind.COURSE_NAME: 500,
}
_LONGEST_OTHER = 100
_LONGEST_PHONES = 200
_FILLED = ("SCHOOL_FROM_MERGED_CELL",)


class PersonReader:
    """Reads the rows of one table; it knows its header, the training, the schools and what was answered."""

    def __init__(
        self,
        header: Header,
        days: TrainingDays,
        directory: SchoolDirectory | None,
        corrections: Corrections,
    ) -> None:
        """All of it stays the same from row to row."""
        self._header = header
        self._days = days
        self._directory = directory
        self._corrections = corrections
        self._name = header.places(ColumnKind.NAME)[0]
        self._texts = TextReader(header)
        self._session_ticks = header.places(ColumnKind.SESSION_TICK)
        self._meal_ticks = header.places(ColumnKind.MEAL_TICK)
        self._kinds = frozenset(column.kind for column in header.columns)
        self._schools: dict[SchoolCells, SchoolFound] = {}
        self._named: dict[str, SessionDays] = {}

    def read(self, number: int, cells: Cells, known: tuple[str, ...], typed: Mapping[str, str]) -> RosterRow:
        """A person, or a row that cannot be one; ``known`` are flags from before, ``typed`` texts by kind."""
        try:
            name = self._read_name(cells, typed)
            row = self._texts.read(cells, typed)
            too_long = _too_long(name, row.texts)
            if too_long:
                return _refused(number, "TOO_LONG", too_long, name.text[:_LONGEST_OTHER])
            if not name.text:
                return _refused(number, "NO_NAME", school=row.get(ColumnKind.SCHOOL))
            filled = len(_FILLED) if known[: len(_FILLED)] == _FILLED else 0
            flags = [*known[:filled], *name.flags, *known[filled:], *row.flags]
            if len(cells) > self._header.width and any(c.strip() for c in cells[self._header.width :]):
                flags.append("EXTRA_CELLS")
            return self._person(number, name, row, cells, flags)
        except RuleError:
            return _refused(number, "BAD_CHARACTERS")

    def _read_name(self, cells: Cells, typed: Mapping[str, str]) -> PersonName:
        """The name; one typed by hand is final and raises no question."""
        by_hand = typed.get(ColumnKind.NAME)
        if by_hand is not None:
            return PersonName(clean(by_hand).text, ("TYPED",))
        raw = cells[self._name.index] if self._name.index < len(cells) else ""
        return read_person_name(unwrapped(raw), self._corrections.characters, self._corrections.names)

    def _person(
        self, number: int, name: PersonName, row: RowTexts, cells: Cells, flags: list[str]
    ) -> RosterRow:
        """The fields of a row that names a person; each reader adds its flags."""
        texts = row.texts
        kind = read_person_kind(texts[ColumnKind.KIND]) if ColumnKind.KIND in texts else PersonKind.ATTENDEE
        school = self._school(texts, flags)
        fields = _school_fields(row, school) | self._contact(row, flags)
        fields |= self._coming(row, cells, school, flags)
        fields |= self._said(row, flags)
        split = number in self._corrections.split and len(name.people) > 1
        if split:
            flags[flags.index("NAME_TWO_PEOPLE")] = "NAME_SPLIT"
        note = _joined(row.get(ColumnKind.NOTE), name.moved)
        said = texts | {ColumnKind.NOTE: note} if name.moved else texts
        reason, detail = self._rejection(number, said, school, kind, flags)
        if len(fields["phone"]) > _LONGEST_PHONES:
            reason, detail = "TOO_LONG", ColumnKind.PHONE.value
        return RosterRow(
            **fields,
            row=number,
            status=RowStatus.REJECTED if reason else status_of(tuple(flags)),
            name=name.text,
            kind=kind,
            note=note,
            flags=tuple(dict.fromkeys(flags)),
            reason=reason,
            detail=detail,
            people=name.people if split else (),
        )

    def _contact(self, row: RowTexts, flags: list[str]) -> dict[str, Any]:
        """Who the person is for an office, and how to reach them."""
        national_id, id_kind = self._national_id(row.texts, flags)
        phones = self._phones(row, flags)
        return {
            "national_id": national_id,
            "id_kind": id_kind,
            "phone": phones.text,
            "mobile": phones.mobile,
            "landline": phones.landline,
            "email": row.get(ColumnKind.EMAIL),
            "job_title": row.get(ColumnKind.JOB_TITLE),
        }

    def _coming(self, row: RowTexts, cells: Cells, school: SchoolFound, flags: list[str]) -> dict[str, Any]:
        """What the person comes to, in which role, and what they eat."""
        sessions = self._sessions(row, cells, school, flags)
        meal = self._meal(row, cells, flags)
        roles = row.get(ColumnKind.ROLES)
        return {
            "sessions": sessions.dates,
            "asked": sessions.asked,
            "meal": meal.meal,
            "meal_note": meal.note,
            "roles": read_roles(roles) if roles else (),
        }

    def _said(self, row: RowTexts, flags: list[str]) -> dict[str, Any]:
        """What was agreed to, when it was sent, and what is read without being stored."""
        consent = read_consent(row.get(ColumnKind.CONSENT)) if ColumnKind.CONSENT in self._kinds else None
        flags += ["NO_CONSENT"] if consent is False else []
        sent = row.get(ColumnKind.SUBMITTED_AT)
        return {
            "consent": consent,
            "submitted_at": read_timestamp(sent) if sent else None,
            "extras": self._extras(row.texts, flags),
        }

    def _school(self, texts: Texts, flags: list[str]) -> SchoolFound:
        """The school's code and entry, with what is asked about it."""
        cells = SchoolCells(
            texts.get(ColumnKind.SCHOOL, ""),
            texts.get(ColumnKind.SCHOOL_CODE, ""),
            texts.get(ColumnKind.COUNTY, ""),
            texts.get(ColumnKind.TOWNSHIP, ""),
            texts.get(ColumnKind.LEVEL, ""),
        )
        if not cells.name and not cells.code:
            flags += ["NO_SCHOOL"] if ColumnKind.SCHOOL in self._kinds else []
            return SchoolFound()
        found = self._schools.get(cells)
        if found is None:
            found = find_school(cells, self._directory, self._corrections.schools)
            self._schools[cells] = found
        flags += found.flags
        return found

    def _national_id(self, texts: Texts, flags: list[str]) -> tuple[str, IdKind | None]:
        """The ID number; a wrong one is kept and flagged, because only its owner knows the right one."""
        written = texts.get(ColumnKind.ID, "")
        if not written:
            flags += ["ID_MISSING"] if ColumnKind.ID in self._kinds else []
            return "", None
        found = read_id(written)
        if not written.isascii() and any("\uff01" <= char <= "\uff5e" for char in written):
            flags.append("ID_FULLWIDTH_FOLDED")
        if found.kind is None:
            flags.append("ID_UNKNOWN_FORMAT")
        elif not found.check_holds:
            flags.append("ID_CHECK_FAILED")
        return found.text, found.kind

    def _phones(self, row: RowTexts, flags: list[str]) -> Phones:
        kinds = (ColumnKind.PHONE, ColumnKind.MOBILE, ColumnKind.EXTENSION)
        phones = read_phones(*(row.get(kind) for kind in kinds))
        flags += ["PHONE_LEADING_ZERO_RESTORED"] if phones.restored else []
        flags += ["PHONE_UNCLEAR"] if phones.odd else []
        return phones

    def _sessions(self, row: RowTexts, cells: Cells, school: SchoolFound, flags: list[str]) -> SessionDays:
        """Sessions from a cell that lists them and from columns that are ticked; the district tells which."""
        listed = self._days_in(row.get(ColumnKind.SESSIONS))
        ticks = () if ColumnKind.SESSIONS in row.typed else self._session_ticks
        found = [listed, *(self._days_in(column.answer) for column in self._ticked(ticks, cells, flags))]
        if len(found) > 1:
            listed = _together(found)
        if any(len(group) > 1 for group in listed.asked):
            listed = of_district(listed, self._days, *self._places(row, school))
        flags += listed.flags
        if ticks and not listed.dates:
            self._take_back(row, cells)
        asked = ticks or ColumnKind.SESSIONS in self._kinds
        if asked and not (listed.dates or listed.asked or listed.flags):
            flags.append("NO_SESSION")
        return listed

    def _take_back(self, row: RowTexts, cells: Cells) -> None:
        """取消 where a mark could stand, and no mark beside it, is the state of the whole row."""
        marks = (cells[column.index] for column in self._session_ticks if column.index < len(cells))
        taken_back = next((mark for mark in marks if is_cancelled(mark)), "")
        if taken_back:
            row.texts.setdefault(ColumnKind.STATE, taken_back)

    def _places(self, row: RowTexts, school: SchoolFound) -> tuple[str, ...]:
        """The township of the school, else the one the row says."""
        code = school.entry.township_code if school.entry else ""
        return (
            code,
            code[:5],
            fold(school.entry.township if school.entry else ""),
            fold(row.get(ColumnKind.TOWNSHIP)),
        )

    def _days_in(self, text: str) -> SessionDays:
        """What a text names; the same few stand in most rows."""
        found = self._named.get(text)
        if found is None:
            found = self._named[text] = read_session_days(text, self._days)
        return found

    def _meal(self, row: RowTexts, cells: Cells, flags: list[str]) -> MealFound:
        """The meal from words, ticks and single days."""
        ticks = () if ColumnKind.MEAL in row.typed else self._meal_ticks
        found = find_meal(
            [column.answer for column in self._ticked(ticks, cells, flags)] if ticks else (),
            row.get(ColumnKind.MEAL),
            row.day_meals,
            row.get(ColumnKind.NOTE),
            asked=bool(ticks) or ColumnKind.MEAL in self._kinds,
        )
        flags += found.flags
        return found

    def _ticked(self, columns: tuple[Column, ...], cells: Cells, flags: list[str]) -> list[Column]:
        """The tick columns that are chosen; ``TICK_UNCLEAR`` for a mark nobody can read."""
        chosen = []
        for column in columns:
            mark = cells[column.index].strip() if column.index < len(cells) else ""
            ticked = is_ticked(clean(mark).text, column.title) if mark else False
            if ticked is None:
                flags.append("MAYBE_CANCELLED" if may_be_cancelled(mark) else "TICK_UNCLEAR")
            elif ticked:
                chosen.append(column)
        return chosen

    def _extras(self, texts: Texts, flags: list[str]) -> tuple[tuple[str, str], ...]:
        """What is read and not stored; a date of birth nobody can have is left empty and asked."""
        found = {kind.value: text for kind, text in texts.items() if kind in NOT_STORED}
        born = found.get(ColumnKind.BIRTH_DATE.value)
        if born is not None:
            day = read_birth_date(born, self._days.academic_year)
            found[ColumnKind.BIRTH_DATE.value] = day.isoformat() if day else ""
            flags += [] if day else ["BIRTH_DATE_IMPOSSIBLE"]
        return tuple(found.items())

    def _rejection(
        self, number: int, texts: Texts, school: SchoolFound, kind: PersonKind, flags: list[str]
    ) -> tuple[str, str]:
        """Why the row cannot be stored, and in which words; a person may keep it all the same."""
        reason, detail = _why_not(texts, school, kind, flags)
        if reason and number in self._corrections.kept:
            flags.append("KEPT_BY_HAND")
            return "", ""
        return reason, detail


_SAYS_CANCELLED = (
    ColumnKind.NOTE,
    ColumnKind.STATE,
    ColumnKind.APPROVAL,
    ColumnKind.SESSIONS,
    ColumnKind.JOB_TITLE,
)


def _why_not(texts: Texts, school: SchoolFound, kind: PersonKind, flags: list[str]) -> tuple[str, str]:
    """Taken back, not let in, or of a school that the directory should know and does not."""
    said = [texts[column] for column in _SAYS_CANCELLED if column in texts]
    taken_back = next((text for text in said if is_cancelled(text)), "")
    if taken_back:
        return "CANCELLED", taken_back
    flags += ["MAYBE_CANCELLED"] if any(map(may_be_cancelled, said)) else []
    refused = _not_approved(texts, flags)
    if refused:
        return "NOT_APPROVED", refused
    if school.unknown and kind is PersonKind.ATTENDEE:
        return "UNKNOWN_SCHOOL", texts.get(ColumnKind.SCHOOL) or texts.get(ColumnKind.SCHOOL_CODE, "")
    return "", ""


def _not_approved(texts: Texts, flags: list[str]) -> str:
    """The word by which an office did not let the person in; what is not decided is flagged."""
    approval, state = texts.get(ColumnKind.APPROVAL, ""), texts.get(ColumnKind.STATE, "")
    for text in (approval, state):
        if text and read_approval(text) is False:
            return text
    if (approval and read_approval(approval) is None) or (state and is_open(state)):
        flags.append("APPROVAL_OPEN")
    return ""


def _school_fields(row: RowTexts, school: SchoolFound) -> dict[str, Any]:
    """The fields of a row that say its school."""
    entry = school.entry
    return {
        "school_raw": row.get(ColumnKind.SCHOOL),
        "school_code": school.code,
        "school_name": entry.name if entry else "",
        "school_candidates": tuple(sorted({choice.code for choice in school.choices})),
        "branch": school.branch,
        "township": (entry.township if entry else "") or row.get(ColumnKind.TOWNSHIP),
        "township_code": entry.township_code if entry else "",
        "school_id": entry.id if entry else "",
        "school_question": school.question,
        "school_choices": tuple(choice.key for choice in school.choices),
    }


def _too_long(name: PersonName, texts: Texts) -> str:
    """The kind of the first text that is longer than anything of its kind."""
    if len(name.text) <= _LONGEST_OTHER and max(map(len, texts.values()), default=0) <= _LONGEST_OTHER:
        return ""
    for kind, text in ((ColumnKind.NAME, name.text), *texts.items()):
        if len(text) > _LONGEST_OTHER and len(text) > _LONGEST.get(kind, _LONGEST_OTHER):
            return kind.value
    return ""


def _together(found: list[SessionDays]) -> SessionDays:
    """Several readings as one, dates in order."""
    return SessionDays(
        tuple(sorted({day for part in found for day in part.dates})),
        found[0].flags,
        tuple(dict.fromkeys(group for part in found for group in part.asked)),
    )


def _joined(*parts: str) -> str:
    return "；".join(part for part in parts if part)


def _refused(number: int, reason: str, detail: str = "", name: str = "", school: str = "") -> RosterRow:
    return RosterRow(
        number,
        RowStatus.REJECTED,
        name=name,
        school_raw=school[:_LONGEST_OTHER],
        reason=reason,
        detail=detail,
    )
