"""Understood rows become one edit; nobody is imported twice."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from coordinator.db.queries.roster import read_roster
from coordinator.db.store import open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import create
from coordinator.domain.roster import Meal, Participant, PersonKind, RosterEntry
from coordinator.domain.roster_report import RosterRow, RowStatus
from coordinator.domain.training import BusinessRole
from coordinator.services.edits import apply_edit
from tests.import_rows import import_edit
from tests.small_plan import B1, B2, FANGLIAO, LIGANG, person, small_plan

AUGUST_7, AUGUST_14 = date(2023, 8, 7), date(2023, 8, 14)


def row(number: int = 2, name: str = "王小明", **fields: object) -> RosterRow:
    return RosterRow(number, RowStatus.ACCEPT, name=name, **fields)  # type: ignore[arg-type]


def imported(*rows: RosterRow, existing: tuple[RosterEntry, ...] = ()) -> tuple[RosterEntry, ...]:
    return import_edit(small_plan(), rows, existing).entries


def test_every_field_of_a_row_is_kept() -> None:
    (entry,) = imported(
        row(
            school_raw="里港範例國小", school_code="990090", township_code=LIGANG, job_title="主任",
            national_id="A123456789", email="a@example.com", phone="0900000001", meal=Meal.VEGETARIAN,
            meal_note="蛋奶素", kind=PersonKind.HELPER, note="備註", roles=("人事",), sessions=(AUGUST_7,),
        )
    )  # fmt: skip
    assert entry.person == Participant(
        entry.id, "t", "王小明", "里港範例國小", "990090", LIGANG, "主任", PersonKind.HELPER, Meal.VEGETARIAN,
        "0900000001", "a@example.com", "A123456789", "備註；蛋奶素", "",
    )  # fmt: skip
    assert [r.role_id for r in entry.roles] == ["r1"]
    assert [r.session_id for r in entry.registrations] == [B1]


def test_a_date_with_one_session_means_it_and_no_date_is_flagged() -> None:
    both, none = imported(row(2, "甲", sessions=(AUGUST_7, AUGUST_14)), row(3, "乙"))
    assert [r.session_id for r in both.registrations] == [B1, B2]
    assert (none.registrations, none.person.flags) == ((), "NO_SESSION")


@pytest.mark.parametrize(
    ("township", "expected", "flags"),
    [
        (LIGANG, [B1], ""),
        (FANGLIAO, [B2], ""),
        ("", [], "SESSION_AMBIGUOUS"),
        ("10013999", [], "SESSION_AMBIGUOUS"),
    ],
)
def test_of_several_sessions_on_a_date_the_one_of_the_own_district_counts(
    township: str, expected: list[str], flags: str
) -> None:
    plan = small_plan()
    plan = replace(plan, sessions=tuple(replace(s, day=AUGUST_7) for s in plan.sessions))
    (entry,) = import_edit(plan, [row(township_code=township, sessions=(AUGUST_7,))], ()).entries
    assert ([r.session_id for r in entry.registrations], entry.person.flags) == (expected, flags)


def test_an_unknown_township_is_looked_for_by_name_in_the_plan() -> None:
    (entry,) = imported(row(township="里港鄉", sessions=(AUGUST_7,)))
    assert entry.person.township_code == LIGANG


def test_an_unknown_role_stays_in_the_note_and_is_flagged() -> None:
    (entry,) = imported(row(roles=("人事", "總務"), sessions=(AUGUST_7,)))
    assert [r.role_id for r in entry.roles] == ["r1"]
    assert (entry.person.note, entry.person.flags) == ("總務", "ROLE_UNKNOWN")


@pytest.mark.parametrize("said", [("導師",), ("科任",), ("導師/科任",), ("導師", "科任")])
def test_a_role_of_two_names_answers_to_both(said: tuple[str, ...]) -> None:
    plan = replace(small_plan(), roles=(BusinessRole("r", "t", "導師/科任"),))
    (entry,) = import_edit(plan, [row(roles=said, sessions=(AUGUST_7,))], ()).entries
    assert [r.role_id for r in entry.roles] == ["r"]


def test_questions_are_kept_as_flags_and_tidying_is_not() -> None:
    flags = ("NAME_SPACE_REMOVED", "UNKNOWN_SCHOOL", "SUPERSEDES_ROW_3", "ID_CHECK_FAILED")
    (entry,) = imported(row(flags=flags, sessions=(AUGUST_7,)))
    assert entry.person.flags == "UNKNOWN_SCHOOL ID_CHECK_FAILED"


def test_rows_that_cannot_be_stored_are_passed_over() -> None:
    rows = [RosterRow(n, status, name="甲") for n, status in enumerate(RowStatus, 1)]
    assert [e.person.name for e in imported(*rows)] == ["甲", "甲"]


@pytest.mark.parametrize(
    ("known", "offered", "there"),
    [
        ({"national_id": "A123456789"}, {"school_raw": "別的國小", "national_id": "A123456789"}, True),
        ({}, {"school_raw": "里港範例國民小學"}, True),
        ({}, {"school_code": f"99{LIGANG[-4:]}"}, True),
        ({}, {"school_raw": "別的國小"}, False),
        ({}, {}, False),
        ({"school_name": "", "school_code": ""}, {}, True),
        ({"school_name": "", "school_code": ""}, {"school_raw": "里港範例國小"}, False),
        ({"national_id": "A123456789"}, {"school_raw": "里港範例國小", "national_id": "B123456780"}, False),
        ({"national_id": "A123456789"}, {"school_raw": "里港範例國小"}, True),
        ({}, {"school_raw": "里港範例國小", "national_id": "B123456780"}, True),
        ({"name": "王　小明"}, {"school_raw": "里港範例國小"}, True),
    ],
)
def test_who_is_on_the_roster_already_is_not_imported_again(
    known: dict[str, Any], offered: dict[str, Any], there: bool
) -> None:
    entry = person("王小明", LIGANG, B1)
    entry = replace(entry, person=replace(entry.person, **known))
    made = import_edit(small_plan(), [row(7, **({"name": "王小明"} | offered))], [entry])
    assert (made.people, made.already_there) == ((0, (7,)) if there else (1, ()))


def test_the_edit_and_its_reverse_go_through_the_store(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.sqlite", areas=load_areas())
    made = import_edit(small_plan(), [row(roles=("人事",), sessions=(AUGUST_7,)), row(3, "李華")], ())
    with store.write() as writer:
        apply_edit(writer, create(*small_plan().entities()))
        apply_edit(writer, made.edit)
    with store.read() as reader:
        assert read_roster(reader, "t") == made.entries
    with store.write() as writer:
        apply_edit(writer, made.edit.reversed())
    with store.read() as reader:
        assert read_roster(reader, "t") == ()
    store.close()
