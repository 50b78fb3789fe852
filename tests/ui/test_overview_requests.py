"""What hands-on days left behind stands among the next steps of the overview and leads to its page."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.domain.helpdesk.values import Step
from coordinator.services.helpdesk.afterwards import mark_requests, read_requests
from coordinator.ui.context import Context
from coordinator.ui.overview import reading
from coordinator.ui.overview.page import OverviewPage
from tests.ui.hands import Desk, page_over, press
from tests.ui.requests_desk import NINE, put_held_store

UNSENT = "Help requests that are still open and not sent to the system team: {n}."
UNANSWERED = "Help requests sent a week ago and more, and not answered: {n}."


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[OverviewPage]]:
    put_held_store(tmp_path)
    with page_over(OverviewPage, (), tmp_path, make_context, qtbot) as opened:
        opened.context.set_training("t")
        yield opened


def told(desk: Desk[OverviewPage], now: datetime) -> list[str]:
    """What the overview says of requests at this moment."""
    desk.context.clock = lambda: now
    desk.page.refresh_now()
    said = [one.accessibleDescription() for one in desk.page.steps.buttons()]
    return [text for text in said if text.startswith("Help requests")]


def test_open_requests_are_reminded_of_once_their_day_is_over(desk: Desk[OverviewPage]) -> None:
    assert told(desk, NINE + timedelta(hours=3)) == []
    assert told(desk, NINE + timedelta(days=1)) == [UNSENT.format(n=4)]


def test_what_was_sent_and_not_answered_is_reminded_of_after_a_week(desk: Desk[OverviewPage]) -> None:
    sent = NINE + timedelta(days=1)
    store = desk.store
    with store.read() as reader:
        ids = [one.id for one in read_requests(reader, "t") if one.label != "A001"]
    mark_requests(store, "t", ids, Step.SEND, clock=lambda: sent)
    assert told(desk, sent + timedelta(days=6)) == []
    assert told(desk, sent + timedelta(days=7)) == [UNANSWERED.format(n=4)]


def test_the_reminder_leads_to_those_requests(desk: Desk[OverviewPage]) -> None:
    went: list[tuple[str, str]] = []
    desk.context.asked_for.connect(lambda slug, key: went.append((slug, key)))
    told(desk, NINE + timedelta(days=1))
    (button,) = (b for b in desk.page.steps.buttons() if b.text() == "Go to Help requests")
    press(button, Qt.Key.Key_Space)
    assert went == [("requests", "to_do")]


def test_many_events_are_read_off_the_gui_thread(
    desk: Desk[OverviewPage], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(reading, "MANY_EVENTS", 1)
    desk.context.clock = lambda: NINE + timedelta(days=1)
    desk.page.refresh_now()
    assert desk.context.jobs.running
    qtbot.waitUntil(lambda: "Go to Help requests" in [b.text() for b in desk.page.steps.buttons()])
