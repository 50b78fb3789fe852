"""How long the timeline board takes to paint 300 blocks and to follow the mouse with the push preview on.

The bare scene beside it holds 300 plain rectangles at the same places and moves one of them; ours paints
frames, icons, titles and times, computes what is pushed and shows where everything would go.
"""

from __future__ import annotations

import os
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QBrush, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay, Training
from coordinator.ui.agenda.board.board import Board
from coordinator.ui.kit import theme

DAYS, PER_DAY, LESSON = 20, 15, 40
SIZE = (1600, 980)
ROUNDS = 60
REPAINT_MS, STEP_MS = 16, 5
KINDS = tuple(BlockKind)


def plan() -> Plan:
    """Twenty course days of fifteen blocks, one behind the other, every eleventh printed wrong."""
    blocks = tuple(
        Block(
            f"k{day}-{n}",
            f"d{day}",
            480 + LESSON * n,
            480 + LESSON * (n + 1),
            KINDS[n % len(KINDS)],
            f"A{n}. 教職維護與員額編制",
            "系統管理團隊",
            90 if n % 11 == 0 else LESSON,
        )
        for day in range(DAYS)
        for n in range(PER_DAY)
    )
    days = tuple(CourseDay(f"d{n}", "t", "f", f"d{n}", f"第{n + 1}天", position=n) for n in range(DAYS))
    return Plan(Training("t", "bench-112", "量測", 112), course_days=days, blocks=blocks)


class Timed:
    """A view that says how long its paint events took; named before the kind of view it is."""

    spent = 0.0
    loop: QEventLoop | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        began = perf_counter()
        super().paintEvent(event)  # type: ignore[misc]
        self.spent += perf_counter() - began
        if self.loop is not None:
            self.loop.quit()


class Painted(Timed, Board):
    """Our board."""


class Bare(Timed, QGraphicsView):
    """A scene of rectangles."""


def bare_view(places: list[QRectF]) -> Bare:
    """Rectangles at these places."""
    scene = QGraphicsScene(0, 0, *SIZE)
    pen, brush = QPen(theme.color("info_border")), QBrush(theme.color("info"))
    for place in places:
        item = scene.addRect(0, 0, place.width(), place.height(), pen, brush)
        item.setPos(place.topLeft())
    view = Bare(scene)
    scene.setParent(view)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
    return view


def repaint(view: Painted | Bare) -> float:
    """Milliseconds of one paint of everything."""
    began = perf_counter()
    view.viewport().repaint()
    return (perf_counter() - began) * 1000


def repainted_afresh(board: Painted) -> float:
    """Milliseconds of a paint with nothing kept from the one before, texts fitted again."""
    board.stage.forget_looks()
    return repaint(board)


def painted(view: Painted | Bare) -> float:
    """Milliseconds of the paint that is due."""
    view.spent, view.loop = 0.0, QEventLoop()
    QTimer.singleShot(200, view.loop.quit)
    view.loop.exec()
    view.loop = None
    return view.spent * 1000


def drag_steps(board: Painted) -> list[float]:
    """One step each: hear the mouse, compute what is pushed, paint what is new."""
    board.set_push(True)
    start = board.mapFromScene(board.stage.place_of("k4-1").center())
    steps = []
    for number in range(-1, ROUNDS):
        kind = QEvent.Type.MouseButtonPress if number < 0 else QEvent.Type.MouseMove
        at = QPointF(start.x() + 13 * (max(number, 0) % 9), start.y() + 1)
        where = at, QPointF(board.viewport().mapToGlobal(at))
        event = QMouseEvent(
            kind, *where, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        began = perf_counter()
        QApplication.sendEvent(board.viewport(), event)
        heard = (perf_counter() - began) * 1000
        spent = painted(board)
        if spent:
            steps.append(heard + spent)
    return steps


def bare_steps(view: Bare) -> list[float]:
    """Move one rectangle and paint what is new."""
    item = view.scene().items()[0]
    steps = []
    for number in range(ROUNDS):
        began = perf_counter()
        item.setPos(4 * (number % 30), 200)
        heard = (perf_counter() - began) * 1000
        steps.append(heard + painted(view))
    return steps


def run() -> list[dict[str, object]]:
    """Repaints with and without what is cached, and drag steps: medians, and how slow the slowest are."""
    app = QApplication.instance() or QApplication([])
    look = theme.Theme(app, "light", 100)  # type: ignore[arg-type]
    look.complete()
    shown = plan()
    board = Painted("議程")
    board.resize(*SIZE)
    board.show_plan(shown, {day.id: day.name for day in shown.course_days})
    board.show()
    painted(board)
    bare = bare_view([board.stage.place_of(block.id) for block in shown.blocks])
    bare.resize(*SIZE)
    bare.show()
    painted(bare)
    pairs = [(repaint(board), repaint(bare)) for _ in range(ROUNDS)]
    ours, plain = (median(side) for side in zip(*pairs, strict=True))
    afresh = median(repainted_afresh(board) for _ in range(ROUNDS // 4))
    sides = drag_steps(board), bare_steps(bare)
    usual, plain_usual = (median(side) for side in sides)
    slow, plain_slow = (quantiles(side, n=20)[-1] for side in sides)
    board.close()
    bare.close()
    return [
        _row("board of 300 blocks, repaint", ours, plain, REPAINT_MS),
        _row("board of 300 blocks, repaint of a new theme", afresh, plain, None),
        _row("board of 300 blocks, drag step that pushes 13", usual, plain_usual, STEP_MS),
        _row("board of 300 blocks, the same, p95", slow, plain_slow, STEP_MS),
    ]


def _row(name: str, ours: float, bare: float, goal: int | None) -> dict[str, object]:
    return {
        "name": name,
        "ours": round(ours, 3),
        "bare": round(bare, 3),
        "ratio": round(ours / bare, 3),
        "goal": None if goal is None else f"<= {goal} ms",
        "unit": "ms",
    }


if __name__ == "__main__":
    for line in run():
        print(line)
