"""The second tab: the lists after the days, one at a time, saved as a table or on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coordinator.documents.closing_lists import ClosingKind, ClosingList, closing_list
from coordinator.documents.table_form import TableForm
from coordinator.domain.closing import Closing
from coordinator.ui.file_door import FileDoor
from coordinator.ui.file_writing import Leaving
from coordinator.ui.hours.chips_and_buttons import ChipsAndButtons
from coordinator.ui.hours.closing_words import HEADING_WORDS, LIST_WORDS, NOTHING_WORDS, word
from coordinator.ui.hours.closing_work import list_maker, list_record
from coordinator.ui.kit.buttons import chip, only_one
from coordinator.ui.kit.cards import button, primary_button
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

ENDINGS = (".pdf", *dict.fromkeys(form.suffix for form in TableForm))
WIDE = {"school": 160, "job_title": 120, "phone": 130, "days": 220, "state": 150, "meat": 170,
        "vegetarian": 190, "clock": 110, "place": 126, "name": 90, "note": 110}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its place, which tells equal lines apart."""

    place: int
    cells: tuple[str, ...]
    person_id: str


class ListsRoom(QWidget):
    """Chips choose the list; Enter or a double click on a person leads to the roster."""

    person_asked = Signal(str)
    merge_asked = Signal()

    def __init__(
        self, settings: Settings, door: FileDoor, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Lists"))
        self._settings, self._door, self._today = settings, door, today
        self._closing: Closing | None = None
        self.made: ClosingList | None = None
        self.tables: dict[ClosingKind, TableView[_Row]] = {}
        self._cards: dict[ClosingKind, ListCard] = {}
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        self.head = self._build_chips()
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addLayout(self._build_foot())
        door.changed.connect(self._update_button)
        self._update_button()

    def _build_chips(self) -> ChipsAndButtons:
        self.chips = {kind: chip(word(LIST_WORDS, kind)) for kind in ClosingKind}
        only_one(*self.chips.values())
        self.chips[ClosingKind.NO_SHOW].setChecked(True)
        self.save_button = primary_button(self.tr("Save list…"), "file-down")
        self.print_button = button(self.tr("Print…"), "printer")
        self.save_button.clicked.connect(lambda _on: self.save())
        self.print_button.clicked.connect(lambda _on: self.print())
        for one in self.chips.values():
            one.clicked.connect(lambda _on: self._show_list())
        return ChipsAndButtons(self.chips.values(), (self.print_button, self.save_button))

    def _build_foot(self) -> QHBoxLayout:
        """What is decided elsewhere is named here, so that nobody looks for it in vain."""
        text = label(
            self.tr("Who had cancelled and came, and walk-ins to register, are decided on the page Merge."),
            "muted",
            wrap=True,
        )
        link = button(self.tr("Go to Merge"), kind="link")
        link.clicked.connect(lambda _on: self.merge_asked.emit())
        line = QHBoxLayout()
        line.addWidget(text, 1)
        line.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    @property
    def kind(self) -> ClosingKind:
        """The list that is shown."""
        return next(kind for kind, one in self.chips.items() if one.isChecked())

    def show_closing(self, closing: Closing) -> None:
        """Another look at the training."""
        self._closing = closing
        self._show_list()

    def _show_list(self) -> None:
        if self._closing is None:
            return
        made = self.made = closing_list(self._closing, self.kind)
        if made.kind not in self.tables:
            self._build_table(made)
        rows = [_Row(n, row.cells, row.person_id) for n, row in enumerate(made.rows)]
        self.tables[made.kind].rows.set_rows(rows)
        card = self._cards[made.kind]
        card.set_title(word(LIST_WORDS, made.kind), self._counted(made))
        self._stack.setCurrentWidget(card)
        card.select_something()
        self._update_button()

    def _counted(self, made: ClosingList) -> str:
        if made.persons:
            text = self.tr("{people} people, {n} lines")
            return text.format(people=f"{made.persons:,}", n=f"{len(made.rows):,}")
        return self.tr("{n} lines").format(n=f"{len(made.rows):,}")

    def _build_table(self, made: ClosingList) -> None:
        name = word(LIST_WORDS, made.kind)
        model: RowsModel[_Row] = RowsModel(_columns(made), lambda row: row.place, parent=self)
        table = TableView(model, name)
        table.remember(self._settings, f"hours-{made.kind}")
        table.opened.connect(self._on_opened)
        card = ListCard(name, table, EmptyList(word(NOTHING_WORDS, made.kind)))
        self.tables[made.kind], self._cards[made.kind] = table, card
        self._stack.addWidget(card)

    def _on_opened(self, row: _Row) -> None:
        if row.person_id:
            self.person_asked.emit(row.person_id)

    def _update_button(self) -> None:
        has_rows = self.made is not None and bool(self.made.rows)
        for one in (self.save_button, self.print_button):
            one.setEnabled(has_rows and not self._door.is_busy)

    def save(self) -> None:
        """Write the list that is shown."""
        if leaving := self._leaving():
            name, make, record = leaving
            self._door.save(name, ENDINGS, make, record)

    def print(self) -> None:
        """Print the list that is shown."""
        if leaving := self._leaving():
            self._door.print(*leaving)

    def _leaving(self) -> Leaving | None:
        made, closing = self.made, self._closing
        if made is None or closing is None or not made.rows:
            return None
        training = closing.plan.training
        record = list_record(made, training.id, self._door.now_ms())
        return f"{training.slug}-{made.title}", list_maker(made, self._today()), record


def _columns(made: ClosingList) -> list[Column[_Row]]:
    return [
        _column(n, heading.key, word(HEADING_WORDS, heading.key)) for n, heading in enumerate(made.headings)
    ]


def _column(place: int, key: str, title: str) -> Column[_Row]:
    def text(row: _Row) -> str:
        return row.cells[place]

    return Column(key, title, text, width=WIDE.get(key, 100), tip=text)
