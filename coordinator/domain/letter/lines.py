"""The lines of a cell taken apart: headings ※, items ▪ • ◆ ·, numbers, and lists that lost their marks."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from coordinator.domain.letter.codes import CODE_AHEAD
from coordinator.domain.letter.page import Line
from coordinator.domain.text import clean

# Wingdings as Word writes them: private use, or the plain letter that the font shows as a box or an arrow.
_WINGDINGS = "\uf06c\uf06e\uf071\uf075\uf076\uf0a7\uf0b7\uf0d8\uf0e8\uf0fc"
_ANYWHERE = f"※▪▫◆◇■□●➢➤►▶❖✓✔{_WINGDINGS}"
_BETWEEN_SPACES = "•·‧・∙⋅◎○◦–—-"
_MARK = re.compile(
    rf"(?:^|\s)\s*([{re.escape(_BETWEEN_SPACES)}])\s+|(?:^\s*)([•·‧・◎◦])\s*|\s*([{_ANYWHERE}])\s*"
)
_HAN_OR_CLOSED = r"(?<=[\u3400-\u9fff\U00020000-\U0003ffff)\]」』）】。；])"
_HAN_AHEAD = r"(?=[\u3400-\u9fff\U00020000-\U0003ffff「『【])"
_RUN_TOGETHER = re.compile(rf"{_HAN_OR_CLOSED}\s+(?:{_HAN_AHEAD}|{CODE_AHEAD})")
_NUMBER = re.compile(r"(?:^|(?<=\s)|(?<=[。；]))[(（]?(\d{1,2})(?:[.、．](?!\d)|[)）])\s*(?=\S)")
HEADING_MARK = "※"


class Rank(Enum):
    """What a piece of a cell is: ``※`` a heading, something with a bullet an item, else plain."""

    HEADING = 1
    PLAIN = 2
    ITEM = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A cleaned text without its mark."""

    rank: Rank
    text: str


def pieces(lines: Iterable[Line]) -> list[Piece]:
    """Everything the lines of a cell say, one piece a heading, item or plain line; nothing empty."""
    found = [piece for line in lines for piece in _of_line(line)]
    return [piece for piece in found if piece.text]


def _of_line(line: Line) -> Iterator[Piece]:
    text = unicodedata.normalize("NFC", line.text)
    rank, began = _rank_of(line), 0
    lost = line.depth > 0 and not line.bullet
    for mark in _MARK.finditer(text):
        yield from _numbered(rank, text[began : mark.start()], lost=lost)
        sign = next(filter(None, mark.groups()))
        rank, began = (Rank.HEADING if sign == HEADING_MARK else Rank.ITEM), mark.end()
        # Behind a mark of its own nothing is lost; behind the first heading in a list it may be again.
        lost = False
    yield from _numbered(rank, text[began:], lost=lost)


def _rank_of(line: Line) -> Rank:
    if line.bullet.strip() == HEADING_MARK:
        return Rank.HEADING
    return Rank.ITEM if line.bullet or line.depth else Rank.PLAIN


def _numbered(rank: Rank, text: str, *, lost: bool) -> Iterator[Piece]:
    """``a 1.b 2.c`` as a and the items b and c, as long as the numbers count from 1."""
    began, inner, expected = 0, rank, _first_number(text)
    for number in _NUMBER.finditer(text):
        if int(number[1]) != expected:
            continue
        yield from _run_together(inner, text[began : number.start()], lost=lost)
        began, inner, expected = number.end(), Rank.ITEM, expected + 1
    yield from _run_together(inner, text[began:], lost=lost)


def _first_number(text: str) -> int:
    """A line may go on counting where the one before it stopped; inside a line numbers count from 1."""
    first = _NUMBER.match(text.lstrip())
    return int(first[1]) if first else 1


def _run_together(rank: Rank, text: str, *, lost: bool) -> Iterator[Piece]:
    """A list that lost its marks is cut where a space stands between Chinese; there Chinese has none."""
    for part in _RUN_TOGETHER.split(text) if lost else [text]:
        yield Piece(rank, clean(part).text)
