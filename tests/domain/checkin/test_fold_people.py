"""Who is who in the fold, and what bad, doubled or cloned events do to it: nothing to the others."""

from dataclasses import replace
from datetime import date

import pytest

from coordinator.domain.checkin.fold import fold
from coordinator.domain.events.kinds import Kind
from tests.domain.checkin.laptops import (
    Laptop,
    altered,
    attendance_of,
    events_of,
    in_and_out,
    ledger_of,
    said,
    texts_of,
    timed_plan,
    walked_in,
)
from tests.small_plan import B2


class TestPeople:
    def test_marks_of_a_walk_in_go_to_the_person_it_turned_out_to_be_and_back(self):
        a, b, office = Laptop("a"), Laptop("b"), Laptop("office")
        a.walk_in("w", "08:50", "王小明", "里港國小")
        a.mark("w", "in", "08:50", how="walk_in")
        b.mark("p", "out", "16:55")
        office.settle("same_person:w:p", "same", "19:00")
        attendance = attendance_of(a, b, office)
        assert attendance.of("p", B2).complete
        assert attendance.of("w", B2) == attendance.of("p", B2)
        office.settle("same_person:w:p", "different", "19:05")
        attendance = attendance_of(a, b, office)
        assert set(attendance.cells) == {("w", B2), ("p", B2)}
        assert attendance.aliases == {}

    def test_an_undo_finds_the_mark_of_whoever_it_was(self):
        a, office = Laptop("a"), Laptop("office")
        mark = a.mark("w", "in", "08:50")
        office.settle("same_person:w:p", "same")
        office.void(mark)
        assert attendance_of(a, office).cells == {}

    def test_a_chain_of_walk_ins_ends_at_one_person_and_a_circle_at_the_smallest_id(self):
        office = Laptop("office")
        office.settle("same_person:w2:w1", "same")
        office.settle("same_person:w1:p", "same")
        assert attendance_of(office).aliases == {"w1": "p", "w2": "p"}
        office.settle("same_person:p:w2", "same")
        assert attendance_of(office).aliases == {"w1": "p", "w2": "p"}

    def test_after_a_purge_the_marks_are_the_same_and_the_names_are_gone(self):
        a = Laptop("a")
        walked_in(a, a)
        named, purged = attendance_of(a), fold(a.events, {}, timed_plan())
        assert named.walk_ins["p"].name == "王小明"
        assert purged.walk_ins["p"] == replace(named.walk_ins["p"], name="", school="")
        assert named.cells == purged.cells

    def test_a_walk_in_that_was_undone_is_nobody_and_its_mark_is_an_act_of_its_own(self):
        a = Laptop("a")
        came = a.walk_in("w", "08:50", "王小明", "里港國小")
        a.mark("w", "in", "08:50")
        a.void(came)
        attendance = attendance_of(a)
        assert attendance.walk_ins == {}
        assert ("w", B2) in attendance.cells

    def test_notes_printings_and_devices_are_read(self):
        a = Laptop("a")
        a.do(Kind.NOTE, "09:00", person="p", body={"attention": True}, text={"note": "腳受傷"})
        a.do(Kind.REISSUE, "09:01", person="p", body={"number": 1_234_567, "version": 1})
        undone = a.do(Kind.REISSUE, "09:02", person="p", body={"number": 1_234_567, "version": 2})
        a.void(undone)
        attendance = attendance_of(a)
        assert [(n.participant_id, n.text, n.attention) for n in attendance.notes] == [("p", "腳受傷", True)]
        assert attendance.versions == {"p": 1}
        assert attendance.devices[a.log].name == "a"
        assert attendance.voided == {undone.id}


def test_the_history_of_a_person_holds_everything_under_every_id():
    a, b, office = Laptop("a"), Laptop("b"), Laptop("office")
    came = a.walk_in("w", "08:50", "王小明", "里港國小")
    mark = a.mark("w", "in", "08:50")
    tried = b.do(Kind.ATTEMPT, "08:58", person="p", body={"verdict": "already"})
    void = altered(b.void(mark, "09:00"), participant_id="")
    settled = office.settle("same_person:w:p", "same")
    ledger = ledger_of(a, plan=timed_plan())
    ledger.add([tried, void, settled])
    assert [e.id for e in ledger.events_of("p")] == [came.id, mark.id, tried.id, void.id]
    assert ledger.events_of("w") == ledger.events_of("p")


NONSENSE = ("", "null", "[]", "[" * 100_000, '{"slot":7}', '{"slot":"in","claimed_ms":"x"}', '{"target":{}}')


@pytest.mark.parametrize("kind", [*Kind, "unheard_of"])
@pytest.mark.parametrize("body", NONSENSE, ids=lambda body: body[:12] or "empty")
def test_one_bad_event_never_hides_the_others(kind, body):
    a = Laptop("a")
    in_and_out(a, a)
    bad = altered(a.do(kind, "09:00", person="q"), body=body, text_hash="f" * 64)
    attendance = fold([bad, *a.events[:-1]], {}, timed_plan())
    assert attendance.of("p", B2).complete


def test_one_id_with_two_contents_counts_once_with_the_smaller_hash_and_both_are_kept():
    a = Laptop("a")
    mark = a.mark("p", "in", "08:50")
    other = altered(mark, participant_id="q")
    ledger = ledger_of(a)
    ledger.add([other])
    winner = min((mark, other), key=lambda e: e.content_hash)
    assert set(ledger.attendance.cells) == {(winner.participant_id, B2)}
    assert {e.content_hash for e in ledger.twins[mark.id]} == {mark.content_hash, other.content_hash}


def test_a_laptop_cloned_in_the_morning_loses_nothing_and_its_numbers_order_nothing_any_more():
    a = Laptop("a")
    a.mark("p", "in", "08:40")
    b = a.cloned("b")
    for n in range(5):
        a.mark(f"x{n}", "in", "08:41")
    a.mark("q", "in", "08:45")
    b.mark("q", "in", "09:30")
    attendance = attendance_of(a, b)
    assert said(attendance.of("q", B2)) == "in 08:45"
    assert len(attendance.cells) == 7


def test_a_session_without_an_agenda_is_odd_only_on_another_day():
    a = Laptop("a")
    a.mark("p", "in", "04:00")
    plan = replace(timed_plan(), blocks=())
    assert fold(a.events, texts_of(a), plan).of("p", B2).flags == ("early:270",)
    moved = replace(plan, sessions=tuple(replace(s, day=date(2023, 8, 16)) for s in plan.sessions))
    assert fold(events_of(a), {}, moved).of("p", B2).flags == ("clock_odd", "off_day")


@pytest.mark.parametrize(("number", "kept"), [(1_234_567, 1_234_567), (7, 0), (10**9, 0), (-1, 0)])
def test_a_number_that_no_badge_can_have_is_none(number, kept):
    a = Laptop("a")
    a.walk_in("w", "08:50", "王小明", "里港國小")
    walk_in = next(e for e in a.events if e.kind == Kind.WALK_IN)
    bad = altered(
        walk_in, body=walk_in.body.replace(f'"number":{walk_in.said()["number"]}', f'"number":{number}')
    )
    attendance = fold([bad, *(e for e in a.events if e is not walk_in)], {}, timed_plan())
    assert attendance.walk_ins["w"].number == kept
