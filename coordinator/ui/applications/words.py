"""The words and colours of applications on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.application import ApplicantKind, ApplicationState
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Pill

translate = QCoreApplication.translate
_S = ApplicationState
_LOOKS: dict[ApplicationState, tuple[Severity | None, str]] = {
    _S.RECEIVED: (Severity.INFO, "inbox"),
    _S.IN_REVIEW: (Severity.WARNING, "search"),
    _S.GRANTED: (Severity.SUCCESS, "circle-check"),
    _S.MOVED: (Severity.SUCCESS, "calendar-clock"),
    _S.HELD: (None, "check"),
    _S.DECLINED: (None, "x"),
    _S.WITHDRAWN: (None, "undo-2"),
}


def state_word(state: ApplicationState) -> str:
    """受理, 審查中, 核定 …"""
    return {
        _S.RECEIVED: translate("applications", "Received"),
        _S.IN_REVIEW: translate("applications", "In review"),
        _S.GRANTED: translate("applications", "Granted"),
        _S.MOVED: translate("applications", "Moved"),
        _S.DECLINED: translate("applications", "Declined"),
        _S.WITHDRAWN: translate("applications", "Withdrawn"),
        _S.HELD: translate("applications", "Held"),
    }[state]


def state_icon(state: ApplicationState) -> str:
    """The icon beside the word."""
    return _LOOKS[state][1]


def state_pill(state: ApplicationState) -> Pill:
    """The state as a cell shows it."""
    severity, icon_name = _LOOKS[state]
    return Pill(state_word(state), severity, icon_name)


def kind_word(kind: ApplicantKind) -> str:
    """縣市, 分區, 學校, 單位."""
    return {
        ApplicantKind.COUNTY: translate("applications", "County"),
        ApplicantKind.REGION: translate("applications", "District or region"),
        ApplicantKind.SCHOOL: translate("applications", "School"),
        ApplicantKind.UNIT: translate("applications", "Unit"),
    }[kind]
