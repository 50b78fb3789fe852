"""What a map is told, and where on the canvas a place of the earth lies."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians

from PySide6.QtCore import QPointF

MIDDLE_LATITUDE = 23.6
"""Taiwan's: there a degree of longitude is this cosine of a degree of latitude, and shapes look right."""
UNITS = 1000.0
"""Canvas units a degree of latitude, about 111 m each."""
MIDDLE = (120.9, MIDDLE_LATITUDE)
"""The origin of the canvas, in the middle of Taiwan so that numbers stay small."""
_NARROWER = cos(radians(MIDDLE_LATITUDE))


@dataclass(frozen=True, slots=True)
class Fill:
    """The group an area belongs to; ``number`` (from 0) chooses colour and hatching, ``label`` is its name.

    ``icon`` stands before the label, for instance a lock.
    """

    number: int
    label: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on the map in degrees, WGS 84; a ``warning`` is shown as icon, colour and tooltip."""

    key: str
    name: str
    longitude: float
    latitude: float
    warning: str = ""


def on_canvas(longitude: float, latitude: float) -> QPointF:
    """Where a place is drawn; north is up."""
    return QPointF((longitude - MIDDLE[0]) * _NARROWER * UNITS, (MIDDLE[1] - latitude) * UNITS)


def on_earth(point: QPointF) -> tuple[float, float]:
    """Longitude and latitude of a point of the canvas."""
    return MIDDLE[0] + point.x() / _NARROWER / UNITS, MIDDLE[1] - point.y() / UNITS
