"""簽到, 上午簽退 …: the words of the marks, for every screen and the command line (context "slots")."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.training import MarkSlot
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

SLOT_WORDS: dict[str, str] = {
    MarkSlot.IN: QT_TRANSLATE_NOOP("slots", "Sign-in"),
    MarkSlot.OUT: QT_TRANSLATE_NOOP("slots", "Sign-out"),
    MarkSlot.AM_IN: QT_TRANSLATE_NOOP("slots", "Morning sign-in"),
    MarkSlot.AM_OUT: QT_TRANSLATE_NOOP("slots", "Morning sign-out"),
    MarkSlot.PM_IN: QT_TRANSLATE_NOOP("slots", "Afternoon sign-in"),
    MarkSlot.PM_OUT: QT_TRANSLATE_NOOP("slots", "Afternoon sign-out"),
}


def slot_word(slot: object) -> str:
    """The word of a slot or of its text; what no version of this program knows comes back as it is."""
    source = SLOT_WORDS.get(str(slot))
    return QCoreApplication.translate("slots", source) if source else str(slot)
