"""What holds for every day, however the files of it come back."""

from dataclasses import replace
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.domain.checkin.decisions import decisions
from coordinator.domain.checkin.fold import canonical_state, fold
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.logs import log_states
from coordinator.domain.checkin.merge import union
from coordinator.domain.checkin.values import Merged
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from tests.domain.checkin.histories import History, histories
from tests.domain.checkin.laptops import state_of, timed_plan
from tests.domain.checkin.naive import Meant, naive_fold
from tests.small_plan import person

PLAN = timed_plan()
ROSTER = tuple(
    replace(person("王小明", "10013090"), person=replace(person("王小明", "10013090").person, id=i))
    for i in "pqr"
)
THOROUGH = settings(max_examples=120)
SAID = {"returned", "out_without_in", "other_desk"}


class Stored:
    """A store that takes files in, as every laptop and the office do."""

    def __init__(self) -> None:
        self.events: dict[tuple[str, str], Event] = {}

    def take(self, file: tuple[Event, ...]) -> Merged:
        merged = union(self.events.keys(), file)
        self.events |= {(e.id, e.content_hash): e for e in merged.new}
        return merged


def everything_said(events: list[Event], history: History) -> str:
    """The canonical state, the decisions and the logs."""
    ledger = Ledger(PLAN)
    ledger.add(events, history.texts)
    return f"{canonical_state(ledger.attendance, PLAN)}{decisions(ledger, ROSTER)}{ledger.log_states()}"


@THOROUGH
@given(histories())
def test_files_merge_the_same_in_every_order_and_as_often_as_they_like(history):
    wanted = {(e.id, e.content_hash) for e in history.events}
    for order in list(permutations(history.files))[:24]:
        stored = Stored()
        for file in order:
            assert not stored.take(file).set_aside
        assert stored.events.keys() == wanted
        for file in order:
            again = stored.take(file)
            assert (again.new, again.known) == ((), len(file))


@given(histories(), st.data())
def test_a_merge_of_merges_is_the_merge_of_all(history, data):
    cut = data.draw(st.integers(0, len(history.files)))
    left, right, whole = Stored(), Stored(), Stored()
    for file in history.files[:cut]:
        left.take(file)
    for file in history.files[cut:]:
        right.take(file)
    left.take(tuple(right.events.values()))
    for file in history.files:
        whole.take(file)
    assert left.events.keys() == whole.events.keys()
    assert state_of(left.events.values(), history.texts) == state_of(whole.events.values(), history.texts)


@THOROUGH
@given(histories(), st.randoms(use_true_random=False))
def test_what_is_said_is_the_same_bytes_in_whatever_order_events_arrive(history, random):
    shuffled = list(history.events)
    random.shuffle(shuffled)
    assert everything_said(shuffled, history) == everything_said(history.events, history)


@THOROUGH
@given(histories(), st.integers(1, 5))
def test_a_ledger_that_grew_says_what_a_full_fold_says_and_names_what_changed(history, step):
    ledger = Ledger(PLAN)
    for start in range(0, len(history.events), step):
        before = dict(ledger.attendance.cells)
        changed = ledger.add(history.events[start : start + step], history.texts)
        after = ledger.attendance.cells
        assert changed == {c for c in before.keys() | after.keys() if before.get(c) != after.get(c)}
    assert canonical_state(ledger.attendance, PLAN) == state_of(history.events, history.texts)
    assert ledger.log_states() == log_states(history.events)


@THOROUGH
@given(histories())
def test_the_fold_means_what_the_rules_say(history):
    asked: dict[str, set[str]] = {}
    for mark in PLAN.marks:
        asked.setdefault(mark.session_id, set()).add(str(mark.slot))
    found = {
        cell: Meant(
            tuple((str(m.slot), m.at_ms, m.event_id) for m in attended.marks),
            attended.complete,
            frozenset(SAID & set(attended.flags)),
            frozenset(one.event_id for one in attended.came_back),
        )
        for cell, attended in fold(history.events, history.texts, PLAN).cells.items()
    }
    assert found == naive_fold(history.events, asked)


@given(histories(), histories())
def test_what_was_settled_stays_settled_until_somebody_settles_it_anew(first, second):
    settled = fold(first.events, first.texts, PLAN).settled
    known, logs = {e.id for e in first.events}, {e.log_id for e in first.events}
    more = [e for e in second.events if e.kind not in ("settle", "clock_offset") and e.id not in known]
    chosen = {key: one.choice for key, one in settled.items()}
    # A log that goes on in two ways has split: of its answers at one moment the numbers order none any more.
    ledger = Ledger(PLAN)
    ledger.add([*first.events, *more], first.texts)
    unsure = {
        e.said().get("decision") for e in first.events if e.kind == "settle" and e.log_id in ledger.forked
    }
    sure = {key: one.choice for key, one in ledger.attendance.settled.items() if key not in unsure}
    assert sure == {key: choice for key, choice in chosen.items() if key not in unsure}
    later = [e for e in more if e.log_id not in logs]
    kept = fold([*first.events, *later], first.texts, PLAN).settled
    assert {key: one.choice for key, one in kept.items()} == chosen
    listed = _decisions([*first.events, *later], first)
    assert all(listed[key] == one.choice for key, one in settled.items() if key in listed)
    assert {key for key in settled if not key.startswith("of_a_newer")} <= listed.keys()


@given(histories())
def test_purged_words_change_no_mark(history):
    named, purged = fold(history.events, history.texts, PLAN), fold(history.events, {}, PLAN)
    assert (named.cells, named.aliases, named.voided) == (purged.cells, purged.aliases, purged.voided)
    assert named.walk_ins.keys() == purged.walk_ins.keys()


@given(histories())
def test_nothing_that_was_not_taken_back_is_lost(history):
    ledger = Ledger(PLAN)
    ledger.add(history.events)
    shown = {
        event_id
        for cell in ledger.attendance.cells.values()
        for mark in cell.marks
        for event_id in (mark.event_id, *mark.others)
    }
    standing = {
        e.id
        for e in ledger.shelf.standing(Kind.MARK)
        if e.participant_id and e.said().get("slot") not in (None, "sideways")
    }
    assert shown == standing


@given(histories())
def test_logs_are_in_order_inside_and_histories_hold_everything(history):
    ledger = Ledger(PLAN)
    ledger.add(history.events)
    for one in ("p", "w1"):
        seen = ledger.events_of(one)
        for log in {e.log_id for e in seen} - ledger.forked:
            numbers = [e.seq for e in seen if e.log_id == log]
            assert numbers == sorted(numbers)
        assert {e.id for e in ledger.shelf.about(one)} <= {
            e.id for e in seen
        } or one in ledger.attendance.aliases


def _decisions(events: list[Event], history: History) -> dict[str, str]:
    ledger = Ledger(PLAN)
    ledger.add(events, history.texts)
    return {one.id: one.settled for one in decisions(ledger, ROSTER)}
