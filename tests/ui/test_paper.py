"""The page 紙本補登: a sheet opened by its code, rows ticked by keys alone, one step that can be undone."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.db.queries.events import read_events, read_ledger
from coordinator.domain.checkin.values import Attendance
from coordinator.domain.edit import Edit
from coordinator.domain.roster import RosterEntry, SheetRow
from coordinator.domain.sheet import Grouping, Half, PageCode, make_page_code
from coordinator.domain.training import (
    TWO_MARKS,
    CourseDay,
    DeliveryFormat,
    FormatKind,
    Mark,
    MarkSlot,
    Session,
    Training,
)
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context
from coordinator.ui.paper import reading
from coordinator.ui.paper.page import PaperPage
from tests.hours_world import TAIWAN, mark
from tests.small_plan import B1, B2, GAOSHU, LIGANG, person, small_plan
from tests.ui.hands import Desk, column_texts, left_out_by_tab, page_over, press, unnamed_widgets

PLAN = small_plan()
AM_IN, AM_OUT, IN = MarkSlot.AM_IN, MarkSlot.AM_OUT, MarkSlot.IN
CODE = make_page_code(PageCode(1, Half.AM, Grouping.DISTRICT, 1))
ENTER = Qt.Key.Key_Return


def timed(one: Mark) -> Mark:
    """The morning's sign-in is until 09:00, its sign-out from 11:30 on."""
    times = {AM_IN: (510, 540), AM_OUT: (690, 720)}
    opens, closes = times.get(one.slot, (None, None))
    return Mark(one.id, one.session_id, one.slot, opens, closes, position=one.position)


@pytest.fixture
def roster() -> tuple[RosterEntry, ...]:
    north = tuple(person(f"北{number:02d}", LIGANG, B1) for number in range(1, 26))
    return (*north, person("高一", GAOSHU, B1), person("南一", LIGANG, B2))


@pytest.fixture
def desk(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, roster: tuple[RosterEntry, ...]
) -> Iterator[Desk[PaperPage]]:
    """25 rows of batch 1 on the first page; row 3 signed in on a laptop, row 27 is not on any page."""
    entities = [timed(one) if isinstance(one, Mark) else one for one in PLAN.entities()]
    people = [value for entry in roster for value in entry.entities()]
    rows = [SheetRow(f"row-{n}", B1, entry.id, n) for n, entry in enumerate(roster[:26], start=1)]
    stored = (*entities, *people, *rows)
    with page_over(PaperPage, stored, tmp_path, make_context, qtbot) as opened:
        with opened.store.write() as writer:
            mark(writer, PLAN, roster[2].id, B1, AM_IN)
        opened.page.refresh_now()
        yield opened


def attendance(desk: Desk[PaperPage]) -> Attendance:
    with desk.store.read() as reader:
        return read_ledger(reader, desk.plan).attendance


def marked(desk: Desk[PaperPage], slot: MarkSlot, session: str = B1) -> set[str]:
    """Ids of those whose mark counts."""
    cells = attendance(desk).cells
    return {who for (who, where), cell in cells.items() if where == session and cell.mark(slot)}


def line(desk: Desk[PaperPage], text: str) -> int:
    """Type a line into the box; the answer is how many keys that took."""
    box = desk.page.entry.box
    box.setFocus()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, ENTER)
    return len(text) + 1


def tell(desk: Desk[PaperPage]) -> None:
    """Who and why; Chinese comes as whole words from the input method."""
    for field, text in ((desk.page.card.operator, "林老師"), (desk.page.card.reason, "第二報到台筆電故障")):
        field.editor.clear()  # type: ignore[attr-defined]
        field.editor.insert(text)  # type: ignore[attr-defined]


def store_it(desk: Desk[PaperPage]) -> None:
    tell(desk)
    press(desk.page.entry.box, ENTER, Qt.KeyboardModifier.ControlModifier)


def test_a_page_code_opens_its_page_with_the_rows_as_printed(desk: Desk[PaperPage]) -> None:
    line(desk, CODE)
    grid = desk.page.sheet_grid.grid
    assert column_texts(grid, "name") == [f"北{n:02d}" for n in range(1, 26)]
    shown = [c.name for c in grid.visible_columns()]
    assert shown == ["number", "name", "school", "am_in", "am_out"]
    assert desk.page.card.times[AM_IN].value() == "09:00"
    assert desk.page.card.times[AM_OUT].value() == "11:30"
    assert column_texts(grid, "am_in")[2] == "08:00"


