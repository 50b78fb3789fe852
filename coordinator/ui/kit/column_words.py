"""What a column of a read list holds, in words (context "review", where they are mostly shown)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from coordinator.domain.roc import format_short
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

CONTEXT = "review"

COLUMNS: dict[str, str] = {
    "name": QT_TRANSLATE_NOOP("review", "Name"),
    "school": QT_TRANSLATE_NOOP("review", "School"),
    "school_code": QT_TRANSLATE_NOOP("review", "School code"),
    "level": QT_TRANSLATE_NOOP("review", "School level"),
    "county": QT_TRANSLATE_NOOP("review", "County"),
    "township": QT_TRANSLATE_NOOP("review", "Township"),
    "job_title": QT_TRANSLATE_NOOP("review", "Job title"),
    "id": QT_TRANSLATE_NOOP("review", "ID number"),
    "gender": QT_TRANSLATE_NOOP("review", "Gender"),
    "birth_date": QT_TRANSLATE_NOOP("review", "Date of birth"),
    "email": QT_TRANSLATE_NOOP("review", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("review", "Office phone"),
    "extension": QT_TRANSLATE_NOOP("review", "Extension"),
    "mobile": QT_TRANSLATE_NOOP("review", "Mobile phone"),
    "meal": QT_TRANSLATE_NOOP("review", "Meal"),
    "sessions": QT_TRANSLATE_NOOP("review", "Sessions"),
    "roles": QT_TRANSLATE_NOOP("review", "Business roles"),
    "kind": QT_TRANSLATE_NOOP("review", "Kind of person"),
    "consent": QT_TRANSLATE_NOOP("review", "Consent"),
    "submitted_at": QT_TRANSLATE_NOOP("review", "Time of the answer"),
    "approval": QT_TRANSLATE_NOOP("review", "Approval"),
    "state": QT_TRANSLATE_NOOP("review", "State of the registration"),
    "course_code": QT_TRANSLATE_NOOP("review", "Course code"),
    "course_name": QT_TRANSLATE_NOOP("review", "Course name"),
    "note": QT_TRANSLATE_NOOP("review", "Note"),
    "seq": QT_TRANSLATE_NOOP("review", "Number"),
    "session_tick": QT_TRANSLATE_NOOP("review", "Tick: {answer}"),
    "meal_tick": QT_TRANSLATE_NOOP("review", "Tick: {answer}"),
}


def column_word(meaning: str) -> str:
    """What a column holds, in words; of a tick column with its answer."""
    kind, _, answer = meaning.partition(":")
    if answer[:4].isdecimal():
        answer = format_short(date.fromisoformat(answer))
    text = QCoreApplication.translate(CONTEXT, COLUMNS[kind]).format(answer=answer)
    return f"{text} {answer}" if answer and answer not in text else text
