"""Doing things at the desk: every key of it ends in one call of the engine, and in one answer on the stage.

Nothing is shown or sounded before ``Desk.perform`` came back, and that is after the commit.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coordinator.domain.checkin.acts import Act, Outcome
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.plan import Plan
from coordinator.domain.training import MarkSlot, Session
from coordinator.ui.desk.states import Shown, state_of

if TYPE_CHECKING:
    from coordinator.services.desk import Desk
    from coordinator.ui.context import Store


class Acting(QObject):
    """The engine of one open desk, and what was answered last. Panels and stage talk through it."""

    answered = Signal(object, object)
    """The `Outcome` of an act, and the act."""

    def __init__(
        self,
        desk: Desk,
        store: Store,
        clock: Callable[[], datetime],
        *,
        device: str = "",
        operator: str = "",
        masked: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.store, self.clock = desk, store, clock
        self.device, self.operator, self.masked = device, operator, masked

    @property
    def plan(self) -> Plan:
        """The plan of the training."""
        return self.desk.memory.plan

    @property
    def session(self) -> Session:
        """The session the desk stands in."""
        return self.desk.session

    @property
    def slot(self) -> MarkSlot:
        """The slot that is marked now."""
        return self.desk.slot

    @property
    def asked(self) -> MarkSlot:
        """The slot of the mark plan that this is at this moment."""
        return self.desk.asked()

    @property
    def shown(self) -> Shown:
        """How the desk is set."""
        return Shown(self.asked, self.masked, self.desk.training_mode)

    def do(self, act: Act) -> Outcome:
        """Have it done, tell everybody, and give the answer."""
        outcome = self.desk.perform(act)
        self.answered.emit(outcome, act)
        return outcome

    def sentence(self, outcome: Outcome, act: Act) -> str:
        """An answer in one line, for a panel."""
        return state_of(outcome, self.shown, act).spoken()


def is_refusal(outcome: Outcome) -> bool:
    """Whether nothing was done."""
    return outcome.verdict in (Verdict.REFUSED, Verdict.NOT_RECORDED)
