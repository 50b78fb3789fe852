"""``coordinator missing TRAINING``: which schools have sent nobody for which business role."""

from argparse import Namespace
from collections.abc import Sequence

from coordinator.cli.commands import opened, print_result
from coordinator.cli.texts import say
from coordinator.db.queries.calls import read_calls
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.db.queries.roster import read_roster, read_schools
from coordinator.documents.call_list import NO_DISTRICT, asked_text
from coordinator.domain.calls import CallLine, call_lines
from coordinator.domain.coverage import Coverage, CoverState, Need, Part, SchoolCover, cover, parts_of
from coordinator.domain.coverage_counts import count_districts, count_schools
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

Json = dict[str, object]


def missing(options: Namespace) -> None:
    """Print the matrix as JSON, or the call list for people."""
    with opened(options) as store, store.read() as reader:
        plan = read_plan(reader, find_training(reader, options.training).id)
        part = _part(plan, options.batch) if options.batch else None
        roster = read_roster(reader, plan.training.id)
        coverage = cover(plan, read_schools(reader), roster, part)
        lines = call_lines(coverage, read_calls(reader, plan.training.id))
    if options.json:
        print_result(coverage_json(plan, coverage, lines), as_json=True)
    else:
        print_result(coverage_text(coverage, lines), as_json=False)


def coverage_json(plan: Plan, coverage: Coverage, lines: Sequence[CallLine]) -> Json:
    """``{training, batch, needs, schools, districts, counts, people_elsewhere}``; names no person."""
    calls = {line.id: line for line in lines}
    count = count_schools(coverage.rows, len(coverage.needs))
    return {
        "training": plan.training.slug,
        "batch": coverage.part.slug if coverage.part else None,
        "needs": [_need(need) for need in coverage.needs],
        "schools": [_school(coverage, row, calls.get(row.id)) for row in coverage.rows],
        "districts": [
            {
                "name": d.name,
                "schools": d.schools,
                "complete": d.complete,
                "partly": d.partly,
                "absent": d.absent,
            }
            for d in count_districts(coverage, plan.districts)
        ],
        "counts": {
            "schools": count.schools,
            "complete": count.complete,
            "partly": count.partly,
            "absent": count.absent,
            "cells": {str(state): sum(one[state] for one in count.states) for state in CoverState},
        },
        "people_elsewhere": len(coverage.strays),
    }


def coverage_text(coverage: Coverage, lines: Sequence[CallLine]) -> str:
    """A line that counts, then one for each school that is still asked for somebody."""
    count = count_schools(coverage.rows, len(coverage.needs))
    head = say(
        QT_TRANSLATE_NOOP(
            "cli", "Schools: {schools}, complete {complete}, with gaps {partly}, nobody {absent}"
        ),
        schools=count.schools,
        complete=count.complete,
        partly=count.partly,
        absent=count.absent,
    )
    return "\n".join([head, *(_text(coverage, line) for line in lines)])


def _part(plan: Plan, slug: str) -> Part:
    for part in parts_of(plan):
        if slug in (part.slug, part.name):
            return part
    raise RuleError("batch_unknown", name=slug)


def _need(need: Need) -> Json:
    return {"course_day": need.day.slug, "role": need.role.name if need.role else None}


def _school(coverage: Coverage, row: SchoolCover, line: CallLine | None) -> Json:
    last = line.last if line else None
    return {
        "code": row.school.code,
        "name": row.school.name,
        "level": str(row.school.level),
        "township": row.school.township,
        "district": row.district.name if row.district else None,
        "state": str(row.state),
        "people": len(row.people),
        "cells": [
            _need(need) | {"state": str(cell.state), "people": len(cell.people)}
            for need, cell in zip(coverage.needs, row.cells, strict=True)
        ],
        "called_on": last.called_on.isoformat() if last else None,
        "reached": last.reached if last else None,
    }


def _text(coverage: Coverage, line: CallLine) -> str:
    school, district = line.cover.school, line.cover.district
    parts = (
        district.name if district else NO_DISTRICT,
        school.name,
        school.phone,
        asked_text(coverage, line),
    )
    return "- " + "  ".join(part for part in parts if part)
