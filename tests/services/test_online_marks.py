"""Names of a meeting become marks once: written, corrected, taken back and undone by events alone."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordinator.db.queries.events import read_events, read_ledger
from coordinator.db.queries.online import read_online_names
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import How, Kind, Method
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue, Event
from coordinator.domain.online import OnlineName
from coordinator.domain.online_marks import OnlineLine, OnlineReasons, OnlineState, online_lines
from coordinator.domain.online_names.parsing import Lack
from coordinator.domain.roster import RosterEntry
from coordinator.domain.training import MarkSlot
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import record
from coordinator.services.hours import read_hours
from coordinator.services.online_marks import OnlineRecording, read_online_source, rule_edit
from coordinator.services.settling import settle
from tests.online_world import (
    CHEN,
    LIN,
    ONLINE,
    RULE,
    WANG,
    entities,
    moment,
    ms,
    online_name,
    plan_online,
)

REASONS = OnlineReasons("changed", "withdrawn", "undone")


class World:
    """A store with the people of the meeting, and what its names come to."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def edit(self, edit: Edit) -> None:
        with self.store.write() as writer:
            apply_edit(writer, edit)

    def name(self, key: str) -> OnlineName:
        with self.store.read() as reader:
            return next(n for n in read_online_names(reader, "t") if n.id == key)

    def rename(self, key: str, **values: object) -> None:
        self.edit(change(self.name(key), replace(self.name(key), **values)))  # type: ignore[arg-type]

    def lines(self) -> dict[str, OnlineLine]:
        with self.store.read() as reader:
            return {one.id: one for one in online_lines(read_online_source(reader, "t", ONLINE), RULE)}

    def states(self) -> dict[str, str]:
        return {key: str(line.state) for key, line in self.lines().items()}

    def recording(self, chosen: Collection[str] = ()) -> OnlineRecording:
        return OnlineRecording("t", RULE, chosen, REASONS)

    def turn(self, recording: OnlineRecording) -> tuple[Event, ...]:
        with self.store.write() as writer:
            events = recording.turn(writer, moment())
        recording.turned(events)
        return events

    def write(self, chosen: Collection[str] = ()) -> tuple[Event, ...]:
        return self.turn(self.recording(chosen))

    def events(self) -> tuple[Event, ...]:
        with self.store.read() as reader:
            return read_events(reader, "t")

    def ledger(self) -> Ledger:
        with self.store.read() as reader:
            return read_ledger(reader, plan_online())

    def times(self, entry: RosterEntry | str) -> dict[MarkSlot, int]:
        key = entry if isinstance(entry, str) else entry.id
        return {mark.slot: mark.at_ms for mark in self.ledger().attendance.of(key, ONLINE).marks}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with_areas = load_areas()
    store = open_store(tmp_path / "store.sqlite", areas=with_areas)
    made = World(store)
    made.edit(create(*entities()))
    yield made
    store.close()


def kinds(events: Sequence[Event]) -> list[str]:
    return [event.kind for event in events]


def test_who_was_there_long_enough_is_marked_and_has_hours(world: World) -> None:
    world.edit(create(online_name("a", WANG), online_name("b", LIN, "09:20", "11:00")))
    assert world.states() == {WANG.id: "new", LIN.id: "refused"}
    world.write()
    assert world.times(WANG) == {MarkSlot.IN: ms("08:55"), MarkSlot.OUT: ms("11:31")}
    assert world.times(LIN) == {}
    cell = world.ledger().attendance.of(WANG.id, ONLINE)
    assert (cell.complete, {mark.method for mark in cell.marks}) == (True, {"online"})
    with world.store.read() as reader:
        hours = {line.participant_id: line.hours for line in read_hours(reader, "t").results}
    assert (hours[WANG.id], hours[LIN.id]) == (8, 0)


def test_pressing_twice_writes_nothing(world: World) -> None:
    world.edit(create(online_name("a", WANG), online_name("b", LIN), online_name("n", None)))
    world.write(chosen=["n"])
    before = world.events()
    assert world.states() == {WANG.id: "same", LIN.id: "same", "n": "same"}
    assert world.write(chosen=["n", WANG.id]) == ()
    assert world.events() == before


