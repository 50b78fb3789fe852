"""A ledger that is kept between two looks: the second one reads what came since, and folds only that."""

from collections.abc import Mapping
from threading import Lock

import sqlalchemy as sa

from coordinator.db.queries.events import read_ledger, read_texts
from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.events.record import Event
from coordinator.domain.plan import Plan

_C = table_of(Event).c
Ends = Mapping[str, tuple[int, int]]
"""Log id -> how many events of it there are, and the highest number."""


class KeptLedger:
    """The ledger of one plan at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._ledger: Ledger | None = None
        self._ends: Ends = {}

    def read(self, reader: Reader, plan: Plan) -> Ledger:
        """Everything known of a training's days. The ledger changes with the next call: copy what is kept."""
        with self._lock:
            ledger, ends = self._ledger, read_ends(reader, plan.training.id)
            if ledger is None or ledger.plan != plan or not self._add_news(reader, ledger, ends):
                ledger = read_ledger(reader, plan)
            self._ledger, self._ends = ledger, ends
            return ledger

    def _add_news(self, reader: Reader, ledger: Ledger, ends: Ends) -> bool:
        """Add what came since; False where logs did more than go on, or a purge took words."""
        training_id = ledger.plan.training.id
        texts = read_texts(reader, training_id)
        news = events_after(reader, training_id, self._ends, ends)
        if news is None or ledger.texts.keys() - texts.keys():
            return False
        fresh = {key: text for key, text in texts.items() if ledger.texts.get(key) != text}
        if news or fresh:
            ledger.add(news, fresh)
        return True


def read_ends(reader: Reader, training_id: str) -> Ends:
    """Where every log of a training ends, counted by the store."""
    columns = (_C.log_id, sa.func.count(), sa.func.max(_C.seq))
    rows = reader.rows(sa.select(*columns).where(_C.training_id == training_id).group_by(_C.log_id))
    return {log: (count, last) for log, count, last in rows}


def events_after(reader: Reader, training_id: str, before: Ends, now: Ends) -> tuple[Event, ...] | None:
    """The events by which logs that ended as ``before`` end as ``now``; None where some came in between."""
    found: list[Event] = []
    for log, (count, last) in now.items():
        known, end = before.get(log, (0, 0))
        if (count, last) == (known, end):
            continue
        news = reader.unordered(Event, _C.training_id == training_id, _C.log_id == log, _C.seq > end)
        if len(news) != count - known:
            return None
        found += news
    return None if before.keys() - now.keys() else tuple(found)
