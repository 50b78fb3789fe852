"""``parse-table``: what a table of a letter means, for people and for programs."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run
from tests import sample_letters
from tests.sample_plans import NATIONAL, PINGTUNG, rows

Parse = Callable[..., Any]


@pytest.fixture
def parse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Parse:
    """Parse a text; gives (exit code, stdout, stderr), or the JSON it printed."""

    def call(kind: str, text: str, *words: str) -> Any:
        file = tmp_path / "letter.txt"
        file.write_text(text, encoding="utf-8")
        code = run(["--language", "zh_TW", "parse-table", kind, str(file), *words])
        out, err = capsys.readouterr()
        return json.loads(out) if "--json" in words and code == 0 else (code, out, err)

    return call


def test_an_agenda_is_printed_in_the_keys_of_the_plan(parse: Parse) -> None:
    day = next(day for day in rows(PINGTUNG, "course_days") if day["slug"] == "d2")
    data = parse("agenda", sample_letters.as_tabs(day), "--json")
    (found,) = data["course_days"]
    own = {"row", "status"}
    assert [{k: v for k, v in block.items() if k not in own} for block in found["blocks"]] == day["blocks"]
    (problem,) = data["problems"]
    assert (problem["code"], problem["refused"]) == ("letter_minutes_differ", False)
    assert "150" in problem["text"]


def test_districts_are_printed_with_their_codes_and_batches(parse: Parse) -> None:
    text = sample_letters.districts_table(rows(PINGTUNG, "districts"), rows(PINGTUNG, "batches"))
    data = parse("districts", text, "--json")
    own = [[(t["code"], t["as_written"]) for t in d["townships"]] for d in rows(PINGTUNG, "districts")]
    assert [[(t["code"], t["as_written"]) for t in d["townships"]] for d in data["districts"]] == own
    assert data["county"] == {"code": "10013", "name": "屏東縣"}
    assert [batch["school_count"] for batch in data["batches"]] == [122, 109]


def test_regions_are_printed_with_their_sessions(parse: Parse) -> None:
    names = {day["slug"]: day["name"] for day in rows(NATIONAL, "course_days")}
    table = sample_letters.regions_table(rows(NATIONAL, "regions"), rows(NATIONAL, "sessions"), names, "")
    data = parse("regions", f"114 學年度教育訓練\n{table}", "--json")
    assert [region["total"] for region in data["regions"]] == [788, 732, 753, 768, 748]
    own = [[m["code"] for m in region["members"]] for region in rows(NATIONAL, "regions")]
    assert [[m["code"] for m in region["members"]] for region in data["regions"]] == own
    assert data["regions"][1]["sessions"][2] == {
        "date": "2025-08-20", "roc_date": "114年8月20日(三)", "half": "下午", "course_day": "人力網經費系統",
    }  # fmt: skip


def test_people_get_a_line_a_row_and_the_problems_in_words(parse: Parse) -> None:
    code, out, err = parse("agenda", "時間\t課程\n08:30~09:00\t簽到\n早上\t※甲\n")
    assert (code, err) == (0, "")
    assert "08:30~09:00  簽到" in out
    assert "早上" in out.splitlines()[-1]


@pytest.mark.parametrize(("kind", "words"), [("agenda", "找不到議程"), ("districts", "找不到分區")])
def test_what_is_no_table_is_one_sentence(parse: Parse, kind: str, words: str) -> None:
    code, out, err = parse(kind, "沒有表格")
    assert (code, out) == (1, "")
    assert words in err


@pytest.mark.parametrize(("name", "ending"), [(PINGTUNG, "docx"), (NATIONAL, "odt")])
def test_the_plan_document_of_the_program_reads_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, ending: str
) -> None:
    store, file = str(tmp_path / "store.sqlite"), str(tmp_path / f"plan.{ending}")
    assert run(["--store", store, "sample", name]) == 0
    assert run(["--store", store, "plan-document", name, "--format", ending, "--out", file]) == 0
    capsys.readouterr()
    assert run(["parse-table", "agenda", file, "--json"]) == 0
    days = json.loads(capsys.readouterr().out)["course_days"]
    # Notes of blocks are not printed.
    left_out = {"row", "status", "note"}
    assert [[{k: v for k, v in b.items() if k not in left_out} for b in day["blocks"]] for day in days] == [
        [{k: v for k, v in b.items() if k not in left_out} for b in day["blocks"]]
        for day in rows(name, "course_days")
    ]


def test_a_file_that_is_not_there_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--language", "zh_TW", "parse-table", "agenda", "/nowhere/letter.docx"]) == 1
    assert "/nowhere/letter.docx" in capsys.readouterr().err


def test_a_dash_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped = io.TextIOWrapper(io.BytesIO("時間\t課程\n09:00~10:00\t※甲\n".encode()))
    monkeypatch.setattr(sys, "stdin", piped)
    assert run(["parse-table", "agenda", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["course_days"][0]["blocks"][0]["title"] == "甲"


@pytest.mark.parametrize("name", ["", "nothing.docx"])
def test_a_folder_or_a_missing_file_is_said_to_be_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert run(["--language", "en", "parse-table", "agenda", str(tmp_path / name)]) == 1
    assert capsys.readouterr().err.startswith("There is no file")
