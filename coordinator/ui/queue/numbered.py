"""Choices with numbers: the keyboard stands in the whole of them, a digit chooses, arrows go on.

One stop for Tab however many there are; a second digit within a moment makes a number of two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import monotonic

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import chip
from coordinator.ui.kit.help_words import listed
from coordinator.ui.kit.labels import label

TWO_DIGITS_S = 0.9

Group = tuple[str, Sequence[tuple[str, str]]]
"""A heading (or nothing), and pairs of code and text."""


class NumberedChoices(QWidget):
    """``several`` may be chosen, or one; `changed` when the user does, `entered` with Enter."""

    changed = Signal()
    entered = Signal()

    def __init__(
        self, title: str, *, several: bool = False, columns: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self._several, self._columns = several, columns
        self.buttons: dict[str, QPushButton] = {}
        self._typed, self._typed_at = "", float("-inf")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(6), theme.px(3), theme.px(6), theme.px(3))
        self._column.setSpacing(3)
        self._column.addWidget(label(title, "field"))
        self._problem = label("", "problem", wrap=True)
        self._problem.hide()
        self._column.addWidget(self._problem)
        self._grid: QWidget | None = None

    # -- what can be chosen ----------------------------------------------------------------------

    def set_choices(self, groups: Sequence[Group]) -> None:
        """Offer these; groups with headings stand side by side, one without is laid out in columns."""
        kept = self.chosen
        if self._grid is not None:
            self._column.removeWidget(self._grid)
            self._grid.deleteLater()
        self._grid, self.buttons = QWidget(self), {}
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        for at, (heading, choices) in enumerate(groups):
            self._add_group(grid, at, heading, choices, alone=len(groups) == 1)
        self._column.addWidget(self._grid)
        self.choose(kept)

    def _add_group(
        self, grid: QGridLayout, at: int, heading: str, choices: Sequence[tuple[str, str]], *, alone: bool
    ) -> None:
        if heading:
            head = label(heading, "caption")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(head, 0, at)
        for number, (code, text) in enumerate(choices):
            button = self._button(code, text)
            if alone:
                grid.addWidget(button, 1 + number // self._columns, number % self._columns)
            else:
                grid.addWidget(button, 1 + number, at)

    def _button(self, code: str, text: str) -> QPushButton:
        number = len(self.buttons) + 1
        result = chip(f"{number}  {text}")
        result.setProperty("dense", "true")
        result.setAccessibleName(text)
        result.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stands in the whole
        result.clicked.connect(lambda _on: self._press(code))
        self.buttons[code] = result
        return result

    # -- what is chosen --------------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes that are chosen, in the order offered."""
        return tuple(code for code, button in self.buttons.items() if button.isChecked())

    @property
    def value(self) -> str:
        """The only one, or nothing."""
        return next(iter(self.chosen), "")

    def choose(self, codes: Iterable[str]) -> None:
        """Choose exactly these, without `changed`."""
        wanted = set(codes)
        for code, button in self.buttons.items():
            button.setChecked(code in wanted)
        self.show_problem("")
        self._tell()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _press(self, code: str) -> None:
        if self._several:
            # The click has turned the button already.
            self._tell()
            self.changed.emit()
        else:
            self.choose((code,))
            self.changed.emit()

    def _tell(self) -> None:
        names = (self.buttons[code].accessibleName() for code in self.chosen)
        self.setAccessibleDescription(listed(names))

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if event.text().isascii() and event.text().isdigit():
            self._digit(event.text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _CONTROL:
            self.entered.emit()
        elif key in step and not self._several:
            self._move(step[key])
        else:
            super().keyPressEvent(event)

    def _digit(self, digit: str) -> None:
        now = monotonic()
        soon = now - self._typed_at < TWO_DIGITS_S and not self._several
        self._typed = self._typed + digit if soon else digit
        if not 1 <= int(self._typed) <= len(self.buttons):
            self._typed = digit
        self._typed_at = now
        at = int(self._typed) - 1
        if 0 <= at < len(self.buttons):
            code = list(self.buttons)[at]
            if self._several:
                self.buttons[code].toggle()
            self._press(code)

    def _move(self, step: int) -> None:
        codes = list(self.buttons)
        at = codes.index(self.value) + step if self.value else 0
        self._press(codes[min(max(at, 0), len(codes) - 1)])

    # -- looks -----------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._typed = ""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame in the accent colour while the keyboard stands here."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            painter.end()


_CONTROL = Qt.KeyboardModifier.ControlModifier
