"""What the page asks of the system: which printer, which file; tests answer themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coordinator.ui.kit.files import ask_target, open_path
from coordinator.ui.kit.paper import ask_printer

FORMS = (".pdf", ".ods", ".xlsx", ".csv")


def ask_file(parent: QWidget, suggested: Path, endings: Sequence[str]) -> Path | None:
    """Where the list shall be and in which form."""
    title = QCoreApplication.translate("Missing", "Save the call list")
    return ask_target(parent, title, suggested, endings)


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions as functions."""

    printer: Callable[[QWidget, int], QPrinter | None] = ask_printer
    file: Callable[[QWidget, Path, Sequence[str]], Path | None] = ask_file
    open: Callable[[Path], bool] = open_path
