"""Writing the event log: opening this store's own logs, appending to them, keeping what others wrote.

All of it happens in the caller's transaction: what is shown or sounded comes after its commit.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from coordinator import machine
from coordinator.db.keys import new_id
from coordinator.db.queries.events import (
    is_forked,
    known_texts,
    log_head,
    log_opening,
    own_logs,
    place_of,
)
from coordinator.db.session import Reader, Writer
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Appended, Draft, LogHead, Moment, append
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.office import Setting
from coordinator.domain.store_settings import DEVICE_KEY, DEVICE_LOG, DEVICE_NAME
from coordinator.services.store_settings import keep_setting, setting

OFFICE = "office"
"""What a store is called that was never made a desk."""


def this_machine(reader: Reader) -> str:
    """What tells this machine with this store from its clones and copies."""
    return machine.machine_id(place_of(reader))


def ensure_log(
    writer: Writer,
    training_id: str,
    device: str,
    moment: Moment,
    *,
    public_key: str = "",
    machine_id: str | None = None,
    cause: str = "",
) -> LogHead:
    """Where this store's own log of a training ends; opened when there is none that fits.

    A log fits while device name, machine and key are those it was opened with, and while it is one: a laptop
    that was cloned, renamed or restored from a backup goes on in a log of its own, and no number is given
    twice; where one was, nobody goes on with that log. Without ``public_key`` the one of the store counts,
    where it has one. ``cause`` is what the new log says about why; without it ``first``, ``restored``,
    ``device``, ``machine``, ``key`` or ``forked``.
    """
    wanted = {
        "name": device,
        "machine": machine_id or this_machine(writer),
        "public_key": public_key or _own_key(writer),
    }
    log_id = own_logs(writer).get(training_id, "")
    misfit = _misfit(writer, log_id, wanted)
    return _open(writer, training_id, wanted, cause or misfit, moment) if misfit else log_head(writer, log_id)


def record(writer: Writer, drafts: Iterable[Draft], moment: Moment, *, actor: str = "") -> tuple[Event, ...]:
    """Append to this store's own log, whatever it is called; a new one has the name of this machine.

    The drafts are of one training. ``actor`` is who did it, where a draft does not say.
    """
    every = [draft if draft.actor or not actor else replace(draft, actor=actor) for draft in drafts]
    if not every:
        return ()
    training_id = every[0].training_id
    opening = log_opening(writer, own_logs(writer).get(training_id, ""))
    called = str(opening.said()["name"]) if opening else setting(writer, DEVICE_NAME)
    head = ensure_log(writer, training_id, called or OFFICE, moment)
    return tuple(done.event for done in append_all(writer, head, every, moment))


def _misfit(writer: Writer, log_id: str, wanted: Mapping[str, str]) -> str:
    """Why a log cannot be gone on with; empty when it can."""
    opening = log_opening(writer, log_id) if log_id else None
    if opening is None:
        return "restored" if writer.get(Setting, DEVICE_LOG) and not own_logs(writer) else "first"
    said = opening.said()
    words = {"name": "device", "machine": "machine", "public_key": "key"}
    differs = next((words[key] for key, value in wanted.items() if value and said.get(key) != value), "")
    return differs or ("forked" if is_forked(writer, log_id) else "")


def _open(writer: Writer, training_id: str, wanted: Mapping[str, str], cause: str, moment: Moment) -> LogHead:
    device = hashlib.sha256(f"{wanted['machine']}{wanted['public_key']}".encode()).hexdigest()[:16]
    draft = Draft(Kind.LOG_OPENED, training_id, body={**wanted, "device": device, "cause": cause})
    (opened,) = append_all(writer, LogHead(new_id()), [draft], moment)
    logs = {**own_logs(writer), training_id: opened.head.log_id}
    keep_setting(writer, DEVICE_LOG, json.dumps(logs, sort_keys=True))
    return opened.head


def _own_key(writer: Writer) -> str:
    """The public half of the key that signs what this store hands out."""
    return setting(writer, DEVICE_KEY).partition(" ")[2]


def append_all(
    writer: Writer, head: LogHead, drafts: Iterable[Draft], moment: Moment
) -> tuple[Appended, ...]:
    """Append ``drafts`` behind ``head``, one after the other, with their texts."""
    done: list[Appended] = []
    for draft in drafts:
        salt = secrets.token_hex(16) if draft.text else ""
        made = append(head, draft, event_id=new_id(), salt=salt, moment=moment, program=program_version())
        head = made.head
        done.append(made)
    writer.insert(one.event for one in done)
    writer.insert(one.text for one in done if one.text is not None)
    return tuple(done)


def keep(writer: Writer, events: Iterable[Event], texts: Iterable[EventText]) -> None:
    """Write what a union found to be new: events nobody here has, and texts that are not stored yet."""
    writer.insert(events)
    every = {text.id: text for text in texts}
    stored = known_texts(writer, every)
    writer.insert(text for key, text in every.items() if key not in stored)


@cache
def program_version() -> str:
    """The version that wrote an event; a run from a bare checkout has none."""
    try:
        return version("coordinator")
    except PackageNotFoundError:
        return ""
