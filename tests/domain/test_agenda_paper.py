"""The official agenda table and the poster, made of the samples and of small plans."""

from dataclasses import replace

import pytest

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.agenda_paper import (
    Poster,
    PosterRow,
    agenda_outline,
    agenda_poster,
    agenda_table,
    day_title,
    place_of,
    shifts_of,
)
from coordinator.domain.outline import Table
from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay
from tests.sample_plans import NATIONAL, PINGTUNG, plan
from tests.small_plan import small_plan


def rows(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def day(of: Plan, slug: str) -> CourseDay:
    return next(one for one in of.course_days if one.slug == slug)


def agenda(name: str, slug: str) -> list[list[str]]:
    return rows(agenda_table(plan(name), day(plan(name), slug)))


def test_a_row_has_time_course_and_speaker_with_the_minutes_as_printed() -> None:
    made = small_plan()
    assert rows(agenda_table(made, made.course_days[0])) == [
        ["時間", "課程", "講者"],
        ["08:30~09:00", "簽到", ""],
        ["09:00~11:30\n（90 分鐘）", "※A1. 教職維護\n▪建立期初名單", "團隊"],
        ["17:00~", "賦歸", ""],
    ]


def test_the_misprint_of_the_letter_is_printed_as_it_is() -> None:
    times = [row[0] for row in agenda(PINGTUNG, "d2")]
    assert "15:00~17:30\n（90 分鐘）" in times


def test_topics_carry_their_marks_and_module_codes() -> None:
    course = next(row[1] for row in agenda(PINGTUNG, "d1") if row[0].startswith("10:30"))
    assert course.split("\n") == [
        "※A1. 教職維護(人事或教務業務)",
        "▪教職維護(建立期初名單、學期中新增、維護教職員資料)",
        "▪報表(教職維護填報檢核表)",
        "※A2. 員額編制(人事或教務業務)",
        "▪員額編制(編制表檢視、設定教師聘用班別、配置導師、配置行政職務)",
        "▪報表(員額編制填報檢核表)",
        "※T. 報表",
        "▪T2. 教職/員額",
        "※輔助功能(個人資料管理、我要發問)",
        "※問題 Q&A",
    ]


def test_a_title_is_printed_unless_its_topics_say_all_of_it() -> None:
    titles = {row[0]: row[1].split("\n")[0] for row in agenda(PINGTUNG, "d1")}
    assert titles["09:00~10:30\n（90 分鐘）"] == "系統建置目的、資安規定、各項作業設定及 AA 業務"
    assert titles["13:00~14:00\n（60 分鐘）"] == "※C. 設定參數"
    assert titles["12:00~13:00"] == "用餐"


def test_parallel_tracks_share_the_cell_of_their_time() -> None:
    made = plan(NATIONAL)
    table = agenda_table(made, day(made, "hands-on"))
    shared, first = table.rows[2][0], table.rows[2][1]
    assert (shared.text, shared.rows) == ("09:00~16:00", 2)
    assert first.text.startswith("國民中小學人力資源網實機操作問題排除\n※教職維護及員額編制")
    assert [cell.text.split("\n")[0] for cell in table.rows[3]] == [
        "國民中小學學生資源網實機操作問題排除 (註冊/輔導業務)",
        "系統管理團隊",
    ]


def test_a_day_held_twice_a_day_prints_both_times() -> None:
    made = plan(NATIONAL)
    assert shifts_of(made, day(made, "funding")) == (0, 240)
    times = [row[0] for row in agenda(NATIONAL, "funding")]
    assert times[1:] == [
        "09:00~09:30\n13:00~13:30",
        "09:30~12:00\n13:30~16:00\n（150 分鐘）",
        "12:00~\n16:00~",
    ]


def test_items_under_items_go_on_without_end() -> None:
    made = small_plan()
    deeper = Topic("p3", "k2", "更深", parent_id="p2"), Topic("p4", "k2", "最深", "T1", parent_id="p3")
    made = replace(made, topics=(*made.topics, *deeper))
    lines = agenda_table(made, made.course_days[0]).rows[2][1].lines
    assert [(line.mark, line.depth, line.text) for line in lines][-2:] == [
        ("•", 2, "更深"),
        ("•", 3, "T1. 最深"),
    ]


def test_the_head_names_day_audience_hours_dates_and_places() -> None:
    made = small_plan()
    outline = agenda_outline(made, made.course_days[0])
    assert (outline.title, outline.subtitle) == ("小計畫", "第一天—人事業務\u3000議程表")
    assert outline.lines == (
        "對象：人事、教務\u3000研習時數：8 小時",
        "第一梯次\u3000112年8月7日(一)\u3000研習中心301",
        "第二梯次\u3000112年8月14日(一)",
    )


def test_many_sessions_are_told_in_one_paragraph() -> None:
    made = small_plan()
    more = tuple(replace(made.sessions[0], id=f"m{n}", slug=f"m{n}", number=10 + n) for n in range(9))
    lines = agenda_outline(replace(made, sessions=more), made.course_days[0]).lines
    assert len(lines) == 2
    assert lines[1].count("；") == 8


def test_the_note_of_a_course_day_stands_below_and_notes_of_blocks_stay_inside() -> None:
    made = small_plan()
    noted = replace(made.course_days[0], note="第一行\n\n第二行")
    blocks = tuple(replace(block, note="內部備註") for block in made.blocks)
    outline = agenda_outline(replace(made, course_days=(noted,), blocks=blocks), noted)
    assert [getattr(part, "text", "table") for part in outline.parts] == ["table", "第一行", "第二行"]
    assert "內部備註" not in str(outline)


@pytest.mark.parametrize(
    ("name", "slug", "place"),
    [
        (PINGTUNG, "h1", "信義國小3樓智慧教室"),
        (PINGTUNG, "b1-d1", "教師研習中心(鶴聲國小內)"),
        (NATIONAL, "r1-hr", "第一區線上會議"),
    ],
)
def test_a_place_is_venue_and_room_or_the_meeting(name: str, slug: str, place: str) -> None:
    session = next(s for s in plan(name).sessions if s.slug == slug)
    assert place_of(plan(name), session) == place


def test_a_session_without_a_venue_is_where_its_batch_is() -> None:
    made = small_plan()
    assert place_of(made, replace(made.sessions[0], venue_id=None, room_id=None)) == "研習中心"


def test_a_poster_has_one_day_of_one_session_with_its_own_clock() -> None:
    made = small_plan()
    assert agenda_poster(made, made.sessions[0]) == Poster(
        training="小計畫",
        name="第一天",
        title="人事業務",
        part="第一梯次",
        date="112年8月7日(一)",
        clock="08:30~17:00",
        place="研習中心301",
        rows=(
            PosterRow("08:30~09:00", ("簽到",)),
            PosterRow("09:00~11:30", ("A1 教職維護",)),
            PosterRow("17:00~", ("賦歸",)),
        ),
    )
    national = plan(NATIONAL)
    afternoon = agenda_poster(national, next(s for s in national.sessions if s.slug == "r2-funding"))
    assert (afternoon.clock, afternoon.rows[0].clock) == ("13:00~16:00", "13:00~13:30")


def test_a_poster_of_a_day_without_an_agenda_has_no_rows() -> None:
    made = small_plan()
    poster = agenda_poster(made, made.sessions[2])
    assert (poster.rows, poster.clock, poster.place, day_title(made.course_days[1])) == (
        (),
        "",
        "",
        "駐點實機",
    )


def test_blocks_side_by_side_are_one_row_of_a_poster() -> None:
    made = small_plan()
    beside = Block("k9", "d", 510, 540, BlockKind.SIGN_IN, "領取講義", track=1)
    poster = agenda_poster(replace(made, blocks=(*made.blocks, beside)), made.sessions[0])
    assert poster.rows[0] == PosterRow("08:30~09:00", ("簽到", "領取講義"))
