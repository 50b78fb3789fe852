"""個資刪除: when it is due, what of each person goes, and the numbers that stay."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from coordinator.domain.application import Application, ApplicationChange
from coordinator.domain.application_history import marks_of
from coordinator.domain.events.record import EventText
from coordinator.domain.plan import Plan, district_at
from coordinator.domain.roster import Participant, PersonKind, PersonStatus, RosterEntry
from coordinator.domain.training import Session, Training

NAMELESS = "○○○"
"""What stands in the place of a name; ○ is the official mark and can be written in every encoding."""

DAYS_AFTER = 90
"""How long after the last session the data is suggested to stay: hours are registered and asked about."""


class PurgeLevel(StrEnum):
    """How much goes; each level holds the ones before it."""

    IDS = "ids"
    CONTACT = "contact"
    NAMES = "names"


GOES = {
    PurgeLevel.IDS: ("national_id",),
    PurgeLevel.CONTACT: ("national_id", "phone", "email", "note"),
    PurgeLevel.NAMES: ("national_id", "phone", "email", "note", "job_title", "flags"),
}
"""Fields of a person that become empty. With the school, a job title such as 校長 would name the person."""

SAID = {
    PurgeLevel.IDS: frozenset({"id", "national_id"}),
    PurgeLevel.CONTACT: frozenset({"id", "national_id", "phone", "mobile", "email", "note", "meal_note"}),
}
"""What of a file's own words (``SourceRow.said``) goes; with the names all of it does."""


TEXT_GOES = {
    PurgeLevel.IDS: frozenset({"raw", "national_id"}),
    PurgeLevel.CONTACT: frozenset({"raw", "national_id", "phone", "email", "note", "base", "new"}),
}
"""Words of the desk (``EventText``) that go: the other words of a text stay, here and nowhere else, for its
event names the hash of all of them. With the names every text goes. A raw scan may be an ID card."""


APPLICATION_GOES = ("contact", "phone", "email", "note")
"""Fields of an application that go with the contacts: whom to call there, and what was remarked."""


@dataclass(frozen=True, slots=True)
class FieldCount:
    """How many people have something in a field that would go."""

    field: str
    people: int


@dataclass(frozen=True, slots=True)
class OldCopy:
    """A whole file with the state of another day; ``reason`` is that of the backup, or ``rescue``.

    ``people`` is how many of the training it holds; None when it cannot be read, and may hold anybody.
    """

    path: Path
    taken: datetime
    reason: str
    people: int | None


def suggested_purge_day(sessions: Iterable[Session]) -> date | None:
    """Ninety days after the last session; None for a plan without sessions."""
    last = max((session.day for session in sessions), default=None)
    return None if last is None else last + timedelta(days=DAYS_AFTER)


def purge_due(training: Training, today: date) -> bool:
    """Whether the day has come on which the personal data of a training is to be deleted."""
    return training.purge_on is not None and training.purge_on <= today


def without(person: Participant, level: PurgeLevel) -> Participant:
    """What is left of a person; at the last level somebody of a school, without a name."""
    name = NAMELESS if level is PurgeLevel.NAMES else person.name
    return replace(person, name=name, **dict.fromkeys(GOES[level], ""))  # type: ignore[arg-type]


def application_without(application: Application, level: PurgeLevel) -> Application:
    """What is left of an application: who applied, for which days and rooms, and what became of it."""
    if level is PurgeLevel.IDS:
        return application
    return replace(application, **dict.fromkeys(APPLICATION_GOES, ""))  # type: ignore[arg-type]


def applications_concerned(applications: Iterable[Application], level: PurgeLevel) -> int:
    """Of how many applications something goes."""
    return sum(application_without(one, level) != one for one in applications)


def change_without(change: ApplicationChange, level: PurgeLevel) -> ApplicationChange:
    """With the names goes by whose word an application changed, and the words themselves."""
    if level is not PurgeLevel.NAMES:
        return change
    return replace(change, person="", note=marks_of(change.note))


def without_said(said: str, level: PurgeLevel) -> str:
    """What a file said of a person (JSON), without what goes; unreadable text goes as a whole."""
    try:
        fields = json.loads(said)
    except ValueError:
        return "{}"
    if not isinstance(fields, dict) or level is PurgeLevel.NAMES:
        return "{}"
    return json.dumps({k: v for k, v in fields.items() if k not in SAID[level]}, ensure_ascii=False)


def text_without(text: EventText, level: PurgeLevel) -> EventText | None:
    """What is left of the words of an act at a desk; None where nothing is."""
    if level is PurgeLevel.NAMES:
        return None
    said = text.said()
    left = {key: words for key, words in said.items() if key not in TEXT_GOES[level]}
    if len(left) == len(said):
        return text
    return text.reduced_to(left) if left else None


def texts_left(texts: Iterable[EventText], level: PurgeLevel | None) -> tuple[EventText, ...]:
    """Texts that come after a purge as it would have left them."""
    if level is None:
        return tuple(texts)
    return tuple(left for text in texts if (left := text_without(text, level)) is not None)


def texts_that_go(texts: Iterable[EventText], level: PurgeLevel) -> tuple[EventText, ...]:
    """The texts of which a level takes words."""
    return tuple(text for text in texts if text_without(text, level) != text)


def fields_that_go(people: Sequence[Participant], level: PurgeLevel) -> tuple[FieldCount, ...]:
    """For each field that goes, of how many people it says something."""
    names = ("name",) if level is PurgeLevel.NAMES else ()
    counts = [
        FieldCount(field, sum(bool(getattr(p, field)) and getattr(p, field) != NAMELESS for p in people))
        for field in (*names, *GOES[level])
        if field != "flags"
    ]
    return tuple(counts)


def people_concerned(people: Iterable[Participant], level: PurgeLevel) -> int:
    """Of how many people something goes."""
    return sum(without(person, level) != person for person in people)


def counts_that_stay(plan: Plan, roster: Sequence[RosterEntry]) -> dict[str, object]:
    """Numbers without a name: people, schools, and people by session, district, meal and kind."""
    by_area = plan.district_by_area()
    sessions = {s.id: plan.slug_of(s) for s in plan.sessions}
    coming = [entry for entry in roster if entry.person.status is PersonStatus.REGISTERED]
    seated = [entry for entry in coming if entry.person.kind is PersonKind.ATTENDEE]
    registered = Counter(
        sessions[r.session_id] for entry in seated for r in entry.registrations if r.session_id in sessions
    )
    areas = [district_at(by_area, entry.person.township_code) for entry in seated]
    return {
        "people": len(roster),
        "cancelled": len(roster) - len(coming),
        "schools": len({_school(entry.person) for entry in seated} - {""}),
        "sessions": dict(sorted(registered.items())),
        "districts": dict(sorted(Counter(area.name if area else "" for area in areas).items())),
        "meals": dict(sorted(Counter(str(entry.person.meal) for entry in coming).items())),
        "kinds": dict(sorted(Counter(str(entry.person.kind) for entry in coming).items())),
    }


def _school(person: Participant) -> str:
    return person.school_code or person.school_name
