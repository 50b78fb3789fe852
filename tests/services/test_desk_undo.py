"""Taking back at the desk: the examples of check-in 33 to 37, and who needs to say why."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coordinator.domain.checkin.acts import Amend, Bulk, Mode, Note, PaperMark, Reissue, Void, WalkInMark
from coordinator.domain.events.kinds import Kind, Verdict
from coordinator.domain.training import MarkSlot
from tests.services.desk_world import DeskWorld


@pytest.fixture
def world(tmp_path: Path) -> Iterator[DeskWorld]:
    made = DeskWorld(tmp_path)
    yield made
    made.desk.close()
    made.store.close()


def test_33_the_last_act_is_taken_back_and_both_are_to_be_seen(world: DeskWorld) -> None:
    world.scan(world.wang)
    done = world.do(Void())
    assert (done.verdict, done.name, done.participant_id) == (Verdict.VOIDED, "王小明", world.wang.id)
    assert world.cell(world.wang).marks == ()
    assert [e.kind for e in world.desk.history(world.wang.id)] == ["mark", "void"]


def test_36_state_counters_and_store_agree_after_an_undo(world: DeskWorld) -> None:
    world.scan(world.lin)
    world.scan(world.wang)
    world.do(Void())
    assert world.said() == (3, 1, 0)
    missing = [(school, [entry.person.name for entry in people]) for school, people in world.desk.missing()]
    assert missing == [("里港範例國小", ["王小明", "陳大文"])]
    assert world.desk.find("王小明")[0].attended == world.cell(world.wang)


def test_the_undo_of_an_undo_brings_the_old_time_back(world: DeskWorld) -> None:
    first = world.scan(world.wang, "08:31")
    world.do(Void(), "08:40")
    done = world.do(Void(), "08:50")
    mark = world.cell(world.wang).marks[0]
    assert (done.verdict, done.at_ms, mark.at_ms) == (Verdict.MARKED, first.at_ms, first.at_ms)
    assert "redone" in done.flags
    assert world.do(Void(), "08:55").verdict is Verdict.VOIDED
    assert world.cell(world.wang).marks == ()


def test_37_undo_of_nothing_is_refused_without_an_event(world: DeskWorld) -> None:
    before = world.events()
    done = world.do(Void())
    assert (done.verdict, done.code, done.event_id) == (Verdict.REFUSED, "undo_nothing", "")
    assert world.do(Void("no such event", "因為")).code == "undo_nothing"
    assert world.events() == before


def test_older_acts_of_this_desk_need_a_reason(world: DeskWorld) -> None:
    first = world.scan(world.wang)
    world.scan(world.lin)
    assert world.do(Void(first.event_id)).code == "undo_needs_reason"
    assert world.do(Void(first.event_id, "  ")).code == "undo_needs_reason"
    done = world.do(Void(first.event_id, "掃錯人"))
    (void,) = world.events(Kind.VOID)
    assert (done.verdict, world.desk.words(void)) == (Verdict.VOIDED, {"reason": "掃錯人"})
    assert world.said() == (3, 1, 0)


def test_34_an_act_of_another_laptop_needs_a_reason(world: DeskWorld) -> None:
    first = world.scan(world.wang)
    world.desk = world.opened(device="乙")
    assert world.do(Void()).code == "undo_nothing"
    assert world.do(Void(first.event_id)).code == "undo_needs_reason"
    assert world.do(Void(first.event_id, "重複")).verdict is Verdict.VOIDED


@pytest.mark.parametrize("named", [0, 1], ids=["the walk-in", "the mark"])
def test_a_walk_in_of_another_laptop_goes_with_the_mark_too(world: DeskWorld, named: int) -> None:
    """Else somebody without a name would stand on the list of the office, or nobody's mark."""
    world.do(WalkInMark("甲乙丙", "某某國小"))
    both = [event for event in world.events() if event.kind in (Kind.WALK_IN, Kind.MARK)]
    world.desk = world.opened(device="乙")
    gone = world.do(Void(both[named].id, "重複"))
    assert {event.said()["target"] for event in world.events(Kind.VOID)} == {event.id for event in both}
    assert (gone.name, world.desk.find("甲乙丙")) == ("甲乙丙", ())
    world.desk = world.opened(device="丙")
    world.do(Void(gone.event_id, "來過"))
    assert [row.name for row in world.desk.find("甲乙")] == ["甲乙丙"]


