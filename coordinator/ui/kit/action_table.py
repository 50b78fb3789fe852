"""Every action of the program, once: menus, top bar, command palette and list of shortcuts read it.

A page adds a row with `page=` its slug: triggering it shows the page and calls its `run_action(id)`.
A test refuses the same shortcut twice.
"""

from __future__ import annotations

from dataclasses import dataclass

from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

CONTEXT = "actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`text` is source of context "actions"; `menu` is a key of MENUS; `bar` puts it on the top bar."""

    id: str
    text: str
    icon: str = ""
    shortcut: str = ""
    menu: str = ""
    page: str = ""
    bar: str = ""
    """The shorter text on the top bar; empty: not there."""
    palette: bool = True


MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("actions", "File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "Edit")),
    ("go", QT_TRANSLATE_NOOP("actions", "Go to")),
    ("view", QT_TRANSLATE_NOOP("actions", "View")),
    ("help", QT_TRANSLATE_NOOP("actions", "Help")),
)

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "undo",
        QT_TRANSLATE_NOOP("actions", "Undo"),
        "undo-2",
        "Ctrl+Z",
        "edit",
        bar=QT_TRANSLATE_NOOP("actions", "Undo"),
    ),
    ActionSpec(
        "redo",
        QT_TRANSLATE_NOOP("actions", "Redo"),
        "redo-2",
        "Ctrl+Y",
        "edit",
        bar=QT_TRANSLATE_NOOP("actions", "Redo"),
    ),
    ActionSpec(
        "training.new", QT_TRANSLATE_NOOP("actions", "New training…"), "file-plus", "Ctrl+Shift+N", "file"
    ),
    ActionSpec(
        "training.next",
        QT_TRANSLATE_NOOP("actions", "New plan from this one…"),
        "calendar-plus",
        "Ctrl+Shift+Y",
        "file",
    ),
    ActionSpec(
        "roster.import",
        QT_TRANSLATE_NOOP("actions", "Import a roster…"),
        "upload",
        "Ctrl+I",
        "file",
        "roster",
        bar=QT_TRANSLATE_NOOP("actions", "Import roster"),
    ),
    ActionSpec(
        "printing.print",
        QT_TRANSLATE_NOOP("actions", "Print…"),
        "printer",
        "Ctrl+P",
        "file",
        "printing",
        bar=QT_TRANSLATE_NOOP("actions", "Print"),
    ),
    ActionSpec(
        "missing.print",
        QT_TRANSLATE_NOOP("actions", "Print the call list…"),
        "printer",
        "Ctrl+Shift+P",
        "file",
        "missing",
    ),
    ActionSpec(
        "pack.open",
        QT_TRANSLATE_NOOP("actions", "Open a venue pack…"),
        "package-open",
        "Ctrl+Shift+O",
        "file",
    ),
    ActionSpec(
        "departure.write",
        QT_TRANSLATE_NOOP("actions", "Write an attendance file…"),
        "usb",
        menu="file",
        page="departure",
    ),
    ActionSpec(
        "roster.privacy", QT_TRANSLATE_NOOP("actions", "Personal data…"), "lock", menu="file", page="roster"
    ),
    ActionSpec("settings", QT_TRANSLATE_NOOP("actions", "Settings…"), "settings", "Ctrl+,", "file"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("actions", "Quit"), "log-out", "Ctrl+Q", "file"),
    ActionSpec("add", QT_TRANSLATE_NOOP("actions", "Add on this page…"), "plus", "Ctrl+N", "edit"),
    ActionSpec("find", QT_TRANSLATE_NOOP("actions", "Find on this page"), "search", "Ctrl+F", "edit"),
    ActionSpec(
        "palette",
        QT_TRANSLATE_NOOP("actions", "Search people, schools and commands"),
        "search",
        "Ctrl+K",
        "go",
        palette=False,
    ),
    ActionSpec("desk.go", QT_TRANSLATE_NOOP("actions", "Check-in desk"), "scan-barcode", "F5", "go", "desk"),
    ActionSpec(
        "queue.station",
        QT_TRANSLATE_NOOP("actions", "Open the helper window"),
        "users",
        "Ctrl+Shift+H",
        "go",
        "queue",
    ),
    ActionSpec(
        "queue.board",
        QT_TRANSLATE_NOOP("actions", "Open the call board"),
        "monitor",
        "Ctrl+Shift+B",
        "go",
        "queue",
    ),
    ActionSpec(
        "theme.toggle", QT_TRANSLATE_NOOP("actions", "Switch between light and dark"), "moon", "", "view"
    ),
    ActionSpec("text.larger", QT_TRANSLATE_NOOP("actions", "Larger text"), "a-large-small", "Ctrl++", "view"),
    ActionSpec(
        "text.smaller", QT_TRANSLATE_NOOP("actions", "Smaller text"), "a-large-small", "Ctrl+-", "view"
    ),
    ActionSpec("fullscreen", QT_TRANSLATE_NOOP("actions", "Full screen"), "maximize", "F11", "view"),
    ActionSpec(
        "help.page", QT_TRANSLATE_NOOP("actions", "Help on this page"), "circle-question-mark", "F1", "help"
    ),
    ActionSpec(
        "help.shortcuts", QT_TRANSLATE_NOOP("actions", "Keyboard shortcuts"), "keyboard", "Ctrl+/", "help"
    ),
    ActionSpec("help.about", QT_TRANSLATE_NOOP("actions", "About 研習通"), "info", "", "help"),
)
