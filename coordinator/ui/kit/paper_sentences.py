"""What the page 紙本補登 refuses; part of `sentences.SENTENCES`."""

from __future__ import annotations

from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

PAPER_SENTENCES: dict[str, str] = {
    "rows_unreadable": QT_TRANSLATE_NOOP("messages", "This is no row and no page code: {text}"),
    "row_unknown": QT_TRANSLATE_NOOP("messages", "No row of this session has the number {number}."),
    "rows_none": QT_TRANSLATE_NOOP("messages", "This page has no row from {first} to {last}."),
    "walk_in_unsigned": QT_TRANSLATE_NOOP("messages", "Nothing is ticked for {name}."),
    "sheet_of_nobody": QT_TRANSLATE_NOOP(
        "messages", "No session here has the number {number} of this sheet. Is it of another office?"
    ),
    "sheet_half_unknown": QT_TRANSLATE_NOOP(
        "messages", "The mark plan of this session has changed: it asks for no such sheet any more."
    ),
}
