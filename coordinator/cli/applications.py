"""``coordinator applications TRAINING``: who applied for a day of their own, and what became of it."""

from argparse import Namespace
from collections.abc import Mapping, Sequence

from coordinator.cli.commands import opened, print_result
from coordinator.cli.lines import local_iso
from coordinator.cli.texts import say
from coordinator.db.queries.applications import read_applications
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.domain.application import ApplicationChange, ApplicationState
from coordinator.domain.application_entry import (
    ApplicationEntry,
    Found,
    format_of,
    granted_day,
    session_of,
)
from coordinator.domain.application_history import read_note
from coordinator.domain.application_rules import all_problems
from coordinator.domain.area import County
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_short
from coordinator.planning.days_off import days_off
from coordinator.services.applications import teams
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.messages import sentence

Json = dict[str, object]
Told = Mapping[str, Sequence[Found]]
STATES = {
    ApplicationState.RECEIVED: QT_TRANSLATE_NOOP("cli", "received"),
    ApplicationState.IN_REVIEW: QT_TRANSLATE_NOOP("cli", "in review"),
    ApplicationState.GRANTED: QT_TRANSLATE_NOOP("cli", "granted"),
    ApplicationState.MOVED: QT_TRANSLATE_NOOP("cli", "granted for another day"),
    ApplicationState.DECLINED: QT_TRANSLATE_NOOP("cli", "declined"),
    ApplicationState.WITHDRAWN: QT_TRANSLATE_NOOP("cli", "withdrawn"),
    ApplicationState.HELD: QT_TRANSLATE_NOOP("cli", "held"),
}


def applications(options: Namespace) -> None:
    """Print every application as it came, with its days, its history and what is to be told about it."""
    with opened(options) as store, store.read() as reader:
        plan = read_plan(reader, find_training(reader, options.training).id)
        entries = read_applications(reader, plan.training.id)
        free = days_off((day for entry in entries for day in entry.wished), 0)
        told = all_problems(plan, entries, free, teams(reader))
        counties = {county.id: county.name for county in reader.all(County)}
    if options.json:
        print_result([_json(plan, entry, told[entry.id], counties) for entry in entries], as_json=True)
    else:
        print_result(applications_text(plan, entries, told), as_json=False)


def _json(
    plan: Plan, entry: ApplicationEntry, problems: Sequence[Found], counties: Mapping[str, str]
) -> Json:
    one, session, granted = entry.application, session_of(entry, plan), granted_day(entry, plan)
    form = format_of(one, plan)
    venue = by_id(plan.venues).get((session.venue_id if session else one.venue_id) or "")
    room = by_id(plan.rooms).get(session.room_id or "") if session else None
    return {
        "id": one.id, "applicant": one.applicant, "kind": str(one.kind),
        "county": counties.get(one.county_code, ""), "county_code": one.county_code,
        "format": form.title if form else "", "state": str(one.state), "received": one.received.isoformat(),
        "wished": [day.isoformat() for day in entry.wished],
        "granted_date": granted.isoformat() if granted else None,
        "session": plan.slug_of(session) if session else None,
        "venue": venue.name if venue else one.venue, "room": room.name if room else one.room,
        "seats": one.seats, "pcs": one.pcs, "network": one.network, "schools": one.schools,
        "people": one.people, "further": one.further, "reason": one.reason,
        "problems": [found.code for found in problems],
        "history": [_change(change) for change in entry.changes],
    }  # fmt: skip


def _change(change: ApplicationChange) -> Json:
    return {
        "at": local_iso(change.at_ms),
        "state": str(change.state),
        "person": change.person,
        "note": note_text(change),
    }


def note_text(change: ApplicationChange) -> str:
    """What the program noted, in the language of the command, and the words of the person."""
    noted = read_note(change.note)
    return " ".join([*(sentence(mark) for mark in noted.marks), *([noted.words] if noted.words else [])])


def applications_text(plan: Plan, entries: Sequence[ApplicationEntry], told: Told) -> str:
    """A line that counts, then one an application, and one under it for each problem."""
    head = say(QT_TRANSLATE_NOOP("cli", "Applications: {count}"), count=len(entries))
    return "\n".join([head, *(line for entry in entries for line in _lines(plan, entry, told[entry.id]))])


def _lines(plan: Plan, entry: ApplicationEntry, problems: Sequence[Found]) -> list[str]:
    granted = granted_day(entry, plan)
    days = [granted] if granted else entry.wished
    parts = (
        say(STATES[entry.state]),
        entry.application.applicant,
        "、".join(format_short(day) for day in days),
    )
    return [f"- {'  '.join(part for part in parts if part)}", *(f"    {sentence(one)}" for one in problems)]
