"""What the page asks of the system: which file to read, where to write; tests answer themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordinator.ui.kit.files import ask_table, ask_target


def ask_file_to_read(parent: QWidget, folder: Path) -> Path | None:
    """Which file to import."""
    return ask_table(parent, QCoreApplication.translate("roster", "Import a roster"), folder)


def ask_file_to_write(parent: QWidget, suggested: Path) -> Path | None:
    """Where the Excel file shall be."""
    return ask_target(parent, QCoreApplication.translate("roster", "Export to Excel"), suggested)


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions as functions."""

    file_to_read: Callable[[QWidget, Path], Path | None] = ask_file_to_read
