"""What a typed cell makes of a venue or a room. Values in, values out; the page stores them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from coordinator.db.keys import new_id
from coordinator.domain.counts import parse_count
from coordinator.domain.edit import Edit, create
from coordinator.domain.errors import RuleError
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan
from coordinator.domain.text import clean, fold
from coordinator.domain.venue import Room, Venue

VENUE_TEXTS = frozenset({"name", "address", "contact", "phone", "note"})
ROOM_TEXTS = frozenset({"name", "floor", "equipment", "note"})
ROOM_COUNTS = frozenset({"seats", "pcs"})


def venue_with(venue: Venue, column: str, text: str, townships: Mapping[str, str]) -> Venue:
    """``venue`` with what was typed into ``column``; columns that cannot be typed into leave it as it is.

    ``townships`` gives the shown name of a code. Raises ``RuleError`` (``township_unknown``).
    """
    if column in VENUE_TEXTS:
        return replace(venue, **{column: clean(text).text})  # type: ignore[arg-type]
    if column == "township":
        return replace(venue, township_code=township_code(text, townships))
    return venue


def room_with(room: Room, column: str, text: str) -> Room:
    """``room`` with what was typed into ``column``; raises ``RuleError`` (``count_unreadable``)."""
    if column in ROOM_TEXTS:
        return replace(room, **{column: clean(text).text})  # type: ignore[arg-type]
    if column in ROOM_COUNTS:
        return replace(room, **{column: parse_count(text)})  # type: ignore[arg-type]
    return room


def township_code(text: str, townships: Mapping[str, str]) -> str:
    """The code of a township by its name, 臺 or 台; empty text gives an empty code."""
    if not text.strip():
        return ""
    wanted = fold(text)
    found = [code for code, name in townships.items() if fold(name) == wanted]
    if len(found) != 1:
        raise RuleError("township_unknown", name=text)
    return found[0]


def new_venue(plan: Plan, name: str) -> Venue:
    """A venue behind the others, with nothing but a name."""
    return Venue(new_id(), plan.training.id, name, position=next_position(plan.venues))


def new_room(plan: Plan, venue: Venue, name: str) -> Room:
    """A room behind the others of ``venue``."""
    return Room(new_id(), venue.id, name, position=next_position(plan.rooms_of(venue)))


def pasted_venues(
    plan: Plan, lines: Iterable[Mapping[str, str]], townships: Mapping[str, str], name: str
) -> Edit:
    """New venues from cells of the clipboard; a line without a name is called ``name``."""
    first, venues = next_position(plan.venues), []
    for number, line in enumerate(lines):
        venue = replace(new_venue(plan, name), position=first + number)
        for column, text in line.items():
            if text.strip():
                venue = venue_with(venue, column, text, townships)
        venues.append(venue)
    return create(*venues)


def pasted_rooms(plan: Plan, venue: Venue, lines: Iterable[Mapping[str, str]], name: str) -> Edit:
    """New rooms of ``venue`` from cells of the clipboard; a line without a name is called ``name``."""
    first, rooms = next_position(plan.rooms_of(venue)), []
    for number, line in enumerate(lines):
        room = replace(new_room(plan, venue, name), position=first + number)
        for column, text in line.items():
            if text.strip():
                room = room_with(room, column, text)
        rooms.append(room)
    return create(*rooms)
