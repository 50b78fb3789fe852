"""常見問題 on the way: out with every venue pack, and back with the attendance file of who learnt something.

The office's wording counts: a pack brings its notes up to date and takes those along that it deleted. Home
come only notes that were written at laptops, each once: one that the office deleted does not come back.
"""

import json
from collections.abc import Iterable

from coordinator.db.queries.help import read_help_notes
from coordinator.db.schema import table_of
from coordinator.db.session import Reader, Writer
from coordinator.domain.help_note import HelpNote
from coordinator.domain.office import Setting
from coordinator.domain.packs import fingerprint
from coordinator.domain.store_settings import HELP_NOTES_OF, HELP_NOTES_SEEN
from coordinator.services.store_settings import keep_setting, setting


def notes_to_bring_home(reader: Reader) -> tuple[HelpNote, ...]:
    """What was written here or at another laptop, without what came in a pack."""
    rows = table_of(Setting).c
    lists = reader.all(Setting, rows.id.startswith(HELP_NOTES_OF, autoescape=True))
    of_offices = {key for row in lists for key in json.loads(row.value)}
    return tuple(note for note in read_help_notes(reader) if note.id not in of_offices)


def take_from_pack(writer: Writer, office: str, notes: Iterable[HelpNote]) -> None:
    """Make the notes of an office what its newest pack says; those written here stay."""
    name = HELP_NOTES_OF + fingerprint(office)
    there = {note.id: note for note in read_help_notes(writer)}
    before, coming = _ids(writer, name), {note.id: note for note in notes}
    writer.delete(there[key] for key in sorted(before - coming.keys()) if key in there)
    writer.insert(note for key, note in coming.items() if key not in there)
    theirs = (before & coming.keys()) & there.keys()
    writer.update((there[key], coming[key]) for key in sorted(theirs))
    # One that was written here and has been home comes out again: then it is the office's.
    _keep_ids(writer, name, set(coming))


def take_home(writer: Writer, notes: Iterable[HelpNote]) -> int:
    """Add the notes that nobody has brought before and that say something new; how many those are."""
    seen = _ids(writer, HELP_NOTES_SEEN)
    there = read_help_notes(writer)
    known = seen | {note.id for note in there}
    said = {_words(note) for note in there}
    coming = {note.id: note for note in notes if note.id not in known}
    new = {_words(note): note for note in coming.values() if _words(note) not in said}
    writer.insert(new.values())
    _keep_ids(writer, HELP_NOTES_SEEN, seen | coming.keys())
    return len(new)


def _words(note: HelpNote) -> tuple[str, str, str]:
    return note.module, note.problem, note.answer


def _ids(reader: Reader, name: str) -> set[str]:
    written = setting(reader, name)
    return set(json.loads(written)) if written else set()


def _keep_ids(writer: Writer, name: str, ids: Iterable[str]) -> None:
    found = sorted(ids)
    keep_setting(writer, name, json.dumps(found) if found else "")
