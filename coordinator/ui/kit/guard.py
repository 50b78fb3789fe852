"""The last net: an error nobody expected is logged, shown in one dialog, and the program keeps running."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from coordinator.logs import described, log


class Guard(QObject):
    """Takes over `sys.excepthook` (PySide6 sends errors of slots there) and that of threads."""

    caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: QWidget | None = None
        self._is_showing = False
        # Threads may fail too; a dialog belongs to the GUI thread.
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From now on nothing that is raised in a slot or a thread is lost."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda args: self.report(args.exc_value) if args.exc_value else None

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Log `error` and tell the user once."""
        log.error("unexpected error\n%s", described(error))
        self.caught.emit(type(error).__name__)

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if sys.stderr is not None:  # a windowed program on Windows has none
            sys.__excepthook__(kind, error, trace)
        self.report(error)

    @Slot(str)
    def _show(self, kind: str) -> None:
        if self._is_showing:
            return
        from coordinator.ui.kit.dialog import Dialog
        from coordinator.ui.kit.labels import label

        dialog = Dialog(
            self.tr("Something went wrong"),
            self.tr("This is an error of the program, not yours. Your data are safe; you can go on working."),
            parent=self.window,
        )
        dialog.body.addWidget(label(self.tr("For the report: {kind}").format(kind=kind), "caption"))
        dialog.finished.connect(self._shown)
        self._is_showing = True
        dialog.open()

    @Slot()
    def _shown(self) -> None:
        self._is_showing = False
