"""What this machine remembers of its desk, so that a kill or a power cut comes back to the same one."""

from __future__ import annotations

from dataclasses import dataclass

from coordinator.domain.training import MarkSlot
from coordinator.ui.kit.settings import Setting, Settings

OPEN_SESSION = Setting("desk/open", "")
SLOT = Setting("desk/slot", "")
OPERATOR = Setting("desk/operator", "")
MASKED = Setting("desk/masked", False)
FULL_SCREEN = Setting("desk/full_screen", True)
TRAINING_MODE = Setting("desk/training_mode", False)


@dataclass(frozen=True, slots=True)
class Chosen:
    """How a desk is opened."""

    session_id: str
    slot: MarkSlot
    operator: str = ""
    masked: bool = False
    full_screen: bool = True
    training_mode: bool = False


def open_desk_of(settings: Settings) -> Chosen | None:
    """The desk that was open when the program ended without leaving it."""
    session_id, slot = settings.get(OPEN_SESSION), settings.get(SLOT)
    if not session_id or slot not in set(MarkSlot):
        return None
    return Chosen(
        session_id,
        MarkSlot(slot),
        settings.get(OPERATOR),
        settings.get(MASKED),
        settings.get(FULL_SCREEN),
        settings.get(TRAINING_MODE),
    )


def remember_open(settings: Settings, chosen: Chosen) -> None:
    """The desk is open: on disk now, because what ends it may be a power cut."""
    settings.set(OPEN_SESSION, chosen.session_id)
    settings.set(SLOT, chosen.slot.value)
    settings.set(OPERATOR, chosen.operator)
    settings.set(MASKED, chosen.masked)
    settings.set(FULL_SCREEN, chosen.full_screen)
    settings.set(TRAINING_MODE, chosen.training_mode)
    settings.sync()


def remember_slot(settings: Settings, slot: MarkSlot) -> None:
    """The desk was turned to another slot."""
    settings.set(SLOT, slot.value)
    settings.sync()


def forget_open(settings: Settings) -> None:
    """The desk was left."""
    settings.set(OPEN_SESSION, "")
    settings.sync()
