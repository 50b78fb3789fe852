"""The long work of opening a pack: deriving its key, reading it, putting it into the store."""

from __future__ import annotations

from pathlib import Path

from coordinator.documents.packs import new_signing_pair, read_venue_pack
from coordinator.domain.events.log import Moment
from coordinator.domain.packs import VenuePack
from coordinator.progress import Progress
from coordinator.services.pack_opening import PackOpened, open_pack
from coordinator.ui.context import Store


def read(progress: Progress, path: Path, passphrase: str) -> VenuePack:
    """The whole pack, checked; nothing is stored. Raises ``RuleError``."""
    progress(0, 1)
    pack = read_venue_pack(path, passphrase)
    progress(1, 1)
    return pack


def put_in(progress: Progress, store: Store, pack: VenuePack, device: str, moment: Moment) -> PackOpened:
    """One transaction, after a copy of the data. Raises ``CodedError``, and then nothing is stored."""
    progress(0, 2)
    store.backup("pack")
    progress(1, 2)
    with store.write() as writer:
        opened = open_pack(writer, pack, device, moment, new_signing_pair)
        progress(2, 2)
    return opened
