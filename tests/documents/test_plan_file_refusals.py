"""A plan file that cannot stand is refused with the place and the reason, whatever is in it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.plan_file import plan_from_text, plan_to_json
from coordinator.documents.sample_roster import load_sample
from coordinator.domain.errors import RuleError
from tests.documents.plan_files import Json, keys, put, read, small


def refusal(data: Json) -> tuple[object, object]:
    with pytest.raises(RuleError) as caught:
        read(data)
    assert caught.value.code == "plan_file_bad"
    return caught.value.facts["where"], caught.value.facts["why"]


@pytest.mark.parametrize(
    ("path", "value", "where", "why"),
    [
        ("titel", "x", "titel", "unknown_key"),
        ("title", "", "title", "text_missing"),
        ("title", 5, "title", "not_text"),
        ("title", "\ud800", "title", "text_broken"),
        ("slug", "Not a slug", "", "slug_bad"),
        ("academic_year", None, "academic_year", "missing"),
        ("academic_year", True, "academic_year", "not_whole"),
        ("academic_year", 10**30, "academic_year", "out_of_range"),
        ("county", "屏東縣", "county", "not_an_object"),
        ("county.code", "99999", "county.code", "unknown_name"),
        ("county.name", "臺北市", "county.name", "differs"),
        ("issued", "2023-13-01", "issued", "not_a_date"),
        ("issued", "20230725", "issued", "differs"),
        ("units", {}, "units", "not_a_list"),
        ("units.0", [], "units[0]", "not_an_object"),
        ("units.0.role", "boss", "units[0].role", "unknown_word"),
        ("formats.0.by_application", "yes", "formats[0].by_application", "not_yes_or_no"),
        ("formats.1.kind", "on_site", "course_days[0].format", "ambiguous_name"),
        ("roles", ["人事", "人事"], "roles", "twice"),
        ("roles", ["人事", 1], "roles", "not_text"),
        ("districts.0.townships.0.code", "63000", "districts[0].townships[0].code", "unknown_name"),
        ("districts.0.townships.1.code", "10013090", "districts[0].townships[1].code", "twice"),
        ("districts.0.batch", "b9", "districts[0].batch", "unknown_name"),
        ("districts.0.school_count", -1, "districts[0].school_count", "count_out_of_range"),
        ("batches.0.school_count", 9, "batches[0].school_count", "differs"),
        ("batches.1.slug", "b1", "batches[1].slug", "twice"),
        ("course_days.0.audience", ["校長"], "course_days[0].audience", "unknown_name"),
        ("course_days.0.blocks.1.end", "08:00", "course_days[0].blocks[1]", "ends_before_start"),
        ("course_days.0.blocks.1.end", "25:00", "course_days[0].blocks[1].end", "not_a_time"),
        ("course_days.0.blocks.1.start", "9:00", "course_days[0].blocks[1].start", "differs"),
        ("course_days.0.blocks.1.minutes", 90, "course_days[0].blocks[1].minutes", "differs"),
        (
            "course_days.0.blocks.1.topics.0.items.0",
            3,
            "course_days[0].blocks[1].topics[0].items",
            "not_text",
        ),
        ("sessions.0.date", None, "sessions[0].date", "missing"),
        ("sessions.0.roc_date", "112年8月7日(二)", "sessions[0].roc_date", "differs"),
        ("sessions.0.slug", "other/b1-d1", "sessions[0].slug", "unknown_name"),
        ("sessions.0.course_day", None, "sessions[0].course_day", "missing"),
        ("sessions.0.room", "302", "sessions[0].room", "unknown_name"),
        ("sessions.1.room", "301", "sessions[1].room", "unknown_name"),
        ("sessions.0.mark_plan", ["in", "out"], "sessions[0].mark_plan", "differs"),
        ("sessions.0.marks.1.slot", "am_in", "sessions[0].marks[1].slot", "twice"),
        ("regions", [{"slug": "r", "name": "r"}], "regions", "differs"),
    ],
)
def test_a_bad_file_is_refused_with_its_place(path: str, value: object, where: str, why: str) -> None:
    assert refusal(put(small(), path, value)) == (where, why)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"slug": "a", "slug": "b"}',
        '{"slug": NaN}',
        "[" * 100_000,
        '{"slug": "' + "a" * 5_000_000 + '"}',
        "[]",
        '"text"',
    ],
    ids=["empty", "open", "twice", "nan", "deep", "huge", "list", "text"],
)
def test_text_that_is_no_plan_is_refused(text: str) -> None:
    with pytest.raises(RuleError) as caught:
        plan_from_text(text, keys(), 1)
    assert (caught.value.code, caught.value.facts["where"]) == ("plan_file_bad", "")


PINGTUNG = load_sample("pingtung-112").plan_json


def places(value: Any, path: str = "") -> list[str]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [path] if path else []
    return found + [p for step, inner in steps for p in places(inner, f"{path}.{step}".lstrip("."))]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)


@given(st.sampled_from(places(PINGTUNG)), anything)
def test_whatever_stands_anywhere_is_read_or_refused_and_never_an_accident(path: str, value: object) -> None:
    outcome = "plan_file_bad"
    try:
        plan = read(put(PINGTUNG, path, value))
    except RuleError as error:
        outcome = error.code
    else:
        assert plan_to_json(read(plan_to_json(plan))) == plan_to_json(plan)
    assert outcome == "plan_file_bad"
