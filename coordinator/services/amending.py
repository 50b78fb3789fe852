"""What desks say is wrong in a person's row: taken over where all agree, else left to a decision."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import groupby

from coordinator.db.queries.events import read_events, read_texts
from coordinator.db.queries.plans import read_plan
from coordinator.db.session import Reader, Writer
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.values import Amendment, Attendance
from coordinator.domain.edit import Edit, change
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.merge_report import Applied
from coordinator.domain.roster import Meal, Participant
from coordinator.domain.store_settings import training_office
from coordinator.services.edits import apply_edit
from coordinator.services.store_settings import setting

FIELDS = frozenset({"name", "school_name", "job_title", "meal", "phone", "email", "note"})
"""What a desk may propose: what a person can say of himself at the door."""


def amend_edit(reader: Reader, attendance: Attendance, amendment: Amendment) -> Edit:
    """Put the proposed value into the row, whatever stands there now.

    Raises ``RuleError`` when there is no such person or field.
    """
    person_id = attendance.aliases.get(amendment.participant_id, amendment.participant_id)
    person = reader.get(Participant, person_id)
    if person is None:
        raise RuleError("amend_nobody")
    if amendment.field not in FIELDS:
        raise RuleError("amend_field", field=amendment.field)
    value: object = Meal(amendment.new) if amendment.field == "meal" else amendment.new
    return change(person, replace(person, **{amendment.field: value}))  # type: ignore[arg-type]


def apply_amendments(writer: Writer, training_id: str, fresh: Collection[str]) -> tuple[Applied, ...]:
    """Take over proposals that came with the events ``fresh``; only the office changes its roster so.

    Taken over is what every desk proposes alike for a row that still holds what they saw.
    """
    kinds = (Kind.AMEND, Kind.VOID, Kind.SETTLE)
    if not fresh or setting(writer, training_office(training_id)):
        return ()
    events = read_events(writer, training_id, kinds=kinds)
    if not any(event.kind == Kind.AMEND and event.id in fresh for event in events):
        return ()
    ledger = Ledger(read_plan(writer, training_id))
    ledger.add(events, read_texts(writer, training_id))
    groups = _agreed(ledger.attendance.amendments, fresh)
    return tuple(done for one in groups if (done := _apply(writer, ledger.attendance, one)) is not None)


def _agreed(amendments: Iterable[Amendment], fresh: Collection[str]) -> list[Amendment]:
    """One proposal for each field of a person on which all that was ever proposed agrees."""
    ordered = sorted(amendments, key=lambda a: (a.participant_id, a.field, a.event_id))
    found = []
    for _, some in groupby(ordered, key=lambda a: (a.participant_id, a.field)):
        group = list(some)
        if len({(one.base, one.new) for one in group}) == 1 and any(a.event_id in fresh for a in group):
            found.append(group[0])
    return found


def _apply(writer: Writer, attendance: Attendance, amendment: Amendment) -> Applied | None:
    """None where the row holds something else by now, or cannot hold what is proposed: a person decides."""
    try:
        edit = amend_edit(writer, attendance, amendment)
        before = edit.before[0]
        if str(getattr(before, amendment.field)) != amendment.base or not edit:
            return None
        apply_edit(writer, edit)
    except (RuleError, ValueError):
        return None
    one = amendment
    return Applied(one.event_id, one.participant_id, one.field, one.base, one.new)
