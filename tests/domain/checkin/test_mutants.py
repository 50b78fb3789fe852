"""The properties have teeth: each wrong design of trust.md 2 is caught by one, and the program by none."""

from collections.abc import Callable

import pytest
from hypothesis import Phase, find, given, settings

from tests.domain.checkin import mutants
from tests.domain.checkin.histories import History, histories
from tests.domain.checkin.laptops import timed_plan
from tests.domain.checkin.mutants import Design, Program, Shown
from tests.domain.checkin.naive import naive_fold

Holds = Callable[[type[Design], History], bool]
SEARCH = settings(
    max_examples=3_000, database=None, derandomize=True, phases=(Phase.generate,), deadline=None
)


def after(design: type[Design], *files) -> Shown:
    store = design()
    for file in files:
        store.take(file)
    return store.shown()


def commutative(design: type[Design], history: History) -> bool:
    """The files in the other order, and each from its end: the same."""
    backwards = tuple(tuple(reversed(file)) for file in reversed(history.files))
    return (
        after(design, *history.files) == after(design, *reversed(history.files)) == after(design, *backwards)
    )


def idempotent(design: type[Design], history: History) -> bool:
    """Every file again: the same."""
    return after(design, *history.files) == after(design, *history.files, *history.files)


def associative(design: type[Design], history: History) -> bool:
    """All files in one: the same."""
    return after(design, *history.files) == after(design, tuple(history.events))


def as_the_rules_say(design: type[Design], history: History) -> bool:
    """What counts is what the naive model of the rules says."""
    meant = naive_fold(history.events, {})
    return after(design, *history.files) == {
        cell: {slot: event_id for slot, _, event_id in one.marks} for cell, one in meant.items()
    }


EVERY: tuple[Holds, ...] = (commutative, idempotent, associative, as_the_rules_say)
CAUGHT: tuple[tuple[type[Design], Holds], ...] = (
    (mutants.KeepFirst, commutative),
    (mutants.KeepLast, commutative),
    (mutants.OnlyNewer, commutative),
    (mutants.Table, commutative),
    (mutants.Changeset, commutative),
    (mutants.LastWriter, as_the_rules_say),
    (mutants.DeletingUndo, commutative),
    (mutants.UndoOfUndo, as_the_rules_say),
    (mutants.LatestIn, as_the_rules_say),
    (mutants.UndoByPerson, as_the_rules_say),
    (mutants.MutableSettle, commutative),
)


@given(histories())
@settings(max_examples=60)
def test_the_program_is_caught_by_none(history):
    for holds in EVERY:
        assert holds(Program, history), holds.__name__


@pytest.mark.parametrize(("design", "holds"), CAUGHT, ids=lambda one: one.__name__)
def test_a_wrong_design_is_caught(design, holds):
    caught = find(histories(), lambda history: not holds(design, history), settings=SEARCH)
    assert not holds(design, caught)


def test_the_plan_of_these_days_asks_for_two_and_four_marks():
    assert sorted(str(mark.slot) for mark in timed_plan().marks).count("in") == 2
