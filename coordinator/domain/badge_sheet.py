"""Name badges 名牌: whose are printed, in which order, what stands on one, and which are on paper."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from coordinator.domain.badge import Badge
from coordinator.domain.plan import Plan, by_id, grouped
from coordinator.domain.roc import format_short
from coordinator.domain.roster import PersonKind, PersonStatus, RosterEntry
from coordinator.domain.sheet_rows import APART

PER_SHEET = 10
MOST_DAYS = 3
"""So many days of a batch are named; of more, the first and the last."""
PERSON_WORDS = {PersonKind.ATTENDEE: "學員", **APART}
"""The role in the band of a badge; its colour says the same to whoever sees colours."""

Strokes = Callable[[str], str]
"""What a Chinese text sorts by (``StrokeOrder.key``)."""


class BadgeOrder(StrEnum):
    """How the badges are laid: as the sheets list people, by school, or by name."""

    DISTRICT = "district"
    SCHOOL = "school"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class BadgeScope:
    """Whose: of these sessions (None: everybody, registered or not), of a school, of which kinds."""

    session_ids: frozenset[str] | None = None
    school: str = ""
    kinds: frozenset[PersonKind] = frozenset(PersonKind)


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """What one badge prints. ``code`` is its nine digits; a blank badge has neither code nor name."""

    kind: PersonKind
    training: str
    school: str = ""
    name: str = ""
    sessions: str = ""
    code: str = ""

    @property
    def word(self) -> str:
        """What the person is here: 學員, 講師 …"""
        return PERSON_WORDS[self.kind]

    @property
    def is_blank(self) -> bool:
        """Whether it is written by hand, for somebody who was not expected."""
        return not self.name


@dataclass(frozen=True, slots=True)
class PrintedBadges:
    """The codes that are on paper; ``last`` are those of the last time.

    A code names the printing too, so a badge that was issued again is not printed yet.
    """

    codes: frozenset[str] = frozenset()
    last: tuple[str, ...] = ()

    def after(self, codes: Iterable[str]) -> "PrintedBadges":
        """Once these went on paper too."""
        last = tuple(codes)
        return PrintedBadges(self.codes | set(last), last) if last else self

    def as_text(self) -> str:
        """What the store keeps."""
        return json.dumps({"codes": " ".join(sorted(self.codes)), "last": " ".join(self.last)})


@dataclass(frozen=True, slots=True)
class Badges:
    """What the store says of badges: everybody's code, which codes are on paper, which are only drawn.

    A drawn number becomes somebody's when a badge with it leaves the program.
    """

    codes: Mapping[str, str] = field(default_factory=dict)
    printed: PrintedBadges = field(default_factory=PrintedBadges)
    drawn: tuple[Badge, ...] = ()

    def is_printed(self, person: str) -> bool:
        """Whether the newest badge of somebody is on paper."""
        return self.codes.get(person) in self.printed.codes

    def codes_of(self, people: Iterable[str]) -> tuple[str, ...]:
        """The codes of these people in their order."""
        return tuple(self.codes[person] for person in people if person in self.codes)

    def after_printing(self, people: Sequence[str]) -> "Badges":
        """Once the badges of these people are on paper."""
        drawn = tuple(badge for badge in self.drawn if badge.participant_id not in set(people))
        return replace(self, printed=self.printed.after(self.codes_of(people)), drawn=drawn)


def read_printed_badges(text: str) -> PrintedBadges:
    """The reverse of ``as_text``; what is no such text says that nothing was printed."""
    try:
        found = json.loads(text or "{}")
        return PrintedBadges(frozenset(found["codes"].split()), tuple(found["last"].split()))
    except (ValueError, KeyError, TypeError, AttributeError):
        return PrintedBadges()


def people_of(roster: Iterable[RosterEntry], scope: BadgeScope) -> tuple[RosterEntry, ...]:
    """Who is meant, in the order of the roster; whoever has cancelled gets no badge."""
    return tuple(entry for entry in roster if _is_meant(entry, scope))


def _is_meant(entry: RosterEntry, scope: BadgeScope) -> bool:
    person, sessions = entry.person, scope.session_ids
    return (
        person.status is not PersonStatus.CANCELLED
        and person.kind in scope.kinds
        and scope.school in ("", person.school_name)
        and (sessions is None or any(r.session_id in sessions for r in entry.registrations))
    )


def in_order(
    plan: Plan, entries: Iterable[RosterEntry], order: BadgeOrder, strokes: Strokes
) -> tuple[RosterEntry, ...]:
    """By district, township and school, by school, or by name; Chinese by strokes.

    Speakers, helpers and staff come after the schools, but for an order by name.
    """
    place = {member.area_code: n for n, member in enumerate(plan.members)}
    kinds = list(PersonKind)

    def rank(entry: RosterEntry) -> tuple[int, int, str, str, str]:
        person = entry.person
        by_name = strokes(person.name)
        if order is BadgeOrder.NAME:
            return (0, 0, by_name, strokes(person.school_name), entry.id)
        code = person.township_code
        area = place.get(code, place.get(code[:5], len(place))) if order is BadgeOrder.DISTRICT else 0
        return (kinds.index(person.kind), area, strokes(person.school_name), by_name, entry.id)

    return tuple(sorted(entries, key=rank))


def badge_faces(
    plan: Plan, entries: Sequence[RosterEntry], codes: Mapping[str, str], blanks: int = 0
) -> tuple[BadgeFace, ...]:
    """The badges of these people in this order, then blank ones to be written by hand."""
    title = plan.training.title
    days: dict[frozenset[str], str] = {}
    faces = []
    for entry in entries:
        person, mine = entry.person, frozenset(r.session_id for r in entry.registrations)
        if mine not in days:
            days[mine] = sessions_line(plan, mine)
        faces.append(
            BadgeFace(
                person.kind, title, school_line(entry), person.name, days[mine], codes.get(entry.id, "")
            )
        )
    return (*faces, *[BadgeFace(PersonKind.ATTENDEE, title)] * blanks)


def school_line(entry: RosterEntry) -> str:
    """The school; of those who do not come as pupils of the day, what they are there too."""
    person = entry.person
    title = "" if person.kind is PersonKind.ATTENDEE else person.job_title
    return "\u3000".join(text for text in (person.school_name, title) if text)


def sessions_line(plan: Plan, session_ids: frozenset[str]) -> str:
    """When somebody is expected: ``第一梯次 8/7(一)、8/8(二)``, batch by batch."""
    return "；".join(_parts(plan, session_ids))


def _parts(plan: Plan, session_ids: frozenset[str]) -> Iterator[str]:
    days = by_id(plan.course_days)
    mine = [session for session in plan.sessions if session.id in session_ids]
    named = {s.id: part.name if (part := plan.part_of(s)) else days[s.course_day_id].name for s in mine}
    parts = grouped(mine, lambda session: named[session.id])
    for name in dict.fromkeys(named[session.id] for session in mine):
        yield f"{name} {_days(sorted({session.day for session in parts[name]}))}".strip()


def _days(days: Sequence[date]) -> str:
    if len(days) > MOST_DAYS:
        return f"{format_short(days[0])}～{format_short(days[-1])} 共 {len(days)} 天"
    return "、".join(map(format_short, days))
