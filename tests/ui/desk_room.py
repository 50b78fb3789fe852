"""A desk that is open over a real store: scans, keys, and a clock that goes on when it is told to."""

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
from coordinator.domain.badge import code_text
from coordinator.domain.edit import Entity
from coordinator.domain.events.record import Event
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.training import MarkSlot, Session
from coordinator.services.badges import ensure_badges
from coordinator.ui.context import Context
from coordinator.ui.desk.page import DeskPage
from coordinator.ui.desk.panel import Panel
from coordinator.ui.desk.room import DeskRoom
from coordinator.ui.desk.states import State
from tests.small_plan import B1, B2, FANGLIAO, GAOSHU, HANDS_ON, LIGANG, person, small_plan
from tests.ui.hands import store_with

MORNING = datetime(2023, 8, 7, 8, 52, tzinfo=timezone(timedelta(hours=8)))
OTHER_DAY = "s-b1-2"


def plan_with_times() -> Plan:
    """The small plan; batch 1 has a second day, and its marks open at 8:30, 11:30, 13:00 and 16:30."""
    plan = small_plan()
    opens = {MarkSlot.AM_IN: 510, MarkSlot.AM_OUT: 690, MarkSlot.PM_IN: 780, MarkSlot.PM_OUT: 990}
    marks = tuple(
        replace(mark, opens=opens[mark.slot], closes=540 if mark.slot is MarkSlot.AM_IN else None)
        if mark.session_id == B1
        else mark
        for mark in plan.marks
    )
    day = replace(plan.course_days[0], id="d2", slug="d2", name="第二天", position=2)
    second = Session(
        OTHER_DAY, "t", "b1-d2", 4, "f", "d2", MORNING.date() + timedelta(days=1), "b1", venue_id="v"
    )
    more = tuple(replace(m, id=f"4{m.slot}", session_id=OTHER_DAY) for m in marks if m.session_id == B1)
    return replace(
        plan,
        course_days=(*plan.course_days, day),
        sessions=(*plan.sessions, second),
        marks=(*marks, *more),
    )


def everybody() -> list[RosterEntry]:
    """Three of two schools who are expected, and one each of another day and another batch."""
    return [
        person("陳怡君", LIGANG, B1, school="里港範例國小"),
        person("林志豪", LIGANG, B1, school="里港範例國小"),
        person("張雅婷", GAOSHU, B1, school="高樹範例國中"),
        person("吳次日", LIGANG, OTHER_DAY, school="里港範例國小"),
        person("王南區", FANGLIAO, B2, school="枋寮範例國小"),
        person("趙駐點", LIGANG, HANDS_ON, school="里港範例國小"),
    ]


class OpenDesk:
    """The page with its desk, and what one does there."""

    def __init__(self, store: Store, context: Context, page: DeskPage, qtbot: QtBot) -> None:
        self.store, self.context, self.page, self.qtbot = store, context, page, qtbot
        self.now = MORNING
        self.heard: list[str] = []
        context.clock = lambda: self.now

    @property
    def room(self) -> DeskRoom:
        """The desk that is open."""
        assert self.page.room is not None
        return self.page.room

    @property
    def state(self) -> State:
        """What is on the stage."""
        assert self.room.stage.state is not None
        return self.room.stage.state

    def open(self, **options: bool) -> None:
        """Open the desk for batch 1 in the morning, as somebody would."""
        chosen = self.page.options
        chosen.device.set_value("A 台")
        chosen.operator.set_value("王")
        chosen.full_screen.set_value(options.get("full_screen", False))
        chosen.masked.set_value(options.get("masked", False))
        chosen.training_mode.set_value(options.get("training_mode", False))
        assert self.page.session_card.select(B1)
        self.page.options.open.click()
        self.qtbot.waitUntil(lambda: self.page.room is not None, timeout=10_000)
        self.shown()

    def shown(self) -> None:
        """Wait until the room has the keyboard; listen instead of sounding."""
        self.room.resize(1280, 720)
        self.room.sounded.disconnect()
        self.room.sounded.connect(self.heard.append)
        with self.qtbot.waitActive(self.room):
            self.room.activateWindow()
        self.qtbot.waitUntil(self.room.box.hasFocus, timeout=3_000)

    def later(self, **by: float) -> None:
        """The clock goes on; three seconds unless told."""
        self.now += timedelta(**(by or {"seconds": 3}))

    def key_of(self, name: str) -> str:
        """Somebody's key."""
        entries = self.room.acting.desk.memory.entries.values()
        return next(entry.id for entry in entries if entry.person.name == name)

    def code(self, name: str, version: int = 0) -> str:
        """The code on somebody's badge."""
        return code_text(self.room.acting.desk.memory.number(self.key_of(name)), version)

    def scan(self, text: str) -> State:
        """What a scanner sends, three seconds after the scan before."""
        self.later()
        QTest.keyClicks(self.room.box, text)
        QTest.keyClick(self.room.box, Qt.Key.Key_Return)
        return self.state

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key for whatever has the keyboard."""
        focused: QWidget | None = self.room.focusWidget()
        QTest.keyClick(focused if focused is not None else self.room, key, modifier)

    def panel(self, kind: type[Panel]) -> Panel:
        """The panel that is open, which is of this kind."""
        panel = self.room.panel
        assert type(panel) is kind, panel
        return panel

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
def desk_over(
    folder: Path,
    make_context: Callable[..., Context],
    qtbot: QtBot,
    entities: tuple[Entity, ...] = (),
) -> Iterator[OpenDesk]:
    """The start room on the screen; whatever desk it opens is closed afterwards."""
    stored = entities or (*plan_with_times().entities(), *(e for p in everybody() for e in p.entities()))
    with store_with(folder, *stored) as store:
        with store.write() as writer:
            ensure_badges(writer, "t")
        context = make_context(store)
        context.set_training("t")
        page = DeskPage(context)
        qtbot.addWidget(page)
        page.resize(1056, 700)
        desk = OpenDesk(store, context, page, qtbot)
        with qtbot.waitExposed(page):
            page.show()
        page.refresh_now()
        try:
            yield desk
        finally:
            if page.room is not None:
                page.room.leave()
            QApplication.sendPostedEvents()
