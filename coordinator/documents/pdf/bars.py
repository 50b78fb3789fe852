"""Bars on A4 pages behind the tables of a report: shares lying, counts over time standing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coordinator.documents.pdf import faces
from coordinator.documents.pdf.fitting import CENTRE, LEFT, RIGHT, Advance, Box, Style, fit, place, printable
from coordinator.documents.pdf.pen import Colour, Pen
from coordinator.documents.pdf.sheet_geometry import MM, Rule
from coordinator.documents.plan_document.flow import BOTTOM, HEIGHT, INNER, SIDE, TOP, Page
from coordinator.documents.plan_document.pdf import HEAD_TINT, new_canvas
from coordinator.progress import Progress

HEADING = Style(14.0, 12.0, 13.0)
LABEL = Style(10.5, 8.5, 9.0, smallest=7.0, most_lines=2)
SMALL = Style(9.0, 6.0, 7.0, smallest=5.0, most_lines=1)
BAR_ROW, BAR = 7.5 * MM, 4 * MM
LABEL_SHARE, VALUE_SHARE = 0.24, 0.2
CHART, AXIS = 34 * MM, 6 * MM
WIDEST = 12 * MM
MOST_LABELS = 16
COLOUR, TRACK = (0.26, 0.42, 0.72), (0.92, 0.93, 0.95)
FOOT = 10.0


@dataclass(slots=True)
class DrawnPage:
    """A page with its coloured bars."""

    page: Page
    bars: list[tuple[Box, Colour]] = field(default_factory=list)


class BarPages:
    """Bars from top to bottom, on a new page where one is full."""

    def __init__(self, measure: Advance) -> None:
        self._measure = measure
        self.pages: list[DrawnPage] = []
        self._y = 0.0

    def heading(self, text: str, with_it: float = 2 * BAR_ROW) -> None:
        """A heading that stays on the page of what comes next, so high as ``with_it``."""
        if self.pages and self._y - 12 * MM - with_it < BOTTOM:
            self._y = 0.0
        self._text(text, HEADING, self._take(12 * MM), LEFT, bold=True)

    def line(self, text: str) -> None:
        """A line of words."""
        self._text(text, LABEL, self._take(BAR_ROW), LEFT)

    def bar(self, label: str, share: float, value: str) -> None:
        """A lying bar, ``share`` of its track from 0 to 1, with its figures behind it."""
        box = self._take(BAR_ROW)
        labels, values = INNER * LABEL_SHARE, INNER * VALUE_SHARE
        self._text(label, LABEL, box._replace(width=labels - 2 * MM), LEFT)
        track = Box(box.x + labels, box.y + (BAR_ROW - BAR) / 2, INNER - labels - values - 2 * MM, BAR)
        self.pages[-1].bars += [(track, TRACK), (track._replace(width=track.width * share), COLOUR)]
        self._text(value, LABEL, Box(box.right - values, box.y, values, BAR_ROW), RIGHT)

    def columns(self, title: str, steps: Sequence[tuple[str, int]]) -> None:
        """Standing bars with their numbers, under a line of words."""
        whole = self._take(CHART + BAR_ROW)
        most = max((n for _, n in steps), default=0) or 1
        self._text(title, LABEL, Box(whole.x, whole.top - BAR_ROW, INNER, BAR_ROW), LEFT)
        width = min(INNER / max(len(steps), 1), WIDEST)
        high = CHART - AXIS - 5 * MM
        floor = whole.y + AXIS
        every = -(-len(steps) // MOST_LABELS)
        for number, (name, n) in enumerate(steps):
            x, tall = whole.x + number * width, high * n / most
            self.pages[-1].bars.append((Box(x + width * 0.1, floor, width * 0.8, tall), COLOUR))
            if n and (width > 4 * MM or n == most):
                self._text(str(n), SMALL, Box(x, floor + tall, width, 4 * MM), CENTRE)
            if number % every == 0:
                wide = Box(x, whole.y, width * every, AXIS)
                self._text(name, SMALL, wide, LEFT if every > 1 else CENTRE)
        self.pages[-1].page.rules.append(Rule(whole.x, floor, whole.x + width * len(steps), floor, 0.5))

    def _take(self, height: float) -> Box:
        """The next piece of the page, or of a new one."""
        if not self.pages or self._y - height < BOTTOM:
            self.pages.append(DrawnPage(Page()))
            self._y = HEIGHT - TOP
        self._y -= height
        return Box(SIDE, self._y, INNER, height)

    def _text(self, text: str, style: Style, box: Box, align: float, *, bold: bool = False) -> None:
        fitted = fit(printable(text), style, box.width, box.height, self._measure)
        for span in place(fitted, box, align):
            self.pages[-1].page.write(span, bold=bold)


def write_drawn(
    target: Path,
    titles: tuple[str, str],
    pages: Sequence[DrawnPage],
    page_of_pages: str,
    measure: Advance,
    progress: Progress,
) -> int:
    """Number the pages and draw them into a PDF called ``titles`` (training, what it is); how many.

    The file appears under its name only when it is complete. Raises OSError.
    """
    _number(pages, page_of_pages, measure)
    part = target.with_name(target.name + ".part")
    try:
        _draw(part, titles, pages, progress)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return len(pages)


def _draw(path: Path, titles: tuple[str, str], pages: Sequence[DrawnPage], progress: Progress) -> None:
    canvas = new_canvas(path, "\u3000".join(titles), titles[1])
    pen = Pen(canvas)
    progress(0, len(pages))
    for done, drawn in enumerate(pages, start=1):
        for box in drawn.page.tints:
            pen.tint(box, HEAD_TINT)
        for box, colour in drawn.bars:
            pen.fill(box, colour)
        pen.rule(drawn.page.rules)
        pen.write(drawn.page.spans)
        canvas.showPage()
        progress(done, len(pages))
    with faces.EMBEDDING:
        canvas.save()


def _number(pages: Sequence[DrawnPage], page_of_pages: str, measure: Advance) -> None:
    for number, drawn in enumerate(pages, start=1):
        text = page_of_pages.format(page=number, pages=len(pages))
        box = Box(SIDE, 9 * MM, INNER, FOOT)
        drawn.page.spans += place(fit(text, Style(FOOT, FOOT, FOOT), INNER, FOOT, measure), box, CENTRE)
