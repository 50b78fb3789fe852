"""Lists, certificates and figures of 屏東 112 after invented days, recounted from the sample's file."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from coordinator.db.queries.purge import read_log
from coordinator.db.store import Store, open_store
from coordinator.documents.closing_lists import ClosingKind, closing_list
from coordinator.domain.certificate import certificates, usual_words
from coordinator.domain.closing import Closing
from coordinator.domain.closing_lists import duties, leaves, meal_counts, no_shows
from coordinator.domain.roster import PersonKind
from coordinator.domain.statistics import Statistics, statistics
from coordinator.services.closing import read_closing, record_certificates, record_list
from tests.closing_world import WALK_INS, arrival, fate, pingtung
from tests.sample_plans import PINGTUNG, by_slug, rows, sample

ATTENDEE = PersonKind.ATTENDEE


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = open_store(tmp_path_factory.mktemp("closing") / "store.sqlite")
    with opened.write() as writer:
        pingtung(writer)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def closing(store: Store) -> Closing:
    with store.read() as reader:
        return read_closing(reader, "key-000000")


@pytest.fixture(scope="module")
def found(closing: Closing) -> Statistics:
    return statistics(closing)


def by_hand(kind: PersonKind = ATTENDEE) -> list[tuple[int, str, str, str]]:
    """(place, name, session, what became of it) of every registration, from the sample's file alone."""
    every = [(person, slug) for person in sample(PINGTUNG).people for slug in person.sessions]
    return [
        (place, person.name, slug.partition("/")[2], fate(place))
        for place, (person, slug) in enumerate(every)
        if (person.kind is ATTENDEE) == (kind is ATTENDEE)
    ]


def hours_by_hand() -> int:
    sessions, days = by_slug(PINGTUNG, "sessions"), by_slug(PINGTUNG, "course_days")
    return sum(
        days[sessions[f"{PINGTUNG}/{slug}"]["course_day"]]["hours"] or 0
        for _, _, slug, what in by_hand()
        if what == "whole"
    )


def test_the_total_is_what_a_hand_counts(found: Statistics) -> None:
    whats = Counter(what for _, _, _, what in by_hand())
    walked = WALK_INS * len(rows(PINGTUNG, "sessions"))
    total = found.total
    assert total.expected == whats.total()
    assert total.missed == whats["away"]
    assert total.came == whats["left"] + whats["whole"] + walked
    assert total.full == whats["whole"] + walked
    assert total.given == whats["whole"]
    assert total.walk_ins == walked
    assert total.hours == hours_by_hand()


def test_every_figure_agrees_with_the_lists(closing: Closing, found: Statistics) -> None:
    total = found.total
    assert total.missed == len(no_shows(closing)) == len(closing_list(closing, ClosingKind.NO_SHOW).rows)
    assert total.came == len(leaves(closing))
    assert total.persons == len({leave.line.entry.id for leave in leaves(closing)})
    papers = certificates(closing, usual_words(closing.plan, date(2023, 9, 1)))
    assert total.hours == sum(paper.hours for paper in papers)
    assert total.given == sum(len(paper.rows) for paper in papers)
    staff = sum(len(line.stays) for line in closing.lines if not line.attends)
    assert sum(count.eaten.total() for count in meal_counts(closing)) == total.came + staff


@pytest.mark.parametrize("field", ["districts", "levels", "course_days"])
def test_parts_add_up_to_the_whole(found: Statistics, field: str) -> None:
    parts = getattr(found, field)
    for name in ("expected", "missed", "came", "full", "given", "hours", "walk_ins"):
        assert sum(getattr(part, name) for part in parts) == getattr(found.total, name), name


def test_whoever_answers_for_two_roles_is_counted_in_both(found: Statistics) -> None:
    people = {(person.name, person.school_code): person for person in sample(PINGTUNG).people}
    wanted: Counter[str] = Counter()
    for person in people.values():
        if person.kind is ATTENDEE:
            for role in person.roles:
                wanted[role] += len(person.sessions)
    assert {row.name: row.expected for row in found.roles if row.expected} == wanted


def test_arrivals_are_counted_by_five_minutes(closing: Closing, found: Statistics) -> None:
    day = next(one for one in found.arrivals if one.session.slug == "b1-d1")
    everybody = [*by_hand(), *by_hand(PersonKind.STAFF)]
    here = [place for place, _, slug, what in everybody if slug == "b1-d1" and what != "away"]
    wanted = Counter(480 + arrival(place) - arrival(place) % 5 for place in here)
    wanted[480] += WALK_INS
    assert dict(day.counts) == wanted
    assert day.peak[1] == max(wanted.values())
    assert day.total == len(here) + WALK_INS


def test_who_was_ordered_a_meal_and_who_ate(closing: Closing) -> None:
    counts = {count.session.slug: count for count in meal_counts(closing)}
    everybody = [*by_hand(), *by_hand(PersonKind.STAFF)]
    for slug, count in counts.items():
        here = [what for _, _, at, what in everybody if at == slug]
        assert count.ordered.total() == len(here)
        assert count.eaten.total() == sum(what != "away" for what in here) + WALK_INS


def test_staff_have_their_days(closing: Closing) -> None:
    wanted = Counter(name for _, name, _, what in by_hand(PersonKind.STAFF) if what != "away")
    found = {duty.entry.person.name: len(duty.days) for duty in duties(closing)}
    assert {name: days for name, days in found.items() if days} == wanted


def test_what_leaves_is_recorded(store: Store) -> None:
    with store.write() as writer:
        record_list(writer, 1, "key-000000", "leave", 7)
        record_certificates(writer, 2, "key-000000", "pingtung-112", 3)
        record_certificates(writer, 3, "key-000000", "pingtung-112", 3, "理由" * 200)
        told = [(line.action, line.subject, line.persons) for line in read_log(writer, "key-000000")]
    assert told == [
        ("certificates_ids", "理由" * 100, 3),
        ("certificates", "pingtung-112", 3),
        ("closing_list", "leave", 7),
    ]
