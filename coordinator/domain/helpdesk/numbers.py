"""Numbers and letters: a number is given once a day in its room, and a letter belongs to one laptop."""

from collections.abc import Collection, Iterable
from string import ascii_uppercase

from coordinator.domain.helpdesk.book import RequestBook
from coordinator.domain.helpdesk.reading import Line
from coordinator.domain.helpdesk.values import HelpRoom

LETTERS = ascii_uppercase


def is_letter(word: str) -> bool:
    """Whether a word can be the letter of a room."""
    return len(word) == 1 and word in LETTERS


def next_number(book: RequestBook, session_id: str, day: str, letter: str) -> int:
    """One more than the highest that is known, those that were taken back and those that arrived as well."""
    return 1 + book.slips.highest(Line(session_id, day, letter))


def free_letter(rooms: Iterable[HelpRoom], session_id: str, day: str, numbered: Collection[str] = ()) -> str:
    """The first letter that nobody known holds that day; empty where all are taken.

    ``numbered`` are letters of which numbers are known although their rooms are not.
    """
    taken = {room.letter for room in rooms if (room.session_id, room.day) == (session_id, day)}
    return next((letter for letter in LETTERS if letter not in taken and letter not in numbered), "")


def letters_of(rooms: Iterable[HelpRoom], session_id: str, day: str, log_id: str) -> tuple[str, ...]:
    """The letters of which a log gives numbers that day."""
    return tuple(r.letter for r in rooms if (r.session_id, r.day, r.log_id) == (session_id, day, log_id))
