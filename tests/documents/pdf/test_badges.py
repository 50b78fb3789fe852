"""Name badges: where they stand on the paper, what they say to eyes and scanners, whole or not at all."""

from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from coordinator.documents.pdf.badge_layout import (
    BAND,
    HIGH,
    NAME,
    QR,
    QUIET,
    WIDE,
    corner_of,
    cut_marks,
    grouped_digits,
    lay_out_badge,
)
from coordinator.documents.pdf.badges import BadgePaper, write_badges
from coordinator.documents.pdf.card_print import COLOURS
from coordinator.documents.pdf.fitting import Box
from coordinator.documents.pdf.preview import render_page
from coordinator.documents.pdf.sheet_geometry import MM
from coordinator.documents.pdf.sign_in_sheet import MissingGlyph, advance
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH
from coordinator.domain.badge import code_text, read_code
from coordinator.domain.badge_sheet import PER_SHEET, BadgeFace
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import PersonKind
from coordinator.progress import Cancelled
from tests.documents.pdf.qr_reader import read_qr
from tests.documents.pdf.sheets import LONG_NAMES, ONE_LINE_NAMES

SCALE = 4.0
TRAINING = "範例縣112學年度「國民中小學學籍管理服務系統2.0」教育訓練"


def face(name: str = "王小明", number: int = 1_234_567, **other: object) -> BadgeFace:
    facts: dict[str, object] = {
        "kind": PersonKind.ATTENDEE,
        "training": TRAINING,
        "school": "範例國小",
        "sessions": "第一梯次 8/7(一)、8/8(二)",
        "code": code_text(number),
    }
    return BadgeFace(name=name, **(facts | other))  # type: ignore[arg-type]


def many(count: int) -> list[BadgeFace]:
    names = (*ONE_LINE_NAMES, *LONG_NAMES)
    kinds = list(PersonKind)
    return [
        face(names[n % len(names)], 1_234_567 + 7919 * n, kind=kinds[n % len(kinds)]) for n in range(count)
    ]


def picture_of(path: Path, page: int = 0) -> Image.Image:
    drawn = render_page(path, page, SCALE)
    return Image.frombytes("RGBA", (drawn.width, drawn.height), drawn.pixels).convert("RGB")


def text_in(path: Path, spot: int, page: int = 0) -> str:
    x, y = corner_of(spot)
    with pypdfium2.PdfDocument(path) as document:
        return str(document[page].get_textpage().get_text_bounded(x, y, x + WIDE, y + HIGH))


def test_a_badge_is_90_by_54_mm_and_ten_fill_an_a4_inside_the_reach_of_printers() -> None:
    assert (round(WIDE / MM, 6), round(HIGH / MM, 6), PER_SHEET) == (90, 54, 10)
    corners = [corner_of(spot) for spot in range(PER_SHEET)]
    across, down = sorted({x for x, _ in corners}), sorted({y for _, y in corners})
    assert [round((b - a) / MM, 6) for a, b in pairwise(across)] == [90]
    assert {round((b - a) / MM, 6) for a, b in pairwise(down)} == {54}
    assert min(across[0], WIDTH - across[-1] - WIDE) / MM == pytest.approx(15)
    assert min(down[0], HEIGHT - down[-1] - HIGH) / MM == pytest.approx(13.5)
    for mark in cut_marks():
        assert min(mark.x1, mark.x2, WIDTH - mark.x1, WIDTH - mark.x2) >= 5 * MM
        assert min(mark.y1, mark.y2, HEIGHT - mark.y1, HEIGHT - mark.y2) >= 5 * MM


def test_the_drawn_bands_are_where_a_ruler_finds_them(tmp_path: Path) -> None:
    write_badges([face() for _ in range(PER_SHEET)], BadgePaper(marks=False), tmp_path / "ten.pdf")
    picture = picture_of(tmp_path / "ten.pdf")
    wanted = bytes(round(255 * part) for part in COLOURS[PersonKind.ATTENDEE])
    pixels, stride = picture.tobytes(), 3 * picture.width
    lines = [pixels[at : at + stride] for at in range(0, len(pixels), stride)]
    rows = [wanted * 40 in line for line in lines]
    tops = [y for y in range(1, len(rows)) if rows[y] and not rows[y - 1]]
    line = lines[tops[0] + 2]
    first, second = line.index(wanted), line.index(wanted, stride // 2)
    tolerance = 3 / SCALE / MM
    assert [(b - a) / SCALE / MM for a, b in pairwise(tops)] == pytest.approx([54] * 4, abs=tolerance)
    assert first / 3 / SCALE / MM == pytest.approx(18, abs=tolerance)
    assert (second - first) / 3 / SCALE / MM == pytest.approx(90, abs=tolerance)


def test_every_code_is_read_back_from_the_paper_and_has_quiet_round_it(tmp_path: Path) -> None:
    faces = many(14)
    assert write_badges(faces, BadgePaper(), tmp_path / "two.pdf").pages == 2
    for number, one in enumerate(faces):
        page, spot = divmod(number, PER_SHEET)
        x, y = corner_of(spot)
        box = Box(x + QR.x, y + QR.y, QR.width, QR.height)
        picture = picture_of(tmp_path / "two.pdf", page)
        read = read_qr(picture, box, HEIGHT, SCALE)
        assert (read, read_code(read) is not None) == (one.code, True)
        margins = [
            Box(box.x - QUIET, box.y - QUIET, QUIET, box.height + 2 * QUIET),
            Box(box.right, box.y, QUIET, box.height),
            Box(box.x - QUIET, box.top, box.width + QUIET, QUIET),
        ]
        assert all(is_white(picture, margin) for margin in margins), number


def is_white(picture: Image.Image, box: Box) -> bool:
    """Whether nothing is printed in a box but the faint line to cut along."""
    left, upper = round(box.x * SCALE) + 1, round((HEIGHT - box.top) * SCALE) + 1
    right, lower = round(box.right * SCALE) - 1, round((HEIGHT - box.y) * SCALE) - 1
    inside = picture.crop((left, upper, right, lower))
    return min(inside.convert("L").tobytes()) > 190


@pytest.mark.parametrize("kind", list(PersonKind))
def test_a_badge_says_role_school_name_days_and_code_in_words_too(kind: PersonKind, tmp_path: Path) -> None:
    one = face("張峯", kind=kind)
    write_badges([one], BadgePaper(), tmp_path / "one.pdf")
    said = "".join(text_in(tmp_path / "one.pdf", 0).split())
    for text in (one.word, one.school, "張峯", one.sessions, one.code, TRAINING):
        assert "".join(text.split()) in said


@pytest.mark.parametrize("kind", list(PersonKind))
def test_white_words_are_read_on_every_band(kind: PersonKind) -> None:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in COLOURS[kind]]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (light + 0.05) >= 4.5
    assert len(set(COLOURS.values())) == len(PersonKind)


