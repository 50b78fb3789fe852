"""Which course day is shown: one toggle a day; and at the right what can be done to a whole day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from coordinator.domain.training import CourseDay
from coordinator.ui.agenda.flow import FlowLayout
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import button, chip

translate = QCoreApplication.translate


class DayChips(QWidget):
    """Knows the days by their keys; `chosen` tells which was pressed. Many go on in the next line."""

    chosen = Signal(str)
    repack_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, QPushButton] = {}
        holder = QWidget()
        self._flow = FlowLayout(holder, spacing=6)
        self.repack = button(translate("Agenda", "Repack…"))
        self.repack.clicked.connect(lambda _on=False: self.repack_wanted.emit())
        self.copy = button(translate("Agenda", "Copy the day…"))
        self.copy.clicked.connect(lambda _on=False: self.copy_wanted.emit())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme.px(8), 0, 0)
        line.setSpacing(8)
        line.addWidget(holder, 1)
        for tool in (self.repack, self.copy):
            line.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)

    def show_days(self, days: Sequence[CourseDay], chosen: str) -> None:
        """One chip a day; that of ``chosen`` is down."""
        if [(key, made.text()) for key, made in self._chips.items()] != [(day.id, day.name) for day in days]:
            self._make(days)
        for key, made in self._chips.items():
            made.setChecked(key == chosen)

    def chip_of(self, key: str) -> QPushButton:
        """The toggle of a day."""
        return self._chips[key]

    def _make(self, days: Sequence[CourseDay]) -> None:
        for old in self._chips.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = {day.id: chip(day.name) for day in days}
        for day, made in zip(days, self._chips.values(), strict=True):
            made.setAccessibleName(translate("Agenda", "Show {name}").format(name=day.name))
            made.clicked.connect(lambda _on, key=day.id: self.chosen.emit(key))
            self._flow.addWidget(made)
