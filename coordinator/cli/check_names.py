"""``coordinator check-names FILE --training T``: whom the names of an online meeting belong to."""

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from coordinator.cli.commands import opened, print_result
from coordinator.cli.texts import say
from coordinator.db.queries.online import read_participants
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.db.queries.roster import read_schools
from coordinator.documents.attendance_report import places_of, read_report, rule_of
from coordinator.domain.errors import RuleError
from coordinator.domain.online_names.matching import CheckedName, PeopleIndex, Status
from coordinator.domain.online_names.matching import check_names as check
from coordinator.domain.online_names.parsing import PARTS
from coordinator.domain.roc import format_minutes
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

Line = dict[str, Any]


def check_names(options: Namespace) -> None:
    """Print every name with what was understood and what it lacks; nothing is stored."""
    if not options.file.exists():
        raise RuleError("file_missing", file=str(options.file))
    with opened(options) as store, store.read() as reader:
        plan = read_plan(reader, find_training(reader, options.training).id)
        schools, people = read_schools(reader), read_participants(reader, plan.training.id)
    report = read_report(options.file, {session.day for session in plan.sessions})
    checked = check(report.attendances, places_of(schools), rule_of(plan), PeopleIndex(people))
    lines = [line_json(one) for one in checked]
    print_result(lines if options.json else names_text(lines), options.json)


def line_json(one: CheckedName) -> Line:
    """A name as plain data; ``docs/json.md`` has the keys."""
    parsed, attendance = one.parsed, one.attendance
    matched = [match.participant for match in one.people if match.participant is not None]
    return {
        "display_name": attendance.display_name,
        "county": parsed.county.name if parsed.county else None,
        "school": parsed.school.name if parsed.school else parsed.school_text or None,
        "school_code": parsed.school.code if parsed.school else None,
        "job_title": parsed.job_title or None,
        "names": list(parsed.names),
        "participant": matched[0].id if matched else None,
        "participants": [person.id for person in matched],
        "status": one.status,
        "missing": [lack.lower() for lack in one.lacks if lack in PARTS],
        "flags": [lack for lack in one.lacks if lack not in PARTS],
        "candidates": [
            {"school_code": entry.code, "school": entry.name, "county": entry.county or None}
            for entry in (() if parsed.school else parsed.candidates)
        ],
        "joined": _iso(attendance.joined),
        "left": _iso(attendance.left),
        "minutes": attendance.minutes,
    }


def names_text(lines: Sequence[Line]) -> str:
    """A line for each name under a line that counts them."""
    counts = Counter(line["status"] for line in lines)
    head = say(
        QT_TRANSLATE_NOOP(
            "cli",
            "{n} names: {matched} on the roster, {not_on_roster} not on it, {ask} to ask, {incomplete} "
            "incomplete, {two_people} of two people, {not_a_person} of nobody",
        ),
        n=len(lines),
        **{status.value: counts[status] for status in Status},
    )
    return "\n".join([head, *map(_text, lines)])


def _text(line: Line) -> str:
    parts = (line["county"], line["school"], line["job_title"], "、".join(line["names"]), _clocks(line))
    understood = " ".join(part for part in parts if part)
    codes = " ".join((*line["missing"], *line["flags"]))
    return f"{line['status']:<13}  {line['display_name']}  {understood}  {codes}".rstrip()


def _clocks(line: Line) -> str:
    times = (datetime.fromisoformat(line[key]) if line[key] else None for key in ("joined", "left"))
    shown = [format_minutes(at.hour * 60 + at.minute) if at else "" for at in times]
    return "~".join(shown) if any(shown) else ""


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