def test_other_times_take_the_old_mark_back_and_say_why(world: World) -> None:
    world.edit(create(online_name("a", WANG)))
    world.write()
    world.rename("a", left_ms=ms("11:45"))
    assert world.states() == {WANG.id: "changed"}
    assert kinds(world.write()) == ["void", "mark"]
    assert world.times(WANG) == {MarkSlot.IN: ms("08:55"), MarkSlot.OUT: ms("11:45")}
    ledger = world.ledger()
    void = next(ledger.shelf.events(Kind.VOID))
    assert ledger.texts[void.text_hash].said() == {"reason": "changed"}
    assert world.write() == ()


@pytest.mark.parametrize(
    "values", [{"joined_ms": ms("09:30")}, {"participant_id": None}, {"session_id": None}]
)
def test_marks_that_nothing_gives_any_more_are_taken_back(world: World, values: dict[str, object]) -> None:
    world.edit(create(online_name("a", WANG)))
    world.write()
    world.rename("a", **values)
    assert world.states()[WANG.id] == "withdrawn"
    assert kinds(world.write()) == ["void", "void"]
    assert world.times(WANG) == {}
    assert world.write() == ()


def test_a_name_that_finds_its_person_later_is_marked_then(world: World) -> None:
    lacking = replace(online_name("a", None), missing=str(Lack.PERSON_AMBIGUOUS))
    world.edit(create(lacking))
    assert world.states() == {"a": "unknown"}
    assert world.write() == ()
    world.rename("a", participant_id=LIN.id)
    assert kinds(world.write()) == ["log_opened", "mark", "mark"][-2:]
    assert set(world.times(LIN)) == {MarkSlot.IN, MarkSlot.OUT}


def test_who_is_registered_elsewhere_is_marked_and_told_so(world: World) -> None:
    world.edit(create(online_name("a", CHEN)))
    assert world.lines()[CHEN.id].how is How.OTHER_BATCH
    world.write()
    cell = world.ledger().attendance.of(CHEN.id, ONLINE)
    assert "other_batch" in cell.flags


def test_two_names_of_one_person_are_one_stay(world: World) -> None:
    phone = replace(online_name("b", WANG, "11:00", "11:40"), display_name="王小明手機")
    world.edit(create(online_name("a", WANG, "08:55", "11:10"), phone))
    world.write()
    assert world.times(WANG) == {MarkSlot.IN: ms("08:55"), MarkSlot.OUT: ms("11:40")}


def test_somebody_unknown_walks_in_only_by_choice(world: World) -> None:
    world.edit(create(online_name("n", None)))
    assert world.states() == {"n": "walk_in"}
    assert world.write() == ()
    assert kinds(world.write(chosen=["n"])) == ["walk_in", "mark", "mark"]
    walk_in = world.ledger().attendance.walk_ins["n"]
    assert (walk_in.name, walk_in.school, walk_in.school_code) == ("周新人", "縣立里港國小", "134690")
    assert world.states() == {"n": "same"}
    with world.store.write() as writer:
        settle(writer, "t", "not_on_roster:n", "register", "在名冊外", moment(1))
    assert world.states() == {"n": "same"}
    with world.store.read() as reader:
        assert {r.participant_id: r.hours for r in read_hours(reader, "t").results}["n"] == 8


def test_a_walk_in_that_is_found_on_the_roster_is_taken_back(world: World) -> None:
    world.edit(create(online_name("n", None)))
    world.write(chosen=["n"])
    world.rename("n", participant_id=LIN.id)
    assert world.states() == {LIN.id: "new", "n": "withdrawn"}
    world.write()
    attendance = world.ledger().attendance
    assert "n" not in attendance.walk_ins
    assert attendance.of(LIN.id, ONLINE).complete
    assert world.states() == {LIN.id: "same"}


def test_the_same_person_by_decision_needs_no_second_mark(world: World) -> None:
    world.edit(create(online_name("n", None)))
    world.write(chosen=["n"])
    body = {"decision": f"same_person:n:{LIN.id}", "choice": "same"}
    with world.store.write() as writer:
        record(writer, [Draft(Kind.SETTLE, "t", "", "n", body, {"reason": "同一人"})], moment(1))
    assert world.states() == {LIN.id: "same"}


@pytest.mark.parametrize(
    "missing",
    [Lack.JOB_TITLE, Lack.COUNTY, Lack.NAME_UNCLEAR],
    ids=["without a title", "which county", "unclear"],
)
def test_who_may_walk_in_says_county_school_and_name(world: World, missing: Lack) -> None:
    world.edit(create(replace(online_name("n", None), missing=str(missing))))
    assert world.states() == {"n": "walk_in" if missing is Lack.JOB_TITLE else "unknown"}


