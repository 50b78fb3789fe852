"""The settings of this machine: theme, text size, language, and where the data are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.ui.kit import settings as known
from coordinator.ui.kit import theme
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.settings import Settings


class SettingsDialog(Dialog):
    """Every choice is stored at once; `needs_rebuild` says whether the window must then be made anew."""

    theme_chosen = Signal(str)

    def __init__(self, settings: Settings, data_folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Settings"))
        self._settings = settings
        self.needs_rebuild = False
        follow = ("system", self.tr("Follow the system"))
        self.theme = ChoiceField(
            self.tr("Appearance"), [follow, ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        )
        self.scale = ChoiceField(self.tr("Text size"), [(size, f"{size} %") for size in known.TEXT_SCALES])
        self.language = ChoiceField(
            self.tr("Language"),
            [("auto", self.tr("Follow the system")), ("zh_TW", "繁體中文"), ("en", "English")],
        )
        self.theme.set_value(settings.get(known.THEME))
        self.scale.set_value(settings.get(known.TEXT_SCALE))
        self.language.set_value(settings.get(known.LANGUAGE))
        self.theme.committed.connect(self._on_theme)
        self.scale.committed.connect(self._on_scale)
        self.language.committed.connect(self._on_language)
        for field in (self.theme, self.scale, self.language):
            self.body.addWidget(field)
        place = label(data_folder, "muted", wrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where = QVBoxLayout()
        where.setSpacing(5)
        where.addWidget(label(self.tr("Your data are in"), "field"))
        where.addWidget(place)
        self.body.addLayout(where)
        self.body.addStretch(1)
        self.setMinimumWidth(theme.px(420))

    def _on_theme(self, mode: str) -> None:
        self._settings.set(known.THEME, mode)
        self.theme_chosen.emit(mode)

    def _on_scale(self, scale: int) -> None:
        self._settings.set(known.TEXT_SCALE, scale)
        self.needs_rebuild = True

    def _on_language(self, language: str) -> None:
        self._settings.set(known.LANGUAGE, language)
        self.needs_rebuild = True
