"""Venues and their rooms."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Venue:
    """場地: where sessions are held.

    ``opens`` and ``closes`` are minutes of the day, None while nobody has asked. The pin on the map is in
    millionths of a degree, WGS 84; without one the venue stands at the name of its township.
    """

    id: str
    training_id: str
    name: str
    address: str = ""
    township_code: str = ""
    contact: str = ""
    phone: str = ""
    note: str = ""
    position: int = 0
    opens: int | None = None
    closes: int | None = None
    longitude_e6: int | None = None
    latitude_e6: int | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """教室 in a venue; ``seats`` and ``pcs`` are counts, None when nobody has counted yet."""

    id: str
    venue_id: str
    name: str
    floor: str = ""
    seats: int | None = None
    pcs: int | None = None
    equipment: str = ""
    note: str = ""
    position: int = 0
