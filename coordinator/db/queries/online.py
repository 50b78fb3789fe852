"""Reading the names of online meetings, the people they may belong to, and what a session's log says."""

from coordinator.db.queries.events import texts_of
from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.online import OnlineName, OnlineRule
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant

_OF_ALL_SESSIONS = (
    Kind.LOG_OPENED, Kind.WALK_IN, Kind.VOID, Kind.SETTLE, Kind.CLOCK_OFFSET,
)  # fmt: skip
"""What says something of a session although it happened at another, or at none."""


def read_online_names(reader: Reader, training_id: str) -> tuple[OnlineName, ...]:
    """Every stored name in the order it was stored; one statement."""
    names = table_of(OnlineName)
    return reader.all(OnlineName, names.c.training_id == training_id)


def read_participants(reader: Reader, training_id: str) -> tuple[Participant, ...]:
    """Everybody of the roster without roles and sessions, which names do not ask for; one statement."""
    people = table_of(Participant)
    return reader.all(Participant, people.c.training_id == training_id)


def online_rule_of(reader: Reader, session_id: str) -> OnlineRule | None:
    """Who counts as present at a session, where somebody has said so."""
    rules = reader.all(OnlineRule, table_of(OnlineRule).c.session_id == session_id)
    return rules[0] if rules else None


def read_session_ledger(reader: Reader, plan: Plan, session_id: str) -> Ledger:
    """The events of one session with all that bears on them, folded: a meeting need not read every day."""
    columns = table_of(Event).c
    here = columns.session_id == session_id
    about = here | columns.kind.in_([str(kind) for kind in _OF_ALL_SESSIONS])
    events = reader.all(Event, columns.training_id == plan.training.id, about)
    ledger = Ledger(plan)
    ledger.add(events, texts_of(reader, events))
    return ledger
