"""The first frame: the empty shapes of bar, navigation and page, so that what follows does not jump.

Filled widgets and not a `paintEvent`: the drawing calls of QPainter would load the namespace `Qt`, whose
hundred enumerations take PySide6 60 ms, a quarter of the whole start. A test holds this.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from coordinator.ui.kit import theme

BAR_HEIGHT = 42
NAV_WIDTH = 188


class Placeholder(QWidget):
    """Three areas in the colours of the theme; knows no style sheet, which is not read yet."""

    def __init__(self) -> None:
        super().__init__()
        self._edges = (self._filled("border"), self._filled("border"))
        self._bar, self._side = self._filled("card"), self._filled("nav")

    def _filled(self, token: str) -> QWidget:
        area = QWidget(self)
        colors = QPalette()
        colors.setColor(QPalette.ColorRole.Window, theme.color(token))
        area.setPalette(colors)
        area.setAutoFillBackground(True)
        return area

    def resizeEvent(self, event: QResizeEvent) -> None:
        width, height = self.width(), self.height()
        bar, side = theme.px(BAR_HEIGHT), theme.px(NAV_WIDTH)
        # The edges lie under the areas and look out by one pixel.
        self._edges[0].setGeometry(0, 0, width, bar)
        self._edges[1].setGeometry(0, bar, side, height - bar)
        self._bar.setGeometry(0, 0, width, bar - 1)
        self._side.setGeometry(0, bar, side - 1, height - bar)
