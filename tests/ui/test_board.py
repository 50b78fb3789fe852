"""The timeline board under mouse, keyboard and drops: what each gesture says, shows and does."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from coordinator.domain.agenda import BlockKind
from coordinator.domain.clip import Clip
from coordinator.domain.plan import Plan
from coordinator.ui.agenda.board.mime import Origin, to_mime
from coordinator.ui.kit import theme
from tests.domain.test_timeline import plan_of
from tests.ui.board_desk import BoardDesk, block, small

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


@pytest.fixture
def desk(look: theme.Theme, qtbot: QtBot) -> BoardDesk:
    return BoardDesk(small(), qtbot)


@pytest.fixture
def desk_with(look: theme.Theme, qtbot: QtBot) -> Callable[[Plan], BoardDesk]:
    return lambda plan: BoardDesk(plan, qtbot)


# -- moving ------------------------------------------------------------------------------------------


def test_a_dragged_block_snaps_says_where_it_would_be_and_is_one_gesture(desk: BoardDesk) -> None:
    start = desk.at(570)
    desk.press(start)
    desk.move(start + QPoint(2, 0))
    assert desk.board.stage.ghosts.text == ""
    desk.move(desk.at(602))
    assert desk.board.stage.ghosts.text == "09:30–10:30 · 60 minutes"
    desk.move(desk.at(841))
    assert desk.board.stage.ghosts.text == "13:30–14:30 · 60 minutes"
    desk.release(desk.at(841))
    assert desk.steps == ["Move “A”"]
    assert desk.times()["a"] == (810, 60)
    assert desk.board.stage.ghosts.text == ""


def test_a_block_goes_to_another_row_without_a_change_of_time(desk: BoardDesk) -> None:
    desk.drag(desk.at(620), desk.at(621, "e"), desk.at(621, "f"))
    assert (desk.times("f"), desk.steps) == ({"b": (600, 60)}, ["Move “B”"])


def test_with_alt_a_drag_goes_by_single_minutes(desk: BoardDesk) -> None:
    desk.drag(desk.at(570), desk.at(583.1), modifiers=ALT)
    assert desk.times()["a"] == (553, 60)


def test_drops_outside_the_day_are_clamped(desk: BoardDesk) -> None:
    desk.drag(desk.at(570), desk.at(900), QPoint(5_000, -300))
    desk.drag(desk.at(570, "e"), desk.at(500), QPoint(-800, 5_000))
    assert (desk.times()["a"], desk.times("f")) == ((1020, 60), {"e1": (480, 60)})


def test_esc_cancels_a_drag_and_the_release_after_it_does_nothing(desk: BoardDesk) -> None:
    desk.press(desk.at(570))
    desk.move(desk.at(700))
    assert desk.board.stage.ghosts.places()
    desk.key(KEY.Key_Escape)
    assert desk.board.stage.ghosts.places() == []
    desk.release(desk.at(700))
    assert (desk.gestures, desk.refusals) == ([], [])
    assert desk.board.selected() == ("a",)


def test_a_drag_back_to_where_it_began_is_no_gesture(desk: BoardDesk) -> None:
    desk.drag(desk.at(570), desk.at(700), desk.at(570))
    assert (desk.gestures, desk.times()) == ([], BoardDesk.times(desk))


def test_a_drag_goes_on_when_something_else_of_the_plan_is_new(desk: BoardDesk) -> None:
    desk.press(desk.at(570))
    desk.move(desk.at(700))
    desk.plan = replace(desk.plan, topics=())
    desk.show()
    desk.release(desk.at(700))
    assert desk.times()["a"] == (670, 60)


def test_a_plan_that_comes_during_a_drag_lets_go(desk: BoardDesk) -> None:
    desk.press(desk.at(570))
    desk.move(desk.at(700))
    desk.plan = plan_of(block("b", 600, 660))
    desk.show()
    desk.release(desk.at(700))
    assert (desk.gestures, desk.board.stage.ghosts.places(), desk.board.selected()) == ([], [], ())


# -- edges -------------------------------------------------------------------------------------------


def test_both_edges_can_be_dragged(desk: BoardDesk) -> None:
    desk.drag(desk.at(658), desk.at(670), desk.at(688))
    desk.drag(desk.at(542), desk.at(520), desk.at(527))
    assert desk.times() == {"a": (525, 75), "b": (600, 90), "z": (660, 0)}
    assert desk.steps == ["Change the length of “B”", "Change the length of “A”"]


def test_the_pointer_says_what_can_be_taken_hold_of(desk: BoardDesk) -> None:
    shapes = []
    for minute in (541, 570, 599, 661, 675, 800):
        desk.move(desk.at(minute))
        shapes.append(desk.board.viewport().cursor().shape())
    shape = Qt.CursorShape
    assert shapes == [
        shape.SizeHorCursor,
        shape.OpenHandCursor,
        shape.SizeHorCursor,
        shape.SizeHorCursor,
        shape.OpenHandCursor,
        shape.ArrowCursor,
    ]


def test_a_refused_drop_is_red_and_says_why_in_words_and_changes_nothing(desk: BoardDesk) -> None:
    desk.press(desk.at(658))
    desk.move(desk.at(640))
    assert not desk.board.stage.ghosts.is_refused
    desk.move(desk.at(590))
    assert desk.board.stage.ghosts.is_refused
    assert desk.board.stage.ghosts.text == "“B” would be shorter than one minute."
    desk.release(desk.at(590))
    assert desk.refusals == [("block_too_short", {"name": "B"})]
    assert (desk.gestures, desk.board.stage.ghosts.places()) == ([], [])


def test_printed_minutes_that_disagree_stay_through_a_drag(desk_with: Callable[[Plan], BoardDesk]) -> None:
    desk = desk_with(plan_of(block("a", 900, 1050, printed_minutes=90)))
    desk.drag(desk.at(1048), desk.at(1030), desk.at(1018))
    assert [(b.ends, b.printed_minutes) for b in desk.plan.blocks] == [(1020, 90)]


# -- drawing -----------------------------------------------------------------------------------------


def test_dragging_over_empty_time_draws_a_block(desk: BoardDesk) -> None:
    desk.press(desk.at(721, "f"))
    desk.move(desk.at(760, "d"))
    assert desk.board.stage.ghosts.text == "12:00–12:40 · 40 minutes"
    desk.release(desk.at(760, "d"))
    assert (desk.times("f"), desk.steps) == ({"new1": (720, 40)}, ["Add “New block”"])
    desk.drag(desk.at(900), desk.at(850))
    assert desk.times()["new2"] == (850, 50)


def test_a_click_on_empty_time_draws_nothing_and_is_where_a_paste_goes(desk: BoardDesk) -> None:
    desk.click(desk.at(570))
    desk.key(KEY.Key_C, CONTROL)
    desk.click(desk.at(902, "f"))
    assert (desk.gestures, desk.board.selected(), desk.board.stage.caret.isVisible()) == ([], (), True)
    desk.key(KEY.Key_V, CONTROL)
    assert desk.times("f") == {"new1": (900, 60)}
    assert [t.title for t in desk.plan.topics if t.block_id == "new1"] == ["教職維護", "建立名單"]


# -- pushing -----------------------------------------------------------------------------------------


def test_with_the_switch_on_all_that_is_pushed_is_shown_and_then_done(desk: BoardDesk) -> None:
    desk.board.set_push(True)
    desk.press(desk.at(570))
    desk.move(desk.at(600))
    ghosts = desk.board.stage.ghosts
    assert (ghosts.text, len(ghosts.places())) == ("09:30–10:30 · 60 minutes · pushes 2 later", 3)
    minute = desk.board.shown.layout.minute
    shown = sorted(round(minute(place.left() - 1)) for place in ghosts.places())
    desk.release(desk.at(600))
    assert desk.times() == {"a": (570, 60), "b": (630, 60), "z": (690, 0)}
    assert shown == sorted(starts for starts, _ in desk.times().values())


def test_pushing_something_over_midnight_is_refused(desk_with: Callable[[Plan], BoardDesk]) -> None:
    desk = desk_with(plan_of(block("a", 540, 600), block("late", 1400, 1440)))
    desk.board.set_push(True)
    desk.drag(desk.at(570), desk.at(700), desk.at(1400))
    assert (desk.refusals, desk.times()["a"]) == ([("block_past_midnight", {"name": "LATE"})], (540, 60))


# -- selecting ---------------------------------------------------------------------------------------


def test_clicks_ctrl_and_a_band_select(desk: BoardDesk) -> None:
    desk.click(desk.at(570))
    desk.click(desk.at(620), CONTROL)
    assert desk.board.selected() == ("b", "a")
    desk.click(desk.at(570), CONTROL)
    assert desk.board.selected() == ("b",)
    desk.click(desk.at(570, "e"))
    desk.press(desk.at(720), SHIFT)
    desk.move(desk.at(560), SHIFT)
    assert desk.board.stage.band.isVisible()
    desk.release(desk.at(560), SHIFT)
    assert desk.board.selected() == ("e1", "a", "b", "z")
    assert not desk.board.stage.band.isVisible()
    desk.click(desk.at(900))
    assert desk.chosen[-1] == desk.board.selected() == ()


def test_selected_blocks_move_together(desk: BoardDesk) -> None:
    desk.board.select(["a", "e1"])
    desk.drag(desk.at(570, "e"), desk.at(590), desk.at(600, "f"))
    assert (desk.times("e"), desk.times("f")) == ({"a": (570, 60)}, {"e1": (570, 60)})
    assert desk.steps == ["Move “E1”, “A”"]


def test_the_page_selects_without_an_echo_and_what_is_gone_is_forgotten(desk: BoardDesk) -> None:
    desk.board.select(["later", "a"])
    assert (desk.board.selected(), desk.chosen) == (("later", "a"), [])
    desk.plan = replace(desk.plan, blocks=(*desk.plan.blocks, block("later", 700, 710)))
    desk.show()
    assert desk.board.selected() == ("later", "a")
    desk.plan = small()
    desk.show()
    assert desk.board.selected() == ("a",)


# -- keyboard ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "modifiers", "after", "day"),
    [
        (KEY.Key_Right, None, (605, 60), "d"),
        (KEY.Key_Left, None, (595, 60), "d"),
        (KEY.Key_Right, CONTROL, (601, 60), "d"),
        (KEY.Key_Right, SHIFT, (600, 65), "d"),
        (KEY.Key_Left, SHIFT | CONTROL, (600, 59), "d"),
        (KEY.Key_Left, SHIFT | ALT, (595, 65), "d"),
        (KEY.Key_Down, None, (600, 60), "e"),
    ],
)
def test_arrows_move_and_resize(
    desk: BoardDesk, key: Qt.Key, modifiers: Qt.KeyboardModifier | None, after: tuple[int, int], day: str
) -> None:
    desk.board.select(["b"])
    desk.key(key, modifiers or Qt.KeyboardModifier.NoModifier)
    assert desk.times(day)["b"] == after
    assert len(desk.gestures) == 1


def test_above_the_first_row_and_below_a_minute_keys_do_nothing_or_say_why(desk: BoardDesk) -> None:
    desk.board.select(["a"])
    desk.key(KEY.Key_Up)
    for _ in range(12):
        desk.key(KEY.Key_Left, SHIFT)
    assert len(desk.gestures) == 11
    assert desk.refusals == [("block_too_short", {"name": "A"})]
    desk.board.select(["z"])
    desk.key(KEY.Key_Right, SHIFT)
    assert desk.refusals[-1] == ("block_without_end", {"name": "Z"})


def test_tab_goes_through_the_blocks_in_order_and_leaves_behind_the_last(desk: BoardDesk) -> None:
    field = QLineEdit(desk.room)
    field.setGeometry(400, 400, 100, 30)
    field.show()
    field.setFocus()
    visited = []
    QTest.keyClick(field, KEY.Key_Tab)
    while desk.board.hasFocus():
        visited.append(desk.board.selected())
        QTest.keyClick(desk.board, KEY.Key_Tab)
    assert visited == [("a",), ("b",), ("z",), ("e1",)]
    assert field.hasFocus()
    QTest.keyClick(field, KEY.Key_Backtab)
    QTest.keyClick(desk.board, KEY.Key_Backtab)
    assert desk.board.selected() == ("z",)
    desk.key(KEY.Key_Escape)
    QTest.keyClick(desk.board, KEY.Key_Tab)
    assert (field.hasFocus(), desk.board.selected()) == (True, ())


def test_the_board_is_one_stop_for_tab_and_a_click_gives_it_the_keyboard(desk: BoardDesk) -> None:
    viewport = desk.board.viewport()
    assert (desk.board.focusPolicy(), viewport.focusPolicy()) == (
        Qt.FocusPolicy.StrongFocus,
        Qt.FocusPolicy.NoFocus,
    )
    desk.board.clearFocus()
    desk.click(desk.at(570))
    assert desk.board.hasFocus()


def test_enter_and_a_double_click_open_a_block(desk: BoardDesk) -> None:
    desk.board.select(["b"])
    desk.key(KEY.Key_Return)
    QTest.mouseDClick(desk.board.viewport(), Qt.MouseButton.LeftButton, pos=desk.at(570))
    assert (desk.opened, desk.gestures) == (["b", "a"], [])


# -- what is seen and heard --------------------------------------------------------------------------


def test_a_screen_reader_hears_the_block_with_the_keyboard(desk: BoardDesk) -> None:
    assert desk.board.accessibleName() == "Timeline"
    desk.click(desk.at(570))
    assert desk.board.accessibleDescription() == "A, Lecture, d day, 09:00–10:00, 60 minutes"
    desk.key(KEY.Key_Right)
    assert desk.board.accessibleDescription() == "A, Lecture, d day, 09:05–10:05, 60 minutes"
    desk.key(KEY.Key_Escape)
    assert desk.board.accessibleDescription() == ""


def test_the_tooltip_has_the_topics_and_what_is_printed_wrong(
    desk_with: Callable[[Plan], BoardDesk],
) -> None:
    topics = small().topics
    desk = desk_with(plan_of(block("a", 540, 690, speaker="團隊", printed_minutes=90), topics=topics))
    assert desk.board.tip_at(desk.at(570)).splitlines() == [
        "A",
        "09:00–11:30 · 150 minutes · Lecture",
        "團隊",
        "⚠ By the clock it lasts 150 minutes, printed are 90.",
        "※ A1 教職維護",
        "　※ 建立名單",
    ]
    empty = desk.at(800)
    event = QHelpEvent(QEvent.Type.ToolTip, empty, desk.board.viewport().mapToGlobal(empty))
    QApplication.sendEvent(desk.board.viewport(), event)
    assert (desk.board.tip_at(empty), QToolTip.text()) == ("", "")


def test_kinds_differ_in_colour_and_a_new_theme_is_painted(
    desk_with: Callable[[Plan], BoardDesk], look: theme.Theme
) -> None:
    desk = desk_with(
        plan_of(block("a", 540, 600, kind=BlockKind.SIGN_IN), block("b", 660, 720, kind=BlockKind.MEAL))
    )

    def stripes() -> list[str]:
        image = desk.board.viewport().grab().toImage()
        places = [desk.board.mapFromScene(desk.board.stage.place_of(key).topLeft()) for key in "ab"]
        return [QColor(image.pixel(place + QPoint(5, 15))).name() for place in places]

    tokens = ("warn_strong", "idle_strong")
    assert stripes() == [theme.color(token).name() for token in tokens]
    look.set_mode("dark")
    assert stripes() == [theme.color(token).name() for token in tokens]
    assert theme.is_dark()
    look.set_mode("light")


def test_a_ghost_of_an_earlier_drag_is_drawn_in_the_new_theme(desk: BoardDesk, look: theme.Theme) -> None:
    def ghost() -> str:
        desk.press(desk.at(545))
        desk.move(desk.at(725))
        place = desk.board.mapFromScene(desk.board.stage.ghosts.places()[0].center().toPoint())
        color = QColor(desk.board.viewport().grab().toImage().pixel(place + QPoint(20, 8))).name()
        desk.key(KEY.Key_Escape)
        return color

    light = ghost()
    look.set_mode("dark")
    dark = ghost()
    look.set_mode("light")
    assert (ghost(), dark != light) == (light, True)


def test_the_hours_can_be_stretched_and_fitted_again(desk: BoardDesk) -> None:
    whole = desk.board.sceneRect().width()
    desk.key(KEY.Key_Plus)
    assert desk.board.sceneRect().width() > whole
    assert desk.board.horizontalScrollBar().maximum() > 0
    desk.board.reveal("e")
    desk.board.reveal("b")
    assert desk.board.viewport().rect().contains(desk.at(630))
    desk.key(KEY.Key_0)
    assert desk.board.sceneRect().width() == whole
    assert desk.board.horizontalScrollBar().maximum() == 0


def test_a_board_without_course_days_takes_everything_calmly(desk_with: Callable[[Plan], BoardDesk]) -> None:
    desk = desk_with(plan_of(days=0))
    desk.drag(QPoint(300, 60), QPoint(500, 60))
    desk.key(KEY.Key_Right)
    desk.key(KEY.Key_A, CONTROL)
    desk.drop(to_mime(Origin.BOARD, Clip((block("l", 0, 10),), (), (0,))), QPoint(300, 60))
    assert (desk.gestures, desk.refusals) == ([], [])
