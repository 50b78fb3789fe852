"""The popover of the filter button: every value of the quieter facets to tick, with its number of people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.forms import CheckField
from coordinator.ui.kit.labels import label
from coordinator.ui.roster.choice import Choice, Facet

Offer = Sequence[tuple[str, str, int]]
"""Values of a facet as they are offered: value, word, number of people."""


class FilterPopover(QFrame):
    """Says which values are ticked; made anew each time it is opened."""

    ticked = Signal(str, str, bool)
    """Facet, value, and whether it is wanted."""

    def __init__(self, offers: Mapping[Facet, tuple[str, Offer]], choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._opener, self._page = parent, parent
        self.setAccessibleName(self.tr("Filter"))
        self.boxes: dict[tuple[Facet, str], CheckField] = {}
        self._inside = inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(16, 14, 16, 14)
        columns.setSpacing(28)
        for facet, (title, offer) in offers.items():
            if offer:
                columns.addLayout(self._column(facet, title, offer, choice.get(facet, frozenset())))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)  # after it was put in: the area switches it on
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._area)

    def _column(self, facet: Facet, title: str, offer: Offer, wanted: frozenset[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(title, "field"))
        for value, word, count in offer:
            box = CheckField(f"{word}  {count:,}")
            box.setAccessibleName(f"{title} {word} {count:,}")
            box.set_value(value in wanted)
            box.committed.connect(lambda on, v=value: self.ticked.emit(str(facet), v, on))
            self.boxes[facet, value] = box
            column.addWidget(box)
        column.addStretch(1)
        return column

    def open_below(self, opener: QWidget) -> None:
        """Lie over the page under ``opener``, inside the window, with the keyboard in it."""
        self._opener = opener
        room = self._page.rect()
        content = self._inside.sizeHint() + QSize(theme.px(22), 6)
        at = opener.mapTo(self._page, QPoint(0, opener.height() + 4))
        size = content.boundedTo(QSize(room.width() - 24, room.height() - at.y() - 12))
        self.setGeometry(
            max(12, min(at.x(), room.right() - size.width() - 12)), at.y(), size.width(), size.height()
        )
        self.show()
        self.raise_()
        for box in list(self.boxes.values())[:1]:
            box.setFocus()
        self.window().windowHandle().focusObjectChanged.connect(self._on_focus)

    def _on_focus(self, target: QObject | None) -> None:
        """Whoever goes on elsewhere has chosen; the button that opened it closes it by itself."""
        inside = isinstance(target, QWidget) and (target is self or self.isAncestorOf(target))
        if target is not None and target is not self._opener and not inside:
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter close it; what is ticked is chosen already."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._opener.setFocus()
            self.close()
        else:
            super().keyPressEvent(event)
