"""The writing on a map: names inside their areas where they fit, the names of groups always.

Laid out in pixels of the screen for one zoom and kept until that changes: panning only moves it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from coordinator.ui.kit import theme
from coordinator.ui.kit.areamap.shapes import AreaItem
from coordinator.ui.kit.areamap.values import Fill

SMALLEST, LARGEST = 9.0, 14.0
"""Sizes of names in pixels at 100 % text; what would be smaller is left out."""
HALO = 15.0
"""Radius in pixels of the ring around an island that is too small to be hit."""
PAD = 7.0
ICON = 14.0


@dataclass(frozen=True, slots=True)
class Caption:
    """A text in ``box``, in pixels from the canvas's origin. A ``group`` stands on a plate of its own.

    ``on`` is the area whose colour is behind the text, None for the sea.
    """

    text: str
    box: QRectF
    size: float
    on: AreaItem | None = None
    upright: bool = False
    group: Fill | None = None


@dataclass(frozen=True, slots=True)
class Writing:
    """All captions of one zoom, and the islands that get a ring."""

    captions: tuple[Caption, ...] = ()
    rings: tuple[AreaItem, ...] = ()


def halo() -> float:
    """The radius of the ring in pixels at the text size of the user."""
    return float(theme.px(HALO))


def is_tiny(item: AreaItem, scale: float) -> bool:
    """Whether an area is drawn smaller than the ring that stands for it."""
    return item.span * scale < 2 * halo()


def lay_out(items: Sequence[AreaItem], scale: float, font: QFont) -> Writing:
    """Names by the room inside the shapes at ``scale`` pixels a unit; then groups where they hide least."""
    rings = tuple(item for item in items if is_tiny(item, scale) and _is_alone(item, items, scale))
    names = [caption for item in items if (caption := _name(item, scale)) is not None]
    groups: list[Caption] = []
    for fill, members in _groups(items).items():
        groups.append(_group(fill, members, scale, font, [*names, *groups]))
    free = [name for name in names if not any(_meets(name.box, group.box) for group in groups)]
    written = {caption.on for caption in names}
    for item in rings:
        if item not in written:
            beside = _beside(item, items, scale, [*free, *groups])
            free += [beside] if beside else []
    return Writing((*free, *groups), rings)


def _name(item: AreaItem, scale: float) -> Caption | None:
    """The name in a line, or in a column where that lets it be larger; None where neither is readable."""
    low, high = theme.px(SMALLEST), theme.px(LARGEST)
    across, upright = (min(room * scale, high) for room in (item.across, item.upright))
    column = upright > across * 1.2
    size = upright if column else across
    if size < low or not item.name:
        return None
    long = size * len(item.name)
    extent = QSizeF(size * 1.2, long * 1.1) if column else QSizeF(long * 1.04, size * 1.25)
    return Caption(item.name, _around(item.place * scale, extent), size, item, column)


def _groups(items: Iterable[AreaItem]) -> Mapping[Fill, list[AreaItem]]:
    found: dict[Fill, list[AreaItem]] = {}
    for item in items:
        if item.fill is not None and item.fill.label:
            found.setdefault(item.fill, []).append(item)
    return found


def _group(
    fill: Fill, members: Sequence[AreaItem], scale: float, font: QFont, taken: Sequence[Caption]
) -> Caption:
    """The plate of a group: over, on or under the name of a member, near the middle, hiding little."""
    metrics = QFontMetricsF(font)
    wide = metrics.horizontalAdvance(fill.label) + 2 * theme.px(PAD)
    wide += theme.px(ICON + 4) if fill.icon else 0
    extent = QSizeF(wide, metrics.height() + theme.px(4))
    middle = _middle(members) * scale
    step = extent.height() * 0.95
    candidates = [
        _around(member.place * scale + QPointF(0, up * step), extent)
        for member in members
        for up in (0.0, -1.0, 1.0)
    ]
    far = max(extent.width() * 4, 1.0)

    def cost(box: QRectF) -> float:
        hidden = sum(4.0 if other.group else 1.0 for other in taken if _meets(box, other.box))
        return hidden + (box.center() - middle).manhattanLength() / far

    best = min(candidates, key=cost)
    return Caption(fill.label, best, metrics.height(), group=fill)


def _middle(members: Sequence[AreaItem]) -> QPointF:
    """The middle of the members, the large ones counting for more."""
    weights = [item.boundingRect().width() * item.boundingRect().height() for item in members]
    total = sum(weights) or 1.0
    x = sum(item.place.x() * weight for item, weight in zip(members, weights, strict=True))
    y = sum(item.place.y() * weight for item, weight in zip(members, weights, strict=True))
    return QPointF(x / total, y / total)


def _beside(
    item: AreaItem, items: Sequence[AreaItem], scale: float, taken: Sequence[Caption]
) -> Caption | None:
    """The name of an island next to its ring, where it is over the sea and over no other text."""
    size = float(theme.px(12))
    extent = QSizeF(size * 1.04 * len(item.name), size * 1.25)
    right, down = halo() + extent.width() / 2 + 3, halo() + extent.height() / 2 + 1
    for offset in (QPointF(0, down), QPointF(right, 0), QPointF(-right, 0), QPointF(0, -down)):
        box = _around(item.place * scale + offset, extent)
        land = QRectF(box.topLeft() / scale, box.bottomRight() / scale)
        hides = any(_covers(other, land) for other in items if other is not item)
        if not hides and not any(_meets(box, text.box) for text in taken):
            return Caption(item.name, box, size)
    return None


def _is_alone(item: AreaItem, items: Sequence[AreaItem], scale: float) -> bool:
    radius = halo() / scale
    ring = _around(item.place, QSizeF(2 * radius, 2 * radius))
    return not any(_covers(other, ring) for other in items if other is not item)


def _covers(item: AreaItem, box: QRectF) -> bool:
    return item.boundingRect().intersects(box) and item.path.intersects(box)


def _meets(one: QRectF, other: QRectF) -> bool:
    return one.intersects(other)


def _around(centre: QPointF, extent: QSizeF) -> QRectF:
    return QRectF(
        centre.x() - extent.width() / 2, centre.y() - extent.height() / 2, extent.width(), extent.height()
    )
