"""The ⋯ menu of the page's head: what is done now and then, by this page and its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.icons import icon
from coordinator.ui.kit.labels import tooltip
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

CONTEXT = "roster_more"
MORE = QT_TRANSLATE_NOOP("roster_more", "More")
ENTRIES: tuple[tuple[str, str, str] | None, ...] = (
    ("paste", "clipboard-paste", QT_TRANSLATE_NOOP("roster_more", "Paste from Excel")),
    ("history", "clock", QT_TRANSLATE_NOOP("roster_more", "Imports so far…")),
    None,
    ("add_helper", "user-plus", QT_TRANSLATE_NOOP("roster_more", "Add helper…")),
    ("add_speaker", "user-plus", QT_TRANSLATE_NOOP("roster_more", "Add speaker…")),
    ("add_staff", "user-plus", QT_TRANSLATE_NOOP("roster_more", "Add staff…")),
    ("doubles", "users", QT_TRANSLATE_NOOP("roster_more", "Look for people listed twice…")),
    None,
    ("presets", "list-checks", QT_TRANSLATE_NOOP("roster_more", "Columns of files…")),
    ("show_ids", "lock", QT_TRANSLATE_NOOP("roster_more", "Show ID numbers…")),
    ("privacy", "lock", QT_TRANSLATE_NOOP("roster_more", "Personal data…")),
)
"""Name, icon and text in the order of the menu; None is a line between."""


def more_button(works: Mapping[str, Callable[[], object]], parent: QWidget) -> tuple[QPushButton, QMenu]:
    """The button and its menu; an entry's ``objectName`` tells what it does."""
    menu = QMenu(parent)
    for entry in ENTRIES:
        if entry is None:
            menu.addSeparator()
            continue
        name, icon_name, text = entry
        action = menu.addAction(icon(icon_name), QCoreApplication.translate(CONTEXT, text))
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False, work=works[name]: work())
    title = QCoreApplication.translate(CONTEXT, MORE)
    result = button("", "ellipsis")
    result.setToolTip(tooltip(title))
    result.setAccessibleName(title)
    result.clicked.connect(lambda _on: menu.popup(_below(result, menu)))
    return result, menu


def entry_of(menu: QMenu, name: str) -> QAction:
    """The entry with this name."""
    return next(action for action in menu.actions() if action.objectName() == name)


def _below(pressed: QPushButton, menu: QMenu) -> QPoint:
    """The menu ends where the button ends: the button stands at the right edge."""
    return pressed.mapToGlobal(QPoint(pressed.width() - menu.sizeHint().width(), pressed.height() + 2))
