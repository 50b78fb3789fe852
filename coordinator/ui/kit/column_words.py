"""What a column of a read list holds, in words (context "columns")."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from coordinator.domain.roc import format_short
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

CONTEXT = "columns"

COLUMNS: dict[str, str] = {
    "name": QT_TRANSLATE_NOOP("columns", "Name"),
    "school": QT_TRANSLATE_NOOP("columns", "School"),
    "school_code": QT_TRANSLATE_NOOP("columns", "School code"),
    "level": QT_TRANSLATE_NOOP("columns", "School level"),
    "county": QT_TRANSLATE_NOOP("columns", "County"),
    "township": QT_TRANSLATE_NOOP("columns", "Township"),
    "job_title": QT_TRANSLATE_NOOP("columns", "Job title"),
    "id": QT_TRANSLATE_NOOP("columns", "ID number"),
    "gender": QT_TRANSLATE_NOOP("columns", "Gender"),
    "birth_date": QT_TRANSLATE_NOOP("columns", "Date of birth"),
    "email": QT_TRANSLATE_NOOP("columns", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("columns", "Office phone"),
    "extension": QT_TRANSLATE_NOOP("columns", "Extension"),
    "mobile": QT_TRANSLATE_NOOP("columns", "Mobile phone"),
    "meal": QT_TRANSLATE_NOOP("columns", "Meal"),
    "sessions": QT_TRANSLATE_NOOP("columns", "Sessions"),
    "roles": QT_TRANSLATE_NOOP("columns", "Business roles"),
    "kind": QT_TRANSLATE_NOOP("columns", "Kind of person"),
    "consent": QT_TRANSLATE_NOOP("columns", "Consent"),
    "submitted_at": QT_TRANSLATE_NOOP("columns", "Time of the answer"),
    "approval": QT_TRANSLATE_NOOP("columns", "Approval"),
    "state": QT_TRANSLATE_NOOP("columns", "State of the registration"),
    "course_code": QT_TRANSLATE_NOOP("columns", "Course code"),
    "course_name": QT_TRANSLATE_NOOP("columns", "Course name"),
    "note": QT_TRANSLATE_NOOP("columns", "Note"),
    "seq": QT_TRANSLATE_NOOP("columns", "Number"),
    "session_tick": QT_TRANSLATE_NOOP("columns", "Tick: {answer}"),
    "meal_tick": QT_TRANSLATE_NOOP("columns", "Tick: {answer}"),
}


def column_word(meaning: str) -> str:
    """What a column holds, in words; of a tick column with its answer."""
    kind, _, answer = meaning.partition(":")
    if answer[:4].isdecimal():
        answer = format_short(date.fromisoformat(answer))
    text = QCoreApplication.translate(CONTEXT, COLUMNS[kind]).format(answer=answer)
    return f"{text} {answer}" if answer and answer not in text else text
