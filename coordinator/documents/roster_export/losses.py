"""What cp950 cannot hold of a roster: which character, of whom, in which column; and its written form."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coordinator.documents.roster_export.columns import RosterTable
from coordinator.documents.spreadsheet_csv import marked, unholdable
from coordinator.domain.roster_names import DECOMPOSED

FORMS = tuple((character, pieces) for pieces, character in DECOMPOSED.items() if unholdable(character))
"""Characters with the pieces offices write in their place: the importer offers to put them together."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A character that a column of somebody's row needs and the encoding lacks."""

    character: str
    person: str
    column: str
    row: int

    @property
    def code(self) -> str:
        """``U+5803``: the character for those whose screen has no picture of it."""
        return f"U+{ord(self.character):04X}"


def losses(table: RosterTable) -> tuple[Loss, ...]:
    """Every one, titles first (row 0), then row by row."""
    found = [Loss(c, "", title, 0) for title in table.headings for c in unholdable(title)]
    for number, (person, row) in enumerate(zip(table.people, table.rows, strict=True), start=1):
        for title, text in zip(table.headings, row, strict=True):
            found += [Loss(character, person, title, number) for character in unholdable(text)]
    return tuple(found)


def written_out(table: RosterTable) -> RosterTable:
    """The table with every such character written in brackets, so that cp950 holds all of it."""

    def line(texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(marked(text, FORMS) for text in texts)

    return replace(table, headings=line(table.headings), rows=tuple(line(row) for row in table.rows))
