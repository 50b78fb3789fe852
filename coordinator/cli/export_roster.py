"""``coordinator export-roster TRAINING --format F --out FILE``: the roster with the columns of a preset."""

from argparse import Namespace
from collections.abc import Sequence

from coordinator.cli.commands import now_ms, opened, print_result
from coordinator.cli.texts import say
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.db.queries.roster import read_roster
from coordinator.documents.geo import load_areas
from coordinator.documents.outgoing import written_aside
from coordinator.documents.roster_export.columns import make_table
from coordinator.documents.roster_export.losses import Loss, losses
from coordinator.documents.roster_export.writing import write_roster_table
from coordinator.documents.table_form import TableForm
from coordinator.domain.errors import RuleError
from coordinator.domain.presets import Preset
from coordinator.domain.remembered import ColumnUse
from coordinator.services.id_access import IDS_EXPORTED
from coordinator.services.presets import find_preset
from coordinator.services.sheets import record_export
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

NAMED = 20


def export_roster(options: Namespace) -> None:
    """Write one file; whole ID numbers only with a reason, characters in brackets only when asked for."""
    form = TableForm(options.encoding) if options.format == "csv" else TableForm(options.format)
    with opened(options) as store:
        with store.read() as reader:
            plan = read_plan(reader, find_training(reader, options.training).id)
            preset = find_preset(reader, ColumnUse.EXPORT, options.preset or "")
            people = read_roster(reader, plan.training.id)
        _refuse_ids(preset, options.reason)
        table = make_table(plan, people, load_areas()[1], preset)
        lost = losses(table) if form is TableForm.CSV_CP950 else ()
        if lost and not options.brackets:
            raise cannot_hold(lost)
        action = IDS_EXPORTED if preset.shows_ids else "roster"
        subject = options.reason if preset.shows_ids else plan.training.slug
        with written_aside([options.out]) as parts:
            write_roster_table(parts[options.out], form, table)
            with store.write() as writer:
                record_export(writer, now_ms(), action, plan.training.id, subject[:200], len(people))
    data = {
        "file": str(options.out), "format": options.format,
        "encoding": str(form) if options.format == "csv" else None, "preset": preset.name,
        "columns": list(preset.titles), "people": len(people), "in_brackets": _lost_json(lost),
    }  # fmt: skip
    print_result(data if options.json else _text(data), options.json)


def cannot_hold(lost: Sequence[Loss]) -> RuleError:
    """The refusal that names the characters and how many they are."""
    characters = list(dict.fromkeys(loss.character for loss in lost))
    shown = "、".join(characters[:NAMED]) + ("…" if len(characters) > NAMED else "")
    return RuleError("cp950_cannot_hold", n=len(characters), characters=shown)


def _refuse_ids(preset: Preset, reason: str) -> None:
    if preset.shows_ids and not reason.strip():
        raise RuleError("ids_not_asked_for", preset=preset.name)


def _lost_json(lost: Sequence[Loss]) -> list[dict[str, object]]:
    return [
        {"character": x.character, "code": x.code, "row": x.row, "person": x.person, "column": x.column}
        for x in lost
    ]


def _text(data: dict[str, object]) -> str:
    written = QT_TRANSLATE_NOOP("cli", "{people} people were written: {file}")
    lines = [say(written, people=data["people"], file=data["file"])]
    lost = data["in_brackets"]
    if isinstance(lost, list) and lost:
        text = QT_TRANSLATE_NOOP("cli", "Written in brackets, because cp950 lacks them: {characters}")
        lines.append(say(text, characters="、".join(dict.fromkeys(str(x["character"]) for x in lost))))
    return "\n".join(lines)
