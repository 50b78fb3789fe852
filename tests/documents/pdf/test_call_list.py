"""The call list on paper: every school is on it, nothing leaves its box, the same list, the same bytes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from coordinator.documents.call_list import CallGroup, CallPaper, CallRow
from coordinator.documents.pdf.call_list import BOTTOM, lay_out_calls, write_call_list
from coordinator.documents.pdf.sign_in_sheet import advance
from coordinator.documents.plan_document.flow import BOLDER
from coordinator.domain.errors import RuleError
from coordinator.progress import Cancelled

ROW = CallRow("範例國小", "里港鄉", "08-7320415#3614", "人事、經費")
LONG = CallRow(
    "國立屏東大學附設實驗國民小學暨附設幼兒園高樹校區",
    "三地門鄉",
    "(08)7220451轉1234、0912-345-678",
    "人事、教務、經費、行政管理、註冊、導師/科任（待確認：輔導、AA 帳號）", called=True,
    note="8/1(二) 主任出差，" * 4,
)  # fmt: skip


def paper(*rows: CallRow) -> CallPaper:
    groups = (CallGroup("屏北區", rows), CallGroup("屏東區", rows))
    return CallPaper("屏東縣112學年度教育訓練計畫", "共 2 校", date(2023, 8, 2), groups)


def words(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def test_every_school_is_on_paper_with_phone_and_roles_under_its_district(tmp_path: Path) -> None:
    rows = [replace(ROW, school=f"範例第{n}國小") for n in range(40)]
    written = write_call_list(paper(*rows), tmp_path / "calls.pdf")
    pages = words(tmp_path / "calls.pdf")
    assert written.pages == len(pages) == 4
    assert written.missing == ()
    for n in range(40):
        assert sum(f"範例第{n}國小" in page for page in pages) == 2
    assert "催報名單" in pages[0]
    assert "屏北區（續）" in pages[1]
    assert "第 2 頁／共 4 頁" in pages[1]
    assert all("屏東縣112學年度教育訓練計畫" in page for page in pages)
    assert all("尚缺業務" in page for page in pages)


@pytest.mark.parametrize("row", [ROW, LONG, replace(ROW, township="", phone="", asked="")])
def test_nothing_leaves_its_box_or_the_page(row: CallRow) -> None:
    for page in lay_out_calls(paper(*[row] * 30), advance()):
        for span in page.spans:
            assert span.x >= span.box.x - 0.01, span
            # Bold is the text again, a hair apart.
            assert span.x + span.width <= span.box.right + span.size * BOLDER + 0.01, span
        lowest = min(min(rule.y1, rule.y2) for rule in page.rules)
        assert lowest >= BOTTOM - 0.01


def test_a_district_does_not_begin_at_the_foot_of_a_page() -> None:
    for count in range(1, 60):
        pages = lay_out_calls(paper(*[ROW] * count), advance())
        for page in pages:
            texts = [span.text for span in page.spans]
            assert texts.count("範例國小") >= 1, count


def test_a_tick_is_drawn_for_those_who_were_reached() -> None:
    plain, ticked = (
        sum(len(page.rules) for page in lay_out_calls(paper(row), advance()))
        for row in (ROW, replace(ROW, called=True))
    )
    assert ticked == plain + 4


def test_the_same_list_gives_the_same_bytes_and_a_cancelled_one_leaves_no_file(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        write_call_list(paper(ROW), tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_call_list(paper(ROW), tmp_path / "none.pdf", stop)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.pdf", "two.pdf"]


def test_a_rare_name_is_drawn_and_an_impossible_one_is_named(tmp_path: Path) -> None:
    written = write_call_list(paper(replace(ROW, school="𤧟\U0010fffd國小")), tmp_path / "rare.pdf")
    assert [glyph.char for glyph in written.missing] == ["\U0010fffd"]


def test_an_empty_list_is_not_printed(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="nothing_to_print"):
        write_call_list(replace(paper(), groups=()), tmp_path / "x.pdf")
