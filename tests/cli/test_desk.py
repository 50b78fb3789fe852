"""``coordinator desk``: lines in, answers out, each after its commit; what the lists say afterwards."""

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run
from coordinator.cli.desk_lines import read_line
from coordinator.cli.lines import lines_of
from coordinator.db.queries.plans import find_session
from coordinator.db.store import open_store
from coordinator.domain.checkin.acts import (
    Act,
    Amend,
    Bulk,
    Mode,
    Note,
    PaperMark,
    Reissue,
    Scan,
    SearchMark,
    Void,
    WalkInMark,
)
from coordinator.domain.errors import RuleError
from coordinator.domain.training import MarkSlot, Session

IN = MarkSlot.IN
KEYS = ["verdict", "event_id", "participant", "name", "school", "slot", "mark", "at", "flags", "message"]


@pytest.mark.parametrize(
    ("line", "act"),
    [
        (b"123456789", Scan("123456789")),
        (b"\xef\xbb\xbf123", Scan("123")),
        ("王小明".encode(), Scan("王小明")),
        (b'{"act": "scan", "code": "1"}', Scan("1")),
        (b'{"code": "1", "confirmed": true}', Scan("1", confirmed=True)),
        (b'{"act": "search-mark", "participant": "p"}', SearchMark("p")),
        (b'{"act": "search_mark", "text": "p"}', SearchMark("p")),
        (b'{"act": "walk-in", "name": "n", "school": "s"}', WalkInMark("n", "s")),
        (b'{"act": "void"}', Void()),
        (b'{"act": "void", "event": "e", "reason": "r"}', Void("e", "r")),
        (
            b'{"act": "note", "participant": "p", "text": "t", "attention": true}',
            Note("p", "t", attention=True),
        ),
        (b'{"act": "amend", "participant": "p", "field": "phone", "new": "1"}', Amend("p", "phone", "1")),
        (b'{"act": "reissue", "participant": "p"}', Reissue("p")),
        (b'{"act": "mode", "mark": "pm_in"}', Mode(MarkSlot.PM_IN)),
        (
            b'{"act": "bulk", "mark": "in", "reason": "r", "marks": ["p"]}',
            Bulk((PaperMark("p", IN),), "r"),
        ),
        (
            b'{"act": "bulk", "reason": "r", "mark": "in", "marks": [%s]}'
            % b'{"participant": "p", "row": 3, "at": "1990-01-01T08:00:01"}',
            Bulk((PaperMark("p", IN, 631_152_001_000, 3),), "r"),
        ),
    ],
)
def test_a_line_is_an_act(line: bytes, act: Act) -> None:
    assert read_line(line) == (act, None)


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b'{"act": "void", "at": "1970-01-01T08:00:01"}',
        b'{"act": 3}',
        b'{"act": "dance"}',
        b'{"act": "scan"}',
        b'{"act": "scan", "code": 5}',
        b'{"act": "scan", "code": "\\ud800"}',
        b'{"act": "scan", "code": "1", "confirmed": 1}',
        b'{"act": "mode", "mark": "noon"}',
        b'{"act": "void", "at": "soon"}',
        b'{"act": "void", "at": 5}',
        b'{"act": "bulk"}',
        b'{"act": "bulk", "reason": "r", "marks": [3]}',
        b'{"act": "bulk", "mark": "in", "reason": "r", "marks": [{"participant": "p", "row": true}]}',
        b'{"a":' * 20_000,
        b"\xff\xfe",
        b"{" + b" " * (1 << 21),
    ],
)
def test_a_line_that_makes_no_sense_is_told(line: bytes) -> None:
    with pytest.raises(RuleError, match=r"act_unreadable|act_unknown"):
        read_line(line)


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        (b"1\n2\n", [b"1", b"2"]),
        (b"1\r\n2\r3\t4\t\n\n", [b"1", b"2", b"3", b"4"]),
        (b'{"a":\t1}\n5', [b'{"a":\t1}', b"5"]),
        (b"", []),
        (b"\n \n\t\n", []),
    ],
)
def test_enter_and_tab_end_a_line(typed: bytes, lines: list[bytes]) -> None:
    assert list(lines_of(BytesIO(typed))) == lines


