"""What ODT and DOCX share: sizes, indents, clean text, and archives whose bytes depend on nothing else."""

import io
import unicodedata
import zipfile
from collections.abc import Callable, Iterator

from coordinator.documents.plan_document.flow import INDENTS
from coordinator.domain.outline import Text

# By name, as offices have it: no file carries the font, Windows does.
KAI = "標楷體"
LATIN = "Times New Roman"
TITLE, SUBTITLE, BODY, CELL = 18.0, 15.0, 12.0, 11.0
PAGE_MM = (210.0, 297.0)
SIDE_MM, TOP_MM, BOTTOM_MM = 18.0, 16.0, 18.0
INNER_MM = PAGE_MM[0] - 2 * SIDE_MM
DEEPEST_HEADING = 3

Keep = Callable[[str], bool]
# The first moment a zip archive can name.
_BEGINNING = (1980, 1, 1, 0, 0, 0)


def clean(text: str) -> str:
    """``text`` as XML can hold it: white space is a space, and what no XML may carry is left out.

    Unlike on paper of our own, variation selectors stay: the reader's fonts may know them.
    """
    spaced = "".join(" " if char.isspace() and char != "\u3000" else char for char in text)
    return "".join(char for char in spaced if _may_stand(char))


def _may_stand(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cs") and char not in "\ufffe\uffff"


def em(text: str) -> float:
    """About how wide a number is: half an em for a Latin character, one for a Chinese."""
    return sum(0.5 if char < "\u2000" else 1.0 for char in text)


def indents(number: str, part: Text) -> tuple[float, float]:
    """Where a paragraph begins and how far its first line hangs out, in points of the body."""
    start = INDENTS[part.level or part.under] * BODY
    hang = em(number) * BODY
    return (start + hang, hang) if number else (start + (2 * BODY if part.under else 0.0), 0.0)


def is_heading(part: Text) -> bool:
    """Whether a paragraph goes into the reader's table of contents: a head with nothing behind it."""
    return 0 < part.level <= DEEPEST_HEADING and bool(part.lead) and not part.text


def settled(data: bytes, keep: Keep, replaced: dict[str, bytes] | None = None) -> bytes:
    """An archive again, members in one order and without a time; ``replaced`` are other contents."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for name, content in _members(source, keep):
            entry = zipfile.ZipInfo(name, _BEGINNING)
            # The type of an ODF file must be readable without unpacking.
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, (replaced or {}).get(name, content))
    return target.getvalue()


def _members(source: zipfile.ZipFile, keep: Keep) -> Iterator[tuple[str, bytes]]:
    names = [name for name in source.namelist() if keep(name)]
    for name in sorted(names, key=lambda name: (name != "mimetype", name != "[Content_Types].xml", name)):
        yield name, source.read(name)
