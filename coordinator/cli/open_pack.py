"""``coordinator open-pack FILE --device NAME``: this store becomes a desk, or learns what is new."""

from argparse import Namespace

from coordinator.cli.commands import opened, print_result
from coordinator.cli.passphrases import asked_passphrase
from coordinator.cli.texts import say
from coordinator.documents.packs import new_signing_pair, read_pack_header, read_venue_pack
from coordinator.machine import here
from coordinator.services import pack_opening
from coordinator.services.pack_opening import PackOpened, read_device_name
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP


def open_pack(options: Namespace) -> None:
    """The header is looked at first: nobody types a passphrase for a file that cannot be read."""
    read_pack_header(options.file)
    device = read_device_name(options.device)
    found = read_venue_pack(options.file, asked_passphrase(options))
    with opened(options) as store:
        store.backup("pack")
        with store.write() as writer:
            done = pack_opening.open_pack(writer, found, device, here(), new_signing_pair)
    data = _json(done, found.id, found.manifest.device)
    print_result(data if options.json else _text(done), options.json)


def _json(done: PackOpened, pack_id: str, meant_for: str) -> dict[str, object]:
    people = done.refreshed
    return {
        "id": pack_id,
        "training": done.slug,
        "training_id": done.training_id,
        "title": done.title,
        "device": done.device,
        "meant_for": meant_for or None,
        "log": done.log_id,
        "sessions": done.sessions,
        "people": done.people,
        "again": done.again,
        "events_new": done.events_new,
        "added": people.added,
        "changed": people.changed,
        "removed": people.removed,
        "cancelled": people.cancelled,
        "renumbered": people.renumbered,
        "badges_taken": people.badges_taken,
    }


def _text(done: PackOpened) -> str:
    ready = QT_TRANSLATE_NOOP(
        "cli", "{title}: {sessions} sessions, {people} people. This laptop is {device}."
    )
    lines = [say(ready, title=done.title, sessions=done.sessions, people=done.people, device=done.device)]
    if done.again:
        changed = QT_TRANSLATE_NOOP(
            "cli",
            "New people: {added}, changed: {changed}, removed: {removed}, cancelled but came: {cancelled}",
        )
        people = done.refreshed
        lines.append(
            say(
                changed,
                added=people.added,
                changed=people.changed,
                removed=people.removed,
                cancelled=people.cancelled,
            )
        )
    return "\n".join(lines)
