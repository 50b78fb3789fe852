"""Storing a report: once is once, twice is an update, and what was matched is left alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from coordinator.db.queries.online import read_online_names
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit, create
from coordinator.domain.online import OnlineName
from coordinator.domain.online_names.attendance import Attendance
from coordinator.domain.online_names.matching import CheckedName, PeopleIndex, check_names
from coordinator.domain.online_names.moments import TAIPEI
from coordinator.domain.online_names.parsing import Rule
from coordinator.services.edits import apply_edit
from coordinator.services.online import online_edit, rechecked_edit
from tests.domain.online_names.directory import no_schools
from tests.small_plan import B1, B2, LIGANG, person, small_plan

NINE = datetime(2023, 8, 7, 9, tzinfo=TAIPEI)
NOBODY = PeopleIndex(())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "s.sqlite", areas=load_areas())
    with opened.write() as writer:
        apply_edit(writer, create(*small_plan().entities()))
    yield opened
    opened.close()


def names(*texts: str, people: PeopleIndex = NOBODY, minutes: int = 60) -> tuple[CheckedName, ...]:
    attendances = [Attendance(text, NINE, NINE.replace(hour=10), minutes) for text in texts]
    return check_names(attendances, no_schools(), Rule(), people)


def stored(store: Store) -> tuple[OnlineName, ...]:
    with store.read() as reader:
        return read_online_names(reader, "t")


def keep(
    store: Store, checked: tuple[CheckedName, ...], session: str | None = B1, report: str = "r.csv"
) -> Edit:
    edit = online_edit("t", report, session, checked, stored(store))
    with store.write() as writer:
        apply_edit(writer, edit)
    return edit


def test_a_name_is_stored_with_what_was_understood(store: Store) -> None:
    keep(store, names("屏東縣東港國小王小明"))
    (one,) = stored(store)
    assert (one.display_name, one.county_code, one.name, one.missing) == (
        "屏東縣東港國小王小明", "10013", "王小明", "JOB_TITLE",
    )  # fmt: skip
    assert (one.session_id, one.minutes) == (B1, 60)
    assert one.joined_ms == round(NINE.timestamp() * 1000)


def test_two_people_under_one_name_are_two_rows(store: Store) -> None:
    keep(store, names("屏東縣東港國小教師王大明、李小華"))
    assert [(one.name, one.missing) for one in stored(store)] == [
        ("王大明", "TWO_PEOPLE"),
        ("李小華", "TWO_PEOPLE"),
    ]


def test_the_same_report_again_changes_nothing(store: Store) -> None:
    report = names("屏東縣東港國小教師王小明", "林美玉", "王大明、李小華", "webex")
    keep(store, report)
    assert not keep(store, report)
    assert len(stored(store)) == 5


def test_a_later_report_of_the_session_adds_and_updates(store: Store) -> None:
    keep(store, names("屏東縣東港國小教師王小明"))
    keep(store, names("屏東縣東港國小教師王小明", "林美玉", minutes=90), report="later.csv")
    assert [(one.display_name, one.minutes) for one in stored(store)] == [
        ("屏東縣東港國小教師王小明", 90),
        ("林美玉", 90),
    ]


def test_another_session_has_names_of_its_own(store: Store) -> None:
    keep(store, names("林美玉"))
    keep(store, names("林美玉"), session=B2)
    assert [one.session_id for one in stored(store)] == [B1, B2]


def test_without_a_session_the_report_tells_names_apart(store: Store) -> None:
    keep(store, names("林美玉"), session=None, report="a")
    keep(store, names("林美玉"), session=None, report="b")
    assert not keep(store, names("林美玉"), session=None, report="b")
    assert [one.report for one in stored(store)] == ["a", "b"]


def test_an_edit_by_hand_outlives_the_report(store: Store) -> None:
    entry = person("王小明", LIGANG, B1)
    with store.write() as writer:
        apply_edit(writer, create(*entry.entities()))
    keep(store, names("林美玉"))
    (one,) = stored(store)
    by_hand = replace(one, participant_id=entry.id, name="王小明", missing="")
    with store.write() as writer:
        apply_edit(writer, Edit((one,), (by_hand,)))
    keep(store, names("林美玉", minutes=90))
    assert stored(store) == (replace(by_hand, minutes=90),)


def test_a_school_chosen_by_hand_outlives_the_report_though_the_title_is_still_missing(store: Store) -> None:
    keep(store, names("中正國小王小明"))
    (one,) = stored(store)
    by_hand = replace(one, name="王曉明", missing="JOB_TITLE")
    with store.write() as writer:
        apply_edit(writer, Edit((one,), (by_hand,)))
    assert not keep(store, names("中正國小王小明"))
    assert stored(store) == (by_hand,)


def test_whoever_is_put_on_the_roster_later_is_found(store: Store) -> None:
    keep(store, names("屏東縣東港國小教師王小明"))
    (one,) = stored(store)
    assert (one.missing, one.participant_id) == ("", None)
    entry = person("王小明", LIGANG, B1)
    known = PeopleIndex([replace(entry.person, school_name="東港國小")])
    with store.write() as writer:
        apply_edit(writer, create(*entry.entities()))
    again = check_names([Attendance(one.display_name)], no_schools(), Rule(), known)
    assert rechecked_edit((one,), again).after == (replace(one, participant_id=entry.id),)


def test_a_row_somebody_was_matched_to_is_never_taken_away(store: Store) -> None:
    entry = person("李小華", LIGANG, B1)
    with store.write() as writer:
        apply_edit(writer, create(*entry.entities()))
    keep(store, names("屏東縣東港國小教師王大明、李小華"))
    first, second = stored(store)
    with store.write() as writer:
        apply_edit(writer, Edit((second,), (replace(second, participant_id=entry.id),)))
    fewer = replace(names("王大明")[0], attendance=Attendance(first.display_name, NINE, NINE, 60))
    keep(store, (fewer,))
    assert [one.name for one in stored(store)] == ["王大明", "李小華"]


def test_the_afternoon_adds_its_minutes_once(store: Store) -> None:
    keep(store, names("林美玉", minutes=180))
    (afternoon,) = names("林美玉")
    attendance = Attendance("林美玉", NINE.replace(hour=13), NINE.replace(hour=15), 110)
    for _ in range(2):
        keep(store, (replace(afternoon, attendance=attendance),), report="afternoon.csv")
    (one,) = stored(store)
    assert one.minutes == 180 + 110
    assert one.left_ms == round(attendance.left.timestamp() * 1000) if attendance.left else False


def test_what_the_roster_has_learned_is_applied(store: Store) -> None:
    keep(store, names("屏東縣東港國小王小明", "王大明、李小華"))
    entry = person("王小明", LIGANG, B1)
    known = PeopleIndex([replace(entry.person, school_name="東港國小")])
    with store.write() as writer:
        apply_edit(writer, create(*entry.entities()))
    before = stored(store)
    again = check_names([Attendance(one.display_name) for one in before], no_schools(), Rule(), known)
    edit = rechecked_edit(before, again)
    assert edit.before == before[:1]
    assert edit.after == (replace(before[0], participant_id=entry.id),)


@pytest.mark.parametrize(
    ("shown", "kept"), [("web\x00ex\ud800", "webex"), ("長" * 300, "長" * 200)], ids=["broken", "long"]
)
def test_what_no_store_can_hold_is_left_out(store: Store, shown: str, kept: str) -> None:
    keep(store, names(shown))
    (one,) = stored(store)
    assert one.display_name == kept
    assert not keep(store, names(shown))
