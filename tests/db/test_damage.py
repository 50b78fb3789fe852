"""A damaged store: everything aside, the newest sound backup in its place, and a notice that says so."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from coordinator.db.files import set_aside
from coordinator.db.rescue import waiting_for
from coordinator.domain.errors import KnownFailure
from tests.db.desk import Desk, names, put


def wreck_a_page(path: Path) -> None:
    """Garbage over the root page of the settings."""
    with closing(sqlite3.connect(path)) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'settings'").fetchone()
        (size,) = raw.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)


def cut_the_end(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:8192])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def wreck_the_head(path: Path) -> None:
    path.write_bytes(b"\x00" * 4096 + path.read_bytes()[4096:])


DAMAGE: list[Callable[[Path], None]] = [wreck_a_page, cut_the_end, empty, wreck_the_head]


@pytest.mark.parametrize("spoil", DAMAGE)
def test_a_damaged_store_is_replaced_by_its_newest_backup_and_kept(
    desk: Desk, spoil: Callable[[Path], None]
) -> None:
    desk.with_settings("a", "b")
    spoil(desk.path)
    damaged = desk.path.read_bytes()
    store = desk.open()
    assert names(store) == ["a", "b"]
    (notice,) = store.notices
    assert notice.code == "restored_from_backup"
    assert [file.read_bytes() for file in Path(str(notice.facts["aside"])).iterdir()] == [damaged]
    put(store, "c")
    assert names(store) == ["a", "b", "c"]


@pytest.mark.parametrize("spoil", [wreck_a_page, cut_the_end])
def test_without_a_backup_a_damaged_store_is_refused_and_left_as_it_is(
    desk: Desk, spoil: Callable[[Path], None]
) -> None:
    desk.open().close()
    spoil(desk.path)
    before = desk.path.read_bytes()
    with pytest.raises(KnownFailure, match="store_damaged"):
        desk.open()
    assert (desk.files(), desk.path.read_bytes()) == (["coordinator.sqlite"], before)


def test_a_backup_that_is_itself_damaged_is_passed_over(desk: Desk) -> None:
    desk.with_settings("a")
    desk.with_settings("b")
    older, newest = desk.copies()
    cut_the_end(newest)
    empty(desk.path)
    store = desk.open()
    assert names(store) == ["a"]
    assert older.exists()


def test_after_a_kill_every_commit_is_there_and_a_backup_is_taken(desk: Desk, tmp_path: Path) -> None:
    desk.with_settings("a")
    store = desk.open()
    put(store, "b")
    image = desk.crashed(tmp_path / "image")
    assert "coordinator.sqlite-wal" in image.files()
    again = image.open()
    assert (names(again), again.notices) == (["a", "b"], ())
    assert len(image.copies()) == len(desk.copies()) + 1
    again.close()
    assert image.files() == ["coordinator.sqlite"]


@pytest.mark.parametrize("with_backup", [True, False])
def test_damage_after_a_kill_is_found_with_the_wal_untouched(
    desk: Desk, tmp_path: Path, with_backup: bool
) -> None:
    if with_backup:
        desk.with_settings("a")
    store = desk.open()
    put(store, "b")
    image = desk.crashed(tmp_path / "image")
    size = image.path.stat().st_size
    with image.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))
    before = {path.name: hashlib.sha256(path.read_bytes()).digest() for path in image.path.parent.iterdir()}
    assert sorted(before) == ["coordinator.sqlite", "coordinator.sqlite-wal"]
    if with_backup:
        again = image.open()
        assert names(again) == ["a"]
        kept = Path(str(again.notices[0].facts["aside"]))
    else:
        with pytest.raises(KnownFailure, match="store_damaged"):
            image.open()
        kept = image.path.parent
    assert {path.name: hashlib.sha256(path.read_bytes()).digest() for path in kept.iterdir()} == before


def test_a_row_that_names_nothing_is_found_after_a_kill(desk: Desk, tmp_path: Path) -> None:
    desk.with_settings("a")
    with closing(sqlite3.connect(desk.path)) as raw:
        raw.execute("DELETE FROM counties")
        raw.commit()
    desk.path.with_name("coordinator.sqlite-wal").touch()
    store = desk.open()
    assert [notice.code for notice in store.notices] == ["restored_from_backup"]


def test_the_wal_of_another_store_is_not_replayed_into_a_restored_one(desk: Desk, tmp_path: Path) -> None:
    desk.with_settings("a")
    other = Desk(tmp_path / "other")
    put(other.open(), "stranger")
    wreck_the_head(desk.path)
    wal = "coordinator.sqlite-wal"
    desk.path.with_name(wal).write_bytes(other.path.with_name(wal).read_bytes())
    store = desk.open()
    assert names(store) == ["a"]
    other.close_all()


def test_a_restore_that_a_crash_interrupted_is_ended_at_the_next_opening(desk: Desk) -> None:
    desk.with_settings("a")
    waiting_for(desk.path).write_bytes(b"perhaps whole, perhaps not")
    set_aside(desk.path, desk.clock())
    store = desk.open()
    assert (names(store), [notice.code for notice in store.notices]) == (["a"], ["restored_from_backup"])


def test_a_restore_that_had_not_begun_to_move_is_forgotten(desk: Desk) -> None:
    desk.with_settings("a")
    waiting_for(desk.path).write_bytes(b"half a copy")
    store = desk.open()
    assert (names(store), store.notices) == (["a"], ())
    store.close()
    assert desk.files() == ["coordinator.sqlite"]


def test_two_rescues_in_one_second_keep_both_damaged_stores(desk: Desk) -> None:
    desk.path.parent.mkdir(parents=True)
    now = desk.clock()
    folders = []
    for content in (b"one", b"two"):
        desk.path.write_bytes(content)
        folders.append(set_aside(desk.path, now))
    assert [(folder / desk.path.name).read_bytes() for folder in folders if folder] == [b"one", b"two"]
