"""Pictures of the very PDF that will be printed, drawn by PDFium. No Qt: the caller gets raw pixels.

PDFium is not safe between threads, so every call holds one lock.
"""

from pathlib import Path
from threading import Lock
from typing import NamedTuple

import pypdfium2
from PIL import Image

_PDFIUM = Lock()


class Picture(NamedTuple):
    """RGBA, eight bits a channel, rows from the top without padding."""

    pixels: bytes
    width: int
    height: int


def page_count(source: Path | bytes) -> int:
    """How many pages a PDF has."""
    with _PDFIUM, pypdfium2.PdfDocument(source) as document:
        return len(document)


def render_page(source: Path | bytes, index: int, scale: float) -> Picture:
    """Draw page `index` (from 0) on white; `scale` is pixels a point: 1 is 72 dpi, 300 / 72 is print."""
    with _PDFIUM, pypdfium2.PdfDocument(source) as document:
        bitmap = document[index].render(scale=scale, rev_byteorder=True, force_bitmap_format=_RGBA)
        pixels = bytes(bitmap.buffer)
        return Picture(pixels, bitmap.width, bitmap.height)


_RGBA = pypdfium2.raw.FPDFBitmap_BGRA


def write_page_png(source: Path | bytes, index: int, scale: float, target: Path) -> None:
    """Draw a page into a PNG file, for the pictures of the README."""
    picture = render_page(source, index, scale)
    Image.frombytes("RGBA", (picture.width, picture.height), picture.pixels).convert("RGB").save(
        target, "PNG", optimize=True
    )