def test_undone_and_redone_the_marks_go_and_come(world: World) -> None:
    world.edit(create(online_name("a", WANG), online_name("n", None)))
    recording = world.recording(["n"])
    world.turn(recording)
    assert kinds(world.turn(recording)) == ["void"] * 5
    assert (world.times(WANG), world.ledger().attendance.walk_ins) == ({}, {})
    world.turn(recording)
    assert world.times(WANG) == {MarkSlot.IN: ms("08:55"), MarkSlot.OUT: ms("11:31")}
    assert world.ledger().attendance.walk_ins["n"].name == "周新人"
    assert world.states() == {WANG.id: "same", "n": "same"}
    world.turn(recording)
    # Undoing says nothing against the people: the next press marks them.
    assert world.states() == {WANG.id: "new", "n": "walk_in"}


def test_an_undone_correction_brings_the_old_time_back(world: World) -> None:
    world.edit(create(online_name("a", WANG)))
    world.write()
    world.rename("a", left_ms=ms("11:45"))
    recording = world.recording()
    world.turn(recording)
    world.turn(recording)
    assert world.times(WANG)[MarkSlot.OUT] == ms("11:31")


def test_what_a_person_took_back_is_marked_again_only_by_choice(world: World) -> None:
    world.edit(create(online_name("a", WANG)))
    marks = [event for event in world.write() if event.kind == Kind.MARK]
    voids = [Draft(Kind.VOID, "t", ONLINE, WANG.id, {"target": m.id}, {"reason": "代簽"}) for m in marks]
    with world.store.write() as writer:
        record(writer, voids, moment(1))
    assert world.states() == {WANG.id: "taken_back"}
    assert world.write() == ()
    assert kinds(world.write(chosen=[WANG.id])) == ["mark", "mark"]


def test_what_another_laptop_wrote_without_a_name_here_stays(world: World) -> None:
    with world.store.write() as writer:
        body: dict[str, BodyValue] = {
            "slot": "in",
            "method": str(Method.ONLINE),
            "how": "expected",
            "claimed_ms": ms("08:50"),
        }
        record(writer, [Draft(Kind.MARK, "t", ONLINE, WANG.id, body)], moment())
    assert world.states() == {WANG.id: "withdrawn"}
    with world.store.read() as reader:
        source = replace(read_online_source(reader, "t", ONLINE), own=frozenset())
    assert online_lines(source, RULE) == ()


def test_the_rule_is_kept_changed_and_found_again(world: World) -> None:
    world.edit(rule_edit(None, RULE))
    later = replace(RULE, minutes=90)
    world.edit(rule_edit(RULE, later))
    with world.store.read() as reader:
        assert read_online_source(reader, "t", ONLINE).rule == later


def test_a_session_that_is_gone_is_refused(world: World) -> None:
    with world.store.read() as reader, pytest.raises(RuleError):
        read_online_source(reader, "t", "nowhere")


NAMES = st.lists(
    st.tuples(
        st.sampled_from(["", WANG.id, LIN.id, CHEN.id]),
        st.integers(500, 600),
        st.integers(600, 720),
    ),
    max_size=5,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(histories=st.lists(NAMES, min_size=1, max_size=3))
def test_whatever_the_reports_say_a_second_press_writes_nothing_and_marks_are_what_is_wanted(
    tmp_path_factory: pytest.TempPathFactory, histories: list[list[tuple[str, int, int]]]
) -> None:
    folder = tmp_path_factory.mktemp("world")
    store = open_store(folder / "store.sqlite", areas=load_areas())
    try:
        world = World(store)
        world.edit(create(*entities()))
        known: tuple[OnlineName, ...] = ()
        for history in histories:
            fresh = tuple(_drawn(n, *one) for n, one in enumerate(history))
            world.edit(Edit(known, fresh))
            known = fresh
            world.write()
            assert world.write() == ()
            wanted = {k: dict(x.marks) for k, x in world.lines().items() if x.state is OnlineState.SAME}
            for entry in (WANG, LIN, CHEN):
                assert world.times(entry) == wanted.get(entry.id, {})
    finally:
        store.close()


def _drawn(number: int, person: str, joined: int, left: int) -> OnlineName:
    base = online_name(f"n{number}", None)
    day = ms("00:00")
    times = {"joined_ms": day + joined * 60_000, "left_ms": day + left * 60_000, "minutes": left - joined}
    return replace(base, participant_id=person or None, **times)  # type: ignore[arg-type]
