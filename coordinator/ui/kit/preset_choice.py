"""Which columns: a choice of presets, with the dialog that edits them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coordinator.db.queries.presets import read_presets
from coordinator.domain.presets import Preset
from coordinator.domain.remembered import ColumnUse
from coordinator.ui.context import Context
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.presets_dialog import PresetsDialog


class PresetChoice(ChoiceField):
    """``changed`` when another preset is chosen, or one of them was edited; ``edit`` goes beside it."""

    changed = Signal()

    def __init__(self, context: Context, use: ColumnUse, owner: QWidget) -> None:
        super().__init__(self.tr("Columns"), [])
        self._context, self._use, self._owner = context, use, owner
        self._presets: tuple[Preset, ...] = ()
        self.dialog: PresetsDialog | None = None
        self.edit = button(self.tr("Edit columns…"), "pencil")
        self.edit.clicked.connect(self._open)
        self.committed.connect(lambda _value: self.changed.emit())
        self._read()

    @property
    def preset(self) -> Preset:
        """The chosen one, else the first."""
        chosen = self.value()
        return next((p for p in self._presets if p.id == chosen), self._presets[0])

    def _read(self) -> None:
        with self._context.store.read() as reader:
            self._presets = read_presets(reader, self._use)
        self.set_choices([(preset.id, preset.name) for preset in self._presets])

    @Slot()
    def _open(self) -> None:
        self.dialog = PresetsDialog(self._context, self._use, self._owner)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self._read()
        self.changed.emit()
