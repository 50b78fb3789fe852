"""The page 駐點申請 in the plan of a county: schools and districts apply, and are found while typing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.db.queries.applications import read_applications
from coordinator.domain.application import ApplicantKind, ApplicationState
from coordinator.domain.application_entry import ApplicationEntry
from coordinator.domain.application_grant import asked_grant
from coordinator.domain.plan import Plan
from coordinator.domain.school import School, SchoolLevel
from coordinator.domain.training import FormatKind
from coordinator.ui.applications.form_dialog import FormDialog
from coordinator.ui.applications.grant_dialog import GrantDialog
from coordinator.ui.applications.page import ApplicationsPage
from coordinator.ui.context import Context
from tests.application_world import INSIDE, asked, national, sep
from tests.sample_plans import PINGTUNG, plan
from tests.ui.applications_desk import applications_over
from tests.ui.hands import Desk
from tests.ui.queue_line import type_text

S = ApplicationState
MakeContext = Callable[..., Context]
HOME, ELSEWHERE = "10013", "67000"
SCHOOLS = (
    School("sc1", "130701", "範例國小", SchoolLevel.PRIMARY, "10013030", county_code=HOME),
    School("sc2", "130702", "範例國中", SchoolLevel.JUNIOR, "10013030", county_code=HOME),
    School("sc3", "990001", "範例國小", SchoolLevel.PRIMARY, "", county_code=ELSEWHERE),
)


@pytest.fixture
def desk(tmp_path: Path, make_context: MakeContext, qtbot: QtBot) -> Iterator[Desk[ApplicationsPage]]:
    with applications_over(plan(PINGTUNG), (), tmp_path, make_context, qtbot, more=SCHOOLS) as desk:
        yield desk


def form_of(desk: Desk[ApplicationsPage]) -> FormDialog:
    """The form that is open."""
    dialog = desk.page.dialog
    assert isinstance(dialog, FormDialog)
    return dialog


def only(desk: Desk[ApplicationsPage]) -> ApplicationEntry:
    """The one application there is."""
    with desk.store.read() as reader:
        (entry,) = read_applications(reader, desk.plan.training.id)
    return entry


def test_the_first_application_is_added_from_the_empty_page(desk: Desk[ApplicationsPage]) -> None:
    assert desk.page._nothing.isVisible()
    desk.page._nothing.pressed.emit()
    assert form_of(desk).format.value() == desk.plan.course_days[-1].format_id
    form_of(desk).reject()
    assert desk.page.dialog is None


def test_a_school_is_picked_with_the_keyboard_and_enter_does_not_close_the_form(
    desk: Desk[ApplicationsPage],
) -> None:
    desk.page.run_action("add")
    form = form_of(desk)
    line = form.applicant.line
    type_text(line, "範例")
    offered = [form.applicant.list.item(n).text() for n in range(form.applicant.list.count())]
    assert offered[0].startswith("範例國小")
    assert len(offered) == 3
    assert form.applicant.list.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(form.applicant.list, Qt.Key.Key_Return)
    assert form.isVisible()
    assert not form.applicant.list.isVisible()
    assert line.text() == "範例國小"
    form.days.set_value("112/9/12")
    form.ok_button.click()
    desk.wait(lambda: desk.page.chosen is not None)
    one = only(desk).application
    assert (one.kind, one.school_id, one.county_code) == (ApplicantKind.SCHOOL, "sc1", HOME)
    assert only(desk).wished == (date(2023, 9, 12),)


def test_a_district_applies_by_its_name(desk: Desk[ApplicationsPage]) -> None:
    district = desk.plan.districts[0]
    desk.page.run_action("add")
    form = form_of(desk)
    type_text(form.applicant.line, district.name)
    QTest.keyClick(form.applicant.line, Qt.Key.Key_Return)
    form.ok_button.click()
    desk.wait(lambda: desk.page.chosen is not None)
    one = only(desk).application
    assert (one.kind, one.district_id) == (ApplicantKind.REGION, district.id)
    desk.page.acting.edit_application()
    form_of(desk).seats.set_value("30")
    form_of(desk).ok_button.click()
    desk.wait(lambda: only(desk).application.seats == 30)
    assert only(desk).application.district_id == district.id, "the same name means who it meant before"


def test_a_name_that_is_in_no_list_is_kept_and_told(desk: Desk[ApplicationsPage]) -> None:
    desk.page.run_action("add")
    form = form_of(desk)
    type_text(form.applicant.line, "某某教育中心")
    assert not form.applicant.list.isVisible()
    form.applicant.line.editingFinished.emit()
    form.ok_button.click()
    desk.wait(lambda: desk.page.chosen is not None)
    assert only(desk).application.applicant == "某某教育中心"
    assert only(desk).application.kind is ApplicantKind.UNIT


def test_a_day_is_granted_in_a_county_too(desk: Desk[ApplicationsPage]) -> None:
    before = len(desk.plan.sessions)
    desk.page.run_action("add")
    form = form_of(desk)
    type_text(form.applicant.line, "範例國小")
    form.venue.set_value("範例國小")
    form.days.set_value("112/9/20")
    form.ok_button.click()
    desk.wait(lambda: desk.page.chosen is not None)
    desk.page.board.state_asked.emit(only(desk).id, S.GRANTED)
    dialog = desk.page.dialog
    assert isinstance(dialog, GrantDialog)
    dialog.ok_button.click()
    desk.wait(lambda: only(desk).state is S.GRANTED)
    assert len(desk.plan.sessions) == before + 1
    assert desk.page.board.columns[S.GRANTED].cards.rowCount() == 1


def asked_plan(days: int) -> Plan:
    """The national plan, whose hands-on format has no course day or two."""
    of = national()
    form = next(one for one in of.formats if one.kind is FormatKind.HANDS_ON)
    own = next(one for one in of.course_days if one.format_id == form.id)
    if days:
        return replace(of, course_days=(*of.course_days, replace(own, id="own1", name="下午場", slug="own1")))
    others = tuple(one for one in of.course_days if one is not own)
    elsewhere = replace(own, format_id=others[0].format_id)
    return replace(of, course_days=(*others, elsewhere))


@pytest.mark.parametrize("days", [0, 2])
def test_a_format_with_no_course_day_or_several_says_so(
    days: int, tmp_path: Path, make_context: MakeContext, qtbot: QtBot
) -> None:
    of = asked_plan(days)
    entries = [asked(of, HOME, sep(10), received=INSIDE, venue="信義國小")]
    with applications_over(of, entries, tmp_path, make_context, qtbot) as desk:
        desk.page.acting.grant()
        dialog = desk.page.dialog
        assert isinstance(dialog, GrantDialog)
        assert dialog.wanted.day == asked_grant(entries[0].application, sep(10)).day
        if not days:
            assert "no course day" in dialog.notice.text
            assert not dialog.ok_button.isEnabled()
            dialog.reject()
            return
        dialog.course_day.set_value("own1")
        dialog.ok_button.click()
        desk.wait(lambda: only(desk).state is S.GRANTED)
        session = next(s for s in desk.plan.sessions if s.id == only(desk).application.session_id)
        assert session.course_day_id == "own1"
