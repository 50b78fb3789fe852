"""The topics of a block as an outline of two levels: topics, and items under a topic."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from coordinator.db.keys import new_id
from coordinator.documents.plan_file.topics import split_item
from coordinator.domain.agenda import Block, Topic
from coordinator.domain.edit import Edit, join
from coordinator.domain.order import moved
from coordinator.domain.plan import Plan
from coordinator.domain.text import clean

_TOPIC_SIGN = re.compile(r"^\s*[※◎]\s*")
_ITEM_SIGN = re.compile(r"^\s*[•‧·▪◆●■◇○\-–][\s\u3000]*")


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic as the table shows it; ``level`` is 1, for an item 2."""

    topic: Topic
    level: int


@dataclass(slots=True)
class Heading:
    """A topic with the items under it, while an outline is being rearranged."""

    topic: Topic
    items: list[Topic] = field(default_factory=list)


def outline_of(plan: Plan, block: Block) -> list[Heading]:
    """The topics of ``block`` in printed order."""
    return [Heading(topic, list(plan.topics_of(block, topic))) for topic in plan.topics_of(block)]


def topic_rows(outline: Iterable[Heading]) -> tuple[TopicRow, ...]:
    """Topics and items one below the other."""
    return tuple(
        row
        for heading in outline
        for row in (TopicRow(heading.topic, 1), *(TopicRow(item, 2) for item in heading.items))
    )


def arranged(outline: Iterable[Heading], fresh: Collection[str] = (), block_id: str = "") -> Edit:
    """The edit that makes the stored topics stand as in ``outline``; topics in ``fresh`` are new.

    With ``block_id`` all of them belong to that block afterwards.
    """
    before, after = [], []
    for old, parent, place in _placed(outline):
        new = replace(old, block_id=block_id or old.block_id, parent_id=parent, position=place)
        if old.id in fresh:
            after.append(new)
        elif new != old:
            before.append(old)
            after.append(new)
    return Edit(tuple(before), tuple(after))


def indented(outline: list[Heading], chosen: Collection[str]) -> Edit:
    """Chosen topics, and the items under them, become items of the topic before them."""
    result: list[Heading] = []
    for heading in outline:
        if heading.topic.id in chosen and result:
            result[-1].items += [heading.topic, *heading.items]
        else:
            result.append(heading)
    return arranged(result)


def outdented(outline: list[Heading], chosen: Collection[str]) -> Edit:
    """Chosen items become topics right after the one they stood under."""
    result = []
    for heading in outline:
        kept = [item for item in heading.items if item.id not in chosen]
        result.append(Heading(heading.topic, kept))
        result += [Heading(item) for item in heading.items if item.id in chosen]
    return arranged(result)


def moved_topics(outline: list[Heading], chosen: Collection[str], step: int) -> Edit:
    """Chosen topics and items change places with their neighbours of the same level."""
    groups = [[heading.topic for heading in outline], *(heading.items for heading in outline)]
    return join(moved(group, [t for t in group if t.id in chosen], step) for group in groups)


def dropped(
    source: list[Heading],
    target: list[Heading],
    block_id: str,
    chosen: Collection[str],
    before_id: str | None,
    level: int,
) -> Edit:
    """Chosen topics of ``source`` go before ``before_id`` in ``target``, the topics of ``block_id``.

    Without ``before_id`` they go to the end. ``level`` is that of the dropped ones: 1 or, where a topic
    stands above them, 2. Items go along with their topic, and a topic dropped among the items of another
    goes behind them, so that nothing changes hands unasked. Both may be the same outline.
    """
    moving = [row for row in topic_rows(source) if row.topic.id in chosen or row.topic.parent_id in chosen]
    keys = {row.topic.id for row in moving}
    rows = [row for row in topic_rows(target) if row.topic.id not in keys]
    at = next((n for n, row in enumerate(rows) if row.topic.id == before_id), len(rows))
    if level == 1:
        while at < len(rows) and rows[at].level > 1:
            at += 1
    roots = {row.topic.id for row in moving if row.topic.parent_id not in keys}
    rows[at:at] = [TopicRow(row.topic, level if row.topic.id in roots else 2) for row in moving]
    return arranged(_headings(rows), block_id=block_id)


def _headings(rows: Iterable[TopicRow]) -> list[Heading]:
    result: list[Heading] = []
    for row in rows:
        if row.level > 1 and result:
            result[-1].items.append(row.topic)
        else:
            result.append(Heading(row.topic))
    return result


def added(outline: list[Heading], block: Block, title: str, after_id: str | None) -> tuple[Topic, Edit]:
    """A new topic, or beside an item a new item, right after ``after_id``; else a topic at the end."""
    topic = Topic(new_id(), block.id, title)
    for number, heading in enumerate(outline):
        keys = [item.id for item in heading.items]
        if heading.topic.id == after_id:
            outline.insert(number + 1, Heading(topic))
            break
        if after_id in keys:
            heading.items.insert(keys.index(after_id) + 1, topic)
            break
    else:
        outline.append(Heading(topic))
    return topic, arranged(outline, {topic.id})


def topic_with(topic: Topic, column: str, text: str) -> Topic:
    """``topic`` with what was typed into ``column``; ``A1. 教職維護`` typed as a title brings its code."""
    if column == "code":
        return replace(topic, code=clean(text).text.rstrip("."))
    if column == "title":
        code, title = split_item(clean(text).text)
        return replace(topic, title=title, code=code or topic.code)
    return topic


def pasted(outline: list[Heading], block: Block, lines: Iterable[Mapping[str, str]]) -> Edit:
    """Topics from the clipboard behind the others: cells as the table shows them, or lines of the letter.

    In a letter ``※`` begins a topic and a bullet an item; without either, the column of levels decides.
    """
    fresh = set()
    for line in lines:
        cells = [text for text in line.values() if text.strip()]
        text = line.get("title", "") if len(line) > 1 else cells[0]
        is_item = line.get("level", "").strip() == "2" or bool(_ITEM_SIGN.match(text))
        bare = _ITEM_SIGN.sub("", _TOPIC_SIGN.sub("", text))
        topic = topic_with(Topic(new_id(), block.id, ""), "title", bare)
        if len(line) > 1 and line.get("code", "").strip():
            topic = topic_with(topic, "code", line["code"])
        fresh.add(topic.id)
        if is_item and outline:
            outline[-1].items.append(topic)
        else:
            outline.append(Heading(topic))
    return arranged(outline, fresh)


def _placed(outline: Iterable[Heading]) -> Iterable[tuple[Topic, str | None, int]]:
    for number, heading in enumerate(outline):
        yield heading.topic, None, number
        for place, item in enumerate(heading.items):
            yield item, heading.topic.id, place
