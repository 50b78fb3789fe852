"""What holds on every page of the whole program: large text fits, Chinese throughout, names, Tab, keys."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from coordinator.app.program import Program
from coordinator.domain.edit import Entity
from coordinator.progress import Progress
from coordinator.ui.kit import i18n
from coordinator.ui.kit import settings as known
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.settings import Settings
from coordinator.ui.main_window import MainWindow
from tests.ui.hands import left_out_by_tab, sample, store_with, unnamed_widgets

SMALL = (1280, 720)
NATIONAL = "national-114"
"""The sample in which every tab is shown."""
LATIN = re.compile(r"[A-Za-z]{2,}")
KNOWN = re.compile(
    r"\(?(Ctrl|Alt|Shift|Ins|Del|Enter|Esc|F\d+)(\+[^\s)]+)*\)?|Excel|PDF|QR|AA|xlsx|xls|ods|csv"
)
BEAT_MS, LONGEST_MS = 5, 100


@pytest.fixture(scope="module")
def entities() -> tuple[Entity, ...]:
    return sample(NATIONAL)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, entities: tuple[Entity, ...]
) -> Iterator[MainWindow]:
    """The whole program in Chinese at 150 %, on a small screen."""
    with store_with(tmp_path, *entities) as store:
        place = store.location
    settings.set(known.LANGUAGE, "zh_TW")
    settings.set(known.TEXT_SCALE, 150)
    program = Program(qapp, settings, str(place))
    program.open_now()
    program.window.resize(*SMALL)
    with qtbot.waitActive(program.window):
        program.window.show()
        program.window.activateWindow()
    yield program.window
    program.window.close()
    program.end()
    program.deleteLater()
    i18n.install(qapp, i18n.ENGLISH)


def visits(window: MainWindow) -> Iterator[tuple[str, Page]]:
    """Every page, and every tab of it, as it stands when it has been read."""
    window.show_welcome()
    for slug in ("welcome", *window.specs):
        if slug != "welcome":
            window.show_page(slug)
        page = window.page
        assert page is not None
        page.refresh_now()
        tabs = page.findChildren(QTabWidget)
        if not tabs:
            yield slug, page
        for number in range(tabs[0].count() if tabs else 0):
            tabs[0].setCurrentIndex(number)
            QApplication.sendPostedEvents()
            yield f"{slug} {number}", page


def written(page: QWidget) -> list[QLabel | QAbstractButton]:
    """Everything on a page that shows a text of its own."""
    return [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]


def is_clipped(widget: QWidget) -> bool:
    """True where a text has less room than it asks for; what wraps only has to be high enough."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    wanted = widget.sizeHint()
    return wanted.width() > widget.width() or wanted.height() > widget.height() + 1


def texts_of(page: QWidget) -> Iterator[str]:
    """What is written, shown on hovering or read aloud, but for what is typed and what tables hold."""
    for widget in written(page):
        yield widget.text()
    for any_widget in page.findChildren(QWidget):
        yield any_widget.toolTip()
        yield any_widget.accessibleName()


def test_at_150_percent_no_text_is_clipped_and_the_window_fits_a_small_screen(window: MainWindow) -> None:
    found = {}
    for where, page in visits(window):
        QApplication.sendPostedEvents()
        clipped = [
            (type(widget).__name__, widget.text())
            for widget in written(page)
            if widget.isVisible() and widget.text() and not widget.toolTip() and is_clipped(widget)
        ]
        if clipped or (window.width(), window.height()) != SMALL:
            found[where] = (clipped, window.size().toTuple())
    assert found == {}


def test_no_english_is_left_in_chinese(window: MainWindow, entities: tuple[Entity, ...]) -> None:
    data = " ".join(str(entity) for entity in entities)
    found = {}
    for where, page in visits(window):
        texts = {text for text in texts_of(page) if LATIN.search(KNOWN.sub("", text)) and text not in data}
        if texts:
            found[where] = texts
    assert found == {}


def test_every_widget_has_a_name_and_is_reached_with_tab(window: MainWindow) -> None:
    for where, _ in visits(window):
        assert (where, unnamed_widgets(window), left_out_by_tab(window)) == (where, [], [])


def test_no_key_means_two_things_where_it_is_pressed(window: MainWindow) -> None:
    general = {action.shortcut().toString() for _, action in window.actions_table} - {""}
    for where, page in visits(window):
        for table in page.findChildren(QTableView):
            keys = Counter(a.shortcut().toString() for a in table.actions() if not a.shortcut().isEmpty())
            assert (where, [key for key, times in keys.items() if times > 1 or key in general]) == (where, [])


def test_the_window_stays_alive_while_a_job_runs(window: MainWindow, qtbot: QtBot) -> None:
    context = window.context
    assert context is not None
    beats: list[float] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(perf_counter()))
    heart.start(BEAT_MS)
    with qtbot.waitSignal(context.jobs.start("Counting", count_slowly).finished, timeout=20_000):
        pass
    gaps = sorted(after - before for before, after in pairwise(beats))
    assert gaps[-1] * 1_000 < LONGEST_MS, gaps[-5:]


def count_slowly(progress: Progress) -> int:
    """Python that never waits: the hardest neighbour for a window."""
    total = 0
    for step in range(500):
        total += sum(range(100_000))
        progress(step, 500)
    return total
