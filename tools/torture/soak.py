"""Ten thousand check-ins through the real desk: how much its memory grows beside what it has to know."""

import random
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from tools.torture.day import Account, Day, Row, desk_command

BATCH = 500
WARM_UP = 3_000
LIMIT_MB = 1.0


def soak(folder: Path, day: Day, scans: int, seed: int = 0, *, aloud: bool = False) -> list[Row]:
    """Scan ``scans`` times without a pause; promises kept, and the growth in the note.

    A desk knows every event of its training, so it may grow by them. What counts is what it has beyond a
    desk that is opened afresh on the same events.
    """
    chance = random.Random(seed)
    account = Account(day.copy_to(folder / "soak" / "store.sqlite"))
    with _desk(day, account.store) as child:
        _scan(account, child, day, chance, WARM_UP)
        before = resident_mb(child.pid)
        for done in range(BATCH, scans + 1, BATCH):
            _scan(account, child, day, chance, BATCH)
            if aloud and done % 2_000 == 0:
                grown = resident_mb(child.pid) - before
                print(f"  {done} of {scans} scans, grown by {grown:.2f} MB", flush=True)
        worn = resident_mb(child.pid)
    with _desk(day, account.store) as child:
        _scan(account, child, day, chance, WARM_UP)
        fresh = resident_mb(child.pid)
    lost, _ = account.broken()
    per = 10_000 / scans
    leak, all_of_it = max(0.0, worn - fresh) * per, (worn - before) * per
    note = f"{leak:.2f} MB per 10,000 scans beside their events (limit {LIMIT_MB}), {all_of_it:.1f} with them"
    return [Row("soak: scans on end", scans, len(account.promised), lost + (leak > LIMIT_MB), note)]


@contextmanager
def _desk(day: Day, store: Path) -> Iterator["subprocess.Popen[bytes]"]:
    pipe = subprocess.PIPE
    with subprocess.Popen(
        desk_command(day, store), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
    ) as child:
        yield child
        assert child.stdin is not None
        child.stdin.close()
        child.wait()


def _scan(
    account: Account, child: "subprocess.Popen[bytes]", day: Day, chance: random.Random, number: int
) -> None:
    assert child.stdin is not None
    assert child.stdout is not None
    for _ in range(number // BATCH):
        child.stdin.write("".join(f"{chance.choice(day.codes)}\n" for _ in range(BATCH)).encode())
        child.stdin.flush()
        account.note(b"".join(islice(child.stdout, BATCH)))


def resident_mb(process: int) -> float:
    """The memory a process of this machine has, in megabytes (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1000
