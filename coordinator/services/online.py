"""From checked display names to one edit: storing a report again updates its names and doubles none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from coordinator.db.keys import new_id
from coordinator.domain.edit import Edit
from coordinator.domain.online import OnlineName
from coordinator.domain.online_names.matching import CheckedName, PersonMatch
from coordinator.domain.online_names.parsing import Lack

LONGEST = 200
"""Characters of a display name that are stored: the longest line a value may hold."""


def online_edit(
    training_id: str,
    report: str,
    session_id: str | None,
    checked: Iterable[CheckedName],
    stored: Sequence[OnlineName],
) -> Edit:
    """Names of a session by what is shown: new ones are added, known ones get times and understanding.

    What is already matched to somebody on the roster (by us or by hand) stays as it is understood.
    """
    known: dict[tuple[str, str], list[OnlineName]] = {}
    for name in stored:
        if name.session_id == session_id and (session_id or name.report == report):
            known.setdefault((name.display_name, name.report if not session_id else ""), []).append(name)
    before: list[OnlineName] = []
    after: list[OnlineName] = []
    for one in checked:
        fresh = _values(training_id, report, session_id, one)
        old = known.pop((fresh[0].display_name, report if not session_id else ""), [])
        for number, value in enumerate(fresh):
            if number >= len(old):
                after.append(value)
            elif (merged := _merged(old[number], value)) != old[number]:
                before.append(old[number])
                after.append(merged)
        before += [name for name in old[len(fresh) :] if name.participant_id is None]
    return Edit(tuple(before), tuple(after))


def rechecked_edit(stored: Sequence[OnlineName], checked: Sequence[CheckedName]) -> Edit:
    """Stored names understood anew, after roster or directory changed; ``checked`` in the same order.

    Names that belong to somebody already are left alone; of two people each keeps the row it has.
    """
    pairs = []
    seen: dict[tuple[str | None, str], int] = {}
    for old, one in zip(stored, checked, strict=True):
        fresh = _values(old.training_id, old.report, old.session_id, one)
        number = seen.get((old.session_id, old.display_name), 0)
        seen[(old.session_id, old.display_name)] = number + 1
        merged = _merged(old, fresh[min(number, len(fresh) - 1)])
        if merged != old:
            pairs.append((old, merged))
    return Edit(tuple(old for old, _ in pairs), tuple(new for _, new in pairs))


def _merged(old: OnlineName, new: OnlineName) -> OnlineName:
    """The stored value with the newer times; the newer understanding only where it knows more.

    The afternoon's report of a session adds its minutes to the morning's; the same report again does not.
    """
    apart = None not in (
        old.joined_ms,
        old.left_ms,
        old.minutes,
        new.joined_ms,
        new.left_ms,
        new.minutes,
    ) and (
        new.joined_ms > old.left_ms or new.left_ms < old.joined_ms  # type: ignore[operator]
    )
    minutes = [t for t in (old.minutes, new.minutes) if t is not None]
    times = {
        "joined_ms": min((t for t in (old.joined_ms, new.joined_ms) if t is not None), default=None),
        "left_ms": max((t for t in (old.left_ms, new.left_ms) if t is not None), default=None),
        "minutes": sum(minutes) if apart else max(minutes, default=None),
    }
    if not _knows_more(new, old):
        return replace(old, **times)  # type: ignore[arg-type]
    return replace(new, id=old.id, report=old.report, **times)  # type: ignore[arg-type]


def _knows_more(new: OnlineName, old: OnlineName) -> bool:
    """Whether a person was found, or less is lacking; what was put right by hand lacks less than that."""
    if old.participant_id is not None or (old.school_id is not None and old.school_id != new.school_id):
        return False
    lacking, lacked = set(new.missing.split()), set(old.missing.split())
    return new.participant_id is not None or (lacking != lacked and len(lacking) <= len(lacked))


def _values(
    training_id: str, report: str, session_id: str | None, one: CheckedName
) -> tuple[OnlineName, ...]:
    """A value for each person of a name, and one where there is none."""
    people = one.people or (PersonMatch(""),)
    return tuple(_value(training_id, report, session_id, one, person) for person in people)


def _value(
    training_id: str, report: str, session_id: str | None, one: CheckedName, person: PersonMatch
) -> OnlineName:
    parsed, attendance = one.parsed, one.attendance
    lacks = {*parsed.lacks, *person.lacks}
    return OnlineName(
        id=new_id(),
        training_id=training_id,
        report=report[:LONGEST],
        display_name=_storable(attendance.display_name),
        session_id=session_id,
        participant_id=person.participant.id if person.participant else None,
        school_id=parsed.school.id or None if parsed.school else None,
        county_code=parsed.county.id if parsed.county else "",
        job_title=parsed.job_title[:LONGEST],
        name=person.name[:LONGEST],
        joined_ms=_ms(attendance.joined),
        left_ms=_ms(attendance.left),
        minutes=attendance.minutes,
        missing=" ".join(lack for lack in Lack if lack in lacks),
    )


def _storable(text: str) -> str:
    """As shown, but for what no store can hold: NUL and halves of characters."""
    return "".join(char for char in text if char != "\x00" and not "\ud800" <= char <= "\udfff")[:LONGEST]


def _ms(moment: datetime | None) -> int | None:
    return None if moment is None else round(moment.timestamp() * 1000)
