"""``coordinator desk``: a scan or an act a line on stdin, an answer a line on stdout after its commit."""

import json
import os
import sys
from argparse import Namespace

from coordinator.cli.commands import opened
from coordinator.cli.desk_lines import lines_of, outcome_json, read_line
from coordinator.db.queries.plans import find_session
from coordinator.db.store import Store
from coordinator.documents.packs.keys import new_signing_pair
from coordinator.domain.checkin.acts import Outcome
from coordinator.domain.errors import KnownFailure, RuleError
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
            for line in lines_of(sys.stdin.buffer):
                _say(_answer(place, line))
        except BrokenPipeError:
            _hang_up()
        finally:
            place.close()


def _open(store: Store, options: Namespace) -> Desk:
    with store.read() as reader:
        session_id = find_session(reader, options.session, options.training).id
    with store.write() as writer:
        device_key(writer, new_signing_pair)
    device = read_device_name(options.device)
    return open_desk(store, session_id, MarkSlot(options.mark), device, operator=options.operator)


def _answer(place: Desk, line: bytes) -> Outcome:
    try:
        act, at = read_line(line)
    except RuleError as error:
        return Outcome(Verdict.REFUSED, code=error.code, facts=tuple(error.facts.items()))
    return place.perform(act, at)


def _say(outcome: Outcome) -> None:
    """Raises ``BrokenPipeError`` when nobody listens any more, ``KnownFailure`` when it cannot be written."""
    try:
        print(json.dumps(outcome_json(outcome), ensure_ascii=False), flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        _hang_up()
        raise KnownFailure("file_not_written", folder="stdout", reason=error.strerror or "") from error


def _hang_up() -> None:
    """Nothing more goes to stdout, not even at exit, when Python would try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
