"""The review: every row with its fate, questions answered in place, nothing stored before the button."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coordinator.db.queries.imports import read_earlier, read_history, read_rejected, read_remembered
from coordinator.domain.edit import change
from coordinator.domain.roster import Meal, PersonStatus
from coordinator.services.roster_import import OWN_LIST
from tests.small_plan import B1
from tests.ui.hands import choose, left_out_by_tab, type_into, unnamed_widgets
from tests.ui.review_desk import import_now, line, opened, pick, press, reviewed, select, states, waiting
from tests.ui.roster_desk import Desk, MakeContext, desks, three_people


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Callable[..., Desk]]:
    yield from desks(qtbot, tmp_path, make_context)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(*three_people())


CSV = """姓名,服務學校,學校代碼,參加場次,用餐,最愛
張三,里港範例國小,013601,8/7(一),葷,貓
,里港範例國小,,8/7(一),葷,
李四,里港範例,,8/7(一),素,
王小明,里港範例國小,,8/7(一),葷,
"""


def test_every_row_is_shown_with_its_fate_before_anything_is_stored(desk: Desk, qtbot: QtBot) -> None:
    before = desk.people()
    dialog = opened(desk, qtbot, CSV)
    assert desk.people() == before
    assert states(dialog) == [
        ("張三", "new"), ("", "rejected"), ("李四", "check"), ("王小明", "check"),
    ]  # fmt: skip
    assert dialog.ok_button.text() == "Import 2 people"
    assert import_now(desk, qtbot, dialog) == "2 people imported"
    assert sorted(desk.names()) == sorted(["王小明", "李華", "陳老師", "張三", "李四"])
    assert desk.person("張三").school_code == "013601"
    assert desk.context.undo.count() == 1
    assert desk.context.undo.undo()
    assert desk.people() == before
    assert desk.context.undo.redo()
    assert len(desk.people()) == 5


def test_an_import_that_was_cancelled_stores_nothing(desk: Desk, qtbot: QtBot) -> None:
    before = desk.people()
    dialog = opened(desk, qtbot, CSV)
    with desk.store.write():  # the job has to wait, and is told to stop meanwhile
        dialog.ok_button.click()
        desk.context.jobs.cancel_all()
    qtbot.waitUntil(lambda: not desk.context.jobs.running, timeout=5_000)
    assert desk.people() == before
    assert not desk.context.undo.can_undo


def test_the_import_is_recorded_with_the_rows_it_lost(desk: Desk, qtbot: QtBot) -> None:
    import_now(desk, qtbot, opened(desk, qtbot, CSV))
    with desk.store.read() as reader:
        (log,) = read_history(reader, "t")
        (lost,) = read_rejected(reader, log.id)
        (earlier,) = read_earlier(reader, "t")
    assert (log.file_name, log.added, log.rejected) == ("名單.csv", 2, 1)
    assert (lost.row, lost.reason, lost.school) == (3, "NO_NAME", "里港範例國小")
    assert len(earlier.sources) == 3


def test_a_typed_cell_is_judged_at_once(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, CSV)
    type_into(dialog.table, (3, "0"), "name", "趙五")
    assert ("趙五", "new") in states(dialog)
    type_into(dialog.table, (3, "0"), "job_title", "主任")
    choose(dialog.table, (3, "0"), "meal", "Vegetarian")
    import_now(desk, qtbot, dialog)
    assert (desk.person("趙五").job_title, desk.person("趙五").meal) == ("主任", Meal.VEGETARIAN)


def test_one_answer_about_a_school_counts_for_all_rows_alike_and_is_remembered(
    desk: Desk, qtbot: QtBot
) -> None:
    text = "姓名,服務學校,參加場次\n甲,里港範例,8/7\n乙,里港範例,8/7\n"
    dialog = opened(desk, qtbot, text)
    assert states(dialog) == [("甲", "check"), ("乙", "check")]
    select(dialog, "甲")
    press(dialog, "School: 里港範例國小")
    assert states(dialog) == [("甲", "new"), ("乙", "new")]
    import_now(desk, qtbot, dialog)
    assert {desk.person(name).school_code for name in "甲乙"} == {"013601"}
    # The next file is not asked any more.
    assert states(opened(desk, qtbot, text.replace("甲", "丙")))[0] == ("丙", "new")
    with desk.store.read() as reader:
        assert len(read_remembered(reader)) == 1


def test_a_doubtful_school_is_chosen_in_its_cell(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, "姓名,服務學校,參加場次\n甲,里港範例,8/7\n")
    choose(dialog.table, (2, "0"), "school", "里港範例國中（里港鄉）013501")
    assert line(dialog, "甲").school_code == "013501"
    select(dialog, "甲")
    dialog.undo_button.click()
    assert line(dialog, "甲").school_code == ""


def test_a_column_is_set_right_and_remembered_for_its_title(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, CSV)
    field = dialog.strip.fields[5]
    assert field.value() == ""
    pick(field, "note")
    row = line(dialog, "張三").row
    assert row is not None
    assert row.note == "貓"
    import_now(desk, qtbot, dialog)
    again = opened(desk, qtbot, CSV.replace("張三", "新人"))
    assert again.strip.fields[5].value() == "note"


def test_rows_are_left_out_and_taken_all_the_same(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, CSV)
    select(dialog, "張三")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert ("張三", "rejected") in states(dialog)
    press(dialog, "Take all the same")
    assert ("張三", "new") in states(dialog)
    dialog.only_ready.click()
    assert dialog.ok_button.text() == "Import 1 people"
    dialog.only_ready.click()
    assert dialog.ok_button.text() == "Import 2 people"


NEWER = """姓名,服務學校,學校代碼,參加場次,用餐,電話
張三,里港範例國小,013601,8/7(一),葷,08-7000101
李四,里港範例國小,013601,8/7(一),素,08-7000102
趙五,里港範例國小,013601,8/7(一),素,08-7000103
"""


def test_the_newer_list_is_an_update(desk: Desk, qtbot: QtBot) -> None:
    import_now(desk, qtbot, opened(desk, qtbot, NEWER))
    desk.type_into("張三", "phone", "0911111111")
    newer = (
        NEWER.replace("08-7000101", "08-7999999").replace("08-7000102", "08-7888888").replace("趙五", "錢六")
    )
    dialog = opened(desk, qtbot, newer)
    assert states(dialog) == [("張三", "check"), ("李四", "changed"), ("錢六", "new"), ("趙五", "gone")]
    assert dialog.ok_button.text() == "Import 1 people, update 2"
    select(dialog, "張三")
    press(dialog, "Take what the list says")
    assert ("張三", "changed") in states(dialog)
    dialog.undo_button.click()
    import_now(desk, qtbot, dialog)
    assert (desk.person("張三").phone, desk.person("李四").phone) == ("0911111111", "08-7888888")
    assert desk.person("趙五").flags == "GONE_FROM_FILE"


def test_the_same_list_again_has_nothing_to_import(desk: Desk, qtbot: QtBot) -> None:
    import_now(desk, qtbot, opened(desk, qtbot, NEWER))
    dialog = opened(desk, qtbot, NEWER)
    assert {state for _, state in states(dialog)} == {"same"}
    assert not dialog.ok_button.isEnabled()


def test_a_list_may_be_one_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    import_now(desk, qtbot, opened(desk, qtbot, NEWER))
    dialog = opened(desk, qtbot, NEWER.replace("趙五", "錢六"), "第二份.csv")
    assert ("趙五", "gone") in states(dialog)
    pick(dialog.source.version, OWN_LIST)
    assert ("趙五", "gone") not in states(dialog)


def test_somebody_with_the_id_of_another_is_asked(desk: Desk, qtbot: QtBot) -> None:
    known = desk.person("王小明")
    desk.context.undo.perform_edit("", change(known, replace(known, national_id="A123456789")))
    text = "姓名,服務學校,身分證字號,參加場次\n王曉明,里港範例國小,A123456789,8/7\n"
    dialog = opened(desk, qtbot, text)
    select(dialog, "王曉明")
    assert states(dialog) == [("王曉明", "asked")]
    assert not dialog.ok_button.isEnabled()
    press(dialog, "It is this person")
    one = line(dialog, "王曉明").settled
    assert one is not None
    assert one.before is not None
    assert one.before.person.name == "王小明"
    dialog.undo_button.click()
    select(dialog, "王曉明")
    press(dialog, "Somebody new")
    assert dialog.ok_button.text() == "Import 1 people"


def test_rows_that_nobody_answered_are_told_of_after_the_import(desk: Desk, qtbot: QtBot) -> None:
    known = desk.person("王小明")
    desk.context.undo.perform_edit("", change(known, replace(known, national_id="A123456789")))
    text = "姓名,服務學校,身分證字號,參加場次\n王曉明,里港範例國小,A123456789,8/7\n張三,里港範例國小,,8/7\n"
    said = import_now(desk, qtbot, opened(desk, qtbot, text))
    assert said == "1 people imported；1 rows were not imported, because nobody said who they are"
    assert "王曉明" not in desk.names()


TWINS = """姓名,服務學校,職稱,參加場次
王大明,里港範例國小,主任,8/7
王大明,里港範例國小,組長,8/7
"""


def test_a_second_row_of_one_name_may_be_somebody_else(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, TWINS)
    assert dialog.ok_button.text() == "Import 1 people"
    dialog.table.selectRow(dialog.model.position_of((3, "0")))
    press(dialog, "Somebody else of the same name")
    assert states(dialog) == [("王大明", "new"), ("王大明", "new")]
    import_now(desk, qtbot, dialog)
    assert {state for _, state in states(opened(desk, qtbot, TWINS))} == {"same"}


def test_a_row_of_an_unknown_school_says_what_else_is_asked(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, "姓名,服務學校\n王?明,火星國小\n李四,里港範例國小\n")
    why = dialog._why(line(dialog, "王?明"))
    assert why == "School not in the directory；Name: lost character"


def test_who_was_cancelled_by_hand_and_is_listed_is_told_of(desk: Desk, qtbot: QtBot) -> None:
    import_now(desk, qtbot, opened(desk, qtbot, NEWER))
    was = desk.person("李四")
    desk.context.undo.perform_edit("", change(was, replace(was, status=PersonStatus.CANCELLED)))
    dialog = opened(desk, qtbot, NEWER.replace("08-7000102", "08-7888888"))
    assert "Cancelled on the roster, and stays so" in dialog._why(line(dialog, "李四"))


def test_another_encoding_is_read_anew_and_shown(desk: Desk, qtbot: QtBot) -> None:
    path = desk.folder / "big5.csv"
    # A character of Hong Kong, or one that the office has made itself: the bytes do not say.
    path.write_bytes(NEWER.replace("張三", "張@").encode("cp950").replace(b"@", b"\xfa\x40"))
    dialog = reviewed(desk, qtbot, path)
    first = dialog.judged.lines[0].name
    other = next(codec for codec in ("cp950-eudc", "big5hkscs") if codec != dialog.source.encoding.value())
    pick(dialog.source.encoding, other)
    qtbot.waitUntil(lambda: dialog.judged.answers.encoding == other, timeout=10_000)
    assert dialog.judged.lines[0].name != first
    assert dialog.source.encoding.value() == other


def test_another_sheet_is_chosen_and_a_hidden_one_only_then(desk: Desk, qtbot: QtBot) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "第一梯次"
    hidden = book.create_sheet("去年")
    hidden.sheet_state = "hidden"
    for sheet, name in ((first, "張三"), (hidden, "趙六")):
        sheet.append(["姓名", "服務學校", "用餐"])
        sheet.append([name, "里港範例國小", "葷"])
    book.save(desk.folder / "名單.xlsx")
    dialog = reviewed(desk, qtbot, desk.folder / "名單.xlsx")
    assert [name for name, _ in states(dialog)] == ["張三"]
    assert dialog.source.sheet.value() == "第一梯次"
    pick(dialog.source.sheet, "去年")
    qtbot.waitUntil(lambda: [name for name, _ in states(dialog)] == ["趙六"])


def test_other_header_rows_that_make_no_sense_are_refused_and_nothing_changes(
    desk: Desk, qtbot: QtBot
) -> None:
    dialog = opened(desk, qtbot, CSV)
    before = states(dialog)
    pick(dialog.source.header, "2:2")
    assert dialog.notice.text
    assert (states(dialog), dialog.source.header.value()) == (before, "0:0")


def test_rows_are_found_and_filtered(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, CSV)
    dialog.search.setText("張")
    qtbot.waitUntil(lambda: [one.name for one in dialog.model.shown_rows()] == ["張三"])
    dialog.search.clear()
    dialog.chips["rejected"].click()
    qtbot.waitUntil(lambda: [one.number for one in dialog.model.shown_rows()] == [3])


def test_pasted_rows_go_the_same_way(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("葷素\t姓名\t職稱\r\n素\t甲\t主任\r\n葷\t乙\t組長\r\n")
    desk.page.intake.paste()
    dialog = waiting(desk, qtbot)
    assert states(dialog) == [("甲", "check"), ("乙", "check")]
    import_now(desk, qtbot, dialog)
    assert desk.person("甲").job_title == "主任"


def test_the_keyboard_reaches_everything_and_everything_has_a_name(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, CSV)
    select(dialog, "李四")
    assert unnamed_widgets(dialog) == []
    assert left_out_by_tab(dialog) == []


def test_registrations_are_those_of_the_file(desk: Desk, qtbot: QtBot) -> None:
    import_now(desk, qtbot, opened(desk, qtbot, CSV))
    entry = next(entry for entry in desk.people() if entry.person.name == "張三")
    assert [r.session_id for r in entry.registrations] == [B1]


def test_no_id_number_is_shown_in_full_whatever_its_column_is_called(desk: Desk, qtbot: QtBot) -> None:
    text = "姓名,服務學校,身分證字號,其他\n甲,里港範例國小,A123456789,B123456780\n"
    dialog = opened(desk, qtbot, text)
    select(dialog, "甲")
    shown = "".join(label.text() for label in dialog.findChildren(QLabel))
    assert "A12345****" in shown
    assert "B12345****" in shown
    assert "6789" not in shown
    assert "6780" not in shown
