"""Setting a helper window up: place, initials, rooms and topics. Remembered on this laptop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coordinator.domain.helpdesk.modules import modules_of
from coordinator.ui.kit.buttons import primary_button
from coordinator.ui.kit.forms import TextField, form_grid
from coordinator.ui.kit.help_words import module_word
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.ticks import TickList
from coordinator.ui.queue.remembering import Station
from coordinator.ui.queue.serving import Serving


class StationForm(QWidget):
    """`done` with a `Station`; Enter in a field is enough."""

    done = Signal(object)

    def __init__(self, serving: Serving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.serving = serving
        self.place, self.helper = (
            TextField(self.tr("Place, as it is called out")),
            TextField(self.tr("Initials")),
        )
        self.rooms, self.modules = TickList(self.tr("Rooms")), TickList(self.tr("Topics"))
        self.go = primary_button(self.tr("Begin (Enter)"), "check")
        self.go.setAutoDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(form_grid(self.place, self.helper))
        column.addWidget(label(self.tr("Rooms (none ticked: those of this laptop)"), "field"))
        column.addWidget(self.rooms, 1)
        column.addWidget(label(self.tr("Topics (none ticked: all)"), "field"))
        column.addWidget(self.modules, 2)
        column.addWidget(self.go)
        for field in (self.place, self.helper):
            line = field.editor
            assert isinstance(line, QLineEdit)
            line.returnPressed.connect(self._finish)
        self.go.clicked.connect(lambda _checked=False: self._finish())

    def begin(self, station: Station) -> None:
        """Show what is set; the keyboard stands in the place."""
        self.rooms.set_choices({r.letter: f"{r.letter}　{r.name}" for r in self.serving.rooms}, {})
        codes = modules_of(self.serving.plan, self.serving.session)
        self.modules.set_choices({code: module_word(code) for code in codes}, {})
        self.place.editor.setText(station.place)  # type: ignore[attr-defined]
        self.helper.editor.setText(station.helper)  # type: ignore[attr-defined]
        self.rooms.tick(station.letters)
        self.modules.tick(station.modules)
        self.place.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        place = self.place.value().strip()
        self.place.show_problem("" if place else self.tr("Where shall people go? Like “Desk 3”."))
        if not place:
            self.place.setFocus()
            return
        rooms, modules = self.rooms.ticked(), self.modules.ticked()
        letters = tuple(letter for letter in self.rooms.fields if letter in rooms)
        codes = tuple(code for code in self.modules.fields if code in modules)
        self.done.emit(Station(place, self.helper.value().strip(), letters, codes))
