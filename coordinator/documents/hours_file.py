"""One file of hours: made of what is wanted, looked through for lost characters, written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coordinator.documents.geo import load_areas
from coordinator.documents.hours_export import (
    HoursForm,
    HoursRow,
    Say,
    hours_table,
    id_lines_text,
    write_hours_table,
)
from coordinator.documents.roster_export.losses import Loss, losses
from coordinator.documents.table_form import TableForm
from coordinator.domain.errors import RuleError
from coordinator.domain.hand_in import HandIn
from coordinator.domain.plan import Plan
from coordinator.domain.presets import Preset
from coordinator.domain.roster import Participant, RosterEntry
from coordinator.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class HoursFile:
    """What to write: the lines of ``handed`` with the columns of ``preset``, or as ID lines without any.

    ``reason`` says why whole ID numbers leave; ``say`` makes the sentence of a reason.
    """

    plan: Plan
    handed: HandIn
    people: Mapping[str, RosterEntry]
    form: HoursForm
    preset: Preset
    say: Say
    reason: str = ""

    @property
    def shows_ids(self) -> bool:
        """Whether whole ID numbers leave the program by it."""
        return shows_ids(self.form, self.preset)

    @property
    def rows(self) -> Sequence[HoursRow]:
        """The lines with their people; of somebody who is gone only the key is left."""
        return [
            HoursRow(line.result, self._entry(line.result.participant_id), line.change.change)
            for line in self.handed.lines
        ]

    def _entry(self, key: str) -> RosterEntry:
        return self.people.get(key) or RosterEntry(Participant(key, self.plan.training.id, ""))


def shows_ids(form: HoursForm, preset: Preset) -> bool:
    """Whether a file of this form with these columns holds whole ID numbers."""
    return form is HoursForm.ID_LINES or preset.shows_ids


def check_hours_file(file: HoursFile) -> None:
    """Raise ``RuleError`` (ids_not_kept, ids_reason_missing, hours_nothing) unless it may be written."""
    if file.shows_ids and not file.plan.training.keeps_ids:
        raise RuleError("ids_not_kept")
    if file.shows_ids and not file.reason.strip():
        raise RuleError("ids_reason_missing")
    if not file.handed.lines:
        raise RuleError("hours_nothing")


def lost_characters(progress: Progress, file: HoursFile) -> tuple[Loss, ...]:
    """What cp950 cannot hold of it."""
    progress(0, 1)
    return losses(hours_table(file.plan, file.rows, load_areas()[1], file.preset, file.say))


def write_hours_file(path: Path, file: HoursFile, progress: Progress = silent) -> None:
    """Write it. Raises ``OSError``."""
    if file.form is HoursForm.ID_LINES:
        progress(0, 1)
        path.write_text(id_lines_text(file.plan, file.rows), encoding="utf-8", newline="\r\n")
        return
    table = hours_table(file.plan, file.rows, load_areas()[1], file.preset, file.say)
    write_hours_table(path, TableForm(str(file.form)), table, progress)
