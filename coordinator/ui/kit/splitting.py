"""A splitter that remembers where the user dragged it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from coordinator.ui.kit.settings import Settings, splitter_state


def splitter(
    orientation: Qt.Orientation, settings: Settings, name: str, *parts: tuple[QWidget, int]
) -> QSplitter:
    """Pairs of a part and its first stretch, side by side; nothing can be dragged away altogether."""
    result = QSplitter(orientation)
    result.setChildrenCollapsible(False)
    result.setHandleWidth(14)
    for number, (part, stretch) in enumerate(parts):
        result.addWidget(part)
        result.setStretchFactor(number, stretch)
    # Stretch factors share only what is left over; first sizes make them mean proportions.
    result.setSizes([stretch * 10_000 for _, stretch in parts])
    state = settings.get(splitter_state(name))
    if state:
        result.restoreState(state)
    result.splitterMoved.connect(
        lambda *_: settings.set(splitter_state(name), bytes(result.saveState().data()))
    )
    return result
