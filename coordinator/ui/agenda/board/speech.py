"""The board in words: what a block is for a screen reader and a tooltip, what a ghost says while dragged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from coordinator.domain.agenda import Block, Topic
from coordinator.domain.roc import format_minutes
from coordinator.ui.agenda.columns import kind_words

translate = QCoreApplication.translate
MOST_TOPICS = 12


def span(block: Block) -> str:
    """09:00–10:30, or 17:00– without an end."""
    ends = "" if block.ends is None else format_minutes(block.ends)
    return f"{format_minutes(block.starts)}–{ends}"


def ghost_text(block: Block, *, others: int = 0) -> str:
    """Start, end and minutes of what is in hand, and how many later blocks it pushes."""
    parts = [span(block)]
    if block.minutes is not None:
        parts.append(translate("Board", "{n} minutes").format(n=block.minutes))
    if others:
        parts.append(translate("Board", "pushes {n} later").format(n=others))
    return " · ".join(parts)


def warning(block: Block) -> str:
    """What is printed wrong, in a few words; empty when nothing is."""
    if not block.misprinted:
        return ""
    return translate("Board", "printed {n} min").format(n=block.printed_minutes)


def sentence(block: Block, caption: str) -> str:
    """A block as a screen reader says it."""
    parts = [block.title, kind_words()[block.kind], caption, span(block)]
    if block.minutes is not None:
        parts.append(translate("Board", "{n} minutes").format(n=block.minutes))
    if block.track:
        parts.append(translate("Board", "track {n}").format(n=block.track))
    return translate("Board", ", ").join(part for part in (*parts, block.speaker, warning(block)) if part)


def tip(block: Block, topics: Sequence[Topic]) -> str:
    """The tooltip: title, time, kind, speaker, what is printed wrong, and the topics below each other."""
    lines = [block.title, " · ".join((ghost_text(block), kind_words()[block.kind]))]
    lines += [block.speaker] if block.speaker else []
    if block.misprinted and block.minutes is not None:
        text = translate("Board", "⚠ By the clock it lasts {clock} minutes, printed are {printed}.")
        lines.append(text.format(clock=block.minutes, printed=block.printed_minutes))
    lines += [f"{'　' * depth}※ {_topic(topic)}" for topic, depth in _outline(topics)[:MOST_TOPICS]]
    left = len(topics) - MOST_TOPICS
    if left > 0:
        lines.append(translate("Board", "… and {n} more topics").format(n=left))
    return "\n".join(lines)


def _topic(topic: Topic) -> str:
    return f"{topic.code} {topic.title}" if topic.code else topic.title


def _outline(topics: Sequence[Topic]) -> list[tuple[Topic, int]]:
    """Topics with their depth, items behind the topic they stand under."""
    under: Mapping[str | None, list[Topic]] = {
        parent: [t for t in topics if t.parent_id == parent] for parent in {t.parent_id for t in topics}
    }
    lines: list[tuple[Topic, int]] = []
    waiting = [(topic, 0) for topic in reversed(under.get(None, []))]
    while waiting:
        topic, depth = waiting.pop()
        lines.append((topic, depth))
        waiting += [(item, depth + 1) for item in reversed(under.get(topic.id, []))]
    return lines
