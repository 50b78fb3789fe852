"""Where a passphrase comes from: a file, the environment, a question; never an argument others could read."""

import getpass
import os
import sys
from argparse import Namespace
from pathlib import Path

from coordinator.cli.texts import say
from coordinator.documents.packs import read_passphrase
from coordinator.domain.errors import KnownFailure, RuleError
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP

VARIABLE = "COORDINATOR_PASSPHRASE"
_LONGEST = 4_000


def given_passphrase(options: Namespace) -> str:
    """The passphrase of ``--passphrase-file`` (its first line) or of the environment; empty without both.

    Raises ``RuleError`` (file_missing, passphrase_short) and ``KnownFailure`` (file_unreadable).
    """
    if options.passphrase_file is not None:
        return read_passphrase(_first_line(options.passphrase_file))
    said = os.environ.get(VARIABLE, "")
    return read_passphrase(said) if said else ""


def asked_passphrase(options: Namespace) -> str:
    """The same, or what somebody at the terminal types.

    Raises besides ``RuleError`` (passphrase_missing): a script without one is told, and never waits.
    """
    found = given_passphrase(options)
    if found:
        return found
    if not sys.stdin.isatty():
        raise RuleError("passphrase_missing")
    try:
        typed = getpass.getpass(say(QT_TRANSLATE_NOOP("cli", "Passphrase: ")))
    except EOFError as error:
        raise RuleError("passphrase_missing") from error
    return read_passphrase(typed)


def _first_line(path: Path) -> str:
    if not path.is_file():
        raise RuleError("file_missing", file=str(path))
    try:
        with path.open(encoding="utf-8-sig") as file:
            return file.readline(_LONGEST)
    except (OSError, UnicodeDecodeError) as error:
        raise KnownFailure("file_unreadable", file=str(path)) from error
