"""The windows beside the page: helper windows, call board, the number of who stands at the counter."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from coordinator.domain.helpdesk.slip import Slip
from coordinator.ui.context import Context
from coordinator.ui.kit.sounds import Sound, play
from coordinator.ui.queue.board_window import BoardWindow
from coordinator.ui.queue.number_window import NumberWindow
from coordinator.ui.queue.serving import Serving
from coordinator.ui.queue.station_window import StationWindow


class Windows(QObject):
    """All share one `Serving`; they close with the line."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._serving: Serving | None = None
        self.stations: dict[int, StationWindow] = {}
        self.board: BoardWindow | None = None
        self.number: NumberWindow | None = None
        self._open: list[QWidget] = []
        opened = self._open
        # A page that goes with its window (another text size) takes them along; this object is gone by then.
        page.destroyed.connect(lambda: _close(opened))
        context.closing.connect(self.close_all)

    def serve(self, serving: Serving) -> None:
        """Windows that are opened from now on show this line."""
        self._serving = serving

    def open_station(self) -> StationWindow:
        """The next window, with what the window of this number was set to last."""
        assert self._serving is not None
        number = next(n for n in count(1) if n not in self.stations)
        window = self.stations[number] = StationWindow(self._serving, number)
        window.closed.connect(lambda: self.stations.pop(number, None))
        self._bring(window)
        return window

    def open_board(self) -> BoardWindow:
        """The one call board; one that is open comes to the front."""
        assert self._serving is not None
        if self.board is None:
            self.board = BoardWindow(self._serving)
            self.board.sounded.connect(lambda name: play(Sound(name)))
            self.board.closed.connect(self._on_board_gone)
            self.board.present(self._page)
        self._bring(self.board)
        return self.board

    def show_number(self, slip: Slip) -> None:
        """The number for the eyes of the visitor, over the counter's screen."""
        self.number = NumberWindow(slip, self._page)
        self.number.closed.connect(self._on_number_gone)
        self.number.resize(900, 560)
        self.number.setWindowModality(Qt.WindowModality.WindowModal)
        self._bring(self.number)

    def close_all(self) -> None:
        """The line is left."""
        _close(self._open)
        self._serving = None

    def _bring(self, window: StationWindow | BoardWindow | NumberWindow) -> None:
        if window not in self._open:
            self._open.append(window)
            window.closed.connect(lambda: self._open.remove(window))
        window.show()
        window.activateWindow()

    def _on_board_gone(self) -> None:
        self.board = None

    def _on_number_gone(self) -> None:
        self.number = None


def _close(windows: list[QWidget]) -> None:
    for window in tuple(windows):
        window.close()
