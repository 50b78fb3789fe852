"""The page 總覽: the figures are those of the store, and every line leads to where something can be done."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coordinator.domain.edit import Edit, Entity, change
from coordinator.domain.overview import StepKind
from coordinator.domain.roster import Meal, PersonKind
from coordinator.domain.school import School, SchoolLevel
from coordinator.services.sheets import keep_rows
from coordinator.ui.context import Context
from coordinator.ui.overview import reading
from coordinator.ui.overview.page import OverviewPage
from coordinator.ui.overview.steps import _LOOKS, _sentences
from coordinator.ui.problem_watch import watch_of
from tests.small_plan import B1, B2, FANGLIAO, HANDS_ON, LIGANG, person, small_plan
from tests.ui.hands import Desk, column_texts, left_out_by_tab, page_over, press, unnamed_widgets

PLAN = small_plan()
PEOPLE = (
    *(person(f"學員{n}", LIGANG, B1) for n in range(5)),
    person("丙", FANGLIAO, B2, school="枋寮範例國中"),
)

STORED = (*PLAN.entities(), *(value for entry in PEOPLE for value in entry.entities()))


def on(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 9, 0, tzinfo=timezone(timedelta(hours=8)))


class Visit:
    """A page over a store, and where it wanted to go."""

    def __init__(self, desk: Desk[OverviewPage]) -> None:
        self.store, self.context, self.page = desk.store, desk.context, desk.page
        self.went: list[tuple[str, str]] = []
        self.context.asked_for.connect(lambda slug, key: self.went.append((slug, key)))

    def sentences(self) -> list[str]:
        """What comes next, as it stands on the page."""
        return [b.accessibleDescription() for b in self.page.steps.buttons()]


@pytest.fixture
def make_visit(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> Iterator[Callable[..., Visit]]:
    with ExitStack() as stack:

        def make(today: datetime, *entities: Entity) -> Visit:
            def page(context: Context) -> OverviewPage:
                context.clock = lambda: today
                return OverviewPage(context)

            return Visit(stack.enter_context(page_over(page, entities, tmp_path, make_context, qtbot)))

        yield make


@pytest.fixture
def visit(make_visit: Callable[..., Visit]) -> Visit:
    return make_visit(on(2023, 8, 1), *STORED)


def test_the_figures_count_what_is_stored(visit: Visit) -> None:
    figures = visit.page.figures
    assert figures.sessions.accessibleName() == "Sessions 3 112年8月7日(一)–9/12(二)"
    assert figures.schools.accessibleName() == "Schools 5 2 districts, 3 townships"
    assert figures.people.accessibleName() == "People 6 2 schools; 0 helpers"
    assert figures.places.accessibleName() == "Venues 1 1 rooms, 4 seats"
    assert figures.printed.accessibleName() == "Sheets printed 0 / 3 sessions"


def test_every_session_stands_with_its_date_place_and_people(visit: Visit) -> None:
    lines = [load.session.id for load in visit.page.dates.rows.shown_rows()]
    assert lines == [B1, B2, HANDS_ON]
    said = [visit.page.dates.rows.index(row, 0).data() for row in range(3)]
    assert said[0] == (
        "112年8月7日(一), 08:30–17:00, 第一梯次  第一天  人事業務, 研習中心 301, 5 / 4 1 seats short"
    )
    assert said[1] == "112年8月14日(一), 08:30–17:00, 第二梯次  第一天  人事業務, No venue yet, 1 people"


def test_the_list_of_dates_is_an_honest_model(visit: Visit, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(visit.page.dates.rows)


def test_enter_on_a_session_opens_it_in_the_plan(visit: Visit) -> None:
    visit.page.show_item(B2)
    press(visit.page.dates, Qt.Key.Key_Return)
    assert visit.went == [("plan", B2)]


def test_what_comes_next_leads_to_the_thing_itself(visit: Visit) -> None:
    _, checked = watch_of(visit.context).check()
    visit.page.refresh_now()
    assert visit.sentences() == [
        "The next session is in 6 days, 112年8月7日(一).",
        "Sessions with neither venue nor online meeting: 2, the first on 112年8月14日(一).",
        "112年8月7日(一): 1 seats are missing.",
        "Course days without a timetable: 1.",
        f"Problems of the plan that are still open: {len(checked.open)}.",
        "Sessions whose sign-in sheets are not printed: 2, the first on 112年8月7日(一).",
    ]
    for button in visit.page.steps.buttons():
        button.click()
    assert visit.went == [
        ("plan", B1),
        ("plan", B2),
        ("venues", "v"),
        ("agenda", "e"),
        ("problems", checked.open[0].key),
        ("printing", B1),
    ]


def test_the_reminder_to_delete_opens_what_deletes(make_visit: Callable[..., Visit]) -> None:
    due = replace(PLAN.training, purge_on=date(2023, 11, 1))
    stored = (due, *(one for one in STORED if one != PLAN.training))
    visit = make_visit(on(2023, 12, 1), *stored)
    asked: list[str] = []
    visit.context.run_asked.connect(asked.append)
    button = next(b for b in visit.page.steps.buttons() if "deleted" in b.accessibleDescription())
    press(button, Qt.Key.Key_Space)
    assert asked == ["roster.privacy"]
    assert visit.went == []


def test_the_number_of_problems_follows_that_of_the_navigation(visit: Visit, qtbot: QtBot) -> None:
    watch = watch_of(visit.context)

    def told() -> str:
        return next((s for s in visit.sentences() if s.startswith("Problems")), "")

    qtbot.waitUntil(lambda: told().endswith(f": {len(watch.checked.open)}."))
    before, block = len(watch.checked.open), next(b for b in PLAN.blocks if b.misprinted)
    visit.context.undo.perform_edit("Print", change(block, replace(block, printed_minutes=block.minutes)))
    qtbot.waitUntil(lambda: told().endswith(f": {before - 1}."))
    assert len(watch.checked.open) == before - 1


def test_every_kind_of_step_has_its_sentence_and_its_page() -> None:
    assert set(_LOOKS) == set(_sentences()) == set(StepKind)


def test_printed_sheets_are_noticed_after_the_commit(visit: Visit, qtbot: QtBot) -> None:
    with visit.store.write() as writer:
        keep_rows(writer, [((B1, PEOPLE[0].id), 1)])
    qtbot.waitUntil(lambda: visit.page.figures.printed.accessibleName().startswith("Sheets printed 1 / 3"))
    assert "Sessions whose sign-in sheets are not printed: 1" in visit.sentences()[-1]


def test_after_the_last_day_the_past_asks_for_nothing_on_paper(make_visit: Callable[..., Visit]) -> None:
    visit = make_visit(on(2023, 9, 20), *STORED)
    assert visit.sentences()[0] == "All sessions are over; the last was on 112年9月12日(二)."
    assert not [s for s in visit.sentences() if "sheets" in s or "venue" in s]


def test_bars_show_people_against_seats_or_schools_against_the_plan(visit: Visit) -> None:
    loads = visit.page.loads
    assert loads.batch_chart.accessibleDescription() == "第一梯次 5 / 4; 第二梯次 1"
    assert loads.district_chart.accessibleDescription() == "北區 5; 南區 1"
    loads.schools.click()
    assert loads.batch_chart.accessibleDescription() == "第一梯次 1 / 3; 第二梯次 1 / 2"
    assert loads.district_chart.accessibleDescription() == "北區 1 / 3; 南區 1 / 2"


def test_schools_covered_stand_by_district_and_lead_to_who_is_missing(
    make_visit: Callable[..., Visit],
) -> None:
    schools = [
        School(f"k{n}", f"99{town[-4:]}", f"範例第{n}國小", SchoolLevel.PRIMARY, town, county_code="10013")
        for n, town in enumerate((LIGANG, FANGLIAO))
    ]
    page = (visit := make_visit(on(2023, 8, 1), *STORED, *schools)).page
    assert page.covered.chart.accessibleDescription() == "北區 0 / 1; 南區 0 / 1"
    assert "Schools that have not sent everybody yet: 2." in visit.sentences()
    page.covered.go_button.click()
    assert visit.went == [("missing", "")]


def test_meals_stand_by_day_with_those_of_staff(make_visit: Callable[..., Visit]) -> None:
    guide = person("輔導員", "", B1, kind=PersonKind.HELPER, meal=Meal.VEGETARIAN)
    page = make_visit(on(2023, 8, 1), *STORED, *guide.entities()).page
    assert column_texts(page.meals.table, "day") == ["8/7(一)", "8/14(一)"]
    assert column_texts(page.meals.table, "meat") == ["5", "1"]
    assert column_texts(page.meals.table, "vegetarian") == ["1", "0"]
    assert column_texts(page.meals.table, "total") == ["6", "1"]


def test_without_schools_or_people_their_cards_are_not_shown(make_visit: Callable[..., Visit]) -> None:
    page = make_visit(on(2023, 8, 1), *PLAN.entities()).page
    assert page.covered.isHidden()
    assert page.meals.isHidden()


def test_many_people_are_read_off_the_gui_thread(
    visit: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MANY", 1)
    late = person("遲到", LIGANG, B1)
    visit.context.undo.perform_edit("come", Edit((), late.entities()))
    assert visit.context.jobs.running
    qtbot.waitUntil(lambda: visit.page.figures.people.accessibleName().startswith("People 7"))


def test_a_training_without_sessions_says_where_they_are_laid_out(make_visit: Callable[..., Visit]) -> None:
    visit = make_visit(on(2023, 8, 1), PLAN.training)
    page = visit.page
    assert page.dates.isHidden()
    page._no_dates.button.click()
    assert visit.went == [("plan", "")]
    assert page.steps.buttons()[1].text() == "Import roster"
    visit.context.undo.perform_edit("gone", Edit((PLAN.training,), ()))
    page.refresh_now()
    assert page._stack.currentWidget() is page._nothing


def test_every_widget_has_a_name_and_the_narrow_page_puts_its_halves_under_each_other(visit: Visit) -> None:
    assert unnamed_widgets(visit.page) == []
    assert left_out_by_tab(visit.page) == []
    card = visit.page.dates.parentWidget()
    assert card is not None
    assert visit.page.steps.y() == card.y()
    visit.page.resize(700, 900)
    assert visit.page._halves.direction() == visit.page._halves.Direction.TopToBottom
