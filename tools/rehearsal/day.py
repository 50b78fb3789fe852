"""A day that is rehearsed: the steps of its desks, the files, and everything that was not as written down."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from tools.rehearsal.office import TRAINING
from tools.rehearsal.people import Person
from tools.rehearsal.program import Program, Refused, Sitting
from tools.rehearsal.script import AHEAD, IN, Line, Step, heard, iso, lines_of, session_of

CLONED, BROKEN = "B", "D"
"""A laptop made from the image of A after it had opened its pack; one that is dead after noon."""


@dataclass
class Day:
    """A rehearsal: who takes part, and everything that was not as it had to be."""

    program: Program
    laptops: str = "ABCD"
    number: int = 600
    unit: str = "people"
    say: Callable[[str], None] = print
    kills: bool = True
    people: list[Person] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    table: list[tuple[str, str, float]] = field(default_factory=list)
    acts: int = 0
    merged: dict[str, Any] = field(default_factory=dict)
    note: str = ""

    def run(self, phases: Iterable[tuple[str, "Phase"]]) -> list[str]:
        """Every phase; a command that fails ends the day. Returns what differs."""
        try:
            for name, phase in phases:
                with self._timed(name):
                    phase(self)
        except Refused as refused:
            self.wrong.append(str(refused))
        return self.wrong

    @contextmanager
    def _timed(self, name: str) -> Iterator[None]:
        begun, before, self.note = time.monotonic(), len(self.wrong), ""
        self.say(f"{name} …")
        try:
            yield
        finally:
            took = time.monotonic() - begun
            different = len(self.wrong) - before
            self.table.append((name, f"{self.note}; {different} WRONG" if different else self.note, took))
            self.say(f"   {self.table[-1][1]}  ({took:.1f} s)")

    def check(self, right: bool, sentence: str) -> None:
        """Note a difference."""
        if not right:
            self.wrong.append(sentence)

    # -- desks -------------------------------------------------------------------------------------

    def sit(self, steps: Sequence[Step], before: Sequence[Line] = ()) -> None:
        """Desks side by side at everything they have to do in these hours."""
        sittings, scripts = [], []
        for laptop in self.laptops:
            mine = [step for step in steps if step.laptop == laptop]
            if mine:
                lines, beside = lines_of(mine)
                at = {"at": iso(mine[0].second, laptop)}
                sittings.append(
                    Sitting(laptop, session_of(laptop), IN, [*({**line, **at} for line in before), *lines])
                )
                scripts.append([*[None] * len(before), *beside])
        for sitting, script, answers in zip(sittings, scripts, self.program.desks(sittings), strict=True):
            self.hear(sitting, script, answers)
        self.note = f"{len(steps)} acts at {len(sittings)} desks"

    def hear(self, sitting: Sitting, script: Sequence[Step | None], answers: Sequence[Line]) -> None:
        """Hold the answers of one desk against its script."""
        lines = len(sitting.lines)
        self.check(len(answers) == lines, f"desk {sitting.laptop}: {len(answers)} answers to {lines} lines")
        for line, step, answer in zip(sitting.lines, script, answers, strict=False):
            self.acts += 1
            if step is not None:
                sentence = heard(step, answer)
                self.check(not sentence, sentence)
            elif line["act"] == "mode":
                self.check(answer["verdict"] == "noted", f"desk {sitting.laptop} did not turn")
            else:
                right = {"scan": "unknown", "dance": "refused"}[line["act"]]
                self.check(answer["verdict"] == right, f"{line} was answered by {answer['verdict']}")

    # -- what the commands say ---------------------------------------------------------------------

    def export(self, laptop: str, name: str) -> Line:
        """The attendance file of a laptop, with its clock held against a right one."""
        right = datetime.now(UTC) - timedelta(seconds=AHEAD.get(laptop, 0))
        out = ("--out", str(self.program.path(name)), "--reference", right.isoformat())
        written: Line = self.program.json(laptop, "export-attendance", *out)
        ahead = written["offset_s"] - AHEAD.get(laptop, 0)
        self.check(abs(ahead) < 30, f"{laptop} was found {written['offset_s']} s ahead")
        return written

    def merge(self, store: str, *names: str, code: int = 0) -> Line:
        """Take files in at a store."""
        files = (str(self.program.path(name)) for name in names)
        merged: Line = self.program.json(store, "merge", *files, code=code)
        self.check(not merged["set_aside"], f"{store}: set aside {merged['set_aside']}")
        return merged

    def attendance(self, store: str) -> str:
        """Who was there when, byte by byte."""
        return self.program.text(store, "attendance", TRAINING, "--json")

    def hours(self, store: str) -> list[tuple[object, ...]]:
        """What hours come to."""
        lines = self.program.json(store, "hours", TRAINING)
        return sorted((one["participant"], one["course_day"], one["hours"], one["codes"]) for one in lines)


Phase = Callable[[Any], None]
"""Of a day: this one, or the hands-on day."""
