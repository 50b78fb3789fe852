"""Names as people fill them in: what is tidied for certain, and what only a person can answer."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from coordinator.domain.text import LOST, clean, fold, read_name

#: What a character that no code page could hold is written as, piece by piece -> the character.
DECOMPOSED: Mapping[str, str] = {
    "方方土": "堃",
    "吉吉": "喆",
    "牛牛牛": "犇",
    "山夆": "峯",
    "金金金": "鑫",
    "水水水": "淼",
    "火火火火": "燚",
    "火火火": "焱",
    "龍龍": "龖",
    "日日日": "晶",
    "羊羊羊": "羴",
    "馬馬馬": "驫",
    "鳥鳥鳥": "鱻",
    "魚魚魚": "鱻",
    "直直直": "矗",
    "石石石": "磊",
    "犬犬犬": "猋",
    "力力力": "劦",
    "先先": "兟",
    "百百": "皕",
    "又又又又": "叕",
    "石曹": "𥕢",
    "石瑤": "磘",
    "女由": "㚬",
}
# Two pieces that are also a surname and a name (王民): only offered between brackets.
_PAIRS = (
    "王民珉 王宣瑄 王炎琰 王旬珣 王韋瑋 王堇瑾 王秀琇 王連璉 火華燁 火韋煒 火玄炫 火宣煊 日華曄 "
    "日韋暐 金玄鉉 金名銘 金尹鈞 水韋湋 女宣媗 女予妤 言永詠 示右祐 草如茹 艸如茹 雨文雯 "
)
_IN_BRACKETS: Mapping[str, str] = {pair[:-1]: pair[-1] for pair in _PAIRS.split()}
_OPEN, _CLOSE = "[(（［〔【{<＜「", "])）］〕】}>＞」"
_BRACKETS = re.compile(rf"[{re.escape(_OPEN)}]([^{re.escape(_OPEN + _CLOSE)}]{{1,6}})[{re.escape(_CLOSE)}]")
_SUFFIX = re.compile(
    r"[(（［\[【]\s*((?:長期|短期|懸缺)?(?:代理|代課|代|代導|兼任|兼課|實習|鐘點|支援|商借|借調|留職停薪|新任|新進|候用|輔導|退休|"
    r"特教|專任|約聘|約僱|臨時|待聘|公假|已?取消(?:報名)?|不克(?:參加|出席)|請假|教師|老師|校長|主任|組長|幹事|護理師)(?:教師|老師|主任|組長|人員)?)\s*[)）］\]】]$"
)
_TITLE = re.compile(r"(?<=[㐀-鿿]{2})(老師|教師|主任|組長|校長|先生|小姐|女士|護理師|幹事)$")
_ONLY_A_TITLE = re.compile(
    "[㐀-鿿]?(?:老師|教師|主任|組長|校長|先生|小姐|女士|待聘|待補|未定)|已?取消(?:報名)?|以下空白|無|同上"
)
_MARKS = re.compile(r"\s*[、,，;；/／&＆+\n]\s*")
_NO_NAMES = re.compile(r"[=|!@\d\\{}<>]|^\s*[-+]")
_SURNAMES = frozenset(
    "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁"
    "卓阮馬董溫唐藍石蔣古紀姚連馮歐程湯黎田康姜白涂鄒尤巫鐘龔嚴韓袁"
)


# Two or three Han characters, none of them the end of a title or a piece of another: most names there are.
_ORDINARY = re.compile("[㐀-鿿]{2,3}")
_PIECES = frozenset("".join(DECOMPOSED)) | frozenset("師任長生姐士事聘補定消上")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as it may be stored, how it was tidied and what is asked; ``moved`` belongs to the note.

    ``people`` are the names of a cell that holds more than one.
    """

    text: str
    flags: tuple[str, ...] = ()
    moved: str = ""
    people: tuple[str, ...] = ()


