"""Processes of the real program, killed at random moments: at the desk, ending, exporting, merging.

One desk and one office live through all of it, so a kill also meets what earlier ones left. After each the
store is opened as the next start would open it.
"""

import random
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from coordinator.db.store import open_store
from coordinator.documents.packs import read_attendance_file
from coordinator.services.keys import identities
from tools.torture.day import TRAINING, Account, Day, Row, command, desk_command, event_ids, feed

LINES = 120
ALOUD_EVERY = 25


@dataclass(slots=True)
class Site:
    """The two stores, what was promised about them, and what was seen."""

    day: Day
    desk: Account
    office: Path
    out: Path
    chance: random.Random
    lifetimes: dict[str, float] = field(default_factory=dict)
    kills: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    notices: Counter[str] = field(default_factory=Counter)


def kills(folder: Path, day: Day, number: int, seed: int = 0, *, aloud: bool = False) -> list[Row]:
    """``number`` kills, most of them while people are being marked; a row for each kind."""
    desk = day.copy_to(folder / "desk" / "desk.sqlite")
    office = day.copy_to(folder / "office" / "office.sqlite")
    site = Site(day, Account(desk), office, folder / "out", random.Random(seed))
    site.out.mkdir(parents=True)
    trials = _plan(number, site.chance)
    for count, (name, trial) in enumerate(trials, 1):
        site.kills[name] += 1
        site.broken[name] += trial(site)
        if aloud and count % ALOUD_EVERY == 0:
            lost = sum(site.broken.values())
            print(
                f"  {count} of {number} kills, {len(site.desk.promised)} promises, {lost} broken", flush=True
            )
    said = ", ".join(f"{code} {times}" for code, times in sorted(site.notices.items()))
    rows = [Row(f"killed: {name}", site.kills[name], 0, site.broken[name]) for name in sorted(site.kills)]
    whole = Row("all kills", number, len(site.desk.promised), sum(site.broken.values()), said)
    return [*rows, whole]


Trial = Callable[[Site], int]


def _plan(number: int, chance: random.Random) -> list[tuple[str, Trial]]:
    """The desk first, so that there is something to export and to merge; then a mixture."""
    kinds: dict[str, tuple[int, Trial]] = {
        "marking": (55, _while_marking),
        "starting": (10, _while_starting),
        "ending, with its backup": (15, _while_ending),
        "exporting": (10, _while_exporting),
        "merging": (10, _while_merging),
    }
    names = list(kinds)
    chosen = chance.choices(names, [weight for weight, _ in kinds.values()], k=max(0, number - len(names)))
    return [(name, kinds[name][1]) for name in [*names, *chosen][:number]]


# -- the desk --------------------------------------------------------------------------------------


def _while_marking(site: Site) -> int:
    with _desk(site) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(feed(site.day, site.chance, LINES))
        child.stdin.flush()
        heard = list(islice(child.stdout, site.chance.randint(1, LINES - 20)))
        time.sleep(site.chance.uniform(0, 0.003))
        return _killed(site, child, b"".join(heard))


def _while_starting(site: Site) -> int:
    with _desk(site) as child:
        time.sleep(site.chance.uniform(0.2, 1.5))
        return _killed(site, child, b"")


def _while_ending(site: Site) -> int:
    with _desk(site) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        lines = site.chance.randint(1, 30)
        child.stdin.write(feed(site.day, site.chance, lines))
        child.stdin.close()
        heard = list(islice(child.stdout, lines))
        time.sleep(site.chance.uniform(0, 0.25))
        child.stdin = None
        return _killed(site, child, b"".join(heard))


def _desk(site: Site) -> "subprocess.Popen[bytes]":
    slot = site.chance.choice(["in", "out"])
    words = desk_command(site.day, site.desk.store, slot, "desk-1")
    pipe = subprocess.PIPE
    return subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)


def _killed(site: Site, child: "subprocess.Popen[bytes]", heard: bytes) -> int:
    child.kill()
    assert child.stdout is not None
    site.desk.note(heard + child.stdout.read())
    lost, notices = site.desk.broken()
    site.notices.update(notices)
    return lost


# -- files -----------------------------------------------------------------------------------------


def _while_exporting(site: Site) -> int:
    """A file that is there under its name is whole, and the desk has everything still."""
    target = site.out / f"{site.chance.randrange(10**9):09d}.attendance"
    _interrupted(site, "export", _export(site, target))
    lost, notices = site.desk.broken()
    site.notices.update(notices)
    return lost + (target.exists() and not _is_whole(site, target))


def _while_merging(site: Site) -> int:
    """All of the files or nothing; all of them when the command said so."""
    target = site.out / f"{site.chance.randrange(10**9):09d}.attendance"
    subprocess.run(_export(site, target), stdout=subprocess.DEVNULL, check=True)
    brought = {event.id for event in _read(site, target)}
    before = _events(site.office)
    said = _interrupted(site, "merge", command(site.office, "merge", str(target), "--json"))
    after = _events(site.office)
    # The merge may write events of its own beside those of the file: a log that is opened.
    arrived = (after & brought) - before
    partly = arrived not in (set(), brought - before)
    return len(before - after) + partly + (said and not brought <= after)


def _export(site: Site, target: Path) -> list[str]:
    return command(site.desk.store, "export-attendance", "--training", TRAINING, "--out", str(target))


def _interrupted(site: Site, name: str, words: list[str]) -> bool:
    """Kill a command somewhere in its life; whether it had already ended well."""
    begun = time.monotonic()
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        life = site.lifetimes.get(name, 0.0)
        try:
            # The first one lives to its end, which shows how long that is.
            child.wait(site.chance.uniform(0.3, 1.05) * life if life else None)
        except subprocess.TimeoutExpired:
            child.kill()
        done = child.wait() == 0
    if not life:
        site.lifetimes[name] = time.monotonic() - begun
    return done


def _read(site: Site, file: Path):
    store = open_store(site.office)
    with store.read() as reader:
        keys = identities(reader)
    store.close()
    return read_attendance_file(file, keys).events


def _is_whole(site: Site, file: Path) -> bool:
    return bool(_read(site, file))


def _events(file: Path) -> set[str]:
    store = open_store(file)
    with store.read() as reader:
        found = event_ids(reader)
    store.close()
    return found
