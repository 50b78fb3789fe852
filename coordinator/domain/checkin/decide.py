"""The desk's answer to an act: what would be written and said. Pure; ``services.desk`` writes it.

Marking stands in ``decide_mark``, taking back in ``undo``; here is what is told about people beside marks.
"""

from collections.abc import Callable
from typing import Any

from coordinator.domain.badge import LAST_VERSION, code_text
from coordinator.domain.checkin.acts import (
    Act,
    Amend,
    Bulk,
    Mode,
    Note,
    Reissue,
    Scan,
    SearchMark,
    Void,
    WalkInMark,
)
from coordinator.domain.checkin.decide_mark import bulk, mark_draft, scan, search_mark
from coordinator.domain.checkin.slots import asked_slot
from coordinator.domain.checkin.undo import void
from coordinator.domain.checkin.view import Answer, View, refused
from coordinator.domain.events.kinds import How, Kind, Method, Verdict
from coordinator.domain.events.log import Draft
from coordinator.domain.events.record import BodyValue
from coordinator.domain.text import clean, clean_name

AMENDABLE = frozenset({"name", "school_name", "job_title", "phone", "email", "meal", "note"})
"""What a desk may propose to correct; codes and ID numbers are the office's."""
LONGEST_WORD = 200
LONGEST_NOTE = 500


def _walk_in(view: View, act: WalkInMark) -> Answer:
    name = clean_name(act.name)[:LONGEST_WORD]
    if not name:
        return refused("walk_in_needs_name")
    school, code, town = view.school(clean(act.school).text[:LONGEST_WORD], act.school_code.strip())
    person, slot = view.make_id(), asked_slot(view.marks, view.slot, view.at_ms)
    places = {"school_code": code, "township_code": act.township_code.strip() or town}
    text = {"name": name, "school": school} | {
        key: words[:LONGEST_WORD]
        for key, words in (("job_title", clean(act.job_title).text), ("phone", clean(act.phone).text))
        if words
    }
    body: dict[str, BodyValue] = {
        "slot": str(slot),
        "number": view.draw(),
        **{key: it for key, it in places.items() if it},
    }
    came = Draft(Kind.WALK_IN, view.plan.training.id, view.session.id, person, body, text)
    marked = mark_draft(view, person, slot, Method.SEARCH, How.WALK_IN)
    flags = () if code else ("school_unknown",)
    return Answer(Verdict.WALK_IN, "desk_walk_in", (came, marked), person, slot, flags=flags)


def _note(view: View, act: Note) -> Answer:
    person, text = view.person(act.participant_id), clean(act.text).text[:LONGEST_NOTE]
    if view.named(person) is None:
        return refused("participant_unknown", name=act.participant_id)
    if not text:
        return refused("text_missing", field="note")
    draft = _about(view, Kind.NOTE, person, {"attention": act.attention}, {"note": text})
    return Answer(Verdict.NOTED, "desk_noted", (draft,), person)


def _amend(view: View, act: Amend) -> Answer:
    entry = view.known.entry(view.person(act.participant_id))
    if entry is None:
        return refused("participant_unknown", name=act.participant_id)
    if act.field not in AMENDABLE:
        return refused("amend_field_unknown", name=act.field)
    base, new = str(getattr(entry.person, act.field)), clean(act.new).text[:LONGEST_NOTE]
    draft = _about(view, Kind.AMEND, entry.id, {"field": act.field}, {"base": base, "new": new})
    return Answer(Verdict.NOTED, "desk_amended", (draft,), entry.id)


def _reissue(view: View, act: Reissue) -> Answer:
    person = view.person(act.participant_id)
    if view.named(person) is None:
        return refused("participant_unknown", name=act.participant_id)
    number = view.known.number(person)
    version = view.known.attendance.versions.get(person, 0) + 1
    if version > LAST_VERSION or not number:
        return refused("badge_versions_used_up" if number else "badge_missing")
    reason = {"reason": act.reason.strip()} if act.reason.strip() else None
    draft = _about(view, Kind.REISSUE, person, {"number": number, "version": version}, reason)
    facts = (("badge", code_text(number, version)),)
    return Answer(Verdict.NOTED, "desk_reissued", (draft,), person, flags=("reissued",), facts=facts)


def _mode(view: View, act: Mode) -> Answer:
    slot = asked_slot(view.marks, act.slot, view.at_ms)
    draft = Draft(Kind.MODE, view.plan.training.id, view.session.id, body={"slot": str(act.slot)})
    return Answer(Verdict.NOTED, "desk_mode", (draft,), slot=slot)


def _about(
    view: View, kind: Kind, person: str, body: dict[str, BodyValue], text: dict[str, str] | None
) -> Draft:
    return Draft(kind, view.plan.training.id, view.session.id, person, body, text)


_ANSWERS: dict[type[Act], Callable[[View, Any], Answer]] = {
    Scan: scan,
    SearchMark: search_mark,
    Bulk: bulk,
    WalkInMark: _walk_in,
    Void: void,
    Note: _note,
    Amend: _amend,
    Reissue: _reissue,
    Mode: _mode,
}


def decide(view: View, act: Act) -> Answer:
    """The answer to any act. Raises ``RuleError`` where the act makes no sense at this desk."""
    return _ANSWERS[type(act)](view, act)
