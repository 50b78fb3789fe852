"""A scan until it is answered, beside a bare insert and commit on the same file; opening; search.

The store holds 100,000 people and 400,000 events. Answered means decided, written, synced, folded, counted.
"""

import gc
import random
import re
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import astuple
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from bench.search import people as names
from coordinator.db.queries.badges import read_badges
from coordinator.db.store import open_store
from coordinator.domain.badge import Badge, code_text
from coordinator.domain.checkin.acts import Scan
from coordinator.domain.edit import Entity
from coordinator.domain.events.kinds import Kind, Verdict
from coordinator.domain.events.log import Draft, LogHead, Moment, append
from coordinator.domain.events.record import Event
from coordinator.domain.roster import Participant, Registration
from coordinator.domain.training import (
    TWO_MARKS,
    CourseDay,
    DeliveryFormat,
    FormatKind,
    Mark,
    MarkSlot,
    Session,
    Training,
)
from coordinator.services.desk import Desk, open_desk

PEOPLE, EVENTS, SCANS = 100_000, 400_000, 500
DAYS = 3
"""Two days are over with in and out for everybody; the third is about to begin."""
GOAL_RATIO, GOAL_P99_MS, GOAL_SEARCH_MS = 3, 50, 5
ZONE = ZoneInfo("Asia/Taipei")


def run() -> list[dict[str, object]]:
    """Measure one store."""
    folder = Path(tempfile.mkdtemp(prefix="bench-desk-"))
    try:
        return _measured(folder / "desk.sqlite")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measured(path: Path) -> list[dict[str, object]]:
    luck = random.Random(112)
    with closing(open_store(path)) as store:
        with store.write() as writer:
            writer.insert(_entities(luck))
        for part in _chunks(_events()):
            with store.write() as writer:
                writer.insert(part)
    with closing(open_store(path)) as store:
        began = time.perf_counter()
        desk = open_desk(store, f"s{DAYS - 1}", MarkSlot.IN, "bench")
        opening = time.perf_counter() - began
        with store.read() as reader:
            codes = [code_text(badge.number) for badge in luck.sample(read_badges(reader, "t"), SCANS)]
        gc.collect()
        scans, bare = _by_turns(desk, codes, store._database.raw)
        search = _searches(desk, luck)
        desk.close()
    median, p99 = statistics.median(scans), statistics.quantiles(scans, n=100)[-1]
    bare_median, bare_p99 = statistics.median(bare), statistics.quantiles(bare, n=100)[-1]
    size = f"{PEOPLE:,} people, {EVENTS:,} events"
    return [
        _row(f"desk: scan to answer, median, {size}", median, bare_median, GOAL_RATIO),
        _row("desk: scan to answer, p99", p99, bare_p99, GOAL_P99_MS),
        _row("desk: search, p95", search, None, GOAL_SEARCH_MS),
        _row("desk: open", opening, None, None, "s"),
    ]


def _row(
    name: str, ours: float, bare: float | None, goal: float | None, unit: str = "ms"
) -> dict[str, object]:
    ratio = ours / bare if bare else None
    return {"name": name, "ours": ours, "bare": bare, "ratio": ratio, "goal": goal, "unit": unit}


def _scan(desk: Desk, code: str) -> None:
    outcome = desk.perform(Scan(code))
    assert outcome.verdict is Verdict.MARKED, outcome


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _searches(desk: Desk, luck: random.Random) -> float:
    queries = [
        text for name in ("陳怡君", "林志豪", "鹽埔", "東港國小", "張") for text in (name[:1], name[:2], name)
    ]
    luck.shuffle(queries)
    desk.memory.wait()
    times = [_timed(partial(desk.find, text)) for text in queries * 10]
    return statistics.quantiles(times, n=20)[-1]


def _by_turns(desk: Desk, codes: list[str], raw: sqlite3.Connection) -> tuple[list[float], list[float]]:
    """A scan, then a bare insert and commit of a row of the same shape on the same connection, and again.

    By turns, because a disk is not equally busy all the time; into a copy of the table, because a desk reads
    what others write into its own.
    """
    rows = _rows(random.Random(113), len(codes))
    _copy_table(raw)
    statement = f"INSERT INTO bare VALUES ({', '.join('?' * len(rows[0]))})"
    scans, bare = [], []
    for code, row in zip(codes, rows, strict=True):
        scans.append(_timed(partial(_scan, desk, code)))
        bare.append(_timed(partial(_insert, raw, statement, row)))
    raw.execute("DROP TABLE bare")
    return scans, bare


