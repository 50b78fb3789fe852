"""The words and options of the command line. Help is English: it is for scripts and IT staff."""

import argparse
from datetime import date
from pathlib import Path

from coordinator.cli.desk_arguments import add_desk_words
from coordinator.cli.hands_on_arguments import add_hands_on_words
from coordinator.domain.errors import RuleError
from coordinator.domain.roc import parse_date

SAMPLES = ("pingtung-112", "national-114")


def parser() -> argparse.ArgumentParser:
    """The whole grammar; wrong usage exits with 2."""
    top = argparse.ArgumentParser(prog="coordinator", description="研習通: trainings, rosters, sheets.")
    _everywhere(top, default=None)
    top.add_argument("--smoke", action="store_true", help="open, draw a page, make a PDF page, exit")
    words = top.add_subparsers(dest="command", metavar="COMMAND")
    # Also behind the word; left out there, what stood before the word stays.
    everywhere = argparse.ArgumentParser(add_help=False)
    _everywhere(everywhere, default=argparse.SUPPRESS)

    sample = words.add_parser("sample", parents=[everywhere], help="put a sample training into the store")
    sample.add_argument("name", choices=SAMPLES)

    trainings = words.add_parser("trainings", parents=[everywhere], help="list the trainings")
    _json(trainings)

    show = words.add_parser("show", parents=[everywhere], help="print a whole plan")
    show.add_argument("training", help="slug or id")
    _json(show)

    roster = words.add_parser("roster", parents=[everywhere], help="print the roster of a training")
    roster.add_argument("training", help="slug or id")
    _json(roster)

    take = words.add_parser(
        "import-roster", parents=[everywhere], help="import a roster file (xlsx, xls, ods, csv)"
    )
    take.add_argument("file", type=_path)
    take.add_argument("--training", required=True, help="slug or id")
    take.add_argument("--dry-run", action="store_true", help="say what was understood, store nothing")
    _json(take)

    sheets = words.add_parser("sheets", parents=[everywhere], help="write sign-in sheets as PDF")
    sheets.add_argument("--training", required=True, help="slug or id")
    sheets.add_argument("--date", type=_date, help="only sessions of this day: 2023-08-07 or 112/8/7")
    sheets.add_argument("--session", help="only this session: b1-d1 or pingtung-112/b1-d1")
    sheets.add_argument("--group", choices=("district", "school", "none"), default="district")
    sheets.add_argument("--half", choices=("day", "am", "pm"), help="only this part of the day")
    sheets.add_argument("--whole-day", action="store_true", help="four marks on one landscape sheet")
    sheets.add_argument("--spare", type=_spare, default=3, metavar="ROWS", help="blank rows for walk-ins (3)")
    sheets.add_argument(
        "--hide", action="append", default=[], choices=("school", "job_title", "meal", "note"),
        help="leave a column out; may be given again",
    )  # fmt: skip
    sheets.add_argument("--out", required=True, type=_path, metavar="FOLDER")
    _json(sheets)
    _layout_words(words, everywhere)
    _roster_words(words, everywhere)
    _export_word(words, everywhere)
    add_desk_words(words, everywhere, _path)
    add_hands_on_words(words, everywhere)
    return top


def _layout_words(
    words: "argparse._SubParsersAction[argparse.ArgumentParser]", everywhere: argparse.ArgumentParser
) -> None:
    """Checking, copying and handing in a plan."""
    problems = words.add_parser("problems", parents=[everywhere], help="list what is wrong with a plan")
    problems.add_argument("training", help="slug or id")
    _json(problems)

    document = words.add_parser("plan-document", parents=[everywhere], help="write the plan as a document")
    document.add_argument("training", help="slug or id")
    document.add_argument("--format", choices=("pdf", "odt", "docx"), required=True)
    document.add_argument("--out", required=True, type=_path, metavar="FILE")

    copy = words.add_parser("copy", parents=[everywhere], help="make a plan for another year from this one")
    copy.add_argument("training", help="slug or id")
    copy.add_argument("--year", type=_academic_year, required=True, help="academic year, such as 115")
    copy.add_argument("--start", type=_date, required=True, help="first day: 2026-08-03 or 115/8/3")
    copy.add_argument("--as", dest="slug", required=True, metavar="SLUG", help="short name of the new plan")
    copy.add_argument(
        "--keep-counts", action="store_true", help="keep the plan's school counts, not the directory's"
    )
    _json(copy)

    table = words.add_parser("parse-table", parents=[everywhere], help="say what a table of a letter means")
    table.add_argument("kind", choices=("agenda", "districts", "regions"))
    table.add_argument("file", type=_path, help="docx, odt, html, txt or tsv; - reads standard input")
    _json(table)


