"""The help desk: who comes is a person as everywhere, acts are answered after the commit, nobody is lost."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coordinator.db.queries.events import own_head
from coordinator.domain.badge import code_text
from coordinator.domain.checkin.acts import Reissue, Scan, SearchMark, WalkInMark
from coordinator.domain.edit import Edit, change, create
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind, Verdict
from coordinator.domain.helpdesk.acts import (
    HelpOutcome,
    HelpVerdict,
    Next,
    OpenRoom,
    Register,
    VoidStep,
    WriteNote,
)
from coordinator.domain.helpdesk.values import Brought, Equipment, NoteKind, RequestState, Step
from coordinator.domain.office import Setting
from coordinator.domain.store_settings import REST_MINUTES
from coordinator.domain.training import Mark, MarkSlot
from coordinator.services.desk import open_desk
from coordinator.services.edits import apply_edit
from coordinator.services.helpdesk import open_helpdesk
from coordinator.services.hours import read_hours
from tests.services.help_world import HelpWorld, at
from tests.small_plan import HANDS_ON, LIGANG, person


@pytest.fixture
def world(tmp_path: Path) -> Iterator[HelpWorld]:
    made = HelpWorld(tmp_path)
    made.room()
    yield made
    made.close()


def test_a_stranger_is_a_walk_in_who_is_signed_in_with_a_number_and_the_problem_in_one_act(
    world: HelpWorld,
) -> None:
    brought = Brought(frozenset({Equipment.CARD}), bound=False)
    act = Register("A", "staff", "周南風", "里範附小", job_title="教務", problem="無法登入", brought=brought)
    done = world.do(act, "09:05")
    assert (done.verdict, done.label, done.room, done.state) == (
        HelpVerdict.REGISTERED,
        "A001",
        "A",
        RequestState.WAITING,
    )
    assert (done.name, done.school, done.ahead, done.wait_minutes) == ("周南風", "里港範例國小", 0, None)
    assert (done.missing, done.first_step) == (("binding", "no_login", "no_reader"), "binding")
    kinds = [e.kind for e in world.events()[-4:]]
    assert kinds == [Kind.WALK_IN, Kind.MARK, Kind.REQUEST, Kind.REQUEST_NOTE]
    assert len({e.wall_ms for e in world.events()[-4:]}) == 1
    assert {e.actor for e in world.events()[-4:]} == {"王"}
    assert done.event_id == world.events(Kind.REQUEST)[0].id
    assert [m.slot for m in world.cell(done.participant_id).marks] == [MarkSlot.IN]
    request = world.desk.request("A001")
    assert request is not None
    assert (request.school_code, request.said(NoteKind.PROBLEM)) == ("993090", "無法登入")


def test_somebody_of_the_roster_is_signed_in_once(world: HelpWorld) -> None:
    first = world.do(Register("A", "staff", participant_id=world.wang.id))
    assert (first.participant_id, first.name, first.school) == (world.wang.id, "王小明", "里港範例國小")
    assert len(world.events(Kind.MARK)) == 1
    world.step("A001", Step.LEAVE, "09:10")
    again = world.do(Register("A", "posts", participant_id=world.wang.id), "09:20")
    assert again.label == "A002"
    assert (len(world.events(Kind.MARK)), world.events(Kind.ATTEMPT), world.events(Kind.WALK_IN)) == (
        1,
        (),
        (),
    )


def test_somebody_of_that_name_and_school_who_is_known_is_nobody_new(world: HelpWorld) -> None:
    first = world.comes("走進國小")
    again = world.do(Register("A", "posts", "走進國小的人", " 走進國民小學", again=True), "09:10")
    assert again.participant_id == first.participant_id
    known = world.do(Register("A", "posts", "王小明", "里範附小"), "09:11")
    assert (known.participant_id, known.school) == (world.wang.id, "里港範例國小")
    other = world.do(Register("A", "posts", "王小明", "別的國小"), "09:12")
    assert other.participant_id not in (world.wang.id, "")
    assert (len(world.events(Kind.WALK_IN)), len(world.events(Kind.MARK))) == (2, 3)


def test_somebody_is_found_by_the_code_of_a_badge_but_not_by_an_old_one(world: HelpWorld) -> None:
    number = world.desk.memory.number(world.wang.id)
    done = world.do(Register("A", "staff", participant_id=code_text(number)))
    assert (done.participant_id, done.name) == (world.wang.id, "王小明")
    desk = open_desk(world.store, HANDS_ON, MarkSlot.IN, "甲", clock=lambda: world.now)
    desk.perform(Reissue(world.wang.id))
    desk.close()
    old = world.do(Register("A", "staff", participant_id=code_text(number), again=True), "09:10")
    assert (old.verdict, old.code) == (HelpVerdict.REFUSED, "desk_old_code")


def test_somebody_of_another_session_comes_for_another_school(world: HelpWorld) -> None:
    done = world.do(Register("A", "staff", school="里範附小", participant_id=world.lin.id))
    request = world.desk.request(done.request_id)
    assert request is not None
    assert (request.name, request.school, request.school_code) == ("林美君", "里港範例國小", "993090")
    assert "other_day" in world.cell(world.lin.id).flags


def test_a_walk_in_of_the_desk_is_known_here_and_the_two_write_one_log(world: HelpWorld) -> None:
    desk = open_desk(world.store, HANDS_ON, MarkSlot.IN, "甲", clock=lambda: world.now)
    came = desk.perform(WalkInMark("周南風", "高樹國中"))
    (found,) = world.desk.find("周南")
    assert found.participant_id == came.participant_id
    done = world.do(Register("A", "staff", participant_id=found.participant_id))
    assert (done.verdict, done.school) == (HelpVerdict.REGISTERED, "高樹國中")
    assert desk.perform(SearchMark(came.participant_id)).verdict is Verdict.ALREADY
    assert desk.perform(Scan("x")).verdict is Verdict.UNKNOWN
    world.comes("里港國小")
    assert len(world.events(Kind.WALK_IN)) == 2
    seqs = [event.seq for event in world.events()]
    assert seqs == list(range(1, len(seqs) + 1))
    assert len({event.log_id for event in world.events()}) == 1
    desk.close()


def test_a_session_that_asks_for_no_mark_takes_requests_all_the_same(world: HelpWorld) -> None:
    plan = world.desk.plan
    marks = tuple(m for m in plan.marks if m.session_id == HANDS_ON)
    with world.store.write() as writer:
        apply_edit(writer, Edit(marks, ()))
    assert world.comes("甲國小").verdict is HelpVerdict.REGISTERED
    assert (len(world.events(Kind.WALK_IN)), world.events(Kind.MARK)) == (1, ())
    with world.store.write() as writer:
        apply_edit(writer, create(Mark("late", HANDS_ON, MarkSlot.IN)))
    world.comes("乙國小", "09:10")
    assert len(world.events(Kind.MARK)) == 1


REFUSED = [
    (Register("A", "staff", participant_id="nobody"), "participant_unknown"),
    (Register("A", "staff", "", "甲國小"), "walk_in_needs_name"),
    (Register("A", "staff", "某人"), "school_missing"),
    (Register("B", "staff", "某人", "甲國小"), "room_missing"),
    (WriteNote("A009", "字"), "request_unknown"),
    (VoidStep(), "undo_nothing"),
]


@pytest.mark.parametrize(("act", "code"), REFUSED)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    world: HelpWorld, act: Register | WriteNote | VoidStep, code: str
) -> None:
    before = world.events()
    done = world.do(act)
    assert (done.verdict, done.code, done.event_id) == (HelpVerdict.REFUSED, code, "")
    assert world.events() == before


def test_a_school_that_waits_is_told_and_nobody_is_written(world: HelpWorld) -> None:
    first = world.comes("里範附小")
    before = world.events()
    told = world.do(Register("A", "posts", "另一位", "里港範例國小"), "09:10")
    assert (told.verdict, told.request_id, told.label) == (
        HelpVerdict.ALREADY_WAITING,
        first.request_id,
        "A001",
    )
    assert dict(told.facts)["numbers"] == "A001"
    assert world.events() == before
    again = world.do(Register("A", "posts", "另一位", "里港範例國小", again=True), "09:11")
    assert (again.verdict, again.label, again.ahead) == (HelpVerdict.REGISTERED, "A002", 1)


def test_a_day_with_steps_notes_and_an_answer(world: HelpWorld) -> None:
    for n, school in enumerate(("甲國小", "乙國小", "丙國小")):
        world.comes(school, f"09:0{n}")
    called = world.next("09:10")
    assert (called.verdict, called.label, called.state) == (
        HelpVerdict.CALLED,
        "A001",
        RequestState.CALLED,
    )
    world.step("A001", Step.START, "09:11")
    assert world.do(WriteNote("A001", "讀卡機驅動程式"), "09:12").verdict is HelpVerdict.NOTED
    solved = world.step("A001", Step.SOLVE, "09:20", answer="重新安裝")
    assert (solved.verdict, solved.state, solved.ahead) == (HelpVerdict.SOLVED, RequestState.SOLVED, None)
    assert world.next("09:21").label == "A002"
    passed = world.step("A002", Step.PASS_OVER, "09:22")
    assert (passed.state, world.labels()) == (RequestState.PASSED, ["A003"])
    world.now = at("09:28")
    assert world.labels() == ["A003", "A002"]
    assert world.do(Next(("B",))).verdict is HelpVerdict.EMPTY
    request = world.desk.request("A001")
    assert request is not None
    assert [(note.about, note.by) for note in request.notes] == [
        (NoteKind.PROBLEM, "王"),
        (NoteKind.NOTE, "王"),
        (NoteKind.ANSWER, "王"),
    ]
    assert len(world.desk.events_of(request.id)) == 7


def test_after_three_that_were_served_the_wait_is_a_range(world: HelpWorld) -> None:
    for n in range(3):
        world.comes(f"第{n}國小", "09:00")
        world.next(f"09:{10 * n:02d}")
        world.step(f"A00{n + 1}", Step.START, f"09:{10 * n:02d}")
        world.step(f"A00{n + 1}", Step.SOLVE, f"09:{10 * n + 8:02d}")
    world.comes("甲國小", "09:40")
    done = world.comes("乙國小", "09:41")
    assert (done.ahead, done.wait_minutes) == (1, (5, 10))
    request = world.desk.request("A005")
    assert request is not None
    assert [one.label for one in world.desk.ahead(request)] == ["A004"]
    assert [one.label for one in world.desk.why(request).before] == ["A004"]
    found = world.desk.estimate(request)
    assert found is not None
    assert (found.minutes, found.samples) == ((5, 10), 3)


def test_taking_a_step_back_and_a_registration_that_was_none(world: HelpWorld) -> None:
    done = world.comes("甲國小")
    world.next("09:05")
    undone = world.do(VoidStep("A001"), "09:06")
    assert (undone.verdict, undone.state) == (HelpVerdict.VOIDED, RequestState.WAITING)
    gone = world.do(VoidStep("A001"), "09:07")
    assert (gone.verdict, gone.label, gone.state) == (HelpVerdict.VOIDED, "A001", None)
    assert (world.desk.requests, world.cell(done.participant_id).marks) == ((), ())
    assert world.comes("乙國小", "09:08").label == "A002"


def test_numbers_begin_anew_every_day_and_yesterdays_stay(world: HelpWorld) -> None:
    world.comes("甲國小")
    world.comes("乙國小")
    world.now = at("08:00", 13)
    assert (world.desk.requests, world.desk.rooms, world.labels()) == ((), (), [])
    world.room("A", "08:30", 13)
    assert world.comes("丙國小", "09:00", day=13).label == "A001"
    assert [(r.day, r.label) for r in world.desk.all_requests] == [
        ("2023-09-12", "A001"),
        ("2023-09-12", "A002"),
        ("2023-09-13", "A001"),
    ]


def test_a_restart_at_noon_brings_numbers_order_and_times_back(world: HelpWorld) -> None:
    for n in range(5):
        world.comes(f"第{n}國小", f"09:0{n}")
    world.next("09:10")
    world.step("A001", Step.START, "09:11")
    world.next("09:12")
    world.step("A002", Step.PASS_OVER, "09:13")
    world.now = at("09:20")
    before = (world.desk.requests, world.labels(), world.desk.rooms, world.desk.own_rooms)
    world.restarted()
    assert (world.desk.requests, world.labels(), world.desk.rooms, world.desk.own_rooms) == before
    assert world.comes("新國小", "09:21").label == "A006"


def test_two_who_claim_the_next_at_the_same_moment_get_two_numbers(world: HelpWorld) -> None:
    for n in range(20):
        world.comes(f"第{n}國小")
    world.now = at("09:30")
    desks = [
        open_helpdesk(world.store, HANDS_ON, "甲", operator=who, clock=lambda: world.now) for who in "陳李"
    ]
    start, answers = threading.Barrier(2), list[HelpOutcome]()

    def claim(at_desk: int) -> None:
        start.wait()
        answers.extend(desks[at_desk].perform(Next()) for _ in range(10))

    threads = [threading.Thread(target=claim, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    labels = [answer.label for answer in answers]
    assert sorted(labels) == [f"A{n:03d}" for n in range(1, 21)]
    assert {event.actor for event in world.events(Kind.REQUEST_STEP)} == {"陳", "李"}
    seqs = [event.seq for event in world.events()]
    assert seqs == list(range(1, len(seqs) + 1))
    assert world.desk.line() == ()
    for desk in desks:
        desk.close()


def test_who_watches_is_told_after_the_commit_whoever_wrote(world: HelpWorld) -> None:
    told: list[frozenset[str]] = []
    stop = world.desk.changed(told.append)
    done = world.comes("甲國小")
    assert told == [frozenset({done.request_id})]
    other = world.opened(operator="陳")
    other.perform(Next())
    assert told[1:] == [frozenset()]
    assert [request.state for request in world.desk.requests] == [RequestState.CALLED]
    assert world.do(Next()).verdict is HelpVerdict.EMPTY
    assert len(told) == 2
    stop()
    world.comes("乙國小")
    assert len(told) == 2
    other.close()


def test_what_the_office_changes_meanwhile_is_known(world: HelpWorld) -> None:
    new = person("新來的", LIGANG, HANDS_ON)
    with world.store.write() as writer:
        apply_edit(writer, create(*new.entities()))
        apply_edit(writer, change(world.desk.session, replace(world.desk.session, number=9)))
    assert [one.name for one in world.desk.find("新來")] == ["新來的"]
    assert world.do(Register("A", "staff", participant_id=new.id)).name == "新來的"
    assert world.desk.session.number == 9


def test_a_letter_that_was_taken_is_refused_and_without_one_the_next_is_given(world: HelpWorld) -> None:
    done = world.do(OpenRoom("二樓", modules=("staff", "posts")))
    assert (done.verdict, done.label) == (HelpVerdict.ROOM_OPENED, "B")
    assert [(room.letter, room.modules) for room in world.desk.own_rooms] == [
        ("A", ()),
        ("B", ("posts", "staff")),
    ]


def test_how_long_somebody_who_was_not_there_rests_is_a_setting(world: HelpWorld) -> None:
    with world.store.write() as writer:
        writer.insert([Setting(REST_MINUTES, "1")])
    desk = world.opened()
    world.comes("甲國小")
    world.next("09:05")
    world.step("A001", Step.PASS_OVER, "09:06")
    world.now = at("09:07")
    assert ([r.label for r in desk.line()], world.labels()) == (["A001"], [])
    desk.close()


def test_the_history_of_a_school_is_there_over_the_years(world: HelpWorld) -> None:
    first = world.comes("甲國小")
    world.now = at("10:00")
    assert [r.id for r in world.desk.history("", "甲國小")] == [first.request_id]
    assert world.desk.history("", "甲國小", but=first.request_id) == ()


@pytest.mark.parametrize("session", ["nowhere", ""])
def test_a_help_desk_that_cannot_be_is_not_opened(world: HelpWorld, session: str) -> None:
    before = world.events()
    with pytest.raises(RuleError, match="session_unknown"):
        world.opened(session)
    assert world.events() == before


def test_what_cannot_be_written_is_never_called_recorded(world: HelpWorld) -> None:
    before = world.events()
    raw = world.store._database.raw
    raw.execute("PRAGMA query_only=ON").fetchall()
    done = world.comes("甲國小")
    assert (done.verdict, done.code, done.event_id) == (HelpVerdict.NOT_RECORDED, "store_read_only", "")
    assert world.desk.requests == ()
    raw.execute("PRAGMA query_only=OFF").fetchall()
    assert world.events() == before
    assert world.comes("甲國小").label == "A001"
    with world.store.read() as reader:
        head = own_head(reader, "t")
    assert head is not None
    assert head.seq == len(world.events())


def test_a_whole_day_of_help_yields_no_hours(world: HelpWorld) -> None:
    """Hands-on attendance never does, even where the course day says hours and everybody stayed all day."""
    day = next(one for one in world.desk.plan.course_days if one.id == world.desk.session.course_day_id)
    with world.store.write() as writer:
        apply_edit(writer, change(day, replace(day, hours=8)))
    came = world.comes("甲國小")
    world.do(Register("A", "staff", participant_id=world.wang.id))
    desk = open_desk(world.store, HANDS_ON, MarkSlot.OUT, "甲", clock=lambda: world.now)
    world.now = at("16:30")
    for person_id in (came.participant_id, world.wang.id):
        assert desk.perform(SearchMark(person_id)).verdict is Verdict.MARKED
    desk.close()
    assert world.cell(world.wang.id).complete
    with world.store.read() as reader:
        lines = read_hours(reader, "t").results
    assert {line.participant_id for line in lines} >= {world.wang.id, came.participant_id}
    assert [line for line in lines if line.given or line.hours] == []
