"""From the menu, the welcome page, or a file dropped on the window, to the dialog; from there to the desk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QWidget

from coordinator.domain.packs import ENDINGS, PackKind
from coordinator.ui.context import Context

if TYPE_CHECKING:
    from coordinator.ui.pack_opening.dialog import Ask, OpenPackDialog

ENDING = ENDINGS[PackKind.VENUE]
DESK, DEPARTURE = "desk", "departure"


class PackQuestion(QObject):
    """Lives as long as its window; ``dialog`` is the open one or None."""

    def __init__(self, context: Context, window: QWidget, ask: Ask | None = None) -> None:
        super().__init__(window)
        self._context, self._window, self._ask = context, window, ask
        self.dialog: OpenPackDialog | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @Slot()
    def ask(self, path: Path | None = None) -> None:
        """Open the dialog, at a file where one was dropped."""
        # Only now: its libraries take their time, and most days nobody opens a pack.
        from coordinator.ui.pack_opening.dialog import OpenPackDialog, ask_pack

        if self.dialog is None:
            self.dialog = OpenPackDialog(self._context, self._ask or ask_pack, self._window)
            self.dialog.finished.connect(self._closed)
            self.dialog.open()
        if path is not None:
            self.dialog.set_file(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A pack dropped where no page takes files itself."""
        if isinstance(event, QDragEnterEvent) and _pack_in(event):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and (path := _pack_in(event)):
            event.acceptProposedAction()
            self.ask(path)
            return True
        return super().eventFilter(watched, event)

    @Slot(int)
    def _closed(self, _result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        if dialog.opened is not None:
            self._context.set_training(dialog.opened.training_id)
            self._context.go_to(DESK if dialog.result() == QDialog.DialogCode.Accepted else DEPARTURE)


def _pack_in(event: QDropEvent) -> Path | None:
    """The one pack among what is dropped."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix == ENDING), None)
