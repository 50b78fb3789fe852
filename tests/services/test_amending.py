"""What a merge does to the roster and to times: corrections that desks propose, clocks that were wrong."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coordinator.db.queries.events import read_events
from coordinator.db.queries.removal import removal
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import Event
from coordinator.domain.roster import Meal
from coordinator.domain.training import MarkSlot
from coordinator.services.edits import apply_edit
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


def two_say_otherwise(world: World) -> tuple[str, str]:
    first, second = _amend(world, "甲機", "主任"), _amend(world, "乙機", "校長")
    world.merge(world.export("甲機"), world.export("乙機"))
    return f"amend:{first.id}", f"amend:{second.id}"


def settled(world: World) -> dict[str, str]:
    return {one.id: one.settled for one in world.state().decisions if one.kind == "amend"}


def test_taking_one_of_two_corrections_leaves_the_other_aside(world: World) -> None:
    first, second = two_say_otherwise(world)
    world.settle(first, "take")
    assert (job(world), settled(world)) == ("主任", {first: "take", second: "leave"})
    world.settle(second, "take", at("18:31"))
    assert (job(world), settled(world)) == ("校長", {first: "leave", second: "take"})


def test_what_another_desk_says_after_one_was_taken_is_asked_anew(world: World) -> None:
    first, second = two_say_otherwise(world)
    world.settle(first, "take")
    third, same = _amend(world, "丙機", "組長"), _amend(world, "丁機", "主任")
    world.merge(world.export("丙機"), world.export("丁機"))
    assert settled(world) == {first: "take", second: "leave", f"amend:{third.id}": ""}
    world.settle(f"amend:{third.id}", "take", at("18:31"))
    assert settled(world) == {
        first: "leave", second: "leave", f"amend:{third.id}": "take", f"amend:{same.id}": "leave",
    }  # fmt: skip


def test_a_correction_that_was_left_aside_comes_in_by_no_other_file(world: World) -> None:
    first, second = two_say_otherwise(world)
    world.settle(first, "leave")
    world.settle(second, "leave")
    again = _amend(world, "丙機", "主任")
    assert world.merge(world.export("丙機")).applied == ()
    assert (job(world), settled(world)[f"amend:{again.id}"]) == ("教師", "")


def taken_on_a_laptop(world: World) -> Path:
    """Two desks say otherwise; at noon they merge, and the first one decides."""
    first = _amend(world, "甲機", "主任")
    _amend(world, "乙機", "校長")
    laptop = world.laptop("甲機")
    world.merge(world.export("乙機"), into=laptop)
    world.settle(f"amend:{first.id}", "take", at("12:30"), laptop)
    return world.export("甲機")


@pytest.mark.parametrize("order", ["at once", "the proposals first", "the decision first"])
def test_what_a_laptop_decided_to_take_is_taken_at_the_office(world: World, order: str) -> None:
    early: list[Path] = []
    noon = taken_on_a_laptop(world)
    if order == "the proposals first":
        early = [world.export("乙機")]
    for path in [*early, noon, *([world.export("乙機")] if order == "the decision first" else [])]:
        world.merge(path)
    assert job(world) == "主任"
    assert sorted(settled(world).values()) == ["leave", "take"]
    assert world.waiting() == {}
    assert world.merge(noon).applied == ()


def test_what_the_office_wrote_meanwhile_stands_and_the_question_with_its_reason(world: World) -> None:
    noon = taken_on_a_laptop(world)
    person = world.state().people[AMONG.id].person
    with world.office.write() as writer:
        writer.update([(person, replace(person, job_title="組長"))])
    report = world.merge(noon)
    assert (report.applied, job(world)) == ((), "組長")
    ((code, now, new),) = [(one.code, one.now, one.new) for one in report.not_applied]
    assert (code, now, new) == ("amend_changed", "組長", "主任")
    decision = world.waiting()["amend"]
    world.settle(decision.id, "take", at("18:31"))
    assert (job(world), world.waiting()) == ("主任", {})


def test_who_is_not_on_the_roster_any_more_cannot_be_corrected(world: World) -> None:
    noon = taken_on_a_laptop(world)
    with world.office.write() as writer:
        apply_edit(writer, removal(writer, AMONG.person))
    assert [one.code for one in world.merge(noon).not_applied] == ["amend_nobody"]


def test_a_meal_that_does_not_exist_is_refused_in_words(world: World) -> None:
    said = {"base": str(AMONG.person.meal), "new": "滿漢全席"}
    draft = Draft(Kind.AMEND, "t", B1, AMONG.id, {"field": "meal"}, said)
    event = world.act("甲機", draft, at("9:00"))
    assert world.merge(world.export("甲機")).applied == ()
    laptop = world.laptop("甲機")
    other = replace(AMONG.person, note="別的")
    with laptop.write() as writer:
        writer.update([(AMONG.person, replace(other, meal=Meal.VEGETARIAN))])
    with pytest.raises(RuleError, match="amend_value"):
        world.settle(f"amend:{event.id}", "take", at("12:30"), laptop)


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
