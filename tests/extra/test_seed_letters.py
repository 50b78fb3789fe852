"""The two letters beside the checkout, pasted whole, against the samples made of them by hand.

What differs is listed here: titles that a person condensed, and facts that stand elsewhere in the letter.
"""

from pathlib import Path

import pytest

from coordinator.documents.geo import load_areas
from coordinator.documents.letter.reading import read_letter
from coordinator.domain.letter.agenda import read_agenda
from coordinator.domain.letter.counts import read_counts
from coordinator.domain.letter.districts import read_districts
from coordinator.domain.letter.finding import Status
from coordinator.domain.letter.page import Letter
from coordinator.domain.letter.regions import read_regions
from tests.domain.letter.test_samples_pasted import told
from tests.sample_plans import NATIONAL, PINGTUNG, rows

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
FILES = {PINGTUNG: "112_pingtung.txt", NATIONAL: "114_national.txt"}
CONDENSED = {(PINGTUNG, 0, "09:00"), (PINGTUNG, 0, "16:10"), (NATIONAL, 0, "09:00"), (NATIONAL, 2, "09:30")}
# The letter heads the day of the funding system with 人力網, and the national hands-on day has no title.
NAMED_BY_HAND = {(NATIONAL, 2): ("人力網", "經費業務"), (NATIONAL, 3): ("駐點實機場", "")}


@pytest.fixture(scope="module", params=[PINGTUNG, NATIONAL])
def name(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


def letter(name: str) -> Letter:
    return read_letter(SEEDS / FILES[name])


def test_every_agenda_of_the_letter_is_the_samples_own(name: str) -> None:
    days = read_agenda(letter(name))
    own = rows(name, "course_days")
    assert len(days) == len(own)
    for place, (day, expected) in enumerate(zip(days, own, strict=True)):
        heads = (expected["name"], expected["title"])
        assert (day.name, day.title) == NAMED_BY_HAND.get((name, place), heads)
        got = told(day)
        wanted = [{key: block[key] for key in got[0]} for block in expected["blocks"]]
        for row, block in zip(got, wanted, strict=True):
            if (name, place, row["start"]) in CONDENSED:
                row["title"] = block["title"]
        assert got == wanted


def test_only_the_printed_90_minutes_are_told(name: str) -> None:
    odd = [
        (row.starts, f.code) for day in read_agenda(letter(name)) for row in day.rows for f in row.findings
    ]
    assert odd == ([(15 * 60, "letter_minutes_differ")] if name == PINGTUNG else [])


def test_the_funding_agenda_is_held_twice_a_day() -> None:
    assert [day.shift for day in read_agenda(letter(NATIONAL))] == [0, 0, 240, 0]


def test_the_districts_of_the_letter_are_the_samples_own() -> None:
    table = read_districts(letter(PINGTUNG), load_areas()[1])
    own = rows(PINGTUNG, "districts")
    assert all(row.status is Status.GOOD for row in table.rows)
    assert [(r.name, r.school_count, [(a.code, a.as_written) for a in r.areas]) for r in table.rows] == [
        (d["name"], d["school_count"], [(t["code"], t["as_written"]) for t in d["townships"]]) for d in own
    ]
    batches = rows(PINGTUNG, "batches")
    assert [(b.name, b.venue, b.total) for b in table.batches] == [
        (b["name"], b["venue"], b["school_count"]) for b in batches
    ]
    assert [(b.first and b.first.isoformat(), b.last and b.last.isoformat()) for b in table.batches] == [
        (b["dates"][0], b["dates"][-1]) for b in batches
    ]


def test_the_regions_of_the_letter_are_the_samples_own() -> None:
    found = read_regions(letter(NATIONAL), load_areas()[0])
    own = rows(NATIONAL, "regions")
    assert all(row.status is Status.GOOD for row in found)
    assert [[(a.code, a.school_count) for a in row.areas] for row in found] == [
        [(m["code"], m["school_count"]) for m in region["members"]] for region in own
    ]
    assert [row.total for row in found] == [region["total"] for region in own]
    sessions = {s["slug"]: s for s in rows(NATIONAL, "sessions")}
    assert [[(s.day.isoformat(), s.afternoon) for s in row.sessions] for row in found] == [
        [(sessions[slug]["date"], sessions[slug]["start"] == "13:00") for slug in region["sessions"]]
        for region in own
    ]


def test_the_appendix_of_the_letter_is_the_samples_own() -> None:
    found = read_counts(letter(NATIONAL), load_areas()[0])
    assert all(row.status is Status.GOOD for row in found)
    assert [(r.code, r.special, r.primary, r.junior, r.total) for r in found] == [
        (c["code"], c["special"], c["primary"], c["junior"], c["total"]) for c in rows(NATIONAL, "counties")
    ]
