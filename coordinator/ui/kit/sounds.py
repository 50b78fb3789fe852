"""One short sound per result: files on Windows, the system's beep elsewhere (look.md: no QtMultimedia).

The files in ``resources/sounds`` are sine tones that ``tools/make_sounds.py`` computes: nobody's recording.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coordinator.resources import resource

BEEP_GAP_MS = 160


class Sound(StrEnum):
    """What is heard; the value is the name of the file."""

    GOOD = "good"
    NEUTRAL = "neutral"
    ATTENTION = "attention"
    BAD = "bad"
    ALARM = "alarm"
    CHIME = "chime"


BEEPS = {Sound.GOOD: 1, Sound.NEUTRAL: 1, Sound.ATTENTION: 2, Sound.BAD: 3, Sound.ALARM: 5, Sound.CHIME: 2}
"""Where every beep is the same, how many tell the results apart."""


def play(sound: Sound) -> None:
    """Sound it and go on at once; a machine without a loudspeaker is no error."""
    if sys.platform == "win32":
        _play_file(resource("sounds", f"{sound}.wav"))
        return
    for number in range(BEEPS[sound]):
        QTimer.singleShot(number * BEEP_GAP_MS, QApplication.beep)


def _play_file(path: Path) -> None:
    if sys.platform == "win32":
        import winsound

        # Without NODEFAULT Windows plays its own sound for a file it cannot play.
        flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        try:
            winsound.PlaySound(str(path), flags)
        except RuntimeError:
            QApplication.beep()
