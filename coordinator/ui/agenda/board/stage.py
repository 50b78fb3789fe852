"""The scene: one item a block, kept from one plan to the next, with the hours and rows behind them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsRectItem, QGraphicsScene

from coordinator.domain.agenda import Block
from coordinator.domain.plan import Plan
from coordinator.domain.timeline import Edge
from coordinator.ui.agenda.board.blockitem import BlockItem
from coordinator.ui.agenda.board.ghosts import Ghosts
from coordinator.ui.agenda.board.layout import Layout, Spot
from coordinator.ui.kit import theme

DIMMED = 0.35
GRIP = 7
"""Pixels beside an edge that take hold of it; never more than a third of the block."""


class Stage(QGraphicsScene):
    """Shows blocks where the layout says; knows what lies at a point."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Everything is painted anyway, and ghosts move all the time: an index would only be kept up.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._items: dict[str, BlockItem] = {}
        self._layout: Layout | None = None
        self._dimmed: frozenset[str] = frozenset()
        self.ghosts = Ghosts(self)
        self._caret = self.addLine(QLineF())
        self._band = self.addRect(QRectF())
        for item in (self._caret, self._band):
            item.setZValue(5)
            item.hide()

    def show_plan(self, plan: Plan, layout: Layout) -> None:
        """Put up, move and take away what is new; what stands right is not painted again."""
        self._layout = layout
        self.setSceneRect(0, 0, *layout.size)
        days = {day.id for day in plan.course_days}
        blocks = {block.id: block for block in plan.blocks if block.course_day_id in days}
        for key in self._items.keys() - blocks.keys():
            self.removeItem(self._items.pop(key))
        for key, block in blocks.items():
            place = layout.place(block)
            if key in self._items:
                self._items[key].show_block(block, place)
            else:
                self._items[key] = BlockItem(block, place)
                self.addItem(self._items[key])
        self.invalidate(QRectF(), QGraphicsScene.SceneLayer.BackgroundLayer)

    def mark(self, chosen: Collection[str], current: str | None) -> None:
        """Show which blocks are selected and which has the keyboard."""
        for key, item in self._items.items():
            item.mark(chosen=key in chosen, current=key == current)

    def dim(self, keys: Iterable[str]) -> None:
        """Fade these blocks while their ghosts are elsewhere; all others stand out again."""
        dimmed = frozenset(keys)
        for key in dimmed ^ self._dimmed:
            if key in self._items:
                self._items[key].setOpacity(DIMMED if key in dimmed else 1.0)
        self._dimmed = dimmed

    def forget_looks(self) -> None:
        """Theme or font are new."""
        for item in self._items.values():
            item.forget_looks()
        self.invalidate()

    def block_at(self, at: QPointF) -> Block | None:
        """The block under a point; of two the one that began later."""
        hits = [item.block for item in self._items.values() if self._place(item).contains(at)]
        return max(hits, key=lambda block: (block.starts, block.id), default=None)

    def edge_at(self, at: QPointF) -> Edge | None:
        """The edge that is near enough to a point to be taken hold of."""
        block = self.block_at(at)
        if block is None:
            return None
        place = self.place_of(block.id)
        grip = min(theme.px(GRIP), place.width() / 3)
        if at.x() - place.left() <= grip:
            return Edge.START
        return Edge.END if block.ends is not None and place.right() - at.x() <= grip else None

    def blocks_in(self, area: QRectF) -> tuple[str, ...]:
        """The blocks that an area touches; a line is one, too."""
        area = area.adjusted(-0.5, -0.5, 0.5, 0.5)
        return tuple(key for key, item in self._items.items() if self._place(item).intersects(area))

    def place_of(self, key: str) -> QRectF:
        """Where a block is drawn; empty for one that is not."""
        return self._place(self._items[key]) if key in self._items else QRectF()

    def show_caret(self, spot: Spot | None) -> None:
        """A line where something would be pasted."""
        row = self._layout.row_of(spot.day_id) if spot and self._layout else None
        self._caret.setVisible(row is not None)
        if spot is not None and self._layout is not None and row is not None:
            x = self._layout.x(spot.minute)
            self._caret.setPen(QPen(theme.color("accent"), 2.0))
            self._caret.setLine(x, row.top + 3, x, row.top + row.height - 3)

    def show_band(self, area: QRectF | None) -> None:
        """The rectangle with which blocks are collected."""
        self._band.setVisible(area is not None)
        if area is not None:
            fill = theme.color("accent")
            fill.setAlpha(40)
            self._band.setPen(QPen(theme.color("accent"), 1.0, Qt.PenStyle.DashLine))
            self._band.setBrush(fill)
            self._band.setRect(area)

    @property
    def caret(self) -> QGraphicsLineItem:
        """The line where something would be pasted."""
        return self._caret

    @property
    def band(self) -> QGraphicsRectItem:
        """The rectangle of a collecting drag."""
        return self._band

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Rows in two tones, a line for every hour, a fainter one for every half."""
        layout = self._layout
        if layout is None or not isinstance(rect, QRectF):
            return
        for number, row in enumerate(layout.rows):
            area = QRectF(0, row.top, layout.size[0], row.height)
            if area.intersects(rect):
                painter.fillRect(area, theme.color("stripe" if number % 2 else "card"))
                painter.setPen(QPen(theme.color("border"), 1.0))
                painter.drawLine(QLineF(area.bottomLeft(), area.bottomRight()))
        bottom = layout.size[1]
        for minute in range(layout.first, layout.last + 1, 30):
            x = layout.x(minute)
            if rect.left() - 1 <= x <= rect.right() + 1:
                painter.setPen(QPen(theme.color("field_border" if minute % 60 == 0 else "border"), 1.0))
                painter.drawLine(QLineF(x, 0, x, bottom))

    @staticmethod
    def _place(item: BlockItem) -> QRectF:
        return item.rect().translated(item.pos())
