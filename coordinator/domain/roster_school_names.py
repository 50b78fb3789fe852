"""How schools are written: one key for all long and short forms, prefixes peeled off, the level said."""

import re
from collections.abc import Iterator
from functools import lru_cache

from coordinator.domain.school import SchoolLevel
from coordinator.domain.school_names import of_university
from coordinator.domain.text import fold

# Forms of the end of a name; the fold has made 國民小學 and 國民中學 short already.
_FORMS = tuple(
    (re.compile(form), short)
    for form, short in (
        (r"國民中\(小\)學|國中\(小\)學", "國中(小)"),
        (r"國民\(中\)小學|國\(中\)小學", "國(中)小"),
        (r"國民中小學|國民中、小學|國中小學|國中國小(?!部)", "國中小"),
        (r"高級中等學校|高級中學|高級職業學校", "高中"),
        (r"高級工業職業學校|高工職校", "高工"),
        (r"高級商業職業學校", "高商"),
        (r"高級家事商業職業學校", "家商"),
        (r"高級農工職業學校", "農工"),
        (r"女子高中", "女中"),
        (r"特殊教育學校|特殊學校", "特教學校"),
        (r"附[設屬]?(?:實驗)?(?:國小部?|小學部?)", "附小"),
        (r"(?<=[高女]中)\(?國小部\)?", "附小"),
        (r"實驗(?:國小|小學)", "實小"),
        (r"附[設屬]國中(?!部)|\(附設國中部?\)|(?<=[高女]中)\(?國中部\)?", "附設國中部"),
        (r"\(?代用(?:國中)?\)?(?=$)", ""),
    )
)
_TEACHING = re.compile(r"(?<=..)教育大學(?=附|實)")
# Spellings that official letters themselves mix up; a match through one is shown to a person.
VARIANTS = (("滿洲", "滿州"), ("瓦窯", "瓦磘"), ("恒春", "恆春"))
_FOLDED_VARIANTS = tuple((fold(written), fold(meant)) for written, meant in VARIANTS)
# Characters that stand for each other in names of schools and places; the first of each is the key.
_LIKE = (
    "磘窯瑤瑶窑 恆恒 峰峯 館舘 鹽塩 腳脚 里裡裏 豐豊丰 廈厦 雙双 響响 涼凉 殼壳 莊庄 "
    "州洲 崁坎 部廍 村邨 群羣 濂濓 晉晋 坂阪 果菓 寮藔 溪谿 埔浦 冷泠 份坋 壟壠 "
    "瑠琉 柏栢 嶺岭 萬万 國国 學学 義义 灣湾 關関 麗丽 蘆芦 慶庆 線綫 "
)
_ONE_OF = str.maketrans({other: group[0] for group in _LIKE.split() for other in group[1:]})

_LEVELS = (
    (SchoolLevel.COMBINED, re.compile(r"國中小|國\(中\)小|國中\(小\)")),
    (SchoolLevel.PRIMARY, re.compile(r"國小部|附小|實小|國小|小學")),
    (SchoolLevel.JUNIOR, re.compile(r"附設國中部|國中部|國中")),
    (SchoolLevel.SPECIAL, re.compile(r"特教學校|特教")),
    (
        SchoolLevel.SENIOR,
        re.compile(r"高中|高職|女中|附中|高工|高商|家商|農工|商工|工商|工家|海事|中學|水產"),
    ),
)
_LEVEL_WORD = re.compile(
    r"附設國中部|國中\(小\)|國\(中\)小|國中小|國小部|國中部|國小|國中|高中|高職|女中|附小|附中|實小|小學|中學|學校"
    r"|高工|高商|家商|農工|工商|商工|工家|海事|水產|幼兒園|分校|分班"
)
_CITIES = "臺北|新北|桃園|臺中|臺南|高雄|基隆|新竹|嘉義"
_COUNTY = re.compile(rf"(?:(?!立)[一-鿿]){{2}}縣|(?:{_CITIES})市")
_AUTHORITY = re.compile(r"(?:國立|私立|縣市立|縣立|市立|公立|立)(?=.{2})")
_TOWN = re.compile(r"[一-鿿]{1,3}[鄉鎮市區](?=.{2})")
BRANCH = re.compile(
    r"(.+?(?:國小|國中小|國中|附小|實小))[(（]?(.{0,8}?(?:分校|分班|附設幼兒園|附幼|幼兒園))[)）]?"
)
_TWO = re.compile(r"[、,，;；/／\n]|及|與|暨|＆|&|\+| ")


def school_key(text: str) -> str:
    """The fold of a school's name with its long forms and known variants made one."""
    key = _TEACHING.sub("大學", _with_short_words(text))
    for written, meant in _FOLDED_VARIANTS:
        key = key.replace(written, meant)
    county = _SHORT_COUNTIES.get(key[:2])
    return county + key[2:] if county and len(key) > 4 else key


def _with_short_words(text: str) -> str:
    key = fold(text).strip("\"'「」『』*＊")
    for form, short in _FORMS:
        key = form.sub(short, key)
    return key


