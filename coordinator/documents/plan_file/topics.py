"""The one rule that tells an item's module code from its words."""

import re

_CODED = re.compile(r"([A-Z](?:[0-9]{1,2}(?:\.[0-9]{1,2})?)?)\.\s*(\S.*)", re.DOTALL)


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
