"""County, township and school in a text without separators: the longest match over the directory."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from coordinator.domain.area import County, Township
from coordinator.domain.online_names.school_names import LEVEL, bare, long_forms, names_of, stem_of
from coordinator.domain.online_names.writing import Writing, fold_char_wise
from coordinator.domain.roster_schools import SchoolEntry
from coordinator.domain.school_places import OLD_NAMES

_CODE = re.compile(r"(?<![0-9A-Z])\d[0-9A-Z]{5}(?![0-9A-Z])")
_AUTHORITY = re.compile(r"(?:國立|私立|縣立|市立|公立|立)$")
_LETTERS = """
北市臺北市 桃市桃園市 中市臺中市 南市臺南市 高市高雄市 基市基隆市 竹市新竹市 竹縣新竹縣 苗縣苗栗縣 彰縣彰化縣
投縣南投縣 雲縣雲林縣 嘉縣嘉義縣 嘉市嘉義市 屏縣屏東縣 宜縣宜蘭縣 花縣花蓮縣 東縣臺東縣 澎縣澎湖縣 金縣金門縣
"""
_SHORTER_COUNTIES = {word[:2]: word[2:] for word in _LETTERS.split()}
"""How offices shorten a county; like a name without 縣 or 市 it counts only where a word begins."""
_WRITTEN_SCHOOL = re.compile(
    rf"[㐀-鿿○\U00020000-\U0003ffff]{{1,12}}?{LEVEL.pattern}(?:附設國[中小]部|國[中小]部|部)?"
)
_STANDING = re.compile(rf"立(?=[㐀-鿿]{{2,}}?{LEVEL.pattern})")
_LONGEST_UNKNOWN = 24
_SHORT = 2
_LONGEST_PLACE = 6

P = TypeVar("P", County, Township)


@dataclass(frozen=True, slots=True)
class Span:
    """Where in the text something stands."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether they share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class CountyAt:
    """Counties that a written name fits (新竹 fits two), and where it stands."""

    span: Span
    counties: tuple[County, ...]


@dataclass(frozen=True, slots=True)
class SchoolAt:
    """Schools that a written name fits; ``bare_stem`` when its level is not written, none when unknown."""

    span: Span
    entries: tuple[SchoolEntry, ...]
    bare_stem: bool = False
    by_code: bool = False


