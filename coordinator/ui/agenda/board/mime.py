"""Blocks on the clipboard and under the mouse: our own JSON for the board, text for Excel and Word.

``application/x-coordinator-blocks`` holds ``{"version": 1, "origin": "board" | "tray" | "template",
"blocks": [...], "topics": [...], "rows": [...]}`` with the fields of `Block` and `Topic` as they are stored.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, QMimeData

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.clip import Clip
from coordinator.domain.errors import RuleError
from coordinator.domain.roc import format_minutes
from coordinator.domain.rules import check
from coordinator.ui.kit.tsv import to_tsv

MIME = "application/x-coordinator-blocks"
VERSION = 1
MOST = 2_000
"""Blocks or topics; what is larger was not made by this program."""
E = TypeVar("E", Block, Topic)


class Origin(StrEnum):
    """Where blocks come from: what waits in the tray is moved, everything else is copied."""

    BOARD = "board"
    TRAY = "tray"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Load:
    """Blocks on their way."""

    origin: Origin
    clip: Clip


def to_mime(origin: Origin, clip: Clip) -> QMimeData:
    """The clipboard or drag content of these blocks."""
    data = QMimeData()
    content = {
        "version": VERSION,
        "origin": origin,
        "blocks": [asdict(block) for block in clip.blocks],
        "topics": [asdict(topic) for topic in clip.topics],
        "rows": clip.rows,
    }
    data.setData(MIME, QByteArray(json.dumps(content, ensure_ascii=False).encode()))
    data.setText(_as_text(clip))
    return data


def from_mime(data: QMimeData) -> Load | None:
    """The blocks in there; None when there are none, or none that could ever be stored."""
    if not data.hasFormat(MIME):
        return None
    try:
        content = json.loads(bytes(data.data(MIME).data()))
        blocks = _read(Block, content["blocks"])
        topics = _read(Topic, content["topics"])
        rows = tuple(row for row in content["rows"] if type(row) is int and 0 <= row < MOST)
        origin = Origin(content["origin"])
    except (ValueError, KeyError, TypeError, RecursionError, RuleError):
        return None
    keys = {topic.id for topic in topics}
    is_whole = {t.block_id for t in topics} <= {b.id for b in blocks} and all(
        t.parent_id is None or t.parent_id in keys for t in topics
    )
    if content["version"] != VERSION or not blocks or len(rows) != len(blocks) or not is_whole:
        return None
    return Load(origin, Clip(blocks, topics, rows))


def _read(kind: type[E], rows: Any) -> tuple[E, ...]:
    """Values of JSON, each of a type that its field can hold and within the rules of the store."""
    if not isinstance(rows, list) or len(rows) > MOST:
        raise ValueError(kind)
    return tuple(_checked(kind, row) for row in rows)


def _checked(kind: type[E], row: dict[str, Any]) -> E:
    given = {field.name: row[field.name] for field in fields(kind)}
    if kind is Block:
        given["kind"] = BlockKind(given["kind"])
    allowed = {"str": str, "int": int, "int | None": int | None, "str | None": str | None, "bool": bool}
    for field in fields(kind):
        wanted = allowed.get(str(field.type), BlockKind)
        if field.type in (str, int, bool) or not isinstance(field.type, str):
            wanted = field.type
        if not isinstance(given[field.name], wanted) or (wanted is not bool and given[field.name] is True):
            raise ValueError(field.name)
    value = kind(**given)
    check(value)
    return value


def _as_text(clip: Clip) -> str:
    """Lines of the official table 時間／課程／講者, with tabs."""
    return to_tsv([(_span(block), block.title, block.speaker) for block in clip.blocks])


def _span(block: Block) -> str:
    ends = "" if block.ends is None else format_minutes(block.ends)
    return f"{format_minutes(block.starts)}~{ends}"
