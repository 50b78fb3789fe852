"""Sentences of merging and deciding; part of `sentences.SENTENCES`."""

from __future__ import annotations

from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

MERGE_SENTENCES: dict[str, str] = {
    "merge_other_training": QT_TRANSLATE_NOOP(
        "messages", "This file belongs to “{theirs}”, not to “{ours}”. Nothing of it was merged."
    ),
    "merge_other_office": QT_TRANSLATE_NOOP(
        "messages",
        "This file was written for the office {theirs}; the trainings here ({trainings}) belong to the office"
        " {ours}. Nothing of it was merged.",
    ),
    "merge_unknown_training": QT_TRANSLATE_NOOP(
        "messages",
        "This file is of another training of the same office ({theirs}), whose venue pack was never opened"
        " here; the trainings here are: {trainings}. Nothing of it was merged.",
    ),
    "merge_all_refused": QT_TRANSLATE_NOOP("messages", "All {n} files were refused, so nothing was merged."),
    "decision_unknown": QT_TRANSLATE_NOOP(
        "messages", "There is no such question to decide: {decision}. Merge lists them with their ids."
    ),
    "walk_in_purged": QT_TRANSLATE_NOOP(
        "messages",
        "This person's name is not kept (any more), so there is nobody to put on the roster. Add one on"
        " the page Roster.",
    ),
    "amend_nobody": QT_TRANSLATE_NOOP(
        "messages", "The person whom this correction is about is not on the roster."
    ),
    "amend_changed": QT_TRANSLATE_NOOP(
        "messages",
        "The office wrote “{text}” there meanwhile, which no desk knew of. It is to be decided here.",
    ),
    "amend_value": QT_TRANSLATE_NOOP("messages", "This cannot be stored there: {text}"),
    "amend_field": QT_TRANSLATE_NOOP("messages", "A desk cannot change this: {field}."),
}
