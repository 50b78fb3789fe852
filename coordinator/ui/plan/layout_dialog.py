"""Lay out a batch: districts, venue, first date; every date is shown before anything is stored."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from coordinator.domain.area import District
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_roc, format_short
from coordinator.domain.training import Batch
from coordinator.planning.holidays import SATURDAY, DayKind, DayNote, day_note
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.calendar.days import note_words
from coordinator.ui.kit.cards import Card, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField, ChoiceField, DateField, TextField, form_grid
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.plan.layout import DayRow, Layout, dated_from, day_rows
from coordinator.ui.plan.session_edits import day_in_year

translate = QCoreApplication.translate
CLOSED = (DayKind.WEEKEND, DayKind.HOLIDAY)


class LayOutDialog(Dialog):
    """Accepted, `layout_asked` is what to make of the batch."""

    def __init__(self, plan: Plan, batch: Batch, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Lay out a batch"),
            self.tr("Nothing is stored before you press the button; afterwards it can be undone."),
            self.tr("Lay out"),
            parent,
        )
        self._plan, self._batch = plan, batch
        self.name = TextField(self.tr("Batch"))
        self.name.set_value(batch.name)
        self.format = ChoiceField(
            self.tr("Delivery format"), [(item.id, item.title) for item in plan.formats]
        )
        self.format.set_value(batch.format_id)
        venues = [(None, self.tr("no venue yet")), *((venue.id, venue.name) for venue in plan.venues)]
        self.venue = ChoiceField(self.tr("Venue"), venues)
        self.venue.set_value(batch.venue_id)
        self.first = DateField(self.tr("First date"), self.tr("for example 8/7 or 112/8/7"))
        self.no_weekends = CheckField(self.tr("Skip weekends"))
        self.no_holidays = CheckField(self.tr("Skip public holidays"))
        self.rows: list[DayRow] = []
        self._build_districts()
        self._build_days()
        self._lay_out()
        self._connect()
        self._show_rows(day_rows(plan, batch, batch.format_id))
        self._show_sums()

    def _build_districts(self) -> None:
        self.ticks: dict[str, CheckField] = {}
        column = QVBoxLayout()
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        column.setSpacing(0)
        for district in self._plan.districts:
            tick = CheckField(self._district_words(district))
            tick.set_value(district.batch_id == self._batch.id)
            self.ticks[district.id] = tick
            column.addWidget(tick)
        if not self.ticks:
            column.addWidget(
                label(self.tr("There are no districts yet; add them on Districts."), "muted", wrap=True)
            )
        column.addStretch(1)
        content = QWidget()
        content.setLayout(column)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        content.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self.districts = Card(margin=1)
        self.districts.setAccessibleName(self.tr("Districts"))
        self.districts.body.addWidget(area)

    def _district_words(self, district: District) -> str:
        schools = self._plan.school_count(district)
        words = self.tr("{name}, {n} schools").format(
            name=district.name, n="?" if schools is None else schools
        )
        other = by_id(self._plan.batches).get(district.batch_id or "")
        if other is None or other.id == self._batch.id:
            return words
        return self.tr("{district} (now {batch})").format(district=words, batch=other.name)

    def _build_days(self) -> None:
        model: RowsModel[DayRow] = RowsModel(_columns(), lambda r: r.course_day.id, self._day_typed, self)
        self.days: TableView[DayRow] = TableView(model, self.tr("Dates of the course days"))
        self.sums = label("", "caption", wrap=True)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(label(self.tr("Districts"), "field"))
        left.addWidget(self.districts, 1)
        left.addWidget(self.sums)
        right.setSpacing(8)
        right.addLayout(row(self.first, self._skips(), spacing=16))
        card = Card(margin=1)
        card.body.addWidget(self.days)
        right.addWidget(card, 1)
        self.body.addLayout(form_grid(self.name, self.format, self.venue, columns=3))
        halves = row(left, right, spacing=18)
        halves.setStretch(0, 4)
        halves.setStretch(1, 7)
        self.body.addLayout(halves, 1)
        self.take_room(830, 530)

    def _skips(self) -> QWidget:
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, theme.px(18), 0, 0)
        column.setSpacing(0)
        column.addWidget(self.no_weekends)
        column.addWidget(self.no_holidays)
        column.addStretch(1)
        return result

    def _connect(self) -> None:
        # Typed without a year, a date is of the academic year; the field itself wants the year.
        self.first.committed.disconnect()
        self.first.committed.connect(self._first_typed)
        self.no_weekends.committed.connect(lambda _on: self._again())
        self.no_holidays.committed.connect(lambda _on: self._again())
        self.format.committed.connect(self._format_chosen)
        self.venue.committed.connect(lambda _key: self._show_sums())
        for tick in self.ticks.values():
            tick.committed.connect(lambda _on: self._show_sums())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the first date shows the dates; only when they have been seen may Enter store them."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.first.editor.hasFocus():
            self.days.setFocus()
            self.days.select_key(self.rows[0].course_day.id if self.rows else "")
        else:
            super().keyPressEvent(event)

    # -- dates -----------------------------------------------------------------------------------

    def _first_typed(self, text: object) -> None:
        day = self._read(str(text))
        if day is not None:
            self.first.set_date(day)
            self._show_rows(dated_from(self.rows, day, self._is_skipped))

    def _again(self) -> None:
        """Another choice of what to skip: the dates are made anew from the first one."""
        text = self.first.value()
        if text.strip():
            self._first_typed(text)

    def _read(self, text: str) -> date | None:
        """A typed date; what cannot be read is said beside the field."""
        self.first.show_problem("")
        if not text.strip():
            return None
        try:
            return day_in_year(text, self._plan.training.academic_year)
        except RuleError as error:
            self.first.show_problem(messages.sentence(error))
            return None

    def _is_skipped(self, day: date) -> bool:
        kind = day_note(day).kind
        holiday = self.no_holidays.value() and kind is DayKind.HOLIDAY
        # A holiday that falls on a Saturday is a weekend as well.
        weekend = day.weekday() >= SATURDAY and kind is not DayKind.MAKE_UP
        return holiday or (weekend and self.no_weekends.value())

    def _day_typed(self, line: DayRow, _column: Column[DayRow], text: str) -> None:
        self.say("")
        try:
            year = self._plan.training.academic_year
            day = day_in_year(text, year) if text.strip() else None
        except RuleError as error:
            self.say(messages.sentence(error))
            return
        same = line.course_day.id
        rows = [DayRow(r.course_day, r.held, day) if r.course_day.id == same else r for r in self.rows]
        self._show_rows(rows)

    def _format_chosen(self, key: object) -> None:
        self.say("")
        self._show_rows(day_rows(self._plan, self._batch, str(key)))
        self._again()

    def _show_rows(self, rows: list[DayRow]) -> None:
        self.rows = rows
        self.days.rows.set_rows(rows)
        if not rows:
            self.say(
                self.tr("This delivery format has no course days yet. Add them on the tab Delivery formats."),
                Severity.INFO,
            )

    # -- sums ------------------------------------------------------------------------------------

    def chosen_districts(self) -> frozenset[str]:
        """Keys of the districts that are ticked."""
        return frozenset(key for key, tick in self.ticks.items() if tick.value())

    def _show_sums(self) -> None:
        chosen = [d for d in self._plan.districts if d.id in self.chosen_districts()]
        known = [n for d in chosen if (n := self._plan.school_count(d)) is not None]
        parts = [self.tr("{n} districts, {schools} schools").format(n=len(chosen), schools=sum(known))]
        per_school = self._plan.training.people_per_school
        if per_school is not None:
            parts.append(self.tr("about {n} people").format(n=f"{sum(known) * per_school:,}"))
        rooms = [
            r.seats for r in self._plan.rooms if r.venue_id == self.venue.value() and r.seats is not None
        ]
        if rooms:
            parts.append(self.tr("{n} seats at the venue").format(n=f"{sum(rooms):,}"))
        self.sums.setText(self.tr(", ").join(parts))

    # -- the answer ------------------------------------------------------------------------------

    def layout_asked(self) -> Layout:
        """What was chosen."""
        venue = self.venue.value()
        return Layout(
            name=self.name.value(),
            format_id=str(self.format.value()),
            venue_id=None if venue is None else str(venue),
            district_ids=self.chosen_districts(),
            days=tuple((r.course_day, r.day) for r in self.rows if r.day is not None),
        )

    def accept(self) -> None:
        """Only with a name, and with a first date that can be read."""
        if not self.name.value().strip():
            self.name.show_problem(messages.sentence(RuleError("text_missing", field="name")))
            self.name.setFocus()
            return
        if self.first.value().strip() and self._read(self.first.value()) is None:
            self.first.setFocus()
            return
        super().accept()


def _columns() -> list[Column[DayRow]]:
    return [
        Column("course_day", translate("LayOutDialog", "Course day"), lambda r: r.course_day.name, width=104,
               tip=lambda r: r.course_day.title),
        Column("day", translate("LayOutDialog", "Date"), lambda r: format_roc(r.day) if r.day else "",
               editable=True, width=156, mark=_mark, tip=lambda r: note_words(_note(r))),
        Column("kind", translate("LayOutDialog", "Kind of day"), lambda r: note_words(_note(r)), width=104,
               tip=lambda r: note_words(_note(r))),
        Column("change", translate("LayOutDialog", "What happens"), _change, width=120),
    ]  # fmt: skip


def _note(line: DayRow) -> DayNote:
    return DayNote(DayKind.WORKDAY) if line.day is None else day_note(line.day)


def _mark(line: DayRow) -> Severity | None:
    return Severity.WARNING if _note(line).kind in CLOSED else None


def _change(line: DayRow) -> str:
    if line.day is None:
        if line.held is None:
            return translate("LayOutDialog", "not held")
        return translate("LayOutDialog", "stays on {day}").format(day=format_short(line.held))
    if line.held is None:
        return translate("LayOutDialog", "new session")
    if line.held == line.day:
        return translate("LayOutDialog", "stays")
    return translate("LayOutDialog", "moves from {day}").format(day=format_short(line.held))
