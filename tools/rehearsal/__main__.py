"""Runs both days and prints what came of it; 1 when anything is not as it was written down before."""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path

from tools.rehearsal import coming_back, going_out, hands_on_after
from tools.rehearsal.day import Day, Phase
from tools.rehearsal.hands_on import HandsOnDay
from tools.rehearsal.program import Program

PHASES = (*going_out.PHASES, *coming_back.PHASES)


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m tools.rehearsal", description=__doc__)
    parser.add_argument("--people", type=int, default=600, help="0: the hands-on day alone")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave stores and files there")
    options = parser.parse_args()
    place = nullcontext(options.keep) if options.keep else tempfile.TemporaryDirectory(prefix="rehearsal-")
    with place as folder:
        program = Program(Path(folder).resolve())
        wrong = bool(options.people) and _run(Day(program, number=options.people), PHASES)
        hands_on = HandsOnDay(Program(program.folder / "hands-on"))
        wrong = _run(hands_on, hands_on_after.PHASES) or wrong
    return 1 if wrong else 0


def _run(day: Day, phases: Iterable[tuple[str, Phase]]) -> bool:
    """One day from its beginning to its report; whether anything was different."""
    begun = time.monotonic()
    day.program.folder.mkdir(parents=True, exist_ok=True)
    wrong = day.run(phases)
    print(report(day, time.monotonic() - begun), flush=True)
    return bool(wrong)


def report(day: Day, took: float) -> str:
    """The table of the phases, the sum, and every difference in a line of its own."""
    width = max(len(name) for name, _, _ in day.table)
    lines = ["", *(f"{name.ljust(width)}  {seconds:6.1f} s  {note}" for name, note, seconds in day.table)]
    lines += [f"DIFFERENT: {sentence}" for sentence in day.wrong]
    acts = f"{day.number} {day.unit}, {day.acts:,} acts, {day.program.started} commands, {took:.0f} s"
    verdict = f"{len(day.wrong)} differences" if day.wrong else "everything as it was written down"
    return "\n".join([*lines, f"{acts}: {verdict}"])


if __name__ == "__main__":
    sys.exit(main())
