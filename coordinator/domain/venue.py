"""Venues and their rooms."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Venue:
    """場地: where sessions are held."""

    id: str
    training_id: str
    name: str
    address: str = ""
    township_code: str = ""
    contact: str = ""
    phone: str = ""
    note: str = ""
    position: int = 0


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
