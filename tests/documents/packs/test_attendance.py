"""Attendance files: they come back as they went, and only from those who may write them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.documents.packs import (
    new_sealing_pair,
    new_signing_pair,
    read_attendance_file,
    read_attendance_header,
    read_venue_pack,
    write_attendance_file,
    write_venue_pack,
)
from coordinator.documents.packs.attendance import sealed_attendance
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.packs import AttendanceFile, ExportKeys, PackKind, fingerprint
from tests.carried import (
    FILE_ID,
    PASSPHRASE,
    attendance_file,
    device,
    export_keys,
    history,
    mark,
    office,
    training,
    venue_pack,
)

texts = st.dictionaries(
    st.text(max_size=8),
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")),
    max_size=3,
)
values = st.none() | st.booleans() | st.integers(-(2**52), 2**52) | st.text(max_size=8)
drafts = st.builds(
    Draft,
    kind=st.sampled_from(list(Kind)),
    training_id=st.just("t"),
    session_id=st.sampled_from(["", "s-b1"]),
    participant_id=st.sampled_from(["", "person-1"]),
    body=st.dictionaries(st.text(max_size=8), values, max_size=4),
    text=st.none() | texts,
    actor=st.text(alphabet="甲乙AB ", max_size=4),
)  # fmt: skip


def refused(work: Callable[[], object]) -> str:
    with pytest.raises(RuleError) as error:
        work()
    return error.value.code


def written(folder: Path, file: AttendanceFile, keys: ExportKeys | None = None) -> Path:
    path = folder / "file.attendance"
    path.write_bytes(sealed_attendance(file, keys or export_keys()))
    return path


@settings(max_examples=40)
@given(st.lists(drafts, max_size=6))
def test_a_file_comes_back_as_it_went(tmp_path_factory: pytest.TempPathFactory, made: list[Draft]) -> None:
    file = attendance_file(*made)
    path = written(tmp_path_factory.mktemp("files"), file)
    assert read_attendance_file(path, [office().secret, training().secret]) == file


def test_the_office_and_every_laptop_of_the_training_can_read_it(tmp_path: Path) -> None:
    file = attendance_file(mark("person-1"), mark("person-2"))
    done = write_attendance_file(tmp_path / "x.attendance", file, export_keys())
    assert done.size == done.path.stat().st_size
    assert read_attendance_file(done.path, [office().secret, training().secret]) == file
    assert read_attendance_file(done.path, [training().secret]) == file


def test_nobody_else_can_read_it_and_is_told_for_which_office_it_is(tmp_path: Path) -> None:
    path = written(tmp_path, attendance_file())
    for keys in ([], [new_sealing_pair().secret]):
        with pytest.raises(RuleError) as error:
            read_attendance_file(path, keys)
        assert error.value.code == "pack_not_for_us"
        assert error.value.facts["office"] == fingerprint(office().public)


def test_the_clear_line_names_nobody_and_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, attendance_file(mark("person-1")))
    header = read_attendance_header(path)
    assert (header.kind, header.id, header.min_reader) == (PackKind.ATTENDANCE, FILE_ID, 1)
    for word in ("甲機", "small-112", "小計畫", "person-1", "log-a"):
        assert word.encode() not in path.read_bytes()


def test_a_file_of_somebody_who_only_has_the_public_keys_is_refused(tmp_path: Path) -> None:
    forged = ExportKeys(export_keys().recipients, device(), new_sealing_pair())
    path = written(tmp_path, attendance_file(mark("person-1")), forged)
    assert refused(lambda: read_attendance_file(path, [office().secret, training().secret])) == "pack_forged"


def test_a_log_is_only_brought_by_the_device_that_wrote_it(tmp_path: Path) -> None:
    thief = replace(export_keys(), signing=new_signing_pair())
    path = written(tmp_path, attendance_file(mark("person-1")), thief)
    assert refused(lambda: read_attendance_file(path, [training().secret])) == "pack_content_bad"


def test_events_of_another_training_are_refused(tmp_path: Path) -> None:
    file = attendance_file()
    strange = replace(file, events=(*file.events, replace(file.events[0], id="x", training_id="other")))
    path = written(tmp_path, strange)
    assert refused(lambda: read_attendance_file(path, [training().secret])) == "pack_content_bad"


def test_an_event_that_nobody_can_read_is_set_aside_and_the_others_come(tmp_path: Path) -> None:
    file = attendance_file(mark("person-1"), mark("person-2"))
    events = list(file.events)
    events[1] = replace(events[1], id="with space")
    events[2] = replace(events[2], seq="two")  # type: ignore[arg-type]
    found = read_attendance_file(written(tmp_path, replace(file, events=tuple(events))), [training().secret])
    assert found.events == (file.events[0],)
    assert found.set_aside == (("events 2", "event_unreadable"), ("events 3", "event_unreadable"))


def test_an_event_of_a_kind_from_the_future_is_kept(tmp_path: Path) -> None:
    file = attendance_file()
    events, _ = history(Draft("telepathy", "t", body={"what": 1}))  # type: ignore[arg-type]
    path = written(tmp_path, replace(file, events=events))
    assert read_attendance_file(path, [training().secret]).events == events


def test_the_two_kinds_are_told_apart(tmp_path: Path) -> None:
    path = written(tmp_path, attendance_file())
    pack = write_venue_pack(tmp_path / "x.venuepack", venue_pack(), PASSPHRASE).path
    assert refused(lambda: read_venue_pack(path, PASSPHRASE)) == "pack_is_attendance"
    assert refused(lambda: read_attendance_file(pack, [training().secret])) == "pack_is_venue"
