"""The table of online regions: the national plan's fifteen sessions from nothing, typed or pasted."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.training import CourseDay, DeliveryFormat, FormatKind, MarkSlot
from coordinator.ui.context import Context
from coordinator.ui.plan.page import PlanPage
from coordinator.ui.plan.region_edits import DAY, read_when
from coordinator.ui.plan.regions_card import half_words
from tests.sample_plans import NATIONAL
from tests.sample_plans import plan as sample_plan
from tests.small_plan import small_plan
from tests.ui.hands import (
    Desk,
    cell,
    column_texts,
    left_out_by_tab,
    page_over,
    paste,
    press,
    text_in,
    type_into,
    unnamed_widgets,
)

TAB = 4
FULL = sample_plan(NATIONAL)
# What a coordinator has before the regions: formats, course days with their agendas, counts of counties.
BARE = replace(FULL, meetings=(), districts=(), members=(), sessions=(), marks=())
COUNTY = replace(
    small_plan(),
    formats=(*small_plan().formats, DeliveryFormat("o", "t", FormatKind.ONLINE, "線上簡報場", position=2)),
    course_days=(*small_plan().course_days, CourseDay("w", "t", "o", "web", "線上", position=2)),
    blocks=(*small_plan().blocks, Block("wb", "w", 540, 720, BlockKind.LECTURE, "線上說明")),
)


@pytest.fixture
def national(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[PlanPage]]:
    with page_over(PlanPage, BARE.entities(), tmp_path, make_context, qtbot) as desk:
        at_the_table(desk)
        yield desk


@pytest.fixture
def county(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[PlanPage]]:
    with page_over(PlanPage, COUNTY.entities(), tmp_path, make_context, qtbot) as desk:
        at_the_table(desk)
        yield desk


def at_the_table(desk: Desk[PlanPage]) -> None:
    """The tab is open and its window has the keyboard."""
    desk.page.tabs.setCurrentIndex(TAB)
    desk.page.activateWindow()
    desk.wait(desk.page.isActiveWindow)


def typed(desk: Desk[PlanPage], key: str, column: str, text: str) -> None:
    """Type into a cell; the page has heard of it. A cell that is open for typing is left first."""
    desk.page.regions.table.setFocus()
    type_into(desk.page.regions.table, key, column, text)
    desk.page.refresh_now()


def told(plan: Plan) -> dict[str, Any]:
    """What a plan says of its regions, without keys, slugs and numbers."""
    meetings, days, districts = by_id(plan.meetings), by_id(plan.course_days), by_id(plan.districts)
    return {
        "regions": [
            (d.name, d.slug, [(m.area_code, m.school_count) for m in plan.members_of(d)])
            for d in plan.districts
        ],
        "meetings": [(m.name, m.software, m.link, m.number, m.passcode, m.cap) for m in plan.meetings],
        "sessions": sorted(
            (
                s.slug, s.day, districts[s.district_id or ""].name, days[s.course_day_id].slug,
                meetings[s.meeting_id or ""].name, s.shift_minutes, s.cap, s.format_id,
                tuple((m.slot, m.opens, m.closes) for m in plan.marks_of(s)),
            )
            for s in plan.sessions
        ),
    }  # fmt: skip


def lines_of(plan: Plan) -> list[list[str]]:
    """The region table as a letter prints it: name, counties, count, three dates, how to join."""
    halves = {0: "", 240: " p.m."}
    lines = []
    for district, meeting in zip(plan.districts, plan.meetings, strict=True):
        held = sorted(plan.sessions_of(district), key=lambda s: s.day)
        lines.append(
            [
                district.name,
                "、".join(m.as_written for m in plan.members_of(district)),
                "",
                *(f"{s.day.month}/{s.day.day}{halves[s.shift_minutes]}" for s in held),
                *(meeting.software, meeting.link, meeting.number, meeting.passcode, str(meeting.cap)),
            ]
        )
    return lines


def named_as_in_the_letter(plan: Plan) -> Plan:
    """The meetings of the sample are called in Chinese; this test speaks English."""
    names = [f"{district.name} online meeting" for district in plan.districts]
    meetings = (replace(m, name=name) for m, name in zip(plan.meetings, names, strict=True))
    return replace(plan, meetings=tuple(meetings))


def test_the_national_plan_is_built_from_nothing_by_typing(national: Desk[PlanPage]) -> None:
    page, before = national.page, national.plan
    columns = [c.name for c in page.regions.table.rows.columns]
    for line in lines_of(FULL):
        page.run_action("add")
        page.refresh_now()
        new = national.plan.districts[-1]
        for column, text in zip(columns, line, strict=True):
            if text:
                typed(national, new.id, column, text)
    assert page.notice.text == ""
    assert told(national.plan) == told(named_as_in_the_letter(FULL))
    while national.context.undo.can_undo:
        assert national.context.undo.undo()
    assert national.plan == before


def test_it_is_pasted_in_one_step(national: Desk[PlanPage]) -> None:
    paste(national.page.regions.table, "\n".join("\t".join(line) for line in lines_of(FULL)))
    assert told(national.plan) == told(named_as_in_the_letter(FULL))
    assert [s.number for s in national.plan.sessions if s.slug.startswith("r1-")] == [1, 2, 3]
    assert national.context.undo.count() == 1
    assert national.context.undo.undo_text == "Paste 5 regions"
    national.page.refresh_now()
    table = national.page.regions.table
    funding = next(c.name for c in table.rows.columns if c.title == "人力網經費系統")
    assert column_texts(table, funding) == [
        "8/20(三) a.m.", "8/20(三) p.m.", "8/21(四) a.m.", "8/21(四) p.m.", "8/22(五) a.m.",
    ]  # fmt: skip
    paste(table, "第一區\t\t800\n第六區\t火星縣")
    assert "火星縣" in national.page.notice.text
    paste(table, "第一區\t\t800")
    assert national.plan.districts[0].school_count == 800
    assert len(national.plan.districts) == 5


# -- one region at a time ------------------------------------------------------------------------------


def test_a_date_makes_a_session_and_another_one_moves_it(county: Desk[PlanPage]) -> None:
    day = f"{DAY}w"
    typed(county, "n", day, "8/22")
    made = next(s for s in county.plan.sessions if s.district_id == "n")
    assert (made.day, made.cap, made.number, made.format_id) == (date(2023, 8, 22), 1000, 4, "o")
    assert [m.slot for m in county.plan.marks_of(made)] == [MarkSlot.IN, MarkSlot.OUT]
    assert [(m.name, m.cap) for m in county.plan.meetings] == [("北區 online meeting", 1000)]
    assert county.context.undo.undo_text == "Change “北區”"
    typed(county, "n", day, "8/23 p.m.")
    moved = next(s for s in county.plan.sessions if s.id == made.id)
    assert (moved.day.day, moved.shift_minutes) == (23, 240)
    assert county.plan.marks_of(moved)[1].opens == 960
    assert text_in(county.page.regions.table, "n", day) == "8/23(三) p.m."
    tip = cell(county.page.regions.table, "n", day).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "112年8月23日(三) 13:00–16:00"
    for text, shift in (("8/23 13:30-16:30", 270), ("8/24 p.m.", 270), ("8/24 a.m.", 0)):
        typed(county, "n", day, text)
        assert next(s for s in county.plan.sessions if s.id == made.id).shift_minutes == shift
    typed(county, "n", day, "")
    assert made.id not in by_id(county.plan.sessions)
    while county.context.undo.can_undo:
        assert county.context.undo.undo()
    assert county.plan == COUNTY


def test_the_second_region_is_like_its_neighbour(county: Desk[PlanPage]) -> None:
    typed(county, "n", "software", "Webex")
    typed(county, "n", f"{DAY}w", "8/22 p.m.")
    typed(county, "n", "cap", "500")
    typed(county, "s", f"{DAY}w", "8/26")
    plan = county.plan
    south = next(s for s in plan.sessions if s.district_id == "s")
    assert (south.cap, south.shift_minutes, plan.marks_of(south)[1].opens) == (500, 0, 720)
    assert [(m.name, m.software, m.cap) for m in plan.meetings] == [
        ("北區 online meeting", "Webex", 500),
        ("南區 online meeting", "Webex", 1000),
    ]
    assert county.page.notice.text == "Not a working day: 112年8月26日(六)：Weekend"


def test_a_meeting_goes_by_the_name_of_its_region(county: Desk[PlanPage]) -> None:
    typed(county, "n", "link", "https://meeting.example/n")
    typed(county, "n", "name", "屏北")
    assert [(m.name, m.link) for m in county.plan.meetings] == [
        ("屏北 online meeting", "https://meeting.example/n")
    ]
    typed(county, "n", f"{DAY}w", "8/22")
    assert {s.meeting_id for s in county.plan.sessions if s.district_id == "n"} == {
        county.plan.meetings[0].id
    }


def test_areas_are_typed_moved_and_refused(county: Desk[PlanPage]) -> None:
    typed(county, "n", "areas", "高樹鄉、霧台鄉 枋寮鄉")
    members = [(m.id, m.as_written) for m in county.plan.members if m.district_id == "n"]
    assert [name for _, name in members] == ["高樹鄉", "霧臺鄉", "枋寮鄉"]
    assert members[2][0] == "m3"
    before = county.plan
    typed(county, "n", "areas", "高樹鄉、臺北市")
    assert "臺北市" in county.page.notice.text
    assert county.plan == before


def test_a_locked_region_keeps_its_areas(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    locked = replace(COUNTY.districts[1], locked=True)
    plan = replace(COUNTY, districts=(COUNTY.districts[0], locked))
    with page_over(PlanPage, plan.entities(), tmp_path, make_context, qtbot) as desk:
        at_the_table(desk)
        for key, text in (("n", "枋寮鄉"), ("s", "里港鄉")):
            typed(desk, key, "areas", text)
            assert "“南區” is finished and locked." in desk.page.notice.text
        typed(desk, "s", "areas", "枋寮鄉")
        assert desk.plan == plan


def test_counts_and_wrong_dates(county: Desk[PlanPage]) -> None:
    typed(county, "s", "schools", "60")
    assert county.plan.districts[1].school_count == 60
    for text, words in (("8/22(一)", "is a 二"), ("改天", "改天"), ("8/22 傍晚", "傍晚")):
        typed(county, "s", f"{DAY}w", text)
        assert words in county.page.notice.text
    assert county.context.undo.count() == 1


def test_regions_are_moved_and_deleted_with_their_dates(county: Desk[PlanPage]) -> None:
    typed(county, "n", f"{DAY}w", "8/22")
    before = county.plan
    table = county.page.regions.table
    county.page.regions.select("s")
    press(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    county.page.refresh_now()
    assert column_texts(table, "name") == ["南區", "北區"]
    county.page.regions.select("n")
    press(table, Qt.Key.Key_Delete)
    assert [d.id for d in county.plan.districts] == ["s"]
    assert len(county.plan.sessions) == 3
    county.context.undo.undo()
    county.context.undo.undo()
    assert county.plan == before


def test_a_new_online_course_day_is_a_new_column(county: Desk[PlanPage]) -> None:
    built = []
    county.page.regions.built.connect(lambda: built.append(True))
    with county.store.write() as writer:
        writer.insert([CourseDay("w2", "t", "o", "web2", "線上二", position=3)])
    county.page.refresh_now()
    titles = [c.title for c in county.page.regions.table.rows.columns]
    assert titles[:5] == ["Region", "Townships", "Schools", "線上", "線上二"]
    assert built == [True]
    assert unnamed_widgets(county.page) == []
    assert left_out_by_tab(county.page) == []


def test_other_pages_find_a_region(county: Desk[PlanPage]) -> None:
    county.page.tabs.setCurrentIndex(0)
    county.page.show_item("s")
    assert county.page.tabs.currentIndex() == TAB
    assert [row.district.id for row in county.page.regions.table.selected_rows()] == ["s"]


# -- reading -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day", "when"),
    [
        ("8/20", date(2025, 8, 20), ""),
        ("2/3", date(2026, 2, 3), ""),
        ("114 年 8 月 20 日(星期三) 下午", date(2025, 8, 20), "p"),
        ("8/20下午", date(2025, 8, 20), "p"),
        ("８/２０ 13:00-16:00", date(2025, 8, 20), "13:00-16:00"),
        ("8/20(三) 0930", date(2025, 8, 20), "0930"),
        ("2025-08-20 上午", date(2025, 8, 20), "a"),
    ],
)
def test_a_date_with_a_half_or_a_time_is_read_however_it_is_written(text: str, day: date, when: str) -> None:
    assert read_when(text, 114, {"p": "下午", "a": "上午"}) == (day, when)


@pytest.mark.parametrize("text", ["", "下午", "8/20 傍晚", "8/20(二) 下午", "13:00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(RuleError):
        read_when(text, 114, {"p": "下午"})


def test_the_words_of_the_halves_are_told_apart(look: object) -> None:
    assert len(set(half_words().values())) == 3
