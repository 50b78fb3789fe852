"""What a typed cell makes of a venue or a room. Values in, values out; the page stores them."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from coordinator.db.keys import new_id
from coordinator.domain.counts import parse_count
from coordinator.domain.edit import Edit, create
from coordinator.domain.errors import RuleError
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan
from coordinator.domain.roc import parse_minutes
from coordinator.domain.rules import check
from coordinator.domain.text import clean, fold
from coordinator.domain.venue import Room, Venue

E = TypeVar("E", Venue, Room)

MILLION = 1_000_000
_PLACE = re.compile(r"^\s*(\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(\d{1,3}(?:\.\d+)?)\s*$")
VENUE_TIMES = frozenset({"opens", "closes"})
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
    if column in VENUE_TIMES:
        minutes = parse_minutes(text) if text.strip() else None
        return replace(venue, **{column: minutes})  # type: ignore[arg-type]
    if column == "pin":
        return pinned(venue, *_place(text))
    return venue


def pinned(venue: Venue, longitude: float | None, latitude: float | None) -> Venue:
    """``venue`` with its pin there, in degrees; None puts it back to the name of its township."""
    if longitude is None or latitude is None:
        return replace(venue, longitude_e6=None, latitude_e6=None)
    return replace(venue, longitude_e6=round(longitude * MILLION), latitude_e6=round(latitude * MILLION))


def _place(text: str) -> tuple[float | None, float | None]:
    """``22.6761, 120.4942`` as maps copy it, or the other way round: Taiwan's longitude is the larger."""
    if not text.strip():
        return None, None
    match = _PLACE.match(unicodedata.normalize("NFKC", text))
    if match is None:
        raise RuleError("pin_unreadable", text=text)
    low, high = sorted((float(match[1]), float(match[2])))
    return high, low


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


@dataclass(frozen=True, slots=True)
class Pasted:
    """What the clipboard makes: an edit of the good lines, and the others by name with the reason."""

    edit: Edit
    refused: tuple[tuple[str, RuleError], ...]


def pasted_venues(
    plan: Plan, lines: Iterable[Mapping[str, str]], townships: Mapping[str, str], name: str
) -> Pasted:
    """New venues from cells of the clipboard; a line without a name is called ``name``."""
    first = next_position(plan.venues)

    def make(line: Mapping[str, str], number: int) -> Venue:
        venue = replace(new_venue(plan, name), position=first + number)
        return _filled(line, venue, lambda v, column, text: venue_with(v, column, text, townships))

    return _pasted(lines, make)


def pasted_rooms(plan: Plan, venue: Venue, lines: Iterable[Mapping[str, str]], name: str) -> Pasted:
    """New rooms of ``venue`` from cells of the clipboard; a line without a name is called ``name``."""
    first = next_position(plan.rooms_of(venue))

    def make(line: Mapping[str, str], number: int) -> Room:
        return _filled(line, replace(new_room(plan, venue, name), position=first + number), room_with)

    return _pasted(lines, make)


def _filled(line: Mapping[str, str], value: E, typed: Callable[[E, str, str], E]) -> E:
    for column, text in line.items():
        if text.strip():
            value = typed(value, column, text)
    return value


def _pasted(lines: Iterable[Mapping[str, str]], make: Callable[[Mapping[str, str], int], E]) -> Pasted:
    made: list[E] = []
    refused = []
    for number, line in enumerate(lines, start=1):
        try:
            value = make(line, len(made))
            check(value)
        except RuleError as error:
            refused.append((line.get("name", "").strip() or str(number), error))
        else:
            made.append(value)
    return Pasted(create(*made), tuple(refused))
