"""The rows of what waits and of what is settled, and their columns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coordinator.domain.checkin.values import Decision
from coordinator.domain.merge_state import MergeState
from coordinator.ui.kit.decision_words import (
    choice_text,
    decision_facts,
    decision_sentence,
    decision_title,
    device_text,
    person_text,
)
from coordinator.ui.kit.moments import moment_text
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill

translate = QCoreApplication.translate
REGISTER = frozenset({"not_on_roster"})
LAPTOPS = frozenset({"clock", "fork", "two_contents"})


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision in words; ``choices`` are pairs of the word that is stored and what it does."""

    decision: Decision
    title: str
    sentence: str
    who: str
    facts: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    settled: str = ""
    reason: str = ""
    when: str = ""
    at_ms: int = 0
    by: str = ""

    @property
    def key(self) -> str:
        """The decision's id, the same on every store."""
        return self.decision.id

    @property
    def is_open(self) -> bool:
        """Nobody has decided yet."""
        return not self.settled


def decision_rows(state: MergeState) -> list[DecisionRow]:
    """Every decision, in the order the rule gives them."""
    return [row_of(decision, state) for decision in state.decisions]


def row_of(decision: Decision, state: MergeState) -> DecisionRow:
    """One decision in words; one that no rule asks for may be among the settled all the same."""
    settled = state.attendance.settled.get(decision.id)
    event = state.ledger.event(settled.event_id) if settled is not None else None
    return DecisionRow(
        decision=decision,
        title=decision_title(decision.kind),
        sentence=decision_sentence(decision, state),
        who=person_text(state, decision.participant_id) if decision.participant_id else "",
        facts=tuple(decision_facts(decision, state)),
        choices=tuple((choice, choice_text(decision, choice, state)) for choice in decision.choices),
        settled=choice_text(decision, settled.choice, state) if settled is not None else "",
        reason=settled.reason if settled is not None else "",
        when=moment_text(settled.at_ms) if settled is not None else "",
        at_ms=settled.at_ms if settled is not None else 0,
        by=device_text(state, event.log_id) if event is not None else "",
    )


def open_columns() -> list[Column[DecisionRow]]:
    """What waits."""
    return [_kind(), _sentence(430)]


def settled_columns() -> list[Column[DecisionRow]]:
    """What was decided, and why."""
    return [
        _kind(),
        Column(
            "choice", translate("Merge", "Decided"), lambda r: r.settled, width=150, tip=lambda r: r.settled
        ),
        Column("reason", translate("Merge", "Reason"), lambda r: r.reason, width=140, tip=lambda r: r.reason),
        Column("when", translate("Merge", "When"), lambda r: r.when, key=lambda r: r.at_ms, width=124),
        Column("by", translate("Merge", "Where"), lambda r: r.by, width=90),
        _sentence(320),
    ]


def _kind() -> Column[DecisionRow]:
    return Column("kind", translate("Merge", "Kind"), lambda r: r.title, pill=_pill, width=168)


def _sentence(width: int) -> Column[DecisionRow]:
    return Column("sentence", translate("Merge", "Question"), lambda r: r.sentence, width=width,
                  tip=lambda r: "\n".join((r.sentence, *r.facts)))  # fmt: skip


def _pill(row: DecisionRow) -> Pill:
    if row.settled:
        return Pill(row.title, Severity.SUCCESS, Severity.SUCCESS.icon)
    look = Severity.ERROR if row.decision.kind in ("fork", "two_contents") else Severity.WARNING
    return Pill(row.title, look, look.icon)
