"""A batch laid out in one step: districts, venue, and its course days on dates. Values in, an edit out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from coordinator.domain.area import District
from coordinator.domain.edit import Edit
from coordinator.domain.plan import Plan
from coordinator.domain.scheduling import after, consecutive, difference, laid_out
from coordinator.domain.text import clean
from coordinator.domain.training import Batch, CourseDay
from coordinator.ui.plan.edits import batch_changed


@dataclass(frozen=True, slots=True)
class DayRow:
    """A course day with the date it is held on already and the one it shall be held on; None is not held."""

    course_day: CourseDay
    held: date | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Layout:
    """What was chosen for a batch; only course days with a date are in ``days``."""

    name: str
    format_id: str
    venue_id: str | None
    district_ids: frozenset[str]
    days: tuple[tuple[CourseDay, date], ...]


def day_rows(plan: Plan, batch: Batch, format_id: str) -> list[DayRow]:
    """The course days of a format with the dates that the batch has for them."""
    held = {session.course_day_id: session.day for session in reversed(plan.sessions_of(batch))}
    return [
        DayRow(day, held.get(day.id), held.get(day.id))
        for day in plan.course_days
        if day.format_id == format_id
    ]


def dated_from(
    rows: Iterable[DayRow], first: date, is_skipped: Callable[[date], bool] = lambda _: False
) -> list[DayRow]:
    """The rows on consecutive days from ``first`` on, without those that are skipped."""
    found = list(rows)
    days = consecutive(first, len(found), is_skipped)
    return [replace(row, day=day) for row, day in zip(found, days, strict=False)]


def layout_edit(plan: Plan, batch: Batch, layout: Layout, number: int, new_id: Callable[[], str]) -> Edit:
    """The one edit that makes it so; ``batch`` may be new, new sessions are numbered from ``number``."""
    is_new = all(stored.id != batch.id for stored in plan.batches)
    wanted = replace(
        batch, name=clean(layout.name).text, format_id=layout.format_id, venue_id=layout.venue_id
    )
    first = Edit((), (wanted,)) if is_new else batch_changed(plan, batch, wanted)
    grown = after(plan, first)
    grown = after(grown, _assigned(plan.districts, wanted, layout.district_ids))
    grown = after(grown, laid_out(grown, wanted, layout.days, number, new_id))
    return difference(plan, grown)


def _assigned(districts: Iterable[District], batch: Batch, chosen: frozenset[str]) -> Edit:
    """Chosen districts belong to the batch, and no others do."""
    pairs = [(d, _belonging(d, batch, is_chosen=d.id in chosen)) for d in districts]
    return Edit(
        tuple(old for old, new in pairs if old != new), tuple(new for old, new in pairs if old != new)
    )


def _belonging(district: District, batch: Batch, *, is_chosen: bool) -> District:
    if is_chosen:
        return replace(district, batch_id=batch.id)
    return replace(district, batch_id=None) if district.batch_id == batch.id else district
