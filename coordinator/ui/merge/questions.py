"""What the page asks of the system: which attendance files to merge; tests answer themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator.domain.packs import ENDINGS, PackKind


def ask_files(parent: QWidget, folder: Path) -> list[Path]:
    """Which files; every file may be tried, because its content decides and not its name."""
    translate = QCoreApplication.translate
    kinds = translate("Merge", "Attendance files (*{ending});;All files (*)")
    title = translate("Merge", "Choose attendance files")
    names, _ = QFileDialog.getOpenFileNames(
        parent, title, str(folder), kinds.format(ending=ENDINGS[PackKind.ATTENDANCE])
    )
    return [Path(name) for name in names]


@dataclass(frozen=True, slots=True)
class Questions:
    """The question as a function."""

    files: Callable[[QWidget, Path], list[Path]] = ask_files
