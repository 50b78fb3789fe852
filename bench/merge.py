"""Merging 100,000 entries of eight laptops: reading, looking, storing; once more; and folding it all.

Real files, encrypted and signed; ``bare`` is what the same entries cost SQLite in one bare transaction.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import astuple
from datetime import timedelta
from pathlib import Path

from coordinator.db.keys import new_id
from coordinator.db.queries.merged import read_merge_state
from coordinator.documents.packs import (
    new_file_id,
    new_signing_pair,
    read_attendance_file,
    write_attendance_file,
)
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment, append
from coordinator.domain.events.record import Event
from coordinator.domain.packs import AttendanceFile, ExportKeys, Manifest
from coordinator.domain.store_settings import training_identity
from coordinator.services.attendance_files import heads_of
from coordinator.services.keys import identities, office_public, stored_pair
from coordinator.services.merging_files import arrive, merge_files, preview
from tests.merge_world import World, at, merge_world
from tests.small_plan import B1, LIGANG, person

EVENTS, LAPTOPS, PEOPLE = 100_000, 8, 3_000
SLOTS = ("am_in", "am_out", "pm_in", "pm_out")
GOAL_S = 10
Row = dict[str, object]


def run() -> list[Row]:
    """Rows of the table of `make bench`."""
    people = tuple(person(f"學員{n}", LIGANG, B1) for n in range(PEOPLE))
    with tempfile.TemporaryDirectory() as folder, merge_world(Path(folder), people) as world:
        paths = [_laptop(world, number) for number in range(LAPTOPS)]
        first = _timed(lambda: _merge(world, paths))
        again = _timed(lambda: _merge(world, paths))
        folding = _timed(lambda: _fold(world))
        with world.office.read() as reader:
            bare = _bare(Path(folder) / "bare.db", reader.all(Event))
    return [
        _row("merge of 100,000 entries, 8 files", first, bare),
        _row("the same files again", again, None),
        _row("everything folded, with what waits", folding, None),
    ]


def _row(name: str, ours: float, bare: float | None) -> Row:
    ratio = None if bare is None else ours / bare
    return {"name": name, "ours": ours, "bare": bare, "ratio": ratio, "goal": GOAL_S, "unit": "s"}


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _laptop(world: World, number: int) -> Path:
    """The attendance file of a laptop that marked people all day."""
    with world.office.read() as reader:
        office, training = office_public(reader, "t"), stored_pair(reader, training_identity("t"))
    assert training is not None
    signing, name = new_signing_pair(), f"筆電{number}"
    events = tuple(_log(world, number, name, signing.public))
    log_id, at_ms = events[0].log_id, at("17:00").wall_ms
    manifest = Manifest(
        "t", "small-112", "小計畫", 112, office, at_ms, "", name, log_id, signing.public, None, len(events),
        0, heads_of(events),
    )  # fmt: skip
    path = world.folder / f"{number}.attendance"
    keys = ExportKeys((office, training.public), signing, training)
    write_attendance_file(path, AttendanceFile(new_file_id(), manifest, events), keys)
    return path


def _log(world: World, number: int, name: str, public: str) -> list[Event]:
    opened = {"device": name, "name": name, "public_key": public, "machine": "m", "cause": "first"}
    drafts = [Draft(Kind.LOG_OPENED, "t", body=opened)]
    for turn in range(EVENTS // LAPTOPS - 1):
        who = world.people[(turn * 7 + number * 31) % PEOPLE].id
        body = {"slot": SLOTS[turn % 4], "method": "scan", "how": "expected"}
        drafts.append(Draft(Kind.MARK, "t", B1, who, body))
    head, made = LogHead(new_id()), []
    for turn, draft in enumerate(drafts):
        moment = Moment(at("8:30").at + timedelta(seconds=turn), turn, "boot")
        done = append(head, draft, event_id=new_id(), salt="", moment=moment, program="")
        head = done.head
        made.append(done.event)
    return made


def _merge(world: World, paths: list[Path]) -> None:
    with world.office.read() as reader:
        keys = identities(reader)
    arrivals = arrive(paths, lambda path: read_attendance_file(path, keys))
    with world.office.read() as reader:
        looked = preview(reader, arrivals)
    with world.office.write() as writer:
        merge_files(writer, looked, at("18:00").wall_ms)


def _fold(world: World) -> object:
    with world.office.read() as reader:
        return read_merge_state(reader, "t")


def _bare(path: Path, events: tuple[Event, ...]) -> float:
    """The same rows into a table of a database of their own, with the same primary key."""
    with closing(sqlite3.connect(path)) as raw:
        columns = ", ".join(Event.__slots__)
        raw.execute(f"CREATE TABLE events ({columns}, PRIMARY KEY (id, content_hash))")
        rows = [astuple(event) for event in events]
        start = time.perf_counter()
        marks = ", ".join("?" * len(Event.__slots__))
        raw.executemany(f"INSERT INTO events VALUES ({marks})", rows)
        raw.commit()
        return time.perf_counter() - start
