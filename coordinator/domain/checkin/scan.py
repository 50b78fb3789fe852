"""What a scanner or a hand typed, as the digits it means.

Scanners put things around a code: an ECI prefix (``\\000026``), the sign of the symbology (``]Q3``), control
characters, TAB or ENTER; a Chinese input method makes full-width digits of it. None of it means anything.
"""

import re
import unicodedata

LONGEST = 200
"""So much of a raw scan is kept: a code of somebody else's may be a whole visiting card."""

_PREFIXES = re.compile(r"^(?:\][A-Za-z][0-9A-Za-z]|\\\d{6})+")
_BETWEEN = re.compile(r"[\s.\-]+")


def read_scan(raw: str) -> str:
    """The text of a scan without what surrounds it; where that leaves digits, without what divides them."""
    if raw.isascii() and raw.isdecimal():
        return raw
    flat = unicodedata.normalize("NFKC", raw)
    shown = "".join(" " if c in "\t\r\n" else c for c in flat if c in "\t\r\n" or not _unseen(c)).strip()
    text = _PREFIXES.sub("", shown).strip()
    tight = _BETWEEN.sub("", text)
    return tight if tight.isascii() and tight.isdecimal() else text


def kept_raw(raw: str) -> str:
    """The scan as it may be stored: readable, no surrogates, no control characters, not endless."""
    return "".join(c if not _unseen(c) else "\ufffd" for c in raw)[:LONGEST]


def _unseen(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs")
