"""Opening the desk from the page: engine, panels, sounds, and the copies while it is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, QTimer

from coordinator.db.store import Store
from coordinator.documents.packs.keys import new_signing_pair
from coordinator.domain.office import Setting
from coordinator.domain.store_settings import DEVICE_NAME
from coordinator.progress import Progress
from coordinator.services.desk import Desk, open_desk
from coordinator.services.desk.desk import Clock
from coordinator.services.keys import device_key
from coordinator.ui.context import Context
from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.acts_panel import ActsPanel
from coordinator.ui.desk.missing_panel import MissingPanel
from coordinator.ui.desk.panel import Panel
from coordinator.ui.desk.paper_panel import PaperPanel
from coordinator.ui.desk.person_panel import PersonPanel
from coordinator.ui.desk.remembering import Chosen
from coordinator.ui.desk.room import DeskRoom
from coordinator.ui.desk.search_panel import SearchPanel
from coordinator.ui.desk.walk_in_panel import WalkInPanel
from coordinator.ui.kit.sounds import Sound, play

BACKUP_MS = 10 * 60 * 1_000
PANELS: dict[str, Callable[[Acting], Panel]] = {
    "search": SearchPanel,
    "walk_in": WalkInPanel,
    "missing": MissingPanel,
    "paper": PaperPanel,
    "acts": ActsPanel,
    "person": PersonPanel,
}


def engine(progress: Progress, store: Store, chosen: Chosen, clock: Clock) -> tuple[Desk, str]:
    """The desk of ``chosen`` and the name of this laptop: work for another thread, thousands take a moment.

    Raises ``RuleError`` and ``KnownFailure``.
    """
    if not chosen.training_mode:
        with store.write() as writer:
            # Made before the log: its first event says with which key this laptop will sign.
            device_key(writer, new_signing_pair)
    with store.read() as reader:
        setting = reader.get(Setting, DEVICE_NAME)
    device = setting.value if setting else ""
    progress(0, 1)
    desk = open_desk(
        store,
        chosen.session_id,
        chosen.slot,
        device,
        operator=chosen.operator,
        clock=clock,
        training_mode=chosen.training_mode,
    )
    return desk, device


def room_of(context: Context, chosen: Chosen, desk: Desk, device: str) -> DeskRoom:
    """The window of a desk, not shown yet."""
    acting = Acting(
        desk, context.store, context.clock, device=device, operator=chosen.operator, masked=chosen.masked
    )
    room = DeskRoom(acting, PANELS)
    acting.setParent(room)
    room.sounded.connect(lambda name: play(Sound(name)))
    room.left.connect(desk.close)
    context.closing.connect(room.end)
    context.closing.connect(desk.close)
    if not chosen.training_mode:
        TimedCopy(context, room)
    return room


class TimedCopy(QObject):
    """While the desk is open: a copy every ten minutes, off the thread."""

    def __init__(self, context: Context, room: DeskRoom) -> None:
        super().__init__(room)
        self._context = context
        self._store = cast("Store", context.store)
        self._is_copying = False
        self.backup = _timer(self, BACKUP_MS, self._back_up)
        room.left.connect(self._stop)
        context.closing.connect(self._stop)

    def _back_up(self) -> None:
        """One at a time; a copy that fails is told by the line of this program's pages, not over a scan."""
        if not self._is_copying:
            self._is_copying = True
            job = self._context.jobs.start(self.tr("Backing up"), _backed_up, self._store)
            job.finished.connect(self._on_copied)

    def _on_copied(self) -> None:
        self._is_copying = False

    def _stop(self) -> None:
        self.backup.stop()


def _backed_up(_progress: Progress, store: Store) -> None:
    store.backup("desk")


def _timer(owner: QObject, milliseconds: int, work: Callable[[], object]) -> QTimer:
    timer = QTimer(owner)
    timer.setInterval(milliseconds)
    timer.timeout.connect(work)
    timer.start()
    return timer
