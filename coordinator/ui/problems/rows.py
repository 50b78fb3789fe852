"""The rows of the two lists of the page 問題, and their columns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coordinator.domain.acknowledgement import Acknowledgement
from coordinator.domain.plan import Plan
from coordinator.domain.problems import Checked, Problem, Severity, fix
from coordinator.ui.kit import notice
from coordinator.ui.kit.messages import CONTEXT, sentence
from coordinator.ui.kit.problem_sentences import FIXES
from coordinator.ui.kit.rows import Column, Pill

translate = QCoreApplication.translate

LOOKS = {
    Severity.MISTAKE: notice.Severity.ERROR,
    Severity.WARNING: notice.Severity.WARNING,
    Severity.NOTE: notice.Severity.INFO,
}
PAGE_TITLES = {
    "plan": "Plan",
    "venues": "Venues",
    "districts": "Districts",
    "agenda": "Agenda",
    "applications": "Applications",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A problem as the list tells it. ``proposal`` is what the fix does, empty where there is none.

    ``answer`` is the reason it stays; of an open problem one that was given when the facts were others.
    """

    problem: Problem
    sentence: str
    page: str
    proposal: str = ""
    answer: Acknowledgement | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells problems apart over refreshes."""
        return self.problem.code, self.problem.key

    @property
    def place(self) -> str:
        """Where it is; the page where the plan has no name for the place."""
        return self.problem.place or self.page


def open_rows(plan: Plan, checked: Checked) -> list[Row]:
    """The problems that wait."""
    return [
        Row(
            problem,
            sentence(problem),
            page_title(problem.page),
            proposal(problem, plan),
            checked.earlier(problem),
        )
        for problem in checked.open
    ]


def answered_rows(checked: Checked) -> list[Row]:
    """The problems that were acknowledged."""
    return [
        Row(problem, sentence(problem), page_title(problem.page), answer=answer)
        for problem, answer in checked.answered
    ]


def proposal(problem: Problem, plan: Plan) -> str:
    """What the fix of a problem does, in words; empty where only a person can know."""
    if not fix(problem, plan, lambda: "new"):
        return ""
    return translate(CONTEXT, FIXES[problem.code]).format_map(problem.facts)


def page_title(slug: str) -> str:
    """A page of the navigation by its name there."""
    # Marked where the pages are listed (app/pages.py); a second mark would be a second message.
    source = PAGE_TITLES[slug]
    return translate("pages", source)


def severity_word(severity: Severity) -> str:
    """How grave, in one word."""
    return {
        Severity.MISTAKE: translate("Problems", "Mistake"),
        Severity.WARNING: translate("Problems", "Please check"),
        Severity.NOTE: translate("Problems", "For your information"),
    }[severity]


def severity_short(severity: Severity) -> str:
    """How grave, for a narrow cell."""
    return {
        Severity.MISTAKE: translate("Problems", "Mistake"),
        Severity.WARNING: translate("Problems", "Check"),
        Severity.NOTE: translate("Problems", "Note"),
    }[severity]


def _pill(row: Row) -> Pill:
    look = LOOKS[row.problem.severity]
    return Pill(severity_short(row.problem.severity), look, look.icon)


def open_columns() -> list[Column[Row]]:
    """The list of what waits."""
    return [_kind(), _sentence(), _place(), _page()]


def answered_columns() -> list[Column[Row]]:
    """The list of what was acknowledged."""
    reason: Column[Row] = Column("reason", translate("Problems", "Reason"), _reason, width=230, tip=_reason)
    return [_kind(), reason, _sentence(), _place()]


def _kind() -> Column[Row]:
    return Column("severity", translate("Problems", "Kind"), lambda r: severity_short(r.problem.severity),
                  key=lambda r: r.problem.severity, pill=_pill, width=116)  # fmt: skip


def _sentence() -> Column[Row]:
    return Column("sentence", translate("Problems", "Problem"), lambda r: r.sentence, width=430,
                  tip=lambda r: r.sentence)  # fmt: skip


def _place() -> Column[Row]:
    return Column("place", translate("Problems", "Where"), lambda r: r.place, width=320,
                  tip=lambda r: r.place)  # fmt: skip


def _page() -> Column[Row]:
    return Column("page", translate("Problems", "Page"), lambda r: r.page, width=90)


def _reason(row: Row) -> str:
    return row.answer.reason if row.answer else ""
