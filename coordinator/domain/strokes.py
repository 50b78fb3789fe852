"""Sorting Chinese texts by strokes, as class lists and phone books in Taiwan do.

Latin letters and digits come before Chinese; a character that the table does not have comes after all that
it has, by its code, so that the order of any two texts is always the same.
"""

import sys
from collections.abc import Iterable

LISTED, UNLISTED = 0x40000, 0x80000
"""Where the places of characters begin; the planes below hold everything that is written."""
HAN_FROM = 0x2E80


class StrokeOrder(dict[int, int]):
    """A table for ``str.translate``: the code of a character -> its place in the order."""

    def __init__(self, characters: Iterable[str]) -> None:
        super().__init__((ord(character), LISTED + n) for n, character in enumerate(characters))
        self._keys: dict[str, str] = {}

    def __missing__(self, code: int) -> int:
        """Letters, digits and signs stand where they stand; a rare character goes to the end."""
        place = code if code < HAN_FROM else min(UNLISTED + code, sys.maxunicode)
        self[code] = place
        return place

    def key(self, text: str) -> str:
        """What ``text`` sorts by: character by character, capital letters like small ones.

        Remembered, because a roster repeats its schools; asked again, a key costs a look in a table.
        """
        known = self._keys.get(text)
        if known is None:
            known = self._keys[text] = text.casefold().translate(self)
        return known
