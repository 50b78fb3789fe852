"""The sentences of the line: how long somebody waits, why this order, what an answer means."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.helpdesk.acts import HelpOutcome, HelpVerdict
from coordinator.domain.helpdesk.values import RequestState
from coordinator.ui.kit.help_words import first_step_word, missing_words, state_word
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.moments import clock_text
from coordinator.ui.kit.notice import Severity
from coordinator.ui.queue.serving import is_refusal, refusal

translate = QCoreApplication.translate

_DONE: dict[str, str] = {
    HelpVerdict.ROOM_OPENED: QT_TRANSLATE_NOOP("queue", "Room {room} is open."),
    HelpVerdict.REGISTERED: QT_TRANSLATE_NOOP("queue", "{label} is registered."),
    HelpVerdict.CALLED: QT_TRANSLATE_NOOP("queue", "{label} is called."),
    HelpVerdict.STARTED: QT_TRANSLATE_NOOP("queue", "{label} is in service."),
    HelpVerdict.PASSED: QT_TRANSLATE_NOOP("queue", "{label} is passed over."),
    HelpVerdict.PAUSED: QT_TRANSLATE_NOOP("queue", "{label} is paused."),
    HelpVerdict.RESUMED: QT_TRANSLATE_NOOP("queue", "{label} goes on."),
    HelpVerdict.RETURNED: QT_TRANSLATE_NOOP("queue", "{label} is back in the line, at its old place."),
    HelpVerdict.TRANSFERRED: QT_TRANSLATE_NOOP("queue", "{label} is transferred and keeps its place."),
    HelpVerdict.SOLVED: QT_TRANSLATE_NOOP("queue", "{label} is solved."),
    HelpVerdict.ESCALATED: QT_TRANSLATE_NOOP("queue", "{label} goes to the system team."),
    HelpVerdict.LEFT: QT_TRANSLATE_NOOP("queue", "{label} has left."),
    HelpVerdict.REOPENED: QT_TRANSLATE_NOOP("queue", "{label} is open again."),
    HelpVerdict.NOTED: QT_TRANSLATE_NOOP("queue", "Noted for {label}."),
    HelpVerdict.VOIDED: QT_TRANSLATE_NOOP("queue", "Taken back."),
    HelpVerdict.EMPTY: QT_TRANSLATE_NOOP("queue", "Nobody waits."),
}


def answer_words(outcome: HelpOutcome) -> str:
    """What an answer says, in one line."""
    if is_refusal(outcome):
        return refusal(outcome)
    source = _DONE.get(outcome.verdict)
    if source is None:
        return f"{outcome.label} {state_word(outcome.state)}".strip()
    return translate("queue", source).format(label=outcome.label, room=outcome.room)


def answer_severity(outcome: HelpOutcome) -> Severity:
    """How grave it is."""
    if is_refusal(outcome):
        return Severity.ERROR if outcome.verdict is HelpVerdict.NOT_RECORDED else Severity.WARNING
    return Severity.INFO if outcome.verdict is HelpVerdict.EMPTY else Severity.SUCCESS


def minutes_text(milliseconds: int) -> str:
    """``12 min``; what is less than one minute is said so."""
    minutes = max(milliseconds, 0) // 60_000
    if not minutes:
        return translate("queue", "just now")
    if minutes < 60:
        return translate("queue", "{n} min").format(n=minutes)
    return translate("queue", "{hours} h {n} min").format(hours=minutes // 60, n=minutes % 60)


def ahead_words(ahead: int | None, wait: tuple[int, int] | None) -> str:
    """``3 before; about 10 to 20 minutes``; nothing is said that nobody knows."""
    parts = []
    if ahead is not None:
        parts.append(
            translate("queue", "{n} before").format(n=ahead) if ahead else translate("queue", "is next")
        )
    if wait is not None:
        text = translate("queue", "about {low} to {high} minutes")
        parts.append(text.format(low=wait[0], high=wait[1]))
    return " ・ ".join(parts)


def first_words(outcome: HelpOutcome) -> str:
    """What somebody has to do first, and why; nothing where nothing is missing."""
    if not outcome.missing:
        return ""
    text = translate("queue", "{first} ({missing})")
    return text.format(first=first_step_word(outcome.first_step), missing=missing_words(outcome.missing))


def state_since(state: RequestState, since_ms: int) -> str:
    """``In service since 09:12``."""
    text = translate("queue", "{state} since {time}")
    return text.format(state=state_word(state), time=clock_text(since_ms))
