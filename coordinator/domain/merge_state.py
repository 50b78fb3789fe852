"""What is known of a training's days once everything is merged: people, marks, logs, and what waits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.values import Attendance, Decision
from coordinator.domain.merged_file import MergedFile
from coordinator.domain.pack_record import PackRecord
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry


@dataclass(frozen=True, slots=True)
class MergeState:
    """One state of the store. ``files`` and ``packs`` are newest first; ``people`` are by their key."""

    plan: Plan
    people: Mapping[str, RosterEntry]
    ledger: Ledger
    decisions: tuple[Decision, ...] = ()
    files: tuple[MergedFile, ...] = ()
    packs: tuple[PackRecord, ...] = ()
    own_log: str = ""

    @property
    def attendance(self) -> Attendance:
        """What all events mean."""
        return self.ledger.attendance

    @property
    def open_decisions(self) -> tuple[Decision, ...]:
        """Those nobody has settled yet."""
        return tuple(decision for decision in self.decisions if not decision.settled)

    def sessions_of(self, person_id: str) -> Iterator[str]:
        """The sessions at which something counts for a person, in the order of the plan."""
        there = {session for person, session in self.attendance.cells if person == person_id}
        return (session.id for session in self.plan.sessions if session.id in there)

    def name_of(self, person_id: str) -> tuple[str, str]:
        """Name and school; both empty where a purge took them or nobody knows the id."""
        entry = self.people.get(person_id)
        if entry is not None:
            return entry.person.name, entry.person.school_name
        walk_in = self.attendance.walk_ins.get(person_id)
        return (walk_in.name, walk_in.school) if walk_in is not None else ("", "")
