"""Two entries of one person become one on the roster, with everything that hangs on them; and undone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.db.queries.events import read_ledger
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.removal import removal
from coordinator.domain.edit import Edit, create
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, Moment
from coordinator.domain.online import OnlineName
from coordinator.domain.roster import Meal, Participant
from coordinator.domain.roster_source import RosterImport, SourceRow
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import record
from coordinator.ui.roster.doubles_dialog import DoublesDialog
from coordinator.ui.roster.merge_dialog import MergeDialog
from coordinator.ui.roster.more_menu import entry_of
from tests.small_plan import B1, B2, LIGANG, person
from tests.ui.roster_desk import Desk, MakeContext, desks, tool

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Callable[..., Desk]]:
    yield from desks(qtbot, tmp_path, make_context)


def twice(desk_maker: Callable[..., Desk]) -> Desk:
    """One person under two spellings of the school, each with something of its own."""
    first = person("王小明", LIGANG, B1, roles=("r1",), school="里港範例國小")
    second = person("王小明", LIGANG, B2, roles=("r1", "r2"), school="里港範例國民小學", meal=Meal.VEGETARIAN)
    second = replace(second, person=replace(second.person, phone="0912345678"))
    desk = desk_maker(first, second)
    given = RosterImport("i", "t", 0, "a.xlsx", "", "", 2, 0, 0, 0)
    rows = (SourceRow("s1", "i", first.id, 2, "{}"), SourceRow("s2", "i", second.id, 3, "{}"))
    online = OnlineName("o", "t", "r", "王小明", participant_id=second.id)
    with desk.store.write() as writer:
        apply_edit(writer, create(given, *rows, online))
    return desk


def everything(desk: Desk) -> set[object]:
    """Everything stored about the people."""
    with desk.store.read() as reader:
        return set(removal(reader, *(one.person for one in desk.people())).before)


def test_two_entries_of_one_person_become_one(make_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = twice(make_desk)
    before, whole = desk.people(), everything(desk)
    desk.page.table.selectAll()
    tool(desk, "merge")
    dialog = desk.dialog()
    assert isinstance(dialog, MergeDialog)
    assert set(dialog.pairs) == {"school", "meal", "phone"}
    assert dialog.pairs["phone"][1].isChecked()  # only the other has one
    qtbot.mouseClick(dialog.pairs["meal"][1], LEFT)
    qtbot.mouseClick(dialog.ok_button, LEFT)
    (left,) = desk.people()
    assert left.id == before[0].id
    assert (left.person.meal, left.person.phone) == (Meal.VEGETARIAN, "0912345678")
    assert left.person.school_name == "里港範例國小"
    assert {r.session_id for r in left.registrations} == {B1, B2}
    assert {r.role_id for r in left.roles} == {"r1", "r2"}
    named = {type(one).__name__ for one in everything(desk)}
    assert {"SourceRow", "OnlineName"} <= named
    desk.context.undo.undo()
    assert (desk.people(), everything(desk)) == (before, whole)
    desk.context.undo.redo()
    assert len(desk.people()) == 1


def test_marks_of_the_entry_that_goes_belong_to_the_one_that_stays(
    make_desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = twice(make_desk)
    kept, gone = (one.id for one in desk.people())
    moment = Moment(datetime(2023, 8, 7, 8, 50, tzinfo=UTC), 0, "boot")
    body = {"slot": "am_in", "method": "scan", "how": "expected"}
    with desk.store.write() as writer:
        record(writer, [Draft(Kind.MARK, "t", B1, gone, body)], moment)

    def of() -> dict[str, int]:
        with desk.store.read() as reader:
            found = read_ledger(reader, read_plan(reader, "t")).attendance
        return {who: len(cell.marks) for (who, _), cell in found.cells.items()}

    desk.page.table.selectAll()
    tool(desk, "merge")
    dialog = desk.dialog()
    assert isinstance(dialog, MergeDialog)
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert ([one.id for one in desk.people()], of()) == ([kept], {kept: 1})
    desk.context.undo.undo()
    assert (len(desk.people()), of()) == (2, {gone: 1})
    desk.context.undo.redo()
    assert of() == {kept: 1}


def test_who_may_be_listed_twice_is_found_and_compared(make_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = twice(make_desk)
    entry_of(desk.page.menu, "doubles").trigger()
    qtbot.waitUntil(lambda: isinstance(desk.page.dialog, DoublesDialog), timeout=5_000)
    dialog = desk.dialog()
    assert isinstance(dialog, DoublesDialog)
    assert [line.why.value for line in dialog.model.rows] == ["same_name_and_school"]
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert isinstance(desk.dialog(), MergeDialog)


def test_a_merge_of_people_who_changed_meanwhile_is_refused(make_desk: Callable[..., Desk]) -> None:
    desk = twice(make_desk)
    desk.page.table.selectAll()
    tool(desk, "merge")
    dialog = desk.dialog()
    assert isinstance(dialog, MergeDialog)
    stored: Participant = desk.people()[0].person
    with desk.store.write() as writer:
        apply_edit(writer, Edit((stored,), (replace(stored, note="別人改的"),)))
    dialog.accept()
    assert len(desk.people()) == 2
    assert desk.people()[0].person.note == "別人改的"
