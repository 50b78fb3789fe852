"""What the page asks of the system: which printer, which file; tests answer themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator.ui.kit.paper import ask_printer

FORMS = (("PDF", ".pdf"), ("ODS", ".ods"), ("XLSX", ".xlsx"), ("CSV", ".csv"))


def ask_file(parent: QWidget, suggested: Path) -> Path | None:
    """Where the list shall be and in which form; the dialog asks before it replaces a file."""
    title = QCoreApplication.translate("Missing", "Save the call list")
    filters = [f"{name} (*{ending})" for name, ending in FORMS]
    name, chosen = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(filters))
    if not name:
        return None
    if Path(name).suffix.lower() in {ending for _, ending in FORMS}:
        return Path(name)
    return Path(name + FORMS[filters.index(chosen)][1])


def open_path(path: Path) -> bool:
    """Show a file with the program the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions as functions."""

    printer: Callable[[QWidget, int], QPrinter | None] = ask_printer
    file: Callable[[QWidget, Path], Path | None] = ask_file
    open: Callable[[Path], bool] = open_path
