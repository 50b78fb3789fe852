"""Whatever a plan looks like: no rule fails, every problem has its own name, every proposal can be stored."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.agenda import Block, BlockKind
from coordinator.domain.plan import Plan
from coordinator.domain.problems import acknowledge, find_problems, fix, sort_out
from coordinator.domain.rules import check
from coordinator.domain.training import FOUR_MARKS, TWO_MARKS, Session
from tests.domain.problems.laid_out import MONDAY, around, clean, done, marks, session

MINUTE = st.integers(0, 287).map(lambda five: five * 5)
SPEAKERS = st.sampled_from(["", "王範例", "王範例、李範例", "Ａnn", "ann"])


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    """Up to eight blocks of both days, in the order of the store."""
    made = []
    for n in range(draw(st.integers(0, 8))):
        starts = draw(MINUTE)
        length = draw(st.none() | st.integers(1, 240))
        made.append(
            Block(
                f"k{n}", draw(st.sampled_from(["d1", "h"])), starts,
                None if length is None else min(starts + length, 1440), draw(st.sampled_from(BlockKind)),
                draw(st.sampled_from(["課程", "8/7(二)"])), draw(SPEAKERS),
                draw(st.none() | st.integers(1, 240)), track=draw(st.integers(0, 1)),
            )
        )  # fmt: skip
    return tuple(sorted(made, key=lambda b: (b.starts, b.track, b.id)))


@st.composite
def sessions(draw: st.DrawFn) -> tuple[Session, ...]:
    """Up to five sessions within a few days of each other, here, there and online."""
    return tuple(
        session(
            f"s{n}",
            MONDAY + timedelta(draw(st.integers(-10, 10))),
            course_day_id=draw(st.sampled_from(["d1", "h"])),
            format_id=draw(st.sampled_from(["f", "g"])),
            venue_id=(venue := draw(st.sampled_from([None, "v", "w"]))),
            room_id=draw(st.sampled_from([None, "r", "r2"])) if venue == "v" else None,
            meeting_id=draw(st.sampled_from([None, "m"])),
            shift_minutes=draw(st.sampled_from([0, 240])),
        )
        for n in range(draw(st.integers(0, 5)))
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """The clean plan with another agenda and other sessions, each with a mark plan."""
    held = draw(sessions())
    slots = {s.id: draw(st.sampled_from([(), TWO_MARKS, FOUR_MARKS])) for s in held}
    asked = tuple(mark for s in held for mark in marks(s.id, *slots[s.id]))
    return replace(clean(), blocks=draw(blocks()), sessions=held, marks=asked)


@given(plans(), st.dictionaries(st.sampled_from(["s0", "s1", "s2"]), st.integers(0, 200)))
def test_every_problem_has_a_name_and_every_proposal_can_be_stored_and_helps(
    plan: Plan, registered: dict[str, int]
) -> None:
    surroundings = around(registered=registered, days_off={date(2023, 8, 12): "", date(2023, 8, 7): "假日"})
    found = find_problems(plan, surroundings)
    assert [name for name, times in Counter((p.code, p.key) for p in found).items() if times > 1] == []
    keys = (f"new-{n}" for n in count())
    for problem in found:
        assert 0 < len(problem.key) <= 200
        edit = fix(problem, plan, lambda: next(keys))
        for entity in edit.after:
            check(entity)
        if edit:
            left = find_problems(done(plan, edit), surroundings)
            assert (problem.code, problem.key) not in {(p.code, p.key) for p in left}


@given(plans())
def test_what_is_acknowledged_is_no_longer_open(plan: Plan) -> None:
    found = find_problems(plan, around())
    keys = (f"a{n}" for n in count())
    answers = [acknowledge(p, "t", "原因", None, lambda: next(keys)).after[0] for p in found]
    checked = sort_out(found, answers)  # type: ignore[arg-type]
    assert (checked.open, [p for p, _ in checked.answered]) == ((), list(found))
