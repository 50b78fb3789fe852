"""What stands around a result on the stage, ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass

from coordinator.ui.desk.states import Tone


@dataclass(frozen=True, slots=True)
class Line:
    """One of the last scans: icon, time, who, and where from."""

    icon: str
    tone: Tone
    time: str
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class DistrictLine:
    """How many of a district have come."""

    name: str
    arrived: int
    expected: int
    color: int
    """The number of the district's colour."""


@dataclass(frozen=True, slots=True)
class Desktop:
    """Head lines, counters, districts, last scans and the line at the foot."""

    title: str = ""
    short_title: str = ""
    """Where a panel takes the room."""
    slot: str = ""
    slot_icon: str = "log-in"
    clock: str = ""
    figures: tuple[tuple[str, int], ...] = ()
    districts: tuple[DistrictLine, ...] = ()
    lines: tuple[Line, ...] = ()
    foot: tuple[str, ...] = ()
