"""The page 時數: everybody with every reason, decisions in place, the rule, and the file handed in."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.db.queries.hours import read_handed_in, read_hours_rule
from coordinator.db.queries.purge import read_log
from coordinator.db.store import Store
from coordinator.documents.hours_export import HoursForm
from coordinator.domain.hand_in import Whom
from coordinator.domain.hours import HoursResult
from coordinator.domain.roster import RosterEntry
from coordinator.services.hours import read_hours
from coordinator.ui.context import Context
from coordinator.ui.hours import reading
from coordinator.ui.hours.detail_card import DetailCard
from coordinator.ui.hours.export_dialog import HoursExportDialog
from coordinator.ui.hours.page import HoursPage
from coordinator.ui.hours.rule_dialog import RuleDialog
from coordinator.ui.kit.presets_dialog import PresetsDialog
from tests.hours_world import OUT, held, mark, people
from tests.small_plan import B2, small_plan
from tests.ui.hands import Desk, column_texts, left_out_by_tab, page_over, press, text_in, unnamed_widgets

PLAN = small_plan()


@pytest.fixture
def roster() -> tuple[RosterEntry, ...]:
    return people()


@pytest.fixture
def desk(
    tmp_path: Path,
    make_context: Callable[..., Context],
    qtbot: QtBot,
    roster: tuple[RosterEntry, ...],
) -> Iterator[Desk[HoursPage]]:
    stored = (*PLAN.entities(), *(value for entry in roster for value in entry.entities()))

    def page(context: Context) -> HoursPage:
        return HoursPage(context, ask=lambda _parent, path, _form: tmp_path / path.name)

    with page_over(page, stored, tmp_path, make_context, qtbot) as opened:
        with opened.store.write() as writer:
            held(writer, PLAN, roster)
        opened.page.refresh_now()
        yield opened


def key_of(roster: tuple[RosterEntry, ...], number: int, day: str = "d") -> str:
    return f"{roster[number].id}:{day}"


def result(store: Store, key: str) -> HoursResult:
    with store.read() as reader:
        return next(line for line in read_hours(reader, "t").results if line.id == key)


def write_reason(card: DetailCard, text: str) -> None:
    """Chinese comes as whole words from the input method: key clicks know none."""
    card.reason.editor.clear()  # type: ignore[attr-defined]
    card.reason.editor.insert(text)  # type: ignore[attr-defined]


def test_everybody_stands_there_with_hours_and_reasons(desk: Desk[HoursPage]) -> None:
    table = desk.page.table
    assert list(zip(column_texts(table, "name"), column_texts(table, "state"), strict=True)) == [
        ("王安娜", "8 hours"), ("王安娜", "None"), ("林班", "To decide"), ("陳卡爾", "None"),
        ("張朵拉", "Apart"), ("李爾娜", "To decide"), ("路過人", "To decide"),
    ]  # fmt: skip
    assert column_texts(table, "why")[2] == "The sign-out is missing"
    assert desk.page.figures.given.accessibleName() == "With hours 1 8 hours, 1 people"


def test_the_page_can_be_used_by_keyboard_and_read_aloud(desk: Desk[HoursPage]) -> None:
    assert unnamed_widgets(desk.page) == []
    desk.page.detail.reason.editor.insert("x")  # type: ignore[attr-defined]
    assert left_out_by_tab(desk.page) == []


@pytest.mark.parametrize(
    ("chip", "names"),
    [
        ("given", ["王安娜"]),
        ("none", ["王安娜", "林班", "陳卡爾", "李爾娜", "路過人"]),
        ("doubtful", ["林班", "李爾娜", "路過人"]),
        ("apart", ["張朵拉"]),
    ],
)
def test_chips_show_one_kind(desk: Desk[HoursPage], chip: str, names: list[str]) -> None:
    desk.page.filter.chips[chip].click()
    assert column_texts(desk.page.table, "name") == names


def test_a_search_a_day_and_a_batch_narrow_it_down(desk: Desk[HoursPage]) -> None:
    page = desk.page
    QTest.keyClicks(page.filter.search, "zz")
    desk.wait(lambda: column_texts(page.table, "name") == [])
    page.filter.search.clear()
    page.filter.search.insert("安")
    desk.wait(lambda: column_texts(page.table, "name") == ["王安娜", "王安娜"])
    page.filter.search.clear()
    desk.wait(lambda: len(column_texts(page.table, "name")) == 7)
    page.filter.course_day.setCurrentIndex(2)
    page.filter.course_day.activated.emit(2)
    assert column_texts(page.table, "course_day") == ["駐點實機"]
    page.filter.course_day.setCurrentIndex(0)
    page.filter.place.setCurrentIndex(page.filter.place.findText("第二梯次"))
    page.filter.place.activated.emit(2)
    assert column_texts(page.table, "name") == ["林班", "李爾娜", "路過人"]
    page._show_everything()
    assert len(column_texts(page.table, "name")) == 7


def test_marks_with_times_and_reasons_stand_beside(
    desk: Desk[HoursPage], roster: tuple[RosterEntry, ...]
) -> None:
    desk.page.show_item(roster[0].id)
    detail = desk.page.detail
    assert "第一梯次 8/7(一): Morning sign-in 08:00、Morning sign-out 12:00" in detail._marks.text()
    desk.page.show_item(key_of(roster, 1))
    assert detail._why.text() == "• The sign-out is missing"


def test_hours_are_given_with_a_reason_and_taken_away_again(
    desk: Desk[HoursPage], roster: tuple[RosterEntry, ...]
) -> None:
    page, key = desk.page, key_of(roster, 1)
    page.show_item(key)
    assert not page.detail.give_button.isEnabled()
    press(page.table, Qt.Key.Key_Return)
    assert page.detail.reason.editor.hasFocus()
    write_reason(page.detail, "提早離開已請假")
    page.detail.give_button.click()
    desk.wait(lambda: text_in(page.table, key, "state") == "8 hours")
    assert text_in(page.table, key, "why").startswith("Given by decision: 提早離開已請假")
    desk.wait(lambda: page.detail.reason.value() == "")
    write_reason(page.detail, "查無請假")
    assert not page.detail.give_button.isEnabled()
    page.detail.refuse_button.click()
    desk.wait(lambda: text_in(page.table, key, "state") == "None")
    assert result(desk.store, key).decided == "refuse"


def test_several_are_decided_together(desk: Desk[HoursPage], roster: tuple[RosterEntry, ...]) -> None:
    page = desk.page
    page.filter.chips["doubtful"].click()
    page.table.selectAll()
    page.table.selectionModel().select(
        page.model.index(2, 0),
        QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert page.detail._head.text() == "2 selected"
    write_reason(page.detail, "當日停電")
    page.detail.give_button.click()
    desk.wait(lambda: result(desk.store, key_of(roster, 1)).given)
    assert result(desk.store, key_of(roster, 4)).given


def test_for_staff_and_strangers_there_is_nothing_to_decide_here(
    desk: Desk[HoursPage], roster: tuple[RosterEntry, ...]
) -> None:
    page = desk.page
    page.show_item(key_of(roster, 3))
    assert not page.detail.reason.isVisible()
    page.show_item("walked-in")
    assert "Merge" in page.detail._cannot.text()


def test_a_mark_that_comes_in_changes_the_line(
    desk: Desk[HoursPage], roster: tuple[RosterEntry, ...]
) -> None:
    with desk.store.write() as writer:
        mark(writer, PLAN, roster[1].id, B2, OUT)
    desk.wait(lambda: text_in(desk.page.table, key_of(roster, 1), "state") == "8 hours")


def test_the_rule_is_one_step_of_undo(desk: Desk[HoursPage]) -> None:
    page = desk.page
    page.rule_button.click()
    dialog = page.dialog
    assert isinstance(dialog, RuleDialog)
    assert unnamed_widgets(dialog) == []
    dialog.late_on.click()
    dialog.late_field.set_value(20)
    dialog.ok_button.click()
    with desk.store.read() as reader:
        rule = read_hours_rule(reader, "t")
    assert rule is not None
    assert (rule.late_minutes, rule.early_minutes) == (20, None)
    assert desk.context.undo.undo_text == "Change the rule for hours"
    desk.context.undo.undo()
    with desk.store.read() as reader:
        assert read_hours_rule(reader, "t") is None


def test_a_large_roster_is_reckoned_off_the_window(
    desk: Desk[HoursPage], monkeypatch: pytest.MonkeyPatch, roster: tuple[RosterEntry, ...]
) -> None:
    monkeypatch.setattr(reading, "MANY", 1)
    key = key_of(roster, 1)
    with desk.store.write() as writer:
        mark(writer, PLAN, roster[1].id, B2, OUT)
    desk.page.refresh_now()
    assert text_in(desk.page.table, key, "state") == "To decide"
    assert desk.context.jobs.running
    desk.wait(lambda: text_in(desk.page.table, key, "state") == "8 hours")


def test_show_on_the_roster_opens_the_person(
    desk: Desk[HoursPage], roster: tuple[RosterEntry, ...], qtbot: QtBot
) -> None:
    desk.page.show_item(roster[1].id)
    with qtbot.waitSignal(desk.context.asked_for) as asked:
        desk.page.detail.person_button.click()
    assert asked.args == ["roster", roster[1].id]


# -- handing in --------------------------------------------------------------------------------------


def opened(page: HoursPage) -> HoursExportDialog:
    page.export_button.click()
    assert isinstance(page.dialog, HoursExportDialog)
    return page.dialog


def choose(dialog: HoursExportDialog, field: str, value: object) -> None:
    chosen = getattr(dialog, field)
    chosen.set_value(value)
    chosen.committed.emit(value)


def save(dialog: HoursExportDialog, desk: Desk[HoursPage]) -> None:
    with desk.qtbot.waitSignal(desk.context.noticed, timeout=10_000):
        dialog.ok_button.click()


def test_a_file_is_written_and_the_next_one_knows_what_changed(
    desk: Desk[HoursPage], tmp_path: Path, roster: tuple[RosterEntry, ...]
) -> None:
    dialog = opened(desk.page)
    assert unnamed_widgets(dialog) == []
    choose(dialog, "form", str(HoursForm.CSV))
    assert dialog.counted.text() == "1 lines will be written."
    save(dialog, desk)
    text = (tmp_path / "small-112-hours.csv").read_text(encoding="utf-8-sig")
    assert "王安娜" in text
    assert "A12345****" in text
    with desk.store.read() as reader:
        assert read_handed_in(reader, "t") == {(roster[0].id, "d"): 8}
        assert [(e.action, e.persons) for e in read_log(reader, "t")] == [("hours", 1)]
    with desk.store.write() as writer:
        mark(writer, PLAN, roster[1].id, B2, OUT)
    desk.wait(lambda: "1 new" in desk.page.figures.handed_in.accessibleName())
    again = opened(desk.page)
    choose(again, "form", str(HoursForm.CSV))
    choose(again, "whom", Whom.CHANGED)
    assert again.counted.text().endswith("Since the last file: 1 new, 0 changed, 0 withdrawn.")
    save(again, desk)
    lines = (tmp_path / "small-112-hours.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 2
    assert "林班" in lines[1]


def test_lines_of_numbers_need_a_reason_and_name_who_has_none(
    desk: Desk[HoursPage], tmp_path: Path, roster: tuple[RosterEntry, ...]
) -> None:
    with desk.store.write() as writer:
        mark(writer, PLAN, roster[1].id, B2, OUT)
    desk.page.refresh_now()
    dialog = opened(desk.page)
    choose(dialog, "form", str(HoursForm.ID_LINES))
    assert dialog.without_id.text() == "Left out, because there is no ID number (1): 林班"
    assert not dialog.ok_button.isEnabled()
    dialog.reason.editor.insert("全教網登錄")  # type: ignore[attr-defined]
    assert dialog.ok_button.isEnabled()
    save(dialog, desk)
    assert (tmp_path / "small-112-hours.txt").read_text(encoding="utf-8") == "A123456789-8\n"
    with desk.store.read() as reader:
        assert [(e.action, e.subject) for e in read_log(reader, "t")] == [("hours_ids", "全教網登錄")]


def test_a_training_that_keeps_no_numbers_explains_itself(desk: Desk[HoursPage]) -> None:
    training = desk.plan.training
    with desk.store.write() as writer:
        writer.update([(training, replace(training, keeps_ids=False))])
    desk.page.refresh_now()
    dialog = opened(desk.page)
    choose(dialog, "form", str(HoursForm.ID_LINES))
    assert "keeps no ID numbers" in dialog.without_id.text()
    assert not dialog.reason.isVisible()
    assert not dialog.ok_button.isEnabled()


def test_what_cp950_lacks_must_be_answered(
    desk: Desk[HoursPage], tmp_path: Path, roster: tuple[RosterEntry, ...]
) -> None:
    person = roster[0].person
    with desk.store.write() as writer:
        writer.update([(person, replace(person, name="游錫堃"))])
    desk.page.refresh_now()
    dialog = opened(desk.page)
    choose(dialog, "form", str(HoursForm.CSV_CP950))
    desk.wait(dialog.lost.isVisible)
    assert "堃" in dialog.lost.text()
    assert not dialog.ok_button.isEnabled()
    dialog.brackets.click()
    save(dialog, desk)
    assert "游錫[方方土]" in (tmp_path / "small-112-hours.csv").read_text(encoding="cp950")


def test_the_columns_are_edited_from_here(desk: Desk[HoursPage]) -> None:
    dialog = opened(desk.page)
    dialog.preset.edit.click()
    presets = dialog.preset.dialog
    assert isinstance(presets, PresetsDialog)
    assert column_texts(presets.presets_table, "name") == ["時數清冊", "時數登錄"]
    assert "Study hours" in column_texts(presets.columns_table, "field")
    presets.reject()
    assert dialog.preset.dialog is None


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_noted(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, roster: tuple[RosterEntry, ...]
) -> None:
    stored = (*PLAN.entities(), *(value for entry in roster for value in entry.entities()))

    def page(context: Context) -> HoursPage:
        return HoursPage(context, ask=lambda _parent, path, _form: tmp_path / "nowhere" / path.name)

    with page_over(page, stored, tmp_path, make_context, qtbot) as desk:
        with desk.store.write() as writer:
            held(writer, PLAN, roster)
        desk.page.refresh_now()
        dialog = opened(desk.page)
        dialog.ok_button.click()
        desk.wait(lambda: bool(dialog.notice.text))
        assert dialog.isVisible()
        with desk.store.read() as reader:
            assert read_handed_in(reader, "t") == {}


# -- without anything --------------------------------------------------------------------------------


def test_without_anybody_the_page_says_what_hours_come_from(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(HoursPage, PLAN.entities(), tmp_path, make_context, qtbot) as desk:
        assert desk.page._nobody.isVisible()
        assert not desk.page.export_button.isEnabled()
        desk.context.set_training(None)
        desk.page.refresh_now()
        assert desk.page._no_training.isVisible()
