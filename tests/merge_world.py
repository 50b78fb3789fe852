"""An office and its laptops on real stores, with real attendance files between them."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

from coordinator.db.keys import new_id
from coordinator.db.queries.merged import read_merge_state
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.packs import (
    new_file_id,
    new_sealing_pair,
    new_signing_pair,
    read_attendance_file,
    write_attendance_file,
)
from coordinator.domain.checkin.values import Decision
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.events.kinds import How, Kind, Method
from coordinator.domain.events.log import Draft, Moment
from coordinator.domain.events.record import Event
from coordinator.domain.merge_report import MergeReport
from coordinator.domain.merge_state import MergeState
from coordinator.domain.roster import RosterEntry
from coordinator.domain.store_settings import DEVICE_NAME, training_identity, training_office
from coordinator.domain.training import MarkSlot
from coordinator.services.attendance_files import gather_attendance, prepare_export
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import record
from coordinator.services.keys import (
    KeyMakers,
    export_keys,
    identities,
    keep_pair,
    office_public,
    prepare_keys,
    stored_pair,
)
from coordinator.services.merging_files import MergePreview, arrive, merge_files, preview
from coordinator.services.settling import settle
from coordinator.services.store_settings import keep_setting
from tests.small_plan import B1, B2, person, small_plan

MAKERS = KeyMakers(new_sealing_pair, new_signing_pair)
TAIWAN = timezone(timedelta(hours=8))
AMONG = person("林小明", "10013090", B1)
WANG = person("王大同", "10013090", B1)
SOUTH = person("潘南方", "10013160", B2, school="枋寮範例國小")
PEOPLE = (AMONG, WANG, SOUTH)


def at(clock: str, day: int = 7) -> Moment:
    """A moment of August 2023 by a laptop's clock."""
    hours, minutes = clock.split(":")
    wall = datetime(2023, 8, day, int(hours), int(minutes), tzinfo=TAIWAN)
    return Moment(wall, round(wall.timestamp() * 1000) % 10**9, "boot")


@dataclass
class World:
    """The office, and laptops that come into being when they are first named."""

    folder: Path
    office: Store
    stack: ExitStack
    people: tuple[RosterEntry, ...] = PEOPLE
    laptops: dict[str, Store] = field(default_factory=dict)

    def laptop(self, name: str, *, again: bool = False) -> Store:
        """The laptop of this name; ``again``: the program was installed on it anew."""
        key = f"{name} again" if again else name
        if key not in self.laptops:
            store = self.stack.enter_context(_closing(self.folder / f"{key}.db"))
            self._make_laptop(store, name)
            self.laptops[key] = store
        return self.laptops[key]

    def _make_laptop(self, store: Store, name: str) -> None:
        with self.office.read() as reader:
            office, pair = office_public(reader, "t"), stored_pair(reader, training_identity("t"))
        assert pair is not None
        put(store, *small_plan().entities(), *(e for one in self.people for e in one.entities()))
        with store.write() as writer:
            keep_pair(writer, training_identity("t"), pair)
            keep_setting(writer, training_office("t"), office)
            keep_setting(writer, DEVICE_NAME, name)
            prepare_keys(writer, "t", MAKERS)

    def mark(
        self, name: str, who: str, slot: MarkSlot, moment: Moment, session: str = B1,
        how: str = How.EXPECTED, **body: int | str,
    ) -> Event:  # fmt: skip
        """A scan on a laptop, or on the office's own desk."""
        said = {"slot": str(slot), "method": str(Method.SCAN), "how": str(how), **body}
        return self.act(name, Draft(Kind.MARK, "t", session, who, said), moment)

    def act(self, name: str, draft: Draft, moment: Moment) -> Event:
        """Any act on a laptop."""
        store = self.office if name == "office" else self.laptop(name)
        with store.write() as writer:
            return record(writer, [draft], moment)[0]

    def walk_in(
        self, name: str, moment: Moment, said: Mapping[str, str], session: str = B1, number: int = 1_000_001
    ) -> str:
        """Somebody who stands on no roster signs in; returns the provisional id."""
        who = new_id()
        self.act(name, Draft(Kind.WALK_IN, "t", session, who, {"slot": "in", "number": number}, said), moment)
        self.mark(name, who, MarkSlot.AM_IN, moment, session, How.WALK_IN)
        return who

    def export(
        self, name: str, moment: Moment | None = None, *, ahead_ms: int | None = None, file: str = ""
    ) -> Path:
        """The attendance file of a laptop, written and signed as the program does it."""
        store, moment = self.laptops[name], moment or at("17:00")
        reference = None if ahead_ms is None else moment.wall_ms - ahead_ms
        with store.write() as writer:
            prepare_export(writer, "t", MAKERS, moment, reference)
        with store.read() as reader:
            made = gather_attendance(reader, "t", moment.wall_ms, new_file_id(), reference)
            keys = export_keys(reader, "t")
        path = self.folder / (file or f"{name}-{made.id[:6]}.attendance")
        write_attendance_file(path, made, keys)
        return path

    def look(self, *paths: Path, into: Store | None = None, training: str | None = None) -> MergePreview:
        """What these files would bring."""
        store = into or self.office
        with store.read() as reader:
            keys = identities(reader)
        arrivals = arrive(paths, lambda path: read_attendance_file(path, keys))
        with store.read() as reader:
            return preview(reader, arrivals, training)

    def merge(self, *paths: Path, into: Store | None = None) -> MergeReport:
        """Take these files in."""
        looked = self.look(*paths, into=into)
        with (into or self.office).write() as writer:
            return merge_files(writer, looked, at("18:00").wall_ms)

    def state(self, store: Store | None = None) -> MergeState:
        """What is known at the office, or on a laptop."""
        with (store or self.office).read() as reader:
            return read_merge_state(reader, "t")

    def waiting(self, store: Store | None = None) -> dict[str, Decision]:
        """The open decisions by kind; two of one kind are a mistake of the test."""
        found = self.state(store).open_decisions
        assert len({one.kind for one in found}) == len(found), found
        return {one.kind: one for one in found}

    def settle(
        self, decision: str, choice: str, moment: Moment | None = None, store: Store | None = None
    ) -> Event:
        """Decide at the office, or on a laptop."""
        with (store or self.office).write() as writer:
            return settle(writer, "t", decision, choice, "查過簽到單", moment or at("18:30"))


@contextmanager
def merge_world(folder: Path, people: tuple[RosterEntry, ...] = PEOPLE) -> Iterator[World]:
    """An office with the small plan, its people and its keys."""
    with ExitStack() as stack:
        office = stack.enter_context(_closing(folder / "office.db"))
        put(office, *small_plan().entities(), *(e for one in people for e in one.entities()))
        with office.write() as writer:
            prepare_keys(writer, "t", MAKERS)
        yield World(folder, office, stack, people)


def put(store: Store, *entities: Entity) -> None:
    """Store values."""
    with store.write() as writer:
        apply_edit(writer, Edit((), entities))


@contextmanager
def _closing(path: Path) -> Iterator[Store]:
    store = open_store(path, areas=load_areas())
    try:
        yield store
    finally:
        store.close()
