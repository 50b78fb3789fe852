"""What fields and cells of the page 計畫 make of stored values. Values in, values or an Edit out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from coordinator.db.keys import new_id
from coordinator.domain.area import County
from coordinator.domain.counts import parse_count
from coordinator.domain.edit import Edit, change, create, join
from coordinator.domain.errors import RuleError
from coordinator.domain.order import moved, next_position, numbered
from coordinator.domain.plan import Plan
from coordinator.domain.roc import parse_date
from coordinator.domain.text import clean, fold
from coordinator.domain.training import (
    Batch,
    BusinessRole,
    CountyCount,
    DeliveryFormat,
    EquipmentItem,
    FormatKind,
    Meeting,
    Training,
    Unit,
    UnitRole,
)

T = TypeVar("T")
COUNTED = ("special", "primary", "junior")
LONG_TEXTS = frozenset(
    {"basis", "purpose", "audience", "registration", "funding", "hours_rule", "outcome", "note"}
)


def chosen(text: str, choices: Mapping[str, T]) -> T:
    """The value shown as ``text``, however that is written; raises ``RuleError`` (choice_unknown)."""
    found = {fold(name): value for name, value in choices.items()}
    if fold(text) not in found:
        raise RuleError("choice_unknown", choices="、".join(name for name in choices if name), text=text)
    return found[fold(text)]


def day_or_none(text: str) -> date | None:
    """A date as people type it; empty is none. Raises ``RuleError``."""
    return parse_date(text) if text.strip() else None


def training_with(training: Training, field: str, value: object) -> Training:
    """``training`` with a field of the form: text, a year as int, ``issued`` as date or None."""
    if isinstance(value, str) and field in LONG_TEXTS:
        lines = (clean(line).text for line in value.strip().splitlines())
        value = "\n".join(lines)
    elif isinstance(value, str):
        value = clean(value).text
    return replace(training, **{field: value})  # type: ignore[arg-type]


def unit_with(unit: Unit, column: str, text: str, roles: Mapping[str, UnitRole]) -> Unit:
    """``unit`` with a typed name or chosen role."""
    if column == "role":
        return replace(unit, role=chosen(text, roles))
    return replace(unit, name=clean(text).text)


def moved_units(plan: Plan, units: Sequence[Unit], step: int) -> Edit:
    """Units move among those of their role; the printed order goes by role."""
    order: list[Unit] = []
    for role in UnitRole:
        group = [unit for unit in plan.units if unit.role is role]
        after = [unit for unit in moved(group, units, step).after if isinstance(unit, Unit)]
        place = {unit.id: unit.position for unit in (*group, *after)}
        order += sorted(group, key=lambda unit: place[unit.id])
    return numbered(order)


def format_with(
    item: DeliveryFormat, column: str, text: str, kinds: Mapping[str, FormatKind], yes_no: Mapping[str, bool]
) -> DeliveryFormat:
    """``item`` with a typed cell; dates in any form people write. Raises ``RuleError``."""
    if column == "kind":
        return replace(item, kind=chosen(text, kinds))
    if column == "by_application":
        return replace(item, by_application=chosen(text, yes_no))
    if column in ("starts", "ends"):
        return replace(item, **{column: day_or_none(text)})  # type: ignore[arg-type]
    return replace(item, **{column: clean(text).text})  # type: ignore[arg-type]


def role_with(role: BusinessRole, _column: str, text: str) -> BusinessRole:
    """``role`` with another name."""
    return replace(role, name=clean(text).text)


def equipment_with(item: EquipmentItem, _column: str, text: str) -> EquipmentItem:
    """``item`` with another text."""
    return replace(item, text=clean(text).text)


def meeting_with(meeting: Meeting, column: str, text: str) -> Meeting:
    """``meeting`` with a typed cell; the cap is a count of persons."""
    if column == "cap":
        return replace(meeting, cap=parse_count(text))
    return replace(meeting, **{column: clean(text).text})  # type: ignore[arg-type]


def county_with(line: CountyCount, column: str, text: str, counties: Mapping[str, str]) -> CountyCount:
    """``line`` with a typed cell. A total that was right stays right; one that was not is left as printed.

    ``counties`` is name -> code; the name is kept as it was typed.
    """
    if column == "name":
        return replace(line, county_code=chosen(text, counties), as_written=clean(text).text)
    count = parse_count(text) or 0
    if column == "total":
        return replace(line, total=count)
    after = replace(line, **{column: count})  # type: ignore[arg-type]
    return replace(after, total=parts_of(after)) if line.total == parts_of(line) else after


def parts_of(line: CountyCount) -> int:
    """What the total of a line should be."""
    return sum(getattr(line, part) for part in COUNTED)


def new_county(plan: Plan, counties: Iterable[County]) -> CountyCount:
    """A line for the first county that has none; raises ``RuleError`` (already_there) when all have."""
    taken = {line.county_code for line in plan.county_counts}
    county = next((county for county in counties if county.id not in taken), None)
    if county is None:
        raise RuleError("already_there", kind="county_counts")
    place = next_position(plan.county_counts)
    return CountyCount(new_id(), plan.training.id, county.id, county.name, 0, 0, 0, 0, place)


def home_format(plan: Plan, title: str) -> tuple[DeliveryFormat, tuple[DeliveryFormat, ...]]:
    """The plan's first on-site format, else its first, and what has to be stored for it.

    A plan without any format gets an on-site one called ``title``.
    """
    on_site = [item for item in plan.formats if item.kind is FormatKind.ON_SITE]
    if plan.formats:
        return next(iter((*on_site, *plan.formats))), ()
    fresh = DeliveryFormat(new_id(), plan.training.id, FormatKind.ON_SITE, title)
    return fresh, (fresh,)


def new_batch(plan: Plan, home: DeliveryFormat, name: str) -> Batch:
    """A batch behind the others, in the format ``home``."""
    slug = free_name(lambda n: f"b{n}", (batch.slug for batch in plan.batches))
    return Batch(new_id(), plan.training.id, home.id, slug, name, position=next_position(plan.batches))


def batch_with(plan: Plan, batch: Batch, column: str, text: str) -> Batch:
    """``batch`` with a typed cell; columns that cannot be typed into leave it as it is."""
    if column == "format":
        return replace(batch, format_id=chosen(text, {item.title: item.id for item in plan.formats}))
    if column == "venue":
        venues: dict[str, str | None] = {"": None, **{venue.name: venue.id for venue in plan.venues}}
        return replace(batch, venue_id=chosen(text, venues))
    if column in ("name", "slug"):
        return replace(batch, **{column: clean(text).text})  # type: ignore[arg-type]
    return batch


def batch_edit(plan: Plan, batch: Batch, column: str, text: str) -> Edit:
    """The edit a typed cell makes; sessions at the old venue move along to the new one."""
    return batch_changed(plan, batch, batch_with(plan, batch, column, text))


def batch_changed(plan: Plan, batch: Batch, after: Batch) -> Edit:
    """``after`` in the place of ``batch``; sessions at the old venue move along to the new one."""
    if after.venue_id == batch.venue_id:
        return change(batch, after)
    along = [session for session in plan.sessions_of(batch) if session.venue_id == batch.venue_id]
    moves = (change(s, replace(s, venue_id=after.venue_id, room_id=None)) for s in along)
    return join([change(batch, after), *moves])


def pasted_batches(
    plan: Plan, lines: Iterable[Mapping[str, str]], name: Callable[[int], str], format_title: str
) -> Edit:
    """New batches from cells of the clipboard; ``name`` calls the n-th batch where a line does not."""
    home, made = home_format(plan, format_title)
    batches: list[Batch] = []
    for line in lines:
        grown = replace(plan, formats=plan.formats + made, batches=(*plan.batches, *batches))
        batch = new_batch(grown, home, name(len(grown.batches) + 1))
        for column, text in line.items():
            if text.strip():
                batch = batch_with(grown, batch, column, text)
        batches.append(batch)
    return create(*made, *batches)


def free_name(name: Callable[[int], str], taken: Iterable[str]) -> str:
    """The first of ``name(1)``, ``name(2)`` … that is not taken."""
    known = set(taken)
    return next(found for n in range(1, len(known) + 2) if (found := name(n)) not in known)
