"""``merge`` and ``decide`` end to end: packs out, desks on two laptops, attendance files back."""

import io
import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run

TRAINING, DAY = "pingtung-112", "2023-08-07T"
SECRET = "correct horse battery"
WALK_IN = {"act": "walk-in", "name": "陳新人", "school": "某校", "at": f"{DAY}09:00+08:00"}


class Day:
    """An office with the sample, and laptops that opened its pack; each command in this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.folder, self._capsys, self._patch = folder, capsys, patch
        self.people = self.json("office", "roster", TRAINING)

    def __call__(self, store: str, *words: str) -> tuple[int, str, str]:
        place = self.folder / store / "store.sqlite"
        code = run(["--store", str(place), "--language", "en", *words])
        out, err = self._capsys.readouterr()
        return code, out, err

    def json(self, store: str, *words: str) -> Any:
        """What a command that succeeds prints."""
        code, out, err = self(store, *words, "--json")
        assert (code, err) == (0, "")
        return json.loads(out)

    def path(self, name: str) -> str:
        """A file in the folder of the test."""
        return str(self.folder / name)

    def laptop(self, name: str) -> None:
        """A laptop opens the pack."""
        code, _, err = self(name, "open-pack", self.path("a.venuepack"), "--device", name)
        assert (code, err) == (0, "")

    def desk(self, name: str, mark: str, lines: Sequence[object], session: str = "b1-d1") -> list[Any]:
        """Lines at the desk of a laptop, and its answers."""
        text = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        code, out, err = self(name, "desk", "--session", session, "--mark", mark, "--device", name)
        assert (code, err) == (0, "")
        return [json.loads(line) for line in out.splitlines()]

    def export(self, name: str, *words: str) -> str:
        """The attendance file of a laptop."""
        target = self.path(f"{name}-{len(list(self.folder.glob('*.attendance')))}.attendance")
        code, _, err = self(name, "export-attendance", "--out", target, *words)
        assert (code, err) == (0, "")
        return target

    def expected(self, session: str = "b1-d1") -> list[Any]:
        """Attendees of a session."""
        slug = f"{TRAINING}/{session}"
        return [one for one in self.people if slug in one["sessions"] and one["kind"] == "attendee"]


def scan(code: str, clock: str) -> dict[str, str]:
    """A scan at a time of the day."""
    return {"act": "scan", "raw": code, "at": f"{DAY}{clock}+08:00"}


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with the sample and a pack of it, made once and copied."""
    folder = tmp_path_factory.mktemp("packed")
    (folder / "passphrase").write_text(SECRET, encoding="utf-8")
    store = ("--store", str(folder / "office" / "store.sqlite"))
    run([*store, "sample", TRAINING])
    words = ("--out", str(folder / "a.venuepack"), "--passphrase-file", str(folder / "passphrase"))
    run([*store, "pack", TRAINING, *words])
    return folder


