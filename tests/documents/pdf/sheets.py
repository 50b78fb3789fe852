"""Invented sheets for the tests of paper."""

import datetime as dt

from coordinator.domain.roster import Meal
from coordinator.domain.sheet import SheetMark, SheetOptions, SheetPerson, SignInSheet
from coordinator.domain.training import FOUR_MARKS, TWO_MARKS

TWO = tuple(SheetMark(slot) for slot in TWO_MARKS)
FOUR = tuple(SheetMark(slot) for slot in FOUR_MARKS)

ONE_LINE_NAMES = (
    "王", "林怡君", "陳堃", "張峯", "李喆", "㛄美玉", "𤧟小華", "黃𡍼", "司馬相如", "歐陽夏侯長",
    "Panay Kumu",
)  # fmt: skip
LATIN_NAMES = ("Ljegean Tjaljimaraw Kazangiljan Pavavalj", "Abcdefghijklmnopqrstuvwxyzabcdefghijklmn")
LONG_NAMES = (
    *LATIN_NAMES,
    "伊斯坦大‧貝雅夫‧正福‧巴拉拉福‧撒可努‧亞榮隆‧達赫地布",
)


def person(number: int, name: str = "王小明", **other: object) -> SheetPerson:
    """Somebody of a school that does not exist."""
    facts: dict[str, object] = {
        "school": "範例國小",
        "job_title": "教務主任",
        "district": "屏北區",
        "meal": Meal.MEAT,
    }
    return SheetPerson(number, name, **(facts | other))  # type: ignore[arg-type]


def sheet(*people: SheetPerson, marks: tuple[SheetMark, ...] = TWO, **other: object) -> SignInSheet:
    """A sheet with these people; what is not given is as in a real training."""
    facts: dict[str, object] = {
        "training": "範例縣112學年度「國民中小學學籍管理服務系統2.0」教育訓練",
        "batch": "第一梯次",
        "session": "第一天",
        "date": dt.date(2023, 8, 7),
        "number": 12,
        "venue": "範例縣教師研習中心",
        "room": "視聽教室",
        "options": SheetOptions(),
    }
    return SignInSheet(marks=marks, people=people, **(facts | other))  # type: ignore[arg-type]
