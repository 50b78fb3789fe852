"""Importing the schools of Taiwan, beside what a bare csv reader and SQLite take for the same rows."""

import csv
import sqlite3
import tempfile
import time
from pathlib import Path

from coordinator.db.queries.roster import read_schools
from coordinator.db.store import open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.school_lists import read_school_lists
from coordinator.domain.search_index import SearchIndex
from coordinator.domain.text import fold
from coordinator.services.school_import import import_schools

SCHOOLS = 3_600
ROUNDS = 3
LEVELS = (("6", "國小"), ("5", "國中"))


def run() -> list[dict[str, object]]:
    """Read, merge, store and make searchable 3,600 schools; seconds, the best of three."""
    with tempfile.TemporaryDirectory() as folder:
        path = _list(Path(folder))
        ours = min(_import(path, Path(folder, f"{n}.sqlite")) for n in range(ROUNDS))
        bare = min(_bare(path, Path(folder, f"bare{n}.sqlite")) for n in range(ROUNDS))
    name = f"import {SCHOOLS:,} schools until they can be searched"
    return [{"name": name, "ours": ours, "bare": bare, "ratio": ours / bare, "goal": 2.0, "unit": "s"}]


def _list(folder: Path) -> Path:
    """A list in the ministry's shape with invented schools in all townships."""
    counties, townships = load_areas()
    names = {county.id: county.name for county in counties}
    path = folder / "114.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("學年度", "代碼", "學校名稱", "公/私立", "縣市名稱", "地址", "電話", "網址"))
        for n in range(SCHOOLS):
            town, (digit, kind) = townships[n % len(townships)], LEVELS[n % len(LEVELS)]
            county = names[town.county_id]
            address = f"[900]{county}{town.name}範例路{n}號"
            code = f"{n // 100:02}4{digit}{n % 100:02}"
            name = f"縣立範例{n}{kind}"
            writer.writerow((114, code, name, "公立", f"[13]{county}", address, f"(08)7{n:06}", ""))
    return path


def _import(path: Path, target: Path) -> float:
    """The confined reader, the rules, the store, and the first search; the store is open already."""
    store = open_store(target, areas=load_areas())
    started = time.perf_counter()
    with store.write() as writer:
        import_schools(writer, read_school_lists([path]))
    with store.read() as reader:
        schools = read_schools(reader)
    index = SearchIndex([fold(f"{school.code} {school.name} {school.township}") for school in schools])
    assert len(index.find(fold("範例7國中")) or ()) > 0
    took = time.perf_counter() - started
    store.close()
    return took


def _bare(path: Path, target: Path) -> float:
    """The least that could be done: the same rows into one table and one LIKE."""
    connection = sqlite3.connect(target)
    started = time.perf_counter()
    connection.execute("CREATE TABLE schools (year, code, name, public, county, address, phone, url)")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        connection.executemany("INSERT INTO schools VALUES (?,?,?,?,?,?,?,?)", csv.reader(lines))
    connection.commit()
    assert connection.execute("SELECT count(*) FROM schools WHERE name LIKE '%範例7國中%'").fetchone()[0]
    took = time.perf_counter() - started
    connection.close()
    return took
