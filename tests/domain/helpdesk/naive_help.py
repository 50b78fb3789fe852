"""A naive model of the book, written from the rules and not from the program: slow, and one page."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from coordinator.domain.events.record import Event
from tests.domain.checkin.naive import _in_order as in_order
from tests.domain.checkin.naive import _offsets as offsets
from tests.domain.checkin.naive import _split as split_logs
from tests.domain.helpdesk.test_steps import MEANT

TABLE = {state: dict(one.split(":") for one in steps.split()) for state, steps in MEANT.items()}


@dataclass(frozen=True)
class Meant:
    """What a request comes to."""

    label: str
    room: str
    module: str
    state: str
    actor: str
    place: str
    opened_ms: int
    place_ms: int
    taken: tuple[str, ...]
    ignored: tuple[str, ...]
    notes: tuple[str, ...]
    flags: frozenset[str]


def naive_help(events: Iterable[Event]) -> tuple[dict[str, Meant], dict[str, str]]:
    """Requests by id, and the ids that lead to others."""
    every = {(e.id, e.content_hash): e for e in events}.values()
    split = split_logs(every)
    counting: dict[str, Event] = {}
    for e in sorted(every, key=lambda e: e.content_hash, reverse=True):
        counting[e.id] = e
    offset = offsets(counting.values())
    gone = {e.said().get("target") for e in counting.values() if e.kind == "void"}

    def at(e: Event) -> int:
        return e.wall_ms + offset(e)

    about = defaultdict(list)
    for e in counting.values():
        if e.kind in ("request", "request_step", "request_note"):
            about[str(e.said()["request"])].append(e)
    opened = {}
    for name, those in about.items():
        first = in_order([e for e in those if e.kind == "request" and e.id not in gone], at, split)
        if first:
            opened[name] = first[0]
    lead, twice = {}, set()
    for name, e in opened.items():
        same = [o for o in opened.values() if _number(o) == _number(e)]
        real = [o for o in same if not o.said().get("arrived")]
        if not e.said().get("arrived"):
            lead[name] = name
            twice |= {name} if len(real) > 1 else set()
        else:
            school = e.said().get("school_code")
            ours = [o for o in real if school and o.said().get("school_code") == school] or real
            chosen = in_order(ours, at, split)[0] if ours else min(same, key=lambda o: o.content_hash)
            lead[name] = str(chosen.said()["request"])
    rising = _rising(counting.values(), at, split)
    found = {}
    for name in {*lead.values()}:
        those = [e for other, leader in lead.items() if leader == name for e in about[other]]
        order = [e for e in _in_turn(in_order(those, at, split), split) if e.id not in gone]
        flags = {"number_twice"} if name in twice else set()
        flags |= {"arrived"} if opened[name].said().get("arrived") else set()
        found[name] = _course(opened[name], order, at, rising, flags)
    return found, {name: leader for name, leader in lead.items() if leader != name}


def _in_turn(order: list[Event], split: set[str]) -> list[Event]:
    """Each as early as it can be: after its log's earlier ones, and after what its helper knew."""
    turn: list[Event] = []
    while len(turn) < len(order):
        left = [e for e in order if e not in turn]
        free = [
            e
            for e in left
            if not any(o.log_id == e.log_id and o.seq < e.seq and e.log_id not in split for o in left)
            and not any(o.id == e.said().get("after") and o != e and e.kind == "request_step" for o in left)
        ]
        turn.append((free or left)[0])
    return turn


def _rising(events: Iterable[Event], at, split: set[str]) -> dict[str, int]:
    """When somebody came or was not there; later at one laptop is never earlier, that day."""
    times: dict[str, int] = {}
    last: dict[tuple[str, int], int] = {}
    for e in sorted(events, key=lambda e: (e.seq, e.content_hash)):
        if e.kind == "request" or e.said().get("step") == "pass":
            day = e.log_id, (e.wall_ms + 8 * 3_600_000) // 86_400_000
            times[e.id] = at(e) if e.log_id in split else max(at(e), last.get(day, at(e) - 1) + 1)
            last[day] = times[e.id]
    return times


def _number(e: Event) -> tuple[object, ...]:
    said = e.said()
    return e.session_id, said["day"], said["letter"], said["number"]


def _course(first: Event, order: list[Event], at, rising: dict[str, int], flags: set[str]) -> Meant:
    said = first.said()
    state, room, module, actor, place = "waiting", str(said["letter"]), str(said["module"]), "", ""
    line = rising[first.id]
    taken, ignored, notes = [], [], []
    for e in order:
        body = {key: str(value) for key, value in e.said().items()}
        if e.kind == "request_note":
            notes.append(e.id)
        elif e.kind == "request_step" and body["step"] not in TABLE[state]:
            ignored.append(e.id)
        elif e.kind == "request_step":
            step = body["step"]
            state = TABLE[state][step]
            taken.append(e.id)
            if step == "transfer":
                room, module = body.get("letter", room), body.get("module", module)
            if step == "pass":
                line = max(line, rising[e.id])
            if state in ("waiting", "passed"):
                actor = place = ""
            elif step in ("call", "start", "resume"):
                actor, place = e.actor, body.get("place", place)
            else:
                actor = actor or e.actor
    label = f"{said['letter']}{said['number']:03d}"
    flags |= {"step_twice"} if ignored else set()
    return Meant(
        label, room, module, state, actor, place, at(first), line, tuple(taken), tuple(ignored),
        tuple(notes), frozenset(flags),
    )  # fmt: skip