def _roster_words(
    words: "argparse._SubParsersAction[argparse.ArgumentParser]", everywhere: argparse.ArgumentParser
) -> None:
    """Schools, whom they have not sent, and who was online."""
    schools = words.add_parser("import-schools", parents=[everywhere], help="import the ministry's lists")
    schools.add_argument("files", type=_path, nargs="+", metavar="FILE")
    schools.add_argument(
        "--year", type=_academic_year, help="of lists that do not say it, not even by their file's name"
    )
    schools.add_argument("--dry-run", action="store_true", help="say what would change, store nothing")
    _json(schools)

    missing = words.add_parser("missing", parents=[everywhere], help="list what schools have not sent")
    missing.add_argument("training", help="slug or id")
    missing.add_argument("--batch", type=_named, help="only this batch or region, by slug: b1")
    _json(missing)

    names = words.add_parser(
        "check-names", parents=[everywhere], help="say whom the names of an online meeting belong to"
    )
    names.add_argument("file", type=_path, help="an attendance report (csv, tab text) or one name a line")
    names.add_argument("--training", required=True, help="slug or id")
    _json(names)


def _export_word(
    words: "argparse._SubParsersAction[argparse.ArgumentParser]", everywhere: argparse.ArgumentParser
) -> None:
    """The roster as a file."""
    export = words.add_parser("export-roster", parents=[everywhere], help="write the roster as a table")
    export.add_argument("training", help="slug or id")
    export.add_argument("--format", choices=("ods", "xlsx", "csv"), default="ods")
    export.add_argument(
        "--encoding", choices=("utf-8-sig", "cp950"), default="utf-8-sig", help="of csv (utf-8-sig)"
    )
    export.add_argument("--preset", metavar="NAME", help="which columns; without it the first preset")
    export.add_argument(
        "--brackets", action="store_true", help="write what cp950 cannot hold as [U+5803], do not refuse"
    )
    export.add_argument(
        "--reason", default="", help="why whole ID numbers are exported, where the preset has them; recorded"
    )
    export.add_argument("--out", required=True, type=_path, metavar="FILE")
    _json(export)


def _everywhere(grammar: argparse.ArgumentParser, default: object) -> None:
    grammar.add_argument(
        "--store", type=_named, metavar="PATH_OR_URL", default=default, help="a store in place of this user's"
    )
    grammar.add_argument(
        "--language", choices=("zh_TW", "en"), default=default, help="language of sentences and texts"
    )


def _json(word: argparse.ArgumentParser) -> None:
    word.add_argument("--json", action="store_true", help="for programs: docs/json.md has the keys")


def _named(text: str) -> str:
    """An empty word is mostly a variable that a script forgot to set; it must not mean "my own store"."""
    if not text.strip():
        raise argparse.ArgumentTypeError("must not be empty")
    return text


def _path(text: str) -> Path:
    return Path(_named(text))


def _date(text: str) -> date:
    try:
        return parse_date(text)
    except RuleError as error:
        raise argparse.ArgumentTypeError(f"not a date: {text!r}") from error


def _academic_year(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text) <= 999:
        raise argparse.ArgumentTypeError("a ROC year such as 115")
    return int(text)


def _spare(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or int(text) > 200:
        raise argparse.ArgumentTypeError("a number from 0 to 200")
    return int(text)
