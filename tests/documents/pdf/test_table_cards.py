"""Table cards: the name on both sides of the fold, one of them upside down."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from coordinator.documents.pdf.preview import render_page
from coordinator.documents.pdf.sheet_geometry import MM
from coordinator.documents.pdf.sign_in_sheet import MissingGlyph, advance
from coordinator.documents.pdf.table_cards import FOLD, SIDE, lay_out_card, write_table_cards
from coordinator.documents.plan_document.flow import WIDTH
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import PersonKind
from coordinator.domain.table_card import TableCard
from tests.documents.pdf.sheets import LONG_NAMES, ONE_LINE_NAMES


def card(name: str = "林怡君", school: str = "範例國小\u3000教務主任") -> TableCard:
    return TableCard(PersonKind.SPEAKER, "範例縣教育訓練", school, name)


def test_folded_the_card_shows_the_same_to_both_sides(tmp_path: Path) -> None:
    write_table_cards([card()], tmp_path / "card.pdf")
    drawn = render_page(tmp_path / "card.pdf", 0, 2.0)
    picture = Image.frombytes("RGBA", (drawn.width, drawn.height), drawn.pixels).convert("L")
    turned = picture.rotate(180)
    # Edges are smoothed a little otherwise when they are turned; strokes stand where they stand.
    different = ImageChops.difference(picture, turned).point(lambda value: 255 if value > 160 else 0)
    assert sum(different.histogram()[255:]) < drawn.width * drawn.height * 0.001
    assert picture.getbbox() is not None


def test_the_name_is_said_twice_with_school_and_role(tmp_path: Path) -> None:
    write_table_cards([card()], tmp_path / "card.pdf")
    with pypdfium2.PdfDocument(tmp_path / "card.pdf") as document:
        said = "".join(document[0].get_textpage().get_text_range().split())
    # The bold name is drawn twice for each side; readers may take such a pair for one text.
    assert said.count("林怡君") in (2, 4)
    assert ("講師" in said, "範例國小" in said) == (True, True)


@pytest.mark.parametrize("name", [*ONE_LINE_NAMES, *LONG_NAMES])
def test_every_name_is_whole_in_its_half_and_read_across_the_room(name: str) -> None:
    paper, band = lay_out_card(card(name, "很長的學校名稱" * 6), advance())
    for span in (*paper.spans, *band.spans):
        assert span.x >= SIDE - 1
        assert span.x + span.width <= WIDTH - SIDE + 5
        assert 10 * MM <= span.y <= FOLD - 5 * MM
    found = "".join(dict.fromkeys(span.text for span in paper.spans))
    assert name.replace(" ", "") in found.replace(" ", "")
    assert max(span.size for span in paper.spans) >= 44


def test_a_page_for_each_and_boxes_are_listed(tmp_path: Path) -> None:
    written = write_table_cards([card(), card("王\ue000")], tmp_path / "two.pdf")
    assert (written.pages, written.missing) == (2, (MissingGlyph("\ue000", "王\ue000"),))
    with pytest.raises(RuleError, match="nothing_to_print"):
        write_table_cards([], tmp_path / "none.pdf")