def variant_key(key: str) -> str:
    """A key under which characters meet that are taken for each other (瑤 and 磘, 舘 and 館)."""
    return key.translate(_ONE_OF)


_SHORT_COUNTIES = {
    "屏縣": "屏東縣",
    "東縣": "臺東縣",
    "花縣": "花蓮縣",
    "宜縣": "宜蘭縣",
    "苗縣": "苗栗縣",
    "彰縣": "彰化縣",
}
_SHORT_COUNTIES |= {"投縣": "南投縣", "雲縣": "雲林縣", "澎縣": "澎湖縣", "北市": "臺北市", "桃市": "桃園市"}
_SHORT_COUNTIES |= {"中市": "臺中市", "南市": "臺南市", "高市": "高雄市"}


def written_county(key: str) -> str:
    """The county a key begins with, else nothing; 台 is 臺 already."""
    match = _COUNTY.match(key)
    return match[0] if match else ""


def peeled(key: str) -> Iterator[tuple[str, str]]:
    """The key, then with less and less of county, authority and township; each with the peeled township."""
    yield key, ""
    bare = _without_authority(key)
    if bare != key:
        yield bare, ""
    town = _TOWN.match(bare)
    if town:
        yield _without_authority(bare[town.end() :]), town[0]


def _without_authority(key: str) -> str:
    county = _COUNTY.match(key)
    bare = key[county.end() :] if county and len(key) - county.end() >= 2 else key
    authority = _AUTHORITY.match(bare)
    return bare[authority.end() :] if authority else bare


def level_of_name(key: str) -> SchoolLevel | None:
    """The level the end of a name says: 高中附設國中部 is a junior high school."""
    best: tuple[int, SchoolLevel] | None = None
    for level, form in _LEVELS:
        ends = [match.end() for match in form.finditer(key)]
        if ends and (best is None or ends[-1] > best[0]):
            best = (ends[-1], level)
    return best[1] if best else None


@lru_cache(16_384)
def levels_of(official: str, listed: SchoolLevel | None) -> tuple[SchoolLevel, ...]:
    """The levels a school is asked for by; one of unknown level answers to what its name says."""
    name = school_key(official)
    level = listed or level_of_name(name)
    also = {
        SchoolLevel.JUNIOR: "國中(小)" in name,
        SchoolLevel.PRIMARY: "國(中)小" in name,
        SchoolLevel.SENIOR: level is SchoolLevel.JUNIOR and "高中" in name,
    }
    found = [level] if level else []
    return tuple(dict.fromkeys([*found, *(other for other, true in also.items() if true)]))


def reachable(covered: SchoolLevel) -> tuple[SchoolLevel, ...]:
    """A list of junior high schools also has the senior ones with a junior division."""
    if covered in (SchoolLevel.JUNIOR, SchoolLevel.COMBINED):
        return (covered, SchoolLevel.JUNIOR, SchoolLevel.SENIOR, SchoolLevel.COMBINED)
    return (covered,)


def says_level(key: str) -> bool:
    """Whether a name says what kind of school it is; a bare stem (中正) does not."""
    return _LEVEL_WORD.search(key) is not None


def is_special(key: str) -> bool:
    """Whether a name is that of a school for special education, whatever its division."""
    return re.search("特教|啟智|啟聰|啟明", key) is not None


def stem_of(key: str) -> str:
    """The name without the words of its level."""
    return _LEVEL_WORD.sub("", key)


@lru_cache(16_384)
def names_of(official: str) -> frozenset[str]:
    """The keys a school answers to; a bare stem is one of them, so that it can be recognised and asked."""
    key = school_key(official)
    keys = {key, _without_authority(key)}
    for name in tuple(keys):
        keys.update(_other_forms(name))
    keys.update(of_university(_without_authority(_with_short_words(official))))
    return frozenset(keys | {stem for name in keys if len(stem := stem_of(name)) >= 2})


def _other_forms(name: str) -> Iterator[str]:
    """What people make of an official name: without its division, 國(中)小 as 國中小 or 國小, 屏大附小."""
    if name.endswith("附設國中部"):
        whole = name.removesuffix("附設國中部")
        # 來義中學 and 來義高中, 陸興高中 and 陸興中學: people say either.
        other = re.sub("(?<=..)(高中|中學)$", lambda m: "中學" if m[1] == "高中" else "高中", whole)
        for spoken in dict.fromkeys((whole, other)):
            yield from (spoken, spoken + "國中部", spoken + "附設國中部")
    for official, spoken in (("國(中)小", "國小"), ("國中(小)", "國中")):
        if official in name:
            yield name.replace(official, "國中小")
            yield name.replace(official, spoken)
    if name.endswith("實小"):
        yield name.removesuffix("實小") + "國小"


def schools_in(text: str) -> list[str]:
    """The parts of a cell that may each be a school; one part when nothing divides it."""
    return [part for part in (piece.strip() for piece in _TWO.split(text)) if part]
