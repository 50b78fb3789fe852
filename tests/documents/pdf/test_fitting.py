"""Fitting a text into a box, with a face whose characters are one em or half an em wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.pdf.fitting import (
    CENTRE,
    LEADING,
    LEFT,
    RIGHT,
    Box,
    Style,
    balance,
    fit,
    place,
    printable,
    wrap,
)


def advance(char: str) -> float:
    return 1.0 if char >= "\u2e80" else 0.5


texts = st.text("王小明範例國小教務主任‧，（）「」abcXYZ -'019", max_size=120).map(printable)
widths = st.floats(1.5, 40)
STYLE = Style(14.0, 9.0, 9.0)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("王小明", ["王小明"]),
        ("範例國民小學附設", ["範例國民", "小學附設"]),
        ("Panay Kumu", ["Panay", "Kumu"]),
        ("Sing-Olam Isu", ["Sing-", "Olam Isu"]),
        ("Abcdefghijkl", ["Abcdefgh", "ijkl"]),
        ("主任，組長", ["主任，組", "長"]),
        ("主任組長，", ["主任組", "長，"]),
        ("教務主（代）", ["教務主", "（代）"]),
    ],
)
def test_lines_break_where_a_reader_expects_it(text: str, lines: list[str]) -> None:
    assert [line.text for line in wrap(text, 4.0, advance)] == lines


@given(texts, widths)
def test_wrapping_loses_only_spaces_and_keeps_to_the_width(text: str, width: float) -> None:
    lines = wrap(text, width, advance)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert line.width == sum(map(advance, line.text)) <= width


@given(texts, widths)
def test_balancing_makes_no_line_longer_and_no_line_more(text: str, width: float) -> None:
    plain, even = wrap(text, width, advance), balance(text, width, advance)
    assert len(even) == len(plain)
    assert max(line.width for line in even) <= max(line.width for line in plain)


@given(texts, st.floats(20, 300), st.floats(9, 60))
def test_a_fitted_text_is_never_wider_than_its_box_and_higher_only_at_the_smallest_size(
    text: str, width: float, height: float
) -> None:
    fitted = fit(text, STYLE, width, height, advance)
    assert all(line.width * fitted.size <= width + 1e-9 for line in fitted.lines)
    assert fitted.height == pytest.approx(len(fitted.lines) * fitted.size * LEADING)
    assert STYLE.smallest <= fitted.size <= STYLE.size
    if fitted.height > height and len(fitted.lines) > 1:
        assert fitted.size == STYLE.smallest


@pytest.mark.parametrize(
    ("width", "size", "lines"), [(100, 14.0, 1), (60, 12.0, 1), (50, 10.0, 1), (40, 9.0, 2), (16, 7.0, 3)]
)
def test_a_text_shrinks_first_and_wraps_then(width: float, size: float, lines: int) -> None:
    fitted = fit("範例國小長", STYLE, width, 22, advance)
    assert (fitted.size, len(fitted.lines)) == (size, lines)


def test_what_is_beyond_the_most_lines_ends_in_an_ellipsis() -> None:
    fitted = fit("字" * 100, Style(10, 10, 10, smallest=10, most_lines=2), 50, 10, advance)
    assert [line.text for line in fitted.lines] == ["字字字字字", "字字字字…"]
    assert fitted.height == 2 * 10 * LEADING


@pytest.mark.parametrize(("align", "x"), [(LEFT, 5), (CENTRE, 25), (RIGHT, 45)])
def test_a_text_stands_in_the_middle_of_its_box(align: float, x: float) -> None:
    box = Box(5, 100, 60, 30)
    (span,) = place(fit("國小", Style(10, 7, 7), 60, 30, advance), box, align)
    assert (span.x, span.y, span.width) == (x, 115 - 3, 20)


@pytest.mark.parametrize(
    ("stored", "printed"),
    [
        ("王小明", "王小明"),
        ("王\u3000明", "王\u3000明"),
        ("王\n小\t明\r\n", "王 小 明"),
        ("Panay\u00a0Kumu", "Panay Kumu"),
        ("王\u200b小\ufeff明\u202e", "王小明"),
        ("葛\U000e0100", "葛"),
        ("\x00\x07", ""),
    ],
)
def test_invisible_characters_do_not_reach_the_paper(stored: str, printed: str) -> None:
    assert printable(stored) == printed
