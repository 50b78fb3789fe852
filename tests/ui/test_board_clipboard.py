"""Blocks that come and go: clipboard, tray, templates, content of other programs."""

import random

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.clip import Clip
from coordinator.domain.edit import Edit
from coordinator.ui.agenda.board.gesture import Act
from coordinator.ui.agenda.board.mime import MIME, Origin, to_mime
from coordinator.ui.kit import theme
from tests.domain.test_timeline import done
from tests.ui.board_desk import BoardDesk, block, small

CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


@pytest.fixture
def desk(look: theme.Theme, qtbot: QtBot) -> BoardDesk:
    return BoardDesk(small(), qtbot)


# -- clipboard ---------------------------------------------------------------------------------------


def test_copied_blocks_are_text_for_others_and_blocks_for_the_board(desk: BoardDesk) -> None:
    desk.board.select(["b", "z"])
    desk.key(KEY.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "10:00~11:00\tB\t\n11:00~\tZ\t\n"
    assert data.hasFormat(MIME)
    desk.key(KEY.Key_V, CONTROL)
    assert desk.times() == {
        "a": (540, 60),
        "b": (600, 60),
        "z": (660, 0),
        "new1": (660, 60),
        "new2": (720, 0),
    }
    assert desk.steps == ["Paste “B”, “Z”"]


def test_cut_blocks_are_gone_and_can_be_pasted_where_there_is_room(desk: BoardDesk) -> None:
    desk.board.select(["a"])
    desk.key(KEY.Key_X, CONTROL)
    assert (desk.steps, "a" in desk.times(), desk.board.selected()) == (["Delete “A”"], False, ())
    desk.key(KEY.Key_V, CONTROL)
    assert desk.times()["new1"] == (480, 60)


def test_a_key_puts_the_chosen_blocks_into_the_tray(desk: BoardDesk) -> None:
    desk.board.select(["a", "b"])
    desk.key(KEY.Key_T, CONTROL)
    assert desk.steps == ["Put “A”, “B” into the tray"]
    assert "a" not in desk.times()


def test_other_keys_duplicate_delete_and_select_all(desk: BoardDesk) -> None:
    desk.board.select(["a"])
    desk.key(KEY.Key_D, CONTROL)
    assert desk.times()["new1"] == (660, 60)
    desk.key(KEY.Key_A, CONTROL)
    assert desk.board.selected() == ("a", "b", "new1", "z", "e1")
    desk.key(KEY.Key_Delete)
    assert (desk.gestures[-1].act, len(desk.plan.blocks)) == (Act.DELETED, 0)
    assert desk.steps[-1] == "Delete 5 items"


def test_what_cannot_be_pasted_is_said_and_text_is_left_to_the_page(desk: BoardDesk) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(QMimeData())
    desk.key(KEY.Key_V, CONTROL)
    assert desk.refusals == [("clip_empty", {})]
    clipboard.setText("08:30~09:00\t簽到")
    desk.key(KEY.Key_V, CONTROL)
    assert (desk.foreign, desk.gestures) == ([True], [])
    clipboard.setMimeData(to_mime(Origin.BOARD, Clip((block("l", 0, 1440),), (), (0,))))
    desk.board.select(["b"])
    desk.key(KEY.Key_V, CONTROL)
    assert desk.refusals[-1] == ("block_past_midnight", {"name": "L"})
    desk.board.select([])
    desk.key(KEY.Key_V, CONTROL)
    assert [code for code, _ in desk.refusals[1:]] == ["block_past_midnight", "day_full"]


# -- the tray, templates, drops ----------------------------------------------------------------------


def test_a_block_dropped_over_the_tray_loses_its_time(desk: BoardDesk) -> None:
    over = desk.board.viewport().mapFromGlobal(desk.tray.mapToGlobal(QPoint(50, 50)))
    desk.press(desk.at(570))
    desk.move(desk.at(600))
    desk.move(over)
    assert desk.board.stage.ghosts.text == "Into the tray, without a time"
    desk.release(over)
    assert (desk.steps, sorted(b.id for b in desk.plan.tray)) == (["Put “A” into the tray"], ["a", "w"])


def test_a_block_of_the_tray_is_moved_in_with_its_length(desk: BoardDesk) -> None:
    data = to_mime(Origin.TRAY, Clip(desk.plan.tray, (), (0,)))
    assert desk.carry(data, desk.at(781, "f"))
    assert desk.board.stage.ghosts.text == "13:00–13:45 · 45 minutes"
    desk.leave()
    assert desk.board.stage.ghosts.text == ""
    desk.drop(data, desk.at(781, "f"))
    assert (desk.times("f"), desk.plan.tray) == ({"w": (780, 45)}, ())
    assert desk.steps == ["Take “W” out of the tray"]
    desk.drop(data, desk.at(781, "e"))
    assert (desk.steps[-1], desk.times("e")["new1"]) == ("Paste “W”", (780, 45))


def test_a_template_becomes_a_new_block_where_it_is_dropped(desk: BoardDesk) -> None:
    desk.board.set_push(True)
    meal = Block("template", "", 510, 570, BlockKind.MEAL, "用餐")
    desk.drop(to_mime(Origin.TEMPLATE, Clip((meal,), (), (0,))), desk.at(601))
    assert desk.steps == ["Add “用餐”"]
    assert desk.times() == {"a": (540, 60), "new1": (600, 60), "b": (660, 60), "z": (720, 0)}
    desk.drop(to_mime(Origin.TEMPLATE, Clip((meal,), (), (0,))), desk.at(1079, "f"))
    assert desk.times("f")["new2"] == (1020, 60)


def test_foreign_content_is_not_taken(desk: BoardDesk) -> None:
    data = QMimeData()
    data.setText("08:30")
    assert not desk.carry(data, desk.at(700))
    data.setData(MIME, b"{}")
    assert not desk.carry(data, desk.at(700))
    desk.drop(data, desk.at(700))
    assert (desk.gestures, desk.refusals) == ([], [])


# -- anything at all ---------------------------------------------------------------------------------

KEYS = (
    KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Escape, KEY.Key_Delete,
    KEY.Key_C, KEY.Key_X, KEY.Key_V, KEY.Key_V, KEY.Key_D, KEY.Key_A, KEY.Key_Plus, KEY.Key_0,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_whatever_hands_do_is_taken_back_step_by_step(desk: BoardDesk, seed: int) -> None:
    luck, start = random.Random(seed), done(desk.plan, Edit())
    kinds = Qt.KeyboardModifier
    for _ in range(60):
        held = luck.choice((kinds.NoModifier, kinds.NoModifier, CONTROL, kinds.ShiftModifier))
        desk.board.set_push(luck.random() < 0.5)
        here, there = (
            QPoint(luck.randrange(0, desk.board.viewport().width()), luck.randrange(0, 330)) for _ in range(2)
        )
        if luck.random() < 0.5:
            desk.drag(here, there, QPoint(there.x(), here.y()), modifiers=held)
        elif luck.random() < 0.3:
            waiting = to_mime(Origin.TRAY, Clip(desk.plan.tray[:1] or (block("t", 0, 30),), (), (0,)))
            desk.drop(waiting, here)
        else:
            desk.key(luck.choice(KEYS), held)
        ids = [b.id for b in desk.plan.blocks]
        assert len(ids) == len(set(ids))
        assert set(desk.board.selected()) <= set(ids)
    assert len(desk.edits) > 10
    for edit in reversed(desk.edits):
        desk.plan = done(desk.plan, edit.reversed())
    assert desk.plan == start
