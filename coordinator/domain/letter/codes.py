"""Module codes in front of topics: ``T2. 教職/員額``, ``K6.31 本土語文``, ``T 報表``."""

import re

_NUMBERED = r"[A-Z](?:[0-9]{1,2}(?:\.[0-9]{1,2})?)?"
_CODED = re.compile(rf"({_NUMBERED})\.\s*(\S.*)", re.DOTALL)
# Without a full stop a letter alone is a code only where it stands for a module of the systems.
_SPACED = re.compile(r"([A-Z][0-9]{1,2}(?:\.[0-9]{1,2})?|[ABCHKMNPQST])\s+(?=[^\W\d_a-zA-Z])(.+)", re.DOTALL)
_BEHIND = re.compile(rf"\s*[、→⇒]\s*(?={_NUMBERED}(?:\.\s*|\s+)[^\W\d_])")
#: Where a code begins that is not preceded by a letter: used to cut lists whose items lost their marks.
CODE_AHEAD = rf"(?={_NUMBERED}\.\s*[^\W\d_])"


def split_item(text: str) -> tuple[str, str]:
    """``T2. 教職/員額`` as ("T2", "教職/員額"); text without a code as ("", text).

    A code is a capital letter, then perhaps a number, then perhaps a number of the second order, and a full
    stop: ``B.``, ``B5.``, ``K6.31.``.
    """
    match = _CODED.fullmatch(text)
    return (match[1], match[2]) if match else ("", text)


def item_text(code: str, title: str) -> str:
    """The item with its code in front, as ``split_item`` reads it."""
    return f"{code}. {title}" if code else title


def split_heading(text: str) -> tuple[str, str]:
    """Like ``split_item``; a heading may also lack the full stop: ``T 報表``, ``K6.31 本土語文``."""
    match = _SPACED.fullmatch(text)
    return (match[1], match[2]) if match else split_item(text)


def headings_in(text: str) -> list[str]:
    """``H1. a、H2. b`` and ``K.a→K6.31 b`` are several headings on one line; others are one.

    Only where the line itself begins with a code.
    """
    return _BEHIND.split(text) if split_heading(text)[0] else [text]
