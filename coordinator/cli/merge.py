"""``coordinator merge FILE…``: attendance files in, any number, in any order, any number of times."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from coordinator.cli.commands import now_ms, opened, print_result
from coordinator.cli.texts import say
from coordinator.db.queries.merged import read_merge_state
from coordinator.db.store import Store
from coordinator.documents.packs import read_attendance_file
from coordinator.domain.checkin.values import Decision
from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.merge_report import DeviceLine, MergeReport, NotApplied, RefusedFile
from coordinator.domain.merge_state import MergeState
from coordinator.services.keys import identities as own_identities
from coordinator.services.merging_files import MergePreview, arrive, merge_files, preview
from coordinator.ui.kit.decision_words import decision_sentence, decision_title, desk_name
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.messages import sentence

Json = dict[str, object]


def merge(options: Namespace) -> None:
    """All that can be merged is, in one step; refused are files, each with its reason.

    Only when every file is refused the command fails, and then nothing was written.
    """
    with opened(options) as store:
        looked = _look(store, options.files)
        report = looked.report if options.dry_run or looked.is_empty else _merge(store, looked)
        state = _state(store, report.training_id) if not looked.is_empty else None
    waiting = state.open_decisions if state is not None and not options.dry_run else ()
    data = merge_json(report, waiting)
    print_result(data if options.json else _text(report, state, waiting, options.dry_run), options.json)
    if looked.is_empty:
        raise _refusal(report.refused)


def merge_json(report: MergeReport, waiting: Sequence[Decision]) -> Json:
    """The keys of docs/json.md."""
    return {
        "new": report.new,
        "known": report.known,
        "set_aside": [{"event": event, "code": code} for event, code in report.set_aside],
        "refused": [_refused_json(one) for one in report.refused],
        "devices": [_device_json(line) for line in report.devices],
        "decisions": [decision_json(decision) for decision in waiting],
        "files": [
            {
                "file": line.name,
                "device": line.device,
                "log": line.log_id,
                "new": line.new,
                "known": line.known,
            }
            for line in report.lines
        ],
        "amended": [
            {"participant": one.participant_id, "field": one.field, "base": one.base, "new": one.new}
            for one in report.applied
        ],
        "not_amended": [_not_applied_json(one) for one in report.not_applied],
        "registered": list(report.registered),
        "unregistered": list(report.unregistered),
        "help_notes": report.help_notes,
    }


def decision_json(decision: Decision) -> Json:
    """``{id, kind, participant, choices}``; of what is about no person the participant is null."""
    return {
        "id": decision.id,
        "kind": decision.kind,
        "participant": decision.participant_id or None,
        "choices": list(decision.choices),
    }


def _refused_json(one: RefusedFile) -> Json:
    return {"file": one.name, "code": one.code, "reason": sentence(one)}


def _not_applied_json(one: NotApplied) -> Json:
    said = {"participant": one.participant_id, "field": one.field, "new": one.new, "now": one.now}
    return {**said, "code": one.code, "reason": sentence(one)}


def _device_json(line: DeviceLine) -> Json:
    return {
        "id": line.log_id,
        "name": line.name,
        "events": line.events,
        "first_seq": line.first_seq,
        "last_seq": line.last_seq,
        "gaps": [[gap.first, gap.last] for gap in line.gaps],
        "offset_s": None if line.ahead_ms is None else round(line.ahead_ms / 1000),
        "before": line.before,
        "forked": line.forked,
    }


def _look(store: Store, paths: Sequence[Path]) -> MergePreview:
    with store.read() as reader:
        identities = own_identities(reader)
    arrivals = arrive(paths, lambda path: read_attendance_file(path, identities))
    with store.read() as reader:
        return preview(reader, arrivals)


def _merge(store: Store, looked: MergePreview) -> MergeReport:
    store.backup("merge")
    with store.write() as writer:
        return merge_files(writer, looked, now_ms())


def _state(store: Store, training_id: str) -> MergeState:
    with store.read() as reader:
        return read_merge_state(reader, training_id)


def _refusal(refused: Sequence[RefusedFile]) -> RuleError | KnownFailure:
    """Of one file its own reason; of several how many they are."""
    if len(refused) == 1:
        return RuleError(refused[0].code, **refused[0].facts)
    return RuleError("merge_all_refused", n=len(refused))


def _text(report: MergeReport, state: MergeState | None, waiting: Sequence[Decision], dry_run: bool) -> str:
    lines = [
        say(QT_TRANSLATE_NOOP("cli", "Refused: {file}: {reason}"), file=one.name, reason=sentence(one))
        for one in report.refused
    ]
    if report.lines:
        counted = QT_TRANSLATE_NOOP("cli", "New: {new}, already known: {known}, set aside: {aside}")
        lines.append(say(counted, new=report.new, known=report.known, aside=len(report.set_aside)))
    lines += [_device_text(line) for line in report.devices]
    if report.registered:
        put = QT_TRANSLATE_NOOP("cli", "Put on the roster, as a laptop decided: {n}")
        lines.append(say(put, n=len(report.registered)))
    if report.unregistered:
        taken = QT_TRANSLATE_NOOP("cli", "Taken off the roster, as a laptop decided: {n}")
        lines.append(say(taken, n=len(report.unregistered)))
    left = QT_TRANSLATE_NOOP("cli", "A laptop decided to take “{new}”, but it was not taken: {reason}")
    lines += [say(left, new=one.new, reason=sentence(one)) for one in report.not_applied]
    if dry_run:
        lines.append(say(QT_TRANSLATE_NOOP("cli", "Only tried: nothing was stored.")))
    if waiting and state is not None:
        lines.append(say(QT_TRANSLATE_NOOP("cli", "To decide: {n}"), n=len(waiting)))
        lines += [_decision_text(decision, state) for decision in waiting]
    return "\n".join(lines)


def _device_text(line: DeviceLine) -> str:
    text = QT_TRANSLATE_NOOP("cli", "{name}: {events} entries, {first} to {last} ({before} before)")
    told = say(
        text,
        name=desk_name(line.name, line.log_id),
        events=line.events,
        first=line.first_seq,
        last=line.last_seq,
        before=line.before,
    )
    gaps = "、".join(f"{gap.first}–{gap.last}" for gap in line.gaps)
    missing = say(QT_TRANSLATE_NOOP("cli", "missing: {gaps}"), gaps=gaps) if gaps else ""
    return "- " + "  ".join(part for part in (told, missing) if part)


def _decision_text(decision: Decision, state: MergeState) -> str:
    asked = f"{decision_title(decision.kind)}: {decision_sentence(decision, state)}"
    return f"- {asked}\n    {decision.id}  [{' | '.join(decision.choices)}]"
