"""Beside the list of sessions: what the desk marks, its name, who sits there, and how one leaves it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from coordinator.domain.training import MarkSlot
from coordinator.ui.kit.buttons import button, chip, only_one, primary_button
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import CheckField, TextField, form_grid
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.slot_words import slot_word


class OptionsCard(Card):
    """Says what was chosen; the page opens the desk."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("This desk"), parent=parent)
        self._chips: dict[MarkSlot, QPushButton] = {}
        self._slots = QGridLayout()
        self._slots.setSpacing(8)
        self.body.addWidget(label(self.tr("What is marked"), "field"))
        self.body.addLayout(self._slots)
        self.device = TextField(self.tr("Name of this desk"))
        self.operator = TextField(self.tr("Operator"))
        self.pin = TextField(self.tr("PIN to leave"))
        for field, text in (
            (self.device, self.tr("Like “Desk A”; each laptop its own")),
            (self.operator, self.tr("Initials will do")),
        ):
            _line(field).setPlaceholderText(text)
        _line(self.pin).setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.no_pin = button(self.tr("Remove the PIN"), kind="link")
        self.masked = CheckField(self.tr("Mask names (陳○君)"))
        self.full_screen = CheckField(self.tr("Full screen"))
        self.training_mode = CheckField(self.tr("Practice: store nothing"))
        self.body.addWidget(self.device)
        self.body.addLayout(form_grid(self.operator, self.pin))
        for tick in (self.masked, self.full_screen, self.training_mode):
            self.body.addWidget(tick)
        self.body.addWidget(self.no_pin, 0, Qt.AlignmentFlag.AlignLeft)
        # Only now: shown before it has a parent it would be a window of its own for a moment.
        self.show_pin(is_set=False)
        self.open = primary_button(self.tr("Open the desk"), "scan-barcode")
        self.open.clicked.connect(lambda _checked=False: self.opened.emit())
        self.body.addSpacing(4)
        self.body.addWidget(self.open)
        self.body.addStretch(1)

    @property
    def slot(self) -> MarkSlot | None:
        """The slot that is chosen."""
        return next((slot for slot, one in self._chips.items() if one.isChecked()), None)

    def show_pin(self, *, is_set: bool) -> None:
        """Say in the empty field whether a PIN is asked."""
        text = self.tr("is set; type another") if is_set else self.tr("none; 4 to 12 digits")
        _line(self.pin).setPlaceholderText(text)
        self.no_pin.setVisible(is_set)

    def show_slots(self, slots: Sequence[MarkSlot], wanted: MarkSlot | None) -> None:
        """Offer these; ``wanted`` is the one whose time it is."""
        if tuple(self._chips) != tuple(slots):
            for old in self._chips.values():
                self._slots.removeWidget(old)
                old.deleteLater()
            self._chips = {slot: chip(slot_word(slot)) for slot in slots}
            only_one(*self._chips.values())
            for number, one in enumerate(self._chips.values()):
                self._slots.addWidget(one, number // 2, number % 2)
        for slot, one in self._chips.items():
            one.setChecked(slot is (wanted or slots[0]))


def _line(field: TextField) -> QLineEdit:
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    return editor
