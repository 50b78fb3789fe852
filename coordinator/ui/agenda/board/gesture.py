"""What a hand has done on the board, as a value; the page makes an edit and the name of a step of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from coordinator.domain import clip as clips
from coordinator.domain import timeline
from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.clip import Clip
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.timeline import Edge, NewId
from coordinator.ui.kit.editing import list_of

translate = QCoreApplication.translate


class Act(Enum):
    """What was done; deleting is the page's own (`Editor.delete`): it takes along what hangs on blocks."""

    MOVED = auto()
    RESIZED = auto()
    DRAWN = auto()
    DUPLICATED = auto()
    DELETED = auto()
    PASTED = auto()
    TO_TRAY = auto()
    FROM_TRAY = auto()


@dataclass(frozen=True, slots=True)
class Gesture:
    """One gesture. Which fields mean something depends on the act; times are minutes of the day.

    ``ids``: the blocks in hand, the gripped one first. ``day_id`` and ``track``: where it goes (None: stays).
    ``minute``: where the edge, the drawn block or what is pasted comes to stand; ``ends``: of a drawn block.
    """

    act: Act
    ids: tuple[str, ...] = ()
    day_id: str | None = None
    track: int | None = None
    by_minutes: int = 0
    minute: int = 0
    ends: int = 0
    edge: Edge = Edge.END
    clip: Clip | None = None
    push: bool = False


def edit_of(gesture: Gesture, plan: Plan, new_id: NewId, title: str = "") -> Edit:
    """The edit that does to ``plan`` what the gesture says; a drawn block is a lecture called ``title``.

    Raises ``RuleError``, also for a deletion, which is not made here.
    """
    made = _clip_edit(gesture, plan, new_id)
    if made is not None:
        return made
    push, first = gesture.push, gesture.ids[0] if gesture.ids else ""
    if gesture.act is Act.MOVED:
        return timeline.moved(
            plan, gesture.ids, gesture.by_minutes, gesture.day_id, to_track=gesture.track, push=push
        )
    if gesture.act is Act.RESIZED:
        return timeline.resized(plan, first, gesture.edge, gesture.minute, push=push)
    if gesture.act is Act.DRAWN:
        return timeline.drawn(plan, _drawn_block(gesture, new_id, title or new_title()), push=push)
    if gesture.act is Act.TO_TRAY:
        return timeline.to_tray(plan, gesture.ids)
    if gesture.act is Act.FROM_TRAY and gesture.day_id is not None:
        return timeline.from_tray(plan, first, gesture.day_id, gesture.minute, track=gesture.track, push=push)
    raise RuleError("block_gone")


def _clip_edit(gesture: Gesture, plan: Plan, new_id: NewId) -> Edit | None:
    if gesture.act is Act.DUPLICATED:
        return clips.duplicated(plan, gesture.ids, new_id)
    if gesture.clip is None or gesture.day_id is None:
        return None
    return clips.pasted(plan, gesture.clip, gesture.day_id, gesture.minute, new_id, push=gesture.push)


def _drawn_block(gesture: Gesture, new_id: NewId, title: str) -> Block:
    return Block(
        new_id(),
        gesture.day_id or "",
        gesture.minute,
        gesture.ends,
        BlockKind.LECTURE,
        title,
        track=gesture.track or 0,
    )


def new_title() -> str:
    """What a block is called until somebody types its title."""
    return translate("Board", "New block")


def step_text(gesture: Gesture, plan: Plan) -> str:
    """The name of the undo step: Move “A1 教職維護”."""
    names = list_of(_titles(gesture, plan))
    texts = {
        Act.MOVED: translate("Board", "Move {names}"),
        Act.RESIZED: translate("Board", "Change the length of {names}"),
        Act.DRAWN: translate("Board", "Add {names}"),
        Act.DUPLICATED: translate("Board", "Duplicate {names}"),
        Act.DELETED: translate("Board", "Delete {names}"),
        Act.PASTED: translate("Board", "Paste {names}"),
        Act.TO_TRAY: translate("Board", "Put {names} into the tray"),
        Act.FROM_TRAY: translate("Board", "Take {names} out of the tray"),
    }
    return texts[gesture.act].format(names=names)


def _titles(gesture: Gesture, plan: Plan) -> list[str]:
    if gesture.clip is not None:
        return [block.title for block in gesture.clip.blocks]
    if gesture.act is Act.DRAWN:
        return [new_title()]
    titles = {block.id: block.title for block in (*plan.blocks, *plan.tray)}
    return [titles[key] for key in gesture.ids if key in titles]


def made_by(edit: Edit) -> tuple[str, ...]:
    """The keys of the blocks that an edit adds, so that they can be selected once they are stored."""
    there = {entity.id for entity in edit.before}
    return tuple(e.id for e in edit.after if isinstance(e, Block) and e.id not in there)
