"""The window: pages made when looked at, state shown and remembered, jobs ended before it closes."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.store import Store
from coordinator.domain.edit import create
from coordinator.domain.training import Training
from coordinator.domain.venue import Venue
from coordinator.progress import Progress
from coordinator.ui.context import Context
from coordinator.ui.kit import settings as known
from coordinator.ui.kit.cards import EmptyState
from coordinator.ui.kit.jobstrip import JobStrip
from coordinator.ui.kit.notice import Notice
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.shell import PageSpec, TrainingChoice
from coordinator.ui.kit.theme import Theme
from coordinator.ui.main_window import MainWindow
from tests.ui.hands import left_out_by_tab

TRAINING = Training("t", "small-112", "小計畫 & 大計畫", 112)
VENUE = Venue("v", "t", "研習中心")


class Recording(Page):
    """Remembers what it was asked."""

    slug = "recording"
    made = 0

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        Recording.made += 1
        self.asked: list[str] = []

    def run_action(self, action_id: str) -> None:
        self.asked.append(action_id)

    def show_item(self, key: str) -> None:
        self.asked.append(key)


class Welcome(Recording):
    """What is shown without a training."""

    slug = "welcome"


SPECS = (
    PageSpec("venues", "Venues", "school", Recording),
    PageSpec("roster", "Roster", "users", Recording),
    PageSpec("printing", "Printing", "printer", Recording),
)


@pytest.fixture
def context(qtbot: QtBot, make_context: Callable[[Store], Context], store: Store) -> Context:
    result = make_context(store)
    with qtbot.waitSignal(result.changed):
        result.undo.perform_edit("New training", create(TRAINING))
    result.undo.clear()
    Recording.made = 0
    return result


Make = Callable[..., MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot, look: Theme, settings: Settings, context: Context) -> Make:
    def trainings() -> Sequence[TrainingChoice]:
        with context.store.read() as reader:
            return [TrainingChoice(found.id, found.title) for found in reader.all(Training)]

    def make(specs: Sequence[PageSpec] = SPECS) -> MainWindow:
        window = MainWindow(settings)
        qtbot.addWidget(window)
        window.build(look, specs)
        window.attach(context, trainings, Welcome)
        window.show()
        return window

    return make


@pytest.fixture
def window(make_window: Make, context: Context) -> MainWindow:
    context.set_training("t")
    return make_window()


def test_only_the_page_that_is_looked_at_is_made(window: MainWindow) -> None:
    assert Recording.made == 1
    window.show_page("roster")
    window.show_page("venues")
    window.show_page("roster")
    assert Recording.made == 2


def test_the_last_page_comes_back(window: MainWindow, make_window: Make, settings: Settings) -> None:
    window.show_page("printing")
    assert settings.get(known.LAST_PAGE) == "printing"
    again = make_window()
    assert again.navigation._buttons["printing"].isChecked()


def test_a_page_that_is_gone_gives_way_to_the_first(
    make_window: Make, context: Context, settings: Settings
) -> None:
    settings.set(known.LAST_PAGE, "atlantis")
    context.set_training("t")
    assert make_window().navigation._buttons["venues"].isChecked()


def test_without_a_training_there_is_the_welcome_page(
    make_window: Make, context: Context, qtbot: QtBot
) -> None:
    window = make_window()
    assert isinstance(window.page, Welcome)
    assert not window.navigation._buttons["venues"].isEnabled()
    assert not window.actions_table["roster.import"].isEnabled()
    context.set_training("t")
    assert window.page is not None
    assert window.page.slug == "recording"
    assert window.actions_table["roster.import"].isEnabled()
    assert window.navigation.switcher.toolTip() == "小計畫 & 大計畫"


def test_there_is_one_welcome_page_however_often_it_is_wanted(window: MainWindow, settings: Settings) -> None:
    before = window.stack.count()
    for _ in range(3):
        window.show_welcome()
        window.show_page("venues")
    window.show_welcome()
    assert window.stack.count() == before + 1
    assert isinstance(window.page, Welcome)
    assert not any(entry.isChecked() for entry in window.navigation._buttons.values())
    assert settings.get(known.LAST_PAGE) == "venues"
    window.actions_table["add"].trigger()
    assert window.page.asked == ["add"]


class Reading(Recording):
    """Tells its refreshes as well."""

    def refresh(self) -> None:
        self.asked.append("read")


def test_a_page_is_read_before_it_is_asked_for_anything(make_window: Make, context: Context) -> None:
    context.set_training("t")
    roster = PageSpec("roster", "Roster", "users", Reading)
    window = make_window((SPECS[0], roster))
    window.actions_table["roster.import"].trigger()
    context.go_to("roster", "person-7")
    assert isinstance(window.page, Reading)
    assert window.page.asked == ["read", "roster.import", "person-7"]


def test_a_page_may_run_an_action_of_another_page(window: MainWindow, context: Context) -> None:
    context.run("roster.import")
    assert isinstance(window.page, Recording)
    assert window.page.asked == ["roster.import"]
    assert window.navigation._buttons["roster"].isChecked()


def test_every_entry_of_the_navigation_is_reached_with_tab(window: MainWindow) -> None:
    assert [text for text in left_out_by_tab(window) if "QToolButton" in text] == []


def test_the_entry_of_the_page_stays_marked_when_it_is_pressed_again(window: MainWindow) -> None:
    window.navigation._buttons["venues"].click()
    assert window.navigation._buttons["venues"].isChecked()


def test_an_action_of_a_page_shows_the_page_and_asks_it(window: MainWindow) -> None:
    window.actions_table["roster.import"].trigger()
    page = window.page
    assert isinstance(page, Recording)
    window.actions_table["add"].trigger()
    assert page.asked == ["roster.import", "add"]
    assert window.navigation._buttons["roster"].isChecked()


def test_going_to_a_thing_shows_it_on_its_page(window: MainWindow, context: Context) -> None:
    context.go_to("roster", "person-7")
    assert window.page.asked == ["person-7"]  # type: ignore[union-attr]


def test_a_commit_shows_the_time_and_the_step(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    assert window.foot.saved_text == "Every change is saved automatically"
    assert not window.actions_table["undo"].isEnabled()
    context.undo.perform_edit("Add venue", create(VENUE))
    qtbot.waitUntil(lambda: window.foot.saved_text == "Saved automatically 12:00")
    assert window.foot._step.text() == "Last step: Add venue"
    assert window.actions_table["undo"].toolTip() == "Undo Add venue (Ctrl+Z)"
    window.actions_table["undo"].trigger()
    assert (context.undo.can_undo, window.actions_table["redo"].isEnabled()) == (False, True)


def test_a_refusal_stands_on_the_page_that_is_shown(window: MainWindow, context: Context) -> None:
    context.undo.perform_edit("Bad", create(Venue("w", "t", "")))
    assert window.page.notice.text == "Please fill in: name."  # type: ignore[union-attr]


def test_a_notice_is_shown_by_the_welcome_page_too(make_window: Make, context: Context) -> None:
    window = make_window()
    context.noticed.emit(Notice("hello"))
    assert window.page is not None
    assert window.page.notice.text == "hello"


def test_the_undo_of_a_toast_takes_the_step_back(window: MainWindow, context: Context) -> None:
    context.undo.perform_edit("Add venue", create(VENUE))
    context.toast("1 venue added", undo=True)
    window.toast._undo.click()
    assert not context.undo.can_undo


def test_a_toast_offers_no_undo_of_what_was_done_after_it(window: MainWindow, context: Context) -> None:
    context.undo.perform_edit("Add venue", create(VENUE))
    context.toast("1 venue added", undo=True)
    context.undo.perform_edit("Add another", create(Venue("w", "t", "信義國小")))
    assert window.toast.text == ""
    context.toast("only words")
    context.undo.undo()
    assert window.toast.text == "only words"


def test_the_palette_knows_pages_and_providers(window: MainWindow) -> None:
    palette = window.commands.open_palette()
    palette._line.setText("rost")
    assert "Roster" in [found.text for found in palette.lines()]


def test_a_running_job_is_shown_and_can_be_cancelled(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    def work(progress: Progress) -> None:
        while True:
            progress(1, 2)

    context.jobs.start("Writing sheets", work)
    (strip,) = window.findChildren(JobStrip)
    assert strip.isVisible()
    qtbot.waitUntil(lambda: strip._bar.value() == 1)
    strip._cancel.click()
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_closing_ends_the_jobs(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        while True:
            progress(0, 1)

    context.jobs.start("Endless", work)
    assert window.close()
    qtbot.waitUntil(lambda: context.jobs.running == ())


def test_the_window_comes_back_where_it_was(window: MainWindow, make_window: Make) -> None:
    window.setGeometry(200, 150, 900, 700)
    window.close()
    assert make_window().geometry() == QRect(200, 150, 900, 700)


@pytest.mark.parametrize("state", [b"", b"nonsense"])
def test_without_a_usable_place_the_window_is_in_the_middle(
    make_window: Make, settings: Settings, state: bytes
) -> None:
    settings.set(known.GEOMETRY, state)
    place = make_window().geometry()
    assert QGuiApplication.primaryScreen().availableGeometry().contains(place)


def test_a_monitor_that_is_gone_does_not_take_the_window_along(window: MainWindow, make_window: Make) -> None:
    window.move(1900, 1060)
    assert not window._is_reachable()
    window.close()
    assert make_window()._is_reachable()


def test_a_new_theme_is_a_repaint(window: MainWindow, settings: Settings) -> None:
    window.actions_table["theme.toggle"].trigger()
    assert settings.get(known.THEME) == "dark"
    window.actions_table["theme.toggle"].trigger()
    assert settings.get(known.THEME) == "light"


def test_a_new_text_size_asks_for_a_new_window(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.rebuild_asked):
        window.actions_table["text.larger"].trigger()
    assert settings.get(known.TEXT_SCALE) == 110


def test_a_store_that_does_not_open_says_why(qtbot: QtBot, look: Theme, settings: Settings) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.build(look, SPECS)
    window.show()
    window.show_refusal("The data file is damaged.")
    with qtbot.waitSignal(window.retry_asked):
        window.findChildren(EmptyState)[0].button.click()


def test_the_keyboard_reaches_everything_and_comes_round(window: MainWindow) -> None:
    start: QWidget = window.navigation._buttons["venues"]
    seen: list[QWidget] = []
    step: QWidget | None = start
    while step is not None and step not in seen:
        seen.append(step)
        step = step.nextInFocusChain()
    assert step is start
    assert window.top_bar.search in seen
