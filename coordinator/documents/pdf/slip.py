"""Number slips 號碼單 as a PDF: a page a slip, on the 80 mm roll of a receipt printer or on A7.

Their words stay Chinese in every language of the screen, like those of all paper for the schools.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf.card_print import write_pages
from coordinator.documents.pdf.fitting import CENTRE, Advance, Box, Fitted, Style, fit, place, printable
from coordinator.documents.pdf.pen import Pen
from coordinator.documents.pdf.sheet_geometry import MM, Rule
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten, advance
from coordinator.documents.plan_document.flow import Page
from coordinator.documents.plan_document.pdf import missing_in
from coordinator.domain.helpdesk.slip import Slip, SlipForm
from coordinator.progress import Progress, silent

SUBJECT = "號碼單"
WIDTHS = {SlipForm.ROLL: 80 * MM, SlipForm.A7: 74 * MM}
A7_HEIGHT = 105 * MM
SIDE, END = 4 * MM, 5 * MM
"""Receipt printers reach 72 of the 80 mm; the knife needs a little paper before and after."""
GAP = 1.2 * MM
LINE = 0.8

TRAINING = Style(10.0, 9.0, 9.5, smallest=7.5, most_lines=3)
NUMBER = Style(88.0, 40.0, 40.0, smallest=30.0, most_lines=1)
ROOM = Style(20.0, 15.0, 17.0, smallest=12.0, most_lines=2)
MODULE = Style(14.0, 11.0, 12.0, smallest=9.0, most_lines=2)
AHEAD = Style(15.0, 12.0, 13.0, smallest=11.0, most_lines=1)
WAIT = Style(11.0, 9.0, 9.0, smallest=8.0, most_lines=1)
SCHOOL = Style(13.0, 10.0, 11.0, smallest=8.0, most_lines=3)
WHEN = Style(10.0, 8.0, 8.0, smallest=7.0, most_lines=1)


class Slipped(NamedTuple):
    """A slip laid out: its paper and what is drawn on it."""

    width: float
    height: float
    page: Page


class _Part(NamedTuple):
    """A text, or a line across where there is none."""

    text: str
    style: Style = WHEN
    bold: bool = False


def write_slips(
    slips: Iterable[Slip], path: Path, form: SlipForm, progress: Progress = silent
) -> SheetsWritten:
    """Write a page for each slip. Raises ``RuleError`` (nothing_to_print) without one, and OSError.

    The file appears under its name only when it is complete.
    """
    shown, measure = tuple(slips), advance()

    def draw(canvas: Canvas, pen: Pen, slip: Slip) -> None:
        laid = lay_out_slip(slip, form, measure)
        canvas.setPageSize((laid.width, laid.height))
        pen.rule(laid.page.rules, grey=0.0)
        pen.write(laid.page.spans)

    titles = (shown[0].training if shown else "", SUBJECT)
    pages = write_pages(path, titles, shown, draw, progress)
    return SheetsWritten(pages, missing_in(text for slip in shown for text in slip_texts(slip)))


def slip_texts(slip: Slip) -> Iterator[str]:
    """Every text of a slip, from top to bottom."""
    yield from (part.text for part in _parts(slip) if part.text)


def lay_out_slip(slip: Slip, form: SlipForm, measure: Advance) -> Slipped:
    """Place the texts under each other; a roll is as long as they are, A7 shares out what is left."""
    width = WIDTHS[form]
    inner = width - 2 * SIDE
    parts = [(part, _fitted(part, inner, measure)) for part in _parts(slip)]
    needed = sum(fitted.height if fitted else 0.0 for _, fitted in parts) + GAP * (len(parts) - 1)
    gap, height = GAP, needed + 2 * END
    if form is SlipForm.A7:
        gap += max(A7_HEIGHT - height, 0.0) / (len(parts) - 1)
        height = A7_HEIGHT
    page, y = Page(), height - END
    for part, fitted in parts:
        if fitted is None:
            page.rules.append(Rule(SIDE, y, SIDE + inner, y, LINE))
        else:
            y -= fitted.height
            for span in place(fitted, Box(SIDE, y, inner, fitted.height), CENTRE):
                page.write(span, bold=part.bold)
        y -= gap
    return Slipped(width, height, page)


def _fitted(part: _Part, width: float, measure: Advance) -> Fitted | None:
    text = printable(part.text)
    return fit(text, part.style, width, part.style.size * 2.5, measure) if text else None


def _parts(slip: Slip) -> list[_Part]:
    """What is said, empty things left out; a line under the head and above the foot."""
    above = [_Part(slip.training, TRAINING)]
    middle = [
        _Part(slip.label, NUMBER, bold=True),
        _Part(slip.room, ROOM, bold=True),
        _Part(slip.module, MODULE),
        _Part(_ahead(slip.ahead), AHEAD, bold=True),
        _Part(_wait(slip.wait_minutes), WAIT),
    ]
    when = "\u3000".join(text for text in (slip.day, slip.clock) if text)
    below = [_Part(slip.school, SCHOOL), _Part(when, WHEN), _Part("請留意叫號看板，過號請告知櫃檯", WHEN)]
    blocks = [[part for part in block if printable(part.text)] for block in (above, middle, below)]
    found: list[_Part] = []
    for block in blocks:
        if block and found:
            found.append(_Part(""))
        found += block
    return found


def _ahead(ahead: int | None) -> str:
    if ahead is None:
        return ""
    return f"前面還有 {ahead:,} 位" if ahead else "下一位就是您"


def _wait(minutes: tuple[int, int] | None) -> str:
    """The range of the estimate; one number where both ends are the same."""
    if minutes is None:
        return ""
    low, high = minutes
    return f"預估等候約 {high:,} 分鐘" if low == high else f"預估等候約 {low:,} 至 {high:,} 分鐘"
