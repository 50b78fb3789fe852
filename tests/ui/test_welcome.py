"""The welcome page: each way to begin ends in an open training, and all of it can be taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.db.queries.plans import list_trainings, read_plan
from coordinator.db.queries.roster import read_roster
from coordinator.documents.geo import load_areas
from coordinator.domain.roc import academic_year_of
from coordinator.ui.context import Context
from coordinator.ui.welcome.new_training import NewTrainingDialog
from coordinator.ui.welcome.page import WelcomePage
from coordinator.ui.welcome.places import COUNTY_WORDS, area_word
from tests.small_plan import B1, LIGANG, person, small_plan
from tests.ui.hands import Desk, column_texts, left_out_by_tab, page_over, press, tool, unnamed_widgets


class Visit:
    """A page over a store, and where it wanted to go."""

    def __init__(self, desk: Desk[WelcomePage]) -> None:
        self.store, self.context, self.page, self.qtbot = desk.store, desk.context, desk.page, desk.qtbot
        self.went: list[tuple[str, str]] = []
        self.context.asked_for.connect(lambda slug, key: self.went.append((slug, key)))

    def slugs(self) -> list[str]:
        """The short names of the stored trainings, newest first."""
        with self.store.read() as reader:
            return [line.training.slug for line in list_trainings(reader)]

    def everything(self) -> list[object]:
        """All plans and people."""
        with self.store.read() as reader:
            keys = [line.training.id for line in list_trainings(reader)]
            return [(read_plan(reader, key), read_roster(reader, key)) for key in keys]

    def wait(self, condition: Callable[[], bool]) -> None:
        """Until a job or the page is ready."""
        self.qtbot.waitUntil(condition, timeout=10_000)


@pytest.fixture
def empty(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Visit]:
    with page_over(WelcomePage, (), tmp_path, make_context, qtbot) as desk:
        yield Visit(desk)


@pytest.fixture
def filled(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Visit]:
    entities = (*small_plan().entities(), *person("甲", LIGANG, B1).entities())
    with page_over(WelcomePage, entities, tmp_path, make_context, qtbot) as desk:
        yield Visit(desk)


def answer(desk: Visit, title: str, county_code: str = "10013") -> None:
    """Fill in the dialog that is open, and accept it."""
    dialog = desk.page.dialog
    assert isinstance(dialog, NewTrainingDialog)
    dialog.title.editor.setText(title)  # type: ignore[attr-defined]
    dialog.county.set_value(county_code)
    dialog.ok_button.click()


def test_an_empty_store_offers_four_ways_to_begin_and_no_empty_list(empty: Visit) -> None:
    assert [card.accessibleName() for card in empty.page.cards] == [
        "Sample: Pingtung 112",
        "Sample: the nation 114",
        "New training",
        "Begin from a roster file",
    ]
    assert empty.page.training_card.isHidden()


@pytest.mark.parametrize(
    ("card", "slug", "people"),
    [("county_sample", "pingtung-112", 714), ("national_sample", "national-114", 0)],
)
def test_a_sample_is_put_into_the_store_and_opened(empty: Visit, card: str, slug: str, people: int) -> None:
    press(getattr(empty.page, card), Qt.Key.Key_Return)
    empty.wait(lambda: empty.context.training_id is not None)
    assert empty.went == [("overview", "")]
    assert empty.slugs() == [slug]
    before = empty.everything()
    assert len(before[0][1]) == people  # type: ignore[index]
    assert empty.context.undo.undo()
    assert (empty.slugs(), empty.context.training_id) == ([], None)
    assert empty.context.undo.redo()
    assert empty.everything() == before


def test_a_sample_that_is_there_is_only_opened(empty: Visit) -> None:
    press(empty.page.national_sample, Qt.Key.Key_Space)
    empty.wait(lambda: empty.context.training_id is not None)
    stored = empty.everything()
    empty.context.set_training(None)
    press(empty.page.national_sample, Qt.Key.Key_Space)
    empty.wait(lambda: empty.context.training_id is not None)
    assert (empty.everything(), empty.context.undo.count()) == (stored, 1)


def test_a_new_training_begins_with_three_answers_and_can_be_taken_back(empty: Visit) -> None:
    empty.page.new_training.pressed.emit()
    dialog = empty.page.dialog
    assert isinstance(dialog, NewTrainingDialog)
    assert dialog.year.value() == academic_year_of(empty.context.clock().date()) == 112
    answer(empty, "屏東縣研習")
    assert empty.slugs() == ["pingtung-112"]
    assert empty.went == [("plan", "")]
    with empty.store.read() as reader:
        training = list_trainings(reader)[0].training
        plan = read_plan(reader, training.id)
    assert (training.title, training.county_code) == ("屏東縣研習", "10013")
    # Nothing that would have to be deleted before the formats and agendas of the letter are pasted.
    assert plan.entities() == (training,)
    assert empty.context.training_id == training.id
    empty.context.undo.undo()
    assert empty.slugs() == []
    assert empty.context.training_id is None
    empty.context.undo.redo()
    assert empty.slugs() == ["pingtung-112"]


def test_a_training_without_a_title_is_asked_for_again(empty: Visit) -> None:
    empty.page.new_training.pressed.emit()
    answer(empty, "  ")
    assert empty.page.dialog is not None
    assert empty.page.dialog.title._below.text() == "Please fill in: title."  # type: ignore[attr-defined]
    assert empty.slugs() == []
    empty.page.dialog.reject()
    assert empty.page.dialog is None


def test_a_roster_file_begins_with_a_training_to_put_it_into(empty: Visit) -> None:
    asked: list[str] = []
    empty.context.run_asked.connect(asked.append)
    empty.page.from_file.pressed.emit()
    answer(empty, "全國研習", "")
    assert empty.slugs() == ["national-112"]
    empty.wait(lambda: asked == ["roster.import"])


def test_the_trainings_of_the_store_are_listed_and_open(filled: Visit) -> None:
    table = filled.page.trainings
    assert column_texts(table, "title") == ["小計畫"]
    assert column_texts(table, "county") == ["屏東縣"]
    assert column_texts(table, "people") == ["1"]
    assert column_texts(table, "days") == ["112年8月7日(一)–9/12(二)"]
    filled.context.set_training(None)
    press(table, Qt.Key.Key_Return)
    assert (filled.context.training_id, filled.went) == ("t", [("overview", "")])
    tool(filled.page.training_card, "Open").click()
    assert filled.went == [("overview", "")] * 2


def test_a_deleted_training_is_gone_without_a_question_and_comes_back_whole(filled: Visit) -> None:
    before = filled.everything()
    said: list[tuple[str, bool]] = []
    filled.context.toasted.connect(lambda text, undo: said.append((text, undo)))
    press(filled.page.trainings, Qt.Key.Key_Delete)
    assert (filled.slugs(), filled.context.training_id) == ([], None)
    assert said == [("“小計畫” deleted", True)]
    filled.wait(filled.page.training_card.isHidden)
    filled.context.undo.undo()
    assert filled.everything() == before


def test_every_county_has_a_latin_word_for_short_names() -> None:
    counties, _ = load_areas()
    assert {county.id for county in counties} | {""} == set(COUNTY_WORDS)
    assert len(set(COUNTY_WORDS.values())) == len(COUNTY_WORDS)
    assert area_word("99999") == "99999"


def test_the_list_is_an_honest_model_and_every_widget_has_a_name(filled: Visit, qtmodeltester: Any) -> None:
    qtmodeltester.check(filled.page.trainings.rows)
    assert unnamed_widgets(filled.page) == []
    assert left_out_by_tab(filled.page) == []


def test_cards_stand_two_by_two_where_there_is_no_room_for_four(filled: Visit) -> None:
    tops = [card.y() for card in filled.page.cards]
    assert len(set(tops)) == 1
    filled.page.resize(700, 900)
    filled.page._grid.activate()
    assert len({card.y() for card in filled.page.cards}) == 2
