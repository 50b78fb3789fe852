"""A locked district is finished: a pasted table neither takes areas from it nor gives it any."""

from dataclasses import replace

from coordinator.domain.letter.areas import AreaDraft
from coordinator.domain.letter.districts import DistrictRow, DistrictTable
from coordinator.domain.letter.finding import Status
from coordinator.domain.letter.take_districts import against_plan
from coordinator.domain.plan import Plan
from tests.small_plan import small_plan

FREE = AreaDraft("10013330", "霧台鄉")


def locked_plan() -> Plan:
    plan = small_plan()
    return replace(plan, districts=(replace(plan.districts[0], locked=True), *plan.districts[1:]))


def judged(*rows: DistrictRow) -> tuple[DistrictRow, ...]:
    return against_plan(locked_plan(), DistrictTable("10013", rows)).rows


def test_a_row_of_that_name_is_refused_however_it_is_written() -> None:
    (row,) = judged(DistrictRow(1, f" {locked_plan().districts[0].name}", (FREE,), 99))
    assert (row.status, [found.code for found in row.findings]) == (Status.BAD, ["letter_district_locked"])


def test_its_areas_are_left_out_of_other_rows() -> None:
    plan = locked_plan()
    member = plan.members_of(plan.districts[0])[0]
    (row,) = judged(DistrictRow(1, "新的", (AreaDraft(member.area_code, member.as_written), FREE)))
    assert (row.areas, [found.code for found in row.findings]) == ((FREE,), ["letter_areas_locked"])
    assert row.status is Status.ATTENTION


def test_a_row_that_has_nothing_to_do_with_it_is_as_good_as_before() -> None:
    (row,) = judged(DistrictRow(1, "新的", (FREE,)))
    assert row.status is Status.GOOD
