"""A review over a real store, as its tests use it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coordinator.ui.roster.review.dialog import ImportDialog
from coordinator.ui.roster.review.lines import Line, State
from tests.ui.roster_desk import Desk


def opened(desk: Desk, qtbot: QtBot, text: str, name: str = "名單.csv") -> ImportDialog:
    """The review of a text file that was dropped on the page."""
    path = desk.folder / name
    path.write_text(text, encoding="utf-8")
    return reviewed(desk, qtbot, path)


def reviewed(desk: Desk, qtbot: QtBot, path: Path) -> ImportDialog:
    """The review of a file."""
    desk.page.intake.read(path)
    return waiting(desk, qtbot)


def waiting(desk: Desk, qtbot: QtBot) -> ImportDialog:
    """The review, as soon as the list has been read."""
    qtbot.waitUntil(lambda: isinstance(desk.page.dialog, ImportDialog), timeout=10_000)
    dialog = desk.page.dialog
    assert isinstance(dialog, ImportDialog)
    return dialog


def states(dialog: ImportDialog) -> list[tuple[str, str]]:
    """Names and states of every line, in the order of the file."""
    return [(line.name, line.state.value) for line in dialog.judged.lines if line.state is not State.IGNORED]


def line(dialog: ImportDialog, name: str) -> Line:
    """The line of somebody."""
    return next(one for one in dialog.judged.lines if one.name == name)


def select(dialog: ImportDialog, *names: str) -> None:
    """Select the lines of these people alone."""
    for chip in dialog.chips.values():
        chip.setChecked(False)
    dialog.chips["people"].click()
    dialog.table.clearSelection()
    for name in names:
        dialog.table.selectionModel().select(
            dialog.model.index(dialog.model.position_of(line(dialog, name).key), 0),
            dialog.table.selectionModel().SelectionFlag.Select
            | dialog.table.selectionModel().SelectionFlag.Rows,
        )


def press(dialog: ImportDialog, start: str) -> None:
    """The button of the panel whose text begins so."""
    found = [one for text, one in dialog.reasons.buttons.items() if text.startswith(start)]
    assert found, list(dialog.reasons.buttons)
    found[0].click()


def import_now(desk: Desk, qtbot: QtBot, dialog: ImportDialog) -> str:
    """Press the button, and the toast that tells of it."""
    assert dialog.ok_button.isEnabled()
    with qtbot.waitSignal(desk.context.toasted, timeout=10_000) as toast:
        dialog.ok_button.click()
    desk.page.refresh_now()
    return str(toast.args[0])


def texts(widgets: Iterable[QWidget]) -> list[str]:
    """The accessible names of widgets."""
    return [widget.accessibleName() for widget in widgets]


def pick(field: Any, value: object) -> None:
    """Choose an entry of a combo box of the review by its value."""
    combo = field.editor
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())
