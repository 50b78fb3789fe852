"""The body of a Word document: paragraphs with their list level, tables with merged cells."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from coordinator.documents.letter.building import Builder
from coordinator.documents.letter.office_xml import attribute, children, has_part, local, number, parse_part
from coordinator.domain.letter.lines import HEADING_MARK
from coordinator.domain.letter.page import Letter

# What was deleted, what a field computes from, and the second drawing of the same text box.
_SKIPPED = {"del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "tblPr", "tcPr", "trPr"}
_DEEPEST = 200
BULLET = "•"
_NUMBERING = "word/numbering.xml"


def read_docx(data: bytes) -> Letter:
    """Raises ``RuleError`` (``table_damaged``, ``letter_too_much``)."""
    builder = Builder()
    _Body(builder, _marks(data)).walk(parse_part(data, "word/document.xml"), 0)
    return builder.letter("docx")


def _marks(data: bytes) -> dict[tuple[int, int], str]:
    """(list, level) -> the mark it draws, for the lists whose marks mean something: ``※`` is a heading."""
    if not has_part(data, _NUMBERING):
        return {}
    root = parse_part(data, _NUMBERING)
    kinds = {
        number(kind, "abstractNumId", 0): {
            number(level, "ilvl", 0): attribute(text, "val").strip()
            for level in children(kind, "lvl")
            for text in children(level, "lvlText")
        }
        for kind in children(root, "abstractNum")
    }
    return {
        (number(one, "numId", 0), level): mark
        for one in children(root, "num")
        for which in children(one, "abstractNumId")
        for level, mark in kinds.get(number(which, "val", 0), {}).items()
        if mark == HEADING_MARK
    }


class _Body:
    """Walks the document and tells the builder."""

    def __init__(self, builder: Builder, marks: dict[tuple[int, int], str]) -> None:
        self._builder, self._marks = builder, marks

    def walk(self, element: ET.Element, deep: int) -> None:
        """Everything below in its order; wrappers of any name are looked into."""
        if deep > _DEEPEST:
            return
        for child in element:
            name = local(child)
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                self._table(child, deep)
            elif name not in _SKIPPED:
                self.walk(child, deep + 1)

    def _paragraph(self, paragraph: ET.Element) -> None:
        """One line, or several where it holds line breaks."""
        depth, which = _list_level(paragraph)
        bullet = self._marks.get((which, depth - 1), BULLET) if depth else ""
        for line in "".join(_texts(paragraph)).split("\n"):
            self._builder.add_line(line, depth, bullet)

    def _table(self, table: ET.Element, deep: int) -> None:
        builder = self._builder
        builder.begin_table()
        for row in _parts(table, "tr"):
            builder.begin_row()
            for cell in _parts(row, "tc"):
                columns, above = _spans(cell)
                builder.begin_cell(columns=columns, above=above)
                self.walk(cell, deep + 1)
                builder.end_cell()
            builder.end_row()
        builder.end_table()


def _texts(paragraph: ET.Element) -> Iterator[str]:
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        name = local(element)
        if name == "t":
            yield element.text or ""
        elif name == "tab":
            yield " "
        elif name in ("br", "cr"):
            yield "\n"
        elif name == "sym":
            yield _symbol(element)
        elif name not in _SKIPPED:
            waiting += reversed(element)


def _symbol(element: ET.Element) -> str:
    """A character of a picture font, in the private area where Word keeps it."""
    code = attribute(element, "char")
    if len(code) == 4 and all(digit in "0123456789ABCDEFabcdef" for digit in code):
        value = int(code, 16)
        return "" if 0xD800 <= value < 0xE000 or value < 0x20 else chr(value)
    return ""


def _list_level(paragraph: ET.Element) -> tuple[int, int]:
    """Depth and number of the list; a paragraph that is in none has depth 0."""
    for properties in children(paragraph, "pPr"):
        for listed in children(properties, "numPr"):
            level = next((number(one, "val", 0) for one in children(listed, "ilvl")), 0)
            which = next((number(one, "val", 0) for one in children(listed, "numId")), 0)
            if which:
                return level + 1, which
    return 0, 0


def _parts(element: ET.Element, name: str) -> Iterator[ET.Element]:
    """Rows or cells, also those inside content controls; nothing of tables further in."""
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if local(child) == name:
            yield child
        elif local(child) in ("sdt", "sdtContent", "ins", "customXml"):
            waiting += reversed(child)


def _spans(cell: ET.Element) -> tuple[int, bool]:
    """How many columns a cell covers, and whether it goes on with the one above."""
    columns, above = 1, False
    for properties in children(cell, "tcPr"):
        for one in properties:
            if local(one) == "gridSpan":
                columns = number(one, "val")
            elif local(one) == "vMerge":
                above = attribute(one, "val") in ("", "continue")
    return columns, above
