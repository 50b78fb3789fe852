"""What a help desk answers, and why it refuses; part of `sentences.SENTENCES`."""

from __future__ import annotations

from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

HELP_SENTENCES: dict[str, str] = {
    # Answers
    "help_room_opened": QT_TRANSLATE_NOOP("messages", "Room {letter} ({room}) gives numbers now."),
    "help_registered": QT_TRANSLATE_NOOP("messages", "{school} has number {number}, room {room}."),
    "help_already_waiting": QT_TRANSLATE_NOOP("messages", "{school} waits already with: {numbers}"),
    "help_called": QT_TRANSLATE_NOOP("messages", "{number} is called: room {room} {place}"),
    "help_started": QT_TRANSLATE_NOOP("messages", "{number} is being helped."),
    "help_passed": QT_TRANSLATE_NOOP(
        "messages", "{number} was not there and stands behind those who waited by then."
    ),
    "help_paused": QT_TRANSLATE_NOOP("messages", "{number} is paused."),
    "help_resumed": QT_TRANSLATE_NOOP("messages", "{number} goes on."),
    "help_returned": QT_TRANSLATE_NOOP("messages", "{number} is back in the line, at the place it had."),
    "help_transferred": QT_TRANSLATE_NOOP(
        "messages", "{number} waits for room {room} now and keeps its place."
    ),
    "help_solved": QT_TRANSLATE_NOOP("messages", "{number} is solved."),
    "help_escalated": QT_TRANSLATE_NOOP("messages", "{number} goes to the system team."),
    "help_left": QT_TRANSLATE_NOOP("messages", "{number} has left."),
    "help_sent": QT_TRANSLATE_NOOP("messages", "{number} is marked as sent."),
    "help_answered": QT_TRANSLATE_NOOP("messages", "{number} has its answer."),
    "help_closed": QT_TRANSLATE_NOOP("messages", "{number} is closed."),
    "help_reopened": QT_TRANSLATE_NOOP("messages", "{number} is open again for the system team."),
    "help_noted": QT_TRANSLATE_NOOP("messages", "The note on {number} is kept."),
    "help_voided": QT_TRANSLATE_NOOP("messages", "Undone: {number}"),
    "help_empty": QT_TRANSLATE_NOOP("messages", "Nobody waits for these rooms and topics."),
    # Refusals
    "request_unknown": QT_TRANSLATE_NOOP("messages", "There is no such number or request today: {name}"),
    "number_twice": QT_TRANSLATE_NOOP(
        "messages", "Two rooms gave the number {number}. Please choose the request in the list."
    ),
    "step_not_now": QT_TRANSLATE_NOOP("messages", "This cannot be done with {number} now: {state}"),
    "letter_taken": QT_TRANSLATE_NOOP(
        "messages", "Another room has the letter {letter} today ({room}). Please choose another one."
    ),
    "letter_not_here": QT_TRANSLATE_NOOP("messages", "Numbers of room {letter} are given at another laptop."),
    "room_missing": QT_TRANSLATE_NOOP(
        "messages", "No room of this laptop gives numbers yet ({letter}). Please open a room first."
    ),
    "room_has_numbers": QT_TRANSLATE_NOOP(
        "messages", "Room {letter} has given numbers already, so it stays."
    ),
    "school_missing": QT_TRANSLATE_NOOP("messages", "Please fill in the school; a request needs one."),
    "answer_missing": QT_TRANSLATE_NOOP("messages", "Please write the answer for {number}."),
}
