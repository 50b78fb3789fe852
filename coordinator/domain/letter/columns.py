"""Which column of a pasted table is which: by the words of its head, over page breaks that repeat it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coordinator.domain.letter.page import Cell, Letter, Line, Row, Table
from coordinator.domain.text import fold

Words = Mapping[str, Sequence[str]]
LOOK_AT = 6


@dataclass(frozen=True, slots=True)
class Head:
    """``places`` tells columns by name; ``row`` is the row of the head, -1 where the table has none."""

    row: int
    places: Mapping[str, int]

    def cell(self, row: Row, name: str) -> Cell:
        """The cell of ``row`` in this column, an empty one where the row is too short."""
        place = self.places.get(name)
        return row[place] if place is not None and place < len(row) else Cell()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows below one head, each with its number in what was pasted, from 1.

    ``lead`` are the paragraphs before the table; ``resumed`` says that none stood between it and the table
    before, as at a page break. ``titles`` is all the head says.
    """

    head: Head
    rows: tuple[tuple[int, Row], ...]
    lead: tuple[str, ...] = ()
    resumed: bool = False
    titles: str = ""

    def head_found(self, pattern: re.Pattern[str]) -> str:
        """The first group of ``pattern`` in the titles of the columns, or an empty text."""
        match = pattern.search(self.titles)
        return match[1] if match else ""


def find_head(table: Table, words: Words, needed: Sequence[str]) -> Head | None:
    """The first row of the table that names all ``needed`` columns; ``words`` are their names on paper."""
    folded = {name: [fold(word) for word in known] for name, known in words.items()}
    for number, row in enumerate(table.rows[:LOOK_AT]):
        places = _places(row, folded)
        if all(name in places for name in needed):
            return Head(number, places)
    return None


def _places(row: Row, words: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The leftmost column for each name; a longer word beats a shorter one that is inside it."""
    places: dict[str, int] = {}
    for place, cell in enumerate(row):
        text = fold(cell.text)
        hits = [(len(word), name) for name, known in words.items() for word in known if word in text]
        if text and len(text) <= 60 and hits:
            places.setdefault(max(hits)[1], place)
    return places


def stretches(letter: Letter, words: Words, needed: Sequence[str]) -> list[Stretch]:
    """Every table with such a head; a head that comes again inside a table begins a resumed stretch."""
    found: list[Stretch] = []
    lead: list[str] = []
    number, fresh = 0, True
    for part in letter.parts:
        if isinstance(part, Line):
            number += 1
            if part.text.strip():
                lead.append(f"{part.bullet} {part.text}".strip())
                fresh = True
            continue
        head = find_head(part, words, needed)
        if head is not None:
            found += _cut(part, head, number, (tuple(lead), not fresh))
            lead, fresh = [], False
        number += len(part.rows)
    return found


def _cut(table: Table, head: Head, above: int, context: tuple[tuple[str, ...], bool]) -> list[Stretch]:
    """The table below its head, anew wherever the head is repeated."""
    lead, resumed = context
    title = [fold(cell.text) for cell in table.rows[head.row]]
    titles = " ".join(cell.text for cell in table.rows[head.row])
    parts: list[list[tuple[int, Row]]] = [[]]
    for place, row in enumerate(table.rows[head.row + 1 :], head.row + 1):
        if [fold(cell.text) for cell in row] == title:
            parts.append([])
        elif any(cell.text.strip() for cell in row):
            parts[-1].append((above + place + 1, row))
    first, *others = (tuple(rows) for rows in parts)
    return [
        Stretch(head, first, lead, resumed, titles),
        *(Stretch(head, rows, (), resumed=True) for rows in others),
    ]
