"""Merging through real files: the tables of trust.md 2 and of checkin.md, "Merge" and "Clock"."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from coordinator.db.queries.events import read_events, read_texts
from coordinator.db.queries.merged import read_merged
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.packs import new_file_id, write_attendance_file
from coordinator.domain.checkin.fold import canonical_state
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, append
from coordinator.domain.events.record import Event
from coordinator.domain.merge_report import Gap
from coordinator.domain.purge import PurgeLevel
from coordinator.domain.store_settings import OFFICE_IDENTITY, training_identity
from coordinator.domain.training import MarkSlot, Training
from coordinator.progress import Cancelled
from coordinator.services.attendance_files import gather_attendance, prepare_export
from coordinator.services.event_log import record
from coordinator.services.keys import export_keys, keep_pair, stored_pair
from coordinator.services.merging_files import merge_files
from coordinator.services.purge import purge
from tests.merge_world import AMONG, MAKERS, SOUTH, WANG, World, at, merge_world, put
from tests.small_plan import B1, B2

IN, OUT, AM_IN, AM_OUT = MarkSlot.IN, MarkSlot.OUT, MarkSlot.AM_IN, MarkSlot.AM_OUT


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with merge_world(tmp_path) as made:
        yield made


def canonical(world: World) -> str:
    state = world.state()
    return canonical_state(state.attendance, state.plan)


def written(world: World, name: str, keep: Callable[[tuple[Event, ...]], list[Event]]) -> Path:
    """A file of a laptop from which some events are missing or changed, signed by it all the same."""
    store = world.laptops[name]
    with store.write() as writer:
        prepare_export(writer, "t", MAKERS, at("17:00"))
    with store.read() as reader:
        made = gather_attendance(reader, "t", at("17:00").wall_ms, new_file_id())
        keys = export_keys(reader, "t")
    path = world.folder / "some.attendance"
    write_attendance_file(path, replace(made, events=tuple(keep(made.events))), keys)
    return path


# -- union ----------------------------------------


def test_disjoint_marks_are_united_with_each_laptop_before_and_after(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    first = world.merge(world.export("甲機"))
    world.mark("甲機", WANG.id, AM_IN, at("8:51"))
    world.mark("乙機", SOUTH.id, AM_IN, at("8:52"))
    report = world.merge(world.export("甲機"), world.export("乙機"))
    assert (first.new, first.known) == (2, 0)
    assert (report.new, report.known) == (3, 2)
    lines = {line.name: (line.before, line.events, line.first_seq, line.last_seq) for line in report.devices}
    assert lines == {"甲機": (2, 3, 1, 3), "乙機": (0, 2, 1, 2)}
    assert {person for person, _ in world.state().attendance.cells} == {AMONG.id, WANG.id, SOUTH.id}


def test_the_same_sign_in_on_two_laptops_is_one_and_the_earlier_counts(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    world.mark("乙機", AMONG.id, AM_IN, at("8:57"))
    world.merge(world.export("乙機"), world.export("甲機"))
    cell = world.state().attendance.of(AMONG.id, B1)
    (mark,) = cell.marks
    assert (mark.at_ms, len(mark.others), cell.flags) == (at("8:50").wall_ms, 1, ("other_desk",))


def test_in_on_one_laptop_and_out_on_another_is_complete(world: World) -> None:
    world.mark("甲機", SOUTH.id, IN, at("8:50", 14), B2)
    world.mark("乙機", SOUTH.id, OUT, at("16:40", 14), B2)
    world.merge(world.export("甲機"), world.export("乙機"))
    assert world.state().attendance.of(SOUTH.id, B2).complete


def test_all_orders_and_groupings_end_in_the_same_bytes(world: World, tmp_path: Path) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    world.mark("乙機", AMONG.id, AM_IN, at("8:57"))
    world.walk_in("丙機", at("9:00"), {"name": "陳新人", "school": "里港範例國小"})
    files = [world.export(name) for name in ("甲機", "乙機", "丙機")]
    ends = set()
    for number, order in enumerate(permutations(files)):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        with merge_world(folder) as other:
            _same_office(world, other)
            if number % 2:
                other.merge(*order)
            else:
                other.merge(*order[:2])
                other.merge(order[2], order[0])
            ends.add(canonical(other))
    assert len(ends) == 1


def _same_office(world: World, other: World) -> None:
    """Give another store the keys of this office."""
    with world.office.read() as reader:
        pairs = {key: stored_pair(reader, key) for key in (OFFICE_IDENTITY, training_identity("t"))}
    with other.office.write() as writer:
        for key, pair in pairs.items():
            assert pair is not None
            keep_pair(writer, key, pair)


def test_a_merge_of_merges_doubles_nothing_and_brings_the_logs_of_others(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    world.mark("乙機", WANG.id, AM_IN, at("8:51"))
    noon = world.merge(world.export("甲機"), into=world.laptop("乙機"))
    assert (noon.new, noon.known) == (2, 0)
    report = world.merge(world.export("乙機"))
    assert {line.name: line.events for line in report.devices} == {"甲機": 2, "乙機": 2}
    again = world.merge(world.export("甲機"))
    assert (again.new, again.known) == (0, 2)


def test_the_same_file_twice_a_copy_of_it_and_an_older_one_bring_nothing(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    old = world.export("甲機")
    world.mark("甲機", WANG.id, AM_IN, at("8:51"))
    new = world.export("甲機")
    copy = world.folder / "複本.attendance"
    shutil.copyfile(new, copy)
    report = world.merge(new, copy)
    assert [(line.new, line.known) for line in report.lines] == [(3, 0), (0, 3)]
    assert [(r.new, r.known) for r in (world.merge(new), world.merge(old))] == [(0, 3), (0, 2)]
    with world.office.read() as reader:
        assert [file.added for file in read_merged(reader, "t")] == [0, 3]


# -- what lacks, what is altered, who it belongs to ----------------------------------------


def test_missing_numbers_are_named_with_the_time_that_lies_between(world: World) -> None:
    for number, clock in enumerate(("8:50", "8:51", "8:52", "8:53")):
        world.mark("甲機", (AMONG, WANG)[number % 2].id, (AM_IN, AM_OUT)[number // 2], at(clock))

    def some(events: tuple[Event, ...]) -> list[Event]:
        return [event for event in events if event.seq not in (3, 4)]

    report = world.merge(written(world, "甲機", some))
    (line,) = report.devices
    assert line.gaps == (Gap(3, 4, at("8:50").wall_ms, at("8:53").wall_ms),)
    assert line.missing == 2
    (whole,) = world.merge(world.export("甲機")).devices
    assert whole.gaps == ()


def test_an_altered_entry_is_set_aside_and_the_others_are_taken(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    world.mark("甲機", WANG.id, AM_IN, at("8:51"))

    def altered(events: tuple[Event, ...]) -> list[Event]:
        return [replace(e, wall_ms=e.wall_ms - 60_000) if e.seq == 2 else e for e in events]

    report = world.merge(written(world, "甲機", altered))
    assert (report.new, [code for _, code in report.set_aside]) == (2, ["event_altered"])
    assert {person for person, _ in world.state().attendance.cells} == {WANG.id}


@pytest.mark.parametrize("damage", ["truncated", "altered", "empty", "other kind"])
def test_a_damaged_file_is_refused_with_its_reason_and_the_others_are_merged(
    world: World, damage: str
) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    world.mark("乙機", WANG.id, AM_IN, at("8:51"))
    good, bad = world.export("甲機"), world.export("乙機")
    content = bytearray(bad.read_bytes())
    if damage == "altered":
        content[-20] ^= 1
    shapes = {"truncated": content[:-100], "empty": b"", "other kind": b"PK\x03\x04 a table"}
    bad.write_bytes(bytes(shapes.get(damage, content)))
    report = world.merge(bad, good)
    assert [line.device for line in report.lines] == ["甲機"]
    (refused,) = report.refused
    assert refused.name == bad.name
    assert refused.code.startswith("pack_")
    assert {person for person, _ in world.state().attendance.cells} == {AMONG.id}


def test_a_file_of_another_training_is_refused_with_both_titles(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    path = world.export("甲機")
    put(world.office, Training("next", "small-113", "明年的計畫", 113, county_code="10013"))
    looked = world.look(path, training="next")
    (refused,) = looked.report.refused
    assert looked.is_empty
    assert (refused.code, refused.facts) == (
        "merge_other_training",
        {"theirs": "小計畫 [small-112]", "ours": "明年的計畫 [small-113]"},
    )


def test_a_file_of_another_office_is_refused_and_says_whose_it_is(world: World, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with merge_world(tmp_path / "b") as other:
        other.mark("丁機", AMONG.id, AM_IN, at("8:50"))
        looked = world.look(other.export("丁機"))
    (refused,) = looked.report.refused
    assert looked.is_empty
    assert refused.code == "merge_other_office"
    assert refused.facts["theirs"] != refused.facts["ours"]
    assert refused.facts["trainings"] == "小計畫"


def test_a_laptop_says_that_a_file_is_of_another_training_of_its_own_office(world: World) -> None:
    """It has no key for it: "the office X, but here is the office X" would help nobody."""
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    laptop = world.laptop("乙機")
    with laptop.write() as writer:
        keep_pair(writer, training_identity("t"), MAKERS.sealing())
    looked = world.look(world.export("甲機"), into=laptop)
    (refused,) = looked.report.refused
    assert looked.is_empty
    assert (refused.code, refused.facts["trainings"]) == ("merge_unknown_training", "小計畫")


def test_nothing_is_stored_when_a_merge_is_cancelled(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    looked = world.look(world.export("甲機"))

    def cancel(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled), world.office.write() as writer:
        merge_files(writer, looked, 1, cancel)
    with world.office.read() as reader:
        assert (read_events(reader), read_merged(reader, "t")) == ((), ())


def test_what_was_marked_between_looking_and_merging_is_not_stored_twice(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    path = world.export("甲機")
    looked = world.look(path)
    world.merge(path)
    with world.office.write() as writer:
        report = merge_files(writer, looked, 1)
    assert (report.new, report.known) == (0, 2)


def test_names_that_were_purged_do_not_come_back_in_an_old_file(world: World) -> None:
    world.walk_in("甲機", at("9:00"), {"name": "陳新人", "school": "里港範例國小"})
    path = world.export("甲機")
    world.merge(path)
    with world.office.write() as writer:
        purge(writer, "t", PurgeLevel.NAMES, 1)
    report = world.merge(path)
    with world.office.read() as reader:
        assert (report.new, read_texts(reader, "t")) == (0, {})


# -- logs ----------------------------------------


def test_a_laptop_that_was_installed_anew_has_two_logs_and_keeps_both(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    before = world.export("甲機")
    again = world.laptop("甲機", again=True)
    with again.write() as writer:
        body = {"slot": "am_in", "method": "scan", "how": "expected"}
        record(writer, [Draft(Kind.MARK, "t", B1, WANG.id, body)], at("9:10"))
    report = world.merge(before, world.export("甲機 again"))
    assert [(line.name, line.events, line.forked) for line in report.devices] == [("甲機", 2, False)] * 2
    assert len(world.state().attendance.cells) == 2


def test_the_image_of_a_laptop_on_a_second_machine_goes_on_in_a_log_of_its_own(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    image = world.folder / "clone.db"
    _copy_of(world, "甲機", image)
    clone = world.stack.enter_context(_opened(image))
    world.laptops["clone"] = clone
    world.mark("clone", WANG.id, AM_IN, at("8:55"))
    world.mark("甲機", SOUTH.id, AM_IN, at("8:56"))
    report = world.merge(world.export("clone"), world.export("甲機"))
    assert [line.forked for line in report.devices] == [False, False]
    assert {person for person, _ in world.state().attendance.cells} == {AMONG.id, WANG.id, SOUTH.id}


def test_a_log_that_went_on_twice_is_flagged_and_keeps_both_branches(world: World) -> None:
    world.mark("甲機", AMONG.id, AM_IN, at("8:50"))
    world.mark("甲機", WANG.id, AM_IN, at("8:55"))

    def other_branch(events: tuple[Event, ...]) -> list[Event]:
        """What the same log would hold on the copy of the laptop."""
        opened, first = sorted(events, key=lambda event: event.seq)[:2]
        head = LogHead(first.log_id, first.seq, first.content_hash, first.hlc)
        draft = Draft(Kind.MARK, "t", B2, SOUTH.id, {"slot": "in", "method": "scan", "how": "expected"})
        made = append(head, draft, event_id="other", salt="", moment=at("8:56", 14), program="")
        return [opened, first, made.event]

    report = world.merge(world.export("甲機"), written(world, "甲機", other_branch))
    (line,) = report.devices
    assert line.forked
    assert {person for person, _ in world.state().attendance.cells} == {AMONG.id, WANG.id, SOUTH.id}
    (decision,) = world.state().open_decisions
    assert decision.kind == "fork"
    world.settle(decision.id, "seen")
    assert world.waiting() == {}


def _copy_of(world: World, name: str, target: Path) -> None:
    """The file of a laptop as it lies on its disk while the program is closed."""
    store = world.laptops.pop(name)
    place = store.location
    store.close()
    shutil.copyfile(place, target)
    world.laptops[name] = world.stack.enter_context(_opened(place))


def _opened(place: Path) -> closing[Store]:
    return closing(open_store(place, areas=load_areas()))
