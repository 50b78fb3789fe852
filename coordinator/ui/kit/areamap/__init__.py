"""A map of areas to pick, paint and pin on. Knows no feature: a page gives it values and hears signals.

A QGraphicsView is silent to screen readers: whoever shows a map shows the same in a table beside it.
"""

from coordinator.ui.kit.areamap.values import Fill, Pin
from coordinator.ui.kit.areamap.view import AreaMap

__all__ = ["AreaMap", "Fill", "Pin"]
