"""From the PDF to a printer: each page as a picture at the printer's resolution, 300 dpi at most.

Used by every page that prints; the PDF is the one that was shown or would be saved.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from coordinator.documents.pdf.preview import Picture, page_count, render_page
from coordinator.domain.errors import KnownFailure
from coordinator.progress import Progress

FINEST_DPI = 300
POINTS = 72


def ask_printer(parent: QWidget, pages: int) -> QPrinter | None:
    """The system's print dialog; None when it was cancelled. The caller keeps the printer referenced."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setFromTo(1, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def image_of(picture: Picture) -> QImage:
    """The pixels as a Qt image that owns them."""
    stride, form = picture.width * 4, QImage.Format.Format_RGBA8888
    return QImage(picture.pixels, picture.width, picture.height, stride, form).copy()


def print_pages(progress: Progress, printer: QPrinter, pdf: Path, keep: Callable[[], None]) -> int:
    """Draw the pages that ``printer`` asks for; returns how many.

    ``keep`` stores what must be stored with the paper: it runs after the last page is drawn and before the
    job is handed over, so whatever it raises stops the job. Raises ``KnownFailure`` when the printer refuses.
    The caller keeps ``printer`` referenced: Qt does not.
    """
    pages = wanted_pages(printer, page_count(pdf))
    painter = QPainter()
    try:
        for done, index in enumerate(pages):
            progress(done, len(pages))
            _draw(printer, painter, render_page(pdf, index, _dpi(printer) / POINTS))
        progress(len(pages), len(pages))
        keep()
    except BaseException:
        _stop(printer, painter)
        raise
    if not painter.end():
        raise KnownFailure("printer_refused", name=printer.printerName())
    return len(pages)


def _dpi(printer: QPrinter) -> int:
    return min(FINEST_DPI, printer.resolution())


def wanted_pages(printer: QPrinter, total: int) -> range:
    """All pages, or from and to as the print dialog was told (they count from 1; 0 is not told)."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or printer.fromPage() == 0:
        return range(total)
    return range(printer.fromPage() - 1, min(printer.toPage(), total))


def _draw(printer: QPrinter, painter: QPainter, picture: Picture) -> None:
    """One page on a new sheet of paper that lies the way the page does."""
    lies = picture.width > picture.height
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(way)
    ready = printer.newPage() if painter.isActive() else painter.begin(printer)
    if not ready:
        raise KnownFailure("printer_refused", name=printer.printerName())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(_place(printer, picture), image_of(picture))


def _place(printer: QPrinter, picture: Picture) -> QRectF:
    """True size where the paper is big enough, else as large as fits, from the paper's corner."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = printer.resolution() / _dpi(printer)
    width, height = picture.width * scale, picture.height * scale
    shrink = min(1.0, paper.width() / width, paper.height() / height)
    return QRectF(0, 0, width * shrink, height * shrink)


def _stop(printer: QPrinter, painter: QPainter) -> None:
    """Take the job back; a printer that is really a file leaves none."""
    if not painter.isActive():
        return
    printer.abort()
    painter.end()
    if printer.outputFileName():
        Path(printer.outputFileName()).unlink(missing_ok=True)
