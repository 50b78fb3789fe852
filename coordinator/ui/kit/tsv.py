"""Cells as Excel puts them on the clipboard: tabs, line ends, and quotes around cells that hold either."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence


def to_tsv(rows: Sequence[Sequence[str]]) -> str:
    """Cells as text; nothing is converted, so leading zeros stay."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return out.getvalue()


def from_tsv(text: str) -> list[list[str]]:
    """The cells of a clipboard text; the empty line that Excel appends is dropped."""
    return list(csv.reader(io.StringIO(text.replace("\r\n", "\n")), dialect="excel-tab"))
