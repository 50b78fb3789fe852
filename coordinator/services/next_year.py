"""Making next year's plan from this one: worked out on a read, stored in one transaction."""

from dataclasses import replace

from coordinator.db.keys import new_id
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.schools import count_schools
from coordinator.db.session import Reader, Writer
from coordinator.domain.edit import Edit, create
from coordinator.domain.errors import RuleError
from coordinator.domain.next_year import NextYear, Wanted, next_year, with_counts
from coordinator.domain.training import Training
from coordinator.services.edits import apply_edit
from coordinator.services.trainings import next_session_number


def prepare_next_year(reader: Reader, training_id: str, wanted: Wanted) -> NextYear:
    """What the new plan would be. Raises ``RuleError`` (slug_taken, training_unknown, date_impossible)."""
    if any(training.slug == wanted.slug for training in reader.all(Training)):
        raise RuleError("slug_taken", slug=wanted.slug)
    plan = read_plan(reader, training_id)
    return next_year(plan, wanted, new_id, next_session_number(reader), count_schools(reader, plan))


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
