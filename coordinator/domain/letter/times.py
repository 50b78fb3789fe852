"""Times as letters print them: ``08:30~09:00``, ``09:00-10:30 (90 分鐘)``, ``12:00~``, two in one cell."""

import re
import unicodedata
from dataclasses import dataclass

from coordinator.domain.errors import RuleError
from coordinator.domain.rules import DAY

_MINUTES = re.compile(
    r"(?:[(（]\s*)?(?:[共計]\s*)?(\d{1,4})\s*(?:分鐘?|min(?:utes)?)\s*[)）]?", re.IGNORECASE
)
_SEPARATORS = "~〜∼−–—‐-"
_CLOCK = (
    r"(上午|下午|早上|中午|晚上)?\s*(\d{1,2})\s*(?:[:.]\s*(\d{2})|[時點]\s*(?:(\d{1,2})\s*分?|(半))?)(?!\d)"
)
_PLAIN_CLOCK = r"(?<!\d)(\d{2})(\d{2})(?!\d)"
_ONE = re.compile(rf"{_CLOCK}|{_PLAIN_CLOCK}")
_TO = re.compile(rf"\s*(?:[{_SEPARATORS}]+|至|到|起至)\s*")
_LATER = ("下午", "晚上")
HALF_DAY = DAY // 2
_FILLING = re.compile(r"[\s、，,;；:：及和與()（）]+|[上下]午場?|時間|起|止|為")


@dataclass(frozen=True, slots=True)
class Times:
    """The spans of a cell in minutes of the day (an open end is None), and the minutes printed beside them.

    ``rest`` is what stands there besides.
    """

    spans: tuple[tuple[int, int | None], ...]
    minutes: int | None = None
    rest: str = ""


def read_times(text: str) -> Times:
    """Raises ``RuleError`` (``time_unreadable``) where no time of day is found."""
    folded = unicodedata.normalize("NFKC", text)
    # A clock of the form 9時30分 ends in a word that also counts minutes, so only minutes without a clock go.
    printed = next((m for m in _MINUTES.finditer(folded) if not _in_clock(folded, m.start(1))), None)
    if printed:
        folded = f"{folded[: printed.start()]} {folded[printed.end() :]}"
    found = list(_ONE.finditer(folded))
    spans, at, used = [], 0, []
    while at < len(found):
        span, end, taken = _span(folded, found, at, text)
        spans.append(span)
        used.append((found[at].start(), end))
        at += taken
    if not spans:
        raise RuleError("time_unreadable", text=text)
    rest = _rest(folded, used)
    return Times(tuple(spans), int(printed[1]) if printed else None, rest)


def _in_clock(text: str, at: int) -> bool:
    """Whether the number at ``at`` stands behind 時, 點 or a colon."""
    return text[max(at - 9, 0) : at].rstrip()[-1:] in ("時", "點", ":")


def _span(
    text: str, found: list[re.Match[str]], at: int, written: str
) -> tuple[tuple[int, int | None], int, int]:
    """A span from the clock at ``at``: (start, end), where it ends in the text, how many clocks it took."""
    first = found[at]
    start = _minutes_of(first, written)
    to = _TO.match(text, first.end())
    if to is None:
        return (start, None), first.end(), 1
    second = found[at + 1] if at + 1 < len(found) and found[at + 1].start() <= to.end() else None
    # In 12:00~ 16:00~ the second clock is open itself, so it does not end the first.
    if second is None or (_TO.match(text, second.end()) and " " in to[0]):
        return (start, None), to.end(), 1
    end = _minutes_of(second, written)
    # 下午1:00~3:00 says once which half of the day it is.
    if first[1] in _LATER and second[1] is None and end <= start and end + HALF_DAY <= DAY:
        end += HALF_DAY
    return (start, end), second.end(), 2


def _minutes_of(clock: re.Match[str], text: str) -> int:
    half_day, hour, *minute, half, plain_hour, plain_minute = clock.groups()
    hours = int(hour or plain_hour)
    minutes = 30 if half else int(next(filter(None, [*minute, plain_minute]), 0))
    if half_day in _LATER and hours < 12:
        hours += 12
    if hours > 23 or minutes > 59:
        raise RuleError("time_unreadable", text=text)
    return hours * 60 + minutes


def _rest(text: str, used: list[tuple[int, int]]) -> str:
    kept, began = "", 0
    for start, end in used:
        kept, began = kept + text[began:start] + " ", end
    return _FILLING.sub(" ", kept + text[began:]).strip(f" {_SEPARATORS}")
