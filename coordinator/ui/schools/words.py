"""The words of the page for levels, parts, sources, fields and what an import does."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from coordinator.domain.errors import RuleError
from coordinator.domain.school import SchoolLevel, SchoolPart, SchoolSource
from coordinator.domain.school_level import read_level
from coordinator.domain.school_merge import MergeStatus
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

LEVELS = {
    SchoolLevel.PRIMARY: QT_TRANSLATE_NOOP("Schools", "Primary"),
    SchoolLevel.JUNIOR: QT_TRANSLATE_NOOP("Schools", "Junior high"),
    SchoolLevel.COMBINED: QT_TRANSLATE_NOOP("Schools", "Primary and junior high"),
    SchoolLevel.SENIOR: QT_TRANSLATE_NOOP("Schools", "Senior high"),
    SchoolLevel.SPECIAL: QT_TRANSLATE_NOOP("Schools", "Special"),
}
PARTS = {
    SchoolPart.WHOLE: QT_TRANSLATE_NOOP("Schools", "School"),
    SchoolPart.BRANCH: QT_TRANSLATE_NOOP("Schools", "Branch"),
    SchoolPart.DIVISION: QT_TRANSLATE_NOOP("Schools", "Division"),
}
SOURCES = {
    SchoolSource.LIST: QT_TRANSLATE_NOOP("Schools", "Ministry's list"),
    SchoolSource.HAND: QT_TRANSLATE_NOOP("Schools", "Added here"),
    SchoolSource.SAMPLE: QT_TRANSLATE_NOOP("Schools", "Sample"),
}
STATUSES = {
    MergeStatus.NEW: QT_TRANSLATE_NOOP("Schools", "New"),
    MergeStatus.CHANGED: QT_TRANSLATE_NOOP("Schools", "Changed"),
    MergeStatus.GONE: QT_TRANSLATE_NOOP("Schools", "No longer listed"),
    MergeStatus.BACK: QT_TRANSLATE_NOOP("Schools", "Listed again"),
    MergeStatus.UNCHANGED: QT_TRANSLATE_NOOP("Schools", "As before"),
}
FIELDS = {
    "code": QT_TRANSLATE_NOOP("Schools", "Code"),
    "name": QT_TRANSLATE_NOOP("Schools", "School name"),
    "county_code": QT_TRANSLATE_NOOP("Schools", "County"),
    "township_code": QT_TRANSLATE_NOOP("Schools", "Township"),
    "phone": QT_TRANSLATE_NOOP("Schools", "Phone"),
    "address": QT_TRANSLATE_NOOP("Schools", "Address"),
}
REASONS = {
    "code": QT_TRANSLATE_NOOP("Schools", "the code is not six characters"),
    "county": QT_TRANSLATE_NOOP("Schools", "no county"),
    "level": QT_TRANSLATE_NOOP("Schools", "no level"),
}


def say(text: str) -> str:
    """A text of this page in the user's language."""
    return QCoreApplication.translate("Schools", text)


def listing(texts: Iterable[str]) -> str:
    """``103、114``."""
    return say(QT_TRANSLATE_NOOP("Schools", ", ")).join(texts)


def level_word(level: SchoolLevel) -> str:
    """國小, 國中, 國中小, 高中, 特教學校."""
    return say(LEVELS[level])


def level_named(text: str) -> SchoolLevel:
    """The level that a word of the screen or of a list means. Raises ``RuleError``."""
    found = next((level for level in SchoolLevel if level_word(level) == text.strip()), read_level(text))
    if found is None:
        raise RuleError("school_level_unknown", text=text)
    return found
