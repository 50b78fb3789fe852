"""Which school a cell means. A code or a whole name decides; a bare stem (中正) fits two and is asked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from coordinator.domain.roster_school_names import (
    BRANCH,
    VARIANTS,
    is_special,
    level_of_name,
    levels_of,
    names_of,
    peeled,
    reachable,
    says_level,
    school_key,
    schools_in,
    stem_of,
    variant_key,
    written_county,
)
from coordinator.domain.school import SchoolLevel
from coordinator.domain.text import LOST, fold

__all__ = ["SchoolDirectory", "SchoolEntry", "SchoolMatch", "Written", "school_key"]


@dataclass(frozen=True, slots=True)
class SchoolEntry:
    """A school of the directory: 6-character code, official name, county and township, and its TOWNCODE.

    ``id`` is its key in the store; two divisions of one code are two entries. ``branch`` is what a branch is
    called behind its school (育英分校), ``parent`` the name of that school; ``aliases`` are other names it
    answers to.
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
    parent: str = ""

    @property
    def key(self) -> str:
        """What answers name it by: its key in the store, or its code in a directory without a store."""
        return self.id or self.code


@dataclass(frozen=True, slots=True)
class Written:
    """What a row says of its school; all but ``name`` only help to choose among schools of that name."""

    name: str
    county: str = ""
    township: str = ""
    level: SchoolLevel | None = None


