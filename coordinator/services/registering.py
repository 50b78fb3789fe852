"""A walk-in becomes a participant: under the provisional id, so that no event has to be written anew."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from coordinator.db.keys import new_id
from coordinator.db.queries.removal import removal
from coordinator.db.session import Reader, Writer
from coordinator.domain.checkin.decisions_people import REGISTER, not_on_roster_id
from coordinator.domain.checkin.fold_people import SAME, same_person_id
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.values import Attendance, Settled, WalkIn
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Participant, PersonStatus, Registration
from coordinator.services.edits import apply_edit

_OFF = frozenset({"discard", SAME})


def register_edit(reader: Reader, ledger: Ledger, walk_in: WalkIn) -> Edit:
    """Put a walk-in on the roster, registered where they came; who is there already only comes back.

    Raises ``RuleError`` ``walk_in_purged`` when the name is not kept any more.
    """
    stored = reader.get(Participant, walk_in.id)
    if stored is not None:
        return change(stored, replace(stored, status=PersonStatus.REGISTERED))
    if not walk_in.name:
        raise RuleError("walk_in_purged")
    came = {session for who, session in ledger.attendance.cells if who == walk_in.id} | {walk_in.session_id}
    sessions = (session.id for session in ledger.plan.sessions if session.id in came)
    registrations = (Registration(new_id(), walk_in.id, session) for session in sessions)
    return create(_person(ledger, walk_in), *registrations)


def _person(ledger: Ledger, walk_in: WalkIn) -> Participant:
    """A walk-in as the door wrote them down."""
    return Participant(
        id=walk_in.id,
        training_id=ledger.plan.training.id,
        name=walk_in.name,
        school_name=walk_in.school,
        school_code=walk_in.school_code,
        township_code=walk_in.township_code,
        job_title=walk_in.job_title,
        phone=walk_in.phone,
    )


@dataclass(frozen=True, slots=True)
class Registered:
    """Walk-ins whom a decision that came put on the roster, and those whom one took off it."""

    put_on: tuple[str, ...] = ()
    taken_off: tuple[str, ...] = ()


def follow_registrations(writer: Writer, ledger: Ledger, fresh: AbstractSet[str]) -> Registered:
    """Do what laptops decided about walk-ins, by the events ``fresh``.

    Who is on the roster already stays as the office has it, and who is taken off is nobody of whom the office
    knows more than the door did. Whose name is not kept any more is asked about.
    """
    put_on, taken_off = [], []
    for key, walk_in in sorted(ledger.attendance.walk_ins.items()):
        said = _decided(ledger.attendance, key)
        if said is None or not {said.event_id, walk_in.event_id} & fresh or not walk_in.name:
            continue
        stored = writer.get(Participant, key)
        if said.choice == REGISTER and stored is None:
            put_on += [key] if _put_on(writer, ledger, walk_in) else []
        elif said.choice in _OFF and stored is not None and stored == _person(ledger, walk_in):
            apply_edit(writer, unregister_edit(writer, key))
            taken_off.append(key)
    return Registered(tuple(put_on), tuple(taken_off))


def _put_on(writer: Writer, ledger: Ledger, walk_in: WalkIn) -> bool:
    """False where no roster can hold what an event says: one walk-in does not keep the others out."""
    try:
        apply_edit(writer, register_edit(writer, ledger, walk_in))
    except RuleError:
        return False
    return True


def _decided(attendance: Attendance, walk_in: str) -> Settled | None:
    """What was said last of a walk-in's place on the roster: to be somebody else counts more than all."""
    if walk_in not in attendance.aliases:
        return attendance.settled.get(not_on_roster_id(walk_in))
    start = same_person_id(walk_in, "")
    same = [s for key, s in attendance.settled.items() if key.startswith(start) and s.choice == SAME]
    return max(same, key=lambda one: (one.at_ms, one.event_id))


def unregister_edit(reader: Reader, walk_in_id: str) -> Edit:
    """Take somebody whom a decision put on the roster off it again; nothing where nobody is."""
    stored = reader.get(Participant, walk_in_id)
    return removal(reader, stored) if stored is not None else Edit()
