"""``coordinator queue`` and ``coordinator requests``: a hands-on day without a window."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from coordinator.cli import run
from coordinator.cli.queue_lines import ShowLine, read_queue_line
from coordinator.domain.errors import RuleError
from coordinator.domain.helpdesk.acts import (
    Arrive,
    HelpAct,
    Next,
    OpenRoom,
    Register,
    TakeStep,
    VoidStep,
    WriteNote,
)
from coordinator.domain.helpdesk.values import Brought, Equipment, NoteKind, Step

KEYS = [
    *("verdict", "event_id", "request", "number", "room", "module", "state", "participant", "name", "school"),
    *("at", "ahead", "wait_minutes", "missing", "first_step", "flags", "message"),
]
SESSION = "pingtung-112/h1"
DAY = "2023-09-12"


@pytest.mark.parametrize(
    ("asked", "act"),
    [
        (
            {"act": "room", "name": "301", "letter": "B", "modules": ["staff"]},
            OpenRoom("301", "B", "", ("staff",)),
        ),
        ({"act": "room", "modules": "staff, posts"}, OpenRoom("", "", "", ("staff", "posts"))),
        (
            {"act": "register", "letter": "A", "module": "staff", "name": "n", "school": "s", "problem": "p"},
            Register("A", "staff", "n", "s", problem="p"),
        ),
        (
            {"act": "register", "module": "staff", "participant": "p", "again": True}
            | {"equipment": ["card"], "aa": True, "bound": False},
            Register(
                "",
                "staff",
                participant_id="p",
                brought=Brought(frozenset({Equipment.CARD}), aa=True, bound=False),
                again=True,
            ),
        ),
        (
            {"act": "arrive", "number": "B003", "letter": "A", "module": "posts"},
            Arrive("B003", "A", "posts"),
        ),
        ({"act": "next", "letters": ["A"], "place": "2"}, Next(("A",), (), "2")),
        ({"act": "next"}, Next()),
        ({"act": "call", "request": "A001"}, TakeStep("A001", Step.CALL)),
        ({"act": "pass", "number": "A001"}, TakeStep("A001", Step.PASS_OVER)),
        ({"act": "transfer", "request": "A1", "letter": "B"}, TakeStep("A1", Step.TRANSFER, letter="B")),
        ({"act": "answer", "request": "r", "answer": "a"}, TakeStep("r", Step.ANSWER, answer="a")),
        ({"act": "note", "request": "A001", "text": "t"}, WriteNote("A001", "t")),
        (
            {"act": "note", "request": "r", "text": "t", "about": "answer"},
            WriteNote("r", "t", NoteKind.ANSWER),
        ),
        ({"act": "void"}, VoidStep()),
        ({"act": "void", "request": "A001", "reason": "r"}, VoidStep("A001", "", "r")),
        ({"act": "line", "letters": ["A"]}, ShowLine(("A",))),
        ({"act": "line", "letters": "ａ", "modules": "教職維護"}, ShowLine(("A",), ("staff",))),
    ],
)
def test_a_line_is_an_act(asked: dict[str, object], act: HelpAct | ShowLine) -> None:
    assert read_queue_line(json.dumps(asked).encode()) == (act, None)


@pytest.mark.parametrize(
    "line",
    [
        b"next",
        b"[]",
        b"{",
        b'{"letters": []}',
        b'{"act": "dance"}',
        b'{"act": "call"}',
        b'{"act": "next", "letters": 3}',
        b'{"act": "next", "letters": [3]}',
        b'{"act": "note", "request": "r", "text": "t", "about": "x"}',
        b'{"act": "register", "module": "m", "equipment": ["hammer"]}',
        b'{"act": "next", "at": "soon"}',
        b"\xff",
    ],
)
def test_a_line_that_makes_no_sense_is_told(line: bytes) -> None:
    with pytest.raises(RuleError, match=r"act_unreadable|act_unknown"):
        read_queue_line(line)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a sample, made once: every test has a copy."""
    store = tmp_path_factory.mktemp("sample") / "queue.sqlite"
    words = [sys.executable, "-m", "coordinator", "--store", str(store), "sample", "pingtung-112"]
    subprocess.run(words, check=True, capture_output=True)
    return store


@pytest.fixture
def place(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path))


Cli = Callable[..., Any]


