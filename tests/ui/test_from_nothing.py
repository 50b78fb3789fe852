"""Both trainings are built from nothing through the widgets alone, equal the samples, and can be undone."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coordinator.db.store import Store
from coordinator.documents.plan_file import plan_to_json
from coordinator.domain.plan import Plan
from coordinator.ui.context import Context
from coordinator.ui.kit import i18n
from coordinator.ui.plan.page import PlanPage
from coordinator.ui.problems.page import ProblemsPage
from tests.sample_plans import NATIONAL, PINGTUNG, sample
from tests.ui import from_nothing
from tests.ui.from_nothing import Json, Sitting
from tests.ui.hands import column_texts


@pytest.fixture
def sitting(
    qapp: QApplication, store: Store, make_context: Callable[..., Context], qtbot: QtBot
) -> Iterator[Sitting]:
    """An empty store, and a program that speaks Chinese as its coordinators do."""
    context = make_context(store)
    i18n.install(qapp, i18n.CHINESE)
    yield Sitting(store, context, qtbot)
    i18n.install(qapp, i18n.ENGLISH)


REFERENCES = frozenset({"batch", "course_day", "region"})


def told(plan: Json) -> Json:
    """What a plan says: a short name is replaced by what it stands for, numbers of sessions are left out."""
    parts = (row for part in ("batches", "course_days", "districts", "regions") for row in plan[part])
    names = {row["slug"]: row["name"] for row in parts}
    held = {s["slug"]: f"{s['date']} {s['start']} {names[s['course_day']]}" for s in plan["sessions"]}
    wanted = {part: _renamed(value, {**names, **held}) for part, value in plan.items()}
    for session in wanted["sessions"]:
        del session["number"]
    return wanted


def _renamed(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [names.get(one, one) if isinstance(one, str) else _renamed(one, names) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: names.get(one, one) if key in REFERENCES else _renamed(one, names)
        for key, one in value.items()
        if key != "slug"
    }


def problems_on_show(sitting: Sitting) -> list[tuple[str, str]]:
    """Place and sentence of each line of the page 問題."""
    with sitting.on(ProblemsPage) as page:
        places, sentences = column_texts(page.open, "place"), column_texts(page.open, "sentence")
        return list(zip(places, sentences, strict=True))


def take_all_back(sitting: Sitting, empty: Plan) -> None:
    """Undo step by step, with the plan on the screen, until there is no training any more."""
    with sitting.on(PlanPage):
        for _ in range(sitting.context.undo.count() - 1):
            assert sitting.context.undo.undo()
        assert sitting.plan == empty
        assert sitting.context.undo.undo()
        assert not sitting.context.undo.can_undo
    assert sitting.trainings() == 0


def test_the_pingtung_training_of_112_is_built_from_nothing(sitting: Sitting) -> None:
    wanted = sample(PINGTUNG).plan_json
    from_nothing.begin(sitting, wanted)
    empty = sitting.plan
    with sitting.on(PlanPage) as page:
        from_nothing.fill_in_facts(page, wanted)
        from_nothing.list_parts(page, wanted)
    from_nothing.list_venues(sitting, wanted)
    from_nothing.paste_agendas(sitting, wanted)
    from_nothing.paste_districts(sitting, wanted)
    with sitting.on(PlanPage) as page:
        from_nothing.lay_out_batches(sitting, page, wanted)
        from_nothing.paste_sessions(page, wanted)
        from_nothing.confirm_marks(sitting, page, wanted)
    assert told(plan_to_json(sitting.plan)) == told(wanted)
    [(place, sentence)] = problems_on_show(sitting)
    assert place == "第二天 15:00–17:30 P. 未入學管理、S. 學生就學歷程查詢"
    assert "90" in sentence
    assert "150" in sentence
    take_all_back(sitting, empty)


def test_the_national_training_of_114_is_built_from_nothing(sitting: Sitting) -> None:
    wanted = sample(NATIONAL).plan_json
    from_nothing.begin(sitting, wanted)
    empty = sitting.plan
    with sitting.on(PlanPage) as page:
        from_nothing.fill_in_facts(page, wanted)
        from_nothing.list_parts(page, wanted)
        from_nothing.list_counties(page, wanted)
    from_nothing.paste_agendas(sitting, wanted)
    with sitting.on(PlanPage) as page:
        from_nothing.paste_regions(sitting, page, wanted)
    assert told(plan_to_json(sitting.plan)) == told(wanted)
    assert problems_on_show(sitting) == []
    take_all_back(sitting, empty)
