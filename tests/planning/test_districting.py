"""From a plan to what is wanted, and from a proposal back to an edit."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from coordinator.domain.area import District, DistrictMember
from coordinator.domain.plan import Plan
from coordinator.domain.training import CountyCount
from coordinator.domain.venue import Room, Venue
from coordinator.planning.districting import (
    Counted,
    Wanted,
    Weighing,
    batch_seats,
    by_seats,
    even_districts,
    locked_areas,
    weigh,
)
from coordinator.planning.suggest import Part, Proposal, Wish
from coordinator.planning.taking import left_over, placed, proposal_edit
from tests.small_plan import FANGLIAO, GAOSHU, LIGANG, small_plan

PINGTUNG_CITY = "10013010"
NAMES = {LIGANG: "里港鄉", GAOSHU: "高樹鄉", FANGLIAO: "枋寮鄉", PINGTUNG_CITY: "屏東市"}
CODES = tuple(sorted(NAMES))
LISTED = {LIGANG: 5, GAOSHU: 6, FANGLIAO: 7, PINGTUNG_CITY: 20}
DIRECTORY = Weighing(LISTED, Counted.DIRECTORY)


def keys() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


def proposal(*parts: tuple[str, ...]) -> Proposal:
    sums = [sum(LISTED[code] for code in codes) for codes in parts]
    return Proposal(tuple(Part(c, n, float(n), connected=True) for c, n in zip(parts, sums, strict=True)))


def with_locked(plan: Plan) -> Plan:
    north, south = plan.districts
    return replace(plan, districts=(replace(north, locked=True), south))


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (LISTED, Weighing(LISTED, Counted.DIRECTORY)),
        ({LIGANG: 5}, Weighing(dict.fromkeys(CODES, 1) | {LIGANG: 5}, Counted.PARTLY,
                               (PINGTUNG_CITY, GAOSHU, FANGLIAO))),
        ({}, Weighing(dict.fromkeys(CODES, 1), Counted.NOWHERE, CODES)),
    ],
)  # fmt: skip
def test_schools_are_those_of_the_directory_or_one_each(listed: dict[str, int], expected: Weighing) -> None:
    assert weigh(small_plan(), CODES, listed) == expected


def test_a_national_plan_brings_its_own_counts() -> None:
    plan = replace(
        small_plan(),
        county_counts=tuple(CountyCount(code, "t", code, code, 0, 3, 1, 4) for code in CODES),
        members=(DistrictMember("m", "n", LIGANG, "里港鄉", 9),),
    )
    weights = {LIGANG: 9, GAOSHU: 4, FANGLIAO: 4, PINGTUNG_CITY: 4}
    assert weigh(plan, CODES, {LIGANG: 5}) == Weighing(weights, Counted.PLAN)


def test_locked_districts_are_left_out_and_counted() -> None:
    plan = with_locked(small_plan())
    assert locked_areas(plan) == {LIGANG, GAOSHU}
    assert len(even_districts(plan, 3)) == 2
    assert even_districts(small_plan(), 2) == (Wanted(Wish()), Wanted(Wish()))


def seated() -> Plan:
    """Batch 1 has the venue's four seats, batch 2 another with twelve; the venue stands in 里港."""
    plan = small_plan()
    first, second = plan.batches
    far = Venue("w", "t", "枋寮", longitude_e6=120_590_000, latitude_e6=22_360_000)
    sessions = tuple(replace(s, venue_id="w") if s.batch_id == "b2" else s for s in plan.sessions)
    return replace(
        plan,
        venues=(*plan.venues, far),
        rooms=(*plan.rooms, Room("wr", "w", "大教室", seats=12)),
        batches=(first, replace(second, venue_id="w")),
        sessions=sessions,
    )


def test_seats_are_those_of_the_smallest_session_else_of_the_venue() -> None:
    plan = seated()
    assert [batch_seats(plan, batch) for batch in plan.batches] == [4, 12]
    without = replace(plan, sessions=())
    assert [batch_seats(without, batch) for batch in plan.batches] == [4, 12]
    assert [batch_seats(small_plan(), batch) for batch in small_plan().batches] == [4, None]


def test_batches_get_districts_and_schools_by_their_seats() -> None:
    places = {LIGANG: (120.5, 22.8)}
    wanted = by_seats(seated(), LISTED, places, 4)
    assert [want.batch_id for want in wanted] == ["b1", "b2", "b2", "b2"]
    assert [want.wish.near for want in wanted] == [(120.5, 22.8), *[(120.59, 22.36)] * 3]
    shares = [want.wish.share for want in wanted]
    assert sum(shares[1:]) / shares[0] == pytest.approx(3)
    assert by_seats(small_plan(), LISTED, places, 4) == ()


