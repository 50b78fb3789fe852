"""Which of two readings of a Big5 file is meant: self-made characters, or Hong Kong's by evidence.

The bytes 0x8742 are a character of one office's own in cp950 and 䘃 in Big5-HKSCS. Without evidence the first
counts, and the names are asked.
"""

from pathlib import Path

from coordinator.documents.roster_file import RosterFile, find_roster
from coordinator.documents.tables.encodings import EUDC, HKSCS
from coordinator.documents.tables.reader import read_table
from coordinator.documents.tables.table import RawTable
from coordinator.domain.errors import RuleError
from coordinator.domain.roster_schools import SchoolDirectory
from coordinator.domain.roster_sessions import TrainingDays
from coordinator.progress import Progress, silent

#: Characters of people's and schools' names that cp950 does not have and Big5-HKSCS has.
NAME_CHARACTERS = frozenset("堃峯喆犇瑠磘猫坔㛄䕒㚬彣凃邨鍈姸廍獇槺𤧟𥕢𦰡凉厦双响坂塩壠晋瑶硘磜脚舘菓鷄")


def read_roster_table(
    path: Path, days: TrainingDays, directory: SchoolDirectory | None, progress: Progress = silent
) -> RawTable:
    """The table of a file, its encoding chosen by known schools and names where the bytes allow two.

    Raises what ``read_table`` raises.
    """
    table = read_table(path, progress)
    if table.encoding != EUDC or HKSCS not in table.alternatives:
        return table
    other = read_table(path, progress, encoding=HKSCS)
    drawn, known = _evidence(table, days, directory), _evidence(other, days, directory)
    return other if known > drawn else table


def _evidence(table: RawTable, days: TrainingDays, directory: SchoolDirectory | None) -> tuple[int, int]:
    """How many schools are found exactly as written, and how many cells have a known name character."""
    try:
        roster = find_roster("", table, days, directory)
    except RuleError:
        return 0, 0
    schools = {
        row.school_raw for row in roster.report.rows if row.school_name and not _is_doubtful(row.flags)
    }
    return len(schools), _name_characters(roster)


def _is_doubtful(flags: tuple[str, ...]) -> bool:
    return "SCHOOL_LOST_CHARACTER" in flags or "SCHOOL_VARIANT_CHAR" in flags


def _name_characters(roster: RosterFile) -> int:
    return sum(not NAME_CHARACTERS.isdisjoint(cell) for row in roster.sheet.rows for cell in row)
