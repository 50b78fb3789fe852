"""Reading the names of online meetings that are stored for a training, and the people they may belong to."""

from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.online import OnlineName
from coordinator.domain.roster import Participant


def read_online_names(reader: Reader, training_id: str) -> tuple[OnlineName, ...]:
    """Every stored name in the order it was stored; one statement."""
    names = table_of(OnlineName)
    return reader.all(OnlineName, names.c.training_id == training_id)


def read_participants(reader: Reader, training_id: str) -> tuple[Participant, ...]:
    """Everybody of the roster without roles and sessions, which names do not ask for; one statement."""
    people = table_of(Participant)
    return reader.all(Participant, people.c.training_id == training_id)
