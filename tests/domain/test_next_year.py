"""A plan for another year: new keys, moved dates, and what somebody has to look at."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.area import DistrictMember
from coordinator.domain.errors import RuleError
from coordinator.domain.next_year import (
    CountChange,
    Moved,
    MovedPart,
    NextYear,
    ToRead,
    Wanted,
    first_day,
    next_year,
    retitled,
    same_weekday,
    with_counts,
)
from coordinator.domain.plan import Plan
from coordinator.domain.training import Meeting
from tests.sample_plans import NATIONAL, PINGTUNG, plan
from tests.small_plan import FANGLIAO, GAOSHU, LIGANG, small_plan

MONDAY, TUESDAY = date(2026, 8, 3), date(2026, 8, 4)


def keys() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def made(old: Plan, start: date = MONDAY, listed: dict[str, int] | None = None) -> NextYear:
    return next_year(old, Wanted(115, start, "next-115"), keys(), 50, listed or {})


@pytest.mark.parametrize("name", [PINGTUNG, NATIONAL])
def test_a_copy_has_every_part_under_keys_of_its_own(name: str) -> None:
    old, new = plan(name), made(plan(name)).plan
    assert [len(getattr(new, f.name)) for f in fields(new) if f.name != "training"] == [
        len(getattr(old, f.name)) for f in fields(old) if f.name != "training"
    ]
    before, after = ({e.id for e in p.entities()} for p in (old, new))
    assert before.isdisjoint(after)
    assert len(after) == len(new.entities())
    pointing = [
        value
        for entity in new.entities()
        for field in fields(entity)  # type: ignore[arg-type]
        if field.name.endswith("_id") and (value := getattr(entity, field.name)) is not None
    ]
    assert after.issuperset(pointing)


def test_copying_back_gives_the_plan_again() -> None:
    """Everything but keys, dates, numbers and the head survives; a second copy undoes the moving."""
    old = small_plan()
    start = first_day(old)
    assert start is not None
    there = made(old).plan
    back = next_year(there, Wanted(112, start, "small-112"), keys(), 1, {}).plan
    assert replace(back.training, id=old.training.id) == old.training
    for name in ("sessions", "formats", "members", "blocks", "topics", "marks"):
        rows = [replace(e, **ids(e, b)) for e, b in zip(getattr(back, name), getattr(old, name), strict=True)]
        assert rows == list(getattr(old, name))


def ids(entity: object, as_in: object) -> dict[str, str]:
    names = [f.name for f in fields(entity) if f.name == "id" or f.name.endswith("_id")]  # type: ignore[arg-type]
    return {name: getattr(as_in, name) for name in names}


def test_the_head_is_of_the_new_year_and_was_never_sent() -> None:
    training = made(plan(PINGTUNG)).plan.training
    assert training.title == "屏東縣115學年度「國民中小學學籍管理服務系統2.0」教育訓練計畫"
    assert (training.slug, training.academic_year) == ("next-115", 115)
    assert (training.issued, training.letter_number) == (None, "")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("112學年度研習2.0", "115學年度研習2.0"),
        ("112 學年度", "115 學年度"),
        ("112年度補助", "115年度補助"),
        ("第1120062274號", "第1120062274號"),
        ("1112學年度", "1112學年度"),
        ("112 場研習", "112 場研習"),
    ],
)
def test_only_an_academic_year_is_replaced_in_a_title(title: str, expected: str) -> None:
    assert retitled(title, 112, 115) == expected


def test_sessions_keep_their_weekdays_distances_and_order() -> None:
    new = made(plan(PINGTUNG))
    assert new.weekdays_kept
    assert [s.day for s in new.plan.sessions] == [
        *(date(2026, 8, day) for day in (3, 4, 5, 10, 11, 12)),
        *(date(2026, 9, day) for day in (8, 9)),
    ]
    assert [s.number for s in new.plan.sessions] == list(range(50, 58))
    assert [s.slug for s in new.plan.sessions] == [s.slug for s in plan(PINGTUNG).sessions]
    assert [(f.starts, f.ends) for f in new.plan.formats] == [
        (date(2026, 8, 3), date(2026, 8, 12)),
        (date(2026, 9, 8), date(2026, 9, 9)),
    ]


def test_another_weekday_moves_all_and_says_so() -> None:
    new = made(small_plan(), TUESDAY)
    assert not new.weekdays_kept
    assert [s.day for s in new.plan.sessions] == [TUESDAY + timedelta(n) for n in (0, 7, 36)]


def test_every_moved_date_is_told() -> None:
    assert made(small_plan()).moved[0] == Moved(
        MovedPart.SESSION, made(small_plan()).plan.sessions[0].id, "第一梯次 第一天",
        date(2023, 8, 7), MONDAY,
    )  # fmt: skip
    kinds = [line.part for line in made(plan(PINGTUNG)).moved]
    assert kinds[:4] == [MovedPart.PERIOD_STARTS, MovedPart.PERIOD_ENDS] * 2
    assert kinds[4:] == [MovedPart.SESSION] * 8


def test_a_plan_without_sessions_moves_by_its_periods_or_not_at_all() -> None:
    bare = replace(plan(PINGTUNG), sessions=(), marks=())
    assert made(bare).plan.formats[0].starts == MONDAY
    dateless = replace(small_plan(), sessions=(), marks=())
    assert first_day(dateless) is None
    assert made(dateless).moved == ()


def test_a_date_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(RuleError) as refused:
        made(small_plan(), date.max)
    assert refused.value.code == "date_impossible"
    # It names the day that would have to move, and by how much.
    assert str(refused.value.facts["text"]).startswith("112年8月14日(一) + ")


def test_texts_with_dates_are_to_be_read_and_the_new_title_is_not() -> None:
    found = {(line.kind, line.field): line.found for line in made(plan(PINGTUNG)).to_read}
    assert found[("Training", "basis")] == ("112年5月22日",)
    assert found[("Training", "purpose")] == ("108年8月1日",)
    assert found[("Training", "note")] == ("112年度",)
    assert ("Training", "title") not in found
    assert ("Training", "hours_rule") not in found


def test_meetings_bring_their_links_and_ask_to_be_read() -> None:
    old = replace(small_plan(), meetings=(Meeting("x", "t", "第一區", link="https://a", passcode="1"),))
    new = made(old)
    assert new.plan.meetings[0].link == "https://a"
    assert new.to_read == (ToRead("Meeting", new.plan.meetings[0].id, "第一區", "link", "https://a 1"),)


@pytest.mark.parametrize(
    ("listed", "changes"),
    [
        ({}, []),
        ({LIGANG: 2, GAOSHU: 1}, []),
        ({LIGANG: 2, GAOSHU: 2}, [("北區", 3, 4)]),
        ({LIGANG: 2}, []),
        ({FANGLIAO: 3}, [("枋寮鄉", 2, 3)]),
        ({FANGLIAO: 2}, []),
    ],
)
def test_counts_of_the_directory_are_offered_where_it_has_every_member(
    listed: dict[str, int], changes: list[tuple[str, int, int]]
) -> None:
    new = made(small_plan(), listed=listed)
    assert [(c.name, c.plan, c.directory) for c in new.counts] == changes


def test_a_district_that_nobody_counted_gets_a_count() -> None:
    old = small_plan()
    uncounted = replace(old, members=(DistrictMember("m3", "s", FANGLIAO, "枋寮鄉"),))
    new = made(uncounted, listed={FANGLIAO: 7})
    assert new.counts == (CountChange(new.plan.districts[1].id, "南區", None, 7),)
    assert with_counts(new.plan, new.counts).districts[1].school_count == 7


def test_a_county_of_the_appendix_keeps_the_number_the_appendix_has() -> None:
    national = plan(NATIONAL)
    assert made(national, listed={"10013": 231}).counts == ()
    without = replace(national, county_counts=())
    (change,) = made(without, listed={"10013": 231}).counts
    assert (change.name, change.plan, change.directory) == ("屏東縣", 227, 231)


def test_counts_are_taken_where_they_belong() -> None:
    new = made(small_plan(), listed={LIGANG: 5, GAOSHU: 5, FANGLIAO: 9})
    taken = with_counts(new.plan, new.counts)
    assert [taken.school_count(district) for district in taken.districts] == [10, 9]
    assert [new.plan.school_count(district) for district in new.plan.districts] == [3, 2]


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(1951, 2150))
def test_the_same_weekday_is_at_most_half_a_week_from_the_calendar_date(day: date, year: int) -> None:
    found = same_weekday(day, year)
    assert found.weekday() == day.weekday()
    same = date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)
    assert abs((found - same).days) <= 3


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_first_session_falls_on_the_start_and_distances_stay(start: date) -> None:
    old, new = small_plan(), made(small_plan(), start).plan
    assert new.sessions[0].day == start
    assert {n.day - o.day for o, n in zip(old.sessions, new.sessions, strict=True)} == {
        start - old.sessions[0].day
    }
