"""The page 問題 with a real store: each line leads to its place, is put right, or gets a reason to stay."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coordinator.db.queries.problems import read_acknowledgements
from coordinator.domain.edit import Edit, Entity, change
from coordinator.domain.plan import Plan
from coordinator.domain.problems.kinds import PAGES
from coordinator.ui.context import Context
from coordinator.ui.problem_watch import watch_of
from coordinator.ui.problems.page import ProblemsPage
from coordinator.ui.problems.rows import PAGE_TITLES
from tests.small_plan import B2, small_plan
from tests.ui.hands import Desk, column_texts, left_out_by_tab, page_over, press, unnamed_widgets

CTRL = Qt.KeyboardModifier.ControlModifier
MISPRINT = ("minutes_misprinted", "k2")
WEEKEND = ("session_on_weekend", B2)


def plan() -> Plan:
    """The small plan with its second session on a Saturday."""
    found = small_plan()
    moved = tuple(replace(s, day=date(2023, 8, 12)) if s.id == B2 else s for s in found.sessions)
    return replace(found, sessions=moved)


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[ProblemsPage]]:
    with page_over(ProblemsPage, plan().entities(), tmp_path, make_context, qtbot) as desk:
        yield desk


def names(page: ProblemsPage) -> list[tuple[str, str]]:
    return [row.key for row in page.open.rows.shown_rows()]


def choose(page: ProblemsPage, key: tuple[str, str]) -> None:
    assert page.open.select_key(key), names(page)
    page.open.setFocus()


def went(context: Context) -> list[tuple[str, str]]:
    places: list[tuple[str, str]] = []
    context.asked_for.connect(lambda slug, key: places.append((slug, key)))
    return places


def test_problems_stand_worst_first_with_kind_sentence_place_and_page(desk: Desk[ProblemsPage]) -> None:
    page = desk.page
    assert names(page)[0] == MISPRINT
    assert WEEKEND in names(page)
    kinds = column_texts(page.open, "severity")
    assert kinds == sorted(kinds, key=["Mistake", "Check", "Note"].index)
    assert column_texts(page.open, "sentence")[0] == "90 minutes are printed, but by the clock it lasts 150."
    assert column_texts(page.open, "place")[0] == "第一天 09:00–11:30 A1 教職維護"
    assert column_texts(page.open, "page")[0] == "Agenda"
    assert page._subtitle.text().startswith("1 mistakes, ")


def test_the_lists_are_honest_models(desk: Desk[ProblemsPage], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(desk.page.open.rows)


def test_enter_goes_to_the_place_and_so_does_the_button(desk: Desk[ProblemsPage]) -> None:
    places = went(desk.context)
    choose(desk.page, MISPRINT)
    press(desk.page.open, Qt.Key.Key_Return)
    choose(desk.page, WEEKEND)
    desk.page.detail.go_button.click()
    assert places == [("agenda", "k2"), ("plan", B2)]


def test_the_keyboard_fixes_and_undo_brings_the_problem_back(desk: Desk[ProblemsPage]) -> None:
    page, before = desk.page, desk.plan
    choose(page, MISPRINT)
    assert page.detail.fix_button.text() == "Print 150 minutes"
    press(page.open, Qt.Key.Key_Return, CTRL)
    assert desk.plan.blocks[1].printed_minutes == 150
    assert (desk.context.undo.undo_text, desk.context.undo.count()) == ("Print 150 minutes", 1)
    assert MISPRINT not in names(page)
    desk.context.undo.undo()
    assert desk.plan == before
    assert names(page)[0] == MISPRINT


def test_the_button_fixes_and_the_next_problem_is_chosen(desk: Desk[ProblemsPage]) -> None:
    page = desk.page
    choose(page, WEEKEND)
    at = names(page).index(WEEKEND)
    assert page.detail.fix_button.text() == "Move to 112年8月14日(一)"
    page.detail.fix_button.click()
    assert [s.day for s in desk.plan.sessions if s.id == B2] == [date(2023, 8, 14)]
    assert page.open.currentIndex().row() == min(at, len(names(page)) - 1)


def test_where_nothing_can_be_proposed_there_is_no_button(desk: Desk[ProblemsPage]) -> None:
    page, before = desk.page, desk.plan
    choose(page, next(key for key in names(page) if key[0] == "area_in_no_district"))
    assert page.detail.fix_button.isHidden()
    assert not page.fix_action.isEnabled()
    page._fix()
    assert desk.plan == before


def test_a_problem_with_a_reason_moves_down_and_can_be_taken_back(desk: Desk[ProblemsPage]) -> None:
    page = desk.page
    choose(page, MISPRINT)
    assert page.answered_card.isHidden()
    press(page.open, Qt.Key.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier)
    line = page.detail.reason.line
    assert page.window().focusWidget() is line
    line.insert("照原計畫保留")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert MISPRINT not in names(page)
    assert column_texts(page.answered, "reason") == ["照原計畫保留"]
    assert (line.text(), page.window().focusWidget()) == ("", page.open)
    assert desk.context.undo.undo_text.startswith("Acknowledge “第一天 09:00–11:30")
    desk.context.undo.undo()
    assert names(page)[0] == MISPRINT
    desk.context.undo.redo()
    page.answered.select_key(MISPRINT)
    press(page.answered, Qt.Key.Key_Delete)
    assert names(page)[0] == MISPRINT
    assert desk.context.undo.undo_text == "Take back the acknowledgement"


def test_without_a_reason_nothing_is_acknowledged(desk: Desk[ProblemsPage]) -> None:
    page = desk.page
    choose(page, MISPRINT)
    page.detail.reason.line.setText("  ")
    page.detail.acknowledge_button.click()
    assert page.detail.reason.editor.accessibleDescription() == "Please write why it may stay."
    assert names(page)[0] == MISPRINT
    assert desk.context.undo.count() == 0


def acknowledge(page: ProblemsPage, reason: str) -> None:
    choose(page, MISPRINT)
    page.detail.reason.line.setText(reason)
    page.detail.acknowledge_button.click()


def test_when_the_facts_change_it_is_open_again_and_the_old_reason_is_offered(
    desk: Desk[ProblemsPage],
) -> None:
    page = desk.page
    acknowledge(page, "照原計畫")
    block = desk.plan.blocks[1]
    desk.context.undo.perform_edit("Change", change(block, replace(block, printed_minutes=60)))
    choose(page, MISPRINT)
    assert page.detail._earlier.text() == "It was acknowledged, but its facts have changed since: 照原計畫"
    assert page.detail.reason.value() == "照原計畫"
    page.detail.acknowledge_button.click()
    with desk.store.read() as reader:
        assert [a.reason for a in read_acknowledgements(reader, "t")] == ["照原計畫"]
    assert column_texts(page.answered, "place") == ["第一天 09:00–11:30 A1 教職維護"]


def test_a_reason_half_typed_stays_when_something_else_is_stored(desk: Desk[ProblemsPage]) -> None:
    page = desk.page
    choose(page, MISPRINT)
    page.detail.reason.line.setText("還在想")
    venue = desk.plan.venues[0]
    desk.context.undo.perform_edit("Change", change(venue, replace(venue, note="x")))
    assert page.detail.reason.value() == "還在想"
    choose(page, WEEKEND)
    assert page.detail.reason.value() == ""


def test_a_problem_that_is_gone_meanwhile_is_refused(desk: Desk[ProblemsPage]) -> None:
    page = desk.page
    choose(page, MISPRINT)
    row = page._chosen()
    assert row is not None
    page.detail.fix_button.click()
    page._do("again", row, lambda _plan, _row: Edit())
    assert page.notice.text.startswith("This was changed meanwhile.")
    assert desk.context.undo.count() == 1


def test_a_plan_without_problems_says_so(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    training = replace(small_plan().training)
    with page_over(ProblemsPage, (training,), tmp_path, make_context, qtbot) as desk:
        page = desk.page
        assert page._stack.currentWidget() is page._none
        desk.context.undo.perform_edit("gone", Edit((training,), ()))
        page.refresh_now()
        assert page._stack.currentWidget() is page._none


def test_when_all_are_acknowledged_the_list_of_open_ones_says_so(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    plan = small_plan()
    entities: tuple[Entity, ...] = (plan.training, *plan.formats[:1], *plan.course_days[:1])
    with page_over(ProblemsPage, entities, tmp_path, make_context, qtbot) as desk:
        page = desk.page
        assert names(page) == [("course_day_unheld", "d")]
        page.detail.reason.line.setText("以後才排")
        page.detail.acknowledge_button.click()
        assert names(page) == []
        assert page.detail.isHidden()
        assert column_texts(page.answered, "sentence") == ["No session holds this course day."]


def test_another_page_can_show_the_problem_of_a_thing(desk: Desk[ProblemsPage]) -> None:
    desk.page.show_item(B2)
    chosen = desk.page._chosen()
    assert chosen is not None
    assert chosen.problem.item == B2
    desk.page.run_action("find")
    assert desk.page.window().focusWidget() is desk.page.open


def test_every_widget_has_a_name_and_is_reached_with_tab(desk: Desk[ProblemsPage]) -> None:
    acknowledge(desk.page, "照原計畫")
    assert unnamed_widgets(desk.page) == []
    assert left_out_by_tab(desk.page) == []


def test_every_page_that_problems_name_has_its_title() -> None:
    assert set(PAGE_TITLES) == set(PAGES)


# -- the watch -----------------------------------------------------------------------------------


def test_window_and_page_share_one_watch(desk: Desk[ProblemsPage]) -> None:
    assert watch_of(desk.context) is watch_of(desk.context) is desk.page._watch


def test_the_watch_checks_a_moment_after_any_commit_and_tells_once(
    desk: Desk[ProblemsPage], qtbot: QtBot
) -> None:
    desk.page.hide()
    watch = watch_of(desk.context)
    watch.now()
    told: list[int] = []
    watch.changed.connect(lambda: told.append(len(watch.checked.open)))
    before = len(watch.checked.open)
    with desk.store.write() as writer:
        block = desk.plan.blocks[1]
        writer.update([(block, replace(block, printed_minutes=150))])
    assert len(watch.checked.open) == before
    qtbot.waitUntil(lambda: told == [before - 1])


def test_another_training_has_other_problems(desk: Desk[ProblemsPage], qtbot: QtBot) -> None:
    watch = watch_of(desk.context)
    assert watch.now()[1].open != ()
    desk.context.set_training(None)
    qtbot.waitUntil(lambda: watch.checked.open == ())
    assert watch.now()[0] is None
