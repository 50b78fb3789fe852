"""Edits are done and taken back by one function; nothing is ever overwritten unseen."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.removal import removal
from coordinator.db.queries.roster import count_expected, read_roster
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit, change, create, join
from coordinator.domain.errors import RuleError, Stale
from coordinator.domain.events.record import EventText, text_of
from coordinator.domain.overview import expected_people
from coordinator.domain.plan import Plan
from coordinator.domain.roster import PersonKind
from coordinator.services.edits import apply_edit
from tests.small_plan import B2, FANGLIAO, LIGANG, person, small_plan

PLAN = small_plan()
PEOPLE = (person("甲", LIGANG, "s-b1", roles=("r1", "r2")), person("乙", FANGLIAO, B2, "s-h", roles=("r1",)))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "store.sqlite", areas=load_areas())
    do(opened, create(*PLAN.entities(), *(e for p in PEOPLE for e in p.entities())))
    yield opened
    opened.close()


def do(store: Store, edit: Edit) -> None:
    with store.write() as writer:
        apply_edit(writer, edit)


def state(store: Store) -> tuple[Plan, object]:
    with store.read() as reader:
        return read_plan(reader, "t"), read_roster(reader, "t")


def test_a_plan_is_read_back_as_it_was_written(store: Store) -> None:
    assert state(store) == (PLAN, PEOPLE)


def test_an_edit_and_its_reverse_leave_everything_as_it_was(store: Store) -> None:
    block = PLAN.blocks[1]
    edit = change(block, replace(block, title="B 授課", ends=None))
    do(store, edit)
    assert state(store)[0].blocks[1].title == "B 授課"
    do(store, edit.reversed())
    assert state(store) == (PLAN, PEOPLE)


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(store: Store) -> None:
    unit = PLAN.units[0]
    mine = change(unit, replace(unit, name="我"))
    do(store, change(unit, replace(unit, name="別人")))
    with pytest.raises(Stale):
        do(store, mine)
    assert state(store)[0].units[0].name == "別人"


def test_one_refused_value_refuses_the_whole_edit(store: Store) -> None:
    unit, day = PLAN.units[0], PLAN.course_days[0]
    edit = join([change(unit, replace(unit, name="新")), change(day, replace(day, hours=99))])
    with pytest.raises(RuleError):
        do(store, edit)
    assert state(store) == (PLAN, PEOPLE)


def test_two_trainings_of_one_name_are_refused_with_a_code(store: Store) -> None:
    with pytest.raises(RuleError) as refused:
        do(store, create(replace(PLAN.training, id="other")))
    assert refused.value.code == "already_there"


def test_a_venue_in_use_cannot_be_deleted_alone(store: Store) -> None:
    with pytest.raises(RuleError) as refused:
        do(store, Edit((*PLAN.rooms, *PLAN.venues), ()))
    assert refused.value.code == "still_used"
    assert state(store) == (PLAN, PEOPLE)


def test_removing_a_venue_empties_the_places_that_name_it_and_comes_back_whole(store: Store) -> None:
    with store.read() as reader:
        edit = removal(reader, PLAN.venues[0])
    do(store, edit)
    plan = state(store)[0]
    assert (plan.venues, plan.rooms) == ((), ())
    assert {(s.venue_id, s.room_id) for s in plan.sessions} == {(None, None)}
    assert [b.venue_id for b in plan.batches] == [None, None]
    do(store, edit.reversed())
    assert state(store) == (PLAN, PEOPLE)


@pytest.mark.parametrize(
    ("victim", "gone"),
    [
        (PLAN.training, {"trainings", "units", "sessions", "marks", "blocks", "topics", "participants"}),
        (PLAN.course_days[0], {"course_days", "audiences", "blocks", "topics", "sessions", "registrations"}),
        (PLAN.batches[0], {"batches", "sessions", "marks", "registrations"}),
        (PLAN.topics[0], {"topics"}),
        (PEOPLE[0].person, {"participants", "participant_roles", "registrations"}),
    ],
    ids=lambda v: type(v).__name__,
)
def test_removing_something_takes_along_what_cannot_stand_without_it(store: Store, victim, gone) -> None:
    with store.read() as reader:
        edit = removal(reader, victim)
    told: list[frozenset[str]] = []
    stop = store.subscribe(lambda changes: told.append(changes.tables))
    do(store, edit)
    assert gone <= told[0]
    do(store, edit.reversed())
    stop()
    assert state(store) == (PLAN, PEOPLE)


def test_removing_a_training_takes_along_what_was_said_at_its_desks_and_brings_it_back(store: Store) -> None:
    ours = text_of(PLAN.training.id, "salt", {"name": "路人", "reason": "忘了帶" * 200})
    others = text_of("another", "salt", {"name": "甲"})
    with store.write() as writer:
        writer.insert([ours, others])
        edit = removal(writer, PLAN.training)
    do(store, edit)
    with store.read() as reader:
        assert reader.all(EventText) == (others,)
    do(store, edit.reversed())
    with store.read() as reader:
        assert set(reader.all(EventText)) == {ours, others}


def test_removing_asks_as_many_statements_for_many_people_as_for_one(store: Store, tmp_path: Path) -> None:
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    crowd = [person(f"人{n}", LIGANG, "s-b1", roles=("r1",)) for n in range(30)]
    do(store, create(*(e for p in crowd for e in p.entities())))
    asked: list[str] = []
    event.listen(Engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
    counts = []
    for some in (crowd[:1], crowd):
        asked.clear()
        with store.read() as reader:
            removal(reader, *(p.person for p in some))
        counts.append(len(asked))
    assert counts[0] == counts[1]


VALUES = st.sampled_from(["一", "二", "三"])


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["unit", "day", "block", "person", "leave"]), VALUES), max_size=8))
def test_any_edits_taken_back_in_reverse_order_leave_the_first_state(
    store: Store, steps: list[tuple[str, str]]
) -> None:
    done: list[Edit] = []
    for what, value in steps:
        edit = _step(store, what, value)
        do(store, edit)
        done.append(edit)
    for edit in reversed(done):
        do(store, edit.reversed())
    assert state(store) == (PLAN, PEOPLE)


def _step(store: Store, what: str, value: str) -> Edit:
    with store.read() as reader:
        plan, people = read_plan(reader, "t"), read_roster(reader, "t")
        if what == "unit":
            return change(plan.units[0], replace(plan.units[0], name=value))
        if what == "day":
            return change(plan.course_days[0], replace(plan.course_days[0], name=value, hours=len(value)))
        if what == "block":
            return change(plan.blocks[0], replace(plan.blocks[0], title=value))
        if what == "leave" and people:
            return removal(reader, people[0].person)
        return create(*person(value, LIGANG, B2).entities())


def test_the_store_counts_heads_as_the_domain_does(store: Store) -> None:
    helper = person("輔", LIGANG, B2, kind=PersonKind.HELPER)
    do(store, create(*helper.entities()))
    with store.read() as reader:
        assert count_expected(reader, "t") == expected_people(read_roster(reader, "t"))
        assert count_expected(reader, "t") == {"s-b1": 1, B2: 1, "s-h": 1}
