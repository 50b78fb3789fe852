"""The number of open problems on its entry of the navigation: seen, and said to screen readers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from coordinator.app.pages import page_specs
from coordinator.domain.edit import Entity, change
from coordinator.domain.training import Training
from coordinator.ui.context import Context
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.shell import Badge, TrainingChoice
from coordinator.ui.kit.theme import Theme
from coordinator.ui.main_window import MainWindow
from tests.small_plan import small_plan
from tests.ui.hands import store_with

PLAN = small_plan()
DAY = replace(PLAN.course_days[0], hours=3)
LEFT: tuple[Entity, ...] = (PLAN.training, PLAN.formats[0], DAY, PLAN.blocks[0], PLAN.blocks[1])


@pytest.fixture
def window(
    tmp_path: Path, make_context: Callable[..., Context], settings: Settings, look: Theme, qtbot: QtBot
) -> Iterator[MainWindow]:
    """A window over a plan with two problems: a misprint, and a course day that no session holds."""
    with store_with(tmp_path, *LEFT) as store:
        context = make_context(store)
        context.set_training("t")
        made = MainWindow(settings)
        qtbot.addWidget(made)
        specs = [spec for spec in page_specs() if spec.slug in ("overview", "problems")]
        made.build(look, specs)

        def trainings() -> list[TrainingChoice]:
            with store.read() as reader:
                return [TrainingChoice(t.id, t.title) for t in reader.all(Training)]

        made.attach(context, trainings)
        made.show()
        yield made


def entry(window: MainWindow) -> QToolButton:
    return next(b for b in window.navigation.findChildren(QToolButton) if b.text() == "Problems")


def badge(window: MainWindow) -> Badge:
    (found,) = entry(window).findChildren(Badge)
    return found


def shown(window: MainWindow) -> str:
    (number,) = badge(window).findChildren(QLabel)
    return number.text() if number.isVisible() else ""


def test_the_badge_counts_without_the_page_being_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: entry(window).accessibleName() == "Problems, 2 open")
    assert shown(window) == "2"
    assert badge(window).property("severity") == "bad"


def test_a_commit_changes_it_and_no_problem_shows_no_number(window: MainWindow, qtbot: QtBot) -> None:
    context, block, form = window.context, PLAN.blocks[1], PLAN.formats[0]
    assert context is not None
    qtbot.waitUntil(lambda: entry(window).accessibleName() == "Problems, 2 open")
    context.undo.perform_edit("Print", change(block, replace(block, printed_minutes=150)))
    qtbot.waitUntil(lambda: entry(window).accessibleName() == "Problems, 1 open")
    assert badge(window).property("severity") == "warn"
    context.undo.perform_edit("By application", change(form, replace(form, by_application=True)))
    qtbot.waitUntil(lambda: entry(window).accessibleName() == "Problems")
    assert shown(window) == ""


def test_enter_on_a_problem_shows_its_page(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("problems")
    page = window.page
    assert page is not None
    page.refresh_now()
    asked: list[tuple[str, str]] = []
    assert window.context is not None
    window.context.asked_for.connect(lambda slug, key: asked.append((slug, key)))
    page.run_action("find")
    page.detail.go_button.click()  # type: ignore[attr-defined]
    assert asked == [("agenda", "k2")]
