"""Looking back on a training: read once for every list, certificate and figure; what leaves is recorded."""

from coordinator.db.queries.roster import read_schools
from coordinator.db.session import Reader, Writer
from coordinator.domain.closing import Closing, close
from coordinator.services.hours import Reckoned, read_hours
from coordinator.services.id_access import LONGEST_REASON
from coordinator.services.sheets import record_export

LIST_EXPORTED, CERTIFICATES, CERTIFICATES_WITH_IDS = "closing_list", "certificates", "certificates_ids"


def read_closing(reader: Reader, training_id: str) -> Closing:
    """Everything after the days; writes nothing. Raises ``RuleError``."""
    return closing_of(reader, read_hours(reader, training_id))


def closing_of(reader: Reader, reckoned: Reckoned) -> Closing:
    """The same from hours that were reckoned already."""
    schools = read_schools(reader)
    return close(reckoned.plan, reckoned.results, reckoned.people, reckoned.attendance, schools)


def record_list(writer: Writer, at_ms: int, training_id: str, kind: str, persons: int) -> None:
    """Note that a list with people's data left; ``kind`` says which."""
    record_export(writer, at_ms, LIST_EXPORTED, training_id, kind, persons)


def record_certificates(
    writer: Writer, at_ms: int, training_id: str, slug: str, persons: int, reason: str = ""
) -> None:
    """Note that certificates were made; with a ``reason`` they show whole ID numbers."""
    action = CERTIFICATES_WITH_IDS if reason else CERTIFICATES
    record_export(writer, at_ms, action, training_id, (reason or slug)[:LONGEST_REASON], persons)
