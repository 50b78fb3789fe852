"""Counties and townships by code and by name, for cells that show the one and store the other."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from coordinator.documents.geo import load_areas
from coordinator.domain.errors import RuleError
from coordinator.domain.school_places import Places


class AreaNames:
    """The official areas; what is typed may say 台 for 臺."""

    def __init__(self) -> None:
        counties, townships = load_areas()
        self._places = Places(counties, townships)
        self.counties = {county.id: county.name for county in counties}
        self.townships = {town.id: town.name for town in townships}
        self._of_county: dict[str, list[str]] = defaultdict(list)
        for town in townships:
            self._of_county[town.county_id].append(town.name)

    def townships_of(self, county: str) -> list[str]:
        """Names of the townships of a county, by code."""
        return self._of_county[county]

    def county_named(self, text: str) -> str:
        """The code of a county, empty for empty text. Raises ``RuleError``."""
        return self._known(self._places.county(text), text)

    def township_named(self, text: str, county: str) -> str:
        """The code of a township of that county, empty for empty text. Raises ``RuleError``."""
        return self._known(self._places.township(text, county), text)

    def is_inside(self, township: str, county: str) -> bool:
        """Whether a township lies in a county."""
        return self._places.is_township(township, county)

    def _known(self, code: str, text: str) -> str:
        if text.strip() and not code:
            raise RuleError("area_unknown", name=text)
        return code


@cache
def area_names() -> AreaNames:
    """Read once."""
    return AreaNames()
