"""A start after a crash: what was checked on a copy becomes the backup, and what is lost is still noticed."""

from contextlib import closing
from pathlib import Path

from coordinator.db.files import beside
from coordinator.db.journal import journal_of, line_of
from coordinator.db.sqlite import connect_frozen
from tests.db.desk import Desk, names, put
from tests.db.log import Log, events_in


def crashed_desk(desk: Desk, folder: Path, marks: int = 30) -> Desk:
    """A desk that was killed after so many marks, with a backup of before."""
    desk.with_settings("a")
    Log().scan(desk.open(), marks)
    return desk.crashed(folder)


def rows_in(copy: Path) -> tuple[int, int]:
    with closing(connect_frozen(copy)) as raw:
        (events,) = raw.execute("SELECT count(*) FROM events").fetchone()
        (settings,) = raw.execute("SELECT count(*) FROM settings").fetchone()
    return events, settings


def test_what_was_checked_after_a_crash_becomes_the_backup_of_the_start(desk: Desk, tmp_path: Path) -> None:
    image = crashed_desk(desk, tmp_path / "image")
    before = image.copies()
    store = image.open()
    assert store.notices == ()
    (new,) = set(image.copies()) - set(before)
    assert new.name.endswith(".start.sqlite")
    assert rows_in(new) == (30, 1)
    assert store.backup("desk") is None, "it holds the present state"
    assert not list(image.path.parent.glob("*.checking*"))
    put(store, "b")
    assert store.backup("desk") is not None
    image.close_all()


def test_what_comes_after_such_a_start_is_in_the_journal_behind_that_backup(
    desk: Desk, tmp_path: Path
) -> None:
    image = crashed_desk(desk, tmp_path / "image")
    log = Log()
    done = log.scan(image.open(), 5)
    second = image.crashed(tmp_path / "second")
    beside(second.path, "-wal").write_bytes(b"")
    again = second.open()
    assert set(done) <= events_in(again)
    assert len(events_in(again)) == 35
    second.close_all()
    image.close_all()


def test_one_line_that_the_store_lacks_is_found_among_many_it_has(desk: Desk, tmp_path: Path) -> None:
    image = crashed_desk(desk, tmp_path / "image")
    lost, _ = Log().next()
    (segment,) = journal_of(image.path).glob("*.lines")
    lines = segment.read_bytes().splitlines(keepends=True)
    segment.write_bytes(b"".join([*lines[:15], line_of(lost), *lines[15:]]))
    store = image.open()
    assert lost in events_in(store)
    assert [notice.code for notice in store.notices] == ["events_back_after_crash"]
    assert rows_in(image.copies()[-1]) == (31, 1), "the backup of the start holds it too"
    image.close_all()


def test_a_torn_line_of_the_journal_hides_nothing(desk: Desk, tmp_path: Path) -> None:
    image = crashed_desk(desk, tmp_path / "image")
    lost, _ = Log().next()
    (segment,) = journal_of(image.path).glob("*.lines")
    segment.write_bytes(segment.read_bytes()[:-40] + b"\n" + line_of(lost))
    store = image.open()
    assert lost in events_in(store)
    image.close_all()


def test_a_place_for_backups_that_takes_none_leaves_the_store_open(desk: Desk, tmp_path: Path) -> None:
    image = crashed_desk(desk, tmp_path / "image")
    for copy in image.copies():
        copy.unlink()
    image.backups.rmdir()
    image.backups.write_text("in the way")
    store = image.open()
    assert [notice.code for notice in store.notices] == ["backup_failed"]
    assert names(store) == ["a"]
    assert not list(image.path.parent.glob("*.checking*"))
    image.backups.unlink()
    image.close_all()
