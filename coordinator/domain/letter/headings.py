"""What the paragraphs above an agenda call its day: ``1. 第一天—人事``, ``(一) 人力網 ※…``, ``捌、駐點…``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SECTION = re.compile(r"^\s*[-•]?\s*([壹貳參叁肆伍陸柒捌玖拾]{1,3})\s*、\s*")
_BRACKETED = re.compile(r"^\s*[-•]?\s*[(（]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]\s*")
_NUMBERING = re.compile(
    r"^(?:\s*[-•]?\s*(?:[(（]?\s*(?:[壹貳參叁肆伍陸柒捌玖拾一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）、.．](?!\d)))+\s*"
)
_NTH_DAY = re.compile(r"(第\s*[一二三四五六七八九十\d]{1,3}\s*[天日])\s*(?:[—–―－:：※(（-]+)?\s*(.*)")
_ABOUT = re.compile(r"^\s*(?:※|(?:申請)?(?:辦理)?(?:時間|日期|地點|人數|對象|方式))")
_AGENDA_ONLY = re.compile(r"^(?:.{0,8})議程(?:表)?\s*[:：]?\s*$")
_PARTS = re.compile(r"\s*(?:※|[—–―]+)\s*")
HANDS_ON = "駐點實機場"
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class DayHead:
    """Name and title of a course day, both empty where nothing above the table gives them."""

    name: str = ""
    title: str = ""


def read_day_head(lead: Sequence[str]) -> DayHead:
    """The nearest line that names a day; where only 議程 stands there, the section it is in."""
    for text in reversed(lead):
        found = _NTH_DAY.match(_without_number(text))
        if found and len(text) <= 2 * LONGEST_NAME and not text.endswith("。"):
            return DayHead(found[1].replace(" ", ""), found[2].strip(" )）"))
    if lead and _AGENDA_ONLY.match(_without_number(lead[-1])):
        return _parted(next((text for text in reversed(lead[:-1]) if _SECTION.match(text)), ""))
    told = [text for text in lead if _tells(text)]
    bracketed = [text for text in told if _BRACKETED.match(text)]
    return _parted(next(reversed(bracketed or told[-1:]), ""))


def _tells(text: str) -> bool:
    bare = _without_number(text)
    return bool(bare) and not _ABOUT.match(bare) and not _AGENDA_ONLY.match(bare) and (
        len(bare) <= LONGEST_NAME or "※" in bare
    )  # fmt: skip


def _without_number(text: str) -> str:
    return _NUMBERING.sub("", text).strip()


def _parted(text: str) -> DayHead:
    """``人力網 ※負責…`` as name and title; a hands-on day is called by the term of the field."""
    name, *titles = _PARTS.split(_without_number(text), maxsplit=1)
    title = titles[0] if titles else ""
    if "駐點" in name and name != HANDS_ON:
        return DayHead(HANDS_ON, title or name)
    return DayHead(name.rstrip("：:"), title)
