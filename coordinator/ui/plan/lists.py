"""The lists of the page 計畫 but for batches and sessions: what is special of each kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from coordinator.db.keys import new_id
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.order import moved, next_position
from coordinator.domain.plan import Plan
from coordinator.domain.training import (
    BusinessRole,
    CountyCount,
    DeliveryFormat,
    EquipmentItem,
    FormatKind,
    Meeting,
    Unit,
    UnitRole,
)
from coordinator.ui.plan import columns, edits
from coordinator.ui.plan.listing import Lines, Listing
from coordinator.ui.plan.rows import Shown
from coordinator.ui.plan.words import kind_words, role_words, yes_no_words

translate = QCoreApplication.translate
T = TypeVar("T")


def units() -> Listing[Unit]:
    """指導, 主辦, 承辦, 協辦單位, grouped by role."""
    order = list(UnitRole)
    words = {word: role for role, word in role_words().items()}
    name = translate("Plan", "New unit")

    def make(plan: Plan) -> Unit:
        return Unit(new_id(), plan.training.id, UnitRole.CO_HOST, name, next_position(plan.units))

    def typed(unit: Unit, column: str, text: str) -> Unit:
        return edits.unit_with(unit, column, text, words)

    return Listing(
        name="units",
        title=translate("Plan", "Units"),
        add=translate("Plan", "Add unit"),
        empty=translate("Plan", "Who supervises, organises, hosts and helps goes here."),
        columns=columns.unit_columns(),
        rows=lambda plan: sorted(plan.units, key=lambda unit: order.index(unit.role)),
        entity=_itself,
        called=lambda unit: unit.name,
        first="name",
        typed=_changed(typed),
        added=_added(make),
        pasted=_pasted("units", make, typed),
        moved=edits.moved_units,
    )


def roles() -> Listing[BusinessRole]:
    """業務別; course days and people refer to them."""

    def make(plan: Plan) -> BusinessRole:
        words = translate("Plan", "Business role {n}")
        name = edits.free_name(lambda n: words.format(n=n), (role.name for role in plan.roles))
        return BusinessRole(new_id(), plan.training.id, name, next_position(plan.roles))

    return Listing(
        name="roles",
        title=translate("Plan", "Business roles"),
        add=translate("Plan", "Add business role"),
        empty=translate("Plan", "What people answer for at their school goes here."),
        columns=columns.role_columns(),
        rows=lambda plan: plan.roles,
        entity=_itself,
        called=lambda role: role.name,
        first="name",
        typed=_changed(edits.role_with),
        added=_added(make),
        pasted=_pasted("roles", make, edits.role_with),
        moved=lambda plan, chosen, step: moved(plan.roles, chosen, step),
    )


def formats() -> Listing[DeliveryFormat]:
    """辦理方式; course days and sessions go with them."""
    kinds = {word: kind for kind, word in kind_words().items()}
    yes_no = {word: value for value, word in yes_no_words().items()}
    title = translate("Plan", "New format")

    def make(plan: Plan) -> DeliveryFormat:
        place = next_position(plan.formats)
        return DeliveryFormat(new_id(), plan.training.id, FormatKind.ON_SITE, title, position=place)

    def typed(item: DeliveryFormat, column: str, text: str) -> DeliveryFormat:
        return edits.format_with(item, column, text, kinds, yes_no)

    def along(plan: Plan, rows: list[DeliveryFormat]) -> str:
        return _lost_with_formats(plan, {item.id for item in rows})

    return Listing(
        name="formats",
        title=translate("Plan", "Delivery formats"),
        add=translate("Plan", "Add format"),
        empty=translate("Plan", "Online, on site or hands-on: how the training is held goes here."),
        columns=columns.format_columns(),
        rows=lambda plan: plan.formats,
        entity=_itself,
        called=lambda item: item.title,
        first="title",
        typed=_changed(typed),
        added=_added(make),
        pasted=_pasted("formats", make, typed),
        moved=lambda plan, chosen, step: moved(plan.formats, chosen, step),
        along=along,
    )


def equipment(chosen: Callable[[], DeliveryFormat | None]) -> Listing[EquipmentItem]:
    """What people bring to the format that is ``chosen``."""
    text = translate("Plan", "New item")

    def rows(plan: Plan) -> list[EquipmentItem]:
        item = chosen()
        return [line for line in plan.equipment if item is not None and line.format_id == item.id]

    def make(plan: Plan) -> EquipmentItem | None:
        item = chosen()
        if item is None:
            return None
        return EquipmentItem(new_id(), plan.training.id, item.id, text, next_position(plan.equipment))

    return Listing(
        name="equipment",
        title=translate("Plan", "What people bring"),
        add=translate("Plan", "Add item"),
        empty=translate("Plan", "What people bring to this format goes here: certificate cards, readers …"),
        columns=columns.equipment_columns(),
        rows=rows,
        entity=_itself,
        called=lambda item: item.text,
        first="text",
        typed=_changed(edits.equipment_with),
        added=_added(make),
        pasted=_pasted("equipment", make, edits.equipment_with),
        moved=lambda plan, lines, step: moved(rows(plan), lines, step),
    )


def meetings() -> Listing[Meeting]:
    """線上會議, shared by the sessions that name them."""
    name = translate("Plan", "New meeting")

    def make(plan: Plan) -> Meeting:
        return Meeting(new_id(), plan.training.id, name, position=next_position(plan.meetings))

    return Listing(
        name="meetings",
        title=translate("Plan", "Online meetings"),
        add=translate("Plan", "Add meeting"),
        empty=translate("Plan", "Links, numbers and passcodes of online sessions go here."),
        columns=columns.meeting_columns(),
        rows=lambda plan: plan.meetings,
        entity=_itself,
        called=lambda meeting: meeting.name,
        first="name",
        typed=_changed(edits.meeting_with),
        added=_added(make),
        pasted=_pasted("meetings", make, edits.meeting_with),
        moved=lambda plan, chosen, step: moved(plan.meetings, chosen, step),
    )


def counties(shown: Shown) -> Listing[CountyCount]:
    """The appendix 各縣市校數統計."""

    def typed(line: CountyCount, column: str, text: str) -> CountyCount:
        return edits.county_with(line, column, text, {c.name: c.id for c in shown.counties})

    def make(plan: Plan) -> CountyCount:
        return edits.new_county(plan, shown.counties)

    return Listing(
        name="counties",
        title=translate("Plan", "Schools of the counties"),
        add=translate("Plan", "Add county"),
        empty=translate("Plan", "The school counts of the counties go here, one line each."),
        columns=columns.county_columns(shown),
        rows=lambda plan: plan.county_counts,
        entity=_itself,
        called=lambda line: line.as_written,
        first="special",
        typed=_changed(typed),
        added=_added(make),
        pasted=_pasted("county_counts", make, typed),
        moved=lambda plan, chosen, step: moved(plan.county_counts, chosen, step),
    )


def _lost_with_formats(plan: Plan, keys: set[str]) -> str:
    """What a toast says of the course days, batches and sessions that went along with delivery formats."""
    days = {day.id for day in plan.course_days if day.format_id in keys}
    batches = {batch.id for batch in plan.batches if batch.format_id in keys}
    sessions = [
        session
        for session in plan.sessions
        if session.format_id in keys or session.course_day_id in days or session.batch_id in batches
    ]
    counted = (
        (translate("Plan", "{n} course days"), len(days)),
        (translate("Plan", "{n} batches"), len(batches)),
        (translate("Plan", "{n} sessions"), len(sessions)),
    )
    parts = [text.format(n=n) for text, n in counted if n]
    listed = translate("Plan", ", ").join(parts)
    return translate("Plan", ", and with them {things}").format(things=listed) if parts else ""


def lost_sessions(count: int) -> str:
    """What a toast says of the sessions that went along."""
    return translate("Plan", ", and {n} sessions with them").format(n=count) if count else ""


def _itself(row: T) -> T:
    return row


def _changed(typed: Callable[[Any, str, str], Any]) -> Callable[[Plan, Any, str, str], Edit]:
    return lambda _plan, row, column, text: change(row, typed(row, column, text))


def _added(make: Callable[[Plan], Any]) -> Callable[[Plan], tuple[Edit, str]]:
    def added(plan: Plan) -> tuple[Edit, str]:
        made = make(plan)
        return (Edit(), "") if made is None else (create(made), made.id)

    return added


def _pasted(
    part: str, make: Callable[[Plan], Any], typed: Callable[[Any, str, str], Any]
) -> Callable[[Plan, Lines], Edit]:
    """New values from cells of the clipboard, one behind the other; ``part`` is their tuple in a plan."""

    def pasted(plan: Plan, lines: Lines) -> Edit:
        made: list[Any] = []
        for line in lines:
            so_far: Any = {part: (*getattr(plan, part), *made)}
            value = make(replace(plan, **so_far))
            for column, text in line.items():
                if value is not None and text.strip():
                    value = typed(value, column, text)
            made += [] if value is None else [value]
        return create(*made)

    return pasted
