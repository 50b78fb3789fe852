"""Outlines as one PDF in the print face; the same outlines give the same bytes."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf import faces
from coordinator.documents.pdf.fitting import printable
from coordinator.documents.pdf.pen import Pen
from coordinator.documents.pdf.sign_in_sheet import MissingGlyph, SheetsWritten, advance
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH, Page, lay_out, number_pages
from coordinator.domain.errors import RuleError
from coordinator.domain.outline import Outline, Table, placed_cells
from coordinator.progress import Progress, silent

HEAD_TINT = 0.93


def write_pdf(outlines: Sequence[Outline], target: Path, progress: Progress = silent) -> SheetsWritten:
    """Write outlines one after the other, each beginning a page, and say what could not be drawn.

    Raises ``RuleError`` (nothing_to_print) without outlines and OSError when the file cannot be written;
    the file appears under its name only when it is complete.
    """
    if not outlines:
        raise RuleError("nothing_to_print")
    part = target.with_name(target.name + ".part")
    try:
        pages = _write(outlines, part, progress)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return SheetsWritten(pages, missing_in(text for outline in outlines for text in texts_of(outline)))


def texts_of(outline: Outline) -> Iterator[str]:
    """Every text that is drawn, line by line."""
    yield from (outline.title, outline.subtitle, *outline.lines)
    for part in outline.parts:
        if isinstance(part, Table):
            for placed in placed_cells(part):
                yield from (f"{line.mark}{line.text}" for line in placed.cell.lines)
        else:
            yield part.lead + part.text


def missing_in(texts: Iterator[str]) -> tuple[MissingGlyph, ...]:
    """Every character that is printed as a box, once for each text it stands in."""
    found = (
        MissingGlyph(char, text)
        for text in texts
        for char in text
        if printable(char) and faces.is_missing(char)
    )
    return tuple(dict.fromkeys(found))


def new_canvas(target: Path, title: str, subject: str) -> Canvas:
    """A canvas that writes the same bytes for the same drawing; its properties name nobody."""
    canvas = Canvas(str(target), pagesize=(WIDTH, HEIGHT), invariant=1, lang="zh-TW", pageCompression=1)
    canvas.setTitle(faces.drawn(printable(title)))
    canvas.setAuthor("")
    canvas.setSubject(subject)
    canvas.setCreator("研習通 Coordinator")
    return canvas


def _write(outlines: Sequence[Outline], path: Path, progress: Progress) -> int:
    measure = advance()
    documents = [lay_out(outline, measure) for outline in outlines]
    for document in documents:
        number_pages(document, measure)
    pages = [page for document in documents for page in document]
    titles = dict.fromkeys(outline.title for outline in outlines)
    canvas = new_canvas(path, "\u3000".join((*titles, outlines[0].subject)), outlines[0].subject)
    pen = Pen(canvas)
    progress(0, len(pages))
    for done, page in enumerate(pages, start=1):
        _draw(canvas, pen, page)
        progress(done, len(pages))
    with faces.EMBEDDING:
        canvas.save()
    return len(pages)


def _draw(canvas: Canvas, pen: Pen, page: Page) -> None:
    for box in page.tints:
        pen.tint(box, HEAD_TINT)
    pen.rule(page.rules)
    pen.write(page.spans)
    canvas.showPage()
