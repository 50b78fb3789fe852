"""What every stored value must satisfy by itself."""

from dataclasses import replace

import pytest

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.edit import Entity
from coordinator.domain.errors import RuleError
from coordinator.domain.rules import check
from tests.small_plan import person, small_plan

PLAN = small_plan()
SOMEBODY = person("陳君").person
BLOCK = Block("k", "d", 540, 600, BlockKind.LECTURE, "課程")


@pytest.mark.parametrize("entity", [*PLAN.entities(), SOMEBODY], ids=lambda e: f"{type(e).__name__}-{e.id}")
def test_a_sound_plan_is_accepted(entity: Entity) -> None:
    check(entity)


def test_somebody_may_have_every_question_there_is() -> None:
    check(replace(SOMEBODY, flags=" ".join(f"QUESTION_NUMBER_{n}" for n in range(40))))


@pytest.mark.parametrize(
    ("entity", "code"),
    [
        (replace(PLAN.training, title="  "), "text_missing"),
        (replace(PLAN.training, slug="屏東"), "slug_bad"),
        (replace(PLAN.training, slug="a--b"), "slug_bad"),
        (replace(PLAN.training, slug="a-b\n"), "slug_bad"),
        (replace(PLAN.training, academic_year=0), "academic_year_out_of_range"),
        (replace(PLAN.units[0], name=""), "text_missing"),
        (replace(PLAN.units[0], name="長" * 201), "text_too_long"),
        (replace(PLAN.course_days[0], hours=25), "count_out_of_range"),
        (replace(PLAN.districts[0], school_count=-1), "count_out_of_range"),
        (replace(PLAN.rooms[0], seats=-1), "count_out_of_range"),
        (replace(PLAN.sessions[0], number=100_000), "count_out_of_range"),
        (replace(PLAN.members[0], as_written=""), "text_missing"),
        (replace(BLOCK, ends=540), "ends_before_start"),
        (replace(BLOCK, ends=1441), "count_out_of_range"),
        (replace(BLOCK, title=""), "text_missing"),
        (replace(SOMEBODY, name=""), "text_missing"),
        (replace(SOMEBODY, name="a\x00b"), "text_broken"),
        (replace(SOMEBODY, name="a\ud800"), "text_broken"),
    ],
)
def test_what_cannot_stand_is_refused_with_its_code(entity: Entity, code: str) -> None:
    with pytest.raises(RuleError) as refused:
        check(entity)
    assert refused.value.code == code


def test_a_block_may_have_no_end_and_printed_minutes_that_disagree() -> None:
    check(replace(BLOCK, ends=None, printed_minutes=90))
