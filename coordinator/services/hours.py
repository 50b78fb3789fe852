"""Hours of a training: reckoned from the log, the rule as an edit, and what was handed in, recorded."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coordinator.db.keys import new_id
from coordinator.db.queries.hours import read_handed_in, read_hours_exports, read_hours_rule
from coordinator.db.queries.kept_ledger import KeptLedger
from coordinator.db.queries.merged import read_merge_state
from coordinator.db.session import Reader, Writer
from coordinator.domain.checkin.values import Attendance, Decision
from coordinator.domain.edit import Edit
from coordinator.domain.events.log import Moment
from coordinator.domain.events.record import Event
from coordinator.domain.hours import HoursResult, hours, hours_decisions
from coordinator.domain.hours_changes import HoursChange
from coordinator.domain.hours_kept import HoursExport, HoursLine, HoursRule
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant, RosterEntry
from coordinator.services.id_access import LONGEST_REASON
from coordinator.services.settling import settle_all
from coordinator.services.sheets import record_export

HOURS_EXPORTED, HOURS_EXPORTED_WITH_IDS = "hours", "hours_ids"


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The hours of a training as they stand, with whom they are about and what was handed in.

    ``people`` has everybody of ``results``; who is on no roster is there with what the door wrote down.
    """

    plan: Plan
    results: tuple[HoursResult, ...]
    people: Mapping[str, RosterEntry]
    rule: HoursRule | None = None
    handed_in: Mapping[tuple[str, str], int] = field(default_factory=dict)
    exports: tuple[HoursExport, ...] = ()
    attendance: Attendance = field(default_factory=Attendance)


def read_hours(reader: Reader, training_id: str, kept: KeptLedger | None = None) -> Reckoned:
    """Reckon the hours of everybody from what is stored; writes nothing. Raises ``RuleError``."""
    state = read_merge_state(reader, training_id, kept)
    # A ledger that is kept goes on changing; what was reckoned from it stays.
    attendance = replace(state.attendance, cells=dict(state.attendance.cells))
    rule = read_hours_rule(reader, training_id)
    roster = state.people.values()
    results = hours(state.plan, roster, attendance, state.decisions, rule)
    return Reckoned(
        state.plan,
        results,
        _people(training_id, results, roster, attendance),
        rule,
        read_handed_in(reader, training_id),
        read_hours_exports(reader, training_id),
        attendance,
    )


def decidable_hours(reader: Reader, training_id: str, decision_id: str) -> tuple[Decision, ...]:
    """What ``settle`` takes as ``others`` for a decision about hours; nothing for any other decision."""
    if not decision_id.startswith("hours:"):
        return ()
    return hours_decisions(read_hours(reader, training_id).results)


def decide_hours(
    writer: Writer,
    training_id: str,
    decisions: Sequence[Decision],
    choice: str,
    reason: str,
    moment: Moment,
) -> tuple[Event, ...]:
    """Give or refuse hours for one reason; deciding again changes it. ``decisions`` as ``hours_decisions``.

    Raises ``RuleError`` ``reason_missing``.
    """
    keys = [decision.id for decision in decisions]
    return settle_all(writer, training_id, keys, choice, reason, moment, decisions)


def rule_edit(reader: Reader, training_id: str, late: int | None, early: int | None) -> Edit:
    """The edit after which a training lets these minutes pass; None lets all."""
    before = read_hours_rule(reader, training_id)
    after = HoursRule(before.id if before else new_id(), training_id, late, early)
    return Edit((before,) if before else (), (after,))


def record_hand_in(
    writer: Writer, at_ms: int, plan: Plan, form: str, file_name: str, lines: Sequence[HoursChange]
) -> HoursExport:
    """Note what a file of hours said: the next one tells what is new, changed and withdrawn since."""
    export = HoursExport(new_id(), plan.training.id, at_ms, form, file_name)
    writer.insert([export])
    writer.insert(
        HoursLine(new_id(), export.id, line.participant_id, line.course_day_id, line.hours) for line in lines
    )
    return export


def log_hours(writer: Writer, at_ms: int, plan: Plan, persons: int, reason: str = "") -> None:
    """Note in the log of exports that hours left the program; with a ``reason`` whole ID numbers did."""
    action, subject = (HOURS_EXPORTED_WITH_IDS, reason) if reason else (HOURS_EXPORTED, plan.training.slug)
    record_export(writer, at_ms, action, plan.training.id, subject[:LONGEST_REASON], persons)


def _people(
    training_id: str, results: Iterable[HoursResult], roster: Iterable[RosterEntry], attendance: Attendance
) -> dict[str, RosterEntry]:
    found = {entry.id: entry for entry in roster}
    for line in results:
        if line.participant_id not in found:
            at_door = attendance.walk_ins.get(line.participant_id)
            person = Participant(line.participant_id, training_id, line.name)
            if at_door is not None:
                person = Participant(
                    line.participant_id, training_id, line.name, at_door.school, at_door.school_code,
                    at_door.township_code, at_door.job_title, phone=at_door.phone,
                )  # fmt: skip
            found[line.participant_id] = RosterEntry(person)
    return found
