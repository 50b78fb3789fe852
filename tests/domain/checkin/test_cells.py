"""Cells that wait say what cells say that were folded at once, whenever somebody looks."""

from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.checkin.fold import canonical_state
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.checkin.values import Attended
from tests.domain.checkin.histories import History, histories
from tests.small_plan import small_plan

PLAN = small_plan()


@given(history=histories(), data=st.data())
def test_a_ledger_whose_cells_wait_means_the_same(history: History, data: st.DataObject) -> None:
    waiting, at_once = Ledger(PLAN, many=0), Ledger(PLAN, many=1_000_000)
    for file in history.files:
        said = waiting.add(file, history.texts)
        different = at_once.add(file, history.texts)
        assert different <= said, "of cells that wait it is said that they may be different"
        cells = sorted(waiting.attendance.cells)
        for cell in data.draw(st.lists(st.sampled_from(cells), max_size=3)) if cells else ():
            assert waiting.attendance.cells[cell] == at_once.attendance.cells[cell]
    assert canonical_state(waiting.attendance, PLAN) == canonical_state(at_once.attendance, PLAN)
    assert waiting.attendance == at_once.attendance


@given(history=histories())
def test_one_event_at_a_time_after_many_that_wait(history: History) -> None:
    waiting, at_once = Ledger(PLAN, many=3), Ledger(PLAN, many=1_000_000)
    for file in history.files:
        half = len(file) // 2
        for ledger in (waiting, at_once):
            ledger.add(file[:half], history.texts)
            for event in file[half:]:
                ledger.add([event])
        assert waiting.attendance == at_once.attendance


def test_a_cell_that_nobody_has_is_empty_and_is_not_kept() -> None:
    attendance = Ledger(PLAN, many=0).attendance
    assert attendance.of("nobody", "nowhere") == Attended("nobody", "nowhere")
    assert len(attendance.cells) == 0
