"""Large work goes on without the collector, and leaves it as it was."""

import gc

import pytest

from coordinator.uncollected import uncollected


def test_nothing_is_collected_until_the_last_work_is_done() -> None:
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_work_that_fails_leaves_the_collector_on() -> None:
    with pytest.raises(ValueError, match="x"), uncollected():
        raise ValueError("x")
    assert gc.isenabled()
