"""``coordinator problems``: the list for scripts and for people."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run
from coordinator.db.keys import new_id
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.db.store import open_store
from coordinator.documents.places import township_point
from coordinator.domain.problems import acknowledge
from coordinator.planning.days_off import days_off
from coordinator.services.edits import apply_edit
from coordinator.services.problems import check_plan
from tests.cli.test_commands import cli

Cli = Callable[..., Any]
PLACE = "第二天 15:00–17:30 P. 未入學管理、S. 學生就學歷程查詢"

__all__ = ["cli"]


def acknowledge_all(path: Path, reason: str) -> None:
    store = open_store(path)
    with store.write() as writer:
        plan = read_plan(writer, find_training(writer, "pingtung-112").id)
        for problem in check_plan(writer, plan, days_off, township_point).open:
            apply_edit(writer, acknowledge(problem, plan.training.id, reason, None, new_id))
    store.close()


def test_the_sample_shows_its_one_slip_and_then_the_reason_why_it_stays(cli: Cli, tmp_path: Path) -> None:
    cli("sample", "pingtung-112")
    (line,) = cli("problems", "pingtung-112", "--json")
    assert len(line.pop("item")) == 36
    assert line == {
        "code": "minutes_misprinted", "severity": "mistake", "page": "agenda", "place": PLACE,
        "sentence": "印的是 90 分鐘，依起訖時間是 150 分鐘。", "facts": {"printed": 90, "minutes": 150},
        "fixable": True, "acknowledged": False, "reason": "",
    }  # fmt: skip
    assert cli("problems", "pingtung-112")[1].splitlines() == [
        "問題 1 個，已確認 0 個",
        f"- {PLACE}  印的是 90 分鐘，依起訖時間是 150 分鐘。",
    ]
    acknowledge_all(tmp_path / "store.sqlite", "照原計畫")
    (line,) = cli("problems", "pingtung-112", "--json")
    assert (line["acknowledged"], line["reason"]) == (True, "照原計畫")
    assert cli("problems", "pingtung-112")[1].splitlines()[1].endswith("（已確認：照原計畫）")


def test_a_plan_without_problems_says_so(cli: Cli) -> None:
    cli("sample", "national-114")
    assert cli("problems", "national-114", "--json") == []
    assert cli("problems", "national-114")[1] == "沒有問題。\n"


def test_an_unknown_training_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["--store", str(tmp_path / "s.sqlite"), "--language", "en", "problems", "nobody"])
    assert (code, capsys.readouterr().err) == (1, "There is no such training: nobody\n")
