"""The words of the desk: times, flags, refusals, masked names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from PySide6.QtCore import QCoreApplication

from coordinator.domain.checkin.acts import Outcome
from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_short
from coordinator.domain.training import Session
from coordinator.ui.kit import messages
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
TAIWAN = timezone(timedelta(hours=8))

_FLAGS = {
    "late": QT_TRANSLATE_NOOP("desk", "{n} minutes late"),
    "early": QT_TRANSLATE_NOOP("desk", "{n} minutes early"),
    "left_early": QT_TRANSLATE_NOOP("desk", "leaves {n} minutes early"),
    "out_without_in": QT_TRANSLATE_NOOP("desk", "no sign-in before"),
    "old_code": QT_TRANSLATE_NOOP("desk", "old badge"),
    "cancelled": QT_TRANSLATE_NOOP("desk", "registration was cancelled"),
    "school_unknown": QT_TRANSLATE_NOOP("desk", "school is not in the directory"),
    "off_day": QT_TRANSLATE_NOOP("desk", "not the day of this session"),
    "training": QT_TRANSLATE_NOOP("desk", "Practice: nothing was stored"),
}
"""Flags that the person at the desk can do something with; the others are for the list afterwards."""


def time_of(at_ms: int | None) -> str:
    """``08:52`` in Taiwan, or nothing."""
    return "" if at_ms is None else datetime.fromtimestamp(at_ms / 1000, TAIWAN).strftime("%H:%M")


def flag_words(outcome: Outcome) -> list[str]:
    """What the flags of an answer say, as far as it concerns the desk."""
    return list(flags_in_words(outcome.flags))


def flags_in_words(flags: Iterable[str]) -> Iterable[str]:
    """Flags of an answer or a cell as words; those nobody at a desk needs are left out."""
    for flag in flags:
        code, _, number = flag.partition(":")
        if code in _FLAGS:
            yield translate("desk", _FLAGS[code]).format(n=number)


def refusal(outcome: Outcome) -> str:
    """Why an act was refused or not recorded."""
    if not outcome.code:
        return ""
    facts = dict(outcome.facts)
    failed = outcome.verdict == "not_recorded"
    error = KnownFailure(outcome.code, **facts) if failed else RuleError(outcome.code, **facts)
    return messages.sentence(error)


def session_words(plan: Plan, session: Session) -> str:
    """``第一梯次 8/7(一) 第一天 ・ 鶴聲國小``."""
    part = plan.part_of(session)
    day = by_id(plan.course_days).get(session.course_day_id)
    venue = by_id(plan.venues).get(session.venue_id or "")
    names = (part.name if part else "", format_short(session.day), day.name if day else "")
    first = " ".join(filter(None, names))
    return f"{first} ・ {venue.name}" if venue else first
