"""Which people of the roster are shown: chips, popover, counts, and what stays chosen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from coordinator.documents.geo import load_areas
from coordinator.documents.roster_list import RosterLine, list_roster
from coordinator.domain.edit import change
from coordinator.domain.roster import Meal, PersonStatus, RosterEntry
from coordinator.ui.roster.choice import VALUES, Facet, Tally, different
from coordinator.ui.roster.choice import test_of as lines_wanted
from tests.small_plan import B1, B2, FANGLIAO, LIGANG, person, small_plan
from tests.ui.roster_desk import Desk, MakeContext, desks, three_people

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Callable[..., Desk]]:
    yield from desks(qtbot, tmp_path, make_context)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(*three_people(), *two_to_ask_about())


def two_to_ask_about() -> tuple[RosterEntry, ...]:
    """Somebody who is gone from the newest file, and somebody who has cancelled."""
    gone, cancelled = person("不見", FANGLIAO, B2), person("取消", LIGANG, B1, meal=Meal.NONE)
    return (
        replace(gone, person=replace(gone.person, flags="GONE_FROM_FILE")),
        replace(cancelled, person=replace(cancelled.person, status=PersonStatus.CANCELLED)),
    )


def lines_of(*entries: RosterEntry) -> tuple[RosterLine, ...]:
    return list_roster(small_plan(), entries, load_areas()[1])


LINES = lines_of(*three_people(), *two_to_ask_about())


def test_chips_are_combined_and_one_click_takes_them_back(desk: Desk, qtbot: QtBot) -> None:
    chips = desk.page.filter.chips
    assert chips["attendee"].text() == "Attendee 4"
    assert chips["staff"].isHidden()
    qtbot.mouseClick(chips["speaker"], LEFT)
    assert desk.shown() == ["陳老師"]
    qtbot.mouseClick(chips["attendee"], LEFT)
    assert desk.shown() == desk.names()
    qtbot.mouseClick(chips["gone"], LEFT)
    assert desk.shown() == ["不見"]
    qtbot.mouseClick(chips[""], LEFT)
    assert desk.shown() == desk.names()
    assert [key for key, chip in chips.items() if chip.isChecked()] == [""]


def test_the_popover_offers_what_there_is_with_its_numbers(desk: Desk) -> None:
    offers = desk.page.filter.offers()
    assert offers[Facet.STATUS][1] == [("registered", "Registered", 4), ("cancelled", "Cancelled", 1)]
    assert offers[Facet.DISTRICT][1] == [("北區", "北區", 3), ("南區", "南區", 1), ("-", "No district", 1)]
    assert [(key, n) for key, _, n in offers[Facet.SESSION][1]] == [(B1, 3), (B2, 3)]
    assert offers[Facet.MEAL][1] == [
        ("葷", "Meat", 3), ("素", "Vegetarian", 1), ("不用餐", "No meal", 1),
    ]  # fmt: skip


def test_what_is_ticked_stands_below_as_chips_to_be_taken_away(desk: Desk, qtbot: QtBot) -> None:
    page = desk.page
    qtbot.mouseClick(page.filter.more, LEFT)
    popover = page.filter.popover
    assert popover is not None
    qtbot.mouseClick(popover.boxes[Facet.DISTRICT, "北區"], LEFT, pos=QPoint(8, 8))
    assert desk.shown() == ["王小明", "李華", "取消"]
    popover.boxes[Facet.MEAL, "葷"].click()
    assert desk.shown() == ["王小明"]
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.filter.popover is None)
    active = page.filter.active
    assert [one.text() for one in active.values()] == ["北區", "Meat"]
    qtbot.mouseClick(active[Facet.MEAL, "葷"], LEFT)
    assert desk.shown() == ["王小明", "李華", "取消"]
    page.filter.show_all()
    assert (desk.shown(), page.filter.active) == (desk.names(), {})


def test_the_popover_closes_when_somebody_goes_on_elsewhere(desk: Desk, qtbot: QtBot) -> None:
    found = desk.page.filter
    for leave in (found.search.setFocus, found.more.click):
        found.more.click()
        assert found.popover is not None
        leave()
        qtbot.waitUntil(lambda: found.popover is None)


def test_a_filter_stays_while_people_change_and_goes_when_nobody_has_the_value(desk: Desk) -> None:
    page = desk.page
    page.filter.choose(Facet.STATUS, "cancelled")
    assert desk.shown() == ["取消"]
    stored = desk.person("取消")
    desk.context.undo.perform_edit("x", change(stored, replace(stored, note="改")))
    assert desk.shown() == ["取消"]
    stored = desk.person("取消")
    desk.context.undo.perform_edit("x", change(stored, replace(stored, status=PersonStatus.REGISTERED)))
    assert desk.shown() == desk.names()


def test_figures_leave_out_who_has_cancelled(desk: Desk) -> None:
    stats = desk.page.stats
    assert stats.people.accessibleName() == "People 4 Attendee 3・Speaker 1・Cancelled 1"
    assert stats.meals.accessibleName() == "Meals: meat / vegetarian 3 / 1 No meal 0・not given 0"


@given(st.lists(st.sampled_from(LINES)), st.lists(st.sampled_from(LINES)))
def test_counting_line_by_line_is_counting_everybody(here: list[RosterLine], more: list[RosterLine]) -> None:
    tally, whole = Tally([*here, *more]), Tally(here)
    for line in more:
        tally.add(line, -1)
    for name in ("lines", "values", "kinds", "meals", "schools", "townships", "school_names"):
        assert getattr(tally, name) == getattr(whole, name), name
    assert different(tally.schools) == len(whole.schools)


@given(st.dictionaries(st.sampled_from(Facet), st.frozensets(st.sampled_from(["attendee", B1, "葷", "-"]))))
def test_values_of_one_facet_widen_and_facets_narrow(choice: dict[Facet, frozenset[str]]) -> None:
    wanted = lines_wanted(choice)
    for line in LINES:
        expected = all(set(VALUES[facet](line)) & values for facet, values in choice.items() if values)
        assert (wanted is None or wanted(line)) == expected
