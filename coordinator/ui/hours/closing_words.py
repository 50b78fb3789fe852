"""The words of the lists, figures and kinds of school on the screen (context "Hours")."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.documents.closing_lists import ClosingKind
from coordinator.domain.school import SchoolLevel
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

LIST_WORDS: dict[str, str] = {
    ClosingKind.NO_SHOW: QT_TRANSLATE_NOOP("Hours", "Did not come"),
    ClosingKind.ABSENT_SCHOOLS: QT_TRANSLATE_NOOP("Hours", "Absent schools"),
    ClosingKind.LEAVE: QT_TRANSLATE_NOOP("Hours", "Leave by school"),
    ClosingKind.MEALS: QT_TRANSLATE_NOOP("Hours", "Meals"),
    ClosingKind.DUTIES: QT_TRANSLATE_NOOP("Hours", "Staff and speakers"),
}
NOTHING_WORDS: dict[str, str] = {
    ClosingKind.NO_SHOW: QT_TRANSLATE_NOOP("Hours", "Everybody who is registered came."),
    ClosingKind.ABSENT_SCHOOLS: QT_TRANSLATE_NOOP("Hours", "Somebody came from every school."),
    ClosingKind.LEAVE: QT_TRANSLATE_NOOP("Hours", "Nobody has been there yet."),
    ClosingKind.MEALS: QT_TRANSLATE_NOOP("Hours", "Nobody is registered, and nobody came."),
    ClosingKind.DUTIES: QT_TRANSLATE_NOOP("Hours", "The roster has no speakers, helpers or staff."),
}
HEADING_WORDS: dict[str, str] = {
    "district": QT_TRANSLATE_NOOP("Hours", "District"),
    "school": QT_TRANSLATE_NOOP("Hours", "School"),
    "phone": QT_TRANSLATE_NOOP("Hours", "Phone"),
    "name": QT_TRANSLATE_NOOP("Hours", "Name"),
    "job_title": QT_TRANSLATE_NOOP("Hours", "Job title"),
    "course": QT_TRANSLATE_NOOP("Hours", "Course day"),
    "place": QT_TRANSLATE_NOOP("Hours", "Batch or region"),
    "day": QT_TRANSLATE_NOOP("Hours", "Date"),
    "township": QT_TRANSLATE_NOOP("Hours", "Township"),
    "code": QT_TRANSLATE_NOOP("Hours", "School code"),
    "registered": QT_TRANSLATE_NOOP("Hours", "Registered"),
    "state": QT_TRANSLATE_NOOP("Hours", "State"),
    "clock": QT_TRANSLATE_NOOP("Hours", "Agenda"),
    "from": QT_TRANSLATE_NOOP("Hours", "First mark"),
    "to": QT_TRANSLATE_NOOP("Hours", "Last mark"),
    "marks": QT_TRANSLATE_NOOP("Hours", "Marks"),
    "meat": QT_TRANSLATE_NOOP("Hours", "Meat: came / ordered"),
    "vegetarian": QT_TRANSLATE_NOOP("Hours", "Vegetarian: came / ordered"),
    "none": QT_TRANSLATE_NOOP("Hours", "No meal"),
    "unknown": QT_TRANSLATE_NOOP("Hours", "Not said"),
    "total": QT_TRANSLATE_NOOP("Hours", "Together"),
    "kind": QT_TRANSLATE_NOOP("Hours", "Kind"),
    "days": QT_TRANSLATE_NOOP("Hours", "Days there"),
    "count": QT_TRANSLATE_NOOP("Hours", "Days"),
    "note": QT_TRANSLATE_NOOP("Hours", "Note"),
}
LEVEL_WORDS: dict[str, str] = {
    SchoolLevel.PRIMARY: QT_TRANSLATE_NOOP("Hours", "Primary"),
    SchoolLevel.JUNIOR: QT_TRANSLATE_NOOP("Hours", "Junior high"),
    SchoolLevel.COMBINED: QT_TRANSLATE_NOOP("Hours", "Primary and junior"),
    SchoolLevel.SENIOR: QT_TRANSLATE_NOOP("Hours", "Senior high"),
    SchoolLevel.SPECIAL: QT_TRANSLATE_NOOP("Hours", "Special"),
}


def word(words: dict[str, str], key: str) -> str:
    """The word for ``key`` in the language of the screen; an unknown key is itself."""
    return QCoreApplication.translate("Hours", words[key]) if key in words else key
