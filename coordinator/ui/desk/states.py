"""What the desk shows for each answer: icon, word, colour and sound, always the four together.

A state is made from an ``Outcome``; the stage paints it and screen readers hear it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from coordinator.domain.checkin.acts import Act, Mode, Outcome, Scan
from coordinator.domain.checkin.scan import read_scan
from coordinator.domain.checkin.slots import is_entry
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.text import mask_name
from coordinator.domain.training import MarkSlot
from coordinator.ui.desk.words import flag_words, refusal, time_of
from coordinator.ui.kit.slot_words import slot_word
from coordinator.ui.kit.sounds import Sound

translate = QCoreApplication.translate


class Tone(StrEnum):
    """The colour of the whole stage; the values are prefixes of tokens."""

    IDLE = "idle"
    GOOD = "ok"
    WARN = "warn"
    BAD = "bad"
    CALM = "info"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class State:
    """One thing on the stage. ``stays`` is not taken back after four seconds; ``holds`` wants a key first."""

    tone: Tone
    icon: str
    word: str
    name: str = ""
    detail: str = ""
    hint: str = ""
    sound: Sound | None = None
    stays: bool = False
    holds: bool = False

    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join(part for part in (self.word, self.name, self.detail, self.hint) if part)


@dataclass(frozen=True, slots=True)
class Shown:
    """How the desk is set: the slot it marks, whether names are masked, and whether nothing is written."""

    slot: MarkSlot
    masked: bool = False
    training_mode: bool = False


def idle_state() -> State:
    """Nobody stands at the desk."""
    return State(
        Tone.IDLE,
        "scan-barcode",
        translate("desk", "Please scan the badge"),
        detail=translate("desk", "or press F3 to search by name or school"),
    )


def state_of(outcome: Outcome, shown: Shown, act: Act, job_title: str = "") -> State:
    """The state of the answer to an act; ``job_title`` is the person's."""
    typed = read_scan(act.raw) if isinstance(act, Scan) else ""
    state = _STATES[outcome.verdict](outcome, shown, typed)
    if isinstance(act, Mode) and outcome.verdict is Verdict.NOTED:
        state = State(Tone.CALM, "arrow-right-left", slot_word(act.slot), sound=Sound.NEUTRAL)
    if outcome.name and not state.name:
        name = mask_name(outcome.name) if shown.masked else outcome.name
        state = replace(state, name=name)
    if outcome.name and not state.detail:
        state = replace(state, detail=" ・ ".join(filter(None, (outcome.school, job_title))))
    hints = (state.hint, *flag_words(outcome))
    state = replace(state, hint=" ・ ".join(filter(None, hints)))
    return _stopped_by_note(state, outcome) if "attention" in outcome.flags else state


def _stopped_by_note(state: State, outcome: Outcome) -> State:
    note = str(dict(outcome.facts).get("note", ""))
    word = translate("desk", "{result}: please read the note").format(result=state.word)
    hint = translate("desk", "{note} — press the space bar to go on").format(note=note)
    return replace(
        state,
        tone=Tone.WARN,
        icon="bell-ring",
        word=word,
        hint=hint,
        sound=Sound.ATTENTION,
        stays=True,
        holds=True,
    )


def _marked(outcome: Outcome, shown: Shown, _typed: str) -> State:
    if outcome.code == "desk_bulk":
        word = translate("desk", "{n} people recorded from paper").format(n=dict(outcome.facts).get("count"))
        return State(Tone.GOOD, "clipboard-list", word, sound=Sound.GOOD)
    if is_entry(outcome.slot or shown.slot):
        return State(Tone.GOOD, "circle-check", translate("desk", "Checked in"), sound=Sound.GOOD)
    return State(Tone.CALM, "log-out", translate("desk", "Signed out"), sound=Sound.GOOD)


def _returned(_outcome: Outcome, _shown: Shown, _typed: str) -> State:
    return State(Tone.GOOD, "log-in", translate("desk", "Back again"), sound=Sound.GOOD)


def _walk_in(_outcome: Outcome, _shown: Shown, _typed: str) -> State:
    return State(
        Tone.GOOD, "user-plus", translate("desk", "Checked in without registration"), sound=Sound.GOOD
    )


