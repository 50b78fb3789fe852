"""The states of a request in words (context "helpdesk"); alone, because sentences need no window for them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.helpdesk.values import RequestState
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

STATES: dict[str, str] = {
    RequestState.WAITING: QT_TRANSLATE_NOOP("helpdesk", "Waiting"),
    RequestState.CALLED: QT_TRANSLATE_NOOP("helpdesk", "Called"),
    RequestState.IN_SERVICE: QT_TRANSLATE_NOOP("helpdesk", "In service"),
    RequestState.PASSED: QT_TRANSLATE_NOOP("helpdesk", "Passed over"),
    RequestState.PAUSED: QT_TRANSLATE_NOOP("helpdesk", "Paused"),
    RequestState.SOLVED: QT_TRANSLATE_NOOP("helpdesk", "Solved"),
    RequestState.ESCALATED: QT_TRANSLATE_NOOP("helpdesk", "To the system team"),
    RequestState.LEFT: QT_TRANSLATE_NOOP("helpdesk", "Left"),
    RequestState.SENT: QT_TRANSLATE_NOOP("helpdesk", "Sent"),
    RequestState.ANSWERED: QT_TRANSLATE_NOOP("helpdesk", "Answered"),
    RequestState.CLOSED: QT_TRANSLATE_NOOP("helpdesk", "Closed"),
}


def spoken_state(state: object) -> str:
    """等候, 叫號, 服務中 …; a state of a newer program as it is."""
    source = STATES.get(str(state), str(state))
    return QCoreApplication.translate("helpdesk", source)
