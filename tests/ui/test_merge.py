"""The page 合併 on real stores and real files: look, merge, decide, put right, read what was done."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coordinator.db.queries.events import read_events
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.pack_record import PackRecord
from coordinator.domain.training import MarkSlot, Training
from coordinator.ui.context import Context
from coordinator.ui.merge import page as page_module
from coordinator.ui.merge.page import CORRECTIONS, DECISIONS, FILES, MergePage
from coordinator.ui.merge.questions import Questions
from tests.merge_world import AMONG, SOUTH, WANG, World, at, merge_world
from tests.small_plan import B1, B2
from tests.ui.hands import column_texts, left_out_by_tab, press, text_in, tool, unnamed_widgets

AM_IN, AM_OUT = MarkSlot.AM_IN, MarkSlot.AM_OUT


@dataclass
class MergeDesk:
    """The page over the office's store, and the laptops around it."""

    world: World
    context: Context
    page: MergePage
    qtbot: QtBot
    chosen: list[Path]

    def settle_down(self) -> None:
        """Until no job runs and the page has heard of every commit."""
        self.qtbot.waitUntil(lambda: not self.context.jobs.running and not self.page._stale, timeout=10_000)

    def drop(self, *paths: Path) -> bool:
        """Drag files from a folder over the page and let go; False when they are not welcome."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place, action = QPointF(50, 50), Qt.DropAction.CopyAction
        button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(place.toPoint(), action, data, button, keys)
        enter.setAccepted(False)
        self.page.dragEnterEvent(enter)
        if enter.isAccepted():
            self.page.dropEvent(QDropEvent(place, action, data, button, keys))
            self.settle_down()
        return enter.isAccepted()

    def merge(self, *paths: Path) -> None:
        """Drop the files and press the button."""
        assert self.drop(*paths)
        QTest.mouseClick(self.page.merge_button, Qt.MouseButton.LeftButton)
        self.settle_down()
        self.page.refresh_now()

    def choose(self, key: str, choice: str, reason: str) -> None:
        """Choose a decision in the list, write the reason, press the button."""
        self.page.tabs.setCurrentIndex(DECISIONS)
        assert self.page.decisions.show_decision(key)
        detail = self.page.decisions.detail
        detail.reason.editor.setFocus()
        detail.reason.editor.insert(reason)  # type: ignore[attr-defined]
        (made,) = [one for one in detail.buttons if one.objectName() == choice]
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        self.settle_down()
        self.page.refresh_now()

    def open_kinds(self) -> list[str]:
        """The kinds of what waits, as listed."""
        return [row.decision.kind for row in self.page.decisions.open.rows.shown_rows()]


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[MergeDesk]:
    with merge_world(tmp_path) as world:
        context = make_context(world.office)
        context.set_training("t")
        chosen: list[Path] = []
        page = MergePage(context, questions=Questions(lambda _parent, _folder: chosen))
        qtbot.addWidget(page)
        page.resize(1256, 830)
        with qtbot.waitExposed(page):
            page.show()
        page.refresh_now()
        yield MergeDesk(world, context, page, qtbot, chosen)
        context.jobs.wait(5_000)


def two_files(world: World) -> list[Path]:
    """甲機 marked two people, 乙機 one of them later and somebody without registration; its clock is fast."""
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    world.mark("甲機", WANG.id, AM_IN, at("8:51"))
    world.mark("乙機", AMONG.id, AM_IN, at("8:57"))
    world.walk_in("乙機", at("9:00"), {"name": "陳新人", "school": "里港範例國小"})
    return [world.export("甲機"), world.export("乙機", ahead_ms=480_000)]


def texts(desk: MergeDesk, column: str) -> list[str]:
    return column_texts(desk.page.files.files, column)


def test_who_left_here_and_scanned_in_there_is_asked_about_with_both_facts(desk: MergeDesk) -> None:
    desk.world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    desk.world.mark("乙機", AMONG.id, AM_OUT, at("10:40"))
    said = {"slot": str(AM_IN), "method": "scan", "verdict": "already"}
    desk.world.act("甲機", Draft(Kind.ATTEMPT, "t", B1, AMONG.id, said), at("10:55"))
    desk.merge(desk.world.export("甲機"), desk.world.export("乙機"))
    assert desk.open_kinds() == ["came_back"]
    key = f"came_back:{AMONG.id}:{B1}"
    assert desk.page.decisions.show_decision(key)
    told = desk.page.decisions.detail._facts.text()
    assert "10:40 (乙機)" in told
    assert "10:55 (甲機)" in told
    desk.choose(key, "left", "問過本人")
    assert desk.open_kinds() == []
    (cell,) = desk.world.state().attendance.cells.values()
    assert (cell.gone, cell.came_back) == ((AM_OUT,), ())


def test_an_empty_page_says_what_goes_here_and_asks_for_files(desk: MergeDesk) -> None:
    desk.chosen += two_files(desk.world)
    assert desk.page.files.devices.rows.rowCount() == 0
    assert not desk.page.merge_button.isEnabled()
    QTest.mouseClick(desk.page.choose_button, Qt.MouseButton.LeftButton)
    desk.settle_down()
    assert texts(desk, "device") == ["甲機", "乙機"]


def test_before_anything_is_written_each_file_says_what_it_would_bring(desk: MergeDesk) -> None:
    assert desk.drop(*two_files(desk.world))
    assert texts(desk, "state") == ["Ready", "Ready"]
    assert texts(desk, "new") == ["3", "5"]
    assert texts(desk, "span")[0] == "8/7(一) 08:50–08:51"
    assert texts(desk, "clock") == ["—", "8 min fast"]
    assert column_texts(desk.page.files.devices, "before") == ["0", "0"]
    assert desk.page.files.files_card.detail.startswith("Would bring: 8 new, 0 already known.")
    with desk.world.office.read() as reader:
        assert read_events(reader) == ()


def test_merging_takes_a_backup_stores_everything_and_reports(desk: MergeDesk) -> None:
    desk.merge(*two_files(desk.world))
    page = desk.page
    assert page.notice.text == "Merged: 8 new, 0 already known"
    assert texts(desk, "state") == ["Merged", "Merged"]
    assert column_texts(page.files.devices, "events") == ["5", "3"]
    assert not page.merge_button.isEnabled()
    assert list(desk.world.folder.glob("*backups/*.merge.sqlite"))
    assert page.tabs.tabText(DECISIONS) == "To decide (2)"
    assert desk.context.undo.count() == 0


def test_the_same_files_again_bring_nothing_new(desk: MergeDesk) -> None:
    paths = two_files(desk.world)
    desk.merge(*paths)
    assert desk.drop(*paths)
    assert texts(desk, "state") == ["Nothing new", "Nothing new"]
    assert desk.page.notice.text == "Everything in these files is here already."


def test_a_damaged_file_is_shown_with_its_reason_and_the_rest_can_be_merged(desk: MergeDesk) -> None:
    good, bad = two_files(desk.world)
    bad.write_bytes(bad.read_bytes()[:-50])
    assert desk.drop(good, bad)
    assert texts(desk, "state") == ["Refused", "Ready"]
    assert desk.page.notice.text.startswith("1 of 2 files are refused: ")
    assert desk.page.merge_button.isEnabled()
    assert desk.drop(bad)
    assert not desk.page.merge_button.isEnabled()


def test_files_can_be_put_away_again(desk: MergeDesk) -> None:
    desk.drop(*two_files(desk.world))
    tool(desk.page.files.files_card, "Put the files away").click()
    assert texts(desk, "state") == []
    assert not desk.page.merge_button.isEnabled()
    assert not tool(desk.page.files.files_card, "Put the files away").isEnabled()


def test_a_folder_is_not_welcome(desk: MergeDesk) -> None:
    assert not desk.drop(desk.world.folder)


def test_a_merge_that_is_cancelled_stores_nothing(desk: MergeDesk) -> None:
    desk.drop(*two_files(desk.world))
    QTest.mouseClick(desk.page.merge_button, Qt.MouseButton.LeftButton)
    desk.context.jobs.cancel_all()
    desk.settle_down()
    with desk.world.office.read() as reader:
        assert read_events(reader) == ()
    assert desk.page.notice.text == "Cancelled: nothing was stored."
    assert desk.page.merge_button.isEnabled()


def test_a_laptop_that_got_a_pack_and_has_not_come_back_is_listed(desk: MergeDesk) -> None:
    with desk.world.office.write() as writer:
        writer.insert(PackRecord(f"p{name}", "t", 1, name, B1, 3) for name in ("甲機", "丙機"))
    desk.merge(two_files(desk.world)[0])
    devices = desk.page.files.devices
    assert dict(zip(column_texts(devices, "name"), column_texts(devices, "state"), strict=True)) == {
        "甲機": "Complete",
        "丙機": "Not back yet",
    }
    assert desk.page.files.devices_card.detail.startswith("1 not back yet")


def test_a_walk_in_is_put_on_the_roster_with_a_reason(desk: MergeDesk) -> None:
    desk.merge(*two_files(desk.world))
    (key,) = [one.id for one in desk.world.state().open_decisions if one.kind == "not_on_roster"]
    desk.choose(key, "register", "查過派代表")
    assert desk.world.state().people[key.split(":")[1]].person.name == "陳新人"
    assert desk.open_kinds() == ["clock"]
    done = desk.page.decisions.done
    assert (text_in(done, key, "choice"), text_in(done, key, "reason")) == ("Put on the roster", "查過派代表")
    assert text_in(done, key, "by") == "the office"


def test_without_a_reason_nothing_is_settled(desk: MergeDesk) -> None:
    desk.merge(*two_files(desk.world))
    (key,) = [one.id for one in desk.world.state().open_decisions if one.kind == "not_on_roster"]
    desk.choose(key, "register", "  ")
    assert len(desk.world.state().open_decisions) == 2
    assert desk.page.decisions.detail.reason._below.text() == "Please write why: the reason is recorded."


def test_a_settled_question_can_be_settled_otherwise(desk: MergeDesk) -> None:
    desk.merge(*two_files(desk.world))
    (key,) = [one.id for one in desk.world.state().open_decisions if one.kind == "not_on_roster"]
    desk.choose(key, "register", "查過")
    desk.choose(key, "discard", "弄錯了")
    assert key.split(":")[1] not in desk.world.state().people
    assert text_in(desk.page.decisions.done, key, "choice") == "Leave off the roster"


def test_several_walk_ins_are_settled_at_once_by_keyboard(desk: MergeDesk) -> None:
    desk.world.walk_in("甲機", at("9:00"), {"name": "陳新人"})
    desk.world.walk_in("甲機", at("9:01"), {"name": "吳新人"}, number=1_000_002)
    desk.merge(desk.world.export("甲機"))
    page = desk.page
    page.tabs.setCurrentIndex(DECISIONS)
    QTest.mouseClick(page.decisions.chips[1], Qt.MouseButton.LeftButton)
    page.decisions.open.setFocus()
    QTest.keyClick(page.decisions.open, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(page.decisions.open, Qt.Key.Key_Return)
    assert page.focusWidget() is page.decisions.detail.reason.editor
    page.decisions.detail.reason.editor.insert("都查過")  # type: ignore[attr-defined]
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    desk.settle_down()
    assert desk.world.waiting() == {}
    assert len(desk.world.state().people) == 5


def test_the_question_shows_both_facts_and_the_history_of_the_person(desk: MergeDesk) -> None:
    world = desk.world
    world.mark("甲機", AMONG.id, MarkSlot.AM_OUT, at("12:01"))
    void = Draft(Kind.VOID, "t", B1, AMONG.id, {"target": "none"}, {"reason": "刷錯人"})
    world.act("甲機", void, at("12:02"))
    desk.merge(world.export("甲機"))
    desk.page.show_item(AMONG.id)
    assert desk.page.tabs.currentIndex() == DECISIONS
    detail = desk.page.decisions.detail
    assert detail._facts.text() == "第一梯次 第一天 8/7(一), 研習中心: Morning sign-out 12:01 (甲機)"
    history = desk.page.decisions.history.table
    assert column_texts(history, "act") == ["Morning sign-out (scanned)", "Taken back"]
    assert column_texts(history, "detail") == ["", "刷錯人"]


def test_a_fast_clock_is_put_right_by_its_proposal_or_by_minutes(desk: MergeDesk) -> None:
    desk.merge(*two_files(desk.world))
    (key,) = [one.id for one in desk.world.state().open_decisions if one.kind == "clock"]
    desk.choose(key, "-480000", "和手機對過")
    cell = desk.world.state().attendance.of(AMONG.id, B1)
    assert cell.marks[0].at_ms == at("8:49").wall_ms
    detail = desk.page.decisions.detail
    assert desk.page.decisions.show_decision(key)
    detail.reason.editor.insert("再對一次")  # type: ignore[attr-defined]
    detail.minutes.set_value(-7)
    QTest.mouseClick(detail.minutes_button, Qt.MouseButton.LeftButton)
    desk.settle_down()
    assert desk.world.state().attendance.of(AMONG.id, B1).marks[0].at_ms == at("8:50").wall_ms


def test_the_clock_of_any_laptop_can_be_put_right_from_the_list(desk: MergeDesk) -> None:
    desk.merge(two_files(desk.world)[0])
    page = desk.page
    page.tabs.setCurrentIndex(FILES)
    page.files.devices_card.select_something()
    tool(page.files.devices_card, "Correct the clock…").click()
    assert page.tabs.currentIndex() == DECISIONS
    assert page.decisions.waiting == 0
    detail = page.decisions.detail
    detail.reason.editor.insert("慢一分")  # type: ignore[attr-defined]
    detail.minutes.set_value(1)
    QTest.mouseClick(detail.minutes_button, Qt.MouseButton.LeftButton)
    desk.settle_down()
    assert desk.world.state().attendance.of(AMONG.id, B1).marks[0].at_ms == at("8:51").wall_ms


def test_what_was_put_right_by_hand_is_on_the_list_of_corrections(desk: MergeDesk) -> None:
    world = desk.world
    first = world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    own = world.mark("甲機", WANG.id, AM_IN, at("8:51"))
    world.act("甲機", Draft(Kind.VOID, "t", B1, WANG.id, {"target": own.id}), at("8:52"))
    void = Draft(Kind.VOID, "t", B1, AMONG.id, {"target": first.id}, {"reason": "簽錯人"})
    world.act("乙機", void, at("9:00"))
    world.mark("乙機", SOUTH.id, MarkSlot.IN, at("17:00", 14), B2, method="paper", row=3)
    world.mark("乙機", WANG.id, AM_IN, at("10:00"), claimed_ms=at("8:40").wall_ms)
    desk.merge(world.export("甲機"), world.export("乙機"))
    desk.page.tabs.setCurrentIndex(CORRECTIONS)
    table = desk.page.corrections.table
    assert column_texts(table, "kind") == ["Taken back", "From paper", "Entered later"]
    assert column_texts(table, "detail") == ["簽錯人", "", ""]
    assert column_texts(table, "claimed")[2] == "8/7(一) 08:40"
    asked: list[str] = []
    desk.context.asked_for.connect(lambda slug, key: asked.append(f"{slug} {key}"))
    table.select_key(table.rows.shown_rows()[0].act.id)
    press(table, Qt.Key.Key_Return)
    assert asked == [f"roster {AMONG.id}"]
    QTest.mouseClick(desk.page.corrections.chips[2], Qt.MouseButton.LeftButton)
    assert column_texts(table, "kind") == ["From paper"]


def test_a_file_of_another_training_is_refused_with_both_titles(desk: MergeDesk) -> None:
    path = two_files(desk.world)[0]
    with desk.world.office.write() as writer:
        writer.insert([Training("next", "small-113", "明年的計畫", 113, county_code="10013")])
    desk.context.set_training("next")
    desk.page.refresh_now()
    assert desk.drop(path)
    assert texts(desk, "state") == ["Refused"]
    assert "小計畫 [small-112]" in desk.page.notice.text
    assert "明年的計畫 [small-113]" in desk.page.notice.text


def test_a_long_log_is_folded_off_the_gui_thread(desk: MergeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "MUCH", 1)
    desk.merge(*two_files(desk.world))
    desk.settle_down()
    assert desk.page.tabs.tabText(DECISIONS) == "To decide (2)"


def test_the_tables_are_honest_models(desk: MergeDesk, qtmodeltester: ModelTester) -> None:
    desk.merge(*two_files(desk.world))
    for table in desk.page.findChildren(QTableView):
        qtmodeltester.check(table.model())


def test_every_widget_has_a_name_and_is_reached_with_tab(desk: MergeDesk) -> None:
    desk.merge(*two_files(desk.world))
    for number in (FILES, DECISIONS, CORRECTIONS):
        desk.page.tabs.setCurrentIndex(number)
        assert (number, unnamed_widgets(desk.page), left_out_by_tab(desk.page)) == (number, [], [])


def test_without_a_training_the_page_says_so(desk: MergeDesk) -> None:
    desk.context.set_training(None)
    desk.page.refresh_now()
    assert not desk.page.choose_button.isEnabled()
    assert not desk.drop(*two_files(desk.world))
