"""The replay of a power cut: what was synced stays, what was not may be gone or torn, and it can tell."""

import random
from pathlib import Path

from tools.power_cut import SECTOR, Disk, Event, _events, cut

TRACE = r"""
7 openat(AT_FDCWD, "\x2f\x73\x2e\x64\x62", O_RDWR|O_CREAT, 0644) = 5
7 openat(AT_FDCWD, "\x2f\x73\x2e\x64\x62\x2d\x77\x61\x6c", O_RDWR|O_CREAT, 0644) = 6
7 openat(AT_FDCWD, "\x2f\x73\x2e\x64\x62\x2e\x6e\x65\x77", O_RDWR) = 8
7 pwrite64(6, "\x61\x62", 2, 4096) = 2
7 pwrite64(8, "\x61\x62", 2, 0) = 2
7 fdatasync(6) = 0
7 ftruncate(6, 32) = 0
7 pwrite64(5, "\x63", 1, 0) = -1 ENOSPC (No space left on device)
7 close(5) = 0
7 pwrite64(5, "\x63", 1, 0) = 1
7 write(1, "\x7b\x7d\x0a", 3) = 3
"""


def test_a_trace_is_read_as_what_happened_to_the_files_of_the_store(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    trace.write_text(TRACE, encoding="ascii")
    assert list(_events(trace, Path("/s.db"))) == [
        Event("write", "-wal", 4096, b"ab"),
        Event("sync", "-wal"),
        Event("cut", "-wal", 32),
        Event("told", data=b"{}\n"),
    ]


def test_what_was_synced_is_there_after_every_cut() -> None:
    disk = Disk()
    disk.pending.append(Event("write", "", 0, b"a" * 2000))
    disk.sync()
    disk.pending.append(Event("write", "", 2000, b"b" * 2000))
    found = {disk.after_cut(random.Random(seed)) for seed in range(60)}
    assert all(content.startswith(b"a" * 2000) for content in found)
    lengths = {len(content) for content in found}
    assert {2000, 4000} < lengths
    assert all(length in (2000, 4000) or (length - 2000) % SECTOR == 0 for length in lengths)


def test_a_promise_before_the_sync_is_one_that_the_replay_breaks(tmp_path: Path) -> None:
    line = Event("told", data=b"promised\n")
    written, synced = Event("write", "", 0, b"x" * SECTOR), Event("sync")
    broken = {"sync first": 0, "told first": 0}
    for name, events in {
        "sync first": [written, synced, line, synced],
        "told first": [written, line, synced, synced],
    }.items():
        for seed in range(80):
            location, told = cut(b"", events, tmp_path, random.Random(seed))
            broken[name] += bool(told) and location.read_bytes() != b"x" * SECTOR
    assert broken["sync first"] == 0
    assert broken["told first"] > 0
