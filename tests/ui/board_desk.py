"""A board with a plan in memory behind it, and the hands that use it; what is emitted is done to the plan."""

from itertools import count
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.edit import Edit
from coordinator.domain.plan import Plan
from coordinator.domain.timeline import length
from coordinator.ui.agenda.board.board import Board
from coordinator.ui.agenda.board.gesture import Act, Gesture, edit_of, step_text
from tests.domain.test_timeline import done, plan_of

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def block(key: str, starts: int, ends: int | None, day: str = "d", **more: object) -> Block:
    kind = more.pop("kind", BlockKind.LECTURE)
    return Block(key, day, starts, ends, kind, key.upper(), **more)  # type: ignore[arg-type]


def small() -> Plan:
    """A morning on the first day, one block on the second, nothing on the third."""
    return plan_of(
        block("a", 540, 600),
        block("b", 600, 660),
        block("z", 660, None, kind=BlockKind.DISMISSAL),
        block("e1", 540, 600, "e"),
        block("w", 480, 525, in_tray=True),
        topics=[Topic("p", "a", "教職維護", "A1"), Topic("q", "a", "建立名單", parent_id="p")],
    )


class BoardDesk:
    """The board on the screen, the plan it shows, and everything it has said."""

    def __init__(self, plan: Plan, qtbot: QtBot) -> None:
        self.room = QWidget()
        self.room.resize(1100, 520)
        self.board = Board("Timeline", self.room)
        self.board.setGeometry(0, 0, 1100, 320)
        self.tray = QWidget(self.room)
        self.tray.setGeometry(0, 400, 300, 100)
        self.board.set_tray(self.tray)
        self.plan = plan
        self.steps: list[str] = []
        self.gestures: list[Gesture] = []
        self.edits: list[Edit] = []
        self.refusals: list[tuple[str, Any]] = []
        self.chosen: list[tuple[str, ...]] = []
        self.opened: list[str] = []
        self.foreign: list[bool] = []
        self._numbers = count(1)
        self.board.edited.connect(self._edited)
        self.board.refused.connect(lambda code, facts: self.refusals.append((code, facts)))
        self.board.selected_changed.connect(self.chosen.append)
        self.board.opened.connect(self.opened.append)
        self.board.foreign_pasted.connect(lambda: self.foreign.append(True))
        qtbot.addWidget(self.room)
        with qtbot.waitExposed(self.room):
            self.room.show()
        self.show()

    def show(self) -> None:
        """The plan as it is now."""
        self.board.show_plan(self.plan, {day.id: f"{day.name} day" for day in self.plan.course_days})

    def _edited(self, gesture: Gesture) -> None:
        self.gestures.append(gesture)
        self.steps.append(step_text(gesture, self.plan))
        if gesture.act is Act.DELETED:
            edit = Edit(tuple(b for b in self.plan.blocks if b.id in gesture.ids), ())
        else:
            edit = edit_of(gesture, self.plan, lambda: f"new{next(self._numbers)}")
        self.edits.append(edit)
        self.plan = done(self.plan, edit)
        self.show()

    def times(self, day: str = "d") -> dict[str, tuple[int, int]]:
        """Start and length of the blocks of a day."""
        return {b.id: (b.starts, length(b)) for b in self.plan.blocks if b.course_day_id == day}

    # -- the mouse -------------------------------------------------------------------------------

    def at(self, minute: float, day: str = "d", lane: int = 0) -> QPoint:
        """The pixel of the viewport at a minute, in the middle of a lane."""
        layout = self.board.shown.layout
        row = layout.row_of(day)
        assert row is not None
        return self.board.mapFromScene(QPointF(layout.x(minute), row.top + 22 + lane * 40))

    def press(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.board.viewport(), LEFT, modifiers, at)

    def move(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Like QTest, which has no modifiers for moves."""
        viewport = self.board.viewport()
        place = QPointF(at), QPointF(viewport.mapToGlobal(at))
        event = QMouseEvent(QEvent.Type.MouseMove, *place, LEFT, LEFT, modifiers)
        QApplication.sendEvent(viewport, event)

    def release(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self.board.viewport(), LEFT, modifiers, at)

    def drag(self, start: QPoint, *ways: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press, move over every point, let go at the last."""
        self.press(start, modifiers)
        for way in ways:
            self.move(way, modifiers)
        self.release(ways[-1], modifiers)

    def click(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.board.viewport(), LEFT, modifiers, at)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A key while the board has the keyboard."""
        self.board.setFocus()
        QTest.keyClick(self.board, key, modifiers)

    # -- drag and drop from elsewhere ------------------------------------------------------------

    def carry(self, data: QMimeData, at: QPoint) -> bool:
        """Content is dragged in to a point; whether it could be dropped there."""
        actions = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(at, actions, data, LEFT, NONE)
        self.board.dragEnterEvent(enter)
        over = QDragMoveEvent(at, actions, data, LEFT, NONE)
        self.board.dragMoveEvent(over)
        return enter.isAccepted() and over.isAccepted()

    def leave(self) -> None:
        """It is dragged out again."""
        self.board.dragLeaveEvent(QDragLeaveEvent())

    def drop(self, data: QMimeData, at: QPoint) -> None:
        """It is let go."""
        self.carry(data, at)
        self.board.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, LEFT, NONE))
