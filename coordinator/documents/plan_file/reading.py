"""From JSON to a plan with fresh keys; what does not fit is refused with its place, nothing is guessed."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from coordinator.documents.plan_file.parts import Shelf, read_agenda, read_areas, read_sessions, read_venues
from coordinator.documents.plan_file.record import Record, bad
from coordinator.documents.plan_file.topics import split_item
from coordinator.documents.plan_file.writing import TRAINING_TEXTS, Json, plan_to_json
from coordinator.domain.plan import Plan
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

LARGEST_FILE = 5_000_000
"""Characters; the larger of the two samples has 40,000."""


def plan_from_text(text: str, new_id: Callable[[], str], first_number: int) -> Plan:
    """The plan in the text of a file from outside: size bounded, no key twice, no NaN; else as below."""
    if len(text) > LARGEST_FILE:
        raise bad("", "out_of_range")
    try:
        data = json.loads(text, object_pairs_hook=_no_key_twice, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise bad("", "not_json") from error
    return plan_from_json(data, new_id, first_number)


def plan_from_json(data: Json, new_id: Callable[[], str], first_number: int) -> Plan:
    """The plan that ``data`` describes, keys from ``new_id``, session numbers from ``first_number`` up.

    Derived facts (minutes, ROC dates, sums) may be missing, but may not contradict. Raises
    ``RuleError("plan_file_bad", where, why)``.
    """
    top = Record.of(data, "")
    training = _training(top, new_id())
    shelf = Shelf(training, new_id)
    formats = _formats(top, shelf)
    roles = tuple(
        top.checked(BusinessRole(shelf.roles.add(name, new_id()), training.id, name, position))
        for position, name in enumerate(top.texts("roles", unique=True))
    )
    venues, rooms = read_venues(top, shelf)
    meetings = _meetings(top, shelf)
    agenda = read_agenda(top, shelf)
    batches = _batches(top, shelf)
    districts, members = read_areas(top, shelf)
    sessions, marks = read_sessions(top, shelf, first_number)
    plan = Plan(
        training, _units(top, shelf), formats, roles, venues, rooms, meetings, tuple(agenda.days),
        tuple(agenda.audiences), tuple(agenda.blocks), tuple(agenda.topics), batches, districts, members,
        sessions, marks, _equipment(top, shelf), _county_counts(top, shelf), tuple(agenda.tray),
    )  # fmt: skip
    _agree(data, plan_to_json(plan), "")
    return plan


def _no_key_twice(pairs: list[tuple[str, Any]]) -> Json:
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key is there twice")
    return dict(pairs)


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _agree(given: object, written: object, where: str) -> None:
    """Refuse what was read as something else than it says, or not read at all."""
    if isinstance(given, Mapping) and isinstance(written, Mapping):
        for key, value in given.items():
            place = f"{where}.{key}" if where else str(key)
            if key not in written:
                raise bad(place, "unknown_key")
            if key != "number" or not where.startswith("sessions["):
                _agree(value, written[key], place)
    elif isinstance(given, list) and isinstance(written, list) and len(given) == len(written):
        for index, (one, other) in enumerate(zip(given, written, strict=True)):
            _agree(one, other, f"{where}[{index}]")
    elif isinstance(given, str) and isinstance(written, str):
        if given != written and split_item(given) != split_item(written):
            raise bad(where, "differs")
    elif given != written or type(given) is not type(written):
        raise bad(where, "differs")


def _training(top: Record, key: str) -> Training:
    county = top.part("county")
    return top.checked(
        Training(
            id=key,
            slug=top.text("slug"),
            title=top.text("title"),
            academic_year=top.needed_number("academic_year"),
            county_code=county.resolve(county.text("code"), "code", Shelf.counties()) if county else "",
            issued=top.day("issued"),
            people_per_school=top.number("people_per_school"),
            keeps_ids=top.flag("keeps_ids", default=True),
            purge_on=top.day("purge_on"),
            **{field: top.text(field) for field in TRAINING_TEXTS},
        )
    )


def _units(top: Record, shelf: Shelf) -> tuple[Unit, ...]:
    return tuple(
        r.checked(Unit(shelf.new_id(), shelf.training_id, r.word("role", UnitRole), r.text("name"), position))
        for position, r in top.each("units")
    )


def _formats(top: Record, shelf: Shelf) -> tuple[DeliveryFormat, ...]:
    return tuple(
        r.checked(
            DeliveryFormat(
                id=shelf.formats.add(r.text("kind"), shelf.new_id()),
                training_id=shelf.training_id,
                kind=r.word("kind", FormatKind),
                title=r.text("title"),
                starts=r.day("starts"),
                ends=r.day("ends"),
                by_application=r.flag("by_application"),
                registration=r.text("registration"),
                note=r.text("note"),
                position=position,
            )
        )
        for position, r in top.each("formats")
    )


def _meetings(top: Record, shelf: Shelf) -> tuple[Meeting, ...]:
    return tuple(
        r.checked(
            Meeting(
                id=shelf.meetings.add(r.text("name"), shelf.new_id()),
                training_id=shelf.training_id,
                name=r.text("name"),
                software=r.text("software"),
                link=r.text("link"),
                number=r.text("number"),
                passcode=r.text("passcode"),
                cap=r.number("cap"),
                note=r.text("note"),
                position=position,
            )
        )
        for position, r in top.each("meetings")
    )


def _batches(top: Record, shelf: Shelf) -> tuple[Batch, ...]:
    return tuple(
        r.checked(
            Batch(
                id=shelf.batches.add(r.text("slug"), shelf.new_id()),
                training_id=shelf.training_id,
                format_id=r.needed_reference("format", shelf.formats),
                slug=r.text("slug"),
                name=r.text("name"),
                venue_id=r.reference("venue", shelf.venues),
                position=position,
            )
        )
        for position, r in top.each("batches", unique="slug")
    )


def _equipment(top: Record, shelf: Shelf) -> tuple[EquipmentItem, ...]:
    return tuple(
        r.checked(
            EquipmentItem(
                shelf.new_id(), shelf.training_id, r.needed_reference("format", shelf.formats),
                r.text("text"), position,
            )
        )
        for position, r in top.each("equipment")
    )  # fmt: skip


def _county_counts(top: Record, shelf: Shelf) -> tuple[CountyCount, ...]:
    return tuple(
        r.checked(
            CountyCount(
                id=shelf.new_id(),
                training_id=shelf.training_id,
                county_code=r.resolve(r.text("code"), "code", shelf.counties()),
                as_written=r.text("name"),
                special=r.needed_number("special"),
                primary=r.needed_number("primary"),
                junior=r.needed_number("junior"),
                total=r.needed_number("total"),
                position=position,
            )
        )
        for position, r in top.each("counties", unique="code")
    )