Cli = Callable[..., Any]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a sample, made once: every test has a copy."""
    store = tmp_path_factory.mktemp("sample") / "desk.sqlite"
    words = [sys.executable, "-m", "coordinator", "--store", str(store), "sample", "pingtung-112"]
    subprocess.run(words, check=True, capture_output=True)
    return store


@pytest.fixture
def place(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path))


@pytest.fixture
def cli(place: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """A word of the command line, and what it printed as JSON."""

    def call(*words: str) -> Any:
        capsys.readouterr()
        assert run(["--store", str(place), *words]) == 0
        return json.loads(capsys.readouterr().out)

    return call


def command(place: Path, *more: str, session: str = "pingtung-112/b1-d1") -> list[str]:
    words = ("--store", str(place), "--language", "en", "desk", "--session", session, "--device", "甲")
    return [sys.executable, "-m", "coordinator", *words, *(more or ("--mark", "in"))]


def desk(place: Path, *lines: str, mark: str = "in") -> list[dict[str, Any]]:
    """The answers of one run of the real program."""
    typed = "".join(f"{line}\n" for line in lines).encode()
    done = subprocess.run(command(place, "--mark", mark), input=typed, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_the_roster_has_a_code_for_everybody_that_stays(cli: Cli) -> None:
    people = cli("roster", "pingtung-112", "--json")
    codes = [person["code"] for person in people]
    assert len(set(codes)) == len(people)
    assert all(len(code) == 9 and code.isdecimal() for code in codes)
    assert cli("roster", "pingtung-112", "--json") == people


def test_a_day_at_the_desk(place: Path, cli: Cli) -> None:
    people = [p for p in cli("roster", "pingtung-112", "--json") if p["sessions"] == ["pingtung-112/b1-d1"]]
    first, second = people[:2]

    def scan(code: str, at: str) -> str:
        return json.dumps({"act": "scan", "code": code, "at": at})

    answers = desk(
        place,
        scan(first["code"], "2023-08-07T08:40:00"),
        scan(first["code"], "2023-08-07T08:52:00"),
        scan("000000000", "2023-08-07T08:53:00"),
        "{broken",
        json.dumps({"act": "walk-in", "name": "甲乙丙", "school": "某國小", "at": "2023-08-07T08:54:00"}),
        json.dumps({"act": "mode", "mark": "out", "at": "2023-08-07T16:30:00"}),
        scan(first["code"], "2023-08-07T17:00:00"),
        scan(second["code"], "2023-08-07T17:01:00"),
        json.dumps({"act": "void", "at": "2023-08-07T17:02:00"}),
    )
    assert [a["verdict"] for a in answers] == [
        *("marked", "already", "unknown", "refused", "walk_in"),
        *("noted", "marked", "marked", "voided"),
    ]
    assert all(list(a)[: len(KEYS)] == KEYS for a in answers)
    assert answers[0] == {
        "verdict": "marked",
        "event_id": answers[0]["event_id"],
        "participant": first["id"],
        "name": first["name"],
        "school": first["school"],
        "slot": "in",
        "mark": "in",
        "at": "2023-08-07T08:40:00+08:00",
        "flags": answers[0]["flags"],
        "message": f"{first['name']} has signed in at 08:40.",
    }
    assert answers[1]["message"] == f"{first['name']} signed in already at 08:40, desk 甲."

    rows = {row["participant"]: row for row in cli("attendance", "pingtung-112", "--json")}
    assert rows[first["id"]] == {
        "participant": first["id"],
        "name": first["name"],
        "school": first["school"],
        "session": "pingtung-112/b1-d1",
        "marks": {"in": "2023-08-07T08:40:00+08:00", "out": "2023-08-07T17:00:00+08:00"},
        "complete": True,
        "flags": rows[first["id"]]["flags"],
    }
    assert rows[second["id"]]["marks"] == {"in": None, "out": None}
    assert rows[answers[4]["participant"]]["name"] == "甲乙丙"

    events = cli("events", "pingtung-112", "--json")
    assert [e["seq"] for e in events] == list(range(1, len(events) + 1))
    assert {a["event_id"] for a in answers if a["event_id"]} <= {e["id"] for e in events}
    kept = [e for e in events if e["kind"] == "attempt"]
    assert [e["text"] for e in kept] == [None, {"raw": "000000000"}]


def test_a_walk_in_that_was_taken_back_leaves_no_line_without_a_name(place: Path, cli: Cli) -> None:
    before = cli("attendance", "pingtung-112", "--json")
    desk(place, json.dumps({"act": "walk-in", "name": "甲乙丙"}), json.dumps({"act": "void"}))
    assert cli("attendance", "pingtung-112", "--json") == before
    assert "walk_in" in [event["kind"] for event in cli("events", "pingtung-112", "--json")]


def test_a_name_no_laptop_can_have_opens_no_desk(place: Path) -> None:
    """The same names as ``open-pack`` takes: else one laptop would write two logs."""
    for name in ("", " ", "長" * 61):
        words = [*command(place)[:-3], name, "--mark", "in"]
        done = subprocess.run(words, input=b"", capture_output=True, check=False)
        assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.parametrize("word", ["events", "attendance"])
def test_both_lists_are_also_for_people(
    place: Path, capsys: pytest.CaptureFixture[str], cli: Cli, word: str
) -> None:
    code = cli("roster", "pingtung-112", "--json")[0]["code"]
    desk(place, code)
    assert run(["--store", str(place), "--language", "en", word, "pingtung-112"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[-1] == ("3 events" if word == "events" else "1 lines")


def test_an_answer_comes_before_the_next_line_is_typed(place: Path, cli: Cli) -> None:
    code = cli("roster", "pingtung-112", "--json")[0]["code"]
    with _running(place) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for typed in (f"{code}\n", "nonsense\t"):
            process.stdin.write(typed.encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["event_id"]
        process.kill()
        process.wait()
    kinds = [event["kind"] for event in cli("events", "pingtung-112", "--json")]
    assert kinds == ["log_opened", "mode", "mark", "attempt"]


# Windows has no such signal for one process.
if sys.platform != "win32":

    def test_ctrl_c_ends_the_desk_cleanly(place: Path) -> None:
        with _running(place) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(b"nonsense\n")
            process.stdin.flush()
            process.stdout.readline()
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 130
            assert process.stderr is not None
            assert process.stderr.read() == b""
        assert not place.with_name(place.name + "-wal").exists()


if sys.platform == "linux":
    import resource

    def test_a_full_disk_is_told_and_the_same_line_works_when_there_is_room(place: Path, cli: Cli) -> None:
        code, other = (person["code"] for person in cli("roster", "pingtung-112", "--json")[:2])
        with _running(place) as process:
            free = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
            assert _asked(process, code)["verdict"] in ("marked", "other_day", "other_batch")
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (4096, free[1]))
            lost = _asked(process, other)
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, free)
            kept = _asked(process, other)
            assert process.stdin is not None
            process.stdin.close()
            assert process.wait(timeout=30) == 0
        assert (lost["verdict"], lost["event_id"]) == ("not_recorded", None)
        events = cli("events", "pingtung-112", "--json")
        assert [event["kind"] for event in events] == ["log_opened", "mode", "mark", "mark"]
        assert events[-1]["id"] == kept["event_id"]


def _asked(process: "subprocess.Popen[bytes]", line: str) -> dict[str, Any]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{line}\n".encode())
    process.stdin.flush()
    answer: dict[str, Any] = json.loads(process.stdout.readline())
    return answer


def _running(place: Path) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen(command(place), stdin=pipe, stdout=pipe, stderr=pipe)


def test_a_session_that_is_not_there_is_refused_in_one_line(place: Path) -> None:
    done = subprocess.run(command(place, session="nowhere"), input=b"", capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().strip() == "There is no such session: nowhere"


def test_a_session_is_found_by_every_name_it_has_and_refused_when_two_have_it(place: Path, cli: Cli) -> None:
    assert cli("roster", "pingtung-112", "--json")
    assert run(["--store", str(place), "sample", "national-114"]) == 0
    with closing(open_store(place)) as store, store.read() as reader:
        first = find_session(reader, "pingtung-112/b1-d1")
        assert find_session(reader, first.id) == find_session(reader, "b1-d1", "pingtung-112") == first
        slugs = [session.slug for session in reader.all(Session)]
        for slug in sorted({slug for slug in slugs if slugs.count(slug) > 1} | {"nowhere"}):
            with pytest.raises(RuleError, match=r"session_unknown|session_ambiguous"):
                find_session(reader, slug)
