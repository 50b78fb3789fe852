"""The calls of the call list as edits, so that each can be taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from coordinator.db.keys import new_id
from coordinator.domain.calls import CallLine
from coordinator.domain.edit import Edit, create
from coordinator.domain.school import SchoolCall


def called(training_id: str, school_ids: Iterable[str], day: date, *, reached: bool, note: str = "") -> Edit:
    """A call to each of these schools on ``day``; earlier calls stay."""
    return create(*(SchoolCall(new_id(), training_id, school, day, reached, note) for school in school_ids))


def taken_back(lines: Sequence[CallLine]) -> Edit:
    """Without the newest call of each line that has one."""
    return Edit(tuple(line.last for line in lines if line.last is not None))


def noted(training_id: str, line: CallLine, day: date, note: str) -> Edit:
    """The note of the newest call; a school that was not called yet gets one of ``day``, not reached."""
    if line.last is None:
        return called(training_id, (line.id,), day, reached=False, note=note)
    return Edit((line.last,), (replace(line.last, note=note),))


def dated(training_id: str, line: CallLine, day: date) -> Edit:
    """The newest call was on ``day``; a school that was not called yet gets one, not reached."""
    if line.last is None:
        return called(training_id, (line.id,), day, reached=False)
    return Edit((line.last,), (replace(line.last, called_on=day),))
