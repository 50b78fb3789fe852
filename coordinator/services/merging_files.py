"""合併: what attendance files would bring, and taking it in: all of it in one transaction, or nothing.

Read (``arrive``) -> look (``preview``) -> write (``merge_files``). Merging is the union of events by id and
content; a file may come twice, late, or through another laptop, and nothing changes by it.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coordinator.db.keys import new_id
from coordinator.db.queries.events import known_pairs, read_events
from coordinator.db.queries.merged import merged_ids, purged_to
from coordinator.db.queries.packs import count_events
from coordinator.db.queries.plans import list_trainings
from coordinator.db.session import Reader, Writer
from coordinator.domain.checkin.merge import union
from coordinator.domain.checkin.values import Merged
from coordinator.domain.errors import CodedError, RuleError
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.merge_report import (
    FileLine,
    MergeReport,
    RefusedFile,
    clock_ahead,
    device_lines,
)
from coordinator.domain.merged_file import MergedFile
from coordinator.domain.packs import AttendanceFile, Manifest, fingerprint
from coordinator.domain.purge import texts_left
from coordinator.domain.training import Training
from coordinator.progress import Progress, silent
from coordinator.services.event_log import keep
from coordinator.services.following import follow_settlements
from coordinator.services.helpdesk.notes_carried import take_home
from coordinator.services.keys import office_public

CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class Arrived:
    """An attendance file that was decrypted and checked; ``name`` is the file's own."""

    name: str
    file: AttendanceFile


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What came of reading files: the good ones, and those refused with the reason."""

    good: tuple[Arrived, ...] = ()
    refused: tuple[RefusedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What would be stored, file by file, and what would be said of it; nothing is written yet.

    ``stored`` is how many events of the training there were: while there are no more, the report holds.
    """

    report: MergeReport
    files: tuple[Arrived, ...] = ()
    new: tuple[tuple[Event, ...], ...] = ()
    texts: tuple[EventText, ...] = ()
    stored: int = 0

    @property
    def is_empty(self) -> bool:
        """No file of them can be merged."""
        return not self.files


def arrive(
    paths: Sequence[Path], read: Callable[[Path], AttendanceFile], progress: Progress = silent
) -> Arrivals:
    """Read every file with ``read``; one that is refused does not keep the others out."""
    good, refused = [], []
    for number, path in enumerate(paths):
        progress(number, len(paths))
        try:
            good.append(Arrived(path.name, read(path)))
        except CodedError as error:
            refused.append(RefusedFile(path.name, error.code, error.facts))
    progress(len(paths), len(paths))
    return Arrivals(tuple(good), tuple(refused))


def preview(
    reader: Reader, arrivals: Arrivals, training_id: str | None = None, progress: Progress = silent
) -> MergePreview:
    """What merging would do. Without ``training_id`` it is the training of the first file that is known here.

    A file of another training or office is refused with both names. One id with two contents is two events.
    """
    trainings = {line.training.id: line.training for line in list_trainings(reader)}
    files, refused = _fitting(reader, arrivals, trainings, training_id)
    if not files:
        return MergePreview(MergeReport(training_id or "", (), refused, ()))
    chosen = files[0].file.manifest.training_id
    stored = read_events(reader, chosen)
    known = {(event.id, event.content_hash) for event in stored}
    lines, new, texts = [], [], dict[str, EventText]()
    for number, one in enumerate(files):
        progress(number, len(files))
        merged = union(known, one.file.events, one.file.texts)
        known.update((event.id, event.content_hash) for event in merged.new)
        new.append(merged.new)
        texts.update((text.id, text) for text in merged.texts)
        lines.append(_line(one, merged))
    progress(len(files), len(files))
    every = [event for some in new for event in some]
    report = MergeReport(chosen, tuple(lines), refused, device_lines(stored, every))
    return MergePreview(report, files, tuple(new), tuple(texts.values()), len(stored))


def merge_files(writer: Writer, looked: MergePreview, at_ms: int, progress: Progress = silent) -> MergeReport:
    """Store what ``looked`` found, but for what has been stored since; the caller took a backup before.

    Corrections that desks proposed are taken over where all agree and nobody changed the row meanwhile; what
    laptops decided about the roster is done.
    """
    report, training_id = looked.report, looked.report.training_id
    is_same = _is_as_looked_at(writer, looked)
    known = set() if is_same else known_pairs(writer, (e.id for some in looked.new for e in some))
    fresh = [tuple(e for e in some if (e.id, e.content_hash) not in known) for some in looked.new]
    lines = tuple(
        replace(line, new=len(new), known=line.known + line.new - len(new))
        for line, new in zip(report.lines, fresh, strict=True)
    )
    every = [event for new in fresh for event in new]
    devices = report.devices
    if not is_same:
        devices = device_lines(read_events(writer, training_id), every)
    for start in range(0, len(every), CHUNK):
        progress(start, len(every))
        keep(writer, every[start : start + CHUNK], ())
    keep(writer, (), texts_left(looked.texts, purged_to(writer, training_id)))
    followed = follow_settlements(writer, training_id, every)
    _note_files(writer, looked.files, lines, at_ms)
    notes = take_home(writer, (note for one in looked.files for note in one.file.help_notes))
    progress(len(every), len(every))
    return replace(
        report,
        lines=lines,
        devices=devices,
        applied=followed.amended.applied,
        not_applied=followed.amended.not_applied,
        registered=followed.registered.put_on,
        unregistered=followed.registered.taken_off,
        help_notes=notes,
    )


