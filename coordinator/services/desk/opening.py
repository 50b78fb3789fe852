"""Opening a desk: its log, its badges, what it is turned to; and which desk this store was last."""

from coordinator import machine
from coordinator.db.queries.events import own_head, own_logs, read_events
from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.db.store import Store, local_now
from coordinator.domain.checkin.slots import asked_slot
from coordinator.domain.checkin.undo import slot_of
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead
from coordinator.domain.text import clean
from coordinator.domain.training import Mark, MarkSlot, Session
from coordinator.services.badges import ensure_badges
from coordinator.services.desk.desk import Clock, Desk
from coordinator.services.desk.memory import DeskMemory
from coordinator.services.event_log import append_all, ensure_log
from coordinator.uncollected import uncollected


def open_desk(
    store: Store,
    session_id: str,
    slot: MarkSlot,
    device: str,
    *,
    operator: str = "",
    clock: Clock = local_now,
    training_mode: bool = False,
) -> Desk:
    """A desk at a session, with a log under the name of ``device``; ``in`` and ``out`` follow the clock.

    A desk that only practises (``training_mode``) writes nothing, not even a log: a person without a badge
    has none there. Raises ``RuleError`` where session or slot are not in the plan, ``KnownFailure`` where
    nothing can be written.
    """
    moment, operator = machine.here(clock), clean(operator).text
    with store.read() as reader:
        training_id = training_of(reader, session_id)
        asked_slot(_marks(reader, session_id), slot, moment.wall_ms)
        turned = last_mode(reader, training_id) == (session_id, slot)
        head = own_head(reader, training_id) or LogHead("")
    if not training_mode:
        turn = Draft(Kind.MODE, training_id, session_id, body={"slot": str(slot)}, actor=operator)
        with store.write() as writer:
            ensure_badges(writer, training_id)
            head = ensure_log(writer, training_id, device, moment)
            if not turned or head.seq == 1:
                head = append_all(writer, head, [turn], moment)[-1].head
    with uncollected(), store.read() as reader:
        memory = DeskMemory(reader, training_id, session_id)
    return Desk(store, memory, head, slot, operator=operator, clock=clock, training_mode=training_mode)


def _marks(reader: Reader, session_id: str) -> tuple[Mark, ...]:
    return reader.all(Mark, table_of(Mark).c.session_id == session_id)


def training_of(reader: Reader, session_id: str) -> str:
    """The training a session belongs to. Raises ``RuleError`` where there is no such session."""
    session = reader.get(Session, session_id)
    if session is None:
        raise RuleError("session_unknown", name=session_id)
    return session.training_id


def last_mode(reader: Reader, training_id: str) -> tuple[str, MarkSlot] | None:
    """Session and slot the desk of this store was last turned to; None before there was one."""
    log_id = own_logs(reader).get(training_id)
    turns = read_events(reader, log_id=log_id, kinds=(Kind.MODE,)) if log_id else ()
    slot = slot_of(turns[-1]) if turns else None
    return (turns[-1].session_id, slot) if slot is not None else None
