"""Badges, table cards and door signs: from what is chosen to the PDF, and what is stored when it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coordinator.documents.pdf.badges import BadgePaper, write_badges
from coordinator.documents.pdf.door_signs import write_door_signs
from coordinator.documents.pdf.sign_in_sheet import SheetsWritten
from coordinator.documents.pdf.table_cards import write_table_cards
from coordinator.domain.badge_sheet import Badges, badge_faces
from coordinator.domain.door_sign import door_sign
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.table_card import table_cards
from coordinator.progress import Progress
from coordinator.services.printed_badges import keep_printed, record_cards
from coordinator.ui.context import Store
from coordinator.ui.printing.choices import BadgeChoice, CardChoice, DoorChoice


def write_cards(
    progress: Progress,
    plan: Plan,
    roster: Sequence[RosterEntry],
    badges: Badges,
    choice: BadgeChoice | CardChoice | DoorChoice,
    path: Path,
) -> SheetsWritten:
    """Write what is chosen as PDF. Raises ``RuleError`` (nothing_to_print) and OSError."""
    if isinstance(choice, DoorChoice):
        signs = [door_sign(plan, s, choice.arrow) for s in plan.sessions if s.id in choice.session_ids]
        return write_door_signs(signs, path, progress)
    entries = {entry.id: entry for entry in roster}
    people = [entries[key] for key in choice.people if key in entries]
    if isinstance(choice, CardChoice):
        return write_table_cards(table_cards(plan, people), path, progress)
    faces = badge_faces(plan, people, badges.codes, choice.blanks)
    return write_badges(faces, BadgePaper(choice.start, choice.marks), path, progress)


def record(
    store: Store, at_ms: int, how: str, plan: Plan, badges: Badges, choice: BadgeChoice | CardChoice
) -> None:
    """Note that badges or cards leave; raises ``RuleError`` (already_there) as ``keep_printed`` does."""
    with store.write() as writer:
        if isinstance(choice, BadgeChoice):
            keep_printed(writer, at_ms, how, plan.training.id, badges, choice.people)
        else:
            record_cards(writer, at_ms, how, plan.training.id, len(choice.people))
