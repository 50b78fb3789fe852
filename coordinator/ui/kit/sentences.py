"""One English sentence per error code, in the users' words; translations are in resources/i18n.

Add a line here for every new code of `RuleError`, `KnownFailure` or a notice of the store; a test walks the
source for codes without one. `{name}` is a fact of the error; facts that are names in the
code (a field, a table) are translated by `words.py`.
"""

from __future__ import annotations

from coordinator.ui.kit.application_sentences import APPLICATION_SENTENCES
from coordinator.ui.kit.desk_sentences import DESK_SENTENCES
from coordinator.ui.kit.help_sentences import HELP_SENTENCES
from coordinator.ui.kit.hours_sentences import HOURS_SENTENCES
from coordinator.ui.kit.letter_sentences import LETTER_SENTENCES
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.merge_sentences import MERGE_SENTENCES
from coordinator.ui.kit.pack_sentences import PACK_SENTENCES
from coordinator.ui.kit.paper_sentences import PAPER_SENTENCES
from coordinator.ui.kit.problem_sentences import PROBLEM_SENTENCES

SENTENCES: dict[str, str] = {
    **PROBLEM_SENTENCES,
    **APPLICATION_SENTENCES,
    **LETTER_SENTENCES,
    **DESK_SENTENCES,
    **HELP_SENTENCES,
    **HOURS_SENTENCES,
    **PACK_SENTENCES,
    **PAPER_SENTENCES,
    **MERGE_SENTENCES,
    # Everyday
    "stale": QT_TRANSLATE_NOOP(
        "messages", "This was changed meanwhile. The newest state is shown; please look again."
    ),
    "still_used": QT_TRANSLATE_NOOP(
        "messages", "This is still used elsewhere ({kind}), so it cannot be deleted yet."
    ),
    "already_there": QT_TRANSLATE_NOOP("messages", "The same entry is already there ({kind})."),
    "text_missing": QT_TRANSLATE_NOOP("messages", "Please fill in: {field}."),
    "text_too_long": QT_TRANSLATE_NOOP("messages", "{field}: at most {limit} characters, this has {length}."),
    "text_broken": QT_TRANSLATE_NOOP(
        "messages", "{field} holds characters that cannot be stored. Please type it again."
    ),
    "text_forbidden": QT_TRANSLATE_NOOP("messages", "The text holds characters that cannot be stored."),
    "count_out_of_range": QT_TRANSLATE_NOOP("messages", "{field} must be a number from 0 to {most}."),
    "count_unreadable": QT_TRANSLATE_NOOP("messages", "Not a number: {text}"),
    "slug_bad": QT_TRANSLATE_NOOP(
        "messages", "A short name has only small Latin letters, digits and hyphens: {slug}"
    ),
    "academic_year_out_of_range": QT_TRANSLATE_NOOP(
        "messages", "The academic year must be a ROC year such as 112."
    ),
    "ends_before_start": QT_TRANSLATE_NOOP("messages", "The end must come after the start."),
    # The timeline
    "block_past_midnight": QT_TRANSLATE_NOOP("messages", "“{name}” would end after 24:00."),
    "block_too_short": QT_TRANSLATE_NOOP("messages", "“{name}” would be shorter than one minute."),
    "block_without_end": QT_TRANSLATE_NOOP("messages", "“{name}” has no end; type one in its fields."),
    "block_gone": QT_TRANSLATE_NOOP("messages", "This block is no longer there. Please look again."),
    "day_full": QT_TRANSLATE_NOOP("messages", "There are no {minutes} minutes left in this day."),
    "day_empty": QT_TRANSLATE_NOOP("messages", "This course day has no blocks to copy."),
    "days_missing": QT_TRANSLATE_NOOP(
        "messages", "These blocks are from {count} course days; from this one on there are not so many."
    ),
    "clip_empty": QT_TRANSLATE_NOOP("messages", "There are no agenda blocks on the clipboard."),
    "date_unreadable": QT_TRANSLATE_NOOP("messages", "Not a date: {text}. Write it like 112/8/7."),
    "date_impossible": QT_TRANSLATE_NOOP("messages", "There is no such date: {text}"),
    "weekday_wrong": QT_TRANSLATE_NOOP(
        "messages", "{text} is a {weekday}. The date or the weekday is a slip; please correct one."
    ),
    "time_unreadable": QT_TRANSLATE_NOOP("messages", "Not a time of day: {text}. Write it like 08:30."),
    "school_not_found": QT_TRANSLATE_NOOP(
        "messages", "No single school of the directory is called this: {text}. Write county and level too."
    ),
    "report_no_names": QT_TRANSLATE_NOOP(
        "messages", "No names were found in it. Drop an attendance report, or a list with one name a line."
    ),
    "choice_unknown": QT_TRANSLATE_NOOP("messages", "Not one of the choices ({choices}): {text}"),
    "area_unknown": QT_TRANSLATE_NOOP("messages", "There is no county or township of this name: {name}"),
    "region_locked": QT_TRANSLATE_NOOP(
        "messages", "“{name}” is finished and locked. Unlock it on the page Districts to change its members."
    ),
    "pin_unreadable": QT_TRANSLATE_NOOP(
        "messages", "Not a place on the map: {text}. Type two numbers, for example 22.6761, 120.4942"
    ),
    "township_unknown": QT_TRANSLATE_NOOP("messages", "There is no township of this name: {name}"),
    "too_many_districts": QT_TRANSLATE_NOOP(
        "messages", "There are {areas} areas left to divide; {districts} districts cannot be made of them."
    ),
    "slug_taken": QT_TRANSLATE_NOOP(
        "messages", "There is a training with this short name already: {slug}. Choose another one."
    ),
    "batch_unknown": QT_TRANSLATE_NOOP("messages", "There is no batch of this name: {name}"),
    "kind_unknown": QT_TRANSLATE_NOOP("messages", "There is no kind of block of this name: {name}"),
    "pin_unfit": QT_TRANSLATE_NOOP("messages", "A PIN has {least} to {most} digits."),
    "pin_incomplete": QT_TRANSLATE_NOOP("messages", "A pin on the map needs both of its coordinates."),
    "pin_off_the_earth": QT_TRANSLATE_NOOP("messages", "The pin lies outside the map. Please set it again."),
    "training_unknown": QT_TRANSLATE_NOOP("messages", "There is no such training: {name}"),
    "session_unknown": QT_TRANSLATE_NOOP("messages", "There is no such session: {name}"),
    "sample_unknown": QT_TRANSLATE_NOOP("messages", "There is no sample {name}. There are: {known}"),
    "plan_file_bad": QT_TRANSLATE_NOOP("messages", "The plan file cannot be read at {where}: {why}"),
    # Sheets
    "no_sessions": QT_TRANSLATE_NOOP("messages", "There is no session to print."),
    "file_missing": QT_TRANSLATE_NOOP("messages", "There is no file {file}. Check the name and the folder."),
    "no_session_on_day": QT_TRANSLATE_NOOP("messages", "There is no session on {day}."),
    "no_sheet_for_half": QT_TRANSLATE_NOOP("messages", "No session has a sheet for this half-day."),
    "nothing_to_print": QT_TRANSLATE_NOOP("messages", "There is nothing to print with these choices."),
    "sheet_column_fixed": QT_TRANSLATE_NOOP("messages", "This column cannot be left out: {column}"),
    "sheet_spare_rows": QT_TRANSLATE_NOOP("messages", "Spare rows: from 0 to 200, not {rows}."),
    "sheet_session_number": QT_TRANSLATE_NOOP(
        "messages", "The session number {number} does not fit on a page code."
    ),
    "sheet_too_long": QT_TRANSLATE_NOOP(
        "messages", "A sheet has at most 999 pages; please group it by district or school."
    ),
    "page_code_wrong": QT_TRANSLATE_NOOP(
        "messages", "Not a page code: {text}. Please type the digits again."
    ),
    "printer_refused": QT_TRANSLATE_NOOP(
        "messages", "The printer {name} does not answer. Save the PDF instead, or choose another printer."
    ),
    "file_not_written": QT_TRANSLATE_NOOP(
        "messages",
        "The file could not be written to {folder}: the disk is full, the file is open in another program, or"
        " this folder is not for you. Try again, or choose another folder.",
    ),
    "no_screen": QT_TRANSLATE_NOOP(
        "messages",
        "There is no screen to open a window on. The commands work without one: coordinator --help",
    ),
    "folder_not_writable": QT_TRANSLATE_NOOP(
        "messages", "Nothing can be written to {folder}. Choose another folder."
    ),
    # School directory
    "school_code_bad": QT_TRANSLATE_NOOP(
        "messages", "A school code has six characters, digits or capital letters: {school_code}"
    ),
    "school_code_taken": QT_TRANSLATE_NOOP(
        "messages", "The code {school_code} belongs to “{name}” of the same level already."
    ),
    "school_list_no_header": QT_TRANSLATE_NOOP(
        "messages", "{file} is no list of schools: no row names the columns for code and school name."
    ),
    "school_list_empty": QT_TRANSLATE_NOOP("messages", "{file} names no school."),
    "school_itself_above": QT_TRANSLATE_NOOP(
        "messages", "A branch or division belongs to a school that is none itself: {name}"
    ),
    "school_level_unknown": QT_TRANSLATE_NOOP("messages", "Not a level of schools: {text}"),
    # Roster files
    "roster_no_header": QT_TRANSLATE_NOOP(
        "messages", "No row of column names was found. The file needs at least a column of names."
    ),
    "roster_column_twice": QT_TRANSLATE_NOOP(
        "messages", "Two columns are both taken for {kind} ({columns}). Please rename one."
    ),
    "table_empty": QT_TRANSLATE_NOOP("messages", "The file is empty."),
    "table_encrypted": QT_TRANSLATE_NOOP(
        "messages", "The file is protected by a password. Save it without one and try again."
    ),
    "table_html": QT_TRANSLATE_NOOP(
        "messages",
        "This is a web page without a table. If Excel shows one, save it as xlsx there and try again.",
    ),
    "table_not_a_table": QT_TRANSLATE_NOOP(
        "messages", "This is not a table ({looks_like}). Use xlsx, xls, ods or csv."
    ),
    "table_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The file is damaged or incomplete ({kind}). Copy it again, or save it anew in Excel, and try again.",
    ),
    "table_bad_characters": QT_TRANSLATE_NOOP(
        "messages", "The file holds halves of characters. Save it again in Excel and try once more."
    ),
    "table_too_heavy": QT_TRANSLATE_NOOP(
        "messages", "The file needs more memory than a list of people can. Delete what is beside the table."
    ),
    "table_unsafe": QT_TRANSLATE_NOOP(
        "messages", "The file is built in a way that no spreadsheet program writes, so it was not opened."
    ),
    "table_quotes": QT_TRANSLATE_NOOP(
        "messages", "Line {line}: a quotation mark is opened and never closed."
    ),
    "table_undecodable": QT_TRANSLATE_NOOP(
        "messages",
        "Line {line} holds characters of an unknown encoding. Save the file as xlsx or as UTF-8 csv.",
    ),
    "table_too_large": QT_TRANSLATE_NOOP("messages", "The file is larger than {limit_mb} MB."),
    "table_too_much": QT_TRANSLATE_NOOP("messages", "The file has too much in it: at most {limit} {what}."),
    "table_too_slow": QT_TRANSLATE_NOOP("messages", "Reading the file took too long, so it was stopped."),
    "table_reader_stopped": QT_TRANSLATE_NOOP(
        "messages", "The file made its reader stop. Nothing was read; please save it again in Excel."
    ),
    "table_unreadable": QT_TRANSLATE_NOOP(
        "messages", "The file cannot be opened. Is it open in another program, or was the stick pulled out?"
    ),
    # Export, presets, ID numbers
    "cp950_cannot_hold": QT_TRANSLATE_NOOP(
        "messages",
        "cp950 cannot hold {n} characters of this roster: {characters}. Save it as UTF-8, or have them"
        " written in brackets.",
    ),
    "ids_not_asked_for": QT_TRANSLATE_NOOP(
        "messages", "“{preset}” holds ID numbers. Say why they are exported, or choose other columns."
    ),
    "no_ids": QT_TRANSLATE_NOOP("messages", "None of these people has an ID number."),
    "reason_missing": QT_TRANSLATE_NOOP("messages", "Please give a reason: it is recorded."),
    "purge_unfinished": QT_TRANSLATE_NOOP(
        "messages",
        "The data is deleted, but the file or an older copy still holds traces of it. Free some space on the"
        " disk and delete once more.",
    ),
    "clock_text_bad": QT_TRANSLATE_NOOP(
        "messages", "Not a time of day: {text}. Write it like 08:31 or 08:31:20."
    ),
    "preset_last": QT_TRANSLATE_NOOP("messages", "The last preset of columns cannot be deleted."),
    "preset_name_twice": QT_TRANSLATE_NOOP("messages", "There are two presets called “{name}”."),
    "preset_title_twice": QT_TRANSLATE_NOOP(
        "messages", "“{preset}” has two columns called “{name}”. Please rename one."
    ),
    "preset_unknown": QT_TRANSLATE_NOOP(
        "messages", "There is no preset of columns called “{name}”. There are: {known}."
    ),
    "preset_without_columns": QT_TRANSLATE_NOOP("messages", "“{name}” needs at least one column."),
    "preset_without_name": QT_TRANSLATE_NOOP("messages", "A preset of columns needs a name."),
    "preset_without_title": QT_TRANSLATE_NOOP("messages", "A column of “{name}” has no title."),
    # The store
    "disk_full": QT_TRANSLATE_NOOP(
        "messages", "The disk is full. Nothing was stored; free some space and try again."
    ),
    "disk_nearly_full": QT_TRANSLATE_NOOP(
        "messages", "Less than {needed_mb} MB are free on this disk ({free_mb} MB). Free some space first."
    ),
    "disk_low": QT_TRANSLATE_NOOP(
        "messages", "Only {free_mb} MB are free on this disk. Please free some space soon."
    ),
    "store_in_use": QT_TRANSLATE_NOOP(
        "messages",
        "These data are already open in another window of the program. Use that one, or close it first.",
    ),
    "store_read_only": QT_TRANSLATE_NOOP(
        "messages", "The data cannot be changed: the file is write-protected."
    ),
    "store_unreachable": QT_TRANSLATE_NOOP(
        "messages", "The data cannot be reached. Is the disk or stick connected?"
    ),
    "store_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The data file is damaged and there is no backup to restore. It was left as it is.",
    ),
    "store_newer": QT_TRANSLATE_NOOP(
        "messages",
        "These data were made by a newer version of the program. Please update it; the file was not touched.",
    ),
    "store_altered": QT_TRANSLATE_NOOP(
        "messages", "The data file was changed by another program and was not opened. It was not touched."
    ),
    "store_foreign": QT_TRANSLATE_NOOP("messages", "This file is not one of this program: {place}"),
    "store_empty": QT_TRANSLATE_NOOP("messages", "The data file is empty: {place}"),
    "store_kind_unknown": QT_TRANSLATE_NOOP("messages", "This kind of store is not known: {scheme}"),
    "store_unsafe": QT_TRANSLATE_NOOP(
        "messages", "The data cannot be stored safely on this computer ({setting})."
    ),
    "store_upgraded": QT_TRANSLATE_NOOP(
        "messages", "The data were brought up to the new version. The state before is kept as a backup."
    ),
    "store_upgrade_failed": QT_TRANSLATE_NOOP(
        "messages", "The data could not be brought up to the new version. They are unchanged."
    ),
    "restored_from_backup": QT_TRANSLATE_NOOP(
        "messages",
        "The data file was damaged; the backup of {taken} was restored. The damaged file is in {aside}.",
    ),
    "restored_from_second_place": QT_TRANSLATE_NOOP(
        "messages",
        "The data file was damaged; the backup of {taken} was restored from the second place, {place}. The"
        " damaged file is in {aside}.",
    ),
    "stray_files_moved": QT_TRANSLATE_NOOP(
        "messages", "Files that did not belong to the data were moved to {aside}."
    ),
    "backup_failed": QT_TRANSLATE_NOOP(
        "messages", "The backup could not be written. Your data are safe, but please look at the disk."
    ),
    "second_place_missing": QT_TRANSLATE_NOOP(
        "messages", "The second place for backups is not there now: {folder}"
    ),
    "second_backup_failed": QT_TRANSLATE_NOOP(
        "messages",
        "The second place did not get the newest backup: a stick not plugged in, or full? The backup on this"
        " computer is there.",
    ),
    "events_back_after_restore": QT_TRANSLATE_NOOP(
        "messages", "{count} entries of the desk were newer than the restored backup and were brought back."
    ),
    "events_back_after_crash": QT_TRANSLATE_NOOP(
        "messages",
        "When the program was cut off, {count} entries of the desk were damaged on the disk. They were"
        " brought back.",
    ),
    "events_back_after_exchange": QT_TRANSLATE_NOOP(
        "messages", "The data file was an older one; {count} entries of the desk were brought back into it."
    ),
    "journal_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "{count} lines of the desk's second record could not be read. Please compare the last entries with"
        " the paper.",
    ),
    "never_changed": QT_TRANSLATE_NOOP(
        "messages", "What was recorded at a desk is never changed or deleted, only taken back by a new entry."
    ),
    "folder_on_network": QT_TRANSLATE_NOOP(
        "messages", "The data must lie on a disk of this computer, not on the network: {folder}"
    ),
    "folder_synchronised": QT_TRANSLATE_NOOP(
        "messages", "The data must not lie in a folder that {service} synchronises: {folder}"
    ),
    "folder_write_protected": QT_TRANSLATE_NOOP(
        "messages", "Nothing can be written to the folder of the data."
    ),
}
