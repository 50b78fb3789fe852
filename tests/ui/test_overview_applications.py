"""Applications that wait, and a window that closes soon, stand among the next steps of the overview."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.domain.application import ApplicationState
from coordinator.domain.overview import Step, StepKind, application_steps
from coordinator.ui.context import Context
from coordinator.ui.overview.page import OverviewPage
from tests.application_world import PINGTUNG, TAICHUNG, TAITUNG, asked, national, sep
from tests.sample_plans import PINGTUNG as COUNTY_PLAN
from tests.sample_plans import plan
from tests.ui.hands import Desk, page_over, press

LAST = date(2025, 9, 26)


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[OverviewPage]]:
    of = national()
    entries = [asked(of, PINGTUNG, sep(10)), asked(of, TAITUNG, state=ApplicationState.DECLINED)]
    stored = [*of.entities(), *(one for entry in entries for one in entry.entities())]
    with page_over(OverviewPage, stored, tmp_path, make_context, qtbot) as desk:
        yield desk


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (date(2025, 8, 24), None),
        (date(2025, 9, 12), None),
        (date(2025, 9, 13), 14),
        (date(2025, 9, 26), 1),
        (date(2025, 9, 27), None),
    ],
)
def test_a_window_is_told_in_its_last_two_weeks(today: date, left: int | None) -> None:
    told = application_steps(national(), (), today)
    assert told == ((Step(StepKind.APPLICATION_WINDOW, left, day=LAST),) if left else ())


def test_those_that_wait_are_counted_and_the_first_is_named() -> None:
    of = national()
    entries = [
        asked(of, TAICHUNG, state=ApplicationState.WITHDRAWN),
        asked(of, TAITUNG, position=2),
        asked(of, PINGTUNG, position=1, state=ApplicationState.IN_REVIEW),
    ]
    first = Step(StepKind.APPLICATIONS_WAITING, 2, f"a-{PINGTUNG}")
    assert application_steps(of, entries, date(2025, 10, 9)) == (first,)


def test_a_plan_without_a_window_tells_of_none() -> None:
    assert application_steps(plan(COUNTY_PLAN), (), date(2023, 9, 12)) == ()


def test_the_reminder_leads_to_the_application_that_waits(desk: Desk[OverviewPage]) -> None:
    desk.context.clock = lambda: datetime(2025, 9, 20, 1, tzinfo=UTC)
    desk.page.refresh_now()
    went: list[tuple[str, str]] = []
    desk.context.asked_for.connect(lambda slug, key: went.append((slug, key)))
    mine = [one for one in desk.page.steps.buttons() if one.text() == "Go to Applications"]
    assert [one.accessibleDescription() for one in mine] == [
        "Applications that wait for a decision: 1.",
        "Applications are taken until 114年9月26日(五); days left: 7.",
    ]
    press(mine[0], Qt.Key.Key_Space)
    assert went == [("applications", f"a-{PINGTUNG}")]
