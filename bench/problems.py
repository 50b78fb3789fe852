"""The time of one check of the largest plan: 60 sessions, 22 regions, 300 blocks, beside only reading it.

With a store in a file, as the window does it after each commit: read the plan and its surroundings, judge,
sort out what was answered. ``judging`` is the rules alone; in the second plan nearly everything is wrong.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from coordinator.db.queries.plans import read_plan
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.places import township_point
from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.edit import create
from coordinator.domain.plan import Plan
from coordinator.domain.problems import FAR, Checked, Surroundings, find_problems
from coordinator.domain.training import (
    FOUR_MARKS,
    TWO_MARKS,
    CountyCount,
    CourseDay,
    DeliveryFormat,
    FormatKind,
    Mark,
    Session,
    Training,
)
from coordinator.domain.venue import Room, Venue
from coordinator.planning.days_off import days_off
from coordinator.services.edits import apply_edit
from coordinator.services.problems import check_plan

SESSIONS, DAYS, BLOCKS = 60, 10, 30
RUNS = 30
GOAL_MS = 50
FIRST = date(2025, 8, 2)


def largest_plan(*, wrong: bool) -> Plan:
    """A national plan: 22 regions of a county each, ten agendas of 30 blocks; ``wrong`` breaks most rules."""
    counties, townships = load_areas()
    slots = FOUR_MARKS if wrong else TWO_MARKS
    days = tuple(CourseDay(f"d{n}", "t", "f", f"d{n}", f"第{n}天", hours=8, position=n) for n in range(DAYS))
    return Plan(
        training=Training(
            "t", "large-114", "大計畫", 114, people_per_school=1, note="8月6日(二)" if wrong else "8月6日(三)"
        ),
        formats=(DeliveryFormat("f", "t", FormatKind.ON_SITE, "實體簡報場", FIRST, FIRST + timedelta(60)),),
        venues=tuple(Venue(f"v{n}", "t", f"場地{n}", township_code=townships[n].id) for n in range(20)),
        rooms=tuple(Room(f"r{n}", f"v{n}", "301", seats=100) for n in range(20)),
        course_days=days,
        blocks=tuple(block for day in days for block in agenda(day, wrong=wrong)),
        topics=tuple(topic for day in days for topic in topics(day)),
        districts=tuple(
            District(f"n{n}", "t", f"n{n}", f"第{n}區", None, 100 + wrong, n) for n in range(len(counties))
        ),
        members=tuple(
            DistrictMember(f"m{n}", f"n{n}", county.id, county.name, 100, n)
            for n, county in enumerate(counties)
        ),
        sessions=tuple(session(n, wrong=wrong) for n in range(SESSIONS)),
        marks=tuple(Mark(f"s{n}{k}", f"s{n}", k) for n in range(SESSIONS) for k in slots),
        county_counts=tuple(
            CountyCount(f"k{n}", "t", county.id, county.name, 0, 60, 40, 100)
            for n, county in enumerate(counties)
        ),
    )


def topics(day: CourseDay) -> list[Topic]:
    """One for each block."""
    return [Topic(f"{day.id}-{n}-p", f"{day.id}-{n:02}", "教職維護(人事業務)") for n in range(BLOCKS)]


def agenda(day: CourseDay, *, wrong: bool) -> list[Block]:
    """Thirty blocks of a quarter of an hour; when ``wrong`` each overlaps the next, and nobody eats."""
    length, people = (20, "講者") if wrong else (15, f"{day.name}講者")
    blocks = [
        Block(
            f"{day.id}-{n:02}", day.id, 510 + 15 * n, 510 + 15 * n + length, BlockKind.LECTURE,
            f"A{n}. 教職維護(人事業務)", f"{people}{n % 7}", printed_minutes=15,
        )
        for n in range(BLOCKS)
    ]  # fmt: skip
    first, last = replace(blocks[0], kind=BlockKind.SIGN_IN), replace(blocks[-1], kind=BlockKind.DISMISSAL)
    if wrong:
        return [first, *blocks[1:]]
    return [first, *blocks[1:14], replace(blocks[14], kind=BlockKind.MEAL), *blocks[15:-1], last]


def session(n: int, *, wrong: bool) -> Session:
    """Three sessions a working day at twenty venues; when ``wrong`` six a day and on weekends, too."""
    week, day_of_week = divmod(n // 3, 5)
    day = FIRST + timedelta(n // 6 if wrong else 2 + 7 * week + day_of_week)
    return Session(
        f"s{n}", "t", f"s{n}", n + 1, "f", f"d{n % DAYS}", day, district_id=f"n{n % 22}",
        venue_id=f"v{n % 20}", room_id=f"r{n % 20}", cap=1000,
    )  # fmt: skip


def median_ms(work: Callable[[], object]) -> float:
    """The median of some runs, in milliseconds, after one that warms up."""
    work()
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def run() -> list[dict[str, object]]:
    """Medians; what is bare is reading the plan without judging it."""
    return [line for wrong in (False, True) for line in measured(wrong=wrong)]


def measured(*, wrong: bool) -> list[dict[str, object]]:
    """One plan: the whole check, and its rules alone."""
    plan = largest_plan(wrong=wrong)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "large.sqlite", areas=load_areas())
        with store.write() as writer:
            apply_edit(writer, create(*plan.entities()))
        reading, whole = median_ms(lambda: stored_plan(store)), median_ms(lambda: check(store))
        found = len(check(store).open)
        store.close()
    around = surroundings(plan)
    judging = median_ms(lambda: find_problems(plan, around))
    what = f"largest plan, {found} problems"
    return [
        row(f"check of the {what}", whole, reading),
        row(f"judging the {what}", judging, None),
    ]


def stored_plan(store: Store) -> Plan:
    """The plan as a page reads it."""
    with store.read() as reader:
        return read_plan(reader, "t")


def check(store: Store) -> Checked:
    """What the window does after a commit."""
    with store.read() as reader:
        return check_plan(reader, read_plan(reader, "t"), days_off, township_point)


def surroundings(plan: Plan) -> Surroundings:
    """Everything the rules may ask for."""
    counties, townships = load_areas()
    off = days_off((held.day for held in plan.sessions), FAR)
    return Surroundings({}, off, counties, townships, township_point)


def row(name: str, ours: float, bare: float | None) -> dict[str, object]:
    """A line of the report."""
    return {
        "name": name,
        "ours": round(ours, 2),
        "bare": None if bare is None else round(bare, 2),
        "ratio": None if bare is None else round(ours / bare, 2),
        "goal": f"< {GOAL_MS} ms",
        "unit": "ms",
    }
