"""Searching at the desk finds what looking through everybody finds, whatever changed since."""

from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.badge import code_text
from coordinator.domain.checkin.search import DeskSearch
from coordinator.domain.checkin.values import WalkIn
from coordinator.domain.plan import by_id
from coordinator.domain.roster import RosterEntry
from coordinator.domain.text import fold
from tests.small_plan import B1, B2, LIGANG, person

PEOPLE = tuple(
    person(name, LIGANG, session, school=school)
    for name, session, school in [
        ("陳怡君", B1, "霧台國小"),
        ("陳大文", B2, "霧臺國小"),
        ("林陳美", B1, "里港國中"),
        ("王小明", B2, "里港國中"),
        ("Lawas Kolas", B1, "東港國小"),
    ]
)
NUMBERS = {entry.id: 1_000_000 + at for at, entry in enumerate(PEOPLE)}
WORDS = st.lists(
    st.sampled_from(["陳", "林陳", "霧臺", "霧台國小", "港", "附小", "lawas", "ＬＡ", "無"]), max_size=2
)


def search() -> DeskSearch:
    return DeskSearch(PEOPLE, B1, NUMBERS, {PEOPLE[0].person.school_code: ("屏大附小",)})


def holds(entry: RosterEntry, words: list[str]) -> bool:
    text = " ".join(map(fold, (entry.person.name, entry.person.school_name, "屏大附小")))
    return all(fold(word) in text for word in words)


@given(WORDS, st.frozensets(st.sampled_from(range(len(PEOPLE)))))
def test_a_search_finds_everybody_who_holds_all_words(words: list[str], gone: frozenset[int]) -> None:
    made, known = search(), by_id(PEOPLE)
    for at in gone:
        made.put(PEOPLE[at].id, None)
        del known[PEOPLE[at].id]
    expected = {key for key, entry in known.items() if words and holds(entry, words)}
    assert set(made.find(" ".join(words), 50)) == expected


def test_a_name_that_begins_so_comes_first_and_then_who_is_expected() -> None:
    names = [by_id(PEOPLE)[key].person.name for key in search().find("陳", 50)]
    assert names == ["陳怡君", "陳大文", "林陳美"]
    assert len(search().find("國", 2)) == 2


def test_a_code_finds_its_person_and_a_walk_in_is_found_as_well() -> None:
    made = search()
    assert made.find(code_text(NUMBERS[PEOPLE[3].id]), 5) == [PEOPLE[3].id]
    made.put("w", WalkIn("w", "e", B1, "log", 2_000_000, "陳現場", "里港國小"))
    assert "w" in made.find("陳現", 5)
    assert made.find(code_text(2_000_000), 5) == ["w"]
    made.put("w", None)
    assert made.find("陳現", 5) == []
