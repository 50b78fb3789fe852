"""Comparing a laptop's clock with one that is right: somebody reads the time off a phone and types it."""

import re
import unicodedata
from datetime import datetime, timedelta

from coordinator.domain.errors import RuleError

AGREES_MS = 60_000
"""Clocks that differ by less say the same time: a phone is read by eye, and shows no seconds."""
_HALF_MINUTE = 30
_DAY = timedelta(days=1)
_TIME = re.compile(r"(\d{1,2})[:.：點]?(\d{2})(?:[:.：分]?(\d{2}))?秒?")


def offset_against(text: str, now: datetime) -> int:
    """How many milliseconds the clock that says ``now`` is ahead of ``text`` (08:31, 08:31:20, 0831).

    Without seconds the middle of the minute is meant. Only the time is compared: a clock is never taken to
    be more than twelve hours off. Raises ``RuleError`` (clock_text_bad).
    """
    flat = "".join(unicodedata.normalize("NFKC", text).split())
    match = _TIME.fullmatch(flat)
    if match is None:
        raise RuleError("clock_text_bad", text=text)
    hour, minute = int(match[1]), int(match[2])
    second = int(match[3]) if match[3] else _HALF_MINUTE
    if hour > 23 or minute > 59 or second > 59:
        raise RuleError("clock_text_bad", text=text)
    said = now.replace(hour=hour, minute=minute, second=second, microsecond=0)
    nearest = min((said - _DAY, said, said + _DAY), key=lambda moment: abs(now - moment))
    return round((now - nearest).total_seconds() * 1000)


def agrees(offset_ms: int) -> bool:
    """Whether a clock may be left as it is."""
    return abs(offset_ms) < AGREES_MS
