"""The algebra of an update: what a person says here, what the list said before, what it says now.

Per field: who was not edited by hand follows the list; a hand edit stays, and what the list says instead is a
``Difference``. Without a earlier (the list never told of this person) only what is empty is filled.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from coordinator.db.keys import new_id
from coordinator.domain.roster import (
    Meal,
    Participant,
    ParticipantRole,
    PersonKind,
    Registration,
    RosterEntry,
)
from coordinator.domain.roster_columns import Header

Said = Mapping[str, str]

GONE_FROM_FILE = "GONE_FROM_FILE"
SESSIONS, ROLES, FLAGS = "sessions", "roles", "flags"
PLAIN = (
    "name", "school_name", "school_code", "township_code", "job_title", "kind", "meal", "phone", "email",
    "national_id", "note",
)  # fmt: skip
# A school is one answer in three fields: edited by hand in one of them, all three stay.
_TOGETHER = (("school_name", "school_code", "township_code"),)
_ALWAYS = frozenset({"name", FLAGS, *_TOGETHER[0]})
_ASKED_BY = {
    "job_title": "job_title", "kind": "kind", "phone": "phone", "mobile": "phone", "email": "email",
    "id": "national_id", "note": "note", "meal": "meal", "meal_tick": "meal", "sessions": SESSIONS,
    "session_tick": SESSIONS, "roles": ROLES,
}  # fmt: skip
_LONGEST_SAID = 4_000


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the list differs: ``taken`` over, or left because it was edited by hand."""

    field: str
    ours: str
    theirs: str
    taken: bool


@dataclass(frozen=True, slots=True)
class Merged:
    """A person after the update, and what it is about; fields of a school are told apart."""

    entry: RosterEntry
    differences: tuple[Difference, ...] = ()

    @property
    def kept(self) -> tuple[Difference, ...]:
        """What the list says otherwise, and a hand edit outlived."""
        return tuple(one for one in self.differences if not one.taken)


def asked_fields(header: Header) -> frozenset[str]:
    """The fields a list speaks of by its columns, empty cells included."""
    return _ALWAYS | {_ASKED_BY[str(c.kind)] for c in header.columns if str(c.kind) in _ASKED_BY}


def said_of(entry: RosterEntry, asked: Collection[str]) -> dict[str, str]:
    """What a row says, as text by field: what was asked, and what it tells unasked."""
    person = entry.person
    said = {field: str(getattr(person, field)) for field in PLAIN}
    said[SESSIONS] = _set_text(r.session_id for r in entry.registrations)
    said[ROLES] = _set_text(r.role_id for r in entry.roles)
    said[FLAGS] = _set_text(flag for flag in person.flags.split() if flag != GONE_FROM_FILE)
    silent = {"kind": PersonKind.ATTENDEE.value}
    return {f: text for f, text in said.items() if f in asked or text not in ("", silent.get(f))}


