"""Which language the program speaks, and its catalogues.

繁體中文 unless the system language is English; "C" and "POSIX", which say nothing, count as zh_TW.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from coordinator.resources import resource
from coordinator.ui.kit.settings import LANGUAGE, Settings

CHINESE, ENGLISH = "zh_TW", "en"


def chosen_language(setting: str, system: str) -> str:
    """`setting` is "auto", "zh_TW" or "en"; `system` a locale name such as "en_US" or "C"."""
    if setting in (CHINESE, ENGLISH):
        return setting
    return ENGLISH if system.replace("-", "_").partition("_")[0] == "en" else CHINESE


def system_language() -> str:
    """The name of the language the system shows; "C" when it does not say (offscreen, bare servers)."""
    locale = QLocale.system()
    if locale.language() == QLocale.Language.C:
        return "C"
    return (locale.uiLanguages() or [locale.name()])[0].replace("-", "_")


def language_of(settings: Settings) -> str:
    """The language to speak: the user's choice, or what the system suggests."""
    return chosen_language(settings.get(LANGUAGE), system_language())


def install(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Load the catalogues of `language` in place of whatever was loaded before."""
    for translator in app.findChildren(QTranslator, "catalogue"):
        app.removeTranslator(translator)
        translator.setParent(None)  # nobody else holds it: it goes at once
    QLocale.setDefault(QLocale(language if language == CHINESE else "en_US"))
    if language == ENGLISH:
        return []
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    files = (f"{qt}/qtbase_{language}.qm", str(resource("i18n", f"{language}.qm")))
    return [translator for translator in (_loaded(app, file) for file in files) if translator is not None]


def spoken(app: QCoreApplication) -> str:
    """The language whose catalogues are loaded; English needs none."""
    return CHINESE if app.findChildren(QTranslator, "catalogue") else ENGLISH


def _loaded(app: QCoreApplication, file: str) -> QTranslator | None:
    translator = QTranslator(app)
    translator.setObjectName("catalogue")
    if not translator.load(file):
        return None
    app.installTranslator(translator)
    return translator
