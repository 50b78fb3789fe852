"""The fates as steps in time, the steps as lines for a desk, and its answers held against the fates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tools.rehearsal.fates import VENUE
from tools.rehearsal.office import DAY
from tools.rehearsal.people import Person

AHEAD = {"B": 8 * 60}
"""Seconds by which a laptop's clock is fast."""
DAWN, NOON, DUSK = 8 * 3600 + 30 * 60 - 1, 12 * 3600 + 30 * 60, 17 * 3600 + 40 * 60
"""Doors open; the laptops exchange their files; what is on paper is typed in."""
IN, OUT = "in", "out"
VERDICTS = {
    "in": "marked", "out": "marked", "old": "old_code", "old!": "marked", "tick-out": "marked",
    "walk-in": "walk_in", "walk-in-out": "walk_in", "undo": "voided", "undo:A": "voided",
    "reissue": "noted", "attention": "noted", "job": "noted",
}  # fmt: skip
NOTE = "has a message from the school"

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """Something happens to a person at a laptop; ``second`` of the day by a right clock."""

    person: Person
    laptop: str
    second: int
    act: str
    verdict: str
    clock: str

    @property
    def mark(self) -> str:
        """Which way the desk has to be turned for it; empty when it does not matter."""
        if self.act in ("in", "old", "old!", "walk-in"):
            return IN
        return OUT if self.act in ("out", "tick-out", "walk-in-out") else ""

    @property
    def is_paper(self) -> bool:
        """Whether it is signed on paper and typed in the evening."""
        return self.act.startswith("paper")


def steps_of(people: Iterable[Person]) -> list[Step]:
    """Everything that happens, in the order of right clocks."""
    found: list[Step] = []
    for person in people:
        for written in filter(None, (part.strip() for part in person.fate.steps.split(";"))):
            laptop, clock, act, *verdict = written.split()
            said = verdict[0] if verdict else VERDICTS.get(act.partition(":")[0], VERDICTS.get(act, ""))
            found.append(Step(person, laptop, _second(clock, person), act, said, clock))
    return sorted(found, key=lambda step: (step.second, step.person.name))


def _second(clock: str, person: Person) -> int:
    """A time of day; most people come one after the other from the minute that is written."""
    hour, minute, *second = (int(part) for part in clock.split(":"))
    at = hour * 3600 + minute * 60 + (second[0] if second else 0)
    if not person.fate.share:
        return at
    # The first seconds of a minute belong to those whose acts have to follow on each other.
    return at + person.number % 25 * 60 + 20 + 3 * (person.number // 25 % 13)


def iso(second: int, laptop: str = "") -> str:
    """That second of the day; by the clock of a laptop, if one is named."""
    second += AHEAD.get(laptop, 0)
    return f"{DAY}T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}+08:00"


def lines_of(steps: Sequence[Step]) -> tuple[list[Line], list[Step | None]]:
    """What a desk that begins with 簽到 is fed for the steps; beside each line its step, None for a turn."""
    lines: list[Line] = []
    beside: list[Step | None] = []
    turned = IN
    for step in steps:
        if step.mark and step.mark != turned:
            turned = step.mark
            lines.append({"act": "mode", "mark": turned, "at": iso(step.second, step.laptop)})
            beside.append(None)
        lines.append(_act(step) | {"at": iso(step.second, step.laptop)})
        beside.append(step)
    return lines, beside


def _act(step: Step) -> Line:
    person = step.person
    word, _, rest = step.act.partition(":")
    match word:
        case "in" | "out":
            return {"act": "scan", "code": person.codes[-1]}
        case "old":
            return {"act": "scan", "code": person.codes[0]}
        case "old!":
            return {"act": "scan", "code": person.codes[0], "confirmed": True}
        case "walk-in" | "walk-in-out":
            return {"act": "walk-in", "name": person.name, "school": person.school}
        case "tick-out":
            return {"act": "search-mark", "participant": person.provisional}
        case "undo" if rest:
            return {"act": "void", "event": person.events[rest], "reason": "the wrong person"}
        case "undo":
            return {"act": "void"}
        case _:
            return _told(word, rest, person)


def _told(word: str, rest: str, person: Person) -> Line:
    about = {"act": word, "participant": person.id}
    match word:
        case "reissue":
            return {**about, "reason": "lost"}
        case "attention":
            return {**about, "act": "note", "text": NOTE, "attention": True}
        case "job":
            return {**about, "act": "amend", "field": "job_title", "new": rest}
    raise ValueError(word)


def paper_lines(steps: Sequence[Step]) -> list[Line]:
    """One bulk of everything on paper that was handed to a laptop; nothing when there was none."""
    marks = [
        {
            "participant": step.person.id,
            "mark": step.act.removeprefix("paper-"),
            "at": iso(step.second),
            "row": row,
        }
        for row, step in enumerate(steps, 1)
    ]
    return [{"act": "bulk", "marks": marks, "reason": "signed on paper", "at": iso(DUSK)}] if marks else []


def heard(step: Step, answer: Line) -> str:
    """Take down what a desk answered; a sentence when that is not what had to come."""
    person, verdict = step.person, step.verdict
    if verdict == "same":
        again = answer["event_id"] == person.events.get(step.laptop)
        return "" if again else f"{person.called}: a second event of one scan"
    if answer["verdict"] not in verdict.split("|"):
        return f"{person.called}: {step.laptop} {step.clock} {step.act}: {answer['verdict']}, not {verdict}"
    if step.act.startswith("walk-in"):
        person.provisional = answer["participant"]
        person.id = person.id or person.provisional
    elif answer["participant"] not in (person.id, person.provisional):
        return f"{person.called}: {step.laptop} {step.clock} {step.act} was about {answer['name']}"
    if "code" in answer:
        person.codes.append(answer["code"])
    person.events[step.act if step.act.startswith("job") else step.laptop] = answer["event_id"]
    if step.person.fate.name == "attention" and step.mark == IN and NOTE not in answer["message"]:
        return f"{person.called}: the note was not said"
    return ""


def session_of(laptop: str) -> str:
    """Where a laptop stands."""
    return VENUE[laptop]
