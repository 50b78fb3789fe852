"""Pictures of the pages, for people without a screen and for the README."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from coordinator.app.program import Program, make_application
from coordinator.ui.kit import settings as known
from coordinator.ui.kit.settings import Settings
from coordinator.ui.main_window import MainWindow

LOOK_MS = 300
PATIENCE_MS = 20_000


def picture_pages(
    location: str | Path,
    folder: Path,
    mode: str,
    scale: int,
    language: str,
    size: tuple[int, int],
) -> list[Path]:
    """Draw every page into `folder`. Needs no screen; settings of this machine are not read or changed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    before = qInstallMessageHandler(_hear)
    app = _application()
    with TemporaryDirectory() as scratch:
        settings = Settings(Path(scratch) / "settings.ini")
        for setting, value in ((known.THEME, mode), (known.LANGUAGE, language)):
            settings.set(setting, value)
        settings.set(known.TEXT_SCALE, scale)
        program = Program(app, settings, str(location))
        program.open_now()
        program.window.resize(*size)
        program.window.show()
        written = _pictures(program.window, folder)
        program.window.close()
        program.end()
        program.deleteLater()
    qInstallMessageHandler(before)
    return written


def _hear(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says, but for what the screen in memory says at every resize."""
    if not text.startswith("This plugin does not support propagateSizeHints") and sys.stderr is not None:
        sys.stderr.write(f"{text}\n")


def _pictures(window: MainWindow, folder: Path) -> list[Path]:
    """Each page once it has refreshed and its jobs (a preview) have ended."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for number, slug in enumerate(window.specs, start=1):
        window.show_page(slug)
        _let_it_settle(window)
        written.append(folder / f"{number:02}-{slug}.png")
        window.grab().save(str(written[-1]))
    return written


def _let_it_settle(window: MainWindow) -> None:
    """Run the event loop until nothing ran for two looks in a row (pages fold changes), at most 20 s."""
    loop, look, patience = QEventLoop(), QTimer(), QTimer()
    quiet = [0]

    def check() -> None:
        quiet[0] = 0 if _is_busy(window) else quiet[0] + 1
        if quiet[0] == 2:
            loop.quit()

    look.timeout.connect(check)
    look.start(LOOK_MS)
    patience.setSingleShot(True)
    patience.timeout.connect(loop.quit)
    patience.start(PATIENCE_MS)
    loop.exec()


def _is_busy(window: MainWindow) -> bool:
    return window.context is not None and bool(window.context.jobs.running)


def _application() -> QApplication:
    """The running application, or one made now (tests have one already)."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else make_application()
