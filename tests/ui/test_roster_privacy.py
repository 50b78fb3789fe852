"""個人資料: numbers kept or not, shown for half a minute and on record, deleted after one clear question."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from coordinator.db.queries.purge import read_log, read_purges
from coordinator.db.queries.roster import read_roster
from coordinator.db.store import Store
from coordinator.domain.edit import change
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.purge import NAMELESS, PurgeLevel
from coordinator.domain.roster import Participant, RosterEntry
from coordinator.domain.training import Training
from coordinator.services.event_log import append_all
from coordinator.ui.context import Context
from coordinator.ui.roster.privacy import work
from coordinator.ui.roster.privacy.dialog import PrivacyDialog
from coordinator.ui.roster.privacy.purge_dialog import PurgeDialog
from coordinator.ui.roster.privacy.show_ids import MOST, SECONDS, ShowIdsDialog
from coordinator.ui.roster.privacy.stop_ids import StopIdsDialog
from tests.small_plan import B1, B2, LIGANG, person, small_plan
from tests.ui.hands import column_texts, press, store_with, unnamed_widgets

NUMBER, PHONE = "A123456789", "0912345678"


@dataclass
class Desk:
    """A store with two people, one of whom has a number."""

    context: Context
    store: Store
    folder: Path
    qtbot: QtBot

    def people(self) -> tuple[Participant, ...]:
        with self.store.read() as reader:
            return tuple(entry.person for entry in read_roster(reader, "t"))

    @property
    def training(self) -> Training:
        with self.store.read() as reader:
            training = reader.get(Training, "t")
        assert training is not None
        return training

    def log(self) -> list[tuple[str, str, int]]:
        with self.store.read() as reader:
            return [(entry.action, entry.subject, entry.persons) for entry in read_log(reader, "t")]

    def purges(self) -> list[tuple[str, int]]:
        with self.store.read() as reader:
            return [(entry.what, entry.persons) for entry in read_purges(reader, "t")]

    def privacy(self) -> PrivacyDialog:
        dialog = PrivacyDialog(self.context)
        self.qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    def purge(self, level: PurgeLevel = PurgeLevel.NAMES) -> PurgeDialog:
        dialog = PurgeDialog(self.context, None, level)
        self.qtbot.addWidget(dialog)
        dialog.open()
        self.qtbot.waitUntil(lambda: not self.context.jobs.running, timeout=5_000)
        return dialog


def people() -> tuple[RosterEntry, ...]:
    told = person("王小明", LIGANG, B1, roles=("r1",))
    told = replace(told, person=replace(told.person, national_id=NUMBER, phone=PHONE, note="素食"))
    return told, person("李華", LIGANG, B2)


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk]:
    stored = (*small_plan().entities(), *(value for entry in people() for value in entry.entities()))
    with store_with(tmp_path, *stored) as store:
        context = make_context(store)
        context.set_training("t")
        yield Desk(context, store, tmp_path, qtbot)


# -- looking at numbers --------------------------------------------------------------------------


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot) -> ShowIdsDialog:
    dialog = ShowIdsDialog(desk.context, desk.people())
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_numbers_are_masked_until_a_reason_is_given(desk: Desk, shown: ShowIdsDialog) -> None:
    assert column_texts(shown.table, "number") == ["A12345****"]
    assert not shown.ok_button.isEnabled()
    assert "1 of the chosen people" in shown.notice.text
    assert (desk.log(), unnamed_widgets(shown)) == ([], [])


def test_they_are_shown_for_half_a_minute_and_on_record(desk: Desk, shown: ShowIdsDialog) -> None:
    shown.reason.editor.insert("核對時數")  # type: ignore[attr-defined]
    shown.ok_button.click()
    assert column_texts(shown.table, "number") == [NUMBER]
    assert desk.log() == [("id_shown", "核對時數", 1)]
    for _ in range(SECONDS - 1):
        shown.clock.timeout.emit()
    assert column_texts(shown.table, "number") == [NUMBER]
    shown.clock.timeout.emit()
    assert column_texts(shown.table, "number") == ["A12345****"]
    assert not shown.clock.isActive()
    shown.ok_button.click()
    assert len(desk.log()) == 2


def test_a_shown_number_is_not_copied(desk: Desk, shown: ShowIdsDialog) -> None:
    shown.reason.editor.insert("核對")  # type: ignore[attr-defined]
    shown.ok_button.click()
    QGuiApplication.clipboard().setText("before")
    shown.table.selectAll()
    press(shown.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"


def test_closing_hides_them_at_once(shown: ShowIdsDialog) -> None:
    shown.reason.editor.insert("核對")  # type: ignore[attr-defined]
    shown.ok_button.click()
    press(shown, Qt.Key.Key_Escape)
    assert not shown.clock.isActive()
    assert column_texts(shown.table, "number") == ["A12345****"]


@pytest.mark.parametrize(
    ("numbers", "words"), [(0, "None of these people"), (MOST + 1, f"At most {MOST} at a time")]
)
def test_nobody_and_everybody_are_refused(desk: Desk, qtbot: QtBot, numbers: int, words: str) -> None:
    many = [replace(desk.people()[0], id=f"p{n}") for n in range(numbers)]
    dialog = ShowIdsDialog(desk.context, many)
    qtbot.addWidget(dialog)
    dialog.reason.editor.insert("核對")  # type: ignore[attr-defined]
    assert words in dialog.notice.text
    assert not dialog.ok_button.isEnabled()


# -- whether numbers are kept, and until when ----------------------------------------------------


def test_the_dialog_says_what_is_kept(desk: Desk) -> None:
    dialog = desk.privacy()
    assert dialog.keeps.isChecked()
    assert "1 people have one" in dialog._stored.text()
    assert dialog.suggest_button.text() == "112年12月11日(一): 90 days after the last session"
    assert unnamed_widgets(dialog) == []


def test_the_suggested_day_is_taken_and_can_be_undone(desk: Desk) -> None:
    dialog = desk.privacy()
    dialog.suggest_button.click()
    assert desk.training.purge_on == date(2023, 12, 11)
    assert not dialog.suggest_button.isVisible()
    assert desk.context.undo.undo_text == "Change the day of deletion"
    desk.context.undo.undo()
    assert desk.training.purge_on is None


def test_a_day_is_typed_as_people_write_it(desk: Desk) -> None:
    dialog = desk.privacy()
    dialog.day.editor.insert("112/12/31")  # type: ignore[attr-defined]
    press(dialog.day.editor, Qt.Key.Key_Return)
    assert desk.training.purge_on == date(2023, 12, 31)


def test_without_a_stored_number_the_switch_is_a_step(desk: Desk) -> None:
    first = desk.people()[0]
    desk.context.undo.perform_edit("", change(first, replace(first, national_id="")))
    dialog = desk.privacy()
    dialog.keeps.click()
    assert not desk.training.keeps_ids
    assert "None is stored" in dialog._stored.text()
    dialog.keeps.click()
    assert desk.training.keeps_ids
    assert desk.purges() == []


def test_stored_numbers_go_with_the_switch_after_a_question(desk: Desk, qtbot: QtBot) -> None:
    desk.store.backup("import")
    dialog = desk.privacy()
    dialog.keeps.click()
    question = dialog.asking
    assert isinstance(question, StopIdsDialog)
    assert dialog.keeps.isChecked()
    qtbot.waitUntil(question.ok_button.isEnabled, timeout=5_000)
    assert question.delete_copies.isVisible()
    with qtbot.waitSignal(desk.context.noticed, timeout=10_000) as noticed:
        question.ok_button.click()
    assert noticed.args[0].text == "1 ID numbers are deleted."
    assert not desk.training.keeps_ids
    assert [p.national_id for p in desk.people()] == ["", ""]
    assert desk.purges() == [("ids", 1)]
    assert not dialog.keeps.isChecked()
    assert [path for path in desk.folder.rglob("*") if _holds(path, NUMBER)] == []


def test_the_question_can_be_left(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.privacy()
    dialog.keeps.click()
    question = dialog.asking
    assert question is not None
    qtbot.waitUntil(question.ok_button.isEnabled, timeout=5_000)
    press(question, Qt.Key.Key_Escape)
    assert dialog.asking is None
    assert (dialog.keeps.isChecked(), desk.people()[0].national_id) == (True, NUMBER)


def test_exports_looks_and_deletions_stand_in_one_record(desk: Desk, qtbot: QtBot) -> None:
    dialog = ShowIdsDialog(desk.context, desk.people())
    qtbot.addWidget(dialog)
    dialog.reason.editor.insert("核對時數")  # type: ignore[attr-defined]
    dialog.ok_button.click()
    work.delete_data(lambda _done, _total: None, desk.store, work.Wanted("t", PurgeLevel.IDS, (), 1))
    shown = desk.privacy()
    assert column_texts(shown.log_table, "what") == ["ID numbers shown", "Deleted: ID numbers"]
    assert column_texts(shown.log_table, "why") == ["核對時數", ""]
    assert column_texts(shown.log_table, "at")[0] == "112年8月7日(一) 12:00"


# -- deleting ------------------------------------------------------------------------------------


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and text.encode() in path.read_bytes()


def test_the_question_has_the_numbers_and_needs_a_tick(desk: Desk) -> None:
    dialog = desk.purge()
    assert dialog.goes.text() == (
        "Of how many people: Names 2、ID numbers 1、Phones 1、Notes 1、Job titles 2"
    )
    assert dialog.ok_button.text() == "Delete the data of 2 people"
    assert not dialog.ok_button.isEnabled()
    dialog.levels[PurgeLevel.IDS].click()
    assert dialog.goes.text() == "Of how many people: ID numbers 1"
    assert dialog.ok_button.text() == "Delete the data of 1 people"
    dialog.sure.click()
    assert dialog.ok_button.isEnabled()
    assert unnamed_widgets(dialog) == []


def test_words_of_the_desk_go_too_and_are_counted_first(desk: Desk, qtbot: QtBot) -> None:
    words = [{"name": "臨時走進來", "school": "某國小"}, {"raw": "A123400000"}]
    drafts = [Draft(Kind.WALK_IN, "t", "s", f"w{n}", body={}, text=text) for n, text in enumerate(words)]
    with desk.store.write() as writer:
        append_all(writer, LogHead("log"), drafts, Moment(desk.context.clock(), 1, "boot"))
    dialog = desk.purge()
    said = "Words typed or scanned at the desks (walk-ins, notes, reasons): {}"
    assert dialog.desk_goes.text() == said.format(2)
    dialog.levels[PurgeLevel.IDS].click()
    assert dialog.desk_goes.text() == said.format(1)
    dialog.levels[PurgeLevel.NAMES].click()
    dialog.sure.click()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.ok_button.click()
    assert [path for path in desk.folder.rglob("*") if _holds(path, "臨時走進來")] == []
    with desk.store.read() as reader:
        assert (reader.count(Event), reader.count(EventText)) == (2, 0)


def test_names_go_from_rows_bytes_undo_and_older_copies(desk: Desk, qtbot: QtBot) -> None:
    first = desk.people()[0]
    desk.context.undo.perform_edit("Change 王小明", change(first, replace(first, job_title="主任")))
    desk.store.backup("import")
    dialog = desk.purge()
    assert column_texts(dialog.copies_table, "people") == ["2"]
    dialog.sure.click()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.ok_button.click()
    assert {p.name for p in desk.people()} == {NAMELESS}
    assert desk.context.undo.count() == 0
    assert desk.purges() == [("names", 2)]
    assert [
        path for path in desk.folder.rglob("*") for text in ("王小明", NUMBER) if _holds(path, text)
    ] == []
    assert [copy.reason for copy in desk.store.copies("t")] == ["purge"]


def test_older_copies_stay_when_that_is_wanted(desk: Desk, qtbot: QtBot) -> None:
    desk.store.backup("import")
    dialog = desk.purge()
    dialog.delete_copies.click()
    dialog.sure.click()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.ok_button.click()
    assert [copy.reason for copy in desk.store.copies("t")] == ["import"]


def test_traces_that_could_not_be_removed_are_said_and_it_can_be_done_again(desk: Desk, qtbot: QtBot) -> None:
    desk.store.backup("import")
    dialog = desk.purge()
    (copy,) = desk.store.copies("t")
    copy.path.unlink()
    copy.path.mkdir()  # what cannot be deleted as a file
    dialog.sure.click()
    dialog.ok_button.click()
    qtbot.waitUntil(lambda: "traces" in dialog.notice.text, timeout=5_000)
    copy.path.rmdir()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.ok_button.click()
    assert [path for path in desk.folder.rglob("*") if _holds(path, NUMBER)] == []


def test_leaving_the_question_deletes_nothing(desk: Desk) -> None:
    before = desk.people()
    dialog = desk.purge()
    dialog.sure.click()
    press(dialog, Qt.Key.Key_Escape)
    assert (desk.people(), desk.purges()) == (before, [])


def test_the_deletion_is_reached_from_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.privacy()
    dialog.delete_button.click()
    assert isinstance(dialog.asking, PurgeDialog)
    qtbot.waitUntil(lambda: not desk.context.jobs.running, timeout=5_000)
    press(dialog.asking, Qt.Key.Key_Escape)
    assert dialog.asking is None
