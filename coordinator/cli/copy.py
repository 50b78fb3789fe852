"""``coordinator copy``: a plan for another year, and what to look at in it."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from coordinator.cli.commands import opened, print_result
from coordinator.cli.texts import FACT_WORDS, say
from coordinator.db.queries.plans import find_training
from coordinator.domain.next_year import Moved, MovedPart, NextYear, Wanted
from coordinator.domain.roc import academic_year_of, format_roc
from coordinator.planning.holidays import Caveat, DayKind, caveats, day_note
from coordinator.services.next_year import start_next_year
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

Json = Mapping[str, Any]


def copy(options: Namespace) -> None:
    """``coordinator copy TRAINING --year 115 --start 2026-08-03 --as SLUG``."""
    wanted = Wanted(options.year, options.start, options.slug)
    with opened(options) as store, store.write() as writer:
        training = find_training(writer, options.training)
        made, _ = start_next_year(writer, training.id, wanted, take_counts=not options.keep_counts)
    report = _report(made, wanted, counts_taken=not options.keep_counts)
    print_result(report if options.json else _text(report), options.json)


def _report(made: NextYear, wanted: Wanted, *, counts_taken: bool) -> Json:
    """The keys of docs/json.md."""
    days = [line.new for line in made.moved]
    return {
        "slug": made.plan.training.slug,
        "title": made.plan.training.title,
        "academic_year": wanted.academic_year,
        "id": made.plan.training.id,
        "weekdays_kept": made.weekdays_kept,
        "days": [_day(made, line, wanted.academic_year) for line in made.moved],
        "not_known": [str(caveat) for caveat in caveats(min(days), max(days))] if days else [],
        "counts": [{"name": c.name, "plan": c.plan, "directory": c.directory} for c in made.counts],
        "counts_taken": counts_taken,
        "to_read": [
            {"kind": r.kind, "name": r.name, "field": r.field, "text": r.text, "found": list(r.found)}
            for r in made.to_read
        ],
    }


def _day(made: NextYear, line: Moved, year: int) -> Json:
    slugs = {session.id: session.slug for session in made.plan.sessions}
    note = day_note(line.new)
    return {
        "part": str(line.part),
        "name": line.name,
        "session": slugs.get(line.key),
        "old": line.old.isoformat(),
        "new": line.new.isoformat(),
        "roc_date": format_roc(line.new),
        "weekday_kept": line.weekday_kept,
        "day": str(note.kind),
        "holiday": note.name,
        "in_academic_year": academic_year_of(line.new) == year,
    }


_PERIODS = {
    MovedPart.PERIOD_STARTS: QT_TRANSLATE_NOOP("cli", "{name} begins"),
    MovedPart.PERIOD_ENDS: QT_TRANSLATE_NOOP("cli", "{name} ends"),
}
_KINDS = {
    DayKind.WEEKEND: QT_TRANSLATE_NOOP("cli", "weekend"),
    DayKind.HOLIDAY: QT_TRANSLATE_NOOP("cli", "holiday"),
    DayKind.MAKE_UP: QT_TRANSLATE_NOOP("cli", "make-up work day"),
}
_CAVEATS = {
    Caveat.NO_CALENDAR: QT_TRANSLATE_NOOP("cli", "There is no work calendar for these years."),
    Caveat.NOT_ANNOUNCED: QT_TRANSLATE_NOOP(
        "cli", "The work calendar of the year was not announced yet: holidays are by the law only."
    ),
    Caveat.LOCAL: QT_TRANSLATE_NOOP("cli", "Typhoon days and days of a single county are not known."),
}


def _text(report: Json) -> str:
    """Every date with what it is, counts that changed, texts to read."""
    lines = [say(QT_TRANSLATE_NOOP("cli", "{slug}: {title}"), slug=report["slug"], title=report["title"])]
    lines += [_day_text(day) for day in report["days"]]
    if not report["weekdays_kept"]:
        lines.append(
            say(QT_TRANSLATE_NOOP("cli", "The first day is another weekday, so all weekdays moved."))
        )
    lines += [say(_CAVEATS[Caveat(code)]) for code in report["not_known"]]
    for change in report["counts"]:
        text = QT_TRANSLATE_NOOP("cli", "{name}: the plan counts {plan} schools, the directory {directory}")
        lines.append(say(text, **{**change, "plan": "–" if change["plan"] is None else change["plan"]}))
    for line in report["to_read"]:
        found = "、".join(line["found"]) or line["text"]
        text = QT_TRANSLATE_NOOP("cli", "still to be read: {name} ({found})")
        name = FACT_WORDS.get(line["field"], line["name"]) if line["kind"] == "Training" else line["name"]
        lines.append(say(text, name=name or line["text"][:40], found=found))
    return "\n".join(lines)


def _day_text(day: Json) -> str:
    kind = DayKind(day["day"])
    word = "" if kind is DayKind.WORKDAY else say(_KINDS[kind])
    late = "" if day["in_academic_year"] else say(QT_TRANSLATE_NOOP("cli", "outside the academic year"))
    part = _PERIODS.get(day["part"])
    name = say(part, name=day["name"]) if part else day["name"]
    return "  ".join(text for text in (day["roc_date"], name, word, day["holiday"], late) if text)
