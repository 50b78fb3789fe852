"""The message line of a page: icon, sentence, at most one button. Not a dialog: nobody is stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from coordinator.ui.kit.icons import icon, set_icon
from coordinator.ui.kit.labels import label, tooltip


class Severity(Enum):
    """How grave a message is. The value is the token prefix of its colours and its dynamic property."""

    INFO = "info"
    SUCCESS = "ok"
    WARNING = "warn"
    ERROR = "bad"

    @property
    def icon(self) -> str:
        """Status is icon + word + colour, never colour alone."""
        return _ICONS[self]


_ICONS = {
    Severity.INFO: "info",
    Severity.SUCCESS: "circle-check",
    Severity.WARNING: "triangle-alert",
    Severity.ERROR: "circle-alert",
}


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the user; `action` is run when the button `action_text` is pressed."""

    text: str
    severity: Severity = Severity.INFO
    action_text: str = ""
    action: Callable[[], object] | None = None


class NoticeLine(QFrame):
    """Shows the newest notice until it is closed, replaced or cleared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._action: Callable[[], object] | None = None
        self._icon = label()
        self._text = label(wrap=True)
        self._button = QPushButton()
        self._button.clicked.connect(self._run_action)
        close = QToolButton()
        close.setIcon(icon("x", "muted"))
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close message"))
        close.setToolTip(tooltip(self.tr("Close message")))
        close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on show, or an empty text."""
        return "" if self.isHidden() else self._text.text()

    def show_notice(self, notice: Notice) -> None:
        """Replace whatever is shown; screen readers hear the sentence as the line's name."""
        self._action = notice.action
        self._text.setText(notice.text)
        self._button.setText(notice.action_text)
        self._button.setVisible(bool(notice.action_text))
        self.setAccessibleName(notice.text)
        self.setProperty("severity", notice.severity.value)
        set_icon(self._icon, notice.severity.icon, f"{notice.severity.value}_text", 18)
        for widget in (self, self._text):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()

    def clear(self) -> None:
        """Take the line away."""
        self._action = None
        self.hide()

    def _run_action(self) -> None:
        action = self._action
        self.clear()
        if action is not None:
            action()
