"""Cells of an application form as values: counts, yes and no, texts that fit. None is "cannot be read"."""

import re
import unicodedata

from coordinator.domain.text import clean

MOST = 1_000_000
_COUNT = re.compile(r"(?:共|計|合計)?\s*(\d{1,6}|\d{1,3}(?:,\d{3})+)(?:\.0+)?\s*[人台臺部校席位所名個間座]?")
_YES = re.compile(r"(?:有|是|可|要|需|需要|有線|無線|ok|yes|y|v|✓|✔|○|o|true|1)(?:有線|無線)?(?:網路)?")
_KINDS = "有線|無線|光纖|寬頻|wi-?fi"
_ALSO_YES = re.compile(rf"(?:具備|已有|提供)?(?:{_KINDS})(?:網路)?(?:[、及和與/]?(?:{_KINDS})(?:網路)?)?")
_NO = re.compile(r"(?:無|否|沒有|不|不可|無網路|沒有網路|不需要?|no|n|x|✗|×|false|0)")


def read_count(cell: str) -> int | None:
    """``40``, ``40人``, ``1,200``; 約40 and 30-40 are for a person to decide."""
    match = _COUNT.fullmatch(unicodedata.normalize("NFKC", cell).strip())
    return int(match[1].replace(",", "")) if match else None


def read_yes(cell: str) -> bool | None:
    """Yes or no; 無線 is a network, 無 is none."""
    flat = unicodedata.normalize("NFKC", cell).strip().lower()
    if _YES.fullmatch(flat) or _ALSO_YES.fullmatch(flat):
        return True
    return False if _NO.fullmatch(flat) else None


def read_text(cell: str, limit: int) -> tuple[str, bool]:
    """The text cleaned, and whether something of it had to be left out because it is too long."""
    text = clean(cell[: limit * 4]).text
    return text[:limit], len(text) > limit or len(cell) > limit * 4
