"""The third tab: requests by module, school, district and hour, how long it took, what was missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from coordinator.documents.help_report_words import words_of
from coordinator.documents.pdf.help_report import HelpReport, share_text, write_help_report
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten
from coordinator.domain.helpdesk.equipment import MISSING
from coordinator.domain.helpdesk.statistics import HelpStatistics, Times, help_statistics
from coordinator.domain.helpdesk.values import Request
from coordinator.domain.plan import Plan, district_at
from coordinator.progress import Progress
from coordinator.services.closing import record_list
from coordinator.ui.file_door import FileDoor
from coordinator.ui.file_writing import Make, Record
from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import chip, only_one
from coordinator.ui.kit.cards import Card, StatCard, button, primary_button
from coordinator.ui.kit.charts import Bar, BarChart
from coordinator.ui.kit.help_words import missing_words, module_word
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.moments import length_text
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.scrolling import scrolling
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.requests.filters import fill, narrow_combo
from coordinator.ui.requests.reading import Line

translate = QCoreApplication.translate
FIELDS = ("modules", "schools", "districts", "hours")
MINUTE = 60_000
NO_TIME = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; ``times`` only where it counts a module."""

    key: str
    name: str
    count: int
    share: str
    times: Times | None = None


class StatisticsRoom(QWidget):
    """Chips choose what is counted by; the bars beside show the same rows, and what was missing."""

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
        self._plan: Plan | None = None
        self._lines: Sequence[Line] = ()
        self.statistics: HelpStatistics = help_statistics(())
        self._build_figures()
        title = self.tr("Requests")
        model: RowsModel[Row] = RowsModel(_columns(), lambda row: row.key, parent=self)
        self.table: TableView[Row] = TableView(model, title)
        self.table.remember(settings, "requests-statistics")
        self.card = ListCard(title, self.table, EmptyList(self.tr("Nobody has come with a problem yet.")))
        self.halves = splitter(
            Qt.Orientation.Horizontal, settings, "requests-statistics", (self.card, 6), (self._charts(), 4)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addLayout(self._figures)
        column.addWidget(self.halves, 1)
        door.changed.connect(self._update_button)
        self._update_button()

    def _build_figures(self) -> None:
        self.total = StatCard("life-buoy", self.tr("Requests"))
        self.waiting = StatCard("clock", self.tr("Waited until called"))
        self.service = StatCard("wrench", self.tr("Served"))
        self.lacking = StatCard("id-card", self.tr("Something missing"))
        self._figures = QHBoxLayout()
        self._figures.setSpacing(12)
        for card in (self.total, self.waiting, self.service, self.lacking):
            self._figures.addWidget(card, 1)

    def _head(self) -> QHBoxLayout:
        names = (self.tr("By module"), self.tr("By school"), self.tr("By district"), self.tr("By hour"))
        self.chips = {field: chip(name) for field, name in zip(FIELDS, names, strict=True)}
        only_one(*self.chips.values())
        self.chips["modules"].setChecked(True)
        self.session: QComboBox = narrow_combo(self.tr("Only this session"))
        self.session.activated.connect(lambda _at: self._count())
        self.report_button = primary_button(self.tr("Save report…"), "file-down")
        self.report_button.clicked.connect(lambda _on: self.save())
        self.print_button = button(self.tr("Print…"), "printer")
        self.print_button.clicked.connect(lambda _on: self.print())
        line = QHBoxLayout()
        line.setSpacing(8)
        for one in self.chips.values():
            one.clicked.connect(lambda _on: self._show_rows())
            line.addWidget(one)
        line.addStretch(1)
        for part in (self.session, self.print_button, self.report_button):
            line.addWidget(part)
        return line

    def _charts(self) -> QWidget:
        self._chart_card, missing = Card(), Card(self.tr("What was not brought"))
        self._chart_title = label("", "heading")
        self.chart = BarChart(self.tr("Requests"))
        self._chart_card.body.addWidget(self._chart_title)
        self._chart_card.body.addWidget(self.chart)
        self.missing = BarChart(self.tr("What was not brought"))
        self.binding = label("", "muted", wrap=True)
        missing.body.addWidget(self.missing)
        missing.body.addWidget(self.binding)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(12), 0)
        column.setSpacing(10)
        column.addWidget(self._chart_card)
        column.addWidget(missing)
        column.addStretch(1)
        return scrolling(inside, self.tr("Charts"))

    # -- showing -----------------------------------------------------------------------------------

    def show_lines(self, plan: Plan, lines: Sequence[Line]) -> None:
        """Another look at the training."""
        self._plan, self._lines = plan, lines
        sessions = {line.request.session_id: line.session for line in lines}
        fill(self.session, self.tr("Every session"), sorted(sessions.items(), key=lambda pair: pair[1]))
        self._count()

    @property
    def _requests(self) -> list[Request]:
        chosen = str(self.session.currentData() or "")
        return [line.request for line in self._lines if not chosen or line.request.session_id == chosen]

    def _count(self) -> None:
        if self._plan is None:
            return
        areas = self._plan.district_by_area()

        def district_of(township: str) -> str:
            found = district_at(areas, township)
            return found.name if found else ""

        self.statistics = help_statistics(self._requests, district_of)
        self._show_figures()
        self._show_rows()
        self._update_button()

    def _show_figures(self) -> None:
        found = self.statistics
        text = self.tr("{people} people of {schools} schools, {open} still open")
        self.total.set_value(
            f"{found.total:,}",
            text.format(
                people=f"{found.people:,}", schools=f"{len(found.schools):,}", open=f"{found.unfinished:,}"
            ),
        )
        for card, times in ((self.waiting, found.waiting), (self.service, found.service)):
            nine = self.tr("9 of 10 took at most {time}").format(time=_time(times.most_ms))
            card.set_value(_time(times.median_ms), nine if times.count else self.tr("nothing to count yet"))
        lacking = _lacking(self._requests)
        self.lacking.set_value(f"{lacking:,}", share_text(lacking, found.total))
        self.missing.set_bars([Bar(missing_words([code]), n) for code, n in found.missing])
        binding = self.tr("Help with accounts and first binding: {n} requests.")
        self.binding.setText(binding.format(n=f"{found.binding_help:,}"))

    def _show_rows(self) -> None:
        field = next(name for name, one in self.chips.items() if one.isChecked())
        rows = _rows(self.statistics, field)
        self.table.rows.set_rows(rows)
        self._chart_title.setText(self.chips[field].text())
        self.chart.set_bars([Bar(row.name, row.count, note=f"({row.share})") for row in rows])
        for name in ("served", "median", "most"):
            number = [column.name for column in self.table.rows.columns].index(name)
            self.table.setColumnHidden(number, field != "modules")
        passed = self.tr("Passed over at least once: {n}").format(n=f"{self.statistics.passed:,}")
        self.card.set_title(self.tr("Requests"), passed)
        self.card.select_something()

    def _update_button(self) -> None:
        for one in (self.report_button, self.print_button):
            one.setEnabled(self.statistics.total > 0 and not self._door.is_busy)

    def save(self) -> None:
        """Write the report in the language of the screen."""
        leaving = self._made()
        if leaving is not None:
            name, make, record = leaving
            self._door.save(name, (".pdf",), make, record)

    def print(self) -> None:
        """Print the same report."""
        leaving = self._made()
        if leaving is not None:
            self._door.print(*leaving)

    def _made(self) -> tuple[str, Make, Record] | None:
        """The report's name, what writes it, and what notes that it left; None where nothing is counted."""
        if self._plan is None or not self.statistics.total:
            return None
        training, words = self._plan.training, words_of(self._language())
        report = HelpReport(training.title, self.statistics, _lacking(self._requests), words, self._today())
        record = _record(training.id, self._door.now_ms())
        return f"{training.slug}-{words['title']}", _maker(report), record


