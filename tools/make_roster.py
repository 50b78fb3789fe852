"""Make ``resources/samples/pingtung-112/roster.json``: invented schools and people for the real plan.

``python tools/make_roster.py`` writes the file; the same bytes every time, on every Python, because each
choice is a hash of what it is for and not a step of a random sequence: a new school changes no other one.

Nobody in it exists. Every school's name says 範例, and its code begins with 00: the ministry's county numbers
begin at 01, so no real school can have it, and like half of the real codes it loses its zeros in Excel.
Given names are solar terms, weather and plants.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import blake2b
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
Row = dict[str, Any]

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "samples" / "pingtung-112"
TRAINING = "pingtung-112"
HANDS_ON = ("h1", "h2")

# 國小 and 國中 in each township: invented, but as many in each district as the plan counts.
SCHOOLS = {
    "b1": {
        "屏北區": {
            "里港鄉": (7, 1), "鹽埔鄉": (7, 1), "高樹鄉": (7, 2), "三地門鄉": (6, 0), "霧臺鄉": (2, 0),
        },
        "屏東區": {"屏東市": (22, 8), "九如鄉": (4, 1), "長治鄉": (4, 1), "麟洛鄉": (2, 1), "萬丹鄉": (8, 2)},
        "東港區": {
            "新園鄉": (6, 1), "崁頂鄉": (3, 1), "南州鄉": (3, 1), "林邊鄉": (5, 1),
            "東港鎮": (7, 2), "琉球鄉": (5, 1),
        },
    },
    "b2": {
        "潮州區": {
            "竹田鄉": (4, 1), "內埔鄉": (12, 4), "瑪家鄉": (4, 0), "泰武鄉": (3, 1), "來義鄉": (6, 1),
            "新埤鄉": (4, 1), "潮州鎮": (10, 3), "萬巒鄉": (5, 1),
        },
        "屏南區": {
            "佳冬鄉": (5, 1), "枋寮鄉": (5, 1), "春日鄉": (4, 0), "獅子鄉": (5, 0), "枋山鄉": (3, 1),
            "車城鄉": (3, 1), "牡丹鄉": (4, 1), "滿州鄉": (4, 1), "恆春鎮": (9, 1),
        },
    },
}  # fmt: skip

DIGITS = "一二三四五六七八九"
SURNAMES = (
    "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游詹胡施沈余盧梁趙顏柯翁魏"
    "孫戴范方宋鄧杜傅侯曹薛丁卓馬阮董温唐藍石紀姚連馮歐程湯田康姜汪白鄒尤巫"
)
GIVEN = """
    立春 雨水 穀雨 立夏 小滿 芒種 白露 秋分 霜降 立冬 小雪 初晴 晨曦 朝霞 星河 雲海 山嵐 青松 翠竹 春芽
    夏荷 秋桐 冬梅 向陽 明月 清風 細雨 微光 流泉 遠帆 新禾 金穗 紅豆 綠茶 桂香 蘭心 若水 如山 知秋 望海
    聽濤 采薇 澄江 幼苗 葵生 楓 樺 芃 朗 汀 苡 嵐 禾 曜 沐 澄 蔚 岫
"""
# Names that printing, sorting and searching have to carry; one of them belongs to two people.
REMARKABLE = (
    "堃", "陳峯", "林喆", "王㛄", "李𤧟", "黃𡍼", "張堃峯", "吳喆堃", "范姜小滿", "歐陽立夏", "張簡𤧟心",
    "林李㛄", "拉雅·瓦里", "達努‧星", "庫勒・古", "卡里瓦雅斯", "尤命·秋分",
    "Lavakaw Isamplan", "Sa'uljelje Kaexamplan", "周小滿", "周小滿",
)  # fmt: skip
EVERY = 31
"""One of the remarkable names for every so many people."""

Post = tuple[str, tuple[str, ...], tuple[str, ...]]
# Who is sent by a school: job titles to choose from, business roles, course days. Some schools leave a gap.
STAFF: tuple[tuple[Post, ...], ...] = (
    (
        ("教導主任 教務主任", ("人事", "教務", "經費"), ("d1",)),
        ("註冊組長 教務組長", ("行政管理", "註冊", "導師/科任"), ("d2", "d3")),
    ),
    (
        ("教務主任 教導主任", ("教務", "行政管理"), ("d1", "d2")),
        ("導師 科任教師", ("導師/科任",), ("d3",)),
    ),
    (
        ("教學組長 教務組長", ("教務", "經費"), ("d1",)),
        ("註冊組長 資訊組長", ("行政管理", "註冊"), ("d2",)),
        ("導師 科任教師 代理教師", ("導師/科任",), ("d3",)),
    ),
    (
        ("人事管理員 人事主任 幹事", ("人事",), ("d1",)),
        ("教務主任 教導主任", ("教務", "行政管理"), ("d1", "d2")),
        ("註冊組長", ("註冊", "導師/科任"), ("d2", "d3")),
    ),
    (
        ("人事管理員 人事主任", ("人事",), ("d1",)),
        ("教學組長 教務組長", ("教務", "經費"), ("d1",)),
        ("註冊組長 資訊組長", ("行政管理", "註冊"), ("d2",)),
        ("導師 科任教師 代理教師", ("導師/科任",), ("d3",)),
    ),
    (
        ("教務主任", ("人事", "教務"), ("d1",)),
        ("學務主任 輔導主任", ("行政管理",), ("d2",)),
        ("註冊組長", ("註冊",), ("d2",)),
        ("導師 科任教師", ("導師/科任",), ("d3",)),
    ),
)
ADVISERS_OF_A_BATCH = 4
TEAM = "系統管理團隊"
# The team's members, by the days they speak.
SPEAKERS = (
    ("b1-d1", "b1-d2", "b2-d1", "h1"),
    ("b1-d1", "b2-d1", "b2-d2", "h2"),
    ("b1-d2", "b1-d3", "b2-d3", "h1", "h2"),
    ("b1-d3", "b2-d2", "b2-d3", "h1", "h2"),
)


@dataclass(frozen=True)
class School:
    """An invented school and the batch its district belongs to."""

    code: str
    name: str
    level: str
    township_code: str
    batch: str

    def row(self) -> Row:
        """The school as the file has it."""
        return {key: value for key, value in asdict(self).items() if key != "batch"}


def pick(choices: Sequence[T], *what: object) -> T:
    """One of ``choices``, always the same for the same ``what``."""
    digest = blake2b("/".join(map(str, what)).encode(), digest_size=8).digest()
    return choices[int.from_bytes(digest, "big") % len(choices)]


def ordinal(number: int) -> str:
    """1 to 99 as 第一 … 第九十九."""
    tens, ones = divmod(number, 10)
    ten = ["", "十"][tens] if tens < 2 else DIGITS[tens - 1] + "十"
    return f"第{ten}{DIGITS[ones - 1] if ones else ''}"


@cache
def township_codes() -> dict[str, str]:
    """Official name -> TOWNCODE, from the plan beside the roster."""
    plan = json.loads((FOLDER / "plan.json").read_text(encoding="utf-8"))
    return {town["name"]: town["code"] for district in plan["districts"] for town in district["townships"]}


def schools() -> Iterator[School]:
    """Code: 00, district, the ministry's digit of the level (6 國小, 5 國中), number in the district."""
    districts = [(batch, towns) for batch, parts in SCHOOLS.items() for towns in parts.values()]
    for number, (batch, towns) in enumerate(districts, 1):
        for column, digit, level, word in ((0, 6, "primary", "國小"), (1, 5, "junior", "國中")):
            names = [(town, n + 1) for town, counts in towns.items() for n in range(counts[column])]
            for serial, (town, nth) in enumerate(names, 1):
                stem = f"範例{town[:-1]}{ordinal(nth)}{word}"
                yield School(f"00{number}{digit}{serial:02d}", stem, level, township_codes()[town], batch)


