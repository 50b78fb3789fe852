"""The names of people in what is left of a display name once place and title are taken out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coordinator.domain.online_names.titles import AFTER_A_NAME, MAY_BE_A_NAME, is_title, without_title

_HAN = "㐀-鿿豈-﫿\U00020000-\U0003ffff\ue000-\uf8ff○"
_HAN_NAME = re.compile(rf"[{_HAN}]{{2,4}}")
_HAN_ONLY = re.compile(rf"[{_HAN}]+")
_DOTTED = re.compile(rf"[{_HAN}A-Za-zÀ-ɏ'’.\-]+(?:‧[{_HAN}A-Za-zÀ-ɏ'’.\-]+)+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’.\-]*")
_MIXED = re.compile(rf"[{_HAN}]{{2,6}}[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’.\-‧]*")
_AND = re.compile(rf"^([{_HAN}]{{2,4}})(?:和|與|及|跟|暨)([{_HAN}]{{2,4}})$")
_NO_NAME = re.compile(r"[^‧\w○'’.\-]|[\d_]")
_NO_WORD = re.compile(r"[A-Za-z]{0,3}\d+[A-Za-z]{0,2}|[一二三四五六七八九\d]{1,2}年.{0,3}班?|[A-Za-z]")
_DOES = re.compile(r"(?<=..)(?:簽到|簽退|報到|已到|代打卡)$")
_TWO = set("、,，&/;；+")
_JUNK = frozenset(
    """
    代 代用 代理 兼 兼任 兼代 實習 承辦人 承辦 本人 我 上午 下午 上午場 下午場 全天 國小 國中 學校 附幼
    幼兒園 分校 線上 簽到 簽退 測試 報到 等 及 和 與 之 的 是 公假 第一場 第二場 人力網 學生網 經費系統
    附設國中部 附設國小部 國中部 國小部 高中部 縣立 市立 國立 私立 立 號 名 姓名 職稱 校名 她 他 她的
    他的 教室 辦公室 電腦教室 會議室 分機 公用 備用 she her hers he him his they them mr mrs ms miss dr
    user the
    """.split()  # noqa: SIM905  so many words read better as a text
)
HONORIFICS = ("先生", "小姐", "女士")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text between breaks or what was taken out; ``mark`` is the separator before it."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """Names as written; ``title`` was behind one of them; ``surname`` is all there is of a name (王老師)."""

    names: tuple[str, ...] = ()
    title: str = ""
    surname: str = ""
    unclear: bool = False
    like_title: bool = False


def read_people(pieces: Sequence[Piece], *, titled: bool) -> People:
    """Names in the order written; ``titled`` when a title was found elsewhere."""
    wanted = [Piece(kept, piece.mark) for piece in pieces if (kept := _cleared(piece.text))]
    wanted = [piece for piece in wanted if not (titled and is_title(piece.text))]
    names: list[str] = []
    title = surname = ""
    unclear = like_title = False
    for piece in _joined(wanted):
        for part in _split(piece.text):
            name, behind = _without_title(_without_front(part, titled=titled), titled=titled)
            title = title or behind
            like_title |= any(name.endswith(word) and len(name) > len(word) for word in MAY_BE_A_NAME)
            if _is_surname(name):
                surname = surname or name
            elif _is_name(name):
                names.append(name)
            elif name:
                names.append(name)
                unclear = True
    return People(tuple(dict.fromkeys(names)), title, surname, unclear, like_title)


def _cleared(text: str) -> str:
    """A piece without digits and marks; empty when it is no part of a name."""
    if _NO_WORD.fullmatch(text):
        return ""
    kept = _NO_NAME.sub("", text).strip("‧'’.-")
    return "" if kept.lower() in _JUNK else kept


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Latin words are one name; single Han characters side by side are one too (王 小 明)."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        if before is not None and not set(piece.mark) & _TWO and _belong(before.text, piece.text):
            space = " " if _LATIN.fullmatch(piece.text) else ""
            found[-1] = Piece(before.text + space + piece.text, before.mark)
        else:
            found.append(piece)
    return found


def _belong(left: str, right: str) -> bool:
    if _HAN_ONLY.fullmatch(left) and _HAN_ONLY.fullmatch(right):
        return len(left + right) <= 4 and 1 in (len(left), len(right)) and right not in AFTER_A_NAME
    return bool(_LATIN.fullmatch(left.rsplit(" ", 1)[-1]) and _LATIN.fullmatch(right))


def _split(text: str) -> tuple[str, ...]:
    """王大明和李小華 are two; a name of four that holds 和 is one."""
    both = _AND.match(text)
    return (both[1], both[2]) if both else (text,)


def _without_front(text: str, *, titled: bool) -> str:
    """The second of 組長王大海/教師李小河 brings a title too; 王大海簽到 is there to sign."""
    name = _DOES.sub("", text)
    return without_title(name) if titled else name


def _without_title(text: str, *, titled: bool) -> tuple[str, str]:
    """王小明老師 is 王小明, and 老師 if no better title is known; of 王老師 one character is left."""
    for word in (*HONORIFICS, *sorted(AFTER_A_NAME - set(HONORIFICS), key=len, reverse=True)):
        name = text.removesuffix(word)
        if name != text and name:
            return name, "" if word in HONORIFICS or titled else word
    return text, ""


def _is_surname(text: str) -> bool:
    return len(text) == 1 and _HAN_ONLY.fullmatch(text) is not None


def _is_name(text: str) -> bool:
    if any(pattern.fullmatch(text) for pattern in (_HAN_NAME, _DOTTED, _MIXED)):
        return True
    return all(_LATIN.fullmatch(word) for word in text.split(" ")) and len(text) > 1
