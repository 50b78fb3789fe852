"""Agenda tables: page breaks, merged cells, tables without a head, and what is told beside a row."""

import pytest

from coordinator.documents.letter.reading import read_clipboard
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.agenda import AgendaDay, read_agenda
from coordinator.domain.letter.finding import Status
from coordinator.domain.letter.headings import DayHead, read_day_head

HEAD = "時間\t課程\t講者\n"


def days(text: str, html: str = "") -> tuple[AgendaDay, ...]:
    return read_agenda(read_clipboard(html, text))


def test_a_page_break_repeats_the_head_and_continues_the_cell() -> None:
    text = f"{HEAD}09:00~12:00\t※甲 ▪ 一\t團隊\n\n{HEAD}\t▪ 二 ※乙\t\n12:00~13:00\t用餐\t學校\n"
    (day,) = days(text)
    assert [(t.title, [i for _, i in t.items]) for t in day.rows[0].topics] == [
        ("甲", ["一", "二"]),
        ("乙", []),
    ]
    assert [row.title for row in day.rows] == ["甲、乙", "用餐"]


def test_a_page_break_before_a_heading_of_the_same_cell_is_no_second_track() -> None:
    text = f"{HEAD}09:00~12:00\t※甲\t團隊\n\n{HEAD}\t※乙\t團隊\n"
    (day,) = days(text)
    assert [(row.title, row.track) for row in day.rows] == [("甲、乙", 0)]


def test_a_row_without_a_time_but_with_its_own_speaker_stands_beside_the_one_above() -> None:
    (day,) = days(f"{HEAD}09:00~16:00\t※甲實機 ◆ 一\t團隊\n\t※乙實機 ◆ 二\t團隊\n16:00~\t簽退\t\n")
    assert [(row.title, row.track, row.starts) for row in day.rows] == [
        ("甲實機", 0, 540),
        ("乙實機", 1, 540),
        ("簽退", 0, 960),
    ]
    assert day.hands_on


def test_a_merged_time_cell_is_one_time_for_both_rows() -> None:
    html = (
        "<table><tr><td>時間</td><td>課程</td></tr><tr><td rowspan=2>09:00~10:00</td><td>甲</td></tr>"
        "<tr><td>乙</td></tr></table>"
    )
    (day,) = days("", html)
    assert [(row.title, row.starts, row.track) for row in day.rows] == [("甲", 540, 0), ("乙", 540, 1)]


def test_beginning_and_end_may_have_columns_of_their_own() -> None:
    (day,) = days("開始時間\t結束時間\t課程\n08:30\t09:00\t簽到\n17:00\t\t賦歸\n")
    assert [(row.starts, row.ends) for row in day.rows] == [(510, 540), (1020, None)]


def test_two_times_in_every_cell_are_two_sessions_of_one_agenda() -> None:
    (day,) = days(
        f"{HEAD}09:00-09:30 13:00-13:30\t簽到\t\n09:30~12:00 13:30~16:00\t※甲\t\n12:00~ 16:00~\t簽退\t"
    )
    assert day.shift == 240
    assert [(row.starts, row.ends) for row in day.rows] == [(540, 570), (570, 720), (720, None)]


def test_uneven_second_times_are_told() -> None:
    (day,) = days(f"{HEAD}09:00-09:30 13:00-13:30\t簽到\t\n09:30~12:00 14:30~16:00\t※甲\t\n")
    assert day.shift == 0
    assert {f.code for row in day.rows for f in row.findings} == {"letter_times_uneven"}


def test_rows_without_their_head_are_known_by_their_times() -> None:
    (day,) = days("08:30~09:00\t簽到\n09:00~10:00\t※甲\n10:00~\t賦歸\n")
    assert [row.title for row in day.rows] == ["簽到", "甲", "賦歸"]


@pytest.mark.parametrize(
    "text",
    ["", "hello", "08:30\t09:00\t30\t簽到\n09:00\t10:00\t60\t課程", "姓名\t學校\n王\t甲校", "\t\t\n\t"],
)
def test_what_is_no_agenda_is_refused(text: str) -> None:
    with pytest.raises(RuleError) as refused:
        days(text or " ")
    assert refused.value.code in ("letter_no_agenda", "letter_nothing")


@pytest.mark.parametrize(
    ("row", "code", "status"),
    [
        ("早上\t※甲\t", "time_unreadable", Status.BAD),
        ("09:00~08:00\t※甲\t", "ends_before_start", Status.BAD),
        ("09:00~10:00\t\t", "letter_course_missing", Status.BAD),
        ("09:00~10:00 (90分鐘)\t※甲\t", "letter_minutes_differ", Status.ATTENTION),
        ("09:00~10:00 暫定\t※甲\t", "letter_time_more", Status.ATTENTION),
        ("08:45~10:00\t※甲\t", "letter_overlaps", Status.ATTENTION),
    ],
)
def test_what_is_odd_about_a_row_is_told(row: str, code: str, status: Status) -> None:
    (day,) = days(f"{HEAD}08:30~09:00\t簽到\t\n{row}\n")
    assert day.rows[0].status is Status.GOOD
    assert [found.code for found in day.rows[1].findings] == [code]
    assert day.rows[1].status is status
    assert len(day.takeable) == (1 if status is Status.BAD else 2)


def test_a_first_row_without_a_time_is_refused_and_the_others_are_not() -> None:
    (day,) = days(f"{HEAD}\t※甲\t\n09:00~10:00\t※乙\t\n")
    assert [row.status for row in day.rows] == [Status.BAD, Status.GOOD]


@pytest.mark.parametrize(
    ("lead", "head"),
    [
        (["1. 第一天—人事、教務業務"], DayHead("第一天", "人事、教務業務")),
        (["3. 第三天-導師/科任"], DayHead("第三天", "導師/科任")),
        (["第 2 天：註冊"], DayHead("第2天", "註冊")),
        (
            ["(二) 學生網 ※註冊業務", "1.時間：114 年 8 月 13 日，總計 5 場次。"],
            DayHead("學生網", "註冊業務"),
        ),
        (
            ["捌、駐點實機操作問題排除", "一、時間：9/12", "四、議程"],
            DayHead("駐點實機場", "駐點實機操作問題排除"),
        ),
        (["參、駐點實機場", "四、請備妥設備。", "五、議程"], DayHead("駐點實機場", "")),
        (
            ["四、說明：共三天；第三天只有上午。", "(一)駐點實機場—實機操作"],
            DayHead("駐點實機場", "實機操作"),
        ),
        (["二、議程："], DayHead()),
        ([], DayHead()),
    ],
)
def test_the_lines_above_name_the_day(lead: list[str], head: DayHead) -> None:
    found = read_day_head(lead)
    assert (found.name, "" if found.title == found.name else found.title) == (head.name, head.title)
