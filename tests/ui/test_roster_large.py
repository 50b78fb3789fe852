"""A large roster: read by a job, followed in small steps, selected as a whole without a wait."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.db.queries.people import count_people
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.roster import PersonStatus
from coordinator.services.edits import apply_edit
from coordinator.ui.roster import refreshing, room, writing
from coordinator.ui.roster.bulk_dialog import BulkDialog
from coordinator.ui.roster.gathered import gather
from tests.small_plan import B1, LIGANG, person, small_plan
from tests.ui.roster_desk import Desk, MakeContext, desks, three_people


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Callable[..., Desk]]:
    yield from desks(qtbot, tmp_path, make_context)


@pytest.fixture
def desk(make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Desk:
    """A roster that counts as large with three people."""
    monkeypatch.setattr(refreshing, "LARGE", 2)
    made = make_desk(*three_people())
    qtbot.waitUntil(lambda: len(made.page.model.rows) == 3, timeout=5_000)
    return made


def nobody_looks(done: int, total: int) -> None:
    """The test waits until it is done."""


def is_shown(desk: Desk) -> bool:
    """Whether the page shows what is stored, in every part."""
    now = gather(nobody_looks, desk.store, "t")
    shown = desk.page.room.gathered
    return (
        shown is not None
        and (shown.shown, shown.texts) == (now.shown, now.texts)
        and vars(shown.tally) == vars(now.tally)
    )


def test_everybody_comes_once_the_job_has_read_them(desk: Desk) -> None:
    assert desk.shown() == desk.names()
    assert is_shown(desk)


def test_before_they_have_come_nothing_can_be_pressed_that_does_nothing(desk: Desk, qtbot: QtBot) -> None:
    page = type(desk.page)(desk.context)
    qtbot.addWidget(page)
    page.show()
    page.refresh_now()
    assert page.refreshing.is_reading
    buttons = (page.add_button, page.import_button, page.export_button, page.more_button)
    assert not any(one.isEnabled() for one in (*buttons, *page.card.tools.buttons.values()))
    assert not any(chip.isVisible() for chip in page.filter.chips.values())
    qtbot.waitUntil(lambda: len(page.model.rows) == 3, timeout=5_000)
    assert page.add_button.isEnabled()
    assert page.filter.chips[""].isVisible()


def test_a_few_changes_are_followed_at_once_and_many_by_the_job(desk: Desk, qtbot: QtBot) -> None:
    stored = desk.people()[0].person
    desk.context.undo.perform_edit("x", change(stored, replace(stored, name="改名")))
    assert desk.shown()[0] == "改名"
    assert not desk.page.refreshing.is_reading
    many = [value for n in range(400) for value in person(f"多{n}", LIGANG, B1).entities()]
    desk.context.undo.perform_edit("x", create(*many))
    assert desk.page.refreshing.is_reading
    qtbot.waitUntil(lambda: len(desk.page.model.rows) == 403, timeout=10_000)
    assert is_shown(desk)


def test_what_happens_while_the_job_reads_is_seen_after_it(desk: Desk, qtbot: QtBot) -> None:
    desk.page.refresh_now()
    assert desk.page.refreshing.is_reading
    with desk.store.write() as writer:
        apply_edit(writer, create(*person("後來", LIGANG, B1).entities()))
    qtbot.waitUntil(lambda: "後來" in desk.shown(), timeout=5_000)
    qtbot.waitUntil(lambda: not desk.page.refreshing.is_reading)
    assert is_shown(desk)


def test_what_is_read_for_one_training_is_not_shown_for_none(desk: Desk, qtbot: QtBot) -> None:
    desk.page.refresh_now()
    desk.context.set_training(None)
    qtbot.waitUntil(lambda: not desk.context.jobs.running)
    qtbot.waitUntil(lambda: desk.page.room.shown is None)
    assert desk.page.room.gathered is None


def test_people_who_go_are_no_more_counted(desk: Desk, qtbot: QtBot) -> None:
    gone = desk.people()[1]
    desk.context.undo.perform_edit("x", Edit(gone.entities(), ()))
    qtbot.waitUntil(lambda: is_shown(desk))
    desk.context.undo.undo()
    qtbot.waitUntil(lambda: is_shown(desk))


def test_a_selection_stays_over_a_filter_and_neighbours_are_one_range(desk: Desk) -> None:
    table = desk.page.table
    table.selectAll()
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    desk.page.filter.search.setText("x")
    desk.page.card.apply_filter()
    desk.page.filter.show_all()
    table.selectAll()
    stored = desk.people()[0].person
    desk.context.undo.perform_edit("x", change(stored, replace(stored, note="改")))
    assert [line.id for line in table.selected_rows()] == [line.id for line in desk.page.model.shown_rows()]
    assert table.selectionModel().selection().count() == 1


def test_people_are_counted_by_the_store(desk: Desk) -> None:
    with desk.store.read() as reader:
        assert (count_people(reader, "t"), count_people(reader, "no")) == (3, 0)


def test_order_widths_hidden_columns_and_sort_are_remembered(
    make_desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    first = make_desk(*three_people())
    header = first.page.table.horizontalHeader()
    names = [column.name for column in first.page.model.columns]
    menu = {action.text(): action for action in first.page.table.column_menu().actions()}
    menu["Phone"].trigger()
    menu["Township"].trigger()
    header.resizeSection(names.index("name"), 222)
    first.page.table.sortByColumn(names.index("name"), Qt.SortOrder.DescendingOrder)
    shown = first.shown()
    page = type(first.page)(first.context)
    qtbot.addWidget(page)
    page.show()
    page.refresh_now()
    again = page.table.horizontalHeader()
    assert [again.isSectionHidden(names.index(name)) for name in ("phone", "township")] == [False, True]
    assert again.sectionSize(names.index("name")) == 222
    assert [line.entry.person.name for line in page.model.shown_rows()] == shown


@pytest.fixture
def many(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A roster whose edits count as large, too."""
    monkeypatch.setattr(writing, "LARGE", 2)
    return desk


