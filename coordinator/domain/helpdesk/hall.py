"""The call board: numbers and places, never a name or a school."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from coordinator.domain.checkin.times import DAY
from coordinator.domain.helpdesk.values import HelpRoom, Request, RequestState, Step

LAST_CALLS = 4
_WAITING, _CALL = RequestState.WAITING, Step.CALL


@dataclass(frozen=True, slots=True)
class HallCall:
    """A number was called to a place. ``event_id`` tells a new call from the same one shown again."""

    event_id: str
    label: str
    place: str
    room: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class HallRoom:
    """How many wait for a room; ``name`` is empty of a room that is not known here."""

    letter: str
    name: str
    waiting: int


@dataclass(frozen=True, slots=True)
class BoardView:
    """The last calls, newest first, and who waits where."""

    calls: tuple[HallCall, ...] = ()
    rooms: tuple[HallRoom, ...] = ()


def board(requests: Iterable[Request], rooms: Iterable[HelpRoom], now_ms: int) -> BoardView:
    """What the hall sees of the requests and rooms of a day.

    A call that was returned or taken back is not shown; who was not there still is, for those who come late.
    """
    every = tuple(requests)
    calls = (call for one in every if (call := _call(one)) and now_ms - call.at_ms < DAY)
    last = nsmallest(LAST_CALLS, calls, key=lambda call: (-call.at_ms, call.event_id))
    return BoardView(tuple(last), tuple(_rooms(every, rooms)))


def _call(request: Request) -> HallCall | None:
    """The last call of somebody, if that is how they came to where they are."""
    for step in reversed(request.taken):
        if step.state is _WAITING:
            return None
        if step.step is _CALL:
            return HallCall(step.event_id, request.label, step.place, request.room, step.at_ms)
    return None


def _rooms(requests: Iterable[Request], rooms: Iterable[HelpRoom]) -> Iterator[HallRoom]:
    waiting: dict[str, int] = {}
    for request in requests:
        if request.state is _WAITING:
            waiting[request.room] = waiting.get(request.room, 0) + 1
    names = {room.letter: room.name for room in rooms}
    for letter in sorted(names.keys() | waiting.keys()):
        yield HallRoom(letter, names.get(letter, ""), waiting.get(letter, 0))
