"""Sheets as the program prints them come back: the code on each page opens the very rows that stand on it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.cli import run
from coordinator.db.queries.events import read_ledger
from coordinator.db.queries.plans import list_trainings
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.pdf.sheet_geometry import MM, Page
from coordinator.documents.pdf.sheet_head import qr_box
from coordinator.domain.sheet import format_page_code
from coordinator.ui.context import Context
from coordinator.ui.paper.page import PaperPage
from tests.documents.pdf.qr_reader import read_qr
from tests.ui.hands import column_texts, plan_in

CODE = re.compile(r"\b\d{5} \d{2} \d{3} \d\b")
SCALE = 4.0
A4 = Page(210 * MM, 297 * MM)


@pytest.fixture
def place(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object) -> Path:
    """A store with the sample whose first day was printed by the command line."""
    found = tmp_path / "store.sqlite"
    words = ["--store", str(found), "--language", "en"]
    assert run([*words, "sample", "pingtung-112"]) == 0
    sheets = ["sheets", "--training", "pingtung-112", "--session", "b1-d1", "--out", str(tmp_path)]
    assert run([*words, *sheets]) == 0
    capsys.readouterr()
    return found


@pytest.fixture
def opened(place: Path) -> Iterator[Store]:
    store = open_store(place, areas=load_areas())
    yield store
    store.close()


@pytest.fixture
def page(opened: Store, make_context: Callable[..., Context], qtbot: QtBot) -> PaperPage:
    context = make_context(opened)
    with opened.read() as reader:
        context.set_training(list_trainings(reader)[0].training.id)
    made = PaperPage(context)
    made.kept = context  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.refresh_now()
    return made


def line(page: PaperPage, text: str) -> None:
    page.entry.box.setFocus()
    QTest.keyClicks(page.entry.box, text)
    QTest.keyClick(page.entry.box, Qt.Key.Key_Return)


def printed(folder: Path) -> list[str]:
    """The text of every page."""
    (path,) = folder.glob("*.pdf")
    with pypdfium2.PdfDocument(path) as document:
        return [one.get_textpage().get_text_bounded() for one in document]


def test_every_printed_page_opens_with_its_own_rows(page: PaperPage, place: Path) -> None:
    seen: list[str] = []
    for text in printed(place.parent):
        found = CODE.search(text)
        assert found is not None
        line(page, found[0].replace(" ", ""))
        assert page.sheet_grid.detail.startswith(found[0])
        names = column_texts(page.sheet_grid.grid, "name")
        packed = "".join(text.split())
        assert [name for name in names if "".join(name.split()) not in packed] == []
        seen += column_texts(page.sheet_grid.grid, "number")
    assert sorted(map(int, seen)) == list(range(1, len(seen) + 1))


def test_the_square_code_of_a_page_is_scanned_and_its_rows_are_recorded(
    page: PaperPage, place: Path, opened: Store
) -> None:
    (path,) = place.parent.glob("*.pdf")
    with pypdfium2.PdfDocument(path) as document:
        code = read_qr(document[1].render(scale=SCALE).to_pil(), qr_box(A4), A4.height, SCALE)
    line(page, code)
    assert page.sheet_grid.detail.startswith(format_page_code(code))
    rows = column_texts(page.sheet_grid.grid, "number")
    page.card.operator.editor.insert("林老師")  # type: ignore[attr-defined]
    page.card.reason.editor.insert("停電")  # type: ignore[attr-defined]
    line(page, "0")
    QTest.keyClick(page.entry.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    line(page, "/")
    line(page, "0")
    QTest.keyClick(page.entry.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with opened.read() as reader:
        cells = read_ledger(reader, plan_in(opened)).attendance.cells.values()
    assert len(cells) == len(rows)
    assert {cell.complete for cell in cells} == {True}
    assert {cell.flags for cell in cells} == {("paper",)}
