"""What is put before a person after a merge, under which id, and that it stays settled."""

from dataclasses import replace
from datetime import date

import pytest

from coordinator.domain.checkin.decisions import decisions
from coordinator.domain.checkin.decisions_amend import parallel
from coordinator.domain.events.kinds import Kind
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Participant, PersonStatus, RosterEntry
from coordinator.domain.venue import Venue
from tests.domain.checkin.laptops import DAYS, Laptop, altered, clock, ledger_of, timed_plan
from tests.small_plan import B1, B2

HOUR = 3_600_000


def somebody(
    key: str, name: str = "陳怡君", school: str = "里港國小", code: str = "", phone: str = ""
) -> RosterEntry:
    return RosterEntry(Participant(key, "t", name, school, code, phone=phone))


ROSTER = (somebody("p"), somebody("q", "林大同"))


ELSEWHERE = "s-else"


def two_venues(day: date = DAYS[B2], venue: str = "v2", shift: int = 0) -> Plan:
    """Batch 2 at one venue, and one more session like it."""
    plan = timed_plan()
    held = next(replace(s, venue_id="v") for s in plan.sessions if s.id == B2)
    other = replace(held, id=ELSEWHERE, number=9, day=day, venue_id=venue, shift_minutes=shift)
    marks = (replace(m, id=f"{m.id}+", session_id=ELSEWHERE) for m in plan.marks if m.session_id == B2)
    return replace(
        plan,
        venues=(*plan.venues, Venue("v2", "t", "圖書館")),
        sessions=(held, other),
        marks=(*plan.marks, *marks),
    )


def ids(
    *laptops: Laptop, plan: Plan | None = None, roster: tuple[RosterEntry, ...] = ROSTER
) -> dict[str, str]:
    """Decision -> choice."""
    return {d.id: d.settled for d in decisions(ledger_of(*laptops, plan=plan), roster)}


class TestTwoPlaces:
    def day(self) -> tuple[Laptop, Laptop]:
        a, b = Laptop("a"), Laptop("b")
        a.mark("p", "in", "08:50", B2)
        b.mark("p", "in", "08:55", ELSEWHERE)
        return a, b

    def test_in_at_two_venues_at_once_is_for_a_person(self):
        a, b = self.day()
        (one,) = decisions(ledger_of(a, b, plan=two_venues()), ROSTER)
        assert (one.id, one.kind) == (f"two_places:p:{B2}:{ELSEWHERE}", "two_places")
        assert one.choices == (B2, ELSEWHERE, "both")
        assert one.facts["other_ms"] == clock("08:55")

    @pytest.mark.parametrize(
        "plan",
        [two_venues(day=date(2023, 8, 15)), two_venues(venue="v"), two_venues(shift=510)],
        ids=["other days", "one venue", "one after the other"],
    )
    def test_both_are_possible(self, plan):
        assert [key for key in ids(*self.day(), plan=plan) if key.startswith("two_places")] == []

    def test_an_out_alone_is_no_second_place(self):
        a, b = Laptop("a"), Laptop("b")
        a.mark("p", "in", "08:50", B2)
        b.mark("p", "out", "16:55", ELSEWHERE)
        assert list(ids(a, b, plan=two_venues())) == [f"out_without_in:p:{ELSEWHERE}"]

    def test_settled_it_stays_settled_after_a_later_merge_and_can_be_changed(self):
        a, b = self.day()
        office = Laptop("office")
        office.settle(f"two_places:p:{B2}:{ELSEWHERE}", B2, "18:00")
        a.mark("p", "out", "16:55", B2)
        assert ids(office, b, a, plan=two_venues()) == {f"two_places:p:{B2}:{ELSEWHERE}": B2}
        office.settle(f"two_places:p:{B2}:{ELSEWHERE}", "both", "18:30")
        assert ids(office, b, a, plan=two_venues()) == {f"two_places:p:{B2}:{ELSEWHERE}": "both"}


def test_out_without_in_is_asked_once():
    a, b = Laptop("a"), Laptop("b")
    a.mark("p", "out", "16:50")
    b.mark("p", "out", "16:55")
    assert ids(a, b) == {f"out_without_in:p:{B2}": ""}


