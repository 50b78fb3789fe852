"""Hours from a real store: reckoned from the log, decided by events, handed in and compared."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from coordinator.db.queries.hours import read_handed_in, read_hours_exports, read_hours_rule
from coordinator.db.queries.purge import read_log
from coordinator.db.store import Store, open_store
from coordinator.domain.edit import change
from coordinator.domain.errors import RuleError
from coordinator.domain.events.log import Moment
from coordinator.domain.hand_in import Whom, hand_in
from coordinator.domain.hours import HoursResult, hours_decisions
from coordinator.domain.hours_changes import Change
from coordinator.domain.roster import RosterEntry
from coordinator.services.edits import apply_edit
from coordinator.services.hours import (
    Reckoned,
    decide_hours,
    log_hours,
    read_hours,
    record_hand_in,
    rule_edit,
)
from coordinator.services.settling import settle
from tests.hours_world import OUT, TAIWAN, WALK_IN, fill, mark, people
from tests.small_plan import B2

LATER = Moment(datetime(2023, 8, 20, 9, 0, tzinfo=TAIWAN), 5, "office")


@pytest.fixture
def roster() -> tuple[RosterEntry, ...]:
    return people()


@pytest.fixture
def store(tmp_path: Path, roster: tuple[RosterEntry, ...]) -> Iterator[Store]:
    opened = open_store(tmp_path / "store.sqlite")
    with opened.write() as writer:
        fill(writer, roster)
    yield opened
    opened.close()


def reckon(store: Store) -> Reckoned:
    with store.read() as reader:
        return read_hours(reader, "t")


def by_name(store: Store, day: str = "d") -> dict[str, HoursResult]:
    return {line.name: line for line in reckon(store).results if line.course_day_id == day}


def tokens(line: HoursResult) -> list[str]:
    return [reason.token for reason in line.reasons]


def test_every_kind_of_person_has_the_right_hours(store: Store) -> None:
    found = by_name(store)
    assert {name: (line.hours, tokens(line)) for name, line in found.items()} == {
        "王安娜": (8, []),
        "林班": (0, ["missing:out"]),
        "陳卡爾": (0, ["absent"]),
        "張朵拉": (0, ["speaker"]),
        "李爾娜": (0, ["cancelled_came"]),
        "路過人": (0, ["walk_in_not_registered", "walk_in"]),
    }
    assert tokens(by_name(store, "e")["王安娜"]) == ["hands_on"]
    walked = reckon(store).people[WALK_IN].person
    assert (walked.name, walked.school_name) == ("路過人", "路邊國小")


def test_settling_what_waits_gives_the_hours(store: Store, roster: tuple[RosterEntry, ...]) -> None:
    erna = roster[4]
    with store.write() as writer:
        settle(writer, "t", f"cancelled_came:{erna.id}:t", "count", "臨時改期", LATER)
        settle(writer, "t", f"not_on_roster:{WALK_IN}", "register", "補報名", LATER)
    found = by_name(store)
    assert (found["李爾娜"].hours, tokens(found["李爾娜"])) == (8, ["cancelled_counted"])
    assert (found["路過人"].hours, tokens(found["路過人"])) == (8, ["walk_in"])


def test_a_decision_is_an_event_and_the_newest_counts(store: Store, roster: tuple[RosterEntry, ...]) -> None:
    ben = next(line for line in reckon(store).results if line.participant_id == roster[1].id)
    with store.write() as writer:
        decide_hours(writer, "t", hours_decisions([ben]), "give", "提早離開已請假", LATER)
    given = by_name(store)["林班"]
    assert (given.hours, given.decided, tokens(given)) == (8, "give", ["decided_give", "missing:out"])
    with store.write() as writer:
        later = replace(LATER, at=LATER.at.replace(hour=10))
        decide_hours(writer, "t", hours_decisions([given]), "refuse", "查無請假", later)
    assert (by_name(store)["林班"].hours, by_name(store)["林班"].decided) == (0, "refuse")


def test_a_decision_needs_a_reason(store: Store) -> None:
    with pytest.raises(RuleError, match="reason_missing"), store.write() as writer:
        decide_hours(writer, "t", hours_decisions([by_name(store)["林班"]]), "give", " ", LATER)
    assert by_name(store)["林班"].decided == ""


def test_the_rule_is_an_edit_that_can_be_taken_back(store: Store) -> None:
    with store.write() as writer:
        first = rule_edit(writer, "t", 10, None)
        apply_edit(writer, first)
    with store.write() as writer:
        second = rule_edit(writer, "t", 10, 5)
        apply_edit(writer, second)
        rule = read_hours_rule(writer, "t")
        assert rule is not None
        assert (rule.late_minutes, rule.early_minutes) == (10, 5)
        assert not rule_edit(writer, "t", 10, 5)
        apply_edit(writer, second.reversed())
        apply_edit(writer, first.reversed())
        assert read_hours_rule(writer, "t") is None


def test_the_next_hand_in_knows_what_is_new_changed_and_withdrawn(
    store: Store, roster: tuple[RosterEntry, ...]
) -> None:
    now = reckon(store)
    first = hand_in(now.results, now.handed_in, now.people)
    assert [line.result.name for line in first.lines] == ["王安娜"]
    assert first.counts == {Change.NEW: 1, Change.CHANGED: 0, Change.WITHDRAWN: 0, Change.SAME: 0}
    with store.write() as writer:
        record_hand_in(writer, 100, now.plan, "xlsx", "hours.xlsx", first.recorded)
        log_hours(writer, 100, now.plan, 1)
        mark(writer, now.plan, roster[1].id, B2, OUT)
        anna = next(line for line in now.results if line.participant_id == roster[0].id)
        decide_hours(writer, "t", hours_decisions([anna]), "refuse", "代簽", LATER)
    now = reckon(store)
    second = hand_in(now.results, now.handed_in, now.people, Whom.CHANGED)
    changes = {line.result.name: line.change.change for line in second.lines}
    assert changes == {"王安娜": Change.WITHDRAWN, "林班": Change.NEW}
    with store.write() as writer:
        record_hand_in(writer, 200, now.plan, "xlsx", "hours-2.xlsx", second.recorded)
    with store.read() as reader:
        assert read_handed_in(reader, "t") == {(roster[0].id, "d"): 0, (roster[1].id, "d"): 8}
        assert [export.file_name for export in read_hours_exports(reader, "t")] == [
            "hours.xlsx",
            "hours-2.xlsx",
        ]
        (logged,) = read_log(reader, "t")
    assert (logged.action, logged.subject, logged.persons) == ("hours", "small-112", 1)
    now = reckon(store)
    assert hand_in(now.results, now.handed_in, now.people, Whom.CHANGED).lines == ()


def test_other_hours_of_a_course_day_are_a_change(store: Store) -> None:
    now = reckon(store)
    with store.write() as writer:
        handed = hand_in(now.results, now.handed_in, now.people)
        record_hand_in(writer, 100, now.plan, "xlsx", "a.xlsx", handed.recorded)
        day = now.plan.course_days[0]
        apply_edit(writer, change(day, replace(day, hours=6)))
    now = reckon(store)
    (line,) = hand_in(now.results, now.handed_in, now.people, Whom.CHANGED).lines
    assert (line.change.before, line.change.hours, line.change.change) == (8, 6, Change.CHANGED)


def test_a_file_by_number_leaves_out_whoever_has_none_and_says_so(store: Store) -> None:
    now = reckon(store)
    handed = hand_in(now.results, now.handed_in, now.people, Whom.EVERYBODY, "d", by_id=True)
    assert [line.result.name for line in handed.lines] == ["王安娜"]
    assert [line.name for line in handed.without_id] == ["林班", "陳卡爾", "張朵拉", "李爾娜", "路過人"]


def test_withdrawn_hours_wait_until_a_file_has_told_of_them(store: Store) -> None:
    now = reckon(store)
    gone = {**now.handed_in, ("nobody-any-more", "d"): 8}
    given = hand_in(now.results, gone, now.people)
    assert [line.change.change for line in given.lines] == [Change.NEW]
    assert given.counts is not None
    assert given.counts[Change.WITHDRAWN] == 1
    told = hand_in(now.results, gone, now.people, Whom.CHANGED)
    assert [line.change.change for line in told.lines] == [Change.NEW, Change.WITHDRAWN]
    assert [change.hours for change in told.recorded] == [8, 0]
