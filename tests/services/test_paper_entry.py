"""A sheet in the store: one transaction, one step to and fro, seen by a desk that is open meanwhile."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from coordinator.db.queries.events import read_events
from coordinator.db.store import Store, open_store
from coordinator.domain.checkin.acts import Bulk, PaperMark, SearchMark
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.events.log import Moment
from coordinator.domain.paper_entry import PaperWalkIn, SheetEntry
from coordinator.domain.roster import RosterEntry
from coordinator.domain.training import MarkSlot
from coordinator.services.paper_entry import PaperRecording, PaperSource, read_source, sheet_session
from tests.hours_world import TAIWAN, fill, people
from tests.services.desk_world import DeskWorld
from tests.small_plan import B1, B2

IN, OUT = MarkSlot.IN, MarkSlot.OUT
NOW = Moment(datetime(2023, 8, 14, 18, 0, tzinfo=TAIWAN), 1, "boot")


@pytest.fixture
def roster() -> tuple[RosterEntry, ...]:
    return people()


@pytest.fixture
def store(tmp_path: Path, roster: tuple[RosterEntry, ...]) -> Iterator[Store]:
    opened = open_store(tmp_path / "store.db")
    with opened.write() as writer:
        fill(writer, roster)
    yield opened
    opened.close()


def source_of(store: Store) -> PaperSource:
    with store.read() as reader:
        return read_source(reader, "t")


def times_of(store: Store) -> dict[tuple[str, str], dict[str, int]]:
    """What counts: person, session, slot and time."""
    cells = source_of(store).attendance.cells
    return {key: {str(mark.slot): mark.at_ms for mark in cell.marks} for key, cell in cells.items()}


def turn(store: Store, recording: PaperRecording) -> int:
    with store.write() as writer:
        events = recording.turn(writer, NOW, "林老師")
    recording.turned(events)
    return len(events)


def sheet(store: Store, roster: tuple[RosterEntry, ...]) -> SheetEntry:
    """Ben's sign-out, Carl's both, a walk-in; and Erna's sign-in never was."""
    cell = source_of(store).attendance.of(roster[4].id, B2).mark(IN)
    assert cell is not None
    ben, carl = roster[1].id, roster[2].id
    marks = (
        PaperMark(ben, OUT, 1691996400000, 1),
        PaperMark(carl, IN, None, 2),
        PaperMark(carl, OUT, None, 2),
    )
    walk_in = PaperWalkIn("written", "紙上人", "路邊國小", times=((IN, 1691971200000),))
    return SheetEntry(B2, Bulk(marks, "筆電故障"), (walk_in,), ((roster[4].id, cell.event_id),))


def test_a_sheet_goes_to_and_fro_as_often_as_one_likes(store: Store, roster: tuple[RosterEntry, ...]) -> None:
    before = times_of(store)
    recording = PaperRecording(source_of(store), sheet(store, roster))
    assert turn(store, recording) == 6
    written = times_of(store)
    attendance = source_of(store).attendance
    assert attendance.of(roster[1].id, B2).complete
    assert attendance.of(roster[2].id, B2).complete
    assert attendance.of(roster[4].id, B2).mark(IN) is None
    assert attendance.walk_ins["written"].name == "紙上人"
    for _ in range(3):
        turn(store, recording)
        assert times_of(store) == before
        assert "written" not in source_of(store).attendance.walk_ins
        turn(store, recording)
        assert times_of(store) == written
        assert source_of(store).attendance.walk_ins["written"].school == "路邊國小"


def test_a_refused_sheet_writes_nothing(store: Store, roster: tuple[RosterEntry, ...]) -> None:
    with store.read() as reader:
        before = len(read_events(reader))
    marks = (PaperMark(roster[0].id, IN), PaperMark("nobody", IN))
    recording = PaperRecording(source_of(store), SheetEntry(B2, Bulk(marks, "筆電故障")))
    with pytest.raises(RuleError, match="participant_unknown"):
        turn(store, recording)
    with store.read() as reader:
        assert len(read_events(reader)) == before


def test_a_desk_that_is_open_meanwhile_sees_the_sheet(tmp_path: Path) -> None:
    world = DeskWorld(tmp_path)
    before = world.desk.counts().arrived
    came = PaperMark(world.lin.id, MarkSlot.AM_IN, None, 2)
    walk_in = PaperWalkIn("written", "紙上人", "路邊國小", times=((MarkSlot.AM_IN, None),))
    entry = SheetEntry(B1, Bulk((came,), "停電"), (walk_in,))
    turn(world.store, PaperRecording(source_of(world.store), entry))
    assert world.desk.counts().arrived == before + 1
    assert world.desk.perform(SearchMark(world.lin.id)).verdict is Verdict.ALREADY
    assert [found.name for found in world.desk.find("紙上")] == ["紙上人"]
    assert world.desk.perform(SearchMark(world.chen.id)).event_id
    world.desk.close()
    world.store.close()


def test_a_sheet_is_found_by_the_number_of_its_session(store: Store) -> None:
    with store.read() as reader:
        session, training = sheet_session(reader, 2)
        assert (session.id, training.id) == (B2, "t")
        with pytest.raises(RuleError, match="sheet_of_nobody"):
            sheet_session(reader, 77)
