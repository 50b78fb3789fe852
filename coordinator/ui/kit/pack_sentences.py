"""Sentences of venue packs and attendance files; part of `sentences.SENTENCES`."""

from __future__ import annotations

from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

PACK_SENTENCES: dict[str, str] = {
    # What the file is
    "pack_not_one": QT_TRANSLATE_NOOP("messages", "{file} is neither a venue pack nor an attendance file."),
    "pack_is_venue": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is a venue pack. Open it on the page Going out; here an attendance file is needed.",
    ),
    "pack_is_attendance": QT_TRANSLATE_NOOP(
        "messages", "{file} is an attendance file. Merge it on the page Merge; here a venue pack is needed."
    ),
    "pack_newer": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was written by a newer version of this program (form {found}; this one reads up to {known})."
        " Update the program here, then try again. The file is fine.",
    ),
    "pack_too_large": QT_TRANSLATE_NOOP(
        "messages", "{file} is larger than any honest file ({most} MB). Nothing of it was taken."
    ),
    # What happened to it
    "pack_incomplete": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is not complete: {found} of {size} bytes are here. Copy it again from where it was written.",
    ),
    "pack_damaged": QT_TRANSLATE_NOOP(
        "messages", "{file} was damaged on the way. Copy it again from where it was written."
    ),
    "pack_altered": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is not what was written: somebody or something altered it. Nothing of it was taken.",
    ),
    "pack_forged": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was not written by a laptop that has the venue pack of this training. Nothing of it was"
        " taken.",
    ),
    "pack_content_bad": QT_TRANSLATE_NOOP(
        "messages",
        "{file} holds what this program would never write, at {where} ({reason}). Nothing of it was taken.",
    ),
    # Whose it is
    "pack_not_for_us": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is encrypted for another office ({office}), or for a training whose venue pack was never"
        " opened here.",
    ),
    "passphrase_wrong": QT_TRANSLATE_NOOP(
        "messages", "This is not the passphrase of {file}. Look at the slip that was printed with it."
    ),
    "passphrase_short": QT_TRANSLATE_NOOP(
        "messages", "A passphrase has {least} to {most} characters. Spaces before and behind do not count."
    ),
    "passphrase_missing": QT_TRANSLATE_NOOP(
        "messages",
        "A passphrase is needed: set COORDINATOR_PASSPHRASE, or name a file with --passphrase-file.",
    ),
    "pack_own_office": QT_TRANSLATE_NOOP(
        "messages",
        "“{training}” was made in this store, so its venue pack is for other laptops. Nothing was changed.",
    ),
    "pack_other_office": QT_TRANSLATE_NOOP(
        "messages",
        "The pack of “{training}” is from another office than “{known}” here. Nothing was changed.",
    ),
    "pack_older": QT_TRANSLATE_NOOP(
        "messages", "A newer pack of “{training}” was opened here already. Nothing was changed."
    ),
    "pack_not_ours": QT_TRANSLATE_NOOP(
        "messages",
        "“{training}” came here in a venue pack; only the office that made it can make packs of it.",
    ),
    # Writing
    "pack_keys_missing": QT_TRANSLATE_NOOP(
        "messages", "The keys of this training are not here: make a venue pack, or open one, first."
    ),
    "key_unreadable": QT_TRANSLATE_NOOP(
        "messages", "A key of this store cannot be read. Restore a backup, or open the venue pack again."
    ),
    "nothing_to_export": QT_TRANSLATE_NOOP("messages", "Nothing was recorded here for this training yet."),
    "training_not_chosen": QT_TRANSLATE_NOOP(
        "messages", "There are several trainings here; say which one: {known}"
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "messages", "The file cannot be read: {file}. Plug the stick in again, or take another copy."
    ),
    "file_not_same": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is not the same on the disk as it was written. Do not trust this stick; use another one.",
    ),
    # The desk
    "device_name_missing": QT_TRANSLATE_NOOP("messages", "Please give this laptop a name."),
    "device_name_long": QT_TRANSLATE_NOOP("messages", "A laptop's name has at most {most} characters."),
    "reset_name_wrong": QT_TRANSLATE_NOOP(
        "messages", "To reset the desk, type the name of the training or of a batch exactly: {title}"
    ),
    "events_not_exported": QT_TRANSLATE_NOOP(
        "messages",
        "{count} entries stand in no attendance file yet. Write one first; then the desk can be reset.",
    ),
}
"""Code -> sentence, as in `sentences.SENTENCES`."""
