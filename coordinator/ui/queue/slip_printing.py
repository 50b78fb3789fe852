"""號碼單 on paper: the first asks for the printer and its paper, those after it go there at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMarginsF, QObject, QSizeF, Signal, Slot
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coordinator.documents.pdf.preview import render_page
from coordinator.documents.pdf.slip import write_slips
from coordinator.domain.errors import KnownFailure
from coordinator.domain.helpdesk.slip import Slip, SlipForm
from coordinator.progress import Progress
from coordinator.ui.context import Context
from coordinator.ui.kit import messages
from coordinator.ui.kit.files import open_path
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.paper import ask_printer, print_pages
from coordinator.ui.queue.remembering import SLIP_FORM

POINT_MM = 25.4 / 72


@dataclass
class Doors:
    """What asks the system; tests answer in its place."""

    printer: Callable[[QWidget, int], QPrinter | None] = ask_printer
    show: Callable[[Path], bool] = open_path


class SlipPrinting(QObject):
    """Writes the PDF in another thread, then prints it or opens it."""

    printed = Signal(str)
    """The slip of this number was handed to the printer."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self.doors = Doors()
        self._context, self._window = context, window
        self._printer: QPrinter | None = None
        self._folder = TemporaryDirectory(prefix="slips-")
        self._count = 0
        self.destroyed.connect(self._folder.cleanup)

    @property
    def form(self) -> SlipForm:
        """The paper of this laptop's slips."""
        return SlipForm(self._context.settings.get(SLIP_FORM))

    def set_form(self, form: object) -> None:
        """Other paper from now on: the printer is asked for anew."""
        self._context.settings.set(SLIP_FORM, str(form))
        self._printer = None

    def print_slip(self, slip: Slip) -> None:
        """To the printer; nothing where the question for one was cancelled."""
        if self._printer is None:
            self._printer = self.doors.printer(self._window, 1)
        if self._printer is not None:
            self._start(self.tr("Printing"), self._on_printed, _print, self._printer, slip)

    def show_slip(self, slip: Slip) -> None:
        """As a PDF in the program the system has for it: to be printed from there, or sent."""
        self._start(self.tr("Writing the slip"), self._on_written, _write, slip)

    def _start(
        self, title: str, done: Callable[[object], None], work: Callable[..., object], *args: object
    ) -> None:
        self._count += 1
        path = Path(self._folder.name) / f"{self._count:04}-{args[-1].label}.pdf"  # type: ignore[attr-defined]
        self._context.jobs.start(title, work, *args, self.form, path, succeeded=done, failed=self._on_failed)

    @Slot(object)
    def _on_printed(self, label: object) -> None:
        self.printed.emit(str(label))

    @Slot(object)
    def _on_written(self, path: object) -> None:
        self.doors.show(Path(str(path)))

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        # Another printer may be wanted; the number is valid without paper.
        self._printer = None
        if messages.is_expected(error):  # type: ignore[arg-type]
            self._context.notify(messages.sentence(error), Severity.WARNING)
        else:
            self._context.jobs.crashed.emit(error)


def _write(_progress: Progress, slip: Slip, form: SlipForm, path: Path) -> Path:
    try:
        write_slips([slip], path, form)
    except OSError as error:
        raise KnownFailure(
            "file_not_written", folder=str(path.parent), reason=error.strerror or ""
        ) from error
    return path


def _print(progress: Progress, printer: QPrinter, slip: Slip, form: SlipForm, path: Path) -> str:
    _write(progress, slip, form, path)
    drawn = render_page(path, 0, 1)
    size = QSizeF(drawn.width * POINT_MM, drawn.height * POINT_MM)
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    print_pages(progress, printer, path, lambda: None)
    return slip.label
