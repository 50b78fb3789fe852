"""What this machine remembers: window, theme, language, tables. What belongs to a plan is in the store.

Every setting is declared once below with its type and default; a stored value that no longer fits its
type counts as absent, so a hand-edited or older file never stops the program.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

T = TypeVar("T")


@dataclass(frozen=True)  # no slots: `Setting[int](...)` cannot note its argument on a frozen slotted value
class Setting(Generic[T]):
    """One remembered value; `accepts` narrows it further than its type (the choices of a combo box)."""

    key: str
    default: T
    accepts: Callable[[T], bool] | None = None


THEMES = ("system", "light", "dark")
LANGUAGES = ("auto", "zh_TW", "en")
TEXT_SCALES = (100, 110, 125, 150)

THEME = Setting("look/theme", "system", lambda value: value in THEMES)
LANGUAGE = Setting("look/language", "auto", lambda value: value in LANGUAGES)
TEXT_SCALE = Setting("look/text_scale", 100, lambda value: 100 <= value <= 150)
GEOMETRY = Setting("window/geometry", b"")
LAST_PAGE = Setting("window/page", "overview")
LAST_TRAINING = Setting("window/training", "")
LAST_FOLDER = Setting("files/folder", "")
EXPORT_FORM = Setting("files/export_form", "ods")
"""ODF by default: that is what information systems of the government export."""


def table_state(name: str) -> Setting[bytes]:
    """Column order, widths, hidden columns and sort of one table."""
    return Setting(f"tables/{name}", b"")


def table_scale(name: str) -> Setting[int]:
    """The text size in percent at which the widths of one table were stored."""
    return Setting(f"tables/{name}/scale", 100, TEXT_SCALE.accepts)


def splitter_state(name: str) -> Setting[bytes]:
    """Where the user dragged one splitter."""
    return Setting(f"splitters/{name}", b"")


class Settings:
    """Typed access to one ini file."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """The stored value, or the default where nothing usable is stored."""
        value = _converted(self._store.value(setting.key), setting.default)
        if value is None or (setting.accepts is not None and not setting.accepts(value)):
            return setting.default
        return value

    def set(self, setting: Setting[T], value: T) -> None:
        """Remember `value`; a value that `accepts` refuses is a bug of the caller."""
        if setting.accepts is not None and not setting.accepts(value):
            raise ValueError(setting.key)
        self._store.setValue(setting.key, QByteArray(value) if isinstance(value, bytes) else value)

    def sync(self) -> None:
        """Write to disk now (Qt also does so by itself after a while)."""
        self._store.sync()


def last_folder(settings: Settings) -> Path:
    """Where the last file was, else the documents of this user, else the home: a folder that is there."""
    where = QStandardPaths.StandardLocation
    places = (where.DocumentsLocation, where.HomeLocation)
    wanted = (settings.get(LAST_FOLDER), *map(QStandardPaths.writableLocation, places))
    return next((Path(name) for name in wanted if name and Path(name).is_dir()), Path())


def _converted(stored: object, default: T) -> T | None:
    """`stored` as the type of `default` (an ini file holds texts and bytes), or None when it does not fit."""
    result: object = None
    if isinstance(default, bytes):
        result = bytes(stored.data()) if isinstance(stored, QByteArray) else None
    elif isinstance(default, bool):
        result = {"true": True, "false": False}.get(str(stored).lower())
    elif isinstance(default, int):
        result = int(stored) if isinstance(stored, (int, str)) and str(stored).lstrip("-").isdigit() else None
    elif isinstance(default, str):
        result = stored if isinstance(stored, str) else None
    return result  # type: ignore[return-value]
