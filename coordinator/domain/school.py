"""Schools of the directory: what the ministry lists, what an office adds, and how else they are called."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SchoolLevel(StrEnum):
    """國小, 國中, 國中小, 高中 with a junior division, 特教學校."""

    PRIMARY = "primary"
    JUNIOR = "junior"
    COMBINED = "combined"
    SENIOR = "senior"
    SPECIAL = "special"


class SchoolPart(StrEnum):
    """A school of its own; a branch 分校/分班 or a division 學部 of the one its ``parent_id`` names."""

    WHOLE = "whole"
    BRANCH = "branch"
    DIVISION = "division"


class SchoolSource(StrEnum):
    """Where a school comes from: a list of the ministry, the office's own hand, or a sample (invented)."""

    LIST = "list"
    HAND = "hand"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class School:
    """學校. ``code`` is 6 characters of text, half begin with 0; with ``level`` it names one row of a list.

    The ministry lists a 國小部 and a 國中部 of one code in two lists: they are two schools here, and count as
    two. ``township_code`` is empty where the lists do not say it. ``year`` is the academic year of the
    newest list that names the school.
    """

    id: str
    code: str
    name: str
    level: SchoolLevel
    township_code: str
    phone: str = ""
    closed: bool = False
    parent_id: str | None = None
    county_code: str = ""
    address: str = ""
    part: SchoolPart = SchoolPart.WHOLE
    source: SchoolSource = SchoolSource.HAND
    year: int | None = None


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """A school stood in the list of an academic year: what differences between years are counted from."""

    id: str
    school_id: str
    year: int


@dataclass(frozen=True, slots=True)
class SchoolAlias:
    """Another name a school is called by: 附小, 實小, a name it had before."""

    id: str
    school_id: str
    name: str


@dataclass(frozen=True, slots=True)
class SchoolCall:
    """A call of the 催報名單: a school was asked, on a day, for those it has not sent."""

    id: str
    training_id: str
    school_id: str
    called_on: date
    reached: bool = False
    note: str = ""
