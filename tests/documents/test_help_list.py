"""The list of requests as cells and as paper: everything noted is in it, contacts only where asked for."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from coordinator.documents.help_list import (
    CONTACT_HEADINGS,
    FOLLOW_UP,
    HEADINGS,
    HEADS,
    help_list,
    list_cells,
    save_help_list,
)
from coordinator.documents.help_words import MISSING, MODULES, STATES
from coordinator.documents.tables.reader import read_table
from coordinator.domain.errors import RuleError
from coordinator.domain.helpdesk.values import NoteKind, RequestState
from tests.help_world import ESCALATED, REQUESTS, SENT, WAITING, note, request
from tests.small_plan import HANDS_ON, small_plan

TODAY = date(2023, 8, 20)
PLAN = small_plan()


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def test_requests_stand_by_module_in_the_order_of_the_two_systems() -> None:
    made = help_list(FOLLOW_UP, PLAN, [request(9, module="unheard"), *REQUESTS])
    assert [one.module for one in made.requests] == ["staff", "posts", "zones", "students", "unheard"]
    assert made.summary == "共 5 件，2 校，5 個模組"


def test_a_line_holds_everything_noted() -> None:
    made = help_list(FOLLOW_UP, PLAN, REQUESTS)
    assert dict(zip(HEADINGS, list_cells(made, ESCALATED), strict=True)) == {
        "模組": "學生資料",
        "號碼": "A002",
        "日期": "9/12(二)",
        "登記時間": "09:02",
        "場次": made.sessions[HANDS_ON],
        "學校代碼": "134602",
        "學校": "里港範例國小",
        "狀態": "轉系統團隊",
        "問題": "轉入生的學籍重複兩筆",
        "處理紀錄": "兩筆都有輔導紀錄\n已請學校截圖",
        "轉系統團隊原因": "要系統團隊併檔",
        "回覆": "",
        "缺少設備": "沒有讀卡機",
        "諮詢教師": "林",
        "送出時間": "",
    }
    assert list_cells(made, SENT)[-1] == "112年9月12日(二) 19:00"


@pytest.mark.parametrize("contacts", [False, True])
def test_people_are_named_only_where_somebody_asked_for_them(tmp_path: Path, contacts: bool) -> None:
    made = help_list(FOLLOW_UP, PLAN, REQUESTS, contacts=contacts)
    save_help_list(tmp_path / "list.pdf", made, TODAY)
    said = "".join((*pages(tmp_path / "list.pdf"), *list_cells(made, WAITING)))
    assert [word in said for word in ("王小明", "教務主任", "08-7654321")] == [contacts] * 3
    assert made.persons == (4 if contacts else 0)
    assert made.headings[len(HEADINGS) :] == (CONTACT_HEADINGS if contacts else ())


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".csv"])
def test_a_saved_list_is_read_back_cell_for_cell(tmp_path: Path, suffix: str) -> None:
    made = help_list(FOLLOW_UP, PLAN, REQUESTS, contacts=True)
    save_help_list(tmp_path / f"list{suffix}", made, TODAY)
    (sheet,) = read_table(tmp_path / f"list{suffix}").sheets
    rows = [tuple(row) for row in sheet.rows]
    assert rows[0] == made.headings
    flat = [tuple(cell.replace("\n", " ").split() for cell in row) for row in rows[1:]]
    wanted = [list_cells(made, one) for one in made.requests]
    assert flat == [tuple(cell.replace("\n", " ").split() for cell in row) for row in wanted]


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    made = help_list(FOLLOW_UP, PLAN, [replace(WAITING, school="=HYPERLINK(1)", name="@x", phone="+886")])
    save_help_list(tmp_path / "list.xlsx", made, TODAY)
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}


def test_long_texts_stand_on_paper_in_full_under_repeated_heads(tmp_path: Path) -> None:
    words = "".join(f"第{n}項說明，" for n in range(400)) + "最後一項。"
    long = replace(ESCALATED, notes=(note(words, NoteKind.PROBLEM), note("紀錄的尾巴")))
    many = [request(n, RequestState.ESCALATED, module="students") for n in range(10, 60)]
    written = save_help_list(tmp_path / "list.pdf", help_list(FOLLOW_UP, PLAN, [long, *many]), TODAY)
    found = pages(tmp_path / "list.pdf")
    assert written.pages == len(found) > 3
    said = "".join(found)
    assert "第0項說明" in said
    assert "最後一項。" in said
    assert "紀錄的尾巴" in said
    assert all(all(word in page for word in HEADS) for page in found)
    assert [f"A{n:03d}" in said for n in range(10, 60)] == [True] * 50


def test_an_empty_list_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="nothing_to_print"):
        save_help_list(tmp_path / "list.ods", help_list(FOLLOW_UP, PLAN, []), TODAY)
    assert list(tmp_path.iterdir()) == []


def test_every_state_has_a_word_and_unknown_codes_stay() -> None:
    assert set(STATES) == set(RequestState)
    made = help_list(FOLLOW_UP, PLAN, [request(1, module="quantum", flags=tuple(MISSING), day="someday")])
    cells = list_cells(made, made.requests[0])
    assert (cells[0], cells[2], cells[12]) == ("quantum", "someday", "、".join(MISSING.values()))
    assert len(set(MODULES.values())) == len(MODULES)


def test_the_place_is_the_venue_for_rooms_have_letters_of_the_day() -> None:
    room = PLAN.rooms[0]
    sessions = tuple(replace(s, venue_id=room.venue_id, room_id=room.id) for s in PLAN.sessions)
    made = help_list(FOLLOW_UP, replace(PLAN, sessions=sessions), REQUESTS)
    venue = next(venue for venue in PLAN.venues if venue.id == room.venue_id)
    assert made.sessions[HANDS_ON] == venue.name
