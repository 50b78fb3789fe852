"""What is known of logs: how far they go, what is missing, and where one split in two."""

import pytest

from coordinator.domain.checkin.logs import heads, log_states
from tests.domain.checkin.laptops import Laptop, altered


def busy(name: str, count: int = 6) -> Laptop:
    laptop = Laptop(name)
    for n in range(count - 1):
        laptop.mark(f"p{n}", "in", "08:50")
    return laptop


@pytest.mark.parametrize(
    ("missing", "gaps"),
    [((), ()), ((3,), ((3, 3),)), ((2, 3, 5), ((2, 3), (5, 5))), ((1, 2), ((1, 2),)), ((6,), ())],
)
def test_missing_numbers_are_gaps_but_what_comes_after_the_last_nobody_knows(missing, gaps):
    laptop = busy("a")
    (state,) = log_states(event for event in laptop.events if event.seq not in missing)
    assert (state.gaps, state.events, state.forked) == (gaps, 6 - len(missing), False)


def test_logs_stand_by_name_and_a_copy_counts_once():
    b, a = busy("b"), busy("a", 3)
    states = log_states([*b.events, *a.events, *b.events])
    assert [(s.name, s.events, s.first_seq, s.last_seq) for s in states] == [("a", 3, 1, 3), ("b", 6, 1, 6)]


def test_a_log_whose_opening_is_missing_has_no_name_yet():
    (state,) = log_states(busy("a").events[1:])
    assert (state.name, state.gaps) == ("", ((1, 1),))


class TestForks:
    def test_a_clone_that_went_on_is_one(self):
        a = busy("a")
        b = a.cloned("b")
        a.mark("x", "in", "09:00")
        b.mark("y", "in", "09:01")
        (state,) = log_states([*a.events, *b.events])
        assert (state.forked, state.events, state.last_seq) == (True, 8, 7)

    def test_a_clone_is_seen_although_its_first_own_event_is_lost(self):
        a = busy("a")
        b = a.cloned("b")
        a.mark("x", "in", "09:00")
        b.mark("y", "in", "09:01")
        b.mark("z", "in", "09:02")
        events = [*a.events, b.events[-1]]
        for order in (events, events[::-1]):
            (state,) = log_states(order)
            assert state.forked

    def test_a_clone_that_wrote_nothing_is_none(self):
        a = busy("a")
        (state,) = log_states([*a.events, *a.cloned("b").events])
        assert not state.forked

    def test_one_id_with_two_contents_is_one(self):
        a = busy("a")
        (state,) = log_states([*a.events, altered(a.events[2], participant_id="x")])
        assert (state.forked, state.events) == (True, 7)


def test_a_head_is_the_last_event_and_of_two_the_smaller_hash():
    a, b = busy("a"), busy("b")
    other = a.cloned("c")
    last = [a.mark("x", "in", "09:00"), other.mark("y", "in", "09:00")]
    found = heads([*other.events, *b.events, *a.events])
    assert list(found) == ["log-a", "log-b"]
    assert found["log-b"] == b.head
    assert found["log-a"].last_hash == min(event.content_hash for event in last)
