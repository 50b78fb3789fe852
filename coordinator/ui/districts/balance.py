"""How evenly districts and batches share schools and people, against the seats and PCs they will sit on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coordinator.domain.expected import expected_at
from coordinator.domain.overview import seats_of
from coordinator.domain.plan import Plan
from coordinator.domain.training import Batch, FormatKind, Session
from coordinator.ui.districts.rows import off_even


@dataclass(frozen=True, slots=True)
class Share:
    """A district or batch; ``number`` is the district's (for its colour), None for a batch.

    ``people`` are expected at its fullest session; ``off`` is the deviation of the schools from an even share
    in percent. None where nobody knows. Only hands-on days need a PC for everybody.
    """

    name: str
    number: int | None
    schools: int | None
    people: int | None
    seats: int | None
    pcs: int | None
    off: int | None
    needs_pcs: bool = False


def anybody(registered: Mapping[str, int]) -> bool:
    """Whether people are counted instead of reckoned; ``registered`` maps session ids to people."""
    return any(registered.values())


def district_shares(
    plan: Plan, registered: Mapping[str, int], by_area: Mapping[str, int]
) -> tuple[Share, ...]:
    """Every district in printed order; ``by_area`` maps area codes to registered people."""
    counts = [plan.school_count(district) for district in plan.districts]
    shares = []
    for number, (district, schools) in enumerate(zip(plan.districts, counts, strict=True)):
        people = _reckoned(plan, schools)
        if anybody(registered):
            people = sum(by_area.get(member.area_code, 0) for member in plan.members_of(district))
        seats, pcs = _places(plan, _fullest(plan, plan.sessions_of(district), registered))
        shares.append(Share(district.name, number, schools, people, seats, pcs, off_even(schools, counts)))
    return tuple(shares)


def batch_shares(plan: Plan, registered: Mapping[str, int]) -> tuple[Share, ...]:
    """Every batch; one without sessions yet is reckoned from its schools and its venue."""
    counts = [plan.batch_school_count(batch) for batch in plan.batches]
    hands_on = {one.id for one in plan.formats if one.kind is FormatKind.HANDS_ON}
    shares = []
    for batch, schools in zip(plan.batches, counts, strict=True):
        session = _fullest(plan, plan.sessions_of(batch), registered)
        people = expected_at(plan, session, registered) if session else _reckoned(plan, schools)
        seats, pcs = _places(plan, session) if session else _at_venue(plan, batch)
        off = off_even(schools, counts)
        shares.append(Share(batch.name, None, schools, people, seats, pcs, off, batch.format_id in hands_on))
    return tuple(shares)


def pcs_at(plan: Plan, venue_id: str | None, room_id: str | None) -> int | None:
    """The PCs of a room, or of all rooms of the venue when none is chosen; None when nobody has counted."""
    rooms = [r for r in plan.rooms if r.venue_id == venue_id and room_id in (None, r.id)]
    known = [room.pcs for room in rooms if room.pcs is not None]
    return sum(known) if known else None


def _places(plan: Plan, session: Session | None) -> tuple[int | None, int | None]:
    """Seats and PCs of a session."""
    if session is None:
        return None, None
    return seats_of(plan, session), pcs_at(plan, session.venue_id, session.room_id)


def _reckoned(plan: Plan, schools: int | None) -> int | None:
    per_school = plan.training.people_per_school
    return None if schools is None or per_school is None else schools * per_school


def _fullest(plan: Plan, sessions: Iterable[Session], registered: Mapping[str, int]) -> Session | None:
    """The session that lacks most seats, else the one with most people."""

    def pressure(session: Session) -> tuple[int, int]:
        people, seats = expected_at(plan, session, registered) or 0, seats_of(plan, session)
        return (max(people - seats, 0) if seats is not None else 0, people)

    return max(sessions, key=pressure, default=None)


def _at_venue(plan: Plan, batch: Batch) -> tuple[int | None, int | None]:
    known = [room.seats for room in plan.rooms if room.venue_id == batch.venue_id and room.seats is not None]
    return sum(known) if known else None, pcs_at(plan, batch.venue_id, None)
