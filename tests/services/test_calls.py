"""Calls are edits: kept, changed and taken back like everything else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coordinator.db.queries.calls import read_calls
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.calls import CallLine, call_lines
from coordinator.domain.coverage import cover
from coordinator.domain.edit import Edit, create
from coordinator.domain.school import School, SchoolLevel
from coordinator.services.calls import called, dated, noted, taken_back
from coordinator.services.edits import apply_edit
from tests.coverage_world import SCHOOLS
from tests.small_plan import small_plan

PLAN, DAY = small_plan(), date(2023, 8, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "calls.sqlite", areas=load_areas())
    schools = [School(s.id, s.code, s.name, SchoolLevel.PRIMARY, s.township_code) for s in SCHOOLS]
    with opened.write() as writer:
        apply_edit(writer, create(*PLAN.entities(), *schools))
    yield opened
    opened.close()


def done(store: Store, edit: Edit) -> list[CallLine]:
    """The call list after the edit."""
    with store.write() as writer:
        apply_edit(writer, edit)
    with store.read() as reader:
        return list(call_lines(cover(PLAN, SCHOOLS, ()), read_calls(reader, "t")))


def test_several_calls_are_kept_and_the_newest_is_taken_back_first(store: Store) -> None:
    first, second = SCHOOLS[0].id, SCHOOLS[1].id
    done(store, called("t", (first, second), DAY, reached=False))
    lines = done(store, called("t", (first,), DAY, reached=True, note="下午補報"))
    assert [(line.last.reached, line.last.note) if line.last else None for line in lines] == [
        (True, "下午補報"), (False, ""), None,
    ]  # fmt: skip
    lines = done(store, taken_back(lines))
    assert [line.last.reached if line.last else None for line in lines] == [False, None, None]


def test_a_note_or_a_date_of_a_school_that_was_not_called_yet_begins_a_call(store: Store) -> None:
    lines = done(store, Edit())
    lines = done(store, noted("t", lines[0], DAY, "校長出差"))
    assert lines[0].last
    assert (lines[0].last.note, lines[0].last.called_on, lines[0].last.reached) == ("校長出差", DAY, False)
    lines = done(store, dated("t", lines[0], date(2023, 7, 30)))
    lines = done(store, dated("t", lines[1], date(2023, 7, 29)))
    assert [line.last.called_on.day if line.last else 0 for line in lines] == [30, 29, 0]
    assert done(store, noted("t", lines[0], DAY, ""))[0].last


def test_calls_go_with_their_training(store: Store) -> None:
    done(store, called("t", (SCHOOLS[0].id,), DAY, reached=True))
    with store.read() as reader:
        assert read_calls(reader, "another") == ()
