"""XML heard element by element, with nothing kept: no depth and no width of a file costs memory."""

from typing import Protocol
from xml.parsers import expat

from coordinator.documents.tables.parsed import Done
from coordinator.domain.errors import RuleError

_CHUNK = 1 << 20


class Hearer(Protocol):
    """Names come as ``address local``, with one space between."""

    def start(self, long_name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, long_name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Some text; one run may come in several pieces."""


def hear(content: bytes, hearer: Hearer, kind: str, done: Done) -> None:
    """Let somebody hear all of ``content``. Raises ``RuleError`` (``table_damaged``) for what is no XML.

    Who calls has refused entities and document types before.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = hearer.start
    parser.EndElementHandler = hearer.end
    parser.CharacterDataHandler = hearer.text
    try:
        for at in range(0, max(len(content), 1), _CHUNK):
            parser.Parse(content[at : at + _CHUNK], at + _CHUNK >= len(content))
            done(100 * at // max(len(content), 1))
    except expat.ExpatError as error:
        raise RuleError("table_damaged", kind=kind) from error
