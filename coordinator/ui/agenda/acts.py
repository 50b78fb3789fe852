"""What the user does to blocks: each gesture, typed text and pressed tool is one named step of undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QLineEdit

from coordinator.db.keys import new_id
from coordinator.domain import clip
from coordinator.domain.agenda import Block
from coordinator.domain.edit import Edit, create
from coordinator.domain.errors import RuleError
from coordinator.domain.timeline import to_tray
from coordinator.ui.agenda import edits
from coordinator.ui.agenda.board.gesture import Act, Gesture, edit_of, made_by, step_text
from coordinator.ui.agenda.columns import kind_words, kinds_by_word
from coordinator.ui.agenda.templates import LESSON, Template
from coordinator.ui.kit import messages
from coordinator.ui.kit.editing import Editor, list_of
from coordinator.ui.kit.notice import Severity

if TYPE_CHECKING:
    from coordinator.ui.agenda.page import AgendaPage
    from coordinator.ui.agenda.showing import Showing

translate = QCoreApplication.translate


class Acts(QObject):
    """Works on what `shown` holds; a refusal is said by the page, and what was typed goes back."""

    def __init__(self, page: AgendaPage, editor: Editor, shown: Showing) -> None:
        super().__init__(page)
        self._page, self._editor, self._shown = page, editor, shown

    def connect_all(self) -> None:
        """Listen to the parts of the page."""
        page = self._page
        page.board.edited.connect(self.gesture)
        page.board.opened.connect(self.open)
        page.board.refused.connect(self._refused)
        for template in page.board_card.templates:
            template.wanted.connect(self.add_template)
        page.blocks.typed.connect(self._typed)
        page.blocks.add_wanted.connect(self.add)
        page.blocks.duplicate_wanted.connect(self.duplicate)
        page.blocks.tray_wanted.connect(self.take_out)
        page.blocks.delete_wanted.connect(lambda: self._delete(page.blocks.chosen()))
        page.tray.typed.connect(self._typed)
        page.tray.add_wanted.connect(self.add_waiting)
        page.tray.place_wanted.connect(self.place)
        page.tray.delete_wanted.connect(self._delete)
        page.block_card.field_edited.connect(self._field_edited)

    @property
    def pushes(self) -> bool:
        """Whether later blocks are moved on."""
        return self._page.board_card.push.isChecked()

    # -- the timeline ----------------------------------------------------------------------------

    @Slot(object)
    def gesture(self, gesture: Gesture) -> None:
        """Store what a hand has done on the board; what is new is chosen, a drawn block asks for a title."""
        plan = self._shown.plan
        if plan is None:
            return
        if gesture.act is Act.DELETED:
            keys = set(gesture.ids)
            self._delete([block for block in plan.blocks if block.id in keys])
            return
        edit = self._store(step_text(gesture, plan), lambda: edit_of(gesture, plan, new_id))
        if edit is None:
            # The board still shows the ghost's place; what is stored comes back.
            self._page.show_plan()
            return
        made = made_by(edit)
        if made or gesture.act is Act.FROM_TRAY:
            self._page.choose(made or gesture.ids)
        if gesture.act is Act.DRAWN:
            self.open()

    @Slot(str)
    def open(self, _key: str = "") -> None:
        """The inspector is ready for typing the title of the chosen block."""
        editor = self._page.block_card.title.editor
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    @Slot(str, object)
    def _refused(self, code: str, facts: object) -> None:
        given = facts if isinstance(facts, dict) else {}
        self._page.say(messages.sentence(RuleError(code, **given)), Severity.WARNING)

    # -- new blocks ------------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """A new lesson behind the last block, open for its title."""
        key = self._add(LESSON, translate("Agenda", "New block"), translate("Agenda", "Add block"), None)
        if key is not None:
            self._page.show_blocks()
            self._page.blocks.edit_when_shown(key, "title")

    @Slot(object)
    def add_template(self, template: Template) -> None:
        """A block of this kind behind the chosen one, where there is a gap, else behind the last."""
        chosen = self._shown.chosen
        after = chosen[-1] if chosen and not chosen[-1].in_tray else None
        word = kind_words()[template.kind]
        self._add(template, word, translate("Agenda", "Add “{name}”").format(name=word), after)

    def _add(self, template: Template, title: str, act: str, after: Block | None) -> str | None:
        plan, day = self._shown.plan, self._shown.day
        if plan is None or day is None:
            return None
        edit = self._store(
            act, lambda: edits.added_block(plan, day, template, title, after, push=self.pushes)
        )
        if edit is None:
            return None
        made = made_by(edit)
        self._page.choose(made)
        return made[0]

    @Slot()
    def duplicate(self) -> None:
        """Copies of the chosen blocks with their topics, each in the first gap behind its original."""
        plan, blocks = self._shown.plan, self._page.blocks.chosen()
        if plan is None or not blocks:
            return
        act = translate("Agenda", "Duplicate {names}").format(names=_names(blocks))
        edit = self._store(act, lambda: clip.duplicated(plan, [block.id for block in blocks], new_id))
        if edit is not None:
            self._page.choose(made_by(edit))

    # -- the tray --------------------------------------------------------------------------------

    @Slot()
    def take_out(self) -> None:
        """The chosen blocks lose their time and wait in the tray."""
        plan, blocks = self._shown.plan, self._page.blocks.chosen()
        if plan is not None and blocks:
            act = translate("Agenda", "Put {names} into the tray").format(names=_names(blocks))
            self._store(act, lambda: to_tray(plan, [block.id for block in blocks]))

    @Slot()
    def add_waiting(self) -> None:
        """A new block without a time, open for its title."""
        day = self._shown.day
        if day is None:
            return
        block = edits.waiting_block(day, translate("Agenda", "New block"))
        if self._store(translate("Agenda", "Add a block without a time"), lambda: create(block)) is not None:
            self._page.tray.edit_when_shown(block.id, "title")

    @Slot(object)
    def place(self, blocks: Sequence[Block]) -> None:
        """Blocks of the tray go behind the last block of the day on show."""
        plan, day = self._shown.plan, self._shown.day
        if plan is None or day is None:
            return
        act = translate("Agenda", "Take {names} out of the tray").format(names=_names(blocks))
        made = self._store(act, lambda: edits.placed_from_tray(plan, day, blocks, push=self.pushes))
        if made is not None:
            self._page.choose([block.id for block in blocks])

    # -- typing and deleting ---------------------------------------------------------------------

    @Slot(object, str, str)
    def _typed(self, block: Block, column: str, text: str) -> None:
        self._type(block, column, text)

    @Slot(str, str)
    def _field_edited(self, column: str, text: str) -> None:
        chosen = self._shown.chosen
        if chosen and not self._type(chosen[0], column, text):
            # The field still shows what was refused; the store's value comes back.
            self._page.block_card.show_block(chosen[0], len(chosen))

    def _type(self, block: Block, column: str, text: str) -> bool:
        plan, kinds = self._shown.plan, kinds_by_word()
        if plan is None:
            return False
        act = translate("Agenda", "Change “{name}”").format(name=block.title)
        made = self._store(act, lambda: edits.typed(plan, block, column, text, kinds, push=self.pushes))
        return made is not None

    @Slot(object)
    def _delete(self, blocks: Sequence[Block]) -> None:
        self._editor.delete(blocks, [block.title for block in blocks])

    def _store(self, act: str, make: Callable[[], Edit]) -> Edit | None:
        """The edit once it is stored, or None when it was refused."""
        made: list[Edit] = []

        def kept() -> Edit:
            made.append(make())
            return made[0]

        done = self._editor.do(act, kept)
        self._page.catch_up()
        return made[0] if done else None


def _names(blocks: Sequence[Block]) -> str:
    return list_of([block.title for block in blocks])
