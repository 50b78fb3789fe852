"""Making venue packs, off the GUI thread: all files of one order are written and recorded, or none is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from coordinator.documents.packs import (
    Delivered,
    new_file_id,
    new_passphrase,
    new_sealing_pair,
    new_signing_pair,
    write_venue_pack,
)
from coordinator.documents.plan_document.pdf import write_pdf
from coordinator.domain.errors import KnownFailure
from coordinator.domain.pack_slip import pack_slip
from coordinator.domain.packs import PackKind, VenuePack, file_name
from coordinator.domain.roc import format_roc
from coordinator.progress import Progress
from coordinator.services.keys import KeyMakers
from coordinator.services.packs import PackWish, gather_pack, prepare_pack, record_pack
from coordinator.ui.context import Store

MAKERS = KeyMakers(new_sealing_pair, new_signing_pair)


@dataclass(frozen=True, slots=True)
class PackOrder:
    """What was asked for: sessions by key, a pack for each name (one without a name: for any laptop)."""

    training_id: str
    sessions: tuple[str, ...]
    devices: tuple[str, ...]
    phones: bool
    folder: Path
    now: datetime


@dataclass(frozen=True, slots=True)
class PacksMade:
    """The files as they lie in their folder, and the passphrase, which nobody keeps."""

    laptops: tuple[tuple[str, Delivered], ...]
    passphrase: str
    people: int
    now: datetime

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return self.laptops[0][1].path.parent


def make_packs(progress: Progress, store: Store, order: PackOrder) -> PacksMade:
    """Write the packs of an order. Raises ``CodedError``; failed or cancelled, none of the files is left."""
    steps = len(order.devices) + 1
    progress(0, steps)
    at_ms = round(order.now.timestamp() * 1000)
    with store.write() as writer:
        prepare_pack(writer, order.training_id, MAKERS)
    wish = PackWish(order.training_id, order.sessions, phones=order.phones)
    with store.read() as reader:
        pack = gather_pack(reader, wish, at_ms, new_file_id())
    passphrase, written = new_passphrase(), list[tuple[VenuePack, Delivered]]()
    try:
        for done, device in enumerate(order.devices, start=1):
            progress(done, steps)
            mine = _for_device(pack, device)
            path = order.folder / file_name(
                PackKind.VENUE, pack.manifest.slug, f"{order.now:%Y%m%d}", mine.id
            )
            written.append((mine, write_venue_pack(path, mine, passphrase)))
        progress(steps, steps)
        with store.write() as writer:
            for mine, _ in written:
                record_pack(writer, mine)
    except BaseException:
        for _, delivered in written:
            delivered.path.unlink(missing_ok=True)
        raise
    laptops = tuple((mine.manifest.device, delivered) for mine, delivered in written)
    return PacksMade(laptops, passphrase, len(pack.people), order.now)


def _for_device(pack: VenuePack, device: str) -> VenuePack:
    return replace(pack, id=new_file_id(), manifest=replace(pack.manifest, device=device))


def write_slip(progress: Progress, made: PacksMade, path: Path) -> Path:
    """The slip of paper as a PDF. Raises ``KnownFailure`` (file_not_written)."""
    laptops = [(device, delivered.path.name) for device, delivered in made.laptops]
    try:
        write_pdf([pack_slip(made.passphrase, laptops, format_roc(made.now.date()))], path, progress)
    except OSError as error:
        reason = error.strerror or ""
        raise KnownFailure("file_not_written", folder=str(path.parent), reason=reason) from error
    return path
