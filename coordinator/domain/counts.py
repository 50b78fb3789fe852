"""Counts as people type them into a cell."""

import re
import unicodedata

from coordinator.domain.errors import RuleError

_COUNT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,7})\s*(?:分鐘|小時|[人校席臺台分時])?")


def parse_count(text: str) -> int | None:
    """Read ``120``, ``１２０``, ``1,200`` or ``120 人``; an empty cell is None, not counted yet.

    Raises ``RuleError`` (``count_unreadable``).
    """
    folded = unicodedata.normalize("NFKC", text).strip()
    if folded in ("", "-", "—"):
        return None
    match = _COUNT.fullmatch(folded)
    if match is None:
        raise RuleError("count_unreadable", text=text)
    return int(match[1].replace(",", ""))


def format_count(count: int | None) -> str:
    """A count for a cell; empty when nobody has counted yet."""
    return "" if count is None else str(count)
