"""The rows of reports of four programs, and of a mere list of names."""

from datetime import date, datetime

import pytest

from coordinator.domain.errors import RuleError
from coordinator.domain.online_names.attendance import Visit
from coordinator.domain.online_names.moments import TAIPEI
from coordinator.domain.online_names.report_rows import read_visits

DAYS = {date(2025, 8, 6)}
NAME = "臺北市中正國中註冊組長王小明"


def at(hour: int, minute: int, second: int = 0) -> datetime:
    return datetime(2025, 8, 6, hour, minute, second, tzinfo=TAIPEI)


WEBEX = [
    ["Meeting Name", "Meeting Start Time", "Display Name", "Attendee Email", "Join Time", "Leave Time",
     "Attendance Duration"],
    ["人力網", "2025-08-06 08:30:00", NAME, "a@example.com", "2025-08-06 08:57:12", "2025-08-06 12:02:00",
     "185 mins"],
]  # fmt: skip
WEBEX_QUOTED = [
    ["出席報告"],
    ["會議主題", "人力網"],
    [],
    ["姓名", "加入時間", "離開時間", "出席時間"],
    [f'="{NAME}"', '="2025-08-06 08:57:12"', "2025-08-06 12:02:00", "185 分鐘"],
]
TEAMS = [
    ["1. Summary"],
    ["Meeting title", "人力網"],
    ["Attended participants", "1"],
    [],
    ["2. Participants"],
    ["Name", "First Join", "Last Leave", "In-Meeting Duration", "Email", "Participant ID (UPN)", "Role"],
    [
        NAME,
        "8/6/25, 8:57:12 AM",
        "8/6/25, 12:02:00 PM",
        "3h 5m",
        "a@example.com",
        "a@example.com",
        "Attendee",
    ],
    [],
    ["3. In-Meeting Activities"],
    ["Name", "Join Time", "Leave Time", "Duration", "Email", "Role"],
    [NAME, "8/6/25, 8:57:12 AM", "8/6/25, 12:02:00 PM", "3h 5m", "a@example.com", "Attendee"],
]
ZOOM = [
    ["Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)", "Guest"],
    [NAME, "", "08/06/2025 08:57:12 AM", "08/06/2025 12:02:00 PM", "185", "Yes"],
]
MEET = [
    ["First name", "Last name", "Email", "Duration", "Time joined", "Time exited"],
    [NAME, "", "a@example.com", "3 hr 5 min", "8:57:12 AM", "12:02:00 PM"],
]
CHINESE = [
    ["顯示名稱", "首次加入", "最後離開", "會議中持續時間", "電子郵件", "角色"],
    [NAME, "2025/8/6 上午 8:57:12", "2025/8/6 下午 12:02:00", "3 小時 5 分", "", "出席者"],
]


@pytest.mark.parametrize("rows", [WEBEX, WEBEX_QUOTED, TEAMS, ZOOM, MEET, CHINESE])
def test_the_reports_of_meeting_programs_say_the_same(rows: list[list[str]]) -> None:
    assert read_visits(rows, days=DAYS) == (Visit(NAME, at(8, 57, 12), at(12, 2), 185),)


def test_a_name_in_two_columns_is_put_together_as_people_write_it() -> None:
    heading = ["First name", "Last name", "Email"]
    rows = [heading, ["小明", "王", ""], ["Hsiao-Ming", "Wang", ""]]
    assert [v.display_name for v in read_visits(rows)] == ["王小明", "Hsiao-Ming Wang"]


def test_a_list_without_a_heading_has_a_name_in_every_line() -> None:
    rows = [["屏東縣東港國小教師王大明", "李小華"], ["王小明"], [""], []]
    assert [v.display_name for v in read_visits(rows, ",")] == ["屏東縣東港國小教師王大明,李小華", "王小明"]


def test_a_heading_over_one_column_is_no_name() -> None:
    assert [v.display_name for v in read_visits([["姓名"], ["王小明"]])] == ["王小明"]


def test_a_file_without_a_name_is_refused() -> None:
    with pytest.raises(RuleError) as refusal:
        read_visits([["Display Name", "Join Time"], ["", ""]])
    assert refusal.value.code == "report_no_names"
