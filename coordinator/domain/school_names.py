"""Names of schools as lists have them: with who runs the school, and sometimes with a lost character."""

import re
from collections.abc import Iterator

from coordinator.domain.text import LOST

_AUTHORITY = re.compile(r"^(?:國立|私立|縣立|市立|公立)(?=.{2})")

_UNIVERSITY = re.compile(r"(.)(.)(教育)?大學(附小|實小|附設.{2,8})$")


def plain_name(name: str) -> str:
    """``縣立鶴聲國小`` as everybody calls it: 鶴聲國小."""
    return _AUTHORITY.sub("", name)


def is_damaged(name: str) -> bool:
    """Whether a character was lost on the way: ``?公國中``."""
    return not LOST.isdisjoint(name)


def of_university(name: str) -> Iterator[str]:
    """屏東大學附小 is 屏大附小 to its people, 臺南大學附小 南大附小, 臺北教育大學附小 北教大附小.

    ``name`` is folded and without its authority.
    """
    match = _UNIVERSITY.match(name)
    if match:
        first, second, teaching, school = match.groups(default="")
        yield f"{second if first == '臺' else first}{teaching[:1]}大{school}"
        yield f"{first}{second}{school}"
