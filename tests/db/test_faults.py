"""Full, read-only, locked, unreadable: the right code, nothing half stored, and the next commit works."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from coordinator.db.failures import told
from coordinator.db.sqlite import connect
from coordinator.domain.errors import KnownFailure
from coordinator.domain.office import Setting
from tests.db.desk import Desk, names, put

BIG = "x" * 100_000


def pragma(desk_store: object, statement: str) -> None:
    desk_store._database.raw.execute(statement).fetchall()  # type: ignore[attr-defined]


FAULTS = [
    ("PRAGMA max_page_count=1", "PRAGMA max_page_count=1000000", "disk_full"),
    ("PRAGMA query_only=ON", "PRAGMA query_only=OFF", "store_read_only"),
]


@pytest.mark.parametrize(("fault", "cure", "code"), FAULTS)
def test_a_write_that_fails_is_not_called_saved_and_the_next_one_works(
    desk: Desk, fault: str, cure: str, code: str
) -> None:
    store, told_of = desk.open(), list[object]()
    store.subscribe(told_of.append)
    put(store, "before")
    saved_at = store.saved_at
    pragma(store, fault)
    with pytest.raises(KnownFailure) as caught:
        put(store, "lost", BIG)
    assert (caught.value.code, store.saved_at, len(told_of)) == (code, saved_at, 1)
    assert names(store) == ["before"]
    pragma(store, cure)
    put(store, "after", BIG)
    store.close()
    assert names(desk.open()) == ["after", "before"]


def test_a_page_that_became_garbage_is_told_as_damage(desk: Desk) -> None:
    store = desk.open()
    with store.write() as writer:
        writer.insert(Setting(f"{number:05d}", "y" * 500) for number in range(2000))
    store.close()
    store = desk.open()
    pragma(store, "PRAGMA shrink_memory")
    with desk.path.open("r+b") as file:
        file.seek(desk.path.stat().st_size // 2)
        file.write(b"\xa5" * 200_000)
    with pytest.raises(KnownFailure, match="store_damaged"):
        names(store)


HOLD = """
import sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA locking_mode=EXCLUSIVE")
raw.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""
OURS = """
import sys
from coordinator.db.store import open_store
store = open_store(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("program", [HOLD, OURS])
def test_a_store_that_another_program_has_open_is_refused_until_it_ends(desk: Desk, program: str) -> None:
    desk.with_settings("a")
    command = [sys.executable, "-c", program, str(desk.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(KnownFailure, match="store_in_use"):
            desk.open()
        other.communicate()
    store = desk.open()
    assert names(store) == ["a"]
    assert not any("damaged" in name for name in desk.files())


# The system's own limit on the size of a file: SQLite reports it as an I/O error.
LIMITED = """
import resource, sys
from coordinator.db.store import open_store
from coordinator.domain.errors import KnownFailure
from coordinator.domain.office import Setting
store = open_store(sys.argv[1])
def put(name):
    with store.write() as writer:
        writer.insert([Setting(name, "x" * 3_000_000)])
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, hard))
try:
    put("lost")
except KnownFailure as failure:
    print(failure.code)
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
put("after")
store.close()
"""
# Windows has no such limits.
if sys.platform != "win32":

    def test_an_input_output_error_counts_as_a_full_disk(desk: Desk) -> None:
        desk.with_settings("a")
        done = subprocess.run(
            [sys.executable, "-c", LIMITED, str(desk.path)], capture_output=True, text=True, check=True
        )
        assert (done.stdout, done.stderr) == ("disk_full\n", "")
        assert names(desk.open()) == ["a", "after"]


def driver_error(number: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as the driver says")
    error.sqlite_errorcode = number
    return error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (driver_error(sqlite3.SQLITE_FULL), "disk_full"),
        (driver_error(sqlite3.SQLITE_IOERR_FSYNC), "disk_full"),
        (driver_error(sqlite3.SQLITE_BUSY_SNAPSHOT), "store_in_use"),
        (driver_error(sqlite3.SQLITE_READONLY_DBMOVED), "store_read_only"),
        (driver_error(sqlite3.SQLITE_CANTOPEN), "store_unreachable"),
        (driver_error(sqlite3.SQLITE_CORRUPT_INDEX), "store_damaged"),
        (driver_error(sqlite3.SQLITE_NOTADB), "store_damaged"),
        (OSError(28, "No space left on device"), "disk_full"),
        (OSError(5, "Input/output error"), "disk_full"),
        (OSError(30, "Read-only file system"), "folder_write_protected"),
        (OSError(2, "No such file or directory"), "store_unreachable"),
        (driver_error(sqlite3.SQLITE_MISUSE), None),
        (driver_error(sqlite3.SQLITE_CONSTRAINT_NOTNULL), None),
        (ValueError(), None),
    ],
)
def test_each_failure_has_its_code_and_a_bug_has_none(error: Exception, code: str | None) -> None:
    known = told(error)
    assert (known.code if known else None) == code


def test_a_bug_inside_a_write_stays_the_bug_it_is(desk: Desk) -> None:
    store = desk.open()
    with pytest.raises(FileNotFoundError), store.write():
        Path("no such file").read_text()
    put(store, "a")
    assert names(store) == ["a"]


def test_a_full_disk_while_opening_starts_no_rescue(desk: Desk, tmp_path: Path) -> None:
    desk.with_settings("a")
    put(desk.open(), "b")
    image = desk.crashed(tmp_path / "image")
    image.path.with_name("coordinator.sqlite.checking").mkdir()  # where the copy to be checked would be
    with pytest.raises(KnownFailure) as caught:
        image.open()
    assert caught.value.code in {"store_unreachable", "folder_write_protected"}
    image.path.with_name("coordinator.sqlite.checking").rmdir()
    assert names(image.open()) == ["a", "b"]


def test_a_connection_of_ours_waits_for_nobody_for_long(desk: Desk) -> None:
    desk.with_settings("a")
    with closing(connect(desk.path)) as raw:
        (milliseconds,) = raw.execute("PRAGMA busy_timeout").fetchone()
    assert milliseconds <= 1000
