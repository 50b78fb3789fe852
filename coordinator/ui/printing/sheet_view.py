"""The preview: one page of the very PDF, drawn by PDFium at the resolution of this screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from coordinator.documents.pdf.preview import render_page
from coordinator.ui.kit import theme
from coordinator.ui.kit.paper import image_of

MARGIN = 16
SMALLEST, LARGEST, STEP = 0.25, 4.0, 1.25
A4 = (595.0, 842.0)


class SheetView(QScrollArea):
    """Shows one page; Page Up and Page Down emit ``page_asked(step)``. ``zoom`` None fits the whole page."""

    page_asked = Signal(int)
    zoomed = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = _Paper()
        self._source: Path | None = None
        self._index = 0
        self._points = A4
        self.zoom: float | None = None
        self.setWidget(self._paper)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(320), theme.px(320))

    @property
    def scale(self) -> float:
        """Logical pixels for each point of the page; 1.0 is shown as 100 %."""
        if self.zoom is not None:
            return self.zoom
        room = self.maximumViewportSize() - QSize(2 * MARGIN, 2 * MARGIN)
        fits = min(room.width() / self._points[0], room.height() / self._points[1])
        return min(max(fits, SMALLEST), LARGEST)

    def show_page(self, source: Path | None, index: int = 0) -> None:
        """Show a page (from 0) of a PDF, or an empty sheet; the file may go away afterwards."""
        self._source, self._index = source, index
        self._render()

    def set_zoom(self, zoom: float | None) -> None:
        """A scale, or None to fit the page."""
        self.zoom = None if zoom is None else min(max(zoom, SMALLEST), LARGEST)
        self._render()

    def _render(self) -> None:
        if self._source is None or not self._source.exists():
            self._paper.set_image(None, 1.0)
            return
        ratio = self.devicePixelRatioF()
        picture = render_page(self._source, self._index, self.scale * ratio)
        points = (picture.width / self.scale / ratio, picture.height / self.scale / ratio)
        if self.zoom is None and abs(points[0] - self._points[0]) > 1:
            # The page lies the other way than the one before: fit again, now with its own size.
            self._points = points
            picture = render_page(self._source, self._index, self.scale * ratio)
        self._paper.set_image(image_of(picture), ratio)
        self.zoomed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.zoom is None:
            self._render()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in steps:
            self.page_asked.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.set_zoom(self.scale * STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.set_zoom(self.scale / STEP)
        else:
            super().keyPressEvent(event)


class _Paper(QWidget):
    """The page in the middle of the desk. Paper is white in every theme."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_image(self, image: QImage | None, ratio: float) -> None:
        self._image = image
        if image is not None:
            image.setDevicePixelRatio(ratio)
            size = image.deviceIndependentSize().toSize()
            self.setMinimumSize(size + QSize(2 * MARGIN, 2 * MARGIN))
        else:
            self.setMinimumSize(0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("background"))
        if self._image is None:
            return
        size = self._image.deviceIndependentSize().toSize()
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawImage(left, top, self._image)
        painter.setPen(theme.color("border"))
        painter.drawRect(QRect(left - 1, top - 1, size.width() + 1, size.height() + 1))
