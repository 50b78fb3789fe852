"""What the page asks of the system: which lists to read; tests answer themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

AskLists = Callable[[QWidget, Path], list[Path]]


def ask_lists(parent: QWidget, folder: Path) -> list[Path]:
    """Which lists to import, one or several. Every file may be tried: its content decides, not its name."""
    title = QCoreApplication.translate("Schools", "Import lists of schools")
    tables = QCoreApplication.translate("Schools", "Tables ({kinds});;All files (*)")
    kinds = "*.csv *.txt *.tsv *.xlsx *.xls *.ods"
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(folder), tables.format(kinds=kinds))
    return [Path(name) for name in names]
