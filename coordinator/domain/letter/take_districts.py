"""The edit that puts understood districts into a county plan, with the batches, venues and days they name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from coordinator.domain.area import District, DistrictMember
from coordinator.domain.edit import Edit, change, create, join
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.areas import AreaDraft
from coordinator.domain.letter.districts import BatchDraft, DistrictRow, DistrictTable
from coordinator.domain.letter.finding import attention, refusal
from coordinator.domain.letter.folding import folded
from coordinator.domain.order import next_position
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.scheduling import after, consecutive, laid_out
from coordinator.domain.text import fold
from coordinator.domain.training import Batch, CourseDay, DeliveryFormat, FormatKind, Session
from coordinator.domain.venue import Venue

NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class DistrictWords:
    """What new things are called; ``batch_name`` takes the number of the batch from 1."""

    batch_name: Callable[[int], str]
    format_title: str


def against_plan(plan: Plan, table: DistrictTable) -> DistrictTable:
    """The table with what the plan has against it: locked districts neither lose areas nor get any."""
    locked = {fold(district.name): district.id for district in plan.districts if district.locked}
    kept = {member.area_code for member in plan.members if member.district_id in locked.values()}
    rows = []
    for row in table.rows:
        fixed = [area for area in row.areas if area.code in kept]
        if fold(row.name) in locked:
            found = refusal(RuleError("letter_district_locked", name=row.name))
            row = replace(row, findings=(*row.findings, found))  # noqa: PLW2901
        elif fixed:
            names = "、".join(area.as_written for area in fixed)
            found = attention(RuleError("letter_areas_locked", names=names))
            areas = tuple(area for area in row.areas if area not in fixed)
            row = replace(row, areas=areas, findings=(*row.findings, found))  # noqa: PLW2901
        rows.append(row)
    return replace(table, rows=tuple(rows))


def taken_districts(
    plan: Plan, table: DistrictTable, words: DistrictWords, new_id: NewId, number: int | None = None
) -> Edit:
    """Adds the rows that can be taken; a district of the same name grows, areas move out of others.

    With ``number`` a batch that has no session yet gets one on each of its days, numbered from there, where
    the days are as many as the course days of its format.
    """
    edits: list[Edit] = []
    grown, keys = plan, dict[int, str]()
    used = sorted({row.batch for row in table.takeable if row.batch is not None})
    for place in used:
        edit, key = _batch(grown, table.batches[place], place, words, new_id)
        keys[place] = key
        edits.append(edit)
        grown = after(grown, edit)
    for row in table.takeable:
        edit = _district(grown, row, keys, new_id)
        edits.append(edit)
        grown = after(grown, edit)
    if number is not None:
        for place in used:
            edit = _sessions(grown, by_id(grown.batches)[keys[place]], table.batches[place], number, new_id)
            number += sum(isinstance(entity, Session) for entity in edit.after)
            edits.append(edit)
            grown = after(grown, edit)
    return folded(edits)


def _district(plan: Plan, row: DistrictRow, keys: dict[int, str], new_id: NewId) -> Edit:
    found = next((d for d in plan.districts if fold(d.name) == fold(row.name)), None)
    batch_id = keys.get(row.batch) if row.batch is not None else None
    if found is None:
        place = next_position(plan.districts)
        district = District(
            new_id(), plan.training.id, free_slug(plan, f"district-{place + 1}"), row.name,
            batch_id, row.school_count, place,
        )  # fmt: skip
        return join((create(district), members_into(plan, district, row.areas, new_id)))
    count = found.school_count if row.school_count is None else row.school_count
    changed = replace(found, batch_id=batch_id or found.batch_id, school_count=count)
    edit = change(found, changed) if changed != found else Edit()
    return join((edit, members_into(plan, found, row.areas, new_id)))


def members_into(plan: Plan, district: District, areas: Sequence[AreaDraft], new_id: NewId) -> Edit:
    """Areas become members behind those that are there; one of another district moves."""
    stored = {member.area_code: member for member in reversed(plan.members)}
    place = next_position(plan.members_of(district))
    before, made = [], []
    for area in areas:
        member = stored.get(area.code)
        if member is not None:
            before.append(member)
        moves = member is None or member.district_id != district.id
        made.append(
            DistrictMember(
                id=member.id if member else new_id(),
                district_id=district.id,
                area_code=area.code,
                as_written=area.as_written,
                school_count=member.school_count
                if member and area.school_count is None
                else area.school_count,
                position=place if moves else member.position if member else place,
            )
        )
        place += moves
    return Edit(tuple(before), tuple(made))


def free_slug(plan: Plan, wanted: str) -> str:
    """A slug that no district has yet."""
    taken = {district.slug for district in plan.districts}
    return next(s for s in (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3))) if s not in taken)


def _batch(
    plan: Plan, draft: BatchDraft, place: int, words: DistrictWords, new_id: NewId
) -> tuple[Edit, str]:
    """The batch of the same days or name, else a new one; the edit and its key."""
    found = _found_batch(plan, draft, place)
    if found is not None:
        return Edit(), found.id
    home, made = _format(plan, words, new_id)
    venue, venues = _venue(plan, draft.venue, new_id)
    number = len(plan.batches) + 1
    taken = {batch.slug for batch in plan.batches}
    slug = next(s for n in range(number, number + len(taken) + 1) if (s := f"b{n}") not in taken)
    batch = Batch(
        new_id(), plan.training.id, home.id, slug, draft.name or words.batch_name(number),
        venue.id if venue else None, next_position(plan.batches),
    )  # fmt: skip
    return create(*made, *venues, batch), batch.id


def _found_batch(plan: Plan, draft: BatchDraft, place: int) -> Batch | None:
    """By its first day, by its name, else the one at this place that has no days yet."""
    dated = {dates[0]: batch for batch in plan.batches if (dates := plan.dates_of(batch))}
    named = {fold(batch.name): batch for batch in plan.batches}
    if draft.first in dated:
        return dated[draft.first]
    if draft.name:
        return named.get(fold(draft.name))
    here = plan.batches[place] if place < len(plan.batches) else None
    return here if here is not None and not plan.sessions_of(here) else None


def _format(
    plan: Plan, words: DistrictWords, new_id: NewId
) -> tuple[DeliveryFormat, tuple[DeliveryFormat, ...]]:
    found = next((f for f in plan.formats if f.kind is FormatKind.ON_SITE), None)
    if found is not None:
        return found, ()
    place = next_position(plan.formats)
    fresh = DeliveryFormat(new_id(), plan.training.id, FormatKind.ON_SITE, words.format_title, position=place)
    return fresh, (fresh,)


def _venue(plan: Plan, name: str, new_id: NewId) -> tuple[Venue | None, tuple[Venue, ...]]:
    if not name:
        return None, ()
    found = next((venue for venue in plan.venues if fold(venue.name) == fold(name)), None)
    if found is not None:
        return found, ()
    fresh = Venue(new_id(), plan.training.id, name, position=next_position(plan.venues))
    return fresh, (fresh,)


def _sessions(plan: Plan, batch: Batch, draft: BatchDraft, number: int, new_id: NewId) -> Edit:
    days: Sequence[CourseDay] = [day for day in plan.course_days if day.format_id == batch.format_id]
    if plan.sessions_of(batch) or draft.first is None or draft.last is None or not days:
        return Edit()
    dates = consecutive(draft.first, (draft.last - draft.first) // timedelta(days=1) + 1)
    if len(dates) != len(days):
        return Edit()
    return laid_out(plan, batch, zip(days, dates, strict=True), number, new_id)
