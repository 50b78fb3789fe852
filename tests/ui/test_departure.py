"""The page 出發 with real stores: readiness, rehearsal, keys and names."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coordinator.db.queries.badges import read_codes
from coordinator.db.queries.events import read_events
from coordinator.domain.events.kinds import Kind
from coordinator.domain.office import Setting
from coordinator.domain.readiness import Line
from coordinator.domain.store_settings import SECOND_PLACE
from coordinator.ui.context import Context
from coordinator.ui.departure.clock_dialog import ClockDialog
from coordinator.ui.departure.page import DeparturePage
from coordinator.ui.departure.rehearsal_dialog import RehearsalDialog, is_burst
from tests.small_plan import B1, B2
from tests.ui.departure_desk import Answers, dialog_of, opened_page, says, work_at_the_desk
from tests.ui.hands import Desk, column_texts, left_out_by_tab, press, unnamed_widgets


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    stick = tmp_path / "stick"
    stick.mkdir()
    return Answers(stick)


@pytest.fixture
def desk(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot, answers: Answers
) -> Iterator[Desk[DeparturePage]]:
    with opened_page(tmp_path, make_context, qtbot, answers) as found:
        yield found


def button_of(desk: Desk[DeparturePage], line: Line, text: str) -> QPushButton:
    return next(b for b in desk.page.readiness.line(line).buttons if b.text() == text)


# -- readiness -------------------------------------------------------------------------------------


def test_every_line_says_what_is_so_and_what_is_to_be_done(desk: Desk[DeparturePage]) -> None:
    said = {line: desk.page.readiness.line(line).sentence for line in Line}
    assert said[Line.ROSTER] == "5 people, entered by hand; no list was ever imported."
    assert said[Line.DOUBTFUL] == "Nothing is left to look at."
    assert said[Line.MARKS] == "All 3 sessions say when people sign in and out."
    assert said[Line.VENUES] == "2 sessions have no venue yet."
    assert said[Line.BADGES] == "5 people have no check-in code yet."
    assert said[Line.SHEETS] == "1 sessions have no sign-in sheets on paper, should the power fail."
    assert said[Line.DEVICES] == "No venue pack was made yet."
    assert said[Line.CLOCK] == "Compare the clock with that of a phone."
    assert desk.page.readiness.line(Line.VENUES).accessibleName() == (
        "Venue: to do. 2 sessions have no venue yet."
    )
    assert desk.page.readiness.count_text.endswith(" of 16 good")


@pytest.mark.parametrize(
    ("line", "text", "page", "key"),
    [
        (Line.VENUES, "Go to Plan", "plan", B2),
        (Line.SHEETS, "Go to Printing", "printing", B1),
    ],
)
def test_a_button_leads_to_where_a_line_is_put_right(
    desk: Desk[DeparturePage], line: Line, text: str, page: str, key: str
) -> None:
    went: list[tuple[str, str]] = []
    desk.context.asked_for.connect(lambda slug, key: went.append((slug, key)))
    press(button_of(desk, line, text), Qt.Key.Key_Space)
    assert went == [(page, key)]


def test_codes_are_given_out_and_badges_ticked_as_printed_and_taken_back(desk: Desk[DeparturePage]) -> None:
    press(button_of(desk, Line.BADGES, "Give out codes"), Qt.Key.Key_Space)
    says(desk, Line.BADGES, "Everybody has a code. Are the badges of 5 people printed?")
    press(button_of(desk, Line.BADGES, "They are printed"), Qt.Key.Key_Space)
    says(desk, Line.BADGES, "Everybody has a code; badges printed 8/7(一) 12:00.")
    press(button_of(desk, Line.BADGES, "Take back"), Qt.Key.Key_Space)
    says(desk, Line.BADGES, "Everybody has a code. Are the badges of 5 people printed?")


def test_the_clock_is_compared_with_a_phone(desk: Desk[DeparturePage]) -> None:
    press(button_of(desk, Line.CLOCK, "Compare…"), Qt.Key.Key_Space)
    dialog = dialog_of(desk, ClockDialog)
    line = dialog.row.field.editor
    QTest.keyClicks(line, "1208")
    press(line, Qt.Key.Key_Return)
    assert dialog.row.said == "This computer is 8 min 30 s behind the phone."
    assert not dialog.ok_button.isEnabled()
    line.clear()
    QTest.keyClicks(line, "12:00:20")
    press(line, Qt.Key.Key_Return)
    assert dialog.row.said == "Both clocks agree to the minute."
    press(dialog.ok_button, Qt.Key.Key_Space)
    says(desk, Line.CLOCK, "Compared with a phone 8/7(一) 12:00.")


def test_a_desk_keeps_how_far_its_clock_is_off(desk: Desk[DeparturePage]) -> None:
    work_at_the_desk(desk, "學員0")
    desk.wait(lambda: desk.page.shown is not None and desk.page.shown.desk.is_desk)
    press(button_of(desk, Line.CLOCK, "Compare…"), Qt.Key.Key_Space)
    dialog = dialog_of(desk, ClockDialog)
    QTest.keyClicks(dialog.row.field.editor, "11:52:00")
    press(dialog.row.field.editor, Qt.Key.Key_Return)
    assert "the office puts the times right" in dialog.notice.text
    press(dialog.ok_button, Qt.Key.Key_Space)
    says(desk, Line.CLOCK, "Compared with a phone 8/7(一) 12:00.")
    with desk.store.read() as reader:
        (check,) = read_events(reader, "t", kinds=[Kind.CLOCK_CHECK])
    assert check.wall_ms - int(str(check.said()["reference_ms"])) == 8 * 60_000


def test_what_is_no_time_is_said_beside_the_field(desk: Desk[DeparturePage]) -> None:
    press(button_of(desk, Line.CLOCK, "Compare…"), Qt.Key.Key_Space)
    dialog = dialog_of(desk, ClockDialog)
    dialog.row.field.editor.setText("中午")
    press(dialog.row.field.editor, Qt.Key.Key_Return)
    assert dialog.row.field.editor.accessibleDescription().startswith("Not a time of day: 中午.")
    assert not dialog.ok_button.isEnabled()


def test_a_second_place_is_chosen_and_gets_its_copy(desk: Desk[DeparturePage], answers: Answers) -> None:
    with desk.store.write() as writer:
        writer.insert([Setting("anything", "new")])
    if any(b.text() == "Copy now" for b in desk.page.readiness.line(Line.BACKUP).buttons):
        press(button_of(desk, Line.BACKUP, "Copy now"), Qt.Key.Key_Space)
    desk.wait(
        lambda: [b.text() for b in desk.page.readiness.line(Line.BACKUP).buttons] == ["Choose the place…"]
    )
    press(button_of(desk, Line.BACKUP, "Choose the place…"), Qt.Key.Key_Space)
    desk.wait(lambda: desk.page.readiness.line(Line.BACKUP).sentence.endswith("to a second place as well."))
    with desk.store.read() as reader:
        setting = reader.get(Setting, SECOND_PLACE)
    assert setting is not None
    assert setting.value == str(answers.place)
    desk.wait(lambda: bool(list(answers.place.rglob("*.sqlite"))) and not desk.context.jobs.running)


def test_three_people_are_tried_without_badges_and_nothing_is_recorded(desk: Desk[DeparturePage]) -> None:
    press(button_of(desk, Line.REHEARSAL, "Try…"), Qt.Key.Key_Space)
    dialog = dialog_of(desk, RehearsalDialog)
    desk.wait(dialog.try_button.isEnabled)
    press(dialog.try_button, Qt.Key.Key_Space)
    assert column_texts(dialog.answers, "answer") == ["Recognised"] * 3
    assert min(column_texts(dialog.answers, "who")) == "學員0 里港範例國小"
    press(dialog.ok_button, Qt.Key.Key_Space)
    says(desk, Line.REHEARSAL, "Three badges were recognised 8/7(一) 12:00.")
    with desk.store.read() as reader:
        assert read_events(reader, "t") == ()
    assert desk.page.readiness.line(Line.SCANNER).sentence == "Plug in the scanner and scan any badge."


def test_badges_are_scanned_and_a_stranger_is_told(desk: Desk[DeparturePage]) -> None:
    press(button_of(desk, Line.BADGES, "Give out codes"), Qt.Key.Key_Space)
    with desk.store.read() as reader:
        code = next(iter(read_codes(reader, desk.plan).values()))
    press(button_of(desk, Line.REHEARSAL, "Try…"), Qt.Key.Key_Space)
    dialog = dialog_of(desk, RehearsalDialog)
    desk.wait(dialog.box.isEnabled)
    for text in (code, "123456789"):
        QTest.keyClicks(dialog.box, text)
        QTest.keyClick(dialog.box, Qt.Key.Key_Return)
    assert column_texts(dialog.answers, "answer") == ["Unknown", "Recognised"]
    assert not dialog.ok_button.isEnabled()
    assert dialog.was_scanner
    press(dialog.cancel_button, Qt.Key.Key_Space)
    desk.wait(lambda: "was tried" in desk.page.readiness.line(Line.SCANNER).sentence)


@pytest.mark.parametrize(
    ("times", "scanner"),
    [([], False), ([0.0, 0.01, 0.02], False), ([0.0, 0.01, 0.02, 0.03], True), ([0.0, 0.2, 0.4, 0.6], False)],
)
def test_keys_that_come_fast_are_those_of_a_scanner(times: list[float], scanner: bool) -> None:
    assert is_burst(times) is scanner


# -- keyboard and names ------------------------------------------------------------------------------


def test_the_page_is_whole_for_the_keyboard_and_for_screen_readers(desk: Desk[DeparturePage]) -> None:
    assert unnamed_widgets(desk.page) == []
    assert left_out_by_tab(desk.page) == []


def test_without_a_training_the_page_offers_to_open_a_pack(
    make_context: Callable[..., Context], store: Any, qtbot: QtBot
) -> None:
    context = make_context(store)
    asked: list[str] = []
    context.run_asked.connect(asked.append)
    page = DeparturePage(context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh_now()
    offers = [b for b in page.findChildren(QPushButton) if b.text() == page.open_button.text()]
    (offer,) = [b for b in offers if b.isVisible() and b is not page.open_button]
    press(offer, Qt.Key.Key_Space)
    assert asked == ["pack.open"]
