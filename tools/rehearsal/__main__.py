"""Runs the day and prints what came of it; 1 when anything is not as it was written down before."""

import argparse
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from tools.rehearsal import coming_back, going_out
from tools.rehearsal.day import Day
from tools.rehearsal.program import Program

PHASES = (*going_out.PHASES, *coming_back.PHASES)


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m tools.rehearsal", description=__doc__)
    parser.add_argument("--people", type=int, default=600)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave stores and files there")
    options = parser.parse_args()
    begun = time.monotonic()
    place = nullcontext(options.keep) if options.keep else tempfile.TemporaryDirectory(prefix="rehearsal-")
    with place as folder:
        program = Program(Path(folder).resolve())
        program.folder.mkdir(parents=True, exist_ok=True)
        day = Day(program, number=options.people)
        wrong = day.run(PHASES)
    print(report(day, time.monotonic() - begun))
    return 1 if wrong else 0


def report(day: Day, took: float) -> str:
    """The table of the phases, the sum, and every difference in a line of its own."""
    width = max(len(name) for name, _, _ in day.table)
    lines = ["", *(f"{name.ljust(width)}  {seconds:6.1f} s  {note}" for name, note, seconds in day.table)]
    lines += [f"DIFFERENT: {sentence}" for sentence in day.wrong]
    acts = f"{day.number} people, {day.acts:,} acts, {day.program.started} commands, {took:.0f} s"
    verdict = f"{len(day.wrong)} differences" if day.wrong else "everything as it was written down"
    return "\n".join([*lines, f"{acts}: {verdict}"])


if __name__ == "__main__":
    sys.exit(main())
