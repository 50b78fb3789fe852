"""Export: whom, which columns, which form; what cp950 would lose is shown, ID numbers need a reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.db.queries.purge import read_log
from coordinator.db.store import Store
from coordinator.documents.table_form import TableForm
from coordinator.domain.edit import Edit
from coordinator.domain.presets import built_in
from coordinator.domain.remembered import ColumnUse
from coordinator.domain.roster import RosterEntry
from coordinator.services.edits import apply_edit
from coordinator.services.presets import preset_edit
from coordinator.ui.context import Context
from coordinator.ui.kit.settings import EXPORT_FORM
from coordinator.ui.roster.export_dialog import ExportDialog, Scope
from tests.small_plan import B1, B2, LIGANG, person, small_plan
from tests.ui.hands import press, store_with, unnamed_widgets

NUMBER = "A123456789"


@dataclass
class Desk:
    """An open dialog over a stored roster of three; the system's question is answered with ``target``."""

    dialog: ExportDialog
    context: Context
    store: Store
    folder: Path

    @property
    def target(self) -> Path:
        return self.folder / f"out{self.dialog.order().form.suffix}"

    def choose(self, field: str, value: object) -> None:
        chosen = getattr(self.dialog, field)
        chosen.set_value(value)
        chosen.committed.emit(value)

    def save(self, qtbot: QtBot) -> str:
        """Press the button and wait for the file; gives its text where it is text."""
        with qtbot.waitSignal(self.context.noticed, timeout=10_000) as noticed:
            self.dialog.ok_button.click()
        assert noticed.args[0].text == f"Saved: {self.target.name}"
        encoding = self.dialog.order().form
        binary = encoding in (TableForm.ODS, TableForm.XLSX)
        return "" if binary else self.target.read_text(encoding=str(encoding))


def people() -> tuple[RosterEntry, ...]:
    plain = person("王小明", LIGANG, B1, roles=("r1",))
    rare = person("游錫堃", LIGANG, B2, school="瓦磘國小")
    told = replace(plain.person, national_id=NUMBER, phone="0912345678", note="=1+1")
    return replace(plain, person=told), rare, person("李華", LIGANG, B1)


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk]:
    entries = people()
    stored = (*small_plan().entities(), *(value for entry in entries for value in entry.entities()))
    with store_with(tmp_path, *stored) as store:
        context = make_context(store)
        context.set_training("t")
        scope = Scope(entries, entries[:2], entries[:1])
        dialog = ExportDialog(
            context, small_plan(), scope, ask=lambda _parent, _path, form: tmp_path / f"out{form.suffix}"
        )
        qtbot.addWidget(dialog)
        dialog.open()
        yield Desk(dialog, context, store, tmp_path)


def texts(field: object) -> list[str]:
    combo = field.editor  # type: ignore[attr-defined]
    return [combo.itemText(n) for n in range(combo.count())]


def test_ods_and_everybody_are_offered_first(desk: Desk) -> None:
    assert texts(desk.dialog.whom) == ["Everybody (3)", "Those shown now (2)", "Those selected (1)"]
    assert desk.dialog.order().form is TableForm.ODS
    assert texts(desk.dialog.preset)[:3] == ["名冊", "報名網站", "時數上傳"]
    assert unnamed_widgets(desk.dialog) == []


def test_without_a_filter_or_a_selection_there_is_one_choice(
    desk: Desk, qtbot: QtBot, make_context: Callable[..., Context]
) -> None:
    everybody = people()
    dialog = ExportDialog(desk.context, small_plan(), Scope(everybody, everybody, ()))
    qtbot.addWidget(dialog)
    assert texts(dialog.whom) == ["Everybody (3)"]


