"""The journal: what it holds, what it brings back, what it lets go, and that it never stands in the way."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.db.backup import RECENT
from coordinator.db.files import beside
from coordinator.db.journal import Journal, journal_of, line_of, read_line
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.office import Setting
from coordinator.domain.store_settings import DEVICE_LOG
from tests.db.desk import Desk, put
from tests.db.log import Log, altered, events_in, texts_in

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def wal_of(desk: Desk) -> Path:
    return beside(desk.path, "-wal")


def cut_in_half(wal: Path) -> None:
    wal.write_bytes(wal.read_bytes()[: wal.stat().st_size // 2])


def zero(wal: Path) -> None:
    wal.write_bytes(bytes(wal.stat().st_size))


def garbage(wal: Path) -> None:
    wal.write_bytes(b"\xa5\x5a" * (wal.stat().st_size // 2))


def one_bit(wal: Path) -> None:
    content = bytearray(wal.read_bytes())
    content[100] ^= 1
    wal.write_bytes(content)


WAL_DAMAGE: list[Callable[[Path], None]] = [cut_in_half, zero, garbage, one_bit, Path.unlink]


@pytest.mark.parametrize("spoil", WAL_DAMAGE)
@pytest.mark.parametrize("number", [1, 7, 60])
def test_a_damaged_wal_takes_no_acknowledged_event(
    desk: Desk, tmp_path: Path, spoil: Callable[[Path], None], number: int
) -> None:
    desk.with_settings("a")
    store = desk.open()
    done = Log().scan(store, number, text="走進來的人")
    image = desk.crashed(tmp_path / "image")
    spoil(wal_of(image))
    again = image.open()
    assert events_in(again) == set(done)
    assert len(texts_in(again)) == number
    codes = [notice.code for notice in again.notices]
    assert codes[0] in {"events_back_after_crash", "events_back_after_exchange"}
    image.close_all()


@pytest.mark.parametrize("spoil", WAL_DAMAGE[:4])
def test_a_restored_backup_gets_the_events_that_came_after_it(
    desk: Desk, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    log = Log()
    store = desk.open()
    done = log.scan(store, 5)
    store.backup("desk")
    done += log.scan(store, 5)
    image = desk.crashed(tmp_path / "image")
    image.path.write_bytes(b"\x00" * image.path.stat().st_size)
    spoil(wal_of(image))
    again = image.open()
    assert events_in(again) == set(done)
    assert [(n.code, n.facts.get("count")) for n in again.notices] == [
        ("restored_from_backup", None),
        ("events_back_after_restore", 5),
    ]
    image.close_all()


def test_the_wal_of_the_damaged_store_is_not_played_into_the_restored_one(desk: Desk, tmp_path: Path) -> None:
    store = desk.open()
    log = Log()
    done = log.scan(store, 3)
    store.backup("desk")
    done += log.scan(store, 3)
    image = desk.crashed(tmp_path / "image")
    image.path.write_bytes(image.path.read_bytes()[:4096])
    assert wal_of(image).exists()
    again = image.open()
    assert events_in(again) == set(done)
    again.close()
    assert events_in(image.open()) == set(done)
    image.close_all()


@pytest.mark.parametrize("checkpoint", [True, False])
def test_a_backup_copied_by_hand_beside_a_stale_wal_loses_no_event(
    desk: Desk, tmp_path: Path, checkpoint: bool
) -> None:
    store, log = desk.open(), Log()
    done = log.scan(store, 30)
    copy = store.backup("desk")
    assert copy is not None
    done += log.scan(store, 200)
    if checkpoint:
        store.rest()
        store.rest()
    done += log.scan(store, 40)
    image = desk.crashed(tmp_path / "image")
    image.path.write_bytes(copy.read_bytes())
    assert events_in(image.open()) == set(done)
    image.close_all()


def test_an_older_file_put_in_the_place_of_the_store_gets_the_events_back(desk: Desk) -> None:
    log = Log()
    store = desk.open()
    done = log.scan(store, 2)
    older = store.backup("desk")
    assert older is not None
    done += log.scan(store, 2)
    store.close()
    desk.path.write_bytes(older.read_bytes())
    again = desk.open()
    assert events_in(again) == set(done)
    assert [(n.code, n.facts["count"]) for n in again.notices] == [("events_back_after_exchange", 2)]


def test_a_clean_end_spares_the_next_opening_the_look(desk: Desk) -> None:
    store = desk.open()
    done = Log().scan(store, 2)
    store.close()
    (segment,) = journal_of(desk.path).glob("*.lines")
    stranger, _ = Log().next()
    with segment.open("ab") as file:
        file.write(line_of(stranger))
    again = desk.open()
    assert events_in(again) == set(done)
    put(again, "changed")
    again.close()
    desk.path.touch()
    assert events_in(desk.open()) == {*done, stranger}


def test_a_file_that_rotted_after_a_clean_end_is_restored_and_gets_its_events_back(desk: Desk) -> None:
    log, store = Log(), desk.open()
    done = log.scan(store, 2)
    store.backup("desk")
    done += log.scan(store, 2)
    store.close()
    desk.copies()[-1].unlink()
    stat = desk.path.stat()
    desk.path.write_bytes(bytes(stat.st_size))
    os.utime(desk.path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert events_in(desk.open()) == set(done)


def test_nothing_is_said_and_nothing_changed_when_nothing_is_missing(desk: Desk) -> None:
    store = desk.open()
    done = Log().scan(store, 4, text="x")
    store.close()
    again = desk.open()
    assert (events_in(again), again.notices, again.backup("desk")) == (set(done), (), None)


@pytest.mark.parametrize("how", ["restored", "crashed"])
def test_a_store_that_had_lost_something_goes_on_in_a_new_log(desk: Desk, tmp_path: Path, how: str) -> None:
    store = desk.open()
    put(store, DEVICE_LOG, '{"t":"a log"}')
    Log().scan(store, 2)
    store.backup("desk")
    store.rest()
    store.rest()
    Log().scan(store, 2)
    image = desk.crashed(tmp_path / "image")
    if how == "restored":
        image.path.write_bytes(b"")
    wal_of(image).unlink()
    again = image.open()
    assert again.notices != ()
    with again.read() as reader:
        assert reader.get(Setting, DEVICE_LOG) == Setting(DEVICE_LOG, "")
    image.close_all()


def test_a_restore_without_a_journal_starts_a_new_log_too(desk: Desk) -> None:
    store = desk.open()
    put(store, DEVICE_LOG, '{"t":"a log"}')
    store.close()
    desk.path.write_bytes(b"")
    with desk.open().read() as reader:
        assert reader.get(Setting, DEVICE_LOG) == Setting(DEVICE_LOG, "")


def torn(written: bytes) -> bytes:
    return written[:-20]


def flipped(written: bytes) -> bytes:
    return written.replace(b'"p1"', b'"p7"')


def emptied(written: bytes) -> bytes:
    return bytes(len(written))


@pytest.mark.parametrize("spoil", [torn, flipped, emptied])
def test_lines_that_cannot_be_trusted_are_passed_over_and_counted(
    desk: Desk, tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    store = desk.open()
    done = Log().scan(store, 3)
    image = desk.crashed(tmp_path / "image")
    wal_of(image).unlink()
    (segment,) = journal_of(image.path).glob("*.lines")
    lines = segment.read_bytes().splitlines(keepends=True)
    segment.write_bytes(lines[0] + spoil(lines[1].rstrip()) + b"\n" + lines[2])
    again = image.open()
    assert events_in(again) == {done[0], done[2]}
    assert [(n.code, n.facts["count"]) for n in again.notices][-1] == ("journal_unreadable", 1)
    image.close_all()


def test_an_event_that_was_altered_with_its_line_is_not_taken(desk: Desk, tmp_path: Path) -> None:
    store = desk.open()
    done = Log().scan(store, 2)
    image = desk.crashed(tmp_path / "image")
    wal_of(image).unlink()
    (segment,) = journal_of(image.path).glob("*.lines")
    segment.write_bytes(line_of(done[0]) + line_of(altered(done[1])))
    again = image.open()
    assert events_in(again) == {done[0]}
    image.close_all()


def test_a_torn_end_does_not_swallow_what_the_next_program_writes(desk: Desk, tmp_path: Path) -> None:
    log = Log()
    store = desk.open()
    first = log.scan(store, 2)
    image = desk.crashed(tmp_path / "image")
    (segment,) = journal_of(image.path).glob("*.lines")
    segment.write_bytes(segment.read_bytes()[:-30])
    second = log.scan(image.open(), 2)
    last = image.crashed(tmp_path / "last")
    wal_of(last).unlink()
    found = events_in(last.open())
    assert found >= set(second)
    assert found <= {*first, *second}
    image.close_all()
    last.close_all()


def test_a_text_that_was_deleted_on_purpose_does_not_come_back(desk: Desk, tmp_path: Path) -> None:
    store = desk.open()
    done = Log().scan(store, 3, text="名字")
    with store.write() as writer:
        writer.delete(writer.all(EventText))
    image = desk.crashed(tmp_path / "image")
    again = image.open()
    assert (events_in(again), texts_in(again), again.notices) == (set(done), set(), ())
    image.close_all()


def test_a_scrub_leaves_no_deleted_word_in_the_journal_and_every_event(desk: Desk, tmp_path: Path) -> None:
    store = desk.open()
    log = Log()
    done = log.scan(store, 2, text="要刪的")
    with store.write() as writer:
        writer.delete(writer.all(EventText))
    done += log.scan(store, 2, text="留下的")
    store.scrub()
    written = b"".join(path.read_bytes() for path in journal_of(desk.path).glob("*.lines"))
    assert ("要刪的".encode() in written, "留下的".encode() in written) == (False, True)
    done += log.scan(store, 1)
    image = desk.crashed(tmp_path / "image")
    wal_of(image).unlink()
    again = image.open()
    assert (events_in(again), texts_in(again)) == (set(done), {"留下的 2", "留下的 3"})
    image.close_all()


def test_segments_go_when_the_backups_that_a_rescue_would_try_hold_them(desk: Desk) -> None:
    store, log = desk.open(), Log()
    held = []
    for _ in range(RECENT + 3):
        log.scan(store, 1)
        assert store.backup("desk") is not None
        held.append(len(list(journal_of(desk.path).glob("*.lines"))))
    assert held == [1, 2, 3, 4, 5, 5, 5, 5, 5]


@pytest.mark.parametrize("unsound", range(RECENT))
def test_every_event_comes_back_whichever_recent_backup_is_the_newest_sound_one(
    desk: Desk, unsound: int
) -> None:
    store, log = desk.open(), Log()
    done = []
    for _ in range(RECENT + 2):
        done += log.scan(store, 2)
        store.backup("desk")
    done += log.scan(store, 2)
    store.close()
    # The backup at the close pushed the oldest of them out of the newest six.
    for copy in desk.copies()[len(desk.copies()) - unsound :]:
        copy.write_bytes(b"")
    desk.path.write_bytes(b"")
    assert events_in(desk.open()) == set(done)


def test_a_journal_that_cannot_be_written_holds_up_nobody_and_catches_up(desk: Desk, tmp_path: Path) -> None:
    store, log = desk.open(), Log()
    journal_of(desk.path).write_text("a file where the folder should be")
    done = log.scan(store, 3)
    assert events_in(store) == set(done)
    journal_of(desk.path).unlink()
    done += log.scan(store, 1)
    image = desk.crashed(tmp_path / "image")
    wal_of(image).unlink()
    assert events_in(image.open()) == set(done)
    image.close_all()


def test_a_journal_without_its_store_is_moved_out_of_the_way_of_a_new_one(desk: Desk) -> None:
    store = desk.open()
    Log().scan(store, 1, text="名字")
    store.close()
    desk.path.unlink()
    again = desk.open()
    assert (events_in(again), [n.code for n in again.notices]) == (set(), ["stray_files_moved"])
    (copy,) = (c for c in again.copies("t") if c.reason == "rescue")
    again.forget([copy])
    assert not copy.path.parent.exists()


def test_a_commit_that_is_undone_leaves_no_line(desk: Desk) -> None:
    store = desk.open()
    event, _ = Log().next()
    with suppress(ZeroDivisionError), store.write() as writer:
        writer.insert([event])
        _ = 1 / 0
    assert not journal_of(desk.path).exists()


@given(WORDS, WORDS, st.integers(-(2**53), 2**53))
def test_every_value_is_read_back_from_its_line(name: str, body: str, number: int) -> None:
    event = Event(
        "e", "h", "l", 1, "", "mark", "t", "s", name, number, 480, number, 1, "b", name, "p", 1, body
    )
    text = EventText(name, "t", "salt", body)
    odd = replace(event, id=name, content_hash=body)
    lines = [read_line(line_of(value)) for value in (event, text, odd)]
    assert [line and line.value() for line in lines] == [event, text, odd]
    assert [(line.key, line.content_hash) for line in lines if line][2] == (name, body)
    assert all(line_of(value).count(b"\n") == 1 for value in (event, text, odd))


@given(st.binary(max_size=200))
def test_no_bytes_make_a_line_that_raises(content: bytes) -> None:
    line = read_line(content)
    assert line is None or line.value() is None


def test_closing_and_syncing_a_journal_that_was_never_written_makes_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "x.events")
    journal.sync()
    journal.scrub(())
    journal.close()
    assert list(tmp_path.iterdir()) == []
