"""The rows of the action table as QActions, with shortcuts in tooltips."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from coordinator.ui.kit.action_table import ACTIONS, CONTEXT, MENUS, ActionSpec
from coordinator.ui.kit.icons import icon
from coordinator.ui.kit.labels import tooltip


class Actions(QObject):
    """`actions["undo"]` is a QAction; `triggered(id)` is emitted for each."""

    triggered = Signal(str)

    def __init__(self, window: QWidget, extra: Sequence[ActionSpec] = ()) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._specs = ACTIONS + tuple(extra)
        for spec in self._specs:
            self._actions[spec.id] = self._made(spec, window)

    def _made(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(translated(spec.text), self)
        action.setObjectName(spec.id)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
            action.setToolTip(tooltip(f"{_without_dots(action.text())} ({shortcut_text(action)})"))
        action.triggered.connect(lambda: self.triggered.emit(spec.id))
        window.addAction(action)
        return action

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        return ((spec, self._actions[spec.id]) for spec in self._specs)

    def spec(self, action_id: str) -> ActionSpec:
        """The row of the table."""
        return next(spec for spec in self._specs if spec.id == action_id)

    def on(self, action_id: str, slot: Callable[[], object]) -> None:
        """Call `slot` when the action is triggered; Qt's own argument, the check mark, is kept from it."""
        self._actions[action_id].triggered.connect(lambda _checked=False: slot())

    def menu(self, parent: QWidget) -> QMenu:
        """The menu of the whole program, one submenu for each entry of MENUS."""
        result = QMenu(parent)
        for name, text in MENUS:
            found = [action for spec, action in self if spec.menu == name]
            if found:
                result.addMenu(translated(text)).addActions(found)
        return result


def translated(text: str) -> str:
    """A text of the action table in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def shortcut_text(action: QAction) -> str:
    """The keys as this system writes them."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _without_dots(text: str) -> str:
    return text.removesuffix("…")