def _maker(report: HelpReport) -> Make:
    def make(path: Path, progress: Progress) -> SheetsWritten:
        return write_help_report(report, path, progress)

    return make


def _record(training_id: str, at_ms: int) -> Record:
    """The report names nobody: no people's data left."""

    def record(writer: Any) -> None:
        record_list(writer, at_ms, training_id, "help_statistics", 0)

    return record


def _lacking(requests: Sequence[Request]) -> int:
    """How many came without something they needed."""
    return sum(any(flag in MISSING for flag in one.flags) for one in requests)


def _rows(found: HelpStatistics, field: str) -> list[Row]:
    times = dict(found.service_by_module)
    if field == "modules":
        return [
            Row(code, module_word(code), n, share_text(n, found.total), times.get(code))
            for code, n in found.modules
        ]
    if field == "hours":
        return [Row(str(h), f"{h:02d}:00–{h:02d}:59", n, share_text(n, found.total)) for h, n in found.hours]
    counts = found.schools if field == "schools" else found.districts
    nowhere = translate("Requests", "No district")
    return [
        Row(f"{place} {name}", name or nowhere, n, share_text(n, found.total))
        for place, (name, n) in enumerate(counts)
    ]


def _time(ms: int | None) -> str:
    """``8 min``; seconds say nothing here."""
    if ms is None:
        return NO_TIME
    return length_text(max(round(ms / MINUTE), 1) * MINUTE)


def _columns() -> list[Column[Row]]:
    return [
        Column("name", translate("Requests", "Item"), lambda r: r.name, width=170, tip=lambda r: r.name),
        Column("count", translate("Requests", "Requests"), lambda r: f"{r.count:,}", key=lambda r: r.count,
               align_right=True, width=90),
        Column("share", translate("Requests", "Share"), lambda r: r.share, key=lambda r: r.count,
               align_right=True, width=80),
        Column("served", translate("Requests", "Finished"), lambda r: f"{r.times.count:,}" if r.times else "",
               key=lambda r: r.times.count if r.times else 0, align_right=True, width=90),
        Column("median", translate("Requests", "Service, median"),
               lambda r: _time(r.times.median_ms) if r.times else "", align_right=True, width=128,
               key=lambda r: (r.times.median_ms or 0) if r.times else 0),
        Column("most", translate("Requests", "9 of 10 within"),
               lambda r: _time(r.times.most_ms) if r.times else "", align_right=True, width=120,
               key=lambda r: (r.times.most_ms or 0) if r.times else 0),
    ]  # fmt: skip
