"""Sign-in sheets as one PDF: forms for what pages share, then the pages.

The same sheets give the same bytes, so a reprint can be compared with the first print; the PDF's own date
is therefore fixed. Its properties hold the training's title and no name of anybody.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf import faces
from coordinator.documents.pdf.fitting import Advance, Box, printable
from coordinator.documents.pdf.labels import labels_of
from coordinator.documents.pdf.pen import Pen
from coordinator.documents.pdf.sheet_geometry import HEADER_ROW, table_rules
from coordinator.documents.pdf.sheet_head import GroupLayout
from coordinator.documents.pdf.sheet_layout import SheetLayout, cell_text, lay_out
from coordinator.domain.errors import RuleError
from coordinator.domain.sheet import SignInSheet, groups
from coordinator.progress import Progress, silent

HEADER_TINT = 0.93


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A character that is printed as a box; `number` is the person's row, or None in the sheet's head."""

    char: str
    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class SheetsWritten:
    """What was written: how many pages, and what could not be drawn."""

    pages: int
    missing: tuple[MissingGlyph, ...]


def write_sign_in_sheets(
    sheets: Sequence[SignInSheet], target: Path, progress: Progress = silent
) -> SheetsWritten:
    """Write all sheets into one PDF, telling `progress` page by page.

    The file appears under its name only when it is complete: cancelled or failed, nothing is left and a
    file that was there before stays as it was. Raises `RuleError` if there is nothing to print or a sheet
    has too many pages, OSError if the file cannot be written, and lets `Cancelled` pass.
    """
    part = target.with_name(target.name + ".part")
    try:
        pages = _write(sheets, part, progress)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return SheetsWritten(pages, missing_glyphs(sheets))


def missing_glyphs(sheets: Sequence[SignInSheet]) -> tuple[MissingGlyph, ...]:
    """Every character that would be printed as a box, once for each text it stands in, in printed order."""
    texts = [line for sheet in sheets for line in _texts(sheet)]
    used = set().union(*(text for _, text in texts))
    missing = {char for char in used if printable(char) and faces.is_missing(char)}
    if not missing:
        return ()
    found = [MissingGlyph(char, text, number) for number, text in texts for char in text if char in missing]
    return tuple(dict.fromkeys(found))


def _texts(sheet: SignInSheet) -> Iterator[tuple[int | None, str]]:
    """The texts of a sheet that come from outside, with the row they stand in."""
    for text in (sheet.training, sheet.batch, sheet.session, sheet.venue, sheet.room):
        yield None, text
    for mark in sheet.marks:
        yield None, mark.label
    columns = sheet.columns
    for group in groups(sheet):
        yield None, group.label
        for person in group.people:
            for column in columns:
                yield person.number, cell_text(person, column)


class _Widths(dict[str, float]):
    """Characters' widths in em, asked of the faces once."""

    def __missing__(self, char: str) -> float:
        width = self[char] = faces.glyph(char).width
        return width


def advance() -> Advance:
    """A fast function from a character to its width in em, as `lay_out` wants it."""
    return _Widths().__getitem__


def _write(sheets: Sequence[SignInSheet], path: Path, progress: Progress) -> int:
    if not sheets:
        raise RuleError("nothing_to_print")
    measure = advance()
    layouts = [lay_out(sheet, measure) for sheet in sheets]
    total = sum(len(layout.pages) for layout in layouts)
    canvas = _new_canvas(sheets, path)
    drawing = _Drawing(canvas)
    progress(0, total)
    drawn = (None for index, layout in enumerate(layouts) for _ in drawing.draw_sheet(index, layout))
    for done, _ in enumerate(drawn, start=1):
        progress(done, total)
    with faces.EMBEDDING:
        canvas.save()
    return total


def _new_canvas(sheets: Sequence[SignInSheet], path: Path) -> Canvas:
    labels = labels_of(sheets[0].options.language)
    canvas = Canvas(str(path), invariant=1, lang=labels.tag, pageCompression=1)
    trainings = dict.fromkeys(faces.drawn(printable(sheet.training)) for sheet in sheets)
    canvas.setTitle(labels.space.join((*trainings, labels.title)))
    canvas.setAuthor("")
    canvas.setSubject(labels.title)
    canvas.setCreator("研習通 Coordinator")
    return canvas


class _Drawing:
    """One document in the making; what pages share is drawn once, as a form, before it is shown."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._pen = Pen(canvas)
        self._forms: dict[object, str] = {}

    def draw_sheet(self, sheet: int, layout: SheetLayout) -> Iterator[None]:
        """Draw a sheet's pages one by one; `sheet` is its place in the document."""
        self._canvas.setPageSize((layout.page.width, layout.page.height))
        for page in layout.pages:
            group = layout.groups[page.group]
            shape = (layout.slots, group.top, page.rows)
            grid = self._form(shape, partial(self._draw_grid, layout, group.top, page.rows))
            head = self._form((sheet, page.group), partial(self._draw_group, group))
            self._canvas.doForm(grid)
            self._canvas.doForm(head)
            self._pen.write(page.spans)
            self._pen.code(page.code, layout.qr)
            self._canvas.showPage()
            yield

    def _form(self, key: object, draw: Callable[[], None]) -> str:
        """The name of the form with this key, drawn by `draw` if it is new."""
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"form{len(self._forms)}"
            self._canvas.beginForm(name)
            draw()
            self._canvas.endForm()
        return name

    def _draw_grid(self, layout: SheetLayout, top: float, rows: Sequence[float]) -> None:
        left, width = layout.slots[0].x, layout.page.inner_width
        self._pen.tint(Box(left, top - HEADER_ROW, width, HEADER_ROW), HEADER_TINT)
        self._pen.rule(table_rules(layout.slots, top, rows))

    def _draw_group(self, group: GroupLayout) -> None:
        self._pen.rule(group.rules)
        self._pen.write(group.spans)
