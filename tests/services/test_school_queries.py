"""What the store knows of schools: who uses them, what other plans count."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coordinator.db.queries.schools import county_totals, schools_in_use
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.samples import sample_entities
from coordinator.domain.edit import create
from coordinator.domain.online import OnlineName
from coordinator.domain.roster import Participant
from coordinator.domain.school import School, SchoolCall, SchoolLevel, SchoolSource
from coordinator.services.edits import apply_edit
from coordinator.services.samples import add_sample
from tests.small_plan import LIGANG, small_plan

SCHOOLS = tuple(
    School(key, code, key, SchoolLevel.PRIMARY, LIGANG)
    for key, code in (
        ("sent", "134601"),
        ("called", "134602"),
        ("online", ""),
        ("free", ""),
        ("other", "134603"),
    )
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "store.sqlite", areas=load_areas())
    yield opened
    opened.close()


def test_a_school_is_used_by_people_calls_and_online_names(store: Store) -> None:
    plan = small_plan()
    training = plan.training.id
    used = (
        Participant("p", training, "學員", school_code="134601"),
        Participant("q", training, "沒有學校"),
        SchoolCall("c", training, "called", date(2023, 8, 1)),
        OnlineName("o", training, "report.csv", "屏東縣某國小", school_id="online"),
    )
    with store.write() as writer:
        apply_edit(writer, create(*plan.entities(), *SCHOOLS, *used))
    with store.read() as reader:
        assert schools_in_use(reader, SCHOOLS) == {"sent", "called", "online"}
        assert schools_in_use(reader, SCHOOLS[3:]) == set()


def test_the_plans_of_a_county_tell_their_numbers_by_year(store: Store) -> None:
    with store.write() as writer:
        for name in ("national-114", "pingtung-112"):
            add_sample(writer, name, sample_entities)
    with store.read() as reader:
        found = county_totals(reader, "10013")
        assert [(total.academic_year, total.total) for total in found] == [(112, 231), (114, 227)]
        assert [total.academic_year for total in county_totals(reader, "10015")] == [114]


def test_a_plan_that_counts_nothing_is_left_out(store: Store) -> None:
    plan = small_plan()
    bare = replace(
        plan,
        districts=tuple(replace(d, school_count=None) for d in plan.districts),
        members=tuple(replace(m, school_count=None) for m in plan.members),
    )
    with store.write() as writer:
        apply_edit(writer, create(*bare.entities()))
    with store.read() as reader:
        assert county_totals(reader, plan.training.county_code) == ()


def test_a_sample_that_comes_after_the_real_schools_keeps_its_invented_ones_closed(store: Store) -> None:
    real = School("r", "134601", "縣立鶴聲國小", SchoolLevel.PRIMARY, LIGANG, county_code="10013",
                  source=SchoolSource.LIST, year=114)  # fmt: skip
    with store.write() as writer:
        apply_edit(writer, create(real))
        add_sample(writer, "pingtung-112", sample_entities)
    with store.read() as reader:
        assert [s.id for s in reader.all(School) if not s.closed] == ["r"]
