"""Presets of columns as the office wants them: titles, what stands under them, their order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator.db.keys import new_id
from coordinator.db.queries.presets import read_presets
from coordinator.domain.edit import join
from coordinator.domain.errors import RuleError
from coordinator.domain.presets import Preset, built_in
from coordinator.domain.remembered import ColumnPreset, ColumnUse, PresetColumn
from coordinator.services.presets import preset_edit
from coordinator.ui.context import Context
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.cards import button, chip, only_one, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.field_words import field_of, field_word, field_words
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView

LISTS_WIDTH = 270


class PresetsDialog(Dialog):
    """Nothing is stored before Save, and then as one step of undo; all uses can be edited in one go."""

    def __init__(
        self, context: Context, use: ColumnUse = ColumnUse.EXPORT, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Presets of columns"),
            self.tr("The titles of the columns in the files of this office, and what stands under them."),
            self.tr("Save"),
            parent,
        )
        self._context, self.use = context, use
        with context.store.read() as reader:
            self._presets = {each: list(read_presets(reader, each)) for each in ColumnUse}
        self._build_uses()
        self._build_presets()
        self._build_columns()
        lists = QHBoxLayout()
        lists.setSpacing(12)
        lists.addWidget(self.presets_card)
        lists.addWidget(self.columns_card, 1)
        self.body.addLayout(lists, 1)
        self.reset_button = self.add_button(button(self.tr("Built-in presets again"), "undo-2"))
        self.reset_button.clicked.connect(self.reset)
        self.ok_button.setAutoDefault(False)
        self.ok_button.setDefault(False)
        self._show()
        self.presets_card.select_something()
        self.take_room(900, 600)

    # -- building ----------------------------------------------------------------------------------

    def _build_uses(self) -> None:
        self.chips = {
            ColumnUse.EXPORT: chip(self.tr("Files that are written")),
            ColumnUse.HOURS: chip(self.tr("Hours that are handed in")),
            ColumnUse.IMPORT: chip(self.tr("Files that are read")),
        }
        for use, each in self.chips.items():
            each.setChecked(use is self.use)
            each.clicked.connect(lambda _on, use=use: self._choose_use(use))
        only_one(*self.chips.values())
        self.body.addLayout(row(*self.chips.values(), 1, spacing=8))

    def _build_presets(self) -> None:
        names = Column[Preset](
            "name", self.tr("Name of the preset"), lambda p: p.name, editable=True, width=200,
            mark=lambda p: Severity.WARNING if p.shows_ids else None,
            tip=lambda p: self.tr("Holds whole ID numbers") if p.shows_ids else "",
        )  # fmt: skip
        self.presets: RowsModel[Preset] = RowsModel(
            [names], row_key=lambda p: p.id, on_edit=self._rename, parent=self
        )
        self.presets_table: TableView[Preset] = TableView(self.presets, self.tr("Presets"))
        self.presets_table.selection_changed.connect(self._show_columns)
        self.presets_card = ListCard(self.tr("Presets"), self.presets_table)
        self.presets_card.setFixedWidth(theme.px(LISTS_WIDTH))
        self.presets_card.add_tool("plus", self.tr("Add preset"), self.add_preset, needs_rows=False)
        self.presets_card.add_tool("copy", self.tr("Copy preset"), self.copy_preset)
        self.presets_card.add_delete(self.delete_preset)

    def _build_columns(self) -> None:
        self.columns: RowsModel[PresetColumn] = RowsModel(
            [
                Column("title", self.tr("Title in the file"), lambda c: c.title, editable=True, width=220),
                Column(
                    "field", self.tr("Holds"), lambda c: field_word(self.use, c.field), editable=True,
                    width=230, choices=lambda _c: list(field_words(self.use)),
                ),
            ],
            row_key=lambda c: c.id, on_edit=self._edit_column, parent=self,
        )  # fmt: skip
        self.columns_table: TableView[PresetColumn] = TableView(self.columns, self.tr("Columns"))
        empty = EmptyList(self.tr("This preset has no columns yet."), self.tr("Add column"))
        empty.pressed.connect(self.add_column)
        self.columns_card = ListCard(self.tr("Columns"), self.columns_table, empty)
        self.columns_card.add_tool("plus", self.tr("Add column"), self.add_column, needs_rows=False)
        self.columns_card.add_moves(self.move_columns)
        self.columns_card.add_delete(self.delete_columns)

    # -- showing -----------------------------------------------------------------------------------

    def _choose_use(self, use: ColumnUse) -> None:
        self.use = use
        self._show()
        self.presets_card.select_something()
        self._show_columns()

    def _show(self) -> None:
        self.presets.set_rows(tuple(self._presets[self.use]))
        self._show_columns()

    @Slot()
    def _show_columns(self) -> None:
        preset = self.chosen()
        self.columns.set_rows(preset.columns if preset else ())
        self.columns_card.setEnabled(preset is not None)
        self.columns_card.set_title(preset.name if preset else self.tr("Columns"))

    def chosen(self) -> Preset | None:
        """The selected preset."""
        rows = self.presets_table.selected_rows()
        return rows[0] if rows else None

    # -- presets -----------------------------------------------------------------------------------

    @Slot()
    def add_preset(self) -> None:
        """An empty preset, its name open for typing."""
        self._add(self.tr("New preset"), ())

    @Slot()
    def copy_preset(self) -> None:
        """The chosen one again under another name."""
        preset = self.chosen()
        if preset is not None:
            self._add(self.tr("{name} (copy)").format(name=preset.name), preset.columns)

    def _add(self, name: str, columns: tuple[PresetColumn, ...]) -> None:
        key = new_id()
        position = len(self._presets[self.use])
        made = Preset(
            ColumnPreset(key, self.use, name, position),
            tuple(replace(column, id=new_id(), preset_id=key) for column in columns),
        )
        self._presets[self.use].append(made)
        self._show()
        self.presets_card.edit_when_shown(key, "name")

    @Slot()
    def delete_preset(self) -> None:
        """Take the chosen ones away; the last one of a use stays."""
        gone = {preset.id for preset in self.presets_table.selected_rows()}
        left = [preset for preset in self._presets[self.use] if preset.id not in gone]
        if not left:
            self.say(messages.sentence(RuleError("preset_last")))
            return
        self._presets[self.use] = left
        self._show()
        self.presets_card.select_something()

    @Slot()
    def reset(self) -> None:
        """The presets of the program as they were made; those of the office stay beside them."""
        original = built_in(self.use)
        keys = {preset.id for preset in original}
        names = {preset.name for preset in original}
        own = [p for p in self._presets[self.use] if p.id not in keys and p.name not in names]
        self._presets[self.use] = [*original, *own]
        self._show()
        self.presets_card.select_something()

    def _rename(self, preset: Preset, _column: Column[Preset], text: str) -> None:
        self._put(preset.id, lambda p: replace(p, preset=replace(p.preset, name=text)))

    # -- columns -----------------------------------------------------------------------------------

    @Slot()
    def add_column(self) -> None:
        """A column at the end, its title open for typing."""
        preset = self.chosen()
        if preset is None:
            return
        first = next(iter(field_words(self.use).values()))
        column = PresetColumn(new_id(), preset.id, "", first, len(preset.columns))
        self._put(preset.id, lambda p: replace(p, columns=(*p.columns, column)))
        self.columns_card.edit_when_shown(column.id, "title")

    def move_columns(self, step: int) -> None:
        """The selected columns one place to the left or right, in the file."""
        preset = self.chosen()
        chosen = {column.id for column in self.columns_table.selected_rows()}
        if preset is None or not chosen:
            return
        order = list(preset.columns)
        places = range(len(order)) if step < 0 else range(len(order) - 1, -1, -1)
        for at in places:
            to = at + step
            if order[at].id in chosen and 0 <= to < len(order) and order[to].id not in chosen:
                order[at], order[to] = order[to], order[at]
        self._put(preset.id, lambda p: replace(p, columns=tuple(order)))

    @Slot()
    def delete_columns(self) -> None:
        """Take the selected columns out of the preset."""
        preset = self.chosen()
        gone = {column.id for column in self.columns_table.selected_rows()}
        if preset is not None:
            left = tuple(column for column in preset.columns if column.id not in gone)
            self._put(preset.id, lambda p: replace(p, columns=left))

    def _edit_column(self, column: PresetColumn, under: Column[PresetColumn], text: str) -> None:
        if under.name == "field":
            changed = replace(column, field=field_of(self.use, text))
        else:
            changed = replace(column, title=text)
        self._put(
            column.preset_id,
            lambda p: replace(p, columns=tuple(changed if c.id == column.id else c for c in p.columns)),
        )

    def _put(self, key: str, change: Callable[[Preset], Preset]) -> None:
        presets = self._presets[self.use]
        self._presets[self.use] = [change(preset) if preset.id == key else preset for preset in presets]
        self.notice.clear()
        self._show()

    # -- storing -----------------------------------------------------------------------------------

    def accept(self) -> None:
        """Store all uses as one step; what cannot be is said and nothing is stored."""
        self.columns_table.setFocus()  # an open editor ends first
        try:
            with self._context.store.read() as reader:
                edits = [
                    preset_edit(reader, use, presets)
                    for use, presets in self._presets.items()
                    if tuple(presets) != read_presets(reader, use)
                ]
        except RuleError as error:
            self.say(messages.sentence(error))
            return
        if self._context.undo.perform_edit(self.tr("Change presets of columns"), join(edits)):
            super().accept()
