"""The running program: first the empty window, then the rest, in the order of the package docstring."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Slot
from PySide6.QtWidgets import QApplication

from coordinator.progress import Progress, silent
from coordinator.ui.kit import settings as known
from coordinator.ui.kit import theme
from coordinator.ui.kit.settings import Settings
from coordinator.ui.main_window import MainWindow

if TYPE_CHECKING:
    from coordinator.db.store import Store
    from coordinator.ui.context import Context


def make_application() -> QApplication:
    """The QApplication; language and look come with `Program`."""
    # Fractions of a scale factor are passed through by default since Qt 6.
    app = QApplication(sys.argv[:1])
    app.setApplicationName("coordinator")
    app.setApplicationDisplayName("研習通")
    return app


REST_MS = 2_000
"""How often the store is asked whether nobody works: at the second time it tidies up."""


class Program(QObject):
    """The running program: window, store, and what happens between them from start to end."""

    def __init__(self, app: QApplication, settings: Settings, location: str | None) -> None:
        super().__init__(app)
        self._app, self._settings, self._location = app, settings, location
        self._look = theme.Theme(app, settings.get(known.THEME), settings.get(known.TEXT_SCALE))
        self._is_over = False
        self._store: Store | None = None
        self._context: Context | None = None
        self._pool = QThreadPool(self)
        self._rest = QTimer(self)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._rest_store)
        self.window = MainWindow(settings)
        app.aboutToQuit.connect(self.end)

    def show(self) -> None:
        """Show the empty window; everything else happens when it has been painted."""
        self.window.painted.connect(self._go_on)
        self.window.show()

    @property
    def context(self) -> Context | None:
        """The open store and what goes with it, or None before it is open."""
        return self._context

    @Slot()
    def _go_on(self) -> None:
        """After the first frame: languages, looks, the shell, and then the store."""
        from coordinator import paths
        from coordinator.logs import start_logging
        from coordinator.ui.kit.guard import Guard

        start_logging(paths.log_folder())
        self._guard = Guard(self)
        self._guard.install()
        self._build()
        self._open()

    def _build(self) -> None:
        from coordinator.app.pages import page_specs
        from coordinator.ui.kit import i18n

        i18n.install(self._app, i18n.language_of(self._settings))
        self._look.complete()
        self._guard.window = self.window
        self.window.build(self._look, page_specs())
        # Later than now: the window that asks is about to be replaced.
        self.window.rebuild_asked.connect(lambda: QTimer.singleShot(0, self._rebuild))
        self.window.new_training_asked.connect(self.window.show_welcome)
        self.window.retry_asked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        """Open the store in a thread; again when the user asked to."""
        from coordinator.ui.kit.jobs import Job

        job = Job("open", _opened_store, self._location, parent=self)
        job.succeeded.connect(self._opened)
        job.failed.connect(self._not_opened)
        job.start(self._pool)

    @Slot(object)
    def _opened(self, store: Store) -> None:
        from coordinator.app.parts import make_context
        from coordinator.ui.kit import messages
        from coordinator.ui.kit.notice import Severity

        self._store = store
        self._context = make_context(store, self._settings)
        self._context.jobs.crashed.connect(self._guard.report)
        self._attach()
        self._rest.start()
        for notice in store.notices:
            self._context.notify(messages.sentence(notice), Severity.WARNING)

    @Slot(object)
    def _not_opened(self, error: BaseException) -> None:
        from coordinator.ui.kit import messages

        if messages.is_expected(error):
            self.window.show_refusal(messages.sentence(error))
        else:
            self._guard.report(error)
            self.window.show_refusal(self.tr("The data could not be opened."))

    @Slot()
    def _rest_store(self) -> None:
        if self._store is not None:
            self._store.rest()

    def _attach(self) -> None:
        from coordinator.app.parts import attach

        if self._context is not None and self._store is not None:
            attach(self.window, self._context, self._store)

    @Slot()
    def _rebuild(self) -> None:
        """A new window in the new language or size, over the same store and the same undo steps."""
        old = self.window
        old.remember()
        self._look.set_scale(self._settings.get(known.TEXT_SCALE))
        self.window = MainWindow(self._settings)
        self._build()
        self.window.show()
        self._attach()
        old.retire()

    def open_now(self) -> None:
        """Build and open at once, in this thread: for pictures, where nobody waits for a first frame."""
        from coordinator.ui.kit.guard import Guard

        self._guard = Guard(self)
        self._build()
        self._opened(_opened_store(silent, self._location))

    @Slot()
    def end(self) -> None:
        """Let go of window and store; the program cannot be used after it. Again is harmless."""
        if self._is_over:
            return
        self._is_over = True
        self._rest.stop()
        self._pool.waitForDone(5_000)
        if self._context is not None:
            self._context.close()
            self._context = None
        if self._store is not None:
            self._store.close()
            self._store = None
        self.window.deleteLater()
        self._look.deleteLater()


def _opened_store(_progress: Progress, location: str | None) -> Store:
    """For the opening thread: the libraries of the store are imported here, then the store is opened."""
    from coordinator.app.parts import opened_store

    return opened_store(location)
