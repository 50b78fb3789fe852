"""Requests and what was learnt travel with packs and attendance files; merging changes no number."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from coordinator.cli.requests import requests_json
from coordinator.db.keys import new_id
from coordinator.db.queries.help import read_help_notes
from coordinator.db.queries.plans import read_plan
from coordinator.db.store import Store, open_store
from coordinator.documents.packs import (
    new_sealing_pair,
    new_signing_pair,
    read_venue_pack,
    write_venue_pack,
)
from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.acts import Arrive, HelpAct, HelpOutcome, Next, OpenRoom, Register, TakeStep
from coordinator.domain.helpdesk.values import Step
from coordinator.domain.packs import VenuePack
from coordinator.services.helpdesk import open_helpdesk
from coordinator.services.helpdesk.afterwards import read_requests
from coordinator.services.helpdesk.notes_carried import take_from_pack
from coordinator.services.keys import KeyMakers
from coordinator.services.packs import PackWish, gather_pack, prepare_pack
from tests.carried import PACK_ID, PASSPHRASE
from tests.merge_world import World, merge_world
from tests.services.help_world import at
from tests.small_plan import HANDS_ON


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with merge_world(tmp_path) as made:
        yield made


def do(store: Store, device: str, clock: str, *acts: HelpAct) -> list[HelpOutcome]:
    """Acts at a help desk of a laptop that is opened for them."""
    desk = open_helpdesk(store, HANDS_ON, device, clock=lambda: at(clock))
    try:
        return [desk.perform(act) for act in acts]
    finally:
        desk.close()


def comes(letter: str, school: str) -> Register:
    return Register(letter, "staff", f"{school}的人", school, problem="無法登入")


def listed(store: Store) -> str:
    with store.read() as reader:
        plan = read_plan(reader, "t")
        return json.dumps(requests_json(plan, read_requests(reader, "t")), ensure_ascii=False)


def test_two_rooms_on_two_laptops_are_one_list_whichever_file_comes_first(
    world: World, tmp_path: Path
) -> None:
    do(world.laptop("甲"), "甲", "09:00", OpenRoom("301", "A"), comes("A", "一國小"), comes("A", "二國小"))
    do(world.laptop("乙"), "乙", "09:05", OpenRoom("302", "B"), comes("B", "三國小"), Next())
    # Somebody of room A goes over to room B, whose laptop has never heard of A002.
    (came, called) = do(
        world.laptop("乙"),
        "乙",
        "09:20",
        Arrive("A002", "B", "posts", school="二國小"),
        TakeStep("A002", Step.CALL),
    )
    assert (came.label, came.room, called.label) == ("A002", "B", "A002")
    first, second = world.export("甲"), world.export("乙")
    report = world.merge(first, second)
    assert (report.new, report.known) == (
        sum(line.new for line in report.lines),
        0,
    )
    other = world.laptop("丙")
    world.merge(second, first, into=other)
    world.merge(first, into=other)
    assert listed(world.office) == listed(other)
    with world.office.read() as reader:
        found = {request.label: request for request in read_requests(reader, "t")}
    assert [(r.label, r.room, str(r.state)) for r in found.values()] == [
        ("A001", "A", "waiting"),
        ("A002", "B", "called"),
        ("B001", "B", "called"),
    ]
    assert found["A002"].id != came.request_id


def test_a_number_goes_on_where_another_laptop_merged_it(world: World) -> None:
    do(world.laptop("甲"), "甲", "09:00", OpenRoom("301", "A"), comes("A", "一國小"))
    world.merge(world.export("甲"), into=world.laptop("乙"))
    (taken,) = do(world.laptop("乙"), "乙", "09:10", OpenRoom("302", "A"))
    assert taken.code == "letter_taken"
    (free,) = do(world.laptop("乙"), "乙", "09:11", OpenRoom("302"))
    assert free.label == "B"


def note(problem: str, key: str = "") -> HelpNote:
    return HelpNote(key or new_id(), "staff", problem, "答")


def keep(store: Store, *notes: HelpNote) -> None:
    with store.write() as writer:
        writer.insert(notes)


def problems(store: Store) -> list[str]:
    with store.read() as reader:
        return sorted(one.problem for one in read_help_notes(reader))


def test_what_was_learnt_at_a_laptop_comes_home_once(world: World) -> None:
    keep(world.office, note("office"))
    learnt, same = note("laptop"), note("office")
    keep(world.laptop("甲"), learnt, same)
    do(world.laptop("甲"), "甲", "09:00", OpenRoom("301", "A"))
    file = world.export("甲")
    assert world.merge(file).help_notes == 1
    assert problems(world.office) == ["laptop", "office"]
    with world.office.write() as writer:
        writer.delete([learnt])
    assert world.merge(file).help_notes == 0
    assert world.merge(world.export("甲")).help_notes == 0
    assert problems(world.office) == ["office"]


def test_a_laptop_passes_on_what_another_one_learnt_but_not_what_came_in_a_pack(world: World) -> None:
    keep(world.laptop("甲"), note("learnt"))
    do(world.laptop("甲"), "甲", "09:00", OpenRoom("301", "A"))
    with world.laptop("乙").write() as writer:
        take_from_pack(writer, "age1office", [note("of the pack")])
    world.merge(world.export("甲"), into=world.laptop("乙"))
    assert problems(world.laptop("乙")) == ["learnt", "of the pack"]
    assert world.merge(world.export("乙")).help_notes == 1
    assert problems(world.office) == ["learnt"]


def packed(store: Store, path: Path) -> VenuePack:
    with store.write() as writer:
        prepare_pack(writer, "t", KeyMakers(new_sealing_pair, new_signing_pair))
    with store.read() as reader:
        pack = gather_pack(reader, PackWish("t"), 1_000, PACK_ID)
    write_venue_pack(path, pack, PASSPHRASE)
    return read_venue_pack(path, PASSPHRASE)


def test_a_pack_brings_the_notes_of_the_office_up_to_date_and_leaves_the_laptops_own(
    world: World, tmp_path: Path
) -> None:
    first, second = note("first"), note("second")
    keep(world.office, first, second)
    pack = packed(world.office, tmp_path / "a.venuepack")
    assert {one.problem for one in pack.help_notes} == {"first", "second"}
    with closing(open_store(tmp_path / "laptop.sqlite")) as laptop:
        keep(laptop, note("own"))
        with laptop.write() as writer:
            take_from_pack(writer, pack.manifest.office, pack.help_notes)
        assert problems(laptop) == ["first", "own", "second"]
        newer = [replace(first, problem="first, better")]
        for _ in range(2):
            with laptop.write() as writer:
                take_from_pack(writer, pack.manifest.office, newer)
            assert problems(laptop) == ["first, better", "own"]
