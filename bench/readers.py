"""Reading rosters through the child process, beside calamine in this process and a bare process with csv.

What the child costs (a start, JSON lines) is the price of a program that no file can end. A hundred thousand
people are read and understood beside one pass of openpyxl in read-only mode, which does neither.
"""

from __future__ import annotations

import csv
import io
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
import python_calamine

from coordinator.documents.tables.reader import read_table

# In processes of their own, so that the memory is theirs alone.
UNDERSTAND = """
import resource, sys, time
from pathlib import Path
from coordinator.documents.roster_file import find_roster
from coordinator.documents.tables.reader import read_table
from coordinator.domain.roster_cells import TrainingDays
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry
place = ("屏東縣", "屏東市", "10013010")
entries = [SchoolEntry(f"{n:06}", f"範例{n}國民小學", *place) for n in range(3_000)]
schools = SchoolDirectory(entries, "屏東縣")
began = time.perf_counter()
table = read_table(Path(sys.argv[1]))
read = time.perf_counter() - began
people = len(find_roster("x", table, TrainingDays(112), schools).report.people)
seconds = time.perf_counter() - began
memory = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(people, read, seconds, memory / 1024)
"""
BARE_OPENPYXL = """
import sys, time, openpyxl
began = time.perf_counter()
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).active
rows = sum(1 for row in sheet.iter_rows(values_only=True))
print(rows, time.perf_counter() - began)
"""
BARE_CSV = "import csv, sys; list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')))"
RUNS = 7
PEOPLE = 10_000
MANY = 100_000
MOST_MB = 600
SMALL = 30
TITLES = ("序號", "服務單位", "職稱", "姓名", "身分證字號", "電話", "參加場次", "用餐", "備註")
MANY_TITLES = (
    *("序號", "縣市", "鄉鎮市區", "服務單位", "學校代碼", "職稱"),
    *("姓名", "身分證字號", "行動電話", "參加場次", "用餐", "備註"),
)


def run() -> list[dict[str, object]]:
    """A sheet of ten thousand people, and a form's answers of thirty."""
    with tempfile.TemporaryDirectory() as folder:
        workbook, form = Path(folder) / "roster.xlsx", Path(folder) / "form.csv"
        write_workbook(workbook)
        write_form(form)
        return [
            measured(
                f"read {PEOPLE} rows of xlsx", lambda: read_table(workbook), lambda: bare_xlsx(workbook)
            ),
            measured(f"read {SMALL} rows of csv", lambda: read_table(form), lambda: bare_csv(form)),
            *many(Path(folder) / "many.xlsx"),
        ]


def many(path: Path) -> list[dict[str, object]]:
    """A hundred thousand people once: the seconds against openpyxl, and the memory of program and child."""
    write_many(path)
    people, read, ours, memory = printed(UNDERSTAND, path)
    rows, bare = printed(BARE_OPENPYXL, path)
    assert (people, rows) == (MANY, MANY + 1)
    return [
        {"name": f"read {MANY} rows of xlsx", "ours": read, "goal": None, "unit": "s"},
        {"name": f"read and understand {MANY} rows, openpyxl reads", "ours": ours, "bare": bare,
         "ratio": ours / bare, "goal": 1, "unit": "s"},
        {"name": f"memory for {MANY} rows, program and child", "ours": memory, "goal": MOST_MB, "unit": "MB"},
    ]  # fmt: skip


def printed(program: str, path: Path) -> list[float]:
    """The numbers that a program prints about a file."""
    words = [sys.executable, "-c", program, str(path)]
    result = subprocess.run(words, check=True, capture_output=True, text=True)
    return [float(word) for word in result.stdout.split()]


def person(number: int) -> tuple[str, ...]:
    """An invented row; the ID has a letter that makes it invalid everywhere."""
    return (
        str(number), f"範例{number % 200}國小", "教師", f"王{number}", f"範{number:09d}", f"0900{number:06d}",
        "8/7(一) 人事、教務", "葷", "",
    )  # fmt: skip


def write_workbook(path: Path) -> None:
    """A sheet as a registration site exports it."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(TITLES)
    for number in range(PEOPLE):
        sheet.append(person(number))
    book.save(path)


def write_many(path: Path) -> None:
    """Twelve columns of a hundred thousand invented people, each with a name and an ID of their own."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(MANY_TITLES)
    for number in range(MANY):
        name = "".join(chr(0x4E00 + number // step % 300) for step in (1, 300, 90_000))
        place = ("屏東縣", "屏東市", f"範例{number % 3_000}國小", f"{number % 3_000:06}", "教師")
        rest = (name, f"A{number:09}", f"09{number:08}", "8/7(一) 人事、教務", "葷", "")
        sheet.append((str(number), *place, *rest))
    book.save(path)


def write_form(path: Path) -> None:
    """A form's answers, in UTF-8 with a mark."""
    text = io.StringIO()
    csv.writer(text).writerows([TITLES, *(person(number) for number in range(SMALL))])
    path.write_text(text.getvalue(), "utf-8-sig")


def bare_xlsx(path: Path) -> None:
    """calamine alone."""
    python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def bare_csv(path: Path) -> None:
    """The csv module alone in a new interpreter: a small file costs nothing, a process does."""
    subprocess.run([sys.executable, "-c", BARE_CSV, str(path)], check=True)


def measured(name: str, ours: Callable[[], object], bare: Callable[[], object]) -> dict[str, object]:
    """Medians of both, taken by turns."""
    times = [(seconds(ours), seconds(bare)) for _ in range(RUNS)]
    our_time, bare_time = (statistics.median(column) for column in zip(*times, strict=True))
    return {
        "name": name,
        "ours": our_time,
        "bare": bare_time,
        "ratio": our_time / bare_time,
        "goal": None,
        "unit": "s",
    }


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