class TestCameBack:
    def day(self) -> tuple[Laptop, Laptop]:
        a, b = Laptop("a"), Laptop("b")
        a.mark("p", "in", "08:50")
        b.mark("p", "out", "12:40")
        a.attempt("p", "in", "13:00")
        return a, b

    def test_in_here_out_there_in_again_here_is_for_a_person(self):
        a, b = self.day()
        (one,) = decisions(ledger_of(a, b), ROSTER)
        assert (one.id, one.choices) == (f"came_back:p:{B2}", ("returned", "left"))
        assert (one.participant_id, one.facts["at_ms"], one.facts["log"]) == ("p", clock("13:00"), a.log)

    def test_a_later_out_settles_it_by_itself(self):
        a, b = self.day()
        a.mark("p", "out", "17:00")
        assert ids(a, b) == {}

    @pytest.mark.parametrize("choice", ["returned", "left"])
    def test_settled_it_stays_settled_after_another_attempt(self, choice):
        a, b = self.day()
        office = Laptop("office")
        office.settle(f"came_back:p:{B2}", choice, "18:00")
        a.attempt("p", "in", "18:30")
        assert ids(office, b, a) == {f"came_back:p:{B2}": choice}

    def test_of_a_walk_in_who_is_somebody_the_attempt_goes_along(self):
        a, b = Laptop("a"), Laptop("b")
        a.mark("w", "in", "08:50", how="walk_in")
        b.mark("p", "out", "12:40")
        a.attempt("w", "in", "13:00")
        b.settle("same_person:w:p", "same")
        assert ids(a, b) == {f"came_back:p:{B2}": "", "same_person:w:p": "same"}


class TestWalkIns:
    def test_in_as_one_and_out_as_another_is_asked_once_whether_they_are_one(self):
        a, b, office = Laptop("a"), Laptop("b"), Laptop("office")
        a.walk_in("w1", "08:50", "王小明", "里港國小")
        a.mark("w1", "in", "08:50", how="walk_in")
        b.walk_in("w2", "16:55", "王小明", "里港國小")
        b.mark("w2", "out", "16:55", how="walk_in")
        same, alone = "same_person:w2:w1", f"out_without_in:w2:{B2}"
        assert list(ids(a, b)) == [same, "not_on_roster:w1", "not_on_roster:w2"]
        office.settle(same, "same")
        assert ids(a, b, office) == {same: "same", "not_on_roster:w1": ""}
        office.settle(same, "different", "19:01")
        assert ids(a, b, office)[alone] == ""

    def test_an_out_that_no_other_id_explains_is_asked_about_at_once(self):
        a, b = Laptop("a"), Laptop("b")
        a.walk_in("w1", "08:50", "王小明", "里港國小")
        a.mark("w1", "in", "08:50", B1, how="walk_in")
        b.walk_in("w2", "16:55", "王小明", "里港國小")
        b.mark("w2", "out", "16:55", how="walk_in")
        assert f"out_without_in:w2:{B2}" in ids(a, b)

    def test_the_badge_left_at_home_may_explain_it_too(self):
        a, b = Laptop("a"), Laptop("b")
        a.walk_in("w", "08:50", "陳怡君", "里港國小")
        a.mark("w", "in", "08:50", how="walk_in")
        b.mark("p", "out", "16:55")
        assert f"out_without_in:p:{B2}" not in ids(a, b)

    def test_a_walk_in_is_to_be_registered_and_may_be_somebody(self):
        a = Laptop("a")
        a.walk_in("w", "08:50", "陳 怡君", "里港國民小學")
        found = decisions(ledger_of(a), ROSTER)
        assert [(d.id, d.choices) for d in found] == [
            ("same_person:w:p", ("same", "different")),
            ("not_on_roster:w", ("register", "discard")),
        ]

    def test_the_school_meets_by_its_code_too(self):
        a = Laptop("a")
        a.walk_in("w", "08:50", "陳怡君", "附小", code="124601")
        known = somebody("p", school="國立屏東大學附設實驗國民小學", code="124601")
        assert "same_person:w:p" in ids(a, roster=(known,))

    def test_another_school_is_another_person(self):
        a = Laptop("a")
        a.walk_in("w", "08:50", "陳怡君", "高樹國小")
        assert ids(a) == {"not_on_roster:w": ""}

    def test_made_twice_the_earlier_one_is_the_other(self):
        a, b = Laptop("a"), Laptop("b")
        a.walk_in("w1", "08:50", "王小明", "里港國小")
        b.walk_in("w2", "08:51", "王小明", "里港國小")
        assert list(ids(b, a)) == ["same_person:w2:w1", "not_on_roster:w1", "not_on_roster:w2"]

    def test_who_is_somebody_needs_no_registration(self):
        a, office = Laptop("a"), Laptop("office")
        a.walk_in("w", "08:50", "陳怡君", "里港國小")
        office.settle("same_person:w:p", "same")
        assert ids(a, office) == {"same_person:w:p": "same"}

    def test_whom_another_store_registered_is_asked_about_until_this_roster_has_them(self):
        a, noon = Laptop("a"), Laptop("noon")
        a.walk_in("w", "08:50", "王小明", "里港國小")
        noon.settle("not_on_roster:w", "register")
        assert ids(a, noon) == {"not_on_roster:w": ""}
        assert ids(a, noon, roster=(*ROSTER, somebody("w", "王小明"))) == {"not_on_roster:w": "register"}

    def test_who_was_registered_stays_in_the_list_as_settled(self):
        a, office = Laptop("a"), Laptop("office")
        a.walk_in("w", "08:50", "王小明", "里港國小")
        office.settle("not_on_roster:w", "register")
        assert ids(a, office, roster=(*ROSTER, somebody("w", "王小明"))) == {"not_on_roster:w": "register"}

    def test_after_a_purge_nobody_is_guessed_but_what_was_settled_stays(self):
        a, office = Laptop("a"), Laptop("office")
        a.walk_in("w", "08:50", "陳怡君", "里港國小")
        a.texts.clear()
        assert ids(a) == {"not_on_roster:w": ""}
        office.settle("same_person:w:p", "different")
        assert ids(a, office) == {"not_on_roster:w": "", "same_person:w:p": "different"}

    def test_marks_of_somebody_whose_row_is_gone_are_asked_about(self):
        a = Laptop("a")
        a.mark("gone", "in", "08:50")
        (one,) = decisions(ledger_of(a), ROSTER)
        assert (one.id, one.facts["walk_in"]) == ("not_on_roster:gone", False)


