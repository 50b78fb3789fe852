"""What a key does to the selected blocks: a gesture, or None for keys that mean something else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from coordinator.domain.agenda import Block
from coordinator.domain.plan import Plan
from coordinator.domain.timeline import STEP, Edge, length
from coordinator.ui.agenda.board.gesture import Act, Gesture

SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
UPWARDS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
COMMANDS = {
    QKeySequence.StandardKey.Copy: "copy",
    QKeySequence.StandardKey.Cut: "cut",
    QKeySequence.StandardKey.Paste: "paste",
    QKeySequence.StandardKey.SelectAll: "select_all",
}

WITH_CONTROL = {Qt.Key.Key_D: "duplicate", Qt.Key.Key_T: "to_tray"}


def command_of(event: QKeyEvent) -> str:
    """``copy``, ``cut``, ``paste``, ``select_all``, ``duplicate``, ``to_tray``, ``delete``, or empty."""
    for standard, name in COMMANDS.items():
        if event.matches(standard):
            return name
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    if control and event.key() in WITH_CONTROL:
        return WITH_CONTROL[Qt.Key(event.key())]
    return "delete" if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) else ""


def gesture_of(event: QKeyEvent, plan: Plan, chosen: Sequence[Block], *, push: bool) -> Gesture | None:
    """Arrows move by 5 minutes or a row; Shift+arrows move the end, Shift+Alt the start; Ctrl: by 1 minute.

    Alt alone belongs to the menus.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    step = 1 if modifiers & Qt.KeyboardModifier.ControlModifier else STEP
    keys = tuple(block.id for block in chosen)
    shift, alt = (
        bool(modifiers & m) for m in (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier)
    )
    if not chosen or (alt and not shift):
        return None
    if key in SIDEWAYS and shift:
        return _resized(chosen[0], Edge.START if alt else Edge.END, SIDEWAYS[key] * step, push)
    if key in SIDEWAYS:
        return Gesture(Act.MOVED, keys, by_minutes=SIDEWAYS[key] * step, push=push)
    if key in UPWARDS and not shift:
        day_id = _beside(plan, chosen[0].course_day_id, UPWARDS[key])
        return None if day_id is None else Gesture(Act.MOVED, keys, day_id, push=push)
    return None


def _resized(block: Block, edge: Edge, by: int, push: bool) -> Gesture:
    at = block.starts if edge is Edge.START else block.starts + length(block)
    return Gesture(Act.RESIZED, (block.id,), minute=at + by, edge=edge, push=push)


def _beside(plan: Plan, day_id: str, by: int) -> str | None:
    """The course day above or below, if there is one."""
    order = [day.id for day in plan.course_days]
    row = order.index(day_id) + by
    return order[row] if 0 <= row < len(order) else None


def in_order(plan: Plan) -> tuple[str, ...]:
    """The keys of all blocks as Tab goes through them: day by day, by time."""
    rows = {day.id: row for row, day in enumerate(plan.course_days)}
    ordered = sorted(plan.blocks, key=lambda b: (rows.get(b.course_day_id, 0), b.starts, b.track, b.id))
    return tuple(block.id for block in ordered)
