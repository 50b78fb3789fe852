"""After the day: what stayed open is sent, answered and closed at the office; what was learnt is kept."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coordinator.db.queries.help import help_notes_of, read_help_notes
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.helpdesk.acts import Next
from coordinator.domain.helpdesk.values import NoteKind, RequestState, Step
from coordinator.domain.purge import PurgeLevel
from coordinator.services.edits import apply_edit
from coordinator.services.helpdesk.afterwards import (
    add_note,
    mark_requests,
    read_all_requests,
    read_requests,
    take_back,
)
from coordinator.services.helpdesk.notes import add_help_note, change_help_note, note_from_request
from coordinator.services.purge import purge
from tests.services.help_world import HelpWorld, at

SENT, ANSWERED, ESCALATED = RequestState.SENT, RequestState.ANSWERED, RequestState.ESCALATED
SOLVED, WAITING = RequestState.SOLVED, RequestState.WAITING


@pytest.fixture
def world(tmp_path: Path) -> Iterator[HelpWorld]:
    """A day that is over: A001 is solved, A002 went to the system team, A003 never had a turn."""
    made = HelpWorld(tmp_path)
    made.room()
    for n in range(3):
        made.comes(f"第{n}國小", f"09:0{n}")
    made.do(Next(), "09:10")
    made.step("A001", Step.SOLVE, "09:20", answer="重新安裝")
    made.step("A002", Step.ESCALATE, "09:30")
    made.desk.close()
    made.now = at("10:00", 20)
    yield made
    made.store.close()


def states(world: HelpWorld) -> list[RequestState]:
    with world.store.read() as reader:
        return [request.state for request in read_requests(reader, "t")]


def ids(world: HelpWorld) -> list[str]:
    with world.store.read() as reader:
        return [request.id for request in read_requests(reader, "t")]


def test_the_open_ones_are_sent_and_the_solved_one_is_passed_over(world: HelpWorld) -> None:
    done = mark_requests(world.store, "t", ids(world), Step.SEND, by="張", clock=lambda: world.now)
    assert (len(done), states(world)) == (2, [SOLVED, SENT, SENT])
    assert {e.actor for e in world.events(Kind.REQUEST_STEP) if e.id in done} == {"張"}
    assert take_back(world.store, "t", done, clock=lambda: world.now)
    assert states(world) == [SOLVED, ESCALATED, WAITING]
    with pytest.raises(RuleError, match="undo_done_already"):
        take_back(world.store, "t", done)


def test_an_answer_is_a_note_of_each_and_needs_words(world: HelpWorld) -> None:
    _, second, third = ids(world)
    with pytest.raises(RuleError, match="answer_missing"):
        mark_requests(world.store, "t", [second, third], Step.ANSWER)
    assert states(world) == [SOLVED, ESCALATED, WAITING]
    done = mark_requests(world.store, "t", [second, third], Step.ANSWER, answer="已修正")
    assert states(world) == [SOLVED, ANSWERED, ANSWERED]
    with world.store.read() as reader:
        assert read_requests(reader, "t")[1].said(NoteKind.ANSWER) == "已修正"
    take_back(world.store, "t", done)
    with world.store.read() as reader:
        assert read_requests(reader, "t")[1].said(NoteKind.ANSWER) == ""


def test_what_was_closed_is_opened_again_for_the_system_team(world: HelpWorld) -> None:
    mark_requests(world.store, "t", ids(world), Step.CLOSE)
    assert set(states(world)) == {RequestState.CLOSED}
    mark_requests(world.store, "t", ids(world), Step.REOPEN)
    assert set(states(world)) == {ESCALATED}


def test_a_request_nobody_knows_stops_all_of_them(world: HelpWorld) -> None:
    before = world.events()
    with pytest.raises(RuleError, match="request_unknown"):
        mark_requests(world.store, "t", [*ids(world), "nowhere"], Step.SEND)
    assert world.events() == before
    assert mark_requests(world.store, "t", [], Step.SEND) == ()


def test_requests_of_a_session_that_was_deleted_can_still_be_answered(world: HelpWorld) -> None:
    plan = world.desk.plan
    gone = tuple(s for s in plan.sessions if s.format_id == "g")
    marks = tuple(m for session in gone for m in plan.marks_of(session))
    seats = tuple(r for r in world.wang.registrations if r.session_id in {s.id for s in gone})
    with world.store.write() as writer:
        apply_edit(writer, Edit((*gone, *marks, *seats), ()))
    mark_requests(world.store, "t", ids(world), Step.SEND)
    assert states(world)[1] is SENT


def test_a_note_of_the_office_stands_with_the_request(world: HelpWorld) -> None:
    add_note(world.store, "t", ids(world)[1], "已電話聯絡", by="張")
    with world.store.read() as reader:
        (request,) = [r for r in read_all_requests(reader)["t"] if r.label == "A002"]
        assert read_all_requests(reader, but="t") == {}
    assert request.said(NoteKind.NOTE) == "已電話聯絡"


def test_a_purge_of_contacts_leaves_problems_and_answers_that_of_names_leaves_numbers(
    world: HelpWorld,
) -> None:
    with world.store.write() as writer:
        purge(writer, "t", PurgeLevel.CONTACT, 0)
    with world.store.read() as reader:
        solved = read_requests(reader, "t")[0]
    assert (solved.said(NoteKind.ANSWER), solved.school) == ("重新安裝", "第0國小")
    with world.store.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 0)
    with world.store.read() as reader:
        solved = read_requests(reader, "t")[0]
    assert (solved.label, solved.state, solved.said(NoteKind.ANSWER), solved.school) == (
        "A001",
        SOLVED,
        "",
        "",
    )


def test_what_was_learnt_is_kept_and_can_be_changed_and_undone(world: HelpWorld) -> None:
    with world.store.read() as reader:
        solved = read_requests(reader, "t")[0]
    edit = note_from_request(solved, written=date(2023, 9, 20))
    with world.store.write() as writer:
        apply_edit(writer, edit)
        apply_edit(writer, add_help_note("account", " 綁定失敗 ", "一、重開\n\n二、再試 "))
    with world.store.read() as reader:
        (other, note) = read_help_notes(reader)
        assert help_notes_of(reader, [solved.id]) == (note,)
    assert (note.module, note.problem, note.answer) == ("staff", "無法登入", "重新安裝")
    assert (other.problem, other.answer) == ("綁定失敗", "一、重開\n\n二、再試")
    changed = change_help_note(note, module="account", problem="登入", answer="")
    with world.store.write() as writer:
        apply_edit(writer, changed)
        apply_edit(writer, changed.reversed())
        apply_edit(writer, edit.reversed())
    with world.store.read() as reader:
        assert read_help_notes(reader) == (other,)
    with pytest.raises(RuleError, match="text_missing"):
        add_help_note("m", " ", "a")
    with pytest.raises(RuleError, match="text_missing"):
        change_help_note(other, module="m", problem="", answer="")
