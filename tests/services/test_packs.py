"""From the office's store into a pack, from a pack into a laptop's: same ids, nothing lost, no ID number."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coordinator.db.queries.events import own_logs, read_events
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.purge import read_log
from coordinator.db.queries.roster import read_roster, read_sheet_rows
from coordinator.db.store import Store, open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.packs import new_sealing_pair, new_signing_pair
from coordinator.domain.badge import Badge
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft
from coordinator.domain.hours_kept import HoursRule
from coordinator.domain.online import OnlineRule
from coordinator.domain.pack_record import PackRecord
from coordinator.domain.packs import VenuePack
from coordinator.domain.roster import Participant, PersonStatus, RosterEntry
from coordinator.domain.school import School, SchoolAlias, SchoolLevel
from coordinator.domain.store_settings import DEVICE_NAME, OFFICE_IDENTITY
from coordinator.domain.training import Session, Training
from coordinator.services.attendance_files import unexported
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import record
from coordinator.services.keys import KeyMakers, export_keys, identities
from coordinator.services.pack_opening import PackOpened, open_pack
from coordinator.services.packs import PackWish, gather_pack, prepare_pack, record_pack
from coordinator.services.sheets import keep_rows
from coordinator.services.store_settings import setting
from tests.carried import moment
from tests.small_plan import B1, B2, GAOSHU, HANDS_ON, LIGANG, person, small_plan

MAKERS = KeyMakers(new_sealing_pair, new_signing_pair)
NORTH, SOUTH, HELPED = (
    person("甲", LIGANG, B1, roles=("r1",)),
    person("乙", GAOSHU, B2),
    person("丙", LIGANG, HANDS_ON),
)
SCHOOL = School("school-1", "139601", "里港國小", SchoolLevel.PRIMARY, LIGANG, county_code="10013")


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Callable[[str], Store]]:
    """Stores by name, each a machine of its own."""
    made: dict[str, Store] = {}

    def store(name: str) -> Store:
        if name not in made:
            made[name] = open_store(tmp_path / name / "store.sqlite", areas=load_areas())
        return made[name]

    yield store
    for one in made.values():
        one.close()


@pytest.fixture
def office(stores: Callable[[str], Store]) -> Store:
    store = stores("office")
    first = replace(NORTH, person=replace(NORTH.person, national_id="A123456789", phone="0912345678"))
    with store.write() as writer:
        apply_edit(writer, create(*small_plan().entities()))
        for entry in (first, SOUTH, HELPED):
            apply_edit(writer, create(*entry.entities()))
        keep_rows(writer, [((B1, NORTH.id), 7)])
        writer.insert([SCHOOL, SchoolAlias("alias-1", SCHOOL.id, "里小")])
        writer.insert([HoursRule("rule-1", "t", 10), OnlineRule("rule-2", B2, 545)])
    return store


def packed(office: Store, *, at_ms: int = 1_000, pack_id: str = "pack-1", **wish: object) -> VenuePack:
    with office.write() as writer:
        prepare_pack(writer, "t", MAKERS)
    with office.write() as writer:
        pack = gather_pack(writer, PackWish("t", **wish), at_ms, pack_id)  # type: ignore[arg-type]
        record_pack(writer, pack)
    return pack


def opened(store: Store, pack: VenuePack, device: str = "甲機") -> PackOpened:
    with store.write() as writer:
        return open_pack(writer, pack, device, moment(0), new_signing_pair)


def refusal(store: Store, pack: VenuePack, device: str = "甲機") -> str:
    with store.read() as reader:
        before = [reader.all(kind) for kind in (Training, Participant, Session, PackRecord)]
    with pytest.raises(RuleError) as refused:
        opened(store, pack, device)
    with store.read() as reader:
        assert [reader.all(kind) for kind in (Training, Participant, Session, PackRecord)] == before
    return refused.value.code


def people(store: Store) -> dict[str, RosterEntry]:
    with store.read() as reader:
        return {entry.id: entry for entry in read_roster(reader, "t")}


def edited(store: Store, edit: Edit) -> None:
    with store.write() as writer:
        apply_edit(writer, edit)


def marked(store: Store, who: str) -> None:
    body = {"slot": "am_in", "method": "scan", "how": "expected"}
    with store.write() as writer:
        record(writer, [Draft(Kind.MARK, "t", B1, who, body)], moment(1))


def test_a_laptop_has_the_whole_training_under_the_same_ids(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop = stores("laptop")
    done = opened(laptop, packed(office))
    assert (done.people, done.sessions, done.again, done.refreshed.added) == (3, 3, False, 3)
    with office.read() as there, laptop.read() as here:
        assert read_plan(here, "t") == read_plan(there, "t")
        assert here.all(Badge) == there.all(Badge)
        assert read_sheet_rows(here, [B1]) == {(B1, NORTH.id): 7}
        assert here.all(School) == (SCHOOL,)
        assert (here.all(HoursRule), here.all(OnlineRule)) == (there.all(HoursRule), there.all(OnlineRule))
    found = people(laptop)
    assert found[NORTH.id].roles == NORTH.roles
    assert found[NORTH.id].registrations == NORTH.registrations
    assert (found[NORTH.id].person.national_id, found[NORTH.id].person.phone) == ("", "")


def test_phones_go_along_only_when_asked_and_id_numbers_never(office: Store) -> None:
    (with_phone,) = [e.person for e in packed(office, phones=True).people if e.id == NORTH.id]
    assert (with_phone.phone, with_phone.national_id) == ("0912345678", "")


def test_a_pack_of_one_session_takes_those_who_may_stand_at_its_door(office: Store) -> None:
    pack = packed(office, sessions=("b1-d1",))
    assert (pack.sessions, pack.scope) == ((B1,), (B1, B2))
    assert {entry.id for entry in pack.people} == {NORTH.id, SOUTH.id}
    marked(office, HELPED.id)
    assert HELPED.id in {entry.id for entry in packed(office, sessions=("b1-d1",), pack_id="pack-2").people}


def test_the_laptop_gets_a_name_a_log_with_its_key_and_no_key_of_the_office(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop = stores("laptop")
    done = opened(laptop, packed(office), " 甲機 ")
    with laptop.read() as reader, office.read() as there:
        (event,) = read_events(reader, "t")
        keys = export_keys(reader, "t")
        assert (event.kind, event.log_id, own_logs(reader)) == (
            Kind.LOG_OPENED,
            done.log_id,
            {"t": done.log_id},
        )
        assert (event.said()["name"], event.said()["public_key"]) == ("甲機", keys.signing.public)
        assert setting(reader, DEVICE_NAME) == "甲機"
        assert setting(reader, OFFICE_IDENTITY) == ""
        assert set(identities(reader)) < set(identities(there))
        assert keys.recipients == export_keys(there, "t").recipients
        assert keys.training == export_keys(there, "t").training
        assert keys.signing != export_keys(there, "t").signing


def test_what_went_out_is_written_down_on_both_sides(stores: Callable[[str], Store], office: Store) -> None:
    laptop = stores("laptop")
    pack = packed(office, device="甲機", sessions=("b1-d1",))
    opened(laptop, pack)
    with office.read() as reader:
        assert reader.all(PackRecord) == (PackRecord("pack-1", "t", 1_000, "甲機", B1, 2),)
        (line,) = read_log(reader, "t")
        assert (line.action, line.persons, line.subject) == ("pack", 2, "small-112 b1-d1")
    with laptop.read() as reader:
        assert reader.all(PackRecord) == (PackRecord("pack-1", "t", 1_000, "甲機", B1, 2, moment(0).wall_ms),)


def test_the_same_pack_again_changes_nothing(stores: Callable[[str], Store], office: Store) -> None:
    laptop, pack = stores("laptop"), packed(office)
    first = opened(laptop, pack)
    before = people(laptop)
    again = opened(laptop, pack)
    assert (again.again, again.log_id, again.events_new) == (True, first.log_id, 0)
    assert again.refreshed == replace(first.refreshed, added=0)
    assert people(laptop) == before


def test_a_newer_pack_brings_what_changed_and_touches_no_event(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop = stores("laptop")
    opened(laptop, packed(office))
    marked(laptop, NORTH.id)
    with laptop.read() as reader:
        events = read_events(reader, "t")
    late = person("丁", LIGANG, B1)
    plan = small_plan()
    edited(office, create(*late.entities()))
    edited(office, change(SOUTH.person, replace(SOUTH.person, name="乙乙")))
    edited(office, change(plan.sessions[0], replace(plan.sessions[0], note="改在 302")))
    edited(office, Edit(HELPED.entities()))
    done = opened(laptop, packed(office, at_ms=2_000, pack_id="pack-2"))
    told = done.refreshed
    assert (told.added, told.changed, told.removed, told.cancelled) == (1, 1, 1, 0)
    found = people(laptop)
    assert set(found) == {NORTH.id, SOUTH.id, late.id}
    assert found[SOUTH.id].person.name == "乙乙"
    with laptop.read() as reader:
        assert reader.get(Session, B1).note == "改在 302"  # type: ignore[union-attr]
        assert read_events(reader, "t") == events


def test_somebody_who_came_and_is_gone_from_the_roster_stays_as_cancelled(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop = stores("laptop")
    opened(laptop, packed(office))
    marked(laptop, SOUTH.id)
    edited(office, Edit(SOUTH.entities()))
    done = opened(laptop, packed(office, at_ms=2_000, pack_id="pack-2"))
    assert (done.refreshed.removed, done.refreshed.cancelled) == (0, 1)
    assert people(laptop)[SOUTH.id].person.status is PersonStatus.CANCELLED
    again = opened(laptop, packed(office, at_ms=3_000, pack_id="pack-3"))
    assert (again.refreshed.changed, again.refreshed.cancelled) == (0, 1)


def test_people_of_sessions_the_newer_pack_does_not_speak_of_stay(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop = stores("laptop")
    opened(laptop, packed(office))
    done = opened(laptop, packed(office, at_ms=2_000, pack_id="pack-2", sessions=("b1-d1",)))
    assert (done.people, done.refreshed.removed) == (2, 0)
    assert HELPED.id in people(laptop)


def test_sessions_that_swapped_their_names_swap_them_on_the_laptop_too(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop = stores("laptop")
    opened(laptop, packed(office))
    one, two, *_ = small_plan().sessions
    swapped = (replace(one, slug=two.slug, number=two.number), replace(two, slug=one.slug, number=one.number))
    with office.write() as writer:
        apply_edit(writer, Edit((one, two)))
        apply_edit(writer, Edit((), swapped))
    opened(laptop, packed(office, at_ms=2_000, pack_id="pack-2"))
    with laptop.read() as reader:
        assert {s.id: s.slug for s in reader.all(Session)} == {B1: "b2-d1", B2: "b1-d1", HANDS_ON: "h1"}


def test_an_older_pack_is_refused(stores: Callable[[str], Store], office: Store) -> None:
    laptop = stores("laptop")
    old, new = packed(office), packed(office, at_ms=2_000, pack_id="pack-2")
    opened(laptop, new)
    assert refusal(laptop, old) == "pack_older"


def test_packs_made_in_one_millisecond_or_after_the_clock_went_back_still_rise(office: Store) -> None:
    first = packed(office, at_ms=5_000)
    again = packed(office, at_ms=5_000, pack_id="pack-2")
    back = packed(office, at_ms=1_000, pack_id="pack-3")
    assert first.manifest.at_ms < again.manifest.at_ms < back.manifest.at_ms


def test_the_offices_own_store_and_a_copy_of_it_are_refused(
    stores: Callable[[str], Store], office: Store
) -> None:
    pack = packed(office)
    assert refusal(office, pack) == "pack_own_office"
    # A copy from before the first pack has no key yet; opening would make a laptop of the office.
    copy = stores("copy")
    edited(copy, create(*small_plan().entities()))
    assert refusal(copy, pack) == "pack_own_office"


def test_a_pack_of_another_office_for_a_known_training_is_refused(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop, pack = stores("laptop"), packed(office)
    opened(laptop, pack)
    strange = replace(pack, manifest=replace(pack.manifest, office=new_sealing_pair().public, at_ms=9_000))
    assert refusal(laptop, strange) == "pack_other_office"


def test_a_laptop_cannot_make_packs_of_a_training_that_came_to_it(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop = stores("laptop")
    opened(laptop, packed(office))
    with pytest.raises(RuleError) as refused, laptop.write() as writer:
        prepare_pack(writer, "t", MAKERS)
    assert refused.value.code == "pack_not_ours"


@pytest.mark.parametrize(("name", "code"), [("  ", "device_name_missing"), ("機" * 61, "device_name_long")])
def test_a_laptop_needs_a_name(stores: Callable[[str], Store], office: Store, name: str, code: str) -> None:
    assert refusal(stores("laptop"), packed(office), name) == code


def other_training() -> tuple[object, ...]:
    """A training of this laptop's own that took the short name and a session number."""
    plan = small_plan()
    training = replace(plan.training, id="mine")
    kind = replace(plan.formats[0], id="mine-f", training_id="mine")
    day = replace(plan.course_days[0], id="mine-d", training_id="mine", format_id="mine-f")
    session = replace(
        plan.sessions[1],
        id="mine-s",
        training_id="mine",
        format_id="mine-f",
        course_day_id="mine-d",
        batch_id=None,
    )
    return training, kind, day, session


