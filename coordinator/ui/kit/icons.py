"""Lucide icons (resources/icons), rendered when painted, in the theme's colour at the screen's ratio.

Rendering 42 icons eagerly cost 0.4 s; QtSvg itself is imported with the first icon that is painted.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QLabel

from coordinator.resources import resource
from coordinator.ui.kit import theme


@cache
def icon(name: str, role: str = "text") -> QIcon:
    """The icon `name` in the colour of the theme's token `role`; follows a change of theme by itself."""
    engine = _SvgEngine(name, role)
    _ENGINES.append(engine)
    return QIcon(engine)


def pixmap(name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as pixels, `size` in device-independent pixels."""
    return _rendered(name, theme.color(role).name(), round(size * ratio), ratio)


def set_icon(target: QLabel, name: str, role: str, size: int) -> None:
    """Show the icon in a label, `size` pixels at 100 % text."""
    side = theme.px(size)
    target.setPixmap(pixmap(name, role, side, target.devicePixelRatioF()))
    target.setFixedWidth(side)


# Qt takes the engine over, yet its Python half must live as long as the process.
_ENGINES: list[QIconEngine] = []


class _SvgEngine(QIconEngine):
    """Draws one SVG at the size and ratio that is asked for."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def _color(self, mode: QIcon.Mode) -> str:
        return theme.color("disabled" if mode == QIcon.Mode.Disabled else self._role).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft(), self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in device-independent pixels (since Qt 6.8)."""
        side = round(min(size.width(), size.height()) * scale)
        drawn = _rendered(self._name, self._color(mode), side, scale)
        return drawn if size.width() == size.height() else _centred(drawn, size, scale)

    def clone(self) -> QIconEngine:
        copy = _SvgEngine(self._name, self._role)
        _ENGINES.append(copy)
        return copy


@lru_cache(maxsize=512)
def _rendered(name: str, color: str, side: int, ratio: float) -> QPixmap:
    """`side` physical pixels square, with `currentColor` replaced (Qt draws it black)."""
    from PySide6.QtSvg import QSvgRenderer

    svg = resource("icons", f"{name}.svg").read_bytes().replace(b"currentColor", color.encode())
    result = QPixmap(side, side)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


def _centred(drawn: QPixmap, size: QSize, ratio: float) -> QPixmap:
    """`drawn` in the middle of a larger empty pixmap: how a button gets air between icon and word."""
    result = QPixmap(size * ratio)
    result.fill(Qt.GlobalColor.transparent)
    result.setDevicePixelRatio(ratio)
    inner = drawn.deviceIndependentSize().toSize()
    painter = QPainter(result)
    painter.drawPixmap((size.width() - inner.width()) // 2, (size.height() - inner.height()) // 2, drawn)
    painter.end()
    return result
