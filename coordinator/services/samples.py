"""Putting a sample training into the store."""

from collections.abc import Callable

from coordinator.db.keys import new_id
from coordinator.db.session import Writer
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.school import School
from coordinator.domain.training import Training
from coordinator.services.edits import apply_edit
from coordinator.services.trainings import next_session_number

MakeEntities = Callable[[str, Callable[[], str], int], tuple[Entity, ...]]
"""(name, key maker, first session number) -> all of the sample: ``documents.samples.sample_entities``."""


def add_sample(writer: Writer, name: str, make: MakeEntities) -> Edit:
    """Add the sample whose training has the slug ``name``; an empty edit when it is there already.

    Schools of a code that the directory holds are not added again. Raises ``RuleError``.
    """
    if any(training.slug == name for training in writer.all(Training)):
        return Edit()
    known = {school.code for school in writer.all(School)}
    made = make(name, new_id, next_session_number(writer))
    edit = Edit((), tuple(e for e in made if not (isinstance(e, School) and e.code in known)))
    apply_edit(writer, edit)
    return edit
