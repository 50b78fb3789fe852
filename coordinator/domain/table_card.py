"""Table cards 桌牌: a name that is read across the room, for whoever sits at a table of their own."""

from collections.abc import Iterable
from dataclasses import dataclass

from coordinator.domain.badge_sheet import PERSON_WORDS, school_line
from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonKind, RosterEntry


@dataclass(frozen=True, slots=True)
class TableCard:
    """What stands on both sides of a folded card."""

    kind: PersonKind
    training: str
    school: str
    name: str

    @property
    def word(self) -> str:
        """What the person is here: 講師, 工作人員 …"""
        return PERSON_WORDS[self.kind]


def table_cards(plan: Plan, entries: Iterable[RosterEntry]) -> tuple[TableCard, ...]:
    """The cards of these people in this order."""
    title = plan.training.title
    return tuple(
        TableCard(entry.person.kind, title, school_line(entry), entry.person.name) for entry in entries
    )
