"""What the page asks of the system: which printer, which file, which folder; tests answer themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator.ui.kit.files import ask_target, open_path
from coordinator.ui.kit.paper import ask_printer


def ask_file(parent: QWidget, suggested: Path) -> Path | None:
    """Where the file shall be; the form is that of ``suggested``."""
    return ask_target(parent, QCoreApplication.translate("printing", "Save to a file"), suggested)


def ask_folder(parent: QWidget, start: Path) -> Path | None:
    """The folder for one PDF each."""
    title = QCoreApplication.translate("printing", "Folder for the sign-in sheets")
    name = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(name) if name else None


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions as functions."""

    printer: Callable[[QWidget, int], QPrinter | None] = ask_printer
    file: Callable[[QWidget, Path], Path | None] = ask_file
    folder: Callable[[QWidget, Path], Path | None] = ask_folder
    open: Callable[[Path], bool] = open_path
