"""``hours``: who, how many, and why, for people and programs; the files, and what the next one says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from python_calamine import load_workbook

from coordinator.cli import run
from coordinator.db.queries.purge import read_log
from coordinator.db.store import open_store
from coordinator.domain.roster import RosterEntry
from tests.hours_world import OUT, fill, mark, people
from tests.small_plan import B2, small_plan

Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture
def roster() -> tuple[RosterEntry, ...]:
    return people()


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str], roster: tuple[RosterEntry, ...]) -> Cli:
    store = open_store(tmp_path / "store.sqlite")
    with store.write() as writer:
        fill(writer, roster)
    store.close()

    def call(*words: str, language: str = "zh_TW") -> tuple[int, str, str]:
        code = run(["--store", str(tmp_path / "store.sqlite"), "--language", language, *words])
        out, err = capsys.readouterr()
        return code, out, err

    return call


def lines(cli: Cli, *words: str) -> dict[tuple[str, str], dict[str, Any]]:
    code, out, _ = cli("hours", "small-112", "--json", *words)
    assert code == 0
    return {(line["name"], line["course_day"]): line for line in json.loads(out)}


def test_every_line_says_who_how_many_and_why(cli: Cli, roster: tuple[RosterEntry, ...]) -> None:
    found = lines(cli)
    assert found["王安娜", "d1"] == {
        "participant": roster[0].id, "name": "王安娜", "school": "里港範例國小", "course_day": "d1",
        "session": "small-112/b1-d1", "given": True, "hours": 8, "doubtful": False, "reasons": [],
        "codes": [], "decision": f"hours:{roster[0].id}:d",
    }  # fmt: skip
    assert (found["林班", "d1"]["given"], found["林班", "d1"]["reasons"]) == (False, ["缺簽退"])
    assert found["王安娜", "h1"]["codes"] == ["hands_on"]
    assert found["路過人", "d1"]["codes"] == ["walk_in_not_registered", "walk_in"]
    assert found["張朵拉", "d1"]["codes"] == ["speaker"]


def test_the_reasons_speak_the_chosen_language(cli: Cli) -> None:
    _, out, _ = cli("hours", "small-112", language="en")
    assert "- 林班  d1  0  The sign-out is missing" in out.splitlines()
    assert out.splitlines()[0] == "With hours: 1 of 6, 8 hours; to look at: 3"


def test_one_course_day_alone(cli: Cli) -> None:
    assert {day for _, day in lines(cli, "--course-day", "h1")} == {"h1"}
    code, _, err = cli("hours", "small-112", "--course-day", "d9")
    assert (code, "d9" in err) == (1, True)


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_workbook_holds_those_with_hours_and_is_recorded(cli: Cli, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"hours.{ending}"
    code, out, _ = cli("hours", "small-112", "--out", str(target), "--json")
    data = json.loads(out)
    assert code == 0
    assert (data["lines"], data["new"], data["without_id"], data["preset"]) == (1, 1, [], "時數清冊")
    rows = load_workbook(target).get_sheet_by_index(0).to_python()
    head, row = [[str(text) for text in line] for line in rows]
    said = dict(zip(head, row, strict=True))
    assert (said["姓名"], said["研習時數"], said["核給"]) == ("王安娜", "8", "核給")
    assert said["身分證字號"] == "A12345****"
    store = open_store(tmp_path / "store.sqlite")
    with store.read() as reader:
        assert [(e.action, e.persons) for e in read_log(reader, "t")] == [("hours", 1)]
    store.close()


def test_everybody_with_the_reasons_as_csv(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "hours.csv"
    assert cli("hours", "small-112", "--out", str(target), "--everybody")[0] == 0
    text = target.read_text(encoding="utf-8-sig")
    assert len(text.splitlines()) == 1 + 7
    assert "林班" in text
    assert "缺簽退" in text


def test_numbers_and_hours_on_a_line_need_a_reason(cli: Cli, tmp_path: Path) -> None:
    target = tmp_path / "hours.txt"
    code, _, err = cli("hours", "small-112", "--out", str(target))
    assert (code, target.exists()) == (1, False)
    assert err.strip()
    code, out, _ = cli("hours", "small-112", "--out", str(target), "--reason", "全教網登錄", "--json")
    assert code == 0
    assert target.read_text(encoding="utf-8") == "A123456789-8\n"
    assert json.loads(out)["form"] == "txt"
    store = open_store(tmp_path / "store.sqlite")
    with store.read() as reader:
        assert [(e.action, e.subject) for e in read_log(reader, "t")] == [("hours_ids", "全教網登錄")]
    store.close()


def test_only_what_changed_since_the_last_file(
    cli: Cli, tmp_path: Path, roster: tuple[RosterEntry, ...]
) -> None:
    cli("hours", "small-112", "--out", str(tmp_path / "first.csv"))
    code, _, err = cli("hours", "small-112", "--out", str(tmp_path / "none.csv"), "--changed")
    assert (code, (tmp_path / "none.csv").exists()) == (1, False)
    assert err.strip()
    store = open_store(tmp_path / "store.sqlite")
    with store.write() as writer:
        mark(writer, small_plan(), roster[1].id, B2, OUT)
    store.close()
    _, out, _ = cli("hours", "small-112", "--out", str(tmp_path / "second.csv"), "--changed", "--json")
    data = json.loads(out)
    assert (data["lines"], data["new"], data["same"]) == (1, 1, 1)
    assert "林班" in (tmp_path / "second.csv").read_text(encoding="utf-8-sig")


def test_an_unknown_ending_is_refused(cli: Cli, tmp_path: Path) -> None:
    code, _, err = cli("hours", "small-112", "--out", str(tmp_path / "hours.doc"))
    assert (code, ".doc" in err) == (1, True)


def test_people_without_a_number_are_named(cli: Cli, tmp_path: Path, roster: tuple[RosterEntry, ...]) -> None:
    store = open_store(tmp_path / "store.sqlite")
    with store.write() as writer:
        mark(writer, small_plan(), roster[1].id, B2, OUT)
    store.close()
    target = tmp_path / "hours.xlsx"
    words = ("--preset", "時數登錄", "--reason", "登錄")
    code, out, _ = cli("hours", "small-112", "--out", str(target), *words)
    assert code == 0
    assert "林班" in out
    rows = load_workbook(target).get_sheet_by_index(0).to_python()
    assert [str(row[0]) for row in rows[1:]] == ["A123456789"]


def test_hours_are_decided_by_the_word_decide(cli: Cli, roster: tuple[RosterEntry, ...]) -> None:
    key = lines(cli)["林班", "d1"]["decision"]
    assert cli("decide", "small-112", key, "--choose", "give", "--reason", "公假")[0] == 0
    line = lines(cli)["林班", "d1"]
    assert (line["hours"], line["doubtful"], line["codes"]) == (8, False, ["decided_give", "missing:out"])
    assert "公假" in line["reasons"][0]
    staff = f"hours:{roster[3].id}:d"
    code, _, err = cli("decide", "small-112", staff, "--choose", "give", "--reason", "公假")
    assert (code, bool(err.strip())) == (1, True)