def test_a_file_is_written_logged_and_the_form_remembered(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("form", str(TableForm.CSV))
    desk.choose("whom", "selected")
    rows = desk.save(qtbot).splitlines()
    assert [row.split(",")[0] for row in rows] == ["\ufeff姓名".lstrip("\ufeff"), "王小明"]
    assert "'=1+1" in rows[1]
    assert NUMBER not in "".join(rows)
    assert desk.context.settings.get(EXPORT_FORM) == "utf-8-sig"
    assert not desk.dialog.isVisible()
    with desk.store.read() as reader:
        (logged,) = read_log(reader, "t")
    assert (logged.action, logged.subject, logged.persons) == ("roster", "small-112", 1)


def test_nothing_is_written_when_the_question_where_is_left(desk: Desk) -> None:
    desk.dialog._ask = lambda _parent, _path, _form: None
    desk.dialog.ok_button.click()
    assert desk.dialog.isVisible()
    with desk.store.read() as reader:
        assert read_log(reader, "t") == ()


def test_what_cp950_lacks_is_listed_and_must_be_answered(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("form", str(TableForm.CSV_CP950))
    qtbot.waitUntil(desk.dialog.lost_table.isVisible, timeout=5_000)
    assert not desk.dialog.ok_button.isEnabled()
    assert [(x.character, x.person, x.column) for x in desk.dialog.lost_rows.rows] == [
        ("堃", "游錫堃", "姓名"), ("磘", "游錫堃", "服務單位"),
    ]  # fmt: skip
    desk.dialog.brackets.click()
    text = desk.save(qtbot)
    assert "游錫[方方土],瓦[石瑤]國小" in text


def test_cp950_without_losses_needs_no_answer(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("whom", "selected")
    desk.choose("form", str(TableForm.CSV_CP950))
    qtbot.waitUntil(desk.dialog.ok_button.isEnabled, timeout=5_000)
    assert not desk.dialog.lost_table.isVisible()
    assert "王小明" in desk.save(qtbot)


def test_utf_8_is_one_click_away(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("form", str(TableForm.CSV_CP950))
    qtbot.waitUntil(desk.dialog.lost_table.isVisible, timeout=5_000)
    desk.dialog.utf8_button.click()
    assert desk.dialog.order().form is TableForm.CSV
    assert "游錫堃" in desk.save(qtbot)


def test_whole_numbers_leave_with_a_reason_that_is_recorded(desk: Desk, qtbot: QtBot) -> None:
    hours = next(preset for preset in built_in(ColumnUse.EXPORT) if preset.shows_ids)
    desk.choose("form", str(TableForm.CSV))
    desk.choose("preset", hours.id)
    assert not desk.dialog.ok_button.isEnabled()
    desk.dialog.reason.editor.insert("  登錄時數 ")  # type: ignore[attr-defined]
    assert NUMBER in desk.save(qtbot)
    with desk.store.read() as reader:
        (logged,) = read_log(reader, "t")
    assert (logged.action, logged.subject, logged.persons) == ("roster_ids", "登錄時數", 3)


def test_a_folder_that_cannot_be_written_is_a_sentence_in_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    desk.dialog._ask = lambda _parent, _path, _form: desk.folder / "not there" / "out.ods"
    desk.dialog.ok_button.click()
    qtbot.waitUntil(lambda: "could not be written" in desk.dialog.notice.text, timeout=5_000)
    assert desk.dialog.isVisible()
    assert desk.dialog.ok_button.isEnabled()


def test_presets_edited_meanwhile_are_offered(desk: Desk, qtbot: QtBot) -> None:
    desk.dialog.preset.edit.click()
    opened = desk.dialog.preset.dialog
    assert opened is not None
    with desk.store.write() as writer:
        first, *rest = built_in(ColumnUse.EXPORT)
        named = replace(first, preset=replace(first.preset, name="本縣名冊"))
        apply_edit(writer, preset_edit(writer, ColumnUse.EXPORT, (named, *rest)))
    press(opened, Qt.Key.Key_Escape)
    assert texts(desk.dialog.preset)[0] == "本縣名冊"
    assert desk.dialog.preset.dialog is None


def test_an_empty_edit_of_presets_is_no_step(desk: Desk) -> None:
    desk.dialog.preset.edit.click()
    opened = desk.dialog.preset.dialog
    assert opened is not None
    opened.ok_button.click()
    assert desk.context.undo.count() == 0
    assert not Edit()
