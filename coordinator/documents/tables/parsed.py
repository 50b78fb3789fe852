"""What every reader hands to the child process: sheets with their rows, and how a value becomes text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import isfinite

from coordinator.documents.tables.table import Merged

_EXCEL_TEXT = re.compile(r'="([^"]*)"')
_KEPT_AS_TEXT = re.compile(r"'(?=[0-9=+\-@\t\r\n＝＋－＠]|[A-Za-z]{1,2}\d+$)")

#: Told the hundredths of the reading that are done, by readers that know.
Done = Callable[[int], None]


@dataclass(slots=True)
class SheetFacts:
    """Of one sheet, in the words of ``table.Sheet``."""

    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    blank_formulas: list[tuple[int, int]] = field(default_factory=list)
    far_cells: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class ParsedSheet:
    """A sheet; its rows may come one by one, ``expected`` says how many there are at most."""

    name: str = ""
    hidden: bool = False
    rows: Iterable[list[str]] = ()
    expected: int = 0
    merged: list[Merged] = field(default_factory=list)
    facts: SheetFacts = field(default_factory=SheetFacts)


def number_text(value: float) -> str:
    """Whole numbers whole; others with the 15 digits Excel itself keeps; nothing for what is no number."""
    if not isfinite(value):
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"


def as_meant(cell: str) -> str:
    """``="0912"`` and ``'0912`` are how people make Excel keep a zero; what they mean is the text inside."""
    if cell.startswith("="):
        match = _EXCEL_TEXT.fullmatch(cell)
        return match[1] if match else cell
    return cell[1:] if _KEPT_AS_TEXT.match(cell) else cell
