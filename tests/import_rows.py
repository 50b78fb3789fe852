"""Files understood and rows imported without a store."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from coordinator.documents.roster_file import (
    RosterFile,
    directory_of,
    find_roster,
    training_days,
)
from coordinator.documents.tables.reader import read_table
from coordinator.domain.coverage_schools import KnownSchool
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.roster_columns import Header
from coordinator.domain.roster_report import RosterReport, RosterRow
from coordinator.services.roster_import import ImportPlan, ListFacts, plan_import


def import_edit(plan: Plan, rows: Iterable[RosterRow], existing: Sequence[RosterEntry]) -> ImportPlan:
    """What an import of these rows would do; nobody is gone, people are told by name and ID number."""
    report = RosterReport(Header(0, 0, (), (), 0), tuple(rows))
    return plan_import(plan, report, existing, (), ListFacts(""))


def understood(path: Path, plan: Plan, schools: Iterable[KnownSchool] = ()) -> RosterFile:
    """A file read against a training and schools; without schools none counts as unknown."""
    return find_roster(path.name, read_table(path), training_days(plan), directory_of(plan, schools))
