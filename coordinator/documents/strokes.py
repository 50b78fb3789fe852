"""The order of characters by strokes, from ``resources/strokes`` (made by ``tools/make_strokes.py``)."""

from functools import cache

from coordinator.domain.strokes import StrokeOrder
from coordinator.resources import resource


@cache
def load_strokes() -> StrokeOrder:
    """Some 24,000 characters by number of strokes and radical, read when something is sorted first."""
    lines = resource("strokes", "order.txt").read_text(encoding="utf-8").splitlines()
    return StrokeOrder("".join(line.partition(" ")[2] for line in lines))
