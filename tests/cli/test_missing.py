"""``coordinator missing``: the matrix for scripts, the call list for people."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run
from tests.cli.test_commands import cli

Cli = Callable[..., Any]

__all__ = ["cli"]


def test_the_sample_as_json_counts_schools_and_names_nobody(cli: Cli) -> None:
    cli("sample", "pingtung-112")
    found = cli("missing", "pingtung-112", "--json")
    assert found["needs"][0] == {"course_day": "d1", "role": "人事"}
    assert found["counts"] == {
        "schools": 231, "complete": 80, "partly": 151, "absent": 0,
        "cells": {
            "covered": 1161, "double": 0, "over_seats": 0, "elsewhere": 0, "unclear": 0, "missing": 225,
        },
    }  # fmt: skip
    assert len(found["schools"]) == 231
    first = found["schools"][0]
    assert (first["code"], first["township"], first["district"]) == ("001501", "里港鄉", "屏北區")
    assert first["cells"][0] == {"course_day": "d1", "role": "人事", "state": "covered", "people": 1}
    assert "張幼苗" not in str(found)


def test_one_batch_has_its_own_schools(cli: Cli) -> None:
    cli("sample", "pingtung-112")
    found = cli("missing", "pingtung-112", "--batch", "b2", "--json")
    assert (found["batch"], found["counts"]["schools"]) == ("b2", 109)
    assert [d["name"] for d in found["districts"]] == ["潮州區", "屏南區"]


def test_people_read_a_line_a_school(cli: Cli) -> None:
    cli("sample", "pingtung-112")
    lines = cli("missing", "pingtung-112")[1].splitlines()
    assert lines[0] == "學校 231 所：齊全 80，尚缺 151，無人報名 0"
    assert lines[1] == "- 屏北區  範例里港第二國小  人事"
    assert len(lines) == 152


def test_an_unknown_batch_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = ["--store", str(tmp_path / "s.sqlite"), "--language", "en"]
    run([*store, "sample", "pingtung-112"])
    capsys.readouterr()
    assert run([*store, "missing", "pingtung-112", "--batch", "b9"]) == 1
    assert capsys.readouterr().err == "There is no batch of this name: b9\n"
