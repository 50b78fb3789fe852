"""Buttons by what they are for; `theme.qss` knows the rest by the property `kind`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QToolButton

from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import icon
from coordinator.ui.kit.labels import tooltip


def primary_button(text: str, icon_name: str = "") -> QPushButton:
    """The one filled button of a page or dialog: what one most likely came to do."""
    return _button(text, icon_name, "primary", "accent_text")


def button(text: str, icon_name: str = "", kind: str = "plain") -> QPushButton:
    """A quiet button; `kind` may be plain, danger or link."""
    return _button(text, icon_name, kind, "text")


def chip(text: str) -> QPushButton:
    """A rounded toggle for a row of filters."""
    result = _Chip(text)
    result.setProperty("kind", "chip")
    result.setCursor(Qt.CursorShape.PointingHandCursor)
    result.setCheckable(True)
    return result


class _Chip(QPushButton):
    """As wide as its text in bold: pressed, nothing is clipped and its neighbours stay where they are."""

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        plain, pressed = (QFontMetrics(font).horizontalAdvance(self.text()) for font in (self.font(), bold))
        return super().sizeHint() + QSize(max(pressed - plain, 0), 0)


def tool_button(icon_name: str, text: str) -> QToolButton:
    """A small button with a picture alone; its tooltip is its name."""
    result = QToolButton()
    result.setIcon(icon(icon_name))
    result.setToolTip(tooltip(text))
    result.setAccessibleName(text)
    result.setProperty("kind", "picture")
    result.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return result


def only_one(*buttons: QPushButton) -> None:
    """Of these toggles one is down. A QButtonGroup does that too, but lets Tab reach only that one."""
    for pressed in buttons:
        pressed.clicked.connect(lambda _on, pressed=pressed: _press(pressed, buttons))


def _press(pressed: QPushButton, buttons: Sequence[QPushButton]) -> None:
    for one in buttons:
        one.setChecked(one is pressed)


def _button(text: str, icon_name: str, kind: str, role: str) -> QPushButton:
    result = QPushButton(text)
    result.setProperty("kind", kind)
    result.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        result.setIcon(icon(icon_name, role))
        # Wider than high: two more pixels between icon and word.
        result.setIconSize(QSize(theme.px(20), theme.px(16)))
    return result
