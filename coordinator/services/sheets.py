"""Printing is recorded: the row numbers given for the first time, and that personal data left the store."""

from collections.abc import Iterable

from coordinator.db.keys import new_id
from coordinator.db.session import Writer
from coordinator.domain.office import AuditExport
from coordinator.domain.roster import SheetRow
from coordinator.domain.sheet_rows import RowKey
from coordinator.services.trainings import keep_session_numbers


def keep_rows(writer: Writer, new_rows: Iterable[tuple[RowKey, int]]) -> None:
    """Store row numbers that go on paper now; the numbers of sessions are taken from then on.

    Raises ``RuleError`` (already_there) when the same number was given meanwhile: make the sheets again.
    """
    keep_session_numbers(writer)
    writer.insert(
        SheetRow(new_id(), session_id, participant_id, number)
        for (session_id, participant_id), number in new_rows
    )


def record_export(
    writer: Writer, at_ms: int, action: str, training_id: str, subject: str, persons: int
) -> None:
    """Note in the log that ``persons`` people's data were written to a file or a printer.

    ``subject`` names sessions, never people; ``at_ms`` is UTC milliseconds.
    """
    writer.insert([AuditExport(new_id(), at_ms, action, training_id, subject, persons)])
