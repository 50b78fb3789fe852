"""Designs that look right and are not (trust.md 2): each keeps marks in a way that suggests itself."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from coordinator.domain.checkin.fold import fold
from coordinator.domain.checkin.merge import union
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from tests.domain.checkin.laptops import timed_plan

PLAN = timed_plan()
Shown = Mapping[tuple[str, str], Mapping[str, str]]
"""(person, session) -> slot -> id of the mark that counts"""
ENTRIES = ("in", "am_in", "pm_in")


class Design(Protocol):
    """Takes files in, one after the other, and shows who was there."""

    def take(self, file: Iterable[Event]) -> None:
        """Import a file."""

    def shown(self) -> Shown:
        """What it says."""


def folded(events: Iterable[Event]) -> Shown:
    """What the program says of events."""
    cells = fold(events, {}, PLAN).cells
    return {cell: {str(m.slot): m.event_id for m in one.marks} for cell, one in cells.items()}


class Program:
    """The program's own way: union, then fold."""

    def __init__(self) -> None:
        self.events: dict[tuple[str, str], Event] = {}

    def take(self, file):
        self.events |= {(e.id, e.content_hash): e for e in union(self.events.keys(), file).new}

    def shown(self):
        return folded(self.events.values())


class KeepFirst:
    """Primary key on the id: the first content stays."""

    def __init__(self) -> None:
        self.events: dict[str, Event] = {}

    def take(self, file):
        for event in file:
            self.events.setdefault(event.id, event)

    def shown(self):
        return folded(self.events.values())


class KeepLast(KeepFirst):
    """Primary key on the id: the last content stays."""

    def take(self, file):
        for event in file:
            self.events[event.id] = event


class OnlyNewer(KeepFirst):
    """Import only what has a higher number than the last one seen of its log."""

    def take(self, file):
        last: dict[str, int] = {}
        for event in self.events.values():
            last[event.log_id] = max(event.seq, last.get(event.log_id, 0))
        for event in file:
            if event.seq > last.get(event.log_id, 0):
                self.events[event.id] = event


class Table:
    """A table of attendance that every event changes as it comes."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.cells: dict[tuple[str, str], dict[str, str]] = {}

    def take(self, file):
        for event in file:
            if event.id not in self.seen:
                self.seen.add(event.id)
                self.apply(event)

    def apply(self, event):
        said = event.said()
        if event.kind == Kind.MARK:
            row = self.cells.setdefault((event.participant_id, event.session_id), {})
            self.fill(row, str(said.get("slot")), event)
        elif event.kind == Kind.VOID:
            row = self.cells.get((event.participant_id, event.session_id), {})
            for slot, mark in list(row.items()):
                if mark == said.get("target"):
                    del row[slot]

    def fill(self, row, slot, event):
        if slot in ENTRIES:
            row.setdefault(slot, event.id)
        else:
            row[slot] = event.id

    def shown(self):
        return {cell: dict(row) for cell, row in self.cells.items() if row}


class Changeset(Table):
    """A change is dropped where something else stands than it found: a changeset of SQLite."""

    def fill(self, row, slot, event):
        row.setdefault(slot, event.id)


class LastWriter:
    """One row a person and session; the row with the latest clock wins, whole."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str], Event] = {}

    def take(self, file):
        for event in file:
            if event.kind == Kind.MARK:
                key = (event.participant_id, event.session_id)
                held = self.rows.get(key, event)
                self.rows[key] = max(held, event, key=lambda e: (e.wall_ms, e.id, e.content_hash))

    def shown(self):
        return {cell: {str(e.said().get("slot")): e.id} for cell, e in self.rows.items()}


class DeletingUndo(KeepFirst):
    """An undo takes the event out of the store."""

    def take(self, file):
        for event in file:
            if event.kind == Kind.VOID:
                self.events.pop(str(event.said().get("target")), None)
            else:
                self.events[event.id] = event


class UndoOfUndo(Program):
    """An undo may be undone."""

    def shown(self):
        every = list(self.events.values())
        gone = {e.said().get("target") for e in every if e.kind == Kind.VOID}
        return folded(e for e in every if e.kind != Kind.VOID or e.id not in gone)


class LatestIn(Program):
    """Of two ins the later counts."""

    def shown(self):
        fewer = dict(self.events)
        cells = folded(self.events.values())
        others = {
            m.event_id: m.others for c in fold(fewer.values(), {}, PLAN).cells.values() for m in c.marks
        }
        return {
            cell: {s: (others[m][-1] if s in ENTRIES and others[m] else m) for s, m in row.items()}
            for cell, row in cells.items()
        }


class UndoByPerson(Program):
    """An undo takes back what stands under the person it names, after everybody's name was settled."""

    def shown(self):
        every = list(self.events.values())
        aliases = fold(every, {}, PLAN).aliases
        at = {e.id: aliases.get(e.participant_id, e.participant_id) for e in every}
        return folded(
            e
            for e in every
            if e.kind != Kind.VOID or at.get(str(e.said().get("target")), "") == e.participant_id
        )


class MutableSettle(Program):
    """The first word on a decision stays, however often somebody settles it anew."""

    def shown(self):
        seen, kept = set(), []
        for event in self.events.values():
            key = str(event.said().get("decision", event.id))
            if key not in seen:
                kept.append(event)
            seen.add(key)
        return folded(kept)
