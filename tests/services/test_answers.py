"""Answers about files are remembered once, used again, and give way to what is said now."""

from pathlib import Path

import pytest

from coordinator.db.queries.imports import read_remembered
from coordinator.db.store import open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.remembered import Question, Remembered
from coordinator.domain.roster_corrections import Corrections
from coordinator.services.answers import answers_edit, with_answers
from coordinator.services.edits import apply_edit

GIVEN = Corrections(
    titles={"最愛": ""}, schools={"中正": "sch1"}, characters={"\ue000": "堃"}, names={"方方土": "堃"}
)


def test_what_was_answered_is_stored_and_comes_back_for_the_next_file(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.sqlite", areas=load_areas())
    with store.write() as writer:
        apply_edit(writer, answers_edit(GIVEN, ()))
    with store.read() as reader:
        remembered = read_remembered(reader)
    store.close()
    assert len(remembered) == 4
    assert with_answers(Corrections(), remembered) == GIVEN
    assert not answers_edit(GIVEN, remembered)


def test_what_is_said_now_counts_more_and_replaces_the_old_answer() -> None:
    old = Remembered("1", Question.SCHOOL, "中正", "sch1")
    given = Corrections(schools={"中正": "sch2"})
    assert with_answers(given, [old]).schools == {"中正": "sch2"}
    edit = answers_edit(given, [old])
    assert (edit.before, edit.after) == ((old,), (Remembered("1", Question.SCHOOL, "中正", "sch2"),))


def test_titles_of_a_preset_count_less_than_an_answer() -> None:
    old = Remembered("1", Question.COLUMN, "聯絡", "phone")
    known = with_answers(Corrections(), [old], {"聯絡": "note", "學員": "name"})
    assert known.titles == {"聯絡": "phone", "學員": "name"}


@pytest.mark.parametrize(("key", "answer"), [("", "a"), ("長" * 201, "a"), ("a", "長" * 201)])
def test_what_the_store_cannot_hold_is_not_remembered(key: str, answer: str) -> None:
    assert not answers_edit(Corrections(names={key: answer}), ())
