"""Agendas and posters as one PDF each. The same agendas give the same bytes."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf import faces
from coordinator.documents.pdf.agenda_poster import lay_out_poster, texts_of
from coordinator.documents.pdf.pen import Pen
from coordinator.documents.pdf.poster_paper import PosterPaper
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten, advance
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH, Page
from coordinator.documents.plan_document.pdf import missing_in, new_canvas
from coordinator.domain.agenda_paper import Poster
from coordinator.domain.errors import RuleError
from coordinator.progress import Progress, silent

SUBJECT = "議程海報"
BAND_TINT = 0.92


def write_posters(
    posters: Sequence[Poster], paper: PosterPaper, target: Path, progress: Progress = silent
) -> SheetsWritten:
    """Write a page for each poster. Raises ``RuleError`` (nothing_to_print) without one, and OSError.

    The file appears under its name only when it is complete.
    """
    if not posters:
        raise RuleError("nothing_to_print")
    part = target.with_name(target.name + ".part")
    try:
        _write(posters, paper, part, progress)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return SheetsWritten(len(posters), missing_in(text for poster in posters for text in texts_of(poster)))


def _write(posters: Sequence[Poster], paper: PosterPaper, path: Path, progress: Progress) -> None:
    measure = advance()
    title = "\u3000".join((*dict.fromkeys(poster.training for poster in posters), SUBJECT))
    canvas = new_canvas(path, title, SUBJECT)
    canvas.setPageSize((WIDTH * paper.scale, HEIGHT * paper.scale))
    pen = Pen(canvas)
    progress(0, len(posters))
    for done, poster in enumerate(posters, start=1):
        _draw(canvas, pen, lay_out_poster(poster, measure), paper)
        progress(done, len(posters))
    with faces.EMBEDDING:
        canvas.save()


def _draw(canvas: Canvas, pen: Pen, page: Page, paper: PosterPaper) -> None:
    canvas.saveState()
    canvas.scale(paper.scale, paper.scale)
    for box in page.tints:
        pen.tint(box, BAND_TINT)
    pen.rule(page.rules)
    pen.write(page.spans)
    canvas.restoreState()
    canvas.showPage()
