"""Undo: the work first, then the stack; whatever is refused leaves both as they were."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.edit import Edit, change
from coordinator.domain.errors import KnownFailure, RuleError, Stale
from coordinator.domain.venue import Venue
from coordinator.ui.kit.undo import UndoStack


class Counter:
    """A number that work moves, and an error that the next work raises instead."""

    def __init__(self) -> None:
        self.value = 0
        self.next_error: Exception | None = None

    def by(self, step: int) -> Callable[[], None]:
        def work() -> None:
            error, self.next_error = self.next_error, None
            if error is not None:
                raise error
            self.value += step

        return work


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def stack(qapp: object) -> UndoStack:
    return UndoStack(lambda edit: None)


def test_a_step_is_done_once_undone_and_done_again(stack: UndoStack, counter: Counter) -> None:
    assert stack.perform("Add", counter.by(1), counter.by(-1))
    assert (counter.value, stack.undo_text, stack.count()) == (1, "Add", 1)
    assert stack.undo()
    assert (counter.value, stack.can_undo, stack.redo_text) == (0, False, "Add")
    assert stack.redo()
    assert (counter.value, stack.can_redo) == (1, False)


@pytest.mark.parametrize(
    "error", [RuleError("slug_bad", slug="?"), KnownFailure("disk_full"), Stale("venues", "1")]
)
def test_what_is_refused_is_not_remembered(stack: UndoStack, counter: Counter, error: Exception) -> None:
    heard: list[str] = []
    stack.refused.connect(heard.append)
    counter.next_error = error
    assert not stack.perform("Add", counter.by(1), counter.by(-1))
    assert (counter.value, stack.count(), len(heard)) == (0, 0, 1)


def test_a_refused_step_keeps_what_could_be_redone(stack: UndoStack, counter: Counter) -> None:
    stack.perform("Add", counter.by(1), counter.by(-1))
    stack.undo()
    counter.next_error = RuleError("slug_bad", slug="?")
    stack.perform("Other", counter.by(5), counter.by(-5))
    assert stack.redo()
    assert counter.value == 1


@pytest.mark.parametrize("direction", ["undo", "redo"])
def test_a_step_that_became_stale_is_dropped_with_a_sentence(
    stack: UndoStack, counter: Counter, direction: str
) -> None:
    heard: list[str] = []
    stack.refused.connect(heard.append)
    for step in (1, 2, 4):
        stack.perform(f"Add {step}", counter.by(step), counter.by(-step))
    if direction == "redo":
        stack.undo()
    before = counter.value
    counter.next_error = Stale("venues", "1")
    assert not getattr(stack, direction)()
    assert (counter.value, stack.count(), len(heard)) == (before, 2, 1)
    assert stack.undo_text == "Add 2"
    assert stack.undo()
    assert counter.value == before - 2


def test_a_step_that_the_disk_refused_can_be_tried_again(stack: UndoStack, counter: Counter) -> None:
    stack.perform("Add", counter.by(1), counter.by(-1))
    counter.next_error = KnownFailure("disk_full")
    assert not stack.undo()
    assert (stack.undo_text, stack.count()) == ("Add", 1)
    assert stack.undo()
    assert counter.value == 0


def test_a_bug_in_the_work_leaves_the_stack_as_it_was(stack: UndoStack, counter: Counter) -> None:
    stack.perform("Add", counter.by(1), counter.by(-1))
    counter.next_error = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        stack.undo()
    assert stack.can_undo


def test_an_edit_is_applied_and_reversed(qapp: object) -> None:
    applied: list[Edit] = []
    stack = UndoStack(applied.append)
    edit = change(Venue("v", "t", "A"), Venue("v", "t", "B"))
    assert stack.perform_edit("Rename", edit)
    stack.undo()
    assert applied == [edit, edit.reversed()]


def test_an_edit_that_changes_nothing_leaves_no_trace(qapp: object) -> None:
    applied: list[Edit] = []
    stack = UndoStack(applied.append)
    venue = Venue("v", "t", "A")
    assert stack.perform_edit("Rename", change(venue, venue))
    assert (applied, stack.count()) == ([], 0)


def test_clearing_forgets_everything(stack: UndoStack, counter: Counter) -> None:
    stack.perform("Add", counter.by(1), counter.by(-1))
    stack.clear()
    assert not stack.undo()
    assert (counter.value, stack.count()) == (1, 0)


@given(st.lists(st.sampled_from(["do", "undo", "redo", "refuse", "stale"]), max_size=40))
def test_undoing_everything_always_leads_back_to_the_steps_that_were_dropped(moves: list[str]) -> None:
    counter = Counter()
    stack = UndoStack(lambda edit: None)
    for number, move in enumerate(moves, start=1):
        if move == "do":
            stack.perform("step", counter.by(2**number), counter.by(-(2**number)))
        elif move == "refuse":
            counter.next_error = RuleError("slug_bad", slug="?")
            stack.perform("step", counter.by(1), counter.by(-1))
        elif move == "stale" and stack.can_undo:
            counter.next_error = Stale("venues", "1")
            before = counter.value
            stack.undo()
            assert counter.value == before
        else:
            getattr(stack, "redo" if move == "redo" else "undo")()
    top = counter.value
    steps = 0
    while stack.undo():
        steps += 1
    for _ in range(steps):
        assert stack.redo()
    assert counter.value == top


@pytest.mark.parametrize(
    ("undone", "work", "stale", "left"),
    [
        (False, "redo", False, ("First", "Second")),
        (False, "redo", True, ("First", "")),
        (True, "undo", False, ("Second", "")),
        (True, "undo", True, ("First", "")),
        (False, "other", False, ("Second", "")),
    ],
)
def test_a_step_that_only_began_and_came_to_nothing_is_taken_back(
    stack: UndoStack, counter: Counter, undone: bool, work: str, stale: bool, left: tuple[str, str]
) -> None:
    works = {"redo": counter.by(1), "undo": counter.by(-1), "other": counter.by(0)}
    stack.perform("First", counter.by(1), counter.by(-1))
    stack.perform("Second", works["redo"], works["undo"])
    if undone:
        stack.undo()
    stack.came_to_nothing(works[work], stale=stale)
    assert (stack.undo_text, stack.redo_text) == left


def test_a_step_under_others_that_came_to_nothing_is_dropped(stack: UndoStack, counter: Counter) -> None:
    begun = counter.by(1)
    stack.perform("First", begun, counter.by(-1))
    stack.perform("Second", counter.by(1), counter.by(-1))
    stack.came_to_nothing(begun, stale=False)
    assert (stack.undo_text, stack.count()) == ("Second", 1)