@pytest.mark.parametrize(
    ("name", "least"), [("王", 36), ("林怡君", 36), ("歐陽夏侯長", 36), ("Panay Kumu", 28)]
)
def test_the_name_is_large(name: str, least: float) -> None:
    drawing = lay_out_badge(face(name), advance())
    assert max(span.size for span in drawing.ink) >= least


@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_name_of_40_letters_is_whole_and_still_the_largest_text(name: str) -> None:
    drawing = lay_out_badge(face(name), advance())
    mine = list(dict.fromkeys(span.text for span in drawing.ink if span.box.y == NAME.y))
    assert "".join(mine).replace(" ", "") == name.replace(" ", "")
    assert next(span.size for span in drawing.ink if span.text == mine[0]) >= 15


@given(
    st.text("王小明範例國小堃峯㛄𤧟‧，（）abcXYZ -'019", max_size=90),
    st.text("屏東縣立國民中學附設小學 abc", max_size=90),
    st.text("第一梯次8/7(一)、；", max_size=120),
)
@settings(max_examples=60, deadline=None)
def test_nothing_stands_outside_of_its_badge_or_on_the_code(name: str, school: str, sessions: str) -> None:
    drawing = lay_out_badge(face(name, school=school, sessions=sessions), advance())
    for span in drawing.ink:
        assert span.x >= 3.5 * MM
        assert span.x + span.width <= WIDE - 3 * MM + 1
        assert 2 * MM <= span.y <= BAND.y
        if span.y < QR.top and span.box.y < NAME.y:
            assert span.x + span.width <= QR.x - QUIET + 1
    for span in drawing.on_band:
        assert BAND.x <= span.x
        assert span.x + span.width <= BAND.right + 1
        assert BAND.y <= span.y <= BAND.top


def test_a_sheet_that_is_partly_used_goes_on_where_it_ended(tmp_path: Path) -> None:
    faces = many(9)
    assert write_badges(faces, BadgePaper(start=8), tmp_path / "rest.pdf").pages == 2
    assert [text_in(tmp_path / "rest.pdf", spot).strip() for spot in range(7)] == [""] * 7
    assert grouped_digits(faces[0].code) in text_in(tmp_path / "rest.pdf", 7)
    assert grouped_digits(faces[3].code) in text_in(tmp_path / "rest.pdf", 0, page=1)


def test_a_blank_badge_has_lines_to_write_on_and_no_code(tmp_path: Path) -> None:
    blank = BadgeFace(PersonKind.ATTENDEE, TRAINING)
    assert blank.is_blank
    assert len(lay_out_badge(blank, advance()).rules) == 2
    write_badges([blank], BadgePaper(), tmp_path / "blank.pdf")
    said = text_in(tmp_path / "blank.pdf", 0)
    assert ("姓名" in said, "報到碼" in said) == (True, False)


def test_digits_are_grouped_in_threes() -> None:
    assert grouped_digits("123456789") == "123 456 789"


def test_characters_no_font_has_are_listed_with_their_text(tmp_path: Path) -> None:
    written = write_badges([face("王\ue000", school="\ue001校")], BadgePaper(), tmp_path / "box.pdf")
    assert set(written.missing) == {MissingGlyph("\ue000", "王\ue000"), MissingGlyph("\ue001", "\ue001校")}


def test_the_same_badges_are_the_same_bytes_and_the_properties_name_nobody(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        write_badges(many(3), BadgePaper(), tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        assert document.get_metadata_dict()["Title"] == f"{TRAINING}\u3000名牌"


def test_cancelled_or_without_badges_there_is_no_file(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_badges(many(30), BadgePaper(), tmp_path / "none.pdf", stop)
    with pytest.raises(RuleError, match="nothing_to_print"):
        write_badges([], BadgePaper(), tmp_path / "none.pdf")
    assert list(tmp_path.iterdir()) == []
