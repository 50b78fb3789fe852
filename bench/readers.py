"""Reading rosters through the child process, beside calamine in this process and a bare process with csv.

What the child costs (a start, JSON lines) is the price of a program that no file can end.
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

BARE_CSV = "import csv, sys; list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')))"
RUNS = 7
PEOPLE = 10_000
SMALL = 30
TITLES = ("序號", "服務單位", "職稱", "姓名", "身分證字號", "電話", "參加場次", "用餐", "備註")


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
        ]


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
