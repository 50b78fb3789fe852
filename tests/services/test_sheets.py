"""Printing keeps row numbers and is written down."""

from pathlib import Path

import pytest

from coordinator.db.queries.roster import read_sheet_rows
from coordinator.db.store import open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import create
from coordinator.domain.errors import RuleError
from coordinator.domain.office import AuditExport
from coordinator.services.edits import apply_edit
from coordinator.services.sheets import keep_rows, record_export
from coordinator.services.trainings import next_session_number
from tests.small_plan import B1, LIGANG, person, small_plan


def test_rows_are_kept_also_when_their_person_leaves_and_cannot_be_given_twice(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.sqlite", areas=load_areas())
    somebody = person("甲", LIGANG, B1)
    joining = create(*somebody.entities())
    with store.write() as writer:
        apply_edit(writer, create(*small_plan().entities()))
        apply_edit(writer, joining)
        keep_rows(writer, [((B1, somebody.id), 1)])
    with store.write() as writer:
        apply_edit(writer, joining.reversed())
    with store.read() as reader:
        assert read_sheet_rows(reader, [B1]) == {(B1, somebody.id): 1}
    with pytest.raises(RuleError) as refused, store.write() as writer:
        keep_rows(writer, [((B1, "somebody else"), 1)])
    assert refused.value.code == "already_there"
    store.close()


def test_the_number_of_a_session_on_paper_is_never_given_again(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.sqlite", areas=load_areas())
    plan = create(*small_plan().entities())
    with store.write() as writer:
        assert next_session_number(writer) == 1
        apply_edit(writer, plan)
        highest = next_session_number(writer) - 1
        assert highest == max(session.number for session in small_plan().sessions)
        keep_rows(writer, [])
        keep_rows(writer, [])
    with store.write() as writer:
        apply_edit(writer, plan.reversed())
        assert next_session_number(writer) == highest + 1
        keep_rows(writer, [])
        assert next_session_number(writer) == highest + 1
    store.close()


def test_an_export_is_written_down_without_names(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.sqlite", areas=load_areas())
    with store.write() as writer:
        record_export(writer, 1_691_366_400_000, "sheets", "t", "small-112/b1-d1", 3)
    with store.read() as reader:
        (line,) = reader.all(AuditExport)
    assert (line.at_ms, line.action, line.subject, line.persons) == (
        1_691_366_400_000,
        "sheets",
        "small-112/b1-d1",
        3,
    )
    store.close()
