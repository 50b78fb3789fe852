"""Of which level a listed school is: the list decides, for a 國(中)小 stands in two of them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from coordinator.domain.school import SchoolLevel
from coordinator.domain.text import fold

_MOST = 0.9
_DIGIT = {
    "3": SchoolLevel.SENIOR,
    "4": SchoolLevel.SENIOR,
    "5": SchoolLevel.JUNIOR,
    "6": SchoolLevel.PRIMARY,
    "7": SchoolLevel.PRIMARY,
    "8": SchoolLevel.PRIMARY,
    "F": SchoolLevel.SPECIAL,
}
_TITLES = (
    ("特殊教育", SchoolLevel.SPECIAL),
    ("高級中等", SchoolLevel.SENIOR),
    ("高級中學", SchoolLevel.SENIOR),
    ("高中", SchoolLevel.SENIOR),
    ("國民中學", SchoolLevel.JUNIOR),
    ("國中", SchoolLevel.JUNIOR),
    ("國民小學", SchoolLevel.PRIMARY),
    ("國小", SchoolLevel.PRIMARY),
)
_GRADES = (("7年級", SchoolLevel.JUNIOR), ("1年級", SchoolLevel.PRIMARY), ("10年級", SchoolLevel.SENIOR))
_WORDS = {
    "國小": SchoolLevel.PRIMARY,
    "小學": SchoolLevel.PRIMARY,
    "國小部": SchoolLevel.PRIMARY,
    "國中": SchoolLevel.JUNIOR,
    "國中部": SchoolLevel.JUNIOR,
    "國中小": SchoolLevel.COMBINED,
    "國民中小學": SchoolLevel.COMBINED,
    "高中": SchoolLevel.SENIOR,
    "高職": SchoolLevel.SENIOR,
    "高中職": SchoolLevel.SENIOR,
    "高級中學": SchoolLevel.SENIOR,
    "高級中等學校": SchoolLevel.SENIOR,
    "特教": SchoolLevel.SPECIAL,
    "特教學校": SchoolLevel.SPECIAL,
    "特殊教育學校": SchoolLevel.SPECIAL,
}
_NAMES = (
    (re.compile(r"特殊教育|特教|[啟啓][聰明智]學校|[聾盲]"), SchoolLevel.SPECIAL),
    (re.compile(r"(?:國小部?|小學部?|附小|實小|附設國小)\)?$"), SchoolLevel.PRIMARY),
    (re.compile(r"(?:國中部?|附設國中)\)?$"), SchoolLevel.JUNIOR),
    (re.compile(r"(?:高中|高職|高級中學|高級中等學校|商工|家商|高工|高商|高農)$"), SchoolLevel.SENIOR),
)


def level_of_list(
    titles: str, headings: Sequence[str], schools: Iterable[tuple[str, str]]
) -> SchoolLevel | None:
    """The level a whole list is of: by its title, its grades, or what nearly all its schools are."""
    for word, level in _TITLES:
        if word in titles:
            return level
    for grade, level in _GRADES:
        if any(heading.startswith(grade) for heading in headings):
            return level
    votes = Counter(vote for code, name in schools if (vote := _of_row(code, name)) is not None)
    if not votes:
        return None
    mostly, most = votes.most_common(1)[0]
    return mostly if most >= _MOST * votes.total() else None


def level_of(code: str, name: str, said: str, of_list: SchoolLevel | None) -> SchoolLevel | None:
    """The level of one row: what its own column says, else its list, else its name or code; None if unknown.

    A special school stays one in every list.
    """
    if said and (level := read_level(said)) is not None:
        return level
    if len(code) == 6 and code[3] == "F":
        return SchoolLevel.SPECIAL
    return of_list or _of_row(code, name)


def read_level(text: str) -> SchoolLevel | None:
    """The level that a word names (國小, 國民中學, 特教); None for other words."""
    return _WORDS.get(fold(text))


def _of_row(code: str, name: str) -> SchoolLevel | None:
    """By name, and by the fourth character of the code where the name says two (國中小) or none."""
    key = fold(name)
    for form, level in _NAMES:
        if form.search(key):
            return level
    return _DIGIT.get(code[3:4].upper())
