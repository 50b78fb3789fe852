"""What the page shows of a plan's venues, worked out from frozen values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coordinator.domain.agenda import BlockKind
from coordinator.domain.area import County, Township
from coordinator.domain.expected import expected_at
from coordinator.domain.overview import seats_of
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.training import FormatKind, Session
from coordinator.domain.venue import Room, Venue


@dataclass(frozen=True, slots=True)
class Use:
    """A session at a venue; ``seats`` is None while nobody has counted them.

    ``pcs`` is None as well where nobody needs one: only hands-on days and practice do.
    """

    session: Session
    batch: str
    course_day: str
    room: str
    expected: int
    seats: int | None
    pcs: int | None = None

    @property
    def lacking(self) -> int:
        """How many people would have to stand; 0 while the seats are unknown."""
        return 0 if self.seats is None else max(self.expected - self.seats, 0)

    @property
    def lacking_pcs(self) -> int:
        """How many people would have no PC; 0 where none is needed, or while they are unknown."""
        return 0 if self.pcs is None else max(self.expected - self.pcs, 0)


@dataclass(frozen=True, slots=True)
class VenueRow:
    """A venue with its seats (the sum of its rooms) and who uses it."""

    venue: Venue
    township: str
    seats: int | None
    rooms: int
    uses: tuple[Use, ...]
    batches: tuple[str, ...]

    @property
    def fullest(self) -> Use | None:
        """The session that most people are without a seat or PC in, else the one with most people."""
        return max(self.uses, key=lambda use: (max(use.lacking, use.lacking_pcs), use.expected), default=None)


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room, how many sessions name it, and the most people one of them brings."""

    room: Room
    sessions: int
    most: int

    @property
    def short(self) -> bool:
        """Whether somebody would have to stand."""
        return self.room.seats is not None and self.most > self.room.seats


def venue_rows(plan: Plan, expected: Mapping[str, int], townships: Mapping[str, str]) -> tuple[VenueRow, ...]:
    """Every venue in printed order; ``expected`` as ``domain.overview.expected_people`` gives it.

    While nobody has registered it is what the plan reckons. ``townships`` gives the shown name of a code.
    """
    return tuple(
        VenueRow(
            venue=venue,
            township=townships.get(venue.township_code, venue.township_code),
            seats=_seats(plan.rooms_of(venue)),
            rooms=len(plan.rooms_of(venue)),
            uses=_uses(plan, venue, expected),
            batches=tuple(batch.name for batch in plan.batches if batch.venue_id == venue.id),
        )
        for venue in plan.venues
    )


def room_rows(plan: Plan, venue: Venue, uses: Iterable[Use]) -> tuple[RoomRow, ...]:
    """The rooms of a venue in printed order; ``uses`` are those of the venue."""
    inside: dict[str, list[int]] = {}
    for use in uses:
        inside.setdefault(use.session.room_id or "", []).append(use.expected)
    return tuple(
        RoomRow(room, len(inside.get(room.id, ())), max(inside.get(room.id, ()), default=0))
        for room in plan.rooms_of(venue)
    )


def township_names(plan: Plan, counties: Iterable[County], townships: Iterable[Township]) -> dict[str, str]:
    """Code -> name of the county's townships; a national plan knows all of them, by county and name."""
    if not plan.training.national:
        return {t.id: t.name for t in townships if t.county_id == plan.training.county_code}
    names = {county.id: county.name for county in counties}
    return {t.id: names.get(t.county_id, "") + t.name for t in townships}


def _seats(rooms: Iterable[Room]) -> int | None:
    known = [room.seats for room in rooms if room.seats is not None]
    return sum(known) if known else None


def _uses(plan: Plan, venue: Venue, expected: Mapping[str, int]) -> tuple[Use, ...]:
    days, batches, rooms = by_id(plan.course_days), by_id(plan.batches), by_id(plan.rooms)
    uses = []
    for session in plan.sessions:
        if session.venue_id != venue.id:
            continue
        room = rooms.get(session.room_id or "")
        batch = batches.get(session.batch_id or "")
        uses.append(
            Use(
                session=session,
                batch=batch.name if batch else "",
                course_day=days[session.course_day_id].name,
                room=room.name if room else "",
                expected=expected_at(plan, session, expected) or 0,
                seats=seats_of(plan, session),
                pcs=_pcs_of(plan, session),
            )
        )
    return tuple(uses)


def _pcs_of(plan: Plan, session: Session) -> int | None:
    """The PCs where the session is held, if it needs any and somebody has counted them."""
    is_hands_on = by_id(plan.formats)[session.format_id].kind is FormatKind.HANDS_ON
    practises = any(
        b.kind is BlockKind.PRACTICE for b in plan.blocks if b.course_day_id == session.course_day_id
    )
    if not (is_hands_on or practises):
        return None
    rooms = [r for r in plan.rooms if r.venue_id == session.venue_id and session.room_id in (None, r.id)]
    counted = [room.pcs for room in rooms if room.pcs is not None]
    return sum(counted) if counted else None


def place_of(venue: Venue, labels: Mapping[str, tuple[float, float]]) -> tuple[float, float] | None:
    """Longitude and latitude of a venue: its pin, else the name of its township; None with neither."""
    if venue.longitude_e6 is not None and venue.latitude_e6 is not None:
        return venue.longitude_e6 / 1e6, venue.latitude_e6 / 1e6
    return labels.get(venue.township_code)
