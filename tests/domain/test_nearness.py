"""Places on the map and the links between groups of them."""

import pytest

from coordinator.domain.nearness import distance, nearest_links, pair


def test_a_degree_to_the_north_is_longer_than_one_to_the_east() -> None:
    assert distance((120.0, 23.0), (120.0, 24.0)) == 1.0
    assert distance((120.0, 23.0), (121.0, 23.0)) == pytest.approx(0.916, abs=0.001)


def test_a_pair_has_one_order() -> None:
    assert pair("b", "a") == pair("a", "b") == ("a", "b")


PLACES = {"a": (0.0, 0.0), "b": (1.0, 0.0), "c": (5.0, 0.0), "d": (5.5, 0.0), "e": (2.0, 9.0)}


@pytest.mark.parametrize(
    ("known", "links"),
    [
        ([("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")], set()),
        ([("a", "b"), ("c", "d"), ("b", "e")], {("b", "c")}),
        ([("a", "b"), ("c", "d")], {("b", "c"), ("b", "e")}),
    ],
)
def test_what_is_apart_is_joined_by_the_shortest_links(known: list[tuple[str, str]], links: set) -> None:
    assert nearest_links(PLACES, known) == links


def test_nothing_and_one_place_need_no_link() -> None:
    assert nearest_links({}, ()) == nearest_links({"a": (0.0, 0.0)}, ()) == frozenset()
