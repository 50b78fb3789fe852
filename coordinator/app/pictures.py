"""Pictures of the pages, for people without a screen and for the README."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from coordinator.app.looks import Look
from coordinator.app.program import Program, make_application
from coordinator.db.queries.plans import find_training
from coordinator.ui.context import Context
from coordinator.ui.kit import settings as known
from coordinator.ui.kit.settings import Settings
from coordinator.ui.main_window import MainWindow

LOOK_MS = 300
PATIENCE_MS = 20_000


def picture_pages(
    location: str | Path,
    folder: Path,
    look: Look,
    training: str = "",
    pages: Collection[str] = (),
) -> list[Path]:
    """Draw every page, or those in `pages`, into `folder`. Needs no screen, and no settings of this machine.

    `training` is the short name of one, or empty for the first of the list; raises ``RuleError`` when no
    training has it.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    before = qInstallMessageHandler(_hear)
    app = _application()
    with TemporaryDirectory() as scratch:
        settings = Settings(Path(scratch) / "settings.ini")
        for setting, value in ((known.THEME, look.theme), (known.LANGUAGE, look.language)):
            settings.set(setting, value)
        settings.set(known.TEXT_SCALE, look.scale)
        program = Program(app, settings, str(location))
        program.open_now()
        if training and program.context is not None:
            program.context.set_training(_key_of(program.context, training))
        program.window.resize(*look.size)
        program.window.show()
        written = _pictures(program.window, folder, pages)
        program.window.close()
        program.end()
        program.deleteLater()
    qInstallMessageHandler(before)
    return written


def _hear(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says, but for what the screen in memory says at every resize."""
    if not text.startswith("This plugin does not support propagateSizeHints") and sys.stderr is not None:
        sys.stderr.write(f"{text}\n")


def _pictures(window: MainWindow, folder: Path, pages: Collection[str]) -> list[Path]:
    """Each page once it has refreshed and its jobs (a preview) have ended."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for number, slug in enumerate(window.specs, start=1):
        if pages and slug not in pages:
            continue
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


def _key_of(context: Context, slug: str) -> str:
    with context.store.read() as reader:
        return find_training(reader, slug).id


def _is_busy(window: MainWindow) -> bool:
    return window.context is not None and bool(window.context.jobs.running)


@cache
def _application() -> QApplication:
    """The running application (tests have one), or one made now and kept: letting go of it ends Qt."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else make_application()
