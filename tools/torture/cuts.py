"""Power cuts of the real desk: one run recorded by strace, cut and replayed again and again.

The journal is taken to be lost each time: what is proved here is the commit alone. A second run under
``synchronous=NORMAL`` has to lose promises, or the replay would prove nothing. Needs Linux and strace.
"""

import random
import shutil
import sys
import tempfile
from pathlib import Path

from coordinator.db.store import open_store
from tools.power_cut import cut, record
from tools.torture.day import Day, Row, desk_command, event_ids, feed, promises

SCANS = 500
CUTS_UNDER_NORMAL = 60


def unsafe_desk(day: Day, store: Path) -> list[str]:
    """The same desk with the usual advice in force."""
    words = desk_command(day, store)
    return [sys.executable, "-m", "tools.torture.unsafe_desk", *words[words.index("coordinator") + 1 :]]


def cuts(folder: Path, day: Day, number: int, seed: int = 0, *, aloud: bool = False) -> list[Row]:
    """``number`` cuts with the real settings; then some with NORMAL, which must hurt."""
    full = _cut_often(folder / "full", day, number, random.Random(seed), safe=True, aloud=aloud)
    fewer = min(number, CUTS_UNDER_NORMAL)
    normal = _cut_often(folder / "normal", day, fewer, random.Random(seed), safe=False, aloud=aloud)
    # The second row is a proof of the first: there it is a failure when nothing was lost.
    note = f"{normal.lost} lost, as it has to be" if normal.lost else "LOST NOTHING: this proves nothing"
    return [full, Row(normal.what, normal.times, normal.promised, int(not normal.lost), note)]


def _cut_often(folder: Path, day: Day, number: int, chance: random.Random, *, safe: bool, aloud: bool) -> Row:
    store = day.copy_to(folder / "run" / "store.sqlite").resolve()
    start = store.read_bytes()
    command = desk_command(day, store) if safe else unsafe_desk(day, store)
    events = record(store, command, feed(day, chance, SCANS))
    promised = lost = hit = 0
    for count in range(1, number + 1):
        scratch = Path(tempfile.mkdtemp(dir=folder))
        location, told = cut(start, events, scratch, chance)
        expected = {str(answer["event_id"]) for answer in promises(told)}
        missing = len(expected - _found(location))
        promised, lost, hit = promised + len(expected), lost + missing, hit + (missing > 0)
        shutil.rmtree(scratch)
        if aloud and count % 100 == 0:
            print(f"  {count} of {number} cuts, {hit} lost something", flush=True)
    name = "power cut, synchronous FULL" if safe else "power cut, synchronous NORMAL"
    return Row(name, number, promised, lost, f"{hit} cuts lost something; {len(events)} calls recorded")


def _found(location: Path) -> set[str]:
    store = open_store(location)
    with store.read() as reader:
        found = event_ids(reader)
    store.close()
    return found
