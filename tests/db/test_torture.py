"""The real program killed once in each of its works; `make torture` does it 300 times, and more."""

from pathlib import Path

from tools.torture.__main__ import table
from tools.torture.day import Row, prepare, promises
from tools.torture.kills import kills


def test_a_kill_in_each_work_breaks_no_promise(tmp_path: Path) -> None:
    *rows, whole = kills(tmp_path, prepare(tmp_path, people=60), 5)
    assert {row.what.removeprefix("killed: ") for row in rows} == {
        *("marking", "starting", "ending, with its backup", "exporting", "merging")
    }
    assert (whole.times, whole.lost) == (5, 0)
    assert whole.promised > 0


def test_a_line_that_was_cut_off_promises_nothing() -> None:
    output = b'{"event_id": "a"}\n{"event_id": ""}\n{"event_id": "b"'
    assert [answer["event_id"] for answer in promises(output)] == ["a"]


def test_the_table_is_aligned() -> None:
    lines = table([Row("short", 1, 2, 0), Row("a longer one", 1000, 20_000, 3, "note")]).splitlines()
    assert lines[1:] == [
        "short             1         2       0",
        "a longer one  1,000    20,000       3  note",
    ]
