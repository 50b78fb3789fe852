"""Opening a venue pack: the store becomes a desk of the training, or a newer pack refreshes what it knows."""

from dataclasses import dataclass

from coordinator.db.queries.events import known_pairs
from coordinator.db.queries.packs import pack_records
from coordinator.db.session import Reader, Writer
from coordinator.domain.checkin.merge import union
from coordinator.domain.errors import RuleError
from coordinator.domain.events.log import Moment
from coordinator.domain.pack_record import PackRecord
from coordinator.domain.packs import VenuePack
from coordinator.domain.store_settings import (
    DEVICE_NAME,
    OFFICE_IDENTITY,
    training_identity,
    training_office,
)
from coordinator.domain.text import clean
from coordinator.domain.training import Training
from coordinator.services.attendance_files import add_known_elsewhere
from coordinator.services.event_log import ensure_log, keep
from coordinator.services.keys import Maker, device_key, keep_pair, stored_pair
from coordinator.services.pack_refresh import Refreshed, refresh
from coordinator.services.store_settings import keep_setting, setting

LONGEST_DEVICE = 60


@dataclass(frozen=True, slots=True)
class PackOpened:
    """What opening did. ``again``: this very pack, or another one of the training, was opened here before."""

    training_id: str
    slug: str
    title: str
    device: str
    log_id: str
    sessions: int
    people: int
    events_new: int
    again: bool
    refreshed: Refreshed


def open_pack(writer: Writer, pack: VenuePack, device: str, moment: Moment, make: Maker) -> PackOpened:
    """Take a pack into this store under the laptop's name ``device``; ``make`` makes its signing key.

    Raises ``RuleError`` (device_name_missing, device_name_long, pack_own_office, pack_other_office,
    pack_older, and what values of other trainings in the store may refuse); nothing is stored then.
    """
    name = read_device_name(device)
    training_id = pack.manifest.training_id
    again = _refuse_strange(writer, pack)
    refreshed = refresh(writer, pack)
    events_new = _take_events(writer, pack)
    keep_setting(writer, training_office(training_id), pack.manifest.office)
    keep_pair(writer, training_identity(training_id), pack.identity)
    keep_setting(writer, DEVICE_NAME, name)
    key = device_key(writer, make)
    head = ensure_log(writer, training_id, name, moment, public_key=key.public)
    _note(writer, pack, moment)
    training = writer.get(Training, training_id)
    slug = training.slug if training else pack.manifest.slug
    return PackOpened(
        training_id, slug, pack.manifest.title, name, head.log_id, len(pack.plan.sessions), len(pack.people),
        events_new, again, refreshed,
    )  # fmt: skip


def read_device_name(text: str) -> str:
    """What a laptop is called. Raises ``RuleError`` (device_name_missing, device_name_long)."""
    name = clean(text).text
    if not name:
        raise RuleError("device_name_missing")
    if len(name) > LONGEST_DEVICE:
        raise RuleError("device_name_long", most=LONGEST_DEVICE)
    return name


def _refuse_strange(reader: Reader, pack: VenuePack) -> bool:
    """Whether the training came here in a pack before; raises where this pack must not be opened."""
    manifest = pack.manifest
    own = stored_pair(reader, OFFICE_IDENTITY)
    known = reader.get(Training, manifest.training_id)
    office = setting(reader, training_office(manifest.training_id))
    if (own is not None and own.public == manifest.office) or (known is not None and not office):
        raise RuleError("pack_own_office", training=manifest.title)
    if known is not None and office != manifest.office:
        raise RuleError("pack_other_office", training=manifest.title, known=known.title)
    opened = pack_records(reader, manifest.training_id, opened=True)
    if opened and manifest.at_ms < opened[0].issued_ms:
        raise RuleError("pack_older", training=manifest.title)
    return bool(opened)


def _take_events(writer: Writer, pack: VenuePack) -> int:
    """What the office knew already, other laptops' marks among it: added where it is not known here."""
    known = known_pairs(writer, (event.id for event in pack.events))
    found = union(known, pack.events, pack.texts)
    keep(writer, found.new, found.texts)
    add_known_elsewhere(writer, pack.manifest.training_id, found.new)
    return len(found.new)


def _note(writer: Writer, pack: VenuePack, moment: Moment) -> None:
    if writer.get(PackRecord, pack.id) is None:
        manifest = pack.manifest
        writer.insert(
            [
                PackRecord(
                    pack.id, manifest.training_id, manifest.at_ms, manifest.device, " ".join(pack.sessions),
                    len(pack.people), moment.wall_ms,
                )
            ]
        )  # fmt: skip