class Places:
    """The index: made once for a directory, then asked for every display name."""

    def __init__(
        self, entries: Iterable[SchoolEntry], counties: Iterable[County], townships: Iterable[Township]
    ) -> None:
        self.counties = tuple(counties)
        self._by_name: dict[str, list[SchoolEntry]] = defaultdict(list)
        self._by_stem: dict[str, list[SchoolEntry]] = defaultdict(list)
        self._by_code: dict[str, list[SchoolEntry]] = defaultdict(list)
        self._by_id: dict[str, SchoolEntry] = {}
        for entry in entries:
            self._learn(entry)
            self._by_id[entry.id] = entry
        self._longest = max(map(len, self._by_name), default=0)
        self._county_names, self._county_stems = _county_words(self.counties)
        self._townships = _township_words(townships)
        self.knows_schools = bool(self._by_name)

    def _learn(self, entry: SchoolEntry) -> None:
        names = {long for name in names_of(entry) for long in long_forms(name)}
        for name in names:
            self._by_name[name].append(entry)
        stem = stem_of(entry)
        if len(stem) >= _SHORT and stem not in names:
            self._by_stem[stem].append(entry)
        self._by_code[entry.code].append(entry)

    def by_id(self, school_id: str) -> SchoolEntry | None:
        """The school with this key in the store."""
        return self._by_id.get(school_id) if school_id else None

    def county_of(self, entry: SchoolEntry) -> County | None:
        """The county a school lies in."""
        wanted = fold_char_wise(entry.county)
        return next((c for c in self.counties if fold_char_wise(c.name) == wanted), None) if wanted else None

    def is_place(self, folded: str) -> bool:
        """Whether a text is the whole name of a county or township, which may be said twice."""
        return folded in self._county_names or (folded[-1:] in "鄉鎮市區" and folded in self._townships)

    # -- schools ---------------------------------------------------------------------------------

    def schools_in(self, writing: Writing) -> list[SchoolAt]:
        """Names of known schools that stand whole in the text, the longest first; a code before all."""
        text = writing.folded
        found = [
            SchoolAt(Span(m.start(), m.end()), tuple(self._by_code[m[0]]), by_code=True)
            for m in _CODE.finditer(text.upper())
            if m[0] in self._by_code
        ]
        for start in range(len(text)):
            # A shorter name inside a longer one means something else; only the longest at a place counts.
            for end in range(min(len(text), start + self._longest), start + _SHORT - 1, -1):
                entries = self._by_name.get(text[start:end])
                if entries and self._stands_whole(writing, start, end):
                    found.append(SchoolAt(Span(start, end), tuple(entries)))
                    break
        return sorted(found, key=lambda at: (not at.by_code, at.span.start - at.span.end, at.span.start))

    def _stands_whole(self, writing: Writing, start: int, end: int) -> bool:
        """A name with a gap inside must begin at one: 陳大同 國小老師 is no 大同國小.

        太平國中小學務主任 is of 太平國中小.
        """
        if writing.folded.startswith("學務", end - 1) and writing.folded[start : end - 1] in self._by_name:
            return False
        gap = any(start < at < end for at in writing.breaks)
        return not gap or start in writing.breaks or self._is_left_of(writing, start)

    def _is_left_of(self, writing: Writing, end: int) -> bool:
        """Whether a county, township or authority ends right before ``end``."""
        text = writing.folded
        left = _AUTHORITY.sub("", text[:end])
        if any(at in writing.breaks and text[at:end] in self._county_stems for at in (end - 2, end - 3)):
            return True
        return len(left) < end or any(left.endswith(name) for name in (*self._county_names, *self._townships))

    def with_stem(self, written: str) -> tuple[SchoolEntry, ...]:
        """Schools that differ from an unknown one only by their level (來義高中, 來義中學)."""
        return tuple(self._by_stem.get(LEVEL.sub("", bare(written)), ()))

    def stem_in(self, writing: Writing, start: int, ends: Iterable[int]) -> SchoolAt | None:
        """A known stem from ``start`` to one of ``ends`` (中正 before 教務主任), the longest."""
        for end in sorted(ends, reverse=True):
            entries = self._by_stem.get(writing.folded[start:end])
            if entries:
                return SchoolAt(Span(start, end), tuple(entries), bare_stem=True)
        return None

    def unknown_in(self, writing: Writing, taken: list[Span]) -> Span | None:
        """What is written like a school and is none of the directory (○○國中)."""
        for match in _WRITTEN_SCHOOL.finditer(writing.folded):
            start = max([match.start(), *(s.end for s in taken if s.end <= match.end() - _SHORT)])
            gaps = [at for at in writing.breaks if start < at <= match.end() - _SHORT]
            whole = max([start, *(at for at in gaps if not LEVEL.match(writing.folded, at))])
            if _STANDING.match(writing.folded, whole) and whole in {span.end for span in taken}:
                whole += 1  # 新北市 took its own 市 out of 市立
            if _SHORT < match.end() - whole <= _LONGEST_UNKNOWN:
                return Span(whole, match.end())
        return None

    # -- counties and townships ------------------------------------------------------------------

    def left_of(self, writing: Writing, start: int) -> tuple[Span, CountyAt | None, tuple[Township, ...]]:
        """What belongs to a school at its left: authority, township, county, in this order outward.

        A place without 縣市鄉鎮區 must begin where a word begins: it may be the end of somebody's name.
        """
        text = writing.folded
        inner = len(_AUTHORITY.sub("", text[:start]))
        best: tuple[Span, CountyAt | None, tuple[Township, ...]] = (Span(inner, start), None, ())
        for word, townships in (*_endings(text[:inner], self._townships), ("", ())):
            at = inner - len(word)
            county = self._county_ending(writing, at)
            begin = county.span.start if county else at
            if word and word[-1] not in "鄉鎮市區" and begin not in writing.breaks:
                continue
            if (county is not None, len(word)) > (best[1] is not None, len(best[2])):
                best = (Span(begin, start), county, townships)
        return best

    def _county_ending(self, writing: Writing, end: int) -> CountyAt | None:
        text = writing.folded
        for at in {end, len(_AUTHORITY.sub("", text[:end]))}:
            for word, counties in _endings(text[:at], self._county_names):
                return CountyAt(Span(at - len(word), end), counties)
            for word, counties in _endings(text[:at], self._county_stems):
                if at - len(word) in writing.breaks:
                    return CountyAt(Span(at - len(word), end), counties)
        return None

    def county_in(self, writing: Writing, taken: list[Span]) -> CountyAt | None:
        """A county anywhere outside ``taken``; without 縣 or 市 only at the beginning of a word.

        高雄偉 is somebody's name: one character behind 高雄 is no given name and surname.
        """
        text = writing.folded
        ends = {*writing.breaks, *(other.start for other in taken)}
        for at in range(len(text)):
            for name, counties in self._starting(text, at, whole_words=at in writing.breaks):
                span = Span(at, at + len(name))
                one_more = name not in self._county_names and span.end not in ends and span.end + 1 in ends
                if not one_more and not any(span.overlaps(other) for other in taken):
                    return CountyAt(span, counties)
        return None

    def _starting(self, text: str, at: int, *, whole_words: bool) -> Iterator[tuple[str, tuple[County, ...]]]:
        for names in (self._county_names, self._county_stems if whole_words else {}):
            for length in (3, 2):
                word = text[at : at + length]
                if len(word) == length and word in names:
                    yield word, names[word]

    def townships_in(self, writing: Writing, taken: list[Span]) -> tuple[Span, tuple[Township, ...]] | None:
        """A township by its whole name anywhere outside ``taken``."""
        text = writing.folded
        for at in range(len(text)):
            for length in (4, 3):
                word, span = text[at : at + length], Span(at, at + length)
                known = self._townships.get(word)
                if known and self.is_place(word) and not any(span.overlaps(other) for other in taken):
                    return span, known
        return None


