"""From the store to what the page shows: everything at once, or only the people a commit touched."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from coordinator.db.queries.people import PARTICIPANTS, Touched, read_touched
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import SchoolLine, read_roster, read_schools
from coordinator.documents.geo import load_areas
from coordinator.documents.roster_file import directory_of
from coordinator.documents.roster_list import RosterLine, list_roster, session_labels
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Meal, ParticipantRole, PersonKind, PersonStatus, Registration
from coordinator.ui.context import Store
from coordinator.ui.roster.edits import Known
from coordinator.ui.roster.words import kind_word, meal_word, status_of_person_word


@dataclass(frozen=True, slots=True)
class Shown:
    """The plan, the school directory, and everybody in the order they were entered."""

    plan: Plan
    schools: tuple[SchoolLine, ...]
    lines: tuple[RosterLine, ...]


def read_all(store: Store, training_id: str) -> Shown:
    """Everything. Raises ``RuleError`` when the training is gone."""
    with store.read() as reader:
        plan, schools = read_plan(reader, training_id), read_schools(reader)
        roster = read_roster(reader, training_id)
    return Shown(plan, schools, list_roster(plan, roster, load_areas()[1]))


def read_again(store: Store, shown: Shown, touched: Touched) -> Shown:
    """``shown`` with only the touched people read anew; the others stay the very same lines."""
    parts = {key for table, key in touched if table != PARTICIPANTS}
    owners = _owners(shown, parts) if parts else {}
    with store.read() as reader:
        found = read_touched(reader, shown.plan.training.id, touched, owners)
    fresh = [entry for entry in found.values() if entry is not None]
    changed = {line.id: line for line in list_roster(shown.plan, fresh, load_areas()[1])}
    if len(changed) == len(found) == sum(line.id in changed for line in shown.lines):
        return replace(shown, lines=tuple(changed.get(line.id, line) for line in shown.lines))
    lines = {line.id: line for line in shown.lines if line.id not in found}
    lines |= changed
    return replace(shown, lines=tuple(lines[key] for key in sorted(lines)))


def township_names(plan: Plan) -> Mapping[str, str]:
    """Code -> name for the plan's county; nationwide, counties and townships that say their county."""
    county = plan.training.county_code
    if county:
        return {town.id: town.name for town in load_areas()[1] if town.county_id == county}
    return _full_names()


def place_name(code: str) -> str:
    """``高雄市三民區``; a code that no place has is shown as it is."""
    return _full_names().get(code, code)


@cache
def _full_names() -> dict[str, str]:
    counties, towns = load_areas()
    of_county = {county.id: county.name for county in counties}
    return of_county | {town.id: of_county[town.county_id] + town.name for town in towns}


def known_words(shown: Shown, townships: Mapping[str, str]) -> Known:
    """What words typed into cells mean in this plan."""
    return Known(
        townships={name: code for code, name in townships.items()},
        kinds={kind_word(kind): kind for kind in PersonKind},
        meals={meal_word(meal): meal for meal in Meal},
        directory=directory_of(shown.plan, shown.schools),
        sessions={label: key for key, label in session_labels(shown.plan).items()},
        roles={role.name: role.id for role in shown.plan.roles},
        statuses={status_of_person_word(status): status for status in PersonStatus},
    )


def _owners(shown: Shown, parts: Container[str]) -> dict[str, str]:
    """Role or registration -> participant, as it was shown, for these ``parts``."""
    return {
        part.id: line.id
        for line in shown.lines
        for part in chain[ParticipantRole | Registration](line.entry.roles, line.entry.registrations)
        if part.id in parts
    }