def read_person_name(
    raw: str, characters: Mapping[str, str] | None = None, names: Mapping[str, str] | None = None
) -> PersonName:
    """A name cleaned; ``characters`` and ``names`` are answers that were given before.

    Raises ``RuleError`` for characters that no text may have.
    """
    if not (characters or names) and _ORDINARY.fullmatch(raw) and _PIECES.isdisjoint(raw):
        return PersonName(raw)
    for written, meant in (characters or {}).items():
        raw = _replaced(raw, written, meant)
    answered = (names or {}).get(fold(raw)) if names else None
    if answered:
        return PersonName(read_name(answered).text, ("NAME_ANSWERED",) if answered != raw else ())
    several = people_in(raw)
    if several:
        return PersonName(_side_by_side(raw, several), ("NAME_TWO_PEOPLE",), people=several)
    cleaned = read_name(raw)
    text, flags, moved = cleaned.text, [*cleaned.flags], ""
    suffix = _SUFFIX.search(text)
    if suffix and suffix.start() > 0:
        text, moved = text[: suffix.start()], suffix[1]
        flags.append("NAME_SUFFIX_MOVED")
    return PersonName(text, (*flags, *_questions(text)), moved)


def offers(name: str) -> tuple[str, ...]:
    """Names that may be meant: pieces put together, a title or brackets left out."""
    found: list[str] = []
    for match in _BRACKETS.finditer(name):
        whole = DECOMPOSED.get(match[1]) or _IN_BRACKETS.get(match[1])
        if whole:
            found.append(name[: match.start()] + whole + name[match.end() :])
    if not found:
        found += [name.replace(pieces, whole) for pieces, whole in DECOMPOSED.items() if pieces in name]
    titled = _TITLE.search(name)
    if titled:
        found.append(name[: titled.start()])
    return tuple(dict.fromkeys(found))


def character_offers(name: str) -> dict[str, str]:
    """The pieces in a name -> the character they may be: what is remembered when a person says yes."""
    found = {
        match[0]: whole
        for match in _BRACKETS.finditer(name)
        if (whole := DECOMPOSED.get(match[1]) or _IN_BRACKETS.get(match[1]))
    }
    return found or {pieces: whole for pieces, whole in DECOMPOSED.items() if pieces in name}


def _replaced(raw: str, written: str, meant: str) -> str:
    return raw.replace(written, meant) if written else raw


def _side_by_side(raw: str, several: tuple[str, ...]) -> str:
    """The cell as written; where only a space or a line break parts the names, with a mark between them."""
    return read_name(raw).text if _MARKS.search(clean(raw).text) else "、".join(several)


def people_in(raw: str) -> tuple[str, ...]:
    """The names of a cell with more than one: parted by a mark, or by a space before a second surname."""
    parts = [part for part in _MARKS.split(raw.strip()) if part] if not _NO_NAMES.search(raw) else []
    if len(parts) < 2:
        parts = clean(raw).text.split(" ")
        if not (len(parts) == 2 and sum(map(len, parts)) >= 5 and all(_is_full_name(p) for p in parts)):
            return ()
    read = [read_name(part).text for part in parts]
    return tuple(read) if all(len(name) >= 2 for name in read) else ()


def _is_full_name(text: str) -> bool:
    return 2 <= len(text) <= 3 and text[0] in _SURNAMES


def _questions(name: str) -> tuple[str, ...]:
    """Questions a name itself raises: lost and self-made characters, pieces, digits, a title behind it."""
    found: list[str] = []
    if not LOST.isdisjoint(name):
        found.append("NAME_LOST_CHARACTER")
    categories = {unicodedata.category(char) for char in name}
    letters = categories & {"Lo", "Lu", "Ll", "Lt", "Co"}
    if "Co" in categories:
        found.append("NAME_PRIVATE_USE")
    if character_offers(name):
        found.append("NAME_DECOMPOSED")
    elif _TITLE.search(name):
        found.append("NAME_WITH_TITLE")
    elif not set("*＊★☆◎●#").isdisjoint(name):
        found.append("NAME_ODD")
    if name and (
        _ONLY_A_TITLE.fullmatch(name)
        or "Nd" in categories
        or not letters
        or not set("、,，;；/／=@").isdisjoint(name)
    ):
        found.append("NAME_ODD")
    return tuple(dict.fromkeys(found))
