"""A plan as JSON and back: nothing is lost, nothing is overlooked, and bad files are refused by place."""

import json
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.plan_file import (
    item_text,
    plan_from_text,
    plan_to_json,
    split_item,
)
from coordinator.documents.sample_roster import SAMPLE_NAMES, load_sample
from coordinator.domain.area import DistrictMember
from coordinator.domain.plan import Plan
from coordinator.domain.training import Batch, CountyCount, Meeting
from coordinator.domain.venue import Room, Venue
from tests.documents.plan_files import Json, keys, put, read, small

# ---------------------------------------------------------------------------------------------- both ways


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_a_sample_read_and_written_is_the_same_file(name: str) -> None:
    data = load_sample(name).plan_json
    assert plan_to_json(read(data)) == data


def test_a_plan_of_values_written_and_read_is_written_the_same_again() -> None:
    assert plan_to_json(read(small())) == small()


def test_keys_are_fresh_and_each_used_once() -> None:
    entities = read(load_sample("pingtung-112").plan_json).entities()
    assert sorted(e.id for e in entities) == [f"key-{n:04d}" for n in range(len(entities))]


def test_sessions_are_numbered_on_from_the_first_number_whatever_the_file_says() -> None:
    plan = read(load_sample("pingtung-112").plan_json, first_number=41)
    assert [s.number for s in plan.sessions] == list(range(41, 49))


DERIVED = {
    "": (),
    "county": ("name",),
    "regions": ("counties", "sessions"),
    "batches": ("districts", "dates", "school_count"),
    "blocks": ("minutes",),
    "sessions": ("roc_date", "start", "end", "mark_plan", "number"),
    "townships": ("name",),
    "members": ("name",),
    "venues": ("township",),
}


def without_derived(value: Any, kind: str = "") -> Any:
    if isinstance(value, list):
        return [without_derived(v, kind) for v in value]
    if not isinstance(value, dict):
        return value
    return {k: without_derived(v, k) for k, v in value.items() if k not in DERIVED.get(kind, ())}


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_what_follows_from_other_keys_may_be_left_out(name: str) -> None:
    data = load_sample(name).plan_json
    short = without_derived(data)
    assert short != data
    assert plan_to_json(read(short)) == data


def test_a_file_with_only_what_is_needed_is_a_plan() -> None:
    plan = read({"slug": "new", "title": "新研習", "academic_year": 115})
    assert (plan.training.slug, plan.training.national, plan.entities()) == ("new", True, (plan.training,))


def changes(whole: Plan) -> Iterator[tuple[str, Plan]]:
    """The plan with one text, number, date or flag changed; keys, references, codes and places stay.

    ``in_tray`` is a place too: which of two lists holds the block.
    """
    for part in fields(whole):
        held = getattr(whole, part.name)
        first, *rest = held if isinstance(held, tuple) else (held,)
        for field in fields(first):
            changed = other(getattr(first, field.name))
            if (
                changed is None
                or field.name in ("position", "in_tray")
                or field.name.endswith(("id", "_code"))
            ):
                continue
            value = replace(first, **{field.name: changed})
            put_in: Any = (value, *rest) if isinstance(held, tuple) else value
            yield f"{part.name}.{field.name}", replace(whole, **{part.name: put_in})


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_every_field_of_every_kind_of_value_is_in_the_file(name: str) -> None:
    plan = full(read(load_sample(name).plan_json))
    written = plan_to_json(plan)
    seen = dict(changes(plan))
    assert {part.split(".")[0] for part in seen} == {part.name for part in fields(plan)} - {"audiences"}
    assert [part for part, changed in seen.items() if plan_to_json(changed) == written] == []


def full(plan: Plan) -> Plan:
    """The plan with one of each kind of value that a sample may lack."""
    mine, day = plan.training.id, plan.course_days[0]
    venue = plan.venues or (Venue("v", mine, "場地"),)
    return replace(
        plan,
        venues=venue,
        rooms=plan.rooms or (Room("r", venue[0].id, "教室"),),
        meetings=plan.meetings or (Meeting("m", mine, "會議"),),
        batches=plan.batches or (Batch("b", mine, day.format_id, "b1", "第一梯次"),),
        tray=(replace(plan.blocks[0], id="tray", in_tray=True),),
        county_counts=plan.county_counts or (CountyCount("c", mine, "10013", "屏東縣", 0, 1, 1, 2),),
    )


