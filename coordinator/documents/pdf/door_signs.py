"""Door signs as one PDF: A4 lying, a page a session, read from the other end of the corridor."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf.card_print import write_pages
from coordinator.documents.pdf.fitting import CENTRE, Advance, Box, Style, fit, place, printable
from coordinator.documents.pdf.pen import Pen
from coordinator.documents.pdf.sheet_geometry import MM, Rule
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten, advance
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH, Page
from coordinator.documents.plan_document.pdf import missing_in
from coordinator.domain.door_sign import Arrow, DoorSign
from coordinator.progress import Progress, silent

SUBJECT = "場地指示牌"
WIDE, HIGH = HEIGHT, WIDTH
SIDE = 14 * MM
INNER = WIDE - 2 * SIDE
HEAD = Box(SIDE, HIGH - 62 * MM, INNER, 50 * MM)
TINT = 0.92
THICK = 2.2
ARROW = 46 * MM
"""The side of the square an arrow stands in."""

TRAINING_STYLE = Style(17.0, 13.0, 14.0, smallest=10.0, most_lines=2)
NAME_STYLE = Style(58.0, 38.0, 40.0, smallest=18.0, most_lines=3)
PART_STYLE = Style(30.0, 20.0, 22.0, smallest=12.0, most_lines=3)
WHEN_STYLE = Style(34.0, 24.0, 24.0, smallest=18.0, most_lines=2)
VENUE_STYLE = Style(40.0, 26.0, 28.0, smallest=16.0, most_lines=2)
ROOM_STYLE = Style(92.0, 48.0, 54.0, smallest=24.0, most_lines=2)

_POINTING_RIGHT = (
    *((-0.5, 0.14), (0.02, 0.14), (0.02, 0.38), (0.5, 0.0)),
    *((0.02, -0.38), (0.02, -0.14), (-0.5, -0.14)),
)

_Corner = tuple[float, float]
_TURNED: dict[Arrow, Callable[[_Corner], _Corner]] = {
    Arrow.RIGHT: lambda corner: corner,
    Arrow.LEFT: lambda corner: (-corner[0], corner[1]),
    Arrow.AHEAD: lambda corner: (corner[1], corner[0]),
}


def write_door_signs(signs: Sequence[DoorSign], target: Path, progress: Progress = silent) -> SheetsWritten:
    """Write a page for each sign. Raises ``RuleError`` (nothing_to_print) without one, and OSError.

    The file appears under its name only when it is complete.
    """
    measure = advance()

    def draw(_canvas: Canvas, pen: Pen, sign: DoorSign) -> None:
        page = lay_out_sign(sign, measure)
        for box in page.tints:
            pen.tint(box, TINT)
        pen.rule(page.rules)
        pen.write(page.spans)
        if sign.arrow is not Arrow.NONE:
            pen.shape(arrow_corners(sign.arrow))

    titles = (signs[0].training if signs else "", SUBJECT)
    pages = write_pages(target, titles, signs, draw, progress, landscape=True)
    return SheetsWritten(pages, missing_in(_texts(signs)))


def lay_out_sign(sign: DoorSign, measure: Advance) -> Page:
    """Training and session in the head; under it for whom, when and where, with room for the arrow."""
    page = Page(tints=[HEAD], rules=[Rule(SIDE, HEAD.y, SIDE + INNER, HEAD.y, THICK)])
    training = Box(HEAD.x + 4 * MM, HEAD.top - 15 * MM, HEAD.width - 8 * MM, 12 * MM)
    _put(page, sign.training, TRAINING_STYLE, training, measure)
    name = Box(training.x, HEAD.y + 2 * MM, training.width, 33 * MM)
    _put(page, sign.name, NAME_STYLE, name, measure, bold=True)
    box = _text_box(sign.arrow)
    when = "\u3000".join(text for text in (sign.date, sign.clock) if text)
    parts = [(sign.part, PART_STYLE, 26 * MM, False), (when, WHEN_STYLE, 22 * MM, False)]
    # The larger of the two is where one goes in: the room, or a venue that has no rooms.
    parts += [(sign.venue, VENUE_STYLE if sign.room else ROOM_STYLE, 0.0, not sign.room)]
    parts += [(sign.room, ROOM_STYLE, 0.0, True)]
    _stack(page, [part for part in parts if part[0]], box, measure)
    return page


def arrow_corners(arrow: Arrow) -> list[tuple[float, float]]:
    """The arrow at the side it points to; straight ahead it stands at the right."""
    left = SIDE if arrow is Arrow.LEFT else WIDE - SIDE - ARROW
    x, y = left + ARROW / 2, (HEAD.y + SIDE) / 2
    return [(x + ARROW * across, y + ARROW * up) for across, up in map(_TURNED[arrow], _POINTING_RIGHT)]


def _text_box(arrow: Arrow) -> Box:
    """What is left under the head beside the arrow."""
    taken = 0.0 if arrow is Arrow.NONE else ARROW + 8 * MM
    x = SIDE + (taken if arrow is Arrow.LEFT else 0.0)
    return Box(x, SIDE, INNER - taken, HEAD.y - SIDE - 4 * MM)


def _stack(page: Page, parts: Sequence[tuple[str, Style, float, bool]], box: Box, measure: Advance) -> None:
    """Texts from top to bottom; the room they do not need is shared out between them."""
    fixed = sum(height for _, _, height, _ in parts)
    shares = [style.size for _, style, height, _ in parts if not height]
    rest = box.height - fixed
    y = box.top
    for text, style, height, bold in parts:
        high = height or rest * style.size / sum(shares)
        y -= high
        _put(page, text, style, Box(box.x, y, box.width, high), measure, bold=bold)


def _put(page: Page, text: str, style: Style, box: Box, measure: Advance, *, bold: bool = False) -> None:
    if shown := printable(text):
        for span in place(fit(shown, style, box.width, box.height, measure), box, CENTRE):
            page.write(span, bold=bold)


def _texts(signs: Sequence[DoorSign]) -> Iterator[str]:
    for sign in signs:
        yield from (sign.training, sign.name, sign.part, sign.venue, sign.room)
