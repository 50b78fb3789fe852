"""What the page shows: hours reckoned once, as lines that can be searched and counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from coordinator.db.queries.kept_ledger import KeptLedger
from coordinator.db.queries.people import count_people
from coordinator.domain.closing import Closing
from coordinator.domain.hours import HoursResult
from coordinator.domain.hours_session import place_name
from coordinator.domain.plan import by_id
from coordinator.domain.roc import format_short
from coordinator.domain.text import fold
from coordinator.progress import Progress
from coordinator.services.closing import closing_of
from coordinator.services.hours import Reckoned, read_hours
from coordinator.ui.context import Store
from coordinator.ui.kit.messages import sentence

MANY = 1_000
"""People from which on hours are reckoned off the GUI thread: all events are folded for it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A result as the table shows it; ``place`` is batch or region, ``day`` the date of the session."""

    result: HoursResult
    school: str
    course_day: str
    day: str
    place: str
    place_id: str
    why: str

    @property
    def id(self) -> str:
        """The key of the result."""
        return self.result.id


@dataclass(frozen=True, slots=True)
class Shown:
    """One look at the hours of a training; ``texts`` are what each line is searched by, folded."""

    reckoned: Reckoned
    lines: tuple[Line, ...]
    texts: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    closing: Closing


def is_much(store: Store, training_id: str) -> bool:
    """Whether reckoning would hold the window up."""
    with store.read() as reader:
        return count_people(reader, training_id) > MANY


def read(progress: Progress, store: Store, training_id: str, kept: KeptLedger | None = None) -> Shown:
    """Reckon the hours of a training; with ``kept`` only what came since. Raises ``RuleError``."""
    progress(0, 2)
    with store.read() as reader:
        reckoned = read_hours(reader, training_id, kept)
        closing = closing_of(reader, reckoned)
    progress(1, 2)
    shown = _shown(reckoned, closing)
    progress(2, 2)
    return shown


def _shown(reckoned: Reckoned, closing: Closing) -> Shown:
    lines = tuple(_lines(reckoned))
    used = {line.place_id: line.place for line in lines if line.place_id}
    plan = reckoned.plan
    order = [key for key in (*by_id(plan.batches), *by_id(plan.districts)) if key in used]
    order += [key for key in used if key not in order]
    parts = tuple((key, used[key]) for key in order)
    return Shown(reckoned, lines, _texts(lines), parts, closing)


def why_text(result: HoursResult) -> str:
    """Every reason in one line."""
    return "；".join(sentence(reason) for reason in result.reasons)


def _lines(reckoned: Reckoned) -> Sequence[Line]:
    plan = reckoned.plan
    days, sessions = by_id(plan.course_days), by_id(plan.sessions)
    places = {
        s.id: (place_name(plan, s), part.id if (part := plan.part_of(s)) else s.id) for s in plan.sessions
    }
    found = []
    for result in reckoned.results:
        session = sessions.get(result.session_id)
        place, place_id = places.get(result.session_id, ("", ""))
        found.append(
            Line(
                result,
                reckoned.people[result.participant_id].person.school_name,
                days[result.course_day_id].name,
                format_short(session.day) if session else "",
                place,
                place_id,
                why_text(result),
            )
        )
    return found


def _texts(lines: Sequence[Line]) -> tuple[str, ...]:
    """Somebody has a line for every course day, and a school many people: each is folded once."""
    folded = cache(fold)
    return tuple(
        f"{folded(line.result.name)} {folded(line.school)} {folded(line.place)}".strip() for line in lines
    )
