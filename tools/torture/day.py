"""A training with people and badges, what a desk is fed, and whether what it answered is in the store."""

import json
import random
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa

from coordinator.db.queries.events import read_ledger
from coordinator.db.queries.plans import find_training, read_plan
from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.db.store import open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.packs.keys import new_sealing_pair
from coordinator.documents.samples import sample_entities
from coordinator.domain.badge import Badge, code_text
from coordinator.domain.events.record import Event
from coordinator.domain.roster import Participant, Registration
from coordinator.domain.training import MarkSlot
from coordinator.services.badges import ensure_badges
from coordinator.services.keys import office_keys, training_keys
from coordinator.services.samples import add_sample

TRAINING = "pingtung-112"
PEOPLE = 400
MARKED = frozenset({"marked", "returned", "other_day", "other_batch", "walk_in"})


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was done how often, how many answers were promises, how many were broken."""

    what: str
    times: int
    promised: int
    lost: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A closed store with people, badges and keys, from which every trial starts."""

    template: Path
    session: str
    codes: tuple[str, ...]

    def copy_to(self, store: Path) -> Path:
        """The template under another name, without its backups."""
        store.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self.template, store)
        return store


def prepare(folder: Path, people: int = PEOPLE) -> Day:
    """Make the store of an office on the morning of its first session."""
    template = folder / "template" / "office.sqlite"
    store = open_store(template, areas=load_areas())
    with store.write() as writer:
        add_sample(writer, TRAINING, sample_entities)
        plan = read_plan(writer, find_training(writer, TRAINING).id)
        session = plan.sessions[0]
        some = [
            Participant(
                f"p{number:05d}", plan.training.id, f"範例{number}", "範例國小", "", "10013010", "教師"
            )
            for number in range(people)
        ]
        writer.insert([*some, *(Registration(f"r{p.id}", p.id, session.id) for p in some)])
        ensure_badges(writer, plan.training.id)
        office_keys(writer, new_sealing_pair)
        training_keys(writer, plan.training.id, new_sealing_pair)
        codes = tuple(code_text(badge.number) for badge in writer.all(Badge))
    store.close()
    return Day(template, plan.slug_of(session), codes)


def command(store: Path, *words: str) -> list[str]:
    """The real program with these words on a store."""
    return [sys.executable, "-m", "coordinator", *words, "--store", str(store)]


def desk_command(day: Day, store: Path, slot: str = "in", device: str = "desk-1") -> list[str]:
    """The real desk."""
    return command(store, "desk", "--session", day.session, "--mark", slot, "--device", device)


def feed(day: Day, chance: random.Random, number: int) -> bytes:
    """What people at a door do: mostly scans, some twice, some unknown, a walk-in, an undo now and then."""
    lines: list[str] = []
    for _ in range(number):
        draw = chance.random()
        if draw < 0.85:
            lines.append(chance.choice(day.codes))
        elif draw < 0.90:
            lines.append(f"{chance.randrange(10**9):09d}")
        elif draw < 0.95:
            name = f"臨時{chance.randrange(10**6)}"
            lines.append(json.dumps({"act": "walk-in", "name": name, "school": "範例國小"}))
        else:
            lines.append(json.dumps({"act": "void"}))
    return "".join(f"{line}\n" for line in lines).encode()


def promises(output: bytes) -> list[dict[str, object]]:
    """The whole lines of an output that promise an event."""
    whole = output[: output.rfind(b"\n") + 1]
    answers = [json.loads(line) for line in whole.splitlines() if line]
    return [answer for answer in answers if answer.get("event_id")]


def event_ids(reader: Reader) -> set[str]:
    """The ids of all events."""
    return {key for (key,) in reader.rows(sa.select(table_of(Event).c.id))}


@dataclass(slots=True)
class Account:
    """Everything that was promised about one store so far."""

    store: Path
    promised: dict[str, dict[str, object]] = field(default_factory=dict)

    def note(self, output: bytes) -> None:
        """Take the promises of a run down."""
        self.promised.update((str(answer["event_id"]), answer) for answer in promises(output))

    def broken(self) -> tuple[int, tuple[str, ...]]:
        """Open the store as the next start would; how many promises are broken, and what opening said."""
        store = open_store(self.store)
        with store.read() as reader:
            there = event_ids(reader)
            lost = len(self.promised.keys() - there) + self._unfolded(reader)
        notices = tuple(notice.code for notice in store.notices)
        store.close()
        return lost, notices

    def _unfolded(self, reader: Reader) -> int:
        """Promised marks that are in the store and neither count nor were taken back."""
        plan = read_plan(reader, find_training(reader, TRAINING).id)
        ledger = read_ledger(reader, plan)
        attendance, wrong = ledger.attendance, 0
        for key, answer in self.promised.items():
            event = ledger.event(key)
            if event is None or answer["verdict"] not in MARKED or key in attendance.voided:
                continue
            counted = attendance.of(event.participant_id, event.session_id)
            wrong += counted.mark(MarkSlot(str(event.said()["slot"]))) is None
        return wrong
