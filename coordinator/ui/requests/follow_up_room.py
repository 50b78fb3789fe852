"""The first tab: what stays open, by module with everything noted; written for the system team."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coordinator.documents.help_list import FOLLOW_UP, HelpList, help_list, save_help_list
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten
from coordinator.domain.helpdesk.values import Request
from coordinator.domain.plan import Plan
from coordinator.progress import Progress
from coordinator.services.closing import record_list
from coordinator.ui.file_door import FileDoor
from coordinator.ui.file_writing import Make, Record
from coordinator.ui.kit.cards import button, primary_button
from coordinator.ui.kit.forms import CheckField
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.notice import Notice, NoticeLine
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.requests.columns import follow_up_columns
from coordinator.ui.requests.filters import RequestsFilter
from coordinator.ui.requests.groups import Group, to_be_sent
from coordinator.ui.requests.reading import Line
from coordinator.ui.requests.request_card import RequestCard

ENDINGS = (".xlsx", ".ods", ".pdf")
KIND = "help_requests"


class FollowUpRoom(QWidget):
    """The list with its filters, and beside it the chosen request."""

    send_asked = Signal(object)
    """Requests of a list that was written and is now on its way."""

    def __init__(
        self, settings: Settings, door: FileDoor, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Follow-up"))
        self._door, self._today = door, today
        self._plan: Plan | None = None
        self._lines: Sequence[Line] = ()
        self._leaving: tuple[Request, ...] = ()
        self.filter = RequestsFilter(self.tr("Search school, problem, number"), Group.TO_DO)
        self.filter.changed.connect(self._apply_filter)
        self._build_table(settings)
        self.request = RequestCard()
        self.table.selection_changed.connect(self._show_request)
        self.table.opened.connect(lambda _line: self.request.answer.setFocus())
        self.filter.search.left_downward.connect(self.table.setFocus)
        self.halves = splitter(
            Qt.Orientation.Horizontal, settings, "requests", (self.card, 7), (self.request, 3)
        )
        self._build_buttons()
        self.offer = NoticeLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self.offer)
        column.addWidget(self.halves, 1)
        door.changed.connect(self._on_door)
        door.written.connect(self._on_written)
        self._update_button()

    def _build_table(self, settings: Settings) -> None:
        name = self.tr("Requests to follow up")
        model: RowsModel[Line] = RowsModel(follow_up_columns(), lambda line: line.id, parent=self)
        self.table: TableView[Line] = TableView(model, name)
        self.table.remember(settings, "requests")
        nothing = EmptyList(self.tr("No request fits these choices."), self.tr("Show all requests"))
        nothing.pressed.connect(self.show_everything)
        self.card = ListCard(name, self.table, nothing)

    def _build_buttons(self) -> None:
        """They stand at the head of the page, while this tab is shown."""
        self.contacts = CheckField(self.tr("With names and telephone numbers"))
        self.print_button = button(self.tr("Print…"), "printer")
        self.save_button = primary_button(self.tr("Write list…"), "file-down")
        self.print_button.clicked.connect(lambda _on: self.print())
        self.save_button.clicked.connect(lambda _on: self.save())

    @property
    def head_buttons(self) -> tuple[CheckField, QPushButton, QPushButton]:
        """For the head of the page."""
        return self.contacts, self.print_button, self.save_button

    # -- showing -----------------------------------------------------------------------------------

    def show_lines(self, plan: Plan, lines: Sequence[Line]) -> None:
        """Another look at the training."""
        if self._plan is None or self._plan.training.id != plan.training.id:
            self.offer.clear()
        self._plan, self._lines = plan, lines
        self.filter.set_lines(lines)
        self._apply_filter()

    def show_everything(self) -> None:
        """Take every choice away."""
        self.filter.show_everything()
        self._apply_filter()

    def choose(self, group: Group) -> None:
        """Show the requests of one group."""
        self.filter.choose(group)
        self._apply_filter()

    def show_item(self, key: str) -> bool:
        """Select a request, also one that the choices hide; False when it is not of this training."""
        if all(line.id != key for line in self._lines):
            return False
        if self.table.rows.position_of(key) < 0:
            self.show_everything()
        return self.card.select(key)

    def _apply_filter(self) -> None:
        places = self.filter.matches()
        self.table.rows.set_rows(self._lines if places is None else [self._lines[n] for n in places])
        schools = {line.request.school_code or line.request.school for line in self.shown} - {""}
        text = self.tr("{n} requests, {schools} schools")
        detail = text.format(n=f"{len(self.shown):,}", schools=f"{len(schools):,}")
        self.card.set_title(self.tr("Requests to follow up"), detail)
        self.card.select_something()
        self._show_request()
        self._update_button()

    @property
    def shown(self) -> list[Line]:
        """The lines that pass the filter, as they stand on the screen."""
        return self.table.rows.shown_rows()

    def _show_request(self) -> None:
        self.request.show_lines(self.table.selected_rows())

    # -- writing -----------------------------------------------------------------------------------

    def save(self) -> None:
        """Write the list that is shown; afterwards its requests can be marked as sent at once."""
        leaving = self._made()
        if leaving is None:
            return
        made, name, make, record = leaving
        self.offer.clear()
        self._door.save(name, ENDINGS, make, record)
        self._leaving = made.requests if self._door.is_busy else ()

    def print(self) -> None:
        """Print the list that is shown."""
        leaving = self._made()
        if leaving is not None:
            _, name, make, record = leaving
            self._door.print(name, make, record)

    def _made(self) -> tuple[HelpList, str, Make, Record] | None:
        """The list with its name, what writes it and what notes that it left; None without any request."""
        plan = self._plan
        if plan is None or not self.shown or self._door.is_busy:
            return None
        requests = [line.request for line in self.shown]
        made = help_list(FOLLOW_UP, plan, requests, contacts=self.contacts.value())
        record = _record(made, plan, self._door.now_ms())
        return made, f"{plan.training.slug}-{FOLLOW_UP}", _maker(made, self._today()), record

    def _on_door(self) -> None:
        if self._door.is_busy:
            # Something else leaves now, or this list does: then `save` says so in a moment.
            self._leaving = ()
        self._update_button()

    def _on_written(self, _path: Path) -> None:
        sent, self._leaving = to_be_sent(self._leaving, self._today().isoformat()), ()
        if sent:
            text = self.tr("The list is written. Shall its requests be marked as sent to the system team?")
            mark = self.tr("Mark {n} as sent").format(n=f"{len(sent):,}")
            self.offer.show_notice(Notice(text, action_text=mark, action=lambda: self.send_asked.emit(sent)))

    def _update_button(self) -> None:
        for one in (self.save_button, self.print_button):
            one.setEnabled(bool(self.shown) and not self._door.is_busy)


def _maker(made: HelpList, printed: date) -> Make:
    def make(path: Path, progress: Progress) -> SheetsWritten:
        return save_help_list(path, made, printed, progress)

    return make


def _record(made: HelpList, plan: Plan, at_ms: int) -> Record:
    """That the list left is noted, with how many people it names."""
    return lambda writer: record_list(writer, at_ms, plan.training.id, KIND, made.persons)
