"""The finished PDF: what it says, what can be copied out of it, and that it is there whole or not at all."""

import re
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest

from coordinator.documents.pdf.fitting import Box
from coordinator.documents.pdf.sheet_geometry import MM
from coordinator.documents.pdf.sheet_layout import lay_out
from coordinator.documents.pdf.sign_in_sheet import (
    MissingGlyph,
    SheetsWritten,
    advance,
    missing_glyphs,
    write_sign_in_sheets,
)
from coordinator.domain.errors import RuleError
from coordinator.domain.sheet import Column, Half, SheetOptions, SignInSheet
from coordinator.progress import Cancelled
from tests.documents.pdf.sheets import FOUR, LONG_NAMES, ONE_LINE_NAMES, person, sheet

NAMES = (*ONE_LINE_NAMES, *LONG_NAMES)
Reader = Callable[[Path, Box, float], str]


def with_pdfium(path: Path, box: Box, page_height: float) -> str:
    with pypdfium2.PdfDocument(path) as document:
        page = document[0].get_textpage()
        return str(page.get_text_bounded(box.x, box.y, box.right, box.top))


def with_pdftotext(path: Path, box: Box, page_height: float) -> str:
    dots = 10
    area = {"x": box.x, "y": page_height - box.top, "W": box.width, "H": box.height}
    options = [word for key, side in area.items() for word in (f"-{key}", str(round(side * dots)))]
    command = ["pdftotext", "-r", str(72 * dots), *options, str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


# Debian's poppler-utils; where it is not installed PDFium alone reads the names.
READERS: tuple[Reader, ...] = (with_pdfium, with_pdftotext)[: 1 + bool(shutil.which("pdftotext"))]


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SignInSheet]:
    made = sheet(*(person(number, name) for number, name in enumerate(NAMES, 1)))
    path = tmp_path_factory.mktemp("sheets") / "names.pdf"
    write_sign_in_sheets([made], path)
    return path, made


def cells(made: SignInSheet, column: Column) -> list[Box]:
    """The cells of a column on the first page, from the top."""
    layout = lay_out(made, advance())
    slot = next(slot for slot in layout.slots if slot.column is column)
    boxes = dict.fromkeys(span.box for span in layout.pages[0].spans)
    return [box for box in boxes if slot.x < box.x < slot.x + slot.width and box.height >= 25]


@pytest.mark.parametrize(("row", "name"), list(enumerate(NAMES)), ids=NAMES)
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
def test_a_name_copied_out_of_its_cell_is_the_name(
    named: tuple[Path, SignInSheet], reader: Reader, row: int, name: str
) -> None:
    path, made = named
    copied = reader(path, cells(made, Column.NAME)[row], 297 * MM).strip()
    assert name in (re.sub(r"\s+", " ", copied), re.sub(r"\s+", "", copied))


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_the_whole_text_of_a_page_reads_row_by_row(named: tuple[Path, SignInSheet]) -> None:
    lines = text_of(named[0]).splitlines()
    assert lines[0] == named[1].training
    for number, name in enumerate(ONE_LINE_NAMES, 1):
        assert f"{number} 範例國小 教務主任 {name} 葷" in lines


def test_several_sheets_come_one_after_the_other_with_their_own_paper(tmp_path: Path) -> None:
    morning, whole = sheet(person(1), half=Half.AM), sheet(person(1), marks=FOUR, number=13)
    written = write_sign_in_sheets([morning, whole], tmp_path / "two.pdf")
    assert written == SheetsWritten(pages=2, missing=())
    with pypdfium2.PdfDocument(tmp_path / "two.pdf") as document:
        assert [[round(side) for side in page.get_size()] for page in document] == [[595, 842], [842, 595]]
        assert "00013" in document[1].get_textpage().get_text_bounded()


def test_the_file_names_its_language_and_the_training_and_nobody(named: tuple[Path, SignInSheet]) -> None:
    path, made = named
    with pypdfium2.PdfDocument(path) as document:
        facts = document.get_metadata_dict()
    assert facts["Title"] == f"{made.training}\u3000簽到表"
    assert facts["Author"] == ""
    assert not any(name in value for name in NAMES for value in facts.values())
    assert b"/Lang (zh-TW)" in path.read_bytes()


