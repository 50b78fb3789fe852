"""``coordinator attendance TRAINING``: who was where when, one line a person and session."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from coordinator.cli.commands import opened, print_result
from coordinator.cli.lines import local_iso
from coordinator.cli.texts import say
from coordinator.db.queries.events import read_ledger
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.db.queries.roster import read_roster
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.values import Attendance, Attended
from coordinator.domain.events.kinds import Kind
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roster import RosterEntry
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

Line = dict[str, Any]


def attendance(options: Namespace) -> None:
    """Print it in an order that two stores with the same events share."""
    with opened(options) as store, store.read() as reader:
        plan = read_plan(reader, find_training(reader, options.training).id)
        ledger = read_ledger(reader, plan)
        roster = {entry.id: entry for entry in read_roster(reader, plan.training.id)}
    lines = attendance_json(plan, ledger, roster)
    print_result(lines if options.json else _text(lines), options.json)


def attendance_json(plan: Plan, ledger: Ledger, roster: Mapping[str, RosterEntry]) -> list[Line]:
    """A line for everybody expected at a session or ever marked there, marks taken back included.

    Of a walk-in that was taken back there is nobody left to name.
    """
    known = ledger.attendance
    asked = {(e.participant_id, e.session_id) for e in ledger.shelf.events(Kind.MARK)}
    asked |= {
        (entry.id, registration.session_id)
        for entry in roster.values()
        for registration in entry.registrations
    }
    cells = {(known.aliases.get(person, person), session) for person, session in asked}
    cells = {cell for cell in cells if cell[0] in roster or cell[0] in known.walk_ins or cell in known.cells}
    place = {session.id: n for n, session in enumerate(plan.sessions)}
    order = sorted(cells, key=lambda cell: (place.get(cell[1], len(place)), cell[1], cell[0]))
    return [_line(plan, known, roster, known.of(*cell)) for cell in order]


def _line(plan: Plan, known: Attendance, roster: Mapping[str, RosterEntry], cell: Attended) -> Line:
    entry, walk_in = roster.get(cell.participant_id), known.walk_ins.get(cell.participant_id)
    person = entry.person if entry else None
    session = by_id(plan.sessions).get(cell.session_id)
    slots = [mark.slot for mark in plan.marks_of(session)] if session else []
    slots += [mark.slot for mark in cell.marks if mark.slot not in slots]
    times = {mark.slot: local_iso(mark.at_ms) for mark in cell.marks}
    return {
        "participant": cell.participant_id,
        "name": person.name if person else walk_in.name if walk_in else "",
        "school": person.school_name if person else walk_in.school if walk_in else "",
        "session": plan.slug_of(session) if session else cell.session_id,
        "marks": {str(slot): times.get(slot) for slot in slots},
        "complete": cell.complete,
        "flags": list(cell.flags),
    }


def _text(lines: list[Line]) -> str:
    """For people: whoever has a mark; those who never came are a list of their own elsewhere."""
    rows = [
        "\t".join(
            (
                line["session"],
                line["name"],
                line["school"],
                *(f"{slot} {at[11:16] if at else '–'}" for slot, at in line["marks"].items()),
                *line["flags"],
            )
        )
        for line in lines
        if any(line["marks"].values())
    ]
    return "\n".join([*rows, say(QT_TRANSLATE_NOOP("cli", "{n} lines"), n=len(rows))])
