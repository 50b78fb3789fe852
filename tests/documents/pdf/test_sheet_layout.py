"""The layout of sheets, held against widths that fontTools reads from the faces on its own."""

from collections.abc import Callable
from functools import cache
from itertools import combinations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.documents.pdf.fitting import Box, Span
from coordinator.documents.pdf.qr import SIZE
from coordinator.documents.pdf.sheet_geometry import MM, SIDE, slots_of, table_rules
from coordinator.documents.pdf.sheet_layout import SheetLayout, lay_out
from coordinator.documents.pdf.sign_in_sheet import advance
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import Meal
from coordinator.domain.sheet import (
    OPTIONAL_COLUMNS,
    Column,
    Grouping,
    Half,
    PageCode,
    SheetMark,
    SheetOptions,
    SheetPerson,
    SignInSheet,
    parse_page_code,
)
from coordinator.domain.training import MarkSlot
from coordinator.resources import resource
from tests.documents.pdf.sheets import FOUR, LATIN_NAMES, TWO, person, sheet


@cache
def measured() -> Callable[[str], float]:
    """The width of a character in em; what no face has is as wide as the box drawn for it."""
    widths: dict[int, float] = {}
    for name in ("TW-Kai-Ext-B.ttf", "TW-Kai.ttf"):
        with TTFont(resource("fonts", name), lazy=True) as face:
            advances, em = face["hmtx"], face["head"].unitsPerEm
            widths |= {code: advances[glyph][0] / em for code, glyph in face.getBestCmap().items()}
    return lambda char: widths.get(ord(char), 1.0)


def laid_out(made: SignInSheet) -> SheetLayout:
    return lay_out(made, advance())


def spans_of(layout: SheetLayout, page: int) -> list[Span]:
    return [*layout.groups[layout.pages[page].group].spans, *layout.pages[page].spans]


ALPHABET = "王小明堃峯喆㛄𤧟𡍼範例國民小學教務主任‧，（）abcIjlWM -'09\U000300f0\n"
some_text = st.text(ALPHABET, max_size=90)
people = st.lists(
    st.builds(
        SheetPerson,
        number=st.integers(1, 99_999),
        name=some_text,
        school=some_text,
        job_title=some_text,
        district=st.sampled_from(["", "屏北區", "很長很長的分區名稱" * 6]),
        meal=st.sampled_from(Meal),
        note=st.one_of(some_text, st.just("非常長的備註，" * 300)),
    ),
    max_size=30,
)
sheets = st.builds(
    SignInSheet,
    training=some_text,
    session=some_text,
    batch=some_text,
    venue=some_text,
    room=some_text,
    date=st.dates(),
    number=st.integers(0, 99_999),
    half=st.sampled_from(Half),
    marks=st.lists(
        st.builds(SheetMark, st.sampled_from(MarkSlot), st.one_of(st.just(""), some_text)), max_size=6
    ).map(tuple),
    people=people.map(tuple),
    options=st.builds(
        SheetOptions,
        grouping=st.sampled_from(Grouping),
        spare_rows=st.integers(0, 40),
        hidden=st.frozensets(st.sampled_from(sorted(OPTIONAL_COLUMNS))),
        language=st.sampled_from(["zh_TW", "en"]),
    ),
)


@given(sheets)
@settings(max_examples=60)
def test_nothing_is_cut_and_nothing_overlaps(made: SignInSheet) -> None:
    layout, width = laid_out(made), measured()
    for number in range(len(layout.pages)):
        spans = spans_of(layout, number)
        for span in spans:
            assert span.width == pytest.approx(sum(map(width, span.text)) * span.size, abs=0.05)
            assert span.box.x - 0.01 <= span.x
            assert span.x + span.width <= span.box.right + 0.05
            assert span.box.y - 0.01 <= span.y - 0.2 * span.size
            assert span.y + 0.8 * span.size <= span.box.top + 0.01
        quiet = 4 * layout.qr.width / SIZE
        boxes = [*dict.fromkeys(span.box for span in spans if span.text), layout.qr]
        assert [box for box in boxes[:-1] if overlap(box, around(layout.qr, quiet))] == []
        assert all(box.x >= SIDE - 0.01 and box.right <= layout.page.width - SIDE + 0.01 for box in boxes)
        assert all(box.y > 0 and box.top < layout.page.height for box in boxes)
        assert [(a, b) for a, b in combinations(boxes, 2) if overlap(a, b)] == []


def around(box: Box, margin: float) -> Box:
    return Box(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin)


def overlap(a: Box, b: Box) -> bool:
    wide, high = min(a.right, b.right) - max(a.x, b.x), min(a.top, b.top) - max(a.y, b.y)
    return wide > 0.01 and high > 0.01


@given(sheets)
@settings(max_examples=40)
def test_every_row_is_high_and_every_signature_cell_wide_enough(made: SignInSheet) -> None:
    layout = laid_out(made)
    assert all(height >= 9 * MM - 0.001 for page in layout.pages for height in page.rows)
    assert all(slot.width >= 22 * MM - 0.001 for slot in layout.slots if slot.column is Column.MARK)
    assert sum(slot.width for slot in layout.slots) == pytest.approx(layout.page.width - 2 * SIDE)
    for page in layout.pages:
        bottom = min(rule.y2 for rule in table_rules(layout.slots, layout.groups[page.group].top, page.rows))
        assert bottom >= layout.qr.top + 4 * layout.qr.width / SIZE