def test_the_same_sheets_give_the_same_bytes(named: tuple[Path, SignInSheet], tmp_path: Path) -> None:
    write_sign_in_sheets([named[1]], tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == named[0].read_bytes()


def test_the_grid_of_full_pages_is_stored_once(tmp_path: Path) -> None:
    write_sign_in_sheets([sheet(*(person(n) for n in range(1, 101)))], tmp_path / "four.pdf")
    assert (tmp_path / "four.pdf").read_bytes().count(b"/Subtype /Form") == 2


MISSING = "\U000300f0"


def test_a_character_that_no_face_has_is_drawn_as_a_box_and_reported(tmp_path: Path) -> None:
    made = sheet(person(1, f"王{MISSING}"), person(2, "陳□"), person(3, "李", school=f"範{MISSING}國小"))
    expected = (
        MissingGlyph(MISSING, f"王{MISSING}", 1),
        MissingGlyph(MISSING, f"範{MISSING}國小", 3),
    )
    assert missing_glyphs([made]) == expected
    assert write_sign_in_sheets([made], tmp_path / "box.pdf").missing == expected
    assert "王□" in text_of(tmp_path / "box.pdf")


@pytest.mark.parametrize("odd", ["\ue000", "\ud842", "\U0010ffff"], ids=["private", "surrogate", "last"])
def test_odd_characters_become_boxes_everywhere_without_harm(odd: str, tmp_path: Path) -> None:
    made = sheet(person(1, odd, note=odd), training=odd, venue=odd, session=odd)
    written = write_sign_in_sheets([made], tmp_path / "odd.pdf")
    assert {(missing.char, missing.number) for missing in written.missing} == {(odd, None), (odd, 1)}


def test_a_name_in_a_hidden_column_is_not_reported() -> None:
    made = sheet(person(1, school=MISSING), options=SheetOptions(hidden=frozenset({Column.SCHOOL})))
    assert missing_glyphs([made]) == ()


def test_progress_counts_every_page(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    made = sheet(*(person(n) for n in range(1, 61)))
    write_sign_in_sheets([made, made], tmp_path / "six.pdf", lambda done, total: told.append((done, total)))
    assert told == [(done, 6) for done in range(7)]


@pytest.mark.parametrize("page", [0, 1, 2], ids=["before", "between", "after"])
def test_a_cancelled_run_leaves_no_file(page: int, tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        if done == page:
            raise Cancelled

    made = sheet(*(person(n) for n in range(1, 51)))
    with pytest.raises(Cancelled):
        write_sign_in_sheets([made], tmp_path / "never.pdf", cancel)
    assert list(tmp_path.iterdir()) == []


def test_a_failed_run_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"the first print")
    too_many = sheet(*(person(n, district=str(n)) for n in range(1, 1001)))
    with pytest.raises(RuleError, match="sheet_too_long"):
        write_sign_in_sheets([too_many], target)
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]
    assert target.read_bytes() == b"the first print"


def test_a_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_sign_in_sheets([sheet(person(1))], tmp_path / "nowhere" / "sheet.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_cannot_be_taken_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").mkdir()
    with pytest.raises(OSError, match=r"sheet\.pdf"):
        write_sign_in_sheets([sheet(person(1))], tmp_path / "sheet.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]


def test_several_threads_write_what_one_writes(tmp_path: Path) -> None:
    made = [sheet(*(person(n, name) for n, name in enumerate(NAMES[first:], 1))) for first in range(6)]

    def write(folder: str, number: int) -> bytes:
        path = tmp_path / f"{folder}{number}.pdf"
        write_sign_in_sheets([made[number]], path)
        return path.read_bytes()

    with ThreadPoolExecutor(6) as threads:
        together = list(threads.map(write, ["a"] * 6, range(6)))
    assert together == [write("b", number) for number in range(6)]


def test_no_sheets_are_no_file(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="nothing_to_print"):
        write_sign_in_sheets([], tmp_path / "none.pdf")
    assert list(tmp_path.iterdir()) == []
