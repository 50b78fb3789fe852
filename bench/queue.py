"""A claim, a start and a solve at a help desk until they are answered, with 5,000 requests in the store.

Answered means decided in the store's write turn, written, synced and folded; beside a bare insert and commit
on the same file. A wait is reckoned and a line is sorted with every answer.
"""

import gc
import random
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import astuple
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from coordinator.db.store import open_store
from coordinator.domain.edit import Entity
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment, append
from coordinator.domain.events.record import BodyValue, Event, EventText
from coordinator.domain.helpdesk.acts import HelpAct, HelpVerdict, Next, OpenRoom, Register, TakeStep
from coordinator.domain.helpdesk.values import Step
from coordinator.domain.training import (
    TWO_MARKS,
    CourseDay,
    DeliveryFormat,
    FormatKind,
    Mark,
    Session,
    Training,
)
from coordinator.services.helpdesk import Helpdesk, open_helpdesk

REQUESTS, ACTS = 5_000, 200
WAITING = 500
"""So many of the 5,000 still wait today; the others were solved on the days before."""
GOAL_MS, GOAL_LINE_MS = 50, 50
ZONE = ZoneInfo("Asia/Taipei")
MODULES = ("staff", "posts", "teaching", "students", "account")

Work = Callable[[], object]


def run() -> list[dict[str, object]]:
    """Measure one store."""
    folder = Path(tempfile.mkdtemp(prefix="bench-queue-"))
    try:
        return _measured(folder / "queue.sqlite")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measured(path: Path) -> list[dict[str, object]]:
    with closing(open_store(path)) as store:
        with store.write() as writer:
            writer.insert(_entities())
        with store.write() as writer:
            writer.insert(_history())
    with closing(open_store(path)) as store:
        began = time.perf_counter()
        desk = open_helpdesk(store, "s", "bench", operator="王")
        opening = time.perf_counter() - began
        _open_the_day(desk)
        gc.collect()
        times = _worked(desk, store._database.raw)
        line = _line(desk)
        desk.close()
    bare = times.pop("bare")
    rows = [
        _row(f"queue: {what} to answer, {name}", share(found), share(bare), goal)
        for what, found in times.items()
        for name, share, goal in (("median", statistics.median, None), ("p99", _p99, GOAL_MS))
    ]
    return [
        *rows,
        _row("queue: the line with its reasons, p95", line, None, GOAL_LINE_MS),
        _row(f"queue: open, {REQUESTS:,} requests", opening, None, None, "s"),
    ]


def _row(
    name: str, ours: float, bare: float | None, goal: float | None, unit: str = "ms"
) -> dict[str, object]:
    ratio = ours / bare if bare else None
    return {"name": name, "ours": ours, "bare": bare, "ratio": ratio, "goal": goal, "unit": unit}


def _p99(times: list[float]) -> float:
    return statistics.quantiles(times, n=100)[-1]


def _open_the_day(desk: Helpdesk) -> None:
    desk.perform(OpenRoom("A", "A"))
    for n in range(WAITING):
        done = desk.perform(_comes(n))
        assert done.verdict is HelpVerdict.REGISTERED, done


def _comes(n: int) -> Register:
    return Register("A", MODULES[n % len(MODULES)], f"人{n}", f"第{n}國小", problem="無法登入", again=True)


def _worked(desk: Helpdesk, raw: sqlite3.Connection) -> dict[str, list[float]]:
    """Somebody comes, the next is called, begun and solved; a bare row; and again."""
    times: dict[str, list[float]] = {
        "register": [],
        "claim": [],
        "start": [],
        "finish": [],
        "bare": [],
    }
    rows = _rows(ACTS)
    statement = f"INSERT INTO events VALUES ({', '.join('?' * len(rows[0]))})"
    for n, row in enumerate(rows):
        times["register"].append(_timed(partial(_do, desk, _comes(WAITING + n), HelpVerdict.REGISTERED)))
        times["claim"].append(_timed(partial(_do, desk, Next(), HelpVerdict.CALLED)))
        label = next(r.label for r in desk.requests if r.state == "called")
        begin = TakeStep(label, Step.START, place="1")
        end = TakeStep(label, Step.SOLVE, answer="重新綁定")
        times["start"].append(_timed(partial(_do, desk, begin, HelpVerdict.STARTED)))
        times["finish"].append(_timed(partial(_do, desk, end, HelpVerdict.SOLVED)))
        times["bare"].append(_timed(partial(_insert, raw, statement, row)))
    return times


