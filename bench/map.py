"""One repaint of a map and one step of a stroke, beside bare polygons in a QGraphicsView.

The bare view draws the same outlines in the same colours: no names, no groups, no rings, nothing chosen.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QWidget

from coordinator.documents.geo import Outline, load_areas, load_outlines
from coordinator.ui.kit import theme
from coordinator.ui.kit.areamap import AreaMap, Fill
from coordinator.ui.kit.areamap.values import on_canvas

SIZE = (480, 620)
GROUPS = 7
RUNS = 60
GOAL_MS = 8
PLACES = (("a county (屏東縣)", "10013"), ("the largest county (高雄市)", "64000"), ("all counties", ""))


def outlines_of(county: str) -> tuple[Outline, ...]:
    """The townships of a county, or without one the counties."""
    shapes = load_outlines()
    return tuple(o for o in shapes.townships if o.id.startswith(county)) if county else shapes.counties


def our_map(outlines: Sequence[Outline]) -> AreaMap:
    """The map as the page 分區 fills it: seven groups, two of them hatched, one area chosen."""
    result = AreaMap("bench")
    result.resize(*SIZE)
    result.show_areas(outlines, {area.id: area.name for part in load_areas() for area in part})
    result.set_fills({o.id: Fill(n % GROUPS, f"第{n % GROUPS}區") for n, o in enumerate(outlines)})
    result.select([outlines[0].id])
    return result


def bare_map(outlines: Sequence[Outline]) -> QGraphicsView:
    """Nothing but polygons, one item a ring, filled and outlined."""
    scene = QGraphicsScene()
    pen = QPen(theme.color("card"), 1.2)
    pen.setCosmetic(True)
    for number, outline in enumerate(outlines):
        for polygon in outline.polygons:
            ring = QPolygonF([on_canvas(*place) for place in polygon[0]])
            scene.addPolygon(ring, pen, theme.district_color(number % GROUPS))
    view = QGraphicsView(scene)
    scene.setParent(view)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.resize(*SIZE)
    bounds = scene.itemsBoundingRect()
    scale = min((SIZE[0] - 24) / bounds.width(), (SIZE[1] - 24) / bounds.height())
    view.setTransform(QTransform.fromScale(scale, scale))
    return view


def milliseconds(work: Callable[[], object]) -> float:
    """The median of many runs, after a few to warm up."""
    times = []
    for number in range(RUNS + 5):
        began = time.perf_counter()
        work()
        if number >= 5:
            times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def repaint(view: QWidget) -> Callable[[], object]:
    """Draws the whole widget into a picture."""
    return view.grab


def stroke_step(shown: AreaMap) -> Callable[[], object]:
    """One move of the mouse with the brush down, over to another area each time, and its repaint."""
    shown.set_painting(True)
    shown.set_brush(Fill(2, "第2區"))
    view, points = shown.viewport(), [shown.point_of(code) for code in shown.codes()]
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[0])
    at = iter(points * (RUNS + 5))

    def step() -> None:
        QTest.mouseMove(view, next(at))
        shown.grab()

    return step


def run() -> list[dict[str, object]]:
    """The repaint of three maps, the repaint after a zoom (names are laid out anew), a step of a stroke."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    look = theme.Theme(app, "light", 100)  # type: ignore[arg-type]
    look.complete()
    rows: list[dict[str, object]] = []
    for name, county in PLACES:
        outlines = outlines_of(county)
        ours, bare = our_map(outlines), bare_map(outlines)
        ours.show()
        bare.show()
        rows.append(_row(f"map repaint, {name}", milliseconds(repaint(ours)), milliseconds(repaint(bare))))
        if county == "10013":
            rows += _rows_of_hands(ours, bare)
    look.deleteLater()
    return rows


def _rows_of_hands(ours: AreaMap, bare: QGraphicsView) -> list[dict[str, object]]:
    def zoomed() -> None:
        ours.zoom_in() if ours.transform().m11() < 1 else ours.fit()
        ours.grab()

    plain = milliseconds(repaint(bare))
    step, zoom = milliseconds(stroke_step(ours)), milliseconds(zoomed)
    return [_row("map stroke, one step", step, plain), _row("map zoom, one step", zoom, plain, 30)]


def _row(name: str, ours: float, bare: float, goal: int = GOAL_MS) -> dict[str, object]:
    return {
        "name": name,
        "ours": round(ours, 2),
        "bare": round(bare, 2),
        "ratio": round(ours / bare, 2),
        "goal": f"< {goal} ms",
        "unit": "ms",
    }
