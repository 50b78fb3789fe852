"""Posters: one page, everything on it, as large as it can be."""

from pathlib import Path

import pypdfium2
import pytest

from coordinator.documents.pdf.agenda_poster import MARGIN, lay_out_poster
from coordinator.documents.pdf.agenda_print import write_posters
from coordinator.documents.pdf.poster_paper import PosterPaper
from coordinator.documents.pdf.sign_in_sheet import advance
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH
from coordinator.domain.agenda_paper import Poster, PosterRow, agenda_poster
from coordinator.domain.errors import RuleError
from coordinator.progress import Cancelled
from tests.sample_plans import NATIONAL, PINGTUNG, plan

ROW = PosterRow("09:00~10:30", ("A1. 教職維護",))


def poster(*rows: PosterRow, **other: str) -> Poster:
    facts = {
        "training": "範例縣教育訓練",
        "name": "第一天",
        "title": "人事業務",
        "part": "第一梯次",
        "date": "112年8月7日(一)",
        "clock": "08:30~17:00",
        "place": "研習中心301",
    }
    return Poster(rows=rows, **(facts | other))


def everything(made: Poster) -> list[str]:
    rows = [text for row in made.rows for text in (row.clock, *row.titles)]
    return [made.name, made.part, made.date, made.clock, made.place, *rows]


@pytest.mark.parametrize("name", [PINGTUNG, NATIONAL])
def test_every_session_of_the_samples_fits_one_page_with_all_it_says(name: str, tmp_path: Path) -> None:
    made = [agenda_poster(plan(name), session) for session in plan(name).sessions]
    written = write_posters(made, PosterPaper.A3, tmp_path / "all.pdf")
    assert (written.pages, written.missing) == (len(made), ())
    with pypdfium2.PdfDocument(tmp_path / "all.pdf") as document:
        for page, one in zip(document, made, strict=True):
            found = "".join(page.get_textpage().get_text_bounded().split())
            assert [text for text in everything(one) if "".join(text.split()) not in found] == []


@pytest.mark.parametrize(("paper", "size"), [(PosterPaper.A3, (842, 1191)), (PosterPaper.A4, (595, 842))])
def test_the_paper_stands_in_its_size(paper: PosterPaper, size: tuple[int, int], tmp_path: Path) -> None:
    write_posters([poster(ROW)], paper, tmp_path / "one.pdf")
    with pypdfium2.PdfDocument(tmp_path / "one.pdf") as document:
        assert tuple(round(side) for side in document[0].get_size()) == size


@pytest.mark.parametrize(
    "made",
    [
        poster(),
        poster(ROW),
        poster(*[ROW] * 40),
        poster(*[PosterRow("09:00~10:30", ("很長的課程名稱" * 6, "另一個同時進行的課程" * 4))] * 12),
        poster(ROW, name="很長的日名" * 8, title="題" * 120, place="場地" * 60, training="計畫" * 90),
        poster(ROW, title="", part="", clock="", place=""),
    ],
    ids=["no rows", "one row", "forty rows", "long rows", "long head", "bare head"],
)
def test_nothing_leaves_the_page(made: Poster) -> None:
    page = lay_out_poster(made, advance())
    for span in page.spans:
        assert span.x >= MARGIN - 1
        assert span.x + span.width <= WIDTH - MARGIN + 3
        assert MARGIN - 1 <= span.y <= HEIGHT - MARGIN


def test_fewer_rows_are_larger() -> None:
    def size(rows: int) -> float:
        page = lay_out_poster(poster(*[ROW] * rows), advance())
        return next(span.size for span in page.spans if span.text == "A1. 教職維護")

    assert size(3) > size(20) > size(35)


def test_the_same_posters_give_the_same_bytes_and_rare_characters_are_told(tmp_path: Path) -> None:
    made = [poster(ROW, place="瓦磘國小\ue000")]
    first = write_posters(made, PosterPaper.A4, tmp_path / "one.pdf")
    write_posters(made, PosterPaper.A4, tmp_path / "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    assert [(glyph.char, glyph.text) for glyph in first.missing] == [("\ue000", "瓦磘國小\ue000")]


def test_no_poster_or_a_cancelled_one_leaves_no_file(tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(RuleError, match="nothing_to_print"):
        write_posters([], PosterPaper.A4, tmp_path / "none.pdf")
    with pytest.raises(Cancelled):
        write_posters([poster(ROW)], PosterPaper.A4, tmp_path / "none.pdf", cancel)
    assert list(tmp_path.iterdir()) == []
