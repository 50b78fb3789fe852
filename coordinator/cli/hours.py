"""``coordinator hours TRAINING``: who earns study hours for which course day, why, and the file of them."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from coordinator.cli.commands import now_ms, opened, print_result
from coordinator.cli.texts import say
from coordinator.db.queries.plans import find_training
from coordinator.db.store import Store
from coordinator.documents.hours_export import HoursForm
from coordinator.documents.hours_file import HoursFile, check_hours_file, shows_ids, write_hours_file
from coordinator.documents.outgoing import written_aside
from coordinator.domain.errors import RuleError
from coordinator.domain.hand_in import Whom, hand_in
from coordinator.domain.hours import HoursResult
from coordinator.domain.hours_changes import Change
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.presets import Preset
from coordinator.domain.remembered import ColumnUse
from coordinator.services.hours import Reckoned, log_hours, read_hours, record_hand_in
from coordinator.services.presets import find_preset
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.messages import sentence

Json = dict[str, object]
FORMS = {".xlsx": HoursForm.XLSX, ".ods": HoursForm.ODS, ".csv": HoursForm.CSV, ".txt": HoursForm.ID_LINES}


def hours(options: Namespace) -> None:
    """Print everybody with every reason; with ``--out`` write a file and print what stands in it."""
    with opened(options) as store:
        with store.read() as reader:
            reckoned = read_hours(reader, find_training(reader, options.training).id)
            preset = find_preset(reader, ColumnUse.HOURS, options.preset or "")
        day = _course_day(reckoned.plan, options.course_day)
        if options.out is not None:
            data = _write(store, reckoned, preset, options, day)
            print_result(data if options.json else _file_text(data), options.json)
            return
    lines = [line for line in reckoned.results if not day or line.course_day_id == day]
    print_result(hours_json(reckoned, lines) if options.json else hours_text(reckoned, lines), options.json)


def hours_json(reckoned: Reckoned, lines: Sequence[HoursResult]) -> list[Json]:
    """One object a person and course day; ``reasons`` are sentences, ``codes`` the same for programs."""
    days, sessions = by_id(reckoned.plan.course_days), by_id(reckoned.plan.sessions)
    return [
        {
            "participant": line.participant_id,
            "name": line.name,
            "school": reckoned.people[line.participant_id].person.school_name,
            "course_day": days[line.course_day_id].slug,
            "session": reckoned.plan.slug_of(sessions[line.session_id])
            if line.session_id in sessions
            else None,
            "given": line.given,
            "hours": line.hours,
            "doubtful": line.doubtful,
            "reasons": [sentence(reason) for reason in line.reasons],
            "codes": [reason.token for reason in line.reasons],
            "decision": line.decision_id,
        }
        for line in lines
    ]


def hours_text(reckoned: Reckoned, lines: Sequence[HoursResult]) -> str:
    """A line that counts, then one a person and course day."""
    given = [line for line in lines if line.given]
    head = say(
        QT_TRANSLATE_NOOP("cli", "With hours: {given} of {all}, {hours} hours; to look at: {doubtful}"),
        given=len(given),
        all=sum(not line.apart for line in lines),
        hours=sum(line.hours for line in given),
        doubtful=sum(line.doubtful for line in lines),
    )
    days = by_id(reckoned.plan.course_days)
    return "\n".join([head, *(_line_text(line, days[line.course_day_id].slug) for line in lines)])


def _line_text(line: HoursResult, day: str) -> str:
    parts = [f"- {line.name}", day, str(line.hours), "；".join(sentence(reason) for reason in line.reasons)]
    return "  ".join(part for part in parts if part)


def _course_day(plan: Plan, slug: str) -> str:
    if not slug:
        return ""
    for day in plan.course_days:
        if slug in (day.slug, day.name, day.id):
            return day.id
    raise RuleError("course_day_unknown", name=slug)


def _write(store: Store, reckoned: Reckoned, preset: Preset, options: Namespace, day: str) -> Json:
    out: Path = options.out
    form = FORMS.get(out.suffix.lower())
    if form is None:
        raise RuleError("hours_form_unknown", text=out.suffix)
    whom = Whom.EVERYBODY if options.everybody else Whom.CHANGED if options.changed else Whom.GIVEN
    by_number = shows_ids(form, preset)
    handed = hand_in(reckoned.results, reckoned.handed_in, reckoned.people, whom, day, by_id=by_number)
    file = HoursFile(reckoned.plan, handed, reckoned.people, form, preset, sentence, options.reason)
    check_hours_file(file)
    with written_aside([out]) as parts:
        write_hours_file(parts[out], file)
        with store.write() as writer:
            at_ms, persons = now_ms(), {line.result.participant_id for line in handed.lines}
            record_hand_in(writer, at_ms, reckoned.plan, str(form), out.name, handed.recorded)
            log_hours(writer, at_ms, reckoned.plan, len(persons), options.reason if by_number else "")
    counts = handed.counts or {}
    return {
        "file": str(out), "form": str(form),
        "preset": None if form is HoursForm.ID_LINES else preset.name,
        "people": len(persons), "lines": len(handed.lines),
        **{str(change): counts.get(change, 0) for change in Change},
        "without_id": [{"participant": line.participant_id, "name": line.name} for line in handed.without_id],
    }  # fmt: skip


def _file_text(data: Json) -> str:
    written = QT_TRANSLATE_NOOP("cli", "{lines} lines of hours for {people} people were written: {file}")
    since = QT_TRANSLATE_NOOP(
        "cli", "Since the last file: {new} new, {changed} changed, {withdrawn} withdrawn, {same} the same"
    )
    lines = [say(written, **data), say(since, **data)]
    without = data["without_id"]
    if isinstance(without, list) and without:
        text = QT_TRANSLATE_NOOP("cli", "Left out, because there is no ID number: {names}")
        lines.append(say(text, names="、".join(str(one["name"]) for one in without)))
    return "\n".join(lines)
