"""``coordinator pack TRAINING --out FILE``: a venue pack for one laptop or for all."""

from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from coordinator.cli.commands import now_ms, opened, print_result
from coordinator.cli.passphrases import given_passphrase
from coordinator.cli.texts import say
from coordinator.db.queries.plans import find_training
from coordinator.db.store import Store
from coordinator.documents.packs import (
    Delivered,
    new_file_id,
    new_passphrase,
    new_sealing_pair,
    new_signing_pair,
    write_venue_pack,
)
from coordinator.domain.packs import VenuePack
from coordinator.services.keys import KeyMakers
from coordinator.services.pack_opening import read_device_name
from coordinator.services.packs import PackWish, gather_pack, prepare_pack, record_pack
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

MAKERS = KeyMakers(new_sealing_pair, new_signing_pair)


def pack(options: Namespace) -> None:
    """Write the file and say how it opens; a passphrase that was made here is printed this one time."""
    given = given_passphrase(options)
    passphrase = given or new_passphrase()
    device = read_device_name(options.device) if options.device else ""
    with opened(options) as store:
        with store.write() as writer:
            training = find_training(writer, options.training)
            prepare_pack(writer, training.id, MAKERS)
        wish = PackWish(training.id, tuple(options.session), device, options.phones)
        with store.read() as reader:
            made = gather_pack(reader, wish, now_ms(), new_file_id())
        written = write_venue_pack(options.out, made, passphrase)
        _record(store, made, options.out)
    data = _json(made, written, "" if given else passphrase)
    print_result(data if options.json else _text(data), options.json)


def _record(store: Store, made: VenuePack, path: Path) -> None:
    """A pack that could not be noted must not go out: nobody would know of it."""
    try:
        with store.write() as writer:
            record_pack(writer, made)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def _json(made: VenuePack, written: Delivered, passphrase: str) -> dict[str, object]:
    slugs = {session.id: session.slug for session in made.plan.sessions}
    return {
        "file": str(written.path),
        "id": made.id,
        "training": made.manifest.slug,
        "device": made.manifest.device or None,
        "sessions": [slugs[key] for key in made.sessions],
        "people": len(made.people),
        "phones": made.phones,
        "events": len(made.events),
        "issued_ms": made.manifest.at_ms,
        "size": written.size,
        "sha256": written.sha256,
        "passphrase": passphrase or None,
    }


def _text(data: dict[str, object]) -> str:
    written = QT_TRANSLATE_NOOP("cli", "Venue pack with {people} people, written and read back: {file}")
    lines = [say(written, people=data["people"], file=data["file"])]
    if data["passphrase"]:
        told = QT_TRANSLATE_NOOP(
            "cli", "Passphrase, shown only now and stored nowhere; carry it apart from the file: {passphrase}"
        )
        lines.append(say(told, passphrase=data["passphrase"]))
    return "\n".join(lines)
