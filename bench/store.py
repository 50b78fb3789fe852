"""How long a commit takes beside bare sqlite3 with the same pragmas, and how long a store takes to open.

Commits are interleaved, so that both meet the same disk. The store that is opened holds a large county:
20,000 participants with a registration each.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from coordinator.db.sqlite import connect
from coordinator.db.sqlite.database import harden
from coordinator.db.store import Store, open_store
from coordinator.domain.edit import Entity
from coordinator.domain.office import Setting
from coordinator.domain.roster import Participant, Registration
from coordinator.domain.training import CourseDay, DeliveryFormat, FormatKind, Session, Training

COMMITS = 1_500
PEOPLE = 20_000
OPENINGS = 5
INSERT = "INSERT INTO settings (id, value) VALUES (?, ?)"

Row = dict[str, object]


def run() -> list[Row]:
    """Commits and openings; milliseconds, so a ratio over 1 says how many times as long ours takes."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        return [*_commits(folder), *_openings(folder)]


def _commits(folder: Path) -> list[Row]:
    store = open_store(folder / "ours.sqlite")
    ours, bare = [], []
    with closing(connect(folder / "bare.sqlite", "mode=rwc")) as raw:
        harden(raw)
        raw.execute("CREATE TABLE settings (id TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT")
        for number in range(COMMITS):
            setting = Setting(f"{number:06d}", "x" * 200)
            ours.append(_milliseconds(partial(_put, store, setting)))
            bare.append(_milliseconds(partial(_put_bare, raw, setting)))
    store.close()
    slow, slow_bare = quantiles(ours, n=100)[98], quantiles(bare, n=100)[98]
    return [
        _row("one value committed, median", median(ours), median(bare), goal=3.0),
        _row("one value committed, p99", slow, slow_bare, goal=2.0),
    ]


def _openings(folder: Path) -> list[Row]:
    path, image = folder / "county.sqlite", folder / "image" / "county.sqlite"
    store = open_store(path)
    with store.write() as writer:
        writer.insert(_county())
    store.close()
    store = open_store(path)
    _put(store, Setting("last", "before the kill"))
    image.parent.mkdir()
    for ending in ("", "-wal"):
        shutil.copyfile(f"{path}{ending}", f"{image}{ending}")
    store.close()
    clean = [_milliseconds(lambda: open_store(path).close()) for _ in range(OPENINGS)]
    bare = [_milliseconds(lambda: _check_bare(path, "quick_check")) for _ in range(OPENINGS)]
    bare_deep = [_milliseconds(lambda: _check_bare(path, "integrity_check")) for _ in range(OPENINGS)]
    crashed = _milliseconds(lambda: open_store(image).close())
    return [
        _row(f"open and close a clean store, {PEOPLE:,} people", median(clean), median(bare), goal=3.0),
        _row(
            f"the same after a kill, with a backup, {PEOPLE:,} people", crashed, median(bare_deep), goal=8.0
        ),
    ]


def _county() -> list[Entity]:
    """One training of one session with everybody registered."""
    training = Training("t", "bench-112", "量測", 112)
    plan_format = DeliveryFormat("f", "t", FormatKind.ON_SITE, "實體簡報場")
    day = CourseDay("d", "t", "f", "d1", "第一天")
    session = Session("s", "t", "d1", 1, "f", "d", date(2023, 8, 7))
    people = [
        Participant(f"p{number:05d}", "t", f"範例{number}", "範例國小", "013601", "10013010", "教務主任")
        for number in range(PEOPLE)
    ]
    registered = [Registration(f"r{person.id}", person.id, "s") for person in people]
    return [training, plan_format, day, session, *people, *registered]


def _put(store: Store, setting: Setting) -> None:
    with store.write() as writer:
        writer.insert([setting])


def _put_bare(raw: sqlite3.Connection, setting: Setting) -> None:
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(INSERT, (setting.id, setting.value))
    raw.execute("COMMIT")


def _check_bare(path: Path, pragma: str) -> None:
    with closing(connect(path)) as raw:
        harden(raw)
        raw.execute(f"PRAGMA {pragma}").fetchall()


def _milliseconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def _row(name: str, ours: float, bare: float, goal: float) -> Row:
    return {
        "name": name,
        "ours": round(ours, 3),
        "bare": round(bare, 3),
        "ratio": round(ours / bare, 3),
        "goal": f"<= {goal}",
        "unit": "ms",
    }


if __name__ == "__main__":
    for line in run():
        print(line)
