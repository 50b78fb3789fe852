"""The invented roster of the 屏東 112 sample fits the real plan, and nobody in it is real."""

import json
import re
from collections import Counter
from functools import cache
from itertools import count

from fontTools.ttLib import TTFont

from coordinator.documents.plan_file import plan_from_json
from coordinator.documents.sample_roster import SAMPLE_NAMES, SamplePerson, load_sample
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Meal, PersonKind
from coordinator.resources import resource
from tools.make_roster import roster_text

NAME = "pingtung-112"
SAMPLE = load_sample(NAME)


@cache
def plan() -> Plan:
    keys = (f"key-{n}" for n in count())
    return plan_from_json(SAMPLE.plan_json, lambda: next(keys), 1)


def people(kind: PersonKind | None = None) -> list[SamplePerson]:
    return [p for p in SAMPLE.people if kind in (None, p.kind)]


def test_the_generator_writes_the_committed_roster() -> None:
    kept = resource("samples", NAME, "roster.json").read_bytes().decode("utf-8")
    assert roster_text() == kept.replace("\r\n", "\n")


def test_every_district_has_as_many_schools_as_the_plan_counts_and_every_township_has_one() -> None:
    districts = plan().district_by_area()
    schools = SAMPLE.schools
    assert Counter(districts[s.township_code].name for s in schools) == {
        "屏北區": 33,
        "屏東區": 53,
        "東港區": 36,
        "潮州區": 60,
        "屏南區": 49,
    }
    assert {s.township_code for s in schools} == set(districts)
    assert len(schools) == 231


def test_schools_are_plainly_invented_and_told_apart() -> None:
    schools = SAMPLE.schools
    assert [s.name for s in schools if "範例" not in s.name] == []
    assert [s.code for s in schools if not re.fullmatch(r"00[0-9]{4}", s.code)] == []
    assert len({s.code for s in schools}) == len({s.name for s in schools}) == len(schools)
    assert {(str(s.level), s.name[-2:]) for s in schools} == {("primary", "國小"), ("junior", "國中")}


def test_every_school_sends_two_to_four_people() -> None:
    sent = Counter(p.school_code for p in people() if p.school_code)
    assert set(sent) == {s.code for s in SAMPLE.schools}
    assert set(sent.values()) == {2, 3, 4}


def test_attendees_come_to_the_course_days_of_their_roles_in_the_batch_of_their_district() -> None:
    data = plan()
    districts = data.district_by_area()
    slugs = {b.id: b.slug for b in data.batches}
    wanted = {role.name: day.slug for day in data.course_days for role in data.audience_of(day)}
    for person in people(PersonKind.ATTENDEE):
        batch = slugs[str(districts[person.township_code].batch_id)]
        days = sorted({wanted[role] for role in person.roles})
        assert list(person.sessions) == [f"{NAME}/{batch}-{day}" for day in days], person


def test_every_session_has_speakers_and_advisers() -> None:
    for kind in (PersonKind.SPEAKER, PersonKind.HELPER):
        expected = Counter(slug for p in people(kind) for slug in p.sessions)
        assert set(expected) == {s["slug"] for s in SAMPLE.plan_json["sessions"]}
        assert min(expected.values()) >= 2


def test_every_meal_is_asked_for_and_nobody_eats_who_only_comes_on_the_third_morning() -> None:
    assert {p.meal for p in people()} == {Meal.MEAT, Meal.VEGETARIAN, Meal.NONE}
    only_third = [p for p in people() if all(slug.endswith("-d3") for slug in p.sessions)]
    assert {p.meal for p in only_third} == {Meal.NONE}


def test_no_venue_is_too_small_for_its_day() -> None:
    data = plan()
    expected = Counter(slug for p in people() for slug in p.sessions)
    for session in data.sessions:
        venue = next(v for v in data.venues if v.id == session.venue_id)
        assert expected[data.slug_of(session)] <= sum(r.seats or 0 for r in data.rooms_of(venue))


def test_the_names_try_the_printer() -> None:
    names = [p.name for p in people()]
    han = {len(n) for n in names if not re.search(r"[A-Za-z·‧・]", n)}
    assert han == {1, 2, 3, 4, 5}
    assert sum(bool(re.fullmatch(r"[A-Za-z' ]+", n)) for n in names) == 2
    assert {mark for n in names for mark in "·‧・" if mark in n} == set("·‧・")
    assert set("堃峯喆㛄𤧟𡍼") <= set("".join(names))


def test_two_people_have_one_name_but_never_in_one_school() -> None:
    assert [n for n, times in Counter(p.name for p in people()).items() if times > 1] == ["周小滿"]
    assert max(Counter((p.name, p.school_code) for p in people()).values()) == 1


def test_the_two_faces_can_draw_every_character_of_the_roster_and_the_plans() -> None:
    drawable: set[int] = set()
    for face in ("TW-Kai.ttf", "TW-Kai-Ext-B.ttf"):
        with TTFont(resource("fonts", face), lazy=True) as font:
            drawable.update(font.getBestCmap())
    text = roster_text() + "".join(
        resource("samples", name, "plan.json").read_text(encoding="utf-8") for name in SAMPLE_NAMES
    )
    assert sorted({c for c in text if ord(c) not in drawable and c != "\n"}) == []


def test_the_roster_holds_nothing_that_identifies_a_real_person() -> None:
    keys = {key for row in json.loads(roster_text())["people"] for key in row}
    assert keys == {"name", "school_code", "school_name", "job_title", "roles", "sessions", "meal", "kind"}
    assert re.findall(r"[A-Z][0-9]{9}|09[0-9]{8}|@", roster_text()) == []
