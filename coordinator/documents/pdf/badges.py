"""Name badges as one PDF, ten to an A4. The same badges give the same bytes."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf.badge_layout import (
    BAND,
    QR,
    corner_of,
    cut_lines,
    cut_marks,
    lay_out_badge,
)
from coordinator.documents.pdf.card_print import COLOURS, WHITE, write_pages
from coordinator.documents.pdf.fitting import Advance
from coordinator.documents.pdf.pen import Pen
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten, advance
from coordinator.documents.plan_document.pdf import missing_in
from coordinator.domain.badge_sheet import PER_SHEET, BadgeFace
from coordinator.progress import Progress, silent

SUBJECT = "名牌"
FAINT = 0.8
"""The grey of the edges: seen by whoever cuts, not by whoever reads."""


class BadgePaper(NamedTuple):
    """Where the first badge stands (1 to 10: labels before it are used up), and whether edges are drawn."""

    start: int = 1
    marks: bool = True


def write_badges(
    faces: Sequence[BadgeFace],
    paper: BadgePaper,
    target: Path,
    progress: Progress = silent,
) -> SheetsWritten:
    """Write the badges. Raises ``RuleError`` (nothing_to_print) without one, and OSError.

    The file appears under its name only when it is complete; its properties name nobody.
    """
    titles = (faces[0].training if faces else "", SUBJECT)
    draw = _Sheet(advance(), paper).draw
    pages = write_pages(target, titles, _sheets(faces, paper), draw, progress)
    return SheetsWritten(pages, missing_in(_texts(faces)))


_Places = tuple[tuple[int, BadgeFace], ...]


def _sheets(faces: Sequence[BadgeFace], paper: BadgePaper) -> list[_Places]:
    """Sheet by sheet the badges with their places; the first sheet may begin further down."""
    placed = [divmod(number, PER_SHEET) for number in range(paper.start - 1, paper.start - 1 + len(faces))]
    sheets: list[list[tuple[int, BadgeFace]]] = [[] for _ in range(placed[-1][0] + 1 if placed else 0)]
    for (sheet, spot), face in zip(placed, faces, strict=True):
        sheets[sheet].append((spot, face))
    return [tuple(sheet) for sheet in sheets]


def _texts(faces: Sequence[BadgeFace]) -> Iterator[str]:
    """Every text from outside, those of many badges once."""
    seen = dict.fromkeys(text for face in faces for text in (face.training, face.sessions, face.school))
    yield from seen
    yield from (face.name for face in faces)


class _Sheet(NamedTuple):
    """Draws one sheet."""

    measure: Advance
    paper: BadgePaper

    def draw(self, canvas: Canvas, pen: Pen, places: _Places) -> None:
        """Cut marks and edges under the badges, then badge by badge."""
        if self.paper.marks:
            pen.rule(cut_lines(), FAINT)
            pen.rule(cut_marks())
        for spot, face in places:
            x, y = corner_of(spot)
            canvas.saveState()
            canvas.translate(x, y)
            self._badge(pen, face)
            canvas.restoreState()

    def _badge(self, pen: Pen, face: BadgeFace) -> None:
        drawing = lay_out_badge(face, self.measure)
        pen.fill(BAND, COLOURS[face.kind])
        pen.write(drawing.on_band, WHITE)
        pen.write(drawing.ink)
        if drawing.rules:
            pen.rule(drawing.rules)
        if face.code:
            pen.code(face.code, QR)
