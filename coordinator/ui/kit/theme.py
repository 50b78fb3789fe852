"""The one place where colours, fonts and the style sheet come from.

Fusion with our own palette; `theme.qss` adds spacing and frames. Everything names a token of `TOKENS`, so a
change of theme is one call of `apply` and a repaint. Every pair of text and background here is at least
4.5:1; a test computes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from coordinator.resources import resource

# Each token in light and in dark.
TOKENS: dict[str, tuple[str, str]] = {
    "background": ("#F5F7F9", "#15191E"),
    "card": ("#FFFFFF", "#1A1F25"),
    "nav": ("#ECF0F4", "#111418"),
    "border": ("#E1E6EB", "#2C333B"),
    "field_border": ("#C6CED6", "#46515C"),
    "hover": ("#EEF3F8", "#232A32"),
    "selected": ("#D6E8FA", "#1E3D5A"),
    "selected_text": ("#10293F", "#E6EAEE"),
    "stripe": ("#FAFBFC", "#1C2127"),
    "text": ("#1F2933", "#E6EAEE"),
    "muted": ("#5B6B7B", "#9AA7B4"),
    "disabled": ("#94A1AE", "#5D6975"),
    "accent": ("#0B5CAD", "#4CA6FF"),
    "accent_hover": ("#094D92", "#6BB6FF"),
    "accent_text": ("#FFFFFF", "#0B1622"),
    "accent_soft": ("#E3EFFB", "#16324E"),
    "info": ("#E3EFFB", "#16324E"),
    "info_border": ("#9CC5EE", "#2F6297"),
    "info_text": ("#12304F", "#DCEBFA"),
    "ok": ("#DDF3EA", "#12382E"),
    "ok_border": ("#8CD0B5", "#23705A"),
    "ok_text": ("#07543F", "#8FE3C4"),
    "warn": ("#FFF3DC", "#43340F"),
    "warn_border": ("#F0C36D", "#8A6A1E"),
    "warn_text": ("#5C3A00", "#FCEBC4"),
    "bad": ("#FDE3DC", "#47201A"),
    "bad_border": ("#EBA695", "#8E4335"),
    "bad_text": ("#8A2A0B", "#FFC4B5"),
    "idle": ("#EEF1F4", "#2A3038"),
    "idle_border": ("#C6CED6", "#46515C"),
    "idle_text": ("#3E4C59", "#C9D1D9"),
    # Stripes that tell kinds apart at a glance; an icon or a word is always beside them.
    "info_strong": ("#0B5CAD", "#4CA6FF"),
    "ok_strong": ("#0F8A66", "#3FB58C"),
    "warn_strong": ("#D98E04", "#E0A93B"),
    "idle_strong": ("#94A1AE", "#7C8894"),
    # What was not recorded: a ground that no other message has, in either theme.
    "alarm": ("#8A2A0B", "#A3301A"),
    "alarm_text": ("#FFFFFF", "#FFFFFF"),
    "shadow": ("#1F2933", "#000000"),
    # Districts, colour-blind checked (look.md); always beside a label.
    "district1": ("#7FB4E8", "#5A9BD8"),
    "district2": ("#F6D36B", "#D9B44A"),
    "district3": ("#1B7F79", "#1B7F79"),
    "district4": ("#8C5FA8", "#8C5FA8"),
    "district5": ("#E07B4F", "#C9623A"),
}
DISTRICTS = 5
PALETTE = {
    "Window": "background",
    "WindowText": "text",
    "Base": "card",
    "AlternateBase": "stripe",
    "Text": "text",
    "Button": "card",
    "ButtonText": "text",
    "BrightText": "bad_text",
    "ToolTipBase": "card",
    "ToolTipText": "text",
    "PlaceholderText": "muted",
    "Highlight": "selected",
    "HighlightedText": "selected_text",
    "Link": "accent",
    "LinkVisited": "accent",
    "Light": "card",
    "Midlight": "border",
    "Mid": "field_border",
    "Dark": "field_border",
    "Shadow": "shadow",
    "Accent": "accent",
}
FAMILIES = ("Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", "Noto Sans TC")
POINT_SIZE = 10.0  # 13 px at 96 dpi


@dataclass(slots=True)
class _Active:
    """What is in force; one program has one look, as it has one QApplication palette."""

    dark: bool = False
    scale: int = 100


_active = _Active()


def color(token: str) -> QColor:
    """The colour of `token` in the theme that is in force."""
    return QColor(TOKENS[token][_active.dark])


def district_color(number: int) -> QColor:
    """The colour of the `number`-th district (from 0), beginning again after the fifth."""
    return color(f"district{number % DISTRICTS + 1}")


def is_dark() -> bool:
    """True while the dark palette is in force."""
    return _active.dark


def text_scale() -> int:
    """The text size of the user in percent."""
    return _active.scale


def px(pixels: float) -> int:
    """`pixels` of the design at the text scale of the user."""
    return round(pixels * _active.scale / 100)


class Theme(QObject):
    """Keeps the application in the wanted look and follows the system while that is asked for."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: str = "system", scale: int = 100) -> None:
        super().__init__(app)
        self._app, self._mode = app, mode
        self._is_applied = False
        _active.scale = scale
        app.setStyle("Fusion")
        _active.dark = self._wants_dark()
        app.setPalette(palette())

    def complete(self) -> None:
        """Fonts and style sheet, which the first frame can do without; again is harmless."""
        if not self._is_applied:
            self._is_applied = True
            self._app.styleHints().colorSchemeChanged.connect(self._system_changed)
            self._apply()

    def set_mode(self, mode: str) -> None:
        """`system`, `light` or `dark`."""
        self._mode = mode
        self._apply()

    def set_scale(self, scale: int) -> None:
        """Text size in percent, 100 to 150."""
        _active.scale = scale
        self._apply()

    def _system_changed(self) -> None:
        if self._mode == "system":
            self._apply()

    def _wants_dark(self) -> bool:
        """Fusion's own palette says what the system wants; `styleHints` would load the namespace `Qt`."""
        if self._mode == "system":
            return self._app.style().standardPalette().color(QPalette.ColorRole.Window).lightness() < 128
        return self._mode == "dark"

    def _apply(self) -> None:
        _active.dark = self._wants_dark()
        self._app.setFont(font())
        self._app.setPalette(palette())
        self._app.setStyleSheet(style_sheet())
        self.changed.emit()


