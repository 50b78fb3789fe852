"""The time of one search while somebody types, at 30,000 and 100,000 people, beside a list comprehension."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial

from coordinator.domain.search_index import SearchIndex

SURNAMES = (
    "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴"
)
GIVEN = "怡君雅婷家豪志明淑芬美玲俊傑宗翰冠宇承恩詩涵宜庭佳穎欣建宏文雄麗華秀英惠雯玉蘭春嬌偉品妤子晴柏"
PLACES = "鹽海東鶴九里琉泰霧萬潮恆車枋新"
JOBS = ("教務主任", "人事主任", "註冊組長", "教學組長", "導師", "幹事")
GOAL_MS = 5


def people(count: int, luck: random.Random) -> list[str]:
    """Folded lines as the roster page makes them: name, school, job title, code."""
    schools = [
        f"{luck.choice(PLACES)}{luck.choice('埔豐港聲如武球山')}國{luck.choice('小中')}" for _ in range(300)
    ]
    return [
        f"{luck.choice(SURNAMES)}{luck.choice(GIVEN)}{luck.choice(GIVEN)} {luck.choice(schools)} "
        f"{luck.choice(JOBS)} {luck.randrange(10**6):06}"
        for _ in range(count)
    ]


def typed(texts: Sequence[str], luck: random.Random) -> list[str]:
    """What somebody types on the way to a person: a name letter by letter, a school, two words, digits."""
    queries = []
    for text in luck.sample(texts, 40):
        name, school, job, code = text.split()
        queries += [name[:1], name[:2], name, school[:1], school, f"{school[:2]} {name[:1]}", job, code[:3]]
    return queries


def looked_through(texts: Sequence[str], query: str) -> list[int]:
    """The bare search: one list comprehension for the first word, one over what is left for each other."""
    first, *rest = query.split()
    found = [at for at, text in enumerate(texts) if first in text]
    for word in rest:
        found = [at for at in found if word in texts[at]]
    return found


def p95(find: Callable[[str], object], queries: Sequence[str]) -> float:
    """The 95th percentile of single searches, in milliseconds."""
    times = []
    for query in queries:
        began = time.perf_counter()
        find(query)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.quantiles(times, n=20)[-1]


def run() -> list[dict[str, object]]:
    """p95 of one search; the bare loop looks through every line."""
    rows: list[dict[str, object]] = []
    for count in (30_000, 100_000):
        luck = random.Random(112)
        texts = people(count, luck)
        index = SearchIndex(texts)
        index.wait()
        queries = typed(texts, luck)

        ours, bare = p95(index.find, queries), p95(partial(looked_through, texts), queries)
        rows.append(
            {
                "name": f"search p95, {count:,} people",
                "ours": round(ours, 3),
                "bare": round(bare, 3),
                "ratio": round(ours / bare, 3),
                "goal": f"< {GOAL_MS} ms",
                "unit": "ms",
            }
        )
    return rows
