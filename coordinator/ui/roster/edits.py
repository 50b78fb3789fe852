"""Edits of the roster: values in, edits out. Each answers the flags it settles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from coordinator.db.keys import new_id
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.national_id import read_id
from coordinator.domain.roster import (
    Meal,
    Participant,
    ParticipantRole,
    PersonKind,
    PersonStatus,
    Registration,
    RosterEntry,
)
from coordinator.domain.roster_cells import read_meal
from coordinator.domain.roster_schools import SchoolDirectory
from coordinator.domain.text import clean, clean_name, fold

T = TypeVar("T")

# What a person looks at when a field is edited: flags that begin so are settled by it.
SETTLES: Mapping[str, tuple[str, ...]] = {
    "name": ("NAME_",),
    "school": ("NO_SCHOOL", "SCHOOL_", "UNKNOWN_SCHOOL", "BRANCH_SCHOOL"),
    "school_code": ("NO_SCHOOL", "SCHOOL_", "UNKNOWN_SCHOOL", "BRANCH_SCHOOL"),
    "meal": ("MEAL_",),
    "sessions": ("NO_SESSION", "SESSION_", "TICK_"),
    "roles": ("ROLE_",),
    "national_id": ("ID_",),
}


@dataclass(frozen=True, slots=True)
class Known:
    """What typed words may mean: townships by name, kinds and meals by their word, the school directory;
    sessions by their label and roles by their name, with their keys."""

    townships: Mapping[str, str]
    kinds: Mapping[str, PersonKind]
    meals: Mapping[str, Meal]
    directory: SchoolDirectory | None = None
    sessions: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, PersonStatus] = field(default_factory=dict)


def typed(person: Participant, column: str, text: str, known: Known) -> Participant:
    """``person`` after ``text`` was typed into a cell; raises ``RuleError`` for a word without a meaning."""
    text = clean(text).text
    match column:
        case "name":
            changed = replace(person, name=clean_name(text))
            if not changed.name:
                raise RuleError("text_missing", field="person_name")
        case "school":
            changed = _with_school(person, text, known.directory)
        case "school_code":
            changed = _with_code(person, text, known.directory)
        case "township":
            changed = replace(person, township_code=_township(text, known.townships))
        case "national_id":
            return _with_id(person, text)
        case "kind":
            changed = replace(person, kind=one_of(text, known.kinds))
        case "meal":
            changed = replace(person, meal=_meal(text, known.meals))
        case "job_title" | "phone" | "email" | "note":
            changed_field: dict[str, Any] = {column: text}
            changed = replace(person, **changed_field)
        case _:
            raise ValueError(column)
    return settled(changed, column)


def settled(person: Participant, *columns: str) -> Participant:
    """``person`` without the flags that editing these columns answers."""
    starts = tuple(start for column in columns for start in SETTLES.get(column, ()))
    kept = [flag for flag in person.flags.split() if not (starts and flag.startswith(starts))]
    return replace(person, flags=" ".join(kept))


def checked(entries: Iterable[RosterEntry]) -> Edit:
    """Somebody has looked at these people: no flag is left."""
    flagged = [entry.person for entry in entries if entry.person.flags]
    return Edit(tuple(flagged), tuple(replace(person, flags="") for person in flagged))


def with_sessions(entry: RosterEntry, session_ids: Iterable[str]) -> RosterEntry:
    """``entry`` registered for exactly these sessions; registrations that stay keep their keys."""
    wanted = list(dict.fromkeys(session_ids))
    kept = tuple(r for r in entry.registrations if r.session_id in wanted)
    there = {r.session_id for r in kept}
    added = tuple(Registration(new_id(), entry.id, key) for key in wanted if key not in there)
    person = settled(entry.person, "sessions") if added or kept != entry.registrations else entry.person
    return replace(entry, person=person, registrations=kept + added)


def with_roles(entry: RosterEntry, role_ids: Iterable[str]) -> RosterEntry:
    """``entry`` answering for exactly these business roles."""
    wanted = list(dict.fromkeys(role_ids))
    kept = tuple(r for r in entry.roles if r.role_id in wanted)
    there = {r.role_id for r in kept}
    added = tuple(ParticipantRole(new_id(), entry.id, key) for key in wanted if key not in there)
    person = settled(entry.person, "roles") if added or kept != entry.roles else entry.person
    return replace(entry, person=person, roles=kept + added)


def difference(before: RosterEntry | None, after: RosterEntry) -> Edit:
    """The edit from one state of a person to another; None for somebody who is new."""
    old = before.entities() if before is not None else ()
    new = after.entities()
    return Edit(tuple(e for e in old if e not in new), tuple(e for e in new if e not in old))


def _with_school(person: Participant, text: str, directory: SchoolDirectory | None) -> Participant:
    """The school as typed; the directory adds code and township where the name is one school's."""
    found = directory.match(text).entry if directory is not None and text else None
    if found is None:
        return replace(person, school_name=text)
    town = found.township_code or person.township_code
    return replace(person, school_name=text, school_code=found.code, township_code=town)


def _with_code(person: Participant, text: str, directory: SchoolDirectory | None) -> Participant:
    code = text.removeprefix("'").upper()
    found = directory.by_code(code) if directory is not None else None
    if found is None:
        return replace(person, school_code=code)
    return replace(
        person,
        school_code=code,
        school_name=person.school_name or found.name,
        township_code=found.township_code or person.township_code,
    )


def _with_id(person: Participant, text: str) -> Participant:
    """A number that fails its check is kept and flagged: only its owner knows the right one."""
    found = read_id(text)
    flag = "" if not text or found.check_holds else "ID_CHECK_FAILED" if found.kind else "ID_UNKNOWN_FORMAT"
    person = settled(replace(person, national_id=found.text), "national_id")
    return replace(person, flags=" ".join(part for part in (person.flags, flag) if part))


def _township(text: str, townships: Mapping[str, str]) -> str:
    if not text:
        return ""
    for name, code in townships.items():
        if fold(name) == fold(text):
            return code
    raise RuleError("township_unknown", name=text)


def _meal(text: str, meals: Mapping[str, Meal]) -> Meal:
    """A word of the list, or what people write for it: 素食, 葷便當, 自備."""
    said = read_meal(text)
    return said.meal if said.meal is not Meal.UNKNOWN else one_of(text, meals)


def one_of(text: str, words: Mapping[str, T]) -> T:
    """What a word means; raises ``RuleError`` with the words there are."""
    for name, value in words.items():
        if fold(name) == fold(text):
            return value
    raise RuleError("choice_unknown", text=text, choices="、".join(name for name in words if name))
