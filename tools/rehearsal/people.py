"""The people of the day, each with a name, a school and a fate; and their roster file."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.rehearsal.fates import BOTH_VENUES, FIRST_VENUE, WHOLE_DAYS, Fate

SURNAMES = "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高"
GIVEN = "安平文明春夏秋冬松竹梅蘭"
WORDS = {"b1-d1": "第一梯次第一天", "b1-d2": "第一梯次第二天", "b2-d1": "第二梯次第一天"}


@dataclass(slots=True)
class Person:
    """One person: what is written down, and what the program gave: an id, codes, events by laptop."""

    name: str
    school: str
    fate: Fate
    number: int
    """Which one of its fate, from 0."""
    id: str = ""
    provisional: str = ""
    """What a walk-in is called until the office knows better."""
    codes: list[str] = field(default_factory=list)
    events: dict[str, str] = field(default_factory=dict)

    @property
    def is_on_roster(self) -> bool:
        """Whether the office knew of them before the day."""
        return not self.fate.who

    @property
    def called(self) -> str:
        """For a line about a difference."""
        return f"{self.name} ({self.fate.name})"


def make_people(number: int, laptops: frozenset[str], schools: Sequence[str]) -> list[Person]:
    """``number`` people on the roster, and those who only walk in; fates that need other laptops stay out."""
    chosen = [fate for fate in (*FIRST_VENUE, *BOTH_VENUES) if fate.laptops <= laptops]
    whole = [fate for fate in WHOLE_DAYS if fate.laptops <= laptops]
    whole = [fate for fate in whole if fate.registered == "b1-d1" or "C" in laptops]
    rest = number - sum(not fate.who for fate in chosen)
    if rest < len(whole):
        raise ValueError(f"{number} people are too few for {len(chosen)} fates")
    fates = [(fate, 0) for fate in chosen] + list(_spread(whole, rest))
    people: list[Person] = []
    names = _names()
    for place, (fate, nth) in enumerate(fates):
        namesake = next((p for p in people if fate.who == f"as {p.fate.name}"), None)
        name, school = (
            (namesake.name, namesake.school) if namesake else (next(names), schools[place % len(schools)])
        )
        people.append(Person(name, school, fate, nth))
    return people


def _spread(fates: Sequence[Fate], number: int) -> Iterator[tuple[Fate, int]]:
    """``number`` people by the shares of the fates; what does not come out even goes to the first."""
    every = sum(fate.share for fate in fates)
    counts = [number * fate.share // every for fate in fates]
    counts[0] += number - sum(counts)
    for fate, count in zip(fates, counts, strict=True):
        yield from ((fate, n) for n in range(count))


def _names() -> Iterator[str]:
    for first in GIVEN:
        for second in GIVEN:
            for surname in SURNAMES:
                if first != second:
                    yield f"{surname}{first}{second}"


def write_roster(people: Sequence[Person], target: Path) -> None:
    """The list as the registration site sends it."""
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(("姓名", "服務學校", "職稱", "人員類別", "參加場次", "午餐"))
        for person in people:
            if person.is_on_roster:
                kind = person.fate.kind or "學員"
                words = WORDS[person.fate.registered]
                lines.writerow((person.name, person.school, "教師", kind, words, "葷"))
