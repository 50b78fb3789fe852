"""Each agenda and table of the samples, written out as a letter and read again, is the sample's own data."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import pytest

from coordinator.documents.geo import load_areas
from coordinator.documents.letter.reading import read_clipboard
from coordinator.domain.letter.agenda import AgendaDay, read_agenda
from coordinator.domain.letter.codes import item_text
from coordinator.domain.letter.counts import read_counts, taken_counts
from coordinator.domain.letter.districts import read_districts
from coordinator.domain.letter.page import Letter
from coordinator.domain.letter.regions import read_regions
from coordinator.domain.letter.take_districts import DistrictWords, taken_districts
from coordinator.domain.letter.take_regions import RegionWords, taken_regions
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_minutes
from coordinator.domain.scheduling import after
from tests import sample_letters
from tests.sample_plans import NATIONAL, PINGTUNG, plan, rows

FORMS: dict[str, Callable[[dict[str, Any]], Letter]] = {
    "tabs": lambda day: read_clipboard("", sample_letters.as_tabs(day)),
    "quoted lines": lambda day: read_clipboard("", sample_letters.as_quoted_lines(day)),
    "excel": lambda day: read_clipboard("", sample_letters.as_excel(day)),
    "word": lambda day: read_clipboard(sample_letters.as_word(day), "plain words of the same"),
}
# Titles that whoever made the sample condensed by hand: a table has only the topics they stand for.
CONDENSED = {
    (PINGTUNG, "d1", "09:00"),
    (PINGTUNG, "d1", "16:10"),
    (NATIONAL, "hr", "09:00"),
    (NATIONAL, "funding", "09:30"),
}
AGENDAS = [(name, day["slug"]) for name in (PINGTUNG, NATIONAL) for day in rows(name, "course_days")]


def told(day: AgendaDay) -> list[dict[str, Any]]:
    return [
        {
            "start": format_minutes(row.starts or 0),
            "end": None if row.ends is None else format_minutes(row.ends),
            "minutes_printed": row.printed_minutes,
            "kind": row.kind.value,
            "title": row.title,
            "track": row.track,
            "topics": [
                {"code": t.code, "title": t.title, "items": [item_text(*item) for item in t.items]}
                for t in row.topics
            ],
            "speaker": row.speaker,
        }
        for row in day.rows
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("name", "slug"), AGENDAS)
def test_an_agenda_pasted_is_the_samples_own(name: str, slug: str, form: str) -> None:
    day = next(day for day in rows(name, "course_days") if day["slug"] == slug)
    (found,) = read_agenda(FORMS[form](day))
    expected = [{key: block[key] for key in told(found)[0]} for block in day["blocks"]]
    got = told(found)
    for block, row in zip(expected, got, strict=True):
        if (name, slug, block["start"]) in CONDENSED:
            row["title"] = block["title"]
    assert got == expected
    assert found.name == day["name"]


def test_the_one_mistake_of_the_pingtung_plan_is_told_beside_its_row() -> None:
    day = next(day for day in rows(PINGTUNG, "course_days") if day["slug"] == "d2")
    (found,) = read_agenda(FORMS["tabs"](day))
    odd = {row.starts: [(f.code, f.facts) for f in row.findings] for row in found.rows if row.findings}
    assert odd == {15 * 60: [("letter_minutes_differ", {"printed": 90, "clock": 150})]}
    assert len(found.takeable) == len(found.rows)


def without(name: str, *parts: str) -> Plan:
    gone: dict[str, Any] = dict.fromkeys(parts, ())
    return replace(plan(name), **gone)


def test_the_districts_pasted_are_the_samples_own() -> None:
    own = plan(PINGTUNG)
    bare = without(PINGTUNG, "districts", "members", "batches", "sessions", "marks")
    text = sample_letters.districts_table(rows(PINGTUNG, "districts"), rows(PINGTUNG, "batches"))
    table = read_districts(read_clipboard("", text), load_areas()[1])
    assert [row.findings for row in table.rows] == [()] * 5
    keys = (f"new-{n}" for n in count())
    edit = taken_districts(bare, table, DistrictWords(lambda n: f"第{n}梯次", "x"), lambda: next(keys), 1)
    made = after(bare, edit)
    facts = [(d.name, d.school_count, d.position) for d in own.districts]
    assert [(d.name, d.school_count, d.position) for d in made.districts] == facts
    members = [(m.area_code, m.as_written, m.position) for m in own.members]
    assert [(m.area_code, m.as_written, m.position) for m in made.members] == members
    assert [made.batch_school_count(batch) for batch in made.batches] == [122, 109]
    days = [s.day for s in own.sessions if s.batch_id]
    assert [s.day for s in made.sessions] == days
    marks = [(m.slot, m.opens, m.closes) for s in own.sessions if s.batch_id for m in own.marks_of(s)]
    assert [(m.slot, m.opens, m.closes) for m in made.marks] == marks


def test_the_regions_pasted_are_the_samples_own() -> None:
    own = plan(NATIONAL)
    bare = without(NATIONAL, "districts", "members", "sessions", "marks", "meetings")
    names = {day["slug"]: day["name"] for day in rows(NATIONAL, "course_days")}
    text = sample_letters.regions_table(
        rows(NATIONAL, "regions"), rows(NATIONAL, "sessions"), names, "（連結、密碼另行通知）"
    )
    found = read_regions(read_clipboard("", text), load_areas()[0], 114)
    assert [row.findings for row in found] == [()] * 5
    keys = (f"new-{n}" for n in count())
    words = RegionWords(lambda n: f"第{'一二三四五'[n - 1]}區", lambda name: f"{name}線上會議")
    made = after(bare, taken_regions(bare, found, words, lambda: next(keys), 1))
    assert [(d.slug, d.name, d.school_count) for d in made.districts] == [
        (d.slug, d.name, d.school_count) for d in own.districts
    ]
    assert [(m.area_code, m.school_count) for m in made.members] == [
        (m.area_code, m.school_count) for m in own.members
    ]
    assert [session_facts(made, n) for n in range(15)] == [session_facts(own, n) for n in range(15)]
    assert [(m.name, m.software, m.cap) for m in made.meetings] == [
        (m.name, m.software, m.cap) for m in own.meetings
    ]


def session_facts(plan: Plan, place: int) -> tuple[object, ...]:
    session = plan.sessions[place]
    meeting = next(m.name for m in plan.meetings if m.id == session.meeting_id)
    marks = tuple((m.slot, m.opens, m.closes) for m in plan.marks_of(session))
    return (
        session.slug, session.number, session.day, session.shift_minutes, session.cap, meeting, marks,
        session.course_day_id,
    )  # fmt: skip


def test_the_appendix_pasted_is_the_samples_own() -> None:
    own = plan(NATIONAL)
    lines = ["縣市\t特教學校\t國小\t國中\t縣市總計"]
    for row in rows(NATIONAL, "counties"):
        special = row["special"] or ""
        lines.append(f"{row['name']}\t{special}\t{row['primary']}\t{row['junior']}\t{row['total']}")
    found = read_counts(
        read_clipboard("", "\n".join([*lines, "總計\t49\t2,749\t991\t3,789"])), load_areas()[0]
    )
    assert [row.findings for row in found] == [()] * 22
    keys = (f"new-{n}" for n in count())
    edit = taken_counts(without(NATIONAL, "county_counts"), found, lambda: next(keys))
    same = [replace(line, id="") for line in own.county_counts]
    assert [replace(line, id="") for line in edit.after] == same  # type: ignore[type-var]
    again = taken_counts(own, found, lambda: next(keys))
    assert again.before == again.after


def test_a_line_of_the_appendix_that_does_not_add_up_is_told() -> None:
    text = "縣市\t特教學校\t國小\t國中\t總計\n臺北市\t8\t154\t93\t250\n高雄縣\t1\t1\t1\t3\n總計\t\t\t\t9\n"
    found = read_counts(read_clipboard("", text), load_areas()[0])
    assert [[f.code for f in row.findings] for row in found] == [
        ["letter_total_differs"],
        ["letter_counties_unknown", "letter_total_differs"],
    ]


def test_days_of_a_region_come_from_the_academic_year() -> None:
    text = "縣市\t校數\t總校數\t辦理時間\n臺東縣\t124\t124\t1/6(二)上午人力網"
    (row,) = read_regions(read_clipboard("", text), load_areas()[0], 114)
    assert [s.day for s in row.sessions] == [date(2026, 1, 6)]
