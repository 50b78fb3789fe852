"""``coordinator import-roster FILE``: what was understood of a list, row by row, and what became of it."""

from argparse import Namespace
from typing import Any

from coordinator.cli import texts
from coordinator.cli.commands import now_ms, opened, print_result
from coordinator.db.queries.imports import read_earlier, read_remembered
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.db.queries.roster import read_roster, read_schools
from coordinator.documents.roster_encoding import read_roster_table
from coordinator.documents.roster_file import (
    directory_of,
    find_roster,
    report_to_json,
    training_days,
)
from coordinator.domain.errors import RuleError
from coordinator.domain.roster_corrections import NO_CORRECTIONS
from coordinator.services.answers import with_answers
from coordinator.services.edits import apply_edit
from coordinator.services.presets import import_aliases
from coordinator.services.roster_import import Fate, ImportPlan, ListFacts, plan_import
from coordinator.uncollected import uncollected


def import_roster(options: Namespace) -> None:
    """As on screen with nobody to ask: rows that ask whom they mean are not stored, the rest in one step."""
    with uncollected():
        _import(options)


def _import(options: Namespace) -> None:
    if not options.file.exists():
        raise RuleError("file_missing", file=str(options.file))
    with opened(options) as store:
        with store.read() as reader:
            plan = read_plan(reader, find_training(reader, options.training).id)
            schools, existing = read_schools(reader), read_roster(reader, plan.training.id)
            earlier = read_earlier(reader, plan.training.id)
            answers = with_answers(NO_CORRECTIONS, read_remembered(reader), import_aliases(reader))
        days, directory = training_days(plan), directory_of(plan, schools)
        table = read_roster_table(options.file, days, directory)
        understood = find_roster(options.file.name, table, days, directory, answers)
        facts = ListFacts(options.file.name, understood.sheet.name, now_ms())
        outcome = plan_import(plan, understood.report, existing, earlier, facts)
        if not options.dry_run:
            with store.write() as writer:
                apply_edit(writer, outcome.edit)
        made = _made(outcome, stored=not options.dry_run)
        del outcome, existing, earlier  # the room is needed for what is said
    data = report_to_json(understood) | made
    print_result(data if options.json else texts.import_text(data, dry_run=options.dry_run), options.json)


def _made(outcome: ImportPlan, *, stored: bool) -> dict[str, Any]:
    """By row number what the store made of the report."""
    numbers = {fate: [one.row.row for one in outcome.with_fate(fate)] for fate in Fate}
    return {
        "stored": outcome.people if stored else 0,
        "already_there": list(outcome.already_there),
        "new": numbers[Fate.NEW],
        "changed": numbers[Fate.CHANGED],
        "asked": numbers[Fate.ASKED],
        "gone": [entry.person.name for entry in outcome.gone],
    }
