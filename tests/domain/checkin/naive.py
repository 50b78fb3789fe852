"""A naive model of the fold, written from the rules and not from the program: slow, and one page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coordinator.domain.events.record import Event

PAIRS = (("in", "out"), ("am_in", "am_out"), ("pm_in", "pm_out"))
ENTRIES = {entry for entry, _ in PAIRS}
PLACE = {"in": 0, "out": 1, "am_in": 2, "am_out": 3, "pm_in": 4, "pm_out": 5}
VOIDABLE = {"mark", "walk_in", "note", "amend", "reissue"}
Cell = tuple[str, str]


@dataclass(frozen=True)
class Meant:
    """What counts: (slot, time, event id), whether it is complete, those flags that need no clock, and the
    attempts by which somebody seems to have come back."""

    marks: tuple[tuple[str, int, str], ...]
    complete: bool
    flags: frozenset[str]
    came_back: frozenset[str] = frozenset()


def naive_fold(events: Iterable[Event], asked: Mapping[str, set[str]]) -> dict[Cell, Meant]:
    """``asked``: session -> slots of its mark plan."""
    every = {(e.id, e.content_hash): e for e in events}.values()
    split = _split(every)
    counting: dict[str, Event] = {}
    for e in sorted(every, key=lambda e: e.content_hash, reverse=True):
        counting[e.id] = e
    voided = {e.said().get("target") for e in counting.values() if e.kind == "void"}
    offset = _offsets(counting.values())
    newest = _newest_settles(counting.values(), offset, split)
    person = _who(newest, offset)
    marks = {e.id: e for e in counting.values() if e.kind == "mark" and e.said().get("slot") in PLACE}

    def at(e: Event, deep: int = 0) -> int:
        back = marks.get(str(e.said().get("restores")))
        same = back and (person(back), back.session_id, back.said()["slot"]) == (
            person(e), e.session_id, e.said()["slot"],
        )  # fmt: skip
        if back and same and deep < 9:
            return at(back, deep + 1)
        claimed = e.said().get("claimed_ms")
        return claimed if isinstance(claimed, int) else e.wall_ms + offset(e)

    cells: dict[Cell, list[Event]] = defaultdict(list)
    for e in marks.values():
        if e.id not in voided and e.participant_id:
            cells[person(e), e.session_id].append(e)
    tries: dict[Cell, list[Event]] = defaultdict(list)
    for e in counting.values():
        if e.kind == "attempt" and e.said().get("verdict") == "already" and e.said().get("slot") in ENTRIES:
            tries[person(e), e.session_id].append(e)
    found = {}
    for cell, some in cells.items():
        said = newest.get(f"came_back:{cell[0]}:{cell[1]}")
        tried = [] if said and said.said()["choice"] == "left" else tries[cell]
        meant = _cell(_in_order(some, at, split), at, asked.get(cell[1], set()))
        found[cell] = _tried(meant, _in_order([*some, *tried], at, split)) if tried else meant
    return found


def _tried(meant: Meant, order: list[Event]) -> Meant:
    """As if every attempt after a way out were a way in, but that a later sheet or mark explains it."""
    flags, back = set(meant.flags), set()
    for entry, leave in PAIRS:
        half = [e for e in order if e.said()["slot"] in (entry, leave)]
        on_paper = any(e.kind == "mark" and _rank(e) == 1 and e.said()["slot"] == leave for e in half)
        gone, known = False, False
        since: list[str] = []
        for e in half:
            if e.kind == "mark" and _rank(e) == 0:
                if e.said()["slot"] == leave:
                    gone, since, known = True, [], False
                else:
                    known = True
            elif e.kind == "attempt" and gone:
                since.append(e.id)
                flags.add("returned")
        back |= set() if known or on_paper else set(since)
    return Meant(meant.marks, meant.complete and not back, frozenset(flags), frozenset(back))


def _cell(order, at, asked) -> Meant:
    chosen, flags = {}, set()
    for slot in {e.said()["slot"] for e in order}:
        those = [e for e in order if e.said()["slot"] == slot]
        best = [e for e in those if _rank(e) == min(map(_rank, those))]
        chosen[slot] = best[0] if slot.endswith("in") else best[-1]
        if {e.log_id for e in those} != {chosen[slot].log_id}:
            flags.add("other_desk")
    real = {slot for slot, e in chosen.items() if _rank(e) < 2}
    gone = True
    for entry, leave in PAIRS:
        half = [e for e in order if e.said()["slot"] in (entry, leave)]
        timed = "".join("i" if e.said()["slot"] == entry else "o" for e in half if _rank(e) == 0)
        if "oi" in timed:
            flags.add("returned")
        if leave in real and entry not in real:
            flags.add("out_without_in")
        wrote_out = any(_rank(e) == 1 and e.said()["slot"] == leave for e in half)
        gone = gone and (leave not in real or wrote_out or not timed.endswith("i"))
    marks = tuple((slot, at(chosen[slot]), chosen[slot].id) for slot in sorted(chosen, key=PLACE.__getitem__))
    return Meant(marks, bool(asked) and asked <= real and gone, frozenset(flags))


def _rank(e: Event) -> int:
    said = e.said()
    if said.get("method") == "auto":
        return 2
    return int(said.get("method") in ("paper", "online") and "claimed_ms" not in said)


def _in_order(events, at, split) -> list[Event]:
    """No mark is before one of the same log with a smaller number; a log's clock never stands still."""

    def order(e: Event) -> tuple[int, str]:
        if e.log_id in split or "claimed_ms" in e.said():
            return at(e), e.content_hash
        before = sorted(
            (o for o in events if o.log_id == e.log_id and "claimed_ms" not in o.said() and o.seq <= e.seq),
            key=lambda o: o.seq,
        )
        return max(at(o) + len(before) - 1 - n for n, o in enumerate(before)), e.content_hash

    return sorted(events, key=order)


