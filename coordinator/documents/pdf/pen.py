"""Placed texts, lines and codes as PDF operators on a reportlab canvas.

The operators are written here and not by the canvas's own drawing calls, because those cannot fall back
from face to face inside a text and take as long for it as the whole layout.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf import faces
from coordinator.documents.pdf.fitting import Box, Span
from coordinator.documents.pdf.qr import SIZE, qr_rows
from coordinator.documents.pdf.sheet_geometry import Rule

_DARK = re.compile("1+")

Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""


class Pen:
    """Writes on one canvas. It remembers how characters and repeated texts are encoded in that document."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._document = canvas._doc  # noqa: SLF001  a face asks for it and the canvas has no other door
        self._chars: dict[str, tuple[str, str]] = {}
        self._texts: dict[tuple[str, float], str] = {}

    def write(self, spans: Iterable[Span], grey: float = 0.0) -> None:
        """Draw texts, each at its baseline; in black, or white on a dark band."""
        shown = self._shown
        lines = [f"1 0 0 1 {span.x:.2f} {span.y:.2f} Tm {shown(span.text, span.size)}" for span in spans]
        self._canvas.addLiteral("\n".join((f"BT {grey:g} g", *lines, "ET")))

    def rule(self, rules: Iterable[Rule], grey: float = 0.25) -> None:
        """Draw lines, those of one weight together."""
        operators = [f"q {grey:g} G 2 J"]
        for weight, lines in groupby(rules, key=lambda rule: rule.weight):
            paths = [f"{r.x1:.2f} {r.y1:.2f} m {r.x2:.2f} {r.y2:.2f} l" for r in lines]
            operators.append(f"{weight:g} w {' '.join(paths)} S")
        self._canvas.addLiteral("\n".join((*operators, "Q")))

    def tint(self, box: Box, grey: float) -> None:
        """Fill a rectangle with a light grey."""
        area = f"{box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f}"
        self._canvas.addLiteral(f"q {grey:g} g {area} re f Q")

    def fill(self, box: Box, colour: Colour) -> None:
        """Fill a rectangle with a colour."""
        red, green, blue = colour
        area = f"{box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f}"
        self._canvas.addLiteral(f"q {red:.3f} {green:.3f} {blue:.3f} rg {area} re f Q")

    def shape(self, corners: Sequence[tuple[float, float]]) -> None:
        """Fill the area between these corners with black."""
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if number else 'm'}" for number, (x, y) in enumerate(corners))
        self._canvas.addLiteral(f"q 0 g {path} h f Q")

    def code(self, digits: str, box: Box) -> None:
        """Draw the QR code of up to 17 digits into a square box; the quiet zone lies outside of it."""
        scale = box.width / SIZE
        operators = [f"q 0 g {scale:.4f} 0 0 {-scale:.4f} {box.x:.2f} {box.top:.2f} cm"]
        for y, row in enumerate(qr_rows(digits)):
            operators += [f"{run.start()} {y} {run.end() - run.start()} 1 re" for run in _DARK.finditer(row)]
        operators.append("f Q")
        self._canvas.addLiteral("\n".join(operators))

    def _shown(self, text: str, size: float) -> str:
        """The operators that show a text: one font change and one string for each run of a font."""
        shown = self._texts.get((text, size))
        if shown is None:
            chars = map(self._encoded, text)
            runs = [(font, "".join(code for _, code in run)) for font, run in groupby(chars, lambda c: c[0])]
            shown = " ".join(f"{font} {size:g} Tf <{codes}> Tj" for font, codes in runs)
            self._texts[text, size] = shown
        return shown

    def _encoded(self, char: str) -> tuple[str, str]:
        """The font of this document that has the character, and the character's code in it (hex)."""
        known = self._chars.get(char)
        if known is None:
            glyph = faces.glyph(char)
            font = faces.face(glyph.face)
            ((subset, code),) = font.splitString(glyph.drawn, self._document)
            known = self._chars[char] = font.getSubsetInternalName(subset, self._document), code.hex()
        return known
