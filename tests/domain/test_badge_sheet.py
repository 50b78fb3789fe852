"""Whose badges are printed, in which order, what stands on one, and which are on paper already."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.badge_sheet import (
    BadgeOrder,
    BadgeScope,
    PrintedBadges,
    badge_faces,
    in_order,
    people_of,
    read_printed_badges,
    school_line,
    sessions_line,
)
from coordinator.domain.roster import PersonKind, PersonStatus, RosterEntry
from coordinator.domain.strokes import StrokeOrder
from tests.small_plan import B1, B2, FANGLIAO, GAOSHU, HANDS_ON, LIGANG, person, small_plan

STROKES = StrokeOrder("一丁七三上大小王甲乙丙林高里枋").key


def world() -> dict[str, RosterEntry]:
    gone = person("已取消", LIGANG, B1)
    return {
        "wang": person("王", LIGANG, B1),
        "lin": person("林", GAOSHU, B1, HANDS_ON, school="高樹範例國中"),
        "south": person("丁", FANGLIAO, B2, school="枋寮範例國小"),
        "teacher": person("大", LIGANG, B1, kind=PersonKind.SPEAKER),
        "nowhere": person("三", LIGANG),
        "gone": replace(gone, person=replace(gone.person, status=PersonStatus.CANCELLED)),
    }


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (BadgeScope(), "wang lin south teacher nowhere"),
        (BadgeScope(frozenset({B1})), "wang lin teacher"),
        (BadgeScope(frozenset({B2, HANDS_ON})), "lin south"),
        (BadgeScope(school="高樹範例國中"), "lin"),
        (BadgeScope(kinds=frozenset({PersonKind.SPEAKER})), "teacher"),
        (BadgeScope(frozenset({B1}), "里港範例國小", frozenset({PersonKind.ATTENDEE})), "wang"),
        (BadgeScope(frozenset()), ""),
    ],
)
def test_who_is_meant_and_nobody_who_has_cancelled(scope: BadgeScope, expected: str) -> None:
    people = world()
    found = people_of(people.values(), scope)
    assert [key for key, entry in people.items() if entry in found] == expected.split()


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (BadgeOrder.DISTRICT, "nowhere wang lin south teacher"),
        (BadgeOrder.SCHOOL, "south nowhere wang lin teacher"),
        (BadgeOrder.NAME, "south nowhere teacher wang lin"),
    ],
)
def test_badges_lie_as_they_are_handed_out(order: BadgeOrder, expected: str) -> None:
    people = world()
    del people["gone"]
    strokes = StrokeOrder("丁三大王林枋里高").key
    found = in_order(small_plan(), reversed(people.values()), order, strokes)
    keys = {entry.id: key for key, entry in people.items()}
    assert [keys[entry.id] for entry in found] == expected.split()


@given(st.permutations(range(5)), st.sampled_from(BadgeOrder))
def test_the_order_does_not_depend_on_how_people_were_entered(numbers: list[int], order: BadgeOrder) -> None:
    people = list(world().values())
    mixed = [people[number] for number in numbers]
    plan_ = small_plan()
    assert in_order(plan_, mixed, order, STROKES) == in_order(plan_, people[:5], order, STROKES)


def test_a_badge_says_who_one_is_and_when_one_comes() -> None:
    people = world()
    faces = badge_faces(small_plan(), [people["lin"], people["teacher"]], {people["lin"].id: "123456707"}, 2)
    first, second, *blank = faces
    assert (first.word, first.school, first.name, first.code) == ("學員", "高樹範例國中", "林", "123456707")
    assert first.sessions == "第一梯次 8/7(一)；駐點實機 9/12(二)"
    assert (second.word, second.school, second.code) == ("講師", "里港範例國小\u3000教師", "")
    assert [(one.is_blank, one.code, one.training) for one in blank] == [(True, "", "小計畫")] * 2


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (PersonKind.ATTENDEE, "學員"),
        (PersonKind.HELPER, "輔導小組"),
        (PersonKind.SPEAKER, "講師"),
        (PersonKind.STAFF, "工作人員"),
    ],
)
def test_every_role_has_its_word(kind: PersonKind, word: str) -> None:
    assert badge_faces(small_plan(), [person("王", kind=kind)], {})[0].word == word


def test_who_has_no_school_is_named_by_the_job_alone() -> None:
    assert school_line(person("吳", school="", kind=PersonKind.SPEAKER)) == "教師"


def test_many_days_are_told_by_the_first_and_the_last() -> None:
    plan = small_plan()
    first = plan.sessions[0]
    week = [replace(first, id=f"w{n}", day=first.day + timedelta(days=n)) for n in range(1, 4)]
    plan = replace(plan, sessions=(*plan.sessions, *week))
    every = frozenset({B1, *(session.id for session in week)})
    assert sessions_line(plan, every) == "第一梯次 8/7(一)～8/10(四) 共 4 天"
    assert sessions_line(plan, every - {"w3"}) == "第一梯次 8/7(一)、8/8(二)、8/9(三)"
    assert sessions_line(plan, frozenset()) == ""


def test_what_was_printed_is_remembered_and_what_was_printed_last() -> None:
    once = PrintedBadges().after(["123456707", "765432108"])
    twice = once.after(["111111118"])
    assert (len(twice.codes), twice.last) == (3, ("111111118",))
    assert read_printed_badges(twice.as_text()) == twice
    assert twice.after([]) == twice


@pytest.mark.parametrize("text", ["", "null", "[]", "{", '{"codes": 3}', '{"codes": "1", "last": null}'])
def test_a_text_that_says_nothing_says_that_nothing_was_printed(text: str) -> None:
    assert read_printed_badges(text) == PrintedBadges()
