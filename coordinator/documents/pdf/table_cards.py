"""Table cards as one PDF: an A4 each, folded to a tent, with the name on both sides."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf.card_print import COLOURS, WHITE, write_pages
from coordinator.documents.pdf.fitting import CENTRE, LEFT, RIGHT, Advance, Box, Style, fit, place, printable
from coordinator.documents.pdf.pen import Pen
from coordinator.documents.pdf.sheet_geometry import MM, Rule
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten, advance
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH, Page
from coordinator.documents.plan_document.pdf import missing_in
from coordinator.domain.table_card import TableCard
from coordinator.progress import Progress, silent

SUBJECT = "桌牌"
FOLD = HEIGHT / 2
SIDE = 12 * MM
INNER = WIDTH - 2 * SIDE
BAND = Box(SIDE, 13 * MM, INNER, 15 * MM)
NAME = Box(SIDE, 34 * MM, INNER, 76 * MM)
SCHOOL = Box(SIDE, 112 * MM, INNER, 26 * MM)
FOLD_MARK = (5 * MM, 14 * MM)
"""From the edge of the paper: where the fold begins to be seen, and where it ends."""

WORD_STYLE = Style(28.0, 16.0, 16.0, most_lines=1)
TRAINING_STYLE = Style(14.0, 11.0, 12.0, smallest=8.0, most_lines=2)
NAME_STYLE = Style(150.0, 84.0, 90.0, smallest=24.0, most_lines=4)
SCHOOL_STYLE = Style(36.0, 24.0, 26.0, smallest=12.0, most_lines=3)


def write_table_cards(cards: Sequence[TableCard], target: Path, progress: Progress = silent) -> SheetsWritten:
    """Write a page for each card. Raises ``RuleError`` (nothing_to_print) without one, and OSError.

    The file appears under its name only when it is complete.
    """
    measure = advance()

    def draw(canvas: Canvas, pen: Pen, card: TableCard) -> None:
        pen.rule(fold_marks())
        _half(pen, card, measure)
        canvas.saveState()
        canvas.translate(WIDTH, HEIGHT)
        canvas.rotate(180)
        _half(pen, card, measure)
        canvas.restoreState()

    pages = write_pages(target, (cards[0].training if cards else "", SUBJECT), cards, draw, progress)
    return SheetsWritten(pages, missing_in(_texts(cards)))


def fold_marks() -> Iterator[Rule]:
    """Where the paper is folded, at both of its edges."""
    start, end = FOLD_MARK
    yield Rule(start, FOLD, end, FOLD, 0.5)
    yield Rule(WIDTH - end, FOLD, WIDTH - start, FOLD, 0.5)


def lay_out_card(card: TableCard, measure: Advance) -> tuple[Page, Page]:
    """The lower half of the page: what is black on paper, and what is white on the band."""
    paper, band = Page(), Page()
    _put(paper, card.school, SCHOOL_STYLE, SCHOOL, CENTRE, measure)
    _put(paper, card.name, NAME_STYLE, NAME, CENTRE, measure, bold=True)
    word = sum(map(measure, card.word)) * WORD_STYLE.size + 12 * MM
    _put(band, card.word, WORD_STYLE, _inset(BAND, 5 * MM, word), LEFT, measure, bold=True)
    rest = _inset(BAND, word, BAND.width - word - 5 * MM)
    _put(band, card.training, TRAINING_STYLE, rest, RIGHT, measure)
    return paper, band


def _half(pen: Pen, card: TableCard, measure: Advance) -> None:
    paper, band = lay_out_card(card, measure)
    pen.fill(BAND, COLOURS[card.kind])
    pen.write(band.spans, WHITE)
    pen.write(paper.spans)


def _put(
    page: Page, text: str, style: Style, box: Box, align: float, measure: Advance, *, bold: bool = False
) -> None:
    if shown := printable(text):
        for span in place(fit(shown, style, box.width, box.height, measure), box, align):
            page.write(span, bold=bold)


def _inset(box: Box, left: float, width: float) -> Box:
    return Box(box.x + left, box.y, width, box.height)


def _texts(cards: Sequence[TableCard]) -> Iterator[str]:
    for card in cards:
        yield from (card.training, card.school, card.name)
