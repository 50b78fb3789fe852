"""The second half: the office merges, decides, reckons hours and hands them in; each against the fates."""

import json
import shutil
from pathlib import Path

from tools.rehearsal import expected, office
from tools.rehearsal.day import BROKEN, CLONED, Day
from tools.rehearsal.office import TRAINING
from tools.rehearsal.program import Refused
from tools.rehearsal.script import Line


def merge(day: Day) -> None:
    """In a messy order: a merge of merges, older files after it, one twice, an altered one."""
    program = day.program
    office.cancel(program.place("office"), {p.id for p in day.people if p.fate.cancelled})
    program.place("office-2").parent.mkdir()
    shutil.copyfile(program.place("office"), program.place("office-2"))
    known = [day.merge("office", "noon-A.attendance"), day.merge("office", "evening-B.attendance")]
    new = sum(merged["new"] for merged in known)
    day.check(known[0]["new"] > 0 and known[1]["known"] > 0, "the merge of merges knew nothing")
    shutil.copyfile(program.path("evening-A.attendance"), program.path("a copy.attendance"))
    later = ["noon-B.attendance", "evening-A.attendance", "a copy.attendance"]
    later += [f"noon-{laptop}.attendance" for laptop in "CD" if laptop in day.laptops]
    again = day.merge("office", *later)
    day.check(again["new"] == 0, f"{again['new']} new entries in files whose content was known")
    alter(program.path("evening-A.attendance"), program.path("altered.attendance"))
    refused = day.merge("office", "altered.attendance", code=1)
    day.check(len(refused["refused"]) == 1, "an altered file was not refused")
    day.merged = again
    for sentence in expected.merged(again, day.people):
        day.check(False, sentence)
    devices, decisions = len(again["devices"]), len(again["decisions"])
    day.note = f"{new} entries of {devices} logs, {decisions} decisions, altered file refused"


def compare(day: Day) -> None:
    """Another office with another order, and laptops that know everything."""
    files = ["noon-C", "noon-D", "evening-C", "evening-A", "noon-A", "evening-B"]
    names = [f"{name}.attendance" for name in files if name[-1] in day.laptops]
    day.merge("office-2", *names)
    laptops = [laptop for laptop in day.laptops if laptop not in (CLONED, BROKEN)]
    for laptop in laptops:
        day.merge(laptop, "evening-B.attendance")
    office = day.attendance("office")
    day.check(day.attendance("office-2") == office, "another order at the office gives another day")
    day.check(day.hours("office-2") == day.hours("office"), "another order gives other hours")
    first, *others = [day.attendance(laptop) for laptop in (CLONED, *laptops)]
    for laptop, said in zip(laptops, others, strict=True):
        day.check(said == first, f"{laptop} does not say what {CLONED} says")
    day.check(first == office, "the laptops do not say what the office says")
    day.note = f"2 offices and {len(laptops) + 1} laptops, {len(office):,} bytes"


def decide(day: Day) -> None:
    """Each decision as the fates say; then nothing is left but what they leave open."""
    program = day.program
    sessions = expected.session_ids(program.json("office", "events", TRAINING), day.people)
    asked, settled = day.merged["decisions"], 0
    # A clock that is put right may bring up what nobody could see before.
    while todo := expected.settlements(asked, day.people, sessions):
        for decision, choice in todo:
            words = (
                "decide",
                TRAINING,
                decision,
                "--choose",
                choice,
                "--reason",
                "the rehearsal says so",
            )
            done = program.json("office", *words)
            day.check(done["choice"] == choice, f"{decision} was settled as {done['choice']}")
        settled += len(todo)
        asked = day.merge("office", "noon-A.attendance")["decisions"]
        if settled > len(day.people):
            raise Refused("what was settled is asked again and again")
    for sentence in expected.left_open(asked, day.people):
        day.check(False, sentence)
    day.note = f"{settled} settled, {len(asked)} left open"


