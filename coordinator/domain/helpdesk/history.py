"""What a school brought over the years."""

from collections.abc import Iterable
from functools import lru_cache

from coordinator.domain.helpdesk.values import Request
from coordinator.domain.school_names import plain_name
from coordinator.domain.text import fold


def is_school(request: Request, school_code: str, school_name: str) -> bool:
    """Whether a request is of this school: by code where both have one, else by name."""
    if school_code and request.school_code:
        return school_code == request.school_code
    name = school_key(school_name)
    return bool(name) and school_key(request.school) == name


@lru_cache(4_096)
def school_key(name: str) -> str:
    """Under which all writings of a school meet: 縣立鶴聲國民小學 and 鶴聲國小."""
    return fold(plain_name(name.strip()))


def school_history(
    requests: Iterable[Request], school_code: str, school_name: str, but: str = ""
) -> tuple[Request, ...]:
    """The requests of a school, newest first; ``but`` is the id of the one that is looked at."""
    found = (r for r in requests if r.id != but and is_school(r, school_code, school_name))
    return tuple(sorted(found, key=lambda r: (-r.opened_ms, r.label, r.id)))
