"""Readiness 行前檢查: what the store knows for the list, and what somebody ticked on it."""

from dataclasses import replace
from datetime import date

from coordinator.db.queries.badges import without_badge
from coordinator.db.queries.events import read_events
from coordinator.db.queries.imports import read_history
from coordinator.db.queries.roster import read_roster, read_sheet_rows
from coordinator.db.schema import table_of
from coordinator.db.session import Reader, Writer
from coordinator.domain.events.kinds import Kind
from coordinator.domain.merged_file import MergedFile
from coordinator.domain.office import AuditExport, Setting
from coordinator.domain.pack_record import PackRecord
from coordinator.domain.plan import Plan
from coordinator.domain.readiness import Line, PackMade, Stored, stored_facts
from coordinator.domain.roster import RosterEntry
from coordinator.domain.store_settings import readiness_tick, training_office
from coordinator.services.store_settings import keep_setting, setting

BADGES_PRINTED = "badges"
"""How the actions of the log of exports begin that put badges on paper."""


def gather(reader: Reader, plan: Plan, today: date) -> tuple[Stored, tuple[RosterEntry, ...]]:
    """What the store says of a training, and its people: only a file library knows what fonts can draw."""
    training = plan.training.id
    roster = read_roster(reader, training)
    said = stored_facts(plan, roster, read_sheet_rows(reader, [s.id for s in plan.sessions]), today)
    history = read_history(reader, training)
    packs = read_packs(reader, training)
    return replace(
        said,
        imported_ms=history[0].at_ms if history else None,
        without_badge=len(without_badge(reader, training)),
        badges_printed_ms=_printed(reader, training),
        packs=tuple(PackMade(p.device, p.issued_ms) for p in packs if p.opened_ms is None),
        at_venue=bool(setting(reader, training_office(training))),
    ), roster


def read_packs(reader: Reader, training_id: str) -> tuple[PackRecord, ...]:
    """The packs of a training that were made or opened here, newest first."""
    table = table_of(PackRecord)
    order = [table.c.issued_ms.desc(), table.c.id.desc()]
    return reader.all(PackRecord, table.c.training_id == training_id, order=order)


def read_ticks(reader: Reader, training_id: str) -> dict[Line, int]:
    """When which line was ticked, UTC milliseconds; a value that is no number counts as no tick."""
    table = table_of(Setting)
    names = {readiness_tick(training_id, line): line for line in Line}
    found = reader.all(Setting, table.c.id.in_(list(names)))
    return {names[row.id]: int(row.value) for row in found if row.value.isascii() and row.value.isdigit()}


def tick(writer: Writer, training_id: str, line: Line, at_ms: int | None) -> None:
    """Note that somebody saw to a line just now; None takes it back."""
    keep_setting(writer, readiness_tick(training_id, line), "" if at_ms is None else str(at_ms))


def _printed(reader: Reader, training_id: str) -> int | None:
    table = table_of(AuditExport)
    mine = table.c.training_id == training_id, table.c.action.like(f"{BADGES_PRINTED}%")
    return max((export.at_ms for export in reader.all(AuditExport, *mine)), default=None)


def read_returns(reader: Reader, training_id: str) -> dict[str, int]:
    """Name of a laptop -> when its newest attendance file was merged here, UTC milliseconds."""
    opened = read_events(reader, training_id, kinds=[Kind.LOG_OPENED])
    names = {event.log_id: str(event.said().get("name", "")) for event in opened}
    table = table_of(MergedFile)
    files = reader.all(MergedFile, table.c.training_id == training_id, order=[table.c.at_ms])
    return {names[file.log_id]: file.at_ms for file in files if file.log_id in names}
