"""Giving out badge numbers: drawn at random, never twice, and never taken back."""

import secrets
from collections.abc import Callable, Iterable

from coordinator.db.keys import new_id
from coordinator.db.queries.badges import taken_numbers, without_badge
from coordinator.db.queries.events import read_events
from coordinator.db.session import Reader, Writer
from coordinator.domain.badge import NUMBERS, Badge
from coordinator.domain.events.kinds import Kind


def ensure_badges(writer: Writer, training_id: str) -> int:
    """Give a number to everybody of a training who has none; the answer is how many that were.

    Somebody who walked in and was registered keeps the number of the slip that was written at the desk.
    """
    badges = draw_badges(writer, training_id)
    writer.insert(badges)
    return len(badges)


def draw_badges(reader: Reader, training_id: str, before: Iterable[Badge] = ()) -> tuple[Badge, ...]:
    """The badges everybody without one would get, not stored yet; those drawn ``before`` are drawn again."""
    missing = without_badge(reader, training_id)
    if not missing:
        return ()
    taken, slips = taken_numbers(reader), _slips(reader, training_id)
    kept = {badge.participant_id: badge for badge in before if badge.number not in taken}
    draw = drawer(taken | {badge.number for badge in kept.values()})
    return tuple(
        kept.get(person) or Badge(new_id(), training_id, person, slips.get(person) or draw())
        for person in missing
    )


def drawer(taken: Iterable[int]) -> Callable[[], int]:
    """What gives a number that nobody has at every call, so that no neighbour's can be guessed."""
    used = set(taken)

    def draw() -> int:
        while (number := NUMBERS.start + secrets.randbelow(len(NUMBERS))) in used:
            pass
        used.add(number)
        return number

    return draw


def _slips(reader: Reader, training_id: str) -> dict[str, int]:
    return {
        event.participant_id: number
        for event in read_events(reader, training_id, kinds=(Kind.WALK_IN,))
        if isinstance(number := event.said().get("number"), int) and number in NUMBERS
    }
