"""From the understood rows of a roster file to one edit: people, their roles and registrations.

Pure but for the keys it makes: the caller applies the edit in one transaction; its reverse takes all back.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coordinator.db.keys import new_id
from coordinator.domain.area import District
from coordinator.domain.edit import Edit
from coordinator.domain.plan import Plan, district_at
from coordinator.domain.roster import Participant, ParticipantRole, Registration, RosterEntry
from coordinator.domain.roster_report import RosterRow, RowStatus, status_of
from coordinator.domain.text import fold
from coordinator.domain.training import Session

NO_SESSION = "NO_SESSION"
SESSION_AMBIGUOUS = "SESSION_AMBIGUOUS"
ROLE_UNKNOWN = "ROLE_UNKNOWN"


@dataclass(frozen=True, slots=True)
class Import:
    """What an import would do: the entries it adds, and the rows of people who are on the roster already."""

    entries: tuple[RosterEntry, ...]
    already_there: tuple[int, ...]

    @property
    def people(self) -> int:
        """How many people are added."""
        return len(self.entries)

    @property
    def edit(self) -> Edit:
        """All of it as one edit."""
        return Edit((), tuple(value for entry in self.entries for value in entry.entities()))


def import_edit(plan: Plan, rows: Iterable[RosterRow], existing: Sequence[RosterEntry]) -> Import:
    """The import of ``rows``; those that cannot be stored (rejected, ignored) are passed over.

    Somebody with the same ID number, or of the same name and school, is not imported twice. Flags that only
    say what was tidied are not kept; questions are.
    """
    words = _Words(plan)
    known = _Known(existing)
    entries: list[RosterEntry] = []
    already_there: list[int] = []
    for row in rows:
        if row.status not in (RowStatus.ACCEPT, RowStatus.ATTENTION):
            continue
        if known.has(row):
            already_there.append(row.row)
        else:
            entries.append(words.entry_of(row))
    return Import(tuple(entries), tuple(already_there))


class _Known:
    """Who is on the roster: by ID number, and by name and school."""

    def __init__(self, existing: Iterable[RosterEntry]) -> None:
        self._ids: set[str] = set()
        self._of_name: dict[tuple[str, str], set[str]] = defaultdict(set)
        for entry in existing:
            person = entry.person
            if person.national_id:
                self._ids.add(person.national_id)
            for key in _keys(person.name, person.school_code, person.school_name):
                self._of_name[key].add(person.national_id)

    def has(self, row: RosterRow) -> bool:
        """Two ID numbers that differ are two people, whatever their names."""
        if row.national_id and row.national_id in self._ids:
            return True
        keys = _keys(row.name, row.school_code, row.school_raw, row.school_name)
        ids = {known for key in keys for known in self._of_name.get(key, ())}
        return bool(ids) and (not row.national_id or "" in ids)


def _keys(name: str, *schools: str) -> set[tuple[str, str]]:
    """Somebody under each writing of the school, code or name; who has no school, by the name alone."""
    written = {fold(school) for school in schools} - {""}
    return {(fold(name), school) for school in written or {""}}


class _Words:
    """What the words of a row mean in this plan: its townships, business roles and dates."""

    def __init__(self, plan: Plan) -> None:
        self._training_id = plan.training.id
        self._districts = plan.district_by_area()
        self._area_of = {fold(member.as_written): member.area_code for member in plan.members}
        self._role_of = {part: role.id for role in plan.roles for part in _role_words(role.name)}
        self._sessions_on: dict[date, list[Session]] = defaultdict(list)
        for session in plan.sessions:
            self._sessions_on[session.day].append(session)

    def entry_of(self, row: RosterRow) -> RosterEntry:
        """The row as values with keys of their own."""
        key = new_id()
        township = row.township_code or self._area_of.get(fold(row.township), "")
        sessions, odd = self._sessions_of(row.sessions, township)
        roles = {role: self._role_of.get(fold(role)) for role in row.roles}
        strange = [role for role, role_id in roles.items() if role_id is None]
        flags = [flag for flag in row.flags if status_of((flag,)) is RowStatus.ATTENTION]
        flags += [*odd, *([ROLE_UNKNOWN] if strange else [])]
        if not sessions and not odd:
            flags.append(NO_SESSION)
        person = Participant(
            id=key,
            training_id=self._training_id,
            name=row.name,
            school_name=row.school_raw or row.school_name,
            school_code=row.school_code,
            township_code=township,
            job_title=row.job_title,
            kind=row.kind,
            meal=row.meal,
            phone=row.phone,
            email=row.email,
            national_id=row.national_id,
            note=_joined(row.note, row.meal_note, *strange),
            flags=" ".join(dict.fromkeys(flags)),
        )
        known = dict.fromkeys(role_id for role_id in roles.values() if role_id)
        return RosterEntry(
            person,
            tuple(ParticipantRole(new_id(), key, role_id) for role_id in known),
            tuple(Registration(new_id(), key, session.id) for session in sessions),
        )

    def _sessions_of(self, days: Iterable[date], township: str) -> tuple[list[Session], list[str]]:
        """The session of each day; where a day has several, the one for the person's own district."""
        district = district_at(self._districts, township)
        found: list[Session] = []
        flags: list[str] = []
        for day in days:
            there = self._sessions_on[day]
            fitting = there if len(there) == 1 else [s for s in there if _is_for(s, district)]
            if len(fitting) == 1:
                found += fitting
            elif there:
                flags.append(SESSION_AMBIGUOUS)
        return found, flags


def _is_for(session: Session, district: District | None) -> bool:
    """Whether a session is held for a district: its own, or that of its batch."""
    if district is None:
        return False
    return session.district_id == district.id or (
        session.batch_id is not None and session.batch_id == district.batch_id
    )


def _joined(*parts: str) -> str:
    """Each part that the ones before do not say already."""
    text = ""
    for part in parts:
        if part not in text:
            text = f"{text}；{part}" if text else part
    return text


def _role_words(name: str) -> set[str]:
    """導師/科任 is answered by 導師, by 科任, and by both."""
    return {fold(name), *(fold(part) for part in name.split("/"))}
