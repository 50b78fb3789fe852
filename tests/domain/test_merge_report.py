"""What is said of the logs: before and after, gaps with their times, clocks; and the list of corrections."""

from dataclasses import replace

from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.corrections import CorrectionKind, corrections, person_of
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, append
from coordinator.domain.events.record import Event, EventText
from coordinator.domain.merge_report import Gap, clock_ahead, device_lines
from tests.merge_world import at
from tests.small_plan import B1, small_plan


class Log:
    """A log that grows by acts."""

    def __init__(self, name: str) -> None:
        self.head = LogHead(name)
        self.events: list[Event] = []
        self.texts: dict[str, EventText] = {}
        self.add(
            Kind.LOG_OPENED, {"name": name, "device": name, "machine": "", "public_key": "", "cause": ""}
        )

    def add(
        self, kind: Kind, body: dict[str, str | int | bool | None], clock: str = "8:50", reason: str = ""
    ) -> Event:
        """One more act about the person p."""
        text = {"reason": reason} if reason else None
        draft = Draft(kind, "t", B1, "" if kind is Kind.VOID else "p", body, text)
        name = f"{self.head.log_id}-{self.head.seq + 1}"
        done = append(self.head, draft, event_id=name, salt="s", moment=at(clock), program="")
        self.head = done.head
        self.events.append(done.event)
        if done.text is not None:
            self.texts[done.text.id] = done.text
        return done.event


MARK: dict[str, str | int | bool | None] = {"slot": "am_in", "method": "scan", "how": "expected"}


def test_a_device_is_told_before_and_after_with_its_gaps_and_their_times() -> None:
    log = Log("甲")
    for clock in ("8:51", "8:52", "8:53", "8:54"):
        log.add(Kind.MARK, MARK, clock)
    opened, *marks = log.events
    (line,) = device_lines([opened, marks[0]], [marks[3]])
    assert (line.name, line.before, line.events, line.first_seq, line.last_seq) == ("甲", 2, 3, 1, 5)
    assert line.gaps == (Gap(3, 4, at("8:51").wall_ms, at("8:54").wall_ms),)
    assert (line.missing, line.first_ms, line.last_ms) == (2, at("8:50").wall_ms, at("8:54").wall_ms)
    (tail,) = device_lines([], marks[2:])
    assert tail.gaps == (Gap(1, 3, None, at("8:53").wall_ms),)


def test_the_last_comparison_says_how_far_a_clock_was_ahead() -> None:
    log = Log("甲")
    assert clock_ahead(log.events) is None
    log.add(Kind.CLOCK_CHECK, {"reference_ms": at("8:40").wall_ms}, "8:50")
    log.add(Kind.CLOCK_CHECK, {"reference_ms": at("8:55").wall_ms}, "9:00")
    bad = replace(log.events[-1], seq=9, body='{"reference_ms":"x"}')
    assert clock_ahead([*log.events, bad]) == 5 * 60_000


def test_corrections_are_what_others_took_back_paper_late_entries_and_proposals() -> None:
    one, other = Log("甲"), Log("乙")
    mark = one.add(Kind.MARK, MARK)
    own = one.add(Kind.MARK, MARK, "8:51")
    one.add(Kind.VOID, {"target": own.id}, "8:52")
    one.add(Kind.MARK, MARK | {"method": "paper"}, "8:53")
    void = other.add(Kind.VOID, {"target": mark.id}, "9:00", reason="弄錯人")
    other.add(Kind.MARK, MARK | {"claimed_ms": 1}, "9:01")
    other.add(Kind.AMEND, {"field": "job_title"}, "9:02")
    ledger = Ledger(small_plan())
    ledger.add([*one.events, *other.events], one.texts | other.texts)
    kinds = [kind for kind, _ in corrections(ledger)]
    assert sorted(kinds) == ["amend", "later", "paper", "void"]
    assert kinds.index(CorrectionKind.PAPER) < kinds.index(CorrectionKind.VOID)
    assert person_of(ledger, void) == "p"
    assert person_of(ledger, replace(void, body="{}")) == ""


def test_an_own_act_that_was_taken_back_with_a_reason_is_a_correction() -> None:
    log = Log("甲")
    mark = log.add(Kind.MARK, MARK)
    log.add(Kind.VOID, {"target": mark.id}, "9:00", reason="早上的紀錄")
    ledger = Ledger(small_plan())
    ledger.add(log.events, log.texts)
    assert [kind for kind, _ in corrections(ledger)] == [CorrectionKind.VOID]
