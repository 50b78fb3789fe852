"""OpenDocument spreadsheets, the form in which offices exchange tables (ODF-CNS15251): every cell is text.

Written row by row: a hundred thousand people as a tree of elements would need a gigabyte. A string cell of
ODF is never a formula, whatever it begins with, and the cell style keeps it text when somebody edits it.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from coordinator.documents.spreadsheet import NOT_IN_XML, REPORT_EVERY, column_widths
from coordinator.progress import Progress, silent

MIME = "application/vnd.oasis.opendocument.spreadsheet"
CM_A_LETTER = 0.21
_VERSION = "1.2"
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("number", "datastyle"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST = f"""{_XML}<manifest:manifest
 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="{_VERSION}">
<manifest:file-entry manifest:full-path="/" manifest:version="{_VERSION}" manifest:media-type="{MIME}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""
_STYLES = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles {_NAMES} office:version="{_VERSION}"/>'
)
_CELLS = """<number:text-style style:name="text"><number:text-content/></number:text-style>
<style:style style:name="cell" style:family="table-cell" style:data-style-name="text"/>
<style:style style:name="head" style:family="table-cell" style:data-style-name="text">
<style:text-properties fo:font-weight="bold"/></style:style>"""
_PIECES = re.compile(r"(^ +| +$|(?<= ) +)")


def write_ods(
    path: Path,
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    progress: Progress = silent,
) -> None:
    """A spreadsheet of one sheet; unfinished it is removed. Raises ``OSError``."""
    try:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            # First and not compressed: that is how programs know the file without opening it.
            archive.writestr(zipfile.ZipInfo("mimetype"), MIME)
            with archive.open("content.xml", "w") as content:
                _write_content(content, title, headings, rows, progress)
            archive.writestr("styles.xml", _STYLES)
            archive.writestr("settings.xml", _settings(title))
            archive.writestr("META-INF/manifest.xml", _MANIFEST)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _write_content(
    target: IO[bytes],
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    progress: Progress,
) -> None:
    for part in _content(title, headings, rows, progress):
        target.write(part.encode("utf-8"))


def _content(
    title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], progress: Progress
) -> Iterator[str]:
    widths = column_widths(headings, rows)
    yield f'{_XML}<office:document-content {_NAMES} office:version="{_VERSION}">'
    yield f"<office:automatic-styles>{_CELLS}"
    yield from (_width_style(number, width) for number, width in enumerate(widths))
    yield "</office:automatic-styles><office:body><office:spreadsheet>"
    yield f"<table:table table:name={quoteattr(_plain(title) or '1')}>"
    yield from (
        f'<table:table-column table:style-name="w{n}" table:default-cell-style-name="cell"/>'
        for n in range(len(widths))
    )
    yield f"<table:table-header-rows>{_row(headings, 'head')}</table:table-header-rows>"
    for number, row in enumerate(rows):
        if number % REPORT_EVERY == 0:
            progress(number, len(rows))
        yield _row(row, "cell")
    progress(len(rows), len(rows))
    yield "</table:table></office:spreadsheet></office:body></office:document-content>"


def _width_style(number: int, letters: int) -> str:
    return (
        f'<style:style style:name="w{number}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{letters * CM_A_LETTER:.2f}cm"/></style:style>'
    )


def _row(texts: Sequence[str], style: str) -> str:
    return f"<table:table-row>{''.join(_cell(text, style) for text in texts)}</table:table-row>"


def _cell(text: str, style: str) -> str:
    """A cell without text is empty; one with several lines has a paragraph for each."""
    if not text:
        return f'<table:table-cell table:style-name="{style}"/>'
    lines = _plain(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    body = "".join(f"<text:p>{_paragraph(line)}</text:p>" for line in lines)
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="string">{body}</table:table-cell>'
    )


def _paragraph(line: str) -> str:
    """Spaces that XML would fold are elements of their own."""
    # LibreOffice and calamine both drop a tab in a cell, and the words on its sides would run together.
    line = line.replace("\t", " ")
    if "  " not in line and line.strip(" ") == line:
        return escape(line)
    return "".join(_piece(piece) for piece in _PIECES.split(line))


def _piece(piece: str) -> str:
    return f'<text:s text:c="{len(piece)}"/>' if piece and not piece.strip(" ") else escape(piece)


def _plain(text: str) -> str:
    return NOT_IN_XML.sub("", text)


def _settings(title: str) -> str:
    """The first row stays in sight while the others are scrolled."""
    items = (("VerticalSplitMode", "short", "2"), ("VerticalSplitPosition", "int", "1"),
             ("ActiveSplitRange", "short", "2"), ("PositionBottom", "int", "1"))  # fmt: skip
    values = "".join(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
        for name, kind, value in items
    )
    return (
        f"{_XML}<office:document-settings"
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        f' xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="{_VERSION}">'
        '<office:settings><config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item-map-named config:name="Tables"><config:config-item-map-entry'
        f" config:name={quoteattr(_plain(title) or '1')}>{values}</config:config-item-map-entry>"
        "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"
    )
