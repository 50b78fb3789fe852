"""What an office answered about files is remembered, and used when the next file asks the same."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from coordinator.db.keys import new_id
from coordinator.domain.edit import Edit
from coordinator.domain.remembered import Question, Remembered
from coordinator.domain.roster_corrections import Corrections

_LONGEST = 200


def with_answers(
    given: Corrections, remembered: Iterable[Remembered], aliases: Mapping[str, str] | None = None
) -> Corrections:
    """``given`` with all that was answered before; what is said now counts more, presets less."""
    known: dict[Question, dict[str, str]] = {question: {} for question in Question}
    for one in remembered:
        known[one.question][one.key] = one.answer
    return replace(
        given,
        titles={**(aliases or {}), **known[Question.COLUMN], **given.titles},
        schools={**known[Question.SCHOOL], **given.schools},
        characters={**known[Question.CHARACTER], **given.characters},
        names={**known[Question.NAME], **given.names},
    )


def answers_edit(given: Corrections, remembered: Iterable[Remembered]) -> Edit:
    """The edit that remembers what was given; an answer that changed takes the place of the old one."""
    known = {(one.question, one.key): one for one in remembered}
    before: list[Remembered] = []
    after: list[Remembered] = []
    for question, answers in _parts(given):
        for key, answer in answers.items():
            old = known.get((question, key))
            if not key or max(len(key), len(answer)) > _LONGEST or (old and old.answer == answer):
                continue
            before += [old] if old else []
            after.append(replace(old, answer=answer) if old else Remembered(new_id(), question, key, answer))
    return Edit(tuple(before), tuple(after))


def _parts(given: Corrections) -> tuple[tuple[Question, Mapping[str, str]], ...]:
    return (
        (Question.COLUMN, given.titles),
        (Question.SCHOOL, given.schools),
        (Question.CHARACTER, given.characters),
        (Question.NAME, given.names),
    )
