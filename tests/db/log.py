"""Events of a test's own making: a log that grows by one mark whenever it is asked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coordinator.db.keys import new_id
from coordinator.db.store import Store
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.log import Draft, LogHead, Moment, append
from coordinator.domain.events.record import Event, EventText

MORNING = datetime(2023, 8, 7, 8, 50, tzinfo=UTC)


class Log:
    """One device: every event continues its chain."""

    def __init__(self, training_id: str = "t") -> None:
        self.head = LogHead(new_id())
        self.training_id = training_id

    def next(self, text: str = "") -> tuple[Event, EventText | None]:
        """The next mark; ``text`` is what was scanned, as a deletable text of its own."""
        moment = Moment(MORNING + timedelta(seconds=self.head.seq), self.head.seq, "boot")
        draft = Draft(
            Kind.MARK,
            self.training_id,
            "s1",
            f"p{self.head.seq}",
            body={"slot": "in", "method": "scan", "how": "expected"},
            text={"raw": text} if text else None,
        )
        made = append(
            self.head, draft, event_id=new_id(), salt=f"{self.head.seq}", moment=moment, program="t"
        )
        self.head = made.head
        return made.event, made.text

    def scan(self, store: Store, number: int = 1, text: str = "") -> list[Event]:
        """Store ``number`` marks, each in a commit of its own."""
        done = []
        for _ in range(number):
            event, said = self.next(f"{text} {self.head.seq}" if text else "")
            with store.write() as writer:
                writer.insert([event])
                writer.insert([said] if said else [])
            done.append(event)
        return done


def events_in(store: Store) -> set[Event]:
    with store.read() as reader:
        return set(reader.all(Event))


def texts_in(store: Store) -> set[str]:
    with store.read() as reader:
        return {text.said()["raw"] for text in reader.all(EventText)}


def altered(event: Event) -> Event:
    """The same event with another person in it, and the hash of before."""
    return replace(event, participant_id="somebody else")
