"""Attendance files: gathering what goes home, and remembering what went, so that nothing is forgotten."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from coordinator.db.queries.events import log_opening, own_logs, read_events, read_texts
from coordinator.db.queries.packs import count_events
from coordinator.db.queries.plans import find_training
from coordinator.db.schema import table_of
from coordinator.db.session import Reader, Writer
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, Moment
from coordinator.domain.events.record import BodyValue, Event
from coordinator.domain.packs import AttendanceFile, Manifest, PackHead
from coordinator.domain.store_settings import DEVICE_LOG, DEVICE_NAME, DEVICE_PIN, exported_heads
from coordinator.domain.training import Batch, Training
from coordinator.services.event_log import OFFICE, ensure_log, program_version, record
from coordinator.services.helpdesk.notes_carried import notes_to_bring_home
from coordinator.services.keys import KeyMakers, device_key, office_public, prepare_keys
from coordinator.services.store_settings import keep_setting, setting

QUIET = frozenset({Kind.LOG_OPENED, Kind.MODE, Kind.CLOCK_CHECK})
"""What nobody would miss: a desk where nothing else happened may be reset."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The newest attendance file that was written here: when, its id, and how many events of each log."""

    at_ms: int
    file_id: str
    events: dict[str, int]


def prepare_export(
    writer: Writer, training_id: str, make: KeyMakers, moment: Moment, reference_ms: int | None = None
) -> None:
    """Make ready for writing: keys, a log that knows this device's key, the clock beside a right one.

    ``reference_ms`` is what a right clock (a phone) says now. Raises ``RuleError`` (nothing_to_export).
    """
    if not with_events(writer, training_id):
        raise RuleError("nothing_to_export")
    prepare_keys(writer, training_id, make)
    own = own_logs(writer).get(training_id, "")
    opening = log_opening(writer, own) if own else None
    name = str(opening.said().get("name", "")) if opening else setting(writer, DEVICE_NAME)
    public = device_key(writer, make.signing).public
    ensure_log(writer, training_id, name or OFFICE, moment, public_key=public)
    if reference_ms is not None:
        body: dict[str, BodyValue] = {"reference_ms": reference_ms, "occasion": "export"}
        record(writer, [Draft(Kind.CLOCK_CHECK, training_id, body=body)], moment)


def gather_attendance(
    reader: Reader, training_id: str, at_ms: int, file_id: str, reference_ms: int | None = None
) -> AttendanceFile:
    """Everything this store knows of a training's days, with the texts no purge has taken.

    After ``prepare_export``. ``at_ms`` is this machine's clock. Raises ``RuleError`` (nothing_to_export).
    """
    training = find_training(reader, training_id)
    events = read_events(reader, training.id)
    own = own_logs(reader).get(training.id, "")
    opening = log_opening(reader, own) if own else None
    if opening is None:
        raise RuleError("nothing_to_export")
    texts = tuple(text for _, text in sorted(read_texts(reader, training.id).items()))
    said = opening.said()
    manifest = Manifest(
        training_id=training.id,
        slug=training.slug,
        title=training.title,
        academic_year=training.academic_year,
        office=office_public(reader, training.id),
        at_ms=at_ms,
        program=program_version(),
        device=str(said.get("name", "")),
        log_id=own,
        device_key=str(said.get("public_key", "")),
        reference_ms=reference_ms,
        events=len(events),
        texts=len(texts),
        heads=heads_of(events),
    )
    return AttendanceFile(file_id, manifest, events, texts, help_notes=notes_to_bring_home(reader))


def heads_of(events: Iterable[Event]) -> tuple[PackHead, ...]:
    """Where every log begins and ends among ``events``, and how many of it there are."""
    first: dict[str, Event] = {}
    last: dict[str, Event] = {}
    counts: Counter[str] = Counter()
    for event in events:
        log = event.log_id
        counts[log] += 1
        if log not in first or event.seq < first[log].seq:
            first[log] = event
        if log not in last or (event.seq, last[log].content_hash) > (last[log].seq, event.content_hash):
            last[log] = event
    return tuple(
        PackHead(log, first[log].seq, last[log].seq, last[log].content_hash, count)
        for log, count in sorted(counts.items())
    )


def remember_exported(writer: Writer, file: AttendanceFile) -> None:
    """Note that everything in ``file`` has left the machine; after it was written and read back."""
    counts = Counter(event.log_id for event in file.events if event.kind not in QUIET)
    _remember(writer, file.manifest.training_id, file.manifest.at_ms, file.id, counts)


def add_known_elsewhere(writer: Writer, training_id: str, events: Iterable[Event]) -> None:
    """Note that ``events`` came from the office: nobody has to bring them home."""
    before = last_exported(writer, training_id) or Exported(0, "", {})
    counts = Counter(before.events) + Counter(e.log_id for e in events if e.kind not in QUIET)
    _remember(writer, training_id, before.at_ms, before.file_id, counts)


def last_exported(reader: Reader, training_id: str) -> Exported | None:
    """The newest attendance file written here; ``file_id`` is empty when only a pack came so far."""
    text = setting(reader, exported_heads(training_id))
    return Exported(**json.loads(text)) if text else None


def with_events(reader: Reader, training_id: str) -> bool:
    """Whether anything at all was recorded for a training."""
    return bool(count_events(reader, training_id))


def training_to_export(reader: Reader, name: str | None) -> Training:
    """The training called so; without a name the only one that has events.

    Raises ``RuleError`` (training_unknown, training_not_chosen, nothing_to_export).
    """
    if name is not None:
        return find_training(reader, name)
    found = [training for training in reader.all(Training) if with_events(reader, training.id)]
    if not found:
        raise RuleError("nothing_to_export")
    if len(found) > 1:
        raise RuleError("training_not_chosen", known=", ".join(training.slug for training in found))
    return found[0]


def unexported(reader: Reader, training_id: str | None = None) -> dict[str, int]:
    """Training id -> how many acts stand in no attendance file yet; trainings without any are left out."""
    trainings = [training_id] if training_id else [t.id for t in reader.all(Training)]
    found = {}
    for key in trainings:
        exported = last_exported(reader, key)
        gone = exported.events if exported else {}
        waiting = sum(max(0, n - gone.get(log, 0)) for log, n in count_events(reader, key, QUIET).items())
        if waiting:
            found[key] = waiting
    return found


def reset_desk(writer: Writer, training_id: str, typed: str) -> None:
    """Make this laptop no desk of a training any more: its log is closed, the PIN is gone, events stay.

    ``typed`` is the name of the training or of a batch, typed by hand. Raises ``RuleError``
    (reset_name_wrong, events_not_exported).
    """
    training = find_training(writer, training_id)
    batches = table_of(Batch)
    names = {training.slug, training.title}
    names.update(b.name for b in writer.all(Batch, batches.c.training_id == training.id))
    if typed.strip() not in names:
        raise RuleError("reset_name_wrong", title=training.title)
    waiting = unexported(writer, training.id).get(training.id, 0)
    if waiting:
        raise RuleError("events_not_exported", count=waiting)
    logs = {key: log for key, log in own_logs(writer).items() if key != training.id}
    keep_setting(writer, DEVICE_LOG, json.dumps(logs, sort_keys=True) if logs else "")
    keep_setting(writer, DEVICE_PIN, "")


def _remember(writer: Writer, training_id: str, at_ms: int, file_id: str, counts: dict[str, int]) -> None:
    said = {"at_ms": at_ms, "file_id": file_id, "events": dict(sorted(counts.items()))}
    keep_setting(writer, exported_heads(training_id), json.dumps(said, separators=(",", ":")))
