"""Doing things at a hands-on day: every key of it ends in one call of the engine, and in one answer.

Nothing is shown or sounded before ``Helpdesk.perform`` came back, and that is after the commit. Counter,
line, helper windows and call board of one laptop share one `Serving`.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.helpdesk.acts import HelpAct, HelpOutcome, HelpVerdict
from coordinator.domain.helpdesk.values import HelpRoom, Request
from coordinator.domain.plan import Plan
from coordinator.domain.training import Session
from coordinator.ui.kit import messages
from coordinator.ui.queue.past import Past

if TYPE_CHECKING:
    from coordinator.db.changes import Changes
    from coordinator.services.helpdesk import Helpdesk
    from coordinator.ui.context import Context

TICK_MS = 20_000
"""Minutes of waiting are shown; so often they are counted anew."""


class Serving(QObject):
    """The engine of one hands-on day on this laptop; `changed` after every act, whoever did it."""

    answered = Signal(object, object)
    """The `HelpOutcome` of an act, and the act."""
    changed = Signal()
    ticked = Signal()
    """Time has gone on; nothing else."""
    noted = Signal()
    """The frequent problems are others now."""
    gone = Signal()
    """Somebody deleted the session: there is no line any more."""
    _heard = Signal()

    def __init__(
        self,
        context: Context,
        helpdesk: Helpdesk,
        past: Past,
        operator: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.context, self.helpdesk, self.past, self.operator = context, helpdesk, past, operator
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.ticked)
        self._timer.start()
        self._is_doing = False
        # Others may commit in another thread: the queue brings it here, and never inside their commit.
        self._heard.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        helpdesk.changed(self._on_changed)
        context.changed.connect(self._on_committed)
        context.closing.connect(self.close)

    @Slot()
    def close(self) -> None:
        """The line is left, or the program ends: nothing is followed any more."""
        self._timer.stop()
        self.helpdesk.close()

    # -- the day ---------------------------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The plan of the training."""
        return self.helpdesk.plan

    @property
    def session(self) -> Session:
        """The hands-on session."""
        return self.helpdesk.session

    @property
    def now_ms(self) -> int:
        """The clock of this laptop, corrected where an offset was confirmed."""
        return self.helpdesk.now

    @property
    def rooms(self) -> tuple[HelpRoom, ...]:
        """The rooms that hold a letter today, by letter."""
        return tuple(sorted(self.helpdesk.rooms, key=lambda room: (room.letter, room.event_id)))

    @property
    def requests(self) -> tuple[Request, ...]:
        """Today's requests, all states."""
        return self.helpdesk.requests

    def request(self, request_id: str) -> Request | None:
        """One of today's requests by its id."""
        return self.helpdesk.request(request_id) if request_id else None

    def room_name(self, letter: str) -> str:
        """What the room of a letter is called."""
        return next((room.name for room in self.rooms if room.letter == letter), "")

    # -- acts ------------------------------------------------------------------------------------

    def do(self, act: HelpAct, helper: str = "") -> HelpOutcome:
        """Have it done in the name of ``helper`` (else of who sits at the counter), and tell everybody."""
        self.helpdesk.operator = helper or self.operator
        self._is_doing = True
        try:
            outcome = self.helpdesk.perform(act)
        finally:
            self._is_doing = False
        self.answered.emit(outcome, act)
        if not is_refusal(outcome):
            self.changed.emit()
        return outcome

    def _on_changed(self, _touched: frozenset[str]) -> None:
        """Somebody committed; what this object did itself is told at once by `do`."""
        if not self._is_doing:
            self._heard.emit()

    @Slot()
    def _follow(self) -> None:
        # A store that cannot be read just now is told by the next act.
        with suppress(KnownFailure):
            if self._is_there():
                self.changed.emit()
            else:
                self.gone.emit()

    def _is_there(self) -> bool:
        try:
            return self.helpdesk.memory.session.id == self.session.id
        except RuleError:
            return False

    @Slot(object)
    def _on_committed(self, changes: Changes) -> None:
        if changes.touches("help_notes"):
            self.noted.emit()


def is_refusal(outcome: HelpOutcome) -> bool:
    """Whether nothing was done."""
    return outcome.verdict in (HelpVerdict.REFUSED, HelpVerdict.NOT_RECORDED)


def refusal(outcome: HelpOutcome) -> str:
    """Why an act was refused or not recorded."""
    facts = dict(outcome.facts)
    failed = outcome.verdict is HelpVerdict.NOT_RECORDED
    error = KnownFailure(outcome.code, **facts) if failed else RuleError(outcome.code, **facts)
    return messages.sentence(error)
