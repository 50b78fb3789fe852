"""Reading hands-on days out of the store: which trainings had some, and the requests they left."""

from collections.abc import Iterable

import sqlalchemy as sa

from coordinator.db.queries.events import read_events, read_texts
from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.events.kinds import Kind
from coordinator.domain.events.record import Event
from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.book import RequestBook


def read_book(reader: Reader, training_id: str) -> RequestBook:
    """All requests of a training, folded from everything that is known of it."""
    book = RequestBook(training_id)
    book.add(read_events(reader, training_id), read_texts(reader, training_id))
    return book


def trainings_with_requests(reader: Reader) -> tuple[str, ...]:
    """The trainings that anybody ever brought a problem to."""
    events = table_of(Event).c
    asked = sa.select(events.training_id).where(events.kind == str(Kind.REQUEST)).distinct()
    return tuple(sorted(row[0] for row in reader.rows(asked)))


def read_help_notes(reader: Reader) -> tuple[HelpNote, ...]:
    """常見問題: every note of the store, by module and age."""
    notes = table_of(HelpNote).c
    return reader.all(HelpNote, order=(notes.module, notes.written, notes.id))


def help_notes_of(reader: Reader, request_ids: Iterable[str]) -> tuple[HelpNote, ...]:
    """The notes that were taken from some requests."""
    return reader.all(HelpNote, table_of(HelpNote).c.request_id.in_(list(request_ids)))
