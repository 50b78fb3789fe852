"""The columns of the review: the row as it will be stored, and the result of the check."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from coordinator.domain.roster import Meal
from coordinator.domain.text import mask_id
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.rows import Column, Pill
from coordinator.ui.roster.review.lines import Line, State
from coordinator.ui.roster.review.words import SEVERITIES, said, state_word
from coordinator.ui.roster.words import kind_word, meal_word

_ROW = QT_TRANSLATE_NOOP("review", "Row")
_STATUS = QT_TRANSLATE_NOOP("review", "Status")
_NAME = QT_TRANSLATE_NOOP("review", "Name")
_SCHOOL = QT_TRANSLATE_NOOP("review", "School")
_CODE = QT_TRANSLATE_NOOP("review", "School code")
_JOB = QT_TRANSLATE_NOOP("review", "Job title")
_SESSIONS = QT_TRANSLATE_NOOP("review", "Sessions")
_ROLES = QT_TRANSLATE_NOOP("review", "Business roles")
_MEAL = QT_TRANSLATE_NOOP("review", "Meal")
_KIND = QT_TRANSLATE_NOOP("review", "Kind of person")
_PHONE = QT_TRANSLATE_NOOP("review", "Phone")
_EMAIL = QT_TRANSLATE_NOOP("review", "E-mail")
_ID = QT_TRANSLATE_NOOP("review", "ID number")
_NOTE = QT_TRANSLATE_NOOP("review", "Note")
_WHY = QT_TRANSLATE_NOOP("review", "Result of the check")

#: Columns that can be typed into, and the kind of column of the file that is corrected.
TYPED = {
    "name": "name",
    "school": "school",
    "school_code": "school_code",
    "job_title": "job_title",
    "sessions": "sessions",
    "roles": "roles",
    "meal": "meal",
    "phone": "phone",
    "email": "email",
    "note": "note",
}


def review_columns(
    why: Callable[[Line], str], schools: Callable[[Line], Sequence[str] | None]
) -> list[Column[Line]]:
    """``why`` tells the result of a line; ``schools`` the schools to choose from where one is in doubt."""

    def pill(line: Line) -> Pill:
        return Pill(state_word(line.state), SEVERITIES[line.state])

    can = _can_be_typed
    return [
        Column("row", said(_ROW), lambda r: str(r.number or ""), key=lambda r: r.number, width=55),
        Column("status", said(_STATUS), lambda r: state_word(r.state), key=_rank, pill=pill, width=150),
        Column("name", said(_NAME), lambda r: r.name, editable=can, width=100),
        Column("school", said(_SCHOOL), lambda r: r.school, editable=can, choices=schools, width=145),
        Column("why", said(_WHY), why, tip=why, width=210),
        Column("job_title", said(_JOB), lambda r: r.job_title, editable=can, width=90),
        Column("sessions", said(_SESSIONS), lambda r: r.days, tip=lambda r: r.days, editable=can, width=110),
        Column("roles", said(_ROLES), _roles, editable=can, width=100, hidden=True),
        Column("meal", said(_MEAL), _meal, editable=can, choices=_meals, width=80),
        Column("kind", said(_KIND), _kind, width=80, hidden=True),
        Column("phone", said(_PHONE), _phone, editable=can, width=110),
        Column("school_code", said(_CODE), lambda r: r.school_code, editable=can, width=80),
        Column("email", said(_EMAIL), _email, editable=can, width=120, hidden=True),
        Column("id", said(_ID), _masked, width=110, hidden=True),
        Column("note", said(_NOTE), _note, editable=can, width=120, hidden=True),
    ]


def _can_be_typed(line: Line) -> bool:
    return line.row is not None and line.state is not State.IGNORED


def _rank(line: Line) -> int:
    """What needs a person first."""
    return list(SEVERITIES).index(line.state)


def _roles(line: Line) -> str:
    return "、".join(line.row.roles) if line.row is not None else ""


def _meal(line: Line) -> str:
    return meal_word(line.row.meal) if line.row is not None else ""


def _meals(_line: Line) -> Sequence[str]:
    return [meal_word(meal) for meal in Meal]


def _kind(line: Line) -> str:
    return kind_word(line.row.kind) if line.row is not None else ""


def _phone(line: Line) -> str:
    return line.row.phone if line.row is not None else ""


def _email(line: Line) -> str:
    return line.row.email if line.row is not None else ""


def _masked(line: Line) -> str:
    return mask_id(line.row.national_id) if line.row is not None else ""


def _note(line: Line) -> str:
    return line.row.note if line.row is not None else ""
