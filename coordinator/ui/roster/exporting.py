"""The long work of an export, off the GUI thread: looking for lost characters, writing the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coordinator.documents.geo import load_areas
from coordinator.documents.outgoing import written_aside
from coordinator.documents.roster_export.columns import make_table
from coordinator.documents.roster_export.losses import Loss, losses
from coordinator.documents.roster_export.writing import write_roster_table
from coordinator.documents.table_form import TableForm
from coordinator.domain.plan import Plan
from coordinator.domain.presets import Preset
from coordinator.domain.roster import RosterEntry
from coordinator.progress import Progress
from coordinator.services.id_access import IDS_EXPORTED
from coordinator.services.sheets import record_export
from coordinator.ui.context import Store

ROSTER_EXPORTED = "roster"


@dataclass(frozen=True, slots=True)
class Order:
    """What to write; ``reason`` says why whole ID numbers leave, where the preset has them."""

    plan: Plan
    people: Sequence[RosterEntry]
    preset: Preset
    form: TableForm
    reason: str = ""


def look_for_losses(progress: Progress, order: Order) -> tuple[Loss, ...]:
    """What cp950 cannot hold of it."""
    progress(0, 1)
    return losses(make_table(order.plan, order.people, load_areas()[1], order.preset))


def export(progress: Progress, store: Store, order: Order, target: Path, at_ms: int) -> Path:
    """Write the file and note it in the log of exports; failed or cancelled, neither is there."""
    progress(0, 1)
    table = make_table(order.plan, order.people, load_areas()[1], order.preset)
    training = order.plan.training
    with_ids = order.preset.shows_ids
    with written_aside([target]) as parts:
        write_roster_table(parts[target], order.form, table, progress)
        with store.write() as writer:
            record_export(
                writer,
                at_ms,
                IDS_EXPORTED if with_ids else ROSTER_EXPORTED,
                training.id,
                order.reason if with_ids else training.slug,
                len(order.people),
            )
    return target
