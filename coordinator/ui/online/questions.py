"""What the page asks of the system: which report to read, where to write; tests answer themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_report_to_read(parent: QWidget, folder: Path) -> Path | None:
    """Which attendance report to read. Every file may be tried: its content decides, not its name."""
    title = QCoreApplication.translate("online", "Attendance report of the meeting")
    tables = QCoreApplication.translate("online", "Reports ({kinds});;All files (*)")
    kinds = "*.csv *.txt *.tsv *.xlsx *.xls *.ods"
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), tables.format(kinds=kinds))
    return Path(name) if name else None


def ask_list_to_write(parent: QWidget, suggested: Path) -> Path | None:
    """Where the Excel file shall be; the dialog asks before it replaces a file."""
    title = QCoreApplication.translate("online", "Export the names")
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), "Excel (*.xlsx)")
    if not name:
        return None
    return Path(name) if name.lower().endswith(".xlsx") else Path(name + ".xlsx")


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions as functions."""

    report_to_read: Callable[[QWidget, Path], Path | None] = ask_report_to_read
    list_to_write: Callable[[QWidget, Path], Path | None] = ask_list_to_write