def test_another_training_beside_it_stays_and_keeps_its_name_and_numbers(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop = stores("laptop")
    edited(laptop, create(*other_training()))  # type: ignore[arg-type]
    taken = Badge("mine-b", "mine", "somebody", 5_555_555)
    pack = packed(office)
    with laptop.write() as writer:
        writer.insert([replace(taken, number=pack.badges[0].number)])
    for n in (1, 2):
        done = opened(laptop, replace(pack, manifest=replace(pack.manifest, at_ms=1_000 + n)))
        assert (done.slug, done.refreshed.renumbered, done.refreshed.badges_taken) == ("small-112-2", 1, 1)
        with laptop.read() as reader:
            assert {s.id: s.number for s in reader.all(Session)} == {
                "mine-s": 2, B1: 1, B2: 4, HANDS_ON: 3,
            }  # fmt: skip
            assert reader.get(Training, "mine") is not None


def test_what_others_recorded_comes_along_and_need_not_be_brought_home(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop = stores("laptop")
    marked(office, NORTH.id)
    done = opened(laptop, packed(office))
    assert done.events_new == 2
    with laptop.read() as reader:
        assert unexported(reader) == {}
    marked(laptop, SOUTH.id)
    with laptop.read() as reader:
        assert unexported(reader) == {"t": 1}


def test_an_id_number_typed_on_the_laptop_is_not_taken_away(
    stores: Callable[[str], Store], office: Store
) -> None:
    laptop = stores("laptop")
    opened(laptop, packed(office))
    edited(laptop, change(SOUTH.person, replace(SOUTH.person, national_id="F223456789")))
    opened(laptop, packed(office, at_ms=2_000, pack_id="pack-2"))
    assert people(laptop)[SOUTH.id].person.national_id == "F223456789"
