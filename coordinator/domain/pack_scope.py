"""Who and what goes along in a venue pack. Pure."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant, PersonKind, RosterEntry
from coordinator.domain.text import mask_id

_ID_NUMBER = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][A-Da-d0-9]\d{8}(?!\d)")
_FULL_WIDTH = str.maketrans({chr(0xFF01 + n): chr(0x21 + n) for n in range(94)})


def chosen_ids(plan: Plan, sessions: Collection[str]) -> tuple[str, ...]:
    """The keys of the sessions called by slug or key, all of them without one. Raises ``RuleError``."""
    names = {name: s.id for s in plan.sessions for name in (s.id, s.slug, plan.slug_of(s))}
    unknown = next((name for name in sessions if name not in names), None)
    if unknown is not None:
        raise RuleError("session_unknown", name=unknown)
    wanted = {names[name] for name in sessions}
    return tuple(s.id for s in plan.sessions if s.id in wanted or not wanted)


def with_wrong_doors(plan: Plan, chosen: Collection[str]) -> tuple[str, ...]:
    """The chosen sessions and those whose people may stand at their door by mistake.

    These are the other batches of the same course day, the other days of the same batch, and whatever is
    held on the same date.
    """
    own = [s for s in plan.sessions if s.id in chosen]
    days = {s.course_day_id for s in own}
    dates = {s.day for s in own}
    batches = {s.batch_id for s in own if s.batch_id}
    return tuple(
        s.id
        for s in plan.sessions
        if s.course_day_id in days or s.day in dates or (s.batch_id and s.batch_id in batches)
    )


def goes_along(entry: RosterEntry, scope: Collection[str]) -> bool:
    """Whether a person may turn up there: registered for it, for nothing at all, or no attendee."""
    if entry.person.kind is not PersonKind.ATTENDEE or not entry.registrations:
        return True
    return any(seat.session_id in scope for seat in entry.registrations)


def carried(entries: Iterable[RosterEntry], *, phones: bool) -> tuple[RosterEntry, ...]:
    """The people as they stand in a pack."""
    return tuple(replace(entry, person=_carried(entry.person, phones=phones)) for entry in entries)


def _carried(person: Participant, *, phones: bool) -> Participant:
    """Without the ID number, also where somebody typed it into a remark; reachable only if asked for."""
    bare = replace(person, national_id="", note=without_ids(person.note), flags="")
    return bare if phones else replace(bare, phone="", email="")


def without_ids(text: str) -> str:
    """``text`` with the last four characters of every ID number in it hidden."""
    narrow = text.translate(_FULL_WIDTH)
    return _ID_NUMBER.sub(lambda found: mask_id(found[0]), narrow) if _ID_NUMBER.search(narrow) else text