def _do(desk: Helpdesk, act: HelpAct, verdict: HelpVerdict) -> None:
    done = desk.perform(act)
    assert done.verdict is verdict, done


def _line(desk: Helpdesk) -> float:
    def look() -> None:
        for request in desk.line()[:20]:
            desk.ahead(request)

    return statistics.quantiles([_timed(look) for _ in range(50)], n=20)[-1]


def _timed(work: Work) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _rows(count: int) -> list[tuple[object, ...]]:
    """Events of another training, of the size of a step."""
    head, rows = LogHead("bare"), []
    for number in range(count):
        body = {"request": f"bare-{number:032}", "step": "solve", "place": "1"}
        draft = Draft(Kind.REQUEST_STEP, "other", "s", f"p{number}", body)
        made = append(
            head,
            draft,
            event_id=f"bare-{number:07}",
            salt="",
            moment=Moment(datetime.now(ZONE), number, "bench"),
            program="bench",
        )
        head = made.head
        rows.append(astuple(made.event))
    return rows


def _insert(raw: sqlite3.Connection, statement: str, row: tuple[object, ...]) -> None:
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(statement, row)
    raw.execute("COMMIT")


def _entities() -> Iterator[Entity]:
    today = datetime.now(ZONE).date()
    yield Training("t", "bench-112", "量測", 112)
    yield DeliveryFormat("f", "t", FormatKind.HANDS_ON, "駐點實機場")
    yield CourseDay("d", "t", "f", "h", "駐點實機")
    yield Session("s", "t", "h1", 1, "f", "d", today)
    for place, slot in enumerate(TWO_MARKS):
        yield Mark(f"s{slot}", "s", slot, position=place)


def _history() -> Iterator[Event | EventText]:
    """Requests of the days before: each with a walk-in, a mark, a problem and five steps and notes."""
    luck, head = random.Random(112), LogHead("log-before")
    old = REQUESTS - WAITING - ACTS
    start = datetime.now(ZONE) - timedelta(days=30)
    for number in range(old):
        day = start + timedelta(days=number % 20)
        for at, draft in enumerate(_drafts(number, day.date().isoformat(), luck)):
            made = append(
                head,
                draft,
                event_id=f"old-{number:05}-{at}",
                salt=f"{number}-{at}" if draft.text else "",
                moment=Moment(day + timedelta(seconds=60 * at), number, "bench"),
                program="bench",
            )
            head = made.head
            yield made.event
            if made.text:
                yield made.text


def _drafts(number: int, day: str, luck: random.Random) -> Iterator[Draft]:
    who, request = f"p{number}", f"r{number:05}"
    said = {"school": f"第{number % 400}國小", "name": f"人{number}"}
    yield Draft(Kind.WALK_IN, "t", "s", who, {"slot": "in", "number": 1_000_000 + number}, said)
    yield Draft(Kind.MARK, "t", "s", who, {"slot": "in", "method": "search", "how": "walk_in"})
    opened: dict[str, BodyValue] = {
        "day": day,
        "letter": "A",
        "number": number // 20 + 1,
        "module": luck.choice(MODULES),
    }
    more: dict[str, BodyValue] = {"request": request, "equipment": "card,reader", "aa": False, "bound": True}
    yield Draft(Kind.REQUEST, "t", "s", who, {**opened, **more}, said)
    yield Draft(
        Kind.REQUEST_NOTE, "t", "s", who, {"request": request, "about": "problem"}, {"words": "無法登入"}
    )
    for step in (Step.CALL, Step.START, Step.PAUSE, Step.RESUME, Step.SOLVE):
        yield Draft(Kind.REQUEST_STEP, "t", "s", who, {"request": request, "step": str(step)})
