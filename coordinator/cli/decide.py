"""``coordinator decide TRAINING DECISION --choose X --reason R``: settle what merge lists, for good."""

from argparse import Namespace

from coordinator import machine
from coordinator.cli.commands import opened, print_result
from coordinator.cli.texts import say
from coordinator.db.queries.plans import find_training
from coordinator.services.hours import decidable_hours
from coordinator.services.settling import settle
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP


def decide(options: Namespace) -> None:
    """Record the choice; the same decision again changes the mind, and both stay in the log."""
    with opened(options) as store, store.write() as writer:
        training = find_training(writer, options.training)
        # Hours are no matter of merging: their decisions are reckoned, not found in the log.
        hours = decidable_hours(writer, training.id, options.decision)
        event = settle(
            writer, training.id, options.decision, options.choose, options.reason, machine.here(), hours
        )
    data = {
        "decision": options.decision,
        "choice": options.choose,
        "participant": event.participant_id or None,
        "event_id": event.id,
    }
    text = QT_TRANSLATE_NOOP("cli", "Settled: {decision} = {choice}")
    said = say(text, decision=options.decision, choice=options.choose)
    print_result(data if options.json else said, options.json)
