"""Reading what is stored about hours: the rule of a training, and what was handed in so far."""

import sqlalchemy as sa

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.hours_kept import HoursExport, HoursLine, HoursRule


def read_hours_rule(reader: Reader, training_id: str) -> HoursRule | None:
    """What a training asks beyond all marks; None where nobody ever said."""
    found = reader.all(HoursRule, table_of(HoursRule).c.training_id == training_id)
    return found[0] if found else None


def read_hours_exports(reader: Reader, training_id: str) -> tuple[HoursExport, ...]:
    """Every hand-in of a training, oldest first."""
    exports = table_of(HoursExport).c
    return reader.all(HoursExport, exports.training_id == training_id, order=(exports.at_ms, exports.id))


def read_handed_in(reader: Reader, training_id: str) -> dict[tuple[str, str], int]:
    """(participant id, course day id) -> hours as last handed in; 0 for what was withdrawn."""
    exports, lines = table_of(HoursExport).c, table_of(HoursLine).c
    rows = reader.rows(
        sa.select(lines.participant_id, lines.course_day_id, lines.hours)
        .join(table_of(HoursExport), exports.id == lines.export_id)
        .where(exports.training_id == training_id)
        .order_by(exports.at_ms, exports.id)
    )
    return {(row[0], row[1]): row[2] for row in rows}
