"""The page 出發 over a real store, with somebody who answers the system's questions."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from coordinator.domain.checkin.acts import SearchMark
from coordinator.domain.readiness import Line
from coordinator.domain.training import MarkSlot
from coordinator.services.desk.opening import open_desk
from coordinator.ui.context import Context
from coordinator.ui.departure.page import DeparturePage
from coordinator.ui.departure.questions import Questions
from tests.small_plan import B1, LIGANG, person, small_plan
from tests.ui.conftest import NOON
from tests.ui.hands import Desk, page_over


class Answers:
    """What a person answers to the system's questions."""

    def __init__(self, folder: Path) -> None:
        self.place = folder
        self.file: Path | None = folder / "slip.pdf"
        self.printer: QPrinter | None = None
        self.opened: list[Path] = []
        self.sticks: list[Path] = []

    def _open(self, path: Path) -> bool:
        self.opened.append(path)
        return True

    def questions(self) -> Questions:
        """As the page takes them."""
        return Questions(
            folder=lambda _parent, _start: self.place,
            file=lambda _parent, _suggested: self.file,
            printer=lambda _parent, _pages: self.printer,
            open=self._open,
            sticks=lambda: self.sticks,
        )


@contextmanager
def opened_page(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, answers: Answers
) -> Iterator[Desk[DeparturePage]]:
    """The page of a training with five people."""
    people = [person(f"學員{n}", LIGANG, B1) for n in range(5)]
    entities = [*small_plan().entities(), *(e for p in people for e in p.entities())]

    def make(context: Context) -> DeparturePage:
        return DeparturePage(context, questions=answers.questions())

    with page_over(make, entities, tmp_path, make_context, qtbot) as found:
        found.wait(lambda: found.page.shown is not None)
        yield found


def dialog_of(desk: Desk[DeparturePage], kind: type) -> Any:
    desk.wait(lambda: isinstance(desk.page.dialog, kind))
    return desk.page.dialog


def work_at_the_desk(desk: Desk[DeparturePage], *names: str) -> None:
    with desk.store.read() as reader:
        people = {e.name: e.id for e in reader.all(type(person("x").person))}
    opened = open_desk(desk.store, B1, MarkSlot.AM_IN, "報到一", clock=lambda: NOON)
    for name in names:
        opened.perform(SearchMark(people[name]))
    opened.close()


def says(desk: Desk[DeparturePage], line: Line, text: str) -> None:
    desk.wait(lambda: desk.page.readiness.line(line).sentence == text)
