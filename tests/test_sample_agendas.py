"""The agendas of the two real plans stand in the samples as printed: times, minutes, modules, topics."""

import re
from typing import Any

import pytest

from tests.sample_plans import NATIONAL, PINGTUNG, by_slug, rows


def printed(day: dict[str, Any]) -> list[tuple[str, str | None, int | None, str]]:
    return [(b["start"], b["end"], b["minutes_printed"], b["kind"]) for b in day["blocks"]]


def codes(day: dict[str, Any]) -> list[str]:
    """Module codes of the topics and of their items, as they come."""
    found = []
    for topic in (t for block in day["blocks"] for t in block["topics"]):
        found += [topic["code"]] if topic["code"] else []
        found += [m[1] for item in topic["items"] if (m := re.match(r"([A-Z][0-9.]*)\. ", item))]
    return found


def test_the_course_days_give_8_8_3_and_no_hours() -> None:
    days = by_slug(PINGTUNG, "course_days")
    assert {slug: d["hours"] for slug, d in days.items()} == {"d1": 8, "d2": 8, "d3": 3, "hands-on": None}
    assert {slug: d["audience"] for slug, d in days.items()} == {
        "d1": ["人事", "教務", "經費"],
        "d2": ["行政管理", "註冊"],
        "d3": ["導師/科任"],
        "hands-on": [],
    }


PINGTUNG_AGENDA = {
    "d1": [
        ("08:30", "09:00", None, "sign_in"),
        ("09:00", "10:30", 90, "lecture"),
        ("10:30", "12:00", 90, "lecture"),
        ("12:00", "13:00", None, "meal"),
        ("13:00", "14:00", 60, "lecture"),
        ("14:00", "16:00", 120, "lecture"),
        ("16:00", "16:10", None, "break"),
        ("16:10", "17:00", 50, "lecture"),
        ("17:00", None, None, "dismissal"),
    ],
    "d2": [
        ("08:30", "09:00", None, "sign_in"),
        ("09:00", "12:00", 180, "lecture"),
        ("12:00", "13:00", None, "meal"),
        ("13:00", "15:00", 120, "lecture"),
        ("15:00", "17:30", 90, "lecture"),
        ("17:30", None, None, "dismissal"),
    ],
    "d3": [
        ("08:30", "09:00", None, "sign_in"),
        ("09:00", "11:30", 150, "lecture"),
        ("11:30", None, None, "dismissal"),
    ],
    "hands-on": [
        ("08:30", "09:00", None, "sign_in"),
        ("09:00", "16:00", None, "practice"),
        ("16:00", None, None, "dismissal"),
    ],
}


@pytest.mark.parametrize("slug", PINGTUNG_AGENDA)
def test_the_agenda_of_pingtung_stands_as_printed(slug: str) -> None:
    day = by_slug(PINGTUNG, "course_days")[slug]
    assert printed(day) == PINGTUNG_AGENDA[slug]
    taught = {"lecture", "practice"}
    assert {(b["kind"] in taught, b["speaker"]) for b in day["blocks"]} == {
        (True, "系統管理團隊"),
        (False, "海豐國小"),
    }


def wrong_minutes(name: str) -> list[tuple[str, str, int, int]]:
    return [
        (d["slug"], b["start"], b["minutes"], b["minutes_printed"])
        for d in rows(name, "course_days")
        for b in d["blocks"]
        if b["minutes_printed"] not in (None, b["minutes"])
    ]


def test_the_one_slip_of_the_plan_is_kept() -> None:
    assert wrong_minutes(PINGTUNG) == [("d2", "15:00", 150, 90)]
    assert wrong_minutes(NATIONAL) == []


MODULES = {
    (PINGTUNG, "d1"): "A1 A2 T T2 C B B5 T T1 T3 H1 H2 H3",
    (PINGTUNG, "d2"): "M N Q P S",
    (PINGTUNG, "d3"): "",
    (PINGTUNG, "hands-on"): "",
    (NATIONAL, "hr"): "A1 A2 T T2 T4 B T T3",
    (NATIONAL, "students"): "M T5 N Q P S",
    (NATIONAL, "funding"): "K K6.31 H1 H2 H3",
    (NATIONAL, "hands-on"): "",
}


@pytest.mark.parametrize(("name", "slug"), MODULES)
def test_the_module_codes_stand_in_the_printed_order(name: str, slug: str) -> None:
    assert codes(by_slug(name, "course_days")[slug]) == MODULES[name, slug].split()


ITEMS = {
    (PINGTUNG, "d1"): (19, 30),
    (PINGTUNG, "d2"): (10, 19),
    (PINGTUNG, "d3"): (1, 3),
    (PINGTUNG, "hands-on"): (13, 0),
    (NATIONAL, "hr"): (13, 22),
    (NATIONAL, "students"): (11, 18),
    (NATIONAL, "funding"): (8, 10),
    (NATIONAL, "hands-on"): (9, 0),
}


@pytest.mark.parametrize(("name", "slug"), ITEMS)
def test_every_topic_and_item_of_the_agenda_is_there(name: str, slug: str) -> None:
    topics = [t for b in by_slug(name, "course_days")[slug]["blocks"] for t in b["topics"]]
    assert (len(topics), sum(len(t["items"]) for t in topics)) == ITEMS[name, slug]


SECOND_DAY_LAST = [
    (
        "P",
        "未入學管理",
        [
            "列管學生作業(填寫訪查紀錄、警政協尋、填寫拒學紀錄、申請解除列管)、基本資料、通報強迫入學委員會紀錄)",
            (
                "查詢及輸出各類名單(已申請解列名冊、歷史解列名冊、出入境學生名冊、警政協尋名冊、"
                "未入學學生人數分析統計、縣市改派列管名冊)"
            ),
        ],
    ),
    ("S", "學生就學歷程查詢", []),
    ("", "輔助功能(個人資料管理、我要發問)", []),
    ("", "問題 Q&A", []),
]


def test_the_topics_of_one_block_are_exact() -> None:
    block = by_slug(PINGTUNG, "course_days")["d2"]["blocks"][4]
    assert [(t["code"], t["title"], t["items"]) for t in block["topics"]] == SECOND_DAY_LAST


def test_the_hands_on_day_of_the_nation_runs_in_two_tracks_and_has_no_session() -> None:
    day = by_slug(NATIONAL, "course_days")["hands-on"]
    assert [(b["start"], b["track"], b["kind"]) for b in day["blocks"]] == [
        ("08:30", 0, "sign_in"),
        ("09:00", 0, "practice"),
        ("09:00", 1, "practice"),
        ("16:00", 0, "sign_out"),
    ]
    assert [s for s in rows(NATIONAL, "sessions") if s["course_day"] == "hands-on"] == []
