"""The ministry's own lists: every row is read, and together they are one directory."""

from itertools import permutations
from pathlib import Path
from time import process_time

import pytest

from coordinator.db.queries.roster import read_schools
from coordinator.db.queries.schools import read_directory
from coordinator.db.store import open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.school_lists import read_school_lists
from coordinator.domain.school import SchoolLevel
from coordinator.domain.school_lists import SchoolList
from coordinator.services.edits import apply_edit
from coordinator.services.school_import import import_schools
from tests.extra.conftest import DATA

SCHOOLS = DATA / "schools"
PRIMARY, JUNIOR = SchoolLevel.PRIMARY, SchoolLevel.JUNIOR
FILES = {
    "e1_new_114.csv": (2_608, (114,), (PRIMARY,)),
    "114_basec.csv": (2_663, (114,), (PRIMARY,)),
    "103_basej.txt": (940, (103,), (JUNIOR,)),
    "102_basej.txt": (937, (102,), (JUNIOR,)),
    "schools_tw.csv": (3_603, (103, 114), (PRIMARY, JUNIOR)),
    "schools_pingtung.csv": (204, (103, 114), (PRIMARY, JUNIOR)),
}


@pytest.mark.parametrize("name", FILES)
def test_every_row_of_a_list_is_a_school(name: str) -> None:
    (made,) = read_school_lists([SCHOOLS / name])
    assert (len(made.schools), made.years, made.levels) == FILES[name]
    assert made.left_out == ()
    assert all(len(school.code) == 6 and school.county_code for school in made.schools)
    if name.startswith(("e1", "114")):
        assert all(school.township_code for school in made.schools)


@pytest.fixture(scope="module")
def lists() -> tuple[SchoolList, ...]:
    return read_school_lists([SCHOOLS / name for name in FILES])


def test_all_lists_are_one_directory_within_two_seconds_and_one_step(
    tmp_path: Path, lists: tuple[SchoolList, ...]
) -> None:
    store = open_store(tmp_path / "store.sqlite", areas=load_areas())
    try:
        started = process_time()  # a shared machine's clock is not ours
        read_school_lists([SCHOOLS / "schools_tw.csv"])
        with store.write() as writer:
            merge = import_schools(writer, lists)
        with store.read() as reader:
            found = read_schools(reader)
        assert process_time() - started < 2
        assert len(found) == 3_603
        with store.read() as reader:
            assert sum(school.closed for school in read_directory(reader).schools) == 1
        with store.write() as writer:
            apply_edit(writer, merge.edit.reversed())
        with store.read() as reader:
            assert read_directory(reader).schools == ()
    finally:
        store.close()


def test_pingtung_has_the_schools_that_its_lists_have(tmp_path: Path, lists: tuple[SchoolList, ...]) -> None:
    store = open_store(tmp_path / "store.sqlite", areas=load_areas())
    try:
        with store.write() as writer:
            import_schools(writer, lists)
        with store.read() as reader:
            here = [s for s in read_schools(reader) if s.county_code == "10013"]
    finally:
        store.close()
    assert (sum(s.level is PRIMARY for s in here), sum(s.level is JUNIOR for s in here)) == (163, 41)
    assert "屏東大學實小" in {alias for school in here for alias in school.aliases}
    assert "瓦磘" in "".join(school.name for school in here)
    assert all(s.township for s in here)


def test_the_order_of_files_does_not_matter(lists: tuple[SchoolList, ...]) -> None:
    from tests.domain.test_school_merge import after, facts, merged

    wanted = facts(after(merged(*lists)))
    assert all(facts(after(merged(*order))) == wanted for order in list(permutations(lists))[::240])
