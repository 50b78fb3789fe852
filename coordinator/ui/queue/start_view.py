"""Before the line is open: which hands-on session, the name of this laptop, who sits at the counter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coordinator.domain.helpdesk.slip import SlipForm
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_roc
from coordinator.domain.training import FormatKind, Session
from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import primary_button
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import ChoiceField, NumberField, TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.queue.scrolling import Scrolling

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A hands-on session; ``days_off`` from today, negative when it is over."""

    session: Session
    title: str
    venue: str
    days_off: int


def session_rows(plan: Plan, today: date) -> list[SessionRow]:
    """The hands-on sessions: today's first, then what comes, then what is over."""
    formats, days, venues = by_id(plan.formats), by_id(plan.course_days), by_id(plan.venues)
    rows = []
    for session in plan.sessions:
        if formats[session.format_id].kind is not FormatKind.HANDS_ON:
            continue
        part, venue = plan.part_of(session), venues.get(session.venue_id or "")
        names = part.name if part else formats[session.format_id].title, days[session.course_day_id].name
        title = " ".join(dict.fromkeys(names))
        rows.append(SessionRow(session, title, venue.name if venue else "", (session.day - today).days))
    return sorted(rows, key=lambda row: (row.days_off < 0, abs(row.days_off)))


class StartView(QWidget):
    """`opened` when the line shall be opened for what is chosen; `plan_asked` where there is no session."""

    opened = Signal()
    plan_asked = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        model: RowsModel[SessionRow] = RowsModel(_columns(), lambda row: row.session.id, parent=self)
        self.sessions = TableView(model, self.tr("Hands-on sessions"))
        self.sessions.remember(settings, "queue-sessions")
        empty = EmptyList(
            self.tr("Hands-on sessions go here; the page Plan has them."), self.tr("Go to Plan")
        )
        empty.pressed.connect(self.plan_asked)
        self.card = ListCard(self.tr("Hands-on sessions"), self.sessions, empty)
        self.device, self.operator = (
            TextField(self.tr("Name of this laptop")),
            TextField(self.tr("At the counter")),
        )
        self.open = primary_button(self.tr("Open the line"), "list-ordered")
        for field, text in (
            (self.device, self.tr("Like “Counter 1”; each laptop its own")),
            (self.operator, self.tr("Initials will do")),
        ):
            line = field.editor
            assert isinstance(line, QLineEdit)
            line.setPlaceholderText(text)
            line.returnPressed.connect(self.opened)
        options = Card(self.tr("This laptop"))
        self.minutes = NumberField(
            self.tr("Minutes until a number that was passed over is called again"), 0, 120
        )
        self.paper = ChoiceField(
            self.tr("Paper of the slips"),
            ((SlipForm.ROLL.value, self.tr("80 mm roll")), (SlipForm.A7.value, self.tr("A7 sheet"))),
        )
        fields = QWidget()
        lines = QVBoxLayout(fields)
        lines.setContentsMargins(0, 0, theme.px(6), 0)
        for part in (self.device, self.operator, self.minutes, self.paper, self.open):
            lines.addWidget(part)
        lines.addWidget(
            label(self.tr("Works without a network: every room has its own letter."), "muted", wrap=True)
        )
        lines.addStretch(1)
        options.body.addWidget(Scrolling(fields), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        halves = (self.card, 5), (options, 3)
        column.addWidget(splitter(Qt.Orientation.Horizontal, settings, "queue-start", *halves))
        self.sessions.opened.connect(lambda _row: self.opened.emit())
        self.open.clicked.connect(lambda _checked=False: self.opened.emit())

    @property
    def chosen(self) -> Session | None:
        """The session that is selected."""
        rows = self.sessions.selected_rows()
        return rows[0].session if rows else None

    def show_rows(self, rows: Sequence[SessionRow]) -> None:
        """Offer these; the first is chosen where none is."""
        self.sessions.rows.set_rows(rows)
        self.card.select_something()
        self.open.setEnabled(bool(rows))


def _columns() -> tuple[Column[SessionRow], ...]:
    return (
        Column(
            "day",
            translate("queue", "Date"),
            lambda row: format_roc(row.session.day),
            key=lambda row: row.session.day,
            width=150,
        ),
        Column("when", translate("queue", "How soon"), lambda row: _when(row).text, pill=_when, width=115),
        Column("title", translate("queue", "Session"), lambda row: row.title, width=190),
        Column("venue", translate("queue", "Venue"), lambda row: row.venue, width=150),
    )


def _when(row: SessionRow) -> Pill:
    if row.days_off == 0:
        return Pill(translate("queue", "Today"), Severity.SUCCESS, "circle-check")
    if row.days_off > 0:
        return Pill(translate("queue", "in {n} days").format(n=row.days_off), None, "calendar-days")
    return Pill(translate("queue", "over"), None, "clock")
