"""A list to tick: one check box a line, scrolling when there are many."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from coordinator.ui.kit.forms import CheckField
from coordinator.ui.kit.labels import tooltip


class TickList(QScrollArea):
    """``changed`` when the user ticks; keys tell the lines apart."""

    changed = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, CheckField] = {}
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.setSpacing(8)
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of its check boxes

    def set_choices(self, texts: Mapping[str, str], tips: Mapping[str, str]) -> None:
        """Show these lines; when the keys are the same the check boxes are kept, and so is the focus."""
        if list(texts) != list(self.fields):
            self._rebuild(texts)
        for key, text in texts.items():
            self.fields[key].setText(text)
            self.fields[key].setToolTip(tooltip(tips.get(key, "")))

    def ticked(self) -> set[str]:
        """The keys of the ticked lines."""
        return {key for key, field in self.fields.items() if field.value()}

    def tick(self, keys: Collection[str]) -> None:
        """Tick exactly these, without ``changed``."""
        for key, field in self.fields.items():
            field.set_value(key in keys)

    def _rebuild(self, texts: Mapping[str, str]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.fields = {key: CheckField(text) for key, text in texts.items()}
        for field in self.fields.values():
            field.committed.connect(lambda _on: self.changed.emit())
            self._column.addWidget(field)
        self._column.addStretch(1)
