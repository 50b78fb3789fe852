"""What a school brought over the years, and when two names are one school."""

from collections.abc import Iterable
from functools import lru_cache

from coordinator.domain.helpdesk.values import Request
from coordinator.domain.roster_school_names import peeled, school_key, stem_of, written_county


def is_school(request: Request, school_code: str, school_name: str) -> bool:
    """Whether a request is of this school: by code where both have one, else by name."""
    return same_school((request.school_code, request.school), (school_code, school_name))


def same_school(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two are one school, each a code and a name; a code may be missing.

    里港國小, 縣立里港國民小學 and 屏東縣里港鄉里港國小 are one, 屏東縣中正國小 and 高雄市中正國小 are not.
    """
    if one[0] and other[0]:
        return one[0] == other[0]
    (county, names), (county_too, names_too) = _read(one[1]), _read(other[1])
    return not names.isdisjoint(names_too) and (county == county_too or not (county and county_too))


@lru_cache(16_384)
def _read(name: str) -> tuple[str, frozenset[str]]:
    """The county a name begins with, and all it may be called without county, authority and township."""
    key = school_key(name)
    # Of 左鎮國小 nothing would be left without the township that it seems to begin with.
    shorter = (short for short, _ in peeled(key) if len(stem_of(short)) > 1)
    return written_county(key), frozenset({key, *shorter} if key else ())


def school_history(
    requests: Iterable[Request], school_code: str, school_name: str, but: str = ""
) -> tuple[Request, ...]:
    """The requests of a school, newest first; ``but`` is the id of the one that is looked at."""
    found = (r for r in requests if r.id != but and is_school(r, school_code, school_name))
    return tuple(sorted(found, key=lambda r: (-r.opened_ms, r.label, r.id)))
