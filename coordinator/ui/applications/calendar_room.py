"""月曆: every day on which the system team is somewhere or is wished for, and the days that clash."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coordinator.domain.application_calendar import Clash, Stay
from coordinator.domain.roc import ROC_OFFSET, format_short
from coordinator.ui.applications.reading import Shown
from coordinator.ui.kit import theme
from coordinator.ui.kit.calendar.days import Entry
from coordinator.ui.kit.calendar.panel import CalendarPanel
from coordinator.ui.kit.forms import NumberField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

GRANTED, WISHED, OTHER = 2, 0, 3
"""Colours of the calendar, by number; the text of each entry says the same."""
LONGEST = timedelta(days=1100)
MOST_TEAMS = 99
MOST_ROWS = 3
LEAST_HEIGHT = 230


class CalendarRoom(QWidget):
    """The calendar, and beside it the clashes in words."""

    chosen = Signal(str)
    opened = Signal(str)
    teams_said = Signal(int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Calendar"))
        self._first_days: dict[str, str] = {}
        self.calendar = CalendarPanel(self.tr("Granted and wished days"))
        # On a small screen the page scrolls, and the calendar stays one.
        self.calendar.view.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self.calendar.view.picked.connect(self._on_picked)
        self.calendar.view.opened.connect(self._on_opened)
        model: RowsModel[Clash] = RowsModel(self._columns(), lambda clash: clash.day, parent=self)
        self.clashes: TableView[Clash] = TableView(model, self.tr("Days that clash"))
        self.clashes.remember(settings, "application-clashes")
        self.clashes.selection_changed.connect(self._on_clash)
        # Its height is that of its rows; the hint of a table would take room from the calendar.
        self.clashes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.card = ListCard(self.tr("Days that clash"), self.clashes)
        self.calm = label(
            self.tr("No day clashes: the team can be wherever it is granted or wished for."),
            "muted",
            wrap=True,
        )
        self.teams = NumberField(self.tr("Teams that can be out on one day"), 1, MOST_TEAMS)
        self.teams.editor.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.teams.committed.connect(lambda number: self.teams_said.emit(int(str(number))))
        side = QWidget()
        column = QHBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.card, 1)
        column.addWidget(self.calm, 1)
        column.addWidget(self.teams, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.px(12), 0, 0)
        whole.setSpacing(theme.px(8))
        whole.addWidget(self.calendar, 1)
        whole.addWidget(
            label(self.tr("? wished for, ⚠ clashes, all others are granted or planned"), "caption")
        )
        whole.addWidget(side)

    def _columns(self) -> list[Column[Clash]]:
        return [
            Column("day", self.tr("Day"), lambda c: format_short(c.day), key=lambda c: c.day, width=90),
            Column("what", self.tr("What clashes"), clash_text, tip=clash_text, width=260),
            Column(
                "sure", self.tr("How sure"),
                lambda c: self.tr("granted") if c.sure else self.tr("only if granted"), width=100,
            ),
        ]  # fmt: skip

    def show_team(self, shown: Shown) -> None:
        """Show a look at the store: the months in which somebody applied for a day, or has one."""
        entries = list(_entries(shown))
        first, last = _span(shown)
        inside = [entry for entry in entries if first <= entry.day <= last]
        self._first_days = {entry.key.partition("@")[0]: entry.key for entry in reversed(inside)}
        self.calendar.show_entries(first, last, inside)
        self.clashes.rows.set_rows(shown.clashes)
        self.card.setVisible(bool(shown.clashes))
        self.calm.setVisible(not shown.clashes)
        self._make_room(min(len(shown.clashes), MOST_ROWS))
        self.teams.set_value(shown.teams)

    def _make_room(self, rows: int) -> None:
        """A few clashes are seen at once, more are scrolled; the rest of the page is for the calendar."""
        heading = self.clashes.horizontalHeader().sizeHint().height() + 2 * self.clashes.frameWidth()
        self.clashes.setFixedHeight(heading + rows * self.clashes.verticalHeader().defaultSectionSize() + 2)

    def choose(self, key: str) -> None:
        """Pick the first day of an application, unless one of its days is picked already."""
        if self.calendar.view.picked_key().partition("@")[0] != key:
            self.calendar.view.pick(self._first_days.get(key, ""))

    def _on_picked(self, key: str) -> None:
        self.chosen.emit(key.partition("@")[0])

    def _on_opened(self, key: str) -> None:
        self.opened.emit(key.partition("@")[0])

    def _on_clash(self) -> None:
        rows = self.clashes.selected_rows()
        if rows:
            self.calendar.view.go_to(rows[0].day)


def clash_text(clash: Clash) -> str:
    """Everybody who would have the team on that day."""
    return "、".join(dict.fromkeys(stay.name for stay in clash.stays))


def _entries(shown: Shown) -> Iterator[Entry]:
    clashing = {clash.day for clash in shown.clashes}
    for one in shown.team_days:
        for stay in one.stays:
            # A day twice on the calendar needs two keys; what stands before the @ is the application.
            key = f"{stay.application_id or stay.session_id}@{one.day.isoformat()}"
            mark = "⚠ " if one.day in clashing else ""
            yield Entry(key, one.day, f"{mark}{_short(stay)}", number=_number(stay), tip=stay.name)


def _short(stay: Stay) -> str:
    return stay.name if stay.sure else f"{stay.name}?"


def _number(stay: Stay) -> int:
    if not stay.sure:
        return WISHED
    return GRANTED if stay.application_id else OTHER


def _span(shown: Shown) -> tuple[date, date]:
    """Whole months around all wished and granted days; without any, those around the receipts."""
    days = [day for line in shown.lines for day in (*line.entry.wished, line.granted) if day]
    days = days or [line.one.received for line in shown.lines]
    first = min(days, default=date(shown.plan.training.academic_year + ROC_OFFSET, 8, 1)).replace(day=1)
    last = min(max(days, default=first), first + LONGEST)
    return first, last.replace(day=28) + timedelta(days=10)
