"""The page 場地 before there is a venue, or a training: what can be done from there."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coordinator.ui.context import Context
from coordinator.ui.venues.page import VenuesPage
from tests.small_plan import LIGANG, small_plan
from tests.ui.hands import empty_list, page_over, paste, unnamed_widgets


def test_an_empty_plan_says_what_goes_here_and_has_one_button(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(VenuesPage, [small_plan().training], tmp_path, make_context, qtbot) as desk:
        assert not any(adder.isEnabled() for adder in desk.page._room_adders)
        empty_list(desk.page.venue_card).button.click()
        desk.wait(desk.page.venues.isVisible)
        assert [venue.name for venue in desk.plan.venues] == ["New venue"]
        assert all(adder.isEnabled() for adder in desk.page._room_adders)


@pytest.mark.parametrize(("county_code", "town"), [("10013", "里港鄉"), ("", "屏東縣里港鄉")])
def test_the_first_list_of_venues_is_pasted_where_there_is_none(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, county_code: str, town: str
) -> None:
    training = replace(small_plan().training, county_code=county_code)
    with page_over(VenuesPage, [training], tmp_path, make_context, qtbot) as desk:
        empty = empty_list(desk.page.venue_card)
        assert empty.isVisible()
        assert desk.page.map_card.isVisible()
        paste(empty, f"研習中心\t{town}\n教師會館\n")
        assert [(v.name, v.township_code) for v in desk.plan.venues] == [
            ("研習中心", LIGANG),
            ("教師會館", ""),
        ]
        desk.context.undo.undo()
        desk.page.refresh_now()
        assert desk.plan.venues == ()
        assert empty.isVisible()
        assert unnamed_widgets(desk.page) == []


def test_without_a_training_the_page_is_empty(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(VenuesPage, [], tmp_path, make_context, qtbot) as desk:
        desk.page.run_action("add")
        assert not desk.page.venues.isVisible()
