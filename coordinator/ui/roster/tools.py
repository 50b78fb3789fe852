"""The tools for selected people: buttons above the table, and the same in its context menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from coordinator.documents.roster_list import RosterLine
from coordinator.domain.roster import PersonStatus
from coordinator.ui.kit.cards import tool_button
from coordinator.ui.kit.icons import icon
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.roster.choice import GONE_FROM_FILE

Lines = Sequence[RosterLine]
CONTEXT = "roster_tools"


@dataclass(frozen=True, slots=True)
class Tool:
    """What a tool is called, and for which selected people it is there; only some stand above the table."""

    id: str
    icon: str
    text: str
    fits: Callable[[Lines], bool]
    hint: str = ""
    button: bool = False


def _any_status(status: PersonStatus) -> Callable[[Lines], bool]:
    return lambda lines: any(line.entry.person.status is status for line in lines)


def is_gone(lines: Lines) -> bool:
    """Whether somebody is no more in the newest list and nobody has said what that means."""
    return any(GONE_FROM_FILE in line.entry.person.flags for line in lines)


TOOLS: tuple[Tool | None, ...] = (
    Tool("edit", "pencil", QT_TRANSLATE_NOOP("roster_tools", "Edit…"), bool, button=True),
    Tool(
        "checked",
        "check",
        QT_TRANSLATE_NOOP("roster_tools", "Mark as checked"),
        lambda lines: any(line.entry.person.flags for line in lines),
        button=True,
    ),
    Tool(
        "move",
        "arrow-right-left",
        QT_TRANSLATE_NOOP("roster_tools", "Move to another session…"),
        bool,
        button=True,
    ),
    Tool(
        "merge",
        "merge",
        QT_TRANSLATE_NOOP("roster_tools", "Merge two entries…"),
        lambda lines: len(lines) == 2,
        button=True,
    ),
    None,
    Tool("coming", "", QT_TRANSLATE_NOOP("roster_tools", "Still coming"), is_gone),
    Tool("cancel", "", QT_TRANSLATE_NOOP("roster_tools", "Cancelled"), _any_status(PersonStatus.REGISTERED)),
    Tool(
        "reinstate",
        "",
        QT_TRANSLATE_NOOP("roster_tools", "Register again"),
        _any_status(PersonStatus.CANCELLED),
    ),
    None,
    Tool("copy", "copy", QT_TRANSLATE_NOOP("roster_tools", "Copy"), bool, "Ctrl+C"),
    Tool("copy_titled", "", QT_TRANSLATE_NOOP("roster_tools", "Copy with column names"), bool),
    Tool("paste_over", "", QT_TRANSLATE_NOOP("roster_tools", "Paste over cells"), bool, "Ctrl+Shift+V"),
    None,
    Tool("delete", "trash-2", QT_TRANSLATE_NOOP("roster_tools", "Delete"), bool, "Del", button=True),
)
"""In the order of the menu; None is a line between."""


class Tools(QObject):
    """The actions of ``TOOLS``, each calling what ``works`` has for its id."""

    def __init__(self, works: Mapping[str, Callable[[], object]], parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self.actions = {tool.id: self._action(tool, works[tool.id]) for tool in TOOLS if tool is not None}
        self.buttons = {tool.id: self._button(tool) for tool in TOOLS if tool is not None and tool.button}

    def _action(self, tool: Tool, work: Callable[[], object]) -> QAction:
        # The keys are shown here; the table listens to them itself.
        text = f"{_said(tool.text)}\t{tool.hint}" if tool.hint else _said(tool.text)
        action = QAction(text, self)
        action.setObjectName(tool.id)
        if tool.icon:
            action.setIcon(icon(tool.icon))
        action.triggered.connect(lambda _checked=False: work())
        return action

    def _button(self, tool: Tool) -> QToolButton:
        text = _said(tool.text)
        result = tool_button(tool.icon, f"{text} ({tool.hint})" if tool.hint else text)
        result.clicked.connect(self.actions[tool.id].trigger)
        return result

    def show_for(self, chosen: Lines) -> None:
        """Switch on what fits the selected people."""
        for tool in TOOLS:
            if tool is not None:
                on = bool(tool.fits(chosen))
                self.actions[tool.id].setEnabled(on)
                if tool.button:
                    self.buttons[tool.id].setEnabled(on)

    def menu(self) -> QMenu:
        """The context menu; what does not fit is left out of the group about coming or not."""
        menu = QMenu(self._widget)
        for tool in TOOLS:
            if tool is None:
                menu.addSeparator()
            elif self.actions[tool.id].isEnabled() or tool.icon:
                menu.addAction(self.actions[tool.id])
        return menu


def _said(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
