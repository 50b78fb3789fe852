"""Who stands in which row of which sheet."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.errors import RuleError
from coordinator.domain.roster import PersonKind
from coordinator.domain.sheet import Half, SheetOptions
from coordinator.domain.sheet_rows import WALK_IN_ROWS, choose_sessions, make_sheets, number_rows
from tests.small_plan import B1, B2, FANGLIAO, GAOSHU, HANDS_ON, LIGANG, person, small_plan

PLAN = small_plan()


def sheets_of(*roster, numbers=None, sessions=PLAN.sessions, **options):
    return make_sheets(PLAN, roster, numbers or {}, sessions, SheetOptions(**options))


def test_four_marks_make_a_morning_and_an_afternoon_sheet_and_two_marks_make_one() -> None:
    halves = [(s.number, s.half) for s in sheets_of(person("甲", LIGANG, B1)).sheets]
    assert halves == [(1, Half.AM), (1, Half.PM), (2, Half.DAY), (3, Half.DAY)]


def test_both_halves_of_a_day_give_a_person_the_same_row() -> None:
    morning, afternoon, *_ = sheets_of(person("甲", GAOSHU, B1), person("乙", LIGANG, B1)).sheets
    rows = [(p.number, p.name) for p in morning.people]
    assert rows == [(p.number, p.name) for p in afternoon.people] == [(1, "乙"), (2, "甲")]


def test_people_stand_as_the_plan_lists_their_townships_and_those_apart_come_last() -> None:
    made = sheets_of(
        person("講", "", B2, kind=PersonKind.SPEAKER, school=""),
        person("輔", FANGLIAO, B2, kind=PersonKind.HELPER),
        person("南", FANGLIAO, B2),
        person("北", LIGANG, B2),
        sessions=PLAN.sessions[1:2],
    )
    rows = [(p.number, p.name, p.district) for p in made.sheets[0].people]
    assert rows == [(1, "北", "北區"), (2, "南", "南區"), (3, "輔", "輔導小組"), (4, "講", "講師")]


def test_a_second_printing_keeps_every_row_and_adds_new_people_at_the_end() -> None:
    first, second = person("乙", GAOSHU, B2), person("丙", GAOSHU, B2)
    printed = dict(sheets_of(first, second).new_rows)
    late = person("甲", LIGANG, B2)
    again = sheets_of(late, first, second, numbers=printed)
    assert again.new_rows == (((B2, late.id), 3),)
    sheet = next(s for s in again.sheets if s.number == 2)
    assert {p.name: p.number for p in sheet.people} == {"乙": 1, "丙": 2, "甲": 3}


def test_the_row_of_somebody_who_left_is_not_given_to_another() -> None:
    stayed, left = person("甲", LIGANG, B2), person("乙", LIGANG, B2)
    printed = dict(sheets_of(stayed, left).new_rows)
    newcomer = person("丙", LIGANG, B2)
    assert sheets_of(stayed, newcomer, numbers=printed).new_rows == (((B2, newcomer.id), 3),)


def test_a_session_without_registrations_is_a_sheet_of_blank_rows() -> None:
    (sheet,) = sheets_of(sessions=PLAN.sessions[2:]).sheets
    assert (sheet.people, sheet.options.spare_rows) == ((), WALK_IN_ROWS)


def test_the_head_names_batch_day_venue_and_room() -> None:
    sheet = sheets_of().sheets[0]
    assert (sheet.training, sheet.batch, sheet.session) == ("小計畫", "第一梯次", "第一天 人事業務")
    assert (sheet.venue, sheet.room, sheet.date) == ("研習中心", "301", date(2023, 8, 7))


def test_only_the_asked_part_of_the_day_is_made() -> None:
    made = make_sheets(PLAN, (), {}, PLAN.sessions, SheetOptions(), frozenset({Half.PM}))
    assert [(s.number, s.half) for s in made.sheets] == [(1, Half.PM)]


@pytest.mark.parametrize(
    ("slug", "day", "expected"),
    [
        (None, None, [B1, B2, HANDS_ON]),
        ("b2-d1", None, [B2]),
        ("small-112/b2-d1", None, [B2]),
        (HANDS_ON, None, [HANDS_ON]),
        (None, date(2023, 8, 7), [B1]),
    ],
)
def test_sessions_are_chosen_by_slug_id_or_day(
    slug: str | None, day: date | None, expected: list[str]
) -> None:
    assert [s.id for s in choose_sessions(PLAN, slug, day)] == expected


@pytest.mark.parametrize(
    ("slug", "day", "code"),
    [("b9-d9", None, "session_unknown"), (None, date(2023, 8, 8), "no_session_on_day")],
)
def test_a_choice_that_finds_nothing_is_refused(slug: str | None, day: date | None, code: str) -> None:
    with pytest.raises(RuleError) as refused:
        choose_sessions(PLAN, slug, day)
    assert refused.value.code == code


@given(st.lists(st.lists(st.integers(0, 30), unique=True), max_size=6))
def test_whatever_order_people_come_in_a_number_once_given_never_moves_and_is_never_shared(
    printings: list[list[int]],
) -> None:
    everybody = [person(str(n), LIGANG, B1) for n in range(31)]
    numbers: dict[tuple[str, str], int] = {}
    for present in printings:
        rows = number_rows(PLAN.sessions[0], [everybody[n] for n in present], numbers)
        assert all(rows[key] == numbers[key] for key in rows.keys() & numbers.keys())
        numbers |= rows
    assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))
