"""A shown printing page with its store, and what the system would answer to its questions."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from coordinator.db.queries.roster import read_sheet_rows
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import create
from coordinator.domain.office import AuditExport
from coordinator.domain.roster import RosterEntry
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context
from coordinator.ui.printing.page import PrintingPage
from coordinator.ui.printing.questions import Questions
from tests.small_plan import B1, B2, FANGLIAO, GAOSHU, HANDS_ON, LIGANG, person, small_plan

MakeContext = Callable[[Store], Context]
WAIT = 20_000


@dataclass
class Office:
    """A shown page, its store, and what the system would answer."""

    page: PrintingPage
    context: Context
    store: Store
    folder: Path
    opened: list[Path] = field(default_factory=list)
    suggested: list[Path] = field(default_factory=list)

    def ready(self, qtbot: QtBot) -> None:
        """Wait until the preview is what is chosen."""
        qtbot.waitUntil(lambda: self.page.is_ready, timeout=WAIT)

    def join(self, entry: RosterEntry, qtbot: QtBot) -> None:
        """Somebody is added elsewhere, and the preview shows it."""
        with self.store.write() as writer:
            apply_edit(writer, create(*entry.entities()))
        qtbot.waitUntil(lambda: self.page._source is not None and entry in self.page._source.roster)
        self.ready(qtbot)

    def rows(self) -> dict[tuple[str, str], int]:
        """The row numbers that are stored."""
        with self.store.read() as reader:
            return read_sheet_rows(reader, [B1, B2, HANDS_ON])

    def exports(self) -> list[tuple[str, str, int]]:
        """The log of exports."""
        with self.store.read() as reader:
            return [(e.action, e.subject, e.persons) for e in reader.all(AuditExport)]

    def files(self) -> list[str]:
        """The names of the files that were saved."""
        return sorted(path.name for path in self.folder.iterdir())


def pdf_printer(target: Path) -> QPrinter:
    """A printer that is a file, at a resolution that keeps the test fast."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(72)
    printer.setFullPage(True)
    return printer


def people() -> list[RosterEntry]:
    """Two in the first batch, one in the second."""
    return [person("堃", LIGANG, B1), person("𤧟", GAOSHU, B1), person("丙", FANGLIAO, B2)]


@contextmanager
def opened_office(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Office]:
    """The page on the small plan, ready; files are saved as ``sheets`` with the ending that is suggested."""
    store = open_store(tmp_path / "store.sqlite", areas=load_areas())
    with store.write() as writer:
        apply_edit(writer, create(*small_plan().entities()))
        apply_edit(writer, create(*(value for entry in people() for value in entry.entities())))
    context = make_context(store)
    context.set_training("t")
    folder = tmp_path / "out"
    folder.mkdir()
    opened: list[Path] = []
    suggested: list[Path] = []

    def show(path: Path) -> bool:
        opened.append(path)
        return True

    def name(_parent: object, path: Path) -> Path:
        suggested.append(path)
        return folder / f"sheets{path.suffix}"

    questions = Questions(
        printer=lambda _parent, _pages: pdf_printer(folder / "printed.pdf"),
        file=name,
        folder=lambda _parent, _path: folder,
        open=show,
    )
    page = PrintingPage(context, questions=questions)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    made = Office(page, context, store, folder, opened, suggested)
    made.ready(qtbot)
    yield made
    context.jobs.wait(WAIT)
    store.close()