def attendance(day: Day) -> None:
    """Times and flags of every person."""
    lines = json.loads(day.attendance("office"))
    for sentence in expected.attended(lines, day.people, day.steps):
        day.check(False, sentence)
    for sentence in expected.jobs(day.program.json("office", "roster", TRAINING), day.people):
        day.check(False, sentence)
    day.note = f"{len(lines)} lines, {sum(line['complete'] for line in lines)} complete"


def hours(day: Day) -> None:
    """Hours and reasons of every person against what was written by hand."""
    lines = day.program.json("office", "hours", TRAINING)
    for sentence in expected.hours(lines, day.people):
        day.check(False, sentence)
    given = sum(line["hours"] for line in lines)
    people, wanted = sum(line["given"] for line in lines), expected.total(day.people)
    day.check(given == wanted, f"{given} hours in all, expected {wanted}")
    day.note = f"{people} people, {given} hours; expected {wanted}"


def export(day: Day) -> None:
    """The file holds them all; again nothing is new; a changed mind withdraws hours."""
    csv, xlsx, ods = (day.program.path(f"hours.{ending}") for ending in ("csv", "xlsx", "ods"))
    first, people = _hours_file(day, csv), sum(bool(person.fate.hours) for person in day.people)
    day.check(first["new"] == first["lines"] == people, f"{first['lines']} lines for {people} people")
    for sentence in expected.hours_file(csv, day.people):
        day.check(False, sentence)
    again = _hours_file(day, xlsx)
    day.check((again["new"], again["same"]) == (0, people), "the same hours are not the same again")
    _refuse_hours(day)
    changed = _hours_file(day, ods, "--changed")
    day.check((changed["withdrawn"], changed["lines"]) == (1, 1), f"not one line withdrawn: {changed}")
    day.note = f"{people} lines, {again['same']} the same again, {changed['withdrawn']} withdrawn"


def _refuse_hours(day: Day) -> None:
    """The office changes its mind about somebody whose missing mark it had let pass."""
    person = next(p for p in day.people if p.fate.settle.get("out_without_in") == "count")
    decision = f"hours:{person.id}:"
    lines = day.program.json("office", "hours", TRAINING)
    line = next(one for one in lines if one["participant"] == person.id)
    day.check(line["decision"].startswith(decision), f"{line['decision']} is called otherwise")
    words = ("decide", TRAINING, line["decision"], "--choose", "refuse", "--reason", "came for lunch")
    day.program.json("office", *words)


def _hours_file(day: Day, target: Path, *words: str) -> Line:
    written: Line = day.program.json("office", "hours", TRAINING, "--out", str(target), *words)
    day.check(target.stat().st_size > 0, f"{target.name} is empty")
    return written


def carry_on(day: Day) -> None:
    """Who opens the office's pack of the evening, new to it or not, sees the same day and hours."""
    pack = str(day.program.path("evening.venuepack"))
    day.program.json("office", "pack", TRAINING, "--out", pack)
    seen, given = day.attendance("office"), day.hours("office")
    for laptop in ("E", "A"):
        opened = day.program.json(laptop, "open-pack", pack, "--device", laptop)
        day.check(opened["again"] == (laptop == "A"), f"{laptop} knows the training: {opened['again']}")
        day.check(day.attendance(laptop) == seen, f"{laptop} has the office's pack and another day")
        day.check(day.hours(laptop) == given, f"{laptop} has the office's pack and other hours")
    day.note = f"{len(given)} lines of hours the same on 2 laptops"


def alter(source: Path, target: Path) -> None:
    """One bit of the content turns over."""
    content = bytearray(source.read_bytes())
    content[-len(content) // 3] ^= 1
    target.write_bytes(content)


PHASES = (
    ("office merges", merge),
    ("all stores say the same", compare),
    ("office decides", decide),
    ("who was there when", attendance),
    ("hours", hours),
    ("files of hours", export),
    ("a pack of the evening on a new laptop", carry_on),
)
