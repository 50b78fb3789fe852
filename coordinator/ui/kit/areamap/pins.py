"""A pin: stands on its place at any zoom, with its name; one that warns looks and reads differently."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.areamap.values import Pin, on_canvas
from coordinator.ui.kit.icons import pixmap

RADIUS = 9.0
HEIGHT = 26.0
ABOVE_AREAS = 10.0


class PinItem(QGraphicsItem):
    """Its tip is the place; names are written at the right of the head."""

    def __init__(self, pin: Pin, font: QFont) -> None:
        super().__init__()
        self.pin, self._font = pin, font
        self.is_chosen = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(ABOVE_AREAS)
        self.setPos(on_canvas(pin.longitude, pin.latitude))

    def boundingRect(self) -> QRectF:
        return self._head().united(self._plate()).united(QRectF(-2, -2, 4, 4)).adjusted(-3, -3, 3, 3)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(QRectF(-theme.px(RADIUS + 3), -theme.px(HEIGHT + 3), theme.px(2 * RADIUS + 6),
                            theme.px(HEIGHT + 5)))  # fmt: skip
        path.addRect(self._plate())
        return path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        token = "warn" if self.pin.warning else "accent"
        ink = "warn_text" if self.pin.warning else "accent_text"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("text" if self.is_chosen else "card"), 2))
        painter.setBrush(theme.color(token))
        painter.drawPath(self._drop())
        side = theme.px(11)
        name = "triangle-alert" if self.pin.warning else "building-2"
        drawn = pixmap(name, ink, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(self._head().center() - QPointF(side / 2, side / 2), drawn)
        plate = theme.color("card")
        plate.setAlpha(235)
        painter.setPen(QPen(theme.color("accent" if self.is_chosen else "field_border"), 1))
        painter.setBrush(plate)
        painter.drawRoundedRect(self._plate(), 5, 5)
        painter.setPen(theme.color("text"))
        painter.setFont(self._font)
        painter.drawText(self._plate(), int(Qt.AlignmentFlag.AlignCenter), self.pin.name)

    def _head(self) -> QRectF:
        radius = theme.px(RADIUS)
        return QRectF(-radius, -theme.px(HEIGHT), 2 * radius, 2 * radius)

    def _drop(self) -> QPainterPath:
        head = self._head()
        path = QPainterPath(QPointF(0, 0))
        path.quadTo(QPointF(head.left(), head.bottom() - 2), QPointF(head.left(), head.center().y()))
        path.arcTo(head, 180, -180)
        path.quadTo(QPointF(head.right(), head.bottom() - 2), QPointF(0, 0))
        path.closeSubpath()
        return path

    def _plate(self) -> QRectF:
        metrics = QFontMetricsF(self._font)
        wide, high = metrics.horizontalAdvance(self.pin.name) + theme.px(12), metrics.height() + theme.px(2)
        return QRectF(theme.px(RADIUS + 4), self._head().center().y() - high / 2, wide, high)
