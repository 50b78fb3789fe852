"""Schools of a small county for tests of the page 學校."""

from coordinator.domain.edit import Entity
from coordinator.domain.school import School, SchoolAlias, SchoolLevel, SchoolSource, SchoolYear
from coordinator.ui.schools.page import SchoolsPage
from tests.small_plan import FANGLIAO, GAOSHU, LIGANG, small_plan
from tests.ui.hands import Desk

LIST = SchoolSource.LIST
PRIMARY, JUNIOR, SPECIAL = SchoolLevel.PRIMARY, SchoolLevel.JUNIOR, SchoolLevel.SPECIAL


def listed(key: str, code: str, name: str, level: SchoolLevel, town: str) -> School:
    """A school of a list of 114."""
    return School(key, code, name, level, town, county_code="10013", source=LIST, year=114)


SCHOOLS = (
    listed("a", "034601", "縣立里港國小", PRIMARY, LIGANG),
    listed("b", "134501", "縣立里港國中", JUNIOR, LIGANG),
    listed("c", "134602", "縣立高樹國小", PRIMARY, GAOSHU),
    listed("s", "130F01", "國立屏東特教學校", SPECIAL, FANGLIAO),
    School("far", "154601", "縣立花蓮國小", PRIMARY, "10015010", county_code="10015", source=LIST, year=114),
    School("h", "", "實驗教育機構", PRIMARY, "", county_code="10013"),
)
ALIAS = SchoolAlias("al", "a", "里小")
NAMES = ["縣立里港國小", "縣立高樹國小", "國立屏東特教學校", "縣立里港國中", "實驗教育機構"]


def entities() -> list[Entity]:
    """The small plan, its schools, and one name of a school."""
    return [*small_plan().entities(), *SCHOOLS, ALIAS]


def stored(desk: Desk[SchoolsPage], key: str) -> School:
    """A school as it is stored now."""
    with desk.store.read() as reader:
        school = reader.get(School, key)
    assert isinstance(school, School)
    return school


def everything(desk: Desk[SchoolsPage]) -> list[object]:
    """The whole directory as it is stored now."""
    with desk.store.read() as reader:
        return [*reader.all(School), *reader.all(SchoolAlias), *reader.all(SchoolYear)]
