"""One meal for a training, from words, ticks or a column a day."""

import pytest

from coordinator.domain.roster import Meal
from coordinator.domain.roster_meals import find_meal

FIRST, SECOND = "2023-08-07", "2023-08-08"


@pytest.mark.parametrize(
    ("ticked", "written", "by_day", "meal", "note", "flags"),
    [
        ((), "葷食", (), Meal.MEAT, "", ()),
        ((), "素食(蛋奶素)", (), Meal.VEGETARIAN, "蛋奶素", ()),
        ((), "自備", (), Meal.NONE, "", ()),
        ((), "不吃牛", (), Meal.UNKNOWN, "", ("MEAL_UNCLEAR",)),
        ((), "不吃", (), Meal.NONE, "", ()),
        ((), "", (), Meal.UNKNOWN, "", ("MEAL_MISSING",)),
        (("葷",), "", (), Meal.MEAT, "", ()),
        (("葷", "素"), "", (), Meal.UNKNOWN, "", ("MEAL_BOTH_TICKED",)),
        ((), "", ((FIRST, "葷"), (SECOND, "葷")), Meal.MEAT, "", ()),
        ((), "", ((FIRST, "素"), (SECOND, "不用餐")), Meal.VEGETARIAN, "8/7素", ()),
        ((), "葷", ((FIRST, "V"), (SECOND, "")), Meal.MEAT, "8/7葷", ()),
        ((), "", ((FIRST, "葷"), (SECOND, "素")), Meal.UNKNOWN, "8/7葷、8/8素", ("MEAL_DIFFERS_BY_DAY",)),
        ((), "", ((FIRST, "不用餐"), (SECOND, "自備")), Meal.NONE, "", ()),
    ],
)
def test_a_meal_is_found_or_asked(ticked, written, by_day, meal, note, flags):
    found = find_meal(ticked, written, by_day, "", asked=True)
    assert (found.meal, found.note, found.flags) == (meal, note, flags)


def test_nobody_asked_for_a_meal():
    assert find_meal((), "", (), "", asked=False).flags == ()
