"""練習模式: a desk that practises answers like any other and leaves the store as it was, to the last row."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coordinator.db.store import Store, open_store
from coordinator.domain.area import County, Township
from coordinator.domain.checkin.acts import Act, Mode, Reissue, Scan, SearchMark, Void, WalkInMark
from coordinator.domain.edit import create
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.training import MarkSlot
from coordinator.services.desk import open_desk
from coordinator.services.edits import apply_edit
from tests.services.desk_world import DeskWorld, plan_of_two_days
from tests.small_plan import B1, LIGANG, person

WANG = person("王小明", LIGANG, B1)


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Store]:
    """The store of a laptop that was never a desk: nobody has a badge yet."""
    areas = ((County("10013", "屏東縣"),), (Township(LIGANG, "10013", "里港鄉"),))
    with closing(open_store(tmp_path / "desk.sqlite", areas=areas)) as store:
        with store.write() as writer:
            apply_edit(writer, create(*plan_of_two_days().entities(), *WANG.entities()))
        yield store


def rows(store: Store) -> list[str]:
    """Everything in the file."""
    return list(store._database.raw.iterdump())


def test_every_act_is_answered_and_not_a_row_is_written(fresh: Store) -> None:
    before = rows(fresh)
    with closing(open_desk(fresh, B1, MarkSlot.IN, "甲", training_mode=True)) as desk:
        answers: dict[Act, Verdict] = {
            Scan("123456789"): Verdict.UNKNOWN,
            SearchMark(WANG.id): Verdict.MARKED,
            WalkInMark("路人甲", "某國小"): Verdict.WALK_IN,
            Void(): Verdict.REFUSED,
            Mode(MarkSlot.OUT): Verdict.NOTED,
            Reissue(WANG.id): Verdict.REFUSED,
        }
        assert {act: desk.perform(act).verdict for act in answers} == answers
        desk.reload()
        assert (desk.counts().expected, desk.counts().arrived) == (1, 0)
    assert rows(fresh) == before


def test_a_laptop_that_is_a_desk_practises_with_its_badges_and_says_so(tmp_path: Path) -> None:
    world = DeskWorld(tmp_path)
    before = rows(world.store)
    world.desk.close()
    world.desk = world.opened(training_mode=True)
    done = world.scan(world.wang)
    assert (done.verdict, done.flags, done.event_id) == (Verdict.MARKED, ("training",), "")
    assert (rows(world.store), world.said()) == (before, (3, 0, 0))
    world.desk.close()
    world.store.close()
