"""What the course cell of an agenda says: the kind of the block, its title, its nested topics."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coordinator.domain.agenda import BlockKind
from coordinator.domain.letter.codes import headings_in, item_text, split_heading, split_item
from coordinator.domain.letter.lines import Piece, Rank
from coordinator.domain.text import fold

_IN_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_ASIDE = tuple(fold(word) for word in ("輔助功能", "問題", "Q&A"))
# The first that is found decides: 上午場結束請務必簽退 is a sign-out although a lecture ends with it.
_WORDS: tuple[tuple[BlockKind, tuple[str, ...]], ...] = (
    (BlockKind.SIGN_OUT, ("簽退",)),
    (BlockKind.SIGN_IN, ("簽到", "報到")),
    (BlockKind.MEAL, ("用餐", "午餐", "午休", "便當", "晚餐")),
    (BlockKind.BREAK, ("休息", "茶敘")),
    (BlockKind.DISMISSAL, ("賦歸", "散會", "歸賦")),
    (BlockKind.PRACTICE, ("實機", "駐點")),
    (BlockKind.Q_AND_A, ("q&a", "綜合座談", "問題與討論", "問題討論", "意見交流")),
)
_COURSES = frozenset({BlockKind.LECTURE, BlockKind.PRACTICE})
LONGEST_SERVICE_WORDS = 30
"""A line of service (用餐, 簽到) is short; a longer text that mentions one is a course."""


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """A topic with its items, each (code, title)."""

    code: str
    title: str
    items: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """What a course cell says."""

    kind: BlockKind
    title: str
    topics: tuple[TopicDraft, ...] = ()


def read_course(pieces: Sequence[Piece]) -> Course:
    """A lecture has all its headings as topics; every other kind is called by its first heading.

    A plain line above the headings is the title.
    """
    ranks = [piece.rank for piece in pieces]
    if ranks[:1] == [Rank.PLAIN] and Rank.HEADING in ranks:
        # A line of its own above the headings is the title, as our own plan document prints it.
        title = pieces[0].text
        return Course(kind_of(title), title, tuple(nested(pieces[1:])))
    topics = nested(pieces)
    if not topics:
        return Course(BlockKind.LECTURE, "")
    kind = kind_of(item_text(topics[0].code, topics[0].title))
    if kind is BlockKind.LECTURE:
        if len(topics) == 1 and not topics[0].items and pieces[0].rank is not Rank.HEADING:
            return _alone(topics[0])
        return Course(kind, title_of(topics), tuple(topics))
    first, others = topics[0], topics[1:]
    inner = [TopicDraft(code, title) for code, title in first.items]
    return Course(kind, item_text(first.code, first.title).rstrip("。．."), (*inner, *others))


def _alone(topic: TopicDraft) -> Course:
    """A cell of one plain line (開場致詞) has a title and nothing below it; a module stays a topic."""
    title = item_text(topic.code, topic.title)
    return Course(BlockKind.LECTURE, title, (topic,) if topic.code else ())


def kind_of(text: str) -> BlockKind:
    """The kind by the words of a title."""
    folded = fold(text)
    for kind, words in _WORDS:
        if any(fold(word) in folded for word in words):
            return kind if kind in _COURSES or len(text) <= LONGEST_SERVICE_WORDS else BlockKind.LECTURE
    return BlockKind.LECTURE


def nested(pieces: Sequence[Piece]) -> list[TopicDraft]:
    """Pieces as topics with items. Without ``※`` the plain lines are the topics; without those, all are."""
    ranks = {piece.rank for piece in pieces}
    above = next((rank for rank in (Rank.HEADING, Rank.PLAIN, Rank.ITEM) if rank in ranks), Rank.ITEM)
    gathered: list[tuple[str, str, list[tuple[str, str]]]] = []
    for piece in pieces:
        if piece.rank is above or not gathered:
            gathered += [(*split_heading(text), []) for text in headings_in(piece.text)]
        else:
            gathered[-1][2].append(split_item(piece.text))
    return [TopicDraft(code, title, tuple(items)) for code, title, items in gathered]


def title_of(topics: Sequence[TopicDraft]) -> str:
    """``A1. 教職維護、A2. 員額編制、T 報表``: the modules without what stands in brackets.

    A lecture without modules is called by its headings; 輔助功能 and 問題 only where nothing else is there.
    """
    coded = [topic for topic in topics if topic.code]
    if coded:
        return "、".join(_named(topic) for topic in coded)
    main = [topic.title for topic in topics if not fold(topic.title).startswith(_ASIDE)]
    return "、".join(main or [topic.title for topic in topics])


def _named(topic: TopicDraft) -> str:
    name = _IN_BRACKETS.sub("", topic.title)
    return f"{topic.code} {name}" if topic.code == "T" else item_text(topic.code, name)
