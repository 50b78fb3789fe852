"""What is proposed puts the problem right, can be taken back, and makes nothing else wrong."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from coordinator.domain.acknowledgement import Acknowledgement
from coordinator.domain.agenda import BlockKind
from coordinator.domain.area import DistrictMember
from coordinator.domain.edit import Edit
from coordinator.domain.plan import Plan
from coordinator.domain.problems import acknowledge, fingerprint, fix, sort_out, take_back
from coordinator.domain.problems.fixes import PROPOSALS
from coordinator.domain.problems.kinds import KINDS
from coordinator.domain.rules import check
from coordinator.domain.training import FOUR_MARKS
from tests.domain.problems.laid_out import AGENDA, block, clean, done, found, marks, put, session, with_agenda
from tests.domain.problems.test_problem_areas import national

IN, AM, NOON, PM, OUT = AGENDA
SATURDAY = date(2023, 8, 12)


def new_ids() -> Callable[[], str]:
    keys = (f"new-{n}" for n in count())
    return lambda: next(keys)


def on_a_day_off() -> Plan:
    return put(put(clean(), "sessions", "s1", day=SATURDAY), "formats", "f", starts=None, ends=None)


def four_marks() -> Plan:
    return replace(with_agenda(IN, AM, NOON, PM, OUT), marks=marks("s1", *FOUR_MARKS))


def slip() -> Plan:
    text = "自112年8月7日（星期二）起，112年8月7日（星期二）為第一天"
    return replace(clean(), training=replace(clean().training, purpose=text, note=text))


FIXABLE = {
    "minutes_misprinted": lambda: put(clean(), "blocks", "am", printed_minutes=90),
    "agenda_gap": lambda: put(clean(), "blocks", "pm", starts=800),
    "meal_missing": lambda: with_agenda(IN, AM, PM, OUT),
    "sign_in_missing": lambda: with_agenda(AM, NOON, PM, OUT),
    "sign_out_missing": lambda: with_agenda(IN, AM, NOON, PM),
    "noon_sign_out_missing": four_marks,
    "afternoon_sign_in_missing": four_marks,
    "session_on_weekend": on_a_day_off,
    "printed_weekday_wrong": slip,
    "district_total_differs": lambda: put(
        put(clean(), "members", "m1", school_count=1), "members", "m2", school_count=2
    ),
    "region_differs_from_appendix": lambda: put(
        put(national(), "members", "m1", school_count=None), "districts", "n", school_count=230
    ),
    "member_differs_from_appendix": lambda: put(national(), "members", "m1", school_count=1),
    "appendix_line_differs": lambda: put(put(national(), "members", "m1", school_count=None),
                                         "county_counts", "k1", special=3),
    "area_of_another_county": lambda: replace(
        clean(), members=(*clean().members, DistrictMember("m4", "s", "10014010", "別鄉", position=3))
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", FIXABLE)
def test_the_proposal_puts_it_right_and_makes_nothing_else_wrong(code: str) -> None:
    plan = FIXABLE[code]()
    before = found(plan)
    (problem,) = (p for p in before if p.code == code)
    edit = fix(problem, plan, new_ids())
    assert edit
    for entity in edit.after:
        check(entity)
    left = found(done(plan, edit))
    assert (problem.code, problem.key) not in [(p.code, p.key) for p in left]
    assert {p.code for p in left} <= {p.code for p in before}
    assert found(done(done(plan, edit), edit.reversed())) == before


def test_every_proposal_is_tried_here_and_is_of_a_known_kind() -> None:
    assert set(PROPOSALS) - set(FIXABLE) == {"session_on_holiday"}
    assert set(PROPOSALS) <= set(KINDS)


def test_a_session_leaves_a_holiday_for_the_next_working_day() -> None:
    plan = clean()
    (problem,) = found(plan, days_off={plan.sessions[0].day: "假日"})
    (moved,) = fix(problem, plan, new_ids()).after
    assert moved == replace(plan.sessions[0], day=date(2023, 8, 8))


@pytest.mark.parametrize(
    "plan",
    [
        put(clean(), "meetings", "m", note="8月9日(二)"),
        with_agenda(IN, replace(AM, ends=1020, printed_minutes=None), OUT),
        with_agenda(block("00:00", "12:00"), NOON, PM, OUT),
        replace(clean(), sessions=(*clean().sessions, session("s2", clean().sessions[0].day))),
    ],
    ids=["no session is on that date", "noon is taken", "no time before midnight", "only a person knows"],
)
def test_where_only_a_person_can_know_nothing_is_proposed(plan: Plan) -> None:
    problem = found(plan)[0]
    assert fix(problem, plan, new_ids()) == Edit()


def test_marks_say_when_the_added_blocks_begin() -> None:
    plan = four_marks()
    opens = {"am_out": 725, "pm_in": 780}
    plan = replace(plan, marks=tuple(replace(m, opens=opens.get(m.slot)) for m in plan.marks))
    made = [fix(p, plan, new_ids()).after[0] for p in found(plan)]
    assert [(b.starts, b.ends, b.kind) for b in made] == [  # type: ignore[attr-defined]
        (725, None, BlockKind.SIGN_OUT),
        (780, None, BlockKind.SIGN_IN),
    ]


# -- answers -------------------------------------------------------------------------------------


def answered(plan: Plan) -> tuple[Acknowledgement, ...]:
    made = (acknowledge(p, "t", " 因為 ", None, new_ids()).after[0] for p in found(plan))
    return tuple(a for a in made if isinstance(a, Acknowledgement))


def test_an_acknowledged_problem_stays_away_until_its_facts_change() -> None:
    plan = FIXABLE["minutes_misprinted"]()
    answers = answered(plan)
    assert [a.reason for a in answers] == ["因為"]
    checked = sort_out(found(plan), answers)
    assert (checked.open, [a for _, a in checked.answered]) == ((), list(answers))
    other = sort_out(found(put(plan, "blocks", "am", printed_minutes=60)), answers)
    assert [other.earlier(p) for p in other.open] == list(answers)
    assert other.answered == ()


def test_another_title_or_another_proposal_is_no_change_of_facts() -> None:
    plan = FIXABLE["minutes_misprinted"]()
    renamed = put(plan, "blocks", "am", title="另一個名稱")
    assert sort_out(found(renamed), answered(plan)).open == ()
    weekend = on_a_day_off()
    busy = replace(weekend, sessions=(*weekend.sessions, session("s2", date(2023, 8, 14), room_id="r2")))
    assert sort_out(found(busy), answered(weekend)).open == ()


def test_a_new_answer_replaces_the_old_one_and_can_be_taken_back() -> None:
    plan = FIXABLE["minutes_misprinted"]()
    old = replace(answered(plan)[0], facts="{}")
    (problem,) = found(plan)
    edit = acknowledge(problem, "t", "新的原因", old, new_ids())
    assert edit == Edit((old,), (replace(old, facts=fingerprint(problem), reason="新的原因"),))
    assert take_back(old) == Edit((old,), ())


def test_long_facts_have_a_short_fingerprint() -> None:
    plan = clean()
    (problem,) = found(put(plan, "blocks", "am", printed_minutes=90))
    long = replace(problem, said=(("names", "鄉" * 5000),))
    assert len(fingerprint(long)) == 64
    assert fingerprint(long) != fingerprint(replace(long, said=(("names", "鎮" * 5000),)))
