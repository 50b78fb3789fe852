"""What the page asks of the system: which report to read, where to write; tests answer themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordinator.ui.kit.files import ask_table, ask_target


def ask_report_to_read(parent: QWidget, folder: Path) -> Path | None:
    """Which attendance report to read."""
    title = QCoreApplication.translate("online", "Attendance report of the meeting")
    return ask_table(parent, title, folder)


def ask_list_to_write(parent: QWidget, suggested: Path) -> Path | None:
    """Where the Excel file shall be."""
    return ask_target(parent, QCoreApplication.translate("online", "Export the names"), suggested)


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions as functions."""

    report_to_read: Callable[[QWidget, Path], Path | None] = ask_report_to_read
    list_to_write: Callable[[QWidget, Path], Path | None] = ask_list_to_write
