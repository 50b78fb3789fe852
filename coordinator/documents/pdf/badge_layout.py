"""Every text of a name badge at its place, and the ten places of a sheet. Pure, in points.

A badge is 90 x 54 mm: the band with the role, school, name, and below the days and the code, as digits for
the eye and as a square for the scanner. The band stays off the edge: no cut is exact.
"""

from collections.abc import Iterator
from typing import NamedTuple

from coordinator.documents.pdf.fitting import LEFT, RIGHT, Advance, Box, Span, Style, fit, place, printable
from coordinator.documents.pdf.sheet_geometry import MM, Rule
from coordinator.documents.plan_document.flow import BOLDER, HEIGHT, WIDTH
from coordinator.domain.badge_sheet import PER_SHEET, BadgeFace

WIDE, HIGH = 90 * MM, 54 * MM
ACROSS, DOWN = 2, PER_SHEET // 2
LEFT_EDGE, FOOT_EDGE = (WIDTH - ACROSS * WIDE) / 2, (HEIGHT - DOWN * HIGH) / 2
"""15 and 13.5 mm: what stands on a badge is far inside of what a printer can reach."""
MARK_FROM, MARK_TO = 1.5 * MM, 7 * MM
"""Where a cut mark begins and ends outside of the badges."""
MARK_LINE, CUT_LINE = 0.5, 0.25

BAND = Box(3 * MM, 42.5 * MM, 84 * MM, 8.5 * MM)
WORD_WIDTH = 30 * MM
SCHOOL = Box(4 * MM, 35.5 * MM, 82 * MM, 6.5 * MM)
NAME = Box(4 * MM, 18.5 * MM, 82 * MM, 17 * MM)
QR_SIDE = 14 * MM
QR = Box(WIDE - 3 * MM - QR_SIDE, 3 * MM, QR_SIDE, QR_SIDE)
QUIET = QR_SIDE / 21 * 4
"""Four modules without ink all round, or scanners find no code."""
FOOT_WIDTH = QR.x - QUIET - 4 * MM
SESSIONS = Box(4 * MM, 9.8 * MM, FOOT_WIDTH, 8 * MM)
CODE = Box(4 * MM, 3 * MM, FOOT_WIDTH, 6 * MM)

WORD_STYLE = Style(15.0, 9.0, 9.0, most_lines=1)
TRAINING_STYLE = Style(8.5, 7.0, 8.0, smallest=5.5, most_lines=2)
SCHOOL_STYLE = Style(13.0, 9.5, 9.0, smallest=7.0, most_lines=2)
NAME_STYLE = Style(36.0, 28.0, 28.0, smallest=9.0, most_lines=3)
SESSIONS_STYLE = Style(10.0, 8.5, 9.0, smallest=7.0, most_lines=2)
CODE_STYLE = Style(14.0, 11.0, 11.0)
CODE_WORD_STYLE = Style(8.0, 8.0, 8.0)
CODE_WORD = "報到碼"
BLANK_LINES = (
    ("學校", Box(4 * MM, 29 * MM, 82 * MM, 6 * MM)),
    ("姓名", Box(4 * MM, 9 * MM, 82 * MM, 6 * MM)),
)
"""What is written by hand for somebody who was not expected. No code: the desk draws it at the door."""
BLANK_FROM, WRITING_LINE = 11 * MM, 0.6


class BadgeDrawing(NamedTuple):
    """What is drawn on a badge, from its lower left corner: on paper, on the band, and lines to write on."""

    ink: tuple[Span, ...]
    on_band: tuple[Span, ...]
    rules: tuple[Rule, ...]


