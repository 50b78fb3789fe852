"""What the plan of another year would be: dates with holidays flagged, counts that differ, texts to read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from coordinator.domain.errors import RuleError
from coordinator.domain.next_year import CountChange, NextYear, ToRead, Wanted, first_day, same_weekday
from coordinator.domain.plan import Plan
from coordinator.domain.roc import ROC_OFFSET, parse_date
from coordinator.planning.holidays import caveats
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.cards import Card, chip, only_one, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField, DateField, NumberField, TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.next_year.rows import (
    DayRow,
    caveat_words,
    count_columns,
    day_columns,
    day_rows,
    text_columns,
    weekday_word,
)

DAYS, COUNTS, TEXTS = range(3)
Prepare = Callable[[Wanted], NextYear]


class NextYearDialog(Dialog):
    """Accepted, ``wanted`` is what to make. ``prepare`` works a preview out; it may raise ``RuleError``."""

    def __init__(self, plan: Plan, prepare: Prepare, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("New plan from this one"),
            self.tr("Districts, venues, agendas and sessions come along; people and attendance do not."),
            self.tr("Make the plan"),
            parent,
        )
        self._plan, self._prepare = plan, prepare
        self.made: NextYear | None = None
        self._build_fields()
        self._build_lists()
        for each in self.findChildren(QPushButton):
            # Enter in a field shows what it means; it must not make the plan unseen.
            each.setAutoDefault(False)
            each.setDefault(False)
        self._propose(plan.training.academic_year + 1)
        self.take_room(1000, 720)

    @property
    def wanted(self) -> Wanted | None:
        """What the fields say; None while the date is none."""
        try:
            start = parse_date(self.start.value())
        except RuleError:
            return None
        return Wanted(self.year.value(), start, self.slug.value().strip())

    def accept(self) -> None:
        """Only what can be made as the fields stand now."""
        self._show()
        if self.made is not None:
            super().accept()

    # -- building ----------------------------------------------------------------------------------

    def _build_fields(self) -> None:
        self.year = NumberField(self.tr("Academic year"), 1, 999)
        self.year.committed.connect(self._propose)
        self.start = DateField(self.tr("First day"))
        self.start.committed.connect(lambda _text: self._show())
        self.slug = TextField(self.tr("Short name"))
        self.slug.committed.connect(lambda _text: self._show())
        line = row(spacing=16)
        for field, width in ((self.year, 130), (self.start, 220), (self.slug, 220)):
            field.setMinimumWidth(theme.px(width))
            line.addWidget(field, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        self.body.addLayout(line)
        self.year.setFocus()

    def _build_lists(self) -> None:
        self.days: TableView[DayRow] = self._table(day_columns(), self.tr("Dates"), lambda r: r.moved)
        self.counts: TableView[CountChange] = self._table(
            count_columns(), self.tr("School counts"), lambda r: r.key
        )
        self.texts: TableView[ToRead] = self._table(
            text_columns(), self.tr("Texts still to be read"), lambda r: (r.key, r.field)
        )
        self._tables: tuple[TableView[Any], ...] = (self.days, self.counts, self.texts)
        self._build_chips()
        self._unknown = label("", "caption", wrap=True)
        self.body.addWidget(self._unknown)

    def _build_chips(self) -> None:
        """One list at a time, each behind a chip with its length."""
        self._stack = QStackedWidget()
        self.chips: list[QPushButton] = []
        for number, table in enumerate(self._tables):
            self._stack.addWidget(table)
            self.chips.append(chip(table.accessibleName()))
            self.chips[-1].clicked.connect(lambda _on, number=number: self._stack.setCurrentIndex(number))
        self.chips[DAYS].setChecked(True)
        only_one(*self.chips)
        self.take_counts = CheckField(self.tr("Take the directory's school counts"))
        self.take_counts.setChecked(True)
        line = row(*self.chips, 1, spacing=8)
        line.addWidget(self.take_counts)
        self.body.addLayout(line)
        card = Card(margin=1)
        card.body.addWidget(self._stack)
        self.body.addWidget(card, 1)

    def _table(self, columns: list[Any], name: str, key: Callable[[Any], Any]) -> TableView[Any]:
        return TableView(RowsModel(columns, key, parent=self), name)

    # -- what is asked and shown -------------------------------------------------------------------

    def _propose(self, year: int) -> None:
        """The same weeks of that year, under a name that says the year."""
        old = self._plan.training.academic_year
        first = first_day(self._plan)
        self.start.setVisible(first is not None)
        calendar_year = min(max((first.year if first else old + ROC_OFFSET) + year - old, 1), date.max.year)
        same = same_weekday(first, calendar_year) if first else date(calendar_year, 8, 1)
        slug = re.sub(rf"(?<!\d){old}(?!\d)", str(year), self._plan.training.slug)
        self.year.set_value(year)
        self.start.set_date(same)
        self.slug.set_value(slug if slug != self._plan.training.slug else f"{slug}-{year}")
        self._show()

    def _show(self) -> None:
        """Work the plan out anew, or say why there is none."""
        wanted = self.wanted
        self.made = None
        self.ok_button.setEnabled(False)
        if wanted is None:
            self.say(self.tr("Please give the first day, like 115/8/3."), Severity.WARNING)
            return
        try:
            self.made = self._prepare(wanted)
        except RuleError as error:
            self.say(messages.sentence(error), Severity.WARNING)
            return
        self.ok_button.setEnabled(True)
        self._show_made(self.made)

    def _show_made(self, made: NextYear) -> None:
        days = day_rows(made)
        self.days.rows.set_rows(days)
        self.counts.rows.set_rows(made.counts)
        self.texts.rows.set_rows(made.to_read)
        for button, table in zip(self.chips, self._tables, strict=True):
            button.setText(f"{table.accessibleName()} {len(table.rows.rows)}")
        self.chips[COUNTS].setEnabled(bool(made.counts))
        self.take_counts.setVisible(bool(made.counts))
        if not made.counts and self._stack.currentIndex() == COUNTS:
            self.chips[DAYS].click()
        dates = [line.moved.new for line in days]
        unknown = caveats(min(dates), max(dates)) if dates else ()
        self._unknown.setText(" ".join(caveat_words(caveat) for caveat in unknown))
        self._unknown.setVisible(bool(unknown))
        self._say_days(days, made)

    def _say_days(self, days: tuple[DayRow, ...], made: NextYear) -> None:
        free, late = sum(day.is_free for day in days), sum(not day.in_year for day in days)
        lines = []
        if not made.weekdays_kept:
            old, new = weekday_word(days[0].moved.old), weekday_word(days[0].moved.new)
            text = self.tr("The first day was a {old}, now it is a {new}: every weekday moves.")
            lines.append(text.format(old=old, new=new))
        if free:
            lines.append(self.tr("{n} sessions fall on a weekend or holiday.").format(n=free))
        if late:
            lines.append(self.tr("{n} dates lie outside the academic year.").format(n=late))
        if lines:
            self.say("\n".join(lines), Severity.WARNING)
        elif days:
            text = self.tr("Every weekday is kept, and no session falls on a weekend or holiday.")
            self.say(text, Severity.SUCCESS)
        else:
            self.say(self.tr("This plan has no dates to move."), Severity.INFO)
