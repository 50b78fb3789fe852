"""The page 催報 over a small store, as its tests use it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from coordinator.domain.edit import Entity
from coordinator.domain.roster import PersonStatus, RosterEntry
from coordinator.domain.school import School, SchoolLevel
from coordinator.ui.context import Context
from coordinator.ui.missing.page import MissingPage
from coordinator.ui.missing.questions import Questions
from tests.coverage_world import SCHOOLS, comer
from tests.small_plan import B1, B2, small_plan
from tests.ui.hands import Desk, page_over

PLAN = small_plan()
LIGANG, GAOSHU, FANGLIAO = (one.id for one in SCHOOLS)
DIRECTORY = tuple(
    School(s.id, s.code, s.name, SchoolLevel.PRIMARY, s.township_code, s.phone, county_code="10013")
    for s in SCHOOLS
)
PEOPLE = (
    comer("王小明", "013601", B1, roles=("r1", "r2")),
    comer("李華", "013602", B1),
    comer("張三", "013602", B2),
    comer("陳無校", "", B1, written="哪裡國小"),
    comer("林取消", "013603", B1, status=PersonStatus.CANCELLED),
)


def stored(*people: RosterEntry) -> tuple[Entity, ...]:
    return (*PLAN.entities(), *DIRECTORY, *(value for entry in people for value in entry.entities()))


@dataclass
class Answers:
    """What the system is asked, and what it says."""

    folder: Path
    ending: str = ".pdf"
    has_printer: bool = True
    opened: list[Path] = field(default_factory=list)
    printer: QPrinter | None = None
    asked_pages: list[int] = field(default_factory=list)

    def questions(self) -> Questions:
        return Questions(printer=self._printer, file=self._file, open=self._open)

    def _printer(self, _parent: object, pages: int) -> QPrinter | None:
        self.asked_pages.append(pages)
        if not self.has_printer:
            return None
        self.printer = QPrinter()
        self.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.printer.setOutputFileName(str(self.folder / "printed.pdf"))
        return self.printer

    def _file(self, _parent: object, suggested: Path, _endings: object) -> Path | None:
        return self.folder / f"{suggested.stem}{self.ending}"

    def _open(self, path: Path) -> bool:
        self.opened.append(path)
        return True


@contextmanager
def missing_desk(
    answers: Answers, make_context: Callable[..., Context], qtbot: QtBot
) -> Iterator[Desk[MissingPage]]:
    """The page over ``PEOPLE``; the system answers as it is told to."""

    def page(context: Context) -> MissingPage:
        return MissingPage(context, questions=answers.questions())

    with page_over(page, stored(*PEOPLE), answers.folder, make_context, qtbot) as desk:
        yield desk
