"""個資: the contacts of applications can be deleted, also where nobody is on the roster."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coordinator.db.queries.applications import read_applications
from coordinator.db.store import Store
from coordinator.domain.application import ApplicationChange, ApplicationState
from coordinator.domain.purge import PurgeLevel
from coordinator.ui.context import Context
from coordinator.ui.roster.privacy.dialog import PrivacyDialog
from coordinator.ui.roster.privacy.purge_dialog import PurgeDialog
from tests.application_world import PINGTUNG, TAITUNG, asked, national, sep
from tests.ui.hands import store_with

PHONE = "0987-111-222"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    plan = national()
    told = asked(plan, PINGTUNG, sep(10), contact="王小明", phone=PHONE)
    other = asked(plan, TAITUNG, sep(11))
    line = ApplicationChange("more", told.id, 2, ApplicationState.IN_REVIEW, "陳主任")
    with store_with(tmp_path, *plan.entities(), *told.entities(), *other.entities(), line) as made:
        yield made


@pytest.fixture
def context(store: Store, make_context: Callable[..., Context]) -> Context:
    made = make_context(store)
    made.set_training(national().training.id)
    return made


def test_the_deletion_can_be_reached_while_there_are_only_contacts(context: Context, qtbot: QtBot) -> None:
    dialog = PrivacyDialog(context)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.delete_button.isEnabled()


def test_contacts_are_counted_first_and_go_from_rows_and_bytes(
    context: Context, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = PurgeDialog(context, None, PurgeLevel.CONTACT)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: not context.jobs.running, timeout=5_000)
    assert dialog.applied_goes.text() == "Applications with contact, telephone, e-mail or note: 1"
    dialog.levels[PurgeLevel.IDS].click()
    assert not dialog.applied_goes.isVisible()
    dialog.levels[PurgeLevel.CONTACT].click()
    dialog.sure.click()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.ok_button.click()
    with store.read() as reader:
        first = read_applications(reader, national().training.id)[0]
    assert (first.application.applicant, first.application.contact, first.application.phone) == (
        "屏東縣",
        "",
        "",
    )
    assert first.changes[-1].person == "陳主任"
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in files if PHONE.encode() in path.read_bytes()] == []
