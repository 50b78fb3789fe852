"""Pages: nothing is outside the margins, headings stay with what they head."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.pdf.fitting import Span
from coordinator.documents.plan_document.flow import (
    BOTTOM,
    HEIGHT,
    INNER,
    SIDE,
    TOP,
    Page,
    lay_out,
    number_pages,
)
from coordinator.domain.outline import Table, Text
from tests.documents.plan_document.outlines import outline, table


def advance(char: str) -> float:
    return 0.5 if char.isascii() else 1.0


def texts(page: Page) -> list[str]:
    """Texts in their order; what is drawn again to be bold is one text."""
    found: list[Span] = []
    for span in page.spans:
        if not found or (found[-1].text, found[-1].y) != (span.text, span.y):
            found.append(span)
    return [span.text for span in found]


def spans(pages: Iterable[Page]) -> list[Span]:
    return [span for page in pages for span in page.spans]


def test_numbers_leads_and_texts_stand_on_one_line() -> None:
    (page,) = lay_out(outline(Text("函。", 1, lead="依據："), Text("一場", 2), Text("細", 3)), advance)
    assert texts(page) == [
        "範例縣教育訓練計畫", "副標題", "112年7月25日", "壹、依據：", "函。", "一、一場", "(一) 細",
    ]  # fmt: skip
    lead, rest = (next(s for s in page.spans if s.text == text) for text in ("壹、依據：", "函。"))
    assert lead.y == rest.y
    assert lead.x + lead.width <= rest.x + 0.01


def test_a_long_paragraph_hangs_under_its_text() -> None:
    (page,) = lay_out(outline(Text("字" * 90, 1)), advance)
    first, second, third = (span for span in page.spans if "字" in span.text)
    assert first.text.startswith("壹、字")
    assert second.x == third.x
    assert second.x > first.x


def test_a_heading_does_not_stay_alone_at_the_foot_of_a_page() -> None:
    for filler in range(20, 45):
        parts: list[Text | Table] = [Text("字", 2)] * filler
        parts += [Text(level=1, lead="議程"), table(3)]
        for page in lay_out(outline(*parts), advance):
            if any("議程" in text for text in texts(page)):
                assert "00:00" in texts(page)


def test_a_part_can_begin_a_page() -> None:
    pages = lay_out(outline(Text("甲", 1), Text(level=1, lead="附件", fresh_page=True)), advance)
    assert [texts(page)[-1] for page in pages] == ["壹、甲", "貳、附件"]


def test_pages_are_numbered() -> None:
    pages = lay_out(outline(table(80)), advance)
    number_pages(pages, advance)
    assert [texts(page)[-1] for page in pages] == [
        f"第 {n} 頁／共 {len(pages)} 頁" for n in range(1, len(pages) + 1)
    ]
    assert len(pages) > 1


def test_bold_text_is_drawn_twice_a_hair_apart() -> None:
    (page,) = lay_out(outline(Text("文", 1, lead="題：")), advance)
    once, again = (span for span in page.spans if span.text == "壹、題：")
    assert 0 < again.x - once.x < 0.5


@given(
    st.lists(
        st.one_of(
            st.builds(Text, st.text(max_size=200), st.integers(0, 5), st.text(max_size=20)),
            st.builds(table, st.integers(1, 30), st.integers(1, 40)),
        ),
        max_size=8,
    )
)
def test_every_text_and_line_is_inside_the_margins(parts: list[Text]) -> None:
    pages = lay_out(outline(*parts), advance)
    for span in spans(pages):
        assert span.x >= SIDE - 0.01
        assert span.x + span.width <= SIDE + INNER + 1.0
        assert BOTTOM - 0.01 <= span.y <= HEIGHT - TOP
    for page in pages:
        assert all(min(rule.y1, rule.y2) >= BOTTOM - 0.01 for rule in page.rules)
