"""Two entries of the roster become one: what desks recorded under either counts for the one that stays."""

from dataclasses import dataclass

from coordinator.db.session import Writer
from coordinator.domain.checkin.fold_people import SAME, same_person_id
from coordinator.domain.edit import Edit
from coordinator.domain.events.log import Moment
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import record
from coordinator.services.settling import settle_draft

DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class PersonMerge:
    """What happens to the roster, and to whom: ``gone`` becomes ``kept``. ``reason`` stands in the log."""

    training_id: str
    edit: Edit
    gone: str
    kept: str
    reason: str


def merge_people(writer: Writer, merge: PersonMerge, moment: Moment) -> None:
    """Make two entries one and settle that they are one person, in this store and wherever its events go.

    Raises as ``apply_edit``.
    """
    _settle(writer, merge, merge.edit, SAME, moment)


def part_people(writer: Writer, merge: PersonMerge, moment: Moment) -> None:
    """Take a merge back: two entries, marks under the one they were made for. Raises as ``apply_edit``."""
    _settle(writer, merge, merge.edit.reversed(), DIFFERENT, moment)


def _settle(writer: Writer, merge: PersonMerge, edit: Edit, choice: str, moment: Moment) -> None:
    apply_edit(writer, edit)
    decision = same_person_id(merge.gone, merge.kept)
    draft = settle_draft(merge.training_id, decision, choice, merge.gone, merge.reason)
    record(writer, [draft], moment)
