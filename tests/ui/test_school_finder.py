"""Ctrl+K finds schools by every name and brings them onto their page."""

from collections.abc import Callable

import pytest

from coordinator.db.store import Store
from coordinator.domain.edit import create
from coordinator.domain.school import School, SchoolAlias, SchoolLevel, SchoolPart
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context
from coordinator.ui.school_finder import SchoolFinder
from tests.small_plan import LIGANG

SCHOOL = School("a", "034601", "縣立臺里國小", SchoolLevel.PRIMARY, LIGANG)
BRANCH = School("b", "", "土庫分校", SchoolLevel.PRIMARY, "", parent_id="a", part=SchoolPart.BRANCH)
CLOSED = School("c", "134602", "縣立停辦國小", SchoolLevel.PRIMARY, LIGANG, closed=True)


@pytest.fixture
def context(store: Store, make_context: Callable[..., Context]) -> Context:
    with store.write() as writer:
        apply_edit(writer, create(SCHOOL, BRANCH, CLOSED, SchoolAlias("x", "a", "附小")))
    return make_context(store)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("台里", ["縣立臺里國小 (里港鄉)", "縣立臺里國小 土庫分校"]),
        ("附小", ["縣立臺里國小 (里港鄉)"]),
        ("034601", ["縣立臺里國小 (里港鄉)"]),
        ("里港 國小", ["縣立臺里國小 (里港鄉)"]),
        ("停辦", []),
        (" ", []),
    ],
)
def test_open_schools_are_found_by_every_name(context: Context, typed: str, found: list[str]) -> None:
    assert sorted(line.text for line in SchoolFinder(context).find(typed, 9)) == sorted(found)


def test_choosing_one_asks_for_its_page(context: Context) -> None:
    asked: list[tuple[str, str]] = []
    context.asked_for.connect(lambda slug, key: asked.append((slug, key)))
    SchoolFinder(context).find("臺里國小", 1)[0].activate()
    assert asked == [("schools", "a")]


def test_a_new_school_is_found_at_once(context: Context, store: Store) -> None:
    finder = SchoolFinder(context)
    assert not finder.find("新設", 9)
    made = School("n", "134777", "縣立新設國小", SchoolLevel.PRIMARY, LIGANG)
    context.undo.perform_edit("Add school", create(made))
    assert [line.icon for line in finder.find("新設", 9)] == ["school"]
