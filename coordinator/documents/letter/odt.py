"""The body of an OpenDocument text: paragraphs with their list level, tables with merged cells."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from coordinator.documents.letter.bounds import MAX_COLUMNS, MAX_ROWS
from coordinator.documents.letter.building import Builder
from coordinator.documents.letter.office_xml import local, number, parse_part
from coordinator.domain.letter.page import Letter

_SKIPPED = {
    "tracked-changes",
    "annotation",
    "note",
    "ruby-text",
    "sequence-decls",
    "forms",
    "object",
    "binary-data",
}
_DEEPEST = 200
BULLET = "•"


def read_odt(data: bytes) -> Letter:
    """Raises ``RuleError`` (``table_damaged``, ``letter_too_much``)."""
    builder = Builder()
    root = parse_part(data, "content.xml")
    for body in root:
        if local(body) == "body":
            _walk(body, builder, 0, 0)
    return builder.letter("odt")


def _walk(element: ET.Element, builder: Builder, deep: int, lists: int) -> None:
    if deep > _DEEPEST:
        return
    for child in element:
        name = local(child)
        if name in ("p", "h"):
            for line in "".join(_texts(child)).split("\n"):
                builder.add_line(line, lists, BULLET if lists else "")
        elif name == "table":
            _table(child, builder, deep)
        elif name == "list":
            _walk(child, builder, deep + 1, lists + 1)
        elif name not in _SKIPPED:
            _walk(child, builder, deep + 1, lists)


def _texts(paragraph: ET.Element) -> Iterator[str]:
    """The text of a paragraph; spaces and breaks are elements of their own in this format."""
    yield paragraph.text or ""
    waiting: list[ET.Element | str] = []
    _push(waiting, paragraph)
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
            continue
        name = local(one)
        if name == "s":
            yield " " * min(number(one, "c"), 100)
        elif name == "tab":
            yield " "
        elif name == "line-break":
            yield "\n"
        elif name not in _SKIPPED and name != "table":
            yield one.text or ""
            _push(waiting, one)


def _push(waiting: list[ET.Element | str], element: ET.Element) -> None:
    for child in reversed(element):
        waiting += [child.tail or "", child]


def _table(table: ET.Element, builder: Builder, deep: int) -> None:
    builder.begin_table()
    for row in _parts(table, "table-row", ("table-header-rows", "table-rows", "table-row-group")):
        for _ in range(_repeats(row, "number-rows-repeated", MAX_ROWS)):
            builder.begin_row()
            for cell in _parts(row, "table-cell", ()):
                _cell(cell, builder, deep)
            builder.end_row()
    builder.end_table()


def _cell(cell: ET.Element, builder: Builder, deep: int) -> None:
    """Covered cells are told by the spans of those that cover them."""
    for _ in range(_repeats(cell, "number-columns-repeated", MAX_COLUMNS)):
        builder.begin_cell(
            columns=number(cell, "number-columns-spanned"), rows=number(cell, "number-rows-spanned")
        )
        _walk(cell, builder, deep + 1, 0)
        builder.end_cell()


def _repeats(element: ET.Element, name: str, most: int) -> int:
    """An empty row or cell that is repeated to the end of the sheet is said once."""
    times = number(element, name)
    return 1 if times > 1 and not any(text.strip() for text in element.itertext()) else min(times, most)


def _parts(element: ET.Element, name: str, groups: tuple[str, ...]) -> Iterator[ET.Element]:
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if local(child) == name:
            yield child
        elif local(child) in groups:
            waiting += reversed(child)
