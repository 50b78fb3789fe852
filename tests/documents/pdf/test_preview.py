"""Pictures of pages, drawn from the finished PDF."""

from pathlib import Path

import pytest
from PIL import Image

from coordinator.documents.pdf.preview import Picture, page_count, render_page, write_page_png
from coordinator.documents.pdf.qr import SIZE, qr_rows
from coordinator.documents.pdf.sheet_layout import lay_out
from coordinator.documents.pdf.sign_in_sheet import advance, write_sign_in_sheets
from coordinator.domain.sheet import SignInSheet
from tests.documents.pdf.sheets import person, sheet


@pytest.fixture(scope="module")
def made() -> SignInSheet:
    return sheet(*(person(number) for number in range(1, 31)))


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory, made: SignInSheet) -> Path:
    path = tmp_path_factory.mktemp("preview") / "簽到表.pdf"
    write_sign_in_sheets([made], path)
    return path


def is_dark(picture: Picture, x: float, y: float) -> bool:
    return picture.pixels[4 * (int(y) * picture.width + int(x))] < 128


def test_pages_are_counted_in_a_file_and_in_bytes(pdf: Path) -> None:
    assert (page_count(pdf), page_count(pdf.read_bytes())) == (2, 2)


def test_a_picture_is_opaque_rgba_of_the_asked_size(pdf: Path) -> None:
    picture = render_page(pdf, 0, 2.0)
    assert (picture.width, picture.height) == (1191, 1684)
    assert len(picture.pixels) == 1191 * 1684 * 4
    assert set(picture.pixels[3::4]) == {255}
    assert set(picture.pixels[:4]) == {255}


def test_the_code_on_the_paper_is_the_code_of_the_page(pdf: Path, made: SignInSheet) -> None:
    layout, scale = lay_out(made, advance()), 8
    box = layout.qr
    for index, page in enumerate(layout.pages):
        picture = render_page(pdf, index, scale)
        module = box.width / SIZE * scale
        left, top = box.x * scale, (layout.page.height - box.top) * scale
        seen = tuple(
            "".join(
                "01"[is_dark(picture, left + (x + 0.5) * module, top + (y + 0.5) * module)]
                for x in range(SIZE)
            )
            for y in range(SIZE)
        )
        assert seen == qr_rows(page.code)


def test_a_page_becomes_a_png(pdf: Path, tmp_path: Path) -> None:
    write_page_png(pdf, 1, 1.0, tmp_path / "page.png")
    with Image.open(tmp_path / "page.png") as image:
        assert (image.format, image.mode, image.size) == ("PNG", "RGB", (596, 842))
