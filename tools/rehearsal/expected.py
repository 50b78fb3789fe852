"""What must come of the day, from the fates alone, held against what the program printed."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tools.rehearsal.fates import VENUE
from tools.rehearsal.people import Person
from tools.rehearsal.script import AHEAD, Line, Step, iso

EITHER = "marked|already"


def perhaps_known(step: Step) -> Step:
    """A step that is done once more because its answer was never seen."""
    return replace(step, verdict=EITHER)


def _expected_decisions(people: Iterable[Person], *, settled: bool) -> Counter[tuple[str, str]]:
    """(kind, participant) of everything a person has to look at: at first, or when all was settled."""
    found: Counter[tuple[str, str]] = Counter()
    for person in people:
        for kind, choice in person.fate.settle.items():
            if settled and choice:
                continue
            about = person.provisional if kind in ("same_person", "not_on_roster") else person.id
            found[kind, about] += 1
    return found


def _named(key: tuple[str, str], people: Iterable[Person]) -> str:
    whose = next((p.called for p in people if key[1] in (p.id, p.provisional)), key[1])
    return f"{key[0]} of {whose}"


def _compare(
    found: Iterable[Mapping[str, Any]], wanted: Counter[tuple[str, str]], people: Sequence[Person]
) -> Iterator[str]:
    there = Counter((one["kind"], one["participant"] or "") for one in found)
    there = Counter({key: count for key, count in there.items() if key[0] != "clock"})
    for key, count in (wanted - there).items():
        yield f"nobody asks about {_named(key, people)} ({count})"
    for key, count in (there - wanted).items():
        yield f"asked without need: {_named(key, people)} ({count})"


def merged(data: Mapping[str, Any], people: Sequence[Person]) -> Iterator[str]:
    """The decisions, the clock, the corrections and the gaps of a merge."""
    yield from _compare(data["decisions"], _expected_decisions(people, settled=False), people)
    names = {device["id"]: device["name"] for device in data["devices"]}
    odd = {names[one["id"].partition(":")[2]] for one in data["decisions"] if one["kind"] == "clock"}
    if odd != set(AHEAD):
        yield f"clocks to confirm: {sorted(odd)}, not {sorted(AHEAD)}"
    for device in data["devices"]:
        if device["gaps"] or device["forked"]:
            yield f"{device['name']}: gaps {device['gaps']}, forked {device['forked']}"


def session_ids(events: Iterable[Mapping[str, Any]], people: Iterable[Person]) -> dict[str, str]:
    """Slug -> id of the sessions, by where scripted people were marked."""
    where = {event["id"]: event["session_id"] for event in events}
    found: dict[str, str] = {}
    for person in people:
        for laptop, event in person.events.items():
            if laptop in VENUE:
                found[VENUE[laptop]] = where[event]
    return found


def settlements(
    decisions: Iterable[Mapping[str, Any]], people: Sequence[Person], sessions: Mapping[str, str]
) -> list[tuple[str, str]]:
    """(decision, choice) of all that the fates settle; who is the same person comes first."""
    by_key = {
        (kind, person.provisional if kind in ("same_person", "not_on_roster") else person.id): (
            person,
            choice,
        )
        for person in people
        for kind, choice in person.fate.settle.items()
    }
    found = []
    for one in decisions:
        if one["kind"] == "clock":
            found.append((one["id"], str(-1000 * AHEAD["B"])))
            continue
        person, choice = by_key.get((one["kind"], one["participant"]), (None, ""))
        if person is None or choice in ("", "gone"):
            continue
        if one["kind"] == "amend":
            choice = "take" if one["id"].endswith(person.events[f"job:{choice}"]) else "leave"
        found.append((one["id"], sessions.get(choice, choice)))
    return sorted(found, key=lambda pair: (not pair[0].startswith("same_person"), pair[0]))


def left_open(decisions: Iterable[Mapping[str, Any]], people: Sequence[Person]) -> Iterator[str]:
    """What is asked still when everything was settled that the fates settle."""
    yield from _compare(decisions, _expected_decisions(people, settled=True), people)


def attended(lines: Iterable[Line], people: Sequence[Person], steps: Sequence[Step]) -> Iterator[str]:
    """Times and flags of everybody at the venue of their first step."""
    cells = {(line["participant"], line["session"].partition("/")[2]): line for line in lines}
    times: dict[int, list[str]] = defaultdict(list)
    for step in steps:
        times[id(step.person)].append(iso(step.second))
    for person in people:
        if not person.fate.steps or person.fate.hours is None:
            continue
        line = cells.get((person.id, VENUE[person.fate.steps.split()[0]]))
        if line is None:
            yield f"{person.called} is not in the attendance"
        else:
            yield from _cell(person, line, sorted(times[id(person)]))


def _cell(person: Person, line: Line, times: list[str]) -> Iterator[str]:
    fate, marks = person.fate, line["marks"]
    if fate.flags is not None and sorted(line["flags"]) != sorted(fate.flags.split()):
        yield f"{person.called}: flags {line['flags']}, not [{fate.flags}]"
    for slot, clock in (pair.split() for pair in fate.marks.split(", ") if pair):
        if (marks[slot] or "")[11:16] != clock:
            yield f"{person.called}: {slot} at {marks[slot]}, not {clock}"
    if fate.share and sorted(filter(None, marks.values())) != times:
        yield f"{person.called}: {marks}, not {times}"
    if fate.share and not line["complete"]:
        yield f"{person.called} is not complete"


def jobs(roster: Iterable[Mapping[str, Any]], people: Iterable[Person]) -> Iterator[str]:
    """Corrections of desks: what nobody disputed, and what the office took."""
    titles = {one["id"]: one["job_title"] for one in roster}
    for person in people:
        told = [
            step.partition("job:")[2].split(";")[0]
            for step in person.fate.steps.split("; ")
            if "job:" in step
        ]
        wanted = person.fate.settle.get("amend") or (told[0] if told else "")
        if wanted and titles[person.id] != wanted:
            yield f"{person.called} is {titles[person.id]}, not {wanted}"


def hours(lines: Iterable[Line], people: Sequence[Person]) -> Iterator[str]:
    """Every line of course day d1 as the fates say, and no other line but those of people of another day."""
    found = {(line["participant"], line["course_day"]): line for line in lines}
    for person in people:
        line = found.pop((person.id, "d1"), None) if person.fate.hours is not None else None
        if person.fate.registered == "b1-d2":
            away = found.pop((person.id, "d2"), None)
            if away is None or (away["hours"], away["codes"]) != (0, ["absent"]):
                yield f"{person.called}: of the day they were registered for: {away}"
        if person.fate.hours is None:
            continue
        if line is None:
            yield f"{person.called}: no line of hours"
            continue
        got = (line["hours"], sorted(line["codes"]))
        wanted = (person.fate.hours, sorted(person.fate.codes.split()))
        if got != wanted or line["given"] != (wanted[0] > 0):
            yield f"{person.called}: {got[0]} h {got[1]}, expected {wanted[0]} h {wanted[1]}"
    for line in found.values():
        yield f"hours of {line['name']} on {line['course_day']} that nobody expects: {line['codes']}"


def total(people: Iterable[Person]) -> int:
    """All hours that were written down."""
    return sum(person.fate.hours or 0 for person in people)


def hours_file(path: Path, people: Iterable[Person]) -> Iterator[str]:
    """The csv says of each name what was written down."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    there = Counter((row["姓名"], row["服務單位"], row["研習時數"]) for row in rows)
    wanted = Counter((p.name, p.school, str(p.fate.hours)) for p in people if p.fate.hours)
    for (name, school, given), count in (wanted - there).items():
        yield f"in the file {name} of {school} has not {given} hours ({count})"
    for (name, school, given), count in (there - wanted).items():
        yield f"in the file {name} of {school} has {given} hours ({count}) that nobody expects"
