"""What cells and lists make of blocks and topics, as values."""

from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.ui.agenda import edits, outline
from coordinator.ui.agenda.columns import kinds_by_word
from coordinator.ui.agenda.outline import Heading
from tests.small_plan import small_plan

KINDS = {"簽到": BlockKind.SIGN_IN, "課程": BlockKind.LECTURE}


def block(starts: int = 540, ends: int | None = 600) -> Block:
    return Block("b", "d", starts, ends, BlockKind.LECTURE, "課程")


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("0900", 540, 600),
        ("9:30", 570, 600),
        ("10:00", 600, 660),
        ("0830~0900", 510, 540),
        ("08:30-", 510, None),
        ("13：00～14：30", 780, 870),
        ("23:30", 1410, 1440),
    ],
)
def test_a_start_can_be_a_span_and_takes_a_passed_end_along(text: str, starts: int, ends: int | None) -> None:
    changed = edits.block_with(block(), "starts", text, KINDS)
    assert (changed.starts, changed.ends) == (starts, ends)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(RuleError) as refusal:
        edits.block_with(block(), "kind", "午睡", KINDS)
    assert refusal.value.code == "kind_unknown"
    assert set(kinds_by_word().values()) == set(BlockKind)


@st.composite
def outlines(draw: st.DrawFn) -> list[Heading]:
    shape = draw(st.lists(st.integers(0, 3), max_size=4))
    made, number = [], count()
    for place, items in enumerate(shape):
        topic = Topic(f"t{next(number)}", "b", "主題", position=place)
        made.append(
            Heading(topic, [Topic(f"t{next(number)}", "b", "細項", "", topic.id, n) for n in range(items)])
        )
    return made


def copied(headings: list[Heading]) -> list[Heading]:
    return [Heading(h.topic, list(h.items)) for h in headings]


def done(headings: list[Heading], edit: Any) -> list[Topic]:
    """The topics once ``edit`` is done, in printed order."""
    stored = {t.id: t for h in headings for t in (h.topic, *h.items)}
    stored |= {t.id: t for t in edit.after}
    tops = sorted((t for t in stored.values() if t.parent_id is None), key=lambda t: t.position)
    under = {top.id: [t for t in stored.values() if t.parent_id == top.id] for top in tops}
    return [t for top in tops for t in (top, *sorted(under[top.id], key=lambda item: item.position))]


@given(outlines(), st.sets(st.integers(0, 15)), st.sampled_from(["in", "out", "up", "down"]))
def test_rearranging_loses_no_topic_and_keeps_two_levels(
    headings: list[Heading], numbers: set[int], how: str
) -> None:
    chosen = {f"t{n}" for n in numbers}
    before = [t.id for h in headings for t in (h.topic, *h.items)]
    if how == "in":
        edit = outline.indented(copied(headings), chosen)
    elif how == "out":
        edit = outline.outdented(copied(headings), chosen)
    else:
        edit = outline.moved_topics(copied(headings), chosen, -1 if how == "up" else 1)
    after = done(headings, edit)
    assert sorted(t.id for t in after) == sorted(before)
    assert {t.id for t in edit.before} == {t.id for t in edit.after}
    if how == "in":
        assert [t.id for t in after] == before


def test_a_block_that_would_pass_midnight_is_copied_where_it_is() -> None:
    plan = small_plan()
    late = Block("k9", "d", 1320, 1439, BlockKind.LECTURE, "晚場")
    later = Plan(plan.training, course_days=plan.course_days, blocks=(*plan.blocks, late))
    copy = edits.duplicated(later, plan.course_days[0], [late]).after[0]
    assert (copy.starts, copy.ends) == (1320, 1439)  # type: ignore[attr-defined]
    assert edits.new_block([late], plan.course_days[0], "新時段").ends == 1440
