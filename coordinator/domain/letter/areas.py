"""Townships and counties by the names a letter gives them, whichever way 臺, 霧臺 or 滿州 are written."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coordinator.domain.area import County, Township
from coordinator.domain.text import clean, fold

_BETWEEN = re.compile(r"[、,，;；/／\s]+")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")


@dataclass(frozen=True, slots=True)
class AreaDraft:
    """An area with its official code, and the letter's own spelling."""

    code: str
    as_written: str
    school_count: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """Folded name -> official code."""

    codes: Mapping[str, str]

    def find(self, name: str) -> str | None:
        """The code of the area of this name; 里港 alone will do where only one area has this stem."""
        folded = fold(name)
        exact = self.codes.get(folded)
        if exact is not None or len(folded) < 2:
            return exact
        stems = [code for known, code in self.codes.items() if known[:-1] == folded]
        return stems[0] if len(stems) == 1 else None


def names_in(text: str) -> list[str]:
    """The names of a cell: ``里港鄉、鹽埔鄉``; what stands in brackets behind a name is left out."""
    return [clean(name).text for name in _BETWEEN.split(_BRACKETS.sub("", text)) if name.strip()]


def counties_of(counties: Iterable[County]) -> Known:
    """All counties."""
    return Known({fold(county.name): county.id for county in counties})


def townships_of(county_code: str, townships: Iterable[Township]) -> Known:
    """The townships of one county."""
    return Known({fold(t.name): t.id for t in townships if t.county_id == county_code})


def likely_county(names: Iterable[str], townships: Sequence[Township]) -> str:
    """The county that has most of these townships; empty when none has any, or two have as many."""
    wanted = {fold(name) for name in names}
    ranked = Counter(t.county_id for t in townships if fold(t.name) in wanted).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]