def all_cancelled(desk: Desk) -> bool:
    return all(one.person.status is PersonStatus.CANCELLED for one in desk.people())


def nobody_cancelled(desk: Desk) -> bool:
    return all(one.person.status is PersonStatus.REGISTERED for one in desk.people())


def test_a_large_edit_is_a_job_and_so_are_undo_and_redo(many: Desk, qtbot: QtBot) -> None:
    before = many.people()
    many.page.table.selectAll()
    many.page.acts.cancel()
    assert many.context.jobs.running
    assert many.context.undo.undo_text == "Cancel 3 people"
    qtbot.waitUntil(lambda: all_cancelled(many) and is_shown(many), timeout=5_000)
    many.context.undo.undo()
    qtbot.waitUntil(lambda: nobody_cancelled(many) and is_shown(many), timeout=5_000)
    assert many.people() == before
    many.context.undo.redo()
    qtbot.waitUntil(lambda: all_cancelled(many) and is_shown(many), timeout=5_000)


def test_steps_that_follow_a_large_one_wait_for_it(many: Desk, qtbot: QtBot) -> None:
    before = many.people()
    stored = before[0].person
    many.context.undo.perform_edit("small", change(stored, replace(stored, note="先")))
    many.page.refresh_now()
    qtbot.waitUntil(lambda: is_shown(many), timeout=5_000)
    many.page.table.selectAll()
    many.page.acts.cancel()
    many.context.undo.undo()
    many.context.undo.undo()
    qtbot.waitUntil(lambda: not many.context.jobs.running, timeout=5_000)
    assert many.people() == before


def test_a_large_edit_that_somebody_overtook_is_refused_and_changes_nothing(many: Desk, qtbot: QtBot) -> None:
    many.page.table.selectAll()
    stored = many.people()[0].person
    with many.store.write() as writer:
        apply_edit(writer, change(stored, replace(stored, note="別人")))
    before = many.people()
    with qtbot.waitSignal(many.context.noticed, timeout=5_000):
        many.page.acts.cancel()
    assert many.people() == before
    assert not many.context.undo.can_undo
    assert not many.context.undo.can_redo


def test_what_is_done_with_many_people_is_worked_out_by_a_job(
    many: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MANY", 2)
    before, page = many.people(), many.page

    def idle() -> bool:
        return not many.context.jobs.running and is_shown(many)

    page.table.selectAll()
    page.acts.edit_all()
    dialog = many.dialog()
    assert isinstance(dialog, BulkDialog)
    dialog.job_title.set_value("主任")
    dialog.accept()
    assert many.people() == before
    qtbot.waitUntil(lambda: idle() and many.context.undo.can_undo, timeout=5_000)
    assert {one.person.job_title for one in many.people()} == {"主任"}
    page.table.selectAll()
    page.acts.delete()
    qtbot.waitUntil(lambda: idle() and not many.people(), timeout=5_000)
    assert many.context.undo.undo_text == "Delete 3 people"
    for _ in range(2):
        many.context.undo.undo()
        qtbot.waitUntil(idle, timeout=5_000)
    assert many.people() == before


def cancelled_at_once(desk: Desk, qtbot: QtBot, act: Callable[[], object]) -> None:
    """Somebody presses Cancel before the job has its turn: the store is held until then."""
    with desk.store.write():
        act()
        desk.context.jobs.cancel_all()
    qtbot.waitUntil(lambda: not desk.context.jobs.running, timeout=5_000)


def test_a_large_edit_that_was_cancelled_leaves_the_steps_as_they_were(
    many: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "PATIENCE_S", 0.01)
    undo, before = many.context.undo, many.people()
    many.page.table.selectAll()
    cancelled_at_once(many, qtbot, many.page.acts.cancel)
    assert many.people() == before
    assert (undo.can_undo, undo.redo_text) == (False, "Cancel 3 people")
    undo.redo()
    qtbot.waitUntil(lambda: all_cancelled(many), timeout=5_000)
    cancelled_at_once(many, qtbot, undo.undo)
    assert all_cancelled(many)
    assert (undo.undo_text, undo.can_redo) == ("Cancel 3 people", False)
    undo.undo()
    qtbot.waitUntil(lambda: nobody_cancelled(many), timeout=5_000)
    assert many.people() == before


def test_the_people_of_the_training_before_are_not_shown_while_the_next_is_read(
    desk: Desk, qtbot: QtBot
) -> None:
    other = replace(small_plan().training, id="u", slug="other-112", title="另一個")
    many = [replace(person(f"他{n}").person, training_id="u") for n in range(3)]
    with desk.store.write() as writer:
        apply_edit(writer, create(other, *many))
    desk.context.set_training("u")
    desk.page.refresh_now()
    assert desk.shown() == []
    assert not desk.page.add_button.isEnabled()
    qtbot.waitUntil(lambda: desk.shown() == ["他0", "他1", "他2"], timeout=5_000)
