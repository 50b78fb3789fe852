"""The second tab of 線上名單: a session's rule, and what it makes of everybody who was in the meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coordinator.domain.online import OnlineRule
from coordinator.domain.online_marks import CHOOSABLE, WRITTEN, OnlineState
from coordinator.domain.roc import format_minutes
from coordinator.ui.kit.buttons import button, chip, only_one
from coordinator.ui.kit.cards import Card, row
from coordinator.ui.kit.forms import ChoiceField, TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import EmptyList
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView
from coordinator.ui.online.attendance_rows import AttendanceRow, attendance_columns

ALL, TO_WRITE, THERE, NONE, NOBODY = range(5)
_GROUPS = {
    OnlineState.SAME: THERE,
    OnlineState.REFUSED: NONE,
    OnlineState.TAKEN_BACK: NONE,
    OnlineState.WALK_IN: NOBODY,
    OnlineState.UNKNOWN: NOBODY,
}


class AttendanceRoom(QWidget):
    """Knows no store: it says which session was chosen, what was typed, and which lines are to be added."""

    session_chosen = Signal(str)
    rule_typed = Signal(str, str)
    """A field of ``OnlineRule`` and the text."""
    choice_turned = Signal(object)
    """Ids of lines that are written only by choice: they are chosen now, or no more."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Attendance"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._rule_card())
        column.addWidget(self._list_card(settings), 1)

    def _rule_card(self) -> Card:
        self.session = ChoiceField(self.tr("Session"), ())
        self.session.committed.connect(lambda key: self.session_chosen.emit(str(key)))
        texts = {
            "join_by": self.tr("Joined by"),
            "stay_until": self.tr("Stayed until"),
            "minutes": self.tr("Minutes present"),
        }
        self.fields = {name: TextField(text) for name, text in texts.items()}
        for name, field in self.fields.items():
            field.committed.connect(lambda text, name=name: self.rule_typed.emit(name, str(text)))
        self._source = label("", "muted", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.addWidget(self.session, 0, 0)
        for number, field in enumerate(self.fields.values(), start=1):
            grid.addWidget(field, 0, number)
        for number, share in enumerate((5, 2, 2, 2)):
            grid.setColumnStretch(number, share)
        card = Card()
        card.body.addLayout(grid)
        card.body.addWidget(self._source)
        return card

    def _list_card(self, settings: Settings) -> Card:
        self._chip_texts = (
            self.tr("All"),
            self.tr("To write"),
            self.tr("Marked"),
            self.tr("No marks"),
            self.tr("Nobody found"),
        )
        self.chips: list[QPushButton] = [chip(text) for text in self._chip_texts]
        only_one(*self.chips)
        self.chips[ALL].setChecked(True)
        line = QHBoxLayout()
        line.setContentsMargins(12, 12, 12, 0)
        line.setSpacing(8)
        for one in self.chips:
            one.clicked.connect(lambda _on: self._filter())
            line.addWidget(one)
        line.addStretch(1)
        self.choose_button = button(self.tr("Mark all the same"), "user-plus")
        self.choose_button.clicked.connect(lambda _on: self._turn_choice())
        self.model: RowsModel[AttendanceRow] = RowsModel(attendance_columns(), lambda r: r.id, parent=self)
        self.table: TableView[AttendanceRow] = TableView(self.model, self.tr("People of the meeting"))
        self.table.remember(settings, "online-attendance")
        self.table.selection_changed.connect(self._show_choice)
        self.table.opened.connect(lambda _row: self._turn_choice())
        text = self.tr("No names of this session are stored yet. Import the report of its meeting first.")
        self.empty = EmptyList(text)
        card = Card(margin=1)
        card.body.addLayout(line)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.empty, 1)
        # Below the list: beside the chips large text in English would be wider than a small screen.
        below = row(self.choose_button, 1)
        below.setContentsMargins(12, 0, 12, 12)
        card.body.addLayout(below)
        return card

    # -- showing ---------------------------------------------------------------------------------

    def show_sessions(self, sessions: Iterable[tuple[str, str]], chosen: str) -> None:
        """Offer these sessions (key and label)."""
        self.session.set_choices(list(sessions))
        self.session.set_value(chosen)

    def show_rule(self, rule: OnlineRule | None, *, is_stored: bool) -> None:
        """The rule that is applied; a proposal says that it is one."""
        values = {"join_by": "", "stay_until": "", "minutes": ""}
        if rule is not None:
            values = {
                "join_by": _clock(rule.join_by),
                "stay_until": _clock(rule.stay_until),
                "minutes": "" if rule.minutes is None else str(rule.minutes),
            }
        for name, text in values.items():
            self.fields[name].set_value(text)
            self.fields[name].setEnabled(rule is not None)
        proposed = self.tr(
            "Proposed from the mark plan and the agenda; it is stored as soon as you change it or write "
            "marks. An empty field asks for nothing."
        )
        stored = self.tr("The rule of this session. An empty field asks for nothing.")
        self._source.setText(stored if is_stored else proposed)

    def show_rows(self, rows: Sequence[AttendanceRow]) -> None:
        """Every line, counted by what becomes of it."""
        counts = Counter(_group(row) for row in rows)
        for number, (one, text) in enumerate(zip(self.chips, self._chip_texts, strict=True)):
            count = len(rows) if number == ALL else counts[number]
            one.setText(f"{text} {count:,}")
            one.setVisible(bool(count) or number == ALL)
        if self.chips[self._chosen_chip()].isHidden():
            self._press(ALL)
        self.model.set_rows(rows)
        self.choose_button.setVisible(any(row.line.state in CHOOSABLE for row in rows))
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._filter()

    def _chosen_chip(self) -> int:
        return next(number for number, one in enumerate(self.chips) if one.isChecked())

    def _press(self, wanted: int) -> None:
        for number, one in enumerate(self.chips):
            one.setChecked(number == wanted)

    def _filter(self) -> None:
        wanted, rows = self._chosen_chip(), self.model.rows
        found = [at for at, row in enumerate(rows) if _group(row) == wanted]
        self.model.set_matches(None if wanted == ALL else found)
        self._show_choice()

    # -- choosing --------------------------------------------------------------------------------

    def _choosable(self) -> list[AttendanceRow]:
        return [row for row in self.table.selected_rows() if row.line.state in CHOOSABLE]

    def _show_choice(self) -> None:
        rows = self._choosable()
        self.choose_button.setEnabled(bool(rows))
        if any(row.line.state is OnlineState.WALK_IN and not row.chosen for row in rows):
            text = self.tr("Add as walk-in")
        elif rows and all(row.chosen for row in rows):
            text = self.tr("Leave out again")
        else:
            text = self.tr("Mark all the same")
        self.choose_button.setText(text)

    def _turn_choice(self) -> None:
        rows = self._choosable()
        if rows:
            is_on = all(row.chosen for row in rows)
            self.choice_turned.emit({row.id: not is_on for row in rows})


def in_tab(card: Card) -> QWidget:
    """A card below the tabs, with air between."""
    room = QWidget()
    room.setAccessibleName(card.accessibleName())
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 12, 0, 0)
    column.addWidget(card)
    return room


def _group(row: AttendanceRow) -> int:
    if row.chosen or row.line.state in WRITTEN:
        return TO_WRITE
    return _GROUPS[row.line.state]


def _clock(minute: int | None) -> str:
    return "" if minute is None else format_minutes(minute)
