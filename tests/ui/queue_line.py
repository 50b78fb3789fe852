"""A hands-on day that is open over a real store: people come, and the clock goes on when told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coordinator.db.queries.events import read_events
from coordinator.db.store import Store
from coordinator.domain.edit import Entity
from coordinator.domain.events.record import Event
from coordinator.domain.helpdesk.acts import HelpOutcome, OpenRoom, Register
from coordinator.domain.helpdesk.values import Brought, Equipment, Request
from coordinator.domain.school import School, SchoolLevel
from coordinator.ui.context import Context
from coordinator.ui.queue.page import QueuePage
from coordinator.ui.queue.serving import Serving
from coordinator.ui.queue.work_view import WorkView
from tests.small_plan import GAOSHU, HANDS_ON, LIGANG, person, small_plan
from tests.ui.hands import store_with

MORNING = datetime(2023, 9, 12, 9, 12, tzinfo=timezone(timedelta(hours=8)))
PLAIN = Qt.KeyboardModifier.NoModifier
EQUIPPED = Brought(frozenset({Equipment.CARD, Equipment.READER}))
SCHOOLS = (
    School("sc1", "100901", "里港範例國小", SchoolLevel.PRIMARY, LIGANG, county_code="10013"),
    School("sc2", "100902", "里港範例國中", SchoolLevel.JUNIOR, LIGANG, county_code="10013"),
    School("sc3", "110901", "高樹範例國小", SchoolLevel.PRIMARY, GAOSHU, county_code="10013"),
    School("sc4", "990001", "臺南範例國小", SchoolLevel.PRIMARY, "", county_code="67000"),
)


def entities() -> tuple[Entity, ...]:
    """The small plan with its hands-on day at the venue, four schools, two known people."""
    plan = small_plan()
    sessions = tuple(replace(s, venue_id="v") if s.id == HANDS_ON else s for s in plan.sessions)
    people = (
        person("陳怡君", LIGANG, HANDS_ON, school="里港範例國小"),
        person("林志豪", GAOSHU, HANDS_ON, school="高樹範例國小"),
    )
    known = (entity for entry in people for entity in entry.entities())
    return (*replace(plan, sessions=sessions).entities(), *SCHOOLS, *known)


class OpenLine:
    """The page with its line, and what one does there."""

    def __init__(self, store: Store, context: Context, page: QueuePage, qtbot: QtBot) -> None:
        self.store, self.context, self.page, self.qtbot = store, context, page, qtbot
        self.now = MORNING
        context.clock = lambda: self.now

    @property
    def serving(self) -> Serving:
        """The line that is open."""
        assert self.page.serving is not None
        return self.page.serving

    @property
    def work(self) -> WorkView:
        """Its three zones."""
        assert self.page.work is not None
        return self.page.work

    def open(self) -> None:
        """Open the hands-on session, as somebody would."""
        start = self.page.start
        start.device.set_value("櫃檯一")
        start.operator.set_value("王")
        start.open.click()
        self.entered()

    def entered(self) -> None:
        """Wait until the line is there."""
        self.qtbot.waitUntil(lambda: self.page.serving is not None, timeout=10_000)

    def wait_closed(self) -> None:
        """Wait until the line is gone."""
        self.qtbot.waitUntil(lambda: self.page.serving is None, timeout=3_000)

    def open_room(self, name: str = "301", letter: str = "", modules: tuple[str, ...] = ()) -> None:
        """A room of this laptop, and then the line."""
        self.serving.do(OpenRoom(name, letter, modules=modules))
        self.page._show_work()

    def later(self, **by: float) -> None:
        """The clock goes on; a minute unless told."""
        self.now += timedelta(**(by or {"minutes": 1}))

    def come(self, school: str, module: str = "staff", letter: str = "A", **more: object) -> HelpOutcome:
        """Somebody of a school is registered, a minute after the one before."""
        self.later()
        known = next((s for s in SCHOOLS if s.name == school), None)
        act = Register(
            letter, module, f"{school[:2]}老師", school, known.code if known else "", brought=EQUIPPED
        )
        return self.serving.do(replace(act, **more))  # type: ignore[arg-type]

    def request(self, label: str) -> Request:
        """A request of today by its number."""
        found = self.serving.helpdesk.request(label)
        assert found is not None, label
        return found

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, window: QWidget | None = None
    ) -> None:
        """A key for whatever has the keyboard in this window (the page's)."""
        here = window or self.page
        focused: QWidget | None = here.focusWidget()
        QTest.keyClick(focused if focused is not None else here, key, modifier)

    def events(self, kind: str = "") -> tuple[Event, ...]:
        """What stands in the store, of one kind or all."""
        with self.store.read() as reader:
            return tuple(e for e in read_events(reader, "t") if not kind or e.kind == kind)


def type_text(widget: QWidget, text: str) -> None:
    """What an input method commits into a field."""
    assert isinstance(widget, QLineEdit)
    widget.insert(text)
    widget.textEdited.emit(widget.text())


@contextmanager
def line_over(
    folder: Path,
    make_context: Callable[..., Context],
    qtbot: QtBot,
    stored: tuple[Entity, ...] = (),
) -> Iterator[OpenLine]:
    """The page on the screen; whatever line it opens is closed afterwards."""
    with store_with(folder, *(stored or entities())) as store:
        context = make_context(store)
        context.set_training("t")
        page = QueuePage(context)
        qtbot.addWidget(page)
        page.resize(1256, 830)
        line = OpenLine(store, context, page, qtbot)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.refresh_now()
        try:
            yield line
        finally:
            page.windows.close_all()
            if page.serving is not None:
                page.serving.close()
            QApplication.sendPostedEvents()
