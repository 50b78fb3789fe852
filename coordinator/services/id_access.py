"""Looking at whole ID numbers: possible, and written down first with who asked for what and why."""

from collections.abc import Sequence

from coordinator.db.session import Writer
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Participant
from coordinator.services.sheets import record_export

ID_SHOWN = "id_shown"
IDS_EXPORTED = "roster_ids"
LONGEST_REASON = 200


def show_ids(
    writer: Writer, at_ms: int, training_id: str, reason: str, keys: Sequence[str]
) -> tuple[Participant, ...]:
    """These people with their numbers, in this order; the look is recorded in the same transaction.

    People without a number are left out and not counted. Raises ``RuleError`` (reason_missing, no_ids).
    """
    if not reason.strip():
        raise RuleError("reason_missing")
    people = [person for key in keys if (person := writer.get(Participant, key)) is not None]
    shown = tuple(p for p in people if p.training_id == training_id and p.national_id)
    if not shown:
        raise RuleError("no_ids")
    record_export(writer, at_ms, ID_SHOWN, training_id, reason.strip()[:LONGEST_REASON], len(shown))
    return shown
