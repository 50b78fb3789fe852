"""The long work of the page, off the GUI thread: sheets for the eye, and sheets that leave the program.

What leaves is written aside first, then the row numbers and the log of exports are stored in one transaction,
and only then the files get their names: a cancelled or failed run leaves no file, and no paper is without
its numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coordinator.documents.outgoing import free_path, written_aside
from coordinator.documents.pdf.sign_in_sheet import MissingGlyph, write_sign_in_sheets
from coordinator.domain.errors import KnownFailure
from coordinator.domain.plan import Plan
from coordinator.domain.roster import RosterEntry
from coordinator.domain.sheet import SignInSheet
from coordinator.domain.sheet_rows import RowKey, SheetSet, make_sheets
from coordinator.progress import Progress
from coordinator.services.sheets import keep_rows, record_export
from coordinator.ui.context import Store
from coordinator.ui.printing.choices import Choice, file_name


@dataclass(frozen=True, slots=True)
class Source:
    """What the store had: the plan, its people, and the row numbers that are on paper already."""

    plan: Plan
    roster: tuple[RosterEntry, ...]
    numbers: Mapping[RowKey, int]


@dataclass(frozen=True, slots=True)
class Preview:
    """Sheets as a PDF in a place of our own; ``turn`` tells an overtaken preview from the newest."""

    turn: int
    path: Path
    pages: int
    missing: tuple[MissingGlyph, ...]
    source: Source
    choice: Choice
    made: SheetSet


@dataclass(frozen=True, slots=True)
class Departure:
    """Sheets that leave: whose, which, when (UTC milliseconds), and how (``print``, ``pdf``) for the log."""

    preview: Preview
    at_ms: int
    action: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The files that were written, all in one folder."""

    files: tuple[Path, ...]
    folder: Path


def make_preview(progress: Progress, turn: int, source: Source, choice: Choice, path: Path) -> Preview:
    """Make the sheets and write them to ``path``; nothing is stored. Raises ``CodedError``."""
    sessions = [s for s in source.plan.sessions if s.id in choice.session_ids]
    made = make_sheets(source.plan, source.roster, source.numbers, sessions, choice.options, choice.halves)
    try:
        written = write_sign_in_sheets(made.sheets, path, progress)
    except OSError as error:
        raise KnownFailure(
            "file_not_written", folder=str(path.parent), reason=error.strerror or ""
        ) from error
    return Preview(turn, path, written.pages, written.missing, source, choice, made)


def save_one(progress: Progress, store: Store, departure: Departure, target: Path) -> Saved:
    """Write everything into one PDF. Raises ``RuleError`` (already_there) and ``KnownFailure``."""
    return _write_all(progress, store, departure, {target: departure.preview.made.sheets})


def save_each(progress: Progress, store: Store, departure: Departure, folder: Path) -> Saved:
    """Write one PDF a session into ``folder``; a file that is there already is left alone."""
    preview = departure.preview
    wanted: dict[Path, Sequence[SignInSheet]] = {}
    for session in preview.source.plan.sessions:
        sheets = [sheet for sheet in preview.made.sheets if sheet.number == session.number]
        if sheets:
            wanted[free_path(folder / file_name(preview.source.plan, session))] = sheets
    return _write_all(progress, store, departure, wanted)


def record(store: Store, departure: Departure) -> None:
    """Store the new row numbers and the export in one transaction."""
    preview, plan = departure.preview, departure.preview.source.plan
    subject = " ".join(s.slug for s in plan.sessions if s.id in preview.choice.session_ids)
    with store.write() as writer:
        keep_rows(writer, preview.made.new_rows)
        record_export(
            writer, departure.at_ms, departure.action, plan.training.id, subject[:200], preview.made.persons
        )


def _write_all(
    progress: Progress, store: Store, departure: Departure, wanted: Mapping[Path, Sequence[SignInSheet]]
) -> Saved:
    total, done = sum(len(sheets) for sheets in wanted.values()), 0
    with written_aside(wanted) as parts:
        for target, part in parts.items():
            share = len(wanted[target])
            write_sign_in_sheets(wanted[target], part, _share_of(progress, done, share, total))
            done += share
        record(store, departure)
    return Saved(tuple(wanted), next(iter(wanted)).parent)


def _share_of(progress: Progress, before: int, share: int, everything: int) -> Progress:
    """Progress over all files, in thousandths of a sheet, out of the pages of one file."""

    def report(done: int, total: int) -> None:
        progress(before * 1000 + share * 1000 * done // max(total, 1), everything * 1000)

    return report
