"""Cells on the clipboard as Excel puts and reads them: text with tabs, and a table whose cells stay text."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

# Excel would make the number 13601 of the text 013601, and a formula of what begins with an equals sign.
AS_TEXT = "mso-number-format:'\\@'; white-space:pre-wrap"


def to_tsv(rows: Sequence[Sequence[str]]) -> str:
    """Cells as text; nothing is converted, so leading zeros stay."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return out.getvalue()


def from_tsv(text: str) -> list[list[str]]:
    """The cells of a clipboard text; the empty line that Excel appends is dropped."""
    return list(csv.reader(io.StringIO(text.replace("\r\n", "\n")), dialect="excel-tab"))


def for_excel(cells: Sequence[Sequence[str]]) -> QMimeData:
    """The cells twice: as plain text, and as a table whose cells Excel takes for text."""
    rows = "".join("<tr>" + "".join(_cell(text) for text in line) + "</tr>" for line in cells)
    style = f"<style>td {{ {AS_TEXT} }}</style>"
    result = QMimeData()
    result.setText(to_tsv(cells))
    result.setHtml(
        f'<html><head><meta charset="utf-8">{style}</head><body><table>{rows}</table></body></html>'
    )
    return result


def _cell(text: str) -> str:
    # LibreOffice reads sdnum: @ is its format for text.
    shown = escape(text).replace("\n", '<br style="mso-data-placement:same-cell">')
    return f'<td style="{AS_TEXT}" sdnum="1033;0;@">{shown}</td>'
