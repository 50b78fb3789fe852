"""Opening the line from the page: the engine and what is known of other years, off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass

from coordinator.db.store import Store
from coordinator.documents.packs.keys import new_signing_pair
from coordinator.domain.helpdesk.values import Request
from coordinator.domain.office import Setting
from coordinator.domain.store_settings import DEVICE_NAME
from coordinator.progress import Progress
from coordinator.services.desk.desk import Clock
from coordinator.services.helpdesk import Helpdesk, open_helpdesk
from coordinator.services.helpdesk.afterwards import read_all_requests
from coordinator.services.keys import device_key
from coordinator.ui.queue.remembering import Chosen


@dataclass(frozen=True, slots=True)
class Opened:
    """The engine of ``chosen``, and the requests of other trainings."""

    chosen: Chosen
    helpdesk: Helpdesk
    other_years: tuple[Request, ...]


def engine(progress: Progress, store: Store, chosen: Chosen, clock: Clock) -> Opened:
    """Work for another thread: thousands of events take a moment. Raises ``CodedError``."""
    with store.write() as writer:
        # Made before the log: its first event says with which key this laptop will sign.
        device_key(writer, new_signing_pair)
    with store.read() as reader:
        device = reader.get(Setting, DEVICE_NAME)
    progress(0, 1)
    helpdesk = open_helpdesk(
        store, chosen.session_id, device.value if device else "", operator=chosen.operator, clock=clock
    )
    with store.read() as reader:
        every = read_all_requests(reader)
    own = helpdesk.plan.training.id
    others = tuple(r for training, requests in every.items() if training != own for r in requests)
    return Opened(chosen, helpdesk, others)
