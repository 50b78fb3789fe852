"""Random days of up to six devices: marks, undos, redos, walk-ins, decisions, clones, gaps, forged twins."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from hypothesis import strategies as st

from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import BodyValue, Event, EventText
from tests.domain.checkin.laptops import ODD_SESSION, Laptop, altered, events_of, texts_of
from tests.small_plan import B1, B2

PEOPLE = ("p", "q", "r", "w1", "w2")
SESSIONS = (B2, B2, B1, ODD_SESSION)
SLOTS = ("in", "out", "am_in", "am_out", "pm_in", "sideways")
MOST_DEVICES = 6

T = TypeVar("T")
Pick = Callable[[tuple[T, ...]], T]


@dataclass(frozen=True)
class History:
    """What each device knows at the end: its own events, after a noon merge those of others too."""

    files: tuple[tuple[Event, ...], ...]
    texts: dict[str, EventText]

    @property
    def events(self) -> list[Event]:
        """Everything, some of it more than once."""
        return [event for file in self.files for event in file]


@dataclass
class _Day:
    """A day that is being made up."""

    draw: st.DrawFn
    laptops: list[Laptop]

    def pick(self, some: tuple[T, ...]) -> T:
        return self.draw(st.sampled_from(some))

    @property
    def laptop(self) -> Laptop:
        return self.pick(tuple(self.laptops))

    @property
    def at(self) -> str:
        return self.pick(("08:20", "08:50", "08:50", "09:10", "12:00", "16:55", "22:00"))

    @property
    def person(self) -> str:
        return self.pick(PEOPLE)

    @property
    def past(self) -> Event:
        return self.pick(tuple(events_of(*self.laptops)))


def _mark(day: _Day) -> None:
    method = day.pick(("scan", "scan", "search", "paper", "auto", "online"))
    more = {"claimed_ms": 1_691_974_200_000} if day.pick((False, False, True)) else {}
    how = day.pick(("expected", "other_batch", "walk_in"))
    day.laptop.mark(
        day.person, day.pick(SLOTS), day.at, day.pick(SESSIONS), method=method, how=how,
        confirmed=day.pick((False, True)), **more,
    )  # fmt: skip


def _plain_mark(day: _Day) -> None:
    day.laptop.mark(day.pick(("p", "w1")), day.pick(("in", "out")), day.at)


def _void(day: _Day) -> None:
    day.laptop.void(day.past, day.at)


def _void_and_redo(day: _Day) -> None:
    marks = tuple(e for e in events_of(*day.laptops) if e.kind == Kind.MARK)
    if marks:
        mark, laptop = day.pick(marks), day.laptop
        laptop.void(mark, day.at)
        slot = str(mark.said().get("slot"))
        laptop.mark(
            mark.participant_id, slot, day.at, mark.session_id, claimed_ms=mark.wall_ms, restores=mark.id
        )


def _void_of_void(day: _Day) -> None:
    laptop = day.laptop
    laptop.void(laptop.void(day.past, day.at), day.at)


def _undo_of_a_walk_in(day: _Day) -> None:
    laptop = day.laptop
    mark = laptop.mark("w1", "in", day.at)
    day.laptop.settle("same_person:w1:p", "same", day.at)
    laptop.void(mark, day.at)


def _walk_in(day: _Day) -> None:
    day.laptop.walk_in(day.person, day.at, day.pick(("王小明", "李大同")), "里港範例國小")


def _settle(day: _Day) -> None:
    decision = day.pick(
        (
            "same_person:w1:p", "same_person:w2:w1", "same_person:w1:w2", f"clock:{day.laptop.log}",
            f"two_places:p:{B1}:{B2}", "not_on_roster:w1", f"came_back:p:{B2}", "of_a_newer_program:p",
        )
    )  # fmt: skip
    day.laptop.settle(decision, day.pick(("same", "different", "keep", "both", "left")), day.at)


def _offset(day: _Day) -> None:
    first, last = day.pick(((1, 0), (2, 4), (3, 0)))
    day.laptop.offset(day.laptop.log, day.pick((-480_000, 60_000, 0)), first, last, day.at)


def _attempt(day: _Day) -> None:
    verdict = day.pick(("already", "already", "already", "old_code", "unknown"))
    slot = day.pick(("in", "in", "am_in", "out"))
    day.laptop.attempt(day.pick(("p", "w1", "q")), slot, day.at, day.pick((B2, B2, B1)), verdict)


def _out_here_back_there(day: _Day) -> None:
    day.laptop.mark("p", "in", "08:50")
    day.laptop.mark("p", "out", day.at)
    day.laptop.attempt(day.pick(("p", "p", "w1")), "in", day.at)
    if day.pick((False, False, True)):
        day.laptop.settle(f"came_back:p:{B2}", day.pick(("left", "left", "returned")), "20:00")


def _clone(day: _Day) -> None:
    if len(day.laptops) < MOST_DEVICES:
        day.laptops.append(day.laptop.cloned(f"c{len(day.laptops)}"))


def _rarer(day: _Day) -> None:
    laptop = day.laptop
    kind = day.pick((Kind.NOTE, Kind.REISSUE, Kind.ATTEMPT, Kind.MODE, Kind.CLOCK_CHECK, "unheard_of"))
    body: dict[str, BodyValue] = {
        "version": 1,
        "attention": True,
        "slot": "in",
        "reference_ms": 1_691_974_200_000,
    }
    laptop.do(kind, day.at, body=body, person=day.person, text={"note": "n"} if kind == Kind.NOTE else None)


def _amend(day: _Day) -> None:
    day.laptop.amend(day.person, day.pick(("phone", "name")), day.pick(("", "0912")), day.pick(("1", "2")))


def _noon_merge(day: _Day) -> None:
    taker, giver = day.laptop, day.laptop
    taker.events += [event for event in giver.events if event not in taker.events]


def _twin(day: _Day) -> None:
    laptop, event = day.laptop, day.past
    changes: tuple[dict[str, object], ...] = (
        {"participant_id": "q"},
        {"wall_ms": event.wall_ms + 60_000},
        {"kind": str(Kind.NOTE)},
        {"body": "{}"},
    )
    twin = altered(event, **day.pick(changes))
    if twin not in laptop.events and twin.content_hash != event.content_hash:
        laptop.events.append(twin)


COMMON = (_mark, _mark, _plain_mark, _plain_mark, _plain_mark, _void, _void, _void_and_redo)
RARE = (
    _void_of_void,
    _undo_of_a_walk_in,
    _walk_in,
    _settle,
    _settle,
    _offset,
    _clone,
    _rarer,
    _amend,
    _attempt,
    _out_here_back_there,
    _noon_merge,
    _twin,
)


@st.composite
def histories(draw: st.DrawFn, most: int = 14) -> History:
    """A day, and the files that come back from it: some older, some with holes, in any order."""
    count = draw(st.integers(1, 4))
    day = _Day(draw, [Laptop(f"d{n}", draw(st.sampled_from((0, 0, 480_000)))) for n in range(count)])
    for act in draw(st.lists(st.sampled_from(COMMON + RARE), min_size=2, max_size=most)):
        act(day)
    files = [tuple(laptop.events) for laptop in day.laptops]
    for file in tuple(files):
        damage = draw(st.integers(0, 7))
        if damage == 0:
            files.append(file[: len(file) // 2])
        elif damage == 1:
            files[files.index(file)] = file[::2]
    return History(tuple(draw(st.permutations(files))), texts_of(*day.laptops))
