"""This store's own logs: when a new one opens, how it is gone on with, and what a union writes."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from coordinator.db.queries.events import (
    known_pairs,
    own_head,
    own_logs,
    read_events,
    read_texts,
)
from coordinator.db.store import Store, open_store
from coordinator.domain.checkin.merge import union
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment
from coordinator.domain.events.record import check_event, text_hash
from coordinator.domain.store_settings import DEVICE_KEY, DEVICE_LOG, DEVICE_NAME
from coordinator.services.event_log import append_all, ensure_log, keep, record
from coordinator.services.store_settings import keep_setting

NOW = Moment(datetime(2023, 8, 7, 0, 30, tzinfo=UTC), 1000, "boot")
EARLIER = Moment(datetime(2023, 8, 7, 0, 20, tzinfo=UTC), 2000, "boot")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "log.sqlite")
    yield opened
    opened.close()


def note(text: str = "字", training: str = "t") -> Draft:
    return Draft(Kind.NOTE, training, participant_id="p", body={"attention": True}, text={"note": text})


def opened(store: Store, device: str = "甲", **more: str) -> LogHead:
    with store.write() as writer:
        return ensure_log(writer, "t", device, NOW, **more)


def cause(store: Store, head: LogHead) -> object:
    with store.read() as reader:
        return read_events(reader, log_id=head.log_id)[0].said()["cause"]


def test_a_log_is_a_chain_whose_numbers_and_clock_only_rise(store: Store) -> None:
    with store.write() as writer:
        record(writer, [note("一"), note("二")], NOW, actor="YC")
        record(writer, [note("三")], EARLIER)
    with store.read() as reader:
        events, texts = read_events(reader, "t"), read_texts(reader, "t")
        head = own_head(reader, "t")
    assert [event.kind for event in events] == ["log_opened", "note", "note", "note"]
    assert [event.seq for event in events] == [1, 2, 3, 4]
    assert [event.actor for event in events] == ["", "YC", "YC", ""]
    for before, event in pairwise(events):
        assert event.prev_hash == before.content_hash
        assert event.hlc > before.hlc
        check_event(event)
    assert events[-1].wall_ms == EARLIER.wall_ms
    assert head == LogHead(events[0].log_id, 4, events[-1].content_hash, events[-1].hlc)
    assert [texts[event.text_hash].said()["note"] for event in events[1:]] == ["一", "二", "三"]
    assert all(text.id == text_hash(text.salt, text.text) for text in texts.values())


def test_a_store_that_was_never_a_desk_writes_as_the_office(store: Store) -> None:
    with store.write() as writer:
        record(writer, [note()], NOW)
    with store.read() as reader:
        assert read_events(reader, "t")[0].said()["name"] == "office"


def test_a_store_with_a_name_writes_under_it_and_goes_on_in_the_log_there_is(store: Store) -> None:
    with store.write() as writer:
        keep_setting(writer, DEVICE_NAME, "櫃台一")
        record(writer, [note()], NOW)
        keep_setting(writer, DEVICE_NAME, "櫃台二")
        record(writer, [note()], NOW)
    with store.read() as reader:
        events = read_events(reader, "t")
    assert [event.seq for event in events] == [1, 2, 3]
    assert events[0].said()["name"] == "櫃台一"


def test_every_training_has_a_log_of_its_own_without_gaps(store: Store) -> None:
    with store.write() as writer:
        for training in ("t", "u", "t", "u"):
            record(writer, [note(training=training)], NOW)
    with store.read() as reader:
        assert set(own_logs(reader)) == {"t", "u"}
        for training in ("t", "u"):
            assert [event.seq for event in read_events(reader, training)] == [1, 2, 3]


def test_the_same_device_goes_on(store: Store) -> None:
    first = opened(store, machine_id="m", public_key="k")
    assert opened(store, machine_id="m", public_key="k") == first


@pytest.mark.parametrize(
    ("device", "more", "why"),
    [
        ("乙", {"machine_id": "m", "public_key": "k"}, "device"),
        ("甲", {"machine_id": "other", "public_key": "k"}, "machine"),
        ("甲", {"machine_id": "m", "public_key": "other"}, "key"),
    ],
)
def test_what_is_not_the_device_that_opened_the_log_opens_another(
    store: Store, device: str, more: dict[str, str], why: str
) -> None:
    first = opened(store, machine_id="m", public_key="k")
    second = opened(store, device, **more)
    assert second.log_id != first.log_id
    assert (second.seq, cause(store, first), cause(store, second)) == (1, "first", why)


def test_the_key_of_the_store_is_named_without_being_asked(store: Store) -> None:
    with store.write() as writer:
        keep_setting(writer, DEVICE_KEY, "secret public")
    opened(store)
    with store.read() as reader:
        body = read_events(reader, "t")[0].said()
    assert (body["public_key"], body["name"]) == ("public", "甲")
    assert "secret" not in json.dumps(body)


def test_an_older_copy_that_was_put_back_leaves_its_log_once_it_hears_of_the_other_branch(
    store: Store, tmp_path: Path
) -> None:
    head = opened(store)
    with store.write() as writer:
        record(writer, [note("一"), note("二")], NOW)
    with store.read() as reader:
        before = read_events(reader, "t")
    other = open_store(tmp_path / "older" / "log.sqlite")
    with other.write() as writer:
        keep(writer, before[:2], ())
        keep_setting(writer, DEVICE_LOG, json.dumps({"t": head.log_id}))
        (event,) = append_all(writer, LogHead(head.log_id, 2, before[1].content_hash), [note("三")], NOW)
    other.close()
    assert opened(store).log_id == head.log_id
    with store.write() as writer:
        keep(writer, [event.event], ())
        record(writer, [note("四")], NOW)
    after = opened(store)
    assert after.log_id != head.log_id
    assert cause(store, after) == "forked"
    with store.read() as reader:
        assert [e.kind for e in read_events(reader, log_id=after.log_id)] == ["log_opened", "note"]
    assert opened(store) == after


def test_a_log_is_left_too_whose_next_number_follows_what_is_not_here(store: Store) -> None:
    head = opened(store)
    with store.write() as writer:
        (other,) = append_all(writer, LogHead(head.log_id, 1, "0" * 64), [note()], NOW)
        assert other.event.seq == 2
    assert cause(store, opened(store)) == "forked"


def test_after_a_restore_nothing_is_written_behind_the_old_log(store: Store) -> None:
    first = opened(store)
    with store.write() as writer:
        keep_setting(writer, DEVICE_LOG, "{}")
    second = opened(store)
    assert second.log_id != first.log_id
    assert cause(store, second) == "restored"


def test_a_copy_of_a_store_is_another_device(store: Store, tmp_path: Path) -> None:
    first = opened(store)
    copy = tmp_path / "copy.sqlite"
    store._database.copy_to(copy)
    other = open_store(copy)
    try:
        second = opened(other)
        assert (second.log_id == first.log_id, cause(other, second)) == (False, "machine")
    finally:
        other.close()


def test_a_union_is_written_once(store: Store, tmp_path: Path) -> None:
    with store.write() as writer:
        record(writer, [note("一"), note("二")], NOW)
    with store.read() as reader:
        events, texts = read_events(reader, "t"), read_texts(reader, "t")
    other = open_store(tmp_path / "other.sqlite")
    try:
        with other.write() as writer:
            keep(writer, events[:2], texts.values())
        with other.write() as writer:
            keep(writer, events[2:], texts.values())
        with other.read() as reader:
            assert (read_events(reader), read_texts(reader, "t")) == (events, texts)
            pairs = known_pairs(reader, [event.id for event in events] + ["nothing"])
            assert pairs == {(event.id, event.content_hash) for event in events}
            assert own_head(reader, "t") is None
    finally:
        other.close()


def test_whatever_is_written_here_every_other_store_takes(store: Store) -> None:
    """An operator or a reason pasted without end must not keep the mark from the office."""
    with store.write() as writer:
        record(writer, [note("\x01" * 100_000)], NOW, actor="長" * 100_000)
    with store.read() as reader:
        events, texts = read_events(reader, "t"), read_texts(reader, "t")
    merged = union((), events, texts.values())
    assert (merged.new, merged.set_aside, len(merged.texts)) == (events, (), 1)
    assert len(events[-1].actor) == 200
