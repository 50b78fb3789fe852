"""Whom of the roster a display name belongs to: one, none, or a question."""

import pytest

from coordinator.domain.online_names.attendance import Attendance
from coordinator.domain.online_names.matching import PeopleIndex, Status, check_name, status_of
from coordinator.domain.online_names.parsing import Lack, Rule
from coordinator.domain.roster import Participant
from tests.domain.online_names.directory import TOWNS, no_schools, places


def somebody(key: str, name: str, school: str = "", code: str = "", town: str = "") -> Participant:
    return Participant(key, "t", name, school, code, TOWNS.get(town, ""))


ROSTER = PeopleIndex(
    [
        somebody("ming", "王小明", "東港國小", "134686", "東港鎮"),
        somebody("ming2", "王小明", "縣立中正國小", "134601", "屏東市"),
        somebody("hua", "李小華", "屏東縣東港國小", town="東港鎮"),
        somebody("yu1", "陳玉", "東港國小", "134686", "東港鎮"),
        somebody("yu2", "陳玉", "東港國小", "134686", "東港鎮"),
        somebody("lin", "林美玉", "市立中正國小", "583601", "苓雅區"),
        somebody("mei", "瓦歷斯・諾幹", "東港國小", "134686", "東港鎮"),
    ]
)


def checked(display_name: str) -> tuple[Status, list[str | None], set[Lack]]:
    one = check_name(Attendance(display_name), places(), Rule(), ROSTER)
    found = [match.participant.id if match.participant else None for match in one.people]
    return one.status, found, set(one.lacks)


@pytest.mark.parametrize(
    ("display_name", "status", "found", "lacks"),
    [
        ("屏東縣東港國小教師王小明", Status.MATCHED, ["ming"], set()),
        ("屏東縣東港國小教師李小華", Status.MATCHED, ["hua"], set()),
        ("屏東縣東港國小教師瓦歷斯‧諾幹", Status.MATCHED, ["mei"], set()),
        ("東港國小教師王小明", Status.INCOMPLETE, ["ming"], {Lack.COUNTY}),
        ("屏東縣東港國小教師張三", Status.NOT_ON_ROSTER, [None], set()),
        ("屏東縣東港國小教師陳玉", Status.ASK, [None], {Lack.PERSON_AMBIGUOUS}),
        ("屏東縣忠孝國小教師王小明", Status.ASK, [None], {Lack.OTHER_SCHOOL}),
        ("屏東縣忠孝國小教師林美玉", Status.NOT_ON_ROSTER, [None], set()),
        ("屏東縣中正教師王小明", Status.ASK, [None], {Lack.SCHOOL_AMBIGUOUS, Lack.PERSON_AMBIGUOUS}),
        ("屏東縣東港國小教師王小明、李小華", Status.TWO_PEOPLE, ["ming", "hua"], {Lack.TWO_PEOPLE}),
        ("Webex", Status.NOT_A_PERSON, [], {Lack.NOT_A_PERSON}),
    ],
)
def test_a_name_is_matched_to_the_roster(
    display_name: str, status: Status, found: list[str | None], lacks: set[Lack]
) -> None:
    assert checked(display_name) == (status, found, lacks)


def test_a_name_alone_is_suggested_and_never_taken() -> None:
    one = check_name(Attendance("王小明"), places(), Rule(), ROSTER)
    (match,) = one.people
    assert match.participant is None
    assert [person.id for person in match.candidates] == ["ming", "ming2"]
    assert one.status is Status.INCOMPLETE


def test_without_a_directory_the_schools_meet_by_their_names() -> None:
    one = check_name(Attendance("屏東縣東港國小教師王小明"), no_schools(), Rule(), ROSTER)
    assert [m.participant.id for m in one.people if m.participant] == ["ming"]


def test_a_code_of_an_older_program_says_nothing() -> None:
    assert status_of((), on_roster=True) is Status.MATCHED
    assert status_of(("SOMETHING",), on_roster=False) is Status.ASK
