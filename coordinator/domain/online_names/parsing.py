"""One display name understood: county, school, job title, names, and what of them is missing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from coordinator.domain.area import County, Township
from coordinator.domain.online_names.offices import is_nobody, offices_in
from coordinator.domain.online_names.people import People, Piece, read_people
from coordinator.domain.online_names.places import CountyAt, Places, SchoolAt, Span
from coordinator.domain.online_names.school_names import one_level
from coordinator.domain.online_names.titles import (
    MAY_BE_A_NAME,
    TitleSpan,
    ends_as_title,
    is_office,
    is_title,
    titles_in,
)
from coordinator.domain.online_names.writing import Writing, fold_char_wise, take_apart
from coordinator.domain.roster_schools import SchoolEntry
from coordinator.domain.school import SchoolLevel

_AFTER_SCHOOL = re.compile(r"(?:附設|附屬)?(國中部|國小部|國民中學部|國民小學部|高中部|幼兒園|附幼)")
_DIVISION = re.compile(r"國民?[中小]學?部?$")
_BRANCH = re.compile(r"[㐀-鿿]{1,6}?(?:分校|分班|校區)")
_JUNIOR = {SchoolLevel.JUNIOR, SchoolLevel.SENIOR, SchoolLevel.COMBINED}


class Lack(StrEnum):
    """What a display name does not say, and what has to be looked at."""

    COUNTY = "COUNTY"
    SCHOOL = "SCHOOL"
    JOB_TITLE = "JOB_TITLE"
    NAME = "NAME"
    SCHOOL_AMBIGUOUS = "SCHOOL_AMBIGUOUS"
    SCHOOL_UNKNOWN = "SCHOOL_UNKNOWN"
    COUNTY_AMBIGUOUS = "COUNTY_AMBIGUOUS"
    COUNTY_DISAGREES = "COUNTY_DISAGREES"
    TWO_PEOPLE = "TWO_PEOPLE"
    TWO_SCHOOLS = "TWO_SCHOOLS"
    NAME_UNCLEAR = "NAME_UNCLEAR"
    NAME_LIKE_TITLE = "NAME_LIKE_TITLE"
    NOT_A_PERSON = "NOT_A_PERSON"
    PERSON_AMBIGUOUS = "PERSON_AMBIGUOUS"
    OTHER_SCHOOL = "OTHER_SCHOOL"


PARTS = frozenset({Lack.COUNTY, Lack.SCHOOL, Lack.JOB_TITLE, Lack.NAME})
"""The four parts that a display name shall have."""


@dataclass(frozen=True, slots=True)
class ParsedName:
    """``school`` is an entry of the directory or None; ``school_text`` is what was written of it.

    ``candidates`` are the schools it may be, or with a ``school`` its other rows in the lists; ``lacks`` is
    what is missing or must be looked at, in fixed order.
    """

    display_name: str
    county: County | None = None
    school: SchoolEntry | None = None
    school_text: str = ""
    candidates: tuple[SchoolEntry, ...] = ()
    job_title: str = ""
    names: tuple[str, ...] = ()
    lacks: tuple[Lack, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What a display name must say: in a county's own training the county goes without saying."""

    home_county: str = ""
    needs_county: bool = True


def parse_display_name(display_name: str, places: Places, rule: Rule | None = None) -> ParsedName:
    """Understand a display name; total on any text, and linear in its length."""
    rule = rule or Rule()
    writing = take_apart(display_name)
    squeezed = writing.folded.replace("‧", "")
    if is_nobody(squeezed):
        return ParsedName(display_name, lacks=(Lack.NOT_A_PERSON,))
    return _Reading(writing, places, rule).result(display_name)


