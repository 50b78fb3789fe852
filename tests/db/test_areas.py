"""Where the people of a training come from, counted by the store."""

from pathlib import Path

from coordinator.db.queries.areas import count_by_township
from coordinator.db.store import open_store
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit
from coordinator.domain.roster import PersonKind
from coordinator.domain.training import Training
from coordinator.services.edits import apply_edit
from tests.small_plan import GAOSHU, LIGANG, person, small_plan


def test_attendees_are_counted_by_township_speakers_and_other_trainings_are_not(tmp_path: Path) -> None:
    entries = [
        *(person(f"學員{n}") for n in range(3)),
        person("學員四", GAOSHU),
        person("學員五", ""),
        person("講師", GAOSHU, kind=PersonKind.SPEAKER),
    ]
    people = tuple(entity for entry in entries for entity in entry.entities())
    other = Training("other", "other-113", "另一個計畫", 113)
    store = open_store(tmp_path / "store.db", areas=load_areas())
    with store.write() as writer:
        apply_edit(writer, Edit((), (*small_plan().entities(), other, *people)))
    with store.read() as reader:
        assert count_by_township(reader, "t") == {LIGANG: 3, GAOSHU: 1, "": 1}
        assert count_by_township(reader, "other") == {}
    store.close()
