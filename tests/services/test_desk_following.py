"""What the desk keeps when the store fails, and what it learns when others write."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from coordinator.db.queries.events import own_head
from coordinator.db.store import Store
from coordinator.domain.checkin.acts import Mode, Scan, SearchMark, Void, WalkInMark
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind, Verdict
from coordinator.domain.events.log import Draft, LogHead, Moment
from coordinator.domain.training import MarkSlot
from coordinator.services.badges import ensure_badges
from coordinator.services.desk import Desk, last_mode
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import append_all, record
from tests.services.desk_world import DeskWorld, at
from tests.small_plan import B1, B2, GAOSHU, LIGANG, person


@pytest.fixture
def world(tmp_path: Path) -> Iterator[DeskWorld]:
    made = DeskWorld(tmp_path)
    yield made
    made.desk.close()
    made.store.close()


def pragma(store: Store, statement: str) -> None:
    store._database.raw.execute(statement).fetchall()


FAULTS = [
    ("PRAGMA max_page_count=1", "PRAGMA max_page_count=1000000", "disk_full"),
    ("PRAGMA query_only=ON", "PRAGMA query_only=OFF", "store_read_only"),
]


@pytest.mark.parametrize(("fault", "cure", "code"), FAULTS)
def test_what_cannot_be_written_is_never_called_recorded(
    world: DeskWorld, fault: str, cure: str, code: str
) -> None:
    before = world.events()
    pragma(world.store, fault)
    # A page of the file has room for some more rows; a name that fills pages has none.
    done = world.do(WalkInMark("甲" * 200, "乙" * 200, job_title="丙" * 200, phone="丁" * 200))
    while done.verdict is Verdict.WALK_IN:
        before = world.events()
        done = world.do(WalkInMark("甲" * 200, "乙" * 200, job_title=str(len(before)), phone="丁" * 200))
    assert (done.verdict, done.code, done.event_id) == (Verdict.NOT_RECORDED, code, "")
    assert (world.events(), world.said()[1]) == (before, 0)
    pragma(world.store, cure)
    assert world.scan(world.wang, "08:40").verdict is Verdict.MARKED
    assert world.said()[1] == 1
    seqs = [event.seq for event in world.events()]
    assert seqs == list(range(1, len(seqs) + 1))


def test_47_what_was_answered_is_there_when_the_desk_opens_again(world: DeskWorld) -> None:
    done = world.scan(world.wang)
    world.restarted()
    assert (world.said(), world.cell(world.wang).marks[0].event_id) == ((3, 1, 0), done.event_id)
    assert world.scan(world.wang, "08:50").verdict is Verdict.ALREADY


def test_reopening_comes_back_to_the_same_session_and_mark(world: DeskWorld) -> None:
    world.opened(B2)
    world.desk.perform(Mode(MarkSlot.PM_OUT))
    with world.store.read() as reader:
        assert last_mode(reader, "t") == (B1, MarkSlot.PM_OUT)
        assert last_mode(reader, "other") is None


def test_opening_the_same_desk_again_writes_nothing(world: DeskWorld) -> None:
    before = world.events()
    world.desk.close()
    world.desk = world.opened()
    assert world.events() == before


def test_a_new_name_of_the_laptop_is_a_new_log(world: DeskWorld) -> None:
    world.scan(world.wang)
    world.desk = world.opened(device="丁")
    assert world.desk.device == "丁"
    world.scan(world.lin)
    assert len({event.log_id for event in world.events(Kind.MARK)}) == 2


def test_a_person_who_is_registered_meanwhile_is_known_at_the_next_scan(world: DeskWorld) -> None:
    new = person("新來的", GAOSHU, B1)
    with world.store.write() as writer:
        apply_edit(writer, create(*new.entities()))
        ensure_badges(writer, "t")
    assert world.said() == (4, 0, 0)
    assert world.scan(new).verdict is Verdict.MARKED
    assert [row.name for row in world.desk.find("新來")] == ["新來的"]


def test_a_person_who_changes_or_goes_meanwhile_is_known(world: DeskWorld) -> None:
    renamed = replace(world.wang.person, name="王大明")
    with world.store.write() as writer:
        apply_edit(writer, change(world.wang.person, renamed))
        apply_edit(writer, Edit(world.chen.entities(), ()))
    assert [row.name for row in world.desk.find("大明")] == ["王大明"]
    assert (world.desk.find("陳大文"), world.said()) == ((), (2, 0, 0))
    gone = world.do(Scan(world.code(world.chen)))
    assert (gone.verdict, gone.code) == (Verdict.UNKNOWN, "desk_code_unknown")


def test_a_roster_that_changes_as_a_whole_is_read_anew(world: DeskWorld) -> None:
    many = [person(f"某人{n}", LIGANG, B1) for n in range(400)]
    with world.store.write() as writer:
        apply_edit(writer, create(*(e for entry in many for e in entry.entities())))
        ensure_badges(writer, "t")
    assert world.said()[0] == 403
    assert world.scan(many[-1]).verdict is Verdict.MARKED


def test_a_plan_that_changes_is_followed(world: DeskWorld) -> None:
    world.scan(world.wang, "09:30")
    plan = world.desk.plan
    before = plan.marks_of(world.desk.session)[0]
    with world.store.write() as writer:
        apply_edit(writer, change(before, replace(before, closes=570)))
    assert world.desk.memory.cell(world.wang.id).flags == ()


def test_a_session_that_was_deleted_is_refused_and_does_not_end_the_desk(world: DeskWorld) -> None:
    world.desk = world.opened(B2)
    plan = world.desk.plan
    session = world.desk.session
    code = world.code(world.wang)
    registered = [r for e in world.people for r in e.registrations if r.session_id == B2]
    with world.store.write() as writer:
        apply_edit(writer, Edit((session, *plan.marks_of(session), *registered), ()))
    for _ in range(2):
        done = world.desk.perform(Scan(code))
        assert (done.verdict, done.code) == (Verdict.REFUSED, "session_unknown")


def test_events_that_arrive_by_a_merge_count_at_once(world: DeskWorld) -> None:
    body = {"slot": "am_in", "method": "scan", "how": "expected"}
    moment = Moment(at("08:10"), 1, "boot")
    with world.store.write() as writer:
        record(writer, [Draft(Kind.MARK, "t", B1, world.wang.id, body)], moment)
    assert world.said() == (3, 1, 0)
    done = world.scan(world.wang)
    assert (done.verdict, done.at_ms) == (Verdict.ALREADY, moment.wall_ms)
    assert world.do(Void(), "08:31").verdict is Verdict.VOIDED
    with world.store.read() as reader:
        head = own_head(reader, "t")
    assert head is not None
    assert [event.seq for event in world.events()] == list(range(1, head.seq + 1))


def test_a_desk_whose_log_went_on_in_a_copy_of_it_goes_on_in_another_one(world: DeskWorld) -> None:
    world.scan(world.wang)
    head, last = own_head_of(world), world.events()[-1]
    draft = Draft(Kind.MARK, "t", B1, world.lin.id, {"slot": "am_in", "method": "scan", "how": "expected"})
    copied = LogHead(head.log_id, last.seq - 1, last.prev_hash, last.hlc - 1)
    with world.store.write() as writer:
        append_all(writer, copied, [draft], Moment(at("08:31"), 1, "boot"))
    done = world.scan(world.chen, "08:32")
    assert done.verdict is Verdict.MARKED
    other = own_head_of(world)
    assert (other.log_id != head.log_id, other.seq) == (True, 2)
    (opening,) = [e for e in world.events(Kind.LOG_OPENED) if e.log_id == other.log_id]
    assert (opening.said()["cause"], world.desk.device) == ("forked", "甲")
    assert world.do(Void(), "08:33").participant_id == world.chen.id
    assert world.do(Void(), "08:34").verdict is Verdict.MARKED
    assert own_head_of(world).log_id == other.log_id
    assert (world.scan(world.lin, "08:35").verdict, world.said()) == (Verdict.ALREADY, (3, 3, 0))


def own_head_of(world: DeskWorld) -> LogHead:
    with world.store.read() as reader:
        head = own_head(reader, "t")
    assert head is not None
    return head


def test_a_desk_that_is_closed_follows_no_more(world: DeskWorld) -> None:
    desk = world.desk
    desk.close()
    with world.store.write() as writer:
        apply_edit(writer, create(*person("後來的", GAOSHU, B1).entities()))
    assert desk.counts().expected == 3
    desk.reload()
    assert desk.counts().expected == 4


@pytest.mark.parametrize(("session", "slot"), [("nowhere", MarkSlot.IN), (B2, MarkSlot.AM_IN)])
def test_a_desk_that_cannot_be_is_not_opened(world: DeskWorld, session: str, slot: MarkSlot) -> None:
    before = world.events()
    with pytest.raises(RuleError, match=r"session_unknown|slot_not_planned"):
        world.opened(session, slot)
    assert world.events() == before


@pytest.mark.parametrize(
    ("now", "offered"),
    [
        (at("07:00"), None),
        (at("08:30"), None),
        (at("11:40"), MarkSlot.AM_OUT),
        (at("13:00"), None),
        (at("16:30"), MarkSlot.PM_OUT),
        (at("16:30", 8), None),
    ],
)
def test_the_desk_offers_the_mark_whose_time_has_come(
    world: DeskWorld, now: datetime, offered: MarkSlot | None
) -> None:
    world.now = now
    assert world.desk.offer() is offered


def test_two_desks_in_two_threads_write_one_log_without_a_gap_or_a_number_twice(world: DeskWorld) -> None:
    """Somebody else's commit may be told while a scan is being written: nothing of it is missed."""
    other = world.opened()
    people = [person(f"某人{n}", LIGANG, B1) for n in range(40)]
    with world.store.write() as writer:
        apply_edit(writer, create(*(e for entry in people for e in entry.entities())))
        ensure_badges(writer, "t")
    start = threading.Barrier(2)

    def scan(desk: Desk, which: int) -> None:
        start.wait()
        for entry in people[which::2]:
            assert desk.perform(SearchMark(entry.id)).verdict is Verdict.MARKED

    threads = [threading.Thread(target=scan, args=(desk, n)) for n, desk in enumerate((world.desk, other))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seqs = [event.seq for event in world.events()]
    assert seqs == list(range(1, len(seqs) + 1))
    assert world.said()[1] == other.counts().arrived == 40
    other.close()
