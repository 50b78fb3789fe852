"""The page 駐點申請 over a real store, and the gestures its tests share."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from coordinator.db.queries.applications import read_applications
from coordinator.domain.application import ApplicationState
from coordinator.domain.application_entry import ApplicationEntry
from coordinator.domain.edit import Entity
from coordinator.domain.plan import Plan
from coordinator.ui.applications.card_list import MIME
from coordinator.ui.applications.page import ApplicationsPage
from coordinator.ui.context import Context
from tests.ui.hands import Desk, page_over

S = ApplicationState


class Printers:
    """The printer the next question about one is answered with."""

    chosen: QPrinter | None = None


def page_with(folder: Path, printers: Printers, suffix: str = "") -> Callable[[Context], ApplicationsPage]:
    """Files are saved under the suggested name (with another ending), the form is ``form.xlsx``."""
    return lambda context: ApplicationsPage(
        context,
        ask=lambda _parent, suggested, _endings: folder / suggested.with_suffix(suffix or ".xlsx").name,
        ask_form=lambda _parent, _title, _folder: folder / "form.xlsx",
        printer=lambda _parent, _pages: printers.chosen,
    )


@contextmanager
def applications_over(
    of: Plan,
    entries: Iterable[ApplicationEntry],
    folder: Path,
    make_context: Callable[..., Context],
    qtbot: QtBot,
    page: Callable[[Context], ApplicationsPage] | None = None,
    more: Iterable[Entity] = (),
) -> Iterator[Desk[ApplicationsPage]]:
    """The page over this plan with these applications, and ``more`` that the store shall hold."""
    kept = [one for entry in entries for one in entry.entities()]
    stored = [*of.entities(), *more, *kept]
    with page_over(page or page_with(folder, Printers()), stored, folder, make_context, qtbot) as desk:
        yield desk


def stored(desk: Desk[ApplicationsPage]) -> dict[str, ApplicationEntry]:
    """What the store holds, by county."""
    with desk.store.read() as reader:
        return {
            entry.application.county_code: entry for entry in read_applications(reader, desk.plan.training.id)
        }


def cards(page: ApplicationsPage) -> dict[S, list[str]]:
    """The applicants on the board, by column."""
    return {
        state: [line.one.applicant for line in column.cards.lines]
        for state, column in page.board.columns.items()
        if column.cards.lines
    }


def drop(page: ApplicationsPage, key: str, state: S) -> None:
    """Let the card of an application go over a column."""
    data = QMimeData()
    data.setData(MIME, QByteArray(key.encode()))
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.board.columns[state].dropEvent(event)
