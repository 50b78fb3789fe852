"""The real program, one process a command: an office's store, the laptops' stores, the files between them."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from tools.rehearsal.office import TRAINING

PASSPHRASE = "2580 3691 4702 5813"
UNANSWERED = 5
"""Lines that were sent and not read back when a desk is killed."""


class Refused(Exception):
    """A command ended with another exit code than the day needs."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One run of a desk: what it is fed until stdin ends, or until it is killed behind so many lines."""

    laptop: str
    session: str
    mark: str
    lines: Sequence[dict[str, Any]]
    killed_after: int | None = None
    word: str = "desk"
    """``queue`` for a help desk, which is turned to no mark."""


@dataclass
class Program:
    """Runs words of the command line in ``folder``; counts how often."""

    folder: Path
    started: int = 0

    def place(self, store: str) -> Path:
        """Where the store of the office or of a laptop is."""
        return self.folder / store / "store.sqlite"

    def path(self, name: str) -> Path:
        """A file that is carried around."""
        return self.folder / name

    def words(self, store: str, *words: str) -> list[str]:
        """The arguments of a command."""
        return ["--store", str(self.place(store)), "--language", "en", *words]

    def call(self, words: Sequence[str], stdin: bytes = b"") -> tuple[int, str, str]:
        """Run one command to its end: exit code, stdout, stderr."""
        self.started += 1
        done = subprocess.run(
            _command(words), input=stdin, capture_output=True, env=_environment(), check=False
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def text(self, store: str, *words: str, code: int = 0) -> str:
        """What a command prints. Raises ``Refused`` when it ends otherwise or says nothing."""
        returned, out, err = self.call(self.words(store, *words))
        if returned != code or not out:
            raise Refused(
                f"{store}: {' '.join(words)}: exit code {returned}: {err.strip() or 'said nothing'}"
            )
        return out

    def json(self, store: str, *words: str, code: int = 0) -> Any:
        """What a command prints with ``--json``. Raises ``Refused``."""
        return json.loads(self.text(store, *words, "--json", code=code))

    def desks(self, sittings: Sequence[Sitting]) -> list[list[dict[str, Any]]]:
        """Several desks at the same time; their answers, line by line."""
        with ThreadPoolExecutor(len(sittings)) as side_by_side:
            return list(side_by_side.map(self.sit, sittings))

    def sit(self, sitting: Sitting) -> list[dict[str, Any]]:
        """One desk from its opening to its end. Raises ``Refused``."""
        if sitting.killed_after is not None:
            return self._killed(sitting)
        returned, out, err = self.call(self.desk_words(sitting), fed(sitting.lines))
        if returned:
            raise Refused(f"desk {sitting.laptop}: exit code {returned}: {err.strip()}")
        return _answers(out.encode())

    def desk_words(self, sitting: Sitting) -> list[str]:
        """The arguments of a desk."""
        session = ("--session", sitting.session, "--training", TRAINING)
        mark = ("--mark", sitting.mark) if sitting.mark else ()
        return self.words(sitting.laptop, sitting.word, *session, *mark, "--device", sitting.laptop)

    def _killed(self, sitting: Sitting) -> list[dict[str, Any]]:
        """The machine goes off while the desk works: the answers that were still given."""
        first = sitting.killed_after or 0
        self.started += 1
        pipe = subprocess.PIPE
        with subprocess.Popen(
            _command(self.desk_words(sitting)), stdin=pipe, stdout=pipe, stderr=pipe, env=_environment()
        ) as desk:
            assert desk.stdin is not None
            assert desk.stdout is not None
            desk.stdin.write(fed(sitting.lines[:first]))
            desk.stdin.flush()
            heard = b"".join(islice(desk.stdout, first))
            with suppress(BrokenPipeError):
                desk.stdin.write(fed(sitting.lines[first : first + UNANSWERED]))
                desk.stdin.flush()
            desk.kill()
            heard += desk.stdout.read()
            with suppress(BrokenPipeError):
                desk.stdin.close()
        return _answers(heard[: heard.rfind(b"\n") + 1])


def fed(lines: Sequence[dict[str, Any]]) -> bytes:
    """Lines of JSON as they go in."""
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines).encode()


def _answers(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def _command(words: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "coordinator", *words]


def _environment() -> dict[str, str]:
    return {**os.environ, "COORDINATOR_PASSPHRASE": PASSPHRASE, "QT_QPA_PLATFORM": "offscreen"}
