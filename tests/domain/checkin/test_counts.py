"""Counting one person at a time comes to what counting everybody comes to."""

from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.checkin.counts import SessionCounter, by_school
from coordinator.domain.checkin.values import Attended, CountedMark
from coordinator.domain.plan import by_id
from coordinator.domain.roster import PersonKind, RosterEntry
from coordinator.domain.training import MarkSlot
from tests.small_plan import B1, B2, FANGLIAO, GAOSHU, LIGANG, person, small_plan

PLAN = small_plan()
SESSION = by_id(PLAN.sessions)[B1]
PEOPLE = (
    person("甲", LIGANG, B1),
    person("乙", GAOSHU, B1),
    person("丙", FANGLIAO, B2),
    person("丁", "", B1),
    person("戊", LIGANG, B1, kind=PersonKind.STAFF),
)
SLOTS = (MarkSlot.AM_IN, MarkSlot.AM_OUT, MarkSlot.PM_IN)


def cell(key: str, slots: frozenset[MarkSlot]) -> Attended:
    marks = (CountedMark(slot, at, slot, "log", "scan", "expected") for at, slot in enumerate(SLOTS))
    gone = tuple(slot for slot in slots if slot is MarkSlot.AM_OUT)
    return Attended(key, B1, tuple(mark for mark in marks if mark.slot in slots), gone=gone)


def counter(states: dict[str, frozenset[MarkSlot]], entries: dict[str, RosterEntry | None]) -> SessionCounter:
    made = SessionCounter(PLAN, SESSION)
    for key, entry in entries.items():
        made.put(key, entry, cell(key, states.get(key, frozenset())))
    return made


KEYS = [entry.id for entry in PEOPLE]
STEPS = st.lists(
    st.tuples(st.sampled_from(KEYS), st.frozensets(st.sampled_from(SLOTS)), st.booleans()), max_size=20
)


@given(STEPS)
def test_one_person_at_a_time_counts_like_everybody_at_once(
    steps: list[tuple[str, frozenset[MarkSlot], bool]],
) -> None:
    known: dict[str, RosterEntry | None] = dict(by_id(PEOPLE))
    states: dict[str, frozenset[MarkSlot]] = {}
    running = counter({}, known)
    for key, slots, there in steps:
        states[key] = slots
        known[key] = by_id(PEOPLE)[key] if there else None
        running.put(key, known[key], cell(key, slots))
        running.see(key, cell(key, slots))
    for slot in SLOTS:
        assert running.counts(slot) == counter(states, known).counts(slot)


def test_those_of_no_district_stand_last_and_staff_apart() -> None:
    states = {entry.id: frozenset({MarkSlot.AM_IN}) for entry in PEOPLE}
    counts = counter(states, dict(by_id(PEOPLE))).counts(MarkSlot.AM_IN)
    assert [(d.name, d.expected, d.arrived, d.missing) for d in counts.districts] == [
        ("北區", 2, 2, 0),
        ("", 1, 1, 0),
    ]
    assert (counts.expected, counts.missing, counts.extra, counts.staff, counts.left) == (3, 0, 1, 1, 0)


def test_the_afternoon_is_counted_by_itself() -> None:
    states = {PEOPLE[0].id: frozenset({MarkSlot.AM_IN, MarkSlot.AM_OUT})}
    made = counter(states, dict(by_id(PEOPLE)))
    assert (made.counts(MarkSlot.AM_OUT).arrived, made.counts(MarkSlot.AM_OUT).left) == (1, 1)
    assert made.counts(MarkSlot.PM_IN).arrived == 0


def test_schools_stand_in_order_with_their_people() -> None:
    found = by_school((person("乙", school="二"), person("甲", school="一"), person("丙", school="二")))
    assert [(name, [entry.person.name for entry in people]) for name, people in found] == [
        ("一", ["甲"]),
        ("二", ["丙", "乙"]),
    ]
