"""Backups while a desk is open: scans go on, nothing is missing, a second place, quiet moments."""

import threading
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from coordinator.db.files import beside
from coordinator.db.second_place import SecondPlace
from coordinator.db.sqlite import connect_frozen
from coordinator.db.store import Store
from coordinator.domain.errors import KnownFailure
from coordinator.domain.events.record import Event
from coordinator.domain.office import Setting
from coordinator.domain.store_settings import SECOND_PLACE
from tests.db.desk import Desk, names, put
from tests.db.log import Log, events_in


def ids_in(copy: Path) -> set[str]:
    with closing(connect_frozen(copy)) as raw:
        return {key for (key,) in raw.execute("SELECT id FROM events")}


def filled(desk: Desk, megabytes: int = 8) -> Store:
    """A store that takes a backup several pieces."""
    store = desk.open()
    with store.write() as writer:
        writer.insert(Setting(f"{number:06d}", "x" * 10_000) for number in range(megabytes * 100))
    return store


def test_scans_go_on_during_a_backup_and_none_is_in_neither(desk: Desk, tmp_path: Path) -> None:
    store, log = filled(desk), Log()
    copies, stop = list[Path | None](), threading.Event()

    def back_up() -> None:
        while not stop.is_set():
            copies.append(store.backup("desk"))

    thread = threading.Thread(target=back_up)
    thread.start()
    done: list[Event] = []
    while len(copies) < 4:
        done += log.scan(store, 1)
    stop.set()
    thread.join()
    assert len(done) > len(copies)
    assert events_in(store) == set(done)
    newest = [copy for copy in copies if copy][-1]
    acknowledged = {event.id for event in done}
    assert ids_in(newest) <= acknowledged
    # And what the newest lacks is in the journal: a rescue from it brings every one back.
    image = desk.crashed(tmp_path / "image")
    image.path.write_bytes(b"")
    assert {event.id for event in events_in(image.open())} == acknowledged
    image.close_all()


def test_a_write_that_waits_comes_in_between_two_pieces(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(desk)
    pieces, seen = 0, list[int]()
    given_away = store._turn.given_away

    def counted() -> AbstractContextManager[None]:
        nonlocal pieces
        pieces += 1
        return given_away()

    monkeypatch.setattr(store._turn, "given_away", counted)
    started = threading.Event()

    def write() -> None:
        started.set()
        with store.write() as writer:
            seen.append(pieces)
            writer.insert([Setting("in between", "")])

    thread = threading.Thread(target=write)
    with store._turn:
        thread.start()
        started.wait(5)
    copy = store.backup("desk")
    thread.join()
    assert pieces > 4
    assert seen[0] < pieces
    assert copy is not None
    assert "in between" in names(store)


def test_a_change_during_a_backup_is_for_the_next_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(desk)
    take = store._vault.take

    def taken_and_then_changed(*arguments: object) -> Path:
        copy = take(*arguments)  # type: ignore[arg-type]
        put(store, "after")
        return copy

    monkeypatch.setattr(store._vault, "take", taken_and_then_changed)
    assert store.backup("desk") is not None
    monkeypatch.setattr(store._vault, "take", take)
    assert store.backup("desk") is not None
    assert store.backup("desk") is None


def test_a_backup_that_failed_is_tried_again(desk: Desk) -> None:
    desk.path.parent.mkdir(parents=True)
    store = desk.open()
    put(store, "a")
    desk.backups.write_text("in the way")
    with pytest.raises(KnownFailure):
        store.backup("desk")
    desk.backups.unlink()
    assert store.backup("desk") is not None


# -- a second place --------------------------------------------------------------------------------


def test_every_backup_goes_to_the_second_place_too(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    store = desk.open()
    put(store, SECOND_PLACE, str(stick))
    copy = store.backup("desk")
    assert copy is not None
    (second,) = stick.rglob("*.sqlite")
    assert (second.name, second.read_bytes()) == (copy.name, copy.read_bytes())
    assert store.second_failure is None
    assert [c.path for c in store.copies("t")] == [copy, second]


def test_two_laptops_share_a_stick(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for name in ("one", "two"):
        laptop = Desk(tmp_path / name)
        put(laptop.open(), SECOND_PLACE, str(stick))
        laptop.close_all()
    assert len(list(stick.iterdir())) == 2


def test_a_stick_that_is_not_there_is_told_and_the_first_place_has_its_backup(
    desk: Desk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    store = desk.open()
    put(store, SECOND_PLACE, str(stick))
    assert store.backup("desk") is not None
    assert store.second_failure is not None
    assert store.second_failure.code == "second_place_missing"
    assert not stick.exists()
    stick.mkdir()
    assert store.backup("desk") is None
    assert store.second_failure is None
    assert len(list(stick.rglob("*.sqlite"))) == 1


def test_a_stick_that_cannot_be_written_leaves_no_half_file(desk: Desk, tmp_path: Path) -> None:
    store = desk.open()
    put(store, "a")
    copy = store.backup("desk")
    assert copy is not None
    stick = tmp_path / "stick"
    stick.mkdir()
    second = SecondPlace(desk.path)
    second.vault(stick).folder.write_text("in the way")
    second.mirror(stick, copy)
    assert second.failure is not None
    second.vault(stick).folder.unlink()
    second.mirror(stick, copy)
    assert second.failure is None
    assert [path.name for path in stick.rglob("*") if path.is_file()] == [copy.name]


def test_old_backups_go_in_the_second_place_too(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    store = desk.open()
    put(store, SECOND_PLACE, str(stick))
    for number in range(12):
        put(store, f"{number}")
        store.backup("desk")
    assert sorted(p.name for p in stick.rglob("*.sqlite")) == [p.name for p in desk.copies()]


def test_a_purge_reaches_the_second_place(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    store = desk.open()
    put(store, SECOND_PLACE, str(stick))
    store.backup("import")
    put(store, "a")
    store.forget(store.copies("t"))
    left = [*desk.copies(), *stick.rglob("*.sqlite")]
    assert [copy.name.split(".")[2] for copy in left] == ["purge", "purge"]


# -- quiet moments ---------------------------------------------------------------------------------


def test_a_rest_waits_for_a_quiet_moment_and_then_empties_the_wal(desk: Desk) -> None:
    store = desk.open()
    wal = beside(desk.path, "-wal")
    assert store.rest() is False
    put(store, "a")
    assert store.rest() is False
    put(store, "b")
    assert store.rest() is False
    assert wal.stat().st_size > 0
    assert store.rest() is True
    assert wal.stat().st_size == 0
    assert store.rest() is False
    put(store, "c")
    store.close()
    assert store.rest() is False
    assert names(desk.open()) == ["a", "b", "c"]


def test_a_rest_inside_a_transaction_does_nothing(desk: Desk) -> None:
    store = desk.open()
    put(store, "a")
    store.rest()
    with store.read():
        assert store.rest() is False
    assert store.rest() is True


def test_closing_waits_for_a_backup_that_is_under_way(desk: Desk) -> None:
    store = filled(desk)
    begun = threading.Event()
    copy_out = store._copy_out

    def told(target: Path, name: str) -> None:
        begun.set()
        copy_out(target, name)

    store._copy_out = told  # type: ignore[method-assign]
    taken = list[Path | None]()
    thread = threading.Thread(target=lambda: taken.append(store.backup("desk")))
    thread.start()
    begun.wait(5)
    store.close()
    thread.join()
    assert len(taken) == 1
    assert desk.files() == ["coordinator.sqlite"]