class NameBook:
    """Gives each person a name nobody has yet, and now and then a remarkable one."""

    def __init__(self) -> None:
        self._taken = set(REMARKABLE)
        self._remarkable = iter(REMARKABLE)
        self._given = 0

    def next(self, *what: object) -> str:
        """A name for the person that ``what`` describes."""
        self._given += 1
        if self._given % EVERY == 0 and (name := next(self._remarkable, None)):
            return name
        tries = (
            pick(SURNAMES, "surname", n, *what) + pick(GIVEN.split(), "given", n, *what) for n in count()
        )
        found = next(name for name in tries if name not in self._taken)
        self._taken.add(found)
        return found


def person(
    name: str, school_code: str, job_title: str, roles: Sequence[str], sessions: Sequence[str], kind: str
) -> Row:
    """A row of the file; nobody who comes on the third morning only is there for lunch."""
    lunch = any(not session.endswith("d3") for session in sessions)
    meal = pick(["葷"] * 15 + ["素"] * 3 + ["不用餐"] * 2, "meal", name, school_code) if lunch else "不用餐"
    return {
        "name": name,
        "school_code": school_code,
        "job_title": job_title,
        "roles": list(roles),
        "sessions": [f"{TRAINING}/{session}" for session in sessions],
        "meal": meal,
        "kind": kind,
    }


def attendees(school: School, names: NameBook) -> list[Row]:
    """The two to four people a school sends."""
    return [
        person(
            names.next(school.code, place),
            school.code,
            pick(titles.split(), "title", school.code, place),
            roles,
            [f"{school.batch}-{day}" for day in days],
            "attendee",
        )
        for place, (titles, roles, days) in enumerate(pick(STAFF, "staff", school.code))
    ]


def advisers(batch: str, sent: dict[School, int], names: NameBook) -> list[Row]:
    """諮詢教師 from schools that send two people: on every day of their batch and on one hands-on day."""
    small = [school for school, people in sent.items() if school.batch == batch and people == 2]
    chosen = small[:: len(small) // ADVISERS_OF_A_BATCH][:ADVISERS_OF_A_BATCH]
    days = [f"{batch}-d{n}" for n in (1, 2, 3)]
    return [
        person(
            names.next("helper", school.code), school.code, "輔導小組諮詢教師", (),
            [*days, HANDS_ON[place % 2]], "helper",
        )
        for place, school in enumerate(chosen)
    ]  # fmt: skip


def speakers(names: NameBook) -> list[Row]:
    """The system team; they belong to no school."""
    return [
        person(names.next("speaker", place), "", "講師", (), sessions, "speaker") | {"school_name": TEAM}
        for place, sessions in enumerate(SPEAKERS)
    ]


def roster_text() -> str:
    """The whole file, one school or person a line."""
    names = NameBook()
    sent = {school: attendees(school, names) for school in schools()}
    people = [row for rows in sent.values() for row in rows]
    counts = {school: len(rows) for school, rows in sent.items()}
    people += [row for batch in SCHOOLS for row in advisers(batch, counts, names)] + speakers(names)
    parts = {"schools": [school.row() for school in sent], "people": people}
    lists = ",\n".join(f'"{key}":[\n{_lines(rows)}\n]' for key, rows in parts.items())
    return '{\n"about":"範例：學校與人員均為虛構。 Invented by tools/make_roster.py.",\n' + lists + "\n}\n"


def _lines(rows: Sequence[Row]) -> str:
    return ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)


def main() -> None:
    """Write the roster beside the plan."""
    (FOLDER / "roster.json").write_text(roster_text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
