"""What the page 駐點申請 offers of itself: held days, late ones, a menu, paper, and a calm board."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coordinator.domain.application import ApplicationState
from coordinator.domain.application_grant import asked_grant
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment
from coordinator.domain.office import AuditExport
from coordinator.domain.store_settings import APPLICATION_PERSON, APPLICATION_TEAMS
from coordinator.services import applications as acts
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import append_all
from coordinator.services.store_settings import setting
from coordinator.ui.applications.card_list import MIME
from coordinator.ui.applications.form_dialog import FormDialog
from coordinator.ui.applications.page import CALENDAR, ApplicationsPage
from coordinator.ui.context import Context
from coordinator.ui.kit.notice import NoticeLine
from tests.application_world import PINGTUNG, TAICHUNG, TAITUNG, asked, national, sep
from tests.ui.applications_desk import Printers, applications_over, cards, page_with, stored
from tests.ui.hands import Desk, press
from tests.ui.printing_desk import pdf_printer

S = ApplicationState
LATE = date(2025, 9, 29)
MakeContext = Callable[..., Context]


@pytest.fixture
def printers() -> Printers:
    return Printers()


@pytest.fixture
def desk(
    tmp_path: Path, make_context: MakeContext, qtbot: QtBot, printers: Printers
) -> Iterator[Desk[ApplicationsPage]]:
    of = national()
    entries = [
        asked(of, PINGTUNG, sep(10), venue="信義國小", contact="植入聯絡人"),
        asked(of, TAITUNG, date(2025, 10, 1), received=LATE),
    ]
    page = page_with(tmp_path, printers, ".pdf")
    with applications_over(of, entries, tmp_path, make_context, qtbot, page) as desk:
        yield desk


def button_of(notice: NoticeLine) -> QPushButton:
    """The button beside what a notice says."""
    (found,) = notice.findChildren(QPushButton)
    return found


def granted(desk: Desk[ApplicationsPage]) -> str:
    """屏東 gets its day; the id of the session."""
    entry, plan = stored(desk)[PINGTUNG], desk.plan
    with desk.store.read() as reader:
        edit = acts.grant(reader, plan, entry, asked_grant(entry.application, sep(10)), 2, "王組長")
    with desk.store.write() as writer:
        apply_edit(writer, edit)
    return stored(desk)[PINGTUNG].application.session_id or ""


def somebody_came(desk: Desk[ApplicationsPage], session_id: str) -> None:
    """One sign-in at a session."""
    said = {"slot": "in", "method": "scan", "how": "expected"}
    draft = Draft(Kind.MARK, desk.plan.training.id, session_id, "p1", body=said)
    with desk.store.write() as writer:
        append_all(writer, LogHead("log"), [draft], Moment(datetime.now(UTC), 1, "boot"))


def test_what_came_late_is_taken_in_all_the_same(desk: Desk[ApplicationsPage]) -> None:
    page = desk.page
    page._choose(f"a-{TAITUNG}")
    page.details.note.set_value("縣府來電")
    assert "Received on" in page.details.problems.text
    button_of(page.details.problems).click()
    desk.wait(lambda: "Received on" not in page.details.problems.text)
    assert stored(desk)[TAITUNG].changes[-1].note.endswith("縣府來電")
    assert desk.context.undo.undo_text == "Take in late: 臺東縣"


def test_a_card_is_dragged_with_its_id_and_a_column_shows_that_it_takes_it(
    desk: Desk[ApplicationsPage],
) -> None:
    board = desk.page.board
    column, target = board.columns[S.RECEIVED], board.columns[S.DECLINED]
    data = column.cards.mimeData([column.cards.index(1)])
    assert bytes(data.data(MIME).data()).decode() == f"a-{TAITUNG}"
    assert column.cards.flags(column.cards.index(1)) & Qt.ItemFlag.ItemIsDragEnabled
    assert target.is_folded
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dragEnterEvent(event)
    assert event.isAccepted()
    assert target.acceptDrops()


def test_columns_beside_the_usual_way_fold_while_nothing_is_in_them(desk: Desk[ApplicationsPage]) -> None:
    board = desk.page.board
    folded = {state for state, column in board.columns.items() if column.is_folded}
    assert folded == {S.MOVED, S.HELD, S.DECLINED, S.WITHDRAWN}
    board.state_asked.emit(f"a-{TAITUNG}", S.DECLINED)
    desk.wait(lambda: not board.columns[S.DECLINED].is_folded)
    assert board.columns[S.DECLINED].width() > board.columns[S.HELD].width()


def test_the_menu_of_a_card_says_what_may_become_of_it(desk: Desk[ApplicationsPage]) -> None:
    board = desk.page.board
    column = board.columns[S.RECEIVED]
    column.choose(f"a-{TAITUNG}")
    assert column.chosen is not None
    menu = board.menu_of(column.chosen)
    assert [one.text() for one in menu.actions()] == [
        "In review",
        "Granted",
        "Moved",
        "Declined",
        "Withdrawn",
    ]
    menu.actions()[-1].trigger()
    menu.deleteLater()
    desk.wait(lambda: stored(desk)[TAITUNG].state is S.WITHDRAWN)


def test_enter_on_a_card_opens_its_form(desk: Desk[ApplicationsPage]) -> None:
    column = desk.page.board.columns[S.RECEIVED]
    column.choose(f"a-{TAITUNG}")
    press(column, Qt.Key.Key_Return)
    dialog = desk.page.dialog
    assert isinstance(dialog, FormDialog)
    assert dialog.applicant.value() == "臺東縣"
    dialog.reject()


def test_days_that_are_over_are_offered_as_held_together(desk: Desk[ApplicationsPage]) -> None:
    page = desk.page
    somebody_came(desk, granted(desk))
    desk.context.clock = lambda: datetime(2025, 9, 20, 9, tzinfo=UTC)
    page.refresh_now()
    assert "屏東縣" in page.notice.text
    button_of(page.notice).click()
    desk.wait(lambda: stored(desk)[PINGTUNG].state is S.HELD)
    assert desk.context.undo.undo_text == "Held: “屏東縣”"


def test_teams_and_the_person_who_decides_are_remembered(desk: Desk[ApplicationsPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(CALENDAR)
    page.calendar.teams.editor.setValue(3)  # type: ignore[attr-defined]
    page.calendar.teams.editor.editingFinished.emit()  # type: ignore[attr-defined]
    page.details.person.set_value("王組長")
    page.details.person.committed.emit("王組長")
    with desk.store.read() as reader:
        assert setting(reader, APPLICATION_TEAMS) == "3"
        assert setting(reader, APPLICATION_PERSON) == "王組長"


def test_the_summary_is_printed_and_names_no_contact(
    desk: Desk[ApplicationsPage], tmp_path: Path, printers: Printers
) -> None:
    printers.chosen = pdf_printer(tmp_path / "paper.pdf")
    desk.page.run_action("print")
    desk.wait(lambda: "handed to the printer" in desk.page.notice.text)
    assert (tmp_path / "paper.pdf").stat().st_size > 1_000
    desk.page.export_button.click()
    desk.wait(lambda: desk.page.notice.text.startswith("Saved"))
    (summary,) = tmp_path.glob("*-applications.pdf")
    document = pypdfium2.PdfDocument(summary)
    text = "".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    document.close()
    assert "信義國小" in text
    assert "植入聯絡人" not in text
    with desk.store.read() as reader:
        assert list(reader.all(AuditExport)) == []


def test_a_note_about_one_application_does_not_go_to_another(desk: Desk[ApplicationsPage]) -> None:
    page = desk.page
    page._choose(f"a-{PINGTUNG}")
    page.details.note.set_value("只給屏東")
    page._choose(f"a-{TAITUNG}")
    assert page.details.note.value() == ""


def test_a_board_with_many_cards_stays_where_it_was_scrolled_to(
    tmp_path: Path, make_context: MakeContext, qtbot: QtBot
) -> None:
    of = national()
    entries = [
        asked(of, TAICHUNG, sep(10), key=f"k{n:02d}", position=n, applicant=f"申請{n}") for n in range(40)
    ]
    with applications_over(of, entries, tmp_path, make_context, qtbot) as desk:
        column = desk.page.board.columns[S.RECEIVED]
        bar = column.verticalScrollBar()
        bar.setValue(bar.maximum())
        before = bar.value()
        assert before > 0
        desk.page.board.state_asked.emit("k38", S.IN_REVIEW)
        desk.wait(lambda: len(cards(desk.page)[S.RECEIVED]) == 39)
        assert 0 < before - bar.value() <= column.sizeHintForRow(0)
        desk.page.refresh_now()
        assert bar.value() > 0
