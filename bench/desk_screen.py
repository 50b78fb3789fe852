"""From the Enter of a scan to the painted result, offscreen, at 1280x720: stored, answered and on the stage.

Measured with the panel of missing people open as well; what follows a result (counters, lists) is apart.
"""

import os
import shutil
import statistics
import tempfile
import time
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordinator.db.queries.badges import read_badges
from coordinator.db.store import Store, open_store
from coordinator.domain.area import District, DistrictMember
from coordinator.domain.badge import code_text
from coordinator.domain.edit import Entity
from coordinator.domain.roster import Participant, Registration
from coordinator.domain.training import (
    TWO_MARKS,
    Batch,
    CourseDay,
    DeliveryFormat,
    FormatKind,
    Mark,
    MarkSlot,
    Session,
    Training,
)
from coordinator.services.desk import open_desk
from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.opening import PANELS
from coordinator.ui.desk.room import DeskRoom
from coordinator.ui.kit import theme

SIZES, SCANS, GOAL_MS = (600, 20_000), 100, 50
ZONE = ZoneInfo("Asia/Taipei")
SCREEN = (1280, 720)


def run() -> list[dict[str, object]]:
    """Measure a desk of 600 and one of 20,000 people."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.Theme(app, "light", 100).complete()
    return [row for size in SIZES for row in _measured(size)]


def _measured(people: int) -> list[dict[str, object]]:
    folder = Path(tempfile.mkdtemp(prefix="bench-screen-"))
    try:
        with closing(open_store(folder / "desk.sqlite")) as store:
            with store.write() as writer:
                writer.insert(_entities(people))
            return _rows(store, people)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _rows(store: Store, people: int) -> list[dict[str, object]]:
    began = time.perf_counter()
    desk = open_desk(store, "s", MarkSlot.IN, "bench")
    room = DeskRoom(Acting(desk, store, partial(datetime.now, ZONE), device="bench"), PANELS)
    room.resize(*SCREEN)
    room.show()
    _settle()
    opening = (time.perf_counter() - began) * 1000
    with store.read() as reader:
        codes = [code_text(badge.number) for badge in read_badges(reader, "t")][: 2 * SCANS]
    painted, settled = _scans(room, codes[:SCANS])
    room.open_panel("missing")
    beside, _ = _scans(room, codes[SCANS:])
    room.leave()
    desk.close()
    return [
        _row(f"desk: scan to painted, median, {people:,} people", statistics.median(painted), GOAL_MS),
        _row("desk: scan to painted, p99", statistics.quantiles(painted, n=100)[-1], GOAL_MS),
        _row(
            "desk: scan to painted, missing people beside it, p99",
            statistics.quantiles(beside, n=100)[-1],
            GOAL_MS,
        ),
        _row("desk: counters and lists after it, median", statistics.median(settled), None),
        _row("desk: open and shown", opening, None),
    ]


def _scans(room: DeskRoom, codes: list[str]) -> tuple[list[float], list[float]]:
    painted, settled = [], []
    for code in codes:
        QTest.keyClicks(room.box, code)
        began = time.perf_counter()
        QTest.keyClick(room.box, Qt.Key.Key_Return)
        painted.append((time.perf_counter() - began) * 1000)
        began = time.perf_counter()
        _settle()
        settled.append((time.perf_counter() - began) * 1000)
    return painted, settled


def _settle() -> None:
    """Let everything happen that waits to happen now."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def _row(name: str, ours: float, goal: float | None) -> dict[str, object]:
    return {"name": name, "ours": ours, "bare": None, "ratio": None, "goal": goal, "unit": "ms"}


def _entities(people: int) -> list[Entity]:
    found: list[Entity] = [
        Training("t", "bench-112", "量測用的研習計畫", 112),
        DeliveryFormat("f", "t", FormatKind.ON_SITE, "實體"),
        Batch("b", "t", "f", "b1", "第一梯次"),
        CourseDay("d", "t", "f", "d1", "第一天", hours=8),
        Session("s", "t", "b1-d1", 1, "f", "d", datetime.now(ZONE).date(), "b"),
        *(Mark(f"m{slot}", "s", slot, position=place) for place, slot in enumerate(TWO_MARKS)),
    ]
    for number in range(5):
        found.append(District(f"x{number}", "t", f"x{number}", f"第{number}區", "b", None, number))
        found.append(DistrictMember(f"y{number}", f"x{number}", f"1001{number}010", "某鄉"))
    for at in range(people):
        school = f"第{at // 2}國小"
        found.append(
            Participant(f"p{at:06}", "t", f"王{at:05}", school, f"{at // 2:06}", f"1001{at % 5}010", "教師")
        )
        found.append(Registration(f"r{at:06}", f"p{at:06}", "s"))
    return found
