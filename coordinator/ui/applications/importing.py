"""A form's file on its way in: read aside, shown with its doubts, stored as one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from coordinator.db.queries.roster import read_schools
from coordinator.documents.application_file import read_application_file
from coordinator.domain.application_form import FormRead, read_form
from coordinator.domain.area import County
from coordinator.domain.edit import Edit
from coordinator.domain.plan import Plan
from coordinator.progress import Progress
from coordinator.services.applications import import_form
from coordinator.ui.applications.import_dialog import ImportDialog
from coordinator.ui.applications.reading import Shown
from coordinator.ui.context import Store
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder

AskTable = Callable[[QWidget, str, Path], Path | None]
Keep = Callable[[str, Callable[[int, str], Edit]], bool]


class Importing(QObject):
    """One file at a time; ``keep`` makes one step of undo of what was accepted."""

    def __init__(self, page: Page, ask: AskTable, keep: Keep) -> None:
        super().__init__(page)
        self._page, self._ask, self._keep = page, ask, keep
        self._shown: Shown | None = None
        self._path = Path()
        self.dialog: ImportDialog | None = None

    def start(self, shown: Shown) -> None:
        """Ask for the file, and read it off the GUI thread."""
        context = self._page.context
        path = self._ask(self._page, self.tr("Import application form"), last_folder(context.settings))
        if path is None:
            return
        context.settings.set(LAST_FOLDER, str(path.parent))
        self._page.notice.clear()
        self._shown, self._path = shown, path
        title, today = self.tr("Reading the form"), context.clock().date()
        context.jobs.start(title, read_file, context.store, shown.plan, path, today, succeeded=self._on_read)

    @Slot(object)
    def _on_read(self, form: FormRead) -> None:
        if self._shown is None:
            return
        dialog = ImportDialog(form, self._shown.entries, self._path.name, self._page)
        dialog.accepted.connect(lambda: self._store(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.open()

    def _store(self, dialog: ImportDialog) -> None:
        shown, form = self._shown, dialog.form
        if shown is not None:
            self._keep(self._path.name, lambda at_ms, person: import_form(form, shown.entries, at_ms, person))

    @Slot()
    def _on_closed(self) -> None:
        self.dialog = None


def read_file(progress: Progress, store: Store, plan: Plan, path: Path, received: date) -> FormRead:
    """The rows of a form's file. Raises ``RuleError`` and ``KnownFailure`` for what cannot be read."""
    rows = read_application_file(path, progress)
    with store.read() as reader:
        schools, counties = read_schools(reader), reader.all(County)
    return read_form(rows, plan, schools, counties, received=received)
