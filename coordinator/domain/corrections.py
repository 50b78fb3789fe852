"""更正紀錄: what was put right by hand, so that somebody can answer for it later."""

from enum import StrEnum

from coordinator.domain.checkin.fold_bodies import said, whole, word, words_of
from coordinator.domain.checkin.ledger import Ledger
from coordinator.domain.events.kinds import Kind, Method
from coordinator.domain.events.record import Event


class CorrectionKind(StrEnum):
    """Taken back by somebody else or with a reason; from paper; entered later; proposed for the roster."""

    VOID = "void"
    PAPER = "paper"
    LATER = "later"
    AMEND = "amend"


def corrections(ledger: Ledger) -> tuple[tuple[CorrectionKind, Event], ...]:
    """Every correction in the order it happened. A desk that takes back its own last act made none."""
    found = []
    for event in ledger.ordered(ledger.shelf.events(Kind.MARK, Kind.VOID, Kind.AMEND)):
        kind = _kind(ledger, event)
        if kind is not None:
            found.append((kind, event))
    return tuple(found)


def person_of(ledger: Ledger, event: Event) -> str:
    """Whom a correction is about; an undo may say so only through what it takes back."""
    if event.participant_id:
        return event.participant_id
    target = ledger.event(word(said(event.body), "target"))
    return target.participant_id if target is not None else ""


def _kind(ledger: Ledger, event: Event) -> CorrectionKind | None:
    body = said(event.body)
    if event.kind == Kind.AMEND:
        return CorrectionKind.AMEND
    if event.kind == Kind.VOID:
        target = ledger.event(word(body, "target"))
        own = target is not None and target.log_id == event.log_id
        return None if own and not word(words_of(event, ledger.texts), "reason") else CorrectionKind.VOID
    if word(body, "method") == Method.PAPER:
        return CorrectionKind.PAPER
    return CorrectionKind.LATER if whole(body, "claimed_ms") is not None else None
