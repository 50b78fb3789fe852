"""The presets of columns edited by hand: one step of undo, nothing stored before Save."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.db.queries.presets import read_presets, stored_presets
from coordinator.db.store import Store
from coordinator.domain.presets import ExportField, Preset, built_in
from coordinator.domain.remembered import ColumnUse
from coordinator.domain.roster_columns import ColumnKind
from coordinator.ui.context import Context
from coordinator.ui.kit.field_words import EXPORTED, field_of, field_word, field_words
from coordinator.ui.kit.presets_dialog import PresetsDialog
from tests.small_plan import small_plan
from tests.ui.hands import (
    choose,
    column_texts,
    empty_list,
    press,
    store_with,
    tool,
    type_into,
    unnamed_widgets,
)

EXPORT, IMPORT = ColumnUse.EXPORT, ColumnUse.IMPORT


@dataclass
class Desk:
    """The open dialog over a store."""

    dialog: PresetsDialog
    context: Context
    store: Store

    def presets(self, use: ColumnUse = EXPORT) -> dict[str, Preset]:
        with self.store.read() as reader:
            return {preset.name: preset for preset in read_presets(reader, use)}

    def select(self, name: str) -> None:
        preset = next(p for p in self.dialog.presets.rows if p.name == name)
        assert self.dialog.presets_table.select_key(preset.id)

    def columns(self) -> list[str]:
        return column_texts(self.dialog.columns_table, "title")


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk]:
    with store_with(tmp_path, *small_plan().entities()) as store:
        context = make_context(store)
        context.set_training("t")
        dialog = PresetsDialog(context)
        qtbot.addWidget(dialog)
        dialog.open()
        yield Desk(dialog, context, store)


def type_over(table: Any, text: str) -> None:
    """Type into the editor that a new row opens."""
    (editor,) = (w for w in table.viewport().findChildren(QLineEdit) if w.isVisible())
    editor.selectAll()
    editor.insert(text)
    table.setFocus()


def test_the_first_preset_is_shown_with_its_columns(desk: Desk) -> None:
    assert desk.columns() == list(built_in(EXPORT)[0].titles)
    assert desk.dialog.columns_card.title == "名冊"
    assert unnamed_widgets(desk.dialog) == []


def test_titles_fields_and_order_are_stored_as_one_step(desk: Desk) -> None:
    desk.select("報名網站")
    rows = {column.title: column.id for column in desk.dialog.columns.rows}
    type_into(desk.dialog.columns_table, rows["姓名"], "title", "學員姓名")
    choose(desk.dialog.columns_table, rows["備註"], "field", "Business roles")
    assert desk.dialog.columns_table.select_key(rows["序號"])
    press(desk.dialog.columns_table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    with desk.store.read() as reader:
        assert stored_presets(reader, EXPORT) == ()
    desk.dialog.ok_button.click()
    site = desk.presets()["報名網站"]
    assert site.titles[:2] == ("學員姓名", "序號")
    assert site.columns[-1].field == ExportField.ROLES
    assert desk.context.undo.undo_text == "Change presets of columns"
    assert desk.context.undo.undo()
    assert desk.presets()["報名網站"].titles == built_in(EXPORT)[1].titles


def test_a_preset_is_added_with_columns_of_its_own(desk: Desk) -> None:
    tool(desk.dialog.presets_card, "Add preset").click()
    type_over(desk.dialog.presets_table, "本縣上傳")
    desk.select("本縣上傳")
    empty_list(desk.dialog.columns_card).button.click()
    type_over(desk.dialog.columns_table, "學號")
    desk.dialog.ok_button.click()
    assert desk.presets()["本縣上傳"].titles == ("學號",)


def test_a_copy_has_the_columns_and_another_name(desk: Desk) -> None:
    tool(desk.dialog.presets_card, "Copy preset").click()
    desk.dialog.ok_button.click()
    assert desk.presets()["名冊 (copy)"].titles == desk.presets()["名冊"].titles


def test_columns_and_presets_are_deleted_but_not_the_last(desk: Desk) -> None:
    first = desk.dialog.columns.rows[0]
    assert desk.dialog.columns_table.select_key(first.id)
    press(desk.dialog.columns_table, Qt.Key.Key_Delete)
    assert desk.columns()[0] == "服務單位"
    desk.dialog.presets_table.selectAll()
    press(desk.dialog.presets_table, Qt.Key.Key_Delete)
    assert "last preset" in desk.dialog.notice.text
    desk.select("簽到")
    press(desk.dialog.presets_table, Qt.Key.Key_Delete)
    desk.dialog.ok_button.click()
    assert "簽到" not in desk.presets()
    assert desk.presets()["名冊"].titles[0] == "服務單位"


def test_the_built_in_ones_come_back_beside_those_of_the_office(desk: Desk) -> None:
    tool(desk.dialog.presets_card, "Copy preset").click()
    desk.select("名冊")
    press(desk.dialog.presets_table, Qt.Key.Key_Delete)
    desk.dialog.reset_button.click()
    desk.dialog.ok_button.click()
    assert list(desk.presets()) == [*(p.name for p in built_in(EXPORT)), "名冊 (copy)"]


def test_what_cannot_be_told_apart_is_said_and_not_stored(desk: Desk) -> None:
    first, second, *_ = desk.dialog.columns.rows
    type_into(desk.dialog.columns_table, first.id, "title", second.title)
    desk.dialog.ok_button.click()
    assert "two columns" in desk.dialog.notice.text
    assert desk.dialog.isVisible()
    with desk.store.read() as reader:
        assert stored_presets(reader, EXPORT) == ()


def test_titles_that_are_read_are_edited_in_the_same_dialog(desk: Desk) -> None:
    desk.dialog.chips[IMPORT].click()
    rows = {column.title: column.id for column in desk.dialog.columns.rows}
    type_into(desk.dialog.columns_table, rows["任職學校"], "title", "現職單位全銜")
    choose(desk.dialog.columns_table, rows["報名序號"], "field", "Not read")
    desk.dialog.ok_button.click()
    columns = {c.title: c.field for c in desk.presets(IMPORT)["報名網站"].columns}
    assert (columns["現職單位全銜"], columns["報名序號"]) == ("school", "")
    with desk.store.read() as reader:
        assert stored_presets(reader, EXPORT) == ()


def test_every_field_has_a_word_of_its_own() -> None:
    assert set(EXPORTED) == set(ExportField)
    for use in ColumnUse:
        for text, field in field_words(use).items():
            assert (field_word(use, field), field_of(use, text)) == (text, field)
    ticks = {ColumnKind.SESSION_TICK, ColumnKind.MEAL_TICK}
    assert {*field_words(IMPORT).values()} == {"", *(str(k) for k in ColumnKind if k not in ticks)}
