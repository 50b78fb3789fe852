"""Reading what an event carries without ever failing: a key that is missing or of another type is not there.

Events come from other devices and other versions; one that makes no sense must not hide the others.
"""

import json
from collections.abc import Mapping

from coordinator.domain.events.record import Event, EventText

Said = Mapping[str, object]
_NOTHING: Said = {}


def said(written: str) -> Said:
    """The JSON object in ``written``; nothing where there is none."""
    try:
        found = json.loads(written)
    except (ValueError, RecursionError):
        return _NOTHING
    return found if isinstance(found, dict) else _NOTHING


def words_of(event: Event, texts: Mapping[str, EventText]) -> Said:
    """The personal words of an event; nothing after a purge."""
    text = texts.get(event.text_hash) if event.text_hash else None
    return said(text.text) if text else _NOTHING


def word(body: Said, key: str) -> str:
    """A text, else nothing."""
    value = body.get(key)
    return value if isinstance(value, str) else ""


def whole(body: Said, key: str) -> int | None:
    """A whole number; a truth value is none."""
    value = body.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def is_true(body: Said, key: str) -> bool:
    """Whether the key says yes."""
    return body.get(key) is True
