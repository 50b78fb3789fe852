"""What a template or a waiting block is while it is dragged: the board's own kind of content."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from coordinator.domain.agenda import Block
from coordinator.domain.clip import Clip
from coordinator.domain.plan import Plan
from coordinator.ui.agenda.board.mime import Origin, to_mime
from coordinator.ui.agenda.templates import MORNING, Template


def template_mime(template: Template, title: str) -> QMimeData:
    """A block that is not stored yet."""
    ends = None if template.minutes is None else MORNING + template.minutes
    block = Block("template", "", MORNING, ends, template.kind, title)
    return to_mime(Origin.TEMPLATE, Clip((block,), (), (0,)))


def tray_mime(block: Block, plan: Plan) -> QMimeData:
    """A block of the tray with its topics."""
    topics = tuple(topic for topic in plan.topics if topic.block_id == block.id)
    return to_mime(Origin.TRAY, Clip((block,), topics, (0,)))
