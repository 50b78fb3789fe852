"""現場報到 driven by its keys: what is scanned is stored first and shown then."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.domain.checkin.acts import Note, Reissue
from coordinator.domain.events.kinds import Kind
from coordinator.domain.training import MarkSlot
from coordinator.ui.context import Context
from coordinator.ui.desk.remembering import SLOT
from coordinator.ui.desk.states import Tone
from coordinator.ui.kit import theme
from tests.small_plan import B1
from tests.ui.desk_room import OpenDesk, desk_over, type_text
from tests.ui.hands import column_texts, left_out_by_tab, unnamed_widgets

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[OpenDesk]:
    with desk_over(tmp_path, make_context, qtbot) as desk:
        yield desk


@pytest.fixture
def scanning(desk: OpenDesk) -> OpenDesk:
    desk.open()
    return desk


def ground(desk: OpenDesk) -> str:
    """The colour of the stage, off a pixel at its edge."""
    picture: QImage = desk.room.stage.grab().toImage()
    return picture.pixelColor(3, picture.height() // 2).name()


# -- the start room --------------------------------------------------------------------------------


def test_the_start_room_lists_todays_session_first_and_those_that_are_over_last(desk: OpenDesk) -> None:
    assert column_texts(desk.page.sessions, "part")[0] == "第一梯次 第一天"
    assert column_texts(desk.page.sessions, "when")[:2] == ["Today", "in 1 days"]
    desk.now += timedelta(days=8)
    desk.page.refresh_now()
    assert column_texts(desk.page.sessions, "when") == ["in 28 days", "over", "over", "over"]


def test_the_slot_whose_time_it_is_is_chosen(desk: OpenDesk) -> None:
    chosen = [desk.page.options.slot]
    desk.now = desk.now.replace(hour=13, minute=5)
    desk.page.refresh_now()
    assert [*chosen, desk.page.options.slot] == [MarkSlot.AM_IN, MarkSlot.PM_IN]


def test_a_desk_without_a_name_is_not_opened(desk: OpenDesk) -> None:
    desk.page.options.open.click()
    assert desk.page.room is None
    assert "needs a name" in desk.page.options.device.editor.accessibleDescription()


def test_without_a_training_the_page_says_so(desk: OpenDesk) -> None:
    desk.context.set_training(None)
    desk.page.refresh_now()
    assert desk.page._nothing.isVisible()


def test_every_widget_of_the_start_room_has_a_name_and_is_reached_with_tab(desk: OpenDesk) -> None:
    assert unnamed_widgets(desk.page) == []
    assert left_out_by_tab(desk.page) == []


# -- scanning --------------------------------------------------------------------------------------


def test_a_scan_is_stored_and_shown_in_green_with_name_school_and_a_sound(scanning: OpenDesk) -> None:
    desk = scanning
    assert ground(desk) == theme.color("background").name()
    state = desk.scan(desk.code("陳怡君"))
    (mark,) = desk.events(Kind.MARK)
    assert (mark.participant_id, mark.session_id, mark.actor) == (desk.key_of("陳怡君"), B1, "王")
    assert (state.tone, state.name, state.detail) == (Tone.GOOD, "陳怡君", "里港範例國小 ・ 教師")
    assert ground(desk) == theme.color("ok").name()
    assert desk.heard == ["good"]
    assert "陳怡君" in desk.room.stage.accessibleDescription()


def test_the_name_is_at_least_11_hundredths_of_the_height(scanning: OpenDesk) -> None:
    desk = scanning
    desk.scan(desk.code("陳怡君"))
    picture = desk.room.stage.grab().toImage()
    text, height = theme.color("text").rgb(), picture.height()
    rows = [
        y
        for y in range(height * 33 // 100, height * 52 // 100)
        if any(picture.pixel(x, y) == text for x in range(picture.width() // 3, picture.width() * 2 // 3))
    ]
    assert max(rows) - min(rows) >= 0.11 * height


def test_the_counters_and_last_scans_follow(scanning: OpenDesk) -> None:
    desk = scanning
    desk.scan(desk.code("陳怡君"))
    desk.scan("123456789")
    desk.qtbot.waitUntil(lambda: len(desk.room.stage.desktop.lines) == 2, timeout=3_000)
    desktop = desk.room.stage.desktop
    assert [number for _, number in desktop.figures] == [3, 1, 2]
    assert [line.name for line in desktop.lines] == ["123456789", "陳怡君"]
    assert [(one.name, one.arrived, one.expected) for one in desktop.districts] == [("北區", 1, 3)]


def test_a_second_scan_says_when_and_where_and_changes_nothing(scanning: OpenDesk) -> None:
    desk = scanning
    desk.scan(desk.code("陳怡君"))
    desk.later(minutes=5)
    state = desk.scan(desk.code("陳怡君"))
    assert (state.tone, state.word, state.hint) == (
        Tone.WARN,
        "Already checked in",
        "08:52 at this desk",
    )
    assert (len(desk.events(Kind.MARK)), len(desk.events(Kind.ATTEMPT))) == (1, 1)


def test_two_scans_within_two_seconds_are_one(scanning: OpenDesk) -> None:
    desk = scanning
    desk.scan(desk.code("陳怡君"))
    desk.later(seconds=-2)
    state = desk.scan(desk.code("陳怡君"))
    assert state.tone is Tone.GOOD
    assert len(desk.events()) == 3  # the log, the mode, the mark
    assert len(desk.room.recent.lines) == 1


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("吳次日", "Checked in: registered for another day"),
        ("王南區", "Checked in: registered for another batch"),
    ],
)
def test_people_of_another_day_or_batch_are_marked_and_told_so(
    scanning: OpenDesk, name: str, word: str
) -> None:
    state = scanning.scan(scanning.code(name))
    assert (state.tone, state.word, state.name) == (Tone.WARN, word, name)
    assert len(scanning.events(Kind.MARK)) == 1


def test_an_unknown_code_is_red_and_kept(scanning: OpenDesk) -> None:
    state = scanning.scan("987654321")
    assert (state.tone, scanning.heard) == (Tone.BAD, ["bad"])
    assert "987654321" in state.detail
    assert len(scanning.events(Kind.ATTEMPT)) == 1


def test_an_old_badge_is_taken_when_enter_says_so_and_not_by_the_scanners_second_enter(
    scanning: OpenDesk,
) -> None:
    desk = scanning
    key = desk.key_of("陳怡君")
    desk.room.acting.do(Reissue(key))
    state = desk.scan(desk.code("陳怡君"))
    assert (state.word, state.stays) == ("Old badge", True)
    QTest.keyClick(desk.room.box, Qt.Key.Key_Return)
    assert desk.events(Kind.MARK) == ()
    desk.room.box._ended_at -= 1
    QTest.keyClick(desk.room.box, Qt.Key.Key_Return)
    assert len(desk.events(Kind.MARK)) == 1
    assert (desk.state.tone, desk.state.hint) == (Tone.GOOD, "old badge")


def test_a_note_stops_the_next_scan_until_the_space_bar_is_pressed(scanning: OpenDesk) -> None:
    desk = scanning
    desk.room.acting.do(Note(desk.key_of("陳怡君"), "午餐改素食", attention=True))
    state = desk.scan(desk.code("陳怡君"))
    assert state.holds
    assert "午餐改素食" in state.hint
    assert desk.heard[-1] == "attention"
    assert desk.scan(desk.code("林志豪")) == state
    assert (len(desk.events(Kind.MARK)), desk.heard[-1]) == (1, "bad")
    desk.press(Qt.Key.Key_F3)
    assert desk.room.panel is None
    desk.room.box._last_at -= 1
    QTest.keyClick(desk.room.box, Qt.Key.Key_Space)
    assert desk.scan(desk.code("林志豪")).name == "林志豪"


def test_what_the_disk_refuses_is_shown_in_red_and_enter_tries_again(scanning: OpenDesk) -> None:
    desk = scanning
    code = desk.code("陳怡君")
    raw = desk.store._database.raw
    raw.execute("PRAGMA query_only=ON").fetchall()
    state = desk.scan(code)
    assert (state.tone, state.word, desk.heard) == (Tone.ALARM, "NOT RECORDED", ["alarm"])
    assert desk.room.box.text == code
    assert ground(desk) == theme.color("alarm").name()
    raw.execute("PRAGMA query_only=OFF").fetchall()
    assert desk.events(Kind.MARK) == ()
    QTest.keyClick(desk.room.box, Qt.Key.Key_Return)
    assert (desk.state.tone, len(desk.events(Kind.MARK))) == (Tone.GOOD, 1)
    assert desk.room.box.text == ""


def test_any_act_the_disk_refuses_is_tried_again_by_enter_or_given_up_by_escape(scanning: OpenDesk) -> None:
    desk = scanning
    raw = desk.store._database.raw
    raw.execute("PRAGMA query_only=ON").fetchall()
    desk.press(Qt.Key.Key_F6)
    assert (desk.state.word, desk.room.acting.asked) == ("NOT RECORDED", MarkSlot.AM_IN)
    desk.press(Qt.Key.Key_Escape)
    assert (desk.state.tone, desk.room.panel) == (Tone.IDLE, None)
    desk.press(Qt.Key.Key_F6)
    raw.execute("PRAGMA query_only=OFF").fetchall()
    desk.press(Qt.Key.Key_Return)
    assert (desk.state.word, desk.room.acting.asked) == ("Morning sign-out", MarkSlot.AM_OUT)
    assert desk.context.settings.get(SLOT) == "am_out"


def test_a_note_on_somebody_who_was_found_by_hand_is_read_first_too(scanning: OpenDesk) -> None:
    desk = scanning
    desk.room.acting.do(Note(desk.key_of("陳怡君"), "午餐改素食", attention=True))
    desk.press(Qt.Key.Key_F3)
    type_text(desk.room.focusWidget(), "陳怡君")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert desk.state.holds
    assert desk.room.panel is None
    desk.room.box._last_at -= 1
    desk.press(Qt.Key.Key_Space)
    assert (desk.state.tone, desk.scan(desk.code("林志豪")).name) == (Tone.IDLE, "林志豪")


def test_a_result_fades_after_four_seconds(scanning: OpenDesk) -> None:
    desk = scanning
    assert desk.room.stage._timer.interval() == 4_000
    desk.room.stage._timer.setInterval(30)
    desk.scan(desk.code("陳怡君"))
    desk.qtbot.waitUntil(lambda: desk.state.tone is Tone.IDLE, timeout=3_000)


def test_ctrl_z_takes_back_the_last_act_and_once_more_brings_it_back(scanning: OpenDesk) -> None:
    desk = scanning
    desk.scan(desk.code("陳怡君"))
    desk.press(Qt.Key.Key_Z, CTRL)
    assert (desk.state.word, desk.state.name) == ("Taken back: Morning sign-in", "陳怡君")
    assert desk.room.acting.desk.counts().arrived == 0
    desk.later()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert (desk.state.word, desk.room.acting.desk.counts().arrived) == ("Checked in", 1)


def test_nothing_to_take_back_is_said_and_not_stored(scanning: OpenDesk) -> None:
    before = len(scanning.events())
    scanning.press(Qt.Key.Key_Z, CTRL)
    assert scanning.state.word == "Not possible"
    assert len(scanning.events()) == before


# -- turning, practising, masking ------------------------------------------------------------------


def test_the_switch_is_offered_at_its_time_and_f6_takes_it(scanning: OpenDesk) -> None:
    desk = scanning
    assert not desk.room.offer.isVisible()
    desk.now = desk.now.replace(hour=11, minute=31)
    desk.room._tick()
    assert desk.room.offer.isVisible()
    assert "Morning sign-out" in desk.room.offer.text()
    desk.press(Qt.Key.Key_F6)
    assert not desk.room.offer.isVisible()
    assert desk.room.acting.asked is MarkSlot.AM_OUT
    assert desk.context.settings.get(SLOT) == "am_out"
    state = desk.scan(desk.code("陳怡君"))
    assert (state.tone, state.word, state.hint) == (Tone.CALM, "Signed out", "no sign-in before")


def test_coming_back_in_after_leaving_is_told(scanning: OpenDesk) -> None:
    desk = scanning
    code = desk.code("陳怡君")
    desk.scan(code)
    desk.press(Qt.Key.Key_F6)
    desk.scan(code)
    for _ in range(3):
        desk.press(Qt.Key.Key_F6)
    assert desk.room.acting.asked is MarkSlot.AM_IN
    assert desk.scan(code).word == "Back again"


def test_practice_stores_nothing_at_all_and_says_so_all_the_time(desk: OpenDesk) -> None:
    before = list(desk.store._database.raw.iterdump())
    desk.open(training_mode=True)
    assert desk.room.strip.isVisible()
    state = desk.scan(desk.code("陳怡君"))
    assert state.tone is Tone.GOOD
    assert "Practice: nothing was stored" in state.hint
    desk.press(Qt.Key.Key_F6)
    assert "Practice" in desk.room.stage.desktop.foot[0]
    assert list(desk.store._database.raw.iterdump()) == before


def test_masked_names_are_masked_everywhere_on_the_stage(desk: OpenDesk) -> None:
    desk.open(masked=True)
    state = desk.scan(desk.code("陳怡君"))
    desk.qtbot.waitUntil(lambda: len(desk.room.stage.desktop.lines) == 1, timeout=3_000)
    assert (state.name, desk.room.stage.desktop.lines[0].name) == ("陳○君", "陳○君")
    assert "陳怡君" not in desk.room.stage.accessibleDescription()


def test_a_scan_is_on_the_screen_within_50_ms(scanning: OpenDesk) -> None:
    desk = scanning
    taken = []
    for name in ("陳怡君", "林志豪", "張雅婷"):
        code = desk.code(name)
        desk.later()
        QTest.keyClicks(desk.room.box, code)
        start = perf_counter()
        QTest.keyClick(desk.room.box, Qt.Key.Key_Return)
        taken.append((perf_counter() - start) * 1_000)
    assert sorted(taken)[1] < 50, taken
