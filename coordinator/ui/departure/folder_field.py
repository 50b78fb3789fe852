"""Where a file shall go: a folder, with the sticks that are plugged in one press away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from coordinator.ui.departure.questions import Questions
from coordinator.ui.kit.cards import button
from coordinator.ui.kit.forms import Field

MOST_STICKS = 3


class FolderField(Field):
    """`folder` is the chosen one, or None; a path may also be typed or pasted."""

    changed = Signal()

    def __init__(
        self, title: str, questions: Questions, start: Path, hint: str = "", parent: QWidget | None = None
    ) -> None:
        self._questions, self._start = questions, start
        editor = QWidget()
        self.line = QLineEdit()
        self.line.setAccessibleName(title)
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        self.browse = button("", "folder-open")
        self._row = QHBoxLayout(editor)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.line, 1)
        super().__init__(title, editor, hint, parent)
        self.browse.setText(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(lambda _on=False: self._ask())
        roots = list(questions.sticks())[:MOST_STICKS]
        self._first_stick = roots[0] if roots else None
        self.sticks = [self._stick(root) for root in roots]
        self._row.addWidget(self.browse)
        self.setFocusProxy(self.line)

    @property
    def folder(self) -> Path | None:
        """The folder that is named, if it is there."""
        text = self.line.text().strip().strip('"')
        return Path(text) if text and Path(text).is_dir() else None

    def propose(self) -> None:
        """A stick where one is plugged in, else the folder of the last time."""
        self.set_folder(self._first_stick or self._start)

    def set_folder(self, folder: Path) -> None:
        """Show a folder."""
        self.line.setText(str(folder))

    def say_missing(self) -> None:
        """What is named is no folder."""
        self.show_problem(self.tr("This folder is not there. Is the stick plugged in?"))

    def _stick(self, root: Path) -> QWidget:
        made = button(root.name or str(root), "usb")
        made.setAutoDefault(False)
        made.setAccessibleName(self.tr("Stick {name}").format(name=root.name or str(root)))
        made.clicked.connect(lambda _on=False: self.set_folder(root))
        self._row.addWidget(made)
        return made

    def _ask(self) -> None:
        chosen = self._questions.folder(self, self.folder or self._start)
        if chosen is not None:
            self.set_folder(chosen)
