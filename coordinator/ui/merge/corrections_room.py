"""The third tab: what was taken back, typed in from paper, entered later, or proposed for the roster."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator.domain.corrections import CorrectionKind, corrections, person_of
from coordinator.domain.merge_state import MergeState
from coordinator.ui.kit.buttons import chip, only_one
from coordinator.ui.kit.decision_words import device_text, person_text, session_text
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.person_history import HistoryRow, history_rows
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate
ICONS = {
    CorrectionKind.VOID: "undo-2",
    CorrectionKind.PAPER: "pencil",
    CorrectionKind.LATER: "clock",
    CorrectionKind.AMEND: "users",
}


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A correction with whom it is about."""

    kind: CorrectionKind
    person_id: str
    person: str
    act: HistoryRow


class CorrectionsRoom(QWidget):
    """One list, and chips for the four kinds."""

    person_asked = Signal(str)
    """Somebody's key: Enter or a double click leads to the roster."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Corrections"))
        self._rows: list[CorrectionRow] = []
        model: RowsModel[CorrectionRow] = RowsModel(_columns(), lambda row: row.act.id, parent=self)
        self.table = TableView(model, self.tr("Corrections"))
        self.table.remember(settings, "merge-corrections")
        self.table.opened.connect(lambda row: self.person_asked.emit(row.person_id))
        nothing = EmptyList(self.tr("Nothing was taken back, typed in from paper or entered later."))
        self.card = ListCard(self.tr("Corrections"), self.table, nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._chips())
        column.addWidget(self.card, 1)

    def _chips(self) -> QHBoxLayout:
        self._kinds = (None, *CorrectionKind)
        self.chips = [chip(_kind_text(kind)) for kind in self._kinds]
        only_one(*self.chips)
        self.chips[0].setChecked(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        for one in self.chips:
            one.clicked.connect(lambda _on: self._show_rows())
            line.addWidget(one)
        line.addStretch(1)
        return line

    def show_state(self, state: MergeState) -> None:
        """Every correction there is."""
        self._rows = _rows(state)
        self._show_rows()

    def _show_rows(self) -> None:
        wanted = next(kind for kind, one in zip(self._kinds, self.chips, strict=True) if one.isChecked())
        for kind, one in zip(self._kinds, self.chips, strict=True):
            count = sum(kind in (None, row.kind) for row in self._rows)
            one.setText(f"{_kind_text(kind)} {count}")
        self.table.rows.set_rows([row for row in self._rows if wanted in (None, row.kind)])


def _rows(state: MergeState) -> list[CorrectionRow]:
    ledger, found = state.ledger, corrections(state.ledger)
    events = [event for _, event in found]
    acts = history_rows(
        events,
        ledger.texts,
        {event.log_id: device_text(state, event.log_id) for event in events},
        {event.session_id: session_text(state, event.session_id) for event in events if event.session_id},
        state.attendance.voided,
        {event.id: ledger.at_ms(event) - event.wall_ms for event in events},
    )
    people = [person_of(ledger, event) for event in events]
    return [
        CorrectionRow(kind, person, person_text(state, person) if person else "", act)
        for (kind, _), person, act in zip(found, people, acts, strict=True)
    ]


def _columns() -> list[Column[CorrectionRow]]:
    return [
        Column("kind", translate("Merge", "Kind"), lambda r: _kind_text(r.kind), pill=_pill, width=130),
        Column("person", translate("Merge", "Person"), lambda r: r.person, width=200, tip=lambda r: r.person),
        Column("act", translate("Merge", "What"), lambda r: r.act.act, width=190, tip=lambda r: r.act.act),
        Column("when", translate("Merge", "When"), lambda r: r.act.when, key=_when_key, width=124),
        Column("claimed", translate("Merge", "Said to be"), lambda r: r.act.claimed, width=124),
        Column("desk", translate("Merge", "Desk"), lambda r: r.act.desk, width=90),
        Column("who", translate("Merge", "By"), lambda r: r.act.who, width=60),
        Column("detail", translate("Merge", "Reason"), lambda r: r.act.detail, width=160,
               tip=lambda r: r.act.detail),
        Column("session", translate("Merge", "Session"), lambda r: r.act.session, width=170,
               tip=lambda r: r.act.session),
    ]  # fmt: skip


def _when_key(row: CorrectionRow) -> int:
    return row.act.at_ms


def _pill(row: CorrectionRow) -> Pill:
    look = Severity.WARNING if row.kind is CorrectionKind.VOID else Severity.INFO
    return Pill(_kind_text(row.kind), look, ICONS[row.kind])


def _kind_text(kind: CorrectionKind | None) -> str:
    if kind is None:
        return translate("Merge", "All")
    return {
        CorrectionKind.VOID: translate("Merge", "Taken back"),
        CorrectionKind.PAPER: translate("Merge", "From paper"),
        CorrectionKind.LATER: translate("Merge", "Entered later"),
        CorrectionKind.AMEND: translate("Merge", "For the roster"),
    }[kind]
