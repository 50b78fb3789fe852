"""Lines of a list that are nobody: pages that repeat their titles, totals, signatures."""

from coordinator.domain.roster_rows import read_roster
from coordinator.domain.roster_sessions import TrainingDays


def test_pages_that_repeat_titles_and_lines_that_end_a_list_are_nobody():
    rows = [
        ["報名名冊"],
        ["序號", "學校", "姓名", "職稱"],
        ["1", "甲國小", "王小明", "教師"],
        ["報名名冊"],
        ["", "", "", "共1人"],
        ["承辦人", "", "單位主管", "校長"],
        ["", "", "（以下空白）", ""],
    ]
    reasons = [row.reason for row in read_roster(rows, TrainingDays(112)).rows][2:]
    assert reasons == ["REPEATED_HEADER", "TOTAL_ROW", "SIGNATURE_ROW", "NOTE_ROW"]
