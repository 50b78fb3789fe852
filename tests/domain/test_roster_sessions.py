"""Which sessions a cell means: by date, by batch and course day, by half of the day, or all of them."""

from datetime import date

import pytest

from coordinator.domain.roster_sessions import (
    KnownSession,
    SessionDays,
    TrainingDays,
    of_district,
    read_session_days,
)

ORDINALS = "一二三"
DATES = {"b1": (7, 8, 9), "b2": (14, 15, 16)}
SESSIONS = tuple(
    KnownSession(
        f"{slug}-d{number}",
        date(2023, 8, day),
        f"{slug}-d{number}",
        f"第{ORDINALS[int(slug[1]) - 1]}梯次",
        f"第{ORDINALS[number - 1]}天",
        ("屏北區", "屏東區") if slug == "b1" else ("潮州區",),
    )
    for slug, dates in DATES.items()
    for number, day in enumerate(dates, 1)
)
HANDS_ON = KnownSession("h1", date(2023, 9, 12), "h1", "", "駐點實機場")
DAYS = TrainingDays(112, tuple(session.day for session in (*SESSIONS, HANDS_ON)), (*SESSIONS, HANDS_ON))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("8/7(一)", ("b1-d1",)),
        ("第一梯次", ("b1-d1", "b1-d2", "b1-d3")),
        ("第2梯", ("b2-d1", "b2-d2", "b2-d3")),
        ("2梯", ("b2-d1", "b2-d2", "b2-d3")),
        ("梯次二", ("b2-d1", "b2-d2", "b2-d3")),
        ("第一梯次第二天", ("b1-d2",)),
        ("第二梯次 第1日", ("b2-d1",)),
        ("b1-d3", ("b1-d3",)),
        ("第一天", ("b1-d1|b2-d1",)),
        ("第一天、第三天", ("b1-d1|b2-d1", "b1-d3|b2-d3")),
        ("潮州區", ("b2-d1", "b2-d2", "b2-d3")),
        ("屏北區第一天", ("b1-d1",)),
        ("駐點實機場", ("h1",)),
        ("全程", ("b1-d1|b2-d1", "b1-d2|b2-d2", "b1-d3|b2-d3")),
        ("8/7、8/15", ("b1-d1", "b2-d2")),
        ("8/7至8/9", ("b1-d1", "b1-d2", "b1-d3")),
        ("112.08.14", ("b2-d1",)),
        ("1120814", ("b2-d1",)),
        ("民國一一二年八月十四日(一)", ("b2-d1",)),
        ("八月七日至八月九日", ("b1-d1", "b1-d2", "b1-d3")),
        ("再說", ()),
        ("", ()),
    ],
)
def test_words_and_dates_name_sessions(text, asked):
    found = read_session_days(text, DAYS)
    assert tuple("|".join(group) for group in found.asked) == asked
    assert ("SESSION_UNCLEAR" in found.flags) == (text == "再說")


def test_dates_are_only_those_that_are_certain():
    assert read_session_days("第一梯次第二天", DAYS).dates == (date(2023, 8, 8),)
    assert read_session_days("第一天", DAYS).dates == ()


def test_the_title_of_a_list_says_its_batch():
    own = DAYS.of_list("屏東縣112學年度教育訓練（第二梯次）報名名單")
    assert own.batch == "第二梯次"
    assert read_session_days("第一天", own).asked == (("b2-d1",),)
    assert DAYS.of_list("第一梯次及第二梯次").batch == ""


def test_halves_of_a_day_tell_its_sessions_apart():
    day = date(2025, 8, 20)
    sessions = (
        KnownSession("r1", day, "r1-f", "", "經費", ("第一區",), "am"),
        KnownSession("r2", day, "r2-f", "", "經費", ("第二區",), "pm"),
    )
    days = TrainingDays(114, (day,), sessions)
    assert read_session_days("8/20", days).asked == (("r1", "r2"),)
    assert read_session_days("8/20 下午", days).asked == (("r2",),)
    assert read_session_days("8/20(三)第一區", days).asked == (("r1",),)
    assert read_session_days("上午", days).asked == (("r1",),)


def test_without_sessions_only_dates_are_read():
    days = TrainingDays(112, (date(2023, 8, 7),))
    assert read_session_days("8/7", days).asked == ()
    assert read_session_days("第一梯次", days).flags == ("SESSION_UNCLEAR",)


@pytest.mark.parametrize(
    ("said_once", "in_full"),
    [
        ("第一、二天", "第一天、第二天"),
        ("第1、2梯次", "第一梯次、第二梯次"),
        ("8/7-9", "8/7、8/8、8/9"),
        ("8/7、9", "8/7、8/9"),
        ("8月7、8日", "8/7、8/8"),
    ],
)
def test_what_is_said_once_for_several_counts_for_each(said_once, in_full):
    known = read_session_days(in_full, DAYS)
    assert read_session_days(said_once, DAYS).dates == known.dates
    assert read_session_days(said_once, DAYS).asked == known.asked


def test_the_district_tells_which_of_several_sessions_is_meant():
    found = SessionDays((), (), (("a", "b"),))
    days = TrainingDays(
        112,
        sessions=(
            KnownSession("a", date(2023, 8, 7), districts=("屏北區",)),
            KnownSession("b", date(2023, 8, 14), districts=("潮州區",)),
        ),
        district_of={"10013030": "潮州區", "其他鄉": "枋寮區"},
    )
    assert of_district(found, days, "10013030") == SessionDays((date(2023, 8, 14),), (), (("b",),))
    for place in ("", "其他鄉"):
        asked = of_district(found, days, place)
        assert (asked.dates, asked.flags, asked.asked) == ((), ("SESSION_AMBIGUOUS",), found.asked)