def _is_as_looked_at(reader: Reader, looked: MergePreview) -> bool:
    """Whether nothing came since: then all that was new still is. Events are only ever added."""
    training_id = looked.report.training_id
    if any(event.training_id != training_id for some in looked.new for event in some):
        return False
    return sum(count_events(reader, training_id).values()) == looked.stored


def _fitting(
    reader: Reader, arrivals: Arrivals, trainings: Mapping[str, Training], training_id: str | None
) -> tuple[tuple[Arrived, ...], tuple[RefusedFile, ...]]:
    files, refused = [], [_with_both_names(reader, one, trainings) for one in arrivals.refused]
    for one in arrivals.good:
        try:
            _check(reader, one.file.manifest, trainings, training_id)
        except RuleError as error:
            refused.append(RefusedFile(one.name, error.code, error.facts))
        else:
            files.append(one)
            training_id = one.file.manifest.training_id
    return tuple(files), tuple(refused)


def _with_both_names(reader: Reader, refused: RefusedFile, trainings: Mapping[str, Training]) -> RefusedFile:
    """Of a file that no key here opens only the office's mark can be read: it is shown beside ours."""
    if refused.code != "pack_not_for_us" or not trainings:
        return refused
    offices = {office for key in trainings if (office := office_public(reader, key))}
    ours = sorted(fingerprint(office) for office in offices)
    theirs = refused.facts.get("office", "")
    facts = {
        "file": refused.name,
        "theirs": theirs,
        "ours": "、".join(ours) or "—",
        "trainings": "、".join(sorted(one.title for one in trainings.values())),
    }
    # A laptop opens the files of those trainings only whose pack it has, also of its own office.
    return RefusedFile(
        refused.name, "merge_unknown_training" if theirs in ours else "merge_other_office", facts
    )


def _check(
    reader: Reader, manifest: Manifest, trainings: Mapping[str, Training], training_id: str | None
) -> None:
    """Raise ``RuleError`` ``merge_other_training`` or ``merge_other_office``, with both names."""
    theirs = trainings.get(manifest.training_id)
    wanted = trainings.get(training_id or manifest.training_id)
    if theirs is None or wanted is None or theirs.id != wanted.id:
        ours = (wanted,) if wanted else tuple(trainings.values())
        raise RuleError("merge_other_training", theirs=_named(manifest), ours="、".join(map(_named, ours)))
    office = office_public(reader, manifest.training_id)
    if office and office != manifest.office:
        raise RuleError(
            "merge_other_office",
            theirs=fingerprint(manifest.office),
            ours=fingerprint(office),
            trainings=theirs.title,
        )


def _named(training: Training | Manifest) -> str:
    """Next year's training often has the same title: the short name tells the years apart."""
    return f"{training.title} [{training.slug}]"


def _line(one: Arrived, merged: Merged) -> FileLine:
    manifest, events = one.file.manifest, one.file.events
    own = [event for event in events if event.log_id == manifest.log_id]
    times = [event.wall_ms for event in own or events] or [manifest.at_ms]
    return FileLine(
        name=one.name,
        file_id=one.file.id,
        log_id=manifest.log_id,
        device=manifest.device,
        exported_ms=manifest.at_ms,
        events=len(events) + len(one.file.set_aside),
        new=len(merged.new),
        known=merged.known,
        first_ms=min(times),
        last_ms=max(times),
        ahead_ms=manifest.ahead_ms if manifest.ahead_ms is not None else clock_ahead(own),
        set_aside=(*one.file.set_aside, *merged.set_aside),
    )


def _note_files(writer: Writer, files: Sequence[Arrived], lines: Sequence[FileLine], at_ms: int) -> None:
    """What came when; a copy of a file that was merged before is no news."""
    training_id = files[0].file.manifest.training_id
    noted = merged_ids(writer, training_id)
    for one, line in zip(files, lines, strict=True):
        if line.file_id in noted:
            continue
        noted.add(line.file_id)
        heads = {head.log_id: head.last_seq for head in one.file.manifest.heads}
        writer.insert(
            [
                MergedFile(
                    id=new_id(),
                    training_id=training_id,
                    at_ms=at_ms,
                    file_id=line.file_id,
                    file_name=line.name,
                    log_id=line.log_id,
                    exported_ms=line.exported_ms,
                    added=line.new,
                    known=line.known,
                    heads=json.dumps(heads, sort_keys=True),
                    offset_ms=line.ahead_ms,
                )
            ]
        )
