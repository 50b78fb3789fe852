"""A table as Word stores it, with merged cells and a head that repeats on every page.

The elements are made here and not by python-docx's tables, whose cells are looked up anew at every touch:
a hundred rows would take seconds.
"""

from collections.abc import Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from coordinator.documents.plan_document import shape
from coordinator.domain.outline import Align, Cell, CellLine, Table, placed_cells

TWIPS_A_MM = 1440 / 25.4
TWIPS_A_POINT = 20
HEAD_FILL = "EDEDED"


def table_element(table: Table) -> BaseOxmlElement:
    """The ``w:tbl`` of a table, as wide as the page's text."""
    widths = [round(shape.INNER_MM * TWIPS_A_MM * w / sum(table.widths)) for w in table.widths]
    element = _element("w:tbl", _properties(sum(widths)))
    grid = _element("w:tblGrid", *(_element("w:gridCol", w=width) for width in widths))
    element.append(grid)
    at = {(p.row, p.column): p.cell for p in placed_cells(table)}
    for row in range(len(table.rows)):
        element.append(_row(table, at, row, widths))
    return element


def _properties(width: int) -> BaseOxmlElement:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = [_element(f"w:{side}", val="single", sz=4, space=0, color="000000") for side in sides]
    padding = {"top": 45, "left": 80, "bottom": 45, "right": 80}
    margins = [_element(f"w:{side}", w=width, type="dxa") for side, width in padding.items()]
    return _element(
        "w:tblPr",
        _element("w:tblW", w=width, type="dxa"),
        _element("w:tblBorders", *borders),
        _element("w:tblLayout", type="fixed"),
        _element("w:tblCellMar", *margins),
    )


def _row(table: Table, at: dict[tuple[int, int], Cell], row: int, widths: Sequence[int]) -> BaseOxmlElement:
    element = _element("w:tr")
    if row < table.head_rows:
        element.append(_element("w:trPr", _element("w:cantSplit"), _element("w:tblHeader")))
    column = 0
    while column < len(widths):
        cell, begins = _cell_at(at, row, column)
        across = widths[column : column + cell.columns]
        element.append(_cell(cell, sum(across), begins=begins))
        column += cell.columns
    return element


def _cell_at(at: dict[tuple[int, int], Cell], row: int, column: int) -> tuple[Cell, bool]:
    """The cell that covers a place, and whether it begins there; an empty one where a table has a hole."""
    for above in range(row, -1, -1):
        found = at.get((above, column))
        if found is not None:
            covers = above + found.rows > row
            return (found, above == row) if covers else (Cell(), True)
    return Cell(), True


def _cell(cell: Cell, width: int, *, begins: bool) -> BaseOxmlElement:
    facts = [_element("w:tcW", w=width, type="dxa")]
    if cell.columns > 1:
        facts.append(_element("w:gridSpan", val=cell.columns))
    if cell.rows > 1:
        facts.append(_element("w:vMerge", val="restart") if begins else _element("w:vMerge"))
    if cell.head:
        facts.append(_element("w:shd", val="clear", color="auto", fill=HEAD_FILL))
    facts.append(_element("w:vAlign", val="center"))
    lines = (cell.lines if begins else ()) or (CellLine(""),)
    paragraphs = [_paragraph(line, cell.align) for line in lines]
    return _element("w:tc", _element("w:tcPr", *facts), *paragraphs)


def _paragraph(line: CellLine, align: Align) -> BaseOxmlElement:
    hang = shape.em(line.mark) * shape.CELL * TWIPS_A_POINT
    left = line.depth * shape.CELL * TWIPS_A_POINT + hang
    facts = [
        _element("w:spacing", before=0, after=0, line=264, lineRule="auto"),
        _element("w:ind", left=round(left), hanging=round(hang)),
        _element("w:jc", val="center" if align is Align.CENTRE else "left"),
    ]
    shown = _element("w:t")
    shown.text = shape.clean(line.mark + line.text)
    shown.set(qn("xml:space"), "preserve")
    size = round(shape.CELL * 2)
    look = [_element("w:b")] * line.bold + [_element("w:sz", val=size), _element("w:szCs", val=size)]
    return _element("w:p", _element("w:pPr", *facts), _element("w:r", _element("w:rPr", *look), shown))


def _element(tag: str, *children: BaseOxmlElement, **facts: object) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for name, value in facts.items():
        element.set(qn(f"w:{name}"), str(value))
    for child in children:
        element.append(child)
    return element
