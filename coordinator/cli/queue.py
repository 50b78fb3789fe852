"""``coordinator queue``: an act of a hands-on day a line on stdin, an answer a line after its commit."""

from argparse import Namespace
from typing import Any

from coordinator.cli.commands import opened
from coordinator.cli.desk import place_of
from coordinator.cli.lines import answer_all
from coordinator.cli.queue_lines import ShowLine, line_json, outcome_json, read_queue_line
from coordinator.domain.errors import RuleError
from coordinator.domain.helpdesk.acts import HelpOutcome, HelpVerdict
from coordinator.services.helpdesk import Helpdesk, open_helpdesk


def queue(options: Namespace) -> None:
    """Answer every line until stdin ends. A line that makes no sense is answered, too: the day goes on."""
    with opened(options) as store:
        session_id, device = place_of(store, options)
        desk = open_helpdesk(store, session_id, device, operator=options.operator)
        try:
            answer_all(lambda line: _answer(desk, line))
        finally:
            desk.close()


def _answer(desk: Helpdesk, line: bytes) -> dict[str, Any]:
    try:
        act, at = read_queue_line(line)
        if isinstance(act, ShowLine):
            return line_json(act, desk.line(act.letters, act.modules, at))
    except RuleError as error:
        facts = tuple(error.facts.items())
        return outcome_json(HelpOutcome(HelpVerdict.REFUSED, code=error.code, facts=facts))
    return outcome_json(desk.perform(act, at))
