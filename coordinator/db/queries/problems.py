"""Reading what was answered to the problems of a training."""

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.acknowledgement import Acknowledgement


def read_acknowledgements(reader: Reader, training_id: str) -> tuple[Acknowledgement, ...]:
    """Every answer of a training, those to problems that are no longer there included; oldest first."""
    table = table_of(Acknowledgement)
    return reader.all(Acknowledgement, table.c.training_id == training_id)
