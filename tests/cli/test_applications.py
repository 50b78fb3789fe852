"""``coordinator applications``: the list for scripts and for people."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from coordinator.db.queries.applications import read_applications
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.db.store import open_store
from coordinator.domain.application_grant import Grant
from coordinator.services.applications import fresh_application, grant, new_application
from coordinator.services.edits import apply_edit
from tests.application_world import PINGTUNG, TAITUNG, hands_on, sep
from tests.cli.test_commands import cli

Cli = Callable[..., Any]
AT = 1_756_252_800_000

__all__ = ["cli"]


def two_applications(path: Path) -> None:
    """One granted for another day than wished, one that came too early."""
    store = open_store(path)
    with store.write() as writer:
        plan = read_plan(writer, find_training(writer, "national-114").id)
        for name, code, day in (
            ("屏東縣", PINGTUNG, date(2025, 8, 27)),
            ("臺東縣", TAITUNG, date(2025, 9, 30)),
        ):
            fresh = fresh_application(plan, hands_on(plan), day)
            one = replace(
                fresh, applicant=name, county_code=code, venue="信義國小", pcs=40, phone="0912345678"
            )
            apply_edit(writer, new_application(one, [date(2025, 9, 10)], AT, "王小明", "公文"))
        first = read_applications(writer, plan.training.id)[0]
        apply_edit(
            writer,
            grant(writer, plan, first, Grant(sep(11), venue="信義國小", room="智慧教室"), AT + 1, "李"),
        )
    store.close()


def test_every_key_of_an_application(cli: Cli, tmp_path: Path) -> None:
    cli("sample", "national-114")
    two_applications(tmp_path / "store.sqlite")
    first, second = cli("applications", "national-114", "--json")
    assert len(first.pop("id")) == 36
    assert first == {
        "applicant": "屏東縣", "kind": "county", "county": "屏東縣", "county_code": "10013",
        "format": "駐點實機場", "state": "moved", "received": "2025-08-27", "wished": ["2025-09-10"],
        "granted_date": "2025-09-11", "session": "national-114/hands-on", "venue": "信義國小",
        "room": "智慧教室", "seats": None, "pcs": 40, "network": None, "schools": None, "people": None,
        "further": False, "reason": "", "problems": [],
        "history": [
            {"at": "2025-08-27T08:00:00+08:00", "state": "received", "person": "王小明", "note": "公文"},
            {"at": "2025-08-27T08:00:00.001+08:00", "state": "moved", "person": "李",
             "note": "核定日期：9/11(四)。"},
        ],
    }  # fmt: skip
    assert (second["state"], second["granted_date"], second["session"]) == ("received", None, None)
    assert second["problems"] == ["application_late", "application_day_before_receipt"]


def test_for_people_a_line_each_and_what_is_to_be_told_under_it(cli: Cli, tmp_path: Path) -> None:
    cli("sample", "national-114")
    assert cli("applications", "national-114")[1] == "駐點申請：0 件\n"
    two_applications(tmp_path / "store.sqlite")
    assert cli("applications", "national-114")[1].splitlines() == [
        "駐點申請：2 件",
        "- 改期  屏東縣  9/11(四)",
        "- 受理  臺東縣  9/10(三)",
        "    114年9月30日(二)收件，不在受理期間（114年8月25日(一)至114年9月26日(五)）內。",
        "    希望日期114年9月10日(三)早於收件日期。",
    ]
