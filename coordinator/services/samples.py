"""Putting a sample training into the store."""

from collections.abc import Callable
from dataclasses import replace

from coordinator.db.keys import new_id
from coordinator.db.session import Writer
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.school import School, SchoolSource
from coordinator.domain.training import Training
from coordinator.services.edits import apply_edit
from coordinator.services.trainings import next_session_number

MakeEntities = Callable[[str, Callable[[], str], int], tuple[Entity, ...]]
"""(name, key maker, first session number) -> all of the sample: ``documents.samples.sample_entities``."""


def add_sample(writer: Writer, name: str, make: MakeEntities) -> Edit:
    """Add the sample whose training has the slug ``name``; an empty edit when it is there already.

    Schools of a code that the directory holds are not added again; in a county that a list of the ministry
    covers they are closed, so that they never mix with real ones. Raises ``RuleError``.
    """
    if any(training.slug == name for training in writer.all(Training)):
        return Edit()
    stored = writer.all(School)
    known = {school.code for school in stored}
    covered = {school.county_code for school in stored if school.source is SchoolSource.LIST}
    made = make(name, new_id, next_session_number(writer))
    kept = (e for e in made if not (isinstance(e, School) and e.code in known))
    edit = Edit((), tuple(_apart(entity, covered) for entity in kept))
    apply_edit(writer, edit)
    return edit


def _apart(entity: Entity, covered: set[str]) -> Entity:
    """An invented school is closed where real ones are."""
    if isinstance(entity, School) and entity.county_code in covered:
        return replace(entity, closed=True)
    return entity
