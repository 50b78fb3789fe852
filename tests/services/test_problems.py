"""Checking a stored plan: people, days off and answers come from where they are kept."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.problems import read_acknowledgements
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.places import township_point
from coordinator.domain.edit import Edit, change
from coordinator.domain.problems import Checked, acknowledge
from coordinator.planning.days_off import days_off
from coordinator.services.edits import apply_edit
from coordinator.services.problems import check_plan
from tests.small_plan import B1, LIGANG, person, small_plan

PLAN = small_plan()
PEOPLE = [person(f"學員{n}", LIGANG, B1) for n in range(5)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path / "store.db", areas=load_areas())) as opened:
        with opened.write() as writer:
            people = (value for entry in PEOPLE for value in entry.entities())
            apply_edit(writer, Edit((), (*PLAN.entities(), *people)))
        yield opened


def check(store: Store) -> Checked:
    with store.read() as reader:
        return check_plan(reader, read_plan(reader, "t"), days_off, township_point)


def do(store: Store, edit: Edit) -> None:
    with store.write() as writer:
        apply_edit(writer, edit)


def codes(checked: Checked) -> list[str]:
    return [problem.code for problem in checked.open]


def test_seats_are_held_against_the_people_of_the_roster(store: Store) -> None:
    told = [dict(p.facts) for p in check(store).open if p.code == "people_above_seats"]
    assert told == [{"people": 5, "seats": 4}]


def test_holidays_of_taiwan_are_known(store: Store) -> None:
    session = PLAN.sessions[2]
    do(store, change(session, replace(session, day=date(2023, 10, 10))))
    told = [dict(p.facts) for p in check(store).open if p.code == "session_on_holiday"]
    assert told == [{"day": "112年10月10日(二)", "holiday": "國慶日", "free": "112年10月11日(三)"}]


def test_townships_of_the_county_in_no_district_are_counted(store: Store) -> None:
    (told,) = [p for p in check(store).open if p.code == "area_in_no_district"]
    assert told.facts["count"] == 30


def test_an_answer_is_kept_and_counts_until_the_facts_change(store: Store) -> None:
    problem = next(p for p in check(store).open if p.code == "minutes_misprinted")
    do(store, acknowledge(problem, "t", "照原計畫", None, lambda: "answer"))
    checked = check(store)
    assert [(p.code, a.reason) for p, a in checked.answered] == [("minutes_misprinted", "照原計畫")]
    assert "minutes_misprinted" not in codes(checked)
    block = PLAN.blocks[1]
    do(store, change(block, replace(block, printed_minutes=60)))
    assert "minutes_misprinted" in codes(check(store))
    with store.read() as reader:
        assert [a.id for a in read_acknowledgements(reader, "t")] == ["answer"]


def test_the_calendar_reaches_beyond_each_day_and_leaves_make_up_days_out() -> None:
    found = days_off([date(2023, 9, 22)], 10)
    assert date(2023, 9, 23) not in found  # a Saturday that makes up for 9 October's bridge
    assert found[date(2023, 9, 24)] == ""
    assert "中秋" in found[date(2023, 9, 29)]
    assert date(2023, 10, 7) not in found
    assert days_off([date.max], 10).keys() <= {date.max}


def test_a_township_has_a_point_and_an_unknown_code_has_none() -> None:
    longitude, latitude = township_point(LIGANG) or (0, 0)
    assert (120 < longitude < 121, 22 < latitude < 23) == (True, True)
    assert township_point("00000000") is None
