"""The map widget: picking, painting, panning and pinning by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from coordinator.ui.kit.areamap.canvas import STEP, Canvas
from coordinator.ui.kit.areamap.gestures import ARROWS, Press, Stroke, toward
from coordinator.ui.kit.areamap.pins import PinItem
from coordinator.ui.kit.areamap.values import Fill, on_earth

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class AreaMap(Canvas):
    """Emits what a person did and changes nothing itself: the page answers with `set_fills` and `select`.

    Mouse: click picks, drag pans; while painting, drag paints and the middle button or the space bar pans.
    Keyboard: arrows walk over the areas, Enter picks or paints, + - 0 zoom and fit, Esc ends a drag unheard.
    """

    picked = Signal(str, bool)
    """Code of an area, and whether Ctrl or Shift was held."""
    painted = Signal(object)
    """tuple[str, ...]: the areas of one stroke in the order they were touched, each once."""
    pin_picked = Signal(str)
    pin_moved = Signal(str, float, float)
    """Key, longitude and latitude where the pin was let go; the pin itself waits for `show_pins`."""
    clicked_at = Signal(float, float)
    """Longitude and latitude of any click that painted nothing and met no pin."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._fixed: frozenset[str] = frozenset()
        self._brush: Fill | None = None
        self._is_painting = self._space_held = False
        self._press: Press | None = None
        self._stroke: Stroke | None = None

    # -- painting --------------------------------------------------------------------------------

    def set_painting(self, on: bool) -> None:
        """Whether a drag paints."""
        self._is_painting = on
        self._show_cursor()

    def set_brush(self, fill: Fill | None, fixed: Iterable[str] = ()) -> None:
        """What a stroke will look like (None: rubbed out); ``fixed`` areas stay as they are under it.

        A stroke tells of the fixed areas too: the page says why they stay.
        """
        self._brush, self._fixed = fill, frozenset(fixed)

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, button = event.position().toPoint(), event.button()
        pans = button == Qt.MouseButton.MiddleButton or self._space_held
        if self._press or self._stroke or (button != Qt.MouseButton.LeftButton and not pans):
            return
        pin = None if pans else self._pin_at(at)
        if self._is_painting and pin is None and not pans:
            self._stroke = Stroke(at)
            self._paint_to(at)
        else:
            self._press = Press(at, at, pin, pin.pos() if pin else QPointF(), pans)
        self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._stroke is not None:
            self._paint_to(at)
        elif self._press is not None:
            by = self._press.moves_to(at)
            if self._press.is_drag and self._press.pin is not None:
                self._press.pin.setPos(self.mapToScene(at))
            elif self._press.is_drag:
                self._is_fitted = False
                self._pan(-by)
            self._show_cursor()
        self._hover(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at, held = event.position().toPoint(), bool(event.modifiers() & HELD)
        press, stroke = self._press, self._stroke
        self._press = self._stroke = None
        self._show_cursor()
        if stroke is not None:
            self._end_stroke(stroke)
        elif press is not None and press.pin is not None:
            self._let_go(press.pin, moved=press.is_drag)
        elif press is not None and not press.is_drag and not press.pans:
            self._click(at, held=held)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and not (self._is_painting and self.area_at(at)):
            self.fit()
        else:
            self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self._zoom(STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _click(self, at: QPoint, *, held: bool) -> None:
        code = self.area_at(at)
        if code:
            self._current = code
            self.picked.emit(code, held)
        self.clicked_at.emit(*on_earth(self.mapToScene(at)))
        self._repaint()

    def _let_go(self, item: PinItem, *, moved: bool) -> None:
        if moved:
            self.pin_moved.emit(item.pin.key, *on_earth(item.pos()))
        else:
            self.pin_picked.emit(item.pin.key)

    def _hover(self, at: QPoint | None) -> None:
        code = self.area_at(at) if at is not None else ""
        item = self._items.get(code)
        if item is not self._over.under_mouse:
            self._over.under_mouse = item
            self._repaint()

    # -- strokes ---------------------------------------------------------------------------------

    def _paint_to(self, at: QPoint) -> None:
        """Show the paint at once; what is stored comes with `set_fills`."""
        if self._stroke is None:
            return
        for code in self._stroke.goes_to(at, self.area_at):
            if code not in self._fixed:
                self._stroke.before[code] = self._items[code].fill
                self._items[code].show_fill(self._brush)
                self._rewrite()

    def _end_stroke(self, stroke: Stroke) -> None:
        self._take_back(stroke)
        if stroke.codes:
            self._current = stroke.codes[-1]
            self.painted.emit(tuple(stroke.codes))

    def _take_back(self, stroke: Stroke) -> None:
        for code, fill in stroke.before.items():
            self._items[code].show_fill(fill)
        self._rewrite()

    def _give_up(self) -> bool:
        """End a drag as if it had never begun; False when there is none."""
        press, stroke = self._press, self._stroke
        self._press = self._stroke = None
        if stroke is not None:
            self._take_back(stroke)
        elif press is not None and press.pin is not None:
            press.pin.setPos(press.home)
        self._show_cursor()
        return press is not None or stroke is not None

    def _show_cursor(self) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._press is not None and (self._press.is_drag or self._press.pans):
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._space_held:
            shape = Qt.CursorShape.OpenHandCursor
        elif self._is_painting:
            shape = Qt.CursorShape.CrossCursor
        self.viewport().setCursor(shape)

    # -- keyboard --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self._give_up():
            return
        if key in ARROWS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._walk(ARROWS[key], held=bool(event.modifiers() & HELD))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current:
            self._use_current(held=bool(event.modifiers() & HELD))
        elif key == Qt.Key.Key_Space:
            self._hold_space(on=True)
        elif event.text() in ("+", "=", "-", "0"):
            {"-": self.zoom_out, "0": self.fit}.get(event.text(), self.zoom_in)()
        else:
            # Not to the scene: keys the map has no use for belong to the page.
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold_space(on=False)

    def _hold_space(self, *, on: bool) -> None:
        self._space_held = on
        self._show_cursor()

    def _walk(self, direction: QPointF, *, held: bool) -> None:
        start = self._items.get(self._current)
        after = (
            toward(self._items.values(), start, direction)
            if start
            else next(iter(self._items.values()), None)
        )
        if after is None:
            return
        self.show_area(after.code)
        if not self._is_painting:
            self.picked.emit(after.code, held)

    def _use_current(self, *, held: bool) -> None:
        if self._is_painting:
            self.painted.emit((self._current,))
        else:
            self.picked.emit(self._current, held)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hold_space(on=False)
        self._repaint()
