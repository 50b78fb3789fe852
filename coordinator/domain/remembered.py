"""What an office answered once about files: never asked again."""

from dataclasses import dataclass
from enum import StrEnum


class Question(StrEnum):
    """What was asked: a written school, the title of a column, a lost or private character, a whole name."""

    SCHOOL = "school"
    COLUMN = "column"
    CHARACTER = "character"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Remembered:
    """An answer. ``key`` is the fold of what was written, ``answer`` the id of the school, the
    ``ColumnKind`` (empty: leave the column out), the right character, or the right name.
    """

    id: str
    question: Question
    key: str
    answer: str


class ColumnUse(StrEnum):
    """A preset of columns is for reading (titles of a site's export), for writing a roster, or hours."""

    IMPORT = "import"
    EXPORT = "export"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class ColumnPreset:
    """A named set of columns, such as those of the registration site; the office edits it."""

    id: str
    use: ColumnUse
    name: str
    position: int


@dataclass(frozen=True, slots=True)
class PresetColumn:
    """A column of a preset: its ``title`` in the file, and the ``field`` of the roster it holds."""

    id: str
    preset_id: str
    title: str
    field: str
    position: int
