"""The agenda as a poster for the door: one page a session, as large as the paper lets it be.

Date, place and times are read from three steps away; what the blocks are about in detail is in the table.
"""

from collections.abc import Iterator, Sequence

from coordinator.documents.pdf.fitting import (
    CENTRE,
    LEFT,
    Advance,
    Box,
    Fitted,
    Style,
    fit,
    place,
    printable,
)
from coordinator.documents.pdf.sheet_geometry import MM, Rule
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH, Page
from coordinator.domain.agenda_paper import Poster, PosterRow

# All sizes are for A4; on A3 everything is larger by the same factor.
MARGIN = 15 * MM
INNER = WIDTH - 2 * MARGIN
TRAINING = Style(17.0, 13.0, 15.0, smallest=10.0, most_lines=3)
NAME = Style(58.0, 30.0, 34.0, smallest=20.0, most_lines=2)
TITLE = Style(26.0, 17.0, 19.0, smallest=13.0, most_lines=3)
FACT = Style(27.0, 16.0, 18.0, smallest=12.0, most_lines=3)
LARGEST, SMALLEST_ROW, STEP = 32.0, 4.0, 1.0
ROW_LEADING = 1.25
CLOCK_SHARE = 0.3
AIR, WIDEST_AIR = 0.35, 1.1
"""Above and below the lines of a row, in em: at least, and where the page has room to spare."""
THICK, THIN = 2.2, 0.7


def lay_out_poster(poster: Poster, advance: Advance) -> Page:
    """Place a poster on A4; the rows of the agenda share what the head leaves."""
    page = Page()
    y = _head(page, poster, advance)
    page.rules.append(Rule(MARGIN, y, MARGIN + INNER, y, THICK))
    _rows(page, poster.rows, y, advance)
    return page


def texts_of(poster: Poster) -> Iterator[str]:
    """Every text on a poster."""
    yield from (poster.training, poster.name, poster.title, poster.part, poster.date, poster.place)
    for row in poster.rows:
        yield from row.titles


def _head(page: Page, poster: Poster, advance: Advance) -> float:
    """Training, day, date and times, place; gives where the agenda begins."""
    y = HEIGHT - MARGIN
    y = _line(page, poster.training, TRAINING, y, advance) - 3 * MM
    top = y
    y = _line(page, poster.name, NAME, y - 2 * MM, advance, bold=True)
    y = _line(page, poster.title, TITLE, y, advance, bold=True) - 3 * MM
    page.tints.append(Box(MARGIN, y, INNER, top - y))
    y -= 3 * MM
    when = "\u3000".join(fact for fact in (poster.part, poster.date, poster.clock) if fact)
    y = _line(page, when, FACT, y, advance)
    return _line(page, poster.place, FACT, y, advance, bold=True) - 4 * MM


def _line(page: Page, text: str, style: Style, y: float, advance: Advance, *, bold: bool = False) -> float:
    """A text in the middle under ``y``; gives where it ends."""
    if not text:
        return y
    fitted = fit(printable(text), style, INNER, 3 * style.wrapped, advance)
    box = Box(MARGIN, y - fitted.height, INNER, fitted.height)
    for span in place(fitted, box, CENTRE):
        page.write(span, bold=bold)
    return box.y


def _rows(page: Page, rows: Sequence[PosterRow], top: float, advance: Advance) -> None:
    room = top - MARGIN
    if not rows:
        return
    size = LARGEST
    fitted = _fitted(rows, size, advance)
    while size > SMALLEST_ROW and _high(fitted, size, AIR) > room:
        size -= STEP
        fitted = _fitted(rows, size, advance)
    spare = (room - _high(fitted, size, AIR)) / len(rows) / 2 / size
    air = min(AIR + max(spare, 0.0), WIDEST_AIR) * size
    clock_width = INNER * CLOCK_SHARE
    y = top
    for (clock, titles), row in zip(fitted, rows, strict=True):
        high = max(clock.height, titles.height) + 2 * air
        y -= high
        page.spans += place(clock, Box(MARGIN, y, clock_width - size / 2, high), LEFT)
        titles_box = Box(MARGIN + clock_width, y, INNER - clock_width, high)
        for span in place(titles, titles_box, LEFT):
            page.write(span, bold=True)
        page.rules.append(Rule(MARGIN, y, MARGIN + INNER, y, THICK if row is rows[-1] else THIN))


def _fitted(rows: Sequence[PosterRow], size: float, advance: Advance) -> list[tuple[Fitted, Fitted]]:
    """Times and titles of all rows at one size; titles side by side stand one under the other."""
    clock_width = INNER * CLOCK_SHARE - size / 2
    longest = max(sum(map(advance, printable(row.clock))) for row in rows)
    clock_size = min(size, clock_width / max(longest, 1.0))
    one_size = Style(clock_size, clock_size, clock_size, smallest=clock_size)
    whole = Style(size, size, size, smallest=size, most_lines=6)
    found = []
    for row in rows:
        clock = fit(printable(row.clock), one_size, clock_width + 1, size, advance)
        titles = [
            fit(printable(title), whole, INNER * (1 - CLOCK_SHARE), 0.0, advance) for title in row.titles
        ]
        lines = tuple(line for one in titles for line in one.lines)
        found.append((clock, Fitted(size, lines, len(lines) * size * ROW_LEADING)))
    return found


def _high(fitted: Sequence[tuple[Fitted, Fitted]], size: float, air: float) -> float:
    return sum(max(clock.height, titles.height) + 2 * air * size for clock, titles in fitted)
