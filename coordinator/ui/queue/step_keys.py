"""The steps of a request as buttons with digits; the same digit is the same step in every window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from coordinator.domain.helpdesk.steps import steps_from
from coordinator.domain.helpdesk.values import Request, Step
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.help_words import step_word

GAP = 6
KEYS: tuple[tuple[str, tuple[Step, ...]], ...] = (
    ("1", (Step.START, Step.RESUME)),
    ("2", (Step.PASS_OVER,)),
    ("3", (Step.PAUSE,)),
    ("4", (Step.SOLVE,)),
    ("5", (Step.ESCALATE, Step.REOPEN)),
    ("6", (Step.TRANSFER,)),
    ("7", (Step.RETURN,)),
    ("8", (Step.LEAVE,)),
    ("9", (Step.CALL,)),
)


class StepKeys(QWidget):
    """`taken` with a `Step`; what makes no sense now is off."""

    taken = Signal(object)

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self._steps: dict[str, Step] = {}
        self._most = self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for key, _steps in KEYS:
            one = self.buttons[key] = button("")
            one.clicked.connect(lambda _checked=False, key=key: self._take(key))
        self.show_request(None)
        self._arrange(columns)

    def minimumSizeHint(self) -> QSize:
        """Two columns at least: in a narrow place the buttons go under each other."""
        return QSize(2 * self._widest() + GAP, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = (self.width() + GAP) // (self._widest() + GAP)
        columns = min(max(fitting, 2), self._most)
        if columns != self._columns:
            self._arrange(columns)

    def _widest(self) -> int:
        return max(one.sizeHint().width() for one in self.buttons.values())

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        for number, one in enumerate(self.buttons.values()):
            self._grid.addWidget(one, number // columns, number % columns)
        for column in range(self._most):
            self._grid.setColumnStretch(column, int(column < columns))

    def listen(self, zone: QWidget) -> None:
        """Digits that are typed anywhere in ``zone``, but into no field, take the steps."""
        for key in self.buttons:
            shortcut = QShortcut(QKeySequence(key), zone)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda key=key: self._take(key))

    def show_request(self, request: Request | None) -> None:
        """Offer what makes sense for it."""
        legal = steps_from(request.state) if request else ()
        for key, steps in KEYS:
            step = next((step for step in steps if step in legal), None)
            self._steps.pop(key, None)
            if step is not None:
                self._steps[key] = step
            shown = step or steps[0]
            one = self.buttons[key]
            one.setText(f"{key}  {step_word(shown)}")
            one.setEnabled(step is not None)

    def _take(self, key: str) -> None:
        if key in self._steps:
            self.taken.emit(self._steps[key])
