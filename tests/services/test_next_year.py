"""Next year's plan in the store: one edit, numbers of its own, nobody copied."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coordinator.db.queries.plans import list_trainings, read_plan
from coordinator.db.queries.roster import read_roster
from coordinator.db.store import Store
from coordinator.domain.acknowledgement import Acknowledgement
from coordinator.domain.edit import Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.next_year import Wanted
from coordinator.domain.school import School, SchoolLevel
from coordinator.services.edits import apply_edit
from coordinator.services.next_year import prepare_next_year, start_next_year
from tests.small_plan import B1, FANGLIAO, GAOSHU, LIGANG, person, small_plan
from tests.ui.hands import store_with

WANTED = Wanted(115, date(2026, 8, 3), "small-115")


def stored(tmp_path: Path, *more: Entity) -> AbstractContextManager[Store]:
    plan = small_plan()
    people = person("陳怡君", LIGANG, B1)
    return store_with(tmp_path, *plan.entities(), *people.entities(), *more)


def school(code: str, township: str) -> School:
    return School(code, code, f"第{code}國小", SchoolLevel.PRIMARY, township)


def slugs(store: Store) -> list[str]:
    with store.read() as reader:
        return [line.training.slug for line in list_trainings(reader)]


def test_the_copy_is_one_edit_that_can_be_taken_back(tmp_path: Path) -> None:
    with stored(tmp_path) as store:
        with store.write() as writer:
            made, edit = start_next_year(writer, "t", WANTED, take_counts=False)
        with store.read() as reader:
            assert read_plan(reader, made.plan.training.id) == made.plan
            assert read_roster(reader, made.plan.training.id) == ()
            assert len(read_roster(reader, "t")) == 1
        assert [s.number for s in made.plan.sessions] == [4, 5, 6]
        with store.write() as writer:
            apply_edit(writer, edit.reversed())
        assert slugs(store) == ["small-112"]


def test_acknowledged_problems_stay_with_the_old_plan(tmp_path: Path) -> None:
    with stored(tmp_path, Acknowledgement("k", "t", "code", "", "facts", "已知")) as store:
        with store.write() as writer:
            _, edit = start_next_year(writer, "t", WANTED, take_counts=True)
        assert not [e for e in edit.after if isinstance(e, Acknowledgement)]


def test_counts_are_those_of_the_directory_when_they_are_taken(tmp_path: Path) -> None:
    schools = [school("000001", LIGANG), school("000002", GAOSHU), school("000003", FANGLIAO)]
    with stored(tmp_path, *schools) as store:
        with store.write() as writer:
            made, _ = start_next_year(writer, "t", WANTED, take_counts=True)
        assert [(c.name, c.plan, c.directory) for c in made.counts] == [("北區", 3, 2), ("枋寮鄉", 2, 1)]
        with store.read() as reader:
            plan = read_plan(reader, made.plan.training.id)
        assert [plan.school_count(district) for district in plan.districts] == [2, 1]


def test_a_short_name_that_is_taken_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with stored(tmp_path) as store:
        taken = replace(WANTED, slug="small-112")
        with store.read() as reader, pytest.raises(RuleError) as refused:
            prepare_next_year(reader, "t", taken)
        assert refused.value.code == "slug_taken"
        assert slugs(store) == ["small-112"]
