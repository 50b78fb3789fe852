"""The lines of an application's history: what a program noted in them, and the words of a person.

A note may begin with marks such as ``[received_late]`` or ``[day 2025-09-12]``; they are codes with facts, so
that each language says them in its own words. What follows is what the person wrote.
"""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from coordinator.domain.application import ApplicationChange, ApplicationState
from coordinator.domain.application_entry import ApplicationEntry, Found, Wish, found, same_wish
from coordinator.domain.roc import format_short

RECEIVED_LATE, WISHES, DAY, SESSION_GONE, IMPORTED = (
    "received_late",
    "wishes",
    "day",
    "session_gone",
    "imported",
)
_MARK = re.compile(r"\[(received_late|wishes|day|session_gone|imported)(?: ([0-9,>-]*))?\]")
_WISHED = re.compile(r"(?:\[[a-z_]+\])*\[wishes ([0-9,-]*)>")
_MOST_MARKS = 9


@dataclass(frozen=True, slots=True)
class Noted:
    """What a line of the history says: ``marks`` of the program, ``words`` of the person."""

    marks: tuple[Found, ...]
    words: str


def note(words: str, *marks: str) -> str:
    """The note of a line: marks first, then the words as they were written."""
    own = words.strip()
    # A person's bracket is no mark of the program.
    guarded = f" {own}" if own.startswith("[") else own
    return "".join(marks) + guarded


def late_mark() -> str:
    """逾期受理: taken in although the window was over, or had not begun."""
    return f"[{RECEIVED_LATE}]"


def gone_mark() -> str:
    """The session it had been given was taken out of the plan."""
    return f"[{SESSION_GONE}]"


def imported_mark() -> str:
    """It came in a form's file."""
    return f"[{IMPORTED}]"


def day_mark(day: date) -> str:
    """The day it was given."""
    return f"[{DAY} {day.isoformat()}]"


def wishes_mark(before: Iterable[date], after: Iterable[date]) -> str:
    """The wished days were changed after receipt."""
    return f"[{WISHES} {_days(before)}>{_days(after)}]"


def _days(days: Iterable[date]) -> str:
    return ",".join(day.isoformat() for day in days)


def read_note(text: str) -> Noted:
    """Tell the marks of a note from its words."""
    marks: list[Found] = []
    rest = text
    while (match := _MARK.match(rest)) and len(marks) < _MOST_MARKS:
        marks.append(_found(match[1], match[2] or ""))
        rest = rest[match.end() :]
    return Noted(tuple(marks), rest.strip())


def marks_of(text: str) -> str:
    """A note without the words of the person."""
    rest = text
    while match := _MARK.match(rest):
        rest = rest[match.end() :]
    return text[: len(text) - len(rest)]


def _found(mark: str, facts: str) -> Found:
    code = f"application_noted_{mark}"
    if mark == DAY:
        return found(code, day=_shown([facts]))
    if mark == WISHES:
        before, _, after = facts.partition(">")
        return found(code, before=_shown(before.split(",")), after=_shown(after.split(",")))
    return found(code)


def _shown(days: Sequence[str]) -> str:
    """``9/10(三)、9/12(五)``; a day nobody can read stands as it is, none at all is a dash."""
    return "、".join(_short(day) for day in days if day) or "—"


def _short(text: str) -> str:
    try:
        return format_short(date.fromisoformat(text))
    except ValueError:
        return text


def same_wishes(entry: ApplicationEntry) -> frozenset[Wish]:
    """What it asks for and what it asked for before its days were changed: by these a form knows it again."""
    now = same_wish(entry)
    notes = (_WISHED.match(change.note) for change in entry.changes)
    before = (_dates(match[1]) for match in notes if match)
    return frozenset({now, *((now[0], now[1], days) for days in before)})


def _dates(text: str) -> frozenset[date]:
    found_days = set()
    for part in filter(None, text.split(",")):
        with suppress(ValueError):
            found_days.add(date.fromisoformat(part))
    return frozenset(found_days)


def is_noted(entry: ApplicationEntry, mark: str) -> bool:
    """Whether a line of the history carries this mark."""
    code = f"application_noted_{mark}"
    return any(one.code == code for change in entry.changes for one in read_note(change.note).marks)


def since(entry: ApplicationEntry, state: ApplicationState) -> ApplicationChange | None:
    """The last line that put it into ``state``."""
    return next((change for change in reversed(entry.changes) if change.state is state), None)
