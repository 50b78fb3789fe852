"""The big picture of the desk: one result, painted, with its counters and the last scans.

Painted rather than built of labels: every size is a share of the height, and a result is on the screen with
one repaint. Screen readers hear the state as the description of the stage, and an alert for each result.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordinator.ui.desk.foot import paint_foot
from coordinator.ui.desk.frame import Frame
from coordinator.ui.desk.result import paint_head, paint_result
from coordinator.ui.desk.showing import Desktop
from coordinator.ui.desk.states import State
from coordinator.ui.kit.scanbox import ScanBox

RESULT_MS = 4_000
BOX_TOP, BOX_HEIGHT = 65.5, 6.4


class Stage(QWidget):
    """Shows a `State` over a `Desktop`; a result gives way to `idle` after four seconds, or to the next."""

    faded = Signal()
    """The result has been seen for four seconds."""

    def __init__(self, box: ScanBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.box = box
        box.setParent(self)
        self._idle: State | None = None
        self._state: State | None = None
        self._desktop = Desktop()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RESULT_MS)
        self._timer.timeout.connect(self._fade)

    @property
    def state(self) -> State | None:
        """What is shown now."""
        return self._state

    @property
    def desktop(self) -> Desktop:
        """The head, counters and scans around it."""
        return self._desktop

    def set_desktop(self, desktop: Desktop) -> None:
        """Other counters, scans or head lines."""
        if desktop != self._desktop:
            self._desktop = desktop
            self.update()

    def set_idle(self, idle: State) -> None:
        """What is shown while nobody is there."""
        was_idle = self._state is self._idle
        self._idle = idle
        if was_idle:
            self._show(idle)

    def show_state(self, state: State) -> None:
        """Put a result on the stage in place of the one before, tell screen readers, and paint at once."""
        self._timer.stop()
        self._show(state)
        if not state.stays:
            self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.repaint()

    def show_idle(self) -> None:
        """Take the result away before its time."""
        self._timer.stop()
        self._fade()

    def _fade(self) -> None:
        if self._idle is not None:
            self._show(self._idle)
        self.faded.emit()

    def _show(self, state: State) -> None:
        self._state = state
        self.setAccessibleName(state.word)
        self.setAccessibleDescription(state.spoken())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    # -- looks -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The scan box stands under the result."""
        unit = self.height() / 100
        width = min(max(self.box.sizeHint().width(), round(46 * unit)), self.width() - 40)
        height = max(self.box.sizeHint().height(), round(BOX_HEIGHT * unit))
        self.box.setGeometry((self.width() - width) // 2, round(BOX_TOP * unit), width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state is None:
            return
        painter = QPainter(self)
        frame = Frame(painter, self.size(), self._state.tone, self.devicePixelRatioF())
        painter.fillRect(self.rect(), frame.ground)
        paint_head(frame, self._desktop)
        paint_result(frame, self._state)
        paint_foot(frame, self._desktop)
        painter.end()
