"""What the store knows for the readiness check: imports, badges, paper, packs, ticks, who came back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit
from coordinator.domain.events.log import Moment
from coordinator.domain.merged_file import MergedFile
from coordinator.domain.office import AuditExport, Setting
from coordinator.domain.pack_record import PackRecord
from coordinator.domain.plan import Plan
from coordinator.domain.readiness import Line, PackMade
from coordinator.domain.roster_source import RosterImport
from coordinator.domain.store_settings import training_office
from coordinator.services.badges import ensure_badges
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import ensure_log
from coordinator.services.readiness import gather, read_packs, read_returns, read_ticks, tick
from tests.small_plan import B1, LIGANG, person, small_plan

TODAY = date(2023, 8, 1)
AT = Moment(datetime(2023, 8, 7, 12, 0, tzinfo=UTC), 1000, "boot")


@pytest.fixture
def plan() -> Plan:
    return small_plan()


@pytest.fixture
def store(tmp_path: Path, plan: Plan) -> Iterator[Store]:
    people = [person(f"學員{n}", LIGANG, B1) for n in range(2)]
    opened = open_store(tmp_path / "store.db", areas=load_areas())
    with opened.write() as writer:
        apply_edit(writer, Edit((), (*plan.entities(), *(e for p in people for e in p.entities()))))
    yield opened
    opened.close()


def test_a_fresh_store_knows_of_nothing(store: Store, plan: Plan) -> None:
    with store.read() as reader:
        stored, roster = gather(reader, plan, TODAY)
    assert len(roster) == 2
    assert (stored.imported_ms, stored.badges_printed_ms, stored.packs) == (None, None, ())
    assert stored.without_badge == 2
    assert not stored.at_venue


def test_imports_badges_prints_and_packs_are_found(store: Store, plan: Plan) -> None:
    with store.write() as writer:
        for number, at_ms in enumerate((5, 9, 7)):
            writer.insert([RosterImport(f"i{number}", "t", at_ms, "a.xlsx", "", "", 1, 0, 0, 0)])
        ensure_badges(writer, "t")
        writer.insert([AuditExport("x", 11, "badges", "t", "b1-d1", 2)])
        writer.insert([AuditExport("y", 12, "print", "t", "b1-d1", 2)])
        writer.insert(
            [PackRecord("p1", "t", 20, "報到一", B1, 2), PackRecord("p2", "t", 30, "報到二", B1, 2)]
        )
    with store.read() as reader:
        stored, _ = gather(reader, plan, TODAY)
        packs = read_packs(reader, "t")
    assert (stored.imported_ms, stored.without_badge, stored.badges_printed_ms) == (9, 0, 11)
    assert stored.packs == (PackMade("報到二", 30), PackMade("報到一", 20))
    assert [pack.id for pack in packs] == ["p2", "p1"]


def test_a_laptop_is_one_that_has_the_key_of_an_office(store: Store, plan: Plan) -> None:
    with store.write() as writer:
        writer.insert([Setting(training_office("t"), "age1abc")])
        writer.insert([PackRecord("p1", "t", 20, "報到一", B1, 2, opened_ms=25)])
    with store.read() as reader:
        stored, _ = gather(reader, plan, TODAY)
    assert stored.at_venue
    assert stored.packs == ()


def test_a_tick_is_kept_changed_and_taken_back(store: Store) -> None:
    for at_ms in (100, 200, None):
        with store.write() as writer:
            tick(writer, "t", Line.CLOCK, at_ms)
        with store.read() as reader:
            assert read_ticks(reader, "t") == ({} if at_ms is None else {Line.CLOCK: at_ms})
            assert read_ticks(reader, "other") == {}


def test_a_tick_that_is_no_number_is_none(store: Store) -> None:
    with store.write() as writer:
        writer.insert([Setting("readiness.t.clock", "yesterday")])
    with store.read() as reader:
        assert read_ticks(reader, "t") == {}


def test_a_laptop_has_come_back_when_a_file_of_its_log_was_merged(store: Store) -> None:
    with store.write() as writer:
        head = ensure_log(writer, "t", "報到一", AT, machine_id="m")
        for number, (log, at_ms) in enumerate(((head.log_id, 50), (head.log_id, 40), ("unknown", 60))):
            writer.insert([MergedFile(f"m{number}", "t", at_ms, "f", "f", log, 1, 1, 0, "{}")])
    with store.read() as reader:
        assert read_returns(reader, "t") == {"報到一": 50}
