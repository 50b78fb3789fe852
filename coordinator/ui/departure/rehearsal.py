"""A throw-away desk as a laptop will have it: the pack goes into a store of its own, deleted afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from coordinator import machine
from coordinator.db.queries.badges import read_codes
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import read_roster
from coordinator.db.store import Store as OpenStore
from coordinator.db.store import open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.packs import new_file_id, new_signing_pair
from coordinator.domain.plan import Plan
from coordinator.domain.training import MarkSlot, Session
from coordinator.progress import Progress
from coordinator.services.desk.desk import Desk
from coordinator.services.desk.opening import open_desk
from coordinator.services.pack_opening import open_pack
from coordinator.services.packs import PackWish, gather_pack, prepare_pack
from coordinator.ui.context import Store
from coordinator.ui.departure.work import MAKERS

T = TypeVar("T")
WANTED = 3
DEVICE = "rehearsal"


@dataclass
class Rehearsal:
    """A desk in training mode; ``codes`` are those of some people who are expected. End it with `close`."""

    desk: Desk
    codes: tuple[str, ...]
    _store: OpenStore
    _place: tempfile.TemporaryDirectory[str]

    def close(self) -> None:
        """Delete everything; again is harmless."""
        self.desk.close()
        self._store.close()
        self._place.cleanup()


def prepare(
    progress: Progress, store: Store, session: Session, clock: Callable[[], datetime], *, own: bool
) -> Rehearsal:
    """Open the desk of ``session`` in a store of its own. Raises ``CodedError``, and then leaves nothing.

    ``own`` is said of a laptop: it rehearses with what its own store holds, since it can make no packs.
    """
    progress(0, 3)
    place = tempfile.TemporaryDirectory(prefix="coordinator-rehearsal-")
    try:
        aside = open_store(Path(place.name) / "rehearsal.sqlite", clock=clock, areas=load_areas())
    except BaseException:
        place.cleanup()
        raise
    try:
        progress(1, 3)
        _fill(store, aside, session, clock, own=own)
        progress(2, 3)
        return _opened(aside, place, session, clock)
    except BaseException:
        aside.close()
        place.cleanup()
        raise


def _fill(
    store: Store, aside: OpenStore, session: Session, clock: Callable[[], datetime], *, own: bool
) -> None:
    """The very pack that would be made now; on a laptop what came here in one."""
    wish = PackWish(session.training_id, (session.id,))
    moment = machine.here(clock)
    if not own:
        with store.write() as writer:
            prepare_pack(writer, session.training_id, MAKERS)
    with store.read() as reader:
        pack = gather_pack(reader, wish, moment.wall_ms, new_file_id())
    with aside.write() as writer:
        open_pack(writer, pack, DEVICE, moment, new_signing_pair)


def _opened(
    aside: OpenStore,
    place: tempfile.TemporaryDirectory[str],
    session: Session,
    clock: Callable[[], datetime],
) -> Rehearsal:
    with aside.read() as reader:
        plan = read_plan(reader, session.training_id)
        codes = read_codes(reader, plan)
        expected = [
            entry.id
            for entry in read_roster(reader, session.training_id)
            if any(r.session_id == session.id for r in entry.registrations)
        ]
    slot = first_slot(plan, session)
    desk = open_desk(aside, session.id, slot, DEVICE, clock=clock, training_mode=True)
    known = [codes[key] for key in expected if key in codes]
    return Rehearsal(desk, tuple(spread(known, WANTED)), aside, place)


def first_slot(plan: Plan, session: Session) -> MarkSlot:
    """The first mark of the session's plan; without a plan one that the desk refuses with a sentence."""
    marks = plan.marks_of(session)
    return marks[0].slot if marks else MarkSlot.IN


def spread(items: Sequence[T], count: int) -> list[T]:
    """The first, the last, and some evenly between: what is wrong with a list is seldom its first line."""
    if len(items) <= count:
        return list(items)
    return [items[at * (len(items) - 1) // (count - 1)] for at in range(count)]
