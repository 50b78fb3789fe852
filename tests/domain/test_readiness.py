"""行前檢查: each line of the list, as a table of facts and what is said of them."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from coordinator.domain.readiness import (
    DAY_MS,
    OF_OFFICE,
    Answer,
    Battery,
    Facts,
    Line,
    Machine,
    PackMade,
    State,
    Stored,
    check_all,
    coming_sessions,
    names_taken_twice,
    stored_facts,
)
from coordinator.domain.training import DeliveryFormat, FormatKind
from tests.small_plan import B1, B2, HANDS_ON, LIGANG, person, small_plan

NOW = datetime(2023, 8, 7, 8, 0, tzinfo=timezone(timedelta(hours=8)))
NOW_MS = round(NOW.timestamp() * 1000)
GOOD = Machine(
    free=10**10, printers=1, battery=Battery(80, charging=False), backup_ms=NOW_MS, second_place="E:"
)
WHOLE = Stored(
    sessions=small_plan().sessions, people=10, imported_ms=NOW_MS - DAY_MS, packs=(PackMade("a", NOW_MS),)
)


def answer(
    line: Line, *, machine: Machine = GOOD, ticks: dict[Line, int] | None = None, **stored: Any
) -> Answer:
    facts = Facts(NOW, replace(WHOLE, **stored), machine, ticks or {})
    return next(found for found in check_all(facts) if found.line is line)


# line, facts of the store, what is said
OF_STORE: list[tuple[Line, dict[str, Any], State, str]] = [
    (Line.ROSTER, {"people": 0}, State.WRONG, "roster_empty"),
    (Line.ROSTER, {"imported_ms": None}, State.OPEN, "roster_never_imported"),
    (Line.ROSTER, {"imported_ms": NOW_MS - 7 * DAY_MS}, State.GOOD, "roster_fresh"),
    (Line.ROSTER, {"imported_ms": NOW_MS - 8 * DAY_MS}, State.OPEN, "roster_old"),
    (Line.ROSTER, {"imported_ms": NOW_MS + DAY_MS}, State.GOOD, "roster_fresh"),
    (Line.DOUBTFUL, {"doubtful": ("p",)}, State.OPEN, "doubtful_left"),
    (Line.DOUBTFUL, {}, State.GOOD, "doubtful_good"),
    (Line.UNPLACED, {"unplaced": ("p",)}, State.OPEN, "unplaced_left"),
    (Line.MARKS, {"no_marks": (B1,)}, State.WRONG, "marks_left"),
    (Line.MARKS, {"sessions": ()}, State.WRONG, "marks_no_sessions"),
    (Line.MARKS, {}, State.GOOD, "marks_good"),
    (Line.VENUES, {"no_venue": (B2,)}, State.OPEN, "venues_left"),
    (Line.GLYPHS, {"boxes": ("𰻞",)}, State.OPEN, "glyphs_left"),
    (Line.GLYPHS, {}, State.GOOD, "glyphs_good"),
    (Line.BADGES, {"without_badge": 3}, State.OPEN, "badges_without"),
    (Line.BADGES, {}, State.OPEN, "badges_not_printed"),
    (Line.BADGES, {"badges_printed_ms": NOW_MS}, State.GOOD, "badges_good"),
    (Line.SHEETS, {"unprinted": (B1,)}, State.OPEN, "sheets_unprinted"),
    (Line.SHEETS, {"not_on_sheet": 2}, State.OPEN, "sheets_behind"),
    (Line.SHEETS, {}, State.GOOD, "sheets_good"),
    (Line.DEVICES, {"packs": ()}, State.OPEN, "devices_none"),
    (Line.DEVICES, {"packs": (PackMade("A", 9), PackMade("Ａ", 9))}, State.WRONG, "devices_twice"),
    (Line.DEVICES, {"packs": (PackMade("a", 0), PackMade("a", NOW_MS))}, State.GOOD, "devices_good"),
    (Line.DEVICES, {"packs": (PackMade("a", 0), PackMade("b", NOW_MS))}, State.OPEN, "devices_behind"),
    (Line.DEVICES, {}, State.GOOD, "devices_good"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "stored", "state", "code"), OF_STORE)
def test_a_line_follows_the_store(line: Line, stored: dict[str, Any], state: State, code: str) -> None:
    found = answer(line, **stored)
    assert (found.state, found.code) == (state, code)


OF_MACHINE: list[tuple[Line, dict[str, Any], State, str]] = [
    (Line.DISK, {"free": 199_999_999}, State.WRONG, "disk_full"),
    (Line.DISK, {"free": 200_000_000}, State.OPEN, "disk_short"),
    (Line.DISK, {"free": 500_000_000}, State.GOOD, "disk_good"),
    (Line.PRINTER, {"printers": 2}, State.GOOD, "printer_found"),
    (Line.PRINTER, {"printers": 0}, State.OPEN, "printer_never"),
    (Line.PRINTER, {"printers": None}, State.OPEN, "printer_never"),
    (Line.POWER, {"battery": None}, State.OPEN, "power_never"),
    (Line.POWER, {"battery": Battery(None, charging=False)}, State.OPEN, "power_never"),
    (Line.POWER, {"battery": Battery(49, charging=False)}, State.OPEN, "power_low"),
    (Line.POWER, {"battery": Battery(50, charging=False)}, State.GOOD, "power_enough"),
    (Line.POWER, {"battery": Battery(5, charging=True)}, State.GOOD, "power_plugged"),
    (Line.BACKUP, {"backup_ms": None}, State.OPEN, "backup_never"),
    (Line.BACKUP, {"backup_ms": NOW_MS - DAY_MS - 1}, State.OPEN, "backup_old"),
    (Line.BACKUP, {"second_place": ""}, State.OPEN, "backup_alone"),
    (Line.BACKUP, {"second_failed": True}, State.OPEN, "backup_second_failed"),
    (Line.BACKUP, {}, State.GOOD, "backup_good"),
]


@pytest.mark.parametrize(("line", "machine", "state", "code"), OF_MACHINE)
def test_a_line_follows_the_machine(line: Line, machine: dict[str, Any], state: State, code: str) -> None:
    found = answer(line, machine=replace(GOOD, **machine))
    assert (found.state, found.code) == (state, code)


# line, machine, how long ago it was ticked, what is said
TICKED: list[tuple[Line, dict[str, Any], int, str]] = [
    (Line.SCANNER, {}, DAY_MS, "scanner_good"),
    (Line.SCANNER, {}, 8 * DAY_MS, "scanner_never"),
    (Line.CLOCK, {}, 0, "clock_good"),
    (Line.PRINTER, {"printers": 0}, 0, "printer_good"),
    (Line.POWER, {"battery": Battery(10, charging=False)}, 0, "power_good"),
    (Line.BADGES, {}, DAY_MS, "badges_good"),
    (Line.REHEARSAL, {}, DAY_MS // 2, "rehearsal_good"),
    (Line.REHEARSAL, {}, 2 * DAY_MS, "rehearsal_behind"),
    (Line.REHEARSAL, {}, 9 * DAY_MS, "rehearsal_never"),
    (Line.BACKUP, {"backup_ms": None}, 0, "backup_good"),
]


@pytest.mark.parametrize(("line", "machine", "ago", "code"), TICKED)
def test_a_tick_counts_for_a_week_and_a_rehearsal_until_the_next_import(
    line: Line, machine: dict[str, Any], ago: int, code: str
) -> None:
    assert answer(line, machine=replace(GOOD, **machine), ticks={line: NOW_MS - ago}).code == code


@pytest.mark.parametrize(
    ("now", "ticked", "code"),
    [
        (NOW, False, "clock_never"),
        (NOW.astimezone(timezone(timedelta(hours=9))), False, "clock_zone"),
        (NOW.replace(year=2015), False, "clock_date"),
        (NOW.replace(year=2015), True, "clock_good"),
    ],
)
def test_a_clock_in_another_zone_or_far_from_every_session_is_told(
    now: datetime, ticked: bool, code: str
) -> None:
    ticks = {Line.CLOCK: round(now.timestamp() * 1000)} if ticked else {}
    answers = check_all(Facts(now, WHOLE, GOOD, ticks))
    assert next(found for found in answers if found.line is Line.CLOCK).code == code


def test_a_laptop_is_not_told_what_only_the_office_can_put_right() -> None:
    at_office = check_all(Facts(NOW, WHOLE, GOOD))
    at_venue = check_all(Facts(NOW, replace(WHOLE, at_venue=True), GOOD))
    assert [found.line for found in at_office] == list(Line)
    assert {found.line for found in at_office} - {found.line for found in at_venue} == OF_OFFICE


def test_only_sessions_that_people_still_go_to_are_looked_at() -> None:
    plan = small_plan()
    assert [s.id for s in coming_sessions(plan, date(2023, 8, 8))] == [B2, HANDS_ON]
    assert [s.id for s in coming_sessions(plan, date(2024, 1, 1))] == [B1, B2, HANDS_ON]
    online = replace(plan, formats=(DeliveryFormat("f", "t", FormatKind.ONLINE, "線上"), plan.formats[1]))
    assert [s.id for s in coming_sessions(online, date(2023, 8, 1))] == [HANDS_ON]


def test_facts_are_read_off_plan_people_and_paper() -> None:
    plan = small_plan()
    here, late, nowhere = person("甲", LIGANG, B1), person("乙", LIGANG, B1), person("丙", LIGANG)
    odd = person("丁", LIGANG, B2)
    odd = replace(odd, person=replace(odd.person, flags="NAME_ODD"))
    said = stored_facts(plan, [here, late, nowhere, odd], [(B1, here.id)], date(2023, 8, 1))
    assert said == Stored(
        sessions=plan.sessions,
        people=4,
        doubtful=(odd.id,),
        unplaced=(nowhere.id,),
        no_venue=(B2, HANDS_ON),
        unprinted=(B2,),
        not_on_sheet=1,
    )


@pytest.mark.parametrize(
    ("names", "twice"),
    [
        (["報到一", "報到二"], ()),
        (["報到1", "報到１"], ("報到1", "報到１")),
        (["A", "a", "B"], ("A", "a")),
        (["A", "A"], ("A",)),
        (["", "", " "], ()),
    ],
)
def test_names_that_look_alike_are_taken_twice(names: list[str], twice: tuple[str, ...]) -> None:
    assert names_taken_twice(names) == twice
