"""Reading, writing, telling and taking turns."""

import threading
from contextlib import suppress
from pathlib import Path

import pytest

from coordinator.db import session
from coordinator.db.changes import Changes
from coordinator.db.store import open_store
from coordinator.domain.area import County, Township
from coordinator.domain.errors import KnownFailure, RuleError, Stale
from coordinator.domain.office import Setting
from tests.db.desk import AREAS, Desk, names, put


def test_a_new_store_holds_the_areas_it_was_given(desk: Desk) -> None:
    with desk.open().read() as reader:
        assert (reader.all(County), reader.all(Township)) == AREAS


def test_an_existing_store_is_not_filled_again(desk: Desk) -> None:
    desk.with_settings("a")
    with desk.open().read() as reader:
        assert reader.count(Township) == 1


@pytest.mark.parametrize("form", [str, Path, "sqlite:///{}".format])
def test_a_store_is_named_by_text_path_or_url(desk: Desk, form: type[str]) -> None:
    desk.with_settings("a")
    store = open_store(form(desk.path), backups=desk.backups)
    assert store.location == desk.path.resolve()
    assert names(store) == ["a"]
    store.close()


@pytest.mark.parametrize(
    ("url", "scheme"),
    [
        ("postgresql://host/db", "postgresql"),
        ("postgresql+psycopg://host/db", "postgresql+psycopg"),
        ("sqlite://", "sqlite"),
        ("sqlite:///:memory:", "sqlite"),
        ("sqlite:///", "sqlite"),
        ("sqlite://host:port/x", "sqlite"),
        ("http://host/x.sqlite", "http"),
    ],
)
def test_another_kind_of_store_is_refused(url: str, scheme: str) -> None:
    with pytest.raises(KnownFailure) as caught:
        open_store(url)
    assert (caught.value.code, caught.value.facts) == ("store_kind_unknown", {"scheme": scheme})


def test_what_a_write_stored_is_there_after_reopening(desk: Desk) -> None:
    desk.with_settings("a", "b")
    assert names(desk.open()) == ["a", "b"]


def test_a_write_that_raises_stores_nothing_and_tells_nobody(desk: Desk) -> None:
    store, told = desk.open(), list[Changes]()
    store.subscribe(told.append)
    with suppress(ZeroDivisionError), store.write() as writer:
        writer.insert([Setting("a", "")])
        _ = 1 / 0
    assert (names(store), told, store.saved_at) == ([], [], None)


def test_a_commit_tells_what_it_touched_after_it_is_stored(desk: Desk) -> None:
    store = desk.open()
    seen: list[tuple[Changes, list[str]]] = []
    store.subscribe(lambda changes: seen.append((changes, names(store))))
    put(store, "a")
    assert seen == [(Changes.of([("settings", "a")]), ["a"])]


def test_a_watcher_may_write(desk: Desk) -> None:
    store = desk.open()

    def echo(_: Changes) -> None:
        stop()
        put(store, "echo")

    stop = store.subscribe(echo)
    put(store, "a")
    assert names(store) == ["a", "echo"]


def test_a_watcher_that_left_hears_nothing(desk: Desk) -> None:
    store, told = desk.open(), list[Changes]()
    store.subscribe(told.append)()
    put(store, "a")
    assert told == []


@pytest.mark.logs_errors
def test_a_failing_watcher_neither_fails_the_write_nor_silences_the_others(desk: Desk) -> None:
    store, told = desk.open(), list[Changes]()
    store.subscribe(lambda _: 1 / 0)  # type: ignore[arg-type]
    store.subscribe(told.append)
    put(store, "a")
    assert (names(store), len(told)) == (["a"], 1)


def test_saved_at_is_the_time_of_the_last_commit_that_changed_something(desk: Desk) -> None:
    store = desk.open()
    with store.write():
        pass
    assert store.saved_at is None
    put(store, "a")
    assert store.saved_at == desk.clock.now


@pytest.mark.parametrize(
    ("bad", "code", "kind"),
    [
        (Setting("a", "again"), "already_there", "settings"),
        (Township("10013020", "99999", "nowhere"), "still_used", ""),
    ],
)
def test_a_constraint_says_no_as_a_rule_and_the_next_write_works(
    desk: Desk, bad: Setting | Township, code: str, kind: str
) -> None:
    store = desk.open()
    put(store, "a")
    with pytest.raises(RuleError) as caught, store.write() as writer:
        writer.insert([bad])
    assert (caught.value.code, caught.value.facts) == (code, {"kind": kind})
    put(store, "b")
    assert names(store) == ["a", "b"]


def test_a_parent_that_is_named_cannot_go_but_both_together_can_in_any_order(desk: Desk) -> None:
    store = desk.open()
    (county,), (township,) = AREAS
    with pytest.raises(RuleError, match="still_used"), store.write() as writer:
        writer.delete([county])
    with store.write() as writer:
        writer.delete([county, township])
    with store.read() as reader:
        assert reader.count(County) == 0


def test_a_write_inside_a_transaction_of_the_same_thread_is_a_bug(desk: Desk) -> None:
    store = desk.open()
    with store.write(), pytest.raises(RuntimeError), store.write():
        pass
    with store.read(), pytest.raises(RuntimeError), store.write():
        pass
    put(store, "a")
    assert names(store) == ["a"]


def test_a_read_inside_a_transaction_sees_its_state(desk: Desk) -> None:
    store = desk.open()
    with store.write() as writer:
        writer.insert([Setting("a", "")])
        assert names(store) == ["a"]
    with store.read():
        assert names(store) == ["a"]


def test_threads_take_turns(desk: Desk) -> None:
    store = desk.open()
    ready = threading.Barrier(4)

    def write(number: int) -> None:
        ready.wait()
        for step in range(25):
            put(store, f"{number}-{step:02d}")
            assert f"{number}-{step:02d}" in names(store)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(store)) == 100


def test_closing_twice_is_harmless_and_leaves_one_file(desk: Desk) -> None:
    store = desk.open()
    put(store, "a")
    store.close()
    store.close()
    assert desk.files() == ["coordinator.sqlite"]


def test_many_values_are_written_in_pieces_and_one_stale_among_them_stops_all(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "CHUNK", 2)
    old = [Setting(f"s{n}", "old") for n in range(5)]
    new = [Setting(f"s{n}", "new") for n in range(5)]
    store = desk.open()
    with store.write() as writer:
        writer.insert(old)
        writer.update(zip(old, new, strict=True))
    with pytest.raises(Stale), store.write() as writer:
        writer.delete([*new[:4], old[4]])
    with store.read() as reader:
        assert reader.all(Setting) == tuple(new)
