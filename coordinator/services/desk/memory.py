"""What a desk knows without asking the store: people, badges, everything that happened, and who came.

It follows the store: what others commit is told by ``Changes``, read once, and costs the people it touches.
"""

from collections.abc import Iterable, Mapping, Sequence

from coordinator.db.changes import Changes
from coordinator.db.queries.badges import read_badges
from coordinator.db.queries.events import newest_row, read_ledger
from coordinator.db.queries.people import PEOPLE, read_touched
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import read_roster, read_schools
from coordinator.db.session import Reader
from coordinator.domain.badge import Badge
from coordinator.domain.checkin.counts import SessionCounter
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.search import DeskSearch
from coordinator.domain.checkin.values import Attendance, Attended, WalkIn
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roster import RosterEntry
from coordinator.domain.text import fold
from coordinator.domain.training import Mark, Session

MOST_FOLLOWED = 300
"""So many people changed at once are read one by one; after more, everybody is."""
_EVENTS = frozenset({"events", "event_texts"})
_FREE = frozenset(
    {
        "settings",
        "merged_files",
        "pack_records",
        "audit_exports",
        "hours_exports",
        "hours_lines",
        "sheet_rows",
        "help_notes",
        "applications",
        "wished_days",
        "application_changes",
    }
)
"""Tables that say nothing about a desk."""


