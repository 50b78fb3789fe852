"""Text on screen. Always plain: a name that looks like HTML must stay a name (trust.md 5)."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QLabel, QWidget


def label(text: str = "", role: str = "body", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A plain-text label. Roles of theme.qss: body, title, subtitle, heading, muted, value, caption."""
    result = QLabel(parent)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setText(text)
    result.setProperty("role", role)
    result.setWordWrap(wrap)
    return result


def tooltip(text: str) -> str:
    """`text` made safe for `setToolTip`, which otherwise guesses whether a text is HTML."""
    if not GuiQt.mightBeRichText(text):
        return text
    return f"<span>{escape(text, quote=False)}</span>"
