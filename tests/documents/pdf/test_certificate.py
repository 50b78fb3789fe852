"""研習證明書: everything stays inside the margins, and what it says is on the page."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from coordinator.documents.pdf.certificate import (
    INNER,
    MARGIN,
    lay_out_certificate,
    paragraphs,
    write_certificates,
)
from coordinator.documents.pdf.sign_in_sheet import advance
from coordinator.documents.plan_document.flow import HEIGHT
from coordinator.domain.certificate import Certificate, CertificateRow, CertificateWords
from coordinator.domain.errors import RuleError

ROW = CertificateRow("第一天 人事業務", date(2023, 8, 7), 8)
ANNA = Certificate("p", "王安娜", "里港範例國小", "教務主任", "A12345****", (ROW,))
WORDS = CertificateWords(
    "屏東縣政府教育處", "屏府教學字第11229408600號", "112年7月25日", "處長　江範例", date(2023, 9, 1)
)
LONG = replace(
    ANNA,
    name="阿布都拉希姆‧巴魯赫‧伊斯麥爾",
    school="屏東縣立名字很長很長很長的國民中學附設國民小學部分校",
    job_title="教務組長兼註冊組長兼資訊組長",
    rows=tuple(replace(ROW, course=f"第{n}天 {'很長的課程名稱' * 4}") for n in range(12)),
)


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize("paper", [ANNA, LONG, replace(ANNA, national_id="", school="", job_title="")])
@pytest.mark.parametrize("words", [WORDS, CertificateWords("")])
def test_everything_is_inside_the_margins(paper: Certificate, words: CertificateWords) -> None:
    page = lay_out_certificate(paper, "很長的研習計畫名稱" * 5, words, advance())
    for span in page.spans:
        assert span.x >= MARGIN - 0.01
        assert span.x + span.width <= MARGIN + INNER + 1
        assert MARGIN <= span.y <= HEIGHT - MARGIN
    for rule in page.rules:
        assert min(rule.x1, rule.x2) >= MARGIN - 0.01
        assert max(rule.x1, rule.x2) <= MARGIN + INNER + 0.01


def test_the_table_never_runs_into_the_seal() -> None:
    page = lay_out_certificate(LONG, "計畫", WORDS, advance())
    total = next(span for span in page.spans if span.text == "合計")
    seal = next(span for span in page.spans if "關防" in span.text)
    assert total.y > seal.y + 60


def test_it_says_who_what_when_and_how_long() -> None:
    who, what = paragraphs(ANNA, "小計畫", WORDS)
    assert who == "里港範例國小　教務主任　王安娜　君（身分證字號 A12345****）"
    assert what == (
        "參加屏東縣政府教育處於中華民國112年8月7日(一)辦理之「小計畫」研習課程，共計 8 小時，特此證明。"
    )
    assert "身分證" not in paragraphs(replace(ANNA, national_id=""), "小計畫", WORDS)[0]


def test_one_page_a_person_and_the_same_bytes_again(tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    done = write_certificates([ANNA, LONG], "小計畫", WORDS, first)
    write_certificates([ANNA, LONG], "小計畫", WORDS, second)
    assert (done.pages, done.missing) == (2, ())
    assert first.read_bytes() == second.read_bytes()
    text = text_of(first)
    for part in ("屏府教學字第11229408600號", "備查日期：112年7月25日", "王安娜", "處長", "合計"):
        assert part in text


def test_rare_characters_are_drawn_and_missing_ones_named(tmp_path: Path) -> None:
    rare, missing = replace(ANNA, name="𠮷𤧟"), replace(ANNA, name="王\U0003fffd")
    assert write_certificates([rare], "小計畫", WORDS, tmp_path / "1.pdf").missing == ()
    found = write_certificates([missing], "小計畫", WORDS, tmp_path / "2.pdf").missing
    assert [(glyph.char, glyph.text) for glyph in found] == [("\U0003fffd", "王\U0003fffd")]


def test_the_day_may_be_left_to_write(tmp_path: Path) -> None:
    write_certificates([ANNA], "小計畫", replace(WORDS, issued=None), tmp_path / "1.pdf")
    assert "中華民國年月日" in text_of(tmp_path / "1.pdf").replace(" ", "").replace("\u3000", "")


def test_without_anybody_there_is_nothing_to_print(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="nothing_to_print"):
        write_certificates([], "小計畫", WORDS, tmp_path / "1.pdf")
    assert list(tmp_path.iterdir()) == []
