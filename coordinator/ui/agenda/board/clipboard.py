"""Copy, cut, paste, duplicate, delete, and into the tray: what a key does to the chosen blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod
from PySide6.QtGui import QGuiApplication

from coordinator.domain.clip import Clip, copied
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.timeline import length, room_for, snap
from coordinator.ui.agenda.board import keys
from coordinator.ui.agenda.board.gesture import Act, Gesture
from coordinator.ui.agenda.board.layout import MORNING, Spot
from coordinator.ui.agenda.board.mime import Origin, from_mime, to_mime

if TYPE_CHECKING:
    from coordinator.ui.agenda.board.board import Board


def run(board: Board, command: str, plan: Plan, caret: Spot | None) -> None:
    """Do what `keys.command_of` names; the caret is where somebody clicked on empty time."""
    chosen = board.selected()
    if command == "select_all":
        board.choose(tuple(dict.fromkeys((*chosen, *keys.in_order(plan)))))
    elif command == "paste":
        _paste(board, plan, caret)
    elif chosen:
        if command in ("copy", "cut"):
            QGuiApplication.clipboard().setMimeData(to_mime(Origin.BOARD, copied(plan, chosen)))
        if command in ("cut", "delete"):
            board.do(Gesture(Act.DELETED, chosen))
        if command == "duplicate":
            board.do(Gesture(Act.DUPLICATED, chosen))
        if command == "to_tray":
            board.do(Gesture(Act.TO_TRAY, chosen))


def _paste(board: Board, plan: Plan, caret: Spot | None) -> None:
    data = QGuiApplication.clipboard().mimeData()
    load = from_mime(data)
    if load is not None:
        _paste_clip(board, plan, caret, load.clip)
    elif (data.hasText() or data.hasHtml()) and _is_heard(board):
        board.foreign_pasted.emit()
    else:
        board.refused.emit("clip_empty", {})


def _is_heard(board: Board) -> bool:
    """Whether the page wants text that is pasted onto the board."""
    return board.isSignalConnected(QMetaMethod.fromSignal(board.foreign_pasted))


def _paste_clip(board: Board, plan: Plan, caret: Spot | None, clip: Clip) -> None:
    try:
        spot = caret or _behind(board, plan, clip)
    except RuleError as error:
        board.refused.emit(error.code, error.facts)
        return
    if spot is not None:
        where = Gesture(Act.PASTED, (), spot.day_id, minute=int(spot.minute), clip=clip)
        board.do(replace(where, push=board.pushes))


def _behind(board: Board, plan: Plan, clip: Clip) -> Spot | None:
    """Behind the chosen block or, without one, where the first course day has room."""
    chosen = board.chosen_blocks()
    if chosen:
        return Spot(chosen[0].starts + length(chosen[0]), chosen[0].course_day_id, chosen[0].track)
    if not plan.course_days:
        return None
    day_id = plan.course_days[0].id
    long = max(block.starts + (length(block) or 1) for block in clip.blocks) - clip.starts
    return Spot(room_for(plan, day_id, long, MORNING), day_id, 0)


def snapped(spot: Spot | None) -> Spot | None:
    """The caret stands on five minutes."""
    return None if spot is None else replace(spot, minute=snap(spot.minute))
