"""What the matrix adds up to in a sentence, and the line that leads to people who count for no school."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordinator.domain.coverage import Coverage, CoverState
from coordinator.domain.coverage_counts import count_schools
from coordinator.ui.kit.cards import button, row
from coordinator.ui.kit.icons import set_icon
from coordinator.ui.kit.labels import label

translate = QCoreApplication.translate


def summary(coverage: Coverage, settled: int) -> str:
    """How far it is, whatever the filters show; ``settled`` schools were called and are complete since."""
    count = count_schools(coverage.rows, len(coverage.needs))
    states = [state for one in count.states for state in one.elements()]
    text = translate(
        "Missing", "Complete: {complete} of {schools} schools; roles missing: {missing}, unclear: {unclear}"
    ).format(
        complete=f"{count.complete:,}",
        schools=f"{count.schools:,}",
        missing=f"{states.count(CoverState.MISSING):,}",
        unclear=f"{states.count(CoverState.UNCLEAR):,}",
    )
    if not settled:
        return text
    since = translate("Missing", "; complete since they were called: {n} schools").format(n=f"{settled:,}")
    return f"{text}{since}"


class StrayLine(QWidget):
    """Nobody is dropped: how many people count for no school, and a button that lists them."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sign, self._text = label(), label("", wrap=True)
        set_icon(sign, "triangle-alert", "warn_text", 18)
        self.button = button(translate("Missing", "Show them"), kind="link")
        self.button.clicked.connect(lambda _on: self.asked.emit())
        line = row(sign, self._text, self.button, spacing=10)
        line.setStretch(1, 1)
        line.setContentsMargins(4, 0, 4, 0)
        self.setLayout(line)
        self.hide()

    def show_count(self, strays: int) -> None:
        """Say how many; nothing is shown for nobody."""
        text = translate("Missing", "{n} people on the roster count for no school of this training.")
        self._text.setText(text.format(n=f"{strays:,}"))
        self.button.setAccessibleDescription(self._text.text())
        self.setVisible(bool(strays))
