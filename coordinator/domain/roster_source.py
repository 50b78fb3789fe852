"""What a roster file said of a person when it was imported: the base the next version is compared with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RosterImport:
    """One import: when (UTC milliseconds), from which file and sheet, and how many rows became what.

    ``columns`` is the fold of the header, by which a newer version of the same list is recognised.
    """

    id: str
    training_id: str
    at_ms: int
    file_name: str
    sheet: str
    columns: str
    added: int
    changed: int
    rejected: int
    ignored: int


@dataclass(frozen=True, slots=True)
class SourceRow:
    """What the newest import of a list said of a person, in row ``row``; ``said`` is JSON of field -> text.

    A field of the person that still equals ``said`` follows the next version of the list; one that differs
    was edited by hand and stays.
    """

    id: str
    import_id: str
    participant_id: str
    row: int
    said: str


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row of an import that could not be stored: kept with its reason, so that nobody is lost silently."""

    id: str
    import_id: str
    row: int
    name: str
    school: str
    reason: str
    detail: str
