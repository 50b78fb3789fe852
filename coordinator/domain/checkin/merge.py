"""The union of event logs: what came is checked one by one, and only what is new is to be written."""

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter

from coordinator.domain.checkin.values import Merged
from coordinator.domain.errors import RuleError
from coordinator.domain.events.record import (
    LONGEST_BODY,
    LONGEST_WORD,
    Event,
    EventText,
    check_event,
    text_hash,
)

UNREADABLE = "event_unreadable"
LARGEST = 2**63
_HASH = re.compile("[0-9a-f]{64}")
_NUMBERS = frozenset(f.name for f in fields(Event) if f.type is int)
_numbers = attrgetter(*sorted(_NUMBERS))
_words = attrgetter(*(f.name for f in fields(Event) if f.name not in _NUMBERS | {"body"}))
_NAMED = ("id", "log_id", "kind")


def union(
    known: Collection[tuple[str, str]], incoming: Iterable[Event], texts: Iterable[EventText] = ()
) -> Merged:
    """What ``incoming`` adds to the events of ``known`` (id, content hash).

    An event that is not what its hash says, or that nobody can read, is set aside with a code; the others
    are taken. Unknown kinds are kept and passed on. A text is taken where an event that came names it.
    """
    new: dict[tuple[str, str], Event] = {}
    set_aside: list[tuple[str, str]] = []
    named: set[str] = set()
    again = 0
    for event in incoming:
        code = _refused(event)
        pair = (event.id, event.content_hash)
        if code:
            set_aside.append((str(event.id)[:LONGEST_WORD], code))
            continue
        named.add(event.text_hash)
        if pair in new or pair in known:
            again += 1
        else:
            new[pair] = event
    taken = {text.id: text for text in texts if text.id in named and _is_itself(text)}
    return Merged(tuple(new.values()), again, tuple(set_aside), tuple(taken.values()))


def _refused(event: Event) -> str:
    """Why an event is not taken; empty for a good one."""
    if not _is_readable(event):
        return UNREADABLE
    try:
        check_event(event)
    except RuleError as error:
        return error.code
    return "" if _is_object(event.body) else UNREADABLE


def _is_readable(event: Event) -> bool:
    """Whether every field has its type and a size that an honest program writes."""
    if any(type(value) is not int or not -LARGEST <= value < LARGEST for value in _numbers(event)):
        return False
    if not _is_word(event.body, LONGEST_BODY) or not _are_words(_words(event)):
        return False
    hashes = (
        event.content_hash,
        event.prev_hash or event.content_hash,
        event.text_hash or event.content_hash,
    )
    return (
        event.seq >= 1 and all(getattr(event, name) for name in _NAMED) and all(map(_HASH.fullmatch, hashes))
    )


def _are_words(values: tuple[object, ...]) -> bool:
    """Whether all of these are words; looked at together, for there are a dozen in each event."""
    words = [value for value in values if type(value) is str]
    return (
        len(words) == len(values)
        and max(map(len, words)) <= LONGEST_WORD
        and _is_word("".join(words), len(words) * LONGEST_WORD)
    )


def _is_word(value: object, longest: int = LONGEST_WORD) -> bool:
    """Whether this is a text that can be stored: a lone surrogate or NUL cannot."""
    if type(value) is not str or len(value) > longest or "\x00" in value:
        return False
    return value.isascii() or not any("\ud800" <= char <= "\udfff" for char in value)


@lru_cache(1024)
def _is_object(body: str) -> bool:
    """Whether a body is a flat JSON object."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and not any(isinstance(value, dict | list) for value in found.values())


def _is_itself(text: EventText) -> bool:
    """Whether a text is what its hash says."""
    if not all(_is_word(value, LONGEST_BODY) for value in (text.salt, text.text, text.training_id)):
        return False
    return text_hash(text.salt, text.text) == text.id
