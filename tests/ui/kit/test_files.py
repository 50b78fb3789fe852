"""Where a file shall be written: what the system's dialog says becomes a path with the right ending."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from coordinator.ui.kit.files import ask_tables, ask_target


@pytest.mark.parametrize(
    ("typed", "chosen", "endings", "expected"),
    [
        ("", "", (".pdf", ".ods"), None),
        ("/x/list.ods", "PDF (*.pdf)", (".pdf", ".ods"), "/x/list.ods"),
        ("/x/list", "ODS (*.ods)", (".pdf", ".ods"), "/x/list.ods"),
        ("/x/8.7 list", "", (".pdf", ".ods"), "/x/8.7 list.pdf"),
        ("/x/LIST.PDF", "", (), "/x/LIST.PDF"),
        ("/x/list", "PDF (*.pdf)", (), "/x/list.pdf"),
    ],
)
def test_the_ending_is_what_was_typed_or_else_what_was_chosen(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    chosen: str,
    endings: tuple[str, ...],
    expected: str | None,
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (typed, chosen))
    found = ask_target(page, "Save", Path("/x/suggested.pdf"), endings)
    assert found == (None if expected is None else Path(expected))


def test_several_tables_may_be_chosen_and_every_file_may_be_tried(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    asked: list[str] = []

    def answer(_parent: object, _title: str, _folder: str, filters: str) -> tuple[list[str], str]:
        asked.append(filters)
        return ["/x/a.csv", "/x/b"], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    assert ask_tables(page, "Import", Path("/x")) == [Path("/x/a.csv"), Path("/x/b")]
    assert asked[0].endswith("(*)")
