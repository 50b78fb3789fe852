"""What fields of columns are called in the presets (context "fields")."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.presets import HOURS_FIELDS, ExportField, HoursField
from coordinator.domain.remembered import ColumnUse
from coordinator.domain.roster_columns import ColumnKind
from coordinator.ui.kit.column_words import column_word
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

CONTEXT = "fields"

EXPORTED: dict[str, str] = {
    ExportField.SEQ: QT_TRANSLATE_NOOP("fields", "Running number"),
    ExportField.NAME: QT_TRANSLATE_NOOP("fields", "Name"),
    ExportField.SCHOOL: QT_TRANSLATE_NOOP("fields", "School"),
    ExportField.SCHOOL_CODE: QT_TRANSLATE_NOOP("fields", "School code"),
    ExportField.TOWNSHIP: QT_TRANSLATE_NOOP("fields", "Township"),
    ExportField.DISTRICT: QT_TRANSLATE_NOOP("fields", "District"),
    ExportField.JOB_TITLE: QT_TRANSLATE_NOOP("fields", "Job title"),
    ExportField.ROLES: QT_TRANSLATE_NOOP("fields", "Business roles"),
    ExportField.SESSIONS: QT_TRANSLATE_NOOP("fields", "Sessions"),
    ExportField.DATES: QT_TRANSLATE_NOOP("fields", "Dates of the sessions"),
    ExportField.MEAL: QT_TRANSLATE_NOOP("fields", "Meal"),
    ExportField.KIND: QT_TRANSLATE_NOOP("fields", "Kind of person"),
    ExportField.STATUS: QT_TRANSLATE_NOOP("fields", "Cancelled or not"),
    ExportField.PHONE: QT_TRANSLATE_NOOP("fields", "Phone"),
    ExportField.EMAIL: QT_TRANSLATE_NOOP("fields", "E-mail"),
    ExportField.MASKED_ID: QT_TRANSLATE_NOOP("fields", "ID number, last four hidden"),
    ExportField.NATIONAL_ID: QT_TRANSLATE_NOOP("fields", "ID number, whole"),
    ExportField.NOTE: QT_TRANSLATE_NOOP("fields", "Note"),
    ExportField.TRAINING: QT_TRANSLATE_NOOP("fields", "Title of the training"),
    ExportField.BLANK: QT_TRANSLATE_NOOP("fields", "Empty, to write in"),
}
OF_HOURS: dict[str, str] = {
    HoursField.COURSE_DAY: QT_TRANSLATE_NOOP("fields", "Course day"),
    HoursField.COURSE_TITLE: QT_TRANSLATE_NOOP("fields", "Title of the course day"),
    HoursField.DATE: QT_TRANSLATE_NOOP("fields", "Date of the course"),
    HoursField.BATCH: QT_TRANSLATE_NOOP("fields", "Batch or region"),
    HoursField.HOURS: QT_TRANSLATE_NOOP("fields", "Study hours"),
    HoursField.GIVEN: QT_TRANSLATE_NOOP("fields", "Given or not"),
    HoursField.REASONS: QT_TRANSLATE_NOOP("fields", "Reasons in words"),
    HoursField.CHANGE: QT_TRANSLATE_NOOP("fields", "New, changed, withdrawn"),
}
_LEFT_OUT = QT_TRANSLATE_NOOP("fields", "Not read")
_TICKS = frozenset({ColumnKind.SESSION_TICK, ColumnKind.MEAL_TICK})


def field_words(use: ColumnUse) -> dict[str, str]:
    """Word -> field, in the order in which they are offered."""
    if use is ColumnUse.EXPORT:
        return {_said(text): field for field, text in EXPORTED.items()}
    if use is ColumnUse.HOURS:
        known = EXPORTED | OF_HOURS
        return {_said(known[field]): field for field in HOURS_FIELDS}
    read = {column_word(str(kind)): str(kind) for kind in ColumnKind if kind not in _TICKS}
    return read | {_said(_LEFT_OUT): ""}


def field_word(use: ColumnUse, field: str) -> str:
    """The word of a field; one that this version does not know shows itself."""
    return next((text for text, known in field_words(use).items() if known == field), field)


def field_of(use: ColumnUse, text: str) -> str:
    """The field of a word."""
    return field_words(use).get(text, text)


def _said(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)