def test_a_sheet_of_25_rows_takes_few_keys(desk: Desk[PaperPage], roster: tuple[RosterEntry, ...]) -> None:
    keys = line(desk, CODE) + line(desk, "1-25") + line(desk, "-7") + line(desk, "-19")
    assert keys == 12 + 5 + 3 + 4
    store_it(desk)
    desk.wait(lambda: len(marked(desk, AM_IN)) == 23)
    assert roster[6].id not in marked(desk, AM_IN)
    # Counted slowly, a key a quarter of a second: far below 20 s.
    assert (keys + 1) * 0.25 < 20


def test_rows_one_by_one_are_as_quick(desk: Desk[PaperPage]) -> None:
    line(desk, CODE)
    keys = sum(line(desk, str(number)) for number in range(1, 26))
    assert keys * 0.25 < 20
    store_it(desk)
    desk.wait(lambda: len(marked(desk, AM_IN)) == 25)


def test_marks_carry_time_row_reason_and_operator(
    desk: Desk[PaperPage], roster: tuple[RosterEntry, ...]
) -> None:
    line(desk, CODE)
    line(desk, "7")
    store_it(desk)
    desk.wait(lambda: roster[6].id in marked(desk, AM_IN))
    with desk.store.read() as reader:
        event = read_events(reader, "t", participant=roster[6].id)[-1]
        words = read_ledger(reader, desk.plan).texts[event.text_hash].said()
    nine = round(datetime(2023, 8, 7, 9, tzinfo=TAIWAN).timestamp() * 1000)
    assert event.said() == {
        "slot": "am_in", "method": "paper", "how": "expected", "claimed_ms": nine, "row": 7,
    }  # fmt: skip
    assert (event.actor, words) == ("林老師", {"reason": "第二報到台筆電故障"})
    assert attendance(desk).of(roster[6].id, B1).flags == ("paper",)


def test_undo_takes_the_whole_sheet_back_and_redo_brings_it_again(desk: Desk[PaperPage]) -> None:
    line(desk, CODE)
    line(desk, "0")
    before = attendance(desk)
    store_it(desk)
    desk.wait(lambda: len(marked(desk, AM_IN)) == 25)
    after = attendance(desk)
    assert desk.context.undo.undo_text.startswith("Type in sheet 00001 10 001")
    desk.context.undo.undo()
    assert dict(attendance(desk).cells) == dict(before.cells)
    desk.context.undo.redo()
    assert marked(desk, AM_IN) == {who for who, _ in after.cells}
    desk.context.undo.undo()
    assert dict(attendance(desk).cells) == dict(before.cells)


def test_what_is_marked_already_stays_as_it_is(
    desk: Desk[PaperPage], roster: tuple[RosterEntry, ...]
) -> None:
    line(desk, CODE)
    line(desk, "3")
    assert not desk.page.record_button.isEnabled()
    desk.page.card.confirm.click()
    before = attendance(desk).of(roster[2].id, B1).mark(AM_IN)
    assert before is not None
    store_it(desk)
    after = attendance(desk).of(roster[2].id, B1).mark(AM_IN)
    assert after is not None
    assert (after.event_id, after.at_ms) == (before.event_id, before.at_ms)
    assert len(after.others) == 1


def test_differences_are_listed_counted_and_copied(desk: Desk[PaperPage]) -> None:
    card = desk.page.differences
    line(desk, CODE)
    assert card.detail == "on paper only 0 · on the laptop only 0 · on both 0"
    line(desk, "1 2")
    assert card.detail == "on paper only 2 · on the laptop only 1 · on both 0"
    assert column_texts(card.list, "side") == [
        "on paper only", "on paper only", "on the laptop only, 08:00",
    ]  # fmt: skip
    card.copy_all()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t") == ["No.", "Name", "School", "Mark", "Signed", "What happens"]
    assert copied[3].split("\t")[-2:] == ["on the laptop only, 08:00", "Stays"]
    QGuiApplication.clipboard().clear()


def test_a_difference_is_left_or_taken_over(desk: Desk[PaperPage], roster: tuple[RosterEntry, ...]) -> None:
    line(desk, CODE)
    line(desk, "1 2")
    desk.page.room.tabs.setCurrentIndex(1)
    table = desk.page.differences.list
    table.select_key((roster[1].id, AM_IN))
    press(table, Qt.Key.Key_Space)
    table.select_key((roster[2].id, AM_IN))
    press(table, Qt.Key.Key_Space)
    assert column_texts(table, "then") == ["Is recorded", "Is left out", "Is taken back"]
    store_it(desk)
    desk.wait(lambda: marked(desk, AM_IN) == {roster[0].id})
    desk.context.undo.undo()
    assert marked(desk, AM_IN) == {roster[2].id}
    restored = attendance(desk).of(roster[2].id, B1).mark(AM_IN)
    eight = round(datetime(2023, 8, 7, 8, tzinfo=TAIWAN).timestamp() * 1000)
    assert restored is not None
    assert restored.at_ms == eight