@pytest.fixture
def cli(place: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """A word of the command line, and what it printed as JSON."""

    def call(*words: str) -> Any:
        capsys.readouterr()
        assert run(["--store", str(place), *words]) == 0
        return json.loads(capsys.readouterr().out)

    return call


def command(place: Path, *more: str) -> list[str]:
    words = ("--store", str(place), "--language", "en", "queue", "--session", SESSION, "--device", "甲")
    return [sys.executable, "-m", "coordinator", *words, *more]


def act(word: str, at: str = "09:00", **more: object) -> dict[str, object]:
    return {"act": word, "at": f"{DAY}T{at}:00", **more}


def comes(n: int, at: str = "09:00") -> dict[str, object]:
    return act(
        "register", at, letter="A", module="staff", name=f"王{n}", school=f"第{n}國小", problem="無法登入"
    )


def queue(place: Path, *acts: dict[str, object]) -> list[dict[str, Any]]:
    """The answers of one run of the real program."""
    typed = "".join(f"{json.dumps(one)}\n" for one in acts).encode()
    done = subprocess.run(command(place), input=typed, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_a_hands_on_day(place: Path, cli: Cli) -> None:
    answers = queue(
        place,
        act("room", "08:30", name="電腦教室", letter="A"),
        comes(1, "09:05"),
        comes(2, "09:06") | {"equipment": ["card"], "bound": False},
        comes(2, "09:07"),
        act("line", "09:08", letters=["A"]),
        act("next", "09:10", place="1"),
        act("start", "09:11", request="A001"),
        act("note", "09:12", request="A001", text="驅動程式"),
        act("solve", "09:20", request="A001", answer="重新安裝"),
        act("call", "09:21", request="A001"),
        act("escalate", "09:22", request="A002", reason="系統錯誤"),
        act("dance"),
        act("next", "09:23"),
    )
    assert [a["verdict"] for a in answers] == [
        *("room_opened", "registered", "registered", "already_waiting", "line", "called", "started", "noted"),
        *("solved", "refused", "escalated", "refused", "empty"),
    ]
    assert all(list(a) == KEYS for a in answers if a["verdict"] != "line")
    assert answers[1] == {
        "verdict": "registered",
        "event_id": answers[1]["event_id"],
        "request": answers[1]["request"],
        "number": "A001",
        "room": "A",
        "module": "staff",
        "state": "waiting",
        "participant": answers[1]["participant"],
        "name": "王1",
        "school": "第1國小",
        "at": f"{DAY}T09:05:00+08:00",
        "ahead": 0,
        "wait_minutes": None,
        "missing": answers[1]["missing"],
        "first_step": answers[1]["first_step"],
        "flags": answers[1]["flags"],
        "message": "第1國小 has number A001, room A.",
    }
    assert (answers[2]["missing"], answers[2]["first_step"]) == (
        ["binding", "no_login", "no_reader"],
        "binding",
    )
    assert [one["number"] for one in answers[4]["waiting"]] == ["A001", "A002"]
    assert answers[9]["message"] == "This cannot be done with A001 now: Solved"

    every = cli("requests", "pingtung-112", "--json")
    assert every[0] == {
        "request": answers[1]["request"],
        "number": "A001",
        "day": DAY,
        "session": SESSION,
        "room": "A",
        "module": "staff",
        "state": "solved",
        "school": "第1國小",
        "school_code": "",
        "township_code": "",
        "name": "王1",
        "opened": f"{DAY}T09:05:00+08:00",
        "called": f"{DAY}T09:10:00+08:00",
        "started": f"{DAY}T09:11:00+08:00",
        "finished": f"{DAY}T09:20:00+08:00",
        "helper": every[0]["helper"],
        "problem": "無法登入",
        "answer": "重新安裝",
        "notes": [{"at": f"{DAY}T09:12:00+08:00", "by": "", "text": "驅動程式"}],
        "missing": every[0]["missing"],
        "flags": every[0]["flags"],
    }
    assert [one["number"] for one in cli("requests", "pingtung-112", "--open", "--json")] == ["A002"]
    kinds = {event["kind"] for event in cli("events", "pingtung-112", "--json")}
    assert {"room", "request", "request_step", "request_note", "walk_in", "mark"} <= kinds
    rows = {row["participant"]: row for row in cli("attendance", "pingtung-112", "--json")}
    assert rows[answers[1]["participant"]]["marks"]["in"] == f"{DAY}T09:05:00+08:00"


def test_the_list_is_also_for_people(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    queue(place, act("room", letter="A"), comes(1))
    assert run(["--store", str(place), "--language", "en", "requests", "pingtung-112"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{DAY}\tA001\tstaff\tWaiting\t第1國小\t無法登入",
        "1 requests",
    ]


def test_two_programs_that_claim_the_next_get_two_numbers(place: Path, cli: Cli) -> None:
    """A store belongs to one program at a time; who comes second is told so and comes again."""
    queue(place, act("room", letter="A"), *(comes(n) for n in range(4)))

    def claim(who: str) -> str:
        typed = json.dumps(act("next", "09:30")).encode()
        for _ in range(200):
            done = subprocess.run(
                command(place, "--operator", who), input=typed, capture_output=True, check=False
            )
            if done.returncode == 0:
                return str(json.loads(done.stdout)["number"])
        raise AssertionError("the store stayed in use")

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(claim, "陳李陳李")) == ["A001", "A002", "A003", "A004"]
    called = [one["helper"] for one in cli("requests", "pingtung-112", "--json")]
    assert sorted(called) == ["李", "李", "陳", "陳"]


def test_after_kill_9_numbers_order_and_times_are_as_they_were_answered(place: Path, cli: Cli) -> None:
    lines = [
        act("room", "08:30", letter="A"),
        *(comes(n, f"09:0{n}") for n in range(4)),
        act("next", "09:10"),
        act("pass", "09:11", request="A001"),
        act("next", "09:12"),
        act("start", "09:13", request="A002"),
    ]
    pipe = subprocess.PIPE
    with subprocess.Popen(command(place), stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in lines:
            process.stdin.write(f"{json.dumps(line)}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["event_id"]
        process.kill()
        process.wait()
    before, after, fresh = queue(place, act("line", "09:14"), act("line", "09:16"), comes(9, "09:20"))
    assert [one["number"] for one in before["waiting"]] == ["A003", "A004"]
    assert [one["number"] for one in after["waiting"]] == ["A003", "A004", "A001"]
    assert fresh["number"] == "A005"
    every = {one["number"]: one for one in cli("requests", "pingtung-112", "--json")}
    assert (every["A002"]["state"], every["A002"]["started"]) == ("in_service", f"{DAY}T09:13:00+08:00")
    assert (every["A001"]["state"], every["A001"]["called"]) == ("passed", f"{DAY}T09:10:00+08:00")


def test_a_session_that_is_not_there_is_refused_in_one_line(place: Path) -> None:
    words = [word if word != SESSION else "nowhere" for word in command(place)]
    done = subprocess.run(words, input=b"", capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().strip() == "There is no such session: nowhere"
