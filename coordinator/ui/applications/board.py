"""看板: a column for each state; a card is dragged, or pushed with Ctrl+arrows, to what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from coordinator.domain.application import ApplicationState
from coordinator.domain.application_states import next_states
from coordinator.ui.applications.card_list import CardList
from coordinator.ui.applications.reading import Line
from coordinator.ui.applications.words import state_icon, state_word
from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import icon, set_icon
from coordinator.ui.kit.labels import label, tooltip
from coordinator.ui.kit.scrolling import scrolling

_S = ApplicationState
ORDER = (_S.RECEIVED, _S.IN_REVIEW, _S.GRANTED, _S.MOVED, _S.HELD, _S.DECLINED, _S.WITHDRAWN)
LEAST_WIDTH, FOLDED_WIDTH = 122, 34
QWIDGETSIZE_MAX = (1 << 24) - 1
ALWAYS_OPEN = frozenset({_S.RECEIVED, _S.IN_REVIEW, _S.GRANTED})
"""The way an application usually goes; the other columns fold while nothing is in them."""


class Board(QWidget):
    """Tells what was asked for; the page does it, or says why not."""

    chosen = Signal(str)
    state_asked = Signal(str, object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Board of applications"))
        self.columns = {state: CardList(state) for state in ORDER}
        self._counts = {state: label("", "caption") for state in ORDER}
        self._words = {state: label(state_word(state), "heading") for state in ORDER}
        self._frames: dict[ApplicationState, QFrame] = {}
        content = QWidget()
        line = QHBoxLayout(content)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(6))
        for state, column in self.columns.items():
            self._frames[state] = self._build_column(state, column)
            line.addWidget(self._frames[state], 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(content, self.tr("Board of applications"))
        whole.addWidget(self._area)

    def _build_column(self, state: ApplicationState, cards: CardList) -> QFrame:
        frame = QFrame()
        frame.setMinimumWidth(theme.px(LEAST_WIDTH))
        sign = label()
        sign.setToolTip(tooltip(state_word(state)))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setMinimumHeight(self._words[state].sizeHint().height())
        set_icon(sign, state_icon(state), "muted", 15)
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(sign)
        head.addWidget(self._words[state], 1)
        head.addWidget(self._counts[state])
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(cards, 1)
        cards.dropped.connect(self.state_asked)
        cards.turned.connect(self._turn)
        cards.pushed.connect(self._push)
        cards.selectionModel().selectionChanged.connect(self._on_selection)
        cards.activated.connect(self._open)
        cards.customContextMenuRequested.connect(self._show_menu)
        return frame

    def show_lines(self, lines: Sequence[Line], key: str) -> None:
        """Show every application in the column of its state; ``key`` is chosen, with the keyboard."""
        keyboard = self.window().focusWidget() in self.columns.values()
        for state, column in self.columns.items():
            here = [line for line in lines if line.state is state]
            column.show_lines(here)
            self._counts[state].setText(f"{len(here):,}" if here else "")
            self._fold(state, is_folded=not here and state not in ALWAYS_OPEN)
        where = next((c for c in self.columns.values() if c.choose(key)), None)
        if where is not None and keyboard:
            self._go_to(where)

    def _fold(self, state: ApplicationState, *, is_folded: bool) -> None:
        frame = self._frames[state]
        frame.setMinimumWidth(theme.px(FOLDED_WIDTH if is_folded else LEAST_WIDTH))
        frame.setMaximumWidth(theme.px(FOLDED_WIDTH) if is_folded else QWIDGETSIZE_MAX)
        for part in (self._words[state], self._counts[state]):
            part.setVisible(not is_folded)
        self.columns[state].fold(is_folded)

    def _go_to(self, column: CardList) -> None:
        """Give a column the keyboard, where it can be seen."""
        column.setFocus()
        self._area.ensureWidgetVisible(self._frames[column.stands_for], theme.px(FOLDED_WIDTH), 0)

    def choose(self, key: str) -> bool:
        """Select one application; False when it is not on the board."""
        return [column.choose(key) for column in self.columns.values()].count(True) > 0

    def give_keyboard(self) -> CardList:
        """The column that shall have the keyboard: that of the chosen card, else the first with any."""
        with_cards = [column for column in self.columns.values() if column.cards.lines]
        chosen = [column for column in with_cards if column.chosen is not None]
        return (chosen or with_cards or list(self.columns.values()))[0]

    @property
    def chosen_line(self) -> Line | None:
        """The application that is chosen."""
        return next((line for column in self.columns.values() if (line := column.chosen)), None)

    def _on_selection(self) -> None:
        changed = next((c for c in self.columns.values() if c.selectionModel() is self.sender()), None)
        line = changed.chosen if changed else None
        if changed is None or line is None:
            return
        for column in self.columns.values():
            if column is not changed:
                column.clearSelection()
        self.chosen.emit(line.id)

    def _turn(self, step: int) -> None:
        """The keyboard goes to the next column that has cards."""
        columns = list(self.columns.values())
        at = columns.index(self._sending())
        there = columns[at + 1 :] if step > 0 else columns[:at][::-1]
        found = next((column for column in there if column.cards.lines), None)
        if found is not None:
            self._go_to(found)
            found.setCurrentIndex(found.cards.index(0))

    def _push(self, step: int) -> None:
        """The chosen application goes to the next column, in this direction, that it may go to."""
        line = self._sending().chosen
        if line is None:
            return
        at, may = ORDER.index(line.state), next_states(line.entry)
        there = ORDER[at + 1 :] if step > 0 else ORDER[:at][::-1]
        state = next((state for state in there if state in may), None)
        if state is not None:
            self.state_asked.emit(line.id, state)

    def _open(self) -> None:
        line = self.chosen_line
        if line is not None:
            self.opened.emit(line.id)

    def _show_menu(self, at: QPoint) -> None:
        column = self._sending()
        line = column.chosen
        if line is not None:
            menu = self.menu_of(line)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(column.viewport().mapToGlobal(at))

    def menu_of(self, line: Line) -> QMenu:
        """What may become of an application."""
        menu = QMenu(self)
        for state in next_states(line.entry):
            action = menu.addAction(icon(state_icon(state)), state_word(state))
            action.triggered.connect(lambda _on=False, state=state: self.state_asked.emit(line.id, state))
        return menu

    def _sending(self) -> CardList:
        sender = self.sender()
        return sender if isinstance(sender, CardList) else self.give_keyboard()
