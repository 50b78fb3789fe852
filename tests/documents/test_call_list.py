"""The call list as cells, as paper and as messages: nobody is named but to the person's own school."""

from dataclasses import replace
from datetime import date

import pytest

from coordinator.documents.call_list import (
    HEADINGS,
    call_cells,
    call_paper,
    district_message,
    school_message,
)
from coordinator.domain.calls import call_lines
from coordinator.domain.coverage import cover
from coordinator.domain.school import SchoolCall
from tests.coverage_world import SCHOOLS, comer, school
from tests.small_plan import B1, small_plan

PLAN = replace(small_plan(), training=replace(small_plan().training, title="112學年度教育訓練計畫"))
ROSTER = (comer("王小明", "013601", B1, roles=()), comer("李華", "013602", B1))
SOMEWHERE = school("013609", "三地國小", "10013260")
COVERAGE = cover(PLAN, (*SCHOOLS, SOMEWHERE), ROSTER)
CALL = SchoolCall("c", "t", SCHOOLS[1].id, date(2023, 8, 1), False, "請假中")
LINES = call_lines(COVERAGE, (CALL,))
DEADLINE = date(2023, 8, 4)


def test_cells_say_what_is_missing_and_what_became_of_the_call() -> None:
    cells = [dict(zip(HEADINGS, call_cells(COVERAGE, line), strict=True)) for line in LINES]
    assert cells[0]["待確認"] == "人事、教務"
    assert cells[0]["尚缺業務"] == ""
    assert {key: cells[1][key] for key in ("分區", "鄉鎮市區", "學校代碼", "學校", "電話", "尚缺業務")} == {
        "分區": "北區", "鄉鎮市區": "高樹鄉", "學校代碼": "013602", "學校": "高樹國小",
        "電話": "08-7000000", "尚缺業務": "教務",
    }  # fmt: skip
    assert (cells[1]["聯絡結果"], cells[1]["聯絡日期"], cells[1]["備註"]) == (
        "未接", "112年8月1日(二)", "請假中",
    )  # fmt: skip
    assert cells[3]["分區"] == "未分區"
    assert not any("王小明" in cell for line in LINES for cell in call_cells(COVERAGE, line))


def test_paper_has_a_group_a_district_and_what_was_noted() -> None:
    paper = call_paper(PLAN, COVERAGE, LINES, date(2023, 8, 2))
    assert [(group.name, [row.school for row in group.rows]) for group in paper.groups] == [
        ("北區", ["里港國小", "高樹國小"]),
        ("南區", ["枋寮國小"]),
        ("未分區", ["三地國小"]),
    ]
    assert paper.summary == "共 4 校；本名單 4 校尚缺，其中 2 校無人報名"
    assert paper.groups[0].rows[1].note == "8/1(二) 未接 請假中"
    assert paper.groups[0].rows[0].asked == "待確認：人事、教務"


def test_a_school_is_told_its_roles_the_day_of_its_own_batch_and_the_deadline() -> None:
    text = school_message(PLAN, COVERAGE, LINES[1], DEADLINE)
    assert text == (
        "【112學年度教育訓練計畫】報名提醒\n高樹國小 您好：\n\n"
        "貴校下列業務尚未報名：\n・教務（第一天 8/7(一)）\n\n請於112年8月4日(五)前完成報名，謝謝。"
    )


def test_a_school_in_no_district_is_told_every_day_it_may_choose() -> None:
    assert "・人事（第一天 8/7(一)或8/14(一)）" in school_message(PLAN, COVERAGE, LINES[3])


def test_a_school_is_asked_what_its_own_people_come_for() -> None:
    text = school_message(PLAN, COVERAGE, LINES[0])
    assert "貴校已報名的 王小明 未說明業務別或場次，請回覆。" in text
    assert "尚未報名：" not in text


@pytest.mark.parametrize("deadline", [None, DEADLINE])
def test_a_message_to_a_district_lists_its_schools_and_no_person(deadline: date | None) -> None:
    text = district_message(PLAN, COVERAGE, LINES, deadline)
    assert "北區（2 校）\n・里港國小：待確認：人事、教務\n・高樹國小：教務\n\n南區（1 校）" in text
    assert "王小明" not in text
    assert ("112年8月4日(五)" in text) is (deadline is not None)


def test_lines_that_somebody_sorted_still_stand_by_district() -> None:
    mixed = (LINES[0], LINES[2], LINES[1])
    text = district_message(PLAN, COVERAGE, mixed)
    assert text.count("北區") == 1
    assert "北區（2 校）\n・里港國小：待確認：人事、教務\n・高樹國小：教務" in text
    assert [group.name for group in call_paper(PLAN, COVERAGE, mixed, DEADLINE).groups] == ["北區", "南區"]


def test_in_the_whole_nation_a_message_says_where_a_school_is() -> None:
    nation = replace(PLAN, training=replace(PLAN.training, county_code=""))
    assert "・高樹鄉 高樹國小：教務" in district_message(nation, COVERAGE, LINES)


def test_how_to_register_is_said_where_the_plan_says_it() -> None:
    told = replace(PLAN, training=replace(PLAN.training, registration="全國教師在職進修資訊網"))
    assert school_message(told, COVERAGE, LINES[1]).endswith("報名方式：全國教師在職進修資訊網")


def test_both_roles_of_a_line_are_told_apart() -> None:
    roster = (comer("王小明", "013601", B1, roles=("r1",)), comer("陳二", "013601", roles=("r2",)))
    coverage = cover(PLAN, SCHOOLS, roster)
    line = call_lines(coverage, ())[0]
    assert [need.role.name for need in line.unclear if need.role] == ["教務"]
