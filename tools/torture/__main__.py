"""Runs the trials one after the other and prints a table; 1 when a promise was broken."""

import argparse
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tools.torture.cuts import cuts
from tools.torture.day import Row, prepare
from tools.torture.faults import faults
from tools.torture.kills import kills
from tools.torture.soak import soak

HEAD = ("trial", "times", "promised", "broken", "")


def torture(folder: Path, options: argparse.Namespace) -> list[Row]:
    """Every trial that was asked for."""
    day, rows = prepare(folder), list[Row]()
    if options.kills:
        print(f"{options.kills} kills of the real program …", flush=True)
        rows += kills(folder / "kills", day, options.kills, options.seed, aloud=True)
    if options.cuts:
        print(f"{options.cuts} power cuts, replayed …", flush=True)
        rows += cuts(folder / "cuts", day, options.cuts, options.seed, aloud=True)
    if options.faults:
        print("obstacles …", flush=True)
        rows += faults(folder / "faults", day, options.seed)
    if options.scans:
        print(f"{options.scans} scans on end …", flush=True)
        rows += soak(folder / "soak", day, options.scans, options.seed, aloud=True)
    return rows


def table(rows: Iterable[Row]) -> str:
    """Aligned columns."""
    lines = [HEAD, *((r.what, f"{r.times:,}", f"{r.promised:,}", f"{r.lost:,}", r.note) for r in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(4)]
    return "\n".join(
        "  ".join(
            [line[0].ljust(widths[0]), *(line[n].rjust(widths[n]) for n in range(1, 4)), line[4]]
        ).rstrip()
        for line in lines
    )


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m tools.torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--cuts", type=int, default=500)
    parser.add_argument("--scans", type=int, default=10_000)
    parser.add_argument("--no-faults", dest="faults", action="store_false")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="torture-") as scratch:
        rows = torture(Path(scratch).resolve(), options)
    print(table(rows))
    return 1 if any(row.lost for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
