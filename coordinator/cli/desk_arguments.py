"""The words of the day: the desk, packs out and back, merging, hours. Help is English, as in `arguments`."""

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Words = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  it has no other name
SLOTS = ("in", "out", "am_in", "am_out", "pm_in", "pm_out")


def add_desk_words(words: "Words", everywhere: argparse.ArgumentParser, path: Callable[[str], Path]) -> None:
    """Put the grammar of the day into ``words``; ``path`` makes a path of a word or refuses it."""
    desk = words.add_parser("desk", parents=[everywhere], help="check people in: scans on stdin")
    desk.add_argument("--session", required=True, help="b1-d1 or pingtung-112/b1-d1, or an id")
    desk.add_argument("--mark", required=True, choices=SLOTS, help="in and out follow the mark plan")
    desk.add_argument("--device", required=True, metavar="NAME", help="what this laptop is called")
    desk.add_argument("--training", help="slug or id, where the session's name alone is not enough")
    desk.add_argument("--operator", default="", metavar="WHO", help="initials of who sits at the desk")

    _packs(words, everywhere, path)
    _merging(words, everywhere, path)

    hours = words.add_parser("hours", parents=[everywhere], help="say who earns study hours, and why")
    hours.add_argument("training", help="slug or id")
    hours.add_argument("--out", type=path, metavar="FILE", help=".xlsx, .ods, .csv or .txt (ID-hours)")
    hours.add_argument("--preset", metavar="NAME", help="which columns; without it the first preset")
    hours.add_argument("--course-day", metavar="SLUG", default="", help="only this course day: d1")
    whom = hours.add_mutually_exclusive_group()
    whom.add_argument("--everybody", action="store_true", help="in the file: also who earns none, and why")
    whom.add_argument("--changed", action="store_true", help="in the file: what changed since the last one")
    hours.add_argument("--reason", default="", help="why whole ID numbers are exported; recorded")
    _json(hours)


def _packs(words: "Words", everywhere: argparse.ArgumentParser, path: Callable[[str], Path]) -> None:
    pack = words.add_parser("pack", parents=[everywhere], help="write an encrypted venue pack")
    pack.add_argument("training", help="slug or id")
    pack.add_argument("--session", action="append", default=[], help="only this session; may be given again")
    pack.add_argument("--device", default="", metavar="NAME", help="the laptop it is for; without it any")
    pack.add_argument("--phones", action="store_true", help="take phone numbers along")
    pack.add_argument("--out", required=True, type=path, metavar="FILE")
    _passphrase(pack, path)
    _json(pack)

    opening = words.add_parser("open-pack", parents=[everywhere], help="make this store a desk")
    opening.add_argument("file", type=path)
    opening.add_argument("--device", required=True, metavar="NAME", help="what this laptop is called")
    _passphrase(opening, path)
    _json(opening)

    export = words.add_parser("export-attendance", parents=[everywhere], help="write this device's events")
    export.add_argument("--training", help="slug or id, where the store holds several")
    export.add_argument("--out", required=True, type=path, metavar="FILE")
    export.add_argument(
        "--reference",
        type=_moment,
        metavar="TIME",
        help="what a right clock says: 2023-08-07T16:00+08:00",
    )
    _json(export)


def _merging(words: "Words", everywhere: argparse.ArgumentParser, path: Callable[[str], Path]) -> None:
    merge = words.add_parser("merge", parents=[everywhere], help="take attendance files in")
    merge.add_argument("files", type=path, nargs="+", metavar="FILE")
    merge.add_argument("--dry-run", action="store_true", help="say what would come, store nothing")
    _json(merge)

    events = words.add_parser("events", parents=[everywhere], help="print every event of a training")
    events.add_argument("training", help="slug or id")
    _json(events)

    attendance = words.add_parser("attendance", parents=[everywhere], help="print who was there when")
    attendance.add_argument("training", help="slug or id")
    _json(attendance)

    decide = words.add_parser("decide", parents=[everywhere], help="settle what merge lists")
    decide.add_argument("training", help="slug or id")
    decide.add_argument("decision", help="its id")
    decide.add_argument("--choose", required=True, metavar="X", help="one of its choices")
    decide.add_argument("--reason", required=True, metavar="R")
    _json(decide)


def _passphrase(word: argparse.ArgumentParser, path: Callable[[str], Path]) -> None:
    """Never the passphrase itself: every program of the machine can read the arguments of the others."""
    word.add_argument(
        "--passphrase-file", type=path, metavar="FILE",
        help="its first line; else COORDINATOR_PASSPHRASE, else a question",
    )  # fmt: skip


def _json(word: argparse.ArgumentParser) -> None:
    word.add_argument("--json", action="store_true", help="for programs: docs/json.md has the keys")


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not a time: {text!r}") from error
    return moment.astimezone()
