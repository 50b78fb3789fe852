"""Help, shortcuts, about and settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMainWindow, QTextBrowser
from pytestqt.qtbot import QtBot

from coordinator.resources import resource
from coordinator.ui.kit import settings as known
from coordinator.ui.kit.actions import Actions
from coordinator.ui.kit.help import AboutDialog, HelpDialog, ShortcutsDialog, help_text
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.settings_dialog import SettingsDialog
from coordinator.ui.kit.table import TableView
from coordinator.ui.kit.theme import Theme

HELP = resource("help")


def test_help_is_written_in_both_languages() -> None:
    pages = {language: {path.stem for path in (HELP / language).glob("*.md")} for language in ("zh_TW", "en")}
    assert pages["zh_TW"] == pages["en"]
    assert "index" in pages["en"]


@pytest.mark.parametrize(
    "path", sorted(HELP.rglob("*.md")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_help_begins_with_a_heading(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


def test_a_page_without_help_shows_the_general_one() -> None:
    assert help_text("no-such-page", "en") == help_text("index", "en") != ""


def test_help_shows_text_and_fetches_nothing(qtbot: QtBot, look: Theme) -> None:
    dialog = HelpDialog("index", "en")
    qtbot.addWidget(dialog)
    (reader,) = dialog.findChildren(QTextBrowser)
    assert "Ctrl+Z" in reader.toPlainText()
    kind = QTextDocument.ResourceType.ImageResource.value
    assert reader.loadResource(kind, QUrl.fromLocalFile(__file__)) is None


def test_every_shortcut_is_listed(qtbot: QtBot, look: Theme) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    dialog = ShortcutsDialog(actions, window)
    (table,) = dialog.findChildren(TableView)
    keys = {row[0] for row in table.rows.rows}
    assert {"Ctrl+Z", "Ctrl+K", "Ctrl+/", "F1", "F11", "Ctrl+1 … Ctrl+9"} <= keys


def test_about_shows_the_licence_of_everything_bundled(qtbot: QtBot, look: Theme) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    names = [dialog._list.item(row).text() for row in range(dialog._list.count())]
    assert "Lucide" in names
    dialog._list.setCurrentRow(names.index("Lucide"))
    assert dialog._reader.toPlainText().startswith("ISC License")


def test_settings_are_stored_at_once(qtbot: QtBot, look: Theme, settings: Settings) -> None:
    dialog = SettingsDialog(settings, "/data/place")
    heard: list[str] = []
    qtbot.addWidget(dialog)
    dialog.theme_chosen.connect(heard.append)
    dialog.theme.editor.setCurrentIndex(2)  # type: ignore[attr-defined]
    dialog.theme.editor.activated.emit(2)  # type: ignore[attr-defined]
    assert (settings.get(known.THEME), heard, dialog.needs_rebuild) == ("dark", ["dark"], False)
    dialog.scale.editor.setCurrentIndex(3)  # type: ignore[attr-defined]
    dialog.scale.editor.activated.emit(3)  # type: ignore[attr-defined]
    assert (settings.get(known.TEXT_SCALE), dialog.needs_rebuild) == (150, True)
