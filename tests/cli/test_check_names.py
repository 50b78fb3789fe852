"""``check-names``: what programs and people get for a file of display names."""

import json
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run

NAMES = "臺北市中正國中註冊組長王小明\n林美玉\n屏東縣東港國小教師王大明、李小華\nWebex\n"


def checked(tmp_path: Path, capsys: pytest.CaptureFixture[str], *more: str, text: str = NAMES) -> str:
    store, file = str(tmp_path / "s.sqlite"), tmp_path / "names.txt"
    file.write_text(text, encoding="utf-8")
    assert run(["--store", store, "sample", "national-114"]) == 0
    capsys.readouterr()
    words = ["check-names", str(file), "--training", "national-114", *more]
    assert run(["--store", store, "--language", "en", *words]) == 0
    return capsys.readouterr().out


def test_every_name_is_told_with_what_it_lacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines: list[dict[str, Any]] = json.loads(checked(tmp_path, capsys, "--json"))
    assert [(line["display_name"], line["status"], line["missing"]) for line in lines] == [
        ("臺北市中正國中註冊組長王小明", "not_on_roster", []),
        ("林美玉", "incomplete", ["county", "school", "job_title"]),
        ("屏東縣東港國小教師王大明、李小華", "two_people", []),
        ("Webex", "not_a_person", []),
    ]
    assert lines[0] == {
        "display_name": "臺北市中正國中註冊組長王小明", "county": "臺北市", "school": "中正國中",
        "school_code": None, "job_title": "註冊組長", "names": ["王小明"], "participant": None,
        "participants": [],
        "status": "not_on_roster", "missing": [], "flags": [], "candidates": [], "joined": None, "left": None,
        "minutes": None,
    }  # fmt: skip


def test_times_are_told_with_their_offset(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    heading = "Display Name,Join Time,Leave Time,Attendance Duration"
    text = f"{heading}\n王小明,2025-08-06 08:57:12,2025-08-06 12:00:00,183 mins\n"
    (line,) = json.loads(checked(tmp_path, capsys, "--json", text=text))
    assert (line["joined"], line["left"], line["minutes"]) == (
        "2025-08-06T08:57:12+08:00", "2025-08-06T12:00:00+08:00", 183,
    )  # fmt: skip


def test_people_get_a_count_and_a_line_for_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, *_ = checked(tmp_path, capsys).splitlines()
    assert first.startswith("4 names: 0 on the roster, 1 not on it")
    assert second == "not_on_roster  臺北市中正國中註冊組長王小明  臺北市 中正國中 註冊組長 王小明"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = str(tmp_path / "s.sqlite")
    assert run(["--store", store, "check-names", str(tmp_path / "none.csv"), "--training", "x"]) == 1
    assert capsys.readouterr().err
