"""``coordinator parse-table KIND FILE``: what a table of a letter means. It opens no store."""

import sys
import tempfile
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from coordinator.cli.commands import print_result
from coordinator.documents.geo import load_areas
from coordinator.documents.letter.reading import read_letter
from coordinator.documents.letter.report import agenda_to_json, districts_to_json, regions_to_json
from coordinator.documents.tables.bounds import MAX_FILE_BYTES
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.agenda import read_agenda
from coordinator.domain.letter.districts import read_districts
from coordinator.domain.letter.page import Letter
from coordinator.domain.letter.regions import read_regions
from coordinator.ui.kit.messages import sentence

STDIN = Path("-")


def parse_table(options: Namespace) -> None:
    """Print every row as it was understood, with what is odd about it."""
    data = _understood(options.kind, _letter(options.file))
    for problem in data["problems"]:
        problem["text"] = sentence(RuleError(problem["code"], **problem["facts"]))
    print_result(data if options.json else _text(data), options.json)


def _letter(file: Path) -> Letter:
    if file != STDIN:
        if file.is_dir() or not file.exists():
            raise RuleError("file_missing", file=str(file))
        return read_letter(file)
    with tempfile.TemporaryDirectory() as folder:
        # The reader of foreign files is a process of its own and wants a file.
        piped = Path(folder) / "stdin"
        # One byte too many is enough for the reader to refuse; a pipe may never end.
        piped.write_bytes(sys.stdin.buffer.read(MAX_FILE_BYTES + 1))
        return read_letter(piped)


def _understood(kind: str, letter: Letter) -> dict[str, Any]:
    counties, townships = load_areas()
    if kind == "agenda":
        return agenda_to_json(read_agenda(letter))
    if kind == "districts":
        return districts_to_json(read_districts(letter, townships))
    return regions_to_json(read_regions(letter, counties))


def _text(data: Mapping[str, Any]) -> str:
    """One line a row, its problems below it."""
    lines: list[str] = []
    for day in data.get("course_days", ()):
        lines += [f"# {day['name']} {day['title']}".rstrip(), *map(_block, day["blocks"])]
    lines += [
        f"{d['row']:>4}  {d['name']}  {d['school_count'] or ''}  {_names(d['townships'])}"
        for d in data.get("districts", ())
    ]
    for region in data.get("regions", ()):
        days = "、".join(f"{s['roc_date']}{s['half']}{s['course_day']}" for s in region["sessions"])
        lines.append(f"{region['row']:>4}  {_names(region['members'])}  {region['total'] or ''}  {days}")
    lines += [f"{problem['row']:>4}! {problem['text']}" for problem in data["problems"]]
    return "\n".join(lines)


def _block(block: Mapping[str, Any]) -> str:
    times = f"{block['start'] or '?'}~{block['end'] or ''}"
    return f"{block['row']:>4}  {times:<11}  {block['title']}  {block['speaker']}".rstrip()


def _names(areas: list[Mapping[str, Any]]) -> str:
    return "、".join(area["as_written"] for area in areas)
