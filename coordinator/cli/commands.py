"""What each word of the command line does. Every command opens the store, works, and closes it."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, qInstallMessageHandler

from coordinator import paths
from coordinator.cli import texts
from coordinator.db.queries.badges import read_codes
from coordinator.db.queries.plans import find_training, list_trainings, read_plan
from coordinator.db.queries.roster import read_roster, read_sheet_rows
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.outgoing import written_aside
from coordinator.documents.plan_file import plan_to_json
from coordinator.documents.roster_list import roster_to_json
from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.sheet import Column, Grouping, Half, SheetOptions, SignInSheet
from coordinator.domain.sheet_rows import SheetSet, choose_sessions, make_sheets
from coordinator.services.badges import ensure_badges
from coordinator.services.sheets import keep_rows, record_export

EVERY_HALF = frozenset(Half)


@contextmanager
def speaking(language: str | None) -> Generator[None]:
    """Sentences in ``language``, else in the system's, and then as before; needs no display."""
    from coordinator.ui.kit import i18n

    application = QCoreApplication.instance() or _new_application()
    before = i18n.spoken(application)
    i18n.install(application, i18n.chosen_language(language or "auto", i18n.system_language()))
    try:
        yield
    finally:
        i18n.install(application, before)


def _new_application() -> QCoreApplication:
    """Without Qt's lines on stderr about a locale that is not UTF-8: under LC_ALL=C a refusal is one line."""
    before = qInstallMessageHandler(lambda *_: None)
    try:
        return QCoreApplication([])
    finally:
        qInstallMessageHandler(before)


@contextmanager
def opened(options: Namespace) -> Generator[Store]:
    """The store the options name, closed again whatever happens; what opening had to do is said on stderr."""
    from coordinator.ui.kit.messages import sentence

    store = open_store(options.store or paths.default_store(), areas=load_areas())
    try:
        for notice in store.notices:
            print(sentence(notice), file=sys.stderr)
        yield store
    finally:
        store.close()


def sample(options: Namespace) -> None:
    """``coordinator sample NAME``: again changes nothing."""
    from coordinator.documents.samples import sample_entities
    from coordinator.services.samples import add_sample

    with opened(options) as store, store.write() as writer:
        added = add_sample(writer, options.name, sample_entities)
    print_result(texts.sample_text(options.name, bool(added)), as_json=False)


def trainings(options: Namespace) -> None:
    """``coordinator trainings``."""
    with opened(options) as store, store.read() as reader:
        lines = list_trainings(reader)
    print_result(texts.trainings_json(lines) if options.json else texts.trainings_text(lines), options.json)


def show(options: Namespace) -> None:
    """``coordinator show TRAINING``: the whole plan."""
    with opened(options) as store, store.read() as reader:
        plan = read_plan(reader, find_training(reader, options.training).id)
    data = plan_to_json(plan)
    print_result(data if options.json else texts.plan_text(data), options.json)


def roster(options: Namespace) -> None:
    """``coordinator roster TRAINING``: everybody, without ID numbers; who has no badge number gets one."""
    with opened(options) as store:
        with store.write() as writer:
            ensure_badges(writer, find_training(writer, options.training).id)
        with store.read() as reader:
            plan = read_plan(reader, find_training(reader, options.training).id)
            people, codes = read_roster(reader, plan.training.id), read_codes(reader, plan)
    data = roster_to_json(plan, people, load_areas()[1], codes)
    print_result(data if options.json else texts.roster_text(data), options.json)


def sheets(options: Namespace) -> None:
    """``coordinator sheets``: one PDF per session and part of the day into a folder; all of them or none."""
    wanted = SheetOptions(
        grouping=Grouping(options.group),
        whole_day=options.whole_day,
        spare_rows=options.spare,
        hidden=frozenset(Column(name) for name in options.hide),
    )
    halves = frozenset({Half(options.half)}) if options.half else EVERY_HALF
    with opened(options) as store:
        with store.read() as reader:
            plan = read_plan(reader, find_training(reader, options.training).id)
            chosen = choose_sessions(plan, options.session, options.date)
            numbers = read_sheet_rows(reader, [s.id for s in chosen])
            people = read_roster(reader, plan.training.id)
        made = make_sheets(plan, people, numbers, chosen, wanted, halves)
        if not made.sheets:
            raise RuleError("no_sheet_for_half", half=options.half or "day")
        written = _write_sheets(store, plan, made, _folder(options.out))
    print_result(written if options.json else texts.sheets_text(written), options.json)


def _write_sheets(store: Store, plan: Plan, made: SheetSet, folder: Path) -> list[dict[str, object]]:
    """The files get their names only after row numbers and the log of exports are stored."""
    slugs = {s.number: s.slug for s in plan.sessions}
    targets = {
        folder / f"{plan.training.slug}_{slugs[sheet.number]}_{sheet.date.isoformat()}{_ending(sheet)}": sheet
        for sheet in made.sheets
    }
    subject = ", ".join(dict.fromkeys(f"{plan.training.slug}/{slugs[s.number]}" for s in made.sheets))
    with written_aside(targets) as parts:
        written = [
            {"file": str(target), "session": f"{plan.training.slug}/{slugs[sheet.number]}"}
            | _write_sheet(sheet, parts[target])
            for target, sheet in targets.items()
        ]
        with store.write() as writer:
            keep_rows(writer, made.new_rows)
            record_export(writer, now_ms(), "sheets", plan.training.id, subject[:200], made.persons)
    return written


def _ending(sheet: SignInSheet) -> str:
    return ".pdf" if sheet.half is Half.DAY else f"_{sheet.half}.pdf"


def _write_sheet(sheet: SignInSheet, part: Path) -> dict[str, object]:
    from coordinator.documents.pdf.sign_in_sheet import write_sign_in_sheets

    done = write_sign_in_sheets([sheet], part)
    return {
        "half": str(sheet.half),
        "pages": done.pages,
        "people": len(sheet.people),
        "missing_glyphs": [{"name": m.text, "character": m.char} for m in done.missing],
    }


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownFailure("folder_not_writable", folder=str(path)) from error
    return path


def now_ms() -> int:
    """The present moment as UTC milliseconds."""
    return int(datetime.now(UTC).timestamp() * 1000)


def print_result(data: object, as_json: bool) -> None:
    """Print and flush, here where it can still be told that the output's disk is full."""
    try:
        print(json.dumps(data, ensure_ascii=False, indent=1) if as_json else data, flush=True)
    except OSError as error:
        # Nothing more goes there, not even at exit, when Python would try again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # The reader of a pipe (head, less) that has seen enough is no failure.
        if not isinstance(error, BrokenPipeError):
            raise KnownFailure("file_not_written", folder="stdout", reason=error.strerror or "") from error
