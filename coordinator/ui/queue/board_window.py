"""叫號看板: the last four calls on the second screen. It shows numbers and places, never who somebody is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from coordinator.domain.helpdesk.hall import BoardView, HallCall, board
from coordinator.ui.kit.moments import clock_text
from coordinator.ui.kit.sounds import Sound
from coordinator.ui.queue.board_paint import CallLine, Showing, paint_board
from coordinator.ui.queue.serving import Serving

CLOCK_MS = 1_000
NEW_MS = 15_000
"""So long a new call stands out."""


class BoardWindow(QWidget):
    """Follows a `Serving`; `sounded` with the chime of a new call."""

    sounded = Signal(str)
    closed = Signal()

    def __init__(self, serving: Serving) -> None:
        # Nobody's child: it stays on the second screen while the program's window is minimized.
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(self.tr("Call board"))
        self.setAccessibleName(self.tr("Call board"))
        self.setMinimumSize(480, 320)
        self.serving = serving
        self.showing = Showing()
        self.heights: list[float] = []
        """How high the digits of each call were painted."""
        self._known: set[str] | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(NEW_MS)
        self._calm.timeout.connect(self.refresh)
        serving.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """The calls as they are now; a new one sounds and stands out."""
        view = board(self.serving.requests, self.serving.rooms, self.serving.now_ms)
        calls = {call.event_id for call in view.calls}
        if self._known is not None and view.calls and view.calls[0].event_id not in self._known:
            self._calm.start()
            self.sounded.emit(Sound.CHIME.value)
        self._known = calls | (self._known or set())
        self._show(view)

    def _show(self, view: BoardView) -> None:
        showing = Showing(
            self.serving.plan.training.title,
            clock_text(self.serving.now_ms),
            tuple(self._line(call) for call in view.calls),
            tuple(
                self.tr("{room}: {n} waiting").format(room=f"{r.letter} {r.name}".strip(), n=r.waiting)
                for r in view.rooms
            ),
            self.tr("Nobody has been called yet"),
            self._calm.isActive(),
        )
        if showing == self.showing:
            return
        was, self.showing = self.showing, showing
        newest = showing.calls[0] if showing.calls else None
        self.setAccessibleDescription(f"{newest.label} {newest.place}" if newest else showing.empty)
        if was.calls[:1] != showing.calls[:1]:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.update()

    def _line(self, call: HallCall) -> CallLine:
        room = self.serving.room_name(call.room) or self.tr("Room {letter}").format(letter=call.room)
        return CallLine(call.event_id, call.label, call.place or room)

    def _tick(self) -> None:
        clock = clock_text(self.serving.now_ms)
        if clock != self.showing.clock:
            self.refresh()

    # -- the screen ------------------------------------------------------------------------------

    def present(self, beside: QWidget) -> None:
        """Full screen on the screen where ``beside`` is not; a window where there is only one."""
        other = second_screen(beside)
        if other is None:
            self.resize(1120, 640)
            self.show()
        else:
            self.setScreen(other)
            self.setGeometry(other.geometry())
            self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.key() == Qt.Key.Key_Escape:
            if self.isFullScreen():
                self.showNormal()
            else:
                self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.heights = paint_board(painter, self.size(), self.showing)
        painter.end()


def second_screen(beside: QWidget) -> QScreen | None:
    """A screen on which this window is not."""
    here = beside.screen().geometry()
    return next((screen for screen in QGuiApplication.screens() if screen.geometry() != here), None)
