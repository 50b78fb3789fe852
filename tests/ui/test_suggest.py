"""建議分區: a proposal is looked at, exchanged, taken in one step, and taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.domain.area import District, DistrictMember
from coordinator.domain.edit import Entity
from coordinator.domain.plan import Plan
from coordinator.ui.context import Context
from coordinator.ui.districts.suggest_dialog import SuggestDialog
from coordinator.ui.districts.suggest_open import Suggestion
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page
from tests.sample_plans import NATIONAL, PINGTUNG
from tests.ui.hands import Desk, column_texts, page_over, plan_in, sample, unnamed_widgets

LIUQIU, DONGGANG = "10013220", "10013030"


class Room(Page):
    """A page with nothing on it: the dialog needs no more."""

    slug = "districts"


Opened = Callable[..., Desk[Room]]


@pytest.fixture
def opened(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Opened]:
    """A page over a sample, some of its values exchanged."""
    held = []

    def over(name: str, change: Callable[[Entity], Entity | None] = lambda e: e) -> Desk[Room]:
        entities = [e for e in (change(e) for e in sample(name)) if e is not None]
        held.append(page_over(Room, entities, tmp_path, make_context, qtbot))
        return held[-1].__enter__()

    yield over
    for page in held:
        page.__exit__(None, None, None)


def asked(desk: Desk[Room], qtbot: QtBot) -> SuggestDialog:
    suggestion = Suggestion(desk.page)
    suggestion.ask()
    dialog = suggestion.dialog
    assert dialog is not None
    answered(dialog, qtbot)
    return dialog


def answered(dialog: SuggestDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(dialog.ok_button.isEnabled, timeout=15_000)


def districts(plan: Plan) -> dict[str, set[str]]:
    return {d.name: {m.area_code for m in plan.members_of(d)} for d in plan.districts}


def in_parts(dialog: SuggestDialog) -> set[frozenset[str]]:
    return {frozenset(one.part.codes) for one in dialog.chosen}


def test_the_first_proposal_is_even_connected_and_shown_in_figures(opened: Opened, qtbot: QtBot) -> None:
    dialog = asked(opened(PINGTUNG), qtbot)
    assert dialog.number.value() == 5
    assert len(dialog.chosen) == 5
    assert dialog.notice.property("severity") == Severity.SUCCESS.value
    assert "Every district is connected." in dialog.notice.text
    assert sum(int(n) for n in column_texts(dialog.table, "schools")) == 231
    assert column_texts(dialog.table, "name") == ["屏北區", "屏東區", "東港區", "潮州區", "屏南區"]
    assert unnamed_widgets(dialog) == []
    island = next(part for part in in_parts(dialog) if LIUQIU in part)
    assert DONGGANG in island


def test_taking_it_is_one_step_that_keeps_names_and_batches(opened: Opened, qtbot: QtBot) -> None:
    desk = opened(PINGTUNG)
    before = desk.plan
    dialog = asked(desk, qtbot)
    wanted = {one.district.name: set(one.part.codes) for one in dialog.chosen}
    QTest.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    after = desk.plan
    assert districts(after) == wanted
    assert [(d.id, d.name, d.batch_id) for d in after.districts] == [
        (d.id, d.name, d.batch_id) for d in before.districts
    ]
    assert sum(after.school_count(district) or 0 for district in after.districts) == 231
    assert desk.context.undo.count() == 1
    assert desk.context.undo.undo_text == "Take the proposal of 5 districts"
    desk.context.undo.undo()
    assert desk.plan == before


def test_another_proposal_is_another_one(opened: Opened, qtbot: QtBot) -> None:
    desk = opened(PINGTUNG)
    dialog = asked(desk, qtbot)
    seen = {frozenset(in_parts(dialog))}
    for _ in range(2):
        dialog.another.click()
        assert not dialog.ok_button.isEnabled()
        answered(dialog, qtbot)
        seen.add(frozenset(in_parts(dialog)))
    assert len(seen) == 3
    dialog.reject()
    assert desk.context.undo.count() == 0


@pytest.mark.parametrize(("number", "names"), [(3, 3), (7, 7)])
def test_another_number_makes_and_removes_districts(
    opened: Opened, qtbot: QtBot, number: int, names: int
) -> None:
    desk = opened(PINGTUNG)
    before = desk.plan
    dialog = asked(desk, qtbot)
    dialog.number.set_value(number)
    dialog.number.committed.emit(number)
    assert not dialog.ok_button.isEnabled()
    answered(dialog, qtbot)
    dialog.accept()
    after = desk.plan
    assert len(after.districts) == names
    assert len(after.members) == 33
    assert all(after.members_of(district) for district in after.districts)
    desk.context.undo.undo()
    assert desk.plan == before


def test_a_locked_district_is_left_alone(opened: Opened, qtbot: QtBot) -> None:
    def lock(entity: Entity) -> Entity:
        is_south = isinstance(entity, District) and entity.name == "屏南區"
        return replace(entity, locked=True) if is_south else entity  # type: ignore[type-var]

    desk = opened(PINGTUNG, lock)
    before = districts(desk.plan)["屏南區"]
    dialog = asked(desk, qtbot)
    assert (dialog.number.value(), len(dialog.chosen)) == (5, 4)
    dialog.accept()
    assert districts(desk.plan)["屏南區"] == before
    assert len(desk.plan.districts) == 5


def test_districts_by_the_seats_of_their_batches(opened: Opened, qtbot: QtBot) -> None:
    desk = opened(PINGTUNG)
    dialog = asked(desk, qtbot)
    dialog.measure.set_value(True)
    dialog.measure.committed.emit(True)
    answered(dialog, qtbot)
    dialog.accept()
    schools = [desk.plan.batch_school_count(batch) or 0 for batch in desk.plan.batches]
    assert sum(schools) == 231
    # 200 seats against 300.
    assert schools[1] / schools[0] == pytest.approx(1.5, rel=0.15)


def test_a_row_and_its_areas_on_the_map_are_one_selection(opened: Opened, qtbot: QtBot) -> None:
    dialog = asked(opened(PINGTUNG), qtbot)
    dialog.map.picked.emit(LIUQIU, False)
    chosen = dialog.table.selected_rows()
    assert [LIUQIU in part.codes for part in chosen] == [True]
    assert set(dialog.map.selected()) == set(chosen[0].codes)


def test_without_a_directory_every_township_counts_as_one(opened: Opened, qtbot: QtBot) -> None:
    desk = opened(PINGTUNG, lambda e: None if type(e).__name__ == "School" else e)
    dialog = asked(desk, qtbot)
    assert "every township counts as one school" in dialog.source.text()
    assert sum(int(n) for n in column_texts(dialog.table, "schools")) == 33
    dialog.accept()
    changed = [d for d in desk.plan.districts if d.school_count is None]
    assert changed


def test_a_national_plan_is_made_of_counties_with_the_counts_of_its_appendix(
    opened: Opened, qtbot: QtBot
) -> None:
    desk = opened(NATIONAL)
    before = desk.plan
    dialog = asked(desk, qtbot)
    assert sum(int(n.replace(",", "")) for n in column_texts(dialog.table, "schools")) == 3789
    assert dialog.proposal is not None
    assert dialog.proposal.connected
    assert dialog.proposal.spread <= 1.25
    dialog.accept()
    after = desk.plan
    assert [d.id for d in after.districts] == [d.id for d in before.districts]
    assert [s.district_id for s in after.sessions] == [s.district_id for s in before.sessions]
    assert sum(after.school_count(district) or 0 for district in after.districts) == 3789
    desk.context.undo.undo()
    assert desk.plan == before


def test_the_window_lives_while_it_searches_and_the_search_can_be_stopped(
    opened: Opened, qtbot: QtBot
) -> None:
    desk = opened(PINGTUNG)
    dialog = asked(desk, qtbot)
    beats: list[int] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(1))
    heart.start(10)
    dialog.another.click()
    qtbot.waitUntil(lambda: len(beats) > 3, timeout=5_000)
    assert not dialog.ok_button.isEnabled()
    desk.context.jobs.cancel_all()
    qtbot.waitUntil(lambda: "stopped" in dialog.notice.text, timeout=5_000)
    assert dialog.ok_button.isEnabled()
    assert len(dialog.chosen) == 5


def test_closing_the_dialog_stops_the_search_and_stores_nothing(opened: Opened, qtbot: QtBot) -> None:
    desk = opened(PINGTUNG)
    suggestion = Suggestion(desk.page)
    suggestion.ask()
    assert suggestion.dialog is not None
    suggestion.dialog.reject()
    assert suggestion.dialog is None
    qtbot.waitUntil(lambda: not desk.context.jobs.running, timeout=5_000)
    assert desk.context.undo.count() == 0


def test_when_all_is_locked_nothing_is_asked(opened: Opened, qtbot: QtBot) -> None:
    def lock(entity: Entity) -> Entity:
        return replace(entity, locked=True) if isinstance(entity, District) else entity

    desk = opened(PINGTUNG, lock)
    suggestion = Suggestion(desk.page)
    suggestion.ask()
    assert suggestion.dialog is None
    assert "nothing is left to divide" in desk.page.notice.text


def test_an_empty_plan_gets_named_districts(opened: Opened, qtbot: QtBot) -> None:
    desk = opened(PINGTUNG, lambda e: None if isinstance(e, (District, DistrictMember)) else e)
    dialog = asked(desk, qtbot)
    dialog.accept()
    plan = plan_in(desk.store)
    assert [d.name for d in plan.districts] == [f"District {n}" for n in range(1, 6)]
    assert len(plan.members) == 33
    assert {m.as_written for m in plan.members} >= {"霧臺鄉", "琉球鄉"}