@pytest.mark.parametrize(
    ("marks", "rows", "size"), [(TWO, 25, (210, 297)), (FOUR, 15, (297, 210))], ids=["portrait", "landscape"]
)
def test_a_page_of_short_names_is_full(
    marks: tuple[SheetMark, ...], rows: int, size: tuple[int, int]
) -> None:
    layout = laid_out(sheet(*(person(number) for number in range(1, 2 * rows + 2)), marks=marks))
    assert [len(page.rows) for page in layout.pages] == [rows, rows, 1]
    assert [round(side / MM) for side in layout.page] == list(size)


def test_the_columns_are_those_of_the_issue_in_its_order() -> None:
    heads = [span.text for span in laid_out(sheet(person(1))).groups[0].spans]
    assert [text for text in heads if text in ALL_HEADS] == list(ALL_HEADS)
    assert [slot.column for slot in slots_of(sheet())] == [
        Column.NUMBER,
        Column.SCHOOL,
        Column.JOB_TITLE,
        Column.NAME,
        Column.MARK,
        Column.MARK,
        Column.MEAL,
        Column.NOTE,
    ]


ALL_HEADS = ("序號", "服務單位", "職稱", "姓名", "簽到", "簽退", "用餐", "備註")


def test_head_and_foot_say_what_the_issue_asks_for() -> None:
    half_of_them = [person(n, meal=Meal.VEGETARIAN if n == 2 else Meal.MEAT) for n in (1, 2)]
    layout = laid_out(sheet(*half_of_them, person(3, district="屏南區"), half=Half.AM))
    texts = {span.text for span in spans_of(layout, 0)}
    assert texts >= {
        "範例縣112學年度「國民中小學學籍管理服務系統2.0」教育訓練",
        "第一梯次\u3000第一天\u3000簽到表（上午）",
        "日期：112年8月7日(一)",
        "地點：範例縣教師研習中心\u3000視聽教室",
        "分區：屏北區",
        "應到 2 人\u3000葷 1\u3000素 1\u3000（全場應到 3 人）",
        "第 1 頁／共 2 頁",
        "承辦人：",
        "單位主管：",
    }
    assert "分區：屏南區" in {span.text for span in spans_of(layout, 1)}


def test_the_english_paper_has_english_words() -> None:
    layout = laid_out(sheet(person(1), options=SheetOptions(language="en")))
    texts = {span.text for span in spans_of(layout, 0)}
    assert texts >= {"Date: Mon 7 Aug 2023", "Sign in", "Sign out", "Page 1 of 1", "meat", "Organiser:"}


def test_people_who_did_not_say_are_counted_only_if_there_are_some() -> None:
    meals = (Meal.MEAT, Meal.NONE, Meal.UNKNOWN)
    layout = laid_out(sheet(*(person(n, meal=meal) for n, meal in enumerate(meals, 1))))
    assert "應到 3 人\u3000葷 1\u3000素 0\u3000不用餐 1\u3000未填 1" in {s.text for s in spans_of(layout, 0)}


def test_without_the_meal_column_meals_are_not_counted_either() -> None:
    layout = laid_out(sheet(person(1), options=SheetOptions(hidden=frozenset({Column.MEAL}))))
    assert "應到 1 人" in {span.text for span in spans_of(layout, 0)}


def test_each_group_starts_on_a_new_page_and_ends_with_its_spare_rows() -> None:
    members = [person(n, district="屏北區" if n < 4 else "屏南區") for n in range(1, 7)]
    layout = laid_out(sheet(*members, options=SheetOptions(spare_rows=2)))
    assert [(page.group, len(page.rows)) for page in layout.pages] == [(0, 5), (1, 5)]
    assert [span.text for span in layout.pages[0].spans if span.text.isdecimal()] == ["1", "2", "3"]


def test_a_sheet_of_nobody_is_a_page_of_blank_rows() -> None:
    layout = laid_out(sheet())
    assert [len(page.rows) for page in layout.pages] == [25]


def test_names_of_forty_letters_wrap_inside_an_ordinary_row_and_long_notes_make_it_higher() -> None:
    names = laid_out(sheet(*(person(n, name) for n, name in enumerate(LATIN_NAMES, 1))))
    assert {round(height / MM, 3) for height in names.pages[0].rows} == {9.0}
    note = laid_out(sheet(person(1, note="需要很多字才說得完的備註，" * 5), person(2)))
    assert note.pages[0].rows[0] > note.pages[0].rows[1] == pytest.approx(9 * MM)


def test_page_codes_count_through_the_groups() -> None:
    made = sheet(person(1), person(2, district="屏南區"), half=Half.PM)
    codes = [parse_page_code(page.code) for page in laid_out(made).pages]
    assert codes == [PageCode(12, Half.PM, Grouping.DISTRICT, page) for page in (1, 2)]


def test_the_code_stands_on_the_page_in_digits() -> None:
    layout = laid_out(sheet(person(1)))
    printed = [span.text for span in layout.pages[0].spans if span.text.startswith("00012 ")]
    assert [text.replace(" ", "") for text in printed] == [layout.pages[0].code]


def test_a_sheet_with_a_thousand_pages_is_refused() -> None:
    thousand = sheet(*(person(n, district=str(n)) for n in range(1, 1001)))
    with pytest.raises(RuleError) as refused:
        laid_out(thousand)
    assert refused.value.code == "sheet_too_long"
