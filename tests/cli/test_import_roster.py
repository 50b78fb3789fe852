"""``coordinator import-roster``: what programs are told of a list, and what is stored of it."""

import json
from pathlib import Path

import pytest

from coordinator.cli import run

LINES = (
    "姓名,服務學校,職稱,公務電話,行動電話,參加場次,午餐\n"
    "陳　君,範例里港第一國小,教師,08-7000101,912345678,第一梯次第一天,素\n"
    "王大明、李小華,範例里港第一國小,教師,,,8/7(一),葷\n"
    ",範例里港第一國小,教師,,,,\n"
)


@pytest.fixture
def pingtung(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Runs a word on a store with the sample training; gives its JSON."""
    store = str(tmp_path / "s.sqlite")

    def call(*words: str):
        assert run(["--store", store, *words]) == 0
        out = capsys.readouterr().out
        return json.loads(out) if "--json" in words else out

    call("sample", "pingtung-112")
    return call


def test_every_row_is_told_and_counted(pingtung, tmp_path):
    file = tmp_path / "名單.csv"
    file.write_text(LINES, "utf-8-sig")
    words = ("import-roster", str(file), "--training", "pingtung-112", "--json")
    data = pingtung(*words, "--dry-run")
    assert data["rows"][0] == {
        "row": 2,
        "status": "accept",
        "name": "陳君",
        "school_raw": "範例里港第一國小",
        "school_code": "001601",
        "school_name": "範例里港第一國小",
        "township": "里港鄉",
        "job_title": "教師",
        "phone": "08-7000101",
        "mobile": "0912345678",
        "sessions": ["2023-08-07"],
        "meal": "素",
        "flags": ["NAME_SPACE_REMOVED", "PHONE_LEADING_ZERO_RESTORED"],
    }
    assert data["rows"][1]["flags"] == ["NAME_TWO_PEOPLE"]
    assert [row["reason"] for row in data["rejected"]] == ["NO_NAME"]
    assert data["counts"] == {
        "accept": 1, "attention": 1, "rejected": 1, "ignored": 0, "meal": {"素": 1, "葷": 1},
    }  # fmt: skip
    assert (data["stored"], data["new"], data["changed"], data["gone"]) == (0, [2, 3], [], [])

    assert pingtung(*words)["stored"] == 2
    again = pingtung(*words)
    assert (again["stored"], again["already_there"], again["changed"]) == (0, [2, 3], [])


def test_a_newer_list_is_an_update(pingtung, tmp_path):
    file = tmp_path / "名單.csv"
    words = ("import-roster", str(file), "--training", "pingtung-112", "--json")
    header, first, second, _ = LINES.splitlines(keepends=True)
    third = second.replace("王大明、李小華", "林同")
    file.write_text(header + first + third + second, "utf-8-sig")
    pingtung(*words)
    file.write_text(header + first.replace("素", "葷") + third, "utf-8-sig")
    newer = pingtung(*words)
    assert (newer["stored"], newer["changed"], newer["gone"]) == (0, [2], ["王大明、李小華"])
