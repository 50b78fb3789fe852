"""What this laptop remembers of its hands-on day, so that a restart at noon comes back to it."""

from __future__ import annotations

from dataclasses import dataclass

from coordinator.domain.helpdesk.slip import SlipForm
from coordinator.ui.kit.settings import Setting, Settings

OPEN_SESSION = Setting("queue/open", "")
OPERATOR = Setting("queue/operator", "")
SLIP_FORM = Setting("queue/slip", SlipForm.ROLL.value, lambda value: value in set(SlipForm))
PRINTS_AT_ONCE = Setting("queue/print_at_once", False)


@dataclass(frozen=True, slots=True)
class Chosen:
    """How the line is opened."""

    session_id: str
    operator: str = ""


@dataclass(frozen=True, slots=True)
class Station:
    """Where a helper works: place and initials, and which rooms and topics are theirs (empty: all)."""

    place: str = ""
    helper: str = ""
    letters: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()


def open_line_of(settings: Settings) -> Chosen | None:
    """The line that was open when the program ended without leaving it."""
    session_id = settings.get(OPEN_SESSION)
    return Chosen(session_id, settings.get(OPERATOR)) if session_id else None


def remember_open(settings: Settings, chosen: Chosen) -> None:
    """The line is open: on disk now, because what ends it may be a power cut."""
    settings.set(OPEN_SESSION, chosen.session_id)
    settings.set(OPERATOR, chosen.operator)
    settings.sync()


def forget_open(settings: Settings) -> None:
    """The line was left."""
    settings.set(OPEN_SESSION, "")
    settings.sync()


def station_of(settings: Settings, number: int) -> Station:
    """What the helper window of this number (from 1) was set to last."""
    place, helper, letters, modules = (settings.get(one) for one in _station(number))
    return Station(place, helper, tuple(letters.split()), tuple(modules.split()))


def remember_station(settings: Settings, number: int, station: Station) -> None:
    """A helper has set up their window."""
    values = (station.place, station.helper, " ".join(station.letters), " ".join(station.modules))
    for setting, value in zip(_station(number), values, strict=True):
        settings.set(setting, value)
    settings.sync()


def _station(number: int) -> tuple[Setting[str], ...]:
    names = ("place", "helper", "letters", "modules")
    return tuple(Setting(f"queue/station{number}/{name}", "") for name in names)
