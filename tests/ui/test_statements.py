"""No page asks the store once per row: thirty of everything cost as many statements as one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import event
from sqlalchemy.engine import Engine

from coordinator.app.pages import page_specs
from coordinator.db.store import Store
from coordinator.domain.edit import Entity, create
from coordinator.services.edits import apply_edit
from coordinator.ui.context import Context
from coordinator.ui.kit.shell import PageSpec
from tests.small_plan import B1, LIGANG, person, small_plan

PLAN = small_plan()


@pytest.fixture
def asked() -> Iterator[list[str]]:
    statements: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    yield statements
    event.remove(Engine, "before_cursor_execute", hear)


def more(n: int) -> tuple[Entity, ...]:
    """Another unit, venue with a room, block with a topic, district with a member, session and person."""
    key = f"-{n}"
    venue, block, district = PLAN.venues[0], PLAN.blocks[1], PLAN.districts[0]
    session = replace(PLAN.sessions[0], id=f"s{key}", slug=f"s{n}", number=100 + n)
    return (
        replace(PLAN.units[0], id=f"u{key}"),
        replace(venue, id=f"v{key}"),
        replace(PLAN.rooms[0], id=f"r{key}", venue_id=f"v{key}"),
        replace(block, id=f"b{key}"),
        replace(PLAN.topics[0], id=f"t{key}", block_id=f"b{key}"),
        replace(district, id=f"d{key}", slug=f"d{n}", position=9 + n),
        replace(PLAN.members[0], id=f"m{key}", district_id=f"d{key}", area_code=f"10013{n:03d}"),
        session,
        replace(PLAN.marks[0], id=f"k{key}", session_id=session.id),
        *person(f"人{n}", LIGANG, B1, session.id, roles=("r1",)).entities(),
    )


@pytest.mark.parametrize("spec", page_specs(), ids=lambda spec: spec.slug)
def test_a_page_asks_as_many_statements_for_thirty_as_for_one(
    spec: PageSpec, store: Store, make_context: Callable[..., Context], asked: list[str], qtbot: QtBot
) -> None:
    context = make_context(store)
    with store.write() as writer:
        apply_edit(writer, create(*PLAN.entities(), *more(1)))
    context.set_training("t")
    page = spec.factory(context)
    qtbot.addWidget(page)
    counts = []
    for others in ((), range(2, 31)):
        with store.write() as writer:
            apply_edit(writer, create(*chain.from_iterable(more(n) for n in others)))
        context.jobs.wait(5_000)
        asked.clear()
        page.mark_stale()
        page.refresh_now()
        context.jobs.wait(5_000)
        counts.append(len(asked))
    context.jobs.cancel_all()
    context.jobs.wait(5_000)
    assert counts[0] == counts[1] > 0