def test_space_arrows_and_mouse_tick_in_the_grid(
    desk: Desk[PaperPage], roster: tuple[RosterEntry, ...]
) -> None:
    line(desk, CODE)
    grid = desk.page.sheet_grid.grid
    grid.select_key(roster[0].id)
    press(grid, Qt.Key.Key_Space)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    index = grid.rows.index(4, [c.name for c in grid.rows.columns].index("am_out"))
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(index).center())
    assert column_texts(grid, "am_in")[:3] == ["09:00", "", "08:00"]
    assert column_texts(grid, "am_out")[:5] == ["", "11:30", "", "", "11:30"]
    QTest.keyClicks(grid, "9")
    QTest.keyClick(desk.page.entry.box, ENTER)
    assert column_texts(grid, "am_out")[8] == "11:30"
    line(desk, "/")
    line(desk, "-1")
    assert column_texts(grid, "am_in")[0] == ""


def test_a_row_of_another_page_is_added_and_nonsense_is_refused(
    desk: Desk[PaperPage], roster: tuple[RosterEntry, ...]
) -> None:
    line(desk, make_page_code(PageCode(1, Half.AM, Grouping.DISTRICT, 9)))
    assert column_texts(desk.page.sheet_grid.grid, "name") == []
    assert "fewer pages" in desk.page.notice.accessibleName()
    line(desk, "7")
    assert column_texts(desk.page.sheet_grid.grid, "name") == ["北07"]
    line(desk, "99")
    assert desk.page.notice.accessibleName() == "No row of this session has the number 99."
    line(desk, "abc")
    assert desk.page.notice.accessibleName() == "This is no row and no page code: abc"
    line(desk, "40-50")
    assert desk.page.notice.accessibleName() == "This page has no row from 40 to 50."


def test_somebody_written_into_a_blank_row_walks_in(desk: Desk[PaperPage]) -> None:
    line(desk, CODE)
    line(desk, "+")
    dialog = desk.page.dialog
    assert dialog is not None
    dialog.name.editor.insert("路過人")  # type: ignore[attr-defined]
    QTest.keyClick(dialog.name.editor, ENTER)
    dialog.school.editor.insert("路邊國小")  # type: ignore[attr-defined]
    QTest.keyClick(dialog.school.editor, ENTER)
    assert column_texts(desk.page.sheet_grid.grid, "name")[-1] == "路過人"
    line(desk, "1")
    store_it(desk)
    desk.wait(lambda: len(marked(desk, AM_IN)) == 3)
    (came,) = attendance(desk).walk_ins.values()
    assert (came.name, came.school, came.session_id) == ("路過人", "路邊國小", B1)
    cell = attendance(desk).of(came.id, B1)
    assert cell.flags == ("paper", "walk_in")
    desk.context.undo.undo()
    assert dict(attendance(desk).walk_ins) == {}
    desk.context.undo.redo()
    (again,) = attendance(desk).walk_ins.values()
    assert (again.id, again.name, again.number) == (came.id, came.name, came.number)


