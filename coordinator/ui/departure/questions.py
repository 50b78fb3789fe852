"""What the page asks of the system: which folder, which printer, which file; tests answer themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator.ui.departure.sticks import sticks
from coordinator.ui.kit.files import ask_target, open_path
from coordinator.ui.kit.paper import ask_printer


def ask_folder(parent: QWidget, start: Path) -> Path | None:
    """Where files shall be."""
    title = QCoreApplication.translate("Departure", "Choose a folder or a stick")
    name = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(name) if name else None


def ask_file(parent: QWidget, suggested: Path) -> Path | None:
    """Where the slip shall be saved."""
    title = QCoreApplication.translate("Departure", "Save the slip with the passphrase")
    return ask_target(parent, title, suggested)


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions as functions."""

    folder: Callable[[QWidget, Path], Path | None] = ask_folder
    file: Callable[[QWidget, Path], Path | None] = ask_file
    printer: Callable[[QWidget, int], QPrinter | None] = ask_printer
    open: Callable[[Path], bool] = open_path
    sticks: Callable[[], Sequence[Path]] = sticks
