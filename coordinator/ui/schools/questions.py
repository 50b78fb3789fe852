"""What the page asks of the system: which lists to read; tests answer themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordinator.ui.kit.files import ask_tables

AskLists = Callable[[QWidget, Path], list[Path]]


def ask_lists(parent: QWidget, folder: Path) -> list[Path]:
    """Which lists to import, one or several."""
    return ask_tables(parent, QCoreApplication.translate("Schools", "Import lists of schools"), folder)
