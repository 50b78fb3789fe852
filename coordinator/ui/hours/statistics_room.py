"""The fourth tab: how many came of whom, when the queue was longest, and the report on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.documents.pdf.sign_in_sheet import SheetsWritten
from coordinator.documents.pdf.statistics_report import Report, rate_text, write_report
from coordinator.documents.statistics_words import words_of
from coordinator.domain.closing import Closing
from coordinator.domain.hours_session import place_name
from coordinator.domain.roc import format_minutes, format_short
from coordinator.domain.statistics import Arrivals, Figures, Statistics, every_step, statistics
from coordinator.progress import Progress
from coordinator.services.closing import record_list
from coordinator.ui.file_door import FileDoor
from coordinator.ui.file_writing import Leaving, Make, Record
from coordinator.ui.hours.chips_and_buttons import ChipsAndButtons
from coordinator.ui.hours.closing_words import LEVEL_WORDS, word
from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import chip, only_one
from coordinator.ui.kit.cards import Card, button, primary_button
from coordinator.ui.kit.charts import Bar, BarChart
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.scrolling import scrolling
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate
TOTAL = "*"
USUAL, WIDE = 88, 116
FIELDS = ("districts", "levels", "roles", "course_days")


class StatisticsRoom(QWidget):
    """Chips choose what is counted by; the bars beside show the same rows."""

    def __init__(
        self,
        settings: Settings,
        door: FileDoor,
        today: Callable[[], date],
        language: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Statistics"))
        self._door, self._today, self._language = door, today, language
        self._closing: Closing | None = None
        self.statistics: Statistics | None = None
        title = self.tr("Attendance")
        model: RowsModel[Figures] = RowsModel(_columns(), lambda row: row.key, parent=self)
        self.table = TableView(model, title)
        self.table.remember(settings, "hours-statistics")
        self.card = ListCard(title, self.table, EmptyList(self.tr("Nobody is registered, and nobody came.")))
        self.halves = splitter(
            Qt.Orientation.Horizontal, settings, "hours-statistics", (self.card, 6), (self._charts(), 4)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        self.head = self._build_head()
        column.addWidget(self.head)
        column.addWidget(self.halves, 1)
        door.changed.connect(self._update_button)
        self._update_button()

    def _build_head(self) -> ChipsAndButtons:
        names = (self.tr("By district"), self.tr("By kind of school"), self.tr("By role"),
                 self.tr("By course day"))  # fmt: skip
        self.chips = {field: chip(name) for field, name in zip(FIELDS, names, strict=True)}
        only_one(*self.chips.values())
        self.chips["districts"].setChecked(True)
        self.report_button = primary_button(self.tr("Save report…"), "file-down")
        self.report_button.clicked.connect(lambda _on: self.save())
        self.print_button = button(self.tr("Print…"), "printer")
        self.print_button.clicked.connect(lambda _on: self.print())
        for one in self.chips.values():
            one.clicked.connect(lambda _on: self._show_rows())
        return ChipsAndButtons(self.chips.values(), (self.print_button, self.report_button))

    def _charts(self) -> QWidget:
        rates, arrivals = Card(self.tr("Came, of those expected")), Card(self.tr("Arrivals per 5 minutes"))
        self.rates = BarChart(self.tr("Came, of those expected"))
        rates.body.addWidget(self.rates)
        self.session = ChoiceField(self.tr("Session"), [])
        self.session.committed.connect(lambda _key: self._show_arrivals())
        self.peak = label("", "muted", wrap=True)
        self.arrivals = BarChart(self.tr("Arrivals per 5 minutes"))
        for part in (self.session, self.peak, self.arrivals):
            arrivals.body.addWidget(part)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(12), 0)
        column.setSpacing(10)
        column.addWidget(rates)
        column.addWidget(arrivals)
        column.addStretch(1)
        return scrolling(inside, self.tr("Charts"))

    def show_closing(self, closing: Closing) -> None:
        """Count anew."""
        self._closing = closing
        self.statistics = statistics(closing)
        before = self.session.value()
        found = [(one.session.id, _session_text(closing, one)) for one in self.statistics.arrivals]
        self.session.set_choices(found)
        if before in dict(found):
            self.session.set_value(before)
        self._show_rows()
        self._show_arrivals()
        self._update_button()

    def _show_rows(self) -> None:
        if self.statistics is None:
            return
        field = next(name for name, one in self.chips.items() if one.isChecked())
        rows: tuple[Figures, ...] = getattr(self.statistics, field)
        self.table.rows.set_rows([*rows, self._total()] if rows else [])
        self.rates.set_bars(
            [
                Bar(_name(row), row.kept, row.expected, note=f"({rate_text(row)})")
                for row in rows
                if row.expected
            ]
        )
        units = self.tr("One person on one course day counts one; speakers and staff stand apart.")
        self.card.set_title(self.tr("Attendance"), units)
        self.card.select_something()

    def _total(self) -> Figures:
        total = self.statistics.total if self.statistics is not None else Figures(TOTAL, "")
        return replace(total, key=TOTAL, name=self.tr("Together"))

    def _show_arrivals(self) -> None:
        found = self.statistics.arrivals if self.statistics is not None else ()
        chosen = next((one for one in found if one.session.id == self.session.value()), None)
        if chosen is None:
            self.arrivals.set_bars(())
            self.peak.setText(self.tr("Nobody has signed in at a desk yet."))
            return
        minute, most = chosen.peak
        text = self.tr("Busiest at {clock}: {n} people in 5 minutes, {total} in all.")
        self.peak.setText(text.format(clock=format_minutes(minute), n=f"{most:,}", total=f"{chosen.total:,}"))
        self.arrivals.set_bars([Bar(format_minutes(at), n) for at, n in every_step(chosen)])

    def _update_button(self) -> None:
        has_any = self.statistics is not None and bool(self.statistics.course_days)
        for one in (self.report_button, self.print_button):
            one.setEnabled(has_any and not self._door.is_busy)

    def save(self) -> None:
        """Write the report in the language of the screen."""
        if leaving := self._leaving():
            name, make, record = leaving
            self._door.save(name, (".pdf",), make, record)

    def print(self) -> None:
        """Print the report."""
        if leaving := self._leaving():
            self._door.print(*leaving)

    def _leaving(self) -> Leaving | None:
        closing, found = self._closing, self.statistics
        if closing is None or found is None:
            return None
        report = Report(closing.plan, found, words_of(self._language()), self._today())
        training = closing.plan.training
        name = f"{training.slug}-{translate('Hours', 'statistics')}"
        return name, _maker(report), _record(training.id, self._door.now_ms())


def _maker(report: Report) -> Make:
    def make(path: Path, progress: Progress) -> SheetsWritten:
        return write_report(report, path, progress)

    return make


def _record(training_id: str, at_ms: int) -> Record:
    """The report names nobody: no people's data left."""

    def record(writer: Any) -> None:
        record_list(writer, at_ms, training_id, "statistics", 0)

    return record


