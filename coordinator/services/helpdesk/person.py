"""Who comes with a problem is a person as at every desk: found or written down, and signed in.

The rules are the desk's own; what a help desk does not keep are its attempts.
"""

from collections.abc import Iterable
from dataclasses import replace

from coordinator.domain.checkin.acts import Scan, SearchMark, WalkInMark
from coordinator.domain.checkin.decide import LONGEST_WORD, decide
from coordinator.domain.checkin.slots import asked_slot
from coordinator.domain.checkin.view import Answer, View
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Kind, Verdict
from coordinator.domain.events.log import Draft
from coordinator.domain.helpdesk.acts import Register
from coordinator.domain.helpdesk.history import same_school
from coordinator.domain.helpdesk.view import Came
from coordinator.domain.text import clean, clean_name, fold
from coordinator.domain.training import Mark, MarkSlot

_WORDS = ("name", "school", "school_code", "township_code", "job_title", "phone")


def comer(view: View, act: Register) -> Came:
    """Who comes, with everything that is known of them, and what signs them in.

    It is a person of the roster, somebody who came before, or a new walk-in. Whoever is in already is not
    marked again. Raises ``RuleError`` of the desk's own refusals.
    """
    signs = _signs_in(view)
    # A session that asks for no mark knows its people all the same.
    asked = view if signs else replace(view, marks=(Mark("", view.session.id, MarkSlot.IN),))
    act = act if act.participant_id else replace(act, participant_id=_namesake(view, act))
    answer = _known(asked, act) if act.participant_id else _new(asked, act)
    kinds = {Kind.WALK_IN, Kind.MARK} if signs else {Kind.WALK_IN}
    return Came(
        answer.participant_id,
        **_words(view, act, answer),
        drafts=tuple(draft for draft in answer.drafts if draft.kind in kinds),
        flags=answer.flags,
    )


def _signs_in(view: View) -> bool:
    try:
        asked_slot(view.marks, MarkSlot.IN, view.at_ms)
    except RuleError:
        return False
    return True


def _known(view: View, act: Register) -> Answer:
    """Somebody by id, or by the code on the badge."""
    person = view.person(act.participant_id)
    if view.named(person) is not None:
        return decide(view, SearchMark(person))
    answer = decide(view, Scan(act.participant_id))
    name, _ = view.named(answer.participant_id) or ("", "")
    if not name:
        raise RuleError("participant_unknown", name=act.participant_id)
    if answer.verdict is Verdict.OLD_CODE:
        raise RuleError(answer.code, name=name)
    return answer


def _namesake(view: View, act: Register) -> str:
    """Who is called so at that school, where exactly one person is known; nobody else is made of them."""
    name = fold(clean_name(act.name))
    school, code, _ = view.school(clean(act.school).text, act.school_code.strip())
    if not name or not school:
        return ""
    ids = {view.person(one) for one in view.known.find(clean_name(act.name))}
    known = {one: _of_person(view, one) for one in ids}
    same = [
        one
        for one, words in known.items()
        if words
        and fold(words["name"]) == name
        and same_school((words["school_code"], words["school"]), (code, school))
    ]
    return same[0] if len(same) == 1 else ""


def _new(view: View, act: Register) -> Answer:
    answer = decide(
        view,
        WalkInMark(act.name, act.school, act.school_code, act.township_code, act.job_title, act.phone),
    )
    if answer.verdict is Verdict.REFUSED:
        raise RuleError(answer.code, **dict(answer.facts))
    return answer


def _words(view: View, act: Register, answer: Answer) -> dict[str, str]:
    """What was typed, and where nothing was, what is known of the person and of the school."""
    if not act.participant_id:
        return _of_walk_in(answer.drafts)
    known = _of_person(view, answer.participant_id)
    given = {key: clean(getattr(act, key)).text[:LONGEST_WORD] or known.get(key, "") for key in _WORDS}
    if act.school.strip():
        # Somebody may come for another school than the one on the roster.
        name, code, town = view.school(given["school"], act.school_code.strip())
        more = {
            "school_code": act.school_code.strip() or code,
            "township_code": act.township_code.strip() or town,
        }
        given |= {"school": name, **more}
    return given


def _of_walk_in(drafts: Iterable[Draft]) -> dict[str, str]:
    draft = next(draft for draft in drafts if draft.kind is Kind.WALK_IN)
    said = {**(draft.body or {}), **(draft.text or {})}
    return {key: str(said.get(key) or "") for key in _WORDS}


def _of_person(view: View, participant_id: str) -> dict[str, str]:
    entry, walk_in = view.known.entry(participant_id), view.known.attendance.walk_ins.get(participant_id)
    if entry is not None:
        person = entry.person
        words = (
            person.name,
            person.school_name,
            person.school_code,
            person.township_code,
            person.job_title,
            person.phone,
        )
        return dict(zip(_WORDS, words, strict=True))
    return {key: getattr(walk_in, key) for key in _WORDS} if walk_in else {}
