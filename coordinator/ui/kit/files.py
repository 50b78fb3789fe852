"""What pages ask the system about files: which to read, where to write, and to show one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

KINDS = "*.xlsx *.xls *.ods *.csv *.tsv *.txt"


def ask_table(parent: QWidget, title: str, folder: Path) -> Path | None:
    """Which table to read. Every file may be tried: its content decides, not its name."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), _tables())
    return Path(name) if name else None


def ask_tables(parent: QWidget, title: str, folder: Path) -> list[Path]:
    """The same for one or several."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(folder), _tables())
    return [Path(name) for name in names]


def ask_target(parent: QWidget, title: str, suggested: Path, endings: Sequence[str] = ()) -> Path | None:
    """Where a file shall be, formed like ``suggested`` or one of ``endings``; a file there is asked about."""
    endings = endings or (suggested.suffix,)
    filters = [f"{ending.lstrip('.').upper()} (*{ending})" for ending in endings]
    name, chosen = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(filters))
    if not name:
        return None
    if Path(name).suffix.lower() in endings:
        return Path(name)
    return Path(name + endings[filters.index(chosen) if chosen in filters else 0])


def open_path(path: Path) -> bool:
    """Show a file or folder with the program the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _tables() -> str:
    text = QCoreApplication.translate("kit", "Tables ({kinds});;All files (*)")
    return text.format(kinds=KINDS)
