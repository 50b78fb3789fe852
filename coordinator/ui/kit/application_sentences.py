"""What is to be told about applications for a day of one's own 駐點申請: refusals, problems, history, forms.

English sources; translations are in resources/i18n. `SENTENCES` takes them in.
"""

from __future__ import annotations

from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

APPLICATION_PROBLEMS: dict[str, str] = {
    "application_late": QT_TRANSLATE_NOOP(
        "messages", "Received on {day}, outside the window for applying: {first} to {last}."
    ),
    "application_second_day": QT_TRANSLATE_NOOP(
        "messages",
        "{name} has applied for a day already. A further one is for geographic reasons only and must say so.",
    ),
    "application_no_reason": QT_TRANSLATE_NOOP("messages", "A further day without its geographic reason."),
    "application_no_school": QT_TRANSLATE_NOOP(
        "messages", "A further day is held at a school of its own region; no school or venue is named."
    ),
    "application_same_school": QT_TRANSLATE_NOOP(
        "messages", "A further day needs a school of its own: {name} is that of the first day."
    ),
    "application_same_region": QT_TRANSLATE_NOOP(
        "messages", "A further day needs a region of its own: it is that of the first day ({name})."
    ),
    "application_no_session": QT_TRANSLATE_NOOP("messages", "Granted, but the plan has no session for it."),
    "application_no_venue": QT_TRANSLATE_NOOP("messages", "Granted, but the session has no venue yet."),
    "application_few_seats": QT_TRANSLATE_NOOP(
        "messages", "{people} people are expected, the room has {seats} seats."
    ),
    "application_few_pcs": QT_TRANSLATE_NOOP(
        "messages", "{people} people are expected, the room has {pcs} computers."
    ),
    "application_clash": QT_TRANSLATE_NOOP("messages", "On {day} the system team is also at: {names}."),
}
"""Those that the list of problems tells too."""

APPLICATION_SENTENCES: dict[str, str] = {
    # Refusals
    "application_not_now": QT_TRANSLATE_NOOP("messages", "What is “{what}” cannot become “{why}”."),
    "application_needs_day": QT_TRANSLATE_NOOP(
        "messages", "A day and a venue belong to it: please grant a day."
    ),
    "application_session_stays": QT_TRANSLATE_NOOP(
        "messages", "Its session is still in the plan. Please take the session away first."
    ),
    "application_session_used": QT_TRANSLATE_NOOP(
        "messages",
        "On {day} somebody is registered or was checked in already, or a sheet was printed: the session"
        " stays.",
    ),
    "application_many_days": QT_TRANSLATE_NOOP("messages", "{count} wished days; {most} at most."),
    "application_no_course_day": QT_TRANSLATE_NOOP(
        "messages", "“{name}” has no course day yet. Please add one on the page Agenda."
    ),
    "application_which_course_day": QT_TRANSLATE_NOOP(
        "messages", "“{name}” has several course days. Please choose one."
    ),
    # What is told about one application
    "application_no_county": QT_TRANSLATE_NOOP(
        "messages", "“{name}” has no county yet; days are counted by county."
    ),
    "application_twice": QT_TRANSLATE_NOOP(
        "messages", "“{name}” applied for the same days before, received on {day}."
    ),
    "application_no_day": QT_TRANSLATE_NOOP("messages", "No day is wished for yet."),
    "application_day_before_receipt": QT_TRANSLATE_NOOP(
        "messages", "The wished day {day} lies before the day of receipt."
    ),
    "application_day_outside": QT_TRANSLATE_NOOP(
        "messages", "The wished day {day} lies outside the period {first} to {last}."
    ),
    "application_day_holiday": QT_TRANSLATE_NOOP(
        "messages", "The wished day {day} is a public holiday: {holiday}."
    ),
    "application_day_weekend": QT_TRANSLATE_NOOP("messages", "The wished day {day} is a weekend."),
    "application_no_network": QT_TRANSLATE_NOOP("messages", "The room has no network."),
    "application_may_clash": QT_TRANSLATE_NOOP(
        "messages", "On {day} the system team is also asked for: {names}."
    ),
    # What a program noted in the history
    "application_noted_received_late": QT_TRANSLATE_NOOP(
        "messages", "Taken in although it came outside the window."
    ),
    "application_noted_wishes": QT_TRANSLATE_NOOP("messages", "Wished days changed: {before} → {after}."),
    "application_noted_day": QT_TRANSLATE_NOOP("messages", "Day granted: {day}."),
    "application_noted_session_gone": QT_TRANSLATE_NOOP("messages", "Its session was taken out of the plan."),
    "application_noted_imported": QT_TRANSLATE_NOOP("messages", "Came in a form's file."),
    # What a form's file says
    "application_form_no_header": QT_TRANSLATE_NOOP(
        "messages",
        "No application form was found in it: a row of titles with applicant (or county), wished days and"
        " one more is needed.",
    ),
    "application_which_format": QT_TRANSLATE_NOOP(
        "messages", "Please choose which delivery format is applied for."
    ),
    "application_form_rows": QT_TRANSLATE_NOOP(
        "messages", "Only the first {most} rows were read; from this one on nothing was."
    ),
    "application_form_left_out": QT_TRANSLATE_NOOP(
        "messages", "Left out, as it names no application: {text}"
    ),
    "application_form_again": QT_TRANSLATE_NOOP(
        "messages", "Left out: the same application stands in row {other}."
    ),
    "application_form_characters": QT_TRANSLATE_NOOP(
        "messages", "{field}: holds characters that cannot be stored, and was left empty."
    ),
    "application_form_long": QT_TRANSLATE_NOOP("messages", "{field}: cut after {limit} characters."),
    "application_form_days": QT_TRANSLATE_NOOP("messages", "Not understood as wished days: {text}"),
    "application_form_value": QT_TRANSLATE_NOOP("messages", "{field} not understood: {text}"),
    "application_form_format": QT_TRANSLATE_NOOP(
        "messages", "The delivery format “{text}” is not one of the plan; taken for {name}."
    ),
    "application_form_school": QT_TRANSLATE_NOOP(
        "messages", "Not exactly one school of the directory is called this: {text}"
    ),
    "application_form_county": QT_TRANSLATE_NOOP("messages", "The county is not known: {text}"),
    "application_form_two_counties": QT_TRANSLATE_NOOP(
        "messages", "{name} is not of the county that is written beside it: {county}"
    ),
    "application_form_district": QT_TRANSLATE_NOOP(
        "messages", "No district of the plan is called this: {text}"
    ),
}