def test_who_cancelled_and_came_is_listed_once_and_not_for_an_automatic_mark():
    a = Laptop("a")
    a.mark("p", "in", "08:50")
    a.mark("p", "am_in", "08:50", B1)
    a.mark("q", "out", "18:00", method="auto")
    gone = tuple(replace(e, person=replace(e.person, status=PersonStatus.CANCELLED)) for e in ROSTER)
    assert ids(a, roster=gone) == {"cancelled_came:p:t": ""}


class TestClocks:
    def test_a_comparison_by_a_minute_or_more_proposes_what_to_add(self):
        a = Laptop("a", ahead_ms=480_000)
        a.mark("p", "in", "08:50")
        a.do(Kind.CLOCK_CHECK, "17:00", body={"reference_ms": clock("17:00"), "occasion": "return"})
        (one,) = decisions(ledger_of(a), ROSTER)
        assert (one.id, one.choices) == (f"clock:{a.log}", ("keep", "-480000"))
        assert (one.facts["ahead_ms"], one.facts["from_seq"], one.facts["to_seq"]) == (480_000, 1, 0)

    def test_less_than_a_minute_is_nothing(self):
        a = Laptop("a", ahead_ms=59_000)
        a.do(Kind.CLOCK_CHECK, "17:00", body={"reference_ms": clock("17:00"), "occasion": "return"})
        assert ids(a) == {}

    @pytest.mark.parametrize("ahead", [365 * 24 * HOUR, -24 * HOUR, -8 * HOUR, 16 * HOUR])
    def test_a_year_a_day_or_a_time_zone_is_recognised(self, ahead):
        a = Laptop("a", ahead_ms=ahead)
        a.mark("p", "in", "08:50")
        a.mark("q", "in", "09:10")
        (one,) = decisions(ledger_of(a), ROSTER)
        assert one.choices == ("keep", str(-ahead))

    def test_only_the_odd_stretch_is_proposed(self):
        a = Laptop("a", ahead_ms=24 * HOUR)
        first = a.mark("p", "in", "08:50")
        a.ahead_ms = 0
        a.mark("q", "in", "09:10")
        (one,) = decisions(ledger_of(a), ROSTER)
        assert (one.facts["from_seq"], one.facts["to_seq"]) == (1, first.seq)

    def test_paper_typed_at_night_says_nothing_of_a_clock(self):
        a = Laptop("a")
        a.mark("p", "in", "23:50", method="paper", claimed_ms=clock("08:50"))
        a.mark("q", "in", "23:50", method="paper")
        assert ids(a) == {}

    def test_corrected_and_settled_it_stays_in_the_list(self):
        a, office = Laptop("a", ahead_ms=24 * HOUR), Laptop("office")
        a.mark("p", "in", "08:50")
        office.settle(f"clock:{a.log}", str(-24 * HOUR))
        office.offset(a.log, -24 * HOUR)
        assert ids(a, office) == {f"clock:{a.log}": str(-24 * HOUR)}