class _Reading:
    """Takes one part after the other out of the text; what is left are names."""

    def __init__(self, writing: Writing, places: Places, rule: Rule) -> None:
        self._writing, self._places, self._rule = writing, places, rule
        self._taken: list[Span] = []
        self._lacks: set[Lack] = set()
        self._county: tuple[County, ...] = ()
        self._townships: tuple[Township, ...] = ()
        self._written_county = self._of_office = self._of_all = False

    def result(self, display_name: str) -> ParsedName:
        school = self._find_school()
        entry, candidates = self._decide(school) if school else (None, ())
        text = self._writing.text[school.span.start : school.span.end] if school else ""
        title, people = self._title_and_people(school.span if school else None)
        county = self._places.county_of(entry) if entry else None
        if county is None and len(self._county) == 1:
            county = self._county[0]
        self._note(people, title, entry, text)
        return ParsedName(
            display_name, county, entry, text, candidates, title or people.title,
            people.names, tuple(lack for lack in Lack if lack in self._lacks),
        )  # fmt: skip

    # -- place -----------------------------------------------------------------------------------

    def _find_school(self) -> SchoolAt | None:
        known = self._places.schools_in(self._writing)
        if known:
            best = known[0]
            others = [at for at in known[1:] if not at.span.overlaps(best.span)]
            for at in (best, *others):
                self._take(at.span)
                self._take_left(at.span.start)
            self._county_inside(best.span)
            if any(not set(at.entries) & set(best.entries) for at in others):
                self._lacks.add(Lack.TWO_SCHOOLS)
                both = dict.fromkeys(entry for at in (best, *others) for entry in at.entries)
                best = replace(best, entries=tuple(both))
            self._find_county()
            return self._with_front(replace(best, span=self._with_suffix(best.span)))
        self._find_county()
        return self._find_office() or self._find_stem() or self._find_unknown()

    def _with_front(self, school: SchoolAt) -> SchoolAt:
        """新東港國小 is not 東港國小: one character, or two behind the county, that nothing else explains."""
        begin = school.span.start
        for span in sorted(self._taken, key=lambda span: -span.end):
            begin = span.start if span.end == begin else begin
        front = begin
        while front not in self._writing.breaks and not self._is_taken(front - 1):
            front -= 1
        unread = self._writing.folded[front:begin]
        behind_a_place = any(span.end == front for span in self._taken)
        if not 0 < len(unread) <= 1 + behind_a_place or is_title(unread) or school.by_code:
            return school
        self._take(Span(front, begin))
        self._lacks.add(Lack.SCHOOL_UNKNOWN)
        return replace(school, span=Span(front, school.span.end))

    def _is_taken(self, at: int) -> bool:
        return any(span.start <= at < span.end for span in self._taken)

    def _find_office(self) -> SchoolAt | None:
        """A colleague of the county itself, or of the ministry, and no school is missing."""
        for office in offices_in(self._writing):
            if not any(office.span.overlaps(taken) for taken in self._taken):
                self._take(office.span)
                self._of_office, self._of_all = True, office.of_all
                return SchoolAt(office.span, ())
        return None

    def _with_suffix(self, span: Span) -> Span:
        """國中部, 附幼 and 分校 behind a school belong to it."""
        text, end = self._writing.folded, span.end
        for pattern in (_BRANCH, _AFTER_SCHOOL):
            match = pattern.match(text, end)
            if match and not any(end < at < match.end() for at in self._writing.breaks):
                end = match.end()
        self._take(Span(span.end, end))
        return Span(span.start, end)

    def _take_left(self, start: int) -> None:
        span, county, townships = self._places.left_of(self._writing, start)
        self._take(span)
        self._townships = self._townships or townships
        if not self._written_county:
            self._set_county(county)

    def _find_county(self) -> None:
        if not self._written_county:
            county = self._places.county_in(self._writing, self._taken)
            if county is not None:
                self._take(county.span)
                self._set_county(county)
        if not self._townships:
            found = self._places.townships_in(self._writing, self._taken)
            if found is not None:
                self._take(found[0])
                self._townships = found[1]

    def _county_inside(self, school: Span) -> None:
        """臺北市立大學附小 begins with its county."""
        if not self._written_county:
            before = [span for span in self._taken if span != school]
            county = self._places.county_in(self._writing, before)
            if (
                county is not None
                and county.span.start == school.start
                and county.span.end - school.start > 2
            ):
                self._set_county(county)

    def _set_county(self, county: CountyAt | None) -> None:
        if county is not None:
            self._county, self._written_county = county.counties, True

    def _find_stem(self) -> SchoolAt | None:
        """A bare stem counts only where a school would stand: behind the place, before a title or a gap."""
        ends = {span.start for span in titles_in(self._writing.folded)} | set(self._writing.breaks)
        starts = sorted({0, *self._writing.breaks, *(span.end for span in self._taken)})
        whole = len(self._writing.text)
        for start in starts:
            if any(span.start <= start < span.end for span in self._taken):
                continue
            after = [end for end in ends if start < end and (end < whole or start > 0)]
            found = self._places.stem_in(self._writing, start, after)
            if found and (self._written_county or self._townships or self._more_than(found.span)):
                self._take(found.span)
                return found
        return None

    def _more_than(self, span: Span) -> bool:
        """Without a place in front, a stem alone (文德) may as well be somebody's name."""
        behind = [t for t in titles_in(self._writing.folded) if t.start == span.end and not t.office]
        return bool(behind) and behind[0].end < len(self._writing.text)

    def _find_unknown(self) -> SchoolAt | None:
        span = self._places.unknown_in(self._writing, self._taken)
        if span is None:
            return None
        self._take(span)
        self._lacks |= {Lack.SCHOOL_UNKNOWN} if self._places.knows_schools else set()
        like = self._places.with_stem(self._writing.folded[span.start : span.end])
        return SchoolAt(self._with_suffix(span), like)

    def _decide(self, school: SchoolAt) -> tuple[SchoolEntry | None, tuple[SchoolEntry, ...]]:
        """The one school it must be; county and township written have their say, home only chooses."""
        entries = list(dict.fromkeys(school.entries))
        if not entries:
            if self._places.knows_schools and not self._of_office:
                self._lacks.add(Lack.SCHOOL_UNKNOWN)
            return None, ()
        fitting = self._inside(entries)
        if Lack.SCHOOL_UNKNOWN in self._lacks:
            return None, tuple(fitting)
        if not fitting:
            self._lacks.add(Lack.COUNTY_DISAGREES)
            return None, tuple(entries)
        fitting = self._of_division(fitting, school.span)
        if school.bare_stem or Lack.TWO_SCHOOLS in self._lacks or not _is_one(fitting):
            self._lacks.add(Lack.SCHOOL_AMBIGUOUS)
            return None, tuple(fitting)
        return fitting[0], tuple(fitting[1:])

    def _inside(self, entries: list[SchoolEntry]) -> list[SchoolEntry]:
        counties = {fold_char_wise(county.name) for county in self._county}
        if counties:
            entries = [e for e in entries if not e.county or fold_char_wise(e.county) in counties]
        codes = {township.id for township in self._townships}
        there = [e for e in entries if e.township_code in codes]
        home = fold_char_wise(self._rule.home_county)
        at_home = [e for e in entries if home and fold_char_wise(e.county) == home]
        return there or (at_home if not counties else []) or entries

    def _of_division(self, entries: list[SchoolEntry], span: Span) -> list[SchoolEntry]:
        """國中部 or 國小部 behind the name, or a branch, tells the rows of one school apart."""
        written = self._writing.folded[span.start : span.end]
        branches = [e for e in entries if e.branch and fold_char_wise(e.branch).endswith(written[-4:])]
        if branches and written.endswith(("分校", "分班")):
            return branches
        level = _DIVISION.search(written)
        if level and len(entries) > 1:
            kept = [e for e in entries if (e.level in _JUNIOR) == ("中" in level[0])]
            return kept or entries
        return entries

    # -- title and names -------------------------------------------------------------------------

    def _title_and_people(self, school: Span | None) -> tuple[str, People]:
        titles = [title for title in self._titles() if self._is_free(title)]
        chosen = self._choose(titles, school)
        others = [t for t in titles if t.office and t != chosen and not self._may_be_given(t)]
        if chosen is None:
            return "", read_people(self._pieces(), titled=False)
        start = self._widened(chosen, school)
        for span in (Span(start, chosen.end), *(Span(t.start, t.end) for t in others)):
            self._take(span)
        return self._writing.text[start : chosen.end], read_people(self._pieces(), titled=True)

    def _may_be_given(self, title: TitleSpan) -> bool:
        """許文書 behind a title is a name; read with the name, and shown."""
        apart = title.start in self._writing.breaks or self._is_taken(title.start - 1)
        return not apart and self._writing.folded[title.start : title.end] in MAY_BE_A_NAME

    def _choose(self, titles: list[TitleSpan], school: Span | None) -> TitleSpan | None:
        """The title right behind the school, else one that is no word behind a name (王小明老師)."""
        for kind in ([t for t in titles if not t.office], titles):
            chosen = self._choose_of(kind, school)
            if chosen is not None:
                return self._within(chosen, kind)
        return None

    def _within(self, chosen: TitleSpan, titles: list[TitleSpan]) -> TitleSpan:
        """總務處出納: of offices behind each other the last one says what somebody does."""
        behind = [t for t in titles if chosen.office and t.start == chosen.end]
        return self._within(behind[0], titles) if behind else chosen

    def _choose_of(self, whole: list[TitleSpan], school: Span | None) -> TitleSpan | None:
        for title in whole:
            if school is not None and title.start == school.end:
                return title
        edges = self._writing.breaks | {span.end for span in self._taken}
        apart = [t for t in whole if t.start in edges or t.end in self._writing.breaks or t.end - t.start > 2]
        apart = [t for t in apart if not self._is_behind_a_name(t, edges)]
        return max(apart, key=lambda t: t.end - t.start, default=None)

    def _is_behind_a_name(self, title: TitleSpan, edges: frozenset[int] | set[int]) -> bool:
        """王小明老師, 王老師: read with the name, so that nothing of it is lost."""
        return title.end - title.start <= 2 and title.start not in edges

    def _widened(self, title: TitleSpan, school: Span | None) -> int:
        """課發組長: what stands between school and title belongs to it when a name follows."""
        text = self._writing.text
        if school is None or not school.end < title.start <= school.end + 4:
            return title.start
        gap = any(school.end < at <= title.start for at in self._writing.breaks)
        named = title.end < len(text) and title.end not in self._writing.breaks
        between = any(span.start < title.start and span.end > school.end for span in self._taken)
        office = is_title(self._writing.folded[school.end : title.start])
        if gap or between or office or not named or not ends_as_title(text[title.start : title.end]):
            return title.start
        return school.end

    def _is_free(self, title: TitleSpan) -> bool:
        return not any(Span(title.start, title.end).overlaps(span) for span in self._taken)

    def _titles(self) -> list[TitleSpan]:
        """Titles of one word, or with a gap behind 兼 (教師兼 註冊組長)."""
        text, breaks = self._writing.folded, self._writing.breaks
        found = [
            title
            for title in titles_in(text)
            if all(
                text[at - 1] in "兼任代" or is_office(text[title.start : at])
                for at in breaks
                if title.start < at < title.end
            )
        ]
        for start, end in pairwise(sorted(breaks)):
            for title in titles_in(text[start:end]):
                span = Span(start + title.start, start + title.end)
                if not any(span.overlaps(Span(other.start, other.end)) for other in found):
                    found.append(replace(title, start=span.start, end=span.end))
        return sorted(found, key=lambda title: title.start)

    def _pieces(self) -> list[Piece]:
        """Runs of what nobody took, cut at breaks."""
        text, marks = self._writing.text, self._writing.marks
        free = [not self._is_taken(at) for at in range(len(text))]
        pieces: list[Piece] = []
        for at, char in enumerate(text):
            if not free[at]:
                continue
            goes_on = pieces and at not in self._writing.breaks and at > 0 and free[at - 1]
            if goes_on:
                pieces[-1] = replace(pieces[-1], text=pieces[-1].text + char)
            else:
                pieces.append(Piece(char, marks.get(at, "") or ("" if at == 0 else "|")))
        return [piece for piece in pieces if not self._places.is_place(fold_char_wise(piece.text))]

    def _take(self, span: Span) -> None:
        if span.start < span.end:
            self._taken.append(span)

    # -- what is missing -------------------------------------------------------------------------

    def _note(self, people: People, title: str, entry: SchoolEntry | None, school_text: str) -> None:
        wrong: Iterable[tuple[Lack, bool]] = (
            (Lack.COUNTY, self._rule.needs_county and not (self._written_county or self._of_all)),
            (Lack.COUNTY_AMBIGUOUS, len(self._county) > 1 and entry is None),
            (Lack.SCHOOL, not school_text),
            (Lack.JOB_TITLE, not (title or people.title)),
            (Lack.NAME, not people.names),
            (Lack.TWO_PEOPLE, len(people.names) > 1),
            (Lack.NAME_UNCLEAR, people.unclear),
            (Lack.NAME_LIKE_TITLE, people.like_title),
        )
        self._lacks |= {lack for lack, applies in wrong if applies}


def _is_one(entries: list[SchoolEntry]) -> bool:
    """One school, or the two rows the lists have for one school of both levels."""
    if len(entries) == 1 or len({entry.code for entry in entries}) == 1:
        return True
    return len({(one_level(entry.name), entry.county) for entry in entries}) == 1
