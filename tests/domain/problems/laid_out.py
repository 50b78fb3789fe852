"""A plan with which nothing is wrong, and the small changes that make something wrong with it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Any

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.area import County, District, DistrictMember, Township
from coordinator.domain.edit import Edit
from coordinator.domain.plan import Plan
from coordinator.domain.problems import Problem, Surroundings, find_problems
from coordinator.domain.training import (
    TWO_MARKS,
    Batch,
    CourseDay,
    DeliveryFormat,
    FormatKind,
    Mark,
    Meeting,
    Session,
    Training,
)
from coordinator.domain.venue import Room, Venue

TOWNS = ("10013010", "10013020", "10013030")
MONDAY, TUESDAY = date(2023, 8, 7), date(2023, 8, 8)
LECTURE, PRACTICE = BlockKind.LECTURE, BlockKind.PRACTICE
_keys = count()


def block(starts: str, ends: str | None, kind: BlockKind = LECTURE, **more: Any) -> Block:
    """A block of the first day from ``08:30`` to ``09:00``."""
    key = more.pop("id", f"block-{next(_keys)}")
    begins = _minutes(starts)
    return Block(
        key, more.pop("day", "d1"), begins, None if ends is None else _minutes(ends), kind, key, **more
    )


def _minutes(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


AGENDA = (
    block("08:30", "09:00", BlockKind.SIGN_IN, id="in"),
    block("09:00", "12:00", id="am", speaker="王範例", printed_minutes=180),
    block("12:00", "13:00", BlockKind.MEAL, id="meal"),
    block("13:00", "17:00", id="pm", speaker="王範例"),
    block("17:00", None, BlockKind.DISMISSAL, id="out"),
)


def marks(session: str, *slots: Any) -> tuple[Mark, ...]:
    return tuple(Mark(f"{session}-{slot}", session, slot, position=n) for n, slot in enumerate(slots))


def clean() -> Plan:
    """Three townships in two districts, one batch of one day at one venue, a hands-on day by application."""
    return Plan(
        training=Training("t", "clean-112", "計畫", 112, county_code="10013", people_per_school=1),
        formats=(
            DeliveryFormat("f", "t", FormatKind.ON_SITE, "實體簡報場", MONDAY, date(2023, 8, 11)),
            DeliveryFormat("g", "t", FormatKind.HANDS_ON, "駐點實機場", by_application=True, position=1),
        ),
        venues=(
            Venue("v", "t", "研習中心", township_code=TOWNS[0]),
            Venue("w", "t", "高中", township_code=TOWNS[1]),
        ),
        rooms=(Room("r", "v", "301", seats=40), Room("r2", "v", "302", seats=40)),
        meetings=(Meeting("m", "t", "線上會議", cap=1000), Meeting("m2", "t", "另一會議")),
        course_days=(
            CourseDay("d1", "t", "f", "d1", "第一天", hours=8),
            CourseDay("h", "t", "g", "h", "駐點實機", position=1),
        ),
        blocks=AGENDA,
        batches=(Batch("b", "t", "f", "b1", "第一梯次", "v"),),
        districts=(
            District("n", "t", "n", "北區", "b", 20),
            District("s", "t", "s", "南區", "b", 15, 1),
        ),
        members=(
            DistrictMember("m1", "n", TOWNS[0], "甲鄉"),
            DistrictMember("m2", "n", TOWNS[1], "乙鄉", position=1),
            DistrictMember("m3", "s", TOWNS[2], "丙鄉", position=2),
        ),
        sessions=(session("s1", MONDAY),),
        marks=marks("s1", *TWO_MARKS),
    )


def session(key: str, day: date, **more: Any) -> Session:
    """A session of the first day of the batch, in the first room, unless told otherwise."""
    values = {
        "format_id": "f",
        "course_day_id": "d1",
        "batch_id": "b",
        "venue_id": "v",
        "room_id": "r",
    } | more
    return Session(key, "t", key, 1, day=day, **values)


def around(**more: Any) -> Surroundings:
    """The county of the plan, with weekends; every township is where its last digits say."""
    days = (date(2023, 7, 1) + timedelta(n) for n in range(500))
    known: dict[str, Any] = {
        "days_off": {day: "" for day in days if day.weekday() > 4},
        "counties": (County("10013", "屏東縣"), County("10014", "臺東縣")),
        "townships": tuple(Township(code, "10013", f"鄉{code[-2]}") for code in TOWNS),
        "point_of": lambda code: (120.0, 22.0 + int(code[-2]) / 10),
    }
    return Surroundings(**(known | more))


def found(plan: Plan, **more: Any) -> list[Problem]:
    return list(find_problems(plan, around(**more)))


def codes(plan: Plan, **more: Any) -> list[str]:
    return [problem.code for problem in found(plan, **more)]


def facts(plan: Plan, **more: Any) -> list[tuple[str, dict[str, Any]]]:
    return [(problem.code, dict(problem.facts)) for problem in found(plan, **more)]


def with_agenda(*blocks: Block) -> Plan:
    return replace(clean(), blocks=tuple(sorted(blocks, key=lambda b: (b.starts, b.track))))


def put(plan: Plan, name: str, key: str, **values: Any) -> Plan:
    """``plan`` with other values in the entity ``key`` of its tuple ``name``."""
    changed = tuple(replace(e, **values) if e.id == key else e for e in getattr(plan, name))
    parts: dict[str, Any] = {name: changed}
    return replace(plan, **parts)


def done(plan: Plan, edit: Edit) -> Plan:
    """``plan`` after an edit of its parts."""
    parts: dict[str, Any] = {name: tuple(_after(getattr(plan, name), edit, name)) for name in KINDS_OF}
    plan = replace(plan, **parts)
    for entity in edit.after:
        if isinstance(entity, Training):
            plan = replace(plan, training=entity)
    return replace(plan, blocks=tuple(sorted(plan.blocks, key=lambda b: (b.starts, b.track))))


KINDS_OF = {
    "blocks": "Block", "sessions": "Session", "members": "DistrictMember", "districts": "District",
    "county_counts": "CountyCount", "formats": "DeliveryFormat", "course_days": "CourseDay",
}  # fmt: skip


def _after(entities: tuple[Any, ...], edit: Edit, name: str) -> Iterator[Any]:
    gone = {e.id for e in edit.before}
    new = [e for e in edit.after if type(e).__name__ == KINDS_OF[name]]
    yield from (e for e in entities if e.id not in gone)
    yield from new
