"""A table in a card under its heading, with the tools of an editable list: add, copy, move, delete, paste."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, button
from coordinator.ui.kit.icons import icon
from coordinator.ui.kit.labels import label, tooltip
from coordinator.ui.kit.table import TableView
from coordinator.ui.kit.tsv import from_tsv

ICON = 17


class EmptyList(QWidget):
    """What stands in place of an empty list inside a card: one quiet sentence and at most one button.

    It takes the keyboard, so that an empty list can be pasted into as well.
    """

    pressed = Signal()
    pasted = Signal(object)

    def __init__(self, sentence: str, button_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(sentence)
        text = label(sentence, "muted", wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12))
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(text)
        self.button = button(button_text)
        self.button.clicked.connect(lambda _checked=False: self.pressed.emit())
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        # Shown before it has a parent it would be a window of its own for a moment, and take the keyboard.
        self.button.setVisible(bool(button_text))
        column.addStretch(3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(from_tsv(QGuiApplication.clipboard().text()))
        else:
            super().keyPressEvent(event)


class ListCard(Card):
    """Knows no feature: it says what was asked for, the page does it.

    The tools stand at the right of the heading, in the context menu, and on keys that work in the table.
    """

    rows_pasted = Signal(object)
    """list[dict[str, str]]: cells from the clipboard by the names of the columns on screen."""

    def __init__(
        self,
        title: str,
        table: TableView[Any],
        empty: EmptyList | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(margin=1, parent=parent)
        self.table = table
        self._wanted: tuple[Hashable, str] | None = None
        self._needing_rows: list[QAction] = []
        self._words = title
        self._title, self._detail = label(title, "heading"), label("", "caption")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title.installEventFilter(self)
        self.setAccessibleName(title)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(2)
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        if empty is not None:
            self._stack.addWidget(empty)
            empty.pasted.connect(self._on_pasted)
        self._has_empty = empty is not None
        self._lay_out()
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.pasted.connect(self._on_pasted)
        table.selection_changed.connect(self._update_tools)
        table.rows.modelReset.connect(self._on_reset)
        self._on_reset()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._detail)
        self._detail.hide()
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(14), theme.px(9), theme.px(9), theme.px(7))
        head.addLayout(texts, 1)
        head.addLayout(self._tools)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)

    # -- heading ---------------------------------------------------------------------------------

    def set_title(self, title: str, detail: str = "") -> None:
        """Another heading, and a quiet line under it."""
        self._words = title
        self._fit_title()
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(title)

    @property
    def title(self) -> str:
        """The heading."""
        return self._words

    @property
    def detail(self) -> str:
        """The quiet line under the heading."""
        return self._detail.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit_title()
        return super().eventFilter(watched, event)

    def _fit_title(self) -> None:
        """A heading that is longer than its place ends in an ellipsis, whole in the tooltip."""
        metrics, room = self._title.fontMetrics(), self._title.width()
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self._title.setText(shown)
        self._title.setToolTip(tooltip(self._words if shown != self._words else ""))

    # -- tools -----------------------------------------------------------------------------------

    def add_tool(
        self,
        icon_name: str,
        text: str,
        work: Callable[[], object],
        keys: str = "",
        *,
        needs_rows: bool = True,
        worded: bool = False,
    ) -> QAction:
        """A tool that calls `work`; `needs_rows` switches it off while no row is selected.

        `worded` shows the text beside the icon. `keys` work while the table has the keyboard.
        """
        action = QAction(icon(icon_name), text, self.table)
        hint = f"{text} ({QKeySequence(keys).toString(_NATIVE)})" if keys else text
        action.setToolTip(tooltip(hint))
        action.triggered.connect(lambda _checked=False: work())
        if keys == "Del":
            # The table tells of the Delete key itself; a second shortcut would make both ambiguous.
            self.table.delete_pressed.connect(action.trigger)
        elif keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(action)
        if needs_rows:
            self._needing_rows.append(action)
        self._tools.addWidget(_button(action, worded=worded))
        self._update_tools()
        return action

    def add_moves(self, move: Callable[[int], object]) -> None:
        """Earlier and later; they show the printed order first, because a sorted table hides it."""
        self.add_tool("arrow-up", self.tr("Move up"), lambda: self._move(move, -1), "Alt+Up")
        self.add_tool("arrow-down", self.tr("Move down"), lambda: self._move(move, 1), "Alt+Down")

    def add_delete(self, delete: Callable[[], object]) -> None:
        """Delete what is selected; nobody is asked, because it can be taken back."""
        self.add_tool("trash-2", self.tr("Delete"), delete, "Del")

    def _move(self, move: Callable[[int], object], step: int) -> None:
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        move(step)

    def _update_tools(self) -> None:
        chosen = self.table.selectionModel().hasSelection()
        for action in self._needing_rows:
            action.setEnabled(chosen)

    # -- rows ------------------------------------------------------------------------------------

    def select(self, key: Hashable) -> bool:
        """Select the row with `key` alone; False when it is not shown."""
        return self.table.select_key(key)

    def select_something(self) -> None:
        """Select the first row where nothing is selected."""
        shown = self.table.rows.shown_rows()
        if shown and not self.table.selectionModel().hasSelection():
            self.select(self.table.rows.row_key(shown[0]))

    def edit_when_shown(self, key: Hashable, column: str) -> None:
        """Open the editor in this cell, now or as soon as the row has come back from the store."""
        self._wanted = (key, column)
        self._edit_wanted()

    def _on_reset(self) -> None:
        if self._has_empty:
            self._stack.setCurrentIndex(0 if self.table.rows.rows else 1)
        self._update_tools()
        self._edit_wanted()

    def _edit_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        # Not kept meanwhile: storing what another editor holds may reset the rows and come by here again.
        if wanted is not None and not self.table.edit_cell(*wanted):
            self._wanted = wanted

    def _on_pasted(self, cells: list[list[str]]) -> None:
        header, columns = self.table.horizontalHeader(), self.table.rows.columns
        order = sorted(range(len(columns)), key=header.visualIndex)
        shown = [columns[number] for number in order if not header.isSectionHidden(number)]
        titles = [column.title for column in shown]
        rows = [
            dict(zip((column.name for column in shown), line, strict=False))
            for line in cells
            if any(cell.strip() for cell in line) and line != titles[: len(line)]
        ]
        if rows:
            self.rows_pasted.emit(rows)


_NATIVE = QKeySequence.SequenceFormat.NativeText


def _button(action: QAction, *, worded: bool) -> QToolButton:
    result = QToolButton()
    result.setDefaultAction(action)
    result.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))
    result.setAccessibleName(action.text())
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if worded:
        result.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return result
