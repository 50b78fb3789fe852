"""Edits of whole entries: a person with roles, sessions and status. Values in, values out."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from coordinator.domain.edit import Edit, join
from coordinator.domain.roster import PersonStatus, RosterEntry
from coordinator.domain.rules import check
from coordinator.domain.text import fold
from coordinator.ui.roster.choice import GONE_FROM_FILE
from coordinator.ui.roster.edits import Known, difference, one_of, typed, with_roles, with_sessions

BETWEEN = re.compile(r"([、,，;；\n]+)")
"""What stands between several sessions or roles in one cell."""


def typed_entry(entry: RosterEntry, column: str, text: str, known: Known) -> RosterEntry:
    """``entry`` after ``text`` was typed into a cell; raises ``RuleError`` for a word without a meaning."""
    match column:
        case "sessions":
            return with_sessions(entry, keys_of(text, known.sessions))
        case "roles":
            return with_roles(entry, keys_of(text, known.roles))
        case "status":
            return with_status(entry, one_of(text.strip(), known.statuses) if text.strip() else _REGISTERED)
    person = typed(entry.person, column, text, known)
    if person != entry.person:
        check(person)
    return replace(entry, person=person)


def keys_of(text: str, words: Mapping[str, str]) -> list[str]:
    """The keys of several words in one cell."""
    return [one_of(word, words) for word in words_in(text, {fold(word) for word in words})]


def words_in(text: str, known: Container[str]) -> list[str]:
    """The words of a cell; one of the ``known`` (folded) may itself hold a 、 and stays whole."""
    parts, found, at = BETWEEN.split(text), list[str](), 0
    while at < len(parts):
        ends = range(len(parts), at, -2)
        end = next((end for end in ends if fold("".join(parts[at:end])) in known), at + 1)
        found.append("".join(parts[at:end]).strip())
        at = end + 1  # behind what stands between this word and the next
    return [word for word in found if word]


_REGISTERED = PersonStatus.REGISTERED


def with_status(entry: RosterEntry, status: PersonStatus) -> RosterEntry:
    """``entry`` cancelled or registered again; either way it is settled whether a list still has it."""
    flags = without(entry.person.flags, GONE_FROM_FILE)
    return replace(entry, person=replace(entry.person, status=status, flags=flags))


def still_coming(entry: RosterEntry) -> RosterEntry:
    """Somebody who is not in the newest list, and comes all the same."""
    return with_status(entry, entry.person.status)


def without(flags: str, flag: str) -> str:
    """The flags but one."""
    return " ".join(one for one in flags.split() if one != flag)


def changed_entries(before: Iterable[RosterEntry], after: Iterable[RosterEntry]) -> Edit:
    """One edit for several people; who did not change is no part of it."""
    pairs = zip(before, after, strict=True)
    return join(difference(was, now) for was, now in pairs if was != now)


class Way(StrEnum):
    """What a bulk edit does with a field that holds several values, or a text."""

    LEAVE = "leave"
    ADD = "add"
    REMOVE = "remove"
    SET = "set"


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What shall be said of several people at once; ``texts`` are columns and what is typed into each."""

    texts: Mapping[str, str]
    sessions: tuple[Way, tuple[str, ...]] = (Way.LEAVE, ())
    roles: tuple[Way, tuple[str, ...]] = (Way.LEAVE, ())
    added_note: str = ""

    def of(self, entry: RosterEntry, known: Known) -> RosterEntry:
        """``entry`` with the change; raises ``RuleError`` for a word without a meaning."""
        for column, text in self.texts.items():
            entry = typed_entry(entry, column, text, known)
        if self.added_note and self.added_note not in entry.person.note:
            note = "；".join(part for part in (entry.person.note, self.added_note) if part)
            entry = typed_entry(entry, "note", note, known)
        entry = _several(entry, self.sessions, [r.session_id for r in entry.registrations], with_sessions)
        return _several(entry, self.roles, [r.role_id for r in entry.roles], with_roles)


def _several(
    entry: RosterEntry,
    change: tuple[Way, Sequence[str]],
    held: Sequence[str],
    put: Callable[[RosterEntry, Iterable[str]], RosterEntry],
) -> RosterEntry:
    way, keys = change
    match way:
        case Way.ADD:
            return put(entry, [*held, *keys])
        case Way.REMOVE:
            return put(entry, [key for key in held if key not in keys])
        case Way.SET:
            return put(entry, keys)
    return entry


def moved(entry: RosterEntry, source: str, target: str) -> RosterEntry:
    """``entry`` expected at ``target`` in the place of ``source``; who is not at ``source`` stays.

    An empty ``source`` means every session somebody has.
    """
    return with_sessions(entry, sessions_after(entry, source, target))


def sessions_after(entry: RosterEntry, source: str, target: str) -> list[str]:
    """The sessions of ``entry`` once it is ``moved``."""
    held = [registration.session_id for registration in entry.registrations]
    if source and source not in held:
        return held
    return [target, *(key for key in held if source and key not in (source, target))]
