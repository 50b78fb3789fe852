"""The long work of the page, off the GUI thread: deciding (all events are read for it), handing in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coordinator.documents.hours_file import HoursFile, check_hours_file, write_hours_file
from coordinator.documents.outgoing import written_aside
from coordinator.domain.checkin.values import Decision
from coordinator.domain.events.log import Moment
from coordinator.progress import Progress
from coordinator.services.hours import decide_hours, log_hours, record_hand_in
from coordinator.ui.context import Store


def export(progress: Progress, store: Store, file: HoursFile, target: Path, at_ms: int) -> Path:
    """Write the file, note what it says and that it left; failed or cancelled, none of it is there."""
    check_hours_file(file)
    progress(0, 1)
    with written_aside([target]) as parts:
        write_hours_file(parts[target], file, progress)
        with store.write() as writer:
            lines, persons = file.handed.recorded, {x.result.participant_id for x in file.handed.lines}
            record_hand_in(writer, at_ms, file.plan, str(file.form), target.name, lines)
            log_hours(writer, at_ms, file.plan, len(persons), file.reason if file.shows_ids else "")
    return target


def decide(
    progress: Progress,
    store: Store,
    training_id: str,
    decisions: Sequence[Decision],
    choice: str,
    reason: str,
    moment: Moment,
) -> int:
    """Record the same choice for several lines: all of them or none. Says how many. Raises ``RuleError``."""
    progress(0, 1)
    with store.write() as writer:
        decide_hours(writer, training_id, decisions, choice, reason, moment)
    return len(decisions)
