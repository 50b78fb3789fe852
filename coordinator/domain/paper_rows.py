"""What is typed beside a sheet that came back: ``7``, ``3-12``, ``1 4 9``, ``all``, and ``-7`` to untick.

Numbers are those printed on the sheet. All of it can be typed on the block of digits: ``0`` is the page.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from coordinator.domain.errors import RuleError

_ALL = frozenset({"all", "0", "全", "全部"})
# The keys of digits and signs while a Zhuyin layout is on.
_ZHUYIN = str.maketrans("ㄅㄉˇˋㄓˊ˙ㄚㄞㄢㄦㄝㄡㄥ", "1234567890-,./")
_PART = re.compile(r"(\d{1,5})(?:[-~–](\d{1,5}))?")
_BETWEEN = re.compile(r"[\s,.、，。;+]+")


@dataclass(frozen=True, slots=True)
class TypedRows:
    """Row numbers in ascending order, and whether their ticks go away again."""

    numbers: tuple[int, ...]
    off: bool = False


def read_rows(text: str, on_page: Collection[int], in_session: Collection[int]) -> TypedRows:
    """The rows that were meant: a range and ``all`` speak of the page, a single number of the session.

    Raises ``RuleError``: ``rows_unreadable``, ``row_unknown`` for a number nobody has, ``rows_none`` for a
    range without anybody in it.
    """
    words = plain_keys(text)
    off = words.startswith("-")
    words = words.removeprefix("-").strip()
    if words in _ALL:
        return TypedRows(tuple(sorted(on_page)), off)
    found: set[int] = set()
    for part in filter(None, _BETWEEN.split(words)):
        found |= _part(part, on_page, in_session)
    if not found:
        raise RuleError("rows_unreadable", text=text.strip())
    return TypedRows(tuple(sorted(found)), off)


def plain_keys(text: str) -> str:
    """What was typed, as the keys say it without an input method."""
    return unicodedata.normalize("NFKC", text.translate(_ZHUYIN)).strip().casefold()


def _part(part: str, on_page: Collection[int], in_session: Collection[int]) -> set[int]:
    match = _PART.fullmatch(part)
    if match is None:
        raise RuleError("rows_unreadable", text=part)
    first, last = int(match[1]), int(match[2] or match[1])
    if match[2] is None:
        if first not in on_page and first not in in_session:
            raise RuleError("row_unknown", number=first)
        return {first}
    low, high = min(first, last), max(first, last)
    found = {number for number in on_page if low <= number <= high}
    if not found:
        raise RuleError("rows_none", first=low, last=high)
    return found