def _endings(text: str, words: Mapping[str, tuple[P, ...]]) -> Iterator[tuple[str, tuple[P, ...]]]:
    """Those of ``words`` that the text ends with, the longest first, and what they mean."""
    for length in range(min(len(text), _LONGEST_PLACE), _SHORT - 1, -1):
        word = text[len(text) - length :]
        if word in words:
            yield word, words[word]


def _county_words(
    counties: tuple[County, ...],
) -> tuple[dict[str, tuple[County, ...]], dict[str, tuple[County, ...]]]:
    """Whole names (old ones too), and names without 縣 or 市, of which two fit two counties."""
    names: dict[str, tuple[County, ...]] = {fold_char_wise(c.name): (c,) for c in counties}
    stems: dict[str, tuple[County, ...]] = {}
    for name, known in tuple(names.items()):
        stems[name[:2]] = (*stems.get(name[:2], ()), *known)
    for old, new in OLD_NAMES.items():
        if new in names:
            names.setdefault(old, names[new])
    for short, new in _SHORTER_COUNTIES.items():
        if new in names:
            stems.setdefault(short, names[new])
    return names, stems


def _township_words(townships: Iterable[Township]) -> dict[str, tuple[Township, ...]]:
    """Whole names, and names of three characters and more without 鄉鎮市區."""
    found: dict[str, tuple[Township, ...]] = {}
    for township in townships:
        name = fold_char_wise(township.name)
        for word in {name, name[:-1]} if len(name) > _SHORT else {name}:
            if len(word) >= _SHORT:
                found[word] = (*found.get(word, ()), township)
    return found