def test_what_a_locked_district_has_is_taken_off_the_share_of_its_batch() -> None:
    wanted = by_seats(with_locked(seated()), LISTED, {}, 3)
    assert [want.batch_id for want in wanted] == ["b2", "b2"]


def test_a_proposal_keeps_names_and_batches_where_the_areas_stay() -> None:
    plan = small_plan()
    offered = proposal((FANGLIAO,), (LIGANG, GAOSHU), (PINGTUNG_CITY,))
    chosen = placed(plan, offered, [Wanted(Wish())] * 3, keys(), lambda n: f"第{n}區")
    assert [(one.district.id, one.district.batch_id, one.is_new) for one in chosen] == [
        ("s", "b2", False),
        ("n", "b1", False),
        ("new-1", None, True),
    ]
    assert (chosen[2].district.name, chosen[2].district.slug) == ("第3區", "district-3")
    assert left_over(plan, chosen) == ()


def test_the_edit_moves_areas_and_counts_them_anew() -> None:
    plan, new_id = small_plan(), keys()
    offered = proposal((LIGANG,), (GAOSHU, FANGLIAO, PINGTUNG_CITY))
    chosen = placed(plan, offered, [Wanted(Wish())] * 2, new_id, str)
    edit = proposal_edit(plan, chosen, DIRECTORY, NAMES, new_id)
    north, south = plan.districts
    gaoshu = plan.members[1]
    assert set(edit.before) == {gaoshu, north, south}
    assert set(edit.after) == {
        replace(gaoshu, district_id="s", position=1),
        DistrictMember("new-1", "s", PINGTUNG_CITY, "屏東市", None, 2),
        replace(north, school_count=5),
        replace(south, school_count=33),
    }


def test_a_proposal_that_is_there_already_changes_nothing() -> None:
    plan, new_id = small_plan(), keys()
    chosen = placed(plan, proposal((LIGANG, GAOSHU), (FANGLIAO,)), [Wanted(Wish())] * 2, new_id, str)
    assert not proposal_edit(plan, chosen, DIRECTORY, NAMES, new_id)


def test_fewer_parts_leave_districts_over_but_never_locked_ones() -> None:
    plan = small_plan()
    everything = proposal(CODES)
    chosen = placed(plan, everything, [Wanted(Wish())], keys(), str)
    assert [one.district.id for one in chosen] == ["n"]
    assert left_over(plan, chosen) == (plan.districts[1],)
    locked = with_locked(plan)
    only = placed(locked, proposal((FANGLIAO, PINGTUNG_CITY)), [Wanted(Wish())], keys(), str)
    assert [one.district.id for one in only] == ["s"]
    assert left_over(locked, only) == ()


def test_a_batch_that_was_asked_for_is_the_batch_of_the_district() -> None:
    plan = small_plan()
    wanted = [Wanted(Wish(), "b2"), Wanted(Wish(), "b1")]
    chosen = placed(plan, proposal((FANGLIAO,), (LIGANG, GAOSHU, PINGTUNG_CITY)), wanted, keys(), str)
    assert [(one.district.id, one.district.batch_id) for one in chosen] == [("s", "b2"), ("n", "b1")]


def test_an_area_in_two_districts_is_in_one_afterwards() -> None:
    plan = small_plan()
    twice = replace(plan, members=(*plan.members, DistrictMember("m4", "s", LIGANG, "里港鄉", position=9)))
    chosen = placed(twice, proposal((LIGANG, GAOSHU), (FANGLIAO,)), [Wanted(Wish())] * 2, keys(), str)
    edit = proposal_edit(twice, chosen, DIRECTORY, NAMES, keys())
    assert [e for e in edit.before if isinstance(e, DistrictMember)] == [twice.members[3]]
    assert [e for e in edit.after if isinstance(e, DistrictMember)] == []
    assert {e.id: e.school_count for e in edit.after if isinstance(e, District)} == {"s": 7}


def test_a_count_that_was_partly_guessed_is_not_stored() -> None:
    plan, new_id = small_plan(), keys()
    guessed = Weighing(LISTED, Counted.PARTLY, (PINGTUNG_CITY,))
    chosen = placed(
        plan, proposal((LIGANG,), (GAOSHU, FANGLIAO, PINGTUNG_CITY)), [Wanted(Wish())] * 2, new_id, str
    )
    edit = proposal_edit(plan, chosen, guessed, NAMES, new_id)
    assert {e.id: e.school_count for e in edit.after if isinstance(e, District)} == {"n": 5}
    assert plan.districts[1].school_count is None
