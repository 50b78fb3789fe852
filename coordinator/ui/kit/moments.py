"""Moments of the log as people read them: Taiwan's clock, ROC dates. Milliseconds in, text out."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from PySide6.QtCore import QCoreApplication

from coordinator.domain.roc import format_roc, format_short

TAIWAN = timezone(timedelta(hours=8))


def local(at_ms: int) -> datetime:
    """UTC milliseconds by the clock of Taiwan; what no calendar holds is the nearest it does."""
    try:
        return datetime.fromtimestamp(at_ms / 1000, TAIWAN)
    except (OverflowError, OSError, ValueError):
        return datetime.max.replace(tzinfo=TAIWAN) if at_ms > 0 else datetime.min.replace(tzinfo=TAIWAN)


def clock_text(at_ms: int) -> str:
    """``08:52``."""
    return f"{local(at_ms):%H:%M}"


def moment_text(at_ms: int) -> str:
    """``8/7(一) 08:52``, where the year is plain."""
    moment = local(at_ms)
    return f"{format_short(moment.date())} {moment:%H:%M}"


def full_moment_text(at_ms: int) -> str:
    """``112年8月7日(一) 08:52:07``."""
    moment = local(at_ms)
    return f"{format_roc(moment.date())} {moment:%H:%M:%S}"


def span_text(first_ms: int, last_ms: int) -> str:
    """``8/7(一) 08:12–16:40``; two days are both named."""
    if first_ms > last_ms:
        first_ms, last_ms = last_ms, first_ms
    if local(first_ms).date() == local(last_ms).date():
        return f"{moment_text(first_ms)}–{clock_text(last_ms)}"
    return f"{moment_text(first_ms)} – {moment_text(last_ms)}"


def length_text(milliseconds: int) -> str:
    """How long, in the two largest units that say something: ``8 min``, ``3 h 20 min``, ``365 d``."""
    seconds = round(abs(milliseconds) / 1000)
    days, hours, minutes = seconds // 86_400, seconds // 3600 % 24, seconds // 60 % 60
    translate = QCoreApplication.translate
    if days:
        parts = [(days, translate("moments", "{n} d")), (hours, translate("moments", "{n} h"))]
    elif hours:
        parts = [(hours, translate("moments", "{n} h")), (minutes, translate("moments", "{n} min"))]
    else:
        parts = [(minutes, translate("moments", "{n} min")), (seconds % 60, translate("moments", "{n} s"))]
    said = [text.format(n=number) for number, text in parts if number]
    return " ".join(said) or translate("moments", "{n} s").format(n=0)
