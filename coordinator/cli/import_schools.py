"""``coordinator import-schools FILE…``: the ministry's lists into the school directory."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import Any

from coordinator.cli import texts
from coordinator.cli.commands import opened, print_result
from coordinator.documents.school_lists import read_school_lists
from coordinator.domain.school import SchoolSource
from coordinator.domain.school_lists import SchoolList
from coordinator.domain.school_merge import MergeLine, MergeStatus, SchoolMerge
from coordinator.services.school_import import import_schools as store_lists
from coordinator.services.school_import import prepare_school_import
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

REASONS = {
    "code": QT_TRANSLATE_NOOP("cli", "the code is not six characters"),
    "county": QT_TRANSLATE_NOOP("cli", "no county"),
    "level": QT_TRANSLATE_NOOP("cli", "no level"),
}
_CLOSED = QT_TRANSLATE_NOOP("cli", "{code}  {name}  closed: the lists do not name it")


def import_schools(options: Namespace) -> None:
    """All files as one import, whatever their order; with ``--dry-run`` nothing is stored."""
    lists = read_school_lists(options.files, options.year)
    with opened(options) as store:
        if options.dry_run:
            with store.read() as reader:
                merge = prepare_school_import(reader, lists)
        else:
            with store.write() as writer:
                merge = store_lists(writer, lists)
    data = merge_to_json(lists, merge) | {"stored": not options.dry_run}
    print_result(data if options.json else _text(data), options.json)


def merge_to_json(lists: Sequence[SchoolList], merge: SchoolMerge) -> dict[str, Any]:
    """``lists``, ``counts`` and one entry for every school that is not left as it was."""
    return {
        "lists": [_list_to_json(one) for one in lists],
        "counts": {str(status): merge.count(status) for status in MergeStatus},
        "schools": [_line_to_json(line) for line in merge.lines if line.status is not MergeStatus.UNCHANGED],
    }


def _list_to_json(one: SchoolList) -> dict[str, Any]:
    return {
        "file": one.file,
        "years": list(one.years),
        "levels": [str(level) for level in one.levels],
        "schools": len(one.schools),
        "repaired_rows": list(one.repaired),
        "left_out": [
            {"row": out.row, "code": out.code, "name": out.name, "reason": out.reason} for out in one.left_out
        ],
    }


def _line_to_json(line: MergeLine) -> dict[str, Any]:
    school = line.school
    return {
        "status": str(line.status),
        "code": school.code,
        "level": str(school.level),
        "name": school.name,
        "county_code": school.county_code,
        "township_code": school.township_code or None,
        "year": school.year,
        "source": str(school.source),
        "closed": school.closed,
        "changed": list(line.fields),
    }


def _text(data: Mapping[str, Any]) -> str:
    """A line for each list and each row left out, then what changes, with every real school that closes."""
    lines = []
    for one in data["lists"]:
        years = "、".join(map(str, one["years"])) or texts.say(QT_TRANSLATE_NOOP("cli", "year unknown"))
        count = texts.say(QT_TRANSLATE_NOOP("cli", "{n} schools"), n=one["schools"])
        lines.append(f"{one['file']}  {years}  {count}")
        lines += [
            f"{out['row']:>6}  {out['code']}  {out['name']}  {texts.say(REASONS[out['reason']])}"
            for out in one["left_out"]
        ]
    text = QT_TRANSLATE_NOOP(
        "cli", "new {new}, changed {changed}, no longer listed {gone}, back {back}, as before {unchanged}"
    )
    lines.append(texts.say(text, **data["counts"]))
    gone = [school for school in data["schools"] if school["status"] == MergeStatus.GONE]
    real = [school for school in gone if school["source"] != SchoolSource.SAMPLE]
    lines += [texts.say(_CLOSED, code=school["code"], name=school["name"]) for school in real]
    if not data["stored"]:
        lines.append(texts.say(QT_TRANSLATE_NOOP("cli", "Only tried: nothing was stored.")))
    return "\n".join(lines)
