"""Obstacles in the way of the real desk: no room, another program at the store, a stick that goes away.

What cannot be written is answered with ``not_recorded`` and an event id of nothing; what was answered before
and afterwards is there. Needs Linux (``prlimit`` takes the room away from a running process).
"""

import json
import random
import resource
import shutil
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path

from coordinator.db.store import open_store
from coordinator.domain.office import Setting
from coordinator.domain.store_settings import SECOND_PLACE
from tools.torture.day import TRAINING, Account, Day, Row, command, desk_command

SOME = 40


def faults(folder: Path, day: Day, seed: int = 0) -> list[Row]:
    """A row for each obstacle; ``lost`` also counts a green light for what is not there."""
    chance = random.Random(seed)
    return [
        _full(folder / "full", day, chance),
        _locked(folder / "locked", day, chance),
        _second_program(folder / "second", day, chance),
        _stick_away_at_the_end(folder / "stick", day, chance),
        *_stick_away_during_export(folder / "export", day, chance),
    ]


class Door:
    """A running desk that is asked and answers."""

    def __init__(self, day: Day, store: Path) -> None:
        pipe = subprocess.PIPE
        self.account = Account(store)
        self.child = subprocess.Popen(
            desk_command(day, store), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
        )

    def scan(self, codes: list[str]) -> Counter[str]:
        """One answer a code; how often each verdict came."""
        assert self.child.stdin is not None
        assert self.child.stdout is not None
        self.child.stdin.write("".join(f"{code}\n" for code in codes).encode())
        self.child.stdin.flush()
        output = b"".join(islice(self.child.stdout, len(codes)))
        self.account.note(output)
        answers = [json.loads(line) for line in output.splitlines()]
        lies = sum(bool(a["event_id"]) for a in answers if a["verdict"] == "not_recorded")
        return Counter(str(a["verdict"]) for a in answers) + Counter({"a lie": lies})

    def close(self) -> int:
        """End it as a person does; its exit code."""
        assert self.child.stdin is not None
        assert self.child.stdout is not None
        self.child.stdin.close()
        self.account.note(self.child.stdout.read())
        return self.child.wait()


@contextmanager
def at_the_door(day: Day, store: Path) -> Iterator[Door]:
    """A desk that ends with the block."""
    door = Door(day, store)
    try:
        yield door
    finally:
        door.close()


def _full(folder: Path, day: Day, chance: random.Random) -> Row:
    """No file may grow by a byte for a while."""
    store = day.copy_to(folder / "store.sqlite")
    with at_the_door(day, store) as door:
        seen = door.scan(chance.sample(day.codes, SOME))
        _allow(door.child.pid, 1)
        refused = door.scan(chance.sample(day.codes, SOME))
        _allow(door.child.pid, resource.RLIM_INFINITY)
        again = door.scan(chance.sample(day.codes, SOME))
    lost, _ = door.account.broken()
    wrong = refused["a lie"] + seen["not_recorded"] + again["not_recorded"] + (not refused["not_recorded"])
    note = f"{refused['not_recorded']} of {SOME} answered not_recorded meanwhile"
    return Row("disk full while marking", 3 * SOME, len(door.account.promised), lost + wrong, note)


def _allow(process: int, size: int) -> None:
    _, hard = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (size, hard))


def _locked(folder: Path, day: Day, chance: random.Random) -> Row:
    """Another tool tries to write the store of a running desk."""
    store = day.copy_to(folder / "store.sqlite")
    with at_the_door(day, store) as door:
        door.scan(chance.sample(day.codes, SOME))
        kept_out = 0
        try:
            with closing(sqlite3.connect(store, timeout=0.2)) as raw:
                raw.execute("DELETE FROM participants")
        except sqlite3.OperationalError:
            kept_out = 1
        seen = door.scan(chance.sample(day.codes, SOME))
    lost, _ = door.account.broken()
    return Row(
        "another tool at the store",
        1,
        len(door.account.promised),
        lost + seen["not_recorded"] + (not kept_out),
    )


def _second_program(folder: Path, day: Day, chance: random.Random) -> Row:
    """The program is started a second time on the same store."""
    store = day.copy_to(folder / "store.sqlite")
    with at_the_door(day, store) as door:
        door.scan(chance.sample(day.codes, SOME))
        second = subprocess.run(command(store, "trainings"), capture_output=True, check=False)
        seen = door.scan(chance.sample(day.codes, SOME))
    lost, _ = door.account.broken()
    wrong = seen["not_recorded"] + (second.returncode != 1 or len(second.stderr.splitlines()) != 1)
    return Row("the program started twice", 1, len(door.account.promised), lost + wrong)


def _stick_away_at_the_end(folder: Path, day: Day, chance: random.Random) -> Row:
    """The second place for backups is gone when the desk ends."""
    store, stick = day.copy_to(folder / "store.sqlite"), folder / "stick"
    stick.mkdir()
    opened = open_store(store)
    with opened.write() as writer:
        writer.insert([Setting(SECOND_PLACE, str(stick))])
    opened.close()
    door = Door(day, store)
    door.scan(chance.sample(day.codes, SOME))
    shutil.rmtree(stick)
    wrong = door.close() != 0
    lost, _ = door.account.broken()
    return Row("stick of the backups gone", 1, len(door.account.promised), lost + wrong + stick.exists())


def _stick_away_during_export(folder: Path, day: Day, chance: random.Random) -> list[Row]:
    """The folder of the attendance file goes away, or gets no room, while it is written."""
    store = day.copy_to(folder / "store.sqlite")
    with at_the_door(day, store) as door:
        door.scan(chance.sample(day.codes, 5 * SOME))
    stick = folder / "stick"
    tries, wrong, failed = 12, 0, 0
    for number in range(tries):
        stick.mkdir(exist_ok=True)
        target = stick / f"{number}.attendance"
        words = command(store, "export-attendance", "--training", TRAINING, "--out", str(target))
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as child:
            time.sleep(chance.uniform(0.2, 1.2))
            if number % 2:
                _allow(child.pid, 1000)
            else:
                shutil.rmtree(stick, ignore_errors=True)
            assert child.stderr is not None
            said = child.stderr.read().splitlines()
            code = child.wait()
        failed += code != 0
        wrong += code not in {0, 1} or (code == 1 and not said) or (code == 1 and target.exists())
    lost, _ = door.account.broken()
    note = f"{failed} exports refused with a sentence"
    return [Row("stick gone or full during export", tries, len(door.account.promised), lost + wrong, note)]