class TestAmendments:
    def test_one_proposal_on_what_still_stands_needs_nobody(self):
        a, b = Laptop("a"), Laptop("b")
        proposed = a.amend("p", "phone", "", "0912")
        mark = b.mark("p", "in", "08:50")
        assert ids(a, b) == {}
        (found,) = parallel(ledger_of(a, b))
        assert (found.participant_id, found.amend_id, found.mark_id) == ("p", proposed.id, mark.id)

    def test_applied_it_is_over(self):
        a = Laptop("a")
        a.amend("p", "phone", "", "0912")
        assert ids(a, roster=(somebody("p", phone="0912"),)) == {}

    def test_the_office_changed_it_meanwhile(self):
        a = Laptop("a")
        event = a.amend("p", "phone", "", "0912")
        (one,) = decisions(ledger_of(a), (somebody("p", phone="0955"),))
        assert (one.id, one.choices) == (f"amend:{event.id}", ("take", "leave"))
        assert one.facts == {"field": "phone", "base": "", "new": "0912", "now": "0955"}

    def test_two_desks_say_different_things(self):
        a, b = Laptop("a"), Laptop("b")
        both = [a.amend("p", "phone", "", "0912"), b.amend("p", "phone", "", "0955")]
        assert sorted(ids(a, b)) == [f"amend:{e.id}" for e in both]

    def test_taken_back_or_purged_it_is_nothing(self):
        a = Laptop("a")
        a.void(a.amend("p", "phone", "0911", "0912"))
        a.amend("p", "phone", "0911", "0913")
        a.texts.clear()
        assert ids(a) == {}


def test_a_fork_and_two_contents_are_to_be_seen():
    a = Laptop("a")
    b = a.cloned("b")
    mark = a.mark("p", "in", "08:50")
    b.mark("p", "in", "08:55")
    b.events.append(altered(mark, participant_id="q"))
    assert ids(a, b) == {f"fork:{a.log}": "", f"two_contents:{mark.id}": ""}


def test_decisions_on_hours_and_on_clocks_that_are_right_are_listed_once_settled():
    office = Laptop("office")
    office.settle("hours:p:d", "give")
    office.settle(f"clock:{office.log}", "120000")
    office.settle("of_a_newer_program:p", "yes")
    found = {d.id: d for d in decisions(ledger_of(office), ROSTER)}
    assert list(found) == [f"clock:{office.log}", "hours:p:d"]
    assert (found["hours:p:d"].participant_id, found["hours:p:d"].choices) == ("p", ("give", "refuse"))
    assert found[f"clock:{office.log}"].choices == ("keep", "120000")


def test_the_newest_settlement_counts_although_a_laptop_has_a_slow_clock_that_was_confirmed():
    a, office = Laptop("a", ahead_ms=-24 * HOUR), Laptop("office")
    office.settle("hours:p:d", "give", "18:00")
    a.settle("hours:p:d", "refuse", "18:30")
    assert ids(a, office)["hours:p:d"] == "give"
    office.offset(a.log, 24 * HOUR)
    assert ids(a, office)["hours:p:d"] == "refuse"


def test_days_far_away_are_decided_too():
    a = Laptop("a")
    a.mark("p", "in", "08:50")
    plan = timed_plan()
    far = replace(plan, sessions=tuple(replace(s, day=date(1, 1, 1)) for s in plan.sessions))
    assert [d.kind for d in decisions(ledger_of(a, plan=far), ROSTER)] == ["clock"]
