"""Opening a venue pack on a laptop: file, passphrase, name; refusals in between; the desk at the end."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from coordinator.db.queries.roster import read_roster
from coordinator.db.store import Store
from coordinator.documents.packs import (
    new_file_id,
    new_sealing_pair,
    new_signing_pair,
    write_venue_pack,
)
from coordinator.domain.edit import create
from coordinator.domain.office import Setting
from coordinator.domain.pack_record import PackRecord
from coordinator.domain.store_settings import DEVICE_NAME
from coordinator.services.edits import apply_edit
from coordinator.services.keys import KeyMakers
from coordinator.services.packs import PackWish, gather_pack, prepare_pack, record_pack
from coordinator.ui.context import Context
from coordinator.ui.pack_opening.dialog import OpenPackDialog
from coordinator.ui.pack_opening.opening import PackQuestion
from tests.small_plan import B1, LIGANG, person, small_plan
from tests.ui.conftest import NOON
from tests.ui.hands import press, store_with, unnamed_widgets

PASSPHRASE = "12345 67890 12345 67890 12345"
MAKERS = KeyMakers(new_sealing_pair, new_signing_pair)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    people = [person(f"學員{n}", LIGANG, B1) for n in range(3)]
    (tmp_path / "office").mkdir()
    entities = [*small_plan().entities(), *(e for p in people for e in p.entities())]
    with store_with(tmp_path / "office", *entities) as store:
        yield store


def pack_of(office: Store, path: Path, device: str = "報到一") -> Path:
    with office.write() as writer:
        prepare_pack(writer, "t", MAKERS)
        made = gather_pack(
            writer, PackWish("t", device=device), round(NOON.timestamp() * 1000), new_file_id()
        )
        record_pack(writer, made)
    write_venue_pack(path, made, PASSPHRASE)
    return path


@pytest.fixture
def pack(office: Store, tmp_path: Path) -> Path:
    return pack_of(office, tmp_path / "one.venuepack")


class Laptop:
    """An empty store with a window on it, and the dialog over it."""

    def __init__(self, store: Store, context: Context, window: QMainWindow, qtbot: QtBot) -> None:
        self.store, self.context, self.window, self.qtbot = store, context, window, qtbot
        self.went: list[str] = []
        context.asked_for.connect(lambda slug, _key: self.went.append(slug))
        self.file: Path | None = None
        self.question = PackQuestion(context, window, lambda _parent, _start: self.file)

    def ask(self, file: Path | None = None) -> OpenPackDialog:
        """Open the dialog and choose a file, if one is given."""
        self.file = file
        self.question.ask()
        dialog = self.question.dialog
        assert dialog is not None
        if file is not None:
            press(dialog.browse, Qt.Key.Key_Space)
        return dialog

    def wait(self, condition: Callable[[], Any]) -> None:
        """Until a job has ended."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=10_000)


@pytest.fixture
def laptop(store: Store, make_context: Callable[..., Context], qtbot: QtBot) -> Laptop:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    with qtbot.waitExposed(window):
        window.show()
    return Laptop(store, make_context(store), window, qtbot)


def type_passphrase(dialog: OpenPackDialog, text: str) -> None:
    dialog.passphrase.line.clear()
    QTest.keyClicks(dialog.passphrase.line, text)


def test_a_laptop_becomes_a_desk_by_keyboard_alone(laptop: Laptop, pack: Path) -> None:
    dialog = laptop.ask(pack)
    assert dialog.focusWidget() is dialog.passphrase.line
    type_passphrase(dialog, PASSPHRASE)
    press(dialog.passphrase.line, Qt.Key.Key_Return)
    laptop.wait(dialog.device.isVisible)
    assert dialog.device.value() == "報到一"
    assert unnamed_widgets(dialog) == []
    press(dialog.device.editor, Qt.Key.Key_Return)
    laptop.wait(lambda: dialog.opened is not None)
    assert dialog.notice.text == "“小計畫” is open. This computer is the desk “報到一”."
    press(dialog.ok_button, Qt.Key.Key_Return)
    laptop.wait(lambda: laptop.went == ["desk"])
    assert laptop.context.training_id == "t"
    with laptop.store.read() as reader:
        assert len(read_roster(reader, "t")) == 3
        (record,) = reader.all(PackRecord)
        name = reader.get(Setting, DEVICE_NAME)
    assert record.opened_ms == round(NOON.timestamp() * 1000)
    assert name is not None
    assert name.value == "報到一"


def test_a_wrong_passphrase_is_said_and_the_right_one_still_works(laptop: Laptop, pack: Path) -> None:
    dialog = laptop.ask(pack)
    type_passphrase(dialog, "99999 99999 99999 99999 99999")
    press(dialog.passphrase.line, Qt.Key.Key_Return)
    laptop.wait(lambda: dialog.notice.text.startswith("This is not the passphrase of one.venuepack."))
    type_passphrase(dialog, PASSPHRASE.replace(" ", ""))
    press(dialog.passphrase.line, Qt.Key.Key_Return)
    laptop.wait(dialog.device.isVisible)
    assert dialog.notice.text == ""