def font() -> QFont:
    """The interface font at the wanted size, with Taiwanese faces first."""
    result = QFont()
    result.setFamilies(list(FAMILIES) + _bundled_families())
    result.setPointSizeF(POINT_SIZE * _active.scale / 100)
    return result


@lru_cache(maxsize=1)
def _bundled_families() -> list[str]:
    """Our own 楷體, read (36 MB) only on a machine that has no Chinese face at all."""
    if QFontDatabase.families(QFontDatabase.WritingSystem.TraditionalChinese):
        return []
    number = QFontDatabase.addApplicationFont(str(resource("fonts", "TW-Kai.ttf")))
    return QFontDatabase.applicationFontFamilies(number)


def palette() -> QPalette:
    """The QPalette of the theme in force; what the style sheet does not reach looks right with it."""
    result = QPalette()
    for name, token in PALETTE.items():
        result.setColor(QPalette.ColorRole[name], color(token))
    for name in ("WindowText", "Text", "ButtonText"):
        result.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[name], color("disabled"))
    return result


def style_sheet() -> str:
    """`theme.qss` with `$token` and `$12px` (scaled by the text size) filled in."""
    return re.sub(r"\$(?:(\d+)px|([a-z_0-9]+))", _filled, _template())


def _filled(match: re.Match[str]) -> str:
    if match[1]:
        return f"{px(int(match[1]))}px"
    if match[2].startswith("icon_"):
        return _icon_path(match[2].removeprefix("icon_"))
    return color(match[2]).name()


def _icon_path(name: str) -> str:
    """Path of an SVG drawn for the style sheet alone (the arrow of a combo box, the tick of a check box)."""
    return resource("icons", f"qss-{name.replace('_', '-')}.svg").as_posix()


@lru_cache(maxsize=1)
def _template() -> str:
    return resource("theme.qss").read_text(encoding="utf-8")
