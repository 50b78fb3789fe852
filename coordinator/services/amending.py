"""What desks say is wrong in a person's row: taken over where all agree, else left to a decision."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from coordinator.db.session import Reader, Writer
from coordinator.domain.checkin.decisions_amend import (
    LEAVE,
    TAKE,
    agree,
    by_field,
    decision_of,
    known_at_desks,
)
from coordinator.domain.checkin.values import Amendment, Attendance
from coordinator.domain.edit import Edit, change
from coordinator.domain.errors import RuleError
from coordinator.domain.merge_report import Applied, NotApplied
from coordinator.domain.roster import Meal, Participant
from coordinator.services.edits import apply_edit

FIELDS = frozenset({"name", "school_name", "job_title", "meal", "phone", "email", "note"})
"""What a desk may propose: what a person can say of himself at the door."""


def amend_edit(reader: Reader, attendance: Attendance, amendment: Amendment) -> Edit:
    """Put the proposed value into the row, whatever stands there now.

    Raises ``RuleError`` when there is no such person or field, or no such meal.
    """
    person_id = attendance.aliases.get(amendment.participant_id, amendment.participant_id)
    person = reader.get(Participant, person_id)
    if person is None:
        raise RuleError("amend_nobody")
    if amendment.field not in FIELDS:
        raise RuleError("amend_field", field=amendment.field)
    value: object = amendment.new
    if amendment.field == "meal":
        if amendment.new not in set(Meal):
            raise RuleError("amend_value", text=amendment.new)
        value = Meal(amendment.new)
    return change(person, replace(person, **{amendment.field: value}))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Amended:
    """What became of corrections that came: taken over, or decided elsewhere and not possible here."""

    applied: tuple[Applied, ...] = ()
    not_applied: tuple[NotApplied, ...] = ()


def apply_amendments(writer: Writer, attendance: Attendance, fresh: Collection[str]) -> Amended:
    """Take over proposals that came with the events ``fresh``; only the office changes its roster so.

    Taken over is what every desk proposes alike for a row that still holds what they saw, and what a laptop
    decided to take, unless the office wrote something into the row that no desk knew of.
    """
    applied, not_applied = list[Applied](), list[NotApplied]()
    for group in by_field(attendance.amendments):
        done = _of_group(writer, attendance, group, fresh)
        applied += [done] if isinstance(done, Applied) else []
        not_applied += [done] if isinstance(done, NotApplied) else []
    return Amended(tuple(applied), tuple(not_applied))


def beside(attendance: Attendance, taken: str) -> dict[str, str]:
    """What taking one proposal says of all others for the same field of the person: decision -> choice."""
    group = next((g for g in by_field(attendance.amendments) if taken in {one.event_id for one in g}), ())
    new = next((one.new for one in group if one.event_id == taken), "")
    wanted = {decision_of(one): TAKE if one.new == new else LEAVE for one in group if one.event_id != taken}
    return {
        key: choice
        for key, choice in wanted.items()
        if key not in attendance.settled or attendance.settled[key].choice != choice
    }


def _of_group(
    writer: Writer, attendance: Attendance, group: Sequence[Amendment], fresh: Collection[str]
) -> Applied | NotApplied | None:
    """What comes of all that was ever proposed for one field of a person."""
    settled = {one.event_id: attendance.settled.get(decision_of(one)) for one in group}
    taken = [
        (said.at_ms, said.event_id, one)
        for one in group
        if (said := settled[one.event_id]) is not None and said.choice == TAKE
    ]
    if taken:
        _, settle_id, one = max(taken, key=lambda each: each[:2])
        came = settle_id in fresh or one.event_id in fresh
        return _take(writer, attendance, one, known_at_desks(group)) if came else None
    if any(settled.values()) or not agree(group) or not any(one.event_id in fresh for one in group):
        return None
    return _apply(writer, attendance, group[0])


def _take(
    writer: Writer, attendance: Attendance, one: Amendment, seen: Collection[str]
) -> Applied | NotApplied | None:
    """What a laptop decided to take; None where it stands there already."""
    now = ""
    try:
        edit = amend_edit(writer, attendance, one)
        now = str(getattr(edit.before[0], one.field))
        if now in seen and edit:
            apply_edit(writer, edit)
    except RuleError as error:
        return NotApplied(one.event_id, one.participant_id, one.field, one.new, now, error.code, error.facts)
    if now not in seen:
        facts = {"text": now}
        return NotApplied(one.event_id, one.participant_id, one.field, one.new, now, "amend_changed", facts)
    return Applied(one.event_id, one.participant_id, one.field, now, one.new) if edit else None


def _apply(writer: Writer, attendance: Attendance, one: Amendment) -> Applied | None:
    """None where the row holds something else by now, or cannot hold what is proposed: a person decides."""
    try:
        edit = amend_edit(writer, attendance, one)
        if not edit or str(getattr(edit.before[0], one.field)) != one.base:
            return None
        apply_edit(writer, edit)
    except RuleError:
        return None
    return Applied(one.event_id, one.participant_id, one.field, one.base, one.new)