def to_text(said: Said) -> str:
    """``said`` as it is stored; a note too long for the store is left out and so never overwrites one."""
    text = json.dumps(dict(said), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text if len(text) <= _LONGEST_SAID else to_text({**said, "note": ""} if said.get("note") else {})


def from_text(text: str) -> Said:
    """What was stored; a text that is no such JSON says nothing."""
    try:
        data = json.loads(text)
    except ValueError:
        return {}
    return {k: v for k, v in data.items() if isinstance(v, str)} if isinstance(data, dict) else {}


def merge(ours: RosterEntry, earlier: Said | None, theirs: Said, take: Collection[str] = ()) -> Merged:
    """``ours`` after a list that said ``earlier`` says ``theirs``; fields in ``take`` follow it anyway."""
    mine = said_of(ours, (*PLAIN, SESSIONS, ROLES))
    differences: list[Difference] = []
    for fields in _groups(theirs):
        differences += _differences(fields, mine, earlier, theirs, take)
    changes = {one.field: one.theirs for one in differences if one.taken}
    entry = _changed(ours, changes)
    return Merged(_flagged(entry, earlier, theirs), tuple(differences))


def _groups(theirs: Said) -> list[tuple[str, ...]]:
    together = {field for group in _TOGETHER for field in group}
    alone = [(f,) for f in (*PLAIN, SESSIONS, ROLES) if f in theirs and f not in together]
    return [tuple(f for f in group if f in theirs) for group in _TOGETHER] + alone


def _differences(
    fields: tuple[str, ...], mine: Said, earlier: Said | None, theirs: Said, take: Collection[str]
) -> list[Difference]:
    """What a group of fields differs in; all of it is taken, or none."""
    differing = [f for f in fields if mine[f] != theirs[f]]
    if not differing:
        return []
    if any(f in take for f in fields):
        taken = True
    elif earlier is not None and all(f in earlier for f in fields):
        if all(earlier[f] == theirs[f] for f in fields):
            return []  # edited by hand, and the list says nothing new
        taken = all(mine[f] == earlier[f] for f in fields)
    else:
        differing = [f for f in differing if theirs[f] and not _adds_nothing(f, mine[f], theirs[f])]
        if fields[0] in (SESSIONS, ROLES):
            return [Difference(f, mine[f], _union(mine[f], theirs[f]), taken=True) for f in differing]
        taken = all(not mine[f] for f in differing)
    return [Difference(f, mine[f], theirs[f], taken) for f in differing]


def _adds_nothing(field: str, mine: str, theirs: str) -> bool:
    return field in (SESSIONS, ROLES) and set(theirs.split()) <= set(mine.split())


def _union(mine: str, theirs: str) -> str:
    return _set_text([*mine.split(), *theirs.split()])


def _changed(entry: RosterEntry, changes: Mapping[str, str]) -> RosterEntry:
    """The entry with these fields; registrations and roles that stay keep their keys."""
    values: dict[str, Any] = {field: text for field, text in changes.items() if field in PLAIN}
    if "kind" in values:
        values["kind"] = PersonKind(values["kind"])
    if "meal" in values:
        values["meal"] = Meal(values["meal"])
    if values:
        entry = replace(entry, person=replace(entry.person, **values))
    if SESSIONS in changes:
        entry = _with_sessions(entry, changes[SESSIONS].split())
    return _with_roles(entry, changes[ROLES].split()) if ROLES in changes else entry


def _with_sessions(entry: RosterEntry, wanted: list[str]) -> RosterEntry:
    kept = tuple(r for r in entry.registrations if r.session_id in wanted)
    there = {r.session_id for r in kept}
    added = tuple(Registration(new_id(), entry.id, key) for key in wanted if key not in there)
    return replace(entry, registrations=kept + added)


def _with_roles(entry: RosterEntry, wanted: list[str]) -> RosterEntry:
    kept = tuple(r for r in entry.roles if r.role_id in wanted)
    there = {r.role_id for r in kept}
    added = tuple(ParticipantRole(new_id(), entry.id, key) for key in wanted if key not in there)
    return replace(entry, roles=kept + added)


def _flagged(entry: RosterEntry, earlier: Said | None, theirs: Said) -> RosterEntry:
    """Questions the list no longer raises go, new ones come, and those a person settled stay settled."""
    if earlier is None or FLAGS not in earlier:
        return without_flag(entry, GONE_FROM_FILE)
    before, now = earlier[FLAGS].split(), theirs.get(FLAGS, "").split()
    mine = entry.person.flags.split()
    kept = [f for f in mine if f != GONE_FROM_FILE and (f in now or f not in before)]
    added = [f for f in now if f not in before and f not in kept]
    return _with_flags(entry, kept + added)


def with_flag(entry: RosterEntry, flag: str) -> RosterEntry:
    """The entry with a question more."""
    flags = entry.person.flags.split()
    return entry if flag in flags else _with_flags(entry, [*flags, flag])


def without_flag(entry: RosterEntry, flag: str) -> RosterEntry:
    """The entry without this question."""
    return _with_flags(entry, [f for f in entry.person.flags.split() if f != flag])


def _with_flags(entry: RosterEntry, flags: list[str]) -> RosterEntry:
    text = " ".join(flags)
    person: Participant = entry.person
    return entry if text == person.flags else replace(entry, person=replace(person, flags=text))


def _set_text(keys: Iterable[str]) -> str:
    return " ".join(sorted(set(keys)))
