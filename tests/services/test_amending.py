"""What a merge does to the roster and to times: corrections that desks propose, clocks that were wrong."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coordinator.db.queries.events import read_events
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import Event
from coordinator.domain.training import MarkSlot
from tests.merge_world import AMONG, World, at, merge_world
from tests.small_plan import B1

AM_IN = MarkSlot.AM_IN


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with merge_world(tmp_path) as made:
        yield made


def _amend(world: World, name: str, new: str, base: str = "教師") -> Event:
    said = {"base": base, "new": new}
    return world.act(name, Draft(Kind.AMEND, "t", B1, AMONG.id, {"field": "job_title"}, said), at("9:00"))


def job(world: World) -> str:
    return world.state().people[AMONG.id].person.job_title


def test_a_correction_that_nobody_disputes_is_taken_over_and_listed(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    _amend(world, "乙機", "主任")
    report = world.merge(world.export("甲機"), world.export("乙機"))
    assert job(world) == "主任"
    assert [(one.participant_id, one.base, one.new) for one in report.applied] == [(AMONG.id, "教師", "主任")]
    assert world.waiting() == {}


def test_a_correction_that_was_taken_back_by_hand_is_not_forced_on_anybody_again(world: World) -> None:
    _amend(world, "乙機", "主任")
    world.merge(world.export("乙機"))
    person = world.state().people[AMONG.id].person
    with world.office.write() as writer:
        writer.update([(person, replace(person, job_title="教師"))])
    assert world.merge(world.export("乙機")).applied == ()
    assert job(world) == "教師"


@pytest.mark.parametrize("meanwhile", ["another desk says otherwise", "the office changed it"])
def test_a_correction_in_dispute_waits_for_a_person(world: World, meanwhile: str) -> None:
    event = _amend(world, "甲機", "主任")
    paths = [world.export("甲機")]
    if meanwhile == "the office changed it":
        person = world.state().people[AMONG.id].person
        with world.office.write() as writer:
            writer.update([(person, replace(person, job_title="組長"))])
    else:
        _amend(world, "乙機", "校長")
        paths.append(world.export("乙機"))
    before = job(world)
    assert world.merge(*paths).applied == ()
    assert job(world) == before
    decision = f"amend:{event.id}"
    world.settle(decision, "take")
    assert job(world) == "主任"


def test_a_laptop_takes_no_correction_over_the_office_decides(world: World) -> None:
    _amend(world, "甲機", "主任")
    assert world.merge(world.export("甲機"), into=world.laptop("乙機")).applied == ()


def test_a_clock_that_is_eight_minutes_fast_is_shown_asked_about_and_put_right(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:58"))
    report = world.merge(world.export("甲機", ahead_ms=480_000))
    (line,) = report.devices
    assert (line.ahead_ms, report.lines[0].ahead_ms) == (480_000, 480_000)
    decision = world.waiting()["clock"]
    assert decision.choices == ("keep", "-480000")
    world.settle(decision.id, "-480000")
    (mark,) = world.state().attendance.of(AMONG.id, B1).marks
    assert mark.at_ms == at("8:50").wall_ms
    with world.office.read() as reader:
        raw = [event.wall_ms for event in read_events(reader, "t", kinds=[Kind.MARK])]
    assert raw == [at("8:58").wall_ms]
    world.settle(decision.id, "keep", at("18:40"))
    (mark,) = world.state().attendance.of(AMONG.id, B1).marks
    assert mark.at_ms == at("8:58").wall_ms


@pytest.mark.parametrize("day_ms", [-365 * 86_400_000, 12 * 3_600_000 * 2])
def test_a_clock_that_is_off_by_a_year_or_a_day_is_odd_and_can_be_put_right(
    world: World, day_ms: int
) -> None:
    moment = at("8:50")
    wrong = replace(moment, at=moment.at.fromtimestamp((moment.wall_ms + day_ms) / 1000, moment.at.tzinfo))
    world.mark("甲機", AMONG.id, AM_IN, wrong)
    world.merge(world.export("甲機"))
    decision = world.waiting()["clock"]
    assert str(-day_ms) in decision.choices
    world.settle(decision.id, str(-day_ms))
    cell = world.state().attendance.of(AMONG.id, B1)
    assert (cell.marks[0].at_ms, cell.flags) == (moment.wall_ms, ())
