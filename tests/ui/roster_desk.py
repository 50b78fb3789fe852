"""A roster page on a real store, as the tests of the page use it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.queries.roster import read_roster
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import create
from coordinator.domain.roster import Meal, Participant, PersonKind, RosterEntry
from coordinator.domain.school import School, SchoolLevel
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context
from coordinator.ui.roster.page import RosterPage
from coordinator.ui.roster.questions import Questions
from tests.small_plan import B1, B2, LIGANG, person, small_plan

MakeContext = Callable[[Store], Context]


@dataclass
class Desk:
    """A shown page with its store."""

    page: RosterPage
    context: Context
    store: Store
    folder: Path

    def people(self) -> tuple[RosterEntry, ...]:
        with self.store.read() as reader:
            return read_roster(reader, "t")

    def names(self) -> list[str]:
        return [entry.person.name for entry in self.people()]

    def shown(self) -> list[str]:
        return [line.entry.person.name for line in self.page.model.shown_rows()]

    def type_into(self, name: str, column: str, text: str) -> None:
        """Edit a cell as the delegate does."""
        model = self.page.model
        number = next(n for n, c in enumerate(model.columns) if c.name == column)
        model.setData(model.index(self.shown().index(name), number), text)
        self.page.refresh_now()

    def person(self, name: str) -> Participant:
        return next(entry.person for entry in self.people() if entry.person.name == name)

    def dialog(self) -> QWidget:
        assert self.page.dialog is not None
        return self.page.dialog


def stored(path: Path, *entries: RosterEntry) -> Store:
    store = open_store(path, areas=load_areas())
    schools = (
        School("sch1", "013601", "里港範例國小", SchoolLevel.PRIMARY, LIGANG),
        School("sch2", "013501", "里港範例國中", SchoolLevel.JUNIOR, LIGANG),
    )
    with store.write() as writer:
        apply_edit(writer, create(*small_plan().entities(), *schools))
        apply_edit(writer, create(*(value for entry in entries for value in entry.entities())))
    return store


def desks(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Callable[..., Desk]]:
    """A function from roster entries to a desk; the stores are closed afterwards."""
    # qtbot holds widgets weakly: a shown page that nobody else holds is collected, perhaps amid a repaint.
    made: list[Desk] = []

    def make(*entries: RosterEntry) -> Desk:
        store = stored(tmp_path / "store.sqlite", *entries)
        context = make_context(store)
        context.set_training("t")
        questions = Questions(
            file_to_read=lambda _parent, _folder: tmp_path / "in.csv",
        )
        page = RosterPage(context, questions=questions)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.refresh_now()
        made.append(Desk(page, context, store, tmp_path))
        return made[-1]

    yield make
    for desk in made:
        desk.store.close()


def three_people() -> tuple[RosterEntry, ...]:
    """An attendee of each batch and a speaker of both."""
    return (
        person("王小明", LIGANG, B1, roles=("r1",)),
        person("李華", LIGANG, B2, meal=Meal.VEGETARIAN, school="霧台範例國小"),
        person("陳老師", "", B1, B2, kind=PersonKind.SPEAKER, school="系統管理團隊"),
    )


def tool(desk: Desk, name: str) -> None:
    """Press a tool above the table, or choose an entry of its context menu."""
    tools = desk.page.card.tools
    if name in tools.buttons:
        tools.buttons[name].click()
    else:
        tools.actions[name].trigger()
