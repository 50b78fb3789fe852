"""Kill a program that writes, again and again, and look whether everything it acknowledged is there.

    python tools/kill_loop.py --kills 500 [--folder out/kill]

The child commits one setting after another into one store and prints its number once ``Store.write`` has
returned; now and then it takes a backup. The parent kills it at a random moment, opens the store itself
(which runs the checks of an unclean exit) and counts acknowledged numbers that are missing.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from coordinator.db.store import Store, open_store
from coordinator.domain.office import Setting

BACKUP_EVERY = 40


@dataclass(frozen=True, slots=True)
class Tally:
    """What a run of the loop saw; ``notices`` are codes that an opening after a kill gave."""

    kills: int
    acknowledged: int
    lost: int
    extra: int
    notices: tuple[str, ...]


def write_forever(location: Path) -> None:
    """The child: commit, then acknowledge, until somebody kills it."""
    store = open_store(location)
    with store.read() as reader:
        first = reader.count(Setting)
    for number in count(first):
        with store.write() as writer:
            writer.insert([Setting(f"{number:09d}", "x" * (number % 700))])
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        if number % BACKUP_EVERY == BACKUP_EVERY - 1:
            store.backup("kill")


def kill_once(location: Path, chance: random.Random) -> list[int]:
    """Start a child, kill it after some acknowledgements (or while it opens); what it acknowledged."""
    command = [sys.executable, __file__, "--child", str(location)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        heard = []
        if chance.random() < 0.1:
            time.sleep(chance.uniform(0.1, 0.6))
        else:
            heard = list(islice(child.stdout, chance.randint(1, 2 * BACKUP_EVERY)))
            time.sleep(chance.uniform(0, 0.002))
        child.kill()
        heard += child.stdout.readlines()
    return [int(line) for line in heard if line.endswith("\n")]


def stored(store: Store) -> set[int]:
    """The numbers that the store holds."""
    with store.read() as reader:
        return {int(setting.id) for setting in reader.all(Setting)}


def kill_loop(folder: Path, kills: int, seed: int = 0, *, aloud: bool = False) -> Tally:
    """Kill ``kills`` children that write into one store in ``folder``."""
    chance = random.Random(seed)
    location = folder / "killed.sqlite"
    acknowledged: set[int] = set()
    lost, extra, notices = 0, 0, []
    for number in range(kills):
        acknowledged.update(kill_once(location, chance))
        store = open_store(location)
        there = stored(store)
        notices += [notice.code for notice in store.notices]
        store.close()
        lost += len(acknowledged - there)
        extra += len(there - acknowledged)
        # What was stored but not yet acknowledged when the kill came is stored all the same.
        acknowledged |= there
        if aloud and number % 50 == 49:
            print(f"{number + 1} kills, {len(acknowledged)} commits, {lost} lost", flush=True)
    return Tally(kills, len(acknowledged), lost, extra, tuple(notices))


def main() -> int:
    """Run the loop and say what it saw; 1 when something was lost."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        write_forever(options.child)
    with tempfile.TemporaryDirectory() as scratch:
        tally = kill_loop(options.folder or Path(scratch), options.kills, options.seed, aloud=True)
    print(tally)
    return 1 if tally.lost else 0


if __name__ == "__main__":
    sys.exit(main())
