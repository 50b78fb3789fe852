"""Making a text fit its box: first smaller on one line, then on several lines, then a higher box.

Pure: widths come from a function of one character in em; sizes and boxes are in points, y upwards.
"""

import math
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

# Below this nobody reads a sheet held in one hand.
SMALLEST = 7.0
LEADING = 1.18

# The middle of a Chinese character above its baseline, in em: TW-Kai stands from -0.2 to 0.8.
MIDDLE = 0.3

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0

Advance = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Style:
    """How big a text starts, down to which size it stays on one line, and how big it may be on several.

    What does not fit on `most_lines` of the smallest size is left out behind an ellipsis; 40 lines of a
    cell fill a landscape page and are no name or note any more.
    """

    size: float
    one_line: float
    wrapped: float
    smallest: float = SMALLEST
    most_lines: int = 40


class Line(NamedTuple):
    """One line and its width in em."""

    text: str
    width: float


class Fitted(NamedTuple):
    """Lines at one size; `height` is what they need, in points."""

    size: float
    lines: tuple[Line, ...]
    height: float


class Box(NamedTuple):
    """A rectangle; `x`, `y` is its lower left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def top(self) -> float:
        """The y of the upper edge."""
        return self.y + self.height


class Span(NamedTuple):
    """One line of text: start of its baseline, size, text, width, and the box it must stay in."""

    x: float
    y: float
    size: float
    text: str
    width: float
    box: Box


def printable(text: str) -> str:
    """`text` as it goes onto paper: line breaks and tabs are spaces, invisible formatting is left out.

    Variation selectors go too: the base character is drawn in the ministry's standard shape.
    """
    if text.isalnum():
        return text
    spaced = "".join(" " if char.isspace() and char != "\u3000" else char for char in text)
    return "".join(char for char in spaced if not _is_invisible(char)).strip()


def _is_invisible(char: str) -> bool:
    is_selector = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    return is_selector or unicodedata.category(char) in ("Cc", "Cf")


def fit(text: str, style: Style, width: float, height: float, advance: Advance) -> Fitted:
    """Fit `text` into a box of `width` x `height`; only the height of the result may exceed the box's."""
    em = sum(map(advance, text))
    size = style.size if em * style.size <= width else math.floor(10 * width / em) / 10
    if size >= style.one_line:
        return Fitted(size, (Line(text, em),), size * LEADING)
    size = style.wrapped
    while size > style.smallest:
        fitted = _wrapped(text, size, width, advance)
        if fitted.height <= height:
            return fitted
        size -= 0.5
    return _elided(_wrapped(text, style.smallest, width, advance), style.most_lines, width, advance)


def place(fitted: Fitted, box: Box, align: float) -> Iterator[Span]:
    """Spans of a fitted text in the vertical middle of `box`; `align` is 0 left, 0.5 centre, 1 right."""
    size = fitted.size
    leading = fitted.height / len(fitted.lines)
    y = box.y + (box.height + fitted.height - leading) / 2 - MIDDLE * size
    for text, em in fitted.lines:
        width = em * size
        yield Span(box.x + (box.width - width) * align, y, size, text, width, box)
        y -= leading


def _wrapped(text: str, size: float, width: float, advance: Advance) -> Fitted:
    lines = balance(text, width / size, advance)
    return Fitted(size, lines, len(lines) * size * LEADING)


def _elided(fitted: Fitted, most_lines: int, width: float, advance: Advance) -> Fitted:
    size, lines, _ = fitted
    if len(lines) <= most_lines:
        return fitted
    last = lines[most_lines - 1].text
    while sum(map(advance, last + "…")) * size > width:
        last = last[:-1]
    kept = (*lines[: most_lines - 1], Line(last + "…", sum(map(advance, last + "…"))))
    return Fitted(size, kept, most_lines * size * LEADING)


def balance(text: str, width: float, advance: Advance) -> tuple[Line, ...]:
    """Wrap into as few lines as `wrap` needs, of lengths as even as can be: no orphan on the last line."""
    best = wrap(text, width, advance)
    low, high = sum(map(advance, text)) / len(best), width
    while len(best) > 1 and high - low > 0.25:
        middle = (low + high) / 2
        lines = wrap(text, middle, advance)
        if len(lines) <= len(best):
            best, high = lines, middle
        else:
            low = middle
    return best


def wrap(text: str, width: float, advance: Advance) -> tuple[Line, ...]:
    """Break `text` into lines of at most `width` em: between Chinese characters, after a space or a hyphen.

    A word longer than a line is broken anywhere. Spaces at a break are left out.
    """
    lines: list[Line] = []
    rest = text.strip(" ")
    while rest:
        end = _line_end(rest, width, advance)
        line = rest[:end].rstrip(" ")
        lines.append(Line(line, sum(map(advance, line))))
        rest = rest[end:].lstrip(" ")
    return tuple(lines) or (Line("", 0.0),)


def _line_end(text: str, width: float, advance: Advance) -> int:
    """How many characters go on the first line; at least one."""
    used, last_break = 0.0, 0
    for index, char in enumerate(text):
        if index and _may_break(text[index - 1], char):
            last_break = index
        used += advance(char)
        if used > width and char != " ":
            return last_break or max(index, 1)
    return len(text)


def _may_break(before: str, after: str) -> bool:
    """A line may end between these two; closing punctuation never begins one, opening never ends one."""
    if after in "，。、；：！？」』）)》〉,.;:!?" or before in "「『（(《〈":
        return False
    return before in " -／/‧·・" or _is_wide(before) or _is_wide(after)


def _is_wide(char: str) -> bool:
    return char >= "\u2e80"
