"""What the office finds after a hands-on day, held against the tables of ``round``; and what it does then."""

from collections import Counter
from typing import Any

from tools.rehearsal.hands_on import (
    DATE,
    HOURS,
    MOVED,
    MOVES_AT,
    SESSION,
    HandsOnDay,
    afternoon,
    count_comers,
    evening,
    morning,
    noon,
    number_of,
    prepare,
    requests,
)
from tools.rehearsal.office import TRAINING
from tools.rehearsal.program import Sitting
from tools.rehearsal.round import ANSWERS, MISSING, STATES, TEN, TIMES, Line, school_of

OPEN = {"escalated", "paused"}
"""In which of the states at the end of the day somebody waits for an answer."""


def expected(room: str, hour: int, n: int) -> Line:
    """What the list has to say of one request."""
    called, started, finished = (at and HOURS[hour] + at for at in TIMES[n])
    school = school_of(room, hour, n)
    return {
        "number": number_of(room, hour, n),
        "day": DATE,
        "room": room,
        "module": "account" if n == 4 else "staff",
        "state": STATES[n],
        "school": school,
        "name": f"{room}{hour}-{n}",
        "problem": f"{school}無法登入",
        "answer": ANSWERS.get(n, ""),
        "missing": MISSING.get(n, []),
        "opened": _iso(HOURS[hour] + n - 1),
        "called": _iso(called),
        "started": _iso(started),
        "finished": _iso(finished),
    }


def _iso(minute: int | None) -> str | None:
    return None if minute is None else f"{DATE}T{minute // 60:02d}:{minute % 60:02d}:00+08:00"


def moved(line: Line) -> Line:
    """The one who went over to room A was helped there."""
    done = _iso(HOURS[MOVED[1]] + MOVES_AT + 1)
    there = {"room": "A", "module": "posts", "state": "solved"}
    return line | there | {"answer": "已於 A 室處理", "finished": done}


def everything(day: HandsOnDay) -> list[Line]:
    """All requests as they have to be, by number."""
    places = [(room, hour, n) for room in day.laptops for hour in day.held for n in TEN]
    return [moved(expected(*place)) if day.moves and place == MOVED else expected(*place) for place in places]


def compare(day: HandsOnDay) -> None:
    """Every request with its states, times and words; and the line of everybody who came."""
    found, wanted = requests(day, "office"), everything(day)
    day.check(len(found) == len(wanted), f"{len(found)} requests, not {len(wanted)}")
    for line, right in zip(found, wanted, strict=False):
        different = {key: line[key] for key in right if line[key] != right[key]}
        day.check(not different, f"{right['number']}: {different}")
    came = [
        line
        for line in day.program.json("office", "attendance", TRAINING)
        if line["session"] == f"{TRAINING}/{SESSION}" and line["marks"].get("in")
    ]
    day.check(len(came) == count_comers(day), f"{len(came)} people signed in")
    states = Counter(line["state"] for line in found)
    day.note = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))


def no_hours(day: HandsOnDay) -> None:
    """Nobody gets any for a hands-on day."""
    given = [line for line in day.program.json("office", "hours", TRAINING) if line["hours"] or line["given"]]
    day.check(given == [], f"{len(given)} people were given hours")
    day.note = "none"


def follow_up(day: HandsOnDay) -> None:
    """What is open is sent; the first of each hour's two is answered, the other one closed."""
    waiting = requests(day, "office", "--open")
    right = [line["number"] for line in everything(day) if line["state"] in OPEN]
    day.check([line["number"] for line in waiting] == right, f"{len(waiting)} are open, not {len(right)}")
    escalated = [line for line in waiting if line["state"] == "escalated"]
    answered, closed = escalated[::2], escalated[1::2]
    acts: list[dict[str, Any]] = [{"act": "send", "request": line["request"]} for line in waiting]
    acts += [{"act": "answer", "request": one["request"], "answer": "系統已修正"} for one in answered]
    acts += [{"act": "close", "request": one["request"]} for one in closed]
    (answers,) = day.program.desks([Sitting("office", SESSION, "", acts, word="queue")])
    verdicts = Counter(one["verdict"] for one in answers)
    day.check(
        verdicts == {"sent": len(waiting), "answered": len(answered), "closed": len(closed)}, f"{verdicts}"
    )
    left = requests(day, "office", "--open")
    day.check({one["state"] for one in left} <= {"sent"}, "something else than what was sent waits")
    day.check(len(left) == len(waiting) - len(escalated), f"{len(left)} wait for an answer")
    day.note = f"{len(waiting)} sent, {len(answered)} answered, {len(closed)} closed"


PHASES = (
    ("hands-on day: packs", prepare),
    ("hands-on morning", morning),
    ("hands-on noon: files", noon),
    ("hands-on afternoon", afternoon),
    ("hands-on evening: two offices", evening),
    ("every request", compare),
    ("hours of a hands-on day", no_hours),
    ("follow-up", follow_up),
)
