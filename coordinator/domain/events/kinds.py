"""The words of events, and what each kind carries beside session and participant.

================  ====================================================  ==================================
kind              body                                                  text (deletable)
================  ====================================================  ==================================
``log_opened``    device, name, public_key, machine, cause              –
``mode``          slot                                                  –
``mark``          slot, method, how, [claimed_ms], [row], [confirmed],  [raw], [reason]
                  [restores]
``attempt``       slot, method, verdict                                 [raw]
``walk_in``       slot, number, [school_code], [township_code],         name, school, [job_title], [phone]
                  [method]
``void``          target, [method]                                      [reason]
``note``          attention                                             note
``amend``         field                                                 base, new
``reissue``       number, version                                       [reason]
``settle``        decision, choice                                      reason
``clock_check``   reference_ms, occasion                                –
``clock_offset``  log, from_seq, to_seq, offset_ms                      [reason]
``room``          day, letter, name, [room_id], [modules]               –
``request``       request, day, letter, number, module, equipment,      school, name, [job_title], [phone]
                  aa, bound, [school_code], [township_code], [arrived]
``request_step``  request, step, [place], [letter], [module], [after]   [reason]
``request_note``  request, about                                        words
================  ====================================================  ==================================

``slot`` is a ``MarkSlot``, ``method`` a ``Method``, ``how`` a ``How``, ``verdict`` a ``Verdict``, ``target``
the id of the mark, walk-in, note or reissue that a void takes back (never a void: taking an undo back is a
new mark with the ``claimed_ms`` of the old one, which ``restores`` names, so that a clock that is put right
later corrects both). The ``method`` ``online`` of a void says that a report, or the undo of one, took it
back, and not a person who knew better. A ``walk_in`` brings a person into being under a provisional
id (its ``participant_id``) with the badge number ``number``; the mark is an event of its own. ``decision`` is
the id of ``checkin.decisions``. ``clock_offset`` says what to **add** to the times of a stretch of a log.
``to_seq`` 0 means "and all that follow".

The last four belong to hands-on days (``helpdesk``): ``room`` gives a letter of a day (ISO date) to the log
that says it; ``request`` opens a request under a number that never changes, its ``participant_id`` is the
person who came; ``step`` is a ``Step``, ``about`` a ``NoteKind``, ``module`` a code of ``helpdesk.modules``,
``after`` the id of the last event of the request that was known when the step was taken. The ``words`` of a
``request_note`` are no remark about a person as the ``note`` of a desk: a purge of contacts leaves them.
"""

from enum import StrEnum


class Kind(StrEnum):
    """What an event is about; a word that is not here comes from a newer program and is kept."""

    LOG_OPENED = "log_opened"
    MODE = "mode"
    MARK = "mark"
    ATTEMPT = "attempt"
    WALK_IN = "walk_in"
    VOID = "void"
    NOTE = "note"
    AMEND = "amend"
    REISSUE = "reissue"
    SETTLE = "settle"
    CLOCK_CHECK = "clock_check"
    CLOCK_OFFSET = "clock_offset"
    ROOM = "room"
    REQUEST = "request"
    REQUEST_STEP = "request_step"
    REQUEST_NOTE = "request_note"


class Method(StrEnum):
    """How somebody was found: 掃描, 查詢, 補登 (paper), 線上 (a report), 自動 (closing time)."""

    SCAN = "scan"
    SEARCH = "search"
    PAPER = "paper"
    ONLINE = "online"
    AUTO = "auto"


class How(StrEnum):
    """In what relation a marked person stood to the session, by the roster of the laptop at that moment."""

    EXPECTED = "expected"
    OTHER_DAY = "other_day"
    OTHER_BATCH = "other_batch"
    WALK_IN = "walk_in"


class Verdict(StrEnum):
    """What the desk answers to an act; only ``not_recorded`` means that nothing is on disk."""

    MARKED = "marked"
    ALREADY = "already"
    RETURNED = "returned"
    OTHER_DAY = "other_day"
    OTHER_BATCH = "other_batch"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    OLD_CODE = "old_code"
    WALK_IN = "walk_in"
    VOIDED = "voided"
    NOTED = "noted"
    REFUSED = "refused"
    NOT_RECORDED = "not_recorded"
