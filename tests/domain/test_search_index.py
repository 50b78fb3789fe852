"""Search: the same answer as looking through every text, whatever has been indexed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain import search_index
from coordinator.domain.search_index import SearchIndex

PEOPLE = ["陳怡君 霧臺國小", "林志豪 里港國中", "𤧟 東港國小", "lawas kolas 里港國中", ""]
TEXTS = st.text(alphabet="陳林國小 ab𤧟", max_size=12)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("陳", [0]),
        ("國", [0, 1, 2, 3]),
        ("港國", [1, 2, 3]),
        ("里港國中", [1, 3]),
        ("𤧟", [2]),
        ("國中 林", [1]),
        ("la ko", [3]),
        ("無此人", []),
        ("", None),
        ("  ", None),
    ],
)
def test_a_query_finds_every_text_that_holds_all_its_words(query: str, expected: list[int] | None) -> None:
    assert SearchIndex(PEOPLE).find(query) == expected


@given(st.lists(TEXTS, max_size=30), TEXTS)
def test_the_index_says_what_a_plain_look_would_say(texts: list[str], query: str) -> None:
    words = query.split()
    plain = [at for at, text in enumerate(texts) if all(word in text for word in words)]
    assert SearchIndex(texts).find(query) == (plain if words else None)


def test_many_rows_answer_before_their_index_is_made() -> None:
    texts = [f"陳怡君 {number:06}" for number in range(search_index.BUILD_AT_ONCE + 1)]
    index = SearchIndex(texts)
    early = index.find("003000")
    index.wait()
    assert early == index.find("003000") == [3000]
