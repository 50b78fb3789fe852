"""Cut the power of a program that writes, in replay, and look whether everything it acknowledged is there.

    python -m tools.power_cut --cuts 500 [--commits 600] [--synchronous NORMAL]

A kill leaves what the system has in memory, a power cut does not. So strace records every write, sync and
acknowledgement of a real run of `Store`; the replay stops at a random moment, keeps what was synced, and of
what was not a random part, the last write torn at a sector. Then the store is opened and looked at. With
``--synchronous NORMAL`` the replay must lose commits: that shows that it can. Needs Linux and strace.
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coordinator.db.store import open_store
from coordinator.domain.office import Setting
from tools.kill_loop import stored

SECTOR = 512
CALLS = "openat,close,pwrite64,write,fsync,fdatasync,ftruncate,unlink"
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_BYTES = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: ``write`` to a file, ``cut`` it at ``offset``, ``sync`` it, or a number ``told``."""

    kind: str
    file: str = ""
    offset: int = 0
    data: bytes = b""


@dataclass(slots=True)
class Disk:
    """One file: what is on the disk for sure, and what the system has been told since."""

    synced: bytearray = field(default_factory=bytearray)
    pending: list[Event] = field(default_factory=list)

    def sync(self) -> None:
        for event in self.pending:
            _apply(self.synced, event)
        self.pending.clear()

    def after_cut(self, chance: random.Random) -> bytes:
        """The file as it is found again: each unsynced write there or not, perhaps only its first sectors."""
        found = bytearray(self.synced)
        for event in self.pending:
            if chance.random() < 0.5:
                sectors = -(-len(event.data) // SECTOR)
                keep = SECTOR * chance.choice([sectors, chance.randint(0, sectors)])
                _apply(found, Event(event.kind, event.file, event.offset, event.data[:keep]))
        return bytes(found)


def _apply(content: bytearray, event: Event) -> None:
    if event.kind == "cut":
        del content[event.offset :]
        return
    content.extend(bytes(max(0, event.offset - len(content))))
    content[event.offset : event.offset + len(event.data)] = event.data


def write_and_tell(location: Path, commits: int, synchronous: str) -> None:
    """The child: commit, then acknowledge."""
    store = open_store(location)
    store._database.raw.execute(f"PRAGMA synchronous={synchronous}")
    for number in range(commits):
        with store.write() as writer:
            writer.insert([Setting(f"{number:09d}", "x" * (number * 7 % 3000))])
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def child_command(location: Path, commits: int, synchronous: str) -> list[str]:
    """The program that is recorded when nobody asks for another."""
    options = ["--commits", str(commits), "--synchronous", synchronous]
    return [sys.executable, "-m", "tools.power_cut", "--child", str(location), *options]


def record(location: Path, command: list[str], fed: bytes = b"") -> list[Event]:
    """Run a program under strace; what it did to the files of the store, and what it told, in order."""
    trace = location.with_name("trace")
    watch = ["strace", "-f", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(trace)]
    subprocess.run([*watch, *command], input=fed, stdout=subprocess.DEVNULL, check=True)
    return list(_events(trace, location))


def _events(trace: Path, location: Path) -> Iterator[Event]:
    files: dict[str, str] = {"1": "told"}
    with trace.open(encoding="ascii") as lines:
        for line in lines:
            match = _CALL.match(line)
            if match is None or match[3].startswith("-"):
                continue
            call, arguments = match[1], match[2]
            handle = arguments.partition(",")[0]
            if call == "openat":
                ending = _data(arguments).decode().removeprefix(str(location))
                files.pop(match[3], None)
                if ending in {"", "-wal", "-journal"}:
                    files[match[3]] = ending
            elif call == "close":
                files.pop(handle, None)
            elif handle in files:
                yield from _file_event(call, files[handle], arguments)


def _file_event(call: str, file: str, arguments: str) -> Iterator[Event]:
    if file == "told":
        yield Event("told", data=_data(arguments))
    elif call == "pwrite64":
        yield Event("write", file, int(arguments.rpartition(", ")[2]), _data(arguments))
    elif call == "ftruncate":
        yield Event("cut", file, int(arguments.rpartition(", ")[2]))
    elif call in {"fsync", "fdatasync"}:
        yield Event("sync", file)
    else:
        raise ValueError(f"{call} on a file of the store is not modelled")


def _data(arguments: str) -> bytes:
    match = _BYTES.search(arguments)
    return bytes.fromhex(match[1].replace("\\x", "")) if match else b""


def cut(start: bytes, events: list[Event], folder: Path, chance: random.Random) -> tuple[Path, bytes]:
    """Replay up to a random moment and lose the power: the store as it is found, and what had been told."""
    disks = {"": Disk(bytearray(start))}
    told = b""
    for event in events[: chance.randrange(len(events))]:
        if event.kind == "told":
            told += event.data
        elif event.kind == "sync":
            disks.setdefault(event.file, Disk()).sync()
        else:
            disks.setdefault(event.file, Disk()).pending.append(event)
    location = folder / "cut.sqlite"
    for name, disk in disks.items():
        Path(f"{location}{name}").write_bytes(disk.after_cut(chance))
    return location, told


def missing(location: Path, told: bytes) -> set[int]:
    """Which acknowledged numbers are not there when the store is opened again."""
    store = open_store(location)
    there = stored(store)
    store.close()
    return {int(number) for number in told.split()} - there


def main() -> int:
    """Record one run, cut it many times, say what was lost; 1 when something was."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cuts", type=int, default=500)
    parser.add_argument("--commits", type=int, default=600)
    parser.add_argument("--synchronous", default="FULL")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        write_and_tell(options.child, options.commits, options.synchronous)
        return 0
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as scratch:
        location = Path(scratch) / "run" / "store.sqlite"
        open_store(location).close()
        start = location.read_bytes()
        events = record(location, child_command(location, options.commits, options.synchronous))
        losses = []
        for _ in range(options.cuts):
            folder = Path(tempfile.mkdtemp(dir=scratch))
            losses.append(len(missing(*cut(start, events, folder, chance))))
            shutil.rmtree(folder)
    hit = sum(1 for lost in losses if lost)
    print(f"{len(events)} events; {options.cuts} cuts; {hit} lost something; {sum(losses)} commits lost")
    return 1 if hit else 0


if __name__ == "__main__":
    sys.exit(main())
