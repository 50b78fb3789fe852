"""Badge numbers: one for everybody, for good, and never one that somebody has."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coordinator.db.queries.badges import read_badges, read_codes, taken_numbers, without_badge
from coordinator.db.queries.plans import read_plan
from coordinator.domain.badge import Badge, read_code
from coordinator.domain.checkin.acts import Reissue, WalkInMark
from coordinator.domain.edit import Edit, create
from coordinator.domain.roster import Participant
from coordinator.services.badges import drawer, ensure_badges
from coordinator.services.edits import apply_edit
from tests.services.desk_world import DeskWorld
from tests.small_plan import B1, LIGANG, person


@pytest.fixture
def world(tmp_path: Path) -> Iterator[DeskWorld]:
    made = DeskWorld(tmp_path)
    yield made
    made.desk.close()
    made.store.close()


def test_everybody_gets_one_number_and_keeps_it(world: DeskWorld) -> None:
    with world.store.write() as writer:
        before = read_badges(writer, "t")
        apply_edit(writer, create(*person("新來的", LIGANG, B1).entities()))
        assert (len(without_badge(writer, "t")), ensure_badges(writer, "t")) == (1, 1)
        assert ensure_badges(writer, "t") == 0
        after = read_badges(writer, "t")
    assert set(before) < set(after)
    assert len({badge.number for badge in after}) == len(world.people) + 1


def test_a_number_outlives_the_person_and_is_not_given_again(world: DeskWorld) -> None:
    number = world.desk.memory.number(world.wang.id)
    with world.store.write() as writer:
        apply_edit(writer, Edit(world.wang.entities(), ()))
        assert number in taken_numbers(writer)


def test_a_walk_in_that_is_registered_keeps_the_number_of_the_slip(world: DeskWorld) -> None:
    came = world.do(WalkInMark("甲乙丙", "里港範例國小"))
    number = world.desk.memory.number(came.participant_id)
    with world.store.write() as writer:
        apply_edit(writer, create(Participant(came.participant_id, "t", "甲乙丙", "里港範例國小")))
        ensure_badges(writer, "t")
    assert {b.participant_id: b.number for b in _badges(world)}[came.participant_id] == number


def _badges(world: DeskWorld) -> tuple[Badge, ...]:
    with world.store.read() as reader:
        return read_badges(reader, "t")


def test_the_code_of_the_newest_badge_is_read(world: DeskWorld) -> None:
    new = dict(world.do(Reissue(world.wang.id)).facts)["badge"]
    with world.store.read() as reader:
        codes = read_codes(reader, read_plan(reader, "t"))
    assert codes[world.wang.id] == new
    assert all(read_code(code) for code in codes.values())


def test_a_number_is_never_drawn_twice() -> None:
    draw = drawer({1_234_567})
    drawn = [draw() for _ in range(5_000)]
    assert len({*drawn, 1_234_567}) == 5_001
