"""Whose badges and table cards: what can be chosen and who that is. No Qt."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from coordinator.documents.strokes import load_strokes
from coordinator.domain.badge_sheet import BadgeOrder, Badges, BadgeScope, in_order, people_of
from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonKind, RosterEntry
from coordinator.ui.printing.choices import bundles, session_title

EVERYBODY, LAST = "all", "last"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which people are listed; ``scope`` is the key of a batch, a region, a session, or one of the words."""

    scope: str = EVERYBODY
    school: str = ""
    kinds: frozenset[PersonKind] = frozenset(PersonKind)
    only_new: bool = False
    order: BadgeOrder = BadgeOrder.DISTRICT


def offered(plan: Plan) -> dict[str, tuple[str, frozenset[str]]]:
    """Key -> name and sessions of every batch, region and session."""
    found = {bundle.key: (bundle.name, bundle.session_ids) for bundle in bundles(plan)}
    return found | {s.id: (session_title(plan, s), frozenset({s.id})) for s in plan.sessions}


def schools_of(roster: Collection[RosterEntry]) -> list[str]:
    """The schools of the roster by strokes, each once."""
    names = {entry.person.school_name for entry in roster} - {""}
    return sorted(names, key=load_strokes().key)


def listed(
    plan: Plan, roster: Collection[RosterEntry], badges: Badges, asked: Asked
) -> tuple[RosterEntry, ...]:
    """Who is meant, in the order of printing."""
    sessions = offered(plan).get(asked.scope, ("", None))[1]
    people = people_of(roster, BadgeScope(sessions, asked.school, asked.kinds))
    if asked.scope == LAST:
        last = set(badges.printed.last)
        people = tuple(entry for entry in people if badges.codes.get(entry.id) in last)
    elif asked.only_new:
        people = tuple(entry for entry in people if not badges.is_printed(entry.id))
    return in_order(plan, people, asked.order, load_strokes().key)