@dataclass(frozen=True, slots=True)
class SchoolMatch:
    """What was found: an entry, or ``choices`` when a person must choose; ``flags`` say how.

    ``unknown`` is true when the text names a school, the directory knows those of its place and level, and
    this is none of them. An office (教育處) is no school, and whoever comes from there is only asked about.
    """

    entry: SchoolEntry | None = None
    flags: tuple[str, ...] = ()
    choices: tuple[SchoolEntry, ...] = ()
    branch: str = ""
    unknown: bool = False

    @property
    def candidates(self) -> tuple[str, ...]:
        """The codes of the choices, in order and once."""
        return tuple(sorted({entry.code for entry in self.choices}))


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is compared of a school when nearly the same name is looked for."""

    entry: SchoolEntry
    county: str
    levels: tuple[SchoolLevel, ...]
    stems: frozenset[str]


_REMARK = re.compile(r"(.{3,}?)[(\[]([^()\[\]]{2,12})[)\]]")
_TOWNSHIP = re.compile("[㐀-鿿]{1,3}[鄉鎮市區]")
_OF_THE_SCHOOL_ITSELF = ("本校", "校本部", "總校")
_SENIOR_WITH_JUNIOR = re.compile("高中|中學|女中|附中")
_OF_COMBINED = (SchoolLevel.PRIMARY, SchoolLevel.JUNIOR)
_MOST_REMEMBERED = 50_000
_MOST_CHOICES = 12


class SchoolDirectory:
    """The schools that are known, found by code, by name, and by the name without its authority."""

    def __init__(self, entries: Iterable[SchoolEntry], home_county: str = "", *, judges: bool = True) -> None:
        """``home_county`` is preferred when a name repeats in other counties (310 names do).

        A directory that does not judge (a sample, a list of another place) finds schools, and calls none
        unknown.
        """
        self.entries = tuple(entries)
        self.judges = judges
        self._home = fold(home_county)
        self._by_code: dict[str, list[SchoolEntry]] = defaultdict(list)
        self._by_entry_key: dict[str, SchoolEntry] = {}
        self._by_key: dict[str, list[SchoolEntry]] = defaultdict(list)
        self._by_variant: dict[str, list[SchoolEntry]] = defaultdict(list)
        self._covered: set[tuple[str, SchoolLevel]] = set()
        self._places: set[str] = set()
        self._shapes: list[_Shape] = []
        self._known: dict[Written, SchoolMatch] = {}
        for entry in self.entries:
            self._add(entry)

    def _add(self, entry: SchoolEntry) -> None:
        self._by_code[entry.code].append(entry)
        self._by_entry_key.setdefault(entry.key, entry)
        keys = names_of(entry.name) | {school_key(alias) for alias in entry.aliases}
        if entry.parent:
            keys |= {parent + school_key(entry.name) for parent in names_of(entry.parent)}
        for key in keys:
            self._by_key[key].append(entry)
        for key in {variant_key(key) for key in keys}:
            self._by_variant[key].append(entry)
        county, levels = fold(entry.county), levels_of(entry.name, entry.level)
        self._covered |= {(county, level) for level in levels}
        self._places |= {place[:-1] for place in (county, fold(entry.township)) if len(place) > 2}
        self._shapes.append(_Shape(entry, county, levels, _stems(entry.name)))

    def without_say(self) -> "SchoolDirectory":
        """The same schools, calling none unknown."""
        silent = SchoolDirectory((), judges=False)
        for name in vars(self).keys() - {"judges", "_known"}:
            setattr(silent, name, getattr(self, name))
        return silent

    def by_code(self, code: str) -> SchoolEntry | None:
        """The school with exactly this code; of two divisions the first."""
        found = self._by_code.get(code)
        return found[0] if found and code else None

    def of_code(self, code: str) -> Sequence[SchoolEntry]:
        """Every division with exactly this code."""
        return self._by_code.get(code, ()) if code else ()

    def by_key(self, key: str) -> SchoolEntry | None:
        """The school an answer names."""
        return self._by_entry_key.get(key)

    def in_township(self, township: str) -> tuple[SchoolEntry, ...]:
        """The schools of a township, of the home county where the name stands in several."""
        there = [e for e in self.entries if e.township and fold(e.township) == fold(township)]
        at_home = [e for e in there if self._home and fold(e.county) == self._home]
        return _in_order(at_home or there)

    def match(self, written: str | Written) -> SchoolMatch:
        """The school that a text means, if it is exactly one.

        Flags: ``UNKNOWN_SCHOOL``, ``SCHOOL_AMBIGUOUS``, ``BRANCH_SCHOOL``, ``SCHOOL_TAI_VARIANT``,
        ``SCHOOL_VARIANT_CHAR``, ``SCHOOL_LOST_CHARACTER``, ``SCHOOL_OTHER_TOWNSHIP``, ``TWO_SCHOOLS``.
        """
        asked = Written(written) if isinstance(written, str) else written
        found = self._known.get(asked)
        if found is None:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            found = self._known[asked] = self._match(asked)
        return found

    def _match(self, written: Written) -> SchoolMatch:
        key = school_key(written.name)
        found, flags = self._find(key, written)
        if len(found) == 1 and (says_level(key) or written.level in levels_of(found[0].name, found[0].level)):
            spelling = _spelling_flags(written.name, found[0].name)
            return SchoolMatch(found[0], _once(*spelling, *flags, *self._far_flags(found[0], key, written)))
        if found:
            one_code = {entry.code for entry in found}
            if len(one_code) == 1 and len(found) > 1 and says_level(key) and found[0].code:
                return SchoolMatch(found[0], ("SCHOOL_BOTH_PARTS",))
            at_home = any(fold(entry.county) in ("", self._home) for entry in found)
            near = () if at_home or not self._home else self.near(written)
            return SchoolMatch(flags=("SCHOOL_AMBIGUOUS",), choices=_in_order([*near, *found]))
        return (
            self._branch(key, written)
            or self._two_schools(written)
            or self._with_remark(key, written)
            or self._unknown(key, written)
        )

    def _far_flags(self, entry: SchoolEntry, key: str, written: Written) -> tuple[str, ...]:
        """A school of another county than is written, or of one that nobody wrote: a person is asked."""
        county, beside = fold(entry.county), written_county(fold(written.county))
        if county and beside and beside != county:
            return ("SCHOOL_OTHER_COUNTY",)
        said = not self._home or county in ("", self._home) or written_county(key) == county
        place = fold(written.county) == county or bool(
            written.township and _is_in(entry, fold(written.township))
        )
        return () if said or place else ("SCHOOL_OTHER_COUNTY",)

    def _with_remark(self, key: str, written: Written) -> SchoolMatch | None:
        """A school and something behind it: 三多國小(九如鄉), 中正國小(本校), 公正國中數理資優班."""
        remark = _REMARK.fullmatch(key)
        if remark and not says_level(remark[2]):
            town = remark[2] if _TOWNSHIP.fullmatch(remark[2]) else ""
            match = self.match(replace(written, name=remark[1], township=town or written.township))
            plain = town or remark[2] in _OF_THE_SCHOOL_ITSELF
            flags = match.flags if plain else (*match.flags, "SCHOOL_WITH_REMARK")
            return replace(match, flags=flags) if match.entry or match.choices else None
        for end in range(len(key) - 1, 3, -1):
            if says_level(key[end:]) or key[end] in "小部":
                continue
            found, flags = self._find(key[:end], written) if says_level(key[:end]) else ([], ())
            if len(found) == 1:
                return SchoolMatch(found[0], _once(*flags, "SCHOOL_WITH_REMARK"))
        return None

    def _find(self, key: str, written: Written) -> tuple[list[SchoolEntry], tuple[str, ...]]:
        """The schools a key fits, after county, township and level had their say."""
        forms = [*peeled(key), *self._by_stems(key)]
        for index, flags in ((self._by_key, ()), (self._by_variant, ("SCHOOL_VARIANT_CHAR",))):
            for name, town in forms:
                found = index.get(variant_key(name) if flags else name)
                narrowed = self._narrow(found, key, replace(written, township=town or written.township))
                if narrowed:
                    strange = town and all(not _is_in(entry, town) for entry in narrowed)
                    return narrowed, (*flags, *(("SCHOOL_OTHER_TOWNSHIP",) if strange else ()))
        return self._by_pattern(key, forms, written)

    def _by_stems(self, key: str) -> list[tuple[str, str]]:
        """Without 屏東 or 內埔 in front of a name that says its level (屏東內埔東寧國小)."""
        bare = [form for form, _ in peeled(key)][-1]
        found = []
        while bare[:2] in self._places and len(bare) > 5:
            bare = bare[2:]
            found.append((bare, ""))
        return found

    def _by_pattern(
        self, key: str, forms: Sequence[tuple[str, str]], written: Written
    ) -> tuple[list[SchoolEntry], tuple[str, ...]]:
        """A name with lost or self-made characters (瓦?國小) fits the schools that have any there."""
        lost = _lost_in(key)
        if not lost:
            return [], ()
        for name, _ in forms:
            pattern = re.compile("".join("." if char in lost else re.escape(char) for char in name))
            if len(name) - sum(name.count(char) for char in lost) < 2 or not says_level(name):
                continue
            fitting = {
                entry.key: entry
                for known, entries in self._by_key.items()
                if pattern.fullmatch(known)
                for entry in entries
            }
            found = self._narrow([*fitting.values()], key, written)
            if found and stem_of(name).strip("".join(lost)):
                return found, ("SCHOOL_LOST_CHARACTER",)
        return [], ()

    def _narrow(self, found: Sequence[SchoolEntry] | None, key: str, written: Written) -> list[SchoolEntry]:
        """A county that is written must be right; the rest only chooses among several."""
        if not found:
            return []
        county = written_county(key)
        kept = [entry for entry in found if not county or fold(entry.county) in ("", county)]
        beside, town = fold(written.county), fold(written.township)
        wishes = (
            lambda entry: town and _is_in(entry, town),
            lambda entry: beside and fold(entry.county) == beside,
            lambda entry: self._home and fold(entry.county) == self._home,
            lambda entry: written.level and written.level in levels_of(entry.name, entry.level),
        )
        for wish in wishes:
            kept = [entry for entry in kept if wish(entry)] or kept
        return kept

    def _branch(self, key: str, written: Written) -> SchoolMatch | None:
        """A branch that has no entry of its own is its school, and says so."""
        branch = BRANCH.fullmatch(key)
        if branch is None:
            return None
        parents, flags = self._find(branch[1], replace(written, name=branch[1]))
        if len(parents) != 1:
            return None
        spelling = _spelling_flags(written.name, parents[0].name)
        return SchoolMatch(parents[0], _once("BRANCH_SCHOOL", *spelling, *flags), branch=branch[2])

    def _two_schools(self, written: Written) -> SchoolMatch | None:
        """合聘 and 巡迴 teachers write two schools into one cell."""
        parts = schools_in(re.sub(r"[(（][^()（）]{2,}[)）]", "", written.name))
        if len(parts) < 2:
            return None
        found = [self.match(replace(written, name=part)) for part in parts]
        entries = [match.entry for match in found if match.entry]
        named = sum(says_level(school_key(part)) for part in parts)
        if not entries or max(len(entries), named) < 2:
            return None
        return SchoolMatch(flags=("TWO_SCHOOLS",), choices=_in_order(entries))

    def _unknown(self, key: str, written: Written) -> SchoolMatch:
        if not self.judges:
            return SchoolMatch()
        near = self.near(written)
        county = written_county(key) or fold(written.county) or self._home
        level = SchoolLevel.SPECIAL if is_special(key) else level_of_name(key) or written.level
        known = any(
            (not county or county == place) and (level is None or level in reachable(covered))
            for place, covered in self._covered
        )
        return SchoolMatch(
            flags=("UNKNOWN_SCHOOL",),
            choices=near,
            unknown=known and not near and says_level(key) and not _lost_in(key),
        )

    def near(self, written: Written, *, widely: bool = False) -> tuple[SchoolEntry, ...]:
        """Schools of the same place and level with nearly the same name; ``widely`` to choose from."""
        key = school_key(written.name)
        level = level_of_name(key) or written.level
        if level is SchoolLevel.SENIOR and not widely and not _SENIOR_WITH_JUNIOR.search(key):
            return ()  # 東港海事 is not 東港高中
        county = written_county(key) or fold(written.county) or self._home
        stems, wanted = (
            _stems(written.name),
            {level, *(_OF_COMBINED if level is SchoolLevel.COMBINED else ())},
        )
        found = [
            shape.entry
            for shape in self._shapes
            if (not county or shape.county in ("", county))
            and (widely or level is None or not wanted.isdisjoint(shape.levels))
            and any(_nearly(stem, own, widely) for stem in stems for own in shape.stems)
        ]
        return _in_order(found)[:_MOST_CHOICES]


def _lost_in(key: str) -> set[str]:
    """The characters that no code page could hold, or that an office drew itself."""
    return {char for char in key if char in LOST or "\ue000" <= char <= "\uf8ff"}


def _is_in(entry: SchoolEntry, town: str) -> bool:
    return (
        not entry.township
        or fold(entry.township) == town
        or variant_key(fold(entry.township)) == variant_key(town)
    )


def _in_order(entries: Iterable[SchoolEntry]) -> tuple[SchoolEntry, ...]:
    by_key = {entry.key: entry for entry in entries}
    return tuple(sorted(by_key.values(), key=lambda entry: (entry.code, entry.name)))


@lru_cache(16_384)
def _stems(name: str) -> frozenset[str]:
    return frozenset(stem_of(form) for form, _ in peeled(school_key(name)))


def _nearly(one: str, other: str, widely: bool) -> bool:
    """The same stem, or one character more, less or other in a stem of three; of two only ``widely``."""
    if one == other or not one or not other:
        return bool(one) and one == other
    shorter, longer = sorted((one, other), key=len)
    if len(longer) < (2 if widely else 3) or len(longer) - len(shorter) > 1:
        return False
    if len(longer) == len(shorter):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or sorted(one) == sorted(other)
    return len(shorter) >= 2 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _once(*flags: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(flags))


def _spelling_flags(written: str, official: str) -> tuple[str, ...]:
    """Through which other spelling the name was found."""
    forms = (("SCHOOL_TAI_VARIANT", (("台", "臺"),)), ("SCHOOL_VARIANT_CHAR", VARIANTS))
    return tuple(flag for flag, pairs in forms if any(a in written and b in official for a, b in pairs))