def _session_text(closing: Closing, one: Arrivals) -> str:
    session = one.session
    return f"{format_short(session.day)} {place_name(closing.plan, session)}"


def _name(row: Figures) -> str:
    return word(LEVEL_WORDS, row.name) if row.key else translate("Hours", "Others")


def _columns() -> list[Column[Figures]]:
    return [
        Column("name", translate("Hours", "Item"), _name, width=130, tip=_name),
        _number("expected", translate("Hours", "Expected"), lambda f: f.expected),
        _number("kept", translate("Hours", "Of them came"), lambda f: f.kept),
        Column("rate", translate("Hours", "Rate"), rate_text, key=lambda f: f.rate or 0, align_right=True,
               width=76),
        _number("missed", translate("Hours", "Missed"), lambda f: f.missed),
        _number("came", translate("Hours", "All who came"), lambda f: f.came),
        _number("full", translate("Hours", "All marks"), lambda f: f.full),
        _number("given", translate("Hours", "With hours"), lambda f: f.given),
        _number("hours", translate("Hours", "Hours"), lambda f: f.hours),
        _number("walk_ins", translate("Hours", "Walk-ins"), lambda f: f.walk_ins),
        _number("persons", translate("Hours", "People"), lambda f: f.persons),
    ]  # fmt: skip


def _number(name: str, title: str, value: Callable[[Figures], int]) -> Column[Figures]:
    width = WIDE if name in ("kept", "came") else USUAL
    return Column(name, title, lambda row: f"{value(row):,}", key=value, align_right=True, width=width)
