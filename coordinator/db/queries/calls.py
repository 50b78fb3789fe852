"""Reading the calls of a training's call list."""

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.school import SchoolCall


def read_calls(reader: Reader, training_id: str) -> tuple[SchoolCall, ...]:
    """Every call that was made for a training, in the order of their days."""
    calls = table_of(SchoolCall)
    return tuple(
        reader.all(SchoolCall, calls.c.training_id == training_id, order=(calls.c.called_on, calls.c.id))
    )
