"""Schools of the directory."""

from dataclasses import dataclass
from enum import StrEnum


class SchoolLevel(StrEnum):
    """國小, 國中, 高中 with a junior division, 特教學校."""

    PRIMARY = "primary"
    JUNIOR = "junior"
    SENIOR = "senior"
    SPECIAL = "special"


@dataclass(frozen=True, slots=True)
class School:
    """學校, with ``parent_id`` a branch or division; ``code`` is 6 characters of text, half begin with 0."""

    id: str
    code: str
    name: str
    level: SchoolLevel
    township_code: str
    phone: str = ""
    closed: bool = False
    parent_id: str | None = None
