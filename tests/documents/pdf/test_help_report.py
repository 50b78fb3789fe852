"""駐點諮詢統計 on paper: in both languages, with the figures of the screen, inside the page."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from coordinator.documents.help_report_words import EN, ZH, words_of
from coordinator.documents.pdf.help_report import HelpReport, help_outline, time_text, write_help_report
from coordinator.documents.plan_document.pdf import texts_of
from coordinator.domain.helpdesk.equipment import MISSING
from coordinator.domain.helpdesk.modules import CODES
from coordinator.domain.helpdesk.statistics import help_statistics
from coordinator.domain.helpdesk.values import Request
from tests.help_world import REQUESTS, request

MANY = [
    request(n, module=CODES[n % len(CODES)], school=f"第{n}國小", school_code=str(n), opened_ms=n * 1_200_000)
    for n in range(1, 80)
]


def report(language: str, requests: list[Request] | tuple[Request, ...] = REQUESTS) -> HelpReport:
    found = help_statistics(requests, lambda township: "北區" if township else "")
    return HelpReport("小計畫", found, 2, words_of(language), date(2023, 9, 20))


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_both_languages_have_every_word() -> None:
    assert ZH.keys() == EN.keys()
    assert {*CODES, *MISSING} <= ZH.keys()
    assert (words_of("zh_TW"), words_of("en")) == (ZH, EN)


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("zh_TW", "駐點諮詢統計 依模組 學生資料 里港範例國小 09:00 9/12(二) 25.0% 沒有讀卡機"),
        ("en", "statistics module Student 里港範例國小 reader 09:00 25.0%"),
    ],
)
def test_the_paper_speaks_both_languages(tmp_path: Path, language: str, wanted: str) -> None:
    done = write_help_report(report(language), tmp_path / "r.pdf")
    found = pages(tmp_path / "r.pdf")
    assert (done.pages, done.missing) == (len(found), ())
    assert [part for part in wanted.split() if part not in "\n".join(found)] == []


def test_nobody_is_named(tmp_path: Path) -> None:
    write_help_report(report("zh_TW"), tmp_path / "r.pdf")
    said = "\n".join(pages(tmp_path / "r.pdf"))
    assert [word for word in ("王小明", "教務主任", "08-7654321") if word in said] == []


def test_a_long_list_of_schools_repeats_its_heads(tmp_path: Path) -> None:
    write_help_report(report("zh_TW", MANY), tmp_path / "r.pdf")
    found = pages(tmp_path / "r.pdf")
    with_schools = [page for page in found if "國小" in page]
    assert len(with_schools) > 1
    assert all("件數" in page for page in with_schools)
    assert [n for n in range(1, 80) if f"第{n}國小" not in "\n".join(found)] == []


def test_districts_are_told_only_where_there_are_some() -> None:
    assert "依分區" not in list(texts_of(help_outline(report("zh_TW"))))
    placed = [replace(one, township_code="10013110") for one in REQUESTS]
    texts = list(texts_of(help_outline(report("zh_TW", placed))))
    assert texts[texts.index("依分區") : texts.index("依學校")][-3:] == ["北區", "4", "100.0%"]


def test_a_training_nobody_came_to_has_a_report_too(tmp_path: Path) -> None:
    assert write_help_report(report("zh_TW", ()), tmp_path / "r.pdf").pages == 1


def test_the_same_figures_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("1.pdf", "2.pdf"):
        write_help_report(report("en", MANY), tmp_path / name)
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()


@pytest.mark.parametrize(
    ("ms", "text"), [(None, "–"), (0, "under 1 min"), (29_000, "under 1 min"), (720_000, "12 min")]
)
def test_times_are_told_in_minutes(ms: int | None, text: str) -> None:
    assert time_text(ms, EN) == text
