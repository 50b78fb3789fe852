"""What reading a docx and an odt have in common: XML parts of a zip that was looked at, without entities."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from coordinator.domain.errors import RuleError


def has_part(data: bytes, name: str) -> bool:
    """Whether the zip has a part of this name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return name in archive.namelist()


def parse_part(data: bytes, name: str) -> ET.Element:
    """The root of an XML part. ``archive.inspect_zip`` refused declarations, so no entity can be expanded.

    Raises ``RuleError`` (``table_damaged``).
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return ET.fromstring(archive.read(name))  # noqa: S314  declarations are refused before
    except (KeyError, ET.ParseError, zipfile.BadZipFile, ValueError) as error:
        raise RuleError("table_damaged", kind="zip") from error


def local(element: ET.Element) -> str:
    """The name of an element without its namespace; comments have none."""
    # The tag of a comment is a function.
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: ET.Element, name: str) -> str:
    """An attribute by its name without the namespace."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def number(element: ET.Element, name: str, default: int = 1) -> int:
    """A small whole number in an attribute."""
    text = attribute(element, name)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else default


def children(element: ET.Element, *names: str) -> Iterator[ET.Element]:
    """The direct children with one of these names."""
    return (child for child in element if local(child) in names)
