"""Attendance files from a store: all is in them, what went is remembered, a reset forgets nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coordinator.db.queries.events import own_logs, read_events
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.packs import new_sealing_pair, new_signing_pair
from coordinator.domain.edit import create
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import EventText
from coordinator.domain.packs import AttendanceFile
from coordinator.domain.store_settings import DEVICE_NAME, DEVICE_PIN
from coordinator.services.attendance_files import (
    gather_attendance,
    last_exported,
    prepare_export,
    remember_exported,
    reset_desk,
    unexported,
    with_events,
)
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import ensure_log, record
from coordinator.services.keys import KeyMakers, export_keys
from coordinator.services.store_settings import keep_setting, setting
from tests.carried import moment
from tests.small_plan import B1, LIGANG, person, small_plan

MAKERS = KeyMakers(new_sealing_pair, new_signing_pair)
SOMEBODY = person("甲", LIGANG, B1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "store.sqlite", areas=load_areas())
    with made.write() as writer:
        apply_edit(writer, create(*small_plan().entities(), *SOMEBODY.entities()))
        keep_setting(writer, DEVICE_NAME, "甲機")
    yield made
    made.close()


def marked(store: Store, times: int = 1) -> None:
    body = {"slot": "am_in", "method": "scan", "how": "expected"}
    with store.write() as writer:
        record(writer, [Draft(Kind.MARK, "t", B1, SOMEBODY.id, body, {"raw": "1"})] * times, moment(1))


def exported(store: Store, reference_ms: int | None = None) -> AttendanceFile:
    with store.write() as writer:
        prepare_export(writer, "t", MAKERS, moment(2), reference_ms)
    with store.write() as writer:
        file = gather_attendance(writer, "t", moment(2).wall_ms, "file-1", reference_ms)
        remember_exported(writer, file)
    return file


def test_everything_that_is_known_is_in_the_file_and_counted(store: Store) -> None:
    marked(store, 3)
    file = exported(store)
    with store.read() as reader:
        assert file.events == read_events(reader, "t")
        assert file.manifest.log_id == own_logs(reader)["t"]
    head = next(h for h in file.manifest.heads if h.log_id == file.manifest.log_id)
    assert (file.manifest.events, file.manifest.texts) == (len(file.events), 3)
    assert (file.manifest.slug, file.manifest.device) == ("small-112", "甲機")
    assert (head.first_seq, head.last_seq, head.last_hash) == (1, head.events, file.events[-1].content_hash)


def test_a_store_where_nothing_happened_has_nothing_to_write(store: Store) -> None:
    with pytest.raises(RuleError) as refused, store.write() as writer:
        prepare_export(writer, "t", MAKERS, moment(0))
    assert refused.value.code == "nothing_to_export"
    with store.read() as reader:
        assert not with_events(reader, "t")
        with pytest.raises(RuleError):
            gather_attendance(reader, "t", 0, "file")


def test_the_file_is_signed_by_the_key_its_log_was_opened_with(store: Store) -> None:
    """A log from before the first key is closed: its marks go along in the file of the next."""
    marked(store)
    with store.read() as reader:
        (before,) = own_logs(reader).values()
    file = exported(store)
    with store.read() as reader:
        keys = export_keys(reader, "t")
    opening = next(e for e in file.events if e.log_id == file.manifest.log_id)
    assert opening.said()["public_key"] == keys.signing.public == file.manifest.device_key
    assert before in {event.log_id for event in file.events}
    assert exported(store).manifest.log_id == file.manifest.log_id


def test_the_clock_beside_a_right_one_is_an_event_and_stands_in_the_manifest(store: Store) -> None:
    marked(store)
    file = exported(store, moment(2).wall_ms - 480_000)
    (check,) = [event for event in file.events if event.kind == Kind.CLOCK_CHECK]
    assert check.said() == {"reference_ms": moment(2).wall_ms - 480_000, "occasion": "export"}
    assert file.manifest.ahead_ms == 480_000
    assert exported(store).manifest.ahead_ms is None


def test_what_stands_in_no_file_is_counted(store: Store) -> None:
    def waiting() -> dict[str, int]:
        with store.read() as reader:
            return unexported(reader)

    assert waiting() == {}
    with store.write() as writer:
        ensure_log(writer, "t", "甲機", moment(0))
    assert waiting() == {}, "a desk that was only opened has nothing to bring home"
    marked(store, 2)
    assert waiting() == {"t": 2}
    exported(store)
    assert waiting() == {}
    with store.read() as reader:
        told = last_exported(reader, "t")
    assert told is not None
    assert (told.at_ms, told.file_id, sum(told.events.values())) == (moment(2).wall_ms, "file-1", 2)
    marked(store)
    assert waiting() == {"t": 1}


def test_a_desk_is_reset_only_by_name_and_when_everything_went_home(store: Store) -> None:
    def reset(typed: str) -> str:
        with pytest.raises(RuleError) as refused, store.write() as writer:
            reset_desk(writer, "t", typed)
        return refused.value.code

    marked(store)
    assert reset("小計劃") == "reset_name_wrong"
    assert reset("小計畫") == "events_not_exported"
    exported(store)
    with store.write() as writer:
        keep_setting(writer, DEVICE_PIN, "secret")
        before = read_events(writer, "t")
        reset_desk(writer, "t", " 第一梯次 ")
        assert (own_logs(writer), setting(writer, DEVICE_PIN)) == ({}, "")
        assert read_events(writer, "t") == before
    marked(store)
    with store.read() as reader:
        logs = {event.log_id for event in read_events(reader, "t")}
        assert own_logs(reader)["t"] in logs - {event.log_id for event in before}


def test_a_purged_text_stays_away_and_its_event_goes(store: Store) -> None:
    marked(store)
    with store.write() as writer:
        writer.delete(writer.all(EventText))
    file = exported(store)
    assert file.texts == ()
    assert any(event.kind == Kind.MARK for event in file.events)
