"""Reading people, row numbers and events for the page; off the GUI thread where there are many."""

from __future__ import annotations

from coordinator.db.queries.people import count_people
from coordinator.progress import Progress
from coordinator.services.paper_entry import PaperSource, read_source
from coordinator.ui.context import Store

MANY = 1_000
"""People from which on all events take longer to read than a window may stand still."""


def is_much(store: Store, training_id: str) -> bool:
    """Whether reading would hold the window up."""
    with store.read() as reader:
        return count_people(reader, training_id) > MANY


def read(progress: Progress, store: Store, training_id: str) -> PaperSource:
    """Read all of it. Raises ``RuleError`` where the training is gone."""
    progress(0, 1)
    with store.read() as reader:
        source = read_source(reader, training_id)
    progress(1, 1)
    return source
