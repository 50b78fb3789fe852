"""The rehearsal of ``make rehearsal`` with 50 people and two laptops, each command in this process."""

import csv
import io
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run
from tools.rehearsal import expected, hands_on_after
from tools.rehearsal.__main__ import PHASES, report
from tools.rehearsal.day import Day
from tools.rehearsal.fates import BOTH_VENUES, FIRST_VENUE, WHOLE_DAYS, Fate
from tools.rehearsal.hands_on import HandsOnDay
from tools.rehearsal.people import Person, make_people, write_roster
from tools.rehearsal.program import PASSPHRASE, Program, Sitting
from tools.rehearsal.round import ANSWERS, STATES, TEN, TIMES, deeds
from tools.rehearsal.script import heard, lines_of, steps_of

SCHOOLS = ("範例第一國小", "範例第二國小")


@dataclass
class InProcess(Program):
    """The same words without starting the program for each; desks sit one after the other."""

    patch: pytest.MonkeyPatch | None = None
    capsys: pytest.CaptureFixture[str] | None = None

    def call(self, words: Sequence[str], stdin: bytes = b"") -> tuple[int, str, str]:
        """As a process would answer."""
        assert self.patch is not None
        assert self.capsys is not None
        self.started += 1
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run(list(words))
        return code, *self.capsys.readouterr()

    def desks(self, sittings: Sequence[Sitting]) -> list[list[dict[str, Any]]]:
        """One desk after the other: they share no store."""
        return [self.sit(sitting) for sitting in sittings]


def test_a_small_day_ends_as_it_was_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COORDINATOR_PASSPHRASE", PASSPHRASE)
    said: list[str] = []
    program = InProcess(tmp_path, patch=monkeypatch, capsys=capsys)
    day = Day(program, laptops="AB", number=50, say=said.append, kills=False)
    assert day.run(PHASES) == []
    assert said.count("hours …") == 1
    assert report(day, 1.0).splitlines()[-1].endswith("everything as it was written down")


def test_a_small_hands_on_day_ends_as_it_was_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COORDINATOR_PASSPHRASE", PASSPHRASE)
    program = InProcess(tmp_path, patch=monkeypatch, capsys=capsys)
    said: list[str] = []
    day = HandsOnDay(program, number=30, say=said.append, kills=False)
    assert day.run(hands_on_after.PHASES) == []
    assert report(day, 1.0).splitlines()[-1].startswith("30 requests, ")


def test_another_number_or_state_than_the_written_one_is_a_difference() -> None:
    day = HandsOnDay(Program(Path()))
    ((line, wanted), *_) = told = day.script("B", [1])
    assert (line["letter"], wanted["number"], wanted["state"]) == ("B", "B011", "waiting")
    right = [dict(one) for _, one in told]
    for answer in right:
        if answer["verdict"] == "line":
            answer["waiting"] = [{"number": number} for number in answer["waiting"]]
    day.answered("B", told, right)
    assert day.wrong == []
    day.answered("B", told, [{**right[0], "number": "B012"}, *right[1:-1]])
    assert len(day.wrong) == 2


def test_what_must_come_of_the_ten_follows_from_no_answer_of_the_program() -> None:
    """The tables at the end of ``round`` say of each what its acts above it lead to."""
    served = list(deeds())
    for n in TEN:
        assert [deed.state for deed in served if deed.number == n and deed.state][-1] == STATES[n]
        said = [dict(deed.more).get("answer") for deed in served if deed.about == n]
        assert next(filter(None, said), "") == ANSWERS.get(n, "")
        calls = [deed.minute for deed in served if deed.verdict == "called" and deed.number == n]
        back = [deed.minute for deed in served if (deed.act, deed.about) == ("return", n)]
        assert min(minute for minute in calls if minute >= max(back, default=0)) == TIMES[n][0]


def test_a_thousandth_of_an_hour_too_much_is_a_difference() -> None:
    (person,) = _people("never left")
    line = {
        "participant": "p", "name": person.name, "course_day": "d1", "given": False, "hours": 0,
        "codes": ["missing:out"],
    }  # fmt: skip
    assert list(expected.hours([line], [person])) == []
    (wrong,) = expected.hours([line | {"given": True, "hours": 8}], [person])
    assert "never left" in wrong
    assert [text[-15:] for text in expected.hours([], [person])] == ["no line of hours"[-15:]]
    stranger = line | {"participant": "q", "name": "誰"}
    assert len(list(expected.hours([line, stranger], [person]))) == 1


def test_a_decision_too_many_or_too_few_is_a_difference() -> None:
    (person,) = _people("out without in, open")
    asked = {"id": "out_without_in:p:s", "kind": "out_without_in", "participant": "p", "choices": []}
    assert list(expected.left_open([asked], [person])) == []
    assert len(list(expected.left_open([], [person]))) == 1
    assert len(list(expected.left_open([asked, asked], [person]))) == 1


def test_another_answer_than_the_written_one_is_a_difference() -> None:
    (person,) = _people("late")
    step, _ = steps_of([person])
    answer = {"verdict": "marked", "participant": "p", "event_id": "e", "name": "", "message": ""}
    assert heard(step, answer) == ""
    assert "already, not marked" in heard(step, answer | {"verdict": "already"})
    assert "was about 別人" in heard(step, answer | {"participant": "q", "name": "別人"})


def test_a_fast_laptop_says_eight_minutes_more_and_a_desk_turns_when_it_has_to() -> None:
    (person,) = _people("in time, late by B's clock")
    lines, beside = lines_of(steps_of([person]))
    assert [(line["act"], line["at"][11:16]) for line in lines] == [
        ("scan", "09:05"),
        ("mode", "17:13"),
        ("scan", "17:13"),
    ]
    assert [step and step.clock for step in beside] == ["08:57", None, "17:05"]


def test_everybody_has_a_name_of_their_own_but_namesakes_and_the_roster_holds_all(tmp_path: Path) -> None:
    people = make_people(600, frozenset("ABCD"), SCHOOLS)
    on_roster = [person for person in people if person.is_on_roster]
    assert len(on_roster) == len({(p.name, p.school) for p in on_roster}) == 600
    assert {p.fate.name for p in people} == {f.name for f in (*WHOLE_DAYS, *FIRST_VENUE, *BOTH_VENUES)}
    write_roster(people, tmp_path / "roster.csv")
    with (tmp_path / "roster.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 600
    with pytest.raises(ValueError, match="too few"):
        make_people(20, frozenset("AB"), SCHOOLS)


def _people(name: str) -> list[Person]:
    fate: Fate = next(one for one in FIRST_VENUE if one.name == name)
    return [Person("王大明", SCHOOLS[0], replace(fate), 0, id="p", codes=["230351301"])]
