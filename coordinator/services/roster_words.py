"""What the words of a roster row mean in a plan: its townships, business roles and sessions."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coordinator.db.keys import new_id
from coordinator.domain.area import District
from coordinator.domain.plan import Plan, district_at
from coordinator.domain.roster import Participant, ParticipantRole, Registration, RosterEntry
from coordinator.domain.roster_report import RosterRow, RowStatus, status_of
from coordinator.domain.rules import LONGEST_TEXT
from coordinator.domain.text import fold
from coordinator.domain.training import Session

NO_SESSION = "NO_SESSION"
SESSION_AMBIGUOUS = "SESSION_AMBIGUOUS"
ROLE_UNKNOWN = "ROLE_UNKNOWN"
# What stays to be checked of an ID number that is not stored.
_ABOUT_PEOPLE = "ID_TWO_NAMES"


@dataclass(frozen=True, slots=True)
class _Meant:
    """Sessions and roles of a row by key, the role words nobody knows, and the questions left."""

    sessions: tuple[str, ...]
    roles: tuple[str, ...]
    strange: tuple[str, ...]
    flags: tuple[str, ...]


class RosterWords:
    """Makes entries of the rows of a file; those of a training that keeps no ID numbers have none."""

    def __init__(self, plan: Plan) -> None:
        self._training = plan.training
        self._districts = plan.district_by_area()
        self._area_of = {fold(member.as_written): member.area_code for member in plan.members}
        self._role_of = {part: role.id for role in plan.roles for part in _role_words(role.name)}
        self._sessions = {session.id: session for session in plan.sessions}
        self._on: dict[date, tuple[str, ...]] = defaultdict(tuple)
        for session in plan.sessions:
            self._on[session.day] += (session.id,)

    def entry_of(self, row: RosterRow) -> RosterEntry:
        """The row as values with keys of their own. Flags that only say what was tidied are not kept."""
        key = new_id()
        township = row.township_code or self._area_of.get(fold(row.township), "")
        meant = self._meant(row, township)
        person = Participant(
            id=key,
            training_id=self._training.id,
            name=row.name,
            school_name=row.school_raw or row.school_name,
            school_code=row.school_code,
            township_code=township,
            job_title=row.job_title,
            kind=row.kind,
            meal=row.meal,
            phone=row.phone,
            email=row.email,
            national_id=row.national_id if self._training.keeps_ids else "",
            note=_joined(row.note, row.meal_note, *meant.strange)[:LONGEST_TEXT],
            flags=" ".join(meant.flags),
        )
        return RosterEntry(
            person,
            tuple(ParticipantRole(new_id(), key, role_id) for role_id in meant.roles),
            tuple(Registration(new_id(), key, session_id) for session_id in meant.sessions),
        )

    def _meant(self, row: RosterRow, township: str) -> _Meant:
        named = row.asked or tuple(self._on[day] for day in row.sessions)
        sessions, odd = self._sessions_of(named, township)
        roles = {role: self._role_of.get(fold(role)) for role in row.roles}
        strange = tuple(role for role, role_id in roles.items() if role_id is None)
        flags = [flag for flag in row.flags if self._is_question(flag)]
        flags += [*odd, *([ROLE_UNKNOWN] if strange else [])]
        if not sessions and not odd:
            flags.append(NO_SESSION)
        known = tuple(dict.fromkeys(role_id for role_id in roles.values() if role_id))
        return _Meant(sessions, known, strange, tuple(dict.fromkeys(flags)))

    def _is_question(self, flag: str) -> bool:
        if flag.startswith("ID_") and not self._training.keeps_ids and flag != _ABOUT_PEOPLE:
            return False
        return status_of((flag,)) is RowStatus.ATTENTION

    def _sessions_of(
        self, named: Iterable[tuple[str, ...]], township: str
    ) -> tuple[tuple[str, ...], list[str]]:
        """The session each named thing is; where it can be several, the one for the person's own district."""
        district = district_at(self._districts, township)
        found: list[str] = []
        flags: list[str] = []
        for group in named:
            there = [self._sessions[key] for key in group if key in self._sessions]
            fitting = there if len(there) == 1 else [s for s in there if _is_for(s, district)]
            if len(fitting) == 1:
                found.append(fitting[0].id)
            elif there:
                flags.append(SESSION_AMBIGUOUS)
        return tuple(dict.fromkeys(found)), flags


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
