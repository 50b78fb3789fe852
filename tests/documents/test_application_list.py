"""The list and the summary of applications, and a form's file as it comes in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from coordinator.documents.application_file import read_application_file
from coordinator.documents.application_list import (
    HEADINGS,
    STATES,
    list_rows,
    summary_outline,
    write_application_list,
    write_application_summary,
)
from coordinator.documents.geo import load_areas
from coordinator.documents.tables.reader import read_table
from coordinator.domain.application import ApplicationState
from coordinator.domain.application_entry import ApplicationEntry
from coordinator.domain.application_form import read_form
from coordinator.domain.application_grant import Grant, grant
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from tests.application_world import (
    INSIDE,
    PINGTUNG,
    TAICHUNG,
    TAITUNG,
    asked,
    by,
    entry_after,
    keys,
    national,
    plan_after,
    sep,
)

PRINTED = date(2025, 9, 30)


def world() -> tuple[Plan, list[ApplicationEntry]]:
    """One granted, one waiting, one declined."""
    plan = national()
    entry = asked(
        plan, PINGTUNG, sep(10), sep(12), venue="信義國小", seats=40, pcs=36, network=True, schools=60,
        contact="王小明", phone="0912-345-678", email="a@example.tw",
    )  # fmt: skip
    edit = grant(plan, entry, Grant(sep(12), venue_id="xinyi", room_id="smart"), 16, by(), keys())
    waiting = asked(plan, TAITUNG, sep(15), further=True, reason="=HYPERLINK(1)")
    declined = asked(plan, TAICHUNG, sep(16), state=ApplicationState.DECLINED, note="改線上")
    return plan_after(plan, edit), [entry_after(entry, edit), waiting, declined]


def test_the_list_says_everything_of_an_application_in_the_offices_words() -> None:
    plan, entries = world()
    first, second, third = (dict(zip(HEADINGS, row, strict=True)) for row in list_rows(plan, entries))
    assert first == {
        "序號": "1", "申請單位": "屏東縣", "辦理方式": "駐點實機場", "收件日期": "114年8月27日(三)",
        "希望日期": "9/10(三)、9/12(五)", "狀態": "核定", "核定日期": "114年9月12日(五)", "地點": "信義國小",
        "教室": "3樓智慧教室", "座位數": "40", "電腦數": "36", "網路": "有", "預計校數": "60", "預計人數": "",
        "聯絡人": "王小明", "電話": "0912-345-678", "電子信箱": "a@example.tw", "加場": "", "理由": "",
        "備註": "",
    }  # fmt: skip
    assert (second["加場"], second["狀態"], second["核定日期"]) == ("是", "受理", "")
    assert (third["狀態"], third["備註"]) == ("不予核定", "改線上")


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_the_list_is_a_workbook_without_formulas_that_reads_back(tmp_path: Path, ending: str) -> None:
    plan, entries = world()
    path = tmp_path / f"list.{ending}"
    write_application_list(plan, entries, path)
    (sheet,) = read_table(path).sheets
    assert sheet.rows[0] == HEADINGS
    assert [row[1] for row in sheet.rows[1:]] == ["屏東縣", "臺東縣", "臺中市"]
    assert not sheet.blank_formulas
    assert sheet.rows[2][18] == "=HYPERLINK(1)"


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_list_that_was_written_is_a_form_that_can_be_read(tmp_path: Path, ending: str) -> None:
    plan, entries = world()
    path = tmp_path / f"list.{ending}"
    write_application_list(plan, entries, path)
    form = read_form(read_application_file(path), plan, (), load_areas()[0], received=PRINTED)
    assert form.doubts == ()
    assert [line.wished for line in form.lines] == [entry.wished for entry in entries]
    assert {line.application.received for line in form.lines} == {INSIDE}


def test_the_summary_counts_and_lists_by_what_became_of_them() -> None:
    plan, entries = world()
    outline = summary_outline(plan, entries, PRINTED)
    assert outline.lines == (
        "駐點實機場受理期間：114年8月25日(一)至9月26日(五)",
        "共 3 件：受理 1、核定 1、不予核定 1（114年9月30日(二)）",
    )
    heads = [part.lead for part in outline.parts if hasattr(part, "lead")]
    assert heads == ["核定場次（1）", "待審查（1）", "不予核定及撤回（1）"]


def test_the_summary_is_a_pdf_that_names_no_contact(tmp_path: Path) -> None:
    plan, entries = world()
    path = tmp_path / "summary.pdf"
    written = write_application_summary(plan, entries, path, PRINTED)
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert (written.pages, written.missing) == (1, ())
    assert "信義國小" in text
    assert "王小明" not in text
    assert "0912" not in text


def test_a_granted_one_whose_session_is_gone_stands_last(tmp_path: Path) -> None:
    plan, entries = world()
    lost = replace(entries[1], application=replace(entries[1].application, state=ApplicationState.GRANTED))
    outline = summary_outline(plan, [lost, entries[0]], PRINTED)
    (table,) = (part for part in outline.parts if hasattr(part, "rows"))
    assert [row[0].text for row in table.rows] == ["日期", "9/12(五)", "未排場次"]


def test_an_empty_list_is_not_written(tmp_path: Path) -> None:
    plan, _ = world()
    for write in (
        lambda: write_application_list(plan, (), tmp_path / "a.ods"),
        lambda: write_application_summary(plan, (), tmp_path / "a.pdf", PRINTED),
    ):
        with pytest.raises(RuleError) as refusal:
            write()
        assert refusal.value.code == "nothing_to_print"


def test_every_state_has_a_word() -> None:
    assert set(STATES) == set(ApplicationState)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp950"])
def test_a_forms_file_in_any_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "form.csv"
    path.write_text("駐點申請\n縣市,希望日期,地點\n屏東縣,9/10,信義國小\n", encoding=encoding)
    assert read_application_file(path)[2] == ("屏東縣", "9/10", "信義國小")


def test_a_file_without_a_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "form.csv"
    path.write_text("姓名,學校\n王小明,信義國小\n", encoding="utf-8")
    with pytest.raises(RuleError) as refusal:
        read_application_file(path)
    assert refusal.value.code == "application_form_no_header"
