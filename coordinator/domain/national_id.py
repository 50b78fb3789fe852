"""身分證字號 and 統一證號: three formats in use and their check digit. A failed check warns, never blocks."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from operator import mul

# The number of a letter is 10 plus its place here (內政部's table: I, O, W, X, Y, Z stand out of order).
_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
_PLAIN = re.compile(r"[A-Z][A-D0-9]\d{8}")
_NOISE = re.compile(r"[\s'\-‐‑–—]")


class IdKind(StrEnum):
    """National; resident since 2021 (second digit 8 or 9); resident, old form (two letters, to 2030)."""

    NATIONAL = "national"
    RESIDENT = "resident"
    RESIDENT_OLD = "resident_old"


_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 1, 1)
_KINDS = {"1": IdKind.NATIONAL, "2": IdKind.NATIONAL, "8": IdKind.RESIDENT, "9": IdKind.RESIDENT}
_KINDS |= dict.fromkeys("ABCD", IdKind.RESIDENT_OLD)


@dataclass(frozen=True, slots=True)
class NationalId:
    """An ID number in its plain form; ``kind`` is None when it has no known format."""

    text: str
    kind: IdKind | None
    check_holds: bool


def read_id(raw: str) -> NationalId:
    """Half-width capitals without spaces and hyphens, judged."""
    text = raw if _PLAIN.fullmatch(raw) else _NOISE.sub("", unicodedata.normalize("NFKC", raw)).upper()
    kind = _KINDS.get(text[1]) if _PLAIN.fullmatch(text) else None
    return NationalId(text, kind, kind is not None and _checksum(text) % 10 == 0)


def _checksum(text: str) -> int:
    """The weighted sum; of an old resident number the second letter counts by its units digit."""
    first = _letter_number(text[0])
    second = int(text[1]) if text[1].isdecimal() else _letter_number(text[1]) % 10
    digits = (second, *map(int, text[2:]))
    return first // 10 + first % 10 * 9 + int(sum(map(mul, digits, _WEIGHTS)))


def _letter_number(letter: str) -> int:
    return _LETTERS.index(letter) + 10
