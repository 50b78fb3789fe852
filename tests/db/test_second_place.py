"""A rescue looks in the second place too: it may hold what the first has lost."""

import shutil
from pathlib import Path

import pytest

from coordinator.db.files import beside
from coordinator.domain.errors import KnownFailure
from coordinator.domain.store_settings import SECOND_PLACE
from tests.db.desk import Desk, names, put
from tests.db.log import Log, events_in


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def lived(desk: Desk, stick: Path) -> None:
    """Two lives of a program with backups in both places: the second one adds ``b``."""
    store = desk.open()
    put(store, SECOND_PLACE, str(stick))
    store.close()
    desk.with_settings("b")


def wreck(path: Path) -> None:
    path.write_bytes(b"\x00" * path.stat().st_size)


def test_the_second_place_is_taken_when_the_first_has_no_backup_left(desk: Desk, stick: Path) -> None:
    lived(desk, stick)
    for copy in desk.copies():
        copy.unlink()
    wreck(desk.path)
    store = desk.open()
    assert names(store) == ["b", SECOND_PLACE]
    (notice,) = store.notices
    assert notice.code == "restored_from_second_place"
    assert str(notice.facts["place"]).startswith(str(stick))


def test_a_newer_one_of_the_second_place_is_taken_and_named(desk: Desk, stick: Path) -> None:
    lived(desk, stick)
    newest = desk.copies()[-1]
    wreck(newest)
    wreck(desk.path)
    store = desk.open()
    assert names(store) == ["b", SECOND_PLACE]
    assert [notice.code for notice in store.notices] == ["restored_from_second_place"]


def test_of_two_equally_new_ones_the_nearer_is_taken(desk: Desk, stick: Path) -> None:
    lived(desk, stick)
    wreck(desk.path)
    assert [notice.code for notice in desk.open().notices] == ["restored_from_backup"]


def test_a_damaged_one_of_the_second_place_is_passed_over(desk: Desk, stick: Path) -> None:
    lived(desk, stick)
    for copy in (*stick.rglob("*.sqlite"), desk.path):
        wreck(copy)
    store = desk.open()
    assert [notice.code for notice in store.notices] == ["restored_from_backup"]
    assert names(store) == ["b", SECOND_PLACE]


def test_events_after_that_backup_come_back_from_the_journal(desk: Desk, stick: Path, tmp_path: Path) -> None:
    lived(desk, stick)
    done = Log().scan(desk.open(), 4)
    image = desk.crashed(tmp_path / "image")
    desk.close_all()
    max(stick.rglob("*.sqlite")).unlink()  # of this closing, which the kill came before
    # Back to where it was: another folder would be another laptop, with another name in the second place.
    shutil.rmtree(desk.path.parent)
    image.path.parent.rename(desk.path.parent)
    for copy in desk.copies():
        copy.unlink()
    wreck(desk.path)
    wreck(beside(desk.path, "-wal"))
    store = desk.open()
    assert set(done) <= events_in(store)
    codes = [notice.code for notice in store.notices]
    assert codes == ["restored_from_second_place", "events_back_after_restore"]


@pytest.mark.parametrize("said", [b"", b"here", b"\xff\xfe", b"/nowhere/at/all"])
def test_a_note_that_leads_nowhere_is_passed_over(desk: Desk, said: bytes) -> None:
    desk.with_settings("a")
    for copy in desk.copies():
        copy.unlink()
    beside(desk.path, ".second").write_bytes(said)
    wreck(desk.path)
    with pytest.raises(KnownFailure) as refused:
        desk.open()
    assert refused.value.code in {"store_foreign", "store_damaged"}
