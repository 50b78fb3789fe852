"""Cells of a roster: dates in every form people write, meals, ticks, timestamps, phones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.roc import format_roc, format_short
from coordinator.domain.roster import Meal, PersonKind
from coordinator.domain.roster_cells import (
    TrainingDays,
    is_cancelled,
    is_ticked,
    may_be_cancelled,
    read_consent,
    read_meal,
    read_person_kind,
    read_roles,
    read_session_days,
    read_timestamp,
    vegetarian_kind,
)

FIRST, SECOND, THIRD = (date(2023, 8, day) for day in (7, 8, 9))
LATER = date(2023, 8, 14)
DAYS = TrainingDays(112, (FIRST, SECOND, THIRD, LATER))


@pytest.mark.parametrize(
    ("text", "dates", "flags"),
    [
        ("8/7(一) 人事、教務、經費", (FIRST,), ()),
        ("8/7(一) 人事、教務、經費, 8/9(三) 導師/科任", (FIRST, THIRD), ()),
        ("8/8(二)\n行政、註冊", (SECOND,), ()),
        ("112年8月7日", (FIRST,), ()),
        ("中華民國112年8月7日（星期一）", (FIRST,), ()),
        ("112.08.07、112-8-8", (FIRST, SECOND), ()),
        ("2023/8/7", (FIRST,), ()),
        ("2023-08-07", (FIRST,), ()),
        ("1120807", (FIRST,), ()),
        ("８／７（一）", (FIRST,), ()),
        ("8月7日至8月9日", (FIRST, SECOND, THIRD), ()),
        ("8/7(一)~8/9(三)", (FIRST, SECOND, THIRD), ()),
        ("8/7, 8/7", (FIRST,), ()),
        ("8/7(二)", (FIRST,), ("SESSION_WEEKDAY",)),
        ("8/10(四)", (), ("SESSION_OTHER_DATE",)),
        ("8/7、9/30", (FIRST,), ("SESSION_OTHER_DATE",)),
        ("114/02/29", (), ("SESSION_OTHER_DATE",)),
        ("都可以", (), ("SESSION_UNCLEAR",)),
        ("", (), ()),
    ],
)
def test_dates_of_a_cell_are_dates_of_the_training(text, dates, flags):
    found = read_session_days(text, DAYS)
    assert (found.dates, found.flags) == (dates, flags)


@pytest.mark.parametrize(("text", "day"), [("8/6", date(2025, 8, 6)), ("1/5", date(2026, 1, 5))])
def test_without_known_dates_the_academic_year_decides(text, day):
    assert read_session_days(text, TrainingDays(114)).dates == (day,)


@given(
    st.lists(st.sampled_from(DAYS.dates), min_size=1, unique=True), st.sampled_from(["、", ", ", "\n", "；"])
)
def test_what_the_program_prints_it_reads_back(days, between):
    for form in (format_roc, format_short, date.isoformat):
        found = read_session_days(between.join(form(day) for day in days), DAYS)
        assert (found.dates, found.flags) == (tuple(days), ())


@given(st.text())
def test_no_text_is_too_strange_for_a_session_cell(text):
    assert set(read_session_days(text, DAYS).dates) <= set(DAYS.dates)


@pytest.mark.parametrize(
    ("text", "meal", "both"),
    [
        ("葷", Meal.MEAT, False),
        ("葷食", Meal.MEAT, False),
        ("素食(蛋奶素)", Meal.VEGETARIAN, False),
        ("全素", Meal.VEGETARIAN, False),
        ("不用餐", Meal.NONE, False),
        ("自備", Meal.NONE, False),
        ("葷、素", Meal.UNKNOWN, True),
        ("隨便", Meal.UNKNOWN, False),
        ("", Meal.UNKNOWN, False),
    ],
)
def test_meals_are_read_from_their_words(text, meal, both):
    assert (read_meal(text).meal, read_meal(text).both) == (meal, both)


@pytest.mark.parametrize(("text", "kind"), [("素食(蛋奶素)", "蛋奶素"), ("全素，謝謝", "全素"), ("素", "")])
def test_the_kind_of_vegetarian_food_is_kept(text, kind):
    assert vegetarian_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023/7/28 上午 9:15:23", "2023-07-28T09:15:23"),
        ("2023/7/28 下午 1:02:07", "2023-07-28T13:02:07"),
        ("2023/7/28 下午 12:30:00", "2023-07-28T12:30:00"),
        ("2023/7/29 上午 12:05:00", "2023-07-29T00:05:00"),
        ("2023-07-29T00:05:00", "2023-07-29T00:05:00"),
        ("112/7/29 14:05", "2023-07-29T14:05:00"),
        ("7/28/2023 9:15:23 PM", None),
        ("2023/13/45 9:15", None),
        ("", None),
    ],
)
def test_a_timestamp_of_a_form_is_read_with_its_half_of_the_day(text, moment):
    found = read_timestamp(text)
    assert (found and found.isoformat()) == moment


@pytest.mark.parametrize("mark", ["V", "v", "✓", "○", "1", "是", "素", "素食"])
def test_every_usual_tick_counts(mark):
    assert is_ticked(mark, "素") is True


@pytest.mark.parametrize(("mark", "chosen"), [("", False), ("X", False), ("0", False), ("再說", None)])
def test_a_cross_is_no_tick_and_words_are_unclear(mark, chosen):
    assert is_ticked(mark, "素") is chosen


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("講師", PersonKind.SPEAKER),
        ("輔導小組諮詢教師", PersonKind.HELPER),
        ("工作人員", PersonKind.STAFF),
        ("學員", PersonKind.ATTENDEE),
        ("", PersonKind.ATTENDEE),
    ],
)
def test_people_are_of_the_kind_their_words_say(text, kind):
    assert read_person_kind(text) is kind


@pytest.mark.parametrize(("text", "agreed"), [("我同意", True), ("V", True), ("不同意", False), ("", False)])
def test_only_a_yes_is_consent(text, agreed):
    assert read_consent(text) is agreed


def test_roles_are_split_at_list_marks_only():
    assert read_roles("人事、導師/科任，註冊") == ("人事", "導師/科任", "註冊")


@pytest.mark.parametrize(
    ("text", "certain", "maybe"),
    [
        ("取消", True, True),
        ("因公取消", True, True),
        ("因病取消報名", True, True),
        ("臨時有事不克參加", True, True),
        ("（取消）", True, True),
        ("報名取消", True, True),
        ("無法參加", True, True),
        ("註銷", True, True),
        ("8/8取消", False, True),
        ("不取消", False, True),
        ("改派王大明參加", False, True),
        ("取消葷食改素", False, False),
        ("請提供停車位", False, False),
        ("取消" * 300, False, True),
    ],
)
def test_what_takes_a_registration_back_and_what_only_may(text, certain, maybe):
    assert (is_cancelled(text), may_be_cancelled(text)) == (certain, maybe)
