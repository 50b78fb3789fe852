"""How a group looks on a map, in a swatch, a bar and a legend: colour, from the sixth on hatching as well."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap, QTransform

from coordinator.ui.kit import theme

_HATCHES = (
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.DiagCrossPattern,
)
TILE = 8
"""Qt's patterns repeat every 8 pixels."""
ENOUGH = 4.5


def hatched(number: int) -> bool:
    """True from the sixth group on, where the colours begin again."""
    return number >= theme.DISTRICTS


def brush(number: int) -> QBrush:
    """What the ``number``-th group (from 0) is painted with; ``color()`` is its ground either way."""
    if not hatched(number):
        return QBrush(theme.district_color(number))
    result = QBrush(theme.district_color(number))
    result.setTexture(_tile(number, theme.district_color(number).name()))
    return result


def paint_swatch(painter: QPainter, box: QRectF, number: int) -> None:
    """A rounded square that looks like the areas of the ``number``-th group."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    paint = brush(number)
    # The hatching starts at the corner of the box, so that every swatch of a group looks the same.
    paint.setTransform(QTransform.fromTranslate(box.left(), box.top()))
    painter.setBrush(paint)
    painter.drawRoundedRect(box, 3, 3)
    painter.restore()


@lru_cache(maxsize=64)
def _tile(number: int, ground: str) -> QPixmap:
    """Ground and hatching in one picture: so an area is filled once."""
    tile = QPixmap(TILE, TILE)
    tile.fill(ground)
    line = ink_on(QColor(ground))
    line.setAlpha(140)
    painter = QPainter(tile)
    style = _HATCHES[(number // theme.DISTRICTS - 1) % len(_HATCHES)]
    painter.fillRect(tile.rect(), QBrush(line, style))
    painter.end()
    return tile


def ink_on(ground: QColor) -> QColor:
    """A text colour of at least 4.5:1 on ``ground``: the theme's where it suffices, else black or white."""
    own = max((theme.color("text"), theme.color("card")), key=lambda ink: contrast(ink, ground))
    if contrast(own, ground) >= ENOUGH:
        return own
    plain = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
    return max(plain, key=lambda ink: contrast(ink, ground))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
