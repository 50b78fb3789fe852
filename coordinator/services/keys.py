"""The keys of a store: of the office, of each training, of this device. Made once, kept in its settings.

How a key is made is a matter of ``documents.packs.keys``; who calls brings the makers along.
"""

from collections.abc import Callable
from dataclasses import dataclass

from coordinator.db.queries.plans import find_training
from coordinator.db.session import Reader, Writer
from coordinator.domain.errors import RuleError
from coordinator.domain.packs import ExportKeys, KeyPair
from coordinator.domain.store_settings import (
    DEVICE_KEY,
    OFFICE_IDENTITY,
    training_identity,
    training_office,
)
from coordinator.domain.training import Training
from coordinator.services.store_settings import keep_setting, setting

Maker = Callable[[], KeyPair]


@dataclass(frozen=True, slots=True)
class KeyMakers:
    """How to make a pair for encrypting (age) and one for signing (Ed25519)."""

    sealing: Maker
    signing: Maker


def office_keys(writer: Writer, make: Maker) -> KeyPair:
    """The office's age pair; whoever has it can read every attendance file that was written for it."""
    return _kept(writer, OFFICE_IDENTITY, make)


def training_keys(writer: Writer, training_id: str, make: Maker) -> KeyPair:
    """The age pair of a training, which goes along in its venue packs.

    Raises ``RuleError`` (pack_not_ours) for a training that came here in a pack of another office: its key
    is what that pack brought.
    """
    if setting(writer, training_office(training_id)):
        training = find_training(writer, training_id)
        raise RuleError("pack_not_ours", training=training.title)
    return _kept(writer, training_identity(training_id), make)


def device_key(writer: Writer, make: Maker) -> KeyPair:
    """The Ed25519 pair that signs this laptop's attendance files."""
    return _kept(writer, DEVICE_KEY, make)


def stored_pair(reader: Reader, name: str) -> KeyPair | None:
    """A pair under this setting, or None before it was made."""
    secret, _, public = setting(reader, name).partition(" ")
    return KeyPair(secret, public) if secret and public else None


def keep_pair(writer: Writer, name: str, pair: KeyPair) -> None:
    """Keep a pair that came from outside, in the place of what was there."""
    keep_setting(writer, name, f"{pair.secret} {pair.public}")


def office_public(reader: Reader, training_id: str) -> str:
    """The public key of the office a training belongs to, empty before any pack was made or opened."""
    foreign = setting(reader, training_office(training_id))
    own = stored_pair(reader, OFFICE_IDENTITY)
    return foreign or (own.public if own else "")


def identities(reader: Reader, training_id: str | None = None) -> tuple[str, ...]:
    """Every secret here that may open an attendance file: the office's and those of trainings (or of one)."""
    trainings = [training_id] if training_id else [t.id for t in reader.all(Training)]
    pairs = [stored_pair(reader, name) for name in (OFFICE_IDENTITY, *map(training_identity, trainings))]
    return tuple(pair.secret for pair in pairs if pair is not None)


def export_keys(reader: Reader, training_id: str) -> ExportKeys:
    """What an attendance file of a training is written with. Raises ``RuleError`` (pack_keys_missing)."""
    training = stored_pair(reader, training_identity(training_id))
    signing = stored_pair(reader, DEVICE_KEY)
    office = office_public(reader, training_id)
    if training is None or signing is None or not office:
        raise RuleError("pack_keys_missing")
    return ExportKeys((office, training.public), signing, training)


def prepare_keys(writer: Writer, training_id: str, make: KeyMakers) -> None:
    """See to it that an attendance file of a training can be written here.

    A store that opened a pack has the keys of its office; a store that never did is the office itself.
    """
    if not setting(writer, training_office(training_id)):
        office_keys(writer, make.sealing)
        training_keys(writer, training_id, make.sealing)
    device_key(writer, make.signing)


def _kept(writer: Writer, name: str, make: Maker) -> KeyPair:
    found = stored_pair(writer, name)
    if found is None:
        found = make()
        keep_pair(writer, name, found)
    return found
