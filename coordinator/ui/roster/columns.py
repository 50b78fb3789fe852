"""The columns of the roster's table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordinator.documents.roster_list import RosterLine
from coordinator.documents.strokes import load_strokes
from coordinator.domain.roster import Meal, PersonKind, PersonStatus
from coordinator.domain.text import mask_id
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill
from coordinator.ui.roster.words import flag_word, kind_word, meal_word, status_of_person_word

CONTEXT = "roster"

TITLES = {
    "name": QT_TRANSLATE_NOOP("roster", "Name"),
    "school": QT_TRANSLATE_NOOP("roster", "School"),
    "school_code": QT_TRANSLATE_NOOP("roster", "Code"),
    "township": QT_TRANSLATE_NOOP("roster", "Township"),
    "district": QT_TRANSLATE_NOOP("roster", "District"),
    "job_title": QT_TRANSLATE_NOOP("roster", "Job title"),
    "roles": QT_TRANSLATE_NOOP("roster", "Roles"),
    "sessions": QT_TRANSLATE_NOOP("roster", "Sessions"),
    "meal": QT_TRANSLATE_NOOP("roster", "Meal"),
    "kind": QT_TRANSLATE_NOOP("roster", "Kind"),
    "phone": QT_TRANSLATE_NOOP("roster", "Phone"),
    "email": QT_TRANSLATE_NOOP("roster", "E-mail"),
    "national_id": QT_TRANSLATE_NOOP("roster", "ID number"),
    "note": QT_TRANSLATE_NOOP("roster", "Note"),
    "flags": QT_TRANSLATE_NOOP("roster", "To check"),
    "status": QT_TRANSLATE_NOOP("roster", "Status"),
}
HEADINGS = {
    "name": "姓名",
    "school": "服務單位",
    "school_code": "學校代碼",
    "township": "鄉鎮市區",
    "district": "分區",
    "job_title": "職稱",
    "roles": "業務別",
    "sessions": "參加場次",
    "meal": "用餐",
    "kind": "人員類別",
    "phone": "電話",
    "email": "電子郵件",
    "national_id": "",
    "note": "備註",
    "flags": "",
    "status": "",
}
"""Columns as the importer knows them: rows copied from this table can be pasted into another one.

The masked ID number and the flags of this program are nothing to import.
"""


@dataclass(slots=True)
class Words:
    """What the columns need to know of the plan; the page fills it anew at each refresh."""

    sessions: Mapping[str, str] = field(default_factory=dict)
    townships: Mapping[str, str] = field(default_factory=dict)

    def township(self, line: RosterLine) -> str:
        """The name of a township; in a national plan with its county, because names repeat."""
        return self.townships.get(line.entry.person.township_code, line.township)

    def session_names(self, line: RosterLine) -> str:
        """``8/7(一) 第一天、8/9(三) 第三天``."""
        return "、".join(self.session_list(line))

    def session_list(self, line: RosterLine) -> list[str]:
        """The name of each session."""
        return [self.sessions[session.id] for session in line.sessions]


def roster_columns(words: Words) -> list[Column[RosterLine]]:
    """Every column; names and schools sort by strokes.

    Contact data and the masked ID number are there for those who ask.
    """
    return [
        # The flags stand far to the right: the name says that there are some.
        _column("name", lambda r: r.entry.person.name, editable=True, width=105,
               key=lambda r: by_strokes(r.entry.person.name),
               mark=lambda r: Severity.WARNING if r.flags else None, tip=flag_words),
        _column("school", lambda r: r.entry.person.school_name, editable=True, width=165,
               key=lambda r: by_strokes(r.entry.person.school_name)),
        _column("school_code", lambda r: r.entry.person.school_code, editable=True,
               width=80),
        _column("township", words.township, editable=True, width=85,
               choices=lambda _r: ["", *words.townships.values()]),
        _column("district", lambda r: r.district, width=85),
        _column("job_title", lambda r: r.entry.person.job_title, editable=True, width=100),
        _column("roles", lambda r: "、".join(r.roles), editable=True, width=115,
               tip=lambda r: "、".join(r.roles)),
        _column("sessions", words.session_names, editable=True, tip=words.session_names, width=140,
               key=lambda r: [(s.day, s.number) for s in r.sessions]),
        _column("meal", lambda r: meal_word(r.entry.person.meal), editable=True, width=85,
               choices=lambda _r: [meal_word(meal) for meal in Meal]),
        _column("kind", lambda r: kind_word(r.entry.person.kind), editable=True, width=85,
               choices=lambda _r: [kind_word(kind) for kind in PersonKind]),
        _column("phone", lambda r: r.entry.person.phone, editable=True, hidden=True),
        _column("email", lambda r: r.entry.person.email, editable=True, width=170, hidden=True),
        _column("national_id", lambda r: mask_id(r.entry.person.national_id), hidden=True),
        _column("note", lambda r: r.entry.person.note, editable=True, width=140, hidden=True),
        _column("flags", flag_words, pill=_pill, tip=flag_words, width=120),
        _column("status", lambda r: status_of_person_word(r.entry.person.status), editable=True, width=100,
               hidden=True, pill=_status_pill,
               choices=lambda _r: list(map(status_of_person_word, PersonStatus))),
    ]  # fmt: skip


def by_strokes(text: str) -> str:
    """What a Chinese text sorts by."""
    return load_strokes().key(text)


def flag_words(line: RosterLine) -> str:
    """Every flag of a line in words."""
    return "、".join(flag_word(flag) for flag in line.flags)


def title_of(name: str) -> str:
    """What a column is called on screen."""
    return QCoreApplication.translate(CONTEXT, TITLES[name])


def _status_pill(line: RosterLine) -> Pill | None:
    """Being registered is what everybody is: only who has cancelled is marked."""
    status = line.entry.person.status
    return Pill(status_of_person_word(status), icon="x") if status is PersonStatus.CANCELLED else None


def _pill(line: RosterLine) -> Pill | None:
    if not line.flags:
        return _status_pill(line)
    more = f" +{len(line.flags) - 1}" if len(line.flags) > 1 else ""
    return Pill(flag_word(line.flags[0]) + more, Severity.WARNING)


def _column(name: str, value: Callable[[RosterLine], str], **more: Any) -> Column[RosterLine]:
    return Column(name, title_of(name), value, **more)
