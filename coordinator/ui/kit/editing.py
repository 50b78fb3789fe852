"""How a page stores: one gesture is one edit with a name; deleting asks nobody, it can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from coordinator.db.queries.removal import removal
from coordinator.domain.edit import Edit, Entity
from coordinator.domain.errors import RuleError
from coordinator.ui.kit import messages
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.page import Page

translate = QCoreApplication.translate
NAMED = 3


class Editor:
    """The edits of one page; refusals become its notice, and then nothing has changed."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def do(self, text: str, make: Callable[[], Edit]) -> bool:
        """Store what `make` gives as one step of undo called `text`; False when it was refused.

        `make` may raise ``RuleError`` for what cannot be read.
        """
        try:
            edit = make()
        except RuleError as error:
            self._page.say(messages.sentence(error), Severity.WARNING)
            return False
        return self._page.context.undo.perform_edit(text, edit)

    def delete(self, entities: Sequence[Entity], names: Sequence[str], along: str = "") -> bool:
        """Remove `entities` with all that hangs on them, and offer 復原; `along` tells what else goes."""
        if not entities:
            return False
        with self._page.context.store.read() as reader:
            edit = removal(reader, *entities)
        quoted = list_of(names)
        done = self.do(translate("Editor", "Delete {names}").format(names=quoted), lambda: edit)
        if done:
            text = translate("Editor", "{names} deleted").format(names=quoted)
            self._page.context.toast(f"{text}{along}", undo=True)
        return done


def list_of(names: Sequence[str]) -> str:
    """Names in quotation marks for the name of a step; beyond three their number."""
    if len(names) > NAMED:
        return translate("Editor", "{n} items").format(n=len(names))
    between = translate("Editor", "”, “").join(names)
    return translate("Editor", "“") + between + translate("Editor", "”")