def other(value: Any) -> Any:
    """A value of the same type that is not ``value``; None for enumerations."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case date():
            return value + timedelta(days=1)
        case str() if type(value) is str:
            return value + "x"
    return None


# ------------------------------------------------------------------------------------ plans of any shape

words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
names = st.text("甲乙丙丁戊己庚辛A1.·𤧟", min_size=1, max_size=6).filter(str.strip)
clocks = st.integers(0, 1439)
items = st.builds(item_text, st.sampled_from(["", "A1", "B", "K6.31"]), names)


def as_clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@st.composite
def blocks(draw: st.DrawFn) -> Json:
    start = draw(st.integers(0, 1438))
    end = draw(st.none() | st.integers(start + 1, 1439))
    return {
        "start": as_clock(start),
        "end": None if end is None else as_clock(end),
        "minutes_printed": draw(st.none() | st.integers(0, 600)),
        "kind": draw(st.sampled_from(["sign_in", "lecture", "meal", "dismissal"])),
        "title": draw(names),
        "topics": draw(
            st.lists(
                st.fixed_dictionaries(
                    {
                        "code": st.sampled_from(["", "A1"]),
                        "title": names,
                        "items": st.lists(items, max_size=3),
                    }
                ),
                max_size=3,
            )
        ),
        "speaker": draw(words),
        "track": draw(st.integers(0, 3)),
        "note": draw(words),
    }


@st.composite
def plan_files(draw: st.DrawFn) -> Json:
    roles = draw(st.lists(names, max_size=4, unique=True))
    days = [
        {
            "slug": f"d{n}",
            "name": draw(names),
            "format": "on_site",
            "audience": draw(st.lists(st.sampled_from(roles), unique=True)) if roles else [],
            "hours": draw(st.none() | st.integers(0, 24)),
            "blocks": draw(st.lists(blocks(), max_size=3)),
        }
        for n in range(draw(st.integers(1, 3)))
    ]
    towns = draw(st.lists(st.sampled_from(["10013270", "10013240", "10013010"]), unique=True))
    return {
        "slug": "any-1",
        "title": draw(names),
        "academic_year": draw(st.integers(1, 999)),
        "county": {"code": "10013"},
        "issued": draw(st.none() | st.dates().map(date.isoformat)),
        "purpose": draw(words),
        "formats": [{"kind": "on_site", "title": draw(names), "by_application": draw(st.booleans())}],
        "roles": roles,
        "batches": [{"slug": "b1", "name": draw(names), "format": "on_site"}],
        "districts": [
            {
                "slug": "north",
                "name": draw(names),
                "batch": draw(st.sampled_from([None, "b1"])),
                "school_count": draw(st.none() | st.integers(0, 300)) if not towns else 7,
                "townships": [
                    {
                        "code": t,
                        "as_written": draw(names),
                        "school_count": draw(st.none() | st.integers(0, 9)),
                    }
                    for t in towns
                ],
            }
        ],
        "course_days": days,
        "sessions": [
            {
                "slug": f"any-1/s{n}",
                "format": "on_site",
                "course_day": draw(st.sampled_from([d["slug"] for d in days])),
                "batch": draw(st.sampled_from([None, "b1"])),
                "region": draw(st.sampled_from([None, "north"])),
                "date": draw(st.dates(date(1912, 1, 1))).isoformat(),
                "cap": draw(st.none() | st.integers(0, 1000)),
                "marks": [
                    {"slot": slot, "opens": draw(st.none() | clocks.map(as_clock))}
                    for slot in draw(st.lists(st.sampled_from(["in", "out", "am_in"]), unique=True))
                ],
            }
            for n in range(draw(st.integers(0, 4)))
        ],
    }


@given(plan_files())
def test_writing_after_reading_gives_the_file_again(data: Json) -> None:
    written = plan_to_json(read(data))
    assert plan_to_json(read(written)) == written
    assert plan_to_json(plan_from_text(json.dumps(written), keys(), 1)) == written


# ------------------------------------------------------------------------------------------- school counts


def test_a_total_that_is_the_members_sum_follows_them_and_another_one_stays_as_stated() -> None:
    data = load_sample("national-114").plan_json
    assert {d.school_count for d in read(data).districts} == {None}
    assert read(put(data, "regions.0.total", 790)).districts[0].school_count == 790
    assert plan_to_json(read(put(data, "regions.0.total", 790)))["regions"][0]["total"] == 790


def test_a_township_keeps_the_plans_spelling_beside_the_official_name() -> None:
    member = next(m for m in read(load_sample("pingtung-112").plan_json).members if m.area_code == "10013270")
    assert isinstance(member, DistrictMember)
    assert member.as_written == "霧台鄉"


# -------------------------------------------------------------------------------------------------- items


@pytest.mark.parametrize(
    ("text", "code", "title"),
    [
        ("T2. 教職/員額", "T2", "教職/員額"),
        ("T2.教職員額報表", "T2", "教職員額報表"),
        ("B. 授課/排課 (教務業務)", "B", "授課/排課 (教務業務)"),
        ("K6.31. 本土語文", "K6.31", "本土語文"),
        ("輔導A卡、輔導B卡", "", "輔導A卡、輔導B卡"),
        ("Webex 會議室", "", "Webex 會議室"),
        ("3/20 分發遺漏學生名冊", "", "3/20 分發遺漏學生名冊"),
        ("API. 設定", "", "API. 設定"),
        ("A1.", "", "A1."),
        ("", "", ""),
    ],
)
def test_an_item_is_split_into_its_module_code_and_its_words(text: str, code: str, title: str) -> None:
    assert split_item(text) == (code, title)


@given(st.text())
def test_putting_a_split_item_together_and_splitting_it_again_changes_nothing(text: str) -> None:
    assert split_item(item_text(*split_item(text))) == split_item(text)
