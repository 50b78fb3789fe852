"""The long work of the page, off the GUI thread: paper for the eye, and paper that leaves the program.

Sheets that leave are written aside first, then row numbers and the log of exports are stored in one
transaction, and only then the files get their names: a cancelled or failed run leaves no file, and no sheet
is without its numbers. Badges and table cards likewise (see ``people_work``). Agendas, door signs and plans
name nobody of the roster, so nothing is stored when they leave.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from coordinator.documents.outgoing import free_path, written_aside
from coordinator.documents.pdf.agenda_print import write_posters
from coordinator.documents.pdf.sign_in_sheet import MissingGlyph, SheetsWritten, write_sign_in_sheets
from coordinator.documents.plan_document.form import Form
from coordinator.documents.plan_document.pdf import write_pdf
from coordinator.documents.plan_document.writing import write_document
from coordinator.domain.agenda_paper import agenda_outline, agenda_poster
from coordinator.domain.badge_sheet import Badges
from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.plan_outline import plan_outline
from coordinator.domain.roster import RosterEntry
from coordinator.domain.sheet import SignInSheet
from coordinator.domain.sheet_rows import RowKey, SheetSet, make_sheets
from coordinator.progress import Progress
from coordinator.services.sheets import keep_rows, record_export
from coordinator.ui.context import Store
from coordinator.ui.printing import people_work
from coordinator.ui.printing.choices import (
    AgendaChoice,
    BadgeChoice,
    CardChoice,
    Choice,
    DoorChoice,
    PlanChoice,
    PosterChoice,
    SheetChoice,
    file_name,
)


@dataclass(frozen=True, slots=True)
class Source:
    """What the store had: the plan, its people, and the row numbers and badges that are on paper already."""

    plan: Plan
    roster: tuple[RosterEntry, ...]
    numbers: Mapping[RowKey, int]
    badges: Badges = field(default_factory=Badges)


@dataclass(frozen=True, slots=True)
class Preview:
    """Paper as a PDF in a place of our own; ``turn`` tells an overtaken preview from the newest.

    ``made`` are the sheets with their row numbers, if it is sheets.
    """

    turn: int
    path: Path
    pages: int
    missing: tuple[MissingGlyph, ...]
    source: Source
    choice: Choice
    made: SheetSet | None = None


@dataclass(frozen=True, slots=True)
class Departure:
    """Paper that leaves: which, when (UTC milliseconds), how (``print``, ``pdf``) for the log, its form.

    ``pages`` (from 0) are those a printer is asked for, None all of them.
    """

    preview: Preview
    at_ms: int
    action: str
    form: Form = Form.PDF
    pages: range | None = None

    @property
    def choice(self) -> Choice:
        """What leaves: of badges those on the pages that are printed."""
        chosen = self.preview.choice
        if isinstance(chosen, BadgeChoice) and self.pages is not None:
            return chosen.on_pages(self.pages)
        return chosen


@dataclass(frozen=True, slots=True)
class Saved:
    """The files that were written, all in one folder."""

    files: tuple[Path, ...]
    folder: Path


def make_preview(progress: Progress, turn: int, source: Source, choice: Choice, path: Path) -> Preview:
    """Make what is chosen and write it to ``path``; nothing is stored. Raises ``CodedError``."""
    made = _sheets(source, choice) if isinstance(choice, SheetChoice) else None
    try:
        if made is not None:
            written = write_sign_in_sheets(made.sheets, path, progress)
        else:
            written = _write_paper(progress, source, choice, path)
    except OSError as error:
        raise KnownFailure(
            "file_not_written", folder=str(path.parent), reason=error.strerror or ""
        ) from error
    return Preview(turn, path, written.pages, written.missing, source, choice, made)


def save_one(progress: Progress, store: Store, departure: Departure, target: Path) -> Saved:
    """Write everything into one file. Raises ``RuleError`` (already_there) and ``KnownFailure``."""
    preview = departure.preview
    if preview.made is not None:
        return _write_all(progress, store, departure, {target: preview.made.sheets})
    with written_aside([target]) as parts:
        if departure.form is Form.PDF:
            _write_paper(progress, preview.source, preview.choice, parts[target])
        else:
            write_document(plan_outline(preview.source.plan), departure.form, parts[target], progress)
        record(store, departure)
    return Saved((target,), target.parent)


def save_each(progress: Progress, store: Store, departure: Departure, folder: Path) -> Saved:
    """Write one PDF of sheets a session into ``folder``; a file that is there already is left alone."""
    preview = departure.preview
    made = _made(preview)
    wanted: dict[Path, Sequence[SignInSheet]] = {}
    for session in preview.source.plan.sessions:
        sheets = [sheet for sheet in made.sheets if sheet.number == session.number]
        if sheets:
            wanted[free_path(folder / file_name(preview.source.plan, session))] = sheets
    return _write_all(progress, store, departure, wanted)


def record(store: Store, departure: Departure) -> None:
    """Store new row numbers or codes with the export in one transaction; paper without people: nothing."""
    preview, plan = departure.preview, departure.preview.source.plan
    made, choice = preview.made, departure.choice
    if isinstance(choice, BadgeChoice | CardChoice):
        people_work.record(store, departure.at_ms, departure.action, plan, preview.source.badges, choice)
    if made is None or not isinstance(choice, SheetChoice):
        return
    subject = " ".join(s.slug for s in plan.sessions if s.id in choice.session_ids)
    with store.write() as writer:
        keep_rows(writer, made.new_rows)
        record_export(
            writer, departure.at_ms, departure.action, plan.training.id, subject[:200], made.persons
        )


def stored(source: Source, departure: Departure) -> Source:
    """What the store has now that this paper left: its numbers and codes are nobody else's."""
    made = departure.preview.made
    given = dict(made.new_rows) if made is not None else {}
    choice, badges = departure.choice, source.badges
    if isinstance(choice, BadgeChoice):
        badges = badges.after_printing(choice.people)
    return replace(source, numbers=dict(source.numbers) | given, badges=badges)


def has_left(departure: Departure) -> Preview:
    """The same paper once more: nothing on it is new."""
    preview = departure.preview
    made = replace(preview.made, new_rows=()) if preview.made is not None else None
    return replace(preview, source=stored(preview.source, departure), made=made)


def _sheets(source: Source, choice: SheetChoice) -> SheetSet:
    sessions = [s for s in source.plan.sessions if s.id in choice.session_ids]
    return make_sheets(source.plan, source.roster, source.numbers, sessions, choice.options, choice.halves)


def _made(preview: Preview) -> SheetSet:
    assert preview.made is not None, "only sheets are saved one by one"
    return preview.made


def _write_paper(progress: Progress, source: Source, choice: Choice, path: Path) -> SheetsWritten:
    """Everything but sheets as PDF. Raises ``RuleError`` (nothing_to_print) and OSError."""
    plan = source.plan
    match choice:
        case AgendaChoice(day_ids=wanted):
            days = [day for day in plan.course_days if day.id in wanted]
            return write_pdf([agenda_outline(plan, day) for day in days], path, progress)
        case PosterChoice(session_ids=wanted, paper=paper):
            posters = [agenda_poster(plan, session) for session in plan.sessions if session.id in wanted]
            return write_posters(posters, paper, path, progress)
        case PlanChoice():
            return write_pdf([plan_outline(plan)], path, progress)
        case BadgeChoice() | CardChoice() | DoorChoice():
            return people_work.write_cards(progress, plan, source.roster, source.badges, choice, path)
        case SheetChoice():
            raise RuleError("nothing_to_print")


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
