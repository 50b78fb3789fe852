"""The left button on the board: select, collect, move, resize, draw; a drag begins after some pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from coordinator.domain.agenda import Block
from coordinator.domain.timeline import STEP, Edge
from coordinator.ui.agenda.board.drags import Drag, Draw, Drop, Move, Resize, gripped_first
from coordinator.ui.agenda.board.gesture import Act, Gesture
from coordinator.ui.agenda.board.layout import Spot
from coordinator.ui.agenda.board.mime import from_mime

if TYPE_CHECKING:
    from coordinator.ui.agenda.board.board import Board

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
RIM = 24


@dataclass(frozen=True, slots=True)
class Press:
    """Where the button went down (on the viewport and on the board), on what, with which keys held."""

    at: QPoint
    point: QPointF
    spot: Spot
    block: Block | None
    edge: Edge | None
    collects: bool


class Mouse:
    """From press to release. `cancel` forgets everything; the button may still be down then."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._press: Press | None = None
        self._drag: Drag | None = None
        self._is_collecting = False

    @property
    def is_busy(self) -> bool:
        """Whether something is being dragged."""
        return self._drag is not None or self._is_collecting

    def press(self, event: QMouseEvent) -> None:
        """Select what is there; Ctrl and Shift add to the selection or take from it."""
        board = self._board
        at = event.position().toPoint()
        point = board.mapToScene(at)
        spot = board.shown.spot(point)
        if event.button() != Qt.MouseButton.LeftButton or spot is None:
            return
        block, edge = board.stage.block_at(point), board.stage.edge_at(point)
        collects = bool(event.modifiers() & (CONTROL | SHIFT))
        self._press = Press(at, point, spot, block, edge, collects)
        if block is None:
            return
        if collects:
            board.choose_also(block.id)
        elif block.id not in board.selected():
            board.choose((block.id,))
        else:
            board.choose((block.id, *(key for key in board.selected() if key != block.id)))

    def move(self, event: QMouseEvent) -> None:
        """Begin to drag, or go on."""
        board, at = self._board, event.position().toPoint()
        if self._press is None:
            board.viewport().setCursor(self._cursor_over(board.mapToScene(at)))
            return
        far = (at - self._press.at).manhattanLength() >= QApplication.startDragDistance()
        if not self.is_busy and far:
            self._begin(self._press)
        if self._is_collecting:
            board.stage.show_band(QRectF(self._press.point, board.mapToScene(at)).normalized())
        elif self._drag is not None:
            self._preview(self._drag, event)

    def release(self, event: QMouseEvent) -> None:
        """Do what was shown."""
        press, drag, board = self._press, self._drag, self._board
        if press is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._is_collecting:
            area = QRectF(press.point, board.mapToScene(event.position().toPoint())).normalized()
            self.cancel()
            board.choose(tuple(dict.fromkeys((*board.selected(), *board.stage.blocks_in(area)))))
        elif drag is not None:
            self._preview(drag, event)
            self._press = self._drag = None
            board.finish_preview()
        else:
            self.cancel()
            self._click(press)

    def carry(self, event: QDropEvent) -> None:
        """Show what is dragged in from elsewhere where it would stand."""
        board = self._board
        load, spot = (
            from_mime(event.mimeData()),
            board.shown.spot(board.mapToScene(event.position().toPoint())),
        )
        if load is None or spot is None:
            board.show_preview(None)
            return
        step = 1 if event.modifiers() & ALT else STEP
        drop = Drop(load, board.shown.waiting, board.shown.window, board.pushes)
        board.show_preview(drop.gesture(spot, step), spot)

    def cancel(self) -> None:
        """Let go of what is held, and nothing has happened."""
        self._press = self._drag = None
        self._is_collecting = False
        self._board.stage.show_band(None)
        self._board.show_preview(None)

    def _click(self, press: Press) -> None:
        if press.block is None:
            self._board.choose(())
            self._board.set_caret(press.spot)
        elif not press.collects:
            self._board.choose((press.block.id,))

    def _begin(self, press: Press) -> None:
        board = self._board
        window, push = board.shown.window, board.pushes
        if press.block is None:
            self._is_collecting = press.collects
            self._drag = None if press.collects else Draw(press.spot, window, push)
        elif press.edge is not None and not press.collects:
            self._drag = Resize(press.block, press.edge, press.spot.minute, window, push)
        elif press.block.id in board.selected():
            blocks = gripped_first(press.block.id, board.chosen_blocks())
            self._drag = Move(blocks, press.spot.minute, window, push)

    def _preview(self, drag: Drag, event: QMouseEvent) -> None:
        board = self._board
        if isinstance(drag, Move) and board.is_over_tray(event.globalPosition().toPoint()):
            board.show_preview(Gesture(Act.TO_TRAY, tuple(block.id for block in drag.blocks)))
            return
        at = event.position().toPoint()
        # What is dragged to the rim of a stretched board brings the next hours into sight.
        board.ensureVisible(QRectF(board.mapToScene(at), QSizeF(1, 1)), RIM, 0)
        spot = board.shown.spot(board.mapToScene(at))
        step = 1 if event.modifiers() & ALT else STEP
        if spot is not None:
            board.show_preview(drag.gesture(spot, step), spot)

    def _cursor_over(self, point: QPointF) -> Qt.CursorShape:
        stage = self._board.stage
        if stage.edge_at(point) is not None:
            return Qt.CursorShape.SizeHorCursor
        return Qt.CursorShape.OpenHandCursor if stage.block_at(point) else Qt.CursorShape.ArrowCursor