@pytest.fixture
def day(
    tmp_path: Path, packed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Day:
    monkeypatch.setenv("COORDINATOR_PASSPHRASE", SECRET)
    shutil.copytree(packed, tmp_path / "day")
    return Day(tmp_path / "day", capsys, monkeypatch)


def test_two_laptops_become_one_list(day: Day) -> None:
    one, two, *_ = day.expected()
    for name in ("A", "B"):
        day.laptop(name)
    day.desk("A", "in", [scan(one["code"], "08:50")])
    day.desk("B", "in", [scan(one["code"], "08:57"), scan(two["code"], "08:58")])
    files = [day.export("A"), day.export("B")]
    tried = day.json("office", "merge", *files, "--dry-run")
    before = day.json("office", "attendance", TRAINING)
    assert {time for row in before for time in row["marks"].values()} == {None}
    assert {row["participant"] for row in before} >= {one["id"], two["id"]}
    merged = day.json("office", "merge", *files)
    assert {key: merged[key] for key in ("new", "known", "set_aside", "refused", "decisions")} == {
        "new": tried["new"],
        "known": 0,
        "set_aside": [],
        "refused": [],
        "decisions": [],
    }
    told = [[line[key] for key in ("name", "first_seq", "gaps", "offset_s")] for line in merged["devices"]]
    assert told == [["A", 1, [], None], ["B", 1, [], None]]
    assert all(line["events"] == line["last_seq"] for line in merged["devices"])
    rows = {row["participant"]: row for row in day.json("office", "attendance", TRAINING)}
    assert rows[one["id"]]["marks"]["in"].startswith(f"{DAY}08:50")
    assert "other_desk" in rows[one["id"]]["flags"]
    again = day.json("office", "merge", *reversed(files))
    assert (again["new"], again["known"]) == (0, merged["new"])


def test_a_file_that_is_not_there_does_not_keep_the_others_out(day: Day) -> None:
    one, *_ = day.expected()
    day.laptop("A")
    day.desk("A", "in", [scan(one["code"], "08:50")])
    file, gone = day.export("A"), day.path("gone.attendance")
    merged = day.json("office", "merge", gone, file)
    assert merged["new"] > 0
    assert [(line["file"], line["code"]) for line in merged["refused"]] == [
        ("gone.attendance", "file_missing")
    ]
    assert gone in merged["refused"][0]["reason"]
    code, out, err = day("office", "merge", gone, "--json")
    assert (code, json.loads(out)["new"], gone in err) == (1, 0, True)


def test_stores_with_the_same_events_print_the_same_bytes(day: Day) -> None:
    one, two, three, *_ = day.expected()
    for name in ("A", "B"):
        day.laptop(name)
    day.desk("A", "in", [scan(one["code"], "08:50"), WALK_IN])
    day.desk("B", "in", [scan(two["code"], "08:58"), scan(three["code"], "08:59")])
    files = [day.export("A"), day.export("B")]
    day.json("B", "merge", files[0])
    day.json("A", "merge", files[1])
    day.json("office", "merge", files[1], files[0])
    printed = {day(name, "attendance", TRAINING, "--json")[1] for name in ("A", "B", "office")}
    assert len(printed) == 1


def test_a_walk_in_is_decided_and_stays_decided(day: Day) -> None:
    day.laptop("A")
    (answer,) = day.desk("A", "in", [WALK_IN])
    path = day.export("A")
    (decision,) = day.json("office", "merge", path)["decisions"]
    assert decision == {
        "id": f"not_on_roster:{answer['participant']}",
        "kind": "not_on_roster",
        "participant": answer["participant"],
        "choices": ["register", "discard"],
    }
    settled = day.json(
        "office", "decide", TRAINING, decision["id"], "--choose", "register", "--reason", "查過"
    )
    assert {key: settled[key] for key in ("decision", "choice", "participant")} == {
        "decision": decision["id"],
        "choice": "register",
        "participant": answer["participant"],
    }
    assert day.json("office", "merge", path)["decisions"] == []
    names = [one["name"] for one in day.json("office", "roster", TRAINING)]
    assert len(names) == len(day.people) + 1
    assert "陳新人" in names


def test_a_fast_clock_is_measured_and_put_right(day: Day) -> None:
    one = day.expected()[0]
    day.laptop("A")
    day.desk("A", "in", [scan(one["code"], "08:58")])
    path = day.export("A", "--reference", "2023-08-07T16:00+08:00")
    merged = day.json("office", "merge", path)
    (device,) = merged["devices"]
    assert device["offset_s"] > 60
    (decision,) = merged["decisions"]
    assert decision["choices"][0] == "keep"
    words = ("--choose", "-480000", "--reason", "和手機對過")
    code, out, _ = day("office", "decide", TRAINING, decision["id"], *words)
    assert (code, out) == (0, f"Settled: {decision['id']} = -480000\n")
    (row,) = [r for r in day.json("office", "attendance", TRAINING) if r["participant"] == one["id"]]
    assert row["marks"]["in"].startswith(f"{DAY}08:50")


def test_a_damaged_file_is_named_and_the_others_are_merged(day: Day) -> None:
    one = day.expected()[0]
    for name in ("A", "B"):
        day.laptop(name)
        day.desk(name, "in", [scan(one["code"], "08:50")])
    good, bad = day.export("A"), day.export("B")
    content = Path(bad).read_bytes()
    Path(bad).write_bytes(content[:-80])
    merged = day.json("office", "merge", bad, good)
    (refused,) = merged["refused"]
    assert refused["file"] == Path(bad).name
    assert refused["reason"]
    assert [line["name"] for line in merged["devices"]] == ["A"]


def test_when_every_file_is_refused_the_command_fails_and_says_why(day: Day) -> None:
    day.laptop("A")
    day.desk("A", "in", [scan(day.expected()[0]["code"], "08:50")])
    path = day.export("A")
    Path(path).write_bytes(b"nonsense")
    code, out, err = day("office", "merge", path, "--json")
    assert (code, json.loads(out)["new"], len(json.loads(out)["refused"])) == (1, 0, 1)
    assert err == f"{Path(path).name} is neither a venue pack nor an attendance file.\n"
    code, out, err = day("office", "merge", path, path)
    assert (code, err) == (1, "All 2 files were refused, so nothing was merged.\n")
    assert out.startswith("Refused: ")
    code, out, err = day("office", "merge", day.path("nowhere.attendance"))
    assert (code, out) == (1, f"Refused: nowhere.attendance: {err}")


def test_an_office_that_never_packed_this_training_refuses_the_file(day: Day) -> None:
    day.laptop("A")
    day.desk("A", "in", [scan(day.expected()[0]["code"], "08:50")])
    path = day.export("A")
    day("elsewhere", "sample", TRAINING)
    code, _, err = day("elsewhere", "merge", path)
    assert code == 1
    assert err.startswith("This file was written for the office ")
    assert "Nothing of it was merged." in err


def test_the_report_for_people_names_laptops_gaps_and_questions(day: Day) -> None:
    day.laptop("A")
    day.desk("A", "in", [WALK_IN])
    code, out, _ = day("office", "merge", day.export("A"))
    assert code == 0
    lines = out.splitlines()
    assert lines[0].startswith("New: ")
    assert lines[1].startswith("- A: ")
    assert lines[2] == "To decide: 1"
    assert lines[3].startswith("- Not on the roster: 陳新人 (某校) came without registration.")


@pytest.mark.parametrize(
    ("decision", "choice", "reason", "said"),
    [
        ("not_on_roster:nobody", "register", "r", "There is no such question to decide"),
        ("nonsense", "x", "r", "There is no such question to decide"),
    ],
)
def test_what_nobody_asked_cannot_be_decided(
    day: Day, decision: str, choice: str, reason: str, said: str
) -> None:
    code, out, err = day("office", "decide", TRAINING, decision, "--choose", choice, "--reason", reason)
    assert (code, out) == (1, "")
    assert said in err