def _split(events) -> set[str]:
    found = set()
    for e in events:
        for o in events:
            same_place = o.seq == e.seq and o.content_hash != e.content_hash
            broken = o.seq == e.seq - 1 and o.content_hash != e.prev_hash
            if o.log_id == e.log_id and (same_place or broken):
                found.add(e.log_id)
    return found


def _offsets(events):
    """Newest first: (log, from, to, milliseconds)."""
    said = []
    for e in sorted(events, key=lambda e: (e.hlc, e.content_hash), reverse=True):
        body = e.said()
        if e.kind == "clock_offset" and "log" in body:
            said.append((body["log"], body["from_seq"], body["to_seq"], body["offset_ms"]))
        kind, _, log = str(body.get("decision", "")).partition(":")
        if e.kind == "settle" and kind == "clock" and body["choice"] == "keep":
            said.append((log, 1, 0, 0))

    def offset(e: Event) -> int:
        for log, first, last, ms in said:
            if log == e.log_id and first <= e.seq and (last == 0 or e.seq <= last):
                return ms
        return 0

    return offset


def _newest_settles(events, offset, split) -> dict[str, Event]:
    settles = [e for e in events if e.kind == "settle" and e.said().get("decision")]
    newest = {}
    for e in _in_order(settles, lambda e: e.wall_ms + offset(e), split):
        newest[str(e.said()["decision"])] = e
    return newest


def _who(newest, offset):
    to = {}
    for decision, e in sorted(newest.items(), key=lambda one: (one[1].wall_ms + offset(one[1]), one[1].id)):
        kind, _, pair = str(decision).partition(":")
        if kind == "same_person" and e.said()["choice"] == "same":
            to[pair.partition(":")[0]] = pair.partition(":")[2]

    def person(e: Event) -> str:
        one, path = e.participant_id, []
        while one in to and one not in path:
            path.append(one)
            one = to[one]
        return min(path[path.index(one) :]) if one in path else one

    return person
