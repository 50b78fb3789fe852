"""Study hours: the table of checkin.md 76 to 81 and the rules of the coordinator, case by case."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.checkin.values import Attendance, Attended, CountedMark, Decision, Settled, WalkIn
from coordinator.domain.events.kinds import How, Method
from coordinator.domain.hours import HoursResult, can_decide, hours, hours_decisions
from coordinator.domain.hours_kept import HoursRule
from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonKind, PersonStatus, RosterEntry
from coordinator.domain.training import FOUR_MARKS, TWO_MARKS, MarkSlot
from tests.small_plan import B1, B2, HANDS_ON, LIGANG, person, small_plan

PLAN = small_plan()
IN, OUT = MarkSlot.IN, MarkSlot.OUT
AM_IN, AM_OUT, PM_IN, PM_OUT = FOUR_MARKS
DAY = "d"


def marks(*slots: MarkSlot, method: Method = Method.SCAN) -> tuple[CountedMark, ...]:
    return tuple(
        CountedMark(slot, 1_000 * n, f"e-{slot}", "log", method, How.EXPECTED) for n, slot in enumerate(slots)
    )


def at(
    entry: RosterEntry | str, session: str, *slots: MarkSlot, flags: tuple[str, ...] = (), whole: bool = True
) -> Attended:
    """Somebody at a session; complete when every slot of its mark plan is among ``slots``."""
    key = entry if isinstance(entry, str) else entry.id
    wanted = {B1: FOUR_MARKS, B2: TWO_MARKS, HANDS_ON: TWO_MARKS}[session]
    return Attended(key, session, marks(*slots), whole and set(wanted) <= set(slots), flags)


def attendance(*cells: Attended, settled: dict[str, str] | None = None, **more: object) -> Attendance:
    said = {key: Settled(key, choice, "因為", f"e:{key}", 1) for key, choice in (settled or {}).items()}
    found = Attendance(cells={(c.participant_id, c.session_id): c for c in cells}, settled=said)
    return replace(found, **more)  # type: ignore[arg-type]


def one(
    entry: RosterEntry, *cells: Attended, settled: dict[str, str] | None = None, rule: HoursRule | None = None
) -> HoursResult:
    """The only line of somebody."""
    (line,) = hours(PLAN, [entry], attendance(*cells, settled=settled), (), rule)
    return line


def tokens(line: HoursResult) -> list[str]:
    return [reason.token for reason in line.reasons]


def test_all_marks_give_the_hours_of_the_course_day() -> None:
    anna = person("安娜", LIGANG, B1)
    line = one(anna, at(anna, B1, *FOUR_MARKS))
    assert (line.given, line.hours, line.reasons, line.doubtful) == (True, 8, (), False)
    assert (line.session_id, line.name, line.id) == (B1, "安娜", f"{anna.id}:d")


@pytest.mark.parametrize("missing", FOUR_MARKS)
def test_one_missing_mark_gives_none_and_is_named(missing: MarkSlot) -> None:
    anna = person("安娜", LIGANG, B1)
    line = one(anna, at(anna, B1, *(slot for slot in FOUR_MARKS if slot is not missing)))
    assert (line.given, line.hours, line.doubtful) == (False, 0, True)
    assert f"missing:{missing}" in tokens(line)
    assert [r.facts["what"] for r in line.reasons if r.name == "missing"] == [str(missing)]


def test_whoever_is_registered_and_never_came_has_a_line() -> None:
    line = one(person("安娜", LIGANG, B1))
    assert (tokens(line), line.given, line.doubtful, line.session_id) == (["absent"], False, False, B1)


def test_whoever_is_neither_registered_nor_came_has_none() -> None:
    assert hours(PLAN, [person("安娜")], attendance()) == ()


@pytest.mark.parametrize("kind", [PersonKind.HELPER, PersonKind.SPEAKER, PersonKind.STAFF])
def test_whoever_works_there_is_listed_apart(kind: PersonKind) -> None:
    anna = person("安娜", LIGANG, B1, kind=kind)
    line = one(anna, at(anna, B1, *FOUR_MARKS), settled={f"hours:{anna.id}:d": "give"})
    assert (line.given, line.apart, tokens(line), line.decided) == (False, True, [str(kind)], "")
    assert not can_decide(line)


def test_a_hands_on_session_never_gives_any_not_even_by_decision() -> None:
    anna = person("安娜", LIGANG, HANDS_ON)
    line = one(anna, at(anna, HANDS_ON, IN, OUT), settled={f"hours:{anna.id}:e": "give"})
    assert (line.given, tokens(line)) == (False, ["hands_on"])
    assert not can_decide(line)


def test_a_course_day_without_hours_gives_none() -> None:
    plan = replace(PLAN, course_days=(replace(PLAN.course_days[0], hours=None), *PLAN.course_days[1:]))
    anna = person("安娜", LIGANG, B1)
    (line,) = hours(plan, [anna], attendance(at(anna, B1, *FOUR_MARKS)))
    assert (line.given, tokens(line)) == (False, ["no_hours"])


def test_the_same_course_day_in_two_batches_counts_once() -> None:
    anna = person("安娜", LIGANG, B1)
    line = one(anna, at(anna, B2, IN, OUT, flags=("other_batch",)), at(anna, B1, *FOUR_MARKS))
    assert (line.hours, line.session_id, tokens(line)) == (8, B1, ["counted_in:b1-d1"])
    assert line.reasons[0].facts == {"place": "第一梯次", "others": "第二梯次"}


def test_two_half_attendances_never_add_up() -> None:
    anna = person("安娜", LIGANG, B1)
    line = one(anna, at(anna, B1, AM_IN, AM_OUT), at(anna, B2, IN))
    assert not line.given
    assert tokens(line) == ["missing:pm_in", "missing:pm_out", "halves_not_added"]


def test_a_whole_second_batch_counts_although_the_first_was_left() -> None:
    anna = person("安娜", LIGANG, B1)
    line = one(anna, at(anna, B1, AM_IN), at(anna, B2, IN, OUT, flags=("other_batch",)))
    assert (line.hours, line.session_id, tokens(line)) == (8, B2, ["other_batch"])


def test_a_closing_time_sign_out_never_counts() -> None:
    anna = person("安娜", LIGANG, B2)
    cell = Attended(anna.id, B2, (*marks(IN), *marks(OUT, method=Method.AUTO)), True, ("auto_out",))
    assert tokens(one(anna, cell)) == ["missing:out", "auto_out"]


def test_whoever_came_back_in_and_never_left_has_no_final_sign_out() -> None:
    anna = person("安娜", LIGANG, B2)
    line = one(anna, at(anna, B2, IN, OUT, flags=("returned",), whole=False))
    assert (tokens(line), line.doubtful) == (["no_final_out"], True)


@pytest.mark.parametrize(
    ("choice", "given", "doubtful", "expected"),
    [
        (None, False, True, ["out_without_in", "missing:in"]),
        ("count", True, False, ["out_counted"]),
        ("discard", False, False, ["out_discarded", "missing:in"]),
    ],
)
def test_an_out_without_an_in_waits_for_its_decision(
    choice: str | None, given: bool, doubtful: bool, expected: list[str]
) -> None:
    anna = person("安娜", LIGANG, B2)
    settled = {f"out_without_in:{anna.id}:{B2}": choice} if choice else {}
    line = one(anna, at(anna, B2, OUT, flags=("out_without_in",)), settled=settled)
    assert (line.given, line.doubtful, tokens(line)) == (given, doubtful, expected)


@pytest.mark.parametrize(
    ("choice", "doubtful", "expected"),
    [(None, True, ["came_back"]), ("returned", False, ["no_final_out"])],
)
def test_whoever_seems_to_have_come_back_waits_for_a_decision(
    choice: str | None, doubtful: bool, expected: list[str]
) -> None:
    anna = person("安娜", LIGANG, B2)
    settled = {f"came_back:{anna.id}:{B2}": choice} if choice else {}
    cell = replace(at(anna, B2, IN, OUT, flags=("returned",), whole=False), came_back=marks(IN))
    line = one(anna, cell, settled=settled)
    assert (line.given, line.doubtful, tokens(line)) == (False, doubtful, expected)


def test_a_counted_out_does_not_replace_the_other_half() -> None:
    anna = person("安娜", LIGANG, B1)
    line = one(anna, at(anna, B1, AM_OUT, PM_IN), settled={f"out_without_in:{anna.id}:{B1}": "count"})
    assert (line.given, tokens(line)) == (False, ["missing:pm_out", "out_counted"])


@pytest.mark.parametrize(
    ("choice", "given", "expected"),
    [
        (None, False, ["cancelled_came"]),
        ("count", True, ["cancelled_counted"]),
        ("discard", False, ["cancelled_discarded"]),
    ],
)
def test_a_cancelled_person_who_came_waits_for_a_decision(
    choice: str | None, given: bool, expected: list[str]
) -> None:
    anna = person("安娜", LIGANG, B2)
    anna = replace(anna, person=replace(anna.person, status=PersonStatus.CANCELLED))
    settled = {f"cancelled_came:{anna.id}:t": choice} if choice else {}
    line = one(anna, at(anna, B2, IN, OUT), settled=settled)
    assert (line.given, tokens(line), line.doubtful) == (given, expected, choice is None)


def test_a_cancelled_person_who_stayed_away_has_no_line() -> None:
    anna = person("安娜", LIGANG, B2)
    anna = replace(anna, person=replace(anna.person, status=PersonStatus.CANCELLED))
    assert hours(PLAN, [anna], attendance()) == ()


WALKED = {"w": WalkIn("w", "e", B2, "log", 7, name="路過")}


@pytest.mark.parametrize(
    ("settled", "expected", "doubtful"),
    [
        ({}, ["walk_in_not_registered", "walk_in"], True),
        ({"not_on_roster:w": "discard"}, ["walk_in_discarded", "walk_in"], False),
        ({"hours:w:d": "give"}, ["walk_in_not_registered", "walk_in"], True),
    ],
)
def test_a_walk_in_gets_none_before_being_registered(
    settled: dict[str, str], expected: list[str], doubtful: bool
) -> None:
    cell = at("w", B2, IN, OUT, flags=("walk_in",))
    (line,) = hours(PLAN, [], attendance(cell, settled=settled, walk_ins=WALKED))
    assert (line.name, line.given, tokens(line), line.doubtful) == ("路過", False, expected, doubtful)


def test_a_registered_walk_in_is_like_anyone() -> None:
    anna = person("安娜", LIGANG, B2)
    cell = at(anna, B2, IN, OUT, flags=("walk_in",))
    walk_ins = {anna.id: WalkIn(anna.id, "e", B2, "log", 7)}
    (line,) = hours(PLAN, [anna], attendance(cell, walk_ins=walk_ins))
    assert (line.given, tokens(line)) == (True, ["walk_in"])


def test_a_row_found_to_be_somebody_else_has_one_line_with_them() -> None:
    anna, double = person("安娜", LIGANG), person("安那", LIGANG, B2)
    there = attendance(at(anna, B2, IN, OUT), aliases={double.id: anna.id})
    (line,) = hours(PLAN, [anna, double], there)
    assert (line.participant_id, line.hours) == (anna.id, 8)


@pytest.mark.parametrize(
    ("settled", "given", "session", "expected"),
    [
        ("", False, B1, ["two_places", "counted_in:b1-d1"]),
        ("both", True, B1, ["counted_in:b1-d1"]),
        (B2, True, B2, ["was_elsewhere"]),
    ],
)
def test_two_places_at_once_wait_for_a_decision(
    settled: str, given: bool, session: str, expected: list[str]
) -> None:
    anna = person("安娜", LIGANG, B1)
    decision = Decision(f"two_places:{anna.id}:{B1}:{B2}", "two_places", anna.id, (), settled=settled)
    there = attendance(at(anna, B1, *FOUR_MARKS), at(anna, B2, IN, OUT))
    (line,) = hours(PLAN, [anna], there, [decision])
    assert (line.given, line.session_id, tokens(line)) == (given, session, expected)
    assert line.doubtful is not given


def test_whoever_was_found_to_have_been_elsewhere_gets_none_here() -> None:
    anna = person("安娜", LIGANG, B1)
    decision = Decision(f"two_places:{anna.id}:{B1}:s-x", "two_places", anna.id, (), settled="s-x")
    (line,) = hours(PLAN, [anna], attendance(at(anna, B1, *FOUR_MARKS)), [decision])
    assert (line.given, tokens(line), line.doubtful) == (False, ["was_elsewhere"], False)


@pytest.mark.parametrize("flag", ["other_day", "other_batch", "paper"])
def test_what_was_unusual_is_said_beside_the_hours(flag: str) -> None:
    anna = person("安娜", LIGANG, B2)
    line = one(anna, at(anna, B2, IN, OUT, flags=(flag,)))
    assert (line.hours, tokens(line), line.doubtful) == (8, [flag], False)


@pytest.mark.parametrize("flag", ["off_day", "clock_odd"])
def test_an_odd_clock_gives_hours_that_somebody_should_look_at(flag: str) -> None:
    anna = person("安娜", LIGANG, B2)
    line = one(anna, at(anna, B2, IN, OUT, flags=(flag,)))
    assert (line.hours, tokens(line), line.doubtful) == (8, [flag], True)


def test_marks_of_an_online_report_say_so() -> None:
    anna = person("安娜", LIGANG, B2)
    cell = Attended(anna.id, B2, marks(IN, OUT, method=Method.ONLINE), True)
    assert tokens(one(anna, cell)) == ["online"]


@pytest.mark.parametrize(
    ("late", "early", "given", "expected"),
    [
        (None, None, True, ["late:20", "left_early:5"]),
        (20, 5, True, ["late:20", "left_early:5"]),
        (19, None, False, ["late_over:20", "left_early:5"]),
        (None, 0, False, ["left_early_over:5", "late:20"]),
    ],
)
def test_limits_count_only_where_the_rule_has_them(
    late: int | None, early: int | None, given: bool, expected: list[str]
) -> None:
    anna = person("安娜", LIGANG, B2)
    cell = at(anna, B2, IN, OUT, flags=("late:20", "late:7", "left_early:5"))
    line = one(anna, cell, rule=HoursRule("r", "t", late, early))
    assert (line.given, sorted(tokens(line)), line.doubtful) == (given, sorted(expected), False)


@pytest.mark.parametrize(("choice", "amount"), [("give", 8), ("refuse", 0)])
def test_a_decision_stands_above_what_was_reckoned(choice: str, amount: int) -> None:
    anna = person("安娜", LIGANG, B2)
    line = one(anna, at(anna, B2, IN), settled={f"hours:{anna.id}:d": choice})
    assert (line.hours, line.decided, line.doubtful) == (amount, choice, False)
    assert tokens(line) == [f"decided_{choice}", "missing:out"]
    assert line.reasons[0].facts == {"reason": "因為"}
    assert can_decide(line)


def test_the_order_is_the_rosters_then_the_days_of_the_plan() -> None:
    anna, ben = person("安娜", LIGANG, HANDS_ON, B1), person("小班", LIGANG, B2)
    lines = hours(PLAN, [ben, anna], attendance(at("x", B2, IN)))
    assert [(line.name, line.course_day_id) for line in lines] == [
        ("小班", "d"), ("安娜", "d"), ("安娜", "e"), ("", "d"),
    ]  # fmt: skip


# -- what holds for every history --------------------------------------------------------------------

PEOPLE = tuple(
    person(f"人{n}", LIGANG, B1, kind=kind)
    for n, kind in enumerate((PersonKind.ATTENDEE, PersonKind.ATTENDEE, PersonKind.STAFF))
)
FLAGS = st.lists(st.sampled_from(["late:5", "paper", "other_batch", "returned", "off_day"]), unique=True)


@st.composite
def cells(draw: st.DrawFn) -> tuple[Attended, ...]:
    found: list[Attended] = []
    for key in (*(entry.id for entry in PEOPLE), "w"):
        for session in draw(st.lists(st.sampled_from([B1, B2, HANDS_ON]), unique=True)):
            slots = draw(st.lists(st.sampled_from(list(MarkSlot)), unique=True))
            found.append(at(key, session, *slots, flags=tuple(draw(FLAGS))))
    return tuple(found)


SETTLED = st.dictionaries(
    st.sampled_from([f"hours:{e.id}:{day}" for e in PEOPLE for day in ("d", "e")]),
    st.sampled_from(["give", "refuse"]),
)


def everything(there: Iterable[Attended], settled: dict[str, str]) -> dict[str, HoursResult]:
    lines = hours(PLAN, PEOPLE, attendance(*there, settled=settled, walk_ins=WALKED))
    assert len({line.id for line in lines}) == len(lines)
    return {line.id: line for line in lines}


@given(cells(), SETTLED)
def test_no_course_day_counts_twice_and_hands_on_never(
    there: tuple[Attended, ...], settled: dict[str, str]
) -> None:
    for line in everything(there, settled).values():
        assert line.hours in (0, 8)
        assert line.course_day_id == "d" or not line.given
        assert not (line.apart and line.given)
        assert line.given or line.reasons


@given(cells(), SETTLED)
def test_what_others_did_changes_nothing_for_somebody(
    there: tuple[Attended, ...], settled: dict[str, str]
) -> None:
    mine = PEOPLE[0].id
    alone = everything((cell for cell in there if cell.participant_id == mine), settled)
    together = everything(there, settled)
    assert {key: line for key, line in alone.items() if line.participant_id == mine} == {
        key: line for key, line in together.items() if line.participant_id == mine
    }


@given(cells(), SETTLED, st.randoms())
def test_the_order_of_arrival_changes_nothing(
    there: tuple[Attended, ...], settled: dict[str, str], random: object
) -> None:
    shuffled = list(there)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert everything(there, settled) == everything(shuffled, settled)


def test_a_session_without_a_mark_plan_is_for_a_person_to_judge() -> None:
    bare: Plan = replace(PLAN, marks=())
    anna = person("安娜", LIGANG, B2)
    (line,) = hours(bare, [anna], attendance(at(anna, B2, IN, OUT, whole=False)))
    assert (line.given, tokens(line), line.doubtful) == (False, ["no_mark_plan"], True)


def test_decisions_are_offered_where_they_would_change_something() -> None:
    anna, helper = person("安娜", LIGANG, B2), person("幫手", LIGANG, B2, kind=PersonKind.HELPER)
    lines = hours(PLAN, [anna, helper], attendance(at(anna, B2, IN)))
    (decision,) = hours_decisions(lines)
    assert (decision.id, decision.choices) == (f"hours:{anna.id}:d", ("give", "refuse"))
