"""A Big5 file with characters of nobody's standard is read as the file itself proves."""

from datetime import date

import pytest

from coordinator.documents.roster_encoding import read_roster_table
from coordinator.documents.roster_file import find_roster
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry
from coordinator.domain.roster_sessions import TrainingDays

DAYS = TrainingDays(112, (date(2023, 8, 7),))
DIRECTORY = SchoolDirectory(
    [
        SchoolEntry("134785", "縣立瓦磘國小", "屏東縣", "新園鄉"),
        SchoolEntry("134603", "縣立海豐國小", "屏東縣", "屏東市"),
    ],
    "屏東縣",
)
TITLES = "學校,姓名,職稱\r\n"
OTHERS = "海豐國小,王大明,教師\r\n"


@pytest.mark.parametrize(
    ("data", "encoding", "name", "code"),
    [
        ((TITLES + OTHERS).encode("cp950"), "cp950", "王大明", "134603"),
        # A school that only one of the two readings knows, and a character that people have in their names.
        ((TITLES + "瓦磘國小,林一,主任\r\n").encode("big5hkscs"), "big5hkscs", "林一", "134785"),
        ((TITLES + "海豐國小,林堃,主任\r\n").encode("big5hkscs"), "big5hkscs", "林堃", "134603"),
        # Nothing speaks for Hong Kong: a character the office drew itself.
        (TITLES.encode("cp950") + "海豐國小,林".encode("cp950") + b"\x87\x42,\xa5\xd5\r\n",
         "cp950-eudc", "林\uf268", "134603"),
        (TITLES.encode("cp950") + "瓦".encode("cp950") + b"\xfa\x40" + "國小,林一,主任\r\n".encode("cp950"),
         "cp950-eudc", "林一", "134785"),
    ],
)  # fmt: skip
def test_the_encoding_is_chosen_by_evidence(tmp_path, data, encoding, name, code):
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    table = read_roster_table(path, DAYS, DIRECTORY)
    row = find_roster("a.csv", table, DAYS, DIRECTORY).report.people[0]
    assert (table.encoding, row.name, row.school_code) == (encoding, name, code)
