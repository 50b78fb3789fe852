"""A display name as characters without separators, and where the separators stood.

Every step keeps one character for one character, so that a match in the folded text is a match in the
written one. Nothing is guessed here: only what can be no part of a county, school, title or name goes.
"""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 300
"""Characters that are looked at; no meeting program shows as many."""

_PLACEHOLDERS = "○〇◯"
_DOTS = "·‧．・･•∙⋅"
_SEPARATORS = set(' \t_|/\\,;:：、，。；()[]{}<>【】〔〕［］（）〈〉《》「」『』+*=~!?#"“”…—–→.&@') | {
    "\u3000"
}
_INNER = set("-.'’")
_SELECTORS = {chr(code) for code in range(0xFE00, 0xFE10)}
_COMPATIBILITY = re.compile("[\uf900-\ufaff\U0002f800-\U0002fa1f]")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLDS = str.maketrans("台恒窯洲舘峯塩脚裏", "臺恆磘州館峰鹽腳裡")
_ROLE_WORDS = (
    r"協同主持人|共同主持人|聯席主持人|主持人|主講人|講者|與會者|出席者|訪客|來賓|外部|未驗證|本人|您|我|"
    r"co-?host|cohost|host|panelist|presenter|attendee|organizer|organiser|guest|external|unverified|me|you"
)
_IN_BRACKETS = re.compile(
    rf"[(\[（［【]\s*(?:{_ROLE_WORDS})(?:\s*[,，、/]\s*(?:{_ROLE_WORDS}))*\s*[)\]）］】]", re.IGNORECASE
)
_COPY = re.compile(r"\s*[(\[（]\s*#?\d{1,3}\s*[)\]）]\s*$")
_NUMBERING = re.compile(
    r"^\s*(?:NO\.?\s*)?[(\[（【]?\s*\d{1,4}\s*[)\]）】._、\-:：．]+\s*(?=\S)", re.IGNORECASE
)
_GUEST = re.compile(r"(?:^|\b|(?<=[\s_\-|]))(?:guest|訪客|來賓)\b[\s_\-:：]*", re.IGNORECASE)
_DEVICES = (
    r"(?:iphone|ipad|macbook(?: ?(?:pro|air))?|imac|galaxy|samsung|android|oppo|vivo|xiaomi|redmi|pixel|asus|"
    r"htc|sony|realme|zenfone|desktop|laptop|windows|pc|手機|平板|電腦|筆電)"
)
_DEVICE = re.compile(
    rf"(?:['’]s\s+|的\s*|(?<![A-Za-z]))(?<!\w-){_DEVICES}(?![A-Za-z])(?:[\s\-]?[A-Z0-9+]{{1,12}}){{0,3}}(?![A-Za-z])",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+\-]{1,64}@[\w.\-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Writing:
    """``text`` without separators, ``folded`` the same length; ``breaks`` are places before which one stood.

    ``marks`` tells which separator stood at a break; the ends of the text are breaks too.
    """

    text: str
    folded: str
    breaks: frozenset[int]
    marks: dict[int, str]


def fold_char_wise(text: str) -> str:
    """The key of names of places, one character for one: 臺, lower case, half width, known variants."""
    narrow = text.translate(_FULL_WIDTH).translate(_FOLDS)
    return "".join(low if len(low := char.lower()) == 1 else char for char in narrow)


def take_apart(display_name: str) -> Writing:
    """The display name without noise, as characters and breaks; total on any text."""
    text = display_name[:LONGEST]
    if not _COMPATIBILITY.search(text):  # NFC would put other characters into somebody's name
        text = unicodedata.normalize("NFC", text)
    shown = "".join(_visible(char) for char in text)
    return _compact(_without_noise(shown))


def _visible(char: str) -> str:
    """Half width, white space as a space, symbols and emoji as a space; invisible characters go."""
    if char in _PLACEHOLDERS:
        return "○"
    if char.isspace():
        return " "
    narrow = char.translate(_FULL_WIDTH)
    if narrow in _SEPARATORS or narrow in _DOTS or narrow in _INNER:
        return narrow
    kind = unicodedata.category(narrow)
    if kind in {"Cf", "Me"} or char in _SELECTORS:
        return ""
    return " " if kind[0] in "CSZ" and kind != "Co" else narrow


def _without_noise(text: str) -> str:
    """Without roles in brackets, numbering, copies (2), devices and addresses."""
    text = _MAIL.sub(" ", text)
    text = _IN_BRACKETS.sub(" ", text)
    text = _COPY.sub("", text)
    text = _NUMBERING.sub("", text)
    text = _DEVICE.sub(" ", text)
    return _GUEST.sub(" ", text)


def _compact(text: str) -> Writing:
    kept: list[str] = []
    marks: dict[int, str] = {}
    for at, char in enumerate(text):
        if char in _SEPARATORS or (char in _INNER and not _inside_latin(text, at)):
            marks[len(kept)] = marks.get(len(kept), "") + char
        elif char in _DOTS:
            kept.append("‧")
        else:
            kept.append(char)
    whole = "".join(kept)
    return Writing(whole, fold_char_wise(whole), frozenset({0, len(whole), *marks}), marks)


def _inside_latin(text: str, at: int) -> bool:
    """A hyphen, full stop or apostrophe between Latin letters belongs to a name (Hsiao-Ming, O'Neil)."""
    return 0 < at < len(text) - 1 and _latin(text[at - 1]) and _latin(text[at + 1])


def _latin(char: str) -> bool:
    return char.isalpha() and ord(char) < 0x250
