"""What is stored about hours: the rule of a training, and what was handed in when."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HoursRule:
    """What a training asks beyond all marks: minutes late or early that are still let pass; None lets all."""

    id: str
    training_id: str
    late_minutes: int | None = None
    early_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class HoursExport:
    """Hours that were handed in: when (UTC milliseconds), as what, in which file."""

    id: str
    training_id: str
    at_ms: int
    form: str
    file_name: str


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One person's hours for one course day in an export; the next export tells what changed since."""

    id: str
    export_id: str
    participant_id: str
    course_day_id: str
    hours: int
