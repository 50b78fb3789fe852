"""Where a school stands, by the words of a list: counties by name, never by their number; addresses."""

import re
from collections import defaultdict
from collections.abc import Iterable

from coordinator.domain.area import County, Township
from coordinator.domain.text import fold

#: Counties that became cities of their own, or part of one; lists of those years use the old name.
OLD_NAMES = {
    "臺北縣": "新北市",
    "桃園縣": "桃園市",
    "臺中縣": "臺中市",
    "臺南縣": "臺南市",
    "高雄縣": "高雄市",
}
#: The ministry's own first two digits, where they begin with 0 and stand for one county.
OF_ZERO = {
    "01": "新北市", "02": "宜蘭縣", "03": "桃園市", "04": "新竹縣", "05": "苗栗縣",
    "06": "臺中市", "07": "彰化縣", "08": "南投縣", "09": "雲林縣",
}  # fmt: skip
_BRACKET = re.compile(r"^\s*[\[［][^\]］]*[\]］]\s*")
_ZIP = re.compile(r"^\s*\d{3,6}\s*(?=\D)")


class Places:
    """The official counties and townships, found by every writing of their names."""

    def __init__(self, counties: Iterable[County], townships: Iterable[Township]) -> None:
        self._county_of = {fold(county.name): county.id for county in counties}
        self._county_of |= {fold(old): self._county_of.get(fold(new), "") for old, new in OLD_NAMES.items()}
        self._towns: dict[str, dict[str, str]] = defaultdict(dict)
        self._county_of_town: dict[str, str] = {}
        for town in townships:
            self._towns[town.county_id][fold(town.name)] = town.id
            self._county_of_town[town.id] = town.county_id

    def county(self, written: str) -> str:
        """The code of a county that is written as ``[13]屏東縣``, ``台北市`` or by a former name."""
        return self._county_of.get(fold(_BRACKET.sub("", written)), "")

    def county_of_code(self, code: str) -> str:
        """The county of a school's code that begins with 0; empty for every other."""
        return self._county_of.get(fold(OF_ZERO.get(code[:2], "")), "")

    def without_zip(self, address: str) -> str:
        """``[900]屏東縣屏東市…`` without the number in front."""
        return _ZIP.sub("", _BRACKET.sub("", address)).strip()

    def county_of_address(self, address: str) -> str:
        """The county that an address begins with."""
        key = fold(address[:12])
        return next((code for name, code in self._county_of.items() if name and key.startswith(name)), "")

    def township(self, written: str, county: str) -> str:
        """The code of a township of ``county``, by its name with or without the county's before it."""
        towns, key = self._towns.get(county, {}), fold(_BRACKET.sub("", written))
        return towns.get(key) or towns.get(self._behind_county(key), "")

    def township_of_address(self, address: str, county: str) -> str:
        """The township that an address names right behind its county; the longest name that fits."""
        key = self._behind_county(fold(address[:20]))
        fitting = [name for name in self._towns.get(county, {}) if key.startswith(name)]
        return self._towns[county][max(fitting, key=len)] if fitting else ""

    def is_township(self, code: str, county: str) -> bool:
        """Whether a TOWNCODE is one of ``county``."""
        return bool(code) and self._county_of_town.get(code) == county

    def _behind_county(self, key: str) -> str:
        for name in self._county_of:
            if key.startswith(name):
                return key.removeprefix(name)
        return key
