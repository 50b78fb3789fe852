"""A hands-on day 駐點實機場: three rooms on three laptops without a network, 120 requests, two offices.

One laptop's clock is fast, and one goes off in the middle of its work. ``round`` says by hand what each of
the ten schools of an hour meets with; here are the hours, the files, and the one that changes rooms.
"""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from tools.rehearsal import office
from tools.rehearsal.day import Day
from tools.rehearsal.office import TRAINING
from tools.rehearsal.program import Sitting
from tools.rehearsal.round import TEN, Deed, Line, deeds, school_of

SESSION, DATE = "h1", "2023-09-12"
HOURS = (9 * 60, 9 * 60 + 50, 13 * 60, 13 * 60 + 50)
"""When the four hours begin, as minutes of the day; the third is after the exchange at noon."""
BEFORE_NOON = 2
AHEAD = {"C": 6}
"""Minutes by which a laptop's clock is fast."""
MOVED, MOVES_AT = ("C", 2, 10), 47
"""Room, hour and place of who goes over to room A, whose laptop has never heard of room C; and when."""
KILLED = ("A", 1, 25)
"""Laptop, hour, and behind how many answers of it the machine goes off."""

Told = tuple[Line, Line]
"""What is asked, and what has to be answered."""


@dataclass
class HandsOnDay(Day):
    """The rehearsal of a hands-on day; every room has ten requests an hour."""

    laptops: str = "ABC"
    number: int = 120
    unit: str = "requests"

    @property
    def held(self) -> tuple[int, ...]:
        """The hours that are held, by number."""
        return tuple(range(self.number // len(self.laptops) // len(TEN)))

    @property
    def moves(self) -> bool:
        """Whether somebody goes over from one room to another."""
        return MOVED[0] in self.laptops and MOVED[1] in self.held

    def work(self, hours: Sequence[int], told: dict[str, list[Told]] | None = None) -> None:
        """All rooms side by side for some hours, or with ``told`` at something else."""
        scripts = told or {room: self.script(room, hours) for room in self.laptops}
        sittings = [
            Sitting(room, SESSION, "", [line for line, _ in script], word="queue")
            for room, script in scripts.items()
        ]
        for sitting, answers in zip(sittings, self.program.desks(sittings), strict=True):
            self.answered(sitting.laptop, scripts[sitting.laptop], answers)
        self.note = f"{sum(map(len, scripts.values()))} acts in {len(sittings)} rooms"

    def answered(self, room: str, script: Sequence[Told], answers: Sequence[Line]) -> None:
        """Hold the answers of one laptop against what was written."""
        self.check(len(answers) == len(script), f"room {room}: {len(answers)} answers to {len(script)} acts")
        for (line, wanted), answer in zip(script, answers, strict=False):
            self.acts += 1
            found = {key: seen(answer.get(key)) for key in wanted}
            self.check(found == wanted, f"{room} {line}: {found}, not {wanted} ({answer.get('message')})")

    def script(self, room: str, hours: Sequence[int]) -> list[Told]:
        """What a room is asked and has to answer in some hours."""
        opening = {"act": "room", "name": f"{room} 教室", "letter": room, "at": clock(room, HOURS[0] - 10)}
        told = [(opening, {"verdict": "room_opened", "room": room})] if 0 in hours else []
        for hour in hours:
            told += [told_of(room, hour, deed) for deed in deeds()]
            if self.moves and room == "A" and hour == MOVED[1]:
                told += list(moving())
        return told


def number_of(room: str, hour: int, n: int) -> str:
    """The number as it is printed."""
    return f"{room}{hour * len(TEN) + n:03d}"


def clock(room: str, minute: int) -> str:
    """What the laptop of a room says at a minute of the day."""
    there = minute + AHEAD.get(room, 0)
    return f"{DATE}T{there // 60:02d}:{there % 60:02d}:00"


def seen(value: Any) -> Any:
    """What an answer says; of those in a line the numbers."""
    in_line = isinstance(value, list) and value and isinstance(value[0], dict)
    return [one["number"] for one in value] if in_line else value


def told_of(room: str, hour: int, deed: Deed) -> Told:
    """A deed of the hour in a room, as it is asked and answered."""
    line: Line = {"act": deed.act, "at": clock(room, HOURS[hour] + deed.minute), **dict(deed.more)}
    wanted: Line = {"verdict": deed.verdict, **dict(deed.answer)}
    if deed.act == "register" and deed.about is not None:
        school = school_of(room, hour, deed.about)
        who = {"name": f"{room}{hour}-{deed.about}", "school": school, "problem": f"{school}無法登入"}
        line |= {"letter": room, "module": "staff", **who}
    elif deed.act == "line":
        numbers = [number_of(room, hour, n) for n in dict(deed.answer)["waiting"]]
        return line | {"letters": [room]}, {"verdict": "line", "waiting": numbers}
    elif deed.act == "next":
        line |= {"letters": [room], "place": "1"}
    elif deed.about is not None:
        line["request"] = number_of(room, hour, deed.about)
    if deed.verdict != "refused":
        wanted |= {"number": deed.number and number_of(room, hour, deed.number), "state": deed.state}
    return line, wanted


def moving() -> Iterator[Told]:
    """Somebody of room C comes over to room A and is helped there, under the number of before."""
    number, at = number_of(*MOVED), HOURS[MOVED[1]] + MOVES_AT
    came = {"act": "arrive", "number": number, "letter": "A", "module": "posts", "at": clock("A", at)}
    yield came, {"verdict": "registered", "number": number, "room": "A"}
    for act, verdict in (("call", "called"), ("start", "started")):
        yield {"act": act, "request": number, "at": clock("A", at)}, {"verdict": verdict, "number": number}
    line = {"act": "solve", "request": number, "answer": "已於 A 室處理", "at": clock("A", at + 1)}
    yield line, {"verdict": "solved", "number": number, "state": "solved"}


def prepare(day: HandsOnDay) -> None:
    """The plan of 屏東 112, and its pack on every laptop."""
    program = day.program
    office.start(program.place("office"))
    pack = str(program.path("hands-on.venuepack"))
    program.json("office", "pack", TRAINING, "--out", pack)
    program.place("office-2").parent.mkdir(exist_ok=True)
    shutil.copyfile(program.place("office"), program.place("office-2"))
    for laptop in day.laptops:
        program.json(laptop, "open-pack", pack, "--device", laptop)
    day.note = f"{len(day.laptops)} laptops"


def morning(day: HandsOnDay) -> None:
    """Two hours; A goes off in the second and comes back with numbers, order and times as they were."""
    hours = [hour for hour in day.held if hour < BEFORE_NOON]
    laptop, hour, answers = KILLED
    if not day.kills or hour not in hours:
        day.work(hours)
        return
    scripts = {room: day.script(room, hours) for room in day.laptops}
    first = len(day.script(laptop, hours[:hour])) + answers
    lines = [line for line, _ in scripts[laptop][:first]]
    sitting = Sitting(laptop, SESSION, "", lines, killed_after=first, word="queue")
    day.answered(laptop, scripts[laptop][:first], day.program.sit(sitting))
    day.say(f"   {laptop} was killed behind {first} answers")
    day.work(hours, scripts | {laptop: scripts[laptop][first:]})


def export(day: HandsOnDay, laptop: str, name: str) -> None:
    """The file of a laptop, with its clock held against a right one."""
    right = datetime.now(UTC) - timedelta(minutes=AHEAD.get(laptop, 0))
    out = ("--out", str(day.program.path(name)), "--reference", right.isoformat())
    day.program.json(laptop, "export-attendance", *out)


def noon(day: HandsOnDay) -> None:
    """A and B exchange their files; C stays alone."""
    for laptop in "AB":
        export(day, laptop, f"hands-on-noon-{laptop}.attendance")
    for here, there in ("AB", "BA"):
        day.merge(here, f"hands-on-noon-{there}.attendance")
    day.note = "2 files"


def afternoon(day: HandsOnDay) -> None:
    """The other hours; numbers go on where they were."""
    day.work([hour for hour in day.held if hour >= BEFORE_NOON])


def requests(day: HandsOnDay, store: str, *words: str) -> list[dict[str, Any]]:
    """The requests as a store knows them."""
    found: list[dict[str, Any]] = day.program.json(store, "requests", TRAINING, *words)
    return found


def evening(day: HandsOnDay) -> None:
    """Two offices merge in two orders, a laptop everything; all of them print the same bytes."""
    names = {laptop: f"hands-on-{laptop}.attendance" for laptop in day.laptops}
    for laptop, name in names.items():
        export(day, laptop, name)
    files = [names[laptop] for laptop in day.laptops]
    merged = day.merge("office", *reversed(files), "hands-on-noon-A.attendance")
    day.check(merged["known"] > 0, "the files of noon were not known")
    day.merge("office-2", *files)
    day.merge("A", *files[1:])
    texts = [day.program.text(one, "requests", TRAINING, "--json") for one in ("office", "office-2", "A")]
    day.check(len(set(texts)) == 1, "the stores do not say the same about the requests")
    clocks = [one["id"] for one in merged["decisions"] if one["kind"] == "clock"]
    day.check(len(clocks) == len(set(AHEAD) & set(day.laptops)), f"{clocks} are said to be wrong")
    for decision in clocks:
        words = ("--choose", str(-60_000 * AHEAD["C"]), "--reason", "the rehearsal says so")
        day.program.json("office", "decide", TRAINING, decision, *words)
    day.note = f"{merged['new']} entries, {len(texts[0]):,} bytes of requests the same on 3 stores"


def count_comers(day: HandsOnDay) -> int:
    """Everybody who registered is a person of their own, also the second one of a school."""
    return len(day.laptops) * len(day.held) * len(TEN)
