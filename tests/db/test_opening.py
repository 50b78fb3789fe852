"""What is looked at before and while a store is opened, and what is refused."""

import hashlib
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordinator.db.migrations import HEAD
from coordinator.db.sqlite import APPLICATION_ID, read_header
from coordinator.db.store import open_store
from coordinator.domain.errors import KnownFailure
from tests.db.desk import Desk, names, put


def prints(folder: Path) -> dict[str, str]:
    """Every file of a folder with the hash of its bytes."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_durability_is_in_force_on_every_opening(desk: Desk) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "locking_mode": "exclusive",
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "application_id": APPLICATION_ID,
        "user_version": HEAD,
    }
    for _ in range(2):
        store = desk.open()
        raw = store._database.raw
        assert {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
        put(store, desk.clock().isoformat())
        assert (desk.path.parent / "coordinator.sqlite-wal").stat().st_size > 0
        store.close()


def test_a_closed_store_says_whose_it_is_without_being_opened(desk: Desk) -> None:
    desk.with_settings("a")
    header = read_header(desk.path)
    assert header is not None
    assert (header.ours, header.user_version, header.complete) == (True, HEAD, True)


def test_opening_and_closing_without_a_change_leaves_every_byte(desk: Desk) -> None:
    desk.with_settings("a")
    before = prints(desk.path.parent), desk.path.stat().st_mtime_ns
    desk.with_settings()
    assert (prints(desk.path.parent), desk.path.stat().st_mtime_ns) == before


def make_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version={HEAD + 1}")


def make_foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA application_id={0x54435452}")


def give_trigger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TRIGGER t AFTER INSERT ON settings BEGIN DELETE FROM counties; END")


def give_view(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE VIEW v AS SELECT * FROM settings")


def give_bomb(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("ALTER TABLE settings ADD COLUMN g TEXT AS (hex(zeroblob(300000000))) VIRTUAL")


def give_check(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("ALTER TABLE settings ADD COLUMN g TEXT CHECK (randomblob(300000000) IS NOT g)")


def lose_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TABLE marks")


REFUSED: list[tuple[Callable[[Path], object], str]] = [
    (make_newer, "store_newer"),
    (make_foreign, "store_foreign"),
    (give_trigger, "store_altered"),
    (give_view, "store_altered"),
    (give_bomb, "store_altered"),
    (give_check, "store_altered"),
    (lose_table, "store_altered"),
    (lambda path: path.write_bytes(b""), "store_empty"),
    (lambda path: path.write_bytes(b"PK\x03\x04 a workbook"), "store_foreign"),
    (lambda path: path.write_bytes(bytes(range(256)) * 64), "store_foreign"),
    (lambda path: path.write_bytes(path.read_bytes()[:50]), "store_foreign"),
    (lambda path: path.write_bytes(path.read_bytes()[:8192]), "store_damaged"),
]


@pytest.mark.parametrize(("spoil", "code"), REFUSED)
def test_what_is_not_a_sound_store_of_ours_is_refused_and_left_as_it_is(
    desk: Desk, spoil: Callable[[Path], object], code: str
) -> None:
    desk.open().close()
    assert desk.copies() == []
    spoil(desk.path)
    before = prints(desk.path.parent)
    with pytest.raises(KnownFailure) as caught:
        desk.open()
    assert caught.value.code == code
    assert prints(desk.path.parent) == before


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    spots=st.lists(
        st.tuples(st.integers(0, 99) | st.integers(0, 200_000), st.integers(0, 255)), min_size=1, max_size=8
    ),
    side=st.sampled_from([None, "-wal", "-journal", "-shm"]),
)
def test_whatever_bytes_are_spoiled_the_store_opens_or_says_why_not(
    tmp_path: Path, spots: list[tuple[int, int]], side: str | None
) -> None:
    desk = Desk(Path(tempfile.mkdtemp(dir=tmp_path)))
    desk.path.parent.mkdir()
    content = bytearray(sound_store(tmp_path))
    for place, byte in spots:
        content[place % len(content)] = byte
    desk.path.write_bytes(content)
    if side:
        desk.path.with_name(desk.path.name + side).write_bytes(b"\x37\x7f\x06\x82" * 20)
    before = prints(desk.path.parent)
    try:
        desk.open()
    except KnownFailure:
        assert prints(desk.path.parent) == before
    desk.close_all()


def sound_store(folder: Path) -> bytes:
    """The bytes of a store with something in it, made once for a test."""
    kept = Desk(folder / "sound")
    if not kept.path.exists():
        kept.with_settings("a", "b")
    return kept.path.read_bytes()


def test_a_newer_store_is_refused_even_when_its_program_crashed(desk: Desk) -> None:
    desk.open().close()
    make_newer(desk.path)
    desk.path.with_name("coordinator.sqlite-wal").write_bytes(b"a -wal of the newer program")
    before = prints(desk.path.parent)
    with pytest.raises(KnownFailure, match="store_newer"):
        desk.open()
    assert prints(desk.path.parent) == before


def test_a_newer_store_is_refused_even_when_there_are_backups(desk: Desk) -> None:
    desk.with_settings("a")
    make_newer(desk.path)
    with pytest.raises(KnownFailure, match="store_newer"):
        desk.open()


def test_a_folder_is_not_a_store(tmp_path: Path) -> None:
    with pytest.raises(KnownFailure, match="store_foreign"):
        open_store(tmp_path)


def test_the_same_program_cannot_open_a_store_twice_and_keeps_its_locks(desk: Desk) -> None:
    store = desk.open()
    for _ in range(2):
        with pytest.raises(KnownFailure, match="store_in_use"):
            desk.open()
    put(store, "a")
    assert names(store) == ["a"]
    store.close()
    assert names(desk.open()) == ["a"]


def test_the_lock_file_of_a_program_that_died_is_no_lock(desk: Desk) -> None:
    desk.with_settings("a")
    desk.path.with_name("coordinator.sqlite.lock").touch()
    store = desk.open()
    assert names(store) == ["a"]
    store.close()
    assert desk.files() == ["coordinator.sqlite"]


def test_a_link_to_an_open_store_is_the_same_store(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    link = tmp_path / "link.sqlite"
    link.symlink_to(desk.path)
    with pytest.raises(KnownFailure, match="store_in_use"):
        open_store(link)


def test_a_making_that_was_interrupted_is_begun_anew(desk: Desk) -> None:
    desk.path.parent.mkdir(parents=True)
    desk.path.with_name("coordinator.sqlite.new").write_bytes(b"half a store")
    desk.path.with_name("coordinator.sqlite.new-wal").write_bytes(b"its -wal")
    desk.open().close()
    assert desk.files() == ["coordinator.sqlite"]


def test_a_wal_without_its_store_is_moved_out_of_the_way_of_a_new_one(desk: Desk) -> None:
    desk.path.parent.mkdir(parents=True)
    desk.path.with_name("coordinator.sqlite-wal").write_bytes(b"somebody else's")
    store = desk.open()
    assert [notice.code for notice in store.notices] == ["stray_files_moved"]
    aside = Path(str(store.notices[0].facts["aside"]))
    assert (aside / "coordinator.sqlite-wal").read_bytes() == b"somebody else's"
