"""How long a scan waits while the store is backed up, and what the journal adds to a commit.

The store holds 100,000 events; scans are made one after the other while another thread takes a backup.
"""

import tempfile
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from coordinator.db.keys import new_id
from coordinator.db.store import Store, open_store
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment, append
from coordinator.domain.events.record import Event

EVENTS, SCANS = 100_000, 300
GOAL_MS = 50
GOAL_SHARE = 0.1
MORNING = datetime(2023, 8, 7, 0, 30, tzinfo=UTC)

Row = dict[str, object]


def run() -> list[Row]:
    """Waits and the journal's share, in milliseconds."""
    with tempfile.TemporaryDirectory() as scratch:
        store = open_store(Path(scratch) / "desk.sqlite")
        head, many = _events(LogHead("log"), EVENTS)
        with store.write() as writer:
            writer.insert(many)
        head, some = _events(head, SCANS)
        alone = [_commit(store, event) for event in some]
        waits = _during_backup(store, head)
        share = _journal(store, some)
        store.close()
    size = f"{EVENTS:,} events"
    return [
        _row(f"backup under way: longest wait of a scan, {size}", max(waits), max(alone), f"<= {GOAL_MS} ms"),
        _row("backup under way: a scan, median", median(waits), median(alone), None),
        _row("journal: a line, of a commit", share, median(alone), f"<= {GOAL_SHARE}"),
    ]


def _events(head: LogHead, number: int) -> tuple[LogHead, list[Event]]:
    made: list[Event] = []
    for _ in range(number):
        moment = Moment(MORNING + timedelta(milliseconds=head.seq), head.seq, "boot")
        draft = Draft(Kind.MARK, "t", "s", f"p{head.seq:06d}", body={"slot": "in", "method": "scan"})
        done = append(head, draft, event_id=new_id(), salt="", moment=moment, program="bench")
        head = done.head
        made.append(done.event)
    return head, made


def _commit(store: Store, event: Event) -> float:
    began = perf_counter()
    with store.write() as writer:
        writer.insert([event])
    return (perf_counter() - began) * 1000


def _during_backup(store: Store, head: LogHead) -> list[float]:
    waits: list[float] = []
    thread = threading.Thread(target=store.backup, args=("bench",))
    thread.start()
    while thread.is_alive():
        head, (event,) = _events(head, 1)
        waits.append(_commit(store, event))
    return waits


def _journal(store: Store, some: list[Event]) -> float:
    began = perf_counter()
    for event in some:
        store._journal.append([event])
    return (perf_counter() - began) * 1000 / len(some)


def _row(name: str, ours: float, bare: float, goal: str | None) -> Row:
    return {"name": name, "ours": ours, "bare": bare, "ratio": ours / bare, "goal": goal, "unit": "ms"}


if __name__ == "__main__":
    for line in run():
        print(line)
