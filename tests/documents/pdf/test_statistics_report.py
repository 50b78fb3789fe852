"""成果統計 on paper: in both languages, with the figures of the screen, inside the page."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from coordinator.documents.pdf.statistics_report import Report, rate_text, report_outline, write_report
from coordinator.documents.plan_document.pdf import texts_of
from coordinator.documents.statistics_words import EN, ZH, words_of
from coordinator.domain.statistics import Arrivals, Figures, Statistics
from tests.small_plan import small_plan

PLAN = small_plan()
TOTAL = Figures("", "", 1_203, 103, 1_110, 1_000, 990, 7_920, 10, 800)
NORTH = replace(TOTAL, key="n", name="北區")
STATISTICS = Statistics(
    TOTAL,
    (NORTH, Figures("", "", came=10, walk_ins=10)),
    (replace(TOTAL, key="primary", name="primary"),),
    (replace(TOTAL, key="r1", name="人事"),),
    (replace(TOTAL, key="d", name="第一天"),),
    (
        Arrivals(PLAN.sessions[0], ((480, 12), (485, 40), (500, 3))),
        Arrivals(PLAN.sessions[1], tuple((minute, 5) for minute in range(420, 1_020, 5))),
    ),
)


def report(language: str) -> Report:
    return Report(PLAN, STATISTICS, words_of(language), date(2023, 9, 1))


def test_both_languages_have_every_word() -> None:
    assert ZH.keys() == EN.keys()
    assert words_of("zh_TW") is ZH
    assert words_of("en") is EN


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("zh_TW", ("成果統計", "依分區", "國小", "北區", "1,203", "91.4%", "其他", "尖峰 08:05")),
        ("en", ("Statistics", "By district", "Primary", "北區", "1,203", "91.4%", "Others", "Busiest 08:05")),
    ],
)
def test_the_paper_speaks_both_languages(tmp_path: Path, language: str, wanted: tuple[str, ...]) -> None:
    done = write_report(report(language), tmp_path / "r.pdf")
    with pypdfium2.PdfDocument(tmp_path / "r.pdf") as document:
        assert len(document) == done.pages
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    for part in wanted:
        assert part in text
    assert done.missing == ()


def test_the_same_figures_give_the_same_bytes(tmp_path: Path) -> None:
    write_report(report("en"), tmp_path / "1.pdf")
    write_report(report("en"), tmp_path / "2.pdf")
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()


def test_every_table_ends_with_the_total_of_the_training() -> None:
    texts = list(texts_of(report_outline(report("zh_TW"))))
    assert texts.count("合計") == 4
    assert texts.count("一人兼任數項業務者，各項業務分別計入。") == 1


def test_a_training_nobody_came_to_has_a_report_too(tmp_path: Path) -> None:
    nothing = Statistics(Figures("", ""), (), (), (), (), ())
    assert write_report(Report(PLAN, nothing, ZH, date(2023, 9, 1)), tmp_path / "r.pdf").pages == 1


def test_a_rate_of_nobody_is_a_dash() -> None:
    assert rate_text(Figures("", "")) == "–"
    assert rate_text(Figures("", "", expected=3, missed=1)) == "66.7%"
