"""Calm horizontal bars with a label, a value and a mark for the capacity. No QtCharts (GPL)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.fills import brush

LINE = 34
GAP = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One line. `target` is drawn as a mark (seats, last year); `note` stands after the value.

    `number` (from 0) is that of a district: the bar looks like its areas on the map.
    """

    label: str
    value: float
    target: float | None = None
    number: int | None = None
    note: str = ""


class BarChart(QWidget):
    """Bars of one unit under each other, longest full width. Its accessible text reads every line."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._title = title
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(_spoken(bar) for bar in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), max(len(self._bars), 1) * theme.px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.font())
        labels = min(label_width(self._bars, metrics), self.width() // 3)
        values = max(metrics.horizontalAdvance(_figures(bar)) for bar in self._bars)
        gap = theme.px(GAP)
        track = QRectF(labels + gap, 0, self.width() - labels - values - 2 * gap, theme.px(12))
        most = max(max(bar.value, bar.target or 0) for bar in self._bars) or 1
        for number, bar in enumerate(self._bars):
            line = QRectF(0, number * theme.px(LINE), self.width(), theme.px(LINE))
            self._paint_line(painter, line, track, bar, most, labels)

    def _paint_line(
        self, painter: QPainter, line: QRectF, track: QRectF, bar: Bar, most: float, labels: int
    ) -> None:
        middle = line.center().y()
        metrics = QFontMetrics(self.font())
        painter.setPen(theme.color("text"))
        text = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, labels)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(0, line.top(), labels, line.height()), int(left), text)
        track = QRectF(track.left(), middle - track.height() / 2, track.width(), track.height())
        radius = track.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("idle"))
        painter.drawRoundedRect(track, radius, radius)
        if bar.value > 0:
            painter.setBrush(QBrush(theme.color("accent")) if bar.number is None else brush(bar.number))
            width = max(track.width() * bar.value / most, track.height())
            painter.drawRoundedRect(QRectF(track.left(), track.top(), width, track.height()), radius, radius)
        if bar.target is not None:
            at = track.left() + track.width() * bar.target / most
            painter.setPen(QPen(theme.color("text"), theme.px(2)))
            over = theme.px(4)
            painter.drawLine(QPointF(at, track.top() - over), QPointF(at, track.bottom() + over))
        is_too_much = bar.target is not None and bar.value > bar.target
        painter.setPen(theme.color("bad_text" if is_too_much else "text"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line, int(right), _figures(bar))


def label_width(bars: Sequence[Bar], metrics: QFontMetrics) -> int:
    """Room for the longest label; the advance is a rounded one, and one pixel less makes 第10區 第1…."""
    return max(metrics.horizontalAdvance(bar.label) for bar in bars) + theme.px(2)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def _figures(bar: Bar) -> str:
    text = _number(bar.value) if bar.target is None else f"{_number(bar.value)} / {_number(bar.target)}"
    return f"{text} {bar.note}" if bar.note else text


def _spoken(bar: Bar) -> str:
    return f"{bar.label} {_figures(bar)}"
