"""Opening a help desk: its session, its log, what is known of the day so far."""

from coordinator import machine
from coordinator.db.store import Store, local_now
from coordinator.domain.helpdesk.line import PASS_MS
from coordinator.domain.store_settings import REST_MINUTES
from coordinator.domain.text import clean
from coordinator.services.badges import ensure_badges
from coordinator.services.desk.desk import Clock
from coordinator.services.desk.memory import DeskMemory
from coordinator.services.desk.opening import training_of
from coordinator.services.event_log import ensure_log
from coordinator.services.helpdesk.helpdesk import Helpdesk
from coordinator.services.store_settings import setting
from coordinator.uncollected import uncollected

MINUTE_MS = 60_000


def open_helpdesk(
    store: Store, session_id: str, device: str, *, operator: str = "", clock: Clock = local_now
) -> Helpdesk:
    """A help desk at a session, with a log under the name of ``device``: the log a desk there writes, too.

    Raises ``RuleError`` where there is no such session, ``KnownFailure`` where nothing can be written.
    """
    moment = machine.here(clock)
    with store.read() as reader:
        training_id = training_of(reader, session_id)
        minutes = setting(reader, REST_MINUTES)
    with store.write() as writer:
        ensure_badges(writer, training_id)
        head = ensure_log(writer, training_id, device, moment)
    with uncollected(), store.read() as reader:
        memory = DeskMemory(reader, training_id, session_id)
    passed = int(minutes) * MINUTE_MS if minutes.isdecimal() else PASS_MS
    return Helpdesk(store, memory, head, operator=clean(operator).text, clock=clock, pass_ms=passed)
