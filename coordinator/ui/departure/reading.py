"""What the page shows, read off the GUI thread: the store, the fonts, and this computer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from coordinator.db.queries.events import own_logs
from coordinator.db.queries.packs import count_events
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import count_expected
from coordinator.documents.pdf import faces
from coordinator.documents.pdf.fitting import printable
from coordinator.domain.plan import Plan
from coordinator.domain.readiness import Answer, Facts, Line, Machine, Stored, check_all
from coordinator.domain.roster import RosterEntry
from coordinator.domain.store_settings import SECOND_PLACE
from coordinator.progress import Progress
from coordinator.services.attendance_files import Exported, last_exported, unexported
from coordinator.services.readiness import gather, read_packs, read_returns, read_ticks
from coordinator.services.store_settings import setting
from coordinator.ui.context import Store
from coordinator.ui.departure.machine import look
from coordinator.ui.departure.packs_card import PackRow, pack_rows

MOST_BOXES = 12
"""So many rare characters are named; more would hide the others lines."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What this store knows of the days: all events, acts in no file yet, the last file, a log of its own."""

    events: int
    waiting: int
    exported: Exported | None
    is_desk: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A training as the page shows it."""

    plan: Plan
    stored: Stored
    machine: Machine
    ticks: Mapping[Line, int]
    packs: list[PackRow]
    expected: Mapping[str, int]
    desk: Desk
    answers: tuple[Answer, ...]


def read(progress: Progress, store: Store, training_id: str, now: datetime) -> Shown:
    """Everything of one moment. Raises ``RuleError`` when the training is gone."""
    progress(0, 3)
    with store.read() as reader:
        plan = read_plan(reader, training_id)
        stored, roster = gather(reader, plan, now.date())
        ticks = read_ticks(reader, training_id)
        packs = pack_rows(plan, read_packs(reader, training_id), read_returns(reader, training_id))
        expected = count_expected(reader, training_id)
        desk = read_desk(reader, training_id)
        second_place = setting(reader, SECOND_PLACE)
    progress(1, 3)
    stored = replace(stored, boxes=boxes_in(roster))
    progress(2, 3)
    machine = look(store, training_id, second_place)
    progress(3, 3)
    answers = check_all(Facts(now, stored, machine, ticks))
    return Shown(plan, stored, machine, ticks, packs, expected, desk, answers)


def read_desk(reader: Any, training_id: str) -> Desk:
    """What waits here to be brought home."""
    return Desk(
        events=sum(count_events(reader, training_id).values()),
        waiting=unexported(reader, training_id).get(training_id, 0),
        exported=last_exported(reader, training_id),
        is_desk=training_id in own_logs(reader),
    )


def boxes_in(roster: tuple[RosterEntry, ...]) -> tuple[str, ...]:
    """Characters of names and schools that are printed as a box, the first few in the order of the roster."""
    used = dict.fromkeys(
        char for entry in roster for text in (entry.person.name, entry.person.school_name) for char in text
    )
    missing = (char for char in used if printable(char) and faces.is_missing(char))
    return tuple(char for char, _ in zip(missing, range(MOST_BOXES), strict=False))