def _other_day(_outcome: Outcome, _shown: Shown, _typed: str) -> State:
    word = translate("desk", "Checked in: registered for another day")
    return State(Tone.WARN, "calendar-days", word, sound=Sound.ATTENTION)


def _other_batch(_outcome: Outcome, _shown: Shown, _typed: str) -> State:
    word = translate("desk", "Checked in: registered for another batch")
    return State(Tone.WARN, "arrow-right-left", word, sound=Sound.ATTENTION)


def _already(outcome: Outcome, shown: Shown, _typed: str) -> State:
    is_out = not is_entry(outcome.slot or shown.slot)
    word = translate("desk", "Already signed out") if is_out else translate("desk", "Already checked in")
    hint = translate("desk", "{time} at this desk")
    if "other_desk" in outcome.flags:
        word = translate("desk", "Already checked in at another desk")
        hint = translate("desk", "{time} at desk {desk}")
    facts = dict(outcome.facts)
    hint = hint.format(time=time_of(outcome.at_ms), desk=facts.get("desk") or "?")
    return State(Tone.WARN, "clock", word, hint=hint, sound=Sound.NEUTRAL)


def _unknown(_outcome: Outcome, _shown: Shown, typed: str) -> State:
    detail = translate("desk", "Code {code} — F3 finds by name, F4 is for people without registration")
    word = translate("desk", "No such code")
    return State(Tone.BAD, "triangle-alert", word, detail=detail.format(code=typed[:40]), sound=Sound.BAD)


def _ambiguous(_outcome: Outcome, _shown: Shown, _typed: str) -> State:
    word = translate("desk", "More than one person")
    detail = translate("desk", "Press F3 and choose who it is")
    return State(Tone.WARN, "users", word, detail=detail, sound=Sound.ATTENTION)


def _old_code(_outcome: Outcome, _shown: Shown, _typed: str) -> State:
    return State(
        Tone.WARN,
        "id-card",
        translate("desk", "Old badge"),
        hint=translate("desk", "A new badge was issued. Press Enter to check in all the same"),
        sound=Sound.ATTENTION,
        stays=True,
    )


def _voided(outcome: Outcome, _shown: Shown, _typed: str) -> State:
    count = dict(outcome.facts).get("count", 1)
    word = translate("desk", "Taken back")
    if not outcome.name and count != 1:
        word = translate("desk", "Taken back for {n} people").format(n=count)
    elif outcome.slot is not None:
        word = translate("desk", "Taken back: {slot}").format(slot=slot_word(outcome.slot))
    return State(Tone.IDLE, "undo-2", word, sound=Sound.NEUTRAL)


def _noted(outcome: Outcome, _shown: Shown, _typed: str) -> State:
    badge = dict(outcome.facts).get("badge")
    if badge:
        word = translate("desk", "New badge code {code}").format(code=badge)
        return State(Tone.CALM, "id-card", word, sound=Sound.NEUTRAL)
    return State(Tone.CALM, "circle-check", translate("desk", "Noted"), sound=Sound.NEUTRAL)


def _refused(outcome: Outcome, _shown: Shown, _typed: str) -> State:
    word = translate("desk", "Not possible")
    return State(Tone.WARN, "circle-alert", word, detail=refusal(outcome), sound=Sound.BAD)


def _not_recorded(outcome: Outcome, _shown: Shown, typed: str) -> State:
    again = translate("desk", "Press Enter to try again; until then write it on paper")
    return State(
        Tone.ALARM,
        "octagon-x",
        translate("desk", "NOT RECORDED"),
        name=typed[:20],
        detail=refusal(outcome),
        hint=again,
        sound=Sound.ALARM,
        stays=True,
    )


_STATES = {
    Verdict.MARKED: _marked,
    Verdict.ALREADY: _already,
    Verdict.RETURNED: _returned,
    Verdict.OTHER_DAY: _other_day,
    Verdict.OTHER_BATCH: _other_batch,
    Verdict.UNKNOWN: _unknown,
    Verdict.AMBIGUOUS: _ambiguous,
    Verdict.OLD_CODE: _old_code,
    Verdict.WALK_IN: _walk_in,
    Verdict.VOIDED: _voided,
    Verdict.NOTED: _noted,
    Verdict.REFUSED: _refused,
    Verdict.NOT_RECORDED: _not_recorded,
}
