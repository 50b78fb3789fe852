"""The keys of the desk, for whoever sits there for the first time."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.panel import Panel
from coordinator.ui.kit.labels import label


class KeysPanel(Panel):
    """A list to read; Esc closes it."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keys"), acting, parent=parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        for number, (keys, what) in enumerate(self._lines()):
            grid.addWidget(label(keys, "field"), number, 0)
            grid.addWidget(label(what, wrap=True), number, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def begin(self, key: str = "") -> None:
        """Esc is heard by the panel itself."""
        self.setFocus()

    def _lines(self) -> tuple[tuple[str, str], ...]:
        return (
            ("F3", self.tr("Find by name, school or code")),
            ("F4", self.tr("Somebody who is not registered")),
            ("F6", self.tr("Switch between sign-in and sign-out")),
            ("F7", self.tr("Who is still missing, by school")),
            ("F8", self.tr("A school from paper")),
            ("F9", self.tr("What was done at this desk; take something back")),
            ("Ctrl+Z", self.tr("Take back the last act of this desk")),
            ("F11", self.tr("Full screen on and off")),
            ("Esc", self.tr("Back to scanning; once more to leave the desk")),
        )
