"""``coordinator desk``: a scan or an act a line on stdin, an answer a line on stdout after its commit."""

from argparse import Namespace

from coordinator.cli.commands import opened
from coordinator.cli.desk_lines import outcome_json, read_line
from coordinator.cli.lines import answer_all
from coordinator.db.queries.plans import find_session
from coordinator.db.store import Store
from coordinator.documents.packs.keys import new_signing_pair
from coordinator.domain.checkin.acts import Outcome
from coordinator.domain.errors import RuleError
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.training import MarkSlot
from coordinator.services.desk import Desk, open_desk
from coordinator.services.keys import device_key
from coordinator.services.pack_opening import read_device_name


def desk(options: Namespace) -> None:
    """Answer every line until stdin ends. A line that makes no sense is answered, too: the desk goes on."""
    with opened(options) as store:
        place = _open(store, options)
        try:
            answer_all(lambda line: outcome_json(_answer(place, line)))
        finally:
            place.close()


def _open(store: Store, options: Namespace) -> Desk:
    session_id, device = place_of(store, options)
    return open_desk(store, session_id, MarkSlot(options.mark), device, operator=options.operator)


def place_of(store: Store, options: Namespace) -> tuple[str, str]:
    """The session and the name of the laptop that the options mean; the store has a key to sign with then.

    Raises ``RuleError`` where there is no such session, or no laptop can be called so.
    """
    with store.read() as reader:
        session_id = find_session(reader, options.session, options.training).id
    with store.write() as writer:
        device_key(writer, new_signing_pair)
    return session_id, read_device_name(options.device)


def _answer(place: Desk, line: bytes) -> Outcome:
    try:
        act, at = read_line(line)
    except RuleError as error:
        return Outcome(Verdict.REFUSED, code=error.code, facts=tuple(error.facts.items()))
    return place.perform(act, at)
