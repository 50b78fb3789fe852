"""`make bench`: measure, print a table, write out/bench.json.

    python -m bench [NAME …]

Every other module of this folder has ``run() -> list[dict]`` with the keys of ``KEYS``; ``ratio`` is
ours / bare, measured in the same run: seconds belong to the machine, only the ratio is the program's.
"""

import importlib
import json
import pkgutil
import sys
from pathlib import Path

import bench

KEYS = ("name", "ours", "bare", "ratio", "goal", "unit")
REPORT = Path(__file__).resolve().parents[1] / "out" / "bench.json"

Row = dict[str, object]


def main(chosen: list[str]) -> None:
    """Run the benchmarks named, or all of them, one after the other."""
    rows: list[Row] = []
    for name in chosen or benchmarks():
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        measured: list[Row] = importlib.import_module(f"bench.{name}").run()
        rows += [{key: row.get(key) for key in KEYS} for row in measured]
    print(table(rows))
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def benchmarks() -> list[str]:
    """The names of all benchmarks."""
    return sorted(
        module.name for module in pkgutil.iter_modules(bench.__path__) if not module.name.startswith("_")
    )


def table(rows: list[Row]) -> str:
    """Aligned columns; a dash where there is nothing bare to compare with."""
    cells = [KEYS, *(tuple(shown(row[key]) for key in KEYS) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(KEYS))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if 0 < column < len(KEYS) - 2 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    )


def shown(value: object) -> str:
    """Three significant digits are all that a measurement carries."""
    if value is None:
        return "–"
    return (
        f"{value:,.0f}"
        if isinstance(value, float) and value >= 1000
        else f"{value:.3g}"
        if isinstance(value, float)
        else str(value)
    )


if __name__ == "__main__":
    main(sys.argv[1:])
