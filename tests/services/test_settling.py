"""Settling: what a person decides becomes an event, is followed by the roster, and stays settled."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coordinator.db.queries.events import read_events
from coordinator.db.queries.removal import removal
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.purge import PurgeLevel
from coordinator.domain.roster import PersonStatus
from coordinator.domain.training import MarkSlot
from coordinator.services.edits import apply_edit
from coordinator.services.purge import purge
from coordinator.services.settling import settle_all
from tests.merge_world import AMONG, SOUTH, World, at, merge_world
from tests.small_plan import B1, B2

NEWCOMER = {"name": "陳新人", "school": "里港範例國小", "job_title": "教師"}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with merge_world(tmp_path) as made:
        yield made


@pytest.fixture
def walk_in(world: World) -> str:
    """Somebody who came without registration, merged at the office."""
    who = world.walk_in("甲機", at("9:00"), NEWCOMER)
    world.merge(world.export("甲機"))
    return who


def test_a_walk_in_is_put_on_the_roster_under_the_id_of_the_events(world: World, walk_in: str) -> None:
    world.settle(f"not_on_roster:{walk_in}", "register")
    state = world.state()
    entry = state.people[walk_in]
    assert (entry.person.name, entry.person.school_name, entry.person.job_title) == tuple(NEWCOMER.values())
    assert [one.session_id for one in entry.registrations] == [B1]
    assert state.open_decisions == ()
    assert state.attendance.of(walk_in, B1).marks


def test_a_changed_mind_takes_the_walk_in_off_again_and_both_stay_in_the_log(
    world: World, walk_in: str
) -> None:
    decision = f"not_on_roster:{walk_in}"
    world.settle(decision, "register")
    world.settle(decision, "discard", at("18:31"))
    state = world.state()
    assert walk_in not in state.people
    assert {one.id: one.settled for one in state.decisions} == {decision: "discard"}
    with world.office.read() as reader:
        assert len(read_events(reader, "t", kinds=[Kind.SETTLE])) == 2


def test_a_walk_in_without_a_name_cannot_be_registered(world: World, walk_in: str) -> None:
    with world.office.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 1)
    with pytest.raises(RuleError, match="walk_in_purged"):
        world.settle(f"not_on_roster:{walk_in}", "register")
    assert world.state().decisions[0].settled == ""


def test_two_walk_ins_or_a_participant_who_are_one_person_are_one_from_then_on(world: World) -> None:
    who = world.walk_in("甲機", at("9:00"), {"name": AMONG.person.name, "school": AMONG.person.school_name})
    world.mark("甲機", AMONG.id, MarkSlot.AM_OUT, at("12:00"))
    world.merge(world.export("甲機"))
    decision = f"same_person:{who}:{AMONG.id}"
    world.settle(decision, "same")
    state = world.state()
    assert [mark.slot for mark in state.attendance.of(AMONG.id, B1).marks] == [
        MarkSlot.AM_IN,
        MarkSlot.AM_OUT,
    ]
    assert "not_on_roster" not in {one.kind for one in state.open_decisions}
    world.settle(decision, "different", at("18:31"))
    assert len(world.state().attendance.of(AMONG.id, B1).marks) == 1


def test_a_walk_in_who_was_registered_first_leaves_the_roster_when_found_to_be_somebody(world: World) -> None:
    who = world.walk_in("甲機", at("9:00"), {"name": AMONG.person.name, "school": AMONG.person.school_name})
    world.merge(world.export("甲機"))
    world.settle(f"not_on_roster:{who}", "register")
    world.settle(f"same_person:{who}:{AMONG.id}", "same", at("18:31"))
    assert who not in world.state().people


def test_somebody_who_cancelled_and_came_and_somebody_who_only_left_are_asked_about(world: World) -> None:
    world.mark("甲機", AMONG.id, MarkSlot.AM_IN, at("8:50"))
    world.mark("甲機", SOUTH.id, MarkSlot.OUT, at("16:30", 14), B2)
    world.merge(world.export("甲機"))
    person = AMONG.person
    with world.office.write() as writer:
        writer.update([(person, replace(person, status=PersonStatus.CANCELLED))])
    waiting = world.waiting()
    assert set(waiting) == {"cancelled_came", "out_without_in"}
    for decision in waiting.values():
        world.settle(decision.id, "count")
    assert world.waiting() == {}


def test_what_was_settled_survives_every_later_merge(world: World, walk_in: str) -> None:
    world.settle(f"not_on_roster:{walk_in}", "discard")
    path = world.export("甲機")
    world.merge(path)
    world.mark("乙機", walk_in, MarkSlot.AM_OUT, at("12:00"))
    world.merge(world.export("乙機"), path)
    assert world.waiting() == {}


@pytest.fixture
def noon(world: World) -> tuple[str, Path]:
    """Somebody who came without registration, and was registered on the laptop itself."""
    who = world.walk_in("甲機", at("9:00"), NEWCOMER)
    laptop = world.laptop("甲機")
    world.settle(f"not_on_roster:{who}", "register", at("12:00"), laptop)
    assert who in world.state(laptop).people
    return who, world.export("甲機")


def test_whom_a_laptop_registered_the_office_puts_on_its_roster(world: World, noon: tuple[str, Path]) -> None:
    who, path = noon
    assert world.merge(path).registered == (who,)
    state = world.state()
    assert state.people[who].person.name == NEWCOMER["name"]
    assert [one.session_id for one in state.people[who].registrations] == [B1]
    assert (world.waiting(), {one.settled for one in state.decisions}) == ({}, {"register"})
    assert world.merge(path).registered == ()


def test_whom_the_office_had_taken_off_again_no_other_file_brings_back(
    world: World, noon: tuple[str, Path]
) -> None:
    who, path = noon
    world.merge(path)
    world.settle(f"not_on_roster:{who}", "discard")
    world.mark("甲機", who, MarkSlot.AM_OUT, at("12:10"))
    assert world.merge(world.export("甲機")).registered == ()
    assert who not in world.state().people


@pytest.mark.parametrize("known_more", [False, True])
def test_whom_a_laptop_took_off_later_leaves_the_roster_unless_the_office_knows_more(
    world: World, walk_in: str, known_more: bool
) -> None:
    laptop = world.laptop("甲機")
    world.settle(f"not_on_roster:{walk_in}", "register", at("18:10"))
    person = world.state().people[walk_in].person
    if known_more:
        with world.office.write() as writer:
            writer.update([(person, replace(person, email="new@example.tw"))])
    world.settle(f"not_on_roster:{walk_in}", "discard", at("18:20"), laptop)
    report = world.merge(world.export("甲機"))
    assert (walk_in in world.state().people, report.unregistered) == (
        known_more,
        () if known_more else (walk_in,),
    )


def test_who_a_laptop_found_to_be_somebody_leaves_the_roster(world: World) -> None:
    who = world.walk_in("甲機", at("9:00"), {"name": AMONG.person.name, "school": AMONG.person.school_name})
    world.merge(world.export("甲機"))
    world.settle(f"not_on_roster:{who}", "register", at("18:10"))
    world.settle(f"same_person:{who}:{AMONG.id}", "same", at("18:20"), world.laptop("甲機"))
    assert world.merge(world.export("甲機")).unregistered == (who,)
    assert who not in world.state().people
    assert world.waiting() == {}


def test_another_laptop_registers_nobody_by_a_merge(world: World, noon: tuple[str, Path]) -> None:
    who, path = noon
    other = world.laptop("乙機")
    assert world.merge(path, into=other).registered == ()
    assert who not in world.state(other).people


def test_who_was_found_to_be_somebody_is_not_registered_besides(world: World) -> None:
    who = world.walk_in("甲機", at("9:00"), {"name": AMONG.person.name, "school": AMONG.person.school_name})
    laptop = world.laptop("甲機")
    world.settle(f"not_on_roster:{who}", "register", at("12:00"), laptop)
    world.settle(f"same_person:{who}:{AMONG.id}", "same", at("12:01"), laptop)
    assert world.merge(world.export("甲機")).registered == ()
    assert who not in world.state().people


def test_a_name_that_was_purged_is_not_put_on_the_roster(world: World, noon: tuple[str, Path]) -> None:
    who, path = noon
    with world.office.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 1)
    assert world.merge(path).registered == ()
    assert world.waiting()["not_on_roster"].participant_id == who


def test_a_settlement_travels_to_the_laptops_and_back(world: World, walk_in: str) -> None:
    world.settle(f"not_on_roster:{walk_in}", "discard")
    world.laptops["office"] = world.office
    path = world.export("office")
    world.merge(path, into=world.laptop("乙機"))
    assert [one.settled for one in world.state(world.laptop("乙機")).decisions] == ["discard"]


@pytest.mark.parametrize(
    ("decision", "choice", "code"),
    [
        ("two_places:a:b:c", "both", "decision_unknown"),
        ("clock:nowhere", "keep", "decision_unknown"),
        ("", "keep", "decision_unknown"),
        ("not_on_roster:{who}", "count", "choice_unknown"),
        ("not_on_roster:{who}", "", "choice_unknown"),
        ("clock:{log}", "fast", "choice_unknown"),
        ("clock:{log}", "1.5", "choice_unknown"),
        ("clock:{log}", "-", "choice_unknown"),
        ("clock:{log}", "9" * 15, "choice_unknown"),
    ],
)
def test_only_what_is_asked_can_be_settled_with_what_is_offered(
    world: World, walk_in: str, decision: str, choice: str, code: str
) -> None:
    log = next(iter(world.state().attendance.devices))
    with pytest.raises(RuleError, match=code):
        world.settle(decision.format(who=walk_in, log=log), choice)
    with world.office.read() as reader:
        assert read_events(reader, "t", kinds=[Kind.SETTLE]) == ()


def test_a_reason_is_needed(world: World, walk_in: str) -> None:
    with pytest.raises(RuleError, match="reason_missing"), world.office.write() as writer:
        settle_all(writer, "t", [f"not_on_roster:{walk_in}"], "register", "  ", at("18:00"))


def test_the_clock_of_any_log_can_be_put_right_although_nothing_seemed_odd(world: World) -> None:
    world.mark("甲機", AMONG.id, MarkSlot.AM_IN, at("8:50"))
    world.merge(world.export("甲機"))
    log = next(iter(world.state().attendance.devices))
    world.settle(f"clock:{log}", "60000")
    assert world.state().attendance.of(AMONG.id, B1).marks[0].at_ms == at("8:51").wall_ms


def test_several_walk_ins_are_registered_at_once_or_none(world: World, walk_in: str) -> None:
    other = world.walk_in("甲機", at("9:05"), {"name": "吳新人"}, number=1_000_002)
    world.merge(world.export("甲機"))
    ids = [f"not_on_roster:{walk_in}", f"not_on_roster:{other}"]
    with pytest.raises(RuleError, match="decision_unknown"), world.office.write() as writer:
        settle_all(writer, "t", [*ids, "not_on_roster:nobody"], "register", "查過", at("18:00"))
    assert walk_in not in world.state().people
    with world.office.write() as writer:
        settle_all(writer, "t", ids, "register", "查過", at("18:00"))
    assert {walk_in, other} <= world.state().people.keys()
    assert world.waiting() == {}


def test_somebody_deleted_from_the_roster_meanwhile_comes_back_only_by_hand(world: World) -> None:
    world.mark("甲機", AMONG.id, MarkSlot.AM_IN, at("8:50"))
    world.merge(world.export("甲機"))
    with world.office.write() as writer:
        apply_edit(writer, removal(writer, AMONG.person))
    decision = world.waiting()["not_on_roster"]
    with pytest.raises(RuleError, match="walk_in_purged"):
        world.settle(decision.id, "register")
    world.settle(decision.id, "discard")
    assert world.waiting() == {}
