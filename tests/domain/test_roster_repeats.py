"""The same person twice in a list is one person with all that both rows say."""

from datetime import date

import pytest

from coordinator.domain.roster import Meal
from coordinator.domain.roster_corrections import Corrections
from coordinator.domain.roster_repeats import people_of
from coordinator.domain.roster_rows import read_roster
from coordinator.domain.roster_sessions import TrainingDays

DAYS = TrainingDays(112, (date(2023, 8, 7), date(2023, 8, 8)))


def people(*lines: str, split: frozenset[int] = frozenset()):
    rows = [line.split("|") for line in ("姓名|學校|身分證字號|參加場次|用餐|備註|業務別", *lines)]
    return people_of(read_roster(rows, DAYS, corrections=Corrections(split=split)).rows)


def test_two_registrations_are_one_person_with_both_sessions():
    (one,) = people("王小明|甲國小|A123456789|8/8||早到|人事", "王小明|甲國小|A123456789|8/7|素||註冊")
    assert one.row == 2
    assert one.sessions == (date(2023, 8, 7), date(2023, 8, 8))
    assert (one.roles, one.meal, one.note) == (("人事", "註冊"), Meal.VEGETARIAN, "早到")
    assert "DUPLICATE_ROW" in one.flags


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("王小明|甲國小|A123456789|8/7|||", "王小明|甲國小|A123456789|8/7|||"), ["王小明"]),
        (("王小明|甲國小|A123456789|8/7|||", "王小明|乙國小|B100000002|8/7|||"), ["王小明", "王小明"]),
        (("陳怡君|甲國小|A123456789|8/7|||", "陳宜君|甲國小|A123456789|8/7|||"), ["陳怡君", "陳宜君"]),
        (("|甲國小|A123456789|8/7|||", "||||||"), []),
    ],
)
def test_who_is_stored(lines, names):
    assert [row.name for row in people(*lines)] == names


def test_a_cell_of_two_is_two_people_once_a_person_says_so():
    line = "王大明、李小華|甲國小|A123456789|8/7|葷||"
    assert [row.name for row in people(line)] == ["王大明、李小華"]
    both = people(line, split=frozenset({2}))
    assert [(row.name, row.national_id, row.meal) for row in both] == [
        ("王大明", "", Meal.MEAT),
        ("李小華", "", Meal.MEAT),
    ]