def lay_out_badge(face: BadgeFace, advance: Advance) -> BadgeDrawing:
    """Place a badge; a blank one has lines for the school and the name."""
    paper = _Badge(advance)
    band = (*paper.bold(face.word, WORD_STYLE, _within(BAND, WORD_WIDTH)), *_training(paper, face))
    if face.is_blank:
        words = (span for word, line in BLANK_LINES for span in paper.text(word, CODE_WORD_STYLE, line))
        rules = tuple(
            Rule(box.x + BLANK_FROM, box.y, box.right, box.y, WRITING_LINE) for _, box in BLANK_LINES
        )
        return BadgeDrawing(tuple(words), band, rules)
    ink = (
        *paper.text(face.school, SCHOOL_STYLE, SCHOOL),
        *paper.bold(face.name, NAME_STYLE, NAME),
        *paper.text(face.sessions, SESSIONS_STYLE, SESSIONS),
        *(paper.code(face.code) if face.code else ()),
    )
    return BadgeDrawing(ink, band, ())


def corner_of(number: int) -> tuple[float, float]:
    """The lower left corner of a place of the sheet, from 0, line by line from the top."""
    line, column = divmod(number, ACROSS)
    return LEFT_EDGE + column * WIDE, HEIGHT - FOOT_EDGE - (line + 1) * HIGH


def cut_marks() -> Iterator[Rule]:
    """Short lines outside of the badges where every cut begins and ends."""
    right, top = LEFT_EDGE + ACROSS * WIDE, FOOT_EDGE + DOWN * HIGH
    for column in range(ACROSS + 1):
        x = LEFT_EDGE + column * WIDE
        yield Rule(x, FOOT_EDGE - MARK_TO, x, FOOT_EDGE - MARK_FROM, MARK_LINE)
        yield Rule(x, top + MARK_FROM, x, top + MARK_TO, MARK_LINE)
    for line in range(DOWN + 1):
        y = FOOT_EDGE + line * HIGH
        yield Rule(LEFT_EDGE - MARK_TO, y, LEFT_EDGE - MARK_FROM, y, MARK_LINE)
        yield Rule(right + MARK_FROM, y, right + MARK_TO, y, MARK_LINE)


def cut_lines() -> Iterator[Rule]:
    """The edges of the badges, faint, for scissors."""
    right, top = LEFT_EDGE + ACROSS * WIDE, FOOT_EDGE + DOWN * HIGH
    for column in range(ACROSS + 1):
        x = LEFT_EDGE + column * WIDE
        yield Rule(x, FOOT_EDGE, x, top, CUT_LINE)
    for line in range(DOWN + 1):
        y = FOOT_EDGE + line * HIGH
        yield Rule(LEFT_EDGE, y, right, y, CUT_LINE)


def grouped_digits(code: str) -> str:
    """``123 456 789``: read aloud and typed in threes."""
    return " ".join(code[at : at + 3] for at in range(0, len(code), 3))


def _training(paper: "_Badge", face: BadgeFace) -> Iterator[Span]:
    word = sum(map(paper.advance, face.word)) * WORD_STYLE.size + 8 * MM
    box = Box(BAND.x + word, BAND.y, BAND.width - word - 2.5 * MM, BAND.height)
    return paper.text(face.training, TRAINING_STYLE, box, RIGHT)


def _within(box: Box, width: float) -> Box:
    return Box(box.x + 3 * MM, box.y, width, box.height)


class _Badge(NamedTuple):
    """Fits texts into boxes with the widths of the faces."""

    advance: Advance

    def text(self, text: str, style: Style, box: Box, align: float = LEFT) -> Iterator[Span]:
        """A text in a box; none for an empty one."""
        if shown := printable(text):
            yield from place(fit(shown, style, box.width, box.height, self.advance), box, align)

    def bold(self, text: str, style: Style, box: Box) -> Iterator[Span]:
        """A text twice, a hair apart: the face has no bold cut."""
        for span in self.text(text, style, Box(box.x, box.y, box.width - style.size * BOLDER, box.height)):
            yield span
            yield span._replace(x=span.x + span.size * BOLDER)

    def code(self, code: str) -> Iterator[Span]:
        """The word before the digits, and the digits; on one baseline."""
        word = list(self.text(CODE_WORD, CODE_WORD_STYLE, CODE))
        yield from word
        start = word[-1].x + word[-1].width + 2 * MM
        yield from self.text(
            grouped_digits(code), CODE_STYLE, Box(start, CODE.y, CODE.right - start, CODE.height)
        )
