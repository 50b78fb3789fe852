"""The states of the matrix in the language of the user: word, colour and icon."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from coordinator.domain.coverage import CoverCell, CoverState, SchoolState
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_short
from coordinator.domain.roster import RosterEntry
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Pill

translate = QCoreApplication.translate

LOOKS: dict[CoverState, tuple[Severity | None, str]] = {
    CoverState.COVERED: (Severity.SUCCESS, ""),
    CoverState.DOUBLE: (Severity.INFO, "users"),
    CoverState.OVER_SEATS: (Severity.WARNING, ""),
    CoverState.ELSEWHERE: (None, "calendar-days"),
    CoverState.UNCLEAR: (Severity.WARNING, "circle-question-mark"),
    CoverState.MISSING: (Severity.ERROR, "user-x"),
}
ORDER = (
    CoverState.MISSING,
    CoverState.UNCLEAR,
    CoverState.OVER_SEATS,
    CoverState.DOUBLE,
    CoverState.ELSEWHERE,
    CoverState.COVERED,
)
"""Sorted by a column, what needs a call comes first."""


def state_word(state: CoverState) -> str:
    """The state of a cell."""
    return {
        CoverState.COVERED: translate("Missing", "covered"),
        CoverState.DOUBLE: translate("Missing", "double"),
        CoverState.OVER_SEATS: translate("Missing", "over seats"),
        CoverState.ELSEWHERE: translate("Missing", "other batch"),
        CoverState.UNCLEAR: translate("Missing", "unclear"),
        CoverState.MISSING: translate("Missing", "missing"),
    }[state]


def school_word(state: SchoolState) -> str:
    """The state of a school as a whole."""
    return {
        SchoolState.COMPLETE: translate("Missing", "complete"),
        SchoolState.PARTLY: translate("Missing", "gaps"),
        SchoolState.ABSENT: translate("Missing", "nobody"),
    }[state]


def names(entries: Iterable[RosterEntry]) -> str:
    """The names of people, listed."""
    return translate("Missing", ", ").join(entry.person.name for entry in entries)


def cell_text(cell: CoverCell) -> str:
    """What a cell says when it is copied or read aloud: the name alone, or the state and the names."""
    if cell.state is CoverState.COVERED:
        return names(cell.people)
    people = names(cell.people or cell.doubtful)
    if not people:
        return state_word(cell.state)
    return translate("Missing", "{state}: {names}").format(state=state_word(cell.state), names=people)


def cell_pill(cell: CoverCell) -> Pill | None:
    """Everything but what is simply covered is a pill, so that it is found at a glance."""
    if cell.state is CoverState.COVERED:
        return None
    severity, icon = LOOKS[cell.state]
    count = len(cell.people)
    text = state_word(cell.state)
    return Pill(f"{text} {count}" if count > 1 else text, severity, icon)


def cell_mark(cell: CoverCell) -> Severity | None:
    """The tick before the name of whoever covers the role alone."""
    return Severity.SUCCESS if cell.state is CoverState.COVERED else None


def sessions_of(plan: Plan, entry: RosterEntry) -> str:
    """The sessions somebody is registered for: 8/7(一) 第一天, …"""
    days, mine = by_id(plan.course_days), {r.session_id for r in entry.registrations}
    found = [f"{format_short(s.day)} {days[s.course_day_id].name}" for s in plan.sessions if s.id in mine]
    return translate("Missing", ", ").join(found)


def roles_of(plan: Plan, entry: RosterEntry) -> str:
    """The business roles somebody answers for, in the order of the plan."""
    mine = {role.role_id for role in entry.roles}
    return "、".join(role.name for role in plan.roles if role.id in mine)
