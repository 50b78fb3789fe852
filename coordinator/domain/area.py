"""Counties, townships, and the districts a plan makes of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class County:
    """縣市; ``id`` is the official COUNTYCODE (5 digits), ``name`` the official form with 臺."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Township:
    """鄉鎮市區; ``id`` is the official TOWNCODE (8 digits). Names repeat nationwide, codes do not."""

    id: str
    county_id: str
    name: str


@dataclass(frozen=True, slots=True)
class District:
    """區域, 分區: a set of townships (county plan) or of counties (national plan: a region).

    ``school_count`` is the plan's own number and may be edited; None means the sum of the members.
    A ``locked`` district is finished: painting and proposals leave its members alone.
    """

    id: str
    training_id: str
    slug: str
    name: str
    batch_id: str | None = None
    school_count: int | None = None
    position: int = 0
    locked: bool = False


@dataclass(frozen=True, slots=True)
class DistrictMember:
    """A township or county in a district; ``as_written`` keeps the plan's own spelling (霧台鄉)."""

    id: str
    district_id: str
    area_code: str
    as_written: str
    school_count: int | None = None
    position: int = 0
