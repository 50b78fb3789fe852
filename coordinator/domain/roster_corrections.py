"""What a person said about a roster file: typed cells, chosen schools, columns set right, rows kept or left.

Remembered answers arrive through the same value. Reading with it is ``roster_rows.read_roster``; after a
change of some rows ``roster_rows.judge_again`` gives the same report and reads only those. What may be
offered for a row is in ``roster_suggestions``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Corrections:
    """Answers to the questions of one file; every part may be empty.

    ``header`` is the first and last header row from 0. ``columns`` has for a column (from 0) what it holds:
    a ``ColumnKind``, for tick columns with its answer (``session_tick:2023-08-07``, ``meal_tick:葷``), or
    nothing to leave it out. ``titles`` says the same by the fold of a column's title: what was remembered,
    and the presets of the office. ``cells`` are texts typed by hand, by row number (from 1) and
    ``ColumnKind``. ``schools`` maps ``RosterRow.school_question`` to ``SchoolEntry.key``, or to nothing to
    keep what is written; ``characters`` a lost, private or decomposed character to the right one; ``names``
    the fold of a name to the right name. Rows of ``kept`` are taken although they were rejected or ignored,
    rows of ``left`` are not, rows of ``split`` are one person for each name in their cell.
    """

    header: tuple[int, int] | None = None
    columns: Mapping[int, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)
    schools: Mapping[str, str] = field(default_factory=dict)
    characters: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    kept: frozenset[int] = frozenset()
    left: frozenset[int] = frozenset()
    split: frozenset[int] = frozenset()

    def typed(self, row: int) -> dict[str, str]:
        """The texts typed for a row, by kind of column."""
        return {kind: text for (number, kind), text in self.cells.items() if number == row}


NO_CORRECTIONS = Corrections()
