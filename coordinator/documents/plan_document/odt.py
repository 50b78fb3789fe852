"""An outline for LibreOffice, the form in which offices exchange what can be edited (ODF-CNS15251).

The same outline gives the same bytes; the file carries no thumbnail, macro or settings of anybody's program.
"""

import io
import re

from odfdo import Document, Element, Header, Paragraph, Span

from coordinator.documents.plan_document import odt_styles, shape
from coordinator.documents.plan_document.shape import clean
from coordinator.domain.outline import (
    Align,
    Cell,
    CellLine,
    Outline,
    Placed,
    Table,
    Text,
    numbered_with_next,
    placed_cells,
)

_VERSION = re.compile(rb'office:version="[0-9.]+"')
MEMBERS = frozenset({"mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"})


def odt_bytes(outline: Outline) -> bytes:
    """The whole file."""
    document = Document("text")
    content = _Content()
    body = document.body
    body.clear()
    for element in content.elements(outline):
        body.append(element)
    _set_styles(document.content.root, content.styles)
    target = io.BytesIO()
    document.save(target)
    fixed = {
        "styles.xml": odt_styles.styles_xml(),
        "meta.xml": odt_styles.meta_xml(clean(outline.title), outline.subject),
        "META-INF/manifest.xml": odt_styles.MANIFEST,
    }
    replaced = {name: text.encode() for name, text in fixed.items()}
    # The template is of a newer ODF, and a file whose parts are of two versions is not opened.
    replaced["content.xml"] = _VERSION.sub(
        f'office:version="{odt_styles.VERSION}"'.encode(), document.content.serialize(), count=1
    )
    return shape.settled(target.getvalue(), MEMBERS.__contains__, replaced)


def _set_styles(root: Element, styles: list[str]) -> None:
    """Put our fonts and automatic styles in the place of the template's."""
    faces, automatic = root.get_element("office:font-face-decls"), root.get_element("office:automatic-styles")
    assert faces is not None
    assert automatic is not None
    faces.clear()
    for face in Element.from_tag(odt_styles.FONT_FACES.replace("\n", "")).children:
        faces.append(face)
    automatic.clear()
    wrapped = (
        f"<office:automatic-styles>{odt_styles.table_styles()}{''.join(styles)}</office:automatic-styles>"
    )
    for style in Element.from_tag(wrapped).children:
        automatic.append(style)


class _Content:
    """The elements of a body, and the automatic styles they turn out to need."""

    def __init__(self) -> None:
        self.styles: list[str] = []
        self._names: dict[object, str] = {}

    def elements(self, outline: Outline) -> list[Element]:
        heads = [(outline.title, "DocumentTitle"), (outline.subtitle, "DocumentSubtitle")]
        heads += [(line, "DocumentLine") for line in outline.lines]
        found: list[Element] = [_paragraph(clean(text), style) for text, style in heads if text]
        for number, part, stays in numbered_with_next(outline):
            found.append(
                self._table(part) if isinstance(part, Table) else self._text(number, part, stays=stays)
            )
        return found

    def _text(self, number: str, part: Text, *, stays: bool) -> Element:
        left, hang = shape.indents(number, part)
        heading = shape.is_heading(part)
        parent = f"Heading_20_{part.level}" if heading else "Standard"
        more = ' fo:keep-with-next="always"' * stays + ' fo:break-before="page"' * part.fresh_page
        style = self._style(parent, left, hang, more)
        before = clean(number + part.lead)
        if heading:
            return Header(part.level, before, style=style)
        if not part.lead:
            return _paragraph(clean(number + part.text), style)
        paragraph = _paragraph("", style)
        paragraph.append(Span(before, style="Bold"))
        paragraph.append_plain_text(clean(part.text))
        return paragraph

    def _style(self, parent: str, left: float, hang: float, more: str = "") -> str:
        """The name of the automatic style for these indents, made when it is first asked for."""
        key = (parent, round(left, 2), round(hang, 2), more)
        if key not in self._names:
            name = self._names[key] = f"P{len(self._names) + 1}"
            self.styles.append(odt_styles.paragraph_style(name, parent, left, hang, more))
        return self._names[key]

    def _column(self, width: float) -> str:
        key = ("column", round(width, 2))
        if key not in self._names:
            name = self._names[key] = f"Col{len(self._names) + 1}"
            self.styles.append(odt_styles.column_style(name, width))
        return self._names[key]

    def _table(self, table: Table) -> Element:
        element = _element("table:table", {"table:style-name": "Table"})
        for share in table.widths:
            width = shape.INNER_MM * share / sum(table.widths)
            element.append(_element("table:table-column", {"table:style-name": self._column(width)}))
        heads = _element("table:table-header-rows", {})
        if table.head_rows:
            element.append(heads)
        placed = placed_cells(table)
        for row in range(len(table.rows)):
            (heads if row < table.head_rows else element).append(self._row(placed, row, len(table.widths)))
        return element

    def _row(self, placed: tuple[Placed, ...], row: int, columns: int) -> Element:
        element = _element("table:table-row", {})
        own = {p.column: p.cell for p in placed if p.row == row}
        for column in range(columns):
            if column in own:
                element.append(self._cell(own[column]))
            else:
                element.append(_element("table:covered-table-cell", {}))
        return element

    def _cell(self, cell: Cell) -> Element:
        facts = {"table:style-name": "HeadCell" if cell.head else "Cell", "office:value-type": "string"}
        if cell.rows > 1 or cell.columns > 1:
            facts["table:number-rows-spanned"] = str(cell.rows)
            facts["table:number-columns-spanned"] = str(cell.columns)
        element = _element("table:table-cell", facts)
        for line in cell.lines or (CellLine(""),):
            element.append(self._cell_line(line, cell.align))
        return element

    def _cell_line(self, line: CellLine, align: Align) -> Element:
        parent = "CellCentre" if align is Align.CENTRE else "CellLeft"
        hang = shape.em(line.mark) * shape.CELL
        left = line.depth * shape.CELL + hang
        style = self._style(parent, left, hang) if left else parent
        text = clean(line.mark + line.text)
        if not line.bold:
            return _paragraph(text, style)
        paragraph = _paragraph("", style)
        paragraph.append(Span(text, style="Bold"))
        return paragraph


def _paragraph(text: str, style: str) -> Paragraph:
    """A paragraph of exactly this text: spaces are kept, nothing in it is markup."""
    paragraph = Paragraph("", style=style)
    if text:
        paragraph.append_plain_text(text)
    return paragraph


def _element(tag: str, facts: dict[str, str]) -> Element:
    element = Element.from_tag(tag)
    for name, value in facts.items():
        element.set_attribute(name, value)
    return element
