"""Form fields with a label above, a hint or a problem below; `committed` says when to store.

A field is stored when it is left or Enter is pressed, never while an input method still composes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from coordinator.domain.errors import RuleError
from coordinator.domain.roc import format_roc, parse_date
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.labels import label

NARROW_CHOICE = 260


class Field(QWidget):
    """Label above, editor, problem below. Subclasses give the editor and what its value is."""

    committed = Signal(object)
    """The new value, when it differs from the one that was set."""

    def __init__(self, title: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._known: object = None
        self._hint = hint
        self._below = label(hint, "caption", wrap=True)
        name = label(title, "field")
        name.setBuddy(editor)
        editor.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(name)
        column.addWidget(editor)
        column.addWidget(self._below)
        # Only now: shown before it has a parent it would be a window of its own for a moment.
        self._below.setVisible(bool(hint))
        self.setFocusProxy(editor)

    def show_problem(self, sentence: str) -> None:
        """Say beside the field what is wrong; an empty sentence takes it back."""
        self._below.setText(sentence or self._hint)
        self._below.setProperty("role", "problem" if sentence else "caption")
        self._below.setVisible(bool(sentence or self._hint))
        self.editor.setProperty("problem", "true" if sentence else "false")
        self.editor.setAccessibleDescription(sentence or self._hint)
        for widget in (self._below, self.editor):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _commit(self, value: object) -> None:
        if value != self._known:
            self._known = value
            self.committed.emit(value)


class TextField(Field):
    """One line of text."""

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        self._line = QLineEdit()
        super().__init__(title, self._line, hint, parent)
        self._known = ""
        self._line.editingFinished.connect(lambda: self._commit(self._line.text()))

    def value(self) -> str:
        """What is in the field."""
        return self._line.text()

    def set_value(self, text: str) -> None:
        """Show a stored value; what somebody is typing just now is left alone."""
        if self._line.hasFocus() and self._line.text() != self._known:
            return
        self._known = text
        if self._line.text() != text:
            self._line.setText(text)


class LongTextField(Field):
    """Several lines of text; stored when the field is left."""

    def __init__(self, title: str, hint: str = "", rows: int = 4, parent: QWidget | None = None) -> None:
        self._edit = QPlainTextEdit()
        self._edit.setTabChangesFocus(True)
        self._edit.setFixedHeight(self._edit.fontMetrics().lineSpacing() * rows + 24)
        super().__init__(title, self._edit, hint, parent)
        self._known = ""
        self._edit.installEventFilter(self)

    def value(self) -> str:
        """What is in the field."""
        return self._edit.toPlainText()

    def set_value(self, text: str) -> None:
        """Show a stored value; what somebody is typing just now is left alone."""
        if self._edit.hasFocus() and self._edit.toPlainText() != self._known:
            return
        self._known = text
        if self._edit.toPlainText() != text:
            self._edit.setPlainText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._commit(self.value())
        return super().eventFilter(watched, event)


class NumberField(Field):
    """A whole number between two bounds; the wheel scrolls the page, not the number."""

    def __init__(
        self, title: str, low: int = 0, high: int = 99_999, hint: str = "", parent: QWidget | None = None
    ) -> None:
        self._spin = _CalmSpinBox()
        self._spin.setRange(low, high)
        super().__init__(title, self._spin, hint, parent)
        self._known = self._spin.value()
        self._spin.editingFinished.connect(lambda: self._commit(self._spin.value()))

    def value(self) -> int:
        """What is in the field."""
        return self._spin.value()

    def set_value(self, number: int) -> None:
        """Show a stored value."""
        self._known = number
        self._spin.setValue(number)


class ChoiceField(Field):
    """One of several; `choices` are pairs of value and shown text."""

    def __init__(
        self, title: str, choices: Sequence[tuple[object, str]], hint: str = "", parent: QWidget | None = None
    ) -> None:
        self._combo = _CalmComboBox()
        super().__init__(title, self._combo, hint, parent)
        self.set_choices(choices)
        self._combo.activated.connect(lambda _at: self._commit(self._combo.currentData()))

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Other choices; the chosen value is kept where it still exists."""
        before = self._combo.currentData()
        self._combo.clear()
        for value, text in choices:
            self._combo.addItem(text, value)
        self._combo.setCurrentIndex(max(self._combo.findData(before), 0))

    def value(self) -> object:
        """The chosen value."""
        return self._combo.currentData()

    def set_value(self, value: object) -> None:
        """Show a stored value."""
        self._known = value
        self._combo.setCurrentIndex(self._combo.findData(value))


class DateField(TextField):
    """A date as people here write it: 112/8/7, 112年8月7日 or 2023-08-07. `date_committed` gives a `date`."""

    date_committed = Signal(object)

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, hint, parent)
        self.committed.connect(self._read)

    def set_date(self, day: date | None) -> None:
        """Show a date in ROC form with its weekday."""
        self.set_value(format_roc(day) if day else "")
        self.show_problem("")

    def _read(self, text: str) -> None:
        try:
            day = parse_date(text) if text.strip() else None
        except RuleError as error:
            self.show_problem(messages.sentence(error))
            return
        self.set_date(day)
        self.date_committed.emit(day)


class CheckField(QCheckBox):
    """A tick; `committed` only when the user changes it."""

    committed = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.clicked.connect(lambda: self.committed.emit(self.isChecked()))

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, on: bool) -> None:
        """Show a stored value."""
        self.setChecked(on)


def form_grid(*fields: QWidget, columns: int = 2) -> QGridLayout:
    """Fields in equal columns, read line by line."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(14)
    for number, field in enumerate(fields):
        grid.addWidget(field, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
    for number in range(columns):
        grid.setColumnStretch(number, 1)
    return grid


class _CalmSpinBox(QSpinBox):
    def __init__(self) -> None:
        super().__init__()
        # The style sheet does not reach the place of the text in a spin box.
        self.lineEdit().setTextMargins(theme.px(7), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _CalmComboBox(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """A long choice, like the title of a plan, must not push the window over the edge of the screen."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme.px(NARROW_CHOICE)), hint.height())
