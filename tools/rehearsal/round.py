"""One hour in a room of a hands-on day, written by hand: ten schools come, and what becomes of each.

Minutes are of the hour, numbers are of the ten. Every room has this hour four times, and so 40 numbers. What
the program must answer stands beside each act, and what must come of the ten in the tables at the end.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

TEN = range(1, 11)
SECOND = 3
"""The third comes from the school of the first, which waits: it is told so, and registered all the same."""
ROUND_MINUTES = 50

Line = dict[str, Any]
_EVERYTHING = {"equipment": ["card", "reader"]}
_BROUGHT: dict[int, Line] = {
    4: {"equipment": ["card"], "bound": False},
    5: {"equipment": ["card", "reader"], "aa": True},
}


@dataclass(frozen=True, slots=True)
class Deed:
    """At ``minute`` an act with its keys; what must be answered: verdict, number of the ten, state."""

    minute: int
    act: str
    about: int | None
    verdict: str
    number: int | None = None
    state: str | None = None
    more: tuple[tuple[str, Any], ...] = ()
    answer: tuple[tuple[str, Any], ...] = ()


def _deed(minute: int, words: str, verdict: str, state: str | None = None, **more: Any) -> Deed:
    """``"solve 1"`` is an act about the first of the ten; what it is about is what is answered."""
    act, _, about = words.partition(" ")
    number = int(about) if about else None
    return Deed(minute, act, number, verdict, number, state, tuple(more.items()))


def _next(minute: int, number: int | None, **more: Any) -> Deed:
    """The next is claimed, and it must be this one; None where nobody waits."""
    if number is None:
        return Deed(minute, "next", None, "empty")
    return Deed(minute, "next", None, "called", number, "called", tuple(more.items()))


_SERVED = (
    _next(10, 1),
    _deed(11, "start 1", "started", "in_service"),
    _deed(12, "note 1", "noted", "in_service", text="驅動程式太舊"),
    _deed(18, "solve 1", "solved", "solved", answer="已更新驅動程式"),
    _next(18, 2),
    _deed(19, "start 2", "started", "in_service"),
    _deed(20, "pause 2", "paused", "paused"),
    _next(21, 3),
    _deed(22, "pass 3", "passed", "passed"),
    # A transfer to another topic keeps the place: the fourth is before all who came later.
    _next(23, 4),
    _deed(23, "transfer 4", "transferred", "waiting", module="account"),
    _next(24, 4, modules=["account"]),
    _deed(24, "start 4", "started", "in_service"),
    _deed(26, "solve 4", "solved", "solved", answer="已完成首次綁定"),
    _deed(27, "resume 2", "resumed", "in_service"),
    _deed(28, "solve 2", "solved", "solved", answer="已補登"),
    # Called by mistake: back with the waiting time it had, and so it is the next again.
    _next(28, 5),
    _deed(29, "return 5", "returned", "waiting"),
    _next(30, 5),
    _deed(31, "start 5", "started", "in_service"),
    _deed(33, "escalate 5", "escalated", "escalated", reason="系統錯誤"),
    _next(34, 6),
    _deed(35, "pass 6", "passed", "passed"),
    _next(35, 7),
    _deed(36, "start 7", "started", "in_service"),
    _deed(37, "void 7", "voided", "called"),
    _deed(38, "start 7", "started", "in_service"),
    _deed(40, "solve 7", "solved", "solved", answer="已重設密碼"),
    Deed(40, "line", None, "line", answer=(("waiting", (8, 9, 10, 3, 6)),)),
    _deed(40, "solve 7", "refused"),
    _next(41, 8),
    _deed(41, "solve 8", "solved", "solved", answer="已說明"),
    _next(42, 9),
    _deed(42, "start 9", "started", "in_service"),
    _deed(43, "escalate 9", "escalated", "escalated", reason="需後臺修正"),
    _next(43, 10),
    _deed(43, "start 10", "started", "in_service"),
    _deed(43, "pause 10", "paused", "paused"),
    _next(43, 3),
    _deed(43, "start 3", "started", "in_service"),
    _deed(44, "solve 3", "solved", "solved", answer="已說明"),
    _next(44, 6),
    _deed(45, "pass 6", "passed", "passed"),
    _deed(45, "leave 6", "left", "left"),
    _next(46, None),
)

STATES = {
    1: "solved", 2: "solved", 3: "solved", 4: "solved", 5: "escalated", 6: "left", 7: "solved", 8: "solved",
    9: "escalated", 10: "paused",
}  # fmt: skip
"""What became of the ten."""
TIMES: dict[int, tuple[int, int | None, int | None]] = {
    1: (10, 11, 18), 2: (18, 19, 28), 3: (21, 43, 44), 4: (23, 24, 26), 5: (30, 31, 33), 6: (34, None, None),
    7: (35, 38, 40), 8: (41, None, 41), 9: (42, 42, 43), 10: (43, 43, None),
}  # fmt: skip
"""The minutes at which they were called (but not by mistake), begun, and done with."""
ANSWERS = {
    1: "已更新驅動程式", 2: "已補登", 3: "已說明", 4: "已完成首次綁定", 7: "已重設密碼", 8: "已說明",
}  # fmt: skip
MISSING = {4: ["binding", "no_login", "no_reader"], 5: ["no_xca"]}
FIRST_STEPS = {4: "binding", 5: "fetch_xca"}


def deeds() -> Iterator[Deed]:
    """The whole hour: one comes a minute, then they are served."""
    for n in TEN:
        if n == SECOND:
            yield Deed(n - 1, "register", n, "already_waiting", 1, "waiting")
        again = (("again", True),) if n == SECOND else ()
        said = (("ahead", n - 1), ("missing", MISSING.get(n, [])), ("first_step", FIRST_STEPS.get(n)))
        more = tuple((_BROUGHT.get(n) or _EVERYTHING).items())
        yield Deed(n - 1, "register", n, "registered", n, "waiting", (*more, *again), said)
    yield from _SERVED


def school_of(room: str, hour: int, n: int) -> str:
    """Which school the ``n``th of an hour comes from: the third from that of the first."""
    return f"{room}室第{hour}時範例{1 if n == SECOND else n}國小"
