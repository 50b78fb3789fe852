"""Help of a page (F1), the list of shortcuts (Ctrl+/), and About with the licences of what is bundled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QListWidget, QSplitter, QTextBrowser, QWidget

from coordinator.resources import resource, resources_folder
from coordinator.ui.kit import theme
from coordinator.ui.kit.actions import Actions, shortcut_text
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView

GENERAL = "index"


def help_text(slug: str, language: str) -> str:
    """The markdown of a page's help; the general one where a page has none."""
    for name in (slug, GENERAL):
        path = resources_folder() / "help" / language / f"{name}.md"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


class _Reader(QTextBrowser):
    """Shows our own texts, markdown or plain; opens and fetches nothing, whatever a text names."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName(name)

    def show_markdown(self, text: str) -> None:
        """Show markdown, where it begins."""
        self.document().setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


class HelpDialog(Dialog):
    """What a page is for and how it is used."""

    def __init__(self, slug: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Help"))
        reader = _Reader(self.tr("Help"))
        reader.show_markdown(help_text(slug, language))
        reader.setMinimumSize(theme.px(560), theme.px(420))
        self.body.addWidget(reader)


class ShortcutsDialog(Dialog):
    """Every action that has keys."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Keyboard shortcuts"))
        model = RowsModel[tuple[str, str]](
            [
                Column("keys", self.tr("Keys"), lambda line: line[0], width=140),
                Column("action", self.tr("What it does"), lambda line: line[1], width=320),
            ],
            row_key=lambda line: line,
            parent=self,
        )
        lines = [(shortcut_text(action), action.text()) for spec, action in actions if spec.shortcut]
        model.set_rows([*lines, ("Ctrl+1 … Ctrl+9", self.tr("Go to a page")), ("F10", self.tr("Menu"))])
        table = TableView(model, self.tr("Keyboard shortcuts"))
        table.setMinimumSize(theme.px(520), theme.px(420))
        self.body.addWidget(table)


class AboutDialog(Dialog):
    """Name, version, and the licences of everything that comes with the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="研習通 Coordinator", sentence=about_sentence())
        whole = resource("licences") / "README.md"
        self._texts = [whole, *sorted(set(resource("licences").glob("*.*")) - {whole})]
        self._list = QListWidget()
        self._list.addItems([self.tr("All of it"), *(path.stem for path in self._texts[1:])])
        self._list.setAccessibleName(self.tr("Bundled works"))
        self._reader = _Reader(self.tr("Licence"))
        self._list.currentRowChanged.connect(self._show)
        self.body.addWidget(label(self.tr("What comes with it, and its licences"), "heading"))
        split = QSplitter()
        split.addWidget(self._list)
        split.addWidget(self._reader)
        split.setSizes([theme.px(170), theme.px(430)])
        split.setMinimumSize(theme.px(600), theme.px(300))
        self.body.addWidget(split)
        self._list.setCurrentRow(0)

    def _show(self, number: int) -> None:
        text = self._texts[number].read_text(encoding="utf-8")
        if self._texts[number].suffix == ".md":
            self._reader.show_markdown(text)
        else:
            self._reader.setPlainText(text)


def about_sentence() -> str:
    """Version and what the program is; also for the command line."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("coordinator")
    except PackageNotFoundError:  # a frozen folder carries no metadata
        number = ""
    text = QCoreApplication.translate(
        "about",
        "Version {version}. From a training plan to a printed sign-in sheet, with no network. MIT licence.",
    )
    return text.format(version=number)
