"""Attendance files that are written by themselves: only what is new, one file a day, quiet when it fails."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coordinator.db.store import Store
from coordinator.documents.packs import read_attendance_file
from coordinator.domain.checkin.acts import SearchMark
from coordinator.domain.edit import Edit
from coordinator.domain.training import MarkSlot
from coordinator.services.desk.opening import open_desk
from coordinator.services.edits import apply_edit
from coordinator.services.keys import identities
from coordinator.ui.attendance_note import AttendanceNote
from coordinator.ui.attendance_writing import AutoWriter, auto_writer_of
from coordinator.ui.context import Context
from tests.small_plan import B1, LIGANG, person, small_plan
from tests.ui.conftest import NOON

PEOPLE = [person(f"學員{n}", LIGANG, B1) for n in range(3)]


@pytest.fixture
def writer(store: Store, make_context: Callable[..., Context]) -> AutoWriter:
    entities = (*small_plan().entities(), *(e for p in PEOPLE for e in p.entities()))
    with store.write() as session:
        apply_edit(session, Edit((), entities))
    return auto_writer_of(make_context(store))


def mark(store: Store, *numbers: int) -> None:
    desk = open_desk(store, B1, MarkSlot.AM_IN, "報到一", clock=lambda: NOON)
    for number in numbers:
        desk.perform(SearchMark(PEOPLE[number].id))
    desk.close()


def files_in(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_there_is_one_writer_for_a_context(writer: AutoWriter, store: Store) -> None:
    assert auto_writer_of(writer.parent()) is writer  # type: ignore[arg-type]


def test_the_file_of_a_day_is_replaced_by_the_next_one_and_holds_everything(
    writer: AutoWriter, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    mark(store, 0)
    with qtbot.waitSignal(writer.written):
        writer.choose(stick, 5)
    (first,) = files_in(stick)
    mark(store, 1, 2)
    with qtbot.waitSignal(writer.written):
        writer.write_now()
    assert files_in(stick) == [first]
    with store.read() as reader:
        file = read_attendance_file(first, identities(reader))
    assert sum(event.kind == "mark" for event in file.events) == 3
    assert writer.minutes == 5


def test_nothing_is_written_while_nothing_is_new(writer: AutoWriter, tmp_path: Path) -> None:
    writer.choose(tmp_path, 10)
    assert writer.last is None
    assert not list(tmp_path.glob("*.attendance"))


def test_a_stick_that_is_gone_is_told_quietly_and_tried_again(
    writer: AutoWriter, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    note = AttendanceNote(writer.parent())  # type: ignore[arg-type]
    qtbot.addWidget(note)
    mark(store, 0)
    with qtbot.waitSignal(writer.told):
        writer.choose(stick, 10)
    assert note.text.startswith("Attendance file not written: ")
    assert not note.isHidden()
    stick.mkdir()
    with qtbot.waitSignal(writer.written):
        writer.write_now()
    assert writer.problem == ""
    assert note.isHidden()
    assert len(files_in(stick)) == 1


def test_the_choice_is_kept_in_the_store_and_can_be_taken_back(
    writer: AutoWriter, store: Store, make_context: Callable[..., Context], tmp_path: Path
) -> None:
    writer.choose(tmp_path, 3)
    again = auto_writer_of(make_context(store))
    assert (again.folder, again.minutes) == (tmp_path, 3)
    again.choose(None, 3)
    assert again.folder is None
