"""Which school a cell means. A code or a whole name decides; a bare stem (中正) fits two and is asked."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from coordinator.domain.school import SchoolLevel
from coordinator.domain.text import fold


@dataclass(frozen=True, slots=True)
class SchoolEntry:
    """A school of the directory: 6-character code, official name, county and township, and its TOWNCODE.

    ``id`` is its key in the store; two divisions of one code are two entries. ``branch`` is what a branch is
    called behind its school (育英分校); ``aliases`` are other names it answers to.
    """

    code: str
    name: str
    county: str = ""
    township: str = ""
    township_code: str = ""
    id: str = ""
    level: SchoolLevel | None = None
    branch: str = ""
    aliases: tuple[str, ...] = ()
    phone: str = ""


@dataclass(frozen=True, slots=True)
class SchoolMatch:
    """What was found: an entry, or ``candidates`` (codes) when a person must choose; ``flags`` say how."""

    entry: SchoolEntry | None = None
    flags: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    branch: str = ""


_LEVEL = re.compile(r"(?:國小|國中小|國中|高中|高職|附小|附中|小學|中學|學校|幼兒園|分校|分班|國小部|國中部)")
_CITIES = "臺北|新北|桃園|臺中|臺南|高雄|基隆|新竹|嘉義"
_COUNTY = re.compile(rf"[一-鿿]{{2}}縣|(?:{_CITIES})市")
_AUTHORITY = re.compile(rf"^(?:(?:{_COUNTY.pattern})立?|國立|私立|縣立|市立|公立)(?=.{{2}})")
_BRANCH = re.compile(r"(.+?(?:國小|國中小|國中))(.+分[校班])")
_SHORT = (
    ("高級中等學校", "高中"),
    ("高級中學", "高中"),
    ("附設實驗國小", "附小"),
    ("附設國小部", "附小"),
    ("附設國小", "附小"),
    ("實驗國小", "實小"),
)
# Spellings that official letters themselves mix up; a match through one is shown to a person.
_VARIANTS = (("滿洲", "滿州"), ("瓦窯", "瓦磘"), ("恒春", "恆春"))
_DIVISION = "附設國中部"


def school_key(text: str) -> str:
    """The fold of a school's name with its long forms and known variants made one."""
    key = fold(text)
    for written, meant in (*_SHORT, *((fold(left), fold(right)) for left, right in _VARIANTS)):
        key = key.replace(written, meant)
    return key


class SchoolDirectory:
    """The schools that are known, found by code, by name, and by the name without its authority."""

    def __init__(self, entries: Iterable[SchoolEntry], home_county: str = "") -> None:
        """``home_county`` is preferred when a name repeats in other counties (310 names do)."""
        self._home = fold(home_county)
        self._by_code: dict[str, SchoolEntry] = {}
        self._by_key: dict[str, list[SchoolEntry]] = defaultdict(list)
        self._townships: set[str] = set()
        for entry in entries:
            self._by_code[entry.code] = entry
            if entry.township:
                self._townships.add(fold(entry.township))
            for key in _names_of(entry):
                self._by_key[key].append(entry)

    def by_code(self, code: str) -> SchoolEntry | None:
        """The school with exactly this code."""
        return self._by_code.get(code)

    def match(self, written: str) -> SchoolMatch:
        """The school that a text means, if it is exactly one.

        Flags: ``UNKNOWN_SCHOOL``, ``SCHOOL_AMBIGUOUS``, ``BRANCH_SCHOOL``, ``SCHOOL_TAI_VARIANT``,
        ``SCHOOL_VARIANT_CHAR``.
        """
        found = self._find(written)
        if len(found) == 1 and _LEVEL.search(school_key(written)):
            return SchoolMatch(found[0], _spelling_flags(written, found[0].name))
        if found:
            return SchoolMatch(flags=("SCHOOL_AMBIGUOUS",), candidates=tuple(sorted(e.code for e in found)))
        branch = _BRANCH.fullmatch(school_key(written))
        if branch:
            parent = self._find(branch[1])
            if len(parent) == 1:
                flags = ("BRANCH_SCHOOL", *_spelling_flags(written, parent[0].name))
                return SchoolMatch(parent[0], flags, branch=branch[2])
        return SchoolMatch(flags=("UNKNOWN_SCHOOL",))

    def _find(self, written: str) -> list[SchoolEntry]:
        """The schools that the text fits, after county and township had their say."""
        key = school_key(written)
        bare = _AUTHORITY.sub("", key)
        township = next((name for name in self._townships if bare.startswith(name) and bare != name), "")
        rest = bare.removeprefix(township)
        for name in (key, bare, rest):
            found = self._by_key.get(name, [])
            if found:
                return self._narrow(found, key, township)
        return []

    def _narrow(self, found: list[SchoolEntry], key: str, township: str) -> list[SchoolEntry]:
        """A county that is written must be right; township and home county only choose among several."""
        county = _COUNTY.match(key)
        if county:
            found = [entry for entry in found if fold(entry.county) in ("", county[0])]
        in_township = [entry for entry in found if township and fold(entry.township) == township]
        found = in_township or found
        at_home = [entry for entry in found if self._home and fold(entry.county) == self._home]
        return at_home or found


def _names_of(entry: SchoolEntry) -> set[str]:
    """The keys a school answers to; a bare stem is one of them, so that it can be recognised and asked."""
    key = school_key(entry.name)
    keys = {key, _AUTHORITY.sub("", key)}
    keys |= {name.removesuffix(_DIVISION) for name in keys}
    return keys | {stem for name in keys if (stem := _LEVEL.sub("", name))}


def _spelling_flags(written: str, official: str) -> tuple[str, ...]:
    """Through which other spelling the name was found."""
    forms = (("SCHOOL_TAI_VARIANT", (("台", "臺"),)), ("SCHOOL_VARIANT_CHAR", _VARIANTS))
    return tuple(flag for flag, pairs in forms if any(a in written and b in official for a, b in pairs))
