"""Looking back on the small plan: who was expected, where they were, which schools stayed away."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest

from coordinator.domain.certificate import CertificateWords, certificates, usual_words
from coordinator.domain.checkin.values import Attendance, Attended, CountedMark, WalkIn
from coordinator.domain.closing import Closing, close
from coordinator.domain.closing_lists import absent_schools, duties, leaves, no_shows
from coordinator.domain.events.kinds import How, Method
from coordinator.domain.hours import hours
from coordinator.domain.roster import Participant, PersonKind, PersonStatus, Registration, RosterEntry
from coordinator.domain.school import SchoolLevel, SchoolPart
from coordinator.domain.statistics import every_step, statistics
from coordinator.domain.training import TWO_MARKS, MarkSlot
from tests.small_plan import B1, B2, FANGLIAO, LIGANG, person, small_plan

PLAN = small_plan()
IN, OUT = TWO_MARKS
DAY = datetime(2023, 8, 14, tzinfo=UTC).timestamp() * 1000


@dataclass(frozen=True, slots=True)
class Listed:
    """A school of the directory."""

    id: str
    code: str
    name: str
    level: SchoolLevel = SchoolLevel.PRIMARY
    part: SchoolPart = SchoolPart.WHOLE
    parent: str = ""
    township: str = "枋寮鄉"
    township_code: str = FANGLIAO
    county_code: str = "10013"
    phone: str = "08-8780000"
    aliases: tuple[str, ...] = ()


def at(key: str, *slots: MarkSlot, minute: int = 5, method: Method = Method.SCAN) -> Attended:
    """Somebody at the second batch; ``minute`` after eight by the clock of Taiwan."""
    times = {IN: DAY + minute * 60_000, OUT: DAY + 8 * 3_600_000}
    marks = tuple(CountedMark(s, int(times[s]), f"e{s}", "log", method, How.EXPECTED) for s in slots)
    return Attended(key, B2, marks, set(TWO_MARKS) <= set(slots))


def closing(
    people: list[RosterEntry], *cells: Attended, schools: tuple[Listed, ...] = (), **more: object
) -> Closing:
    attendance = replace(
        Attendance(cells={(cell.participant_id, cell.session_id): cell for cell in cells}),
        **more,  # type: ignore[arg-type]
    )
    known = {entry.id: entry for entry in people}
    for key in attendance.walk_ins:
        known[key] = RosterEntry(Participant(key, "t", "路過人"))
    return close(PLAN, hours(PLAN, people, attendance), known, attendance, schools)


def names(found: Closing) -> list[str]:
    return [line.person.name for line in no_shows(found)]


def test_who_never_came_is_listed_by_district() -> None:
    south, north = person("南", FANGLIAO, B2), person("北", LIGANG, B1)
    assert names(closing([south, north])) == ["北", "南"]


def test_whoever_came_to_another_batch_did_not_stay_away() -> None:
    anna = person("安", LIGANG, B1)
    found = closing([anna], at(anna.id, IN, OUT))
    assert names(found) == []
    assert [leave.stay.session.id for leave in leaves(found)] == [B2]


@pytest.mark.parametrize("kind", [PersonKind.SPEAKER, PersonKind.HELPER, PersonKind.STAFF])
def test_staff_never_stay_away_and_stand_on_a_list_of_their_own(kind: PersonKind) -> None:
    dora, emil = person("朵", FANGLIAO, B2, kind=kind), person("米", FANGLIAO, B2, kind=kind)
    found = closing([dora, emil], at(dora.id, IN))
    assert names(found) == []
    assert leaves(found) == ()
    assert [(duty.entry.person.name, duty.days) for duty in duties(found)] == [
        ("朵", (date(2023, 8, 14),)), ("米", ()),
    ]  # fmt: skip
    assert statistics(found).total.came == 0


def test_a_cancelled_person_is_not_expected_but_counted_when_there() -> None:
    erna = person("爾", FANGLIAO, B2)
    erna = replace(erna, person=replace(erna.person, status=PersonStatus.CANCELLED))
    assert closing([erna]).lines == ()
    total = statistics(closing([erna], at(erna.id, IN, OUT))).total
    assert (total.expected, total.came, total.given, total.rate) == (0, 1, 0, None)


def test_a_second_row_of_the_same_person_is_expected_once() -> None:
    first, second = person("安", FANGLIAO), person("安", FANGLIAO, B2)
    found = closing([first, second], at(first.id, IN, OUT), aliases={second.id: first.id})
    total = statistics(found).total
    assert (total.expected, total.missed, total.came) == (1, 0, 1)


def test_walk_ins_are_guests_of_no_district() -> None:
    walked = WalkIn("w", "e", B2, "log", 7, "路過人")
    found = closing([], at("w", IN, OUT), walk_ins={"w": walked})
    total = statistics(found).total
    assert (total.walk_ins, total.came, total.expected, total.given) == (1, 1, 0, 0)
    assert [row.key for row in statistics(found).districts] == [""]


def test_absent_schools_sent_nobody_or_nobody_came() -> None:
    here, gone, silent = (
        Listed("a", "000001", "甲國小"),
        Listed("b", "000002", "乙國小"),
        Listed("c", "3", "丙國小"),
    )
    branch = Listed("d", "000004", "丁分校", part=SchoolPart.BRANCH, parent="甲國小")
    one, two = person("安", FANGLIAO, B2), person("班", FANGLIAO, B2)
    one = replace(one, person=replace(one.person, school_code="000001", school_name="甲國小"))
    two = replace(two, person=replace(two.person, school_code="000002", school_name="乙國小"))
    other = person("卡", FANGLIAO, B2, school="外縣國小")
    found = closing([one, two, other], at(one.id, IN), schools=(here, gone, silent, branch))
    assert [(school.name, school.registered) for school in absent_schools(found)] == [
        ("乙國小", 1), ("丙國小", 0), ("外縣國小", 1),
    ]  # fmt: skip
    assert found.phone_of(two.person) == "08-8780000"


def test_two_divisions_of_one_code_are_a_combined_school() -> None:
    parts = (Listed("a", "000001", "甲國小"), Listed("b", "000001", "甲國中", SchoolLevel.JUNIOR))
    one = person("安", FANGLIAO, B2, school="甲校")
    one = replace(one, person=replace(one.person, school_code="000001"))
    assert closing([one], schools=parts).lines[0].level is SchoolLevel.COMBINED


def test_an_automatic_sign_out_is_no_time_somebody_was_seen() -> None:
    anna = person("安", FANGLIAO, B2)
    auto = at(anna.id, OUT, method=Method.AUTO).marks
    cell = replace(at(anna.id, IN), marks=(*at(anna.id, IN).marks, *auto))
    (leave,) = leaves(closing([anna], cell))
    assert leave.stay.first_ms == leave.stay.last_ms
    assert not leave.stay.complete


@pytest.mark.parametrize(("method", "seen"), [
    (Method.SCAN, 1), (Method.SEARCH, 1), (Method.PAPER, 0), (Method.ONLINE, 0), (Method.AUTO, 0),
])  # fmt: skip
def test_only_who_was_seen_at_a_desk_stood_in_the_queue(method: Method, seen: int) -> None:
    anna = person("安", FANGLIAO, B2)
    found = statistics(closing([anna], at(anna.id, IN, minute=7, method=method))).arrivals
    assert [one.counts for one in found] == [((485, 1),)] * seen


def test_empty_five_minutes_are_shown_between() -> None:
    anna, ben = person("安", FANGLIAO, B2), person("班", FANGLIAO, B2)
    (found,) = statistics(closing([anna, ben], at(anna.id, IN, minute=0), at(ben.id, IN, minute=14))).arrivals
    assert every_step(found) == ((480, 1), (485, 0), (490, 1))
    assert found.peak == (480, 1)


def test_a_certificate_is_for_whoever_has_hours_and_masks_the_number() -> None:
    anna, ben = person("安", FANGLIAO, B2), person("班", FANGLIAO, B2)
    anna = replace(anna, person=replace(anna.person, national_id="A123456789"))
    found = closing([anna, ben], at(anna.id, IN, OUT), at(ben.id, IN))
    words = usual_words(PLAN, date(2023, 9, 1))
    (paper,) = certificates(found, words)
    assert (paper.name, paper.national_id, paper.hours) == ("安", "A12345****", 8)
    assert [(row.course, row.day) for row in paper.rows] == [("第一天 人事業務", date(2023, 8, 14))]
    (whole,) = certificates(found, replace(words, with_ids=True))
    assert whole.national_id == "A123456789"
    assert certificates(found, words, [ben.id]) == ()
    kept_none = replace(found, plan=replace(PLAN, training=replace(PLAN.training, keeps_ids=False)))
    assert certificates(kept_none, replace(words, with_ids=True))[0].national_id == ""


def test_the_organiser_is_taken_from_the_plan() -> None:
    assert usual_words(PLAN, date(2023, 9, 1)) == CertificateWords("範例國小", issued=date(2023, 9, 1))
    assert usual_words(replace(PLAN, units=()), date(2023, 9, 1)).organiser == ""


def test_two_registrations_of_one_course_day_are_one_person_on_one_day() -> None:
    anna = person("安", FANGLIAO, B2)
    both = replace(anna, registrations=(*anna.registrations, Registration("x", anna.id, B1)))
    assert statistics(closing([both])).total.expected == 1
