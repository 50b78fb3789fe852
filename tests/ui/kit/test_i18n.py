"""Languages: 繁體中文 unless the system speaks English."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox

from coordinator.ui.kit import i18n
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.theme import Theme


@pytest.mark.parametrize(
    ("setting", "system", "expected"),
    [
        ("auto", "zh_TW", "zh_TW"),
        ("auto", "C", "zh_TW"),
        ("auto", "POSIX", "zh_TW"),
        ("auto", "ja_JP", "zh_TW"),
        ("auto", "en_US", "en"),
        ("auto", "en-GB", "en"),
        ("auto", "en", "en"),
        ("en", "zh_TW", "en"),
        ("zh_TW", "en_US", "zh_TW"),
    ],
)
def test_the_language_is_the_choice_or_what_the_system_suggests(
    setting: str, system: str, expected: str
) -> None:
    assert i18n.chosen_language(setting, system) == expected


def test_languages_can_be_switched_to_and_fro(qapp: QApplication) -> None:
    heard = []
    for language in (i18n.CHINESE, i18n.ENGLISH, i18n.CHINESE):
        i18n.install(qapp, language)
        heard.append(QCoreApplication.translate("pages", "Roster"))
    i18n.install(qapp, i18n.ENGLISH)
    assert heard == ["名冊", "Roster", "名冊"]


def test_the_buttons_of_qt_speak_chinese_too(qapp: QApplication) -> None:
    i18n.install(qapp, i18n.CHINESE)
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "", QMessageBox.StandardButton.Cancel)
    text = box.button(QMessageBox.StandardButton.Cancel).text()
    i18n.install(qapp, i18n.ENGLISH)
    assert "取消" in text
    assert isinstance(QDialogButtonBox.StandardButton.Cancel, QDialogButtonBox.StandardButton)


def test_a_text_of_a_class_is_found_from_its_subclasses(qapp: QApplication, look: Theme) -> None:
    class Special(Dialog):
        """A dialog with no text of its own."""

    i18n.install(qapp, i18n.CHINESE)
    dialog = Special("標題")
    i18n.install(qapp, i18n.ENGLISH)
    assert dialog.cancel_button.text() == "關閉"
    dialog.deleteLater()