class DeskMemory:
    """Everything a desk looks up; ``follow`` keeps it what the store says."""

    def __init__(self, reader: Reader, training_id: str, session_id: str) -> None:
        """Read all of it. Raises ``RuleError`` where the training or the session is not there."""
        self.plan = read_plan(reader, training_id)
        self.session = _session(self.plan, session_id)
        self.marks: tuple[Mark, ...] = self.plan.marks_of(self.session)
        self.newest = newest_row(reader)
        self.ledger: Ledger = read_ledger(reader, self.plan)
        self._read_people(reader)

    def _read_people(self, reader: Reader) -> None:
        self.entries = {entry.id: entry for entry in read_roster(reader, self.plan.training.id)}
        badges = read_badges(reader, self.plan.training.id)
        self._holders = {badge.number: badge.participant_id for badge in badges}
        self._numbers = {badge.participant_id: badge.number for badge in badges}
        self._schools: dict[str, tuple[str, str, str]] = {}
        aliases: dict[str, tuple[str, ...]] = {}
        for line in read_schools(reader):
            aliases[line.code] = (*aliases.get(line.code, ()), *line.aliases)
            place = (line.name, line.code, line.township_code)
            for name in (line.code, fold(line.name), *map(fold, line.aliases)):
                # A name that several schools have tells none of them.
                known = self._schools.get(name)
                self._schools[name] = place if known in (None, place) or known[1] == line.code else _NO_SCHOOL
        self._search = DeskSearch(self.entries.values(), self.session.id, self._numbers, aliases)
        self._walk_ins: dict[int, str] = {}
        self._met: Mapping[str, WalkIn] = {}
        self.counter = SessionCounter(self.plan, self.session)
        for key, entry in self.entries.items():
            self.counter.put(key, entry, self.cell(key))
        self._see({key for key, session in self.attendance.cells if session == self.session.id})
        self._meet_walk_ins()

    @property
    def attendance(self) -> Attendance:
        """What all events mean."""
        return self.ledger.attendance

    def cell(self, participant_id: str) -> Attended:
        """Somebody at the session of the desk."""
        return self.attendance.of(participant_id, self.session.id)

    def entry(self, participant_id: str) -> RosterEntry | None:
        """Somebody of the roster."""
        return self.entries.get(participant_id)

    def holder(self, number: int) -> str:
        """Whose badge has this number; empty when nobody's."""
        return self._holders.get(number) or self._walk_ins.get(number, "")

    def number(self, participant_id: str) -> int:
        """The number on somebody's badges; 0 where there is none."""
        walk_in = self.attendance.walk_ins.get(participant_id)
        return self._numbers.get(participant_id) or (walk_in.number if walk_in else 0)

    def event(self, event_id: str) -> Event | None:
        """An event by its id."""
        return self.ledger.event(event_id)

    def history(self, participant_id: str) -> tuple[Event, ...]:
        """Everything that was done about somebody, as it happened."""
        return self.ledger.events_of(participant_id)

    def words(self, event: Event) -> Mapping[str, str]:
        """The personal words of an event; empty after a purge."""
        text = self.ledger.texts.get(event.text_hash) if event.text_hash else None
        return text.said() if text else {}

    def find(self, text: str, limit: int = 100) -> Sequence[str]:
        """Ids of the people whose name, school or code hold every word of ``text``."""
        return self._search.find(text, limit)

    def wait(self) -> None:
        """Return when searches are as fast as they get."""
        self._search.wait()

    def school(self, name: str, code: str) -> tuple[str, str, str]:
        """Name, code and township of a school of the directory; without a code where none is called so."""
        found = self._schools.get(code) or self._schools.get(fold(name)) or _NO_SCHOOL
        return found if found != _NO_SCHOOL else (name, "", "")

    def take(self, events: Iterable[Event], texts: Mapping[str, EventText]) -> None:
        """Events are in the store now: what they mean, who came."""
        every = tuple(events)
        telling = {event.text_hash for event in every if event.kind in _WORDED}
        said = {key: text for key, text in texts.items() if key in telling}
        touched = {key for key, session in self.ledger.add(every, said) if session == self.session.id}
        self.ledger.texts.update(texts)
        touched |= {event.participant_id for event in every if event.participant_id}
        self._see(touched)
        if any(event.kind in _ABOUT_WALK_INS for event in every):
            self._meet_walk_ins()

    def _see(self, people: Iterable[str]) -> None:
        for key in people:
            person = self.attendance.aliases.get(key, key)
            self.counter.see(person, self.cell(person))
            if person != key:
                self.counter.see(key, Attended(key, self.session.id))

    def _meet_walk_ins(self) -> None:
        before, walk_ins = self._met, self.attendance.walk_ins
        for key in before.keys() - walk_ins.keys():
            if key not in self.entries:
                self._search.put(key, None)
        self._walk_ins = {walk_in.number: key for key, walk_in in walk_ins.items()}
        for key, walk_in in walk_ins.items():
            if key not in self.entries and before.get(key) is not walk_in:
                self._search.put(key, walk_in)
        self._met = walk_ins

    def follow(self, reader: Reader, changes: Changes) -> None:
        """Read what somebody else committed of plan, people and badges; events are for ``take``.

        Raises ``RuleError`` when the session is gone.
        """
        keys = {key for table, key in changes.keys if table in PEOPLE}
        if changes.tables - _EVENTS - _FREE - PEOPLE - {"badges"}:
            self._follow_plan(reader)
        elif len(keys) > MOST_FOLLOWED:
            self._read_people(reader)
        elif changes.touches(*PEOPLE):
            self._follow_people(reader, changes)
        if changes.touches("badges"):
            self._know_badges(read_badges(reader, self.plan.training.id))

    def _follow_plan(self, reader: Reader) -> None:
        before = self.plan
        self.plan = read_plan(reader, before.training.id)
        self.session = _session(self.plan, self.session.id)
        self.marks = self.plan.marks_of(self.session)
        if _ruling(before) != _ruling(self.plan):
            self.ledger = read_ledger(reader, self.plan)
        self._read_people(reader)

    def _follow_people(self, reader: Reader, changes: Changes) -> None:
        parts = {key for table, key in changes.keys if table in PEOPLE}
        owners = {
            part.id: entry.id
            for entry in self.entries.values()
            for part in entry.entities()
            if part.id in parts
        }
        touched = [key for key in changes.keys if key[0] in PEOPLE]
        for key, entry in read_touched(reader, self.plan.training.id, touched, owners).items():
            if entry is None:
                self.entries.pop(key, None)
            else:
                self.entries[key] = entry
            self.counter.put(key, entry, self.cell(key))
            self._search.put(key, entry or self.attendance.walk_ins.get(key))

    def _know_badges(self, badges: Iterable[Badge]) -> None:
        for badge in badges:
            new = badge.number not in self._holders
            self._holders[badge.number] = badge.participant_id
            self._numbers[badge.participant_id] = badge.number
            if new and badge.participant_id in self.entries:
                self._search.put(badge.participant_id, self.entries[badge.participant_id])


_NO_SCHOOL = ("", "", "")
_ABOUT_WALK_INS = frozenset({"walk_in", "void", "settle"})
_WORDED = frozenset({Kind.WALK_IN, Kind.NOTE, Kind.AMEND, Kind.SETTLE})
"""The kinds whose words say who somebody is, or what was decided; those of others are only shown."""


def _session(plan: Plan, session_id: str) -> Session:
    session = by_id(plan.sessions).get(session_id)
    if session is None:
        raise RuleError("session_unknown", name=session_id)
    return session


def _ruling(plan: Plan) -> tuple[object, ...]:
    """What of a plan the fold depends on."""
    return plan.sessions, plan.marks, plan.blocks, plan.course_days
