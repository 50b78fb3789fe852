"""A newer pack may say anything about plan and people: whatever happened at a desk stays as it was."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordinator.db.queries.events import read_events, read_ledger, read_texts
from coordinator.db.queries.merged import read_merge_state
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.removal import removal
from coordinator.db.queries.roster import read_roster
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.packs import new_sealing_pair, new_signing_pair
from coordinator.domain.checkin.values import Attendance
from coordinator.domain.edit import create
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.merging import merge_edit
from coordinator.domain.roster import PersonStatus, RosterEntry
from coordinator.services.desk.memory import DeskMemory
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import keep, record
from coordinator.services.following import follow_settlements
from coordinator.services.keys import KeyMakers
from coordinator.services.pack_opening import PackOpened, open_pack
from coordinator.services.pack_refresh import Refreshed
from coordinator.services.packs import PackWish, gather_pack, prepare_pack, record_pack
from coordinator.services.person_merging import PersonMerge, merge_people
from coordinator.services.settling import settle
from tests.carried import moment
from tests.small_plan import B1, B2, LIGANG, person, small_plan

MAKERS = KeyMakers(new_sealing_pair, new_signing_pair)
WALK_INS = ("walk-in-1", "walk-in-2")
ACTS = ("in", "in", "out", "walk in", "register", "discard", "note", "office", "attempt", "void")
EDITS = ("delete", "cancel", "rename", "add", "merge", "session", "nothing")
AT_THE_DESK, AT_THE_OFFICE = st.lists(st.sampled_from(ACTS), max_size=6), st.lists(st.sampled_from(EDITS))


class Pair:
    """An office and a laptop; ``minute`` goes on with every act."""

    def __init__(self, office: Store, laptop: Store) -> None:
        self.office, self.laptop, self.minute = office, laptop, 0
        self.people = [person("甲", LIGANG, B1), person("乙", LIGANG, B2), person("丙", LIGANG, B1)]
        with office.write() as writer:
            apply_edit(
                writer, create(*small_plan().entities(), *(e for p in self.people for e in p.entities()))
            )

    def hand_out(self) -> PackOpened:
        """Another pack, and the laptop opens it."""
        self.minute += 1
        with self.office.write() as writer:
            prepare_pack(writer, "t", MAKERS)
        with self.office.write() as writer:
            pack = gather_pack(writer, PackWish("t"), self.minute, f"pack-{self.minute}")
            record_pack(writer, pack)
        with self.laptop.write() as writer:
            return open_pack(writer, pack, "甲機", moment(self.minute), new_signing_pair)

    def act(self, what: str, n: int) -> None:
        """Something happens at the desk; what makes no sense does not."""
        self.minute += 1
        who = [*(p.id for p in self.people), *WALK_INS][n % 5]
        body: dict[str, str] = {"slot": "am_out" if what == "out" else "am_in"}
        how = {"method": "scan", "how": "expected"}
        with self.laptop.write() as writer:
            if what == "void":
                target = [e for e in read_events(writer, "t") if e.kind in (Kind.MARK, Kind.WALK_IN)]
                if target:
                    self.say(writer, Draft(Kind.VOID, "t", B1, who, {"target": target[n % len(target)].id}))
            elif what == "walk in":
                said = {"name": "新人", "school": "某校"}
                self.say(writer, Draft(Kind.WALK_IN, "t", B1, WALK_INS[n % 2], {**body, "number": 1}, said))
            elif what == "note":
                self.say(writer, Draft(Kind.NOTE, "t", B1, who, {"attention": True}, {"note": "字"}))
            elif what == "attempt":
                self.say(writer, Draft(Kind.ATTEMPT, "t", B1, who, {**body, "verdict": "already"}))
            elif what not in ("register", "discard", "office"):
                self.say(writer, Draft(Kind.MARK, "t", B1, who, body | how))
        if what in ("register", "discard"):
            self.decide(what, WALK_INS[n % 2], self.laptop)
        if what == "office":
            with self.office.write() as writer:
                self.say(writer, Draft(Kind.MARK, "t", B1, who, body | how))

    def say(self, writer: object, draft: Draft) -> None:
        record(writer, [draft], moment(self.minute))  # type: ignore[arg-type]

    def decide(self, choice: str, who: str, store: Store) -> None:
        # Of two answers at the very same moment a hash decides which counts.
        self.minute += 1
        try:
            with store.write() as writer:
                settle(writer, "t", f"not_on_roster:{who}", choice, "問過", moment(self.minute))
        except RuleError:
            pass  # nobody asks that

    def edit(self, what: str, n: int) -> None:
        """The office works on its roster meanwhile."""
        with self.office.write() as writer:
            stored = {p.id: p for p in read_roster(writer, "t")}
            one = list(stored.values())[n % len(stored)].person if stored else None
            if what == "add":
                apply_edit(writer, create(*person("新", LIGANG, B1).entities()))
            elif what == "merge":
                with self.laptop.read() as reader:
                    events, texts = read_events(reader, "t"), read_texts(reader, "t")
                there = {(e.id, e.content_hash) for e in read_events(writer, "t")}
                new = [e for e in events if (e.id, e.content_hash) not in there]
                keep(writer, new, texts.values())
                follow_settlements(writer, "t", new)
            elif what == "session":
                plan = read_plan(writer, "t")
                writer.update([(plan.sessions[0], replace(plan.sessions[0], note=f"改 {self.minute}"))])
            elif what == "delete" and one is not None:
                apply_edit(writer, removal(writer, one))
            elif what in ("cancel", "rename") and one is not None:
                changed = {"cancel": {"status": PersonStatus.CANCELLED}, "rename": {"name": f"{one.name}改"}}
                writer.update([(one, replace(one, **changed[what]))])  # type: ignore[arg-type]

    def attendance(self) -> Attendance:
        with self.laptop.read() as reader:
            return read_ledger(reader, read_plan(reader, "t")).attendance


@contextmanager
def pair() -> Iterator[Pair]:
    with tempfile.TemporaryDirectory() as folder:
        office, laptop = (
            open_store(Path(folder) / name / "store.sqlite", areas=load_areas())
            for name in ("office", "laptop")
        )
        try:
            yield Pair(office, laptop)
        finally:
            office.close()
            laptop.close()


def known(store: Store) -> tuple[set[tuple[str, str]], set[str]]:
    with store.read() as reader:
        return {(e.id, e.content_hash) for e in read_events(reader, "t")}, set(read_texts(reader, "t"))


@pytest.fixture
def both() -> Iterator[Pair]:
    """A laptop that opened a pack and registered somebody who walked in."""
    with pair() as made:
        made.hand_out()
        made.act("walk in", 0)
        made.act("register", 0)
        yield made


def rows(store: Store) -> dict[str, RosterEntry]:
    with store.read() as reader:
        return {one.id: one for one in read_roster(reader, "t")}


def test_a_walk_in_whom_the_laptop_registered_stays_when_a_newer_pack_does_not_know_them(both: Pair) -> None:
    before = rows(both.laptop)[WALK_INS[0]]
    assert both.hand_out().refreshed == Refreshed()
    assert rows(both.laptop)[WALK_INS[0]] == before


@pytest.mark.parametrize("choice", ["register", "discard"])
def test_once_the_office_has_heard_of_it_a_walk_in_is_on_the_roster_as_the_office_has_it(
    both: Pair, choice: str
) -> None:
    who = WALK_INS[0]
    both.edit("merge", 0)
    both.decide(choice, who, both.office)
    assert both.hand_out().refreshed.cancelled == 0
    assert (who in rows(both.laptop)) is (who in rows(both.office)) is (choice == "register")
    with both.laptop.read() as reader:
        found = {one.id: one.settled for one in read_merge_state(reader, "t").decisions}
    assert found == {f"not_on_roster:{who}": choice}


def test_the_badge_of_an_entry_that_was_merged_is_good_on_every_laptop(both: Pair) -> None:
    kept, _, gone = both.people
    merged = merge_edit(kept.person, kept.entities(), gone.entities())
    with both.office.write() as writer:
        merge_people(writer, PersonMerge("t", merged, gone.id, kept.id, "重複"), moment(9))
    with pair() as other:
        other.office = both.office
        other.minute = both.minute
        other.hand_out()
        with other.laptop.read() as reader:
            memory = DeskMemory(reader, "t", B1)
    assert memory.number(gone.id) > 0
    assert memory.attendance.aliases[memory.holder(memory.number(gone.id))] == kept.id


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(AT_THE_DESK, AT_THE_OFFICE, st.integers(0, 9)), min_size=1, max_size=2))
def test_a_newer_pack_touches_no_event_and_every_device_keeps_its_name(
    rounds: list[tuple[list[str], list[str], int]],
) -> None:
    with pair() as both:
        both.hand_out()
        for acts, edits, n in rounds:
            for place, what in enumerate(acts):
                both.act(what, n + place)
            for place, what in enumerate(edits[:6]):
                both.edit(what, n + place)
            events, texts = known(both.laptop)
            cells = dict(both.attendance().cells)
            both.hand_out()
            assert events <= known(both.laptop)[0]
            assert texts <= known(both.laptop)[1]
            after = both.attendance()
            assert all(after.of(*cell).marks for cell in cells if after.of(*cell).participant_id == cell[0])
            assert {d.name for d in after.devices.values()} <= {"甲機", "office"}
            assert {e[0] for e in known(both.office)[0]} <= {e[0] for e in known(both.laptop)[0]}
            theirs, ours = rows(both.office), rows(both.laptop)
            for who in {*WALK_INS} & ours.keys():
                wanted = theirs[who].person.status if who in theirs else PersonStatus.REGISTERED
                assert ours[who].person.status is wanted
