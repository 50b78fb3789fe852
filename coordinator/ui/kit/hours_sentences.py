"""Why somebody earns study hours or not, by the code of the reason (``domain/hours_session.py``).

English sources; `SENTENCES` takes them in, so that the page, the command line and the files say the same.
"""

from __future__ import annotations

from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

HOURS_SENTENCES: dict[str, str] = {
    # Why there are none
    "hours_absent": QT_TRANSLATE_NOOP("messages", "No mark at all"),
    "hours_missing": QT_TRANSLATE_NOOP("messages", "The {what} is missing"),
    "hours_no_final_out": QT_TRANSLATE_NOOP("messages", "Came back in and did not sign out again"),
    "hours_came_back": QT_TRANSLATE_NOOP(
        "messages", "Scanned at an entrance after signing out elsewhere: to decide"
    ),
    "hours_out_without_in": QT_TRANSLATE_NOOP("messages", "Signed out without having signed in: to decide"),
    "hours_out_discarded": QT_TRANSLATE_NOOP(
        "messages", "The sign-out without a sign-in was decided not to count: {reason}"
    ),
    "hours_late_over": QT_TRANSLATE_NOOP("messages", "{n} minutes late; up to {limit} are let pass"),
    "hours_left_early_over": QT_TRANSLATE_NOOP(
        "messages", "Left {n} minutes early; up to {limit} are let pass"
    ),
    "hours_halves_not_added": QT_TRANSLATE_NOOP(
        "messages", "Was at several batches, at none of them the whole day; parts are not added up"
    ),
    "hours_two_places": QT_TRANSLATE_NOOP("messages", "Marked at the same time at {place}, too: to decide"),
    "hours_was_elsewhere": QT_TRANSLATE_NOOP("messages", "Was decided to have been at {place}"),
    "hours_walk_in_not_registered": QT_TRANSLATE_NOOP("messages", "Not on the roster yet: to decide"),
    "hours_walk_in_discarded": QT_TRANSLATE_NOOP("messages", "Was decided not to be registered: {reason}"),
    "hours_cancelled_came": QT_TRANSLATE_NOOP("messages", "Had cancelled and came all the same: to decide"),
    "hours_cancelled_discarded": QT_TRANSLATE_NOOP(
        "messages", "Had cancelled; was decided not to count: {reason}"
    ),
    "hours_no_mark_plan": QT_TRANSLATE_NOOP(
        "messages", "The session has no mark plan, so nobody knows which marks are asked for"
    ),
    "hours_hands_on": QT_TRANSLATE_NOOP("messages", "Hands-on sessions never give hours"),
    "hours_no_hours": QT_TRANSLATE_NOOP("messages", "The plan gives no hours for this course day"),
    "hours_helper": QT_TRANSLATE_NOOP("messages", "Helper: listed apart, no hours"),
    "hours_speaker": QT_TRANSLATE_NOOP("messages", "Speaker: listed apart, no hours"),
    "hours_staff": QT_TRANSLATE_NOOP("messages", "Staff: listed apart, no hours"),
    "hours_decided_refuse": QT_TRANSLATE_NOOP("messages", "Refused by decision: {reason}"),
    # What is said beside them
    "hours_decided_give": QT_TRANSLATE_NOOP("messages", "Given by decision: {reason}"),
    "hours_counted_in": QT_TRANSLATE_NOOP("messages", "Counted once, in {place}; was also at {others}"),
    "hours_out_counted": QT_TRANSLATE_NOOP(
        "messages", "The sign-out without a sign-in was decided to count: {reason}"
    ),
    "hours_cancelled_counted": QT_TRANSLATE_NOOP("messages", "Had cancelled; was decided to count: {reason}"),
    "hours_late": QT_TRANSLATE_NOOP("messages", "{n} minutes late"),
    "hours_left_early": QT_TRANSLATE_NOOP("messages", "Left {n} minutes early"),
    "hours_other_day": QT_TRANSLATE_NOOP("messages", "Was registered for another day"),
    "hours_other_batch": QT_TRANSLATE_NOOP("messages", "Was registered for another batch"),
    "hours_walk_in": QT_TRANSLATE_NOOP("messages", "Registered at the door"),
    "hours_paper": QT_TRANSLATE_NOOP("messages", "Entered from paper"),
    "hours_off_day": QT_TRANSLATE_NOOP("messages", "The marks carry another date than the session"),
    "hours_clock_odd": QT_TRANSLATE_NOOP("messages", "The clock of the laptop was far off"),
    "hours_auto_out": QT_TRANSLATE_NOOP("messages", "The automatic sign-out at closing time does not count"),
    "hours_online": QT_TRANSLATE_NOOP("messages", "By the report of the online meeting"),
    # Handing them in
    "hours_form_unknown": QT_TRANSLATE_NOOP(
        "messages", "The ending says what kind of file it is: .xlsx, .ods, .csv or .txt, not “{text}”."
    ),
    "course_day_unknown": QT_TRANSLATE_NOOP("messages", "There is no course day of this name: {name}"),
    "hours_nothing": QT_TRANSLATE_NOOP("messages", "There is nobody to hand in hours for."),
    "ids_not_kept": QT_TRANSLATE_NOOP(
        "messages",
        "This training keeps no ID numbers, so there is no file by ID number. Take a list with names, or let"
        " the training keep ID numbers (Roster, personal data).",
    ),
    "ids_reason_missing": QT_TRANSLATE_NOOP(
        "messages", "This file holds whole ID numbers. Give a reason; it is recorded."
    ),
}