def test_what_was_taken_back_is_not_taken_back_twice(world: DeskWorld) -> None:
    first = world.scan(world.wang)
    world.do(Void())
    assert world.do(Void(first.event_id, "又一次")).code == "undo_done_already"


def test_a_scan_that_was_taken_back_marks_again_even_within_two_seconds(world: DeskWorld) -> None:
    first = world.scan(world.wang, "08:30:00")
    world.do(Void(), "08:30:01")
    again = world.scan(world.wang, "08:30:01")
    assert (again.verdict, again.event_id != first.event_id) == (Verdict.MARKED, True)


def test_attempts_and_turns_of_the_desk_are_nothing_to_undo(world: DeskWorld) -> None:
    world.scan(world.wang)
    world.scan(world.wang, "08:40")
    world.do(Mode(MarkSlot.OUT), "08:41")
    assert world.do(Void(), "08:42").participant_id == world.wang.id
    assert world.said() == (3, 0, 0)


def test_a_walk_in_goes_with_the_mark_and_comes_back_with_it(world: DeskWorld) -> None:
    came = world.do(WalkInMark("甲乙丙", "某某國小"))
    gone = world.do(Void())
    assert (gone.verdict, gone.name, world.desk.find("甲乙丙")) == (Verdict.VOIDED, "甲乙丙", ())
    assert len(world.events(Kind.VOID)) == 2
    back = world.do(Void())
    assert (back.participant_id, back.at_ms, back.name) == (came.participant_id, came.at_ms, "甲乙丙")
    assert [row.name for row in world.desk.find("甲乙")] == ["甲乙丙"]


def test_a_bulk_entry_is_one_act_and_each_row_can_be_taken_back(world: DeskWorld) -> None:
    marks = tuple(PaperMark(p.id, MarkSlot.AM_IN, row=n) for n, p in enumerate((world.wang, world.lin), 1))
    done = world.do(Bulk(marks, "紙本簽到"))
    events = dict(done.facts)["events"]
    assert isinstance(events, tuple)
    world.do(Void(events[0], "看錯列"))
    assert world.said() == (3, 1, 0)
    world.do(Void(), "08:31")
    assert world.said() == (3, 2, 0)


def test_the_whole_bulk_entry_is_taken_back_at_once(world: DeskWorld) -> None:
    marks = tuple(PaperMark(p.id, MarkSlot.AM_IN) for p in (world.wang, world.lin, world.chen))
    world.do(Bulk(marks, "紙本簽到"))
    done = world.do(Void())
    assert (done.verdict, dict(done.facts)["count"], world.said()) == (Verdict.VOIDED, 3, (3, 0, 0))


def test_notes_and_new_badges_are_taken_back_too(world: DeskWorld) -> None:
    world.do(Note(world.wang.id, "請找主任", attention=True))
    world.do(Void())
    assert "attention" not in world.scan(world.wang).flags
    world.do(Reissue(world.lin.id))
    world.do(Void())
    assert world.scan(world.lin).verdict is Verdict.MARKED


def test_undo_after_a_correction_takes_that_back_and_not_the_mark_before(world: DeskWorld) -> None:
    world.scan(world.wang)
    world.do(Amend(world.wang.id, "job_title", "組長"))
    done = world.do(Void())
    assert (done.verdict, done.participant_id, done.slot) == (Verdict.VOIDED, world.wang.id, None)
    assert not world.desk.memory.attendance.amendments
    assert world.cell(world.wang).marks
    world.do(Void())
    assert [one.new for one in world.desk.memory.attendance.amendments] == ["組長"]


def test_after_a_restart_the_last_act_is_still_the_desks_own(world: DeskWorld) -> None:
    world.scan(world.lin)
    world.scan(world.wang)
    world.restarted()
    done = world.do(Void(), "08:40")
    assert (done.verdict, done.participant_id) == (Verdict.VOIDED, world.wang.id)
