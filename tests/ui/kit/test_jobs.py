"""Jobs: a function in a thread; every answer arrives in the GUI thread."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from coordinator.domain.errors import KnownFailure
from coordinator.progress import Progress
from coordinator.ui.kit.jobs import Jobs


class Answers:
    """What came back, and in which thread."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, object]] = []
        self.threads: set[int] = set()

    def on(self, kind: str) -> Callable[..., None]:
        def hear(*values: object) -> None:
            self.threads.add(threading.get_ident())
            self.heard.append((kind, values[0] if len(values) == 1 else values))

        return hear


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


def test_the_result_comes_back_in_the_gui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    answers = Answers()

    def work(progress: Progress, a: int, b: int) -> tuple[int, int]:
        progress(1, 1)
        return a + b, threading.get_ident()

    job = jobs.start("Adding", work, 2, 3, succeeded=answers.on("ok"))
    job.progress.connect(answers.on("progress"))
    qtbot.waitUntil(lambda: jobs.running == ())
    assert answers.heard[0] == ("progress", (1, 1))
    kind, result = answers.heard[1]
    assert isinstance(result, tuple)
    assert (kind, result[0]) == ("ok", 5)
    assert result[1] != threading.get_ident()
    assert answers.threads == {threading.get_ident()}


def test_cancel_stops_the_work_at_its_next_report(qtbot: QtBot, jobs: Jobs) -> None:
    answers, reached = Answers(), threading.Event()

    def work(progress: Progress) -> None:
        done = 0
        while True:
            progress(done, 10**9)
            done += 1
            reached.set()

    job = jobs.start("Endless", work, succeeded=answers.on("ok"), cancelled=answers.on("cancelled"))
    assert reached.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: jobs.running == ())
    assert answers.heard == [("cancelled", ())]


def test_a_known_failure_becomes_a_sentence(qtbot: QtBot, jobs: Jobs) -> None:
    answers = Answers()
    jobs.refused.connect(answers.on("refused"))

    def work(progress: Progress) -> None:
        raise KnownFailure("disk_full")

    jobs.start("Writing", work)
    qtbot.waitUntil(lambda: jobs.running == ())
    ((kind, text),) = answers.heard
    assert kind == "refused"
    assert "disk" in str(text)


def test_a_bug_is_handed_to_the_guard(qtbot: QtBot, jobs: Jobs) -> None:
    answers = Answers()
    jobs.crashed.connect(answers.on("crashed"))

    def work(progress: Progress) -> None:
        raise ZeroDivisionError

    jobs.start("Dividing", work)
    qtbot.waitUntil(lambda: jobs.running == ())
    ((_, error),) = answers.heard
    assert isinstance(error, ZeroDivisionError)


def test_failed_replaces_the_general_answer(qtbot: QtBot, jobs: Jobs) -> None:
    answers = Answers()
    jobs.refused.connect(answers.on("refused"))

    def work(progress: Progress) -> None:
        raise KnownFailure("disk_full")

    jobs.start("Writing", work, failed=answers.on("failed"))
    qtbot.waitUntil(lambda: jobs.running == ())
    assert [kind for kind, _ in answers.heard] == ["failed"]


def test_all_jobs_can_be_cancelled_and_waited_for(qtbot: QtBot, jobs: Jobs) -> None:
    def work(progress: Progress) -> None:
        while True:
            progress(0, 1)

    for _ in range(3):
        jobs.start("Endless", work)
    jobs.cancel_all()
    assert jobs.wait(5_000)
    qtbot.waitUntil(lambda: jobs.running == ())


def test_reports_are_thinned_but_the_last_one_arrives(qtbot: QtBot, jobs: Jobs) -> None:
    answers = Answers()

    def work(progress: Progress) -> None:
        for done in range(1, 20_001):
            progress(done, 20_000)

    job = jobs.start("Counting", work)
    job.progress.connect(answers.on("progress"))
    qtbot.waitUntil(lambda: jobs.running == ())
    assert answers.heard[-1] == ("progress", (20_000, 20_000))
    assert len(answers.heard) < 2_000
