"""An outline for Word. Numbers are text: they stay what they are when somebody pastes or rearranges.

The same outline gives the same bytes; the file's properties name its title and nobody.
"""

import io
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from coordinator.documents.plan_document import shape
from coordinator.documents.plan_document.docx_table import table_element
from coordinator.documents.plan_document.shape import clean
from coordinator.domain.outline import Outline, Table, Text, numbered_with_next

# Word's own file of styles names this moment; ours names it too, so that equal plans are equal files.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)


def docx_bytes(outline: Outline) -> bytes:
    """The whole file."""
    document = Document()
    _describe(document, outline)
    _page(document)
    _styles(document)
    _head(document, outline)
    for number, part, stays in numbered_with_next(outline):
        if isinstance(part, Table):
            _add_table(document, part)
        else:
            _add_text(document, number, part, stays=stays)
    _foot(document)
    target = io.BytesIO()
    document.save(target)
    return shape.settled(target.getvalue(), keep=lambda name: not name.startswith("docProps/thumbnail"))


def _describe(document: Docx, outline: Outline) -> None:
    facts = document.core_properties
    facts.title, facts.subject, facts.language = clean(outline.title)[:255], outline.subject, "zh-TW"
    facts.author = facts.last_modified_by = facts.comments = facts.keywords = ""
    facts.created = facts.modified = _MADE
    # Word would miss the picture that `settled` leaves out.
    for key, relation in list(document.part.package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            document.part.package.rels.pop(key)


def _page(document: Docx) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in shape.PAGE_MM)
    section.left_margin = section.right_margin = Mm(shape.SIDE_MM)
    section.top_margin, section.bottom_margin = Mm(shape.TOP_MM), Mm(shape.BOTTOM_MM)
    section.footer_distance = Mm(8)


def _styles(document: Docx) -> None:
    """Body and headings in 標楷體: Word asks for the East Asian font apart from the Latin one."""
    for name, size in (("Normal", shape.BODY), *((f"Heading {n}", shape.BODY) for n in (1, 2, 3))):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.name, style.font.size = shape.LATIN, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for place in list(fonts.attrib):
            if "Theme" in place:
                del fonts.attrib[place]
        for place in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{place}"), shape.LATIN)
        fonts.set(qn("w:eastAsia"), shape.KAI)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(3)
        style.paragraph_format.line_spacing = 1.25


def _head(document: Docx, outline: Outline) -> None:
    lines = [(outline.title, shape.TITLE), (outline.subtitle, shape.SUBTITLE)]
    for text, size in (*lines, *((line, shape.BODY) for line in outline.lines)):
        if text:
            paragraph = document.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            _add_run(paragraph, text, bold=size > shape.BODY).font.size = Pt(size)


def _add_text(document: Docx, number: str, part: Text, *, stays: bool) -> None:
    style = f"Heading {part.level}" if shape.is_heading(part) else None
    paragraph = document.add_paragraph(style=style)
    left, hang = shape.indents(number, part)
    paragraph.paragraph_format.left_indent = Pt(left)
    paragraph.paragraph_format.first_line_indent = Pt(-hang)
    paragraph.paragraph_format.keep_with_next = stays
    paragraph.paragraph_format.page_break_before = part.fresh_page or None
    if number + part.lead:
        _add_run(paragraph, number + part.lead, bold=bool(part.lead))
    if part.text:
        _add_run(paragraph, part.text)


def _add_run(paragraph: Paragraph, text: str, *, bold: bool = False) -> Run:
    run = paragraph.add_run(clean(text))
    run.bold = bold
    return run


def _add_table(document: Docx, table: Table) -> None:
    """Put a table behind the last paragraph; one of half a line follows, because two tables would join."""
    end = document.add_paragraph()
    end.paragraph_format.space_after = Pt(0)
    end.paragraph_format.line_spacing = Pt(8)
    end._p.addprevious(table_element(table))  # noqa: SLF001  python-docx has no other door


def _foot(document: Docx) -> None:
    """第 x 頁／共 y 頁, counted by Word."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, field in (("第 ", "PAGE"), (" 頁／共 ", "NUMPAGES"), (" 頁", "")):
        _add_run(paragraph, text)
        if field:
            paragraph._p.append(_field(field))  # noqa: SLF001


def _field(name: str) -> BaseOxmlElement:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run, shown = OxmlElement("w:r"), OxmlElement("w:t")
    shown.text = "1"
    run.append(shown)
    field.append(run)
    return field
