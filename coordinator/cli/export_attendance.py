"""``coordinator export-attendance --out FILE``: what this laptop knows, for the office and other laptops."""

import sys
from argparse import Namespace
from datetime import datetime

from coordinator.cli.commands import opened, print_result
from coordinator.cli.pack import MAKERS
from coordinator.cli.texts import say
from coordinator.db.store import Store
from coordinator.documents.packs import Delivered, new_file_id, write_attendance_file
from coordinator.domain.errors import KnownFailure
from coordinator.domain.events.log import Moment
from coordinator.domain.packs import AttendanceFile
from coordinator.machine import here
from coordinator.services.attendance_files import (
    gather_attendance,
    prepare_export,
    remember_exported,
    training_to_export,
)
from coordinator.services.keys import export_keys
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP


def export_attendance(options: Namespace) -> None:
    """Write the file, read it back, say what is in it; again at any time, also after it was merged."""
    moment = here()
    reference_ms = _ms(options.reference)
    with opened(options) as store:
        with store.write() as writer:
            training = training_to_export(writer, options.training)
            prepare_export(writer, training.id, MAKERS, moment, reference_ms)
        with store.read() as reader:
            file = gather_attendance(reader, training.id, moment.wall_ms, new_file_id(), reference_ms)
            keys = export_keys(reader, training.id)
        written = write_attendance_file(options.out, file, keys)
        _remember(store, file)
    data = export_json(file, written, moment)
    print_result(data if options.json else _text(data), options.json)


def export_json(file: AttendanceFile, written: Delivered, moment: Moment) -> dict[str, object]:
    """The keys of docs/json.md."""
    manifest = file.manifest
    own = next(head for head in manifest.heads if head.log_id == manifest.log_id)
    ahead = manifest.ahead_ms
    return {
        "file": str(written.path),
        "id": file.id,
        "training": manifest.slug,
        "device": manifest.device,
        "log": manifest.log_id,
        "events": manifest.events,
        "own_events": own.events,
        "first_seq": own.first_seq,
        "last_seq": own.last_seq,
        "at": moment.at.isoformat(timespec="seconds"),
        "offset_s": None if ahead is None else round(ahead / 1000),
        "size": written.size,
        "sha256": written.sha256,
        "logs": [
            {
                "id": head.log_id,
                "events": head.events,
                "first_seq": head.first_seq,
                "last_seq": head.last_seq,
            }
            for head in manifest.heads
        ],
    }


def _remember(store: Store, file: AttendanceFile) -> None:
    """The file is out; a full disk of the laptop does not make it less so."""
    from coordinator.ui.kit.messages import sentence

    try:
        with store.write() as writer:
            remember_exported(writer, file)
    except KnownFailure as failure:
        print(sentence(failure), file=sys.stderr)


def _ms(reference: datetime | None) -> int | None:
    return None if reference is None else round(reference.timestamp() * 1000)


def _text(data: dict[str, object]) -> str:
    written = QT_TRANSLATE_NOOP(
        "cli",
        "{device}: {events} entries, own ones from {first_seq} to {last_seq}, written and read back: {file}",
    )
    lines = [say(written, **data)]
    if data["offset_s"] is not None:
        told = QT_TRANSLATE_NOOP("cli", "This laptop's clock is {offset_s} seconds ahead of the right one.")
        lines.append(say(told, offset_s=data["offset_s"]))
    return "\n".join(lines)