def _rows(luck: random.Random, count: int) -> list[tuple[object, ...]]:
    """Marks of people as scattered over the roster as those who are scanned, at the same session."""
    head, rows = LogHead("bare"), []
    for number, person in enumerate(luck.sample(range(PEOPLE), count)):
        body = {"slot": "in", "method": "scan", "how": "expected"}
        draft = Draft(Kind.MARK, "t", f"s{DAYS - 1}", f"p{person:06}", body)
        moment = Moment(datetime.now(ZONE), number, "bench")
        made = append(
            head, draft, event_id=f"bare-{number:07}", salt="", moment=moment, program="bench"
        )  # fmt: skip
        head = made.head
        rows.append(astuple(made.event))
    return rows


def _copy_table(raw: sqlite3.Connection) -> None:
    """``bare``: the columns, the rows and the indexes of ``events``, as large and as deep."""
    made = raw.execute("SELECT sql FROM sqlite_master WHERE tbl_name = 'events' AND type <> 'trigger'")
    for (sql,) in [row for row in made.fetchall() if row[0]]:
        raw.execute(re.sub(r"\bevents\b", "bare", sql).replace("ix_events", "ix_bare"))
    raw.execute("INSERT INTO bare SELECT * FROM events")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _insert(raw: sqlite3.Connection, statement: str, row: tuple[object, ...]) -> None:
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(statement, row)
    raw.execute("COMMIT")


def _entities(luck: random.Random) -> Iterator[Entity]:
    yield Training("t", "bench-112", "量測", 112)
    yield DeliveryFormat("f", "t", FormatKind.ON_SITE, "實體")
    for day in range(DAYS):
        yield CourseDay(f"d{day}", "t", "f", f"d{day}", f"第{day + 1}天", hours=8)
        yield Session(f"s{day}", "t", f"b1-d{day}", day + 1, "f", f"d{day}", _day(day))
        for place, slot in enumerate(TWO_MARKS):
            yield Mark(f"s{day}{slot}", f"s{day}", slot, position=place)
    numbers = luck.sample(range(1_000_000, 10_000_000), PEOPLE)
    for at, line in enumerate(names(PEOPLE, luck)):
        name, school, job, code = line.split()
        yield Participant(f"p{at:06}", "t", name, school, code, job_title=job)
        yield Badge(f"b{at:06}", "t", f"p{at:06}", numbers[at])
        for day in range(DAYS):
            yield Registration(f"r{day}{at:06}", f"p{at:06}", f"s{day}")


def _day(day: int) -> date:
    today = datetime.now(ZONE).date()
    return today + timedelta(days=day - DAYS + 1)


def _events() -> Iterator[Event]:
    """In and out of everybody on all days but the last, by four logs."""
    heads = {at: LogHead(f"log-{at}") for at in range(4)}
    number = 0
    for day in range(DAYS - 1):
        for slot, hour in ((MarkSlot.IN, 8), (MarkSlot.OUT, 17)):
            start = datetime.combine(_day(day), datetime.min.time(), ZONE) + timedelta(hours=hour)
            for person in range(EVENTS // (2 * (DAYS - 1))):
                body = {"slot": str(slot), "method": "scan", "how": "expected"}
                draft = Draft(Kind.MARK, "t", f"s{day}", f"p{person:06}", body)
                moment = Moment(start + timedelta(milliseconds=10 * person), number, "bench")
                made = append(
                    heads[person % 4],
                    draft,
                    event_id=f"log-{number:07}",
                    salt="",
                    moment=moment,
                    program="bench",
                )
                heads[person % 4] = made.head
                number += 1
                yield made.event


def _chunks(events: Iterator[Event]) -> Iterator[list[Event]]:
    part: list[Event] = []
    for event in events:
        part.append(event)
        if len(part) == 20_000:
            yield part
            part = []
    if part:
        yield part
