"""A ledger that grows by one walk-in at a time says what a ledger says that got everything at once."""

from itertools import permutations

import pytest

from coordinator.domain.checkin.fold import fold
from coordinator.domain.checkin.ledger import Ledger
from tests.domain.checkin.laptops import Laptop, texts_of, timed_plan


def test_however_walk_ins_marks_and_undos_arrive_they_mean_the_same():
    a = Laptop("甲")
    a.walk_in("w", "08:50", "王小明", "里港國小")
    a.mark("w", "in", "08:50", how="expected")
    came = a.walk_in("x", "08:55", "林美君", "高樹國小")
    a.void(came, "08:56")
    a.walk_in("w", "09:00", "王曉明", "里港國小")
    words = texts_of(a)
    told = [e for e in a.events if e.kind != "log_opened"]
    once = fold(a.events, words, timed_plan())
    assert (set(once.walk_ins), once.walk_ins["w"].name) == ({"w"}, "王小明")
    for order in permutations(told):
        ledger = Ledger(timed_plan())
        for event in order:
            texts = {event.text_hash: words[event.text_hash]} if event.text_hash else {}
            ledger.add([event], texts)
            assert ledger.attendance is not None
        ledger.add(a.events)
        assert ledger.attendance == once


@pytest.mark.parametrize("first", ["mark", "walk_in"])
def test_the_flag_of_a_walk_in_is_there_whichever_came_first(first):
    a = Laptop("甲")
    a.walk_in("w", "08:50", "王小明", "里港國小")
    a.mark("w", "in", "08:50", how="expected")
    ledger = Ledger(timed_plan())
    for event in sorted(a.events, key=lambda e: e.kind != first):
        ledger.add([event], texts_of(a) if event.kind == "walk_in" else {})
    assert all("walk_in" in cell.flags for cell in ledger.attendance.cells.values())
    assert ledger.attendance.cells
