"""The two faces of printed Chinese and which of them has a character.

TW-Kai has the common and Extension A characters and Latin; TW-Kai-Ext-B the rarer ones of names. The second
costs a tenth of a second and 65 MB, so it is read when the first rare character turns up.
"""

from functools import cache
from threading import Lock
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from coordinator.documents.pdf import to_unicode
from coordinator.resources import resource

MAIN_FACE = "TW-Kai"
RARE_FACE = "TW-Kai-Ext-B"
# Drawn for a character that no face has: WHITE SQUARE, a visible outline of the same width.
MISSING_BOX = "□"

# A face serves one document at a time while it is embedded: hold this lock around `Canvas.save()`.
EMBEDDING = Lock()

_loading = Lock()
_loaded: dict[str, TTFont] = {}


class Glyph(NamedTuple):
    """How a character is drawn: by which face, as which character, how wide (in em)."""

    face: str
    drawn: str
    width: float


def face(name: str) -> TTFont:
    """The loaded and registered face; the first time takes about 0.1 s and 50 MB."""
    with _loading:
        if name not in _loaded:
            to_unicode.install()
            font = TTFont(name, str(resource("fonts", f"{name}.ttf")))
            pdfmetrics.registerFont(font)
            _loaded[name] = font
        return _loaded[name]


@cache
def glyph(char: str) -> Glyph:
    """The glyph of one printable character, falling back from face to face to the missing box."""
    code = ord(char)
    for name in (MAIN_FACE, RARE_FACE):
        loaded = face(name).face
        if code in loaded.charToGlyph:
            return Glyph(name, char, loaded.charWidths[code] / 1000)
    box = face(MAIN_FACE).face.charWidths[ord(MISSING_BOX)] / 1000
    return Glyph(MAIN_FACE, MISSING_BOX, box)


def is_missing(char: str) -> bool:
    """True if no face has `char`, so that a box is drawn for it."""
    return glyph(char).drawn != char


def drawn(text: str) -> str:
    """`text` as it looks on paper: what no face has is a box. Unlike `text` it has no lone surrogate."""
    return "".join(glyph(char).drawn for char in text)
