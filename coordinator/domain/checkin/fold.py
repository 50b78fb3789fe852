"""What a set of events means: one fold for desk, counters, sheets, merge, reports and hours."""

from collections.abc import Iterable, Mapping

from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.values import Attendance, Attended
from coordinator.domain.events.record import Event, EventText, canonical
from coordinator.domain.plan import Plan


def fold(events: Iterable[Event], texts: Mapping[str, EventText], plan: Plan) -> Attendance:
    """Attendance of events in whatever order they come, each as often as it likes."""
    ledger = Ledger(plan)
    ledger.add(events, texts)
    return ledger.attendance


def ordered_cells(attendance: Attendance, plan: Plan) -> tuple[Attended, ...]:
    """Cells as every list and ``attendance --json`` has them: by session (day, number), then participant id.

    Sessions that stand in no plan here come last, by id.
    """
    place = {s.id: (s.day.toordinal(), s.number) for s in plan.sessions}
    last = (9_999_999, 0)
    return tuple(
        sorted(
            attendance.cells.values(),
            key=lambda cell: (place.get(cell.session_id, last), cell.session_id, cell.participant_id),
        )
    )


def canonical_state(attendance: Attendance, plan: Plan) -> str:
    """Everything the fold says, the same bytes for the same events."""
    return canonical(
        {
            "cells": [_cell(cell) for cell in ordered_cells(attendance, plan)],
            "walk_ins": [_fields(one) for _, one in sorted(attendance.walk_ins.items())],
            "aliases": dict(attendance.aliases),
            "versions": dict(attendance.versions),
            "notes": [_fields(note) for note in attendance.notes],
            "amendments": [_fields(amendment) for amendment in attendance.amendments],
            "settled": [_fields(one) for _, one in sorted(attendance.settled.items())],
            "devices": [_fields(one) for _, one in sorted(attendance.devices.items())],
            "voided": sorted(attendance.voided),
        }
    )


def _cell(cell: Attended) -> dict[str, object]:
    marks = {key: [_fields(one) for one in getattr(cell, key)] for key in ("marks", "came_back")}
    return {**_fields(cell), **marks}


def _fields(value: object) -> dict[str, object]:
    """A flat value by the names of its fields."""
    return {name: getattr(value, name) for name in value.__slots__}  # type: ignore[attr-defined]
