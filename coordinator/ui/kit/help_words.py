"""The words of a hands-on day: states, steps, modules, what is missing (context "helpdesk").

The names of modules are proper nouns of the two systems; codes of a newer program are shown as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from coordinator.domain.helpdesk.values import Equipment, RequestState, Step
from coordinator.ui.kit.help_states import spoken_state
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Pill

CONTEXT = "helpdesk"

STATE_LOOKS: dict[str, tuple[Severity | None, str]] = {
    RequestState.WAITING: (None, "clock"),
    RequestState.CALLED: (Severity.INFO, "megaphone"),
    RequestState.IN_SERVICE: (Severity.INFO, "wrench"),
    RequestState.PASSED: (Severity.WARNING, "user-x"),
    RequestState.PAUSED: (Severity.WARNING, "circle-pause"),
    RequestState.SOLVED: (Severity.SUCCESS, "circle-check"),
    RequestState.ESCALATED: (Severity.ERROR, "life-buoy"),
    RequestState.LEFT: (None, "log-out"),
    RequestState.SENT: (Severity.INFO, "upload"),
    RequestState.ANSWERED: (Severity.SUCCESS, "inbox"),
    RequestState.CLOSED: (Severity.SUCCESS, "check"),
}
STEPS: dict[str, str] = {
    Step.CALL: QT_TRANSLATE_NOOP("helpdesk", "Call"),
    Step.START: QT_TRANSLATE_NOOP("helpdesk", "Is here"),
    Step.PASS_OVER: QT_TRANSLATE_NOOP("helpdesk", "Pass over"),
    Step.PAUSE: QT_TRANSLATE_NOOP("helpdesk", "Pause"),
    Step.RESUME: QT_TRANSLATE_NOOP("helpdesk", "Resume"),
    Step.RETURN: QT_TRANSLATE_NOOP("helpdesk", "Put back"),
    Step.TRANSFER: QT_TRANSLATE_NOOP("helpdesk", "Transfer…"),
    Step.SOLVE: QT_TRANSLATE_NOOP("helpdesk", "Solve"),
    Step.ESCALATE: QT_TRANSLATE_NOOP("helpdesk", "Escalate"),
    Step.LEAVE: QT_TRANSLATE_NOOP("helpdesk", "Has left"),
    Step.SEND: QT_TRANSLATE_NOOP("helpdesk", "Mark as sent"),
    Step.ANSWER: QT_TRANSLATE_NOOP("helpdesk", "Answer"),
    Step.CLOSE: QT_TRANSLATE_NOOP("helpdesk", "Close"),
    Step.REOPEN: QT_TRANSLATE_NOOP("helpdesk", "Open again"),
}
STEP_ICONS: dict[str, str] = {
    Step.CALL: "megaphone",
    Step.START: "wrench",
    Step.PASS_OVER: "user-x",
    Step.PAUSE: "circle-pause",
    Step.RESUME: "circle-play",
    Step.RETURN: "undo-2",
    Step.TRANSFER: "arrow-right-left",
    Step.SOLVE: "circle-check",
    Step.ESCALATE: "life-buoy",
    Step.LEAVE: "log-out",
    Step.SEND: "upload",
    Step.ANSWER: "inbox",
    Step.CLOSE: "check",
    Step.REOPEN: "refresh-cw",
}
MODULES: dict[str, str] = {
    "staff": QT_TRANSLATE_NOOP("helpdesk", "Staff data"),
    "posts": QT_TRANSLATE_NOOP("helpdesk", "Posts"),
    "teaching": QT_TRANSLATE_NOOP("helpdesk", "Teaching hours"),
    "funding": QT_TRANSLATE_NOOP("helpdesk", "Funding"),
    "forms": QT_TRANSLATE_NOOP("helpdesk", "Forms"),
    "zones": QT_TRANSLATE_NOOP("helpdesk", "School zones"),
    "students": QT_TRANSLATE_NOOP("helpdesk", "Student data"),
    "newcomers": QT_TRANSLATE_NOOP("helpdesk", "New students"),
    "unenrolled": QT_TRANSLATE_NOOP("helpdesk", "Not enrolled"),
    "history": QT_TRANSLATE_NOOP("helpdesk", "School history"),
    "settings": QT_TRANSLATE_NOOP("helpdesk", "Parameters"),
    "administration": QT_TRANSLATE_NOOP("helpdesk", "Administration"),
    "records": QT_TRANSLATE_NOOP("helpdesk", "Student records"),
    "grades": QT_TRANSLATE_NOOP("helpdesk", "Grades"),
    "counselling": QT_TRANSLATE_NOOP("helpdesk", "Counselling"),
    "account": QT_TRANSLATE_NOOP("helpdesk", "Account and binding"),
    "other": QT_TRANSLATE_NOOP("helpdesk", "Other"),
}
EQUIPMENT: dict[str, str] = {
    Equipment.CARD: QT_TRANSLATE_NOOP("helpdesk", "Citizen or health card"),
    Equipment.READER: QT_TRANSLATE_NOOP("helpdesk", "Card reader"),
    Equipment.OTP: QT_TRANSLATE_NOOP("helpdesk", "OTP device"),
    Equipment.XCA: QT_TRANSLATE_NOOP("helpdesk", "XCA certificate"),
}
MISSING: dict[str, str] = {
    "no_login": QT_TRANSLATE_NOOP("helpdesk", "nothing to log in with"),
    "no_reader": QT_TRANSLATE_NOOP("helpdesk", "no card reader"),
    "no_card": QT_TRANSLATE_NOOP("helpdesk", "no card"),
    "no_xca": QT_TRANSLATE_NOOP("helpdesk", "no XCA certificate"),
    "binding": QT_TRANSLATE_NOOP("helpdesk", "first binding not done"),
}
FIRST_STEPS: dict[str, str] = {
    "binding": QT_TRANSLATE_NOOP("helpdesk", "First to the binding desk"),
    "borrow_reader": QT_TRANSLATE_NOOP("helpdesk", "First borrow a card reader"),
    "otp_binding": QT_TRANSLATE_NOOP("helpdesk", "First bind an OTP device"),
    "fetch_xca": QT_TRANSLATE_NOOP("helpdesk", "The school must send the XCA certificate"),
}
FLAGS: dict[str, str] = {
    **MISSING,
    "number_twice": QT_TRANSLATE_NOOP("helpdesk", "number given twice"),
    "step_twice": QT_TRANSLATE_NOOP("helpdesk", "done on two laptops"),
    "arrived": QT_TRANSLATE_NOOP("helpdesk", "came over from another laptop"),
}


def _said(words: Mapping[str, str], code: object) -> str:
    source = words.get(str(code))
    return QCoreApplication.translate(CONTEXT, source) if source else str(code)


def listed(words: Iterable[str]) -> str:
    """Several words in one line, as the language separates them."""
    return QCoreApplication.translate("helpdesk", ", ").join(words)


def state_word(state: object) -> str:
    """等候, 叫號, 服務中 …"""
    return spoken_state(state)


def state_pill(state: object) -> Pill:
    """Icon, word and colour of a state."""
    severity, icon_name = STATE_LOOKS.get(str(state), (None, "info"))
    return Pill(state_word(state), severity, icon_name)


def step_word(step: object) -> str:
    """What the button of a step says."""
    return _said(STEPS, step)


def module_word(module: object) -> str:
    """教職維護, 員額編制 …"""
    return _said(MODULES, module)


def module_words(modules: Iterable[object]) -> str:
    """Several in one line."""
    return listed(map(module_word, modules))


def equipment_word(thing: object) -> str:
    """自然人憑證或健保卡, 讀卡機 …"""
    return _said(EQUIPMENT, thing)


def missing_words(codes: Sequence[str]) -> str:
    """What somebody did not bring, in one line; no more than says it all."""
    lacks = set(codes)
    if "no_login" in lacks:
        parts = {"no_card", "no_reader"} & lacks
        lacks -= {"no_login"} if len(parts) == 1 else parts
    return listed(_said(MISSING, code) for code in codes if code in lacks)


def first_step_word(code: str) -> str:
    """Where somebody goes first; nothing where nothing is missing."""
    return _said(FIRST_STEPS, code) if code else ""


def flag_words(flags: Iterable[str]) -> tuple[str, ...]:
    """The flags of a request in words."""
    return tuple(_said(FLAGS, flag) for flag in flags)
