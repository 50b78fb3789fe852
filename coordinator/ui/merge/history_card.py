"""What was done to one person, at whichever desk: everything, also what was taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordinator.domain.merge_state import MergeState
from coordinator.ui.kit import theme
from coordinator.ui.kit.decision_words import device_text, person_text, session_text
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.person_history import HistoryRow, history_rows
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate
LEAST_TABLE = 96


class HistoryCard(ListCard):
    """The acts of one person as they happened."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        name = translate("Merge", "History")
        model: RowsModel[HistoryRow] = RowsModel(history_columns(), lambda row: row.id)
        table = TableView(model, name)
        table.remember(settings, "merge-history")
        nothing = translate("Merge", "Choose a question about a person to see what was done.")
        super().__init__(name, table, EmptyList(nothing), parent)
        table.setMinimumHeight(theme.px(LEAST_TABLE))
        model.setParent(self)

    def show_person(self, state: MergeState | None, person_id: str) -> None:
        """Everything under all ids of this person; nothing without one."""
        if state is None:
            self.table.rows.set_rows(())
            self.set_title(translate("Merge", "History"))
            return
        self.table.rows.set_rows(rows_of(state, person_id))
        self.set_title(translate("Merge", "History"), person_text(state, person_id))


def rows_of(state: MergeState, person_id: str) -> list[HistoryRow]:
    """The history of a person as rows, by right clocks."""
    ledger = state.ledger
    events = ledger.events_of(person_id)
    return history_rows(
        events,
        ledger.texts,
        {event.log_id: device_text(state, event.log_id) for event in events},
        {event.session_id: session_text(state, event.session_id) for event in events if event.session_id},
        state.attendance.voided,
        {event.id: ledger.at_ms(event) - event.wall_ms for event in events},
    )


def history_columns() -> list[Column[HistoryRow]]:
    """When, what, where, by whom."""
    return [
        Column("when", translate("Merge", "When"), lambda r: r.claimed or r.when, key=lambda r: r.at_ms,
               width=124, tip=_when_tip),
        Column("act", translate("Merge", "What"), lambda r: r.act, width=210, pill=_taken_back,
               tip=lambda r: r.act),
        Column("desk", translate("Merge", "Desk"), lambda r: r.desk, width=90),
        Column("detail", translate("Merge", "Words"), lambda r: r.detail, width=160, tip=lambda r: r.detail),
        Column("who", translate("Merge", "By"), lambda r: r.who, width=60),
        Column("session", translate("Merge", "Session"), lambda r: r.session, width=170,
               tip=lambda r: r.session),
    ]  # fmt: skip


def _taken_back(row: HistoryRow) -> Pill | None:
    if not row.taken_back:
        return None
    text = translate("Merge", "{act}: taken back").format(act=row.act)
    return Pill(text, Severity.WARNING, "undo-2")


def _when_tip(row: HistoryRow) -> str:
    return translate("Merge", "Entered {when}").format(when=row.when) if row.claimed else ""
