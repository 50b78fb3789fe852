"""屏東 112 after invented days: what became of somebody follows from the place on the roster.

Everything can be recounted from that.

Of ten registrations in the order of the sample the first stays away, the second leaves without its last
mark, the others have every mark. At each session two people walk in and stay to the end.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import count, groupby

from coordinator.db.session import Writer
from coordinator.documents.samples import sample_entities
from coordinator.domain.edit import Edit
from coordinator.domain.events.kinds import How, Kind, Method
from coordinator.domain.events.log import Draft, Moment
from coordinator.domain.events.record import BodyValue
from coordinator.domain.roster import Registration
from coordinator.domain.training import Mark, MarkSlot, Session, Training
from coordinator.services.edits import apply_edit
from coordinator.services.event_log import record
from tests.hours_world import HOUR_OF

TAIWAN = timezone(timedelta(hours=8))
WALK_INS = 2
Planned = tuple[int, str, Draft]
"""(minute of the day, key for order, what is recorded)"""


def fate(place: int) -> str:
    """What becomes of the registration at this place: ``away``, ``left`` or ``whole``."""
    return {0: "away", 1: "left"}.get(place % 10, "whole")


def arrival(place: int) -> int:
    """Minutes after the hour at which a registration signs in: a crowd in the middle of half an hour."""
    return (place * 7) % 15 + (place * 3) % 15


def pingtung(writer: Writer) -> str:
    """Store the sample and its days; gives the id of the training."""
    keys = (f"key-{n:06}" for n in count())
    entities = sample_entities("pingtung-112", lambda: next(keys), 1)
    apply_edit(writer, Edit((), entities))
    training = next(one for one in entities if isinstance(one, Training))
    marks: dict[str, list[MarkSlot]] = {}
    for one in entities:
        if isinstance(one, Mark):
            marks.setdefault(one.session_id, []).append(one.slot)
    registered = [one for one in entities if isinstance(one, Registration)]
    for session in (one for one in entities if isinstance(one, Session)):
        planned = sorted(_planned(training.id, session, marks.get(session.id, []), registered), key=_order)
        for minute, some in groupby(planned, key=lambda one: one[0]):
            at = datetime(session.day.year, session.day.month, session.day.day, tzinfo=TAIWAN)
            moment = Moment(at + timedelta(minutes=minute), 1, "boot")
            record(writer, [draft for _, _, draft in some], moment)
    return training.id


def _order(planned: Planned) -> tuple[int, str]:
    return planned[:2]


def _planned(
    training: str, session: Session, slots: list[MarkSlot], registered: list[Registration]
) -> Iterator[Planned]:
    for place, one in enumerate(registered):
        if one.session_id != session.id or not slots or fate(place) == "away":
            continue
        for slot in slots[:-1] if fate(place) == "left" else slots:
            draft = _mark(training, session.id, one.participant_id, slot, How.EXPECTED)
            yield HOUR_OF[slot] * 60 + arrival(place), f"{place:06}", draft
    for number in range(WALK_INS if slots else 0):
        key = f"walk-in-{session.slug}-{number}"
        body: dict[str, BodyValue] = {"slot": str(slots[0]), "number": 70_000 + session.number * 10 + number}
        text = {"name": f"現場{session.number}之{number}", "school": "路過國小"}
        yield 8 * 60, f"w{key}0", Draft(Kind.WALK_IN, training, session.id, key, body, text)
        for place, slot in enumerate(slots, start=1):
            yield HOUR_OF[slot] * 60, f"w{key}{place}", _mark(training, session.id, key, slot, How.WALK_IN)


def _mark(training: str, session: str, person: str, slot: MarkSlot, how: How) -> Draft:
    body = {"slot": str(slot), "method": str(Method.SCAN), "how": str(how)}
    return Draft(Kind.MARK, training, session, person, body)
