"""What a map shows and how near: areas, fills, names, pins. What hands do with it is in `view`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPixmapCache, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QToolTip, QWidget

from coordinator.documents.geo import Outline
from coordinator.ui.kit import theme
from coordinator.ui.kit.areamap.captions import halo, is_tiny, lay_out
from coordinator.ui.kit.areamap.pins import PinItem
from coordinator.ui.kit.areamap.shapes import AreaItem, is_inside
from coordinator.ui.kit.areamap.values import Fill, Pin
from coordinator.ui.kit.areamap.writing import WritingItem
from coordinator.ui.kit.labels import tooltip

MARGIN = 12
STEP = 1.3
DEEPEST = 30.0
"""How many times larger than fitted the map may become."""

CACHE_KB = 64 * 1024
"""Qt's own limit of 10 MB is full at the second step of zoom."""
KEPT = 0.6
"""How much of Qt's store of pictures the areas may fill; beyond that each would throw out another."""


class Canvas(QGraphicsView):
    """Areas with their groups, pins, a selection; it zooms and finds what is where."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setScene(QGraphicsScene(self))
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Qt gives the viewport a stop of its own for Tab; a click on it goes to the view all the same.
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), CACHE_KB))
        self._items: dict[str, AreaItem] = {}
        self._pins: dict[str, PinItem] = {}
        self._tips: Mapping[str, str] = {}
        self._selected: tuple[str, ...] = ()
        self._current = ""
        self._is_fitted = True
        self._written_at = 0.0
        self._over = WritingItem()
        self.scene().addItem(self._over)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(220))

    # -- what is shown ---------------------------------------------------------------------------

    def show_areas(self, outlines: Sequence[Outline], names: Mapping[str, str]) -> None:
        """Other areas; the same ones again keep zoom and selection. ``names`` is code -> name."""
        wanted = [(outline.id, names.get(outline.id, "")) for outline in outlines]
        if wanted == [(item.code, item.name) for item in self._items.values()]:
            return
        for item in self._items.values():
            self.scene().removeItem(item)
        self._items = {
            outline.id: AreaItem(outline, name) for outline, (_, name) in zip(outlines, wanted, strict=True)
        }
        for item in self._items.values():
            self.scene().addItem(item)
        self._selected, self._current = (), ""
        self._over.under_mouse = None
        bounds = self._bounds()
        self._over.prepareGeometryChange()
        self._over.extent = bounds.adjusted(
            *(side * part for part in (-1, 1) for side in (bounds.width(), bounds.height()))
        )
        self.setSceneRect(self._over.extent)
        self.fit()

    def set_fills(self, fills: Mapping[str, Fill]) -> None:
        """Which group each area belongs to; an area that is not named belongs to none."""
        for code, item in self._items.items():
            item.show_fill(fills.get(code))
        self._rewrite()

    def set_tips(self, tips: Mapping[str, str]) -> None:
        """What is shown while the mouse rests on an area."""
        self._tips = tips

    def select(self, codes: Iterable[str]) -> None:
        """Outline these areas alone; nothing is emitted."""
        self._selected = tuple(code for code in codes if code in self._items)
        if self._selected and self._current not in self._selected:
            self._current = self._selected[0]
        self._over.chosen = tuple(self._items[code] for code in self._selected)
        self.setAccessibleDescription(", ".join(item.name for item in self._over.chosen))
        self._repaint()

    def codes(self) -> tuple[str, ...]:
        """Every area on show."""
        return tuple(self._items)

    def selected(self) -> tuple[str, ...]:
        """The codes of the outlined areas."""
        return self._selected

    def show_pins(self, pins: Sequence[Pin]) -> None:
        """These pins and no others."""
        for old in self._pins.values():
            self.scene().removeItem(old)
        self._pins = {pin.key: PinItem(pin, self.font()) for pin in pins}
        for item in self._pins.values():
            self.scene().addItem(item)

    def select_pin(self, key: str) -> None:
        """Frame one pin, or none; nothing is emitted."""
        for item in self._pins.values():
            item.is_chosen = item.pin.key == key
            item.update()

    def set_strong(self, number: int | None) -> None:
        """Frame the name of the group with this number."""
        self._over.strong = number
        self._repaint()

    # -- zoom ------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Show everything, and keep doing so when the widget changes its size."""
        self._is_fitted = True
        bounds, room = self._bounds(), self.viewport().size()
        if bounds.isEmpty():
            return
        scale = max(self._fitting(), 1e-3)
        self.setTransform(QTransform.fromScale(scale, scale))
        self.centerOn(bounds.center())
        if room.width() > 0:
            self._rewrite()

    def zoom_in(self) -> None:
        """Larger, around the middle."""
        self._zoom(STEP, QPointF(self.viewport().rect().center()))

    def zoom_out(self) -> None:
        """Smaller, around the middle."""
        self._zoom(1 / STEP, QPointF(self.viewport().rect().center()))

    def show_area(self, code: str) -> None:
        """Bring an area into view without another zoom."""
        item = self._items.get(code)
        if item is not None:
            self._current = code
            self.ensureVisible(item.boundingRect(), MARGIN, MARGIN)
            self._repaint()

    def _fitting(self) -> float:
        bounds, room = self._bounds(), self.viewport().size()
        return min(
            (room.width() - 2 * MARGIN) / bounds.width(), (room.height() - 2 * MARGIN) / bounds.height()
        )

    def _zoom(self, factor: float, at: QPointF) -> None:
        if not self._items:
            return
        now, fitting = self.transform().m11(), max(self._fitting(), 1e-3)
        scale = min(max(now * factor, fitting * 0.8), fitting * DEEPEST)
        self._is_fitted = False
        before = self.mapToScene(at.toPoint())
        self.setTransform(QTransform.fromScale(scale, scale))
        moved = self.mapFromScene(before) - at.toPoint()
        self._pan(moved)
        self._rewrite()

    def _pan(self, by: QPoint) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + by.x())
        down.setValue(down.value() + by.y())

    def _bounds(self) -> QRectF:
        bounds = QRectF()
        for item in self._items.values():
            bounds = bounds.united(item.boundingRect())
        return bounds

    def _rewrite(self) -> None:
        """Lay the names out again with the next paint."""
        self._written_at = 0.0
        self._repaint()

    def _repaint(self) -> None:
        current = self._items.get(self._current) if self.hasFocus() else None
        self._over.with_keyboard = current
        self.viewport().update()

    # -- where -----------------------------------------------------------------------------------

    def area_at(self, at: QPoint) -> str:
        """The code of the area under a point of the viewport; near an island too small to hit, the island."""
        point, scale = self.mapToScene(at), self.transform().m11()
        for item in self._items.values():
            if is_inside(item, point):
                return item.code
        near = [item for item in self._items.values() if is_tiny(item, scale)]
        distance = {item.code: (item.place - point).manhattanLength() * scale for item in near}
        code = min(distance, key=lambda one: distance[one], default="")
        return code if code and distance[code] <= halo() * 1.3 else ""

    def point_of(self, code: str) -> QPoint:
        """Where in the viewport the name of an area has its place."""
        return self.mapFromScene(self._items[code].place)

    def tip_at(self, at: QPoint) -> str:
        """What is shown while the mouse rests there: the warning or name of a pin, else the area's tip."""
        pin = self._pin_at(at)
        text = (pin.pin.warning or pin.pin.name) if pin else self._tips.get(self.area_at(at), "")
        return tooltip(text)

    def _pin_at(self, at: QPoint) -> PinItem | None:
        found = [item for item in self.items(at) if isinstance(item, PinItem)]
        return found[0] if found else None

    # -- what Qt asks ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self.transform().m11()
        if self._items and self._written_at != scale:
            self._written_at = scale
            self._over.font = self.font()
            kept = self._pictures(scale) < KEPT * QPixmapCache.cacheLimit()
            for item in self._items.values():
                item.keep_picture(on=kept)
            self._over.writing = lay_out(list(self._items.values()), scale, self.font())
        super().paintEvent(event)

    def _pictures(self, scale: float) -> float:
        """Kilobytes that pictures of all areas would take."""
        boxes = (item.boundingRect() for item in self._items.values())
        pixels = sum(box.width() * box.height() for box in boxes) * (scale * self.devicePixelRatioF()) ** 2
        return pixels * 4 / 1024

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            # The pictures that are kept show the colours of before.
            for item in self.scene().items():
                item.update()
            self._rewrite()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)
