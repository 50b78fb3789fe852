"""What the dialogs of personal data call fields, levels and entries of the log (context "privacy")."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from coordinator.domain.purge import PurgeLevel
from coordinator.domain.roc import format_roc
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

CONTEXT = "privacy"

LEVELS: dict[PurgeLevel, tuple[str, str]] = {
    PurgeLevel.IDS: (
        QT_TRANSLATE_NOOP("privacy", "ID numbers"),
        QT_TRANSLATE_NOOP("privacy", "Names, schools and contact data stay."),
    ),
    PurgeLevel.CONTACT: (
        QT_TRANSLATE_NOOP("privacy", "ID numbers, contact data and notes"),
        QT_TRANSLATE_NOOP("privacy", "Names, schools, sessions and meals stay."),
    ),
    PurgeLevel.NAMES: (
        QT_TRANSLATE_NOOP("privacy", "Everything personal, names too"),
        QT_TRANSLATE_NOOP("privacy", "People become ○○○ of a school, so that every count stays."),
    ),
}
FIELDS: dict[str, str] = {
    "name": QT_TRANSLATE_NOOP("privacy", "Names"),
    "national_id": QT_TRANSLATE_NOOP("privacy", "ID numbers"),
    "phone": QT_TRANSLATE_NOOP("privacy", "Phones"),
    "email": QT_TRANSLATE_NOOP("privacy", "E-mail addresses"),
    "note": QT_TRANSLATE_NOOP("privacy", "Notes"),
    "job_title": QT_TRANSLATE_NOOP("privacy", "Job titles"),
}
ACTIONS: dict[str, str] = {
    "roster": QT_TRANSLATE_NOOP("privacy", "Roster exported"),
    "roster_ids": QT_TRANSLATE_NOOP("privacy", "ID numbers exported"),
    "id_shown": QT_TRANSLATE_NOOP("privacy", "ID numbers shown"),
    "sheets": QT_TRANSLATE_NOOP("privacy", "Sign-in sheets"),
    "print": QT_TRANSLATE_NOOP("privacy", "Printed"),
    "pdf": QT_TRANSLATE_NOOP("privacy", "Saved as PDF"),
    "badges_print": QT_TRANSLATE_NOOP("privacy", "Badges printed"),
    "badges_pdf": QT_TRANSLATE_NOOP("privacy", "Badges saved as PDF"),
    "table_cards_print": QT_TRANSLATE_NOOP("privacy", "Table cards printed"),
    "table_cards_pdf": QT_TRANSLATE_NOOP("privacy", "Table cards saved as PDF"),
    "online": QT_TRANSLATE_NOOP("privacy", "Online names exported"),
    "hours": QT_TRANSLATE_NOOP("privacy", "Hours exported"),
    "hours_ids": QT_TRANSLATE_NOOP("privacy", "Hours exported with ID numbers"),
    "closing_list": QT_TRANSLATE_NOOP("privacy", "Closing list or statistics saved"),
    "certificates": QT_TRANSLATE_NOOP("privacy", "Certificates saved"),
    "certificates_ids": QT_TRANSLATE_NOOP("privacy", "Certificates saved with ID numbers"),
}
REASONS: dict[str, str] = {
    "start": QT_TRANSLATE_NOOP("privacy", "at the start"),
    "close": QT_TRANSLATE_NOOP("privacy", "at the end"),
    "import": QT_TRANSLATE_NOOP("privacy", "before an import"),
    "merge": QT_TRANSLATE_NOOP("privacy", "before a merge"),
    "desk": QT_TRANSLATE_NOOP("privacy", "while a desk was open"),
    "departure": QT_TRANSLATE_NOOP("privacy", "before going out"),
    "pack": QT_TRANSLATE_NOOP("privacy", "before a venue pack was opened"),
    "upgrade": QT_TRANSLATE_NOOP("privacy", "before an update"),
    "purge": QT_TRANSLATE_NOOP("privacy", "after a deletion"),
    "rescue": QT_TRANSLATE_NOOP("privacy", "set aside as damaged"),
}
_DELETED = QT_TRANSLATE_NOOP("privacy", "Deleted: {what}")


def level_words(level: PurgeLevel) -> tuple[str, str]:
    """What a level deletes, and what stays."""
    title, detail = LEVELS[level]
    return _said(title), _said(detail)


def field_count_word(field: str) -> str:
    """A field of a person, in the plural."""
    return _said(FIELDS[field]) if field in FIELDS else field


def action_word(action: str) -> str:
    """An entry of the log; one that this version does not know shows itself."""
    return _said(ACTIONS[action]) if action in ACTIONS else action


def purge_word(what: str) -> str:
    """An entry about a deletion."""
    known = {str(level): _said(LEVELS[level][0]) for level in PurgeLevel}
    return _said(_DELETED).format(what=known.get(what, what))


def reason_word(reason: str) -> str:
    """On what occasion a copy was made."""
    return _said(REASONS[reason]) if reason in REASONS else reason


def moment(at: datetime) -> str:
    """``112年8月7日(一) 12:00``."""
    return f"{format_roc(at.date())} {at:%H:%M}"


def _said(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)
