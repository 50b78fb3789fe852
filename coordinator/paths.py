"""Where this program keeps its files on this computer.

`platformdirs` is imported when it is asked: its 12 ms are a fifth of what the first frame may cost.
"""

from __future__ import annotations

from pathlib import Path

NAME = "coordinator"
STORE_FILE = "coordinator.sqlite"
SETTINGS_FILE = "settings.ini"


def data_folder() -> Path:
    """The folder of the store and its backups; not created here."""
    import platformdirs

    return Path(platformdirs.user_data_dir(NAME, appauthor=False))


def default_store() -> Path:
    """The store that opens when nobody named another."""
    return data_folder() / STORE_FILE


def settings_file() -> Path:
    """What this machine remembers (window, theme, language); Qt makes its folder when it writes."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(place)) / NAME / SETTINGS_FILE


def log_folder() -> Path:
    """The folder of the log files; not created here."""
    import platformdirs

    return Path(platformdirs.user_log_dir(NAME, appauthor=False))