def test_nothing_is_written_without_reason_operator_or_a_readable_time(desk: Desk[PaperPage]) -> None:
    line(desk, CODE)
    line(desk, "1")
    card = desk.page.card
    with desk.store.read() as reader:
        before = len(read_events(reader, "t"))
    press(desk.page.entry.box, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert card.operator.editor.hasFocus()
    card.operator.editor.insert("林老師")  # type: ignore[attr-defined]
    press(desk.page.entry.box, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert card.reason.editor.hasFocus()
    card.reason.editor.insert("筆電故障")  # type: ignore[attr-defined]
    card.times[AM_IN].editor.clear()  # type: ignore[attr-defined]
    QTest.keyClicks(card.times[AM_IN].editor, "25:99")
    press(desk.page.entry.box, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert card.times[AM_IN].editor.hasFocus()
    with desk.store.read() as reader:
        assert len(read_events(reader, "t")) == before


def test_what_is_typed_waits_while_another_page_is_open(desk: Desk[PaperPage]) -> None:
    line(desk, CODE)
    line(desk, "1 2")
    line(desk, make_page_code(PageCode(1, Half.PM, Grouping.DISTRICT, 1)))
    assert "1 other pages are not recorded yet" in desk.page.sheet_grid.detail
    assert desk.page.card.half.value() == Half.PM
    line(desk, CODE)
    assert column_texts(desk.page.sheet_grid.grid, "am_in")[:2] == ["09:00", "09:00"]


def test_the_lists_choose_a_sheet_too(desk: Desk[PaperPage]) -> None:
    card = desk.page.card
    card.session.set_value(B2)
    card.session.committed.emit(B2)
    assert column_texts(desk.page.sheet_grid.grid, "name") == ["南一"]
    assert [c.name for c in desk.page.sheet_grid.grid.visible_columns()][3:] == ["in", "out"]
    assert "printed from here" in desk.page.notice.accessibleName()
    assert card.times[MarkSlot.IN].value() == "08:30"


def test_a_code_of_nobody_or_of_a_changed_plan_is_told(desk: Desk[PaperPage]) -> None:
    line(desk, make_page_code(PageCode(999, Half.AM, Grouping.DISTRICT, 1)))
    assert "number 999" in desk.page.notice.accessibleName()
    line(desk, make_page_code(PageCode(2, Half.AM, Grouping.DISTRICT, 1)))
    assert "mark plan of this session has changed" in desk.page.notice.accessibleName()


def test_a_code_of_another_training_offers_to_go_there(desk: Desk[PaperPage]) -> None:
    other = Training("t2", "other-113", "另一個研習", 113, county_code="10013")
    form = DeliveryFormat("f2", "t2", FormatKind.ON_SITE, "實體簡報場")
    day = CourseDay("d2", "t2", "f2", "d1", "第一天")
    session = Session("s2", "t2", "d1", 44, "f2", "d2", date(2024, 8, 7))
    marks = [Mark(f"m2-{slot}", "s2", slot, position=n) for n, slot in enumerate(TWO_MARKS)]
    with desk.store.write() as writer:
        apply_edit(writer, Edit((), (other, form, day, session, *marks)))
    line(desk, make_page_code(PageCode(44, Half.DAY, Grouping.DISTRICT, 1)))
    assert desk.page.notice.accessibleName() == "This sheet belongs to another training: 另一個研習"
    desk.page.notice._button.click()
    desk.wait(lambda: desk.page.sheet_grid.title.startswith("8/7(三)"))
    assert desk.context.training_id == "t2"


def test_escape_leads_from_the_box_to_the_rows_and_back(desk: Desk[PaperPage]) -> None:
    line(desk, CODE)
    box, grid = desk.page.entry.box, desk.page.sheet_grid.grid
    box.setFocus()
    QTest.keyClicks(box, "12")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text, box.hasFocus()) == ("", True)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert grid.hasFocus()
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert box.hasFocus()


def test_the_program_can_ask_for_a_page_or_a_session(desk: Desk[PaperPage]) -> None:
    desk.page.show_item(CODE)
    assert desk.page.sheet_grid.detail.startswith("00001 10 001")
    desk.page.show_item(B2)
    assert column_texts(desk.page.sheet_grid.grid, "name") == ["南一"]
    desk.page.run_action("find")
    assert desk.page.entry.box.hasFocus()
    desk.page.run_action("add")
    assert desk.page.dialog is not None
    desk.page.dialog.reject()


def test_enter_alone_goes_to_record_and_the_page_is_for_keys_and_readers(desk: Desk[PaperPage]) -> None:
    line(desk, CODE)
    line(desk, "1")
    tell(desk)
    desk.page.entry.box._ended_at = float("-inf")  # as if a moment had passed since the last line
    press(desk.page.entry.box, ENTER)
    assert desk.page.record_button.hasFocus()
    QTest.keyClick(desk.page.record_button, Qt.Key.Key_Space)
    desk.wait(lambda: len(marked(desk, AM_IN)) == 2)
    assert unnamed_widgets(desk.page) == []
    assert left_out_by_tab(desk.page) == []


def test_much_is_read_off_the_gui_thread(desk: Desk[PaperPage], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MANY", 3)
    desk.page.sheet_grid.model.set_rows(())
    desk.page.refresh_now()
    desk.wait(lambda: len(column_texts(desk.page.sheet_grid.grid, "name")) == 25)


def test_a_store_without_a_training_says_so(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(PaperPage, (), tmp_path, make_context, qtbot) as opened:
        assert not opened.page.record_button.isEnabled()
        opened.page.record()
        opened.page.add_walk_in()