def test_digits_of_a_chinese_input_method_are_the_digits_that_were_meant(laptop: Laptop, pack: Path) -> None:
    dialog = laptop.ask(pack)
    line = dialog.passphrase.line
    assert line.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    said = QInputMethodEvent()
    said.setCommitString("１２３")
    QApplication.sendEvent(line, said)
    for char in "ㄅㄉˇ":
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, none, char))
    assert dialog.passphrase.value() == "123123"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no pack at all", "strange.venuepack is neither a venue pack nor an attendance file."),
        (None, "strange.venuepack"),
    ],
)
def test_what_is_no_pack_is_said_before_a_passphrase_is_asked(
    laptop: Laptop, tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "strange.venuepack"
    if content is not None:
        path.write_bytes(content)
    dialog = laptop.ask(path)
    assert said in dialog.file.editor.accessibleDescription()
    assert not dialog.ok_button.isEnabled()


def test_a_damaged_pack_is_said_and_nothing_is_stored(laptop: Laptop, pack: Path) -> None:
    data = bytearray(pack.read_bytes())
    data[-20] ^= 1
    pack.write_bytes(bytes(data))
    dialog = laptop.ask(pack)
    type_passphrase(dialog, PASSPHRASE)
    press(dialog.passphrase.line, Qt.Key.Key_Return)
    laptop.wait(lambda: dialog.notice.text and "Reading" not in dialog.notice.text)
    assert "one.venuepack" in dialog.notice.text
    with laptop.store.read() as reader:
        assert reader.all(PackRecord) == ()


def test_a_laptop_without_a_name_is_asked_again(laptop: Laptop, pack: Path) -> None:
    dialog = laptop.ask(pack)
    type_passphrase(dialog, PASSPHRASE)
    press(dialog.passphrase.line, Qt.Key.Key_Return)
    laptop.wait(dialog.device.isVisible)
    dialog.device.editor.setText(" ")  # type: ignore[attr-defined]
    press(dialog.ok_button, Qt.Key.Key_Space)
    laptop.wait(lambda: dialog.notice.text and "Opening" not in dialog.notice.text)
    assert dialog.device.isVisible()
    assert dialog.opened is None


def test_the_office_does_not_open_its_own_pack(
    office: Store, pack: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    at_office = Laptop(office, make_context(office), window, qtbot)
    dialog = at_office.ask(pack)
    type_passphrase(dialog, PASSPHRASE)
    press(dialog.passphrase.line, Qt.Key.Key_Return)
    at_office.wait(dialog.device.isVisible)
    press(dialog.ok_button, Qt.Key.Key_Space)
    at_office.wait(lambda: dialog.notice.text and "Opening" not in dialog.notice.text)
    assert "小計畫" in dialog.notice.text
    assert dialog.opened is None


def opened_and_closed(laptop: Laptop, path: Path) -> str:
    """What is said after a pack was opened and the dialog closed without going to the desk."""
    dialog = laptop.ask(path)
    type_passphrase(dialog, PASSPHRASE)
    press(dialog.passphrase.line, Qt.Key.Key_Return)
    laptop.wait(dialog.device.isVisible)
    press(dialog.ok_button, Qt.Key.Key_Space)
    laptop.wait(lambda: dialog.opened is not None)
    said = dialog.result_text
    press(dialog.cancel_button, Qt.Key.Key_Space)
    laptop.wait(lambda: laptop.question.dialog is None)
    return said


def test_a_newer_pack_brings_the_roster_up_to_date(
    laptop: Laptop, office: Store, pack: Path, tmp_path: Path
) -> None:
    assert opened_and_closed(laptop, pack) == "3 people and 3 sessions are on this computer."
    late = person("後來的人", LIGANG, B1)
    with office.write() as writer:
        apply_edit(writer, create(*late.entities()))
    newer = pack_of(office, tmp_path / "two.venuepack")
    assert opened_and_closed(laptop, newer) == "The roster is up to date: 1 new, 0 changed, 0 gone."
    assert laptop.went == ["departure", "departure"]


def test_a_pack_dropped_on_the_window_opens_the_dialog_with_it(laptop: Laptop, pack: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pack))])
    place, action = QPointF(10, 10), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), action, data, left, none)
    QApplication.sendEvent(laptop.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(laptop.window, QDropEvent(place, action, data, left, none))
    dialog = laptop.question.dialog
    assert dialog is not None
    assert dialog.path == pack
    assert dialog.ok_button.isEnabled()
