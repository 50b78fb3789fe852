"""Every way a school of the directory is written: long and short level words, without its authority."""

import re
from collections.abc import Iterator

from coordinator.domain.online_names.writing import fold_char_wise
from coordinator.domain.roster_schools import SchoolEntry
from coordinator.domain.school_names import of_university

_SPACES = re.compile(r"[\s‧.]")
_AUTHORITY = re.compile(
    r"^(?:(?:臺北|新北|桃園|臺中|臺南|高雄|基隆|新竹|嘉義)市立?|[一-鿿]{2}縣立?|國立|私立|縣立|市立|公立)(?!立?大學)(?=.{2})"
)
_BOTH = re.compile(r"國[(（]中[)）]小|國中[(（]小[)）]|國民中[(（]小[)）]學|國民中小學|國中小")
_BRACKETED = re.compile(r"[(（](?:國小部?|國中部?|.{1,4})[)）]$")
_DIVISION = re.compile(r"(?:附設|附屬)?(?:國中|國小)部$")
_LONG = (
    ("國民小學", "國小"),
    ("國民中學", "國中"),
    ("高級中等學校", "高中"),
    ("高級中學", "高中"),
    ("實驗小學", "實小"),
    ("特殊教育學校", "特教學校"),
)
# Short form -> longer ones that people write for the same school.
_WIDER = (
    ("附小", ("附設國小", "附設實驗國小", "附屬國小", "附屬實驗國小", "附設小學", "實小")),
    ("國中", ("中學",)),
    ("附設國中部", ("國中部", "附中")),
    ("高中附設國中部", ("中學", "中學國中部")),
    ("附設國小部", ("國小部", "附小")),
    ("實小", ("實驗國小", "國小")),
    ("實驗國小", ("實小", "國小")),
)
LEVEL = re.compile(
    r"(?:國民中小學|國中小學(?!務)|國中小|國民小學|國民中學|國小|國中|高級中等學校|高級中學|高級工業職業學校|高中|高職|高商|高工|"
    r"附小|附中|實小|小學|中學|特殊教育學校|特教學校|啟智學校|啟聰學校|啟明學校|學校|女中|女高|完全中學)"
)


def plain(text: str) -> str:
    """A school's name as it is searched: folded, without spaces, long level words made short."""
    key = _SPACES.sub("", fold_char_wise(text))
    for long, short in _LONG:
        key = key.replace(long, short)
    return key


def bare(key: str) -> str:
    """A plain name without the authority in front (縣立, 國立, 屏東縣立)."""
    return _AUTHORITY.sub("", key)


def names_of(entry: SchoolEntry) -> set[str]:
    """Whole names, each with a word for its level, that mean this school."""
    found: set[str] = set()
    for written in (entry.name, entry.branch, f"{entry.parent}{entry.branch}", *entry.aliases):
        if written:
            key = plain(written)
            for said in {key, _without_township(key, entry)}:
                found |= set(_forms(said))
    found |= {short for name in found if "大學" in name for short in of_university(bare(name))}
    return {name for name in found if len(name) >= 2}


def stem_of(entry: SchoolEntry) -> str:
    """The name without authority and level (中正): it fits others too, so it is asked and never taken."""
    key = _DIVISION.sub("", bare(_BRACKETED.sub("", _BOTH.sub("國中小", plain(entry.name)))))
    key = _without_township(key, entry)
    return re.sub(r"(?:國中小|國小|國中|高中|實小|附小|女中|小學|中學|學校)$", "", key)


def _without_township(key: str, entry: SchoolEntry) -> str:
    """市立鳳山區中山國小 is 中山國小 to its own people; the other one of the county then has a say too."""
    rest = bare(key).removeprefix(plain(entry.township))
    return key if LEVEL.match(rest) else rest or key


def one_level(name: str) -> str:
    """``內城國(中)小`` and ``內城國中(小)`` are one school: both become 內城國中小; others stay apart."""
    key = plain(name)
    return _BOTH.sub("國中小", bare(key)) if _BOTH.search(key) else key


def _forms(key: str) -> Iterator[str]:
    """A plain name, and what it is called without authority, division, or with other level words."""
    levels = ("國中小", "國中", "國小") if _BOTH.search(key) else ()
    for level in levels:
        yield from (_BOTH.sub(level, name) for name in (key, bare(key)))
    if levels:
        return
    for name in {key, bare(key), _BRACKETED.sub("", bare(key))}:
        yield name
        yield _DIVISION.sub("", name)
        for short, wider in _WIDER:
            if name.endswith(short):
                yield from (name.removesuffix(short) + other for other in wider)


def long_forms(name: str) -> Iterator[str]:
    """``name`` and how it stands in letters: 國民小學 for 國小, 高級中學 for 高中."""
    yield name
    if "國中小" in name:
        yield from (name.replace("國中小", long) for long in ("國民中小學", "國中小學"))
        return
    for long, short in (*_LONG, ("國小", "小學"), ("國中", "中學")):
        if short in name:
            yield name.replace(short, long, 1) if long != "小學" else name
    if name.endswith("國小"):
        yield name.removesuffix("國小") + "小學"
