"""The lists after the days as cells and as paper: the same lines in every form."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from coordinator.db.store import open_store
from coordinator.documents.closing_lists import ClosingKind, closing_list, save_list
from coordinator.documents.tables.reader import read_table
from coordinator.domain.closing import Closing
from coordinator.domain.errors import RuleError
from coordinator.services.closing import read_closing
from tests.hours_world import fill, people

TODAY = date(2023, 9, 1)


@pytest.fixture
def closing(tmp_path: Path) -> Iterator[Closing]:
    store = open_store(tmp_path / "store.sqlite")
    with store.write() as writer:
        fill(writer, people())
        yield read_closing(writer, "t")
    store.close()


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (ClosingKind.NO_SHOW, ["北區 里港範例國小  陳卡爾 教師 第一天 第一梯次 8/7(一)"]),
        (ClosingKind.ABSENT_SCHOOLS, []),
        (
            ClosingKind.LEAVE,
            [
                "北區 里港範例國小 王安娜 教師 8/7(一) 第一天 第一梯次 08:30–17:00 08:00 16:00 齊全",
                "北區 里港範例國小 王安娜 教師 9/12(二) 駐點實機 h1  08:00 16:00 齊全",
                "北區 里港範例國小 林班 教師 8/14(一) 第一天 第二梯次 08:30–17:00 08:00  不齊",
                "北區 里港範例國小 李爾娜 教師 8/14(一) 第一天 第二梯次 08:30–17:00 08:00 16:00 齊全",
                "未分區 路邊國小 路過人  8/14(一) 第一天 第二梯次 08:30–17:00 08:00 16:00 齊全",
            ],
        ),
        (
            ClosingKind.MEALS,
            [
                "8/7(一) 第一梯次 第一天 2 / 3 0 / 0 0 / 0 0 / 0 2 / 3",
                "8/14(一) 第二梯次 第一天 2 / 1 0 / 0 0 / 0 1 / 0 3 / 1",
                "9/12(二) h1 駐點實機 1 / 0 0 / 0 0 / 0 0 / 0 1 / 0",
            ],
        ),
        (ClosingKind.DUTIES, ["講師 里港範例國小 張朵拉 教師 8/7(一) 1 "]),
    ],
)
def test_each_list_has_its_lines(closing: Closing, kind: ClosingKind, lines: list[str]) -> None:
    made = closing_list(closing, kind)
    assert [" ".join(row.cells) for row in made.rows] == lines
    assert all(len(row.cells) == len(made.headings) for row in made.rows)


@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".csv"])
def test_a_workbook_holds_every_cell(closing: Closing, tmp_path: Path, ending: str) -> None:
    made = closing_list(closing, ClosingKind.LEAVE)
    target = tmp_path / f"list{ending}"
    save_list(target, made, TODAY)
    table = read_table(target)
    assert [list(row) for row in table.sheets[0].rows][1:] == [list(row.cells) for row in made.rows]


@pytest.mark.parametrize(
    "kind", [ClosingKind.NO_SHOW, ClosingKind.LEAVE, ClosingKind.MEALS, ClosingKind.DUTIES]
)
def test_the_paper_names_the_list_and_its_people(closing: Closing, tmp_path: Path, kind: ClosingKind) -> None:
    made = closing_list(closing, kind)
    done = save_list(tmp_path / "list.pdf", made, TODAY)
    with pypdfium2.PdfDocument(tmp_path / "list.pdf") as document:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    assert done.pages == 1
    assert made.title in text
    assert "112年9月1日(五)" in text
    for row in made.rows:
        assert row.group in text


def test_an_empty_list_is_not_written(closing: Closing, tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="nothing_to_print"):
        save_list(tmp_path / "list.pdf", closing_list(closing, ClosingKind.ABSENT_SCHOOLS), TODAY)
    assert not (tmp_path / "list.pdf").exists()
