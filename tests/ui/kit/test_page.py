"""Pages refresh late, once, and only when somebody looks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.changes import Changes
from coordinator.db.store import Store
from coordinator.domain.edit import create
from coordinator.domain.training import Training
from coordinator.domain.venue import Venue
from coordinator.ui.context import Context
from coordinator.ui.kit.cards import EmptyState
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.theme import Theme

TRAINING = Training("t", "small-112", "小計畫", 112)


class Venues(Page):
    """Counts its refreshes and reads the store in each."""

    slug = "venues"
    watches = frozenset({"venues"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.seen: list[list[str]] = []

    def refresh(self) -> None:
        with self.context.store.read() as reader:
            self.seen.append([venue.name for venue in reader.all(Venue)])


@pytest.fixture
def context(make_context: Callable[[Store], Context], store: Store) -> Context:
    result = make_context(store)
    result.undo.perform_edit("New", create(TRAINING))
    return result


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> Venues:
    result = Venues(context)
    qtbot.addWidget(result)
    return result


def test_a_burst_of_commits_is_one_refresh_after_the_last(
    qtbot: QtBot, context: Context, page: Venues
) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.seen == [[]])
    for name in "ABC":
        with context.store.write() as writer:
            writer.insert([Venue(name, "t", name)])
    assert page.seen == [[]]
    qtbot.waitUntil(lambda: len(page.seen) == 2)
    assert page.seen[1] == ["A", "B", "C"]


def test_a_step_of_the_user_is_shown_before_the_next_key(
    qtbot: QtBot, context: Context, page: Venues
) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.seen == [[]])
    context.undo.perform_edit("Add", create(Venue("A", "t", "A")))
    assert page.seen == [[], ["A"]]
    context.undo.undo()
    assert page.seen[-1] == []
    context.undo.redo()
    assert page.seen[-1] == ["A"]
    qtbot.waitUntil(lambda: not page._timer.isActive())
    assert len(page.seen) == 4


def test_a_page_that_is_too_large_for_its_window_scrolls(qtbot: QtBot, page: Venues) -> None:
    wide = QWidget()
    wide.setMinimumSize(2_000, 2_000)
    page.body.addWidget(wide)
    page.set_head("Venues")
    page.resize(400, 300)
    page.show()
    assert (page.width(), page.height()) == (400, 300)
    (area,) = page.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert (area.accessibleName(), area.focusPolicy()) == ("Venues", Qt.FocusPolicy.NoFocus)


def test_what_gets_the_keyboard_is_scrolled_into_view(qtbot: QtBot, page: Venues) -> None:
    far = QPushButton("Far below")
    page.body.addSpacing(2_000)
    page.body.addWidget(far)
    page.resize(400, 300)
    with qtbot.waitExposed(page):
        page.show()
    assert far.visibleRegion().isEmpty()
    page.give_keyboard(far)
    assert page.window().focusWidget() is far
    assert not far.visibleRegion().isEmpty()


def test_a_hidden_page_waits_until_it_is_shown(qtbot: QtBot, context: Context, page: Venues) -> None:
    heard: list[Changes] = []
    context.changed.connect(heard.append)
    context.undo.perform_edit("Add", create(Venue("A", "t", "A")))
    qtbot.waitUntil(lambda: heard != [])
    assert page.seen == []
    page.show()
    qtbot.waitUntil(lambda: page.seen == [["A"]])


def test_other_tables_do_not_refresh_it(qtbot: QtBot, context: Context, page: Venues) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.seen == [[]])
    context.undo.perform_edit("New", create(Training("u", "other-112", "另一", 112)))
    context.undo.perform_edit("Add", create(Venue("A", "t", "A")))
    qtbot.waitUntil(lambda: len(page.seen) == 2)
    assert page.seen == [[], ["A"]]


def test_another_training_refreshes_it_and_takes_its_message_away(
    qtbot: QtBot, context: Context, page: Venues
) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.seen == [[]])
    page.say("old news")
    assert page.notice.text == "old news"
    context.set_training("t")
    qtbot.waitUntil(lambda: len(page.seen) == 2)
    assert page.notice.text == ""


def test_a_commit_of_a_worker_thread_arrives_in_the_gui_thread(
    qtbot: QtBot, context: Context, page: Venues, store: Store
) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.seen == [[]])

    def work(progress: object) -> None:
        with store.write() as writer:
            writer.insert([Venue("W", "t", "worker")])

    context.jobs.start("Writing", work)
    qtbot.waitUntil(lambda: page.seen[-1] == ["worker"])


def test_undo_and_redo_bring_the_page_along(qtbot: QtBot, context: Context, page: Venues) -> None:
    page.show()
    context.undo.perform_edit("Add", create(Venue("A", "t", "A")))
    qtbot.waitUntil(lambda: page.seen[-1:] == [["A"]])
    context.undo.undo()
    qtbot.waitUntil(lambda: page.seen[-1] == [])
    context.undo.redo()
    qtbot.waitUntil(lambda: page.seen[-1] == ["A"])


def test_the_empty_state_takes_the_place_of_the_body(qtbot: QtBot, page: Venues) -> None:
    state = EmptyState("school", "No venue yet.", "Add a venue")
    page.show()
    page.show_empty(state)
    page.show_empty(state)
    assert state.isVisible()
    with qtbot.waitSignal(state.pressed):
        state.button.click()
    page.show_body()
    assert not state.isVisible()


def test_the_sentence_of_an_empty_state_has_room_for_all_its_lines(qtbot: QtBot, look: Theme) -> None:
    state = EmptyState("school", "Places where sessions are held go here, with their rooms. " * 3)
    qtbot.addWidget(state)
    state.resize(420, 400)
    state.show()
    text = next(part for part in state.findChildren(QLabel) if part.text())
    assert text.height() >= text.heightForWidth(text.width())
