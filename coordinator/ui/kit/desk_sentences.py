"""What the desk answers, and why it refuses; part of `sentences.SENTENCES`."""

from __future__ import annotations

from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

DESK_SENTENCES: dict[str, str] = {
    # Answers
    "desk_in": QT_TRANSLATE_NOOP("messages", "{name} has signed in at {time}."),
    "desk_out": QT_TRANSLATE_NOOP("messages", "{name} has signed out at {time}."),
    "desk_already": QT_TRANSLATE_NOOP("messages", "{name} signed in already at {time}, desk {desk}."),
    "desk_returned": QT_TRANSLATE_NOOP("messages", "{name} has come back at {time}."),
    "desk_other_day": QT_TRANSLATE_NOOP(
        "messages", "{name} is registered for another day ({sessions}) and is marked all the same."
    ),
    "desk_other_batch": QT_TRANSLATE_NOOP(
        "messages", "{name} is registered for another batch ({sessions}) and is marked all the same."
    ),
    "desk_unknown": QT_TRANSLATE_NOOP(
        "messages", "This is no badge code. Search for the name, or enter a walk-in."
    ),
    "desk_code_unknown": QT_TRANSLATE_NOOP(
        "messages", "Nobody of this training has this code. Search for the name, or enter a walk-in."
    ),
    "desk_nobody": QT_TRANSLATE_NOOP(
        "messages", "Nobody was found by these words. Try fewer words, or enter a walk-in."
    ),
    "desk_ambiguous": QT_TRANSLATE_NOOP("messages", "{count} people fit. Please say which one."),
    "desk_old_code": QT_TRANSLATE_NOOP(
        "messages", "{name} was given a newer badge. Confirm to mark them by the old one."
    ),
    "desk_bulk": QT_TRANSLATE_NOOP("messages", "{count} people were marked from paper."),
    "desk_walk_in": QT_TRANSLATE_NOOP("messages", "{name} was entered as a walk-in and marked at {time}."),
    "desk_voided": QT_TRANSLATE_NOOP("messages", "Undone: {name}"),
    "desk_voided_many": QT_TRANSLATE_NOOP("messages", "Undone for {count} people."),
    "desk_redone": QT_TRANSLATE_NOOP("messages", "Counts again: {name}"),
    "desk_noted": QT_TRANSLATE_NOOP("messages", "The note on {name} is kept."),
    "desk_amended": QT_TRANSLATE_NOOP("messages", "The correction for {name} goes to the office."),
    "desk_reissued": QT_TRANSLATE_NOOP(
        "messages", "The new badge of {name} has the code {badge}. The codes before are old now."
    ),
    "desk_mode": QT_TRANSLATE_NOOP("messages", "This desk is turned to: {what}"),
    # Refusals
    "slot_not_planned": QT_TRANSLATE_NOOP("messages", "This session does not ask for this mark: {what}"),
    "undo_nothing": QT_TRANSLATE_NOOP("messages", "There is nothing to undo."),
    "undo_done_already": QT_TRANSLATE_NOOP("messages", "This was undone already."),
    "undo_needs_reason": QT_TRANSLATE_NOOP(
        "messages", "Only this desk's last act can be undone without a reason. Please give one."
    ),
    "bulk_needs_reason": QT_TRANSLATE_NOOP("messages", "Please say where these marks come from."),
    "bulk_empty": QT_TRANSLATE_NOOP("messages", "Nobody is chosen."),
    "walk_in_needs_name": QT_TRANSLATE_NOOP("messages", "A walk-in needs a name."),
    "participant_unknown": QT_TRANSLATE_NOOP("messages", "There is no such person: {name}"),
    "amend_field_unknown": QT_TRANSLATE_NOOP("messages", "A desk cannot correct this: {name}"),
    "badge_missing": QT_TRANSLATE_NOOP("messages", "This person has no badge number yet."),
    "badge_versions_used_up": QT_TRANSLATE_NOOP(
        "messages", "This badge was replaced nine times already. Mark this person by search."
    ),
    "session_ambiguous": QT_TRANSLATE_NOOP(
        "messages", "Several trainings have a session {name}. Write it as training/session."
    ),
    # The log
    "event_altered": QT_TRANSLATE_NOOP(
        "messages", "A record was changed after it was written, so it is not used: {event}"
    ),
    "event_newer": QT_TRANSLATE_NOOP(
        "messages", "A record comes from a newer version of the program (format {found}, known is {known})."
    ),
    # Lines of the command line
    "act_unreadable": QT_TRANSLATE_NOOP("messages", "This line cannot be read: {reason}"),
    "act_unknown": QT_TRANSLATE_NOOP("messages", "There is no such act: {name}"),
}
