"""Making next year's plan from this one: worked out on a read, stored in one transaction."""

from collections.abc import Iterable
from dataclasses import replace

from coordinator.db.keys import new_id
from coordinator.db.queries.applications import read_applications
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.schools import count_schools
from coordinator.db.session import Reader, Writer
from coordinator.domain.application_entry import ApplicationEntry
from coordinator.domain.edit import Edit, create
from coordinator.domain.errors import RuleError
from coordinator.domain.next_year import NextYear, Wanted, next_year, with_counts
from coordinator.domain.plan import Plan
from coordinator.domain.training import Training
from coordinator.services.edits import apply_edit
from coordinator.services.trainings import next_session_number


def prepare_next_year(reader: Reader, training_id: str, wanted: Wanted) -> NextYear:
    """What the new plan would be. Raises ``RuleError`` (slug_taken, training_unknown, date_impossible)."""
    if any(training.slug == wanted.slug for training in reader.all(Training)):
        raise RuleError("slug_taken", slug=wanted.slug)
    plan = _without_granted(read_plan(reader, training_id), read_applications(reader, training_id))
    return next_year(plan, wanted, new_id, next_session_number(reader), count_schools(reader, plan))


def _without_granted(plan: Plan, applications: Iterable[ApplicationEntry]) -> Plan:
    """The plan without the sessions that were applied for: nobody has applied for next year yet."""
    granted = {entry.application.session_id for entry in applications}
    return replace(
        plan,
        sessions=tuple(session for session in plan.sessions if session.id not in granted),
        marks=tuple(mark for mark in plan.marks if mark.session_id not in granted),
    )


def start_next_year(
    writer: Writer, training_id: str, wanted: Wanted, *, take_counts: bool
) -> tuple[NextYear, Edit]:
    """Store the new plan, with the directory's school counts when ``take_counts``; the edit that was done.

    Raises what `prepare_next_year` raises, and ``RuleError`` for a short name that is none.
    """
    made = prepare_next_year(writer, training_id, wanted)
    if take_counts:
        made = replace(made, plan=with_counts(made.plan, made.counts))
    edit = create(*made.plan.entities())
    apply_edit(writer, edit)
    return made, edit
