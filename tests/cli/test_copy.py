"""``coordinator copy``: next year's plan from a terminal."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run

Cli = Callable[..., Any]


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run a command on a store with the sample; (exit code, stdout, stderr), or the JSON it printed."""

    def call(*words: str) -> Any:
        code = run(["--store", str(tmp_path / "store.sqlite"), "--language", "en", *words])
        out, err = capsys.readouterr()
        return json.loads(out) if "--json" in words and code == 0 else (code, out, err)

    call("sample", "pingtung-112")
    return call


def copied(cli: Cli, *words: str, start: str = "2026-08-03", slug: str = "pingtung-115") -> Any:
    return cli("copy", "pingtung-112", "--year", "115", "--start", start, "--as", slug, *words)


def test_a_copy_is_stored_and_its_days_are_told(cli: Cli) -> None:
    report = copied(cli, "--json")
    assert (report["slug"], report["academic_year"], report["weekdays_kept"]) == ("pingtung-115", 115, True)
    assert report["days"][4] == {
        "part": "session",
        "name": "第一梯次 第一天",
        "session": "b1-d1",
        "old": "2023-08-07",
        "new": "2026-08-03",
        "roc_date": "115年8月3日(一)",
        "weekday_kept": True,
        "day": "workday",
        "holiday": "",
        "in_academic_year": True,
    }
    assert report["not_known"] == ["local"]
    assert {line["field"] for line in report["to_read"]} >= {"basis", "purpose", "note"}
    stored = cli("show", "pingtung-115", "--json")
    assert [s["date"] for s in stored["sessions"]] == [day["new"] for day in report["days"][4:]]
    assert cli("roster", "pingtung-115", "--json") == []
    numbers = [
        {s["number"] for s in cli("show", slug, "--json")["sessions"]}
        for slug in ("pingtung-112", "pingtung-115")
    ]
    assert numbers[0].isdisjoint(numbers[1])


def test_holidays_weekends_and_a_moved_weekday_are_said(cli: Cli) -> None:
    code, out, err = copied(cli, start="115/9/25")
    assert (code, err) == (0, "")
    assert "115年9月25日(五)  第一梯次 第一天  holiday  中秋節" in out
    assert "115年9月26日(六)  第一梯次 第二天  weekend" in out
    assert "all weekdays moved" in out
    assert "Typhoon days" in out


def test_days_outside_the_year_and_years_not_announced_are_said(cli: Cli) -> None:
    _, out, _ = copied(cli, start="117/8/7")
    assert "outside the academic year" in out
    assert "was not announced yet" in out


def test_counts_come_from_the_directory_unless_they_are_kept(cli: Cli) -> None:
    differing = copied(cli, "--json")["counts"]
    kept = copied(cli, "--keep-counts", "--json", slug="kept-115")
    assert kept["counts"] == differing
    assert (kept["counts_taken"], copied(cli, "--json", slug="taken-115")["counts_taken"]) == (False, True)
    old, new, same = (
        {d["name"]: d["school_count"] for d in cli("show", slug, "--json")["districts"]}
        for slug in ("pingtung-112", "taken-115", "kept-115")
    )
    assert new == old | {change["name"]: change["directory"] for change in differing}
    assert same == old


@pytest.mark.parametrize(
    ("training", "slug", "sentence"),
    [
        ("pingtung-112", "pingtung-112", "short name already"),
        ("pingtung-112", "Not A Slug", "short name has only"),
        ("nowhere", "pingtung-115", "no such training"),
    ],
)
def test_a_refusal_is_one_sentence_and_stores_nothing(
    cli: Cli, training: str, slug: str, sentence: str
) -> None:
    code, out, err = cli("copy", training, "--year", "115", "--start", "2026-08-03", "--as", slug)
    assert (code, out) == (1, "")
    assert sentence in err
    assert [line["slug"] for line in cli("trainings", "--json")] == ["pingtung-112"]
