"""The three lists of the dialog: moved dates, school counts that differ, texts still to be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from coordinator.domain.counts import format_count
from coordinator.domain.next_year import CountChange, Moved, MovedPart, NextYear, ToRead
from coordinator.domain.roc import academic_year_of, format_roc
from coordinator.planning.holidays import Caveat, DayKind, DayNote, day_note
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill
from coordinator.ui.kit.words import word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DayRow:
    """A moved date with what kind of day it is now, and whether it is still in its academic year."""

    moved: Moved
    note: DayNote
    in_year: bool

    @property
    def is_free(self) -> bool:
        """Whether a session falls on a day when schools are closed; periods may begin and end on any day."""
        return self.moved.part is MovedPart.SESSION and not self.note.kind.works


def day_rows(made: NextYear) -> tuple[DayRow, ...]:
    """Sessions first, by date; then the periods of the delivery formats."""
    year = made.plan.training.academic_year
    rows = [
        DayRow(line, day_note(line.new), in_year=academic_year_of(line.new) == year) for line in made.moved
    ]
    return tuple(sorted(rows, key=lambda row: row.moved.part is not MovedPart.SESSION))


def day_columns() -> list[Column[DayRow]]:
    """What, from when, to when, and what is to be minded."""
    return [
        Column("name", translate("NextYear", "Date of"), _name, width=210, tip=_name),
        Column("old", translate("NextYear", "In this plan"), lambda r: format_roc(r.moved.old),
               key=lambda r: r.moved.old, width=150),
        Column("new", translate("NextYear", "In the new plan"), lambda r: format_roc(r.moved.new),
               key=lambda r: r.moved.new, width=150),
        Column("day", translate("NextYear", "Kind of day"), _day_word, pill=_day_pill, width=170),
        Column("remark", translate("NextYear", "Remark"), _remark, width=200, tip=_remark),
    ]  # fmt: skip


def count_columns() -> list[Column[CountChange]]:
    """Schools of the plan beside those of the directory."""
    return [
        Column("name", translate("NextYear", "District or county"), lambda r: r.name, width=200),
        Column("plan", translate("NextYear", "The plan counts"), lambda r: format_count(r.plan),
               key=lambda r: r.plan or 0, align_right=True, width=130),
        Column("directory", translate("NextYear", "The directory lists"), lambda r: format_count(r.directory),
               key=lambda r: r.directory, align_right=True, width=150),
        Column("difference", translate("NextYear", "Difference"),
               lambda r: f"{r.directory - (r.plan or 0):+d}", align_right=True, width=110,
               key=lambda r: r.directory - (r.plan or 0)),
    ]  # fmt: skip


def text_columns() -> list[Column[ToRead]]:
    """Where the text stands, what in it speaks of a date, and the text."""
    return [
        Column("name", translate("NextYear", "In"), _place, width=170, tip=_place),
        Column("field", translate("NextYear", "Field"), lambda r: word(r.field), width=110),
        Column("found", translate("NextYear", "Found"), lambda r: "、".join(r.found) or _each_year(),
               width=190, tip=lambda r: "、".join(r.found)),
        Column("text", translate("NextYear", "Text"), lambda r: r.text, width=380, tip=lambda r: r.text),
    ]  # fmt: skip


def caveat_words(caveat: Caveat) -> str:
    """What the calendar does not know, as a sentence."""
    return {
        Caveat.NO_CALENDAR: translate("NextYear", "There is no work calendar for these years."),
        Caveat.NOT_ANNOUNCED: translate(
            "NextYear",
            "The work calendar of this year was not announced when this program was made: holidays are by"
            " the law only, and make-up work days are missing.",
        ),
        Caveat.LOCAL: translate("NextYear", "Typhoon days and days of a single county are never known."),
    }[caveat]


def _name(row: DayRow) -> str:
    texts = {
        MovedPart.SESSION: "{name}",
        MovedPart.PERIOD_STARTS: translate("NextYear", "{name}: begins"),
        MovedPart.PERIOD_ENDS: translate("NextYear", "{name}: ends"),
    }
    return texts[row.moved.part].format(name=row.moved.name)


def _day_word(row: DayRow) -> str:
    words = {
        DayKind.WORKDAY: translate("NextYear", "Workday"),
        DayKind.WEEKEND: translate("NextYear", "Weekend"),
        DayKind.MAKE_UP: translate("NextYear", "Make-up work day"),
        DayKind.HOLIDAY: row.note.name,
    }
    return words[row.note.kind]


def _day_pill(row: DayRow) -> Pill | None:
    """Ordinary days are plain words, so that the others are seen."""
    if row.note.kind is DayKind.WORKDAY:
        return None
    return Pill(_day_word(row), Severity.WARNING if row.is_free else None)


def _remark(row: DayRow) -> str:
    remarks = []
    if not row.in_year:
        remarks.append(translate("NextYear", "outside the year"))
    if not row.moved.weekday_kept:
        remarks.append(translate("NextYear", "another weekday"))
    return translate("NextYear", ", ").join(remarks)


def weekday_word(day: date) -> str:
    """Monday to Sunday, for a sentence."""
    return (
        translate("NextYear", "Monday"),
        translate("NextYear", "Tuesday"),
        translate("NextYear", "Wednesday"),
        translate("NextYear", "Thursday"),
        translate("NextYear", "Friday"),
        translate("NextYear", "Saturday"),
        translate("NextYear", "Sunday"),
    )[day.weekday()]


def _place(line: ToRead) -> str:
    return translate("NextYear", "The plan itself") if line.kind == "Training" else line.name


def _each_year() -> str:
    return translate("NextYear", "given anew each year")
